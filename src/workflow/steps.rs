//! The steps: each turns its options into the request of a feature, calls it, and hands on what it left.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::kept::Done;
use super::{Carried, Setup, Step, hearing};
use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::model::analysis::Depth;
use crate::optimize::{OptimizeRequest, optimize};
use crate::ports::ffmpeg::Input;
use crate::ports::files;
use crate::progress::Watch;
use crate::rules::limits;
use crate::services::Services;
use crate::video::analyze::{AnalyzeRequest, analyze};
use crate::video::captions::{self, BurnRequest, CaptionStyle, CueLimits};
use crate::video::cuts::{CutRequest, MIN_CLIP_MS, SilenceSettings, cut};
use crate::video::encode::{EncodeRequest, encode};
use crate::video::encoding::Quality;
use crate::video::normalize::{NormalizeRequest, NormalizedTrack, normalize};
use crate::video::output::Target;
use crate::video::thumbnails::{Format, Shape, ThumbnailRequest, thumbnails};
use crate::video::{hash, transcribe};

/// How many pictures `optimize` writes to choose the thumbnail from, when nobody says.
const THUMBNAILS: usize = 3;

/// Options of `analyze`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AnalyzeStep {
    /// Key frames only, and all of the sound.
    pub fast: bool,
}

/// Options of `cut`. Times in seconds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CutStep {
    /// Remove silence.
    pub silence: bool,
    /// Remove filler words.
    pub fillers: bool,
    /// Shortest silence that goes.
    pub min_silence: f64,
    /// What stays of the silence before and after what is heard.
    pub margin: [f64; 2],
    /// Constant rate factor, 0 to 51.
    pub crf: u8,
    /// Preset, as x264 names it.
    pub preset: String,
}

impl Default for CutStep {
    fn default() -> Self {
        let quality = Quality::default();
        Self {
            silence: true,
            fillers: false,
            min_silence: 0.6,
            margin: [0.15, 0.2],
            crf: quality.crf,
            preset: quality.preset,
        }
    }
}

/// Options of `normalize`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NormalizeStep {
    /// Integrated loudness, in LUFS.
    pub target: Option<f64>,
    /// Highest true peak, in dBTP.
    pub peak: Option<f64>,
}

/// Options of `captions`: files beside the video, and burnt in when a style is named.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CaptionsStep {
    /// Burn them in with this style.
    pub burn: Option<String>,
}

/// Options of `thumbnails`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ThumbnailsStep {
    /// How many.
    pub count: usize,
    /// Text to write on them.
    pub text: Option<String>,
    /// How it is set.
    pub template: Option<String>,
    /// Upright, for Shorts.
    pub shorts: bool,
}

impl Default for ThumbnailsStep {
    fn default() -> Self {
        Self { count: 5, text: None, template: None, shorts: false }
    }
}

/// Options of `encode`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EncodeStep {
    /// Bring HDR to standard range.
    pub sdr: bool,
}

/// Options of `optimize`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OptimizeStep {
    /// What the video is about, when nobody says so in it.
    pub topic: Option<String>,
    /// A working title.
    pub title: Option<String>,
    /// How many pictures to choose the thumbnail from; 3 when not given.
    pub thumbnails: Option<usize>,
}

/// What every step is given.
pub(super) struct Work<'a> {
    pub carried: &'a Carried,
    pub setup: &'a Setup,
    /// Whether what stands at the outputs may be replaced.
    pub force: bool,
    pub services: &'a Services,
    pub watch: &'a Watch,
}

/// Does a step.
pub(super) async fn run(step: &Step, work: &Work<'_>) -> Result<Done> {
    match step {
        Step::Analyze(options) => run_analyze(options, work).await,
        Step::Cut(options) => run_cut(options, work).await,
        Step::Normalize(options) => run_normalize(options, work).await,
        Step::Captions(options) => run_captions(options, work).await,
        Step::Thumbnails(options) => run_thumbnails(options, work).await,
        Step::Encode(options) => run_encode(options, work).await,
        Step::Optimize(options) => run_optimize(options, work).await,
    }
}

impl Work<'_> {
    fn input(&self) -> Input {
        Input::File(self.carried.video.clone())
    }

    fn target(&self) -> Target {
        Target { out: Some(self.carried.folder.clone()), several: true, force: self.force }
    }

    /// Runs blocking work on a thread of its own.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&crate::ports::ffmpeg::Ffmpeg, &Watch) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (ffmpeg, watch) = (self.services.ffmpeg.clone(), self.watch.clone());
        blocking("a step", move || work(&ffmpeg, &watch)).await
    }
}

