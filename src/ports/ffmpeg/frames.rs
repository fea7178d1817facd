//! What cutting to the frame and to the sample needs: the times of all frames, and sound as it is in the file.

use super::{Ffmpeg, Input, Sound, args, missing, parse, unreadable};
use crate::error::Result;
use crate::ports::process;
use crate::progress::Watch;

/// How samples are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleFormat {
    /// Samples per second.
    pub rate: u32,
    /// Channels, in the usual order for their number.
    pub channels: u32,
    /// Count from the first picture or sound, whichever comes first, even where the container (a transport stream)
    /// starts each program part at a time of its own.
    pub beside_video: bool,
}

impl Ffmpeg {
    /// The major version, where the version says so (builds from git do not).
    ///
    /// # Errors
    /// As [`Ffmpeg::version`].
    pub fn major_version(&self) -> Result<Option<u32>> {
        Ok(parse::major_version(&self.version()?))
    }

    /// Streams an audio track (from 1) with interleaved samples, at its own rate and with its own channels. Gaps are
    /// filled and overlaps trimmed: the number of a sample is its time.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffmpeg is missing. Failures while decoding come out of the stream.
    pub fn samples_in_time(
        &self,
        input: &Input,
        track: u32,
        format: SampleFormat,
        watch: &Watch,
    ) -> Result<Sound> {
        let mut command = process::ffmpeg_command(&self.ffmpeg);
        command.args(args::samples_in_time(input, track, format));
        let child = command.spawn().map_err(|error| missing("ffmpeg", &self.ffmpeg, error))?;
        Sound::new(child, input.shown(), watch.cancel().clone())
    }

    /// Gives the times of all frames of a video stream (index in the file) in the order of the file, in microseconds
    /// from the start of the file. Nothing is decoded.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffprobe is missing or fails; interrupted.
    pub fn every_frame_time(
        &self,
        input: &Input,
        stream: u32,
        watch: &Watch,
        each: &mut dyn FnMut(u64),
    ) -> Result<()> {
        let start = (self.start_s(input)? * 1e6).round() as i64;
        let mut line = |line: &str| {
            if let Some(at) = micros(line.trim_end_matches(',')) {
                each(u64::try_from(at - start).unwrap_or(0));
            }
            !watch.cancel().is_cancelled()
        };
        let mut command = process::command(&self.ffprobe);
        command.args(args::every_frame_time(input, stream));
        let (status, log) = process::lines(&mut command, &mut line)
            .map_err(|error| missing("ffprobe", &self.ffprobe, error))?;
        watch.check()?;
        if status.success() { Ok(()) } else { Err(unreadable(input, &log)) }
    }
}

/// Seconds with decimals, as microseconds.
fn micros(text: &str) -> Option<i64> {
    let seconds: f64 = text.parse().ok()?;
    (seconds.is_finite() && seconds.abs() < 1e9).then(|| (seconds * 1e6).round() as i64)
}
