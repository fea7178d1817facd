//! Cutting: what goes (silence, filler words, given ranges), a list of what stays, and what is made of it: a new
//! video, a list for an editing program, captions and chapters at their new times.
//!
//! ```text
//! sound levels, transcript, ranges -> candidates -> CutList -> render | export
//!                                                           -> retime (captions, chapters, description, transcript)
//! ```

mod choose;
pub mod export;
mod expression;
mod fillers;
mod ranges;
mod render;
pub mod retime;
mod silence;
mod sound;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::model::media::AudioStream;
use crate::model::{CutList, MediaInfo, Span};
use crate::ports::ffmpeg::{Input, check_output};
use crate::ports::files;
use crate::progress::{Stage, Unit, Watch};
use crate::services::Services;
use crate::video::encoding::Quality;
use crate::video::output::{Target, ending_or};
use crate::video::{TranscribeRequest, hash, transcribe};

pub use choose::{MIN_CLIP_MS, Removal, SilenceSettings, Why};
pub use export::ExportFormat;
pub use fillers::{Filler, Unknown, fillers};
pub use ranges::read_list;
pub use retime::Retimed;
pub use silence::{Levels, SilenceLevels};

use choose::Candidate;

/// What is cut, and what is made of it.
#[derive(Clone)]
pub struct CutRequest {
    /// The video, and how it is heard when filler words go.
    pub hearing: TranscribeRequest,
    /// Silence goes, with these settings; none leaves it.
    pub silence: Option<SilenceSettings>,
    /// Filler words go.
    pub fillers: bool,
    /// Stretches that go.
    pub remove: Vec<Span>,
    /// Stretches in which neither silence nor filler words go.
    pub keep: Vec<Span>,
    /// A file that says what stays; everything above is then left out.
    pub list: Option<PathBuf>,
    /// Shortest piece that stays, in milliseconds.
    pub min_clip_ms: u64,
    /// Captions, chapters, description and transcript are moved along: those beside the video, and these.
    pub retime: Option<Vec<PathBuf>>,
    /// Write a list for an editing program instead of rendering.
    pub export: Option<ExportFormat>,
    /// How the picture is compressed.
    pub quality: Quality,
    /// Where the result goes.
    pub target: Target,
    /// Only say what would go.
    pub dry_run: bool,
}

/// What was cut, or would be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CutReport {
    /// The source, as given.
    pub file: String,
    /// The result; absent when nothing was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Whether the result is a list for an editing program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub export: Option<ExportFormat>,
    /// Whether nothing was to be written.
    pub dry_run: bool,
    /// Length of the source, in milliseconds.
    pub before_ms: u64,
    /// Length of the result, in milliseconds.
    pub after_ms: u64,
    /// How silence was told; absent when it was not looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<SilenceLevels>,
    /// What goes, in order.
    pub removals: Vec<Removal>,
    /// What stays. `ytseo video cut --list` takes it.
    pub list: CutList,
    /// Files that were moved along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retimed: Vec<Retimed>,
    /// What is worth knowing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What is made for a file, before it is made.
struct Plan<'a> {
    source: &'a Path,
    media: MediaInfo,
    audio: Option<AudioStream>,
    output: PathBuf,
    jobs: Vec<retime::Job>,
}

/// Cuts a video.
///
/// # Errors
/// Usage when there is nothing to tell silence by, nothing would be left, or the output exists; what reading,
/// hearing and rendering report. The source and what stood at the output stay as they were.
pub async fn cut(request: &CutRequest, services: &Services, watch: &Watch) -> Result<CutReport> {
    let Input::File(source) = &request.hearing.input else {
        return Err(Error::usage("only a file can be cut").hint("download it first and give its path"));
    };
    watch.started(Stage::Probe, None, Unit::Items);
    let media = services.ffmpeg.probe(&request.hearing.input)?;
    watch.finished(Stage::Probe, false);
    let plan = plan(request, source, media)?;
    let mut report = decide(request, &plan, services, watch).await?;
    if report.list.is_whole() || request.dry_run {
        return Ok(report);
    }
    if let Some(format) = request.export {
        let track = plan.audio.as_ref().map(|audio| audio.track);
        let cutting = export::Cutting::new(&report.list, &plan.media, track, source)?;
        files::write_whole(&plan.output, export::export(&cutting, format)?.as_bytes())?;
        if report.list.frame_rate.is_none() && cutting.has_video() {
            report.notes.push("the frame rate varies; the list counts frames of its nominal rate".into());
        }
    } else {
        rendered(request, &plan, &report.list, services, watch).await?;
    }
    report.retimed = retime::retime(&plan.jobs, &report.list, &plan.output, watch)?;
    report.output = Some(plan.output.display().to_string());
    Ok(report)
}

