//! Lays a transcript out as cues: where to break, when to show, how to cut into lines.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::tokens::{Token, border, limit_ms, tokens};
use super::{Cue, CueLimits, script};
use crate::model::transcript::{Segment, Transcript, TranscriptSource};

/// Silence of this length always ends a cue, in milliseconds.
const LONG_PAUSE_MS: u64 = 1_500;

/// A gap shorter than this between two cues is closed, so that nothing flickers. In milliseconds.
const FLICKER_MS: u64 = 500;

/// Makes cues of a transcript.
///
/// Cues are in order, do not overlap and lie within the video. Lines keep to `limits`; reading speed and
/// shortest time are kept where the speech leaves room ([`check`] tells where it does not). A transcript
/// without times gives no cues.
pub fn cues(transcript: &Transcript, limits: &CueLimits) -> Vec<Cue> {
    if !transcript.is_timed() {
        return Vec::new();
    }
    let limits = limits.usable();
    let limit = limit_ms(transcript);
    let tokens = tokens(transcript, limits.line_width, limit);
    let mut ranges = ranges(&tokens, &limits);
    ranges.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let times = times(&tokens, &ranges, &limits, limit);
    ranges
        .iter()
        .zip(times)
        .map(|(&(from, to), (start_ms, end_ms))| Cue {
            start_ms,
            end_ms,
            lines: wrap(&tokens[from..to], &limits),
        })
        .collect()
}

/// Columns of tokens on one line.
fn columns(tokens: &[Token]) -> usize {
    tokens.iter().enumerate().map(|(index, token)| token.width + usize::from(token.spaced && index > 0)).sum()
}

/// For each token, the first one that does not fit on a line that begins with it.
fn line_ends(tokens: &[Token], width: usize) -> Vec<usize> {
    let mut ends = Vec::with_capacity(tokens.len());
    let (mut end, mut used) = (0, 0);
    for start in 0..tokens.len() {
        if end <= start {
            end = start + 1;
            used = tokens[start].width;
        }
        while end < tokens.len() {
            let more = tokens[end].width + usize::from(tokens[end].spaced);
            if used + more > width {
                break;
            }
            used += more;
            end += 1;
        }
        ends.push(end);
        let next_space = tokens.get(start + 1).is_some_and(|next| next.spaced);
        used = used.saturating_sub(tokens[start].width + usize::from(next_space && end > start + 1));
    }
    ends
}

/// Sums that make the cost of a cue a matter of two look-ups.
struct Sums {
    /// Columns with spaces before token `i`.
    columns: Vec<usize>,
    /// Penalties for sentence ends and pauses before token `i`.
    inside: Vec<f32>,
}

impl Sums {
    fn new(tokens: &[Token]) -> Self {
        let mut columns = vec![0];
        let mut inside = vec![0.0];
        for (index, token) in tokens.iter().enumerate() {
            columns.push(columns[index] + token.width + usize::from(token.spaced));
            let pause = tokens.get(index + 1).map_or(0, |next| next.start_ms.saturating_sub(token.end_ms));
            let sentence = if token.border == border::SENTENCE { 8.0 } else { 0.0 };
            let silence = if pause >= 500 { 4.0 } else { 0.0 };
            inside.push(inside[index] + sentence + silence);
        }
        Self { columns, inside }
    }
}

/// Chooses the cues: the cheapest way to cut all tokens, each cue at most the allowed lines and time.
fn ranges(tokens: &[Token], limits: &CueLimits) -> Vec<(usize, usize)> {
    let ends = line_ends(tokens, limits.line_width);
    let sums = Sums::new(tokens);
    let count = tokens.len();
    let mut best = vec![f64::INFINITY; count + 1];
    let mut from = vec![0usize; count + 1];
    best[0] = 0.0;
    for start in 0..count {
        let mut furthest = start;
        for _ in 0..limits.lines {
            furthest = ends.get(furthest).copied().unwrap_or(count);
        }
        let base = best[start];
        for end in start + 1..=furthest {
            if end > start + 1 {
                let pause = tokens[end - 1].start_ms.saturating_sub(tokens[end - 2].end_ms);
                let spoken = tokens[end - 1].end_ms.saturating_sub(tokens[start].start_ms);
                if pause >= LONG_PAUSE_MS || spoken > limits.max_ms {
                    break;
                }
            }
            let cost = base + f64::from(cost(tokens, &sums, (start, end), limits));
            if cost < best[end] {
                best[end] = cost;
                from[end] = start;
            }
        }
    }
    let mut ranges = Vec::new();
    let mut end = count;
    while end > 0 {
        ranges.push((from[end], end));
        end = from[end];
    }
    ranges.reverse();
    ranges
}

