//! Clock times as people write them in descriptions: `1:05`, `01:02:03`.

/// Writes whole seconds as `M:SS`, or `H:MM:SS` from one hour on (or when `hours` is set).
pub fn format_clock(start_ms: u64, hours: bool) -> String {
    let total = start_ms / 1000;
    let (h, m, s) = (total / 3600, total / 60 % 60, total % 60);
    if h > 0 || hours { format!("{h}:{m:02}:{s:02}") } else { format!("{m}:{s:02}") }
}

/// The same with the nearest tenth of a second: `1:05.2`.
pub fn format_tenths(at_ms: u64) -> String {
    let tenths = at_ms / 100 + u64::from(at_ms % 100 >= 50);
    format!("{}.{}", format_clock(tenths / 10 * 1000, false), tenths % 10)
}

/// Reads `M:SS`, `MM:SS` or `H:MM:SS`, with optional `.mmm`, as milliseconds.
///
/// Returns `None` for anything else, and for minutes or seconds of 60 and more.
pub fn parse_clock(text: &str) -> Option<u64> {
    let (clock, fraction) = match text.split_once(['.', ',']) {
        Some((clock, fraction)) => (clock, Some(fraction)),
        None => (text, None),
    };
    let millis = match fraction {
        None => 0,
        Some(digits)
            if !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit()) =>
        {
            let padded = format!("{digits:0<3}");
            padded[..3].parse::<u64>().ok()?
        }
        Some(_) => return None,
    };
    let parts: Vec<&str> = clock.split(':').collect();
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    let mut numbers = Vec::with_capacity(3);
    for (index, part) in parts.iter().enumerate() {
        let width_ok = if index == 0 { (1..=6).contains(&part.len()) } else { part.len() == 2 };
        if !width_ok || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        numbers.push(part.parse::<u64>().ok()?);
    }
    let (h, m, s) = match numbers[..] {
        [m, s] => (0, m, s),
        [h, m, s] if m < 60 => (h, m, s),
        _ => return None,
    };
    if s >= 60 {
        return None;
    }
    Some(((h * 60 + m) * 60 + s) * 1000 + millis)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_write() {
        assert_eq!(parse_clock("0:00"), Some(0));
        assert_eq!(parse_clock("1:02:03.5"), Some(3_723_500));
        assert_eq!(parse_clock("90:00"), Some(5_400_000));
        for bad in ["", "5", "1:2", "1:60", "1:60:00", "a:bc", "1:02:03:04", "1:02.", "-1:00"] {
            assert_eq!(parse_clock(bad), None, "{bad}");
        }
    }

    #[test]
    fn tenths_carry_over() {
        for (ms, text) in [(0, "0:00.0"), (65_249, "1:05.2"), (65_250, "1:05.3"), (59_950, "1:00.0")] {
            assert_eq!(format_tenths(ms), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(seconds in 0u64..10_000_000, hours: bool) {
            prop_assert_eq!(parse_clock(&format_clock(seconds * 1000, hours)), Some(seconds * 1000));
        }

        #[test]
        fn never_panics(text in "\\PC{0,20}") {
            let _ = parse_clock(&text);
        }
    }
}