/// Where everything goes; refuses what cannot be before any work is done.
fn plan<'a>(request: &CutRequest, source: &'a Path, media: MediaInfo) -> Result<Plan<'a>> {
    let audio = match request.hearing.audio_track {
        Some(track) => Some(media.main_audio(Some(track)).cloned().ok_or_else(|| {
            Error::usage(format!("there is no audio track {track}"))
                .hint("`ytseo video probe FILE` lists the tracks")
        })?),
        None => media.main_audio(None).cloned(),
    };
    let (allowed, usual) = match media.main_video() {
        Some(_) => (render::VIDEO_ENDINGS, "mp4"),
        None if audio.is_some() => (render::AUDIO_ENDINGS, "m4a"),
        None => return Err(Error::usage("there is neither a moving picture nor sound in it")),
    };
    let own = ending_or(source, usual);
    let ending = match request.export {
        Some(format) => format.ending(),
        None if allowed.contains(&own.as_str()) => &own,
        None => usual,
    };
    let output = request.target.path(source, "cut", ending)?;
    let wanted = ending_or(&output, "");
    if request.export.is_none() && !allowed.contains(&wanted.as_str()) {
        return Err(Error::usage(format!("a result cannot end with '.{wanted}'"))
            .hint(format!("name it .{}", allowed.join(", ."))));
    }
    let mut jobs = Vec::new();
    if !request.dry_run {
        check_output(&output, request.target.force)?;
        if let Some(given) = &request.retime {
            jobs = retime::jobs(&retime::find(source, given), source, &output, request.target.force)?;
        }
    }
    Ok(Plan { source, media, audio, output, jobs })
}

/// What goes and what stays.
async fn decide(
    request: &CutRequest,
    plan: &Plan<'_>,
    services: &Services,
    watch: &Watch,
) -> Result<CutReport> {
    let media = &plan.media;
    let before_ms = media.duration_ms.filter(|ms| *ms > 0).ok_or_else(|| {
        Error::usage(format!("the length of {} is not known", plan.source.display()))
            .hint("put it into another container: ffmpeg -i FILE -c copy new.mkv")
    })?;
    let whole = CutList::whole(before_ms, frame_rate(media));
    let mut notes = left_out(plan);
    let mut silence = None;
    let (list, removals) = if let Some(path) = &request.list {
        let list = read_list(path, before_ms, whole.frame_rate)?;
        let listed: Vec<Candidate> =
            list.removed().into_iter().map(|span| Candidate::new(span, Why::List)).collect();
        let removals = choose::reasons(&list, &listed);
        (list, removals)
    } else {
        let mut candidates: Vec<Candidate> =
            request.remove.iter().map(|span| Candidate::new(*span, Why::Range)).collect();
        if let Some(late) = request.remove.iter().find(|span| span.start_ms >= before_ms) {
            let clock = |ms| crate::model::timestamp::format_clock(ms, false);
            notes.push(format!("{} lies behind the end at {}", clock(late.start_ms), clock(before_ms)));
        }
        if let Some(settings) = &request.silence {
            let (levels, silences) = measured(request, plan, settings, services, watch).await?;
            candidates.extend(choose::without_margins(&silences, settings, before_ms));
            silence = Some(levels);
        }
        if request.fillers {
            candidates.extend(filler_words(request, plan, services, watch, &mut notes).await?);
        }
        choose::choose(&whole, candidates, &request.keep, request.min_clip_ms)
    };
    if list.kept_ms() == 0 {
        return Err(nothing_left(plan, silence.as_ref()));
    }
    Ok(CutReport {
        file: plan.source.display().to_string(),
        output: None,
        export: request.export,
        dry_run: request.dry_run,
        before_ms,
        after_ms: list.kept_ms(),
        silence,
        removals,
        list,
        retimed: Vec::new(),
        notes,
    })
}

fn nothing_left(plan: &Plan<'_>, silence: Option<&SilenceLevels>) -> Error {
    let error = Error::usage(format!("nothing would be left of {}", plan.source.display()));
    match silence {
        Some(levels) if levels.speech_level_db < -60.0 => error.hint("it is silent from start to end"),
        Some(_) => error.hint("lower the level that counts as silence, for example --threshold=-50"),
        None => error.hint("remove less, or protect a part with --keep 0:10-0:20"),
    }
}

/// Frames per second where they are constant.
fn frame_rate(media: &MediaInfo) -> Option<[u32; 2]> {
    let video = media.main_video().filter(|video| !video.variable_frame_rate)?;
    video.nominal_rate.filter(|rate| rate[1] > 0 && (1..=300).contains(&(rate[0] / rate[1])))
}

