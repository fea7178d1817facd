//! `ytseo optimize`: the main job, for one file or many.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use console::style;
use futures::{StreamExt, stream};
use ytseo::error::{Error, Kind, Result};
use ytseo::model::MediaInfo;
use ytseo::model::timestamp::format_clock;
use ytseo::optimize::{BatchReport, FailedFile, OptimizeReport, OptimizeRequest, optimize};
use ytseo::ports::ffmpeg::Input;

use crate::audit::plural;
use crate::context::Context;
use crate::input::{HearingArgs, parse_count, parse_score};
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};
use crate::{audit, description, keywords, titles};

/// Endings of files that are taken from a folder.
const VIDEO_ENDINGS: &[&str] = &[
    "mp4", "mov", "m4v", "mkv", "webm", "avi", "wmv", "flv", "mpg", "mpeg", "ts", "mts", "m2ts", "3gp",
    "ogv", "mxf",
];

/// Turn a video into a proposal: titles, description, tags, chapters and captions, checked.
///
/// Reads the file, hears it, understands it, writes and checks. Nothing is sent anywhere.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Videos, folders, or patterns like "talks/*.mp4".
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write proposal.yaml, captions, chapters and transcript into this folder.
    #[arg(long, short, value_name = "DIR")]
    out: Option<PathBuf>,
    /// What the video is about, when nobody says so in it.
    #[arg(long, value_name = "TEXT")]
    topic: Option<String>,
    /// A working title; it competes with the others.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// How many title candidates.
    #[arg(long, value_name = "NUMBER", value_parser = parse_count)]
    titles: Option<usize>,
    /// Which of equally good wordings is taken.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// Exit with 1 when a score is below this, or a finding is an error.
    #[arg(long, value_name = "SCORE", value_parser = parse_score)]
    fail_under: Option<f64>,
    /// How many files at once.
    #[arg(long, value_name = "NUMBER", default_value_t = 2)]
    jobs: usize,
    /// Replace files in --out even when they were changed by hand.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    hearing: HearingArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let (inputs, several) = find_inputs(&args.files)?;
    if several && args.hearing.transcript.is_some() {
        return Err(Error::usage("--transcript is for one file")
            .hint("put the captions beside each video: talk.srt beside talk.mp4"));
    }
    let services = context.services().await?;
    let requests =
        inputs.iter().map(|input| request(input, several, &args, context)).collect::<Result<Vec<_>>>()?;
    let outcomes: Vec<(String, Result<OptimizeReport>)> = stream::iter(requests)
        .map(|request| {
            let services = services.clone();
            let shown = request.hearing.input.shown();
            let name = Path::new(&shown).file_name().map(|name| name.to_string_lossy().into_owned());
            let watch = context
                .watch()
                .with_sink(context.terminal.sink(several.then_some(name.as_deref()).flatten()));
            async move { (shown, optimize(&request, &services, &watch).await) }
        })
        .buffered(args.jobs.max(1))
        .collect()
        .await;
    if several { finish_many(outcomes, &args, context) } else { finish_one(outcomes, &args, context) }
}

fn request(input: &Input, several: bool, args: &Args, context: &Context) -> Result<OptimizeRequest> {
    let mut writing = context.config().writing.clone();
    writing.titles = args.titles.unwrap_or(writing.titles);
    writing.seed = args.seed.unwrap_or(writing.seed);
    let out = args.out.as_ref().map(|out| match input {
        Input::File(path) if several => out.join(path.file_stem().unwrap_or(OsStr::new("video"))),
        _ => out.clone(),
    });
    Ok(OptimizeRequest {
        hearing: args.hearing.request(input.clone(), context)?,
        topic: args.topic.clone(),
        title: args.title.clone(),
        channel: context.config().channel.clone(),
        writing,
        out,
        force: args.force,
    })
}

/// The files meant, and whether several are: two arguments, a folder or a pattern.
fn find_inputs(files: &[PathBuf]) -> Result<(Vec<Input>, bool)> {
    let mut inputs = Vec::new();
    let mut several = files.len() > 1;
    for file in files {
        let text = file.to_string_lossy();
        if file.is_dir() {
            several = true;
            inputs.extend(videos_in(file)?);
        } else if !file.exists() && text.contains(['*', '?', '[']) && !text.contains("://") {
            several = true;
            inputs.extend(matching(&text)?);
        } else {
            inputs.push(Input::from_argument(file.as_os_str()));
        }
    }
    let mut seen = std::collections::HashSet::new();
    inputs.retain(|input| seen.insert(input.shown()));
    Ok((inputs, several))
}

