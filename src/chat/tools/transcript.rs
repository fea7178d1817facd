//! The tools `look_up_transcript` and `list_chapters`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::source::Source;
use super::{ToolOutcome, Toolbox, outcome};
use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::model::timestamp::{format_clock, parse_clock};
use crate::progress::Watch;
use crate::prompts::fenced;
use crate::research::{self, LookUpReport, LookUpRequest};
use crate::video::chapters;

/// What to look up. Words, times, or both; the beginning when nothing is given.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LookUpArguments {
    /// Words to look for; passages with most of them come first.
    query: Option<String>,
    /// Earliest time, like 1:05 or 1:02:03.
    from: Option<String>,
    /// Latest time, like 2:30.
    to: Option<String>,
    /// Most passages; 12 when not given.
    limit: Option<usize>,
    /// A transcript, proposal or video file instead of the video that is talked about.
    file: Option<String>,
}

/// Whose chapters.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChapterArguments {
    /// A transcript, proposal or video file instead of the video that is talked about.
    file: Option<String>,
}

pub(super) async fn look_up(
    toolbox: &Toolbox,
    arguments: LookUpArguments,
    watch: &Watch,
) -> Result<ToolOutcome> {
    let request = LookUpRequest {
        query: arguments.query,
        from_ms: arguments.from.as_deref().map(time).transpose()?,
        to_ms: arguments.to.as_deref().map(time).transpose()?,
        limit: arguments.limit,
    };
    let material = toolbox.material(Source { file: arguments.file, ..Source::default() }, watch).await?;
    let report = blocking("looking up", move || research::look_up(&material, &request)).await?;
    outcome(&report, words(&report))
}

fn time(text: &str) -> Result<u64> {
    parse_clock(text.trim())
        .ok_or_else(|| Error::usage(format!("'{text}' is no time")).hint("write times like 1:05 or 1:02:03"))
}

fn words(report: &LookUpReport) -> String {
    if report.passages.is_empty() {
        return "Nothing of that is said in the transcript.".into();
    }
    let lines: Vec<String> = report
        .passages
        .iter()
        .map(|passage| match passage.at_ms {
            Some(at) => format!("[{}] {}", format_clock(at, false), passage.text),
            None => passage.text.clone(),
        })
        .collect();
    let mut text = fenced("transcript", &lines.join("\n"));
    if report.left_out > 0 {
        text.push_str(&format!(
            "\n{} more passages are left out: narrow it down, or raise limit.",
            report.left_out
        ));
    }
    text
}

pub(super) async fn chapters(
    toolbox: &Toolbox,
    arguments: ChapterArguments,
    watch: &Watch,
) -> Result<ToolOutcome> {
    let source = Source { file: arguments.file, ..Source::default() };
    let (_, about) = toolbox.understood(source, watch).await?;
    let report = &about.chapters;
    let text = match &report.reason {
        Some(reason) => format!("No chapters: {reason}"),
        None => format!("{} chapters:\n{}", report.chapters.len(), chapters::format(&report.chapters)),
    };
    outcome(report, text)
}
