//! Filler words ("um", "äh", "este ...") in a transcript with word times.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::{Span, Transcript, Word};
use crate::seo::text::base_language;

/// A word that may be a filler counts when nobody speaks for this long after it, in milliseconds.
const PAUSE_MS: u64 = 250;

/// A filler is never longer: a longer one is a word time that took a pause with it, in milliseconds.
const LONGEST_MS: u64 = 1500;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    always: Vec<String>,
    paused: Vec<String>,
}

static FILLERS: LazyLock<HashMap<String, Words>> = LazyLock::new(|| {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    serde_yaml::from_str(include_str!("../../rules/text/fillers.yaml"))
        .expect("fillers.yaml is checked by a test")
});

/// A filler in a video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filler {
    /// When it is said.
    pub span: Span,
    /// The word, as the transcript has it.
    pub word: String,
}

/// Why no filler words were looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The transcript has no word times.
    NoTimes,
    /// There is no list for the language, or the language is not known.
    NoList,
}

/// The filler words of a transcript, in order. `language` wins over the transcript's own.
///
/// # Errors
/// [`Unknown`] when there is nothing to go by.
pub fn fillers(transcript: &Transcript, language: Option<&str>) -> Result<Vec<Filler>, Unknown> {
    let words: Vec<&Word> = transcript.segments.iter().flat_map(|segment| &segment.words).collect();
    if words.is_empty() {
        return Err(if transcript.is_empty() { Unknown::NoList } else { Unknown::NoTimes });
    }
    let language = language.or(transcript.language.as_deref()).ok_or(Unknown::NoList)?;
    let known = FILLERS.get(base_language(language).as_str()).ok_or(Unknown::NoList)?;
    let plain: Vec<String> = words.iter().map(|word| bare(&word.text)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(length) = filler_at(known, &plain, &words, at) else {
            at += 1;
            continue;
        };
        let (first, last) = (words[at], words[at + length - 1]);
        let next = words.get(at + length).map_or(u64::MAX, |word| word.start_ms);
        let before = at.checked_sub(1).map_or(0, |index| words[index].end_ms);
        let end = last.end_ms.min(next).min(first.start_ms + LONGEST_MS * length as u64);
        let said: Vec<&str> = words[at..at + length].iter().map(|word| word.text.trim()).collect();
        let span = Span::new(first.start_ms.max(before), end);
        if !span.is_empty() {
            found.push(Filler { span, word: said.join(" ") });
        }
        at += length;
    }
    Ok(found)
}

/// How many words a filler that begins here has.
fn filler_at(known: &Words, plain: &[String], words: &[&Word], at: usize) -> Option<usize> {
    let length_of = |phrase: &String| {
        let parts: Vec<&str> = phrase.split(' ').collect();
        let here = plain.get(at..at + parts.len())?;
        here.iter().eq(parts.iter()).then_some(parts.len())
    };
    let paused = |length: usize| {
        let last = words[at + length - 1];
        let next = words.get(at + length).map_or(u64::MAX, |word| word.start_ms);
        last.text.trim().ends_with([',', '…', '.', '、', '，', '-', '–', '—']) && next > last.end_ms
            || next.saturating_sub(last.end_ms) >= PAUSE_MS
    };
    let longest = |phrases: &[String]| phrases.iter().filter_map(length_of).max();
    longest(&known.always).or_else(|| longest(&known.paused).filter(|length| paused(*length)))
}

/// A word in lower case without punctuation.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Segment, TranscriptSource};

    fn said(words: &[(u64, u64, &str)], language: &str) -> Transcript {
        let words: Vec<Word> = words
            .iter()
            .map(|(start_ms, end_ms, text)| Word {
                start_ms: *start_ms,
                end_ms: *end_ms,
                text: (*text).into(),
                confidence: None,
            })
            .collect();
        let segment = Segment { start_ms: 0, end_ms: 9000, text: "x".into(), words };
        Transcript {
            source: TranscriptSource::File { path: "a.json".into() },
            language: Some(language.into()),
            duration_ms: None,
            segments: vec![segment],
        }
    }

    fn found(transcript: &Transcript) -> Vec<(u64, u64, String)> {
        let fillers = fillers(transcript, None).expect("words");
        fillers.into_iter().map(|f| (f.span.start_ms, f.span.end_ms, f.word)).collect()
    }

    #[test]
    fn the_data_is_valid() {
        for (language, words) in &*FILLERS {
            assert!(crate::rules::languages().is_language(language), "{language}");
            assert!(!words.always.is_empty(), "{language}");
            for word in words.always.iter().chain(&words.paused) {
                assert_eq!(bare(word), *word, "{language}: in lower case, without punctuation");
            }
        }
    }

    #[test]
    fn hesitations_go_and_words_stay() {
        let english = said(
            &[
                (0, 300, "Um,"),
                (300, 600, "we"),
                (600, 900, "like"),
                (900, 1200, "it"),
                (1400, 1700, "uh"),
                (1800, 2000, "here."),
            ],
            "en-US",
        );
        assert_eq!(found(&english), [(0, 300, "Um,".into()), (1400, 1700, "uh".into())]);
        let spanish = said(
            &[
                (0, 300, "este"),
                (300, 600, "pan"),
                (700, 900, "es"),
                (900, 1200, "este…"),
                (1500, 1800, "bueno"),
            ],
            "es",
        );
        let words: Vec<String> = found(&spanish).into_iter().map(|(_, _, word)| word).collect();
        // The last word of all is followed by silence.
        assert_eq!(words, ["este…", "bueno"]);
    }

    #[test]
    fn phrases_count_as_one_and_long_times_are_cut() {
        let english =
            said(&[(0, 300, "You"), (300, 500, "know,"), (1000, 1300, "bread"), (2000, 9000, "um")], "en");
        assert_eq!(found(&english), [(0, 500, "You know,".into()), (2000, 3500, "um".into())]);
    }

    #[test]
    fn without_word_times_or_list_it_says_so() {
        let mut transcript = said(&[], "en");
        assert_eq!(fillers(&transcript, None), Err(Unknown::NoTimes));
        transcript = said(&[(0, 1, "um")], "xx");
        assert_eq!(fillers(&transcript, None), Err(Unknown::NoList));
        assert!(fillers(&transcript, Some("en")).is_ok());
    }
}