fn videos_in(folder: &Path) -> Result<Vec<Input>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Error::io("read", folder, error))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && is_video(path) && !is_hidden(path))
        .collect();
    found.sort();
    if found.is_empty() {
        return Err(Error::not_found(format!("there is no video in {}", folder.display()))
            .hint(format!("endings that count: {}", VIDEO_ENDINGS.join(", "))));
    }
    Ok(found.into_iter().map(Input::File).collect())
}

fn is_video(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    VIDEO_ENDINGS.contains(&ending.as_str())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn matching(pattern: &str) -> Result<Vec<Input>> {
    // As in a shell, a star does not stand for the dot of a hidden file.
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..Default::default() };
    let paths = glob::glob_with(pattern, options).map_err(|error| {
        Error::usage(format!("'{pattern}' is no pattern")).hint("write \"talks/*.mp4\"").caused_by(error)
    })?;
    let found: Vec<Input> =
        paths.filter_map(Result::ok).filter(|path| path.is_file()).map(Input::File).collect();
    if found.is_empty() {
        return Err(Error::not_found(format!("nothing matches {pattern}"))
            .hint("quote the pattern and check the folder"));
    }
    Ok(found)
}

fn finish_one(outcomes: Vec<(String, Result<OptimizeReport>)>, args: &Args, context: &Context) -> Result<()> {
    for (_, outcome) in outcomes {
        let report = outcome?;
        context.terminal.report(&report)?;
        audit::passes(&report.audit, args.fail_under)?;
    }
    Ok(())
}

fn finish_many(
    outcomes: Vec<(String, Result<OptimizeReport>)>,
    args: &Args,
    context: &Context,
) -> Result<()> {
    let mut batch = BatchReport { results: Vec::new(), failed: Vec::new() };
    let mut first: Option<Kind> = None;
    for (file, outcome) in outcomes {
        match outcome {
            Ok(report) => batch.results.push(report),
            Err(error) if error.kind() == Kind::Interrupted => return Err(error),
            Err(error) => {
                first.get_or_insert(error.kind());
                let (kind, hints) = (error.kind().name().to_string(), error.hints().to_vec());
                batch.failed.push(FailedFile { file, kind, message: error.chain(), hints });
            }
        }
    }
    context.terminal.report(&batch)?;
    if let Some(kind) = first {
        let total = batch.results.len() + batch.failed.len();
        return Err(Error::new(kind, format!("{} of {total} files could not be done", batch.failed.len())));
    }
    batch.results.iter().try_for_each(|report| audit::passes(&report.audit, args.fail_under))
}

