//! Where the subject changes: topic borders by lexical cohesion, discourse cues and pauses.
//!
//! A topic is a stretch whose words repeat. Its cost is what it takes to spell it with its own word
//! frequencies (Utiyama and Isahara, "A Statistical Model for Domain-Independent Text Segmentation",
//! 2001); a border is cheaper where people announce a new subject or pause, dearer where a sentence
//! leans on the one before. The cheapest cut of the whole text is found by dynamic programming, in time
//! linear in the length of the text.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::transcript::Transcript;

mod borders;
mod cohesion;
mod flow;
pub(crate) mod phrases;
pub(crate) mod sentences;
#[cfg(test)]
mod tests;

pub(crate) use sentences::Spoken;

/// How to cut.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicOptions {
    /// How many topics; by the length of the text when absent.
    pub wanted: Option<usize>,
    /// No topic is shorter than this, in milliseconds.
    pub min_length_ms: u64,
    /// Language of the phrase lists (BCP 47); the transcript's when absent.
    pub language: Option<String>,
}

impl Default for TopicOptions {
    fn default() -> Self {
        Self { wanted: None, min_length_ms: 10_000, language: None }
    }
}

/// A stretch about one subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Topic {
    /// Where it begins, in milliseconds: the start of a sentence, 0 for the first.
    pub start_ms: u64,
    /// Where the next begins, or the end of the media.
    pub end_ms: u64,
    /// Index of the segment in which it begins.
    pub first_segment: usize,
    /// Index of the last segment with a word of it.
    pub last_segment: usize,
    /// How sharp the border at its start is, 0 to 1; 1 for the first.
    pub score: f64,
}

/// Cuts a transcript into topics, in order and without gaps. Nothing said gives none; text without times
/// gives one.
pub fn segment(transcript: &Transcript, options: &TopicOptions) -> Vec<Topic> {
    let spoken = Spoken::new(transcript, options.language.as_deref());
    let end_ms = transcript.end_ms();
    let starts = starts(&spoken, end_ms, options);
    let mut topics: Vec<Topic> = Vec::with_capacity(starts.len());
    for (index, &(sentence, score)) in starts.iter().enumerate() {
        let first = &spoken.sentences[sentence];
        let next = starts.get(index + 1).map(|next| next.0);
        let last = next.unwrap_or(spoken.sentences.len()).saturating_sub(1);
        let last_segment = spoken.sentences.get(last + 1).map_or_else(
            || transcript.segments.len().saturating_sub(1),
            |next| {
                if next.pause_ms > 0 || next.segment > spoken.sentences[last].segment {
                    next.segment.saturating_sub(1).max(spoken.sentences[last].segment)
                } else {
                    next.segment
                }
            },
        );
        topics.push(Topic {
            start_ms: if index == 0 { 0 } else { first.start_ms },
            end_ms: next.map_or(end_ms, |next| spoken.sentences[next].start_ms),
            first_segment: first.segment,
            last_segment: last_segment.max(first.segment),
            score,
        });
    }
    topics
}

/// The sentences that begin a topic, each with the sharpness of its border; the first is always there.
pub(crate) fn starts(spoken: &Spoken, end_ms: u64, options: &TopicOptions) -> Vec<(usize, f64)> {
    if spoken.sentences.is_empty() {
        return Vec::new();
    }
    let wanted = options.wanted.unwrap_or_else(|| usual_count(end_ms)).max(1);
    let timed = spoken.sentences.iter().any(|sentence| sentence.end_ms > 0);
    if wanted == 1 || !timed {
        return vec![(0, 1.0)];
    }
    let borders = borders::borders(spoken);
    let starts = cohesion::cut(spoken, &borders, end_ms, wanted, options.min_length_ms);
    let sharpness = |sentence: usize| if sentence == 0 { 1.0 } else { borders[sentence].sharpness() };
    starts.into_iter().map(|sentence| (sentence, sharpness(sentence))).collect()
}

/// How many parts creators give a video of this length: 3 for two minutes, 7 for ten, 20 for an hour.
///
/// Fitted by hand to public lectures and talks with chapters; YouTube shows at most about 100.
pub(crate) fn usual_count(end_ms: u64) -> usize {
    let minutes = end_ms as f64 / 60_000.0;
    ((2.0 * minutes.powf(0.57)).round() as usize).clamp(1, 100)
}