fn done<T: Serialize>(summary: String, outputs: Vec<PathBuf>, report: &T) -> Result<Done> {
    let report = serde_json::to_value(report)
        .map_err(|error| Error::internal("a report cannot be written down").caused_by(error))?;
    Ok(Done { summary, outputs, video: None, captions: None, retimed: false, report })
}

async fn run_analyze(options: &AnalyzeStep, work: &Work<'_>) -> Result<Done> {
    let depth = if options.fast { Depth::Fast } else { Depth::Full };
    let audio_track = work.setup.hearing.audio_track;
    let request = AnalyzeRequest { input: work.input(), audio_track, depth };
    let analysis = analyze(&request, work.services, work.watch).await?;
    let mut parts = Vec::new();
    let loudness = analysis.sound.as_ref().and_then(|sound| sound.loudness.integrated_lufs);
    parts.extend(loudness.map(|loudness| format!("{loudness:.1} LUFS")));
    parts.extend(analysis.picture.as_ref().map(|picture| format!("{} scenes", picture.scenes.len())));
    parts.push(format!("{} findings", analysis.findings.len()));
    done(parts.join(", "), Vec::new(), &analysis)
}

async fn run_cut(options: &CutStep, work: &Work<'_>) -> Result<Done> {
    let millis = |seconds: f64| (seconds.clamp(0.0, 3600.0) * 1000.0).round() as u64;
    let silence = SilenceSettings {
        threshold_centi_db: None,
        min_silence_ms: millis(options.min_silence).max(10),
        margin_before_ms: millis(options.margin[0]),
        margin_after_ms: millis(options.margin[1]),
    };
    let request = CutRequest {
        hearing: hearing(work.setup, work.carried),
        silence: options.silence.then_some(silence),
        fillers: options.fillers,
        remove: Vec::new(),
        keep: Vec::new(),
        list: None,
        min_clip_ms: MIN_CLIP_MS,
        retime: Some(work.carried.captions.iter().cloned().collect()),
        export: None,
        quality: Quality { crf: options.crf, preset: options.preset.clone() },
        target: work.target(),
        dry_run: false,
    };
    let report = cut(&request, work.services, work.watch).await?;
    let Some(output) = report.output.as_ref().map(PathBuf::from) else {
        return done("nothing to cut".into(), Vec::new(), &report);
    };
    let seconds = |ms: u64| format!("{:.1} s", ms as f64 / 1000.0);
    let summary = format!("{} → {}", seconds(report.before_ms), seconds(report.after_ms));
    let moved = report.retimed.iter().find(|moved| {
        work.carried.captions.as_ref().is_some_and(|captions| Path::new(&moved.from) == captions)
    });
    let captions = moved.map(|moved| PathBuf::from(&moved.to));
    let outputs = std::iter::once(output.clone()).chain(report.retimed.iter().map(|r| PathBuf::from(&r.to)));
    let done = done(summary, outputs.collect(), &report)?;
    Ok(Done { video: Some(output), captions, retimed: true, ..done })
}

async fn run_normalize(options: &NormalizeStep, work: &Work<'_>) -> Result<Done> {
    let request = NormalizeRequest {
        place: work.target(),
        target_lufs: options.target.unwrap_or(limits().loudness.target.value),
        ceiling_dbtp: options.peak.unwrap_or(limits().loudness.true_peak.value),
        ..NormalizeRequest::new(work.input())
    };
    let report = work.blocking(move |ffmpeg, watch| normalize(&request, ffmpeg, watch)).await?;
    let output = report.output.as_ref().map(PathBuf::from);
    let summary = match &output {
        Some(_) => report.tracks.iter().filter_map(levels).collect::<Vec<_>>().join(", "),
        None => "already right".into(),
    };
    let done = done(summary, output.iter().cloned().collect(), &report)?;
    Ok(Done { video: output, ..done })
}

/// `-23.0 → -14.0 LUFS`.
fn levels(track: &NormalizedTrack) -> Option<String> {
    let (before, after) = (track.before.integrated_lufs?, track.after?.integrated_lufs?);
    Some(format!("{before:.1} → {after:.1} LUFS"))
}

