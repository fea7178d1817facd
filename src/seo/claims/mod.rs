//! Claims: numbers, names and links in a written text that nothing in the material supports.
//!
//! A text may say less than the video and never more. What is checked can be told apart by its form: digits
//! and number words, capitals that show a name, links and addresses. Where a language shows names by no
//! capitals, they are not checked. Spelling that differs a little, as speech recognition makes it, still
//! counts as support.

mod names;
mod numbers;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::lint::{self, looks_like_link};
use super::text::{self, Stemmer, rarity};
use crate::model::Finding;
use names::Name;
use numbers::Number;

/// How alike two spellings of one name are at least, 0 to 1.
const ALIKE: f64 = 0.75;
/// Letters a word has at least before it may be spelled otherwise, or stand inside another.
const LONG: usize = 5;
/// Bits of rarity up to which a word of a headline is one that everybody uses, and no name.
const COMMON: f32 = 11.0;
/// How far a time may be from one that is known, in milliseconds.
const TIME_MS: u64 = 1500;

/// What a text may claim: everything that stands in the material.
pub struct Support {
    language: Option<String>,
    stemmer: Stemmer,
    words: HashSet<String>,
    stems: HashSet<String>,
    /// All letters and digits without spaces: `sound proof` supports `soundproof`.
    joined: String,
    numbers: HashSet<String>,
    times: Vec<u64>,
    links: HashSet<String>,
}

impl Support {
    /// Nothing yet, in this language (BCP 47).
    pub fn new(language: Option<&str>) -> Self {
        Self {
            language: language.map(str::to_string),
            stemmer: Stemmer::new(language.unwrap_or_default()),
            words: HashSet::new(),
            stems: HashSet::new(),
            joined: String::new(),
            numbers: HashSet::new(),
            times: Vec::new(),
            links: HashSet::new(),
        }
    }

    /// Everything that stands in a text: of the video, or of the creator.
    pub fn add(&mut self, text: &str) {
        for word in text::words(text, self.language.as_deref()) {
            let folded = folded(word.text);
            self.stems.insert(self.stemmer.stem(&folded).into_owned());
            self.joined.push_str(&squeezed(&folded));
            for part in folded.split('-').filter(|_| folded.contains('-')) {
                self.words.insert(part.to_string());
                self.stems.insert(self.stemmer.stem(part).into_owned());
            }
            self.words.insert(folded);
        }
        // The end of one text and the beginning of the next make no word.
        self.joined.push(' ');
        for number in numbers::numbers(text, self.language.as_deref()) {
            self.times.extend(number.clock);
            self.numbers.extend(number.readings);
        }
        self.links.extend(text.split_whitespace().filter(|word| is_address(word)).map(normal_link));
    }

    /// A number that is known without being written anywhere, such as a count.
    pub fn add_number(&mut self, number: u64) {
        self.numbers.insert(number.to_string());
    }

    /// A time that is known, in milliseconds.
    pub fn add_time(&mut self, at_ms: u64) {
        self.times.push(at_ms);
    }

    /// The share of the words of a text, stop words left out, that stand in the material: 0 to 1, and 1 for a
    /// text without any.
    pub fn share(&self, text: &str) -> f64 {
        let language = self.language.as_deref();
        let words = text::words(text, language);
        let counted = words
            .iter()
            .map(|word| folded(word.text))
            .filter(|word| !text::is_stop_word(word, language.unwrap_or_default()));
        let (mut all, mut known) = (0usize, 0usize);
        for word in counted {
            all += 1;
            known += usize::from(self.knows(&word));
        }
        if all == 0 { 1.0 } else { known as f64 / all as f64 }
    }

    /// The stems of the words of a text, stop words left out, to compare it with another.
    pub fn stems_of(&self, text: &str) -> HashSet<String> {
        let language = self.language.as_deref();
        let words = text::words(text, language);
        let folded = words.iter().map(|word| folded(word.text));
        folded
            .filter(|word| !text::is_stop_word(word, language.unwrap_or_default()))
            .map(|word| self.stemmer.stem(&word).into_owned())
            .collect()
    }

    fn knows(&self, folded: &str) -> bool {
        let stem = self.stemmer.stem(folded);
        self.words.contains(folded)
            || self.stems.contains(stem.as_ref())
            || folded.chars().count() >= LONG && self.joined.contains(&squeezed(folded))
    }

    /// Whether a word that looks like a name stands in the material, perhaps spelled otherwise.
    fn names(&self, word: &str) -> bool {
        let folded = folded(word);
        let bare = squeezed(&folded);
        if bare.is_empty() || self.knows(&folded) {
            return true;
        }
        // Letters that are spelled out (`N A S A`), and names with digits.
        if bare.chars().count() >= 3 && self.joined.contains(&bare) {
            return true;
        }
        let parts: Vec<&str> = folded.split('-').filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 && parts.iter().all(|part| self.knows(part) || is_number(part)) {
            return true;
        }
        let first = bare.chars().next();
        bare.chars().count() >= LONG
            && self.words.iter().any(|known| {
                known.chars().next() == first && strsim::normalized_damerau_levenshtein(known, &bare) >= ALIKE
            })
    }

