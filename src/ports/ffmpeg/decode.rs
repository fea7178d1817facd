//! Decoding picture and sound of a file once, side by side: reduced frames and samples with true times, streamed.
//!
//! One ffmpeg process writes raw pictures and raw sound into one Matroska stream on its standard output. Times are
//! those of the player: milliseconds since the start of the file. Gaps in the sound are filled with silence, so
//! the n-th sample lies at n / rate.

use std::io::{BufRead, BufReader};
use std::process::{ChildStderr, ChildStdout};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::matroska::{Reader, Track};
use super::{Ffmpeg, Input, args, samples, unreadable};
use crate::error::{Error, Result};
use crate::model::Span;
use crate::model::media::VideoStream;
use crate::ports::process::Guard;
use crate::progress::Watch;

/// Pieces that wait between ffmpeg and the reader.
const WAITING: usize = 8;

/// How often a reader that waits looks whether it is to stop.
const LOOK: Duration = Duration::from_millis(50);

/// Buffer between the pipe and the parser, in bytes.
const BUFFER: usize = 256 * 1024;

/// Lines of ffmpeg's log that are kept for an error message.
const KEPT_LINES: usize = 40;

/// Which pictures are wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PictureRequest {
    /// Index of the stream in the file.
    pub stream: u32,
    /// Width and height of the reduced pictures, both even; see [`fitted`].
    pub size: [u32; 2],
    /// Pictures a second; every frame of the file when absent.
    pub rate: Option<f64>,
    /// Only key frames are decoded.
    pub key_frames_only: bool,
}

/// What is to be decoded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DecodeRequest {
    /// The pictures, if any.
    pub picture: Option<PictureRequest>,
    /// Index of the audio stream in the file, if any.
    pub sound: Option<u32>,
    /// Only this stretch; the whole file when absent.
    pub range: Option<Span>,
}

/// A reduced picture: 8 bits, YUV 4:2:0, limited range (black is 16, white is 235), upright, square pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// When it is shown, in milliseconds since the start of the file.
    pub at_ms: u64,
    /// Pixels across; even.
    pub width: u32,
    /// Pixels down; even.
    pub height: u32,
    /// The planes one after the other: luma (width × height), then both chroma planes (half of each).
    pub planes: Vec<u8>,
}

impl Picture {
    /// The luma plane, row by row.
    pub fn luma(&self) -> &[u8] {
        &self.planes[..self.pixels()]
    }

    /// The chroma planes (blue, red) of half the width and height; 128 is grey.
    pub fn chroma(&self) -> (&[u8], &[u8]) {
        let pixels = self.pixels();
        self.planes[pixels..].split_at(pixels / 4)
    }

    fn pixels(&self) -> usize {
        self.width as usize * self.height as usize
    }
}

/// A piece of what was decoded.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A picture.
    Picture(Picture),
    /// Samples, channels interleaved; they go on where the last ones ended. Not limited to -1 to 1.
    Sound(Vec<f32>),
}

/// The sound's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SoundForm {
    /// Samples a second.
    pub rate: u32,
    /// Channels.
    pub channels: u32,
}

/// What ffmpeg complained about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Damage {
    /// How many errors it reported.
    pub errors: u64,
    /// About where the first one was, in milliseconds.
    pub first_ms: u64,
    /// About where the last one was, in milliseconds.
    pub last_ms: u64,
    /// How it ended, when not well.
    pub ended: Option<String>,
}

impl Ffmpeg {
    /// Decodes picture, sound or both of a file, once. Dropping the result ends ffmpeg.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffmpeg is missing. Failures while decoding come out of the stream.
    pub fn decode(&self, input: &Input, request: &DecodeRequest, watch: &Watch) -> Result<Decoded> {
        self.decode_with(input, request, false, watch)
    }

    /// The same with less than half the work: frames that no other frame needs are left out, and edges of blocks
    /// are not smoothed. What is seen is true, but not every frame is.
    ///
    /// # Errors
    /// As [`Ffmpeg::decode`].
    pub fn decode_roughly(&self, input: &Input, request: &DecodeRequest, watch: &Watch) -> Result<Decoded> {
        self.decode_with(input, request, true, watch)
    }

