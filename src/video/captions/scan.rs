//! Finds the cues of a caption file: timing lines, and which lines belong to which.

use super::mend::{Mend, Mended};
use super::{CaptionFormat, scan_ass};

/// No caption lies later than this; larger figures are no times. 1,000 hours.
pub(super) const LATEST_MS: u64 = 3_600_000_000;

/// A cue as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RawCue {
    /// Start in milliseconds.
    pub start_ms: u64,
    /// End in milliseconds; may lie before the start.
    pub end_ms: u64,
    /// Its lines with markup, in order.
    pub lines: Vec<String>,
    /// Where WebVTT and SubRip place it (`align:start`); for ASS the line with gaps for the times.
    pub settings: String,
}

/// What the scan found.
pub(super) struct Scan {
    /// The format.
    pub format: CaptionFormat,
    /// `Language:` of a WebVTT header.
    pub language: Option<String>,
    /// The cues in the order of the file.
    pub cues: Vec<RawCue>,
    /// What stands around the cues: header, styles and notes, as they are.
    pub head: String,
}

/// A line of a cue, and what stood around it.
struct Held<'a> {
    text: &'a str,
    index: usize,
    after_blank: bool,
}

/// The state of a scan.
struct Scanner<'a> {
    format: CaptionFormat,
    language: Option<String>,
    cues: Vec<RawCue>,
    /// Times and settings of the open cue.
    open: Option<(u64, u64, String)>,
    held: Vec<Held<'a>>,
    number: Option<u64>,
    numbered: bool,
    /// Offset of the present part of a joined stream, and of the first, in milliseconds.
    map: Option<(i64, i64)>,
}

/// Finds the cues of `text` (line ends are `\n`).
pub(super) fn scan(text: &str, mended: &mut Mended) -> Scan {
    let lines: Vec<&str> = text.split('\n').collect();
    let format = sniff(&lines);
    if format == CaptionFormat::Ass {
        return scan_ass::scan(&lines, mended);
    }
    let mut head = String::new();
    let mut scanner = Scanner {
        format,
        language: None,
        cues: Vec::new(),
        open: None,
        held: Vec::new(),
        number: None,
        numbered: false,
        map: None,
    };
    let mut skipping: Option<bool> = None; // Some(is_header) while inside a block that is no cue
    let mut blank = true;
    for (index, line) in lines.iter().copied().enumerate() {
        let timing = match format {
            CaptionFormat::Sbv => sbv_timing(line),
            _ => arrow_timing(line),
        };
        let empty = if format == CaptionFormat::Vtt { line.is_empty() } else { line.trim().is_empty() };
        if let Some(timing) = timing {
            skipping = None;
            scanner.begin(index, &timing, mended);
        } else if empty {
            skipping = None;
        } else if let Some(header) = skipping {
            if header {
                scanner.header(line, mended);
            }
            head.push_str(line);
            head.push('\n');
        } else if format == CaptionFormat::Vtt && blank && is_block(line) {
            skipping = Some(line.starts_with("WEBVTT"));
            if !head.is_empty() {
                head.push('\n');
            }
            head.push_str(line);
            head.push('\n');
        } else {
            if format != CaptionFormat::Sbv && line.contains("-->") {
                mended.note(Mend::BadTime);
            } else {
                scanner.held.push(Held { text: line, index, after_blank: blank });
            }
        }
        blank = empty;
    }
    scanner.finish(mended);
    Scan { format, language: scanner.language, cues: scanner.cues, head }
}

impl<'a> Scanner<'a> {
    /// A timing line: closes the open cue and opens the next.
    fn begin(&mut self, index: usize, timing: &Timing<'a>, mended: &mut Mended) {
        let id = self.held.last().is_some_and(|last| last.index + 1 == index && self.is_id(last));
        if id {
            let number = self.held.pop().and_then(|last| last.text.trim().parse().ok());
            self.numbered |= number.is_some();
            self.number = number.or(self.number);
        } else {
            self.number = self.number.map(|number| number.saturating_add(1));
        }
        self.finish(mended);
        let shift = self.map.map_or(0, |(now, first)| now.saturating_sub(first));
        let moved = |ms: u64| ms.saturating_add_signed(shift).min(LATEST_MS);
        self.open = Some((moved(timing.start_ms), moved(timing.end_ms), timing.settings.to_string()));
        if !timing.rest.is_empty() {
            self.held.push(Held { text: timing.rest, index, after_blank: false });
        }
    }

    /// Whether the line before a timing line names the cue rather than being said.
    fn is_id(&self, last: &Held<'_>) -> bool {
        let text = last.text.trim();
        let digits = text.len() <= 9 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits {
            return self.format == CaptionFormat::Vtt && last.after_blank;
        }
        let number = text.parse::<u64>().ok();
        let follows = number.is_some() && number == self.number.map(|number| number.saturating_add(1));
        let only_text = self.open.is_some() && self.held.len() == 1;
        follows || last.after_blank || (self.numbered && !only_text) || self.open.is_none()
    }

    /// Closes the open cue.
    fn finish(&mut self, mended: &mut Mended) {
        let held = std::mem::take(&mut self.held);
        let Some((start_ms, end_ms, settings)) = self.open.take() else { return };
        let mut lines = Vec::with_capacity(held.len());
        for (position, line) in held.iter().enumerate() {
            if position > 0 && line.after_blank {
                mended.note(Mend::BlankInside);
            }
            lines.push(line.text.to_string());
        }
        self.cues.push(RawCue { start_ms, end_ms, lines, settings });
    }

