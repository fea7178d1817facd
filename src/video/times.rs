//! Times as people type them: `1:10`, `1:02:03.5`, `70`, `70.5`, `1m10s`; and ranges of them, `1:10-1:40`.

use crate::model::Span;
use crate::model::timestamp::{format_clock, parse_clock};

/// Latest time, in milliseconds: a thousand hours.
const LATEST_MS: u64 = 3_600_000_000;

/// Reads a time as milliseconds.
///
/// # Errors
/// A sentence that says how a time is written.
pub fn parse_time(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let wrong = || format!("'{text}' is no time; write 1:10, 70 or 1m10s");
    let found = parse_clock(text).or_else(|| parse_units(text)).ok_or_else(wrong)?;
    if found > LATEST_MS { Err(format!("{text} is too late")) } else { Ok(found) }
}

/// Reads `1:10-1:25`, `70-85.5`, `1:10-` (to the end: [`u64::MAX`]) or `-0:05` (from the start).
///
/// # Errors
/// A sentence that says how a range is written.
pub fn parse_range(text: &str) -> Result<Span, String> {
    let wrong = || format!("'{text}' is no range; write it like 1:10-1:25 (or 1:10- for up to the end)");
    let (from, to) = text.split_once(['-', '–']).ok_or_else(wrong)?;
    let (from, to) = (from.trim(), to.trim());
    if from.is_empty() && to.is_empty() {
        return Err(wrong());
    }
    let time = |text: &str, open: u64| if text.is_empty() { Ok(open) } else { parse_time(text) };
    let (start, end) = (time(from, 0).map_err(|_| wrong())?, time(to, u64::MAX).map_err(|_| wrong())?);
    if start < end { Ok(Span::new(start, end)) } else { Err(format!("'{text}' ends before it begins")) }
}

/// `1h2m3.5s`, `1m10s`, `70s`, `70`, `70.5`.
fn parse_units(text: &str) -> Option<u64> {
    let mut total = 0u64;
    let mut rest = text;
    let mut last = 4;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
        let (number, tail) = rest.split_at(end);
        let units = [("ms", 1, 0), ("s", 1000, 1), ("m", 60_000, 2), ("h", 3_600_000, 3)];
        let named = units.iter().find(|(name, ..)| tail.starts_with(name));
        let (length, (factor, order)) = match named {
            Some((name, factor, order)) => (name.len(), (*factor, *order)),
            None if tail.is_empty() && total == 0 && last == 4 => (0, (1000, 1)),
            None => return None,
        };
        // Each unit once, the largest first.
        if order >= last || !number.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        last = order;
        let value: f64 = number.replace(',', ".").parse().ok()?;
        total = total.checked_add((value * factor as f64).round() as u64)?;
        rest = &tail[length..];
    }
    (last < 4).then_some(total)
}

/// A time as it is shown: `1:10`, `1:10.5`.
pub fn shown_time(ms: u64) -> String {
    format!("{}{}", format_clock(ms, false), fraction(ms))
}

/// A time as it stands in a file's name: `1m10s`, `5s`, `1h2m3.5s`.
pub fn in_name(ms: u64) -> String {
    let (hours, minutes, seconds) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    let mut name = String::new();
    if hours > 0 {
        name.push_str(&format!("{hours}h"));
    }
    if minutes > 0 {
        name.push_str(&format!("{minutes}m"));
    }
    if seconds > 0 || !fraction(ms).is_empty() || name.is_empty() {
        name.push_str(&format!("{seconds}{}s", fraction(ms)));
    }
    name
}

fn fraction(ms: u64) -> String {
    match ms % 1000 {
        0 => String::new(),
        rest => format!(".{rest:03}").trim_end_matches('0').to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_type() {
        for (text, ms) in [
            ("1:10", 70_000),
            ("70", 70_000),
            ("70.5", 70_500),
            ("1m10s", 70_000),
            ("1h2m3.5s", 3_723_500),
            ("90s", 90_000),
            ("2m", 120_000),
            ("500ms", 500),
            (" 0 ", 0),
        ] {
            assert_eq!(parse_time(text), Ok(ms), "{text}");
        }
        for bad in
            ["", "a", "1m2m", "10s1m", "-5", "1:99", "5x", "1..5", "NaN", "inf", "99999999999999999999"]
        {
            assert!(parse_time(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn ranges_as_people_write_them() {
        assert_eq!(parse_range("1:10-1:25"), Ok(Span::new(70_000, 85_000)));
        assert_eq!(parse_range("70 - 85.5"), Ok(Span::new(70_000, 85_500)));
        assert_eq!(parse_range("1m10s-1m25s"), Ok(Span::new(70_000, 85_000)));
        assert_eq!(parse_range("-0:05.25"), Ok(Span::new(0, 5250)));
        assert_eq!(parse_range("1:02:03–"), Ok(Span::new(3_723_000, u64::MAX)));
        for bad in ["", "-", "5", "2:00-1:00", "1:10-1:10", "a-b", "1-2-3", "1:70-2:00", "-1:0"] {
            assert!(parse_range(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn names_are_short() {
        for (ms, name) in [(0, "0s"), (5_000, "5s"), (60_000, "1m"), (3_600_000, "1h"), (70_250, "1m10.25s")]
        {
            assert_eq!(in_name(ms), name);
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(ms in 0u64..LATEST_MS) {
            prop_assert_eq!(parse_time(&in_name(ms)), Ok(ms));
            prop_assert_eq!(parse_time(&shown_time(ms)), Ok(ms));
        }

        #[test]
        fn never_panics(text in "\\PC{0,12}") {
            let _ = (parse_time(&text), parse_range(&text));
        }
    }
}
