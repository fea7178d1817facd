//! Mends a caption file: order, overlaps, empty cues, lines that are too long, times that are too short to read.

use super::ass::TimedCue;
use super::{CaptionFile, Cue, CueLimits, cues, script};
use crate::model::{Segment, Transcript, TranscriptSource};

impl CaptionFile {
    /// The same captions without what can be mended for certain. With the length of the video, nothing goes on after
    /// its end. Captions that already are as they should be keep their lines and times.
    pub fn repaired(&self, limits: &CueLimits, duration_ms: Option<u64>) -> Self {
        let mut list: Vec<TimedCue> =
            self.timed_cues().into_iter().flat_map(|cue| fitted(cue, limits)).collect();
        list.dedup_by(|next, last| next.start_ms < last.end_ms && joined(last, next, limits));
        if let Some(duration) = duration_ms {
            list.retain(|cue| cue.start_ms < duration);
            for cue in &mut list {
                cue.end_ms = cue.end_ms.min(duration);
            }
        }
        space(&mut list, limits, duration_ms);
        if self.verbatim && self.unchanged(&list) { self.clone() } else { self.with_cues(list) }
    }

    fn unchanged(&self, list: &[TimedCue]) -> bool {
        self.recoded.is_none()
            && self.bad_times == 0
            && self.len() == list.len()
            && self.cues.iter().zip(list).all(|(old, new)| {
                (old.start_ms, old.end_ms, old.texts()) == (new.start_ms, new.end_ms, new.lines.clone())
            })
    }
}

/// Two cues that begin almost together become one: ended before the next, the first could not be read.
fn joined(last: &mut TimedCue, next: &TimedCue, limits: &CueLimits) -> bool {
    if next.start_ms >= last.start_ms + limits.min_ms / 2 {
        return false;
    }
    last.end_ms = last.end_ms.max(next.end_ms);
    if last.lines != next.lines {
        last.lines.extend(next.lines.iter().cloned());
        last.words.clear();
    }
    true
}

/// The cue, or what it has to be divided into.
fn fitted(cue: TimedCue, limits: &CueLimits) -> Vec<TimedCue> {
    let wide = cue.lines.iter().any(|line| script::width(line) > limits.line_width);
    let long = cue.end_ms.saturating_sub(cue.start_ms) > limits.max_ms.saturating_mul(2);
    if !wide && cue.lines.len() <= limits.lines && !long {
        return vec![cue];
    }
    let segment = Segment {
        start_ms: cue.start_ms,
        end_ms: cue.end_ms,
        text: script::join(cue.lines.iter().map(String::as_str)),
        words: cue.words.clone(),
    };
    let transcript = Transcript {
        source: TranscriptSource::File { path: String::new() },
        language: None,
        duration_ms: None,
        segments: vec![segment],
    };
    let laid: Vec<Cue> = cues(&transcript, limits);
    if laid.is_empty() { vec![cue] } else { TimedCue::with_words(&laid, &transcript.segments) }
}

/// Ends each cue before the next, and gives those that are too short what room there is.
fn space(list: &mut Vec<TimedCue>, limits: &CueLimits, duration_ms: Option<u64>) {
    for index in 0..list.len() {
        let next = list.get(index + 1).map(|cue| cue.start_ms);
        let before = index.checked_sub(1).map_or(0, |before| list[before].end_ms + limits.gap_ms);
        let cue = &mut list[index];
        let columns = cue.lines.iter().map(|line| script::width(line)).sum();
        let need = limits.reading_ms(columns).max(limits.min_ms).min(limits.max_ms);
        let until = match next {
            Some(next) => next.saturating_sub(limits.gap_ms),
            None => duration_ms.unwrap_or(u64::MAX),
        };
        if cue.end_ms - cue.start_ms < need {
            cue.end_ms = cue.end_ms.max((cue.start_ms + need).min(until));
            let missing = need.saturating_sub(cue.end_ms - cue.start_ms);
            let room = cue.start_ms.saturating_sub(before);
            cue.start_ms -= missing.min(room).min(limits.lead_ms);
        }
        if let Some(next) = next {
            // A gap where the cue stays readable with it; at the least no overlap.
            let gap = cue.start_ms + limits.min_ms <= until;
            cue.end_ms = cue.end_ms.min(if gap { until } else { next }).max(cue.start_ms);
        }
    }
    list.retain(|cue| cue.end_ms > cue.start_ms);
}