    /// A line of a WebVTT header.
    fn header(&mut self, line: &str, mended: &mut Mended) {
        if let Some(language) = line.strip_prefix("Language:") {
            let language = language.trim();
            if self.language.is_none() && !language.is_empty() && language.len() <= 35 {
                self.language = Some(language.to_string());
            }
        } else if let Some(offset) = line.strip_prefix("X-TIMESTAMP-MAP=").and_then(timestamp_map) {
            let first = self.map.map_or(offset, |(_, first)| first);
            if first != offset {
                mended.note(Mend::TimestampMap);
            }
            self.map = Some((offset, first));
        }
    }
}

/// The format, told from the first lines that say.
fn sniff(lines: &[&str]) -> CaptionFormat {
    let first = lines.iter().find(|line| !line.trim().is_empty());
    if scan_ass::is_ass(lines) {
        return CaptionFormat::Ass;
    }
    if first.is_some_and(|line| line.trim_start().starts_with("WEBVTT")) {
        return CaptionFormat::Vtt;
    }
    if lines.iter().any(|line| arrow_timing(line).is_some()) {
        return CaptionFormat::Srt;
    }
    if lines.iter().any(|line| sbv_timing(line).is_some()) { CaptionFormat::Sbv } else { CaptionFormat::Srt }
}

/// Whether a line opens a WebVTT block that is not a cue.
fn is_block(line: &str) -> bool {
    ["NOTE", "STYLE", "REGION", "WEBVTT"].iter().any(|name| {
        line.trim_start()
            .strip_prefix(name)
            .is_some_and(|rest| rest.trim().is_empty() || rest.starts_with([' ', '\t', ':']))
    })
}

/// A timing line.
struct Timing<'a> {
    start_ms: u64,
    end_ms: u64,
    /// Text on the same line; cue settings are not text.
    rest: &'a str,
    /// Cue settings on the same line.
    settings: &'a str,
}

/// Reads `00:00:01,000 --> 00:00:02,000 align:start`.
fn arrow_timing(line: &str) -> Option<Timing<'_>> {
    let (left, right) =
        ["-->", "->", "–>", "—>", "- ->", "-- >"].iter().find_map(|arrow| line.split_once(arrow))?;
    let left = left.trim().trim_end_matches(['-', ' ']);
    let start_ms = left.rsplit(char::is_whitespace).next().and_then(clock).or_else(|| spaced_clock(left))?;
    let right = right.trim();
    let (token, rest) = right.split_once(char::is_whitespace).unwrap_or((right, ""));
    let (end_ms, rest) = match clock(token) {
        Some(end_ms) => (end_ms, rest.trim()),
        None => (spaced_clock(right)?, ""),
    };
    let (rest, settings) = if is_settings(rest) { ("", rest) } else { (rest, "") };
    Some(Timing { start_ms, end_ms, rest, settings })
}

/// Reads `0:00:01.000,0:00:03.000`.
fn sbv_timing(line: &str) -> Option<Timing<'_>> {
    let (left, right) = line.trim().split_once(',')?;
    if left.len() > 20 || right.len() > 20 {
        return None;
    }
    Some(Timing { start_ms: clock(left.trim())?, end_ms: clock(right.trim())?, rest: "", settings: "" })
}

/// Whether the rest of a timing line holds WebVTT cue settings or SubRip coordinates.
fn is_settings(rest: &str) -> bool {
    rest.split_whitespace().all(|token| {
        token.split_once(':').is_some_and(|(name, _)| {
            ["align", "line", "position", "size", "vertical", "region", "a", "l", "p", "s", "d"]
                .contains(&name)
                || matches!(name.as_bytes(), [b'X' | b'Y' | b'x' | b'y', b'1' | b'2'])
        })
    })
}

/// A time with stray spaces in it, `00: 00:01, 500`.
fn spaced_clock(text: &str) -> Option<u64> {
    if text.len() > 32 {
        return None;
    }
    clock(&text.replace(char::is_whitespace, ""))
}

/// Reads `H:MM:SS.mmm`, `MM:SS,mmm` or `MM:SS` as milliseconds.
pub(super) fn clock(text: &str) -> Option<u64> {
    let mut fields: Vec<&str> = text.split(':').collect();
    let mut fraction = "";
    if fields.len() == 4 && fields[3].len() == 3 {
        fraction = fields.pop()?;
    }
    if !(2..=3).contains(&fields.len()) {
        return None;
    }
    let last = fields.pop()?;
    let (seconds, after) = last.split_once(['.', ',']).unwrap_or((last, fraction));
    if !after.bytes().all(|byte| byte.is_ascii_digit()) || after.len() > 9 {
        return None;
    }
    let mut total = 0u64;
    for field in fields.iter().copied().chain([seconds]) {
        if field.is_empty() || field.len() > 6 || !field.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        total = total * 60 + field.parse::<u64>().ok()?;
    }
    let millis = format!("{after:0<3}").get(..3)?.parse::<u64>().ok()?;
    Some(total * 1000 + millis).filter(|ms| *ms <= LATEST_MS)
}

/// Reads `MPEGTS:900000,LOCAL:00:00:00.000` as the offset of the part, in milliseconds.
/// Source: RFC 8216, 3.5 (the clock runs at 90 kHz).
fn timestamp_map(text: &str) -> Option<i64> {
    let (mut ticks, mut local) = (None, None);
    for field in text.split(',') {
        if let Some(value) = field.trim().strip_prefix("MPEGTS:") {
            ticks = value.trim().parse::<i64>().ok().filter(|ticks| (0..1 << 34).contains(ticks));
        } else if let Some(value) = field.trim().strip_prefix("LOCAL:") {
            local = clock(value.trim());
        }
    }
    Some(ticks? / 90 - i64::try_from(local?).ok()?)
}