/// What a cue costs: a bad border at its end, too little time, too little text.
fn cost(tokens: &[Token], sums: &Sums, (start, end): (usize, usize), limits: &CueLimits) -> f32 {
    let columns = sums.columns[end] - sums.columns[start];
    let mut cost = 5.0 + tokens[end - 1].border + sums.inside[end - 1] - sums.inside[start];
    let fill = columns as f32 / (limits.line_width * limits.lines) as f32;
    cost += 5.0 * (1.0 - fill).max(0.0).powi(2);
    let whole = start == 0 || tokens[start - 1].border <= border::PAUSE;
    if end == start + 1 && !(whole && tokens[end - 1].border <= border::PAUSE) {
        cost += 8.0;
    }
    if let Some(next) = tokens.get(end) {
        let room = next.start_ms.saturating_sub(tokens[start].start_ms + limits.gap_ms).min(limits.max_ms);
        if room < limits.min_ms {
            cost += 12.0 * (1.0 - room as f32 / limits.min_ms.max(1) as f32) + 2.0;
        }
        let need = limits.reading_ms(columns);
        if need > room {
            cost += (10.0 * (need - room) as f32 / need as f32).min(6.0);
        }
    }
    cost
}

/// When each cue shows: as said, longer where it is needed and there is room, never overlapping.
fn times(tokens: &[Token], ranges: &[(usize, usize)], limits: &CueLimits, limit: u64) -> Vec<(u64, u64)> {
    let count = ranges.len();
    if count == 0 {
        return Vec::new();
    }
    let slot = (limits.gap_ms + limits.min_ms / 3).min(limit / count as u64).max(1);
    let mut starts: Vec<u64> = ranges.iter().map(|range| tokens[range.0].start_ms).collect();
    for index in 1..count {
        starts[index] = starts[index].max(starts[index - 1] + slot);
    }
    let mut ceiling = limit;
    for start in starts.iter_mut().rev() {
        ceiling = ceiling.saturating_sub(slot);
        *start = (*start).min(ceiling);
        ceiling = *start;
    }
    let spoken: Vec<u64> = ranges.iter().map(|range| tokens[range.1 - 1].end_ms).collect();
    let needs: Vec<u64> = ranges
        .iter()
        .map(|&(from, to)| {
            limits.reading_ms(columns(&tokens[from..to])).max(limits.min_ms).min(limits.max_ms)
        })
        .collect();
    for index in 0..count {
        let until = starts.get(index + 1).map_or(limit, |next| next.saturating_sub(limits.gap_ms));
        let missing = needs[index].saturating_sub(until.saturating_sub(starts[index]));
        let floor = match index.checked_sub(1) {
            Some(before) => (spoken[before] + limits.gap_ms).max(starts[before] + slot),
            None => 0,
        };
        let room = starts[index].saturating_sub(floor);
        starts[index] -= missing.min(room).min(limits.lead_ms);
    }
    (0..count)
        .map(|index| {
            let start = starts[index];
            let until = starts.get(index + 1).map_or(limit, |next| next.saturating_sub(limits.gap_ms));
            let mut end = spoken[index].max(start + needs[index]);
            if until.saturating_sub(end) < FLICKER_MS && index + 1 < count {
                end = end.max(until);
            }
            let end = end.min(until).min(start + limits.max_ms).max(start + 1);
            (start, end)
        })
        .collect()
}

/// Cuts the tokens of a cue into lines: as few as it takes, broken at a good place, balanced, the lower
/// line rather the longer.
fn wrap(tokens: &[Token], limits: &CueLimits) -> Vec<String> {
    let ends = line_ends(tokens, limits.line_width);
    let mut lines = Vec::new();
    let mut rest = 0;
    while rest < tokens.len() {
        let needed = lines_needed(&ends, rest);
        let end = if needed <= 1 { tokens.len() } else { first_break(tokens, &ends, rest, needed) };
        lines.push(text(&tokens[rest..end]));
        rest = end;
    }
    lines
}

