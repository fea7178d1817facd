//! The tool `research_keywords`: the key phrases of a text or the video.

use schemars::JsonSchema;
use serde::Deserialize;

use super::source::Source;
use super::{ToolOutcome, Toolbox, outcome};
use crate::blocking::blocking;
use crate::error::Result;
use crate::model::timestamp::format_clock;
use crate::progress::Watch;
use crate::research::{self, DEFAULT_KEYWORDS, KeywordReport};

/// What the phrases are taken from: the video that is talked about, when nothing is given.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arguments {
    /// A transcript, text, draft, proposal or video file.
    file: Option<String>,
    /// A text to take them from instead.
    text: Option<String>,
    /// Most phrases; 20 when not given.
    limit: Option<usize>,
}

pub(super) async fn call(toolbox: &Toolbox, arguments: Arguments, watch: &Watch) -> Result<ToolOutcome> {
    let source = Source { file: arguments.file, text: arguments.text, topic: None };
    let material = toolbox.material(source, watch).await?;
    let limit = arguments.limit.unwrap_or(DEFAULT_KEYWORDS).max(1);
    let report = blocking("ranking", move || Ok(research::keywords(&material, limit))).await?;
    outcome(&report, words(&report))
}

fn words(report: &KeywordReport) -> String {
    if report.keywords.is_empty() {
        return "No key phrases: there are too few words.".into();
    }
    let language = report.language.as_deref().unwrap_or("unknown");
    let mut text =
        format!("Key phrases, best first (language: {language}; search volume and competition: unknown).");
    for keyword in &report.keywords {
        let times: Vec<String> = keyword
            .mentions
            .iter()
            .filter_map(|m| m.at_ms)
            .take(4)
            .map(|at| format_clock(at, false))
            .collect();
        let at = if times.is_empty() { String::new() } else { format!(", first at {}", times.join(", ")) };
        text.push_str(&format!(
            "\n- {} (weight {:.2}, {} times{at})",
            keyword.phrase, keyword.score, keyword.count
        ));
    }
    text
}
