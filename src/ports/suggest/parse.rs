//! Reads answers of autocomplete, strictly: what looks otherwise is no data, and never half a list (R-53a, R-53b).

use encoding_rs::{Encoding, UTF_8};
use serde_json::Value;

use crate::config::SuggestClient;

/// Longest phrase that is taken, in characters.
const LONGEST: usize = 150;

/// The text of an answer, by the charset that its `Content-Type` names; UTF-8 when it names none.
///
/// # Errors
/// What is odd about it, in words.
pub fn decode(content_type: Option<&str>, bytes: &[u8]) -> Result<String, String> {
    let named = content_type.and_then(charset);
    let encoding = match named {
        None => UTF_8,
        Some(name) => Encoding::for_label(name.as_bytes())
            .ok_or_else(|| "it is in a charset that nobody knows".to_string())?,
    };
    let (text, _, broken) = encoding.decode(bytes);
    if broken { Err("it is not in the charset that it names".into()) } else { Ok(text.into_owned()) }
}

/// The charset of a content type.
fn charset(content_type: &str) -> Option<&str> {
    let named = content_type.split(';').skip(1).find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    });
    named.filter(|name| !name.is_empty())
}

/// The phrases of an answer, in its order, which means nothing. Only indexes 0 and 1 are read.
///
/// # Errors
/// What is odd about it, in words.
pub fn phrases(client: SuggestClient, text: &str) -> Result<Vec<String>, String> {
    let json = match client {
        SuggestClient::Firefox => text.trim(),
        SuggestClient::Youtube => inside_call(text).ok_or("it is no call with a list in it")?,
    };
    let value: Value = serde_json::from_str(json).map_err(|_| "it is not JSON".to_string())?;
    let list = value.as_array().ok_or("it is no list")?;
    let asked = list.first().and_then(Value::as_str);
    let found = list.get(1).and_then(Value::as_array);
    let (Some(_), Some(found)) = (asked, found) else {
        return Err("it does not begin with the question and a list".into());
    };
    let phrase = |entry: &Value| match client {
        SuggestClient::Firefox => entry.as_str().map(clean),
        SuggestClient::Youtube => entry.get(0)?.as_str().map(clean),
    };
    let phrases: Option<Vec<String>> = found.iter().map(phrase).collect();
    let mut phrases = phrases.ok_or("its list holds something that is no phrase")?;
    phrases.retain(|phrase| !phrase.is_empty() && phrase.chars().count() <= LONGEST);
    Ok(phrases)
}

/// What stands between the outer parentheses of a call.
fn inside_call(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches(';').trim_end();
    let (name, rest) = text.split_once('(')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '$');
    (!name.is_empty() && name.trim().chars().all(is_name)).then_some(())?;
    rest.strip_suffix(')')
}

/// A phrase without control characters and with single spaces.
fn clean(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use SuggestClient::{Firefox, Youtube};

    #[test]
    fn both_forms_give_the_same_phrases() {
        let firefox =
            r#"["q",["rust ownership","rust  (game)"],[],{"google:suggestsubtypes":[[512],[512]]}]"#;
        let youtube = r#"window.google.ac.h(["q",[["rust ownership",0,[512]],["rust  (game)",0]],{"k":1}])"#;
        let wanted = ["rust ownership", "rust (game)"];
        assert_eq!(phrases(Firefox, firefox).expect("read"), wanted);
        assert_eq!(phrases(Youtube, youtube).expect("read"), wanted);
        assert_eq!(phrases(Youtube, &format!(" {youtube}; ")).expect("read"), wanted);
        assert_eq!(phrases(Firefox, r#"["q",[]]"#).expect("read"), Vec::<String>::new());
    }

    #[test]
    fn one_form_is_not_taken_for_the_other_and_nothing_is_half_read() {
        let call = r#"window.google.ac.h(["q",[["a",0]]])"#;
        assert!(phrases(Firefox, call).is_err());
        assert!(phrases(Youtube, r#"["q",["a"]]"#).is_err());
        for odd in ["", "<html>", "{}", "[]", r#"["q"]"#, r#"[1,["a"]]"#, r#"["q",["a",1]]"#, r#"["q",{}]"#] {
            assert!(phrases(Firefox, odd).is_err(), "{odd}");
            assert!(phrases(Youtube, &format!("f({odd})")).is_err(), "{odd}");
        }
        for odd in [r#"<b>(["q",[]])"#, r#"(["q",[]])"#, r#"f(["q",[]]"#] {
            assert!(phrases(Youtube, odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn the_charset_is_that_of_the_header() {
        let latin = b"[\"q\",[\"k\xe4se\"]]";
        let text = decode(Some("text/javascript; charset=ISO-8859-1"), latin).expect("decoded");
        assert_eq!(phrases(Firefox, &text).expect("read"), ["käse"]);
        assert!(decode(Some("text/javascript; charset=UTF-8"), latin).is_err());
        assert!(decode(None, latin).is_err());
        assert!(decode(Some("text/javascript; charset=\"no-such\""), b"[]").is_err());
        assert_eq!(decode(Some("text/javascript"), "ä".as_bytes()).expect("decoded"), "ä");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(list in prop::collection::vec("[a-zäあ()\"\\\\ ]{1,30}", 0..8)) {
            let wanted: Vec<String> =
                list.iter().map(|text| clean(text)).filter(|text| !text.is_empty()).collect();
            let firefox = json!(["q", list, [], {"x": []}]).to_string();
            prop_assert_eq!(&phrases(Firefox, &firefox).expect("read"), &wanted);
            let each: Vec<Value> = list.iter().map(|text| json!([text, 0, [512]])).collect();
            let youtube = format!("window.google.ac.h({})", json!(["q", each, {"k": 1}]));
            prop_assert_eq!(&phrases(Youtube, &youtube).expect("read"), &wanted);
        }

        #[test]
        fn nothing_breaks_it(text in "\\PC*", bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = (phrases(Firefox, &text), phrases(Youtube, &text));
            let _ = (decode(None, &bytes), decode(Some(&text), &bytes));
        }
    }
}
