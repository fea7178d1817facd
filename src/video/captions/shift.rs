//! Other times for the same captions: moved, stretched, or fitted to two moments.

use super::CaptionFile;
use super::file::FileCue;
use super::rich::Mark;
use super::scan::{LATEST_MS, clock};
use super::write::Stamp;
use crate::error::{Error, Result};

/// How times change: first stretched, then moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// What times are multiplied with; 1 leaves them.
    pub scale: f64,
    /// What is added then, in milliseconds.
    pub by_ms: f64,
}

/// What came of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shifted {
    /// Cues that would begin before the video and now begin with it.
    pub clipped: usize,
    /// Cues that would lie before the video altogether and are gone.
    pub dropped: usize,
}

impl Shift {
    /// Moves by some milliseconds.
    pub fn by(by_ms: i64) -> Self {
        Self { scale: 1.0, by_ms: by_ms as f64 }
    }

    /// Fits moments: what stands at the first time of a pair shall stand at the second. One pair moves, two also
    /// stretch. In milliseconds.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] for another number of pairs, and for two that do not follow each other.
    pub fn fitted(pairs: &[(u64, u64)]) -> Result<Self> {
        match pairs {
            [(from, to)] => Ok(Self { scale: 1.0, by_ms: *to as f64 - *from as f64 }),
            [one, other] => {
                let (first, last) = if one.0 <= other.0 { (one, other) } else { (other, one) };
                if first.0 == last.0 || first.1 >= last.1 {
                    return Err(Error::usage("the two moments must lie apart and follow each other").hint(
                        "give one near the start and one near the end: --at 0:10=0:12.5 --at 59:00=59:04",
                    ));
                }
                let scale = (last.1 - first.1) as f64 / (last.0 - first.0) as f64;
                Ok(Self { scale, by_ms: first.1 as f64 - first.0 as f64 * scale })
            }
            _ => Err(Error::usage("one or two moments say where captions belong")
                .hint("--at 0:10=0:12.5 moves; a second --at also stretches")),
        }
    }

    /// Where a time goes, in milliseconds; may be before zero.
    fn moved(&self, ms: u64) -> f64 {
        (ms as f64 * self.scale + self.by_ms).round()
    }

    fn clipped(&self, ms: u64) -> u64 {
        self.moved(ms).clamp(0.0, LATEST_MS as f64) as u64
    }
}

impl CaptionFile {
    /// Changes all times. No time falls below zero: cues are cut there, and gone when nothing of them is left.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when no cue would be left.
    pub fn shift(&mut self, shift: Shift) -> Result<Shifted> {
        let mut done = Shifted::default();
        let before = self.cues.len();
        self.cues.retain(|cue| shift.moved(cue.end_ms.max(cue.start_ms)) > 0.0);
        done.dropped = before - self.cues.len();
        if self.cues.is_empty() {
            return Err(Error::usage("every caption would lie before the start of the video")
                .hint("check the sign: --by 2s is later, --by -2s is earlier"));
        }
        for cue in &mut self.cues {
            done.clipped += usize::from(shift.moved(cue.start_ms) < 0.0);
            move_cue(cue, shift);
        }
        Ok(done)
    }
}

fn move_cue(cue: &mut FileCue, shift: Shift) {
    cue.start_ms = shift.clipped(cue.start_ms);
    cue.end_ms = shift.clipped(cue.end_ms);
    for line in &mut cue.lines {
        for (_, mark) in &mut line.marks {
            if let Mark::Time(time) = mark {
                *time = shift.clipped(*time);
            }
        }
    }
    for line in &mut cue.raw {
        if line.contains('<') {
            *line = move_tags(line, shift);
        }
    }
}

/// The line with every `<00:00:01.000>` in it changed.
fn move_tags(line: &str, shift: Shift) -> String {
    let mut moved = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        moved.push_str(before);
        match after.split_once('>').and_then(|(inner, after)| Some((clock(inner)?, after))) {
            Some((time, after)) => {
                moved.push_str(&format!("<{}>", Stamp(shift.clipped(time), '.')));
                rest = after;
            }
            None => {
                moved.push('<');
                rest = after;
            }
        }
    }
    moved + rest
}

/// Reads a stretch of time: `1.5s`, `-200ms`, `+1:02.5`, `90`. In milliseconds.
///
/// # Errors
/// [`crate::error::Kind::Usage`] for anything else.
pub fn parse_offset(text: &str) -> Result<i64> {
    let wrong =
        || Error::usage(format!("'{text}' is no stretch of time")).hint("write 1.5s, -200ms, 2 or -0:01.5");
    let trimmed = text.trim();
    let (sign, rest) = match trimmed.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let rest = rest.trim_start();
    let ms = if let Some(ms) = clock(rest) {
        ms as f64
    } else if let Some(ms) = rest.strip_suffix("ms") {
        number(ms).ok_or_else(wrong)?
    } else {
        number(rest.strip_suffix('s').unwrap_or(rest)).ok_or_else(wrong)? * 1000.0
    };
    Ok(sign * ms.min(LATEST_MS as f64).round() as i64)
}

/// Reads a moment: `1:02.5`, `62.5`, `62.5s`. In milliseconds.
///
/// # Errors
/// [`crate::error::Kind::Usage`] for anything else.
pub fn parse_moment(text: &str) -> Result<u64> {
    u64::try_from(parse_offset(text)?)
        .map_err(|_| Error::usage(format!("'{text}' is before the start")).hint("write a time like 1:02.5"))
}

/// Reads what times are multiplied with: `1.001`, `25/23.976`.
///
/// # Errors
/// [`crate::error::Kind::Usage`] for anything else, and for figures no film needs (below 0.1, above 10).
pub fn parse_scale(text: &str) -> Result<f64> {
    let value = match text.split_once('/') {
        Some((one, other)) => number(one).zip(number(other)).map(|(one, other)| one / other),
        None => number(text),
    };
    value.filter(|value| (0.1..=10.0).contains(value)).ok_or_else(|| {
        Error::usage(format!("'{text}' is no factor between 0.1 and 10")).hint("write 1.001 or 25/23.976")
    })
}

fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse::<f64>().ok().filter(|value| plain && value.is_finite())
}
