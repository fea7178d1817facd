//! Parts that the speaker numbers: "Step one: bring the microphone closer". They are borders for certain.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::seo::topics::Spoken;

/// Fewest numbered parts that make a structure.
const FEWEST: usize = 2;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    nouns: Vec<String>,
    numbers: Vec<String>,
}

static WORDS: LazyLock<HashMap<String, Words>> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../rules/text/announcements.yaml")).unwrap_or_default()
});

/// A numbered part: its first sentence, and what the speaker calls it where that is short enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Announced {
    pub sentence: usize,
    pub title: Option<String>,
}

/// The numbered parts in order, when they count up from one with the same noun; otherwise none.
pub(super) fn parts(spoken: &Spoken, title_length: usize) -> Vec<Announced> {
    WORDS.values().map(|words| count_up(spoken, words, title_length)).max_by_key(Vec::len).unwrap_or_default()
}

fn count_up(spoken: &Spoken, words: &Words, title_length: usize) -> Vec<Announced> {
    let mut best: Vec<Announced> = Vec::new();
    for noun in &words.nouns {
        let mut found = Vec::new();
        for (index, sentence) in spoken.sentences.iter().enumerate() {
            if let Some(rest) = announces(&sentence.text, noun, found.len() + 1, words) {
                found.push(Announced { sentence: index, title: title(rest, title_length) });
            }
        }
        if found.len() >= FEWEST && found.len() > best.len() {
            best = found;
        }
    }
    best
}

/// What follows "step NUMBER" at the beginning of a sentence.
fn announces<'t>(text: &'t str, noun: &str, number: usize, words: &Words) -> Option<&'t str> {
    let (first, rest) = text.trim_start().split_once(' ')?;
    if first.to_lowercase() != noun {
        return None;
    }
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let said = rest[..end].to_lowercase();
    let meant = said == number.to_string() || words.numbers.get(number - 1).is_some_and(|word| *word == said);
    meant.then(|| rest[end..].trim_start_matches([':', ',', '.', '-', '–', '—', ' ']))
}

/// The announced words up to the end of their clause, when they fit.
fn title(rest: &str, longest: usize) -> Option<String> {
    let clause = rest.split(['.', ',', ';', '?', '!', '。']).next().unwrap_or(rest).trim();
    let fits = |text: &str| text.chars().count() <= longest && text.split(' ').count() <= 9;
    if clause.split(' ').count() < 2 || !fits(clause) {
        return None;
    }
    let mut chars = clause.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::transcript::{Segment, Transcript, TranscriptSource};

    fn spoken(lines: &[&str]) -> Spoken {
        let segment = |(index, text): (usize, &&str)| Segment {
            start_ms: index as u64 * 15_000,
            end_ms: index as u64 * 15_000 + 12_000,
            text: (*text).to_string(),
            words: Vec::new(),
        };
        let segments = lines.iter().enumerate().map(segment).collect();
        let source = TranscriptSource::File { path: "a.srt".into() };
        Spoken::new(&Transcript { source, language: Some("en".into()), duration_ms: None, segments }, None)
    }

    #[test]
    fn finds_parts_that_count_up() {
        let found = parts(
            &spoken(&[
                "Hello there.",
                "Step one: soak the oats.",
                "They swell.",
                "Step 2, fold them in slowly and evenly over a very long time indeed.",
            ]),
            49,
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].title.as_deref(), Some("Soak the oats"));
        assert_eq!(found[1], Announced { sentence: 3, title: None });
    }

    #[test]
    fn a_number_alone_or_out_of_order_is_no_structure() {
        assert!(parts(&spoken(&["Step one: soak the oats.", "Step three: eat."]), 49).is_empty());
        assert!(parts(&spoken(&["One step at a time.", "Number two pencils are soft."]), 49).is_empty());
    }
}
