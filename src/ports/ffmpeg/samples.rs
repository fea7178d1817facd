//! An audio track as it is: interleaved samples at its own rate and with its own channels, a chunk at a time.

use std::io::Read;
use std::process::ChildStdout;
use std::thread::JoinHandle;

use ffmpeg_sidecar::child::FfmpegChild;
use tokio_util::sync::CancellationToken;

use super::sound;
use crate::error::{Error, Result};
use crate::ports::process::Guard;

/// Samples of one channel in a chunk.
const CHUNK_FRAMES: usize = 16 * 1024;

/// Interleaved 32-bit samples, not clamped: a decoder may go above full scale. Dropping it ends ffmpeg.
pub struct Samples {
    guard: Guard,
    stdout: ChildStdout,
    log: Option<JoinHandle<String>>,
    name: String,
    cancel: CancellationToken,
    bytes: Vec<u8>,
    chunk: Vec<f32>,
}

impl Samples {
    pub(super) fn new(
        mut child: FfmpegChild,
        name: String,
        channels: u32,
        cancel: CancellationToken,
    ) -> Result<Self> {
        let log = Some(sound::collect_log(child.take_stderr()));
        let stdout = child.take_stdout();
        let guard = Guard::new(child);
        let stdout = stdout.ok_or_else(|| Error::internal("ffmpeg was started without an output"))?;
        let samples = CHUNK_FRAMES * channels.clamp(1, 64) as usize;
        let (bytes, chunk) = (vec![0; samples * 4], Vec::with_capacity(samples));
        Ok(Self { guard, stdout, log, name, cancel, bytes, chunk })
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
        self.chunk.extend(
            self.bytes[..filled]
                .chunks_exact(4)
                .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
                .map(|sample| if sample.is_finite() { sample } else { 0.0 }),
        );
        if self.chunk.is_empty() {
            self.finish()?;
            return Ok(None);
        }
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
        let last = log.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("no reason given").trim();
        Err(Error::tool(format!("ffmpeg cannot decode the sound of {}: {last}", self.name))
            .hint("check that the file plays to its end"))
    }
}