    fn decode_with(
        &self,
        input: &Input,
        request: &DecodeRequest,
        rough: bool,
        watch: &Watch,
    ) -> Result<Decoded> {
        let mut child = self.started(args::decode(input, request, rough))?;
        let (stdout, stderr) = (child.take_stdout(), child.take_stderr());
        let guard = Guard::new(child);
        let stdout = stdout.ok_or_else(|| Error::internal("ffmpeg was started without an output"))?;
        let shared = Arc::new(Shared::default());
        let log = follow_log(stderr, shared.clone());
        let (sender, pieces) = sync_channel(WAITING);
        let start_ms = request.range.map_or(0, |range| range.start_ms);
        let reading = shared.clone();
        std::thread::spawn(move || read(stdout, start_ms, &reading, &sender));
        Ok(Decoded {
            pieces,
            guard,
            log: Some(log),
            shared,
            input: input.clone(),
            cancel: watch.cancel().clone(),
            produced: false,
            done: false,
            damage: Damage::default(),
        })
    }
}

/// What the threads know together.
#[derive(Default)]
struct Shared {
    sound: OnceLock<SoundForm>,
    at_ms: AtomicU64,
    errors: AtomicU64,
    first_ms: AtomicU64,
    last_ms: AtomicU64,
}

/// Pictures and sound in about the order of their times. Dropping it ends ffmpeg.
pub struct Decoded {
    // Dropped first, so that the thread that fills it ends.
    pieces: Receiver<std::io::Result<Piece>>,
    guard: Guard,
    log: Option<JoinHandle<Vec<String>>>,
    shared: Arc<Shared>,
    input: Input,
    cancel: CancellationToken,
    produced: bool,
    done: bool,
    damage: Damage,
}

impl Decoded {
    /// The sound's form; known once the first piece is there, absent without sound.
    pub fn sound_form(&self) -> Option<SoundForm> {
        self.shared.sound.get().copied()
    }

    /// What ffmpeg complained about; complete once the stream has ended.
    pub fn damage(&self) -> &Damage {
        &self.damage
    }

    fn take(&mut self) -> Result<Option<Piece>> {
        loop {
            if self.cancel.is_cancelled() {
                return Err(Error::interrupted());
            }
            match self.pieces.recv_timeout(LOOK) {
                Ok(Ok(piece)) => {
                    self.produced = true;
                    return Ok(Some(piece));
                }
                Ok(Err(error)) => return self.finish(Some(error)).map(|()| None),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return self.finish(None).map(|()| None),
            }
        }
    }

    fn finish(&mut self, broke: Option<std::io::Error>) -> Result<()> {
        if broke.as_ref().is_some_and(|error| error.kind() == std::io::ErrorKind::InvalidData) {
            return Err(Error::tool("ffmpeg gave a stream that cannot be read")
                .hint("`ytseo doctor` shows which ffmpeg is used")
                .caused_by(broke.unwrap_or_else(|| std::io::ErrorKind::InvalidData.into())));
        }
        let status = self.guard.wait().map_err(|error| Error::tool("ffmpeg was lost").caused_by(error))?;
        if self.cancel.is_cancelled() {
            return Err(Error::interrupted());
        }
        let lines = self.log.take().and_then(|log| log.join().ok()).unwrap_or_default();
        self.damage = Damage {
            errors: self.shared.errors.load(Ordering::Relaxed),
            first_ms: self.shared.first_ms.load(Ordering::Relaxed),
            last_ms: self.shared.last_ms.load(Ordering::Relaxed),
            ended: None,
        };
        let last = lines.last().map_or("no reason given", String::as_str);
        match status.code() {
            Some(0) if self.produced || lines.is_empty() => Ok(()),
            Some(_) if !self.produced => Err(unreadable(&self.input, &lines.join("\n"))),
            Some(_) => {
                self.damage.ended = Some(last.to_string());
                Ok(())
            }
            None => {
                let at =
                    crate::model::timestamp::format_clock(self.shared.at_ms.load(Ordering::Relaxed), false);
                Err(Error::tool(format!("ffmpeg was killed at {at} of {}: {last}", self.input.shown()))
                    .hint("check the memory of this machine, then try again"))
            }
        }
    }
}

impl Iterator for Decoded {
    type Item = Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let next = self.take().transpose();
        self.done = !matches!(next, Some(Ok(_)));
        next
    }
}

/// Parses what ffmpeg writes until it ends or nobody listens.
fn read(stdout: ChildStdout, start_ms: u64, shared: &Shared, sender: &SyncSender<std::io::Result<Piece>>) {
    let mut reader = Reader::new(BufReader::with_capacity(BUFFER, stdout));
    loop {
        let piece = next_piece(&mut reader, start_ms, shared);
        let Some(piece) = piece.transpose() else { return };
        let over = piece.is_err();
        if sender.send(piece).is_err() || over {
            return;
        }
    }
}

