//! Finds what can be a key phrase: noun phrases and their parts, folded by stem.

use std::collections::HashMap;

use super::document::{Case, Document};
use crate::seo::text::{Class, linkers};

/// Most words a phrase may have.
pub(super) const LONGEST: usize = 5;
/// Marks an unused place of a key.
const NONE: u32 = u32::MAX;

/// One place where a candidate stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence {
    /// Index of its first word in the document.
    pub at: u32,
    /// Words.
    pub words: u8,
    /// Whether the noun phrase around it begins with it.
    pub opens: bool,
    /// Whether the noun phrase around it ends with it.
    pub closes: bool,
}

/// A phrase that may be a key phrase.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Stem numbers.
    pub stems: Vec<u32>,
    /// Where it stands, in order of the text.
    pub occurrences: Vec<Occurrence>,
}

/// All candidates in order of their first place; shorter ones first at the same place.
pub(super) fn find(document: &Document) -> Vec<Candidate> {
    let mut collector = Collector { document, index: HashMap::new(), found: Vec::new() };
    let linkers = linkers(&document.language);
    let words = &document.words;
    let mut start = 0;
    while start < words.len() {
        if !words[start].class.in_phrase() {
            start += 1;
            continue;
        }
        let mut end = start + 1;
        while end < words.len() && !words[end].opens {
            let links = || {
                linkers.is_some_and(|list| list.contains(document.form(end).lower.as_str()))
                    && words.get(end + 1).is_some_and(|next| !next.opens && next.class.in_phrase())
            };
            if words[end].class.in_phrase() || links() {
                end += 1;
            } else {
                break;
            }
        }
        collector.chunk(start, end);
        start = end;
    }
    collector.found
}

struct Collector<'d> {
    document: &'d Document,
    index: HashMap<[u32; LONGEST], usize>,
    found: Vec<Candidate>,
}

impl Collector<'_> {
    /// Adds all parts of one noun phrase.
    fn chunk(&mut self, start: usize, end: usize) {
        let leading = |at: &usize| matches!(self.document.words[*at].class, Class::Empty | Class::Number);
        let first = (start..end).find(|at| !leading(at)).unwrap_or(end);
        for from in first..end {
            for to in from + 1..=end.min(from + LONGEST) {
                if self.is_phrase(from, to) {
                    let occurrence = Occurrence {
                        at: from as u32,
                        words: (to - from) as u8,
                        opens: from == first,
                        closes: to == end,
                    };
                    self.add(occurrence);
                }
            }
        }
    }

    fn add(&mut self, occurrence: Occurrence) {
        let range = occurrence.at as usize..occurrence.at as usize + occurrence.words as usize;
        let mut key = [NONE; LONGEST];
        for (place, word) in key.iter_mut().zip(range.clone()) {
            *place = self.document.stem(word);
        }
        let index = *self.index.entry(key).or_insert_with(|| {
            let stems = range.map(|word| self.document.stem(word)).collect();
            self.found.push(Candidate { stems, occurrences: Vec::new() });
            self.found.len() - 1
        });
        self.found[index].occurrences.push(occurrence);
    }

    /// Whether the words `from..to` of a noun phrase can be a phrase of their own.
    fn is_phrase(&self, from: usize, to: usize) -> bool {
        let words = &self.document.words[from..to];
        let (first, last) = (&words[0], &words[words.len() - 1]);
        if !first.class.in_phrase() || matches!(first.class, Class::Empty | Class::Number) {
            return false;
        }
        if words.iter().skip(1).any(|word| word.class == Class::Empty) {
            return false;
        }
        // "hertz tone" of "an 85 hertz tone": the unit belongs to the number.
        let numbered = from > 0 && self.document.words[from - 1].class == Class::Number;
        if numbered && self.document.form(from).weak {
            return false;
        }
        // "wall 85 times" of "from wall to wall 85 times a second": a count of its own.
        let counts = (1..words.len().saturating_sub(1)).any(|at| {
            let weak = self.document.form(from + at + 1).weak;
            words[at].class == Class::Number && words[at - 1].case == Case::Lower && weak
        });
        if counts {
            return false;
        }
        let ends_well = match last.class {
            Class::Noun | Class::Gerund => true,
            // A version or model: `Windows 10`, `DSM 5`.
            Class::Number => {
                let before = words.len().checked_sub(2).map(|at| &words[at]);
                let digits = self.document.form(to - 1).lower.starts_with(|c: char| c.is_numeric());
                digits && before.is_some_and(|word| word.case != Case::Lower)
            }
            _ => false,
        };
        let repeats =
            (from..to).any(|at| (from..at).any(|other| self.document.stem(other) == self.document.stem(at)));
        if !ends_well || repeats {
            return false;
        }
        if (from..to).all(|at| self.document.form(at).weak) {
            return false;
        }
        words.len() > 1 || self.is_word(from)
    }

    /// Whether one word says enough alone.
    fn is_word(&self, at: usize) -> bool {
        let form = self.document.form(at);
        if !form.lower.chars().any(char::is_alphabetic) {
            return false;
        }
        let letters = form.lower.chars().count();
        if self.document.is_tagged() || form.lower.is_ascii() {
            letters > 2 || (letters == 2 && self.document.words[at].case == Case::Mixed)
        } else {
            letters > 1
        }
    }
}
