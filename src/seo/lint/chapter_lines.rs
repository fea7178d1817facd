//! Reads chapters from a description the way YouTube would: one per line, time and title in either order.

use std::ops::Range;

use crate::model::timestamp::parse_clock;
use crate::rules::limits;

/// Marks that stand between a time and a title.
const SEPARATORS: [char; 18] =
    ['-', '–', '—', '−', ':', '|', '/', '.', ',', '>', '→', '►', '•', '·', '~', '=', '»', '：'];

/// How a time is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clock {
    /// `M:SS` or `MM:SS`.
    MinutesSeconds,
    /// `H:MM:SS` or `HH:MM:SS`.
    HoursMinutesSeconds,
}

/// A line of a description that holds a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterLine {
    /// Number of the line, from 1.
    pub line: usize,
    /// Where the chapter starts, in milliseconds.
    pub start_ms: u64,
    /// Its title; empty when the line holds only a time.
    pub title: String,
    /// How the time is written.
    pub clock: Clock,
    /// Whether the time stands before the title.
    pub time_first: bool,
    /// Where the time stands in the description, in bytes.
    pub range: Range<usize>,
}

/// Reads the chapters of a description, in the order of its lines.
///
/// A line counts when it starts with a time (after bullets, brackets or a number such as `1.`) or ends with one.
/// A second time after a dash is the end of the chapter and is left out. A time in the middle of a sentence and
/// a time of day (`7:30 pm`) are no chapter.
pub fn parse_chapters(description: &str) -> Vec<ChapterLine> {
    let mut chapters = Vec::new();
    let mut offset = 0;
    for (number, line) in description.split('\n').enumerate() {
        if may_hold_clock(line)
            && let Some(found) = time_first(line).or_else(|| time_last(line))
        {
            chapters.push(ChapterLine {
                line: number + 1,
                start_ms: found.time.start_ms,
                title: found.title.to_string(),
                clock: found.time.clock,
                time_first: found.time_first,
                range: offset + found.at..offset + found.at + found.time.length,
            });
        }
        offset += line.len() + 1;
    }
    chapters
}

/// Whether a word is a time and nothing else, brackets and the like apart.
pub(super) fn is_clock(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    clock_at_start(word).is_some_and(|time| time.length == word.len())
}

/// A time at the start of a text.
#[derive(Clone, Copy)]
struct Time {
    /// Bytes it takes.
    length: usize,
    start_ms: u64,
    clock: Clock,
}

/// What a line holds.
struct Found<'a> {
    time: Time,
    /// Where the time stands in the line.
    at: usize,
    title: &'a str,
    time_first: bool,
}

/// Whether a line holds a digit, a colon and two digits; a quick look, most lines do not.
fn may_hold_clock(line: &str) -> bool {
    line.as_bytes().windows(4).any(|four| {
        four[1] == b':' && four[0].is_ascii_digit() && four[2].is_ascii_digit() && four[3].is_ascii_digit()
    })
}

/// The time at the very start of a text, where it is not a part of something longer.
fn clock_at_start(text: &str) -> Option<Time> {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(text.len());
    // A colon after the time separates it from the title.
    let length = text[..length].trim_end_matches(':').len();
    let (clock_text, rest) = text.split_at(length);
    let mut next = rest.chars();
    let part_of_more = match next.next() {
        Some('.' | ',') => next.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphanumeric(),
        None => false,
    };
    if part_of_more || clock_text.find(':').is_none_or(|first| first > 3) {
        return None;
    }
    let clock = match clock_text.matches(':').count() {
        1 => Clock::MinutesSeconds,
        _ => Clock::HoursMinutesSeconds,
    };
    Some(Time { length, start_ms: parse_clock(clock_text)?, clock })
}

/// A line that starts with a time.
fn time_first(line: &str) -> Option<Found<'_>> {
    let start = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut at = line.len() - start.len();
    let mut time = clock_at_start(start);
    if time.is_none() {
        // A number before it: `1. 0:00 Intro`, `02) 1:05 Setup`.
        let rest = start.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = start.len() - rest.len();
        if !(1..=3).contains(&digits) || rest.starts_with(':') {
            return None;
        }
        let after = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        at = line.len() - after.len();
        time = if after.len() < rest.len() { clock_at_start(after) } else { None };
    }
    let time = time?;
    let rest = skip_range_end(&line[at + time.length..]);
    let title = trim_separators(rest);
    let first_word = title.split_whitespace().next().unwrap_or_default();
    let of_day = first_word.len() <= 8 && limits().practice.clock_words.holds(&first_word.to_lowercase());
    (!of_day).then_some(Found { time, at, title, time_first: true })
}

/// A line that ends with a time and has a title before it.
fn time_last(line: &str) -> Option<Found<'_>> {
    let (mut at, mut time) = clock_at_end(line)?;
    // `Intro 0:00 - 1:05`: the first of the two is the start.
    let before = line[..at].trim_end_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c));
    if before.len() < at
        && let Some((earlier, start)) = clock_at_end(before)
    {
        (at, time) = (earlier, start);
    }
    let title = line[..at].trim().trim_end_matches(['(', '[', '{', '*', '_']);
    let title = trim_separators(title);
    title.contains(char::is_alphanumeric).then_some(Found { time, at, title, time_first: false })
}

/// The time at the end of a text (closing brackets and full stops apart), and where it starts.
fn clock_at_end(text: &str) -> Option<(usize, Time)> {
    let body = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = body.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':').len();
    // A colon before the time separates it from the title.
    let at = start + (body.len() - start - body[start..].trim_start_matches(':').len());
    let free = body[..start].chars().next_back().is_some_and(|c| {
        c.is_whitespace()
            || matches!(c, '(' | '[' | '{' | '*' | '_')
            || SEPARATORS.contains(&c) && !matches!(c, '.' | ',' | '/' | '=')
    });
    let time = clock_at_start(&body[at..])?;
    (free && time.length == body.len() - at).then_some((at, time))
}

/// The text after the end of a range: ` - 1:05 Intro` becomes ` Intro`.
fn skip_range_end(rest: &str) -> &str {
    let after = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let between = &rest[..rest.len() - after.len()];
    match clock_at_start(after) {
        Some(end) if between.contains(['-', '–', '—', '−', '~', '→']) => &after[end.length..],
        _ => rest,
    }
}

/// A title without separators, brackets left over from the time, and spaces around it.
fn trim_separators(text: &str) -> &str {
    let edge = |c: char| c.is_whitespace() || SEPARATORS.contains(&c);
    text.trim_start_matches(|c: char| edge(c) || matches!(c, ')' | ']' | '}')).trim_end().trim_end_matches(
        |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '−' | ':' | '|' | '→' | '~' | '='),
    )
}
