//! The reference page of limits and lint rules, written from the data.

use std::fmt::Write;

use serde::{Deserialize, Serialize};
use serde_yaml::Value;

use super::{LintRule, Source, limits, lint_rules};
use crate::model::Severity;

/// The text of `docs/reference/rules.md`: every limit and every rule of the linter.
///
/// Made from `limits.yaml` and `lint.yaml`; a rule's heading is the target of its SARIF help address.
pub fn reference_page() -> String {
    let mut page = String::from(
        "# Rules and limits\n\n\
         Written from `src/rules/limits.yaml` and `src/rules/lint.yaml`; change those, not this page.\n\n\
         - **error**: YouTube refuses it, or silently drops it.\n\
         - **warning**: it works, but it is worse than it could be.\n\
         - **info**: worth knowing.\n\n\
         Not reported, because YouTube has no such rule: 30 tags, 30 characters per tag, 15 hashtags, 15 links.\n\n\
         ## Rules of the linter\n\n\
         | rule | field | severity | what |\n|---|---|---|---|\n",
    );
    for rule in lint_rules() {
        let (id, anchor) = (&rule.id, rule.id.to_lowercase());
        let _ = writeln!(
            page,
            "| [{id}](#{anchor}) | {} | {} | {} |",
            rule.field,
            severity_name(rule.severity),
            cell(&rule.summary)
        );
    }
    for rule in lint_rules() {
        write_rule(&mut page, rule);
    }
    page.push_str(
        "\n## Limits\n\nGrades: A official text; B a faithful copy of it; C reported by several third parties; \
         D known from practice only.\n",
    );
    write_limits(&mut page);
    page
}

/// The name of a severity, as in JSON.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn write_rule(page: &mut String, rule: &LintRule) {
    let _ = write!(
        page,
        "\n### {}\n\n**{}**, {}. {}.\n\n{}\n\nSource: {}.\n",
        rule.id,
        severity_name(rule.severity),
        rule.field,
        rule.summary,
        rule.why,
        link(&rule.source)
    );
}

/// A limit as a row of the reference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LimitRow {
    /// What it is a limit of: `title`, `tags`, `chapters` ...
    pub group: String,
    /// Its name in the group.
    pub name: String,
    /// The number or table, in one line.
    pub value: String,
    /// What is counted.
    pub unit: String,
    /// One line for people.
    pub meaning: String,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The day it was last compared with the source, `YYYY-MM-DD`.
    pub checked: String,
    /// How far it can be trusted: A to D.
    pub grade: String,
}

/// Every limit, read from the data so that a new entry shows up by itself, in the order of the file.
pub fn limit_rows() -> Vec<LimitRow> {
    // `limits()` proves that the data parses; the plain view keeps the order of the file.
    let _ = limits();
    let Ok(Value::Mapping(groups)) = serde_yaml::from_str::<Value>(super::limits::TEXT) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for (group, entries) in &groups {
        let (Some(group), Some(entries)) = (group.as_str(), entries.as_mapping()) else { continue };
        if group == "sources" {
            continue;
        }
        for (key, entry) in entries {
            let text = |field: &str| entry.get(field).and_then(Value::as_str).unwrap_or_default().to_string();
            rows.push(LimitRow {
                group: group.into(),
                name: key.as_str().unwrap_or_default().into(),
                value: entry.get("value").map(value_text).unwrap_or_default(),
                unit: text("unit"),
                meaning: text("meaning"),
                source: entry.get("source").cloned().and_then(|value| serde_yaml::from_value(value).ok()),
                checked: text("checked"),
                grade: text("grade"),
            });
        }
    }
    rows
}

/// One table per group of limits.
fn write_limits(page: &mut String) {
    let mut group = String::new();
    for row in limit_rows() {
        if row.group != group {
            let _ = write!(
                page,
                "\n### Limits: {}\n\n| limit | value | unit | meaning | source | checked | grade |\n\
                 |---|---|---|---|---|---|---|\n",
                row.group
            );
            group.clone_from(&row.group);
        }
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} | {} |",
            row.name,
            cell(&row.value),
            cell(&row.unit),
            cell(&row.meaning),
            row.source.as_ref().map(link).unwrap_or_default(),
            row.checked,
            row.grade
        );
    }
}

fn link(source: &Source) -> String {
    match &source.address {
        Some(address) => format!("[{}]({address})", source.title),
        None => source.title.clone(),
    }
}

/// Text for a cell of a Markdown table.
pub(super) fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// A value of the data in one line.
fn value_text(value: &Value) -> String {
    match value {
        Value::Sequence(items) => items.iter().map(value_text).collect::<Vec<_>>().join(", "),
        Value::Mapping(map) => {
            let pairs = map.iter().map(|(key, value)| {
                let inner = value_text(value);
                let inner = if value.is_sequence() { format!("[{inner}]") } else { inner };
                format!("{}: {inner}", value_text(key))
            });
            let text = pairs.collect::<Vec<_>>().join("; ");
            if map.contains_key("height") { format!("({text})") } else { text }
        }
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_every_rule_and_the_limits() {
        let page = reference_page();
        for rule in lint_rules() {
            assert!(page.contains(&format!("\n### {}\n", rule.id)), "{}", rule.id);
        }
        assert!(page.contains("| length | 100 | UTF-16 units |"), "{page}");
        assert!(page.contains("(height: 2160; standard: [35000, 45000]; high: [53000, 68000])"));
        assert!(page.contains("| target | -14.0 | LUFS |"));
        assert!(!page.contains("| |\n"), "an empty grade");
    }
}
