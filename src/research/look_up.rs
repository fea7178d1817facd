//! Finds what is said in a transcript: by words, by time, or both.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::understand::language;
use super::{Material, Spoken};
use crate::error::{Error, Result};
use crate::model::TranscriptSource;
use crate::model::timestamp::format_clock;
use crate::seo::text::{self, Stemmer};

/// About how many words a passage has; it ends with the sentence in which they are reached.
const PASSAGE_WORDS: usize = 40;

/// Most passages when nobody says how many.
pub const DEFAULT_PASSAGES: usize = 12;

/// What is looked for. Without words and times it is the beginning.
#[derive(Debug, Clone, Default)]
pub struct LookUpRequest {
    /// Words to look for; passages with most of them come first.
    pub query: Option<String>,
    /// Earliest time, in milliseconds.
    pub from_ms: Option<u64>,
    /// Latest time, in milliseconds.
    pub to_ms: Option<u64>,
    /// Most passages; [`DEFAULT_PASSAGES`] when unset.
    pub limit: Option<usize>,
}

/// A few sentences of a transcript.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Passage {
    /// When it begins, in milliseconds; absent for text without times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_ms: Option<u64>,
    /// What is said.
    pub text: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct LookUpReport {
    /// Where the words come from.
    pub source: TranscriptSource,
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Length of the video in milliseconds, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// The passages: best first for words, in order of time otherwise.
    pub passages: Vec<Passage>,
    /// How many more there are.
    pub left_out: usize,
}

/// Looks words or a stretch of time up in what is said.
///
/// # Errors
/// Usage when nothing is said, when the words hold nothing to look for, when a time is asked for and the
/// transcript has none, and for a stretch that ends before it begins.
pub fn look_up(material: &Material, request: &LookUpRequest) -> Result<LookUpReport> {
    let transcript = &material.transcript;
    if transcript.is_empty() {
        return Err(Error::usage("there is no transcript to look anything up in")
            .hint("give a transcript or caption file, or a video that was heard before"));
    }
    let bounded = request.from_ms.is_some() || request.to_ms.is_some();
    if bounded && !transcript.is_timed() {
        return Err(Error::usage("the text has no times").hint("look for words instead"));
    }
    let (from, to) = (request.from_ms.unwrap_or(0), request.to_ms.unwrap_or(u64::MAX));
    if from > to {
        return Err(Error::usage(format!(
            "the stretch from {} to {} ends before it begins",
            format_clock(from, false),
            format_clock(to, false)
        )));
    }
    let language = language(material);
    let all = passages(&Spoken::new(transcript));
    let ends: Vec<u64> = all.iter().skip(1).map(|next| next.at_ms.unwrap_or(u64::MAX)).collect();
    let inside = |index: usize, passage: &Passage| {
        let end = ends.get(index).copied().unwrap_or(u64::MAX);
        !bounded || passage.at_ms.is_some_and(|at| at <= to && end > from)
    };
    let found: Vec<Passage> =
        all.into_iter().enumerate().filter(|(index, p)| inside(*index, p)).map(|(_, p)| p).collect();
    let mut found = match request.query.as_deref().map(str::trim).filter(|query| !query.is_empty()) {
        Some(query) => matching(found, query, language.as_deref())?,
        None => found,
    };
    let limit = request.limit.unwrap_or(DEFAULT_PASSAGES).max(1);
    let left_out = found.len().saturating_sub(limit);
    found.truncate(limit);
    Ok(LookUpReport {
        source: transcript.source.clone(),
        language,
        duration_ms: material.duration_ms.or(transcript.duration_ms),
        passages: found,
        left_out,
    })
}

/// The whole text in passages.
fn passages(spoken: &Spoken) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut words = PASSAGE_WORDS;
    for (at_ms, sentence) in spoken.sentences() {
        let count = sentence.split_whitespace().count().max(sentence.chars().count() / 12);
        match passages.last_mut() {
            Some(last) if words < PASSAGE_WORDS => {
                last.text.push(' ');
                last.text.push_str(sentence);
                words += count;
            }
            _ => {
                passages.push(Passage { at_ms, text: sentence.to_string() });
                words = count;
            }
        }
    }
    passages
}

