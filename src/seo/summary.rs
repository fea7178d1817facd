//! A summary made of the text's own sentences.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::keyword::Keyword;
use crate::model::transcript::Transcript;
use crate::seo::topics::Spoken;
use crate::seo::topics::sentences::{Sentence, is_cjk, lower};

/// Columns that make a good sentence for a summary; shorter says little, longer is hard to read.
const GOOD_LENGTH: std::ops::RangeInclusive<usize> = 40..=220;

/// How much of the score is lost for being like a sentence that is already there.
const SAMENESS: f64 = 1.0;

/// A sentence of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SummarySentence {
    /// When it is said, in milliseconds; absent for text without times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_ms: Option<u64>,
    /// The sentence as it is said, without fillers at its borders.
    pub text: String,
}

/// Picks the sentences that say most about the text, in the order in which they are said.
///
/// Greetings, calls to subscribe, credits and questions are left out, and fragments where there is
/// anything else. `language` (BCP 47) is for the phrase lists; the transcript's when absent. `keywords`
/// may be empty. Gives fewer than `max_sentences` when there is not more to say.
pub fn summarise(
    transcript: &Transcript,
    keywords: &[Keyword],
    max_sentences: usize,
    language: Option<&str>,
) -> Vec<SummarySentence> {
    let spoken = Spoken::new(transcript, language);
    let timed = transcript.is_timed();
    let weights = weights(&spoken, keywords);
    let mut candidates: Vec<Candidate> =
        (0..spoken.sentences.len()).filter_map(|index| candidate(&spoken, index, &weights)).collect();
    if candidates.iter().filter(|candidate| candidate.whole).count() >= max_sentences {
        candidates.retain(|candidate| candidate.whole);
    }
    let mut chosen = choose(&candidates, max_sentences);
    chosen.sort_unstable();
    chosen
        .into_iter()
        .map(|index| {
            let candidate = &candidates[index];
            let at_ms = timed.then_some(spoken.sentences[candidate.index].start_ms);
            SummarySentence { at_ms, text: candidate.text.clone() }
        })
        .collect()
}

/// A sentence that may be taken.
struct Candidate {
    index: usize,
    text: String,
    terms: Vec<u32>,
    score: f64,
    /// Whether it is a complete sentence.
    whole: bool,
}

/// How much each term says about the whole text, 0 to 1: frequent, spread over the text, a keyword.
fn weights(spoken: &Spoken, keywords: &[Keyword]) -> Vec<f64> {
    let mut sentences = vec![0u32; spoken.vocabulary];
    let mut seen = vec![usize::MAX; spoken.vocabulary];
    for (index, sentence) in spoken.sentences.iter().enumerate() {
        for &term in &sentence.terms {
            if seen[term as usize] != index {
                seen[term as usize] = index;
                sentences[term as usize] += 1;
            }
        }
    }
    let most = f64::from(sentences.iter().copied().max().unwrap_or(1).max(1));
    let mut weights: Vec<f64> = sentences
        .iter()
        .map(
            |&count| {
                if count > 1 { (f64::from(count).ln() + 0.3) / (most.ln() + 0.3).max(0.3) } else { 0.05 }
            },
        )
        .collect();
    for keyword in keywords {
        for word in keyword.phrase.split_whitespace() {
            if let Some(term) = spoken.term(word) {
                weights[term as usize] += keyword.score.clamp(0.0, 1.0);
            }
        }
    }
    weights
}

