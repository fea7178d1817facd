//! Brings the sound of a video to a loudness: measured, turned up or down by one gain per track, measured again.
//!
//! Linear only: nothing is compressed or limited, so a track whose peaks leave no room stays quieter than the target,
//! and the report says so. The picture, subtitles, chapters and attachments are copied as they are (R-52d).

mod gain;
mod sound;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::loudness;
use super::output::{Target, ending_or};
use crate::error::{Error, Result};
use crate::model::analysis::Loudness;
use crate::model::media::{AudioStream, MediaInfo};
use crate::ports::ffmpeg::{Ffmpeg, Input, Render, check_output};
use crate::progress::{Stage, Unit, Watch};
use crate::rules::limits;

use gain::Choice;

/// A lossy encoder may put the peak so much above the ceiling, in dB, before the track is rendered once more.
const OVERSHOOT_DB: f64 = 0.3;

/// A gain above this brings up the noise with the voice, in dB.
const NOISY_GAIN_DB: f64 = 12.0;

/// What to do.
#[derive(Debug, Clone)]
pub struct NormalizeRequest {
    /// The file.
    pub input: Input,
    /// Where the result goes.
    pub place: Target,
    /// Integrated loudness to reach, in LUFS.
    pub target_lufs: f64,
    /// Highest true peak, in dBTP.
    pub ceiling_dbtp: f64,
    /// Only measure, and say what would be done.
    pub dry_run: bool,
}

impl NormalizeRequest {
    /// To the loudness and peak that `limits.yaml` names, beside the source.
    pub fn new(input: Input) -> Self {
        let limits = &limits().loudness;
        Self {
            input,
            place: Target::default(),
            target_lufs: limits.target.value,
            ceiling_dbtp: limits.true_peak.value,
            dry_run: false,
        }
    }
}

/// Loudness in three numbers; absent ones are silence, or too little sound.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Level {
    /// Integrated loudness, in LUFS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integrated_lufs: Option<f64>,
    /// Loudness range, in LU.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range_lu: Option<f64>,
    /// Highest true peak, in dBTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub true_peak_dbtp: Option<f64>,
}

impl From<&Loudness> for Level {
    fn from(loudness: &Loudness) -> Self {
        Self {
            integrated_lufs: loudness.integrated_lufs,
            range_lu: loudness.range_lu,
            true_peak_dbtp: loudness.true_peak_dbtp,
        }
    }
}

/// What was done with a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Brought to the target.
    Leveled,
    /// Brought as near to the target as its peak allows, or turned down because its peak was too high.
    LimitedByPeak,
    /// Right as it was.
    AlreadyRight,
    /// As loud as its peak allows, though quieter than the target.
    AtItsPeak,
    /// Silent.
    Silent,
    /// Shorter than the 400 ms that a measurement takes.
    TooShort,
}

impl Action {
    /// Whether the track is changed.
    pub fn changes(self) -> bool {
        matches!(self, Self::Leveled | Self::LimitedByPeak)
    }
}

/// One audio track.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NormalizedTrack {
    /// Which one, from 1.
    pub track: u32,
    /// Its language, where the file tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What was done.
    pub action: Action,
    /// As it was.
    pub before: Level,
    /// By how much it was turned up (or down), in dB; absent when it is left alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain_db: Option<f64>,
    /// The loudness that gain was to give, in LUFS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aimed_lufs: Option<f64>,
    /// As it is in the result, measured there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Level>,
    /// How it was encoded: `aac 384 kbit/s`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoded_as: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NormalizeReport {
    /// The source, as given.
    pub file: String,
    /// The result; absent when nothing had to be done, or in a dry run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// The loudness that was aimed at, in LUFS.
    pub target_lufs: f64,
    /// The highest true peak that was allowed, in dBTP.
    pub ceiling_dbtp: f64,
    /// The audio tracks.
    pub tracks: Vec<NormalizedTrack>,
    /// The command of a dry run, as it can be typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// What the user should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// Measures, renders, and measures the result. Blocking.