fn next_piece<R: std::io::Read>(
    reader: &mut Reader<R>,
    start_ms: u64,
    shared: &Shared,
) -> std::io::Result<Option<Piece>> {
    let mut payload = Vec::new();
    loop {
        let Some(block) = reader.next_block(&mut payload)? else { return Ok(None) };
        let number = |track: &Track| match track {
            Track::Video { number, .. } | Track::Audio { number, .. } => *number,
        };
        let track = reader.tracks().iter().find(|track| number(track) == block.track).copied();
        let at_ms = start_ms.saturating_add_signed(block.at_ms);
        match track {
            Some(Track::Video { width, height, .. }) => {
                let [chroma_width, chroma_height] = [width.div_ceil(2), height.div_ceil(2)];
                let bytes = u64::from(width) * u64::from(height)
                    + 2 * u64::from(chroma_width) * u64::from(chroma_height);
                if payload.len() as u64 != bytes {
                    return Err(std::io::ErrorKind::InvalidData.into());
                }
                shared.at_ms.fetch_max(at_ms, Ordering::Relaxed);
                return Ok(Some(Piece::Picture(Picture { at_ms, width, height, planes: payload })));
            }
            Some(Track::Audio { rate, channels, .. }) => {
                shared.sound.get_or_init(|| SoundForm { rate, channels });
                shared.at_ms.fetch_max(at_ms, Ordering::Relaxed);
                return Ok(Some(Piece::Sound(samples::numbers(&payload).collect())));
            }
            None => {}
        }
    }
}

/// Counts ffmpeg's complaints on a thread of its own, noting about where they come, and keeps the last lines.
fn follow_log(stderr: Option<ChildStderr>, shared: Arc<Shared>) -> JoinHandle<Vec<String>> {
    std::thread::spawn(move || {
        let mut kept: std::collections::VecDeque<String> = std::collections::VecDeque::new();
        let Some(stderr) = stderr else { return Vec::new() };
        let mut stderr = BufReader::new(stderr);
        let mut line = Vec::new();
        while let Ok(count) = stderr.read_until(b'\n', &mut line) {
            if count == 0 {
                break;
            }
            let text = String::from_utf8_lossy(&line).trim().to_string();
            line.clear();
            let errors = complaints(&text);
            if errors > 0 {
                let at_ms = shared.at_ms.load(Ordering::Relaxed);
                if shared.errors.fetch_add(errors, Ordering::Relaxed) == 0 {
                    shared.first_ms.store(at_ms, Ordering::Relaxed);
                }
                shared.last_ms.store(at_ms, Ordering::Relaxed);
                kept.push_back(text);
                if kept.len() > KEPT_LINES {
                    kept.pop_front();
                }
            }
        }
        kept.into()
    })
}

/// How many errors a line of ffmpeg's log stands for.
fn complaints(line: &str) -> u64 {
    match line.trim().strip_prefix("Last message repeated ") {
        Some(rest) => rest.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(1),
        None => u64::from(!line.trim().is_empty()),
    }
}

/// The largest size within `fit` that keeps a stream's shape, with even sides of at least 16 pixels.
pub fn fitted(video: &VideoStream, fit: [u32; 2]) -> [u32; 2] {
    let aspect = video.pixel_aspect.filter(|aspect| aspect.is_finite() && *aspect > 0.0).unwrap_or(1.0);
    let (width, height) = (f64::from(video.width.max(1)) * aspect, f64::from(video.height.max(1)));
    let scale = (f64::from(fit[0]) / width).min(f64::from(fit[1]) / height);
    let even = |side: f64, most: u32| ((side * scale / 2.0).round() as u32 * 2).clamp(16, most.max(16) & !1);
    [even(width, fit[0]), even(height, fit[1])]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stream(width: u32, height: u32, pixel_aspect: Option<f64>) -> VideoStream {
        VideoStream { width, height, pixel_aspect, ..VideoStream::default() }
    }

    #[test]
    fn the_size_keeps_the_shape_and_is_even() {
        assert_eq!(fitted(&stream(1920, 1080, None), [256, 256]), [256, 144]);
        assert_eq!(fitted(&stream(1080, 1920, None), [256, 256]), [144, 256]);
        assert_eq!(fitted(&stream(720, 576, Some(64.0 / 45.0)), [256, 256]), [256, 144]);
        assert_eq!(fitted(&stream(4000, 2, None), [256, 256]), [256, 16]);
        assert_eq!(fitted(&stream(0, 0, Some(f64::NAN)), [256, 256]), [256, 256]);
    }

    #[test]
    fn repeated_complaints_count() {
        assert_eq!(complaints("    Last message repeated 12 times"), 12);
        assert_eq!(complaints("[h264 @ 0x55] error while decoding MB 3 4"), 1);
        assert_eq!(complaints("  "), 0);
    }
}
