//! Fields as lines of YAML that people like to read: text with line breaks as a block, everything else plain.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::fields::{self, Fields, LOCALIZATIONS, translation};
use super::schema::Schema;
use crate::error::{Error, Result};
use crate::write::edit::{Edit, edit_fields};

/// The lines of a top-level field, which read back as the same value.
pub fn lines(key: &str, value: &Value) -> String {
    let nice = block(key, value, 0, true);
    let reads_back = |text: &str| {
        let read: Result<Value, _> = serde_yaml::from_str(text);
        read.is_ok_and(|read| read[key] == *value)
    };
    if reads_back(&nice) { nice } else { block(key, value, 0, false) }
}

fn block(key: &str, value: &Value, indent: usize, nice: bool) -> String {
    let space = " ".repeat(indent);
    let key = scalar(key, nice);
    match value {
        Value::String(text) if nice && text.contains('\n') => {
            format!("{space}{key}: {}", literal(text, indent))
        }
        Value::String(text) => format!("{space}{key}: {}\n", scalar(text, nice)),
        Value::Array(items) if !items.is_empty() => {
            let mut lines = format!("{space}{key}:\n");
            for item in items {
                let item = match item {
                    Value::String(text) => scalar(text, nice),
                    Value::Object(map) => flow(map, nice),
                    other => other.to_string(),
                };
                let _ = writeln!(lines, "{space}- {item}");
            }
            lines
        }
        Value::Object(map) if !map.is_empty() => {
            let inner = map.iter().map(|(key, value)| block(key, value, indent + 2, nice));
            format!("{space}{key}:\n{}", inner.collect::<String>())
        }
        other => format!("{space}{key}: {other}\n"),
    }
}

/// A map of texts on one line: `{video: dQw4w9WgXcQ, note: "Start here"}`.
fn flow(map: &serde_json::Map<String, Value>, nice: bool) -> String {
    let word = |text: &str| {
        text.starts_with(char::is_alphanumeric) && text.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let one = |(key, value): (&String, &Value)| {
        let value = match value {
            // What reads as a number or the like needs quotes, which `scalar` knows.
            Value::String(text) => scalar(text, nice && word(text)),
            other => other.to_string(),
        };
        format!("{}: {value}", scalar(key, nice && word(key)))
    };
    format!("{{{}}}", map.iter().map(one).collect::<Vec<_>>().join(", "))
}

/// A block of text. Its first line may be indented, so the indent is said where that is needed.
fn literal(text: &str, indent: usize) -> String {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let said = if first.starts_with([' ', '\t']) || text.starts_with('\n') { "2" } else { "" };
    let end = match (text.ends_with("\n\n"), text.ends_with('\n')) {
        (true, _) => "+",
        (_, true) => "",
        _ => "-",
    };
    let space = " ".repeat(indent + 2);
    let mut lines = format!("|{said}{end}\n");
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        lines.push_str(if line.is_empty() { "" } else { &space });
        lines.push_str(line);
        lines.push('\n');
    }
    lines
}

/// A text on one line: plain where YAML allows it, otherwise in quotes.
fn scalar(text: &str, nice: bool) -> String {
    if nice && let Ok(plain) = serde_yaml::to_string(text) {
        let plain = plain.trim_end_matches('\n');
        if !plain.contains(['\n', '\\']) && !plain.is_empty() {
            return plain.to_string();
        }
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// A whole file: a comment with what cannot be changed, the id, and the fields in their order. `remarks` stand behind
/// the items of lists, by what the item says.
pub fn file(schema: &Schema, id: &str, facts: &str, known: &Fields, remarks: &Remarks) -> String {
    let mut text = format!("# {facts}\nytseo: 1\n{}", lines("id", &id.into()));
    for name in schema.names() {
        if let Some(value) = known.get(name) {
            text.push_str(&remarked(&lines(name, value), value, remarks));
        }
    }
    let translated = localizations(known);
    if !fields::is_empty(&translated) {
        text.push_str(&lines(LOCALIZATIONS, &translated));
    }
    text
}

/// What stands as a remark behind items of lists: by the id of a video, its title.
pub type Remarks = HashMap<String, String>;

/// Longest remark, in characters.
const REMARK: usize = 60;

/// Whether a sign turns the direction of what follows: the rest of the line would read from the wrong side.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The lines of a list of videos with remarks behind them.
fn remarked(lines: &str, value: &Value, remarks: &Remarks) -> String {
    let Some(items) = value.as_array().filter(|_| !remarks.is_empty()) else { return lines.into() };
    let mut text = String::new();
    for (at, line) in lines.lines().enumerate() {
        text.push_str(line);
        let item = at.checked_sub(1).and_then(|at| items.get(at));
        let video = item.and_then(|item| item.as_str().or_else(|| item["video"].as_str()));
        if let Some(remark) = video.and_then(|video| remarks.get(video)) {
            let plain = remark.split_whitespace().collect::<Vec<_>>().join(" ");
            let cut: String = plain.chars().filter(|c| !c.is_control() && !turns(*c)).take(REMARK).collect();
            let _ = write!(text, " # {}", cut.trim_end());
        }
        text.push('\n');
    }
    // A sign that ends a line for YAML, and not for people, would make a title a part of the list.
    let same = |text: &str| serde_yaml::from_str::<Value>(text).ok();
    if same(&text) == same(lines) { text } else { lines.into() }
}

fn localizations(fields: &Fields) -> Value {
    let all = fields.iter().filter_map(|(name, value)| Some((translation(name)?.to_string(), value.clone())));
    Value::Object(all.collect())
}

/// A file with fields changed; everything else of it stays. Nothing as a value takes a field away.
///
/// # Errors
/// Usage when the file is laid out in a way that cannot be edited safely.
pub fn changed(
    text: &str,
    before: &Fields,
    changes: &[(String, Option<Value>)],
    remarks: &Remarks,
) -> Result<String> {
    let mut after = before.clone();
    let (mut edits, mut translates) = (Vec::new(), false);
    for (name, value) in changes {
        match value {
            Some(value) => after.insert(name.clone(), value.clone()),
            None => after.remove(name),
        };
        if translation(name).is_some() {
            translates = true;
        } else {
            edits.push(edit(name, value.clone(), remarks)?);
        }
    }
    if translates {
        let map = localizations(&after);
        edits.push(edit(LOCALIZATIONS, Some(map).filter(|map| !fields::is_empty(map)), remarks)?);
    }
    edit_fields(text, &edits)
}

fn edit(key: &str, value: Option<Value>, remarks: &Remarks) -> Result<Edit> {
    let block = value.as_ref().map(|value| remarked(&lines(key, value), value, remarks)).unwrap_or_default();
    let value = value.map(serde_yaml::to_value).transpose();
    let value = value.map_err(|error| Error::internal("a field cannot be written down").caused_by(error))?;
    Ok(Edit { key: key.into(), value, block })
}