///
/// # Errors
/// Usage for a file without sound, an address, an impossible target or an output that exists; tool when ffmpeg is
/// missing or fails; storage; interrupted.
pub fn normalize(request: &NormalizeRequest, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<NormalizeReport> {
    gain::check_target(request.target_lufs, request.ceiling_dbtp)?;
    let source = request.input.file()?;
    let media = ffmpeg.probe(&request.input)?;
    if media.audio.is_empty() {
        return Err(Error::usage(format!("{} has no sound", request.input.shown()))
            .hint("`ytseo video probe` shows what a file holds"));
    }
    let output = request.place.path(source, "normalized", &ending_or(source, "mkv"))?;
    if !request.dry_run {
        check_output(&output, request.place.force)?;
    }
    let mut tracks = measure_all(request, &media, ffmpeg, watch)?;
    let mut report = NormalizeReport {
        file: request.input.shown(),
        output: None,
        target_lufs: request.target_lufs,
        ceiling_dbtp: request.ceiling_dbtp,
        tracks: Vec::new(),
        command: None,
        warnings: warnings(&tracks),
    };
    if tracks.iter().any(|track| track.action.changes()) {
        let job = Job { request, media: &media, output: &output, ffmpeg, watch };
        if request.dry_run {
            report.command = Some(ffmpeg.shown(&job.rendering(&mut tracks)?));
        } else {
            job.run(&mut tracks)?;
            report.output = Some(output.display().to_string());
        }
    }
    report.tracks = tracks;
    Ok(report)
}

/// What all steps of one file need.
struct Job<'a> {
    request: &'a NormalizeRequest,
    media: &'a MediaInfo,
    output: &'a PathBuf,
    ffmpeg: &'a Ffmpeg,
    watch: &'a Watch,
}

impl<'a> Job<'a> {
    /// Renders, and once more with less gain where an encoder went above the ceiling.
    fn run(&self, tracks: &mut [NormalizedTrack]) -> Result<()> {
        let rendered = self.ffmpeg.render_aside(self.rendering(tracks)?, self.watch)?;
        let mut overshot = false;
        self.measure_result(rendered.path(), &rendered.media, tracks)?;
        for track in tracks.iter_mut().filter(|track| track.action.changes()) {
            let peak = track.after.and_then(|after| after.true_peak_dbtp);
            let over = peak.map_or(0.0, |peak| peak - self.request.ceiling_dbtp);
            if over > OVERSHOOT_DB {
                overshot = true;
                track.gain_db = track.gain_db.map(|gain| gain - over);
                track.aimed_lufs = track.aimed_lufs.map(|aimed| aimed - over);
                track.action = Action::LimitedByPeak;
            }
        }
        if !overshot {
            return rendered.keep().map(|_| ());
        }
        drop(rendered);
        self.watch.note("the encoder raised a peak above the ceiling: rendering once more with less gain");
        let rendered = self.ffmpeg.render_aside(self.rendering(tracks)?, self.watch)?;
        self.measure_result(rendered.path(), &rendered.media, tracks)?;
        rendered.keep().map(|_| ())
    }

    fn measure_result(&self, path: &Path, result: &MediaInfo, tracks: &mut [NormalizedTrack]) -> Result<()> {
        let input = Input::File(path.to_path_buf());
        let changed = tracks.iter().filter(|track| track.action.changes()).count() as u64;
        let mut progress = Progress::start(self.watch, self.media.duration_ms, changed);
        for track in tracks.iter_mut().filter(|track| track.action.changes()) {
            let stream = result.audio.iter().find(|stream| stream.track == track.track).ok_or_else(|| {
                Error::tool(format!("audio track {} is missing in the result", track.track))
                    .hint("nothing was replaced; check that the source plays to its end")
            })?;
            let (loudness, _) =
                loudness::of_track(self.ffmpeg, &input, stream, self.watch, &mut |at| progress.at(at))?;
            progress.next();
            track.after = Some(Level::from(&loudness));
        }
        progress.end();
        Ok(())
    }

