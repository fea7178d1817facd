//! Stretches of a video as files of their own: to the frame, with the sound in step, or at key frames without
//! encoding anew. Captions beside the video are re-timed into new files.

mod captions;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub(super) use self::captions::cut;
use super::encoding::{self, Quality};
use super::output::{Target, ending_or};
use super::range::Opened;
use super::times::{self, shown_time};
use crate::error::{Error, Result};
use crate::model::media::VideoStream;
use crate::model::{MediaInfo, Span};
use crate::ports::ffmpeg::{Ffmpeg, Input, Render, check_output};
use crate::progress::Watch;

/// Which stretches are wanted, and how.
#[derive(Debug, Clone)]
pub struct ClipRequest {
    /// The video.
    pub input: Input,
    /// The stretches, each a file of its own; an end that is absent is the end of the video.
    pub ranges: Vec<(u64, Option<u64>)>,
    /// Cut at key frames and encode nothing.
    pub copy: bool,
    /// Which audio track, from 1; the default one when absent. All of them with `copy`.
    pub audio_track: Option<u32>,
    /// Where the results go.
    pub target: Target,
    /// How much time goes into compressing.
    pub quality: Quality,
}

/// A stretch that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Clip {
    /// The new file.
    pub file: String,
    /// What was asked for.
    pub wanted: Span,
    /// Where its first frame lies in the source, in milliseconds. With `copied` it can be earlier than wanted.
    pub start_ms: u64,
    /// Its length, in milliseconds.
    pub length_ms: u64,
    /// Whether the streams were copied as they are.
    pub copied: bool,
    /// Captions, re-timed to the clip.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captions: Vec<String>,
}

/// The stretches of a video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClipReport {
    /// The source, as given.
    pub file: String,
    /// What was made, in the order asked for.
    pub clips: Vec<Clip>,
    /// What is worth knowing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// Makes the clips, one after the other. Blocking.