/// The sentence with its worth; `None` if it is nothing for a summary.
fn candidate(spoken: &Spoken, index: usize, weights: &[f64]) -> Option<Candidate> {
    let sentence = &spoken.sentences[index];
    let speech = spoken.speech;
    let question = sentence.text.trim_end_matches(['"', '”', '’', ')', '」']).ends_with(['?', '？', '؟']);
    if question || speech.boilerplate.anywhere(&sentence.words) {
        return None;
    }
    let text = cleaned(spoken, sentence);
    let mut terms = sentence.terms.clone();
    terms.sort_unstable();
    terms.dedup();
    if terms.len() < 2 || text.is_empty() {
        return None;
    }
    let length: usize = text.chars().map(|c| if is_cjk(c) { 3 } else { 1 }).sum();
    let fit = if length < *GOOD_LENGTH.start() {
        length as f64 / *GOOD_LENGTH.start() as f64
    } else {
        (*GOOD_LENGTH.end() as f64 / length as f64).min(1.0)
    };
    let central: f64 =
        terms.iter().map(|term| weights[*term as usize]).sum::<f64>() / (terms.len() as f64 + 2.0).powf(0.75);
    let count = spoken.sentences.len() as f64;
    let place = 1.0 + 0.25 * (1.0 - index as f64 / (0.15 * count).max(1.0)).max(0.0);
    let leaning = leans(spoken, sentence);
    let whole = if spoken.punctuated {
        sentence.complete && starts_whole(sentence)
    } else {
        sentence.pause_ms >= 300 || index == 0 || spoken.speech.opens_clause(&sentence.words)
    };
    let score = central * fit * place * if leaning { 0.55 } else { 1.0 } * if whole { 1.0 } else { 0.6 };
    Some(Candidate { index, text, terms, score, whole })
}

/// Whether a sentence cannot be understood without the one before.
fn leans(spoken: &Spoken, sentence: &Sentence) -> bool {
    let words = &sentence.words;
    let fillers = spoken.speech.fillers.at_start(words);
    spoken.speech.continues.at_start(words) > 0 || spoken.speech.continues.at_start(&words[fillers..]) > 0
}

