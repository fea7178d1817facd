//! `ytseo optimize`: the main job, for one file or many.

use std::ffi::OsStr;
use std::path::PathBuf;

use console::style;
use ytseo::error::{Error, Result};
use ytseo::model::MediaInfo;
use ytseo::model::analysis::Depth;
use ytseo::model::timestamp::format_clock;
use ytseo::optimize::{LookSummary, OptimizeReport, OptimizeRequest, optimize};
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::process::quoted;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::video::analyze::{AnalyzeRequest, analyze};
use ytseo::write::model::{WriteEstimate, Writer};

use crate::audit::plural;
use crate::context::Context;
use crate::input::{HearingArgs, parse_count, parse_score};
use crate::many::{self, FilesArgs, InBatch};
use crate::model_args::ModelArgs;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};
use crate::video::report as page;
use crate::writing::{self, EstimateArgs, Estimated};
use crate::{audit, description, keywords, published, titles, translate};

/// Turn a video into a proposal: titles, description, tags, chapters and captions, checked.
///
/// Reads the file, hears it, understands it, writes and checks. Nothing is sent anywhere unless a language
/// model is configured (`ytseo llm list`); then it writes, and --models offline keeps it from that. The
/// address of a video, playlist or channel on YouTube gives changes to what stands there; what is good is
/// left alone.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// Write proposal.yaml, captions, chapters and transcript into this folder.
    #[arg(long, short, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// What the video is about, when nobody says so in it.
    #[arg(long, value_name = "TEXT")]
    topic: Option<String>,
    /// A working title; it competes with the others.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// How many title candidates.
    #[arg(long, value_name = "NUMBER", value_parser = parse_count)]
    pub(crate) titles: Option<usize>,
    /// Which of equally good wordings is taken.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) seed: Option<u64>,
    /// Exit with 1 when a score is below this, or a finding is an error.
    #[arg(long, value_name = "SCORE", value_parser = parse_score)]
    pub(crate) fail_under: Option<f64>,
    /// How closely picture and sound are looked at, for loudness, cuts and thumbnails.
    #[arg(long, value_enum, value_name = "DEPTH", default_value = "fast")]
    look: Look,
    /// How many pictures to choose the thumbnail from are written into --out.
    #[arg(long, value_name = "NUMBER", default_value_t = 3)]
    thumbnails: usize,
    /// Also write a web page to look at and to send on: a file, or a folder for several videos.
    #[arg(long, value_name = "FILE.html|DIR")]
    report: Option<PathBuf>,
    /// Replace files in --out, and the report, even when they were changed by hand.
    #[arg(long)]
    pub(crate) force: bool,
    /// Also write title, description, chapters and captions in these languages (de,es,ja); needs a language model.
    #[arg(long, value_name = "CODE,...", value_delimiter = ',')]
    translate: Vec<String>,
    /// Names and words that stay as they are in every language; can be repeated.
    #[arg(long, value_name = "TEXT")]
    keep: Vec<String>,
    /// The file of a video that is on YouTube, to hear it.
    #[arg(long, value_name = "FILE", conflicts_with = "transcript")]
    pub(crate) file: Option<PathBuf>,
    /// Read the captions of every video of a playlist or channel: 250 units of quota each, as its owner. Those of a
    /// single video are read unasked.
    #[arg(long)]
    pub(crate) captions: bool,
    #[command(flatten)]
    pub(crate) hearing: HearingArgs,
    #[command(flatten)]
    models: ModelArgs,
    #[command(flatten)]
    pub(crate) estimate: EstimateArgs,
}

/// How closely picture and sound are looked at.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Look {
    /// Key frames, and all of the sound.
    Fast,
    /// Every frame.
    Full,
    /// Not at all.
    Off,
}

