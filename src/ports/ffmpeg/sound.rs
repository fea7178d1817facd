//! The sound of a file as a stream of samples, with ffmpeg's complaints kept for the error message.

use std::io::Read;
use std::process::{ChildStderr, ChildStdout};
use std::thread::JoinHandle;

use ffmpeg_sidecar::child::FfmpegChild;
use tokio_util::sync::CancellationToken;

use crate::error::{Error, Result};
use crate::ports::process::Guard;

/// Samples of a chunk: half a second.
const CHUNK_SAMPLES: usize = 8_000;

/// Most of ffmpeg's log that is kept, in bytes.
const LOG_BYTES: u64 = 32 * 1024;

/// 16 kHz mono samples, in chunks of at most half a second. Dropping it ends ffmpeg.
pub struct Sound {
    guard: Guard,
    stdout: ChildStdout,
    log: Option<JoinHandle<String>>,
    name: String,
    cancel: CancellationToken,
    produced: bool,
    done: bool,
}

impl Sound {
    pub(super) fn new(mut child: FfmpegChild, name: String, cancel: CancellationToken) -> Result<Self> {
        let log = Some(collect_log(child.take_stderr()));
        let stdout = child.take_stdout();
        let guard = Guard::new(child);
        let stdout = stdout.ok_or_else(|| Error::internal("ffmpeg was started without an output"))?;
        Ok(Self { guard, stdout, log, name, cancel, produced: false, done: false })
    }

    fn read_chunk(&mut self) -> Result<Option<Vec<f32>>> {
        if self.cancel.is_cancelled() {
            return Err(Error::interrupted());
        }
        let mut bytes = vec![0u8; CHUNK_SAMPLES * 4];
        let mut filled = 0;
        while filled < bytes.len() {
            match self.stdout.read(&mut bytes[filled..]) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Error::tool("cannot read from ffmpeg").caused_by(error)),
            }
        }
        let samples: Vec<f32> = bytes[..filled]
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .map(|sample| if sample.is_finite() { sample.clamp(-1.0, 1.0) } else { 0.0 })
            .collect();
        if samples.is_empty() {
            self.finish()?;
            return Ok(None);
        }
        self.produced = true;
        Ok(Some(samples))
    }

    fn finish(&mut self) -> Result<()> {
        let status = self.guard.wait().map_err(|error| Error::tool("ffmpeg was lost").caused_by(error))?;
        if self.cancel.is_cancelled() {
            return Err(Error::interrupted());
        }
        let log = self.log.take().and_then(|log| log.join().ok()).unwrap_or_default();
        if status.success() {
            return Ok(());
        }
        let last = log.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("no reason given").trim();
        let how = match status.code() {
            Some(code) => format!("exit code {code}"),
            None => "killed".to_string(),
        };
        let how_far = if self.produced {
            "stopped in the middle of the sound of"
        } else {
            "cannot decode the sound of"
        };
        Err(Error::tool(format!("ffmpeg {how_far} {} ({how}): {last}", self.name))
            .hint("check that the file plays to its end; what was finished before is kept"))
    }
}

impl Iterator for Sound {
    type Item = Result<Vec<f32>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let next = self.read_chunk().transpose();
        self.done = !matches!(next, Some(Ok(_)));
        next
    }
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
            let excess = kept.len().saturating_sub(LOG_BYTES as usize);
            kept.drain(..excess);
        }
        String::from_utf8_lossy(&kept).into_owned()
    })
}
