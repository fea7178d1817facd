//! Numbers in a text: in digits, with the ways to read them, and spelled in words.

use std::collections::BTreeSet;

use super::words::{NumberWords, number_words};
use crate::model::timestamp::parse_clock;

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// As written: `1,500`, `twenty-five`.
    pub shown: String,
    /// The ways to read it, each in plain digits: `1500`, `1.5`.
    pub readings: BTreeSet<String>,
    /// The time it may be, in milliseconds, when it is written like `1:05`.
    pub clock: Option<u64>,
    /// Whether it claims something by itself: not `one`, not `the second`.
    pub claims: bool,
}

/// Signs between the digits of one number.
const SEPARATORS: [char; 4] = ['.', ',', '\'', '’'];

/// The numbers of a text, in digits and in words of its language.
pub(super) fn numbers(text: &str, language: Option<&str>) -> Vec<Number> {
    let mut found = in_digits(text);
    found.extend(in_words(text, number_words(language)));
    found
}

/// A decimal digit of any script as one of ours.
fn digit(c: char) -> Option<char> {
    const BLOCKS: [u32; 9] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10, 0x1040, 0xED0];
    let code = c as u32;
    let value = BLOCKS.iter().find_map(|start| code.checked_sub(*start).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

fn in_digits(text: &str) -> Vec<Number> {
    let chars: Vec<char> = text.chars().map(|c| digit(c).unwrap_or(c)).collect();
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        while is_digit(at)
            || (chars.get(at).is_some_and(|c| SEPARATORS.contains(c) || *c == ':') && is_digit(at + 1))
        {
            at += 1;
        }
        let shown: String = chars[start..at].iter().collect();
        let suffix: String = chars[at..]
            .iter()
            .take_while(|c| c.is_alphabetic())
            .take(4)
            .flat_map(|c| c.to_lowercase())
            .collect();
        // Letters before it make it a part of a name: MP3, H264.
        let in_name = start > 0 && chars[start - 1].is_alphabetic();
        found.push(Number {
            clock: parse_clock(&shown).filter(|_| shown.contains(':')),
            readings: readings(&shown, &suffix),
            shown,
            claims: !in_name,
        });
    }
    found
}

/// The ways to read digits with separators: `1,500` is 1500, or one and a half with a decimal comma.
fn readings(shown: &str, suffix: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::from([plain(shown)]);
    for part in shown.split(':') {
        all.insert(plain(part));
    }
    let groups: Vec<&str> = shown.split(SEPARATORS).collect();
    let grouped = |groups: &[&str]| {
        groups.len() > 1 && groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3)
    };
    if grouped(&groups) {
        all.insert(plain(&groups.concat()));
    }
    if let Some((last, before)) = groups.split_last()
        && (before.len() == 1 || grouped(before))
    {
        all.insert(plain(&format!("{}.{last}", before.concat())));
    }
    let times = match suffix {
        "k" => 1e3,
        "m" | "mio" | "mn" => 1e6,
        "b" | "bn" | "mrd" => 1e9,
        _ => return all,
    };
    let more: Vec<String> =
        all.iter().filter_map(|text| Some(of_value(text.parse::<f64>().ok()? * times))).collect();
    all.extend(more);
    all
}

/// Digits without zeros that say nothing: `007` is `7`, `2.50` is `2.5`.
fn plain(text: &str) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let whole = whole.trim_start_matches('0');
    let part = part.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if part.is_empty() { whole.to_string() } else { format!("{whole}.{part}") }
}

fn of_value(value: f64) -> String {
    plain(&format!("{value:.4}"))
}

/// A number in words that is being put together.
#[derive(Default)]
struct Run {
    shown: Vec<String>,
    total: u64,
    current: Option<u64>,
    /// Digits behind the decimal point, once it was said.
    part: Option<String>,
    doubtful: bool,
}

impl Run {
    fn value(&self) -> u64 {
        self.total.saturating_add(self.current.unwrap_or(0))
    }

    /// Whether a word of this value goes on with the number: `twenty` `five`, `hundred` `five`.
    fn takes(&self, value: u64) -> bool {
        match self.current {
            None => self.shown.is_empty() || self.total > 0,
            Some(current) if current % 100 == 0 && current > 0 => value < 100,
            Some(current) => current % 10 == 0 && current % 100 >= 20 && value < 10 && value > 0,
        }
    }

    fn add(&mut self, value: u64) {
        self.current = Some(self.current.unwrap_or(0).saturating_add(value));
    }

    fn times(&mut self, factor: u64) {
        let current = self.current.take().unwrap_or(1);
        if factor == 100 {
            self.current = Some(current.saturating_mul(100));
        } else {
            self.total = self.total.saturating_add(current.saturating_mul(factor));
        }
    }
}

fn in_words(text: &str, known: &NumberWords) -> Vec<Number> {
    if known.words.is_empty() {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    let mut run = Run::default();
    for phrase in lower.split(ends_number) {
        for chunk in phrase.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
        {
            if known.words.contains_key(chunk) {
                step(chunk, known, &mut run, &mut found);
                continue;
            }
            for word in chunk.split('-').filter(|word| !word.is_empty()) {
                step(word, known, &mut run, &mut found);
            }
        }
        close(&mut run, &mut found);
    }
    found
}

/// Whether a sign stands between numbers, and never inside one that is spelled in words.
fn ends_number(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '-' | '\'' | '’' | '\u{ad}' | '\u{200d}')
}

