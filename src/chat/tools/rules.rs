//! The tool `youtube_rules`: what a limit or a rule says, with its source.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ToolOutcome, outcome};
use crate::error::Result;
use crate::rules::{self, RulesReport, Source};

/// Which rules. All of them when nothing is given.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arguments {
    /// Words to look for, like "title length" or "hashtags".
    query: Option<String>,
    /// Only one subject: title, description, tags, hashtags, chapters, thumbnails, captions, shorts, file.
    field: Option<String>,
}

pub(super) fn call(arguments: Arguments) -> Result<ToolOutcome> {
    let report = rules::look_up(arguments.query.as_deref().unwrap_or_default(), arguments.field.as_deref());
    outcome(&report, words(&report))
}

fn words(report: &RulesReport) -> String {
    if report.limits.is_empty() && report.rules.is_empty() {
        return "Nothing of that is known. Say that you do not know it; do not guess.".into();
    }
    let cite = |source: Option<&Source>| source.map_or_else(|| "unknown source".into(), Source::cite);
    let mut lines = Vec::new();
    for row in &report.limits {
        lines.push(format!(
            "- limit {} {}: {} {}. {} (source: {}; checked {}, grade {})",
            row.group,
            row.name,
            row.value,
            row.unit,
            row.meaning,
            cite(row.source.as_ref()),
            row.checked,
            row.grade
        ));
    }
    for rule in &report.rules {
        let severity = rules::severity_name(rule.severity);
        lines.push(format!(
            "- {severity} {} ({}): {}. {} (source: {})",
            rule.id,
            rule.field,
            rule.summary,
            rule.why,
            cite(Some(&rule.source))
        ));
    }
    lines.join("\n")
}
