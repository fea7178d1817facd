//! The tools `write_titles`, `write_description` and `write_tags`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::source::Source;
use super::{ToolOutcome, Toolbox, outcome};
use crate::error::Result;
use crate::model::Written;
use crate::model::timestamp::format_clock;
use crate::progress::Watch;
use crate::write::model::{self, Subject, TitleWish};
use crate::write::titles::{TitleCandidate, TitleOrigin};

/// What the titles are for: the video that is talked about, when nothing is given.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TitleArguments {
    /// A transcript, text, draft, proposal or video file.
    file: Option<String>,
    /// A text about the video instead.
    text: Option<String>,
    /// What the video is about, in a few words, when that should lead.
    topic: Option<String>,
    /// Most candidates.
    limit: Option<usize>,
}

/// What it is written for: the video that is talked about, when nothing is given.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TextArguments {
    /// A transcript, text, draft, proposal or video file.
    file: Option<String>,
    /// A text about the video instead.
    text: Option<String>,
    /// What the video is about, in a few words, when that should lead.
    topic: Option<String>,
}

impl From<TextArguments> for Source {
    fn from(arguments: TextArguments) -> Self {
        Self { file: arguments.file, text: arguments.text, topic: arguments.topic }
    }
}

pub(super) async fn titles(
    toolbox: &Toolbox,
    arguments: TitleArguments,
    watch: &Watch,
) -> Result<ToolOutcome> {
    let source = Source { file: arguments.file, text: arguments.text, topic: arguments.topic };
    let (material, about) = toolbox.understood(source, watch).await?;
    let config = &toolbox.loaded.config;
    let mut writing = config.writing.clone();
    writing.titles = arguments.limit.unwrap_or(writing.titles).max(1);
    let subject = Subject::new(&material, &about, &config.channel, &writing);
    let report = model::titles(subject, &TitleWish::default(), toolbox.writer.as_ref(), watch).await?;
    let words = match report.titles.is_empty() {
        true => "No titles: there are too few words.".into(),
        false => report.titles.iter().map(line).collect::<Vec<_>>().join("\n"),
    };
    outcome(&report, words + &filled(&report.written))
}

fn line(candidate: &TitleCandidate) -> String {
    let from = match &candidate.from {
        TitleOrigin::Said { at_ms: Some(at) } => format!("said at {}", format_clock(*at, false)),
        TitleOrigin::Said { at_ms: None } => "said in the text".into(),
        TitleOrigin::Built => "made of key phrases".into(),
        TitleOrigin::Given => "the present title".into(),
        TitleOrigin::Model { model, .. } => format!("written by {model}"),
    };
    format!(
        "- {} (score {:.0}, {} characters, {from})",
        candidate.title, candidate.score, candidate.characters
    )
}

pub(super) async fn description(
    toolbox: &Toolbox,
    arguments: TextArguments,
    watch: &Watch,
) -> Result<ToolOutcome> {
    let (material, about) = toolbox.understood(arguments.into(), watch).await?;
    let config = &toolbox.loaded.config;
    let subject = Subject::new(&material, &about, &config.channel, &config.writing);
    let report = model::description(subject, toolbox.writer.as_ref(), watch).await?;
    let mut words = format!("{} bytes:\n{}", report.bytes, report.description);
    for note in &report.notes {
        words.push_str(&format!("\nnote: {note}"));
    }
    outcome(&report, words + &filled(&report.written))
}

pub(super) async fn tags(toolbox: &Toolbox, arguments: TextArguments, watch: &Watch) -> Result<ToolOutcome> {
    let (material, about) = toolbox.understood(arguments.into(), watch).await?;
    let config = &toolbox.loaded.config;
    let subject = Subject::new(&material, &about, &config.channel, &config.writing);
    let report = model::tags(subject, toolbox.writer.as_ref(), watch).await?;
    let words = format!("{} ({} of {} characters)", report.tags.join(", "), report.characters, report.limit);
    outcome(&report, words + &filled(&report.written))
}

/// What the offline writer filled in, a line each.
fn filled(written: &Written) -> String {
    written.filled_offline.iter().map(|line| format!("\nwritten offline: {line}")).collect()
}
