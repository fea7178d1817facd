//! Times of the packets of the picture around a moment: where its frames and key frames really are.

use serde::Deserialize;

use super::{Ffmpeg, Input, args, missing, unreadable};
use crate::error::{Error, Result};
use crate::ports::process;

/// How much is read after the moment, in seconds: frames are not stored in the order they are shown.
const BEYOND: f64 = 1.5;

/// How long before the moment reading begins, in seconds. Some containers do not know their key frames, so that it
/// has to begin earlier when none was met.
const BEFORE: [f64; 3] = [1.0, 12.0, 60.0];

/// A frame as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrameTime {
    /// When it is shown, in microseconds since the start of the file.
    pub at_us: i64,
    /// Whether it can be decoded without those before it.
    pub key: bool,
}

#[derive(Debug, Deserialize)]
struct Answer {
    #[serde(default)]
    packets: Vec<Packet>,
    #[serde(default)]
    format: Format,
}

#[derive(Debug, Deserialize)]
struct Packet {
    pts_time: Option<String>,
    #[serde(default)]
    flags: String,
}

#[derive(Debug, Default, Deserialize)]
struct Format {
    start_time: Option<String>,
}

impl Ffmpeg {
    /// The frames of the picture (stream index in the file) from the key frame at or before a moment to shortly after
    /// it, in the order they are shown. Nothing is decoded.
    ///
    /// # Errors
    /// Tool when ffprobe is missing; usage for what is no media.
    pub fn frame_times(&self, input: &Input, stream: u32, at_ms: u64) -> Result<Vec<FrameTime>> {
        let start = self.start_s(input)?;
        let at = at_ms as f64 / 1000.0;
        let mut found = Vec::new();
        for before in BEFORE {
            let from = (at - before).max(0.0);
            let interval = (start + from, start + at + BEYOND);
            found = frames(&self.ask(input, args::packets(input, stream, interval))?, start);
            if from == 0.0 || found.iter().any(|frame| frame.key && frame.at_us as f64 <= at * 1e6) {
                break;
            }
        }
        Ok(found)
    }

    /// When the first stream of a file starts, in seconds.
    pub(super) fn start_s(&self, input: &Input) -> Result<f64> {
        let start = self.ask(input, args::start_time(input))?.format.start_time;
        Ok(start.and_then(|start| start.parse().ok()).unwrap_or(0.0))
    }

    fn ask(&self, input: &Input, args: Vec<std::ffi::OsString>) -> Result<Answer> {
        let output = process::output(process::command(&self.ffprobe).args(args))
            .map_err(|error| missing("ffprobe", &self.ffprobe, error))?;
        if !output.status.success() {
            return Err(unreadable(input, &String::from_utf8_lossy(&output.stderr)));
        }
        serde_json::from_slice(&output.stdout)
            .map_err(|error| Error::tool("ffprobe gave an answer that cannot be read").caused_by(error))
    }
}

fn frames(answer: &Answer, start: f64) -> Vec<FrameTime> {
    let frame = |packet: &Packet| {
        let at: f64 = packet.pts_time.as_deref()?.parse().ok()?;
        let at_us = ((at - start) * 1e6).round() as i64;
        Some(FrameTime { at_us, key: packet.flags.starts_with('K') && !packet.flags.contains('D') })
    };
    let mut frames: Vec<FrameTime> = answer.packets.iter().filter_map(frame).collect();
    frames.sort();
    frames
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_in_the_order_they_are_shown() {
        let text = r#"{"packets":[{"pts_time":"1.400000","flags":"K__"},{"pts_time":"1.480000","flags":"__"},
            {"pts_time":"1.440000","flags":"___"},{"flags":"__"},{"pts_time":"N/A"}]}"#;
        let found = frames(&serde_json::from_str(text).expect("read"), 1.4);
        let times: Vec<_> = found.iter().map(|frame| (frame.at_us, frame.key)).collect();
        assert_eq!(times, [(0, true), (40_000, false), (80_000, false)]);
    }
}
