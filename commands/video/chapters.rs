//! `ytseo video chapters`: chapters that obey every rule, or why there are none.

use std::path::PathBuf;

use ytseo::error::Result;
use ytseo::model::timestamp::format_clock;
use ytseo::research;
use ytseo::video::chapters::{self, ChapterReport};

use crate::context::Context;
use crate::input::{self, HearingArgs, SourceArgs};
use crate::keywords::escape;
use crate::terminal::{Human, Page};

/// Chapters with times and titles, as they go into the description.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video, or a caption or transcript file with times.
    file: PathBuf,
    #[command(flatten)]
    hearing: HearingArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let source = SourceArgs { topic: None, title: None, jsonl: None, hearing: args.hearing };
    let material = input::material(Some(&args.file), &source, context).await?;
    context.terminal.report(&research::understand(&material).chapters)
}

impl Human for ChapterReport {
    fn human(&self, page: &mut Page) {
        page.heading("Chapters", &self.chapters.len().to_string());
        match &self.reason {
            Some(reason) => page.paragraph("  ", &format!("none: {reason}")),
            None => {
                for line in chapters::format(&self.chapters).lines() {
                    page.line(&format!("  {line}"));
                }
            }
        }
    }

    fn markdown(&self) -> String {
        let line = |chapter: &ytseo::model::Chapter| {
            format!("- {} {}\n", format_clock(chapter.start_ms, false), escape(&chapter.title))
        };
        self.chapters.iter().map(line).collect()
    }
}
