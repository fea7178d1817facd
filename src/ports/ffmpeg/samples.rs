//! Sound as a stream of samples: a track as it is ([`Samples`]), or as speech recognition wants it ([`Sound`]).

use std::io::Read;
use std::process::{ChildStderr, ChildStdout};
use std::thread::JoinHandle;

use ffmpeg_sidecar::child::FfmpegChild;
use tokio_util::sync::CancellationToken;

use super::{Ffmpeg, Input, args, last_line};
use crate::error::{Error, Result};
use crate::model::media::AudioStream;
use crate::ports::process::Guard;
use crate::progress::Watch;

/// Samples of one channel in a chunk of [`Samples`].
const CHUNK_FRAMES: usize = 16 * 1024;

/// Samples in a chunk of [`Sound`]: half a second.
const SOUND_CHUNK: usize = 8_000;

/// Most of ffmpeg's log that is kept, in bytes.
const LOG_BYTES: usize = 32 * 1024;

/// How the samples of a track follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// As they are stored, one behind the other, whatever their times.
    Stored,
    /// Gaps are filled and overlaps trimmed: the number of a sample is its time.
    Filled {
        /// Count from the first picture or sound, whichever comes first, even where the container (a transport
        /// stream) starts each program part at a time of its own.
        beside_video: bool,
    },
}

impl Ffmpeg {
    /// Streams the sound of an audio track (from 1) as 16 kHz mono.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffmpeg is missing. Failures while decoding come out of the stream.
    pub fn sound(&self, input: &Input, track: u32, watch: &Watch) -> Result<Sound> {
        let child = self.started(args::sound(input, track))?;
        Ok(Sound { samples: Samples::new(child, input, SOUND_CHUNK, watch)?, done: false })
    }

    /// Streams an audio track as interleaved samples, with the rate, channels and layout that `track` names.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffmpeg is missing. Failures while decoding come out of the stream.
    pub fn samples(
        &self,
        input: &Input,
        track: &AudioStream,
        timing: Timing,
        watch: &Watch,
    ) -> Result<Samples> {
        let child = self.started(args::samples(input, track, timing))?;
        let channels = track.channels.unwrap_or(2).clamp(1, 64) as usize;
        Samples::new(child, input, CHUNK_FRAMES * channels, watch)
    }
}

/// Interleaved 32-bit samples, not clamped: a decoder may go above full scale. Dropping it ends ffmpeg.
pub struct Samples {
    guard: Guard,
    stdout: ChildStdout,
    log: Option<JoinHandle<String>>,
    name: String,
    cancel: CancellationToken,
    bytes: Vec<u8>,
    chunk: Vec<f32>,
    produced: bool,
}

impl Samples {
    fn new(mut child: FfmpegChild, input: &Input, in_chunk: usize, watch: &Watch) -> Result<Self> {
        let log = Some(collect_log(child.take_stderr()));
        let stdout = child.take_stdout();
        let guard = Guard::new(child);
        let stdout = stdout.ok_or_else(|| Error::internal("ffmpeg was started without an output"))?;
        let (bytes, chunk) = (vec![0; in_chunk * 4], Vec::with_capacity(in_chunk));
        let cancel = watch.cancel().clone();
        Ok(Self { guard, stdout, log, name: input.shown(), cancel, bytes, chunk, produced: false })
    }

    /// The next samples; `None` at the end. A chunk holds as many of each channel.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffmpeg fails; interrupted.
    pub fn read(&mut self) -> Result<Option<&[f32]>> {
        if self.cancel.is_cancelled() {
            return Err(Error::interrupted());
        }
        let mut filled = 0;
        while filled < self.bytes.len() {
            match self.stdout.read(&mut self.bytes[filled..]) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Error::tool("cannot read from ffmpeg").caused_by(error)),
            }
        }
        self.chunk.clear();
        self.chunk.extend(numbers(&self.bytes[..filled]));
        if self.chunk.is_empty() {
            self.finish()?;
            return Ok(None);
        }
        self.produced = true;
        Ok(Some(&self.chunk))
    }

    fn finish(&mut self) -> Result<()> {
        let status = self.guard.wait().map_err(|error| Error::tool("ffmpeg was lost").caused_by(error))?;
        if self.cancel.is_cancelled() {
            return Err(Error::interrupted());
        }
        if status.success() {
            return Ok(());
        }
        let log = self.log.take().and_then(|log| log.join().ok()).unwrap_or_default();
        let how = match status.code() {
            Some(code) => format!("exit code {code}"),
            None => "killed".to_string(),
        };
        let how_far = if self.produced {
            "stopped in the middle of the sound of"
        } else {
            "cannot decode the sound of"
        };
        Err(Error::tool(format!("ffmpeg {how_far} {} ({how}): {}", self.name, last_line(&log)))
            .hint("check that the file plays to its end; what was finished before is kept"))
    }
}

/// 16 kHz mono samples between -1 and 1, in chunks of at most half a second. Dropping it ends ffmpeg.
pub struct Sound {
    samples: Samples,
    done: bool,
}

impl Iterator for Sound {
    type Item = Result<Vec<f32>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let clamped = |chunk: &[f32]| chunk.iter().map(|sample| sample.clamp(-1.0, 1.0)).collect();
        let next = self.samples.read().map(|chunk| chunk.map(clamped)).transpose();
        self.done = !matches!(next, Some(Ok(_)));
        next
    }
}

/// Little-endian 32-bit samples; what is no number is silence.
pub(super) fn numbers(bytes: &[u8]) -> impl Iterator<Item = f32> {
    bytes
        .chunks_exact(4)
        .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
        .map(|sample| if sample.is_finite() { sample } else { 0.0 })
}

/// Reads a child's log to its end on a thread of its own, keeping the last part.
pub(super) fn collect_log(stderr: Option<ChildStderr>) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let Some(mut stderr) = stderr else { return String::new() };
        let mut kept: Vec<u8> = Vec::new();
        let mut buffer = [0u8; 4096];
        while let Ok(count) = stderr.read(&mut buffer) {
            if count == 0 {
                break;
            }
            kept.extend_from_slice(&buffer[..count]);
            let excess = kept.len().saturating_sub(LOG_BYTES);
            kept.drain(..excess);
        }
        String::from_utf8_lossy(&kept).into_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_that_are_no_numbers_are_silence() {
        let bytes: Vec<u8> =
            [0.5f32, f32::NAN, -1.5].iter().flat_map(|sample| sample.to_le_bytes()).collect();
        assert_eq!(numbers(&bytes).collect::<Vec<_>>(), [0.5, 0.0, -1.5]);
    }
}