///
/// # Errors
/// Usage for a stretch that is empty or outside of the video and for results that are there already (before anything
/// is rendered); what ffmpeg reports.
pub fn clip(request: &ClipRequest, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<ClipReport> {
    let media = ffmpeg.probe(&request.input)?;
    let source = source_path(&request.input);
    let target =
        Target { several: request.target.several || request.ranges.len() > 1, ..request.target.clone() };
    let mut wanted = Vec::new();
    for (start_ms, end_ms) in &request.ranges {
        let end_ms = end_ms.or(media.duration_ms).ok_or_else(unknown_length)?;
        if end_ms <= *start_ms {
            return Err(Error::usage(format!(
                "a clip cannot end at {} and begin at {}",
                shown_time(end_ms),
                shown_time(*start_ms)
            ))
            .hint("write --from 1:10 --to 1:40, or --from 1:10 --length 30"));
        }
        let span = Span::new(*start_ms, end_ms);
        let path = target.path(&source, &word(span), &ending(&media, &source, request.copy))?;
        check_output(&path, target.force)?;
        if wanted.iter().any(|(_, other)| *other == path) {
            return Err(Error::usage(format!("two clips would both be {}", path.display()))
                .hint("give each stretch once"));
        }
        wanted.push((span, path));
    }
    let mut report =
        ClipReport { file: request.input.shown(), clips: Vec::new(), notes: notes(&media, request) };
    for (span, path) in wanted {
        watch.check()?;
        let mut made = if request.copy {
            copy(request, &media, (span, &path), ffmpeg, watch)?
        } else {
            encode(request, &media, (span, &path), ffmpeg, watch)?
        };
        let from = Span::new(made.start_ms, made.start_ms + made.length_ms);
        made.captions = captions::retime(&source, from, &path, target.force, watch)?;
        report.clips.push(made);
    }
    Ok(report)
}

fn unknown_length() -> Error {
    Error::usage("the length of the file is not known").hint("say where the clip ends, with --to")
}

/// What results are named after.
pub(super) fn source_path(input: &Input) -> PathBuf {
    match input {
        Input::File(path) => path.clone(),
        Input::Url(url) => {
            let path = url.split(['?', '#']).next().unwrap_or_default();
            PathBuf::from(path.rsplit('/').find(|part| !part.is_empty()).unwrap_or("video"))
        }
    }
}

/// `clip-1m10s-1m40s`.
fn word(span: Span) -> String {
    format!("clip-{}-{}", times::in_name(span.start_ms), times::in_name(span.end_ms))
}

/// Copies stay in their container; what is encoded is MP4.
fn ending(media: &MediaInfo, source: &Path, copy: bool) -> String {
    match media.main_video() {
        _ if copy => ending_or(source, "mkv"),
        Some(_) => "mp4".into(),
        None => "m4a".into(),
    }
}

fn notes(media: &MediaInfo, request: &ClipRequest) -> Vec<String> {
    let mut notes = Vec::new();
    if !request.copy {
        notes.extend(media.main_video().and_then(hdr_note));
        if media.audio.len() > 1 {
            let kept = media.main_audio(request.audio_track).map_or(1, |stream| stream.track);
            notes.push(format!(
                "only audio track {kept} of {} is in the result; --audio-track chooses, --copy keeps all",
                media.audio.len()
            ));
        }
    }
    notes
}

/// What becomes of a picture with a high dynamic range.
pub(super) fn hdr_note(picture: &VideoStream) -> Option<String> {
    let transfer = picture.color_transfer.as_deref()?;
    ["smpte2084", "arib-std-b67"]
        .contains(&transfer)
        .then(|| "the picture is HDR and is rendered with 8 bits: fine shades may show as bands".to_string())
}

fn encode(
    request: &ClipRequest,
    media: &MediaInfo,
    (span, path): (Span, &Path),
    ffmpeg: &Ffmpeg,
    watch: &Watch,
) -> Result<Clip> {
    let opened = Opened::of(ffmpeg, media, &request.input, (span, request.audio_track))?;
    let render = Render {
        args: encode_args(&opened, &request.quality)?,
        feed: None,
        output: path,
        force: request.target.force,
        duration_ms: Some(opened.length_ms()),
        video: opened.picture.is_some(),
        audio: opened.sound.is_some(),
    };
    ffmpeg.render(render, watch)?;
    Ok(Clip {
        file: path.display().to_string(),
        wanted: span,
        start_ms: (opened.start_us.max(0) as u64 + 500) / 1000,
        length_ms: opened.length_ms(),
        copied: false,
        captions: Vec::new(),
    })
}

/// What ffmpeg is told to encode a stretch.
fn encode_args(opened: &Opened, quality: &Quality) -> Result<Vec<OsString>> {
    let mut args = opened.args();
    let picture = opened.picture_filters().map(|filters| format!("{filters},{EVEN}[v]"));
    let sound = opened.sound_filters().map(|filters| format!("{filters}[a]"));
    let graph: Vec<String> = picture.into_iter().chain(sound).collect();
    if graph.is_empty() {
        return Err(Error::usage("the file holds neither picture nor sound")
            .hint("`ytseo video probe` shows what is in it"));
    }
    args.extend(["-filter_complex".into(), graph.join(";").into()]);
    if let Some(picture) = &opened.picture {
        let rendered = VideoStream { frame_rate: Some(frames_a_second(opened.rate)), ..picture.clone() };
        args.extend(["-map".into(), "[v]".into()]);
        args.extend(encoding::video_args(&rendered, quality));
    }
    if let Some(sound) = &opened.sound {
        args.extend(["-map".into(), "[a]".into()]);
        args.extend(encoding::audio_args(sound.channels.unwrap_or(2)));
    }
    args.extend(["-map_chapters", "-1", "-t"].map(OsString::from));
    args.push(opened.length_arg().into());
    Ok(args)
}

/// 4:2:0 needs even sides: an odd one loses its last row or column.
pub(super) const EVEN: &str = "crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0";

/// A rate as a number.
pub(super) fn frames_a_second([top, bottom]: [u32; 2]) -> f64 {
    f64::from(top) / f64::from(bottom.max(1))
}

fn copy(
    request: &ClipRequest,
    media: &MediaInfo,
    (span, path): (Span, &Path),
    ffmpeg: &Ffmpeg,
    watch: &Watch,
) -> Result<Clip> {
    // Checks the borders as for encoding.
    let opened = Opened::of(ffmpeg, media, &request.input, (span, request.audio_track))?;
    let start_us = match &opened.picture {
        Some(picture) => {
            let frames = ffmpeg.frame_times_around(&request.input, picture.index, span.start_ms)?;
            let keys = || frames.iter().filter(|frame| frame.key);
            let before = keys().rfind(|frame| frame.at_us <= opened.start_us).or_else(|| keys().next());
            before.map_or(opened.start_us, |frame| frame.at_us.max(0))
        }
        None => opened.start_us,
    };
    let end_us = opened.start_us + opened.length_us;
    let render = Render {
        args: copy_args(&request.input, start_us, end_us),
        feed: None,
        output: path,
        force: request.target.force,
        duration_ms: None,
        video: opened.picture.is_some(),
        audio: opened.sound.is_some(),
    };
    let made = ffmpeg.render(render, watch)?;
    // A container whose index is coarse gives more than was asked for.
    let wanted_ms = (end_us - start_us).max(0) as u64 / 1000;
    let length_ms = made.main_video().and_then(|video| video.duration_ms).or(made.duration_ms);
    let length_ms = length_ms.filter(|length| length.abs_diff(wanted_ms) > 150).unwrap_or(wanted_ms);
    Ok(Clip {
        file: path.display().to_string(),
        wanted: span,
        start_ms: (end_us.max(0) as u64 / 1000).saturating_sub(length_ms),
        length_ms,
        copied: true,
        captions: Vec::new(),
    })
}

/// What ffmpeg is told to copy a stretch that begins at a key frame.
fn copy_args(input: &Input, start_us: i64, end_us: i64) -> Vec<OsString> {
    let seconds = |us: i64| format!("{}.{:06}", us / 1_000_000, us % 1_000_000);
    let mut args: Vec<OsString> = Vec::new();
    if start_us > 0 {
        // A little later, so that rounding does not lead to the key frame before.
        args.extend(["-ss".into(), seconds(start_us + 2_000).into()]);
    }
    args.extend(Ffmpeg::input(input));
    args.extend(["-map", "0:V:0?", "-map", "0:a?", "-c", "copy", "-map_chapters", "-1"].map(OsString::from));
    args.extend(["-t".into(), seconds((end_us - start_us).max(0)).into()]);
    args
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_stretch() {
        assert_eq!(word(Span::new(70_000, 100_000)), "clip-1m10s-1m40s");
        assert_eq!(word(Span::new(0, 3_723_500)), "clip-0s-1h2m3.5s");
        assert_eq!(
            source_path(&Input::Url("https://example.org/a/talk.mp4?x=1".into())),
            Path::new("talk.mp4")
        );
    }

    #[test]
    fn a_copy_begins_at_the_key_frame() {
        let args = copy_args(&Input::File("a.mkv".into()), 4_000_000, 9_500_000);
        let shown: Vec<_> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        assert_eq!(
            shown.join(" "),
            "-ss 4.002000 -protocol_whitelist file,pipe,crypto,data -i file:a.mkv -map 0:V:0? -map 0:a? -c copy \
             -map_chapters -1 -t 5.500000"
        );
    }
}
