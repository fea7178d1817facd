//! Capital letters in titles.

use super::language::Wording;
use crate::config::TitleCase;
use crate::write::clean::capitalised;

/// Sets a title in the wanted case. Words that carry capitals already (names, acronyms) are kept.
pub fn cased(title: &str, case: TitleCase, wording: &Wording) -> String {
    if case == TitleCase::Sentence || wording.small_words.is_empty() {
        return capitalised(title);
    }
    let count = title.split(' ').count();
    let mut after_break = true;
    let words = title.split(' ').enumerate().map(|(index, word)| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let small = wording.small_words.iter().any(|small| small == bare);
        let keep = bare.chars().any(char::is_uppercase) || (small && !after_break && index + 1 != count);
        after_break = word.ends_with([':', '?', '!', '.', '–', '—', '|', '·']);
        if keep { word.to_string() } else { capitalised_inside(word) }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Capitalises the first letter behind opening marks, and behind a hyphen in compounds.
fn capitalised_inside(word: &str) -> String {
    let Some(at) = word.find(char::is_alphanumeric) else { return word.to_string() };
    let (marks, rest) = word.split_at(at);
    let parts: Vec<String> = rest.split('-').map(capitalised).collect();
    format!("{marks}{}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::super::language::wording;
    use super::*;

    #[test]
    fn titles_are_set_as_people_set_them() {
        let en = wording(Some("en"));
        let set = |title| cased(title, TitleCase::Title, en);
        assert_eq!(
            set("how to tame the bass in a REST api's room"),
            "How to Tame the Bass in a REST Api's Room"
        );
        assert_eq!(set("room echo: the first clap"), "Room Echo: The First Clap");
        assert_eq!(set("a step-by-step look at"), "A Step-By-Step Look At");
        assert_eq!(
            cased("wie man Räume dämpft", TitleCase::Title, wording(Some("de"))),
            "Wie man Räume dämpft"
        );
        assert_eq!(cased("room echo", TitleCase::Sentence, en), "Room echo");
    }
}
