//! `ytseo video chapters`: chapters that obey every rule, or why there are none; into the file as well.

use std::path::PathBuf;

use console::style;
use ytseo::blocking::blocking;
use ytseo::error::{Error, Result};
use ytseo::model::Chapter;
use ytseo::model::timestamp::format_clock;
use ytseo::ports::ffmpeg::Input;
use ytseo::research;
use ytseo::services::Services;
use ytseo::video::chapters::{self, ChapterReport, EmbedReport, EmbedRequest};
use ytseo::video::output::Target;

use crate::context::Context;
use crate::input::{self, HearingArgs, SourceArgs};
use crate::keywords::escape;
use crate::terminal::{Human, Page};

/// Chapters with times and titles, as they go into the description; with --embed into the file as well.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video, or a caption or transcript file with times.
    file: PathBuf,
    /// Write a copy of the video that holds the chapters; everything else is copied as it is.
    #[arg(long)]
    embed: bool,
    /// Take the chapters from this file: a proposal, or lines like 1:05 Title.
    #[arg(long, value_name = "FILE", requires = "embed")]
    from: Option<PathBuf>,
    /// The copy; beside the video when not given.
    #[arg(long, short, value_name = "FILE|DIR", requires = "embed")]
    out: Option<PathBuf>,
    /// Replace what stands there.
    #[arg(long, requires = "embed")]
    force: bool,
    #[command(flatten)]
    hearing: HearingArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    if !args.embed {
        return context.terminal.report(&found(&args, context).await?);
    }
    let chapters = match &args.from {
        Some(path) => chapters::read(&input::read_text(path)?, path)?,
        None => to_embed(found(&args, context).await?)?,
    };
    let request = EmbedRequest {
        input: Input::from_argument(args.file.as_os_str()),
        chapters,
        place: Target { out: args.out, several: false, force: args.force },
    };
    let (ffmpeg, watch) = (Services::ffmpeg_of(&context.loaded), context.watch());
    let report = blocking("embedding", move || chapters::embed(&request, &ffmpeg, &watch)).await?;
    context.terminal.report(&report)
}

async fn found(args: &Args, context: &Context) -> Result<ChapterReport> {
    let source = SourceArgs { topic: None, title: None, jsonl: None, hearing: args.hearing.clone() };
    let material = input::material(Some(&args.file), &source, context).await?;
    Ok(research::understand(&material).chapters)
}

fn to_embed(report: ChapterReport) -> Result<Vec<Chapter>> {
    match report.reason {
        Some(reason) => {
            Err(Error::usage(format!("no chapters were found: {}", reason.trim_end_matches('.')))
                .hint("write them yourself, a line each like 1:05 Title, and give them with --from"))
        }
        None => Ok(report.chapters),
    }
}

fn line(chapter: &Chapter) -> String {
    format!("- {} {}\n", format_clock(chapter.start_ms, false), escape(&chapter.title))
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
        self.chapters.iter().map(line).collect()
    }
}

trait Told {
    fn outcome(&self) -> String;
}

impl Told for EmbedReport {
    fn outcome(&self) -> String {
        let replaced = match self.replaced {
            0 => String::new(),
            1 => "; they replace the one that was in it".into(),
            count => format!("; they replace the {count} that were in it"),
        };
        format!("wrote {}{replaced}", self.output)
    }
}

impl Human for EmbedReport {
    fn human(&self, page: &mut Page) {
        page.line(&style(&self.file).bold().to_string());
        for line in chapters::format(&self.chapters).lines() {
            page.line(&format!("  {line}"));
        }
        page.paragraph("  ", &self.outcome());
    }

    fn markdown(&self) -> String {
        let chapters: String = self.chapters.iter().map(line).collect();
        format!("## {}\n\n{}\n\n{chapters}", escape(&self.file), escape(&self.outcome()))
    }
}
