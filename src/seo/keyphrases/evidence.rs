//! Turns ranked candidates into key phrases as a person would type them, with the places that prove them.

use std::collections::HashMap;

use super::candidates::{Candidate, Occurrence};
use super::document::{Case, Document, Section};
use super::rank::Ranked;
use crate::model::{Keyword, Mention, Segment};

/// Most places given for one phrase.
const MENTIONS: usize = 5;
/// Words of context on each side of a phrase.
const CONTEXT: usize = 8;

/// Key phrases in the order of `ranked`.
pub(super) fn keywords(
    document: &Document,
    segments: &[Segment],
    candidates: &[Candidate],
    ranked: &[Ranked],
) -> Vec<Keyword> {
    let names = Names::read(document);
    ranked
        .iter()
        .map(|ranked| {
            let occurrences = &candidates[ranked.candidate].occurrences;
            Keyword {
                phrase: phrase(document, &names, occurrences),
                score: ranked.score,
                count: occurrences.len() as u32,
                mentions: mentions(document, segments, occurrences),
            }
        })
        .collect()
}

/// How often each form is written in which way, where that says something.
struct Names {
    lower: Vec<u32>,
    written: Vec<HashMap<String, u32>>,
}

impl Names {
    fn read(document: &Document) -> Self {
        let mut names = Self {
            lower: vec![0; document.forms.len()],
            written: vec![HashMap::new(); document.forms.len()],
        };
        for word in document.words.iter().filter(|word| word.case_counts) {
            if word.case == Case::Lower {
                names.lower[word.form as usize] += 1;
            } else {
                let written = document.text[word.start..word.end].to_string();
                *names.written[word.form as usize].entry(written).or_default() += 1;
            }
        }
        names
    }

    /// The form as a name, where it is mostly written as one.
    fn name(&self, form: u32) -> Option<&str> {
        let written = &self.written[form as usize];
        let capital: u32 = written.values().sum();
        if capital == 0 || capital < 3 * self.lower[form as usize] {
            return None;
        }
        let best = written.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)));
        best.map(|(written, _)| written.as_str())
    }
}

/// The most frequent way a phrase is written; the first of several.
fn phrase(document: &Document, names: &Names, occurrences: &[Occurrence]) -> String {
    let mut written: Vec<(String, u32)> = Vec::new();
    for occurrence in occurrences.iter().take(200) {
        let text = written_as(document, names, occurrence);
        match written.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += 1,
            None => written.push((text, 1)),
        }
    }
    let most = written.iter().map(|(_, count)| *count).max().unwrap_or(0);
    written.into_iter().find(|(_, count)| *count == most).map(|(text, _)| text).unwrap_or_default()
}

/// One occurrence in lower case, except for names.
fn written_as(document: &Document, names: &Names, occurrence: &Occurrence) -> String {
    let first = occurrence.at as usize;
    let last = first + occurrence.words as usize - 1;
    let mut text = String::new();
    // A capital after a plain word (`dual Processing`) is emphasis, not a name.
    let mut plain_before = false;
    for at in first..=last {
        let word = &document.words[at];
        if at > first {
            let gap = &document.text[document.words[at - 1].end..word.start];
            if gap.chars().any(char::is_whitespace) {
                text.push_str(gap.trim_end().trim_start_matches(char::is_whitespace));
                text.push(' ');
            } else {
                text.push_str(gap);
            }
        }
        let emphasis = plain_before && document.is_tagged();
        let name = names.name(word.form).filter(|name| !emphasis || has_inner_capital(name));
        // The first word of a sentence belongs to the name after it.
        let opens_name = word.case == Case::Capital
            && !word.case_counts
            && at < last
            && names.name(document.words[at + 1].form).is_some();
        let name = name.or_else(|| opens_name.then(|| &document.text[word.start..word.end]));
        plain_before = name.is_none();
        text.push_str(name.unwrap_or(&document.form(at).lower));
    }
    text
}

/// Whether a name is one by its letters alone: `DNA`, `iPhone`.
fn has_inner_capital(name: &str) -> bool {
    name.chars().skip(1).any(char::is_uppercase)
}

/// The first few places where a phrase is said; places in the title and description only where it is never
/// said.
fn mentions(document: &Document, segments: &[Segment], occurrences: &[Occurrence]) -> Vec<Mention> {
    let speech = |occurrence: &&Occurrence| document.words[occurrence.at as usize].section == Section::Speech;
    let spoken = occurrences.iter().any(|occurrence| speech(&occurrence));
    occurrences
        .iter()
        .filter(|occurrence| !spoken || speech(occurrence))
        .take(MENTIONS)
        .map(|occurrence| Mention {
            at_ms: at_ms(document, segments, occurrence),
            context: context(document, occurrence),
        })
        .collect()
}

/// When the segment starts that holds the first word.
fn at_ms(document: &Document, segments: &[Segment], occurrence: &Occurrence) -> Option<u64> {
    let start = document.words[occurrence.at as usize].start;
    let after = document.segments.partition_point(|(from, _)| *from <= start);
    let (_, index) = document.segments.get(after.checked_sub(1)?)?;
    segments.get(*index).filter(|segment| segment.end_ms > 0).map(|segment| segment.start_ms)
}

/// The words around a place, of the same section.
fn context(document: &Document, occurrence: &Occurrence) -> String {
    let words = &document.words;
    let first = occurrence.at as usize;
    let last = first + occurrence.words as usize - 1;
    let section = words[first].section;
    let from =
        (first.saturating_sub(CONTEXT)..=first).find(|at| words[*at].section == section).unwrap_or(first);
    let to = (last..(last + CONTEXT + 1).min(words.len()))
        .rev()
        .find(|at| words[*at].section == section)
        .unwrap_or(last);
    let text = &document.text[words[from].start..words[to].end];
    let mut context = String::with_capacity(text.len());
    for word in text.split_whitespace().filter(|word| *word != "|") {
        if !context.is_empty() {
            context.push(' ');
        }
        context.push_str(word);
    }
    context
}
