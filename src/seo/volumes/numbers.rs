//! Reads volumes as people export them: `1,900`, `1.900`, `1K – 10K`, `2,4 Mio.`, `100K+`, `< 10`, `-`.

/// A volume; nothing known is no volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The lower end.
    pub low: Option<u64>,
    /// The upper end.
    pub high: Option<u64>,
}

/// What multiplies, longest first.
const MULTIPLIERS: &[(&str, f64)] = &[
    ("thousand", 1e3),
    ("million", 1e6),
    ("tausend", 1e3),
    ("tsd.", 1e3),
    ("tsd", 1e3),
    ("mio.", 1e6),
    ("mio", 1e6),
    ("mill.", 1e6),
    ("mil", 1e3),
    ("mn", 1e6),
    ("m", 1e6),
    ("k", 1e3),
];

/// Reads a volume. A single number is a range of one. `None` for what is no volume: empty, a dash, words.
pub fn range(text: &str) -> Option<Range> {
    let text: String = text
        .trim()
        .trim_matches('"')
        .to_lowercase()
        .chars()
        .map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’') { ' ' } else { c })
        .collect();
    let text = text.trim();
    if let Some(rest) = text.strip_suffix('+').or_else(|| text.strip_prefix('>')) {
        return number(rest).map(|low| Range { low: Some(low), high: None });
    }
    if let Some(rest) = text.strip_prefix('<') {
        return number(rest).map(|high| Range { low: None, high: Some(high) });
    }
    let parts: Vec<&str> = text.split(['–', '—', '-', '‐', '−']).collect();
    let (low, high) = match (parts.as_slice(), text.split_once(" to "), text.split_once(" bis ")) {
        ([low, high], ..) => (number(low)?, number(high)?),
        (_, Some((low, high)), _) | (_, _, Some((low, high))) => (number(low)?, number(high)?),
        ([one], ..) => (number(one)?, number(one)?),
        _ => return None,
    };
    (low <= high).then_some(Range { low: Some(low), high: Some(high) })
}

/// A mark of 0 to 100.
pub fn mark(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    text.parse().ok().filter(|value: &f64| (0.0..=100.0).contains(value))
}

/// A whole number with its thousands apart in any way, or a short one with a multiplier.
fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    let multiplied = MULTIPLIERS.iter().find_map(|(word, times)| {
        let rest = text.strip_suffix(word)?;
        Some((rest.trim_end(), *times))
    });
    let (digits, times) = multiplied.unwrap_or((text, 1.0));
    let value = plain(digits, times > 1.0)? * times;
    (value.is_finite() && (0.0..1e15).contains(&value)).then(|| value.round() as u64)
}

/// Digits with points, commas and spaces. A single mark before exactly three digits sets thousands apart; before a
/// multiplier it is a decimal mark whatever follows.
fn plain(text: &str, short: bool) -> Option<f64> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) || !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    if !text.chars().all(known) {
        return None;
    }
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = text.split(['.', ',', ' ']).collect();
    let threes = |groups: &[&str]| {
        groups.first().is_some_and(|first| (1..=3).contains(&first.len()))
            && groups.iter().skip(1).all(|group| group.len() == 3)
    };
    let same = marks.windows(2).all(|pair| pair[0] == pair[1]);
    let last = groups.last().copied().unwrap_or_default();
    let whole = |groups: &[&str]| groups.concat().parse::<f64>().ok();
    match marks.as_slice() {
        [] => text.parse().ok(),
        // 1,5K and 1200.0, and 2.400 Mio.
        [mark] if *mark != ' ' && (short || last.len() != 3) => format!("{}.{last}", groups[0]).parse().ok(),
        _ if same && threes(&groups) => whole(&groups),
        // 1.234,56
        [.., mark] if *mark != ' ' => {
            let (before, after) = groups.split_at(groups.len() - 1);
            let inner = &marks[..marks.len() - 1];
            let fits = inner.iter().all(|other| other != mark && *other == inner[0]) && threes(before);
            fits.then(|| format!("{}.{}", before.concat(), after[0]).parse().ok()).flatten()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exact(value: u64) -> Option<Range> {
        Some(Range { low: Some(value), high: Some(value) })
    }

    #[test]
    fn volumes_are_read_as_people_write_them() {
        for (text, value) in [
            ("1900", 1900),
            ("1,900", 1900),
            ("1.900", 1900),
            ("1 900", 1900),
            ("1\u{202f}900", 1900),
            ("1'900", 1900),
            ("12,345,678", 12_345_678),
            ("12.345.678", 12_345_678),
            ("1.5K", 1500),
            ("1,5k", 1500),
            ("2,4 Mio.", 2_400_000),
            ("10 Tsd.", 10_000),
            ("10 mil", 10_000),
            ("3M", 3_000_000),
            ("1200.0", 1200),
            ("1.234,00", 1234),
            ("1,234.56", 1235),
            ("0", 0),
            ("\"70\"", 70),
        ] {
            assert_eq!(range(text), exact(value), "{text}");
        }
        for (text, low, high) in [
            ("1K – 10K", Some(1000), Some(10_000)),
            ("1000 - 10000", Some(1000), Some(10_000)),
            ("10 Tsd.–100 Tsd.", Some(10_000), Some(100_000)),
            ("0-10", Some(0), Some(10)),
            ("1 k — 10 k", Some(1000), Some(10_000)),
            ("100 bis 1.000", Some(100), Some(1000)),
            ("1M+", Some(1_000_000), None),
            ("> 100", Some(100), None),
            ("< 10", None, Some(10)),
        ] {
            assert_eq!(range(text), Some(Range { low, high }), "{text}");
        }
        let none =
            ["", "-", "–", "n/a", "--", "-5", "abc", "1,2,3", "10K – 1K", "1..2", "k", "12.34.56,7", "1-2-3"];
        for text in none {
            assert_eq!(range(text), None, "{text}");
        }
        assert_eq!(
            (mark("54"), mark("54,5 %"), mark("101"), mark("x")),
            (Some(54.0), Some(54.5), None, None)
        );
    }

    proptest! {
        #[test]
        fn every_way_to_set_thousands_apart_is_the_same_number(value in 0u64..1_000_000_000_000, mark in "[ .,]") {
            let digits = value.to_string();
            let mut text = String::new();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at).is_multiple_of(3) {
                    text.push_str(&mark);
                }
                text.push(digit);
            }
            prop_assert_eq!(range(&text), exact(value));
            prop_assert_eq!(range(&digits), exact(value));
            let ranged = format!("{text} – {text}");
            prop_assert_eq!(range(&ranged), exact(value));
        }

        #[test]
        fn nothing_breaks_it(text in "\\PC{0,30}", close in "[0-9., kKm+<>–-]{0,20}") {
            for text in [text, close] {
                if let Some(Range { low: Some(low), high: Some(high) }) = range(&text) {
                    prop_assert!(low <= high);
                }
            }
        }
    }
}
