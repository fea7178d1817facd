//! Changing top-level fields of a YAML document without touching the rest: comments and order stay.

use serde_yaml::Value;

use crate::error::{Error, Result};
use crate::model::timestamp::parse_clock;

/// Sets fields of a document. Only the lines of those fields change; the result is read back and compared.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when the document is laid out in a way that cannot be edited safely.
pub fn set_fields(text: &str, fields: &[(&str, Value)]) -> Result<String> {
    let block = |(key, value): &(&str, Value)| {
        let block = render(key, value)?;
        Ok(Edit { key: (*key).to_string(), value: Some(value.clone()), block })
    };
    edit_fields(text, &fields.iter().map(block).collect::<Result<Vec<_>>>()?)
}

/// What becomes of a top-level field.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// Its name.
    pub key: String,
    /// Its new value; nothing takes it away.
    pub value: Option<Value>,
    /// The lines it is written with, ending with a new line; none when it is taken away.
    pub block: String,
}

/// Changes fields of a document as [`set_fields`] does, with lines that the caller wrote.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when the document is laid out in a way that cannot be edited safely.
pub fn edit_fields(text: &str, edits: &[Edit]) -> Result<String> {
    let unsafe_layout = || {
        Error::usage("the document is laid out in a way that cannot be edited safely")
            .hint("write each field on a line of its own, like `title: ...`, or mend it by hand")
    };
    let mut edited = text.to_string();
    let mut wanted: Value = serde_yaml::from_str(text).map_err(|_| unsafe_layout())?;
    for Edit { key, value, block } in edits {
        edited = match block_of(&edited, key) {
            Some((start, end)) => {
                let block = with_remark(block, &edited[start..end]);
                format!("{}{block}{}", &edited[..start], &edited[end..])
            }
            None if edited.ends_with('\n') || edited.is_empty() => format!("{edited}{block}"),
            None => format!("{edited}\n{block}"),
        };
        let map = wanted.as_mapping_mut().ok_or_else(unsafe_layout)?;
        match value {
            Some(value) => map.insert(Value::String(key.clone()), value.clone()),
            None => map.remove(key.as_str()),
        };
    }
    let result: Value = serde_yaml::from_str(&edited).map_err(|_| unsafe_layout())?;
    if result == wanted { Ok(edited) } else { Err(unsafe_layout()) }
}

/// Sets fields of a JSON document; the order of the others stays, the layout becomes the usual one.
///
/// # Errors
/// [`crate::error::Kind::Usage`] for what is no JSON object.
pub fn set_json_fields(text: &str, fields: &[(&str, Value)]) -> Result<String> {
    let unwritable = |error| Error::internal("the draft cannot be written down").caused_by(error);
    let mut document: serde_json::Value = serde_json::from_str(text).map_err(unwritable)?;
    let Some(object) = document.as_object_mut() else {
        return Err(Error::usage("the document holds no fields").hint("write it like {\"title\": \"...\"}"));
    };
    for (key, value) in fields {
        object.insert((*key).to_string(), serde_json::to_value(value).map_err(unwritable)?);
    }
    serde_json::to_string_pretty(&document).map(|text| text + "\n").map_err(unwritable)
}

/// Puts chapter times in quotes: older YAML readers take a bare `1:11` for the number 71.
pub fn quoted_times(yaml: &str) -> String {
    let line = |line: &str| match line.split_once("time: ") {
        Some((before, time)) if before.trim_matches([' ', '-']).is_empty() && parse_clock(time).is_some() => {
            format!("{before}time: \"{time}\"\n")
        }
        _ => format!("{line}\n"),
    };
    yaml.lines().map(line).collect()
}

/// A field on one line keeps the remark that stood behind it on its line.
fn with_remark(block: &str, old: &str) -> String {
    let one_line = |text: &str| text.trim_end_matches('\n').lines().count() == 1;
    if !one_line(block) || !one_line(old) {
        return block.into();
    }
    let read = |text: &str| serde_yaml::from_str::<Value>(text).ok();
    let whole = read(old);
    let mut signs = old.match_indices(" #").map(|(at, _)| old.split_at(at));
    // A sign inside of the value is no remark: the line without it says something else.
    let remark = signs.find(|(before, _)| whole.is_some() && read(before) == whole);
    let Some((before, remark)) = remark else { return block.into() };
    let space = before.len() - before.trim_end().len();
    let line = block.trim_end_matches('\n');
    let new = format!("{line}{}{}\n", " ".repeat(space), remark.trim_end());
    if read(&new) == read(block) { new } else { block.into() }
}

