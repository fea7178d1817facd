//! Differences of fields, for terminals and for Markdown.

use std::collections::BTreeMap;

use console::style;
use serde_json::Value;
use similar::{ChangeTag, TextDiff};
use ytseo::publish::plan::Change;
use ytseo::publish::pull::Conflict;

use crate::terminal::Page;
use crate::terminal::clean::{shown, shown_on_a_line};

/// Lines around a difference that are shown as well.
const AROUND: usize = 1;

/// A value as lines of text: a tag a line, a translation with its title on the first line.
fn text_of(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let item = |item: &Value| match item {
                Value::String(text) => text.clone(),
                // A video of a playlist with a note.
                item => format!("{} ({})", text_at(item, "video"), text_at(item, "note")),
            };
            items.iter().map(|value| item(value) + "\n").collect::<String>()
        }
        Value::Object(map) => {
            let part = |key: &str| map.get(key).and_then(Value::as_str).unwrap_or_default();
            format!("{}\n\n{}", part("title"), part("description")).trim_end().to_string()
        }
        other => other.to_string(),
    };
    shown(&text.replace("\r\n", "\n"))
}

fn text_at<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A change with the titles of videos behind their ids.
pub(crate) fn with_names(change: &Change, names: &BTreeMap<String, String>) -> Change {
    let named = |value: &Value| match value {
        Value::Array(items) if !names.is_empty() => {
            let one = |item: &Value| {
                let id = item.as_str().unwrap_or_else(|| text_at(item, "video"));
                let title = names.get(id).map(|title| format!("  {}", shown_on_a_line(title)));
                let note = item.get("note").map(|_| format!("  ({})", text_at(item, "note")));
                Value::from(format!("{id}{}{}", title.unwrap_or_default(), note.unwrap_or_default()))
            };
            items.iter().map(one).collect()
        }
        other => other.clone(),
    };
    Change { field: change.field.clone(), before: named(&change.before), after: named(&change.after) }
}

/// The lines of a difference, with what they are: `' '`, `'-'`, `'+'`; `'@'` where lines were left out.
fn lines(before: &str, after: &str) -> Vec<(char, Vec<(bool, String)>)> {
    let diff = TextDiff::from_lines(before, after);
    let mut found = Vec::new();
    for (at, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if at > 0 {
            found.push(('@', vec![(false, "…".to_string())]));
        }
        for change in group.iter().flat_map(|op| diff.iter_inline_changes(op)) {
            let mark = match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            let pieces = change.iter_strings_lossy();
            let pieces = pieces.map(|(strong, piece)| (strong, piece.trim_end_matches('\n').to_string()));
            found.push((mark, pieces.collect()));
        }
    }
    found
}

/// A field's difference, with the words that changed underlined.
pub(crate) fn change(page: &mut Page, change: &Change) {
    let (before, after) = (text_of(&change.before), text_of(&change.after));
    let remark = match (before.is_empty(), after.is_empty()) {
        (true, _) => " (was empty)",
        (_, true) => " (emptied)",
        _ => "",
    };
    page.line(&format!("  {}{}", style(shown(&change.field)).bold(), style(remark).dim()));
    for (mark, pieces) in lines(&before, &after) {
        let paint = |(strong, piece): &(bool, String)| {
            let styled = match mark {
                '-' => style(piece).red(),
                '+' => style(piece).green(),
                _ => style(piece).dim(),
            };
            if *strong { styled.underlined().to_string() } else { styled.to_string() }
        };
        let line: String = pieces.iter().map(paint).collect();
        let sign = if mark == '@' { ' ' } else { mark };
        page.hanging(&format!("    {sign} "), "      ", &line);
    }
}

/// A field of which only the new value is known.
pub(crate) fn value(page: &mut Page, change: &Change) {
    page.line(&format!("  {}", style(shown(&change.field)).bold()));
    for line in text_of(&change.after).lines() {
        page.hanging("      ", "      ", &style(line).dim().to_string());
    }
}

/// A fence that the text does not hold.
fn fence(text: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    "`".repeat(longest.max(2) + 1)
}

/// A field's difference as a block of Markdown.
pub(crate) fn change_markdown(change: &Change) -> String {
    let mut text = String::new();
    for (mark, pieces) in lines(&text_of(&change.before), &text_of(&change.after)) {
        let line: String = pieces.into_iter().map(|(_, piece)| piece).collect();
        text.push_str(&format!("{}{line}\n", if mark == '@' { ' ' } else { mark }));
    }
    let fence = fence(&text);
    format!("**{}**\n\n{fence}diff\n{text}{fence}\n", shown(&change.field))
}

/// What the three values of a conflict are called.
pub(crate) type Names = [&'static str; 3];
/// Between a file and YouTube.
pub(crate) const OF_FILES: Names = ["before", "YouTube", "file"];
/// Between what a run wrote and what somebody else made of it.
pub(crate) const OF_UNDO: Names = ["written by the run", "YouTube", "before the run"];

fn three(conflict: &Conflict, names: Names) -> [(&'static str, String); 3] {
    let base = conflict.base.as_ref().map_or_else(|| "not known, or empty".into(), text_of);
    let of = |value: &Value| match text_of(value) {
        text if text.is_empty() => "empty".to_string(),
        text => text,
    };
    let [first, second, third] = names;
    [(first, base), (second, of(&conflict.youtube)), (third, of(&conflict.in_file))]
}

/// A conflict, three ways.
pub(crate) fn conflict(page: &mut Page, conflict: &Conflict, names: Names) {
    let title = format!("{} of {}", shown(&conflict.field), conflict.id);
    page.line(&format!("  {} {}", style("conflict").red().bold(), style(title).bold()));
    for (name, text) in three(conflict, names) {
        page.line(&format!("    {}", style(name).dim()));
        for line in text.lines() {
            page.paragraph("      ", line);
        }
    }
}

/// A conflict, three ways.
pub(crate) fn conflict_markdown(conflict: &Conflict, names: Names) -> String {
    let mut text = format!("**Conflict in {} of `{}`**\n\n", shown(&conflict.field), conflict.id);
    for (name, value) in three(conflict, names) {
        let fence = fence(&value);
        text.push_str(&format!("{name}:\n\n{fence}text\n{}\n{fence}\n\n", value.trim_end_matches('\n')));
    }
    text
}
