//! Times of the packets of the picture, without decoding: where its frames and key frames really are.

use super::{Ffmpeg, Input, args, missing, unreadable};
use crate::error::Result;
use crate::ports::process;
use crate::progress::Watch;

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

impl Ffmpeg {
    /// The frames of the picture (stream index in the file) from the key frame at or before a moment to shortly after
    /// it, in the order they are shown.
    ///
    /// # Errors
    /// Tool when ffprobe is missing; usage for what is no media.
    pub fn frame_times_around(&self, input: &Input, stream: u32, at_ms: u64) -> Result<Vec<FrameTime>> {
        let start = self.start_s(input)?;
        let at = at_ms as f64 / 1000.0;
        let mut found = Vec::new();
        for before in BEFORE {
            let from = (at - before).max(0.0);
            let interval = format!("{:.6}%{:.6}", start + from, start + at + BEYOND);
            found = frames(&self.asked(input, args::packets(input, stream, Some(&interval)))?, start);
            if from == 0.0 || found.iter().any(|frame| frame.key && frame.at_us as f64 <= at * 1e6) {
                break;
            }
        }
        Ok(found)
    }

    /// Gives the times of all frames of the picture (stream index in the file) in the order they are stored, in
    /// microseconds from the start of the file.
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
        let start = self.start_s(input)?;
        let mut line = |line: &str| {
            if let Some(frame) = frame(line, start) {
                each(u64::try_from(frame.at_us).unwrap_or(0));
            }
            !watch.cancel().is_cancelled()
        };
        let mut command = process::command(&self.ffprobe);
        command.args(args::packets(input, stream, None));
        let (status, log) = process::lines(&mut command, &mut line)
            .map_err(|error| missing("ffprobe", &self.ffprobe, error))?;
        watch.check()?;
        if status.success() { Ok(()) } else { Err(unreadable(input, &log)) }
    }

    /// The longest time between two key frames in the first `within_s` seconds of a stream (its index in the file), in
    /// milliseconds; absent when there is only one.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffprobe is missing or cannot read the file.
    pub fn key_frame_gap_ms(&self, input: &Input, stream: u32, within_s: u32) -> Result<Option<u64>> {
        let interval = format!("%+{within_s}");
        let found = frames(&self.asked(input, args::packets(input, stream, Some(&interval)))?, 0.0);
        Ok(longest_gap_ms(&found))
    }

    /// When the first stream of a file starts, in seconds.
    fn start_s(&self, input: &Input) -> Result<f64> {
        let start = self.asked(input, args::start_time(input))?;
        Ok(start.trim().parse().ok().filter(|start: &f64| start.is_finite()).unwrap_or(0.0))
    }
}

/// The frames of a listing, in the order they are shown.
fn frames(csv: &str, start: f64) -> Vec<FrameTime> {
    let mut frames: Vec<FrameTime> = csv.lines().filter_map(|line| frame(line, start)).collect();
    frames.sort();
    frames
}

/// From a line like `1.001000,K__`; absent for packets without a time. `D` is what the player drops.
fn frame(line: &str, start: f64) -> Option<FrameTime> {
    let mut fields = line.trim().split(',');
    let at: f64 = fields.next()?.parse().ok()?;
    let flags = fields.next().unwrap_or_default();
    let at_us = ((at - start) * 1e6).round() as i64;
    let key = flags.starts_with('K') && !flags.contains('D');
    (at.is_finite() && at.abs() < 1e9).then_some(FrameTime { at_us, key })
}

/// The time from the last key frame to the last frame counts as well: it has not ended.
fn longest_gap_ms(frames: &[FrameTime]) -> Option<u64> {
    let keys: Vec<i64> = frames.iter().filter(|frame| frame.key).map(|frame| frame.at_us).collect();
    let tail = keys.last().zip(frames.last()).map(|(key, last)| last.at_us - key);
    let longest = keys.windows(2).map(|pair| pair[1] - pair[0]).chain(tail).max()?;
    u64::try_from(longest).ok().filter(|us| *us > 0).map(|us| (us + 500) / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_in_the_order_they_are_shown() {
        let found = frames("1.400000,K__\n1.480000,__,\n1.440000,___\n,__\nN/A\n", 1.4);
        let times: Vec<_> = found.iter().map(|frame| (frame.at_us, frame.key)).collect();
        assert_eq!(times, [(0, true), (40_000, false), (80_000, false)]);
    }

    #[test]
    fn the_longest_gap_counts_also_the_one_that_has_not_ended() {
        let gap = |csv| longest_gap_ms(&frames(csv, 0.0));
        assert_eq!(gap("0.0,K__\n0.5,___\n1.0,K__\n1.5,__\n"), Some(1000));
        assert_eq!(gap("0.0,K__\n9.5,___\n"), Some(9500));
        assert_eq!(gap("N/A,K__\n"), None);
        assert_eq!(gap(""), None);
    }
}