/// One line about a file: length, picture, codecs, size.
pub(crate) fn media_in_words(media: &MediaInfo) -> String {
    let mut parts = Vec::new();
    parts.extend(media.duration_ms.map(|duration| format_clock(duration, false)));
    if let Some(video) = media.main_video() {
        let rate = video
            .frame_rate
            .map(|rate| format!(" {} fps", (rate * 100.0).round() / 100.0))
            .unwrap_or_default();
        parts.push(format!("{}×{}{rate}", video.width, video.height));
    }
    let codecs = media.main_video().map(|video| video.codec.as_str()).into_iter();
    let codecs: Vec<&str> = codecs.chain(media.audio.first().map(|audio| audio.codec.as_str())).collect();
    parts.push(codecs.join(" + "));
    if media.size_bytes > 0 {
        parts.push(format!("{:.1} MB", media.size_bytes as f64 / 1e6));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

impl Human for OptimizeReport {
    fn human(&self, page: &mut Page) {
        page.line(&format!("{}  {}", style(&self.file).bold(), style(media_in_words(&self.media)).dim()));
        let cached = self.stages.iter().any(|stage| stage.stage == "hear" && stage.cached);
        let words = format!(
            "{}{} · {} words · {}",
            keywords::source_in_words(&self.transcript.source),
            if cached { " (from an earlier run)" } else { "" },
            thousands(self.transcript.words),
            self.language.as_deref().unwrap_or("language unknown"),
        );
        page.line(&style(words).dim().to_string());
        page.heading("Titles", "score");
        titles::draw(&self.titles, page);
        self.description.human(page);
        self.tags.human(page);
        page.heading("Chapters", "");
        match &self.chapters.reason {
            Some(reason) => page.paragraph("  ", &format!("none: {reason}")),
            None => {
                for chapter in &self.chapters.chapters {
                    page.line(&format!("  {:>7}  {}", format_clock(chapter.start_ms, false), chapter.title));
                }
            }
        }
        page.heading("Key phrases", "said");
        keywords::draw(&self.keywords[..self.keywords.len().min(8)], page);
        self.audit.human(page);
        self.saved_and_next(page);
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}\n", keywords::escape(&self.file), media_in_words(&self.media));
        text.push_str("\n### Titles\n\n| title | score |\n|---|---:|\n");
        for candidate in &self.titles {
            text.push_str(&format!("| {} | {:.0} |\n", keywords::escape(&candidate.title), candidate.score));
        }
        text.push_str(&format!(
            "\n### Description ({})\n\n{}",
            description::size(&self.description),
            self.description.markdown()
        ));
        text.push_str(&format!("\n### Tags\n\n{}", self.tags.markdown()));
        text.push_str("\n### Chapters\n\n");
        for chapter in &self.chapters.chapters {
            text.push_str(&format!(
                "- {} {}\n",
                format_clock(chapter.start_ms, false),
                keywords::escape(&chapter.title)
            ));
        }
        text.push_str(&format!("\n{}", self.audit.markdown()));
        text
    }
}

trait SavedAndNext {
    fn saved_and_next(&self, page: &mut Page);
}

impl SavedAndNext for OptimizeReport {
    /// What was written, or how to have it written.
    fn saved_and_next(&self, page: &mut Page) {
        if self.saved.files.is_empty() {
            page.heading("Next", "");
            page.line(&format!("  ytseo optimize {} --out DIR", quoted(&self.file)));
            page.line(
                &style("  writes the proposal to edit, captions, chapters and the transcript")
                    .dim()
                    .to_string(),
            );
            return;
        }
        page.heading("Written", "");
        for file in &self.saved.files {
            page.line(&format!("  {file}"));
        }
        if let Some(proposal) = self.saved.files.iter().find(|file| file.ends_with(".yaml")) {
            page.line(&style(format!("  edit it, then: ytseo audit {}", quoted(proposal))).dim().to_string());
        }
    }
}

/// A path as it can be typed.
fn quoted(path: &str) -> String {
    let plain = path.chars().all(|c| c.is_alphanumeric() || "/._-+".contains(c));
    if plain { path.to_string() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

impl Human for BatchReport {
    fn human(&self, page: &mut Page) {
        page.heading("Files", "score");
        for report in &self.results {
            page.row(
                &format!("  {}", style(&report.file).bold()),
                &format!("{:>3.0}", report.audit.score.unwrap_or(0.0)),
            );
            page.line(&format!("    {}", report.proposal.title));
            let about = format!(
                "    {} · {} · {} · {}",
                plural(report.tags.tags.len(), "tag"),
                plural(report.proposal.chapters.len(), "chapter"),
                plural(report.audit.errors, "error"),
                plural(report.audit.warnings, "warning")
            );
            page.line(&style(about).dim().to_string());
        }
        for failed in &self.failed {
            page.row(&format!("  {}", style(&failed.file).bold()), &style("failed").red().to_string());
            page.paragraph("    ", &failed.message);
            for hint in &failed.hints {
                page.hanging(&format!("    {} ", style("hint:").cyan()), "      ", hint);
            }
        }
        if self.results.iter().all(|report| report.saved.files.is_empty()) && !self.results.is_empty() {
            page.line("");
            page.line("  --out DIR writes each proposal into a folder of its own");
        }
    }

    fn markdown(&self) -> String {
        let parts: Vec<String> = self.results.iter().map(Human::markdown).collect();
        let mut text = parts.join("\n");
        for failed in &self.failed {
            text.push_str(&format!(
                "\n## {}\n\nFailed: {}\n",
                keywords::escape(&failed.file),
                keywords::escape(&failed.message)
            ));
        }
        text
    }
}