/// The passages that hold one of the words at least; those with most of them first, then the earliest.
fn matching(passages: Vec<Passage>, query: &str, language: Option<&str>) -> Result<Vec<Passage>> {
    let stemmer = Stemmer::new(language.unwrap_or_default());
    let stems = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        text::words(&lower, language).iter().map(|word| stemmer.stem(word.text).into_owned()).collect()
    };
    let is_stop = |word: &str| language.is_some_and(|language| text::is_stop_word(word, language));
    let lower = query.to_lowercase();
    let asked = text::words(&lower, language);
    let of_weight: Vec<_> = asked.iter().filter(|word| !is_stop(word.text)).collect();
    // "to be or not to be" is looked for as well.
    let chosen = if of_weight.is_empty() { asked.iter().collect() } else { of_weight };
    let wanted: HashSet<String> = chosen.iter().map(|word| stemmer.stem(word.text).into_owned()).collect();
    if wanted.is_empty() {
        return Err(Error::usage(format!("'{query}' holds no word to look for")));
    }
    let rank = |passage: &Passage| {
        let said: HashSet<String> = stems(&passage.text).into_iter().collect();
        let held = wanted.iter().filter(|stem| said.contains(*stem)).count();
        (held, passage.text.to_lowercase().contains(&lower))
    };
    let mut ranked: Vec<_> = passages.into_iter().map(|passage| (rank(&passage), passage)).collect();
    ranked.retain(|((held, literal), _)| *held > 0 || *literal);
    // Stable: those of one rank stay in order of time.
    ranked.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    Ok(ranked.into_iter().map(|(_, passage)| passage).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Segment, Transcript};

    fn material(lines: &[(u64, &str)]) -> Material {
        let segment = |(at, text): &(u64, &str)| Segment {
            start_ms: *at,
            end_ms: at + 9_000,
            text: (*text).to_string(),
            words: Vec::new(),
        };
        Material::of_transcript(Transcript {
            source: TranscriptSource::File { path: "a.srt".into() },
            language: Some("en".into()),
            duration_ms: Some(120_000),
            segments: lines.iter().map(segment).collect(),
        })
    }

    fn talk() -> Material {
        let long = "and then it goes on and on about nothing much at all for a good while ".repeat(3);
        let first = format!("We mix flour and water. {long}.");
        let second = format!("Knead the dough for ten minutes. {long}.");
        let third = format!("The doughs rest over night. {long}.");
        material(&[(0, &first), (30_000, &second), (60_000, &third)])
    }

    #[test]
    fn words_are_found_in_every_form_and_the_best_passage_is_first() {
        let ask = |query: &str| LookUpRequest { query: Some(query.into()), ..LookUpRequest::default() };
        let found = look_up(&talk(), &ask("kneading the dough")).expect("found").passages;
        assert_eq!(found.iter().map(|p| p.at_ms).collect::<Vec<_>>(), [Some(30_000), Some(60_000)]);
        assert!(look_up(&talk(), &ask("bicycle")).expect("looked").passages.is_empty());
        assert!(look_up(&talk(), &ask("?!")).is_err());
    }

    #[test]
    fn a_stretch_of_time_gives_what_is_said_in_it() {
        let ask = |from, to| LookUpRequest { from_ms: from, to_ms: to, ..LookUpRequest::default() };
        let at = |request| {
            look_up(&talk(), &request)
                .expect("found")
                .passages
                .iter()
                .filter_map(|p| p.at_ms)
                .collect::<Vec<_>>()
        };
        assert_eq!(at(ask(Some(35_000), Some(50_000))), [30_000]);
        assert_eq!(at(ask(None, Some(29_000))), [0]);
        assert_eq!(at(ask(Some(60_000), None)), [60_000]);
        assert!(look_up(&talk(), &ask(Some(5), Some(4))).is_err());
        let text = Material::of_transcript(Transcript::from_text("No times here."));
        assert_eq!(
            look_up(&text, &ask(Some(1), None)).expect_err("refused").to_string(),
            "the text has no times"
        );
        let report = look_up(&talk(), &LookUpRequest { limit: Some(1), ..LookUpRequest::default() });
        assert_eq!(report.expect("found").left_out, 2);
    }

    proptest! {
        #[test]
        fn no_words_and_no_text_break_it(query in "\\PC{0,30}", said in "\\PC{0,200}", from in 0u64..9_000) {
            let from_ms = Some(from);
            let request = LookUpRequest { query: Some(query), from_ms, ..LookUpRequest::default() };
            let _ = look_up(&material(&[(0, &said), (4_000, "two")]), &request);
        }
    }
}