/// Streams that the result will not have, and what changes about the picture.
fn left_out(plan: &Plan<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    let media = &plan.media;
    if let Some(kept) = &plan.audio {
        let others: Vec<String> = media
            .audio
            .iter()
            .filter(|audio| audio.track != kept.track)
            .map(|audio| match audio.title.as_ref().or(audio.language.as_ref()) {
                Some(name) => format!("{} ({name})", audio.track),
                None => audio.track.to_string(),
            })
            .collect();
        if !others.is_empty() {
            let shown = others.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
            let more =
                if others.len() > 5 { format!(" and {} more", others.len() - 5) } else { String::new() };
            notes.push(format!(
                "audio track {} is kept; left out: {shown}{more} (--audio-track chooses)",
                kept.track
            ));
        }
    }
    if !media.subtitles.is_empty() {
        notes
            .push("subtitles inside the file are left out; captions beside it go along with --retime".into());
    }
    if let Some(video) = media.main_video() {
        if render::has_ten_bits(video) {
            let hdr = matches!(video.color_transfer.as_deref(), Some("smpte2084" | "arib-std-b67"));
            let lost = if hdr { "; mastering display data is not carried over" } else { "" };
            notes.push(format!("the picture keeps 10 bits: HEVC instead of H.264{lost}"));
        }
        if video.interlaced {
            notes.push("the picture is interlaced; the result is not".into());
        }
    }
    notes
}

/// Measures the sound.
async fn measured(
    request: &CutRequest,
    plan: &Plan<'_>,
    settings: &SilenceSettings,
    services: &Services,
    watch: &Watch,
) -> Result<(SilenceLevels, Vec<Span>)> {
    let Some(audio) = &plan.audio else {
        return Err(Error::usage(format!("{} has no sound to tell silence by", plan.source.display()))
            .hint("say what goes: --no-silence --remove 1:10-1:25"));
    };
    let (ffmpeg, input, watch) = (services.ffmpeg.clone(), request.hearing.input.clone(), watch.clone());
    let (track, duration_ms) = (audio.track, plan.media.duration_ms);
    let (settings, min_clip_ms) = (*settings, request.min_clip_ms);
    blocking("cutting", move || {
        let levels = Levels::measure(&ffmpeg, &input, track, duration_ms, &watch)?;
        let found = levels.find(settings.threshold_db());
        let mut silences = levels.silences(found.threshold_db, settings.min_silence_ms, min_clip_ms);
        // Sound that ends early is followed by silence.
        if let Some(duration_ms) =
            duration_ms.filter(|ms| *ms > levels.duration_ms() + settings.min_silence_ms)
        {
            match silences.last_mut().filter(|last| last.end_ms == levels.duration_ms()) {
                Some(last) => last.end_ms = duration_ms,
                None => silences.push(Span::new(levels.duration_ms(), duration_ms)),
            }
        }
        Ok((found, silences))
    })
    .await
}

/// Hears the file and finds its filler words.
async fn filler_words(
    request: &CutRequest,
    plan: &Plan<'_>,
    services: &Services,
    watch: &Watch,
    notes: &mut Vec<String>,
) -> Result<Vec<Candidate>> {
    let sha256 = hash::of_file(plan.source, services, watch).await?;
    let heard = transcribe(&request.hearing, &plan.media, Some(&sha256), services, watch).await?;
    match fillers(&heard.transcript, request.hearing.language.as_deref()) {
        Ok(found) => Ok(found
            .into_iter()
            .map(|filler| Candidate { span: filler.span, why: Why::Filler, word: Some(filler.word) })
            .collect()),
        Err(Unknown::NoTimes) => {
            notes.push(
                "no filler words were taken out: the captions have no times of single words (--listen hears them)"
                    .into(),
            );
            Ok(Vec::new())
        }
        Err(Unknown::NoList) => {
            notes.push(match heard.transcript.is_empty() {
                true => "no filler words were taken out: nothing is said, or nobody could listen".into(),
                false => "no filler words were taken out: none are known for this language (--language says which it is)".into(),
            });
            Ok(Vec::new())
        }
    }
}

async fn rendered(
    request: &CutRequest,
    plan: &Plan<'_>,
    list: &CutList,
    services: &Services,
    watch: &Watch,
) -> Result<()> {
    let (ffmpeg, input, watch) = (services.ffmpeg.clone(), request.hearing.input.clone(), watch.clone());
    let (media, audio, list) = (plan.media.clone(), plan.audio.clone(), list.clone());
    let (quality, output, force) = (request.quality.clone(), plan.output.clone(), request.target.force);
    blocking("cutting", move || {
        let rendering = render::Rendering {
            input: &input,
            media: &media,
            audio: audio.as_ref(),
            list: &list,
            quality: &quality,
            output: &output,
            force,
        };
        render::render(&rendering, &ffmpeg, &watch).map(|_| ())
    })
    .await
}