impl Look {
    fn depth(self) -> Option<Depth> {
        match self {
            Look::Fast => Some(Depth::Fast),
            Look::Full => Some(Depth::Full),
            Look::Off => None,
        }
    }
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    if let Some(meant) = published::meant(&args.files.files)? {
        if !args.translate.is_empty() {
            return Err(Error::usage("--translate is for video files")
                .hint("write the proposal first (--out DIR), then: ytseo translate DIR --to de"));
        }
        let services = context.services().await?;
        let writer = args.models.writer(context, &services).await?;
        return published::run(&meant, (&args, writer), &services, context).await;
    }
    let several = many::find(&args.files.files)?.several;
    if several && args.hearing.transcript.is_some() {
        return Err(Error::usage("--transcript is for one file")
            .hint("put the captions beside each video: talk.srt beside talk.mp4"));
    }
    let services = context.services().await?;
    let writer = args.models.writer(context, &services).await?;
    if args.estimate.dry_run {
        return estimate(&args, writer, context, &services).await;
    }
    let work = async |input: Input, several: bool, watch: Watch| {
        let page = args.report.as_ref().map(|to| page::path(to, &input, several)).transpose()?;
        if let Some(page) = &page {
            page::check(page, args.force)?;
        }
        let report =
            optimize(&request(&input, several, (&args, writer.clone()), context)?, &services, &watch).await?;
        if let Some(to) = &page {
            let track = args.hearing.audio_track;
            let depth = args.look.depth().unwrap_or_default();
            let look = AnalyzeRequest { input: input.clone(), audio_track: track, depth };
            let analysis = analyze(&look, &services, &watch).await?;
            let mut wanted = page::PageRequest::new(&input, &analysis, to, args.force);
            wanted.proposed = Some(&report);
            page::write(wanted, context, &services, &watch).await?;
        }
        Ok(report)
    };
    let reports = many::each(&args.files, context, work).await?;
    reports.iter().try_for_each(|report| audit::passes(&report.audit, args.fail_under))
}

/// What the language models would cost for all files together.
async fn estimate(args: &Args, writer: Option<Writer>, context: &Context, services: &Services) -> Result<()> {
    let many::Inputs { inputs, several } = many::find(&args.files.files)?;
    let mut sum = WriteEstimate::default();
    for input in inputs.iter().filter(|_| writer.is_some()) {
        let request = request(input, several, (args, writer.clone()), context)?;
        sum.join(&ytseo::optimize::estimate(&request, services, &context.watch()).await?);
    }
    context.terminal.report(&Estimated(sum))
}

fn request(
    input: &Input,
    several: bool,
    (args, writer): (&Args, Option<Writer>),
    context: &Context,
) -> Result<OptimizeRequest> {
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
        writer,
        translate: args.translate.clone(),
        keep: args.keep.clone(),
        look: args.look.depth(),
        thumbnails: args.thumbnails,
        out,
        force: args.force,
    })
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

/// One line about picture and sound: loudness, peak, scenes.
fn look_in_words(look: &LookSummary) -> String {
    let mut parts = Vec::new();
    parts.push(match look.integrated_lufs {
        Some(loudness) => format!("{loudness:.1} LUFS"),
        None => "no sound to be heard".into(),
    });
    parts.extend(look.true_peak_dbtp.map(|peak| format!("true peak {peak:.1} dBTP")));
    parts.extend(look.scenes.map(|scenes| plural(scenes, "scene")));
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
        if let Some(look) = &self.look {
            page.line(&style(look_in_words(look)).dim().to_string());
        }
        page.heading("Titles", "score");
        titles::draw(&self.titles, page);
        writing::draw_notes(&self.title_notes, page);
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
        if self.written.by_model() {
            page.line("");
            let before = self.stages.iter().any(|stage| stage.stage == "write" && stage.cached);
            let when = if before { " (in an earlier run)" } else { "" };
            page.dim("  ", &format!("{}{when}", writing::in_words(&self.written)));
        }
        if !self.translations.is_empty() {
            page.heading("Languages", "");
            translate::draw(&self.translations, page);
        }
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
        if !self.translations.is_empty() {
            text.push_str(&format!("\n### Languages\n\n{}", translate::markdown(&self.translations)));
        }
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

impl InBatch for OptimizeReport {
    fn before_all(page: &mut Page) {
        page.heading("Files", "score");
    }

    fn in_batch(&self, page: &mut Page) {
        let score = format!("{:>3.0}", self.audit.score.unwrap_or(0.0));
        page.row(&format!("  {}", style(&self.file).bold()), &score);
        page.line(&format!("    {}", self.proposal.title));
        let about = format!(
            "    {} · {} · {} · {}",
            plural(self.tags.tags.len(), "tag"),
            plural(self.proposal.chapters.len(), "chapter"),
            plural(self.audit.errors, "error"),
            plural(self.audit.warnings, "warning")
        );
        page.line(&style(about).dim().to_string());
    }

    fn after_all(reports: &[Self], page: &mut Page) {
        if reports.iter().all(|report| report.saved.files.is_empty()) && !reports.is_empty() {
            page.line("");
            page.line("  --out DIR writes each proposal into a folder of its own");
        }
    }
}