/// Whether a text begins like a sentence.
fn starts_whole(sentence: &Sentence) -> bool {
    sentence.text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

/// The sentence without fillers at its borders, with a capital first.
fn cleaned(spoken: &Spoken, sentence: &Sentence) -> String {
    let mut pieces: Vec<&str> = sentence.text.split_whitespace().collect();
    loop {
        let words: Vec<String> = pieces.iter().map(|piece| bare(piece)).collect();
        let count = spoken.speech.fillers.at_start(&words);
        if count == 0 || count >= pieces.len() {
            break;
        }
        pieces.drain(..count);
    }
    let words: Vec<String> = pieces.iter().map(|piece| bare(piece)).collect();
    let tail = spoken.speech.fillers.at_end(&words);
    let mut ending = "";
    if tail > 0 && tail < pieces.len() {
        let last = pieces[pieces.len() - 1];
        ending = &last[last.trim_end_matches(['.', '!', '…']).len()..];
        pieces.truncate(pieces.len() - tail);
    }
    let mut text = pieces.join(" ");
    if !ending.is_empty() {
        text.truncate(text.trim_end_matches([',', ';', ':']).len());
        text.push_str(ending);
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–' | '—'));
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// A word without punctuation, lower case.
fn bare(piece: &str) -> String {
    lower(piece.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Takes the best sentence, then again and again the best that says something else.
fn choose(candidates: &[Candidate], max_sentences: usize) -> Vec<usize> {
    // Only the best can be chosen; more are looked at than are wanted because some say the same.
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by(|a, b| candidates[*b].score.total_cmp(&candidates[*a].score).then(a.cmp(b)));
    order.truncate(max_sentences.saturating_mul(8).max(40));
    let mut chosen: Vec<usize> = Vec::new();
    let mut likeness: HashMap<usize, f64> = HashMap::new();
    while chosen.len() < max_sentences && !order.is_empty() {
        let worth = |index: usize| {
            candidates[index].score * (1.0 - SAMENESS * likeness.get(&index).copied().unwrap_or(0.0))
        };
        let best = (0..order.len())
            .max_by(|a, b| worth(order[*a]).total_cmp(&worth(order[*b])).then(b.cmp(a)))
            .unwrap_or(0);
        let index = order.swap_remove(best);
        chosen.push(index);
        order.retain(|other| {
            let like = likeness.entry(*other).or_default();
            *like = like.max(alike(&candidates[index].terms, &candidates[*other].terms));
            *like < 0.7
        });
    }
    chosen
}

/// The share of their terms that the two sentences have in common, 0 to 1; terms are sorted.
fn alike(a: &[u32], b: &[u32]) -> f64 {
    let common = a.iter().filter(|term| b.binary_search(term).is_ok()).count();
    common as f64 / (a.len() + b.len() - common).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::transcript::{Segment, TranscriptSource};
    use proptest::prelude::*;

    fn transcript(language: &str, lines: &[&str]) -> Transcript {
        let segments = lines
            .iter()
            .enumerate()
            .map(|(index, text)| Segment {
                start_ms: index as u64 * 5000,
                end_ms: index as u64 * 5000 + 4000,
                text: (*text).to_string(),
                words: Vec::new(),
            })
            .collect();
        Transcript {
            source: TranscriptSource::File { path: "a.srt".into() },
            language: Some(language.into()),
            duration_ms: None,
            segments,
        }
    }

    const BREAD: [&str; 9] = [
        "Hi guys, welcome back to my bread channel.",
        "So, you know, sourdough bread needs only flour, water and salt.",
        "Please subscribe if you like sourdough bread and flour.",
        "The weather was lovely yesterday.",
        "A sourdough starter makes the bread rise without any yeast.",
        "Have you ever baked sourdough bread with flour?",
        "Strong flour gives the sourdough bread its open crumb.",
        "My neighbour owns a blue bicycle.",
        "Um.",
    ];

    fn texts(found: &[SummarySentence]) -> Vec<&str> {
        found.iter().map(|sentence| sentence.text.as_str()).collect()
    }

    #[test]
    fn takes_what_the_text_is_about_in_order() {
        let found = summarise(&transcript("en", &BREAD), &[], 3, None);
        assert_eq!(
            texts(&found),
            [
                "Sourdough bread needs only flour, water and salt.",
                "A sourdough starter makes the bread rise without any yeast.",
                "Strong flour gives the sourdough bread its open crumb."
            ]
        );
        assert_eq!(
            found.iter().map(|sentence| sentence.at_ms).collect::<Vec<_>>(),
            [Some(5000), Some(20_000), Some(30_000)]
        );
    }

    #[test]
    fn keywords_count() {
        let keyword = Keyword { phrase: "blue bicycle".into(), score: 1.0, count: 1, mentions: Vec::new() };
        let bicycle = "My neighbour owns a blue bicycle.";
        let without = summarise(&transcript("en", &BREAD), &[], 2, None);
        let with = summarise(&transcript("en", &BREAD), &[keyword], 2, None);
        assert!(!texts(&without).contains(&bicycle) && texts(&with).contains(&bicycle));
    }

    #[test]
    fn the_same_is_not_said_twice() {
        let twice = [
            "The camera sensor collects light through the lens.",
            "The camera sensor collects light through a lens.",
            "Batteries power the camera for hours.",
        ];
        let found = summarise(&transcript("en", &twice), &[], 2, None);
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].text, twice[2]);
    }

    #[test]
    fn fillers_go_at_the_end_too() {
        let found = summarise(
            &transcript("en", &["Well, the lens focuses light on the sensor, you know."]),
            &[],
            1,
            None,
        );
        assert_eq!(texts(&found), ["The lens focuses light on the sensor."]);
    }

    #[test]
    fn text_without_times_and_japanese_work() {
        let text =
            Transcript::from_text("Bread needs flour and water. Good flour makes good bread with water.");
        let found = summarise(&text, &[], 1, Some("en"));
        assert_eq!((found.len(), found[0].at_ms), (1, None));
        let japanese = transcript(
            "ja",
            &["今日は小麦粉でパンを焼きます。", "小麦粉とパンの関係を説明します。", "ありがとう。"],
        );
        let found = summarise(&japanese, &[], 1, None);
        assert!(found[0].text.ends_with('。') && found[0].text.contains("小麦粉"));
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(summarise(&transcript("en", &[]), &[], 5, None), []);
        assert_eq!(summarise(&transcript("en", &BREAD), &[], 0, None), []);
    }

    proptest! {
        #[test]
        fn sentences_are_the_texts_own(lines in prop::collection::vec("[a-zA-Zé,.?。日本 ]{0,60}", 0..30), wanted in 0usize..8) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let said = transcript("en", &lines);
            let whole: String = said.text().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            let found = summarise(&said, &[], wanted, None);
            prop_assert!(found.len() <= wanted);
            prop_assert!(found.windows(2).all(|pair| pair[0].at_ms <= pair[1].at_ms));
            for sentence in &found {
                let core = sentence.text.to_lowercase();
                prop_assert!(whole.replace(' ', "").contains(&core.replace(' ', "").trim_end_matches(['.', '!', '…']).to_string()), "{:?} {:?}", core, whole);
            }
        }
    }
}
