//! Captions burnt into the picture: part of it for good, seen by everybody.

use std::ffi::OsString;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::film::Film;
use super::{BurnFiles, CaptionStyle, TimedCue, mismatch, source, write_ass};
use crate::error::{Error, Result};
use crate::model::MediaInfo;
use crate::model::media::VideoStream;
use crate::ports::ffmpeg::{Ffmpeg, Input, Render, check_output};
use crate::progress::Watch;
use crate::video::encoding::{Quality, video_args};
use crate::video::output::{Target, ending_or};

/// Codecs of sound that stand in an MP4 as they are.
const MP4_SOUND: &[&str] = &["aac", "mp3", "ac3", "eac3", "alac", "opus", "flac"];

/// What is burnt into what.
#[derive(Debug, Clone)]
pub struct BurnRequest {
    /// The video.
    pub video: PathBuf,
    /// The captions; by default those beside the video, else those inside it.
    pub captions: Option<PathBuf>,
    /// Which language is meant where there are several.
    pub language: Option<String>,
    /// How they look.
    pub style: CaptionStyle,
    /// How the picture is encoded.
    pub quality: Quality,
    /// Where the result goes.
    pub target: Target,
    /// Only say what would be done.
    pub dry_run: bool,
}

/// What was burnt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct BurnReport {
    /// The video, as given.
    pub file: String,
    /// Where the captions came from.
    pub captions: String,
    /// The style.
    pub style: String,
    /// How many captions were burnt in.
    pub cues: usize,
    /// Whether spoken words light up.
    pub highlighted: bool,
    /// The result.
    pub output: String,
    /// The command that makes it, for a dry run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// What the result holds; absent for a dry run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<MediaInfo>,
    /// What the user should look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// Burns captions into a video. The picture is encoded anew, the sound is copied, the source is not touched.
///
/// # Errors
/// Not found without captions; usage when the result exists, when there is no picture, or when no caption lies within
/// the video; what rendering reports.
pub fn burn(request: &BurnRequest, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<BurnReport> {
    let input = Input::File(request.video.clone());
    let media = ffmpeg.probe(&input)?;
    let picture = media.main_video().ok_or_else(|| {
        Error::usage(format!("{} has no picture", request.video.display()))
            .hint("captions are burnt into a picture; give a video")
    })?;
    let output = request.target.path(&request.video, "captioned", &ending(request, &media))?;
    check_output(&output, request.target.force)?;
    let found = source::find(
        &request.video,
        request.captions.as_deref(),
        request.language.as_deref(),
        &media,
        ffmpeg,
    )?;
    let mut warnings = mismatch(&found.file, &Film::of(&media));
    let cues = within(found.file.timed_cues(), media.duration_ms);
    if cues.is_empty() {
        return Err(Error::usage(format!("no caption of {} lies within the video", found.from)).hint(
            "check that they belong to it: `ytseo video captions lint`, then `ytseo video captions shift`",
        ));
    }
    let highlighted = request.style.highlight.is_some() && cues.iter().any(TimedCue::has_word_times);
    if request.style.highlight.is_some() && !highlighted {
        warnings.push(
            "the captions hold no times of single words, so the spoken word does not light up; a transcript.json \
             from `ytseo video transcribe --listen --out` has them"
                .into(),
        );
    }
    if matches!(picture.color_transfer.as_deref(), Some("smpte2084" | "arib-std-b67")) {
        warnings.push("the picture is HDR; encoded anew with 8 bits it may look dull".into());
    }
    let files = BurnFiles::write(&write_ass(&cues, &request.style, [picture.width, picture.height]))?;
    let render = Render {
        args: args(&input, picture, &files.filter(), &request.quality),
        feed: None,
        output: &output,
        force: request.target.force,
        duration_ms: picture.duration_ms.or(media.duration_ms),
        video: true,
        audio: !media.audio.is_empty(),
    };
    let command = request.dry_run.then(|| ffmpeg.shown(&render));
    if request.dry_run {
        warnings.push(format!(
            "the .ass file of this command is gone already; `ytseo video captions convert --to ass --style {}` makes one",
            request.style.name
        ));
    }
    let media = if request.dry_run { None } else { Some(ffmpeg.render(render, watch)?) };
    Ok(BurnReport {
        file: request.video.display().to_string(),
        captions: found.from,
        style: request.style.name.clone(),
        cues: cues.len(),
        highlighted,
        output: output.display().to_string(),
        command,
        media,
        warnings,
    })
}

/// The ending of the result: that of the source where H.264 and the sound may stand in it, else `mp4` or `mkv`.
fn ending(request: &BurnRequest, media: &MediaInfo) -> String {
    let own = ending_or(&request.video, "mp4");
    let fits_mp4 = media.audio.iter().all(|audio| MP4_SOUND.contains(&audio.codec.as_str()));
    match own.as_str() {
        "mov" | "mkv" => own,
        "mp4" | "m4v" if fits_mp4 => own,
        _ if fits_mp4 => "mp4".into(),
        _ => "mkv".into(),
    }
}

/// What ffmpeg is told: the picture through the filter and encoded, every audio track as it is, chapters and tags too.
fn args(input: &Input, picture: &VideoStream, filter: &str, quality: &Quality) -> Vec<OsString> {
    let mut args = Ffmpeg::input(input);
    let map = format!("0:{}", picture.index);
    args.extend(
        ["-map", &map, "-map", "0:a?", "-map_metadata", "0", "-map_chapters", "0"].map(OsString::from),
    );
    // H.264 in 4:2:0 needs even sides: a missing row or column is added, nothing is cut off.
    let odd = picture.width % 2 == 1 || picture.height % 2 == 1;
    let even = if odd { ",pad=ceil(iw/2)*2:ceil(ih/2)*2" } else { "" };
    args.extend(["-vf".into(), format!("{filter}{even}").into()]);
    args.extend(video_args(picture, quality));
    args.extend(["-c:a", "copy", "-sn", "-dn"].map(OsString::from));
    args
}

/// The cues that begin within the video, ended with it.
fn within(mut cues: Vec<TimedCue>, duration_ms: Option<u64>) -> Vec<TimedCue> {
    if let Some(duration) = duration_ms {
        cues.retain(|cue| cue.start_ms < duration);
        for cue in &mut cues {
            cue.end_ms = cue.end_ms.min(duration);
        }
    }
    cues.retain(|cue| cue.end_ms > cue.start_ms);
    cues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_encoded_and_the_sound_copied() {
        let picture = VideoStream { index: 1, width: 641, height: 480, ..VideoStream::default() };
        let args = args(&Input::File("a.mp4".into()), &picture, "ass=x", &Quality::default());
        let shown: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        let shown = shown.join(" ");
        assert!(
            shown.contains("-i file:a.mp4 -map 0:1 -map 0:a? -map_metadata 0 -map_chapters 0"),
            "{shown}"
        );
        assert!(shown.contains("-vf ass=x,pad=ceil(iw/2)*2:ceil(ih/2)*2 -c:v libx264"), "{shown}");
        assert!(shown.ends_with("-c:a copy -sn -dn"), "{shown}");
    }
}