fn render(key: &str, value: &Value) -> Result<String> {
    let mut map = serde_yaml::Mapping::new();
    map.insert(Value::String(key.to_string()), value.clone());
    serde_yaml::to_string(&map)
        .map_err(|error| Error::internal("a field cannot be written down").caused_by(error))
}

/// The bytes from the field's line to the end of what belongs to it: indented lines and list items. Blank
/// lines and comments behind them are left to what follows.
fn block_of(text: &str, key: &str) -> Option<(usize, usize)> {
    let mut found: Option<(usize, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match &mut found {
            None if starts_with_key(line, key) => found = Some((at, end)),
            None => {}
            Some((_, stop)) => {
                let inside =
                    line.starts_with([' ', '\t', '-']) && !line.trim().is_empty() && !line.starts_with("---");
                let blank = line.trim().is_empty();
                if inside {
                    *stop = end;
                } else if !blank {
                    break;
                }
            }
        }
        at = end;
    }
    found
}

fn starts_with_key(line: &str, key: &str) -> bool {
    let plain = line.strip_prefix(key);
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|quote| line.strip_prefix(quote)?.strip_prefix(key)?.strip_prefix(quote));
    plain.or(quoted).is_some_and(|rest| rest.starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn comments_and_order_stay() {
        let text = "# mine\nytseo: 1\n# about the title\ntitle: Old # why\ndescription: |\n  a\n\n  b\n\n# tags\ntags:\n- x\n- X\n# end\n";
        let tags = serde_yaml::from_str("[x]").expect("yaml");
        let edited =
            set_fields(text, &[("tags", tags), ("title", Value::String("New".into()))]).expect("edited");
        assert_eq!(
            edited,
            "# mine\nytseo: 1\n# about the title\ntitle: New # why\ndescription: |\n  a\n\n  b\n\n# tags\ntags:\n- x\n# end\n"
        );
    }

    #[test]
    fn a_remark_behind_a_value_stays_with_its_line() {
        let set = |text: &str| set_fields(text, &[("a", Value::String("x".into()))]).expect("edited");
        assert_eq!(set("a: old   # why # really\nb: 1\n"), "a: x   # why # really\nb: 1\n");
        assert_eq!(set("a: 'old # no remark'\n"), "a: x\n");
        assert_eq!(set("a: 'old # no remark' # one\n"), "a: x # one\n");
        assert_eq!(set("a: old#no remark\n"), "a: x\n");
        assert_eq!(set("a: |\n  text # no remark\n"), "a: x\n");
        assert_eq!(set("a: # why\n- b\n"), "a: x\n");
    }

    #[test]
    fn an_absent_field_is_added_and_a_flow_document_refused() {
        assert_eq!(set_fields("a: 1", &[("b", Value::from(2))]).expect("edited"), "a: 1\nb: 2\n");
        assert!(set_fields("{a: 1}", &[("a", Value::from(2))]).is_err());
        assert!(set_fields("[1]", &[("a", Value::from(2))]).is_err());
    }

    proptest! {
        #[test]
        fn what_is_set_is_read_and_the_rest_is_kept(title in "\\PC{0,40}", other in "\\PC{0,40}", description in "(\\PC{0,20}\n){0,4}") {
            let mut map = serde_yaml::Mapping::new();
            for (key, value) in [("title", &title), ("description", &description), ("note", &other)] {
                map.insert(Value::String(key.into()), Value::String(value.clone()));
            }
            let text = serde_yaml::to_string(&map).expect("yaml");
            if let Ok(edited) = set_fields(&text, &[("description", Value::String(other.clone()))]) {
                let read: Value = serde_yaml::from_str(&edited).expect("yaml");
                prop_assert_eq!(read["title"].as_str(), Some(title.as_str()));
                prop_assert_eq!(read["description"].as_str(), Some(other.as_str()));
            }
        }
    }
}
