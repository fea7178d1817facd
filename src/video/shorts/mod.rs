//! Shorts: the moments of a video that can stand alone, framed upright and captioned word by word.
//!
//! ```text
//! transcript -> moments (pure) -> picked stretches
//! stretch -> look (reduced frames) -> paths (pure) -> frame filters (pure) ─┐
//! transcript -> words -> ASS ───────────────────────────────────────────────┴-> ffmpeg
//! ```

mod frame;
mod look;
mod moments;
mod path;
mod render;
mod report;
mod rules;

use self::render::Source;
use super::clip::source_path;
use super::encoding::Quality;
use super::hash;
use super::output::Target;
use super::transcribe::{TranscribeRequest, transcribe};
use crate::blocking::blocking;
use crate::error::{Error, Kind, Result};
use crate::model::timestamp::format_clock;
use crate::model::{Analysis, MediaInfo, Span, Transcript, TranscriptSource};
use crate::ports::ffmpeg::Input;
use crate::progress::{Stage, Unit, Watch};
use crate::rules::limits;
use crate::seo::keyphrases;
use crate::services::Services;

pub use frame::{Fit, Frame, Shape};
pub use moments::{Moment, MomentOptions, moments};
pub use path::{Follow, Knot, ScenePath, Sight, paths};
pub use report::{Burnt, Framed, Short, ShortsReport};
pub use rules::{CaptionRules, Covered, CropRules, ShortRules, short_rules};

/// How many key phrases moments are weighed by.
const KEYWORDS: usize = 30;

/// Which Shorts are rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// None: the moments are only proposed.
    List,
    /// The first few.
    First(usize),
    /// These, by their number from 1.
    Numbers(Vec<usize>),
    /// This stretch, whatever is said in it; an absent end is the end of the video.
    Stretch(u64, Option<u64>),
}

/// What is asked for.
pub struct ShortsRequest {
    /// The video, and how it is heard.
    pub hearing: TranscribeRequest,
    /// What is rendered.
    pub pick: Pick,
    /// Which moments count.
    pub options: MomentOptions,
    /// How a wide picture becomes upright.
    pub fit: Fit,
    /// Name of the style of the captions; nothing is burnt in without.
    pub captions: Option<String>,
    /// Where results go.
    pub target: Target,
    /// How much time goes into compressing.
    pub quality: Quality,
    /// What a look at the whole video told, where that is known.
    pub analysis: Option<Analysis>,
}

/// Proposes moments of a video and renders those that are picked.
///
/// # Errors
/// Usage when nothing is said, when a number is picked that is not proposed, when there is no picture, when a result
/// is there already; what hearing and ffmpeg report.
pub async fn shorts(request: &ShortsRequest, services: &Services, watch: &Watch) -> Result<ShortsReport> {
    let input = &request.hearing.input;
    watch.started(Stage::Probe, None, Unit::Items);
    let sha256 = match input {
        Input::File(path) if path.is_file() => Some(hash::of_file(path, services, watch).await?),
        _ => None,
    };
    let media = services.ffmpeg.probe(input)?;
    watch.finished(Stage::Probe, false);
    if media.main_video().is_none() {
        return Err(Error::usage(format!("{} has no picture to make a Short of", media.file))
            .hint("`ytseo video clip` cuts sound as well"));
    }
    let transcript = heard(request, &media, sha256.as_deref(), (services, watch)).await?;
    let mut report = ShortsReport { file: input.shown(), ..ShortsReport::default() };
    report.notes = notes(request, &media, &transcript);
    let stretches = match request.pick {
        Pick::Stretch(start_ms, end_ms) => vec![(None, stretch(start_ms, end_ms, &media)?)],
        _ => picked(request, &media, &transcript, &mut report)?,
    };
    if stretches.is_empty() {
        return Ok(report);
    }
    let source = Source {
        ffmpeg: services.ffmpeg.clone(),
        media,
        input: input.clone(),
        path: source_path(input),
        audio_track: request.hearing.audio_track,
        transcript,
        analysis: request.analysis.clone(),
        fit: request.fit,
        captions: request.captions.clone(),
        target: Target { several: request.target.several || stretches.len() > 1, ..request.target.clone() },
        quality: request.quality.clone(),
    };
    let watching = watch.clone();
    report.shorts = blocking("rendering", move || source.render_all(&stretches, &watching)).await?;
    report.notes.extend(nothing_followed(&report.shorts));
    if request.captions.is_some() && report.shorts.iter().any(|short| short.captions == Burnt::None) {
        report.notes.push("nothing is said there, so no captions were burnt in".into());
    }
    Ok(report)
}

/// What is said. A stretch without captions is rendered unheard.
async fn heard(
    request: &ShortsRequest,
    media: &MediaInfo,
    sha256: Option<&str>,
    (services, watch): (&Services, &Watch),
) -> Result<Transcript> {
    let silent = |reason: &str| Transcript {
        source: TranscriptSource::None { reason: reason.into() },
        language: None,
        duration_ms: media.duration_ms,
        segments: Vec::new(),
    };
    let stretch = matches!(request.pick, Pick::Stretch(..));
    if stretch && request.captions.is_none() {
        return Ok(silent("no captions were wanted"));
    }
    match transcribe(&request.hearing, media, sha256, services, watch).await {
        Ok(heard) => Ok(heard.transcript),
        Err(error) if stretch && error.kind() != Kind::Interrupted => {
            Err(error.hint("or render the stretch without captions: --no-captions"))
        }
        Err(error) => Err(error),
    }
}

