//! The moments of a video that can stand alone: whole sentences that open strongly, keep to one subject and come
//! to an end. Pure; the word lists and weights are data (`src/rules/text/moments.yaml`).
//!
//! Every run of sentences of the allowed length is scored; then the best are taken one after the other, none over
//! another, and each one makes further ones about its subject less wanted.

mod parts;
#[cfg(test)]
mod tests;
mod title;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::parts::{Judge, Run};
use super::rules::moment_rules;
use crate::model::score::ScorePart;
use crate::model::{Analysis, Keyword, Span, Transcript};
use crate::rules::limits;
use crate::seo::topics::{self, Spoken, TopicOptions};

/// Which moments are wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct MomentOptions {
    /// How many at most.
    pub count: usize,
    /// Shortest, in milliseconds.
    pub min_length_ms: u64,
    /// Longest, in milliseconds; never above what a Short may be.
    pub max_length_ms: u64,
    /// Language of the word lists (BCP 47); the transcript's when absent.
    pub language: Option<String>,
}

impl Default for MomentOptions {
    fn default() -> Self {
        Self { count: 5, min_length_ms: 15_000, max_length_ms: 60_000, language: None }
    }
}

/// A stretch that can stand alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Moment {
    /// Where it begins, in milliseconds: in the pause before its first word.
    pub start_ms: u64,
    /// Where it ends, in milliseconds: in the pause after its last word.
    pub end_ms: u64,
    /// 0 to 100: how well it stands alone, by the parts. No prediction of views.
    pub score: f64,
    /// What the score is made of.
    pub parts: Vec<ScorePart>,
    /// A title from its own words.
    pub title: String,
    /// What is said.
    pub text: String,
    /// The key phrases of the video that are said in it, strongest first.
    pub keywords: Vec<String>,
    /// Why it was chosen, and what speaks against it.
    pub why: Vec<String>,
}

impl Moment {
    /// Its stretch.
    pub fn span(&self) -> Span {
        Span::new(self.start_ms, self.end_ms)
    }
}

/// Proposes the best moments: each is the best that is left, less what its subject has had already. Fewer than wanted, or none, where the transcript holds no more; none for
/// a transcript without times.
///
/// A moment holds whole sentences only; those of speech without punctuation begin and end at pauses.
pub fn moments(
    transcript: &Transcript,
    keywords: &[Keyword],
    analysis: Option<&Analysis>,
    options: &MomentOptions,
) -> Vec<Moment> {
    let spoken = Spoken::new(transcript, options.language.as_deref());
    if !transcript.is_timed() || spoken.sentences.is_empty() || options.count == 0 {
        return Vec::new();
    }
    let borders = borders(&spoken, transcript, options);
    let judge = Judge::new(&spoken, keywords, analysis, &borders);
    let most = options.max_length_ms.min(limits().shorts.length.millis());
    let mut runs = runs(&judge, transcript.end_ms(), options.min_length_ms, most);
    judge.weigh_phrases(&mut runs);
    // What leans on the sentence before is proposed only where nothing else is there.
    if runs.iter().any(|run| !run.leans) {
        runs.retain(|run| !run.leans);
    }
    choose(&runs, &borders, options.count).into_iter().map(|run| finish(&judge, run)).collect()
}

/// The first sentence of each topic.
fn borders(spoken: &Spoken, transcript: &Transcript, options: &MomentOptions) -> Vec<usize> {
    let options = TopicOptions { language: options.language.clone(), ..TopicOptions::default() };
    topics::starts(spoken, transcript.end_ms(), &options).into_iter().map(|(sentence, _)| sentence).collect()
}

/// Every run of whole sentences of an allowed length.
fn runs(judge: &Judge<'_>, end_ms: u64, least: u64, most: u64) -> Vec<Run> {
    let sentences = &judge.spoken.sentences;
    // A sentence that was cut for its length is no border.
    let ends = |at: usize| !judge.spoken.punctuated || sentences[at].complete || at + 1 == sentences.len();
    let mut runs = Vec::new();
    for first in (0..sentences.len()).filter(|first| *first == 0 || ends(first - 1)) {
        let start_ms = start_of(judge, first);
        for last in first..sentences.len() {
            let end_ms = end_of(judge, last, end_ms);
            if end_ms.saturating_sub(start_ms) > most {
                break;
            }
            if end_ms.saturating_sub(start_ms) >= least.max(1) && ends(last) {
                runs.push(judge.run(first, last, Span::new(start_ms, end_ms)));
            }
        }
    }
    runs
}

/// Where the picture begins: a little before the first word, at most half into the pause there.
fn start_of(judge: &Judge<'_>, first: usize) -> u64 {
    let sentences = &judge.spoken.sentences;
    let start = sentences[first].start_ms;
    let before = first.checked_sub(1).map_or(0, |before| sentences[before].end_ms);
    let room = start.saturating_sub(before) / if first == 0 { 1 } else { 2 };
    start - moment_rules().lead_ms.min(room)
}

/// Where the picture ends: a little after the last word, at most half into the pause there.
fn end_of(judge: &Judge<'_>, last: usize, end_ms: u64) -> u64 {
    let sentences = &judge.spoken.sentences;
    let end = sentences[last].end_ms;
    let room = match sentences.get(last + 1) {
        Some(next) => next.start_ms.saturating_sub(end) / 2,
        None => end_ms.saturating_sub(end),
    };
    end + moment_rules().tail_ms.min(room)
}

/// The best runs, none over another, spread over the topics. Asking for more gives the same ones first.
fn choose<'r>(runs: &'r [Run], borders: &[usize], count: usize) -> Vec<&'r Run> {
    let topic = |run: &Run| {
        let middle = (run.first + run.last) / 2;
        borders.partition_point(|border| *border <= middle)
    };
    let mut chosen: Vec<&Run> = Vec::new();
    let mut left: Vec<&Run> = runs.iter().collect();
    while chosen.len() < count {
        let wanted = |run: &Run| {
            let alike = chosen.iter().filter(|other| topic(other) == topic(run)).count();
            run.score - alike as f64 * moment_rules().same_subject
        };
        let best = left.iter().max_by(|a, b| {
            wanted(a).total_cmp(&wanted(b)).then(b.first.cmp(&a.first)).then(b.last.cmp(&a.last))
        });
        let Some(best) = best.copied() else { break };
        chosen.push(best);
        left.retain(|run| run.last < best.first || run.first > best.last);
    }
    chosen
}

fn finish(judge: &Judge<'_>, run: &Run) -> Moment {
    let sentences = &judge.spoken.sentences[run.first..=run.last];
    let (keywords, parts) = (judge.said(run), judge.parts(run));
    let text: Vec<&str> = sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    Moment {
        start_ms: run.span.start_ms,
        end_ms: run.span.end_ms,
        score: (run.score * 10.0).round() / 10.0,
        parts: parts.iter().map(|part| part.shown()).collect(),
        title: title::of(judge, run, &keywords),
        text: text.join(" "),
        why: parts.into_iter().flat_map(|part| part.why).collect(),
        keywords,
    }
}
