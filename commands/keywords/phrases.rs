//! The key phrases of a video or text, with where they are said.

use std::path::PathBuf;

use console::style;
use ytseo::error::Result;
use ytseo::model::timestamp::format_clock;
use ytseo::model::{Keyword, TranscriptSource};
use ytseo::research::{self, DEFAULT_KEYWORDS, KeywordReport, Material};

use crate::context::Context;
use crate::input::{self, SourceArgs};
use crate::jsonl;
use crate::terminal::{Human, Page};

/// What key phrases are drawn from.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(crate) struct Args {
    /// The video, transcript, text or draft; - for standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) from: Option<PathBuf>,
    /// How many phrases at most (20 of a text, 50 of research).
    #[arg(long, value_name = "NUMBER", value_parser = input::parse_count)]
    pub(super) limit: Option<usize>,
    #[command(flatten)]
    pub(super) source: SourceArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let limit = args.limit.unwrap_or(DEFAULT_KEYWORDS);
    if let Some(path) = &args.source.jsonl {
        return jsonl::run(path, context, |draft| Ok(research::keywords(&Material::of_draft(draft)?, limit)));
    }
    let material = input::material(args.from.as_deref(), &args.source, context).await?;
    context.terminal.report(&research::keywords(&material, limit))
}

/// Draws phrases as rows: weight, phrase, how often, where.
pub(crate) fn draw(keywords: &[Keyword], page: &mut Page) {
    for keyword in keywords {
        let full = (keyword.score * 8.0).round() as usize;
        let bar = format!("{}{}", "━".repeat(full), style("─".repeat(8 - full.min(8))).dim());
        let times = keyword.mentions.iter().filter_map(|mention| mention.at_ms);
        let times: Vec<String> = times.map(|at| format_clock(at, false)).take(3).collect();
        let said = format!("{}×  {:<18}", keyword.count, times.join(" "));
        page.row(&format!("  {bar}  {}", keyword.phrase), &style(said).dim().to_string());
    }
}

/// Says in words where a text comes from.
pub(crate) fn source_in_words(source: &TranscriptSource) -> String {
    match source {
        TranscriptSource::File { path } => format!("transcript {path}"),
        TranscriptSource::Sidecar { path } => format!("captions beside the video ({path})"),
        TranscriptSource::Embedded { stream } => format!("subtitles in the file (stream {stream})"),
        TranscriptSource::YouTube { .. } => "captions on YouTube".into(),
        TranscriptSource::Engine { engine, model } => format!("heard by {engine}, model {model}"),
        TranscriptSource::Text => "text".into(),
        TranscriptSource::None { reason } => reason.clone(),
    }
}

impl Human for KeywordReport {
    fn human(&self, page: &mut Page) {
        let language = self.language.as_deref().unwrap_or("language unknown");
        page.heading("Key phrases", &format!("{language} · {}", source_in_words(&self.source)));
        if self.keywords.is_empty() {
            page.line("  none: there are too few words");
        }
        draw(&self.keywords, page);
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| phrase | weight | said |\n|---|---:|---:|\n");
        for keyword in &self.keywords {
            text.push_str(&format!(
                "| {} | {:.2} | {}× |\n",
                escape(&keyword.phrase),
                keyword.score,
                keyword.count
            ));
        }
        text
    }

    fn csv(&self) -> Option<Result<String>> {
        Some(super::csv::phrases(self))
    }
}

/// Text inside a Markdown table or line.
pub(crate) fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('|', "\\|")
        .replace('<', "&lt;")
        .replace('*', "\\*")
        .replace('_', "\\_")
}