    /// The rendering with the gains as they stand. Says in each track how it is encoded.
    fn rendering(&self, tracks: &mut [NormalizedTrack]) -> Result<Render<'a>> {
        let container = ending_or(self.output, "mkv");
        let mut args = Ffmpeg::input(&self.request.input);
        args.extend(
            ["-map", "0", "-map", "-0:d?", "-ignore_unknown", "-c", "copy", "-max_muxing_queue_size", "4096"]
                .map(OsString::from),
        );
        let audio = self.media.audio.iter().enumerate();
        for ((at, stream), track) in audio.zip(tracks) {
            let Some(gain) = track.gain_db.filter(|_| track.action.changes()) else { continue };
            let encoding = sound::encoding(stream, &container);
            args.push(format!("-filter:a:{at}").into());
            args.push(format!("volume=volume={gain:.4}dB:precision=float").into());
            args.extend(encoding.args(at).into_iter().map(OsString::from));
            track.encoded_as = Some(encoding.shown());
        }
        Ok(Render {
            args,
            feed: None,
            output: self.output,
            force: self.request.place.force,
            duration_ms: self.media.duration_ms,
            video: self.media.main_video().is_some(),
            audio: true,
        })
    }
}

fn measure_all(
    request: &NormalizeRequest,
    media: &MediaInfo,
    ffmpeg: &Ffmpeg,
    watch: &Watch,
) -> Result<Vec<NormalizedTrack>> {
    let mut progress = Progress::start(watch, media.duration_ms, media.audio.len() as u64);
    let mut tracks = Vec::with_capacity(media.audio.len());
    for stream in &media.audio {
        let (loudness, length_ms) =
            loudness::of_track(ffmpeg, &request.input, stream, watch, &mut |at| progress.at(at))?;
        progress.next();
        tracks.push(planned(stream, &loudness, length_ms, request));
    }
    progress.end();
    Ok(tracks)
}

fn planned(
    stream: &AudioStream,
    loudness: &Loudness,
    length_ms: u64,
    request: &NormalizeRequest,
) -> NormalizedTrack {
    let before = Level::from(loudness);
    let choice = gain::choose(&before, length_ms, request.target_lufs, request.ceiling_dbtp);
    let Choice { action, gain_db } = choice;
    NormalizedTrack {
        track: stream.track,
        language: stream.language.clone(),
        action,
        before,
        gain_db,
        aimed_lufs: before.integrated_lufs.zip(gain_db).map(|(level, gain)| level + gain),
        after: None,
        encoded_as: None,
    }
}

fn warnings(tracks: &[NormalizedTrack]) -> Vec<String> {
    let loud = |track: &&NormalizedTrack| track.gain_db.is_some_and(|gain| gain > NOISY_GAIN_DB);
    let words = |track: &NormalizedTrack| {
        let gain = track.gain_db.unwrap_or_default();
        format!(
            "Track {} is turned up by {gain:.1} dB: noise in the background comes up with it.",
            track.track
        )
    };
    tracks.iter().filter(loud).map(words).collect()
}

/// Progress over several tracks of the same length.
struct Progress<'a> {
    watch: &'a Watch,
    length_ms: u64,
    done: u64,
}

impl<'a> Progress<'a> {
    fn start(watch: &'a Watch, length_ms: Option<u64>, tracks: u64) -> Self {
        watch.started(Stage::Look, length_ms.map(|length| length * tracks), Unit::MediaMs);
        Self { watch, length_ms: length_ms.unwrap_or(0), done: 0 }
    }

    fn at(&mut self, at_ms: u64) {
        self.watch.advanced(Stage::Look, self.done + at_ms.min(self.length_ms));
    }

    fn next(&mut self) {
        self.done += self.length_ms;
    }

    fn end(self) {
        self.watch.finished(Stage::Look, false);
    }
}