/// Says what to do about slides and screens, of which an upright crop shows too little.
fn nothing_followed(shorts: &[Short]) -> Option<String> {
    let follows = || shorts.iter().flat_map(|short| &short.framed.follows);
    let details = follows().filter(|follow| **follow == Follow::Detail).count();
    (details * 2 > follows().count()).then(|| {
        "there is no face and little movement to follow; --fit blur shows the whole picture, which suits slides and \
         screens better"
            .into()
    })
}

fn stretch(start_ms: u64, end_ms: Option<u64>, media: &MediaInfo) -> Result<Span> {
    let end_ms = end_ms.or(media.duration_ms).ok_or_else(|| {
        Error::usage("the length of the file is not known").hint("say where the Short ends, with --to")
    })?;
    if end_ms <= start_ms {
        return Err(Error::usage("the stretch ends before it begins").hint("write --from 1:10 --to 1:40"));
    }
    Ok(Span::new(start_ms, end_ms))
}

/// Proposes moments and gives those that are to be rendered, each with its number.
fn picked(
    request: &ShortsRequest,
    media: &MediaInfo,
    transcript: &Transcript,
    report: &mut ShortsReport,
) -> Result<Vec<(Option<usize>, Span)>> {
    let name = &report.file;
    if let TranscriptSource::None { reason } = &transcript.source {
        return Err(nothing_said(name, reason));
    }
    if transcript.is_empty() {
        return Err(nothing_said(name, "no words were found"));
    }
    if !transcript.is_timed() {
        return Err(Error::usage("a text without times does not tell where a moment is")
            .hint("give captions (.srt, .vtt) with --transcript, or leave it out to listen"));
    }
    let (wanted, numbers) = match &request.pick {
        Pick::First(count) => (*count, (1..=*count).collect()),
        Pick::Numbers(numbers) => (numbers.iter().copied().max().unwrap_or(0), numbers.clone()),
        Pick::List | Pick::Stretch(..) => (0, Vec::new()),
    };
    let options = MomentOptions {
        count: request.options.count.max(wanted),
        language: request.options.language.clone().or_else(|| transcript.language.clone()),
        ..request.options.clone()
    };
    let keywords = keyphrases::extract(
        &keyphrases::Source {
            title: media.title.as_deref(),
            description: None,
            segments: &transcript.segments,
            language: options.language.as_deref(),
        },
        KEYWORDS,
    );
    report.moments = moments(transcript, &keywords, request.analysis.as_ref(), &options);
    let found = report.moments.len();
    if found == 0 {
        report.notes.push(format!(
            "no moment of {} to {} s stands alone; try --min-length and --max-length, or name a stretch with --from \
             and --to",
            options.min_length_ms / 1000,
            options.max_length_ms / 1000
        ));
    }
    if matches!(request.pick, Pick::Numbers(_))
        && let Some(number) = numbers.iter().find(|number| !(1..=found).contains(*number))
    {
        return Err(Error::usage(format!("there is no moment {number}; {found} were found"))
            .hint("`ytseo video shorts` without --pick lists them"));
    }
    Ok(numbers.into_iter().filter(|n| *n <= found).map(|n| (Some(n), report.moments[n - 1].span())).collect())
}

fn nothing_said(name: &str, reason: &str) -> Error {
    Error::usage(format!("moments are chosen by what is said, and nothing is known of that: {reason}"))
        .hint("give captions with --transcript talk.srt")
        .hint(format!("or say which stretch: `ytseo video shorts {name} --from 1:10 --to 1:40`"))
}

/// What is worth knowing before anything is rendered.
fn notes(request: &ShortsRequest, media: &MediaInfo, transcript: &Transcript) -> Vec<String> {
    let mut notes = Vec::new();
    let shorts = &limits().shorts;
    let claim = shorts.content_id_length.millis();
    if !matches!(request.pick, Pick::Stretch(..)) && request.options.max_length_ms > claim {
        notes.push(format!(
            "a Short of more than {} with any active Content ID claim is blocked worldwide; check its music",
            shorts.content_id_length.show()
        ));
    }
    if let Pick::Stretch(start_ms, end_ms) = request.pick
        && let Some(end_ms) = end_ms.or(media.duration_ms)
        && end_ms.saturating_sub(start_ms) > shorts.length.millis()
    {
        notes.push(format!(
            "{} is too long for a Short ({} at most): YouTube will take it for a normal video",
            format_clock(end_ms - start_ms, false),
            shorts.length.show()
        ));
    }
    notes.extend(media.main_video().and_then(super::clip::hdr_note));
    let burns = !transcript.is_empty() && request.pick != Pick::List;
    if burns && request.captions.is_some() && transcript.segments.iter().all(|one| one.words.is_empty()) {
        notes.push(
            "the transcript has no times for single words: they are spread evenly over each caption (--listen \
             measures them)"
                .into(),
        );
    }
    let loudness = request.analysis.as_ref().and_then(|analysis| analysis.sound.as_ref());
    if let Some(measured) = loudness.and_then(|sound| sound.loudness.integrated_lufs) {
        let target = limits().loudness.target.value;
        if (measured - target).abs() > 3.0 {
            notes.push(format!(
                "the sound is at {measured:.1} LUFS, far from {target:.0}: `ytseo video normalize` levels it"
            ));
        }
    }
    notes
}