    fn supports(&self, number: &Number) -> bool {
        let near = |at: u64| self.times.iter().any(|known| known.abs_diff(at) <= TIME_MS);
        match number.clock {
            Some(at) => near(at) || self.numbers.contains(&number.shown),
            None => number.readings.iter().any(|reading| self.numbers.contains(reading)),
        }
    }

    /// Whether a word of a headline is one that everybody uses.
    fn is_common(&self, word: &str) -> bool {
        let folded = folded(word);
        let language = self.language.as_deref().unwrap_or_default();
        if text::is_stop_word(&folded, language) {
            return true;
        }
        text::base_language(language) == "en" && rarity(&self.stemmer.stem(&folded), "en") <= COMMON
    }
}

/// What of a text is not supported: findings of the rules `claim-number`, `claim-name` and `claim-link`, on
/// `field`.
pub fn check(field: &str, text: &str, support: &Support) -> Vec<Finding> {
    let links = text.split_whitespace().filter(|word| is_address(word));
    let unknown: Vec<&str> = links.filter(|link| !support.links.contains(&normal_link(link))).collect();
    let prose = without_addresses(text);
    let numbers = numbers::numbers(&prose, support.language.as_deref());
    let wrong = numbers.iter().filter(|number| number.claims && !support.supports(number));
    let numbers: Vec<&str> = wrong.map(|number| number.shown.as_str()).collect();
    let names = unsupported_names(&prose, support);
    let mut found = Vec::new();
    push("claim-number", field, ("the number", "the numbers"), &numbers, &mut found);
    push("claim-name", field, ("the name", "the names"), &names, &mut found);
    push("claim-link", field, ("the link", "the links"), &unknown, &mut found);
    found
}

/// The text with a mark in place of each address.
fn without_addresses(text: &str) -> String {
    let mark = |piece: &str| match is_address(piece.trim_end()) {
        true => format!("·{}", &piece[piece.trim_end().len()..]),
        false => piece.to_string(),
    };
    text.split_inclusive(char::is_whitespace).map(mark).collect()
}

fn unsupported_names(prose: &str, support: &Support) -> Vec<String> {
    let all = names::names(prose, support.language.as_deref());
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let run = 1 + all[at + 1..].iter().take_while(|name| name.follows).count();
        found.extend(unsupported_in(&all[at..at + run], support));
        at += run;
    }
    found
}

/// The words of one row of capitalised words that are not supported. Faint ones count when two stand
/// together.
fn unsupported_in(run: &[Name<'_>], support: &Support) -> Vec<String> {
    let strange = |name: &Name<'_>| {
        let common = name.faint && support.is_common(name.text);
        !common && !support.names(name.text)
    };
    let mut found: Vec<String> = Vec::new();
    let mut row: Vec<&Name<'_>> = Vec::new();
    let mut close = |row: &mut Vec<&Name<'_>>| {
        if row.len() > 1 || row.iter().any(|name| !name.faint) {
            found.push(row.iter().map(|name| name.text).collect::<Vec<_>>().join(" "));
        }
        row.clear();
    };
    for name in run {
        if strange(name) {
            row.push(name);
        } else {
            close(&mut row);
        }
    }
    close(&mut row);
    found
}

fn push<S: AsRef<str>>(
    rule: &str,
    field: &str,
    (one, many): (&str, &str),
    cases: &[S],
    found: &mut Vec<Finding>,
) {
    let mut seen = HashSet::new();
    let cases: Vec<String> = cases
        .iter()
        .map(|case| format!("'{}'", case.as_ref()))
        .filter(|case| seen.insert(case.clone()))
        .collect();
    if cases.is_empty() {
        return;
    }
    let (what, verb) = if cases.len() == 1 { (one, "stands") } else { (many, "stand") };
    let names = lint::named(&cases);
    found.push(Finding {
        field: field.to_string(),
        measured: Some(names.clone()),
        ..lint::finding(rule, format!("{what} {names} {verb} nowhere in the material"))
    });
}

/// Lower case, without accents and a possessive ending.
fn folded(word: &str) -> String {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix("'s").or_else(|| lower.strip_suffix("’s")).unwrap_or(&lower);
    bare.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

/// Whether a word is a link, a mail address or a handle.
pub fn is_address(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    let handle =
        bare.strip_prefix('@').is_some_and(|rest| rest.chars().filter(|c| c.is_alphanumeric()).count() > 1);
    let mail = bare.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    handle || mail || looks_like_link(word)
}

/// A link in the form in which two are compared.
fn normal_link(word: &str) -> String {
    let lower = word.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '/'));
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/').to_string()
}