/// Cuts a text into lines, without regard to time.
pub(super) fn wrapped(text: &str, language: &str, limits: &CueLimits) -> Vec<String> {
    let limits = limits.usable();
    let segment = Segment { start_ms: 0, end_ms: LONG_PAUSE_MS, text: text.to_string(), words: Vec::new() };
    let transcript = Transcript {
        source: TranscriptSource::File { path: String::new() },
        language: Some(language.to_string()),
        duration_ms: None,
        segments: vec![segment],
    };
    wrap(&tokens(&transcript, limits.line_width, LONG_PAUSE_MS), &limits)
}

/// How many lines the tokens from `start` on take at least.
fn lines_needed(ends: &[usize], start: usize) -> usize {
    let (mut at, mut lines) = (start, 0);
    while at < ends.len() {
        at = ends[at];
        lines += 1;
    }
    lines
}

/// Where the first of `needed` lines ends best.
fn first_break(tokens: &[Token], ends: &[usize], start: usize, needed: usize) -> usize {
    let total = columns(&tokens[start..]) as f32;
    let mut best = (f32::INFINITY, ends[start]);
    for end in start + 1..=ends[start].min(tokens.len() - 1) {
        if lines_needed(ends, end) >= needed {
            continue;
        }
        let upper = columns(&tokens[start..end]) as f32;
        let share = total / needed as f32;
        let uneven = (upper - share).abs() / share * 10.0 + if upper > share { 1.0 } else { 0.0 };
        let lonely = if end == start + 1 || end + 1 == tokens.len() { 6.0 } else { 0.0 };
        let cost = tokens[end - 1].border + uneven + lonely;
        if cost < best.0 {
            best = (cost, end);
        }
    }
    best.1
}

/// The tokens as text.
fn text(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        if token.spaced && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&token.text);
    }
    text
}

/// What is wrong with a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CueProblem {
    /// More columns a second than people read.
    TooFast,
    /// On the screen for too short a time.
    TooShort,
    /// On the screen for too long.
    TooLong,
    /// A line with too many columns.
    TooWide,
    /// Too many lines.
    TooManyLines,
    /// Begins before the one before has ended, or too soon after it.
    TooClose,
}

/// A cue that breaks a limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CueIssue {
    /// Which cue, from 0.
    pub cue: usize,
    /// What is wrong.
    pub problem: CueProblem,
    /// The figure that was measured: columns a second, milliseconds, columns or lines.
    pub measured: f64,
}

/// Finds the cues that break a limit.
pub fn check(cues: &[Cue], limits: &CueLimits) -> Vec<CueIssue> {
    let mut issues = Vec::new();
    for (index, cue) in cues.iter().enumerate() {
        let mut note = |broken: bool, problem: CueProblem, measured: f64| {
            if broken {
                issues.push(CueIssue { cue: index, problem, measured });
            }
        };
        let shown = cue.end_ms.saturating_sub(cue.start_ms);
        let columns = cue.lines.iter().map(|line| script::width(line)).sum();
        let speed = columns as f64 * 1000.0 / shown.max(1) as f64;
        note(shown < limits.reading_ms(columns).min(limits.max_ms), CueProblem::TooFast, speed);
        note(shown < limits.min_ms, CueProblem::TooShort, shown as f64);
        note(shown > limits.max_ms, CueProblem::TooLong, shown as f64);
        let widest = cue.lines.iter().map(|line| script::width(line)).max().unwrap_or(0);
        note(widest > limits.line_width, CueProblem::TooWide, widest as f64);
        note(cue.lines.len() > limits.lines, CueProblem::TooManyLines, cue.lines.len() as f64);
        if let Some(before) = index.checked_sub(1).and_then(|before| cues.get(before)) {
            let gap = cue.start_ms as f64 - before.end_ms as f64;
            note(gap < limits.gap_ms as f64, CueProblem::TooClose, gap);
        }
    }
    issues
}
