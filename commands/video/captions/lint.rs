//! `ytseo video captions lint`: what is wrong with caption files.

use std::path::{Path, PathBuf};

use console::style;
use ytseo::blocking::blocking;
use ytseo::error::{Error, Result};
use ytseo::model::Severity;
use ytseo::model::timestamp::format_clock;
use ytseo::ports::ffmpeg::{Ffmpeg, Input};
use ytseo::ports::files;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::video::captions::{
    CaptionAudit, CaptionFile, CaptionStyle, CaptionTarget, CueLimits, Film, lint, place,
};
use ytseo::video::output::Target;

use super::{caption_files, local, warnings};
use crate::audit::plural;
use crate::context::Context;
use crate::global_args::Format;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::subject::Subject;
use crate::terminal::{Human, Page, junit, sarif};

/// Check captions: reading speed, lines, times, language, and whether they belong to the video.
///
/// Exits with 1 when a finding is an error. `--format sarif` and `--format junit` are for CI systems.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// The video they belong to: its length and its sound are compared.
    #[arg(long, value_name = "FILE")]
    video: Option<PathBuf>,
    /// Write a mended copy: order, overlaps, long lines, times that are too short.
    #[arg(long)]
    fix: bool,
    /// The mended copy: a file, or a folder for several; beside the source when not given.
    #[arg(long, short, value_name = "FILE|DIR", requires = "fix")]
    out: Option<PathBuf>,
    /// Replace what stands there.
    #[arg(long, requires = "fix")]
    force: bool,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let film = match args.video.clone() {
        Some(path) => Some(listen(path, ffmpeg, context.watch()).await?),
        None => None,
    };
    let files = FilesArgs { files: caption_files(&args.files.files)?, jobs: args.files.jobs };
    let out = OutArgs { out: args.out.clone(), force: args.force };
    if matches!(context.terminal.format(), Format::Sarif | Format::Junit) {
        return for_machines(&files, &args, film.as_ref(), context);
    }
    let work = async |input: Input, several: bool, watch: Watch| {
        watch.check()?;
        checked(&local(input)?, film.as_ref(), args.fix.then(|| out.target(several)).as_ref())
    };
    let reports = many::each(&files, context, work).await?;
    passes(&reports)
}

async fn listen(path: PathBuf, ffmpeg: Ffmpeg, watch: Watch) -> Result<Film> {
    blocking("listening", move || Film::listen(&Input::File(path), &ffmpeg, &watch)).await
}

fn checked(path: &Path, film: Option<&Film>, fix: Option<&Target>) -> Result<CaptionAudit> {
    let limits = CueLimits::default();
    let name = path.display().to_string();
    let file = CaptionFile::open(path)?;
    let Some(target) = fix else { return Ok(lint(&name, &file, film, &limits)) };
    // YouTube takes neither ASS nor JSON: the mended copy is SRT then.
    let to = match file.format.map(CaptionTarget::from) {
        Some(to @ (CaptionTarget::Srt | CaptionTarget::Vtt | CaptionTarget::Sbv)) => to,
        _ => CaptionTarget::Srt,
    };
    let output = place(path, Some("fixed"), to.ending(), target)?;
    let mended = file.repaired(&limits, film.and_then(|film| film.duration_ms));
    files::write_whole(&output, mended.write(to, CaptionStyle::named("plain")?)?.text.as_bytes())?;
    let mut report = lint(&name, &CaptionFile::open(&output)?, film, &limits);
    let before = lint(&name, &file, film, &limits);
    let left: Vec<&str> = report.findings.iter().map(|finding| finding.rule.as_str()).collect();
    report.mended = before.mended.clone();
    let gone = before.findings.iter().filter(|finding| !left.contains(&finding.rule.as_str()));
    report.mended.extend(gone.map(|finding| finding.message.clone()));
    report.fixed = Some(output.display().to_string());
    Ok(report)
}

fn for_machines(files: &FilesArgs, args: &Args, film: Option<&Film>, context: &Context) -> Result<()> {
    if args.fix {
        return Err(Error::usage("--fix does not go with SARIF and JUnit").hint("run it once without --fix"));
    }
    let mut reports = Vec::new();
    for input in many::find(&files.files)?.inputs {
        reports.push(checked(&local(input)?, film, None)?);
    }
    let subject = |report: &CaptionAudit| Subject {
        name: report.file.clone(),
        file: Some(report.file.clone()),
        findings: report.findings.clone(),
        score: None,
        media: false,
    };
    let subjects: Vec<Subject> = reports.iter().map(subject).collect();
    context.terminal.answer(&match context.terminal.format() {
        Format::Sarif => sarif::render(&subjects),
        _ => junit::render(&subjects, Severity::Warning),
    })?;
    passes(&reports)
}

fn passes(reports: &[CaptionAudit]) -> Result<()> {
    let errors: usize = reports.iter().map(|report| report.errors).sum();
    if errors == 0 {
        return Ok(());
    }
    let word = if errors == 1 { "finding is an error" } else { "findings are errors" };
    let error = Error::findings(format!("{errors} {word}"));
    let fixed = reports.iter().any(|report| report.fixed.is_some());
    Err(if fixed { error } else { error.hint("`ytseo video captions lint --fix` writes a mended copy") })
}

impl InBatch for CaptionAudit {}

impl Human for CaptionAudit {
    fn human(&self, page: &mut Page) {
        let format = self.format.map_or("json", |format| CaptionTarget::from(format).ending());
        let mut about = vec![format.to_string(), plural(self.cues, "caption")];
        about.push(format!("to {}", format_clock(self.end_ms, false)));
        about.extend(self.language.clone());
        page.row(&style(&self.file).bold().to_string(), &style(about.join(" · ")).dim().to_string());
        if self.findings.is_empty() {
            page.line(&format!("  {} nothing to mend", style("✓").green()));
        }
        page.findings(&self.findings);
        match &self.fixed {
            Some(output) => {
                page.line(&format!("  {} {}", style("mended copy:").green(), output));
                for mended in &self.mended {
                    page.hanging("    ", "      ", mended);
                }
            }
            None => warnings(page, &self.mended),
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n", escape(&self.file));
        if self.findings.is_empty() {
            text.push_str("✅ nothing to mend\n");
        }
        for finding in &self.findings {
            let mark = match finding.severity {
                Severity::Error => "❌",
                Severity::Warning => "⚠️",
                Severity::Info => "ℹ️",
            };
            text.push_str(&format!("- {mark} {} `{}`\n", escape(&finding.message), finding.rule));
        }
        text
    }
}