async fn run_captions(options: &CaptionsStep, work: &Work<'_>) -> Result<Done> {
    let request = hearing(work.setup, work.carried);
    let ffmpeg = work.services.ffmpeg.clone();
    let media = ffmpeg.probe(&request.input)?;
    let sha256 = hash::of_file(&work.carried.video, work.services, work.watch).await?;
    let heard = transcribe(&request, &media, Some(&sha256), work.services, work.watch).await?;
    if heard.transcript.is_empty() || !heard.transcript.is_timed() {
        return done("nobody speaks".into(), Vec::new(), &heard.transcript);
    }
    let cues = captions::cues(&heard.transcript, &CueLimits::default());
    let mut outputs = Vec::new();
    for (ending, text) in [("srt", captions::write_srt(&cues)), ("vtt", captions::write_vtt(&cues))] {
        let path = work.target().path(&work.carried.video, "captions", ending)?;
        crate::ports::ffmpeg::check_output(&path, work.force)?;
        files::write_whole(&path, text.as_bytes())?;
        outputs.push(path);
    }
    let srt = outputs[0].clone();
    let written = format!("{} captions", cues.len());
    let Some(style) = &options.burn else {
        let done = done(written, outputs, &cues)?;
        return Ok(Done { captions: Some(srt), ..done });
    };
    let request = BurnRequest {
        video: work.carried.video.clone(),
        captions: Some(srt.clone()),
        language: None,
        style: CaptionStyle::named(style)?.clone(),
        quality: Quality::default(),
        target: work.target(),
        dry_run: false,
    };
    let report = work.blocking(move |ffmpeg, watch| captions::burn(&request, ffmpeg, watch)).await?;
    let video = PathBuf::from(&report.output);
    outputs.push(video.clone());
    let done = done(format!("{written}, burnt in ({style})"), outputs, &report)?;
    Ok(Done { video: Some(video), captions: Some(srt), ..done })
}

async fn run_thumbnails(options: &ThumbnailsStep, work: &Work<'_>) -> Result<Done> {
    let request = ThumbnailRequest {
        input: work.input(),
        count: options.count.max(1),
        at: Vec::new(),
        shape: if options.shorts { Shape::Tall } else { Shape::Wide },
        text: options.text.clone(),
        template: options.template.clone(),
        font: None,
        width: None,
        format: Format::Jpg,
        target: work.target(),
        sheet: true,
        previews: false,
        depth: Depth::Fast,
    };
    let report = thumbnails(request, work.services, work.watch).await?;
    let outputs = report.thumbnails.iter().map(|one| one.path.clone()).chain(report.sheet.clone());
    let summary = format!("{} thumbnails", report.thumbnails.len());
    done(summary, outputs.map(PathBuf::from).collect(), &report)
}

async fn run_encode(options: &EncodeStep, work: &Work<'_>) -> Result<Done> {
    let request =
        EncodeRequest { place: work.target(), sdr: options.sdr, ..EncodeRequest::new(work.input()) };
    let report = work.blocking(move |ffmpeg, watch| encode(&request, ffmpeg, watch)).await?;
    let output = report.output.as_ref().map(PathBuf::from);
    let summary = match &output {
        Some(_) => report.done.join(", "),
        None => "already right".into(),
    };
    let done = done(summary, output.iter().cloned().collect(), &report)?;
    Ok(Done { video: output, ..done })
}

async fn run_optimize(options: &OptimizeStep, work: &Work<'_>) -> Result<Done> {
    let request = OptimizeRequest {
        hearing: hearing(work.setup, work.carried),
        topic: options.topic.clone(),
        title: options.title.clone(),
        channel: work.setup.channel.clone(),
        writing: work.setup.writing.clone(),
        writer: work.setup.writer.clone(),
        translate: Vec::new(),
        keep: Vec::new(),
        look: Some(Depth::Fast),
        thumbnails: options.thumbnails.unwrap_or(THUMBNAILS),
        out: Some(work.carried.folder.clone()),
        force: work.setup.force,
    };
    let report = optimize(&request, work.services, work.watch).await?;
    let score = report.audit.score.map(|score| format!(" ({score:.0})")).unwrap_or_default();
    let outputs = report.saved.files.iter().map(PathBuf::from).collect();
    done(format!("{}{score}", report.proposal.title), outputs, &report)
}