fn step(word: &str, known: &NumberWords, run: &mut Run, found: &mut Vec<Number>) {
    let open = !run.shown.is_empty();
    if let Some(value) = value_of(word, known) {
        if let Some(part) = run.part.as_mut().filter(|_| value < 10) {
            part.push_str(&value.to_string());
            run.shown.push(word.into());
            return;
        }
        if open && !run.takes(value) {
            close(run, found);
        }
        run.doubtful |= run.shown.is_empty() && known.ambiguous.contains(word);
        run.doubtful &= run.shown.is_empty();
        run.add(value);
        run.shown.push(word.into());
    } else if let Some(factor) = known.times.get(word) {
        run.doubtful = false;
        run.times(*factor);
        run.shown.push(word.into());
    } else if open && known.point.contains(word) && run.part.is_none() {
        run.part = Some(String::new());
    } else if !(open && known.and.contains(word)) {
        close(run, found);
        if let Some(value) = known.ordinals.get(word) {
            found.push(spelled(word.into(), value.to_string(), false));
        }
        if !word.is_ascii() {
            found.extend(in_characters(word, known));
        }
    }
}

/// Where no spaces stand between words, numbers stand among the characters of others.
fn in_characters(word: &str, known: &NumberWords) -> Vec<Number> {
    let value = |c: char| known.words.get(c.encode_utf8(&mut [0; 4]) as &str).copied();
    let chars: Vec<char> = word.chars().collect();
    let mut found = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        let Some(one) = value(*c) else { continue };
        found.push(spelled(c.to_string(), one.to_string(), false));
        let ten = chars.get(at + 1).and_then(|next| value(*next)) == Some(10) && one < 10;
        if ten {
            let unit = chars.get(at + 2).and_then(|next| value(*next)).filter(|unit| *unit < 10);
            found.push(spelled(c.to_string(), (one * 10 + unit.unwrap_or(0)).to_string(), false));
        } else if let Some(unit) = chars.get(at + 1).and_then(|next| value(*next)).filter(|_| one == 10) {
            found.push(spelled(c.to_string(), (10 + unit).to_string(), false));
        }
    }
    found
}

/// The value of one word, joined ones too: `fünfundzwanzig`.
fn value_of(word: &str, known: &NumberWords) -> Option<u64> {
    if let Some(value) = known.words.get(word) {
        return Some(*value);
    }
    let joint = known.joint.as_deref()?;
    word.match_indices(joint).find_map(|(at, _)| {
        let unit = known.words.get(&word[..at]).filter(|unit| (1..10).contains(*unit))?;
        let ten = known.words.get(&word[at + joint.len()..]).filter(|ten| (20..100).contains(*ten))?;
        Some(unit + ten)
    })
}

fn spelled(shown: String, reading: String, claims: bool) -> Number {
    Number { shown, readings: BTreeSet::from([reading]), clock: None, claims }
}

/// Ends the number that is being put together. Two in a row may be a year: `twenty` `twenty-six`.
fn close(run: &mut Run, found: &mut Vec<Number>) {
    let run = std::mem::take(run);
    if run.shown.is_empty() {
        return;
    }
    let value = run.value();
    let shown = run.shown.join(" ");
    let mut number = spelled(shown, value.to_string(), value >= 2 && !run.doubtful);
    if let Some(part) = run.part.filter(|part| !part.is_empty()) {
        number.readings = BTreeSet::from([plain(&format!("{value}.{part}"))]);
    }
    let two_digits = |number: &Number| {
        number.readings.iter().find(|reading| reading.len() == 2 && !reading.contains('.')).cloned()
    };
    if let (Some(before), Some(own)) = (found.last().and_then(two_digits), two_digits(&number)) {
        let year = format!("{before}{own}");
        number.readings.insert(year.clone());
        if let Some(last) = found.last_mut() {
            last.readings.insert(year);
        }
    }
    found.push(number);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings_of(text: &str, language: &str) -> Vec<String> {
        let all = numbers(text, Some(language));
        all.iter().flat_map(|number| number.readings.iter().cloned()).collect()
    }

    #[test]
    fn digits_are_read_in_every_way_they_may_be_meant() {
        for (text, reading) in [
            ("in 20 minutes", "20"),
            ("$1,500!", "1500"),
            ("1,5 Liter", "1.5"),
            ("1.234,50 €", "1234.5"),
            ("4K", "4000"),
            ("3-step", "3"),
            ("007", "7"),
            ("２０分", "20"),
            ("9/10", "9"),
            ("2.5M views", "2500000"),
        ] {
            assert!(
                readings_of(text, "en").contains(&reading.to_string()),
                "{text}: {:?}",
                readings_of(text, "en")
            );
        }
        assert_eq!(numbers("at 1:05", None)[0].clock, Some(65_000));
        assert!(!numbers("an MP3", None)[0].claims);
    }

    #[test]
    fn words_are_numbers_too() {
        for (text, language, reading) in [
            ("twenty", "en", "20"),
            ("Twenty-five ways", "en", "25"),
            ("one hundred and five", "en", "105"),
            ("two thousand", "en", "2000"),
            ("three hundred thousand", "en", "300000"),
            ("twenty twenty six", "en", "2026"),
            ("three point five", "en", "3.5"),
            ("the third", "en", "3"),
            ("fünfundzwanzig", "de", "25"),
            ("zwei Millionen", "de", "2000000"),
            ("quatre-vingt-dix", "fr", "90"),
            ("treinta y dos", "es", "32"),
            ("三つのコツ", "ja", "3"),
            ("二十五", "zh", "25"),
        ] {
            let found = readings_of(text, language);
            assert!(found.contains(&reading.to_string()), "{text}: {found:?}");
        }
    }

    #[test]
    fn one_and_second_claim_nothing() {
        let claims = |text: &str| numbers(text, Some("en")).iter().filter(|number| number.claims).count();
        assert_eq!(claims("one of the second kind"), 0);
        assert_eq!(claims("five of them, and twenty-one others"), 2);
        assert_eq!(claims("two and three"), 2);
    }
}
