//! Title candidates of different kinds, ranked by the score, each with its evidence.

mod casing;
mod clauses;
mod language;
mod models;
mod patterns;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::clean::{holds_any, one_line};
use crate::config::{Channel, Writing};
use crate::model::{Score, ScorePart, Written};
use crate::research::{Material, Spoken, Understanding};
use crate::rules;
use crate::seo::measure::utf16_units;
use crate::seo::score::{self, TitleContext};

pub(super) use models::{ModelTitle, with_models};

/// What kind of title it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TitleKind {
    /// Says how something is done.
    HowTo,
    /// Asks or answers a question.
    Question,
    /// Counts or lists.
    List,
    /// Quotes the video.
    Quote,
    /// Names the subject.
    Plain,
    /// The title that was there already.
    Yours,
}

/// Where a title comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TitleOrigin {
    /// Said in the video.
    Said {
        /// When, in milliseconds, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_ms: Option<u64>,
    },
    /// Set from key phrases and chapters of the video.
    Built,
    /// Given by the user.
    Given,
    /// Written by a language model.
    Model {
        /// `provider/model`.
        model: String,
        /// When much the same is said, in milliseconds, where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_ms: Option<u64>,
    },
}

/// What a model says that was asked to judge. A guess, beside the score, which is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Judgement {
    /// The judge: `provider/model`.
    pub by: String,
    /// Its place among the candidates, 1 being the best.
    pub place: usize,
    /// Why, in the judge's words.
    pub reason: String,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TitleCandidate {
    /// The title.
    pub title: String,
    /// 0 to 100, to compare candidates with each other.
    pub score: f64,
    /// What kind it is.
    pub kind: TitleKind,
    /// Where it comes from.
    pub from: TitleOrigin,
    /// Its length in characters.
    pub characters: usize,
    /// The parts of the score, with what would raise it.
    pub parts: Vec<ScorePart>,
    /// What a judge says, when one was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judgement>,
}

/// Title candidates, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TitleReport {
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The candidates.
    pub titles: Vec<TitleCandidate>,
    /// What was left out, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Who wrote them, and what it took.
    #[serde(flatten)]
    pub written: Written,
}

/// A title before it is scored.
struct Candidate {
    kind: TitleKind,
    title: String,
    from: TitleOrigin,
    /// How well it is supported, 0 to 1.
    weight: f64,
}

impl Candidate {
    fn said(kind: TitleKind, title: String, at_ms: Option<u64>, weight: f64) -> Self {
        Self { kind, title, from: TitleOrigin::Said { at_ms }, weight }
    }

    fn built(kind: TitleKind, title: String, weight: f64) -> Self {
        Self { kind, title, from: TitleOrigin::Built, weight }
    }
}

/// How much of a candidate's score is its support in the video, in points of 100.
const SUPPORT_POINTS: f64 = 25.0;

/// Most candidates of one kind, while there are others.
const MOST_OF_A_KIND: usize = 3;

/// Proposes titles. Deterministic: the same material and seed give the same titles.
pub fn suggest(
    material: &Material,
    about: &Understanding,
    channel: &Channel,
    writing: &Writing,
) -> TitleReport {
    let language = about.language.as_deref();
    let wording = language::wording(language.or_else(|| assumed(material)));
    let mut phrases = patterns::lead_phrases(&about.keywords);
    if let Some(topic) = &material.topic {
        let whole = topic.to_lowercase();
        phrases.retain(|phrase| !whole.contains(&phrase.to_lowercase()));
        phrases.insert(0, topic.clone());
    }
    let spoken = Spoken::new(&material.transcript);
    let topic_alone = material.transcript.is_empty() && material.description.is_none();
    let mut candidates = Vec::new();
    if let Some(title) = material.title.as_deref().filter(|title| !title.trim().is_empty()) {
        let from = TitleOrigin::Given;
        candidates.push(Candidate { kind: TitleKind::Yours, title: title.into(), from, weight: 0.5 });
    }
    candidates.extend(clauses::candidates(&spoken, &about.keywords, wording));
    candidates.extend(patterns::candidates(&phrases, &about.chapters.chapters, spoken.text(), wording));
    candidates.extend(patterns::fillers(&phrases, wording, topic_alone, writing.seed));
    if phrases.is_empty() && candidates.is_empty() {
        let first = spoken.sentences().map(|(_, text)| text.to_string()).find(|text| !text.trim().is_empty());
        candidates.extend(
            first.map(|text| Candidate::built(TitleKind::Plain, super::clean::shorten(&text, 60), 0.1)),
        );
    }
    let context = TitleContext { keywords: &about.keywords, language };
    let ready = candidates.into_iter().filter_map(|mut candidate| {
        candidate.title = patterns::set(&candidate.title, &phrases)?;
        candidate.title = match candidate.kind {
            TitleKind::Yours | TitleKind::Quote => one_line(&candidate.title),
            _ => casing::cased(&one_line(&candidate.title), writing.title_case, wording),
        };
        let limit = rules::limits().title.length.count();
        let fits = (1..=limit).contains(&utf16_units(&candidate.title));
        let allowed = !holds_any(&candidate.title, &channel.forbidden_words) && fits;
        (allowed && candidate.title.chars().any(char::is_alphanumeric)).then_some(candidate)
    });
    let mut scored: Vec<(Candidate, Score)> = ready
        .map(|candidate| {
            let score = supported(score::title_score(&candidate.title, &context), &candidate);
            (candidate, score)
        })
        .collect();
    scored.sort_by(|a, b| b.1.value.total_cmp(&a.1.value).then_with(|| a.0.title.cmp(&b.0.title)));
    let main = phrases.first().map(|phrase| words_of(phrase)).unwrap_or_default();
    TitleReport {
        language: about.language.clone(),
        titles: choose(scored, &main, writing.titles),
        notes: Vec::new(),
        written: Written::default(),
    }
}

/// A few words in plain letters do not show their language; their titles are worded in English unless the
/// user says otherwise.
fn assumed(material: &Material) -> Option<&'static str> {
    let text = material.text();
    (text.is_ascii() && text.contains(|c: char| c.is_ascii_alphabetic())).then_some("en")
}

fn words_of(text: &str) -> HashSet<String> {
    text.to_lowercase().split_whitespace().map(trimmed).collect()
}

/// Adds the part that says how well a candidate is supported by the video.
fn supported(mut score: Score, candidate: &Candidate) -> Score {
    let share = 1.0 - SUPPORT_POINTS / 100.0;
    for part in &mut score.parts {
        part.points *= share;
        part.weight *= share;
    }
    let points = SUPPORT_POINTS * candidate.weight;
    let measured = match (&candidate.from, candidate.weight > 0.2) {
        (TitleOrigin::Said { .. }, _) => "said in these words".to_string(),
        (TitleOrigin::Given, _) => "given by you".into(),
        (TitleOrigin::Model { .. }, _) => {
            format!("{:.0} % of its words stand in the video", candidate.weight * 100.0)
        }
        (TitleOrigin::Built, true) => "set from the key phrases and chapters".into(),
        (TitleOrigin::Built, false) => "a general wording around a key phrase".into(),
    };
    score.parts.push(ScorePart {
        id: "support".into(),
        label: "Support in the video".into(),
        points,
        weight: SUPPORT_POINTS,
        measured,
        advice: None,
        reason: "A title should promise what the video holds; own judgement of ytseo, not measured.".into(),
    });
    score.value = ((score.value * share + points) * 10.0).round() / 10.0;
    score
}

/// Takes the best of each kind first, then the best of the rest with a limit for each kind, then the rest;
/// near-repeats never. The words of the main phrase do not count as repeated.
fn choose(scored: Vec<(Candidate, Score)>, main: &HashSet<String>, wanted: usize) -> Vec<TitleCandidate> {
    let mut taken: Vec<TitleCandidate> = Vec::new();
    let mut of_kind: HashMap<TitleKind, usize> = HashMap::new();
    let mut words_taken: Vec<HashSet<String>> = Vec::new();
    for (most, alike_from) in [(1, 0.5), (MOST_OF_A_KIND, 0.5), (usize::MAX, 0.5), (usize::MAX, 0.8)] {
        for (candidate, score) in &scored {
            let mut words = words_of(&candidate.title);
            words.retain(|word| !main.contains(word));
            let alike = words_taken.iter().any(|other| overlap(&words, other) > alike_from);
            let count = of_kind.entry(candidate.kind).or_default();
            if taken.len() < wanted && !alike && *count < most {
                *count += 1;
                words_taken.push(words);
                taken.push(finished(candidate, score));
            }
        }
    }
    taken.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.title.cmp(&b.title)));
    taken
}

fn trimmed(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_string()
}

fn overlap(a: &HashSet<String>, b: &HashSet<String>) -> f64 {
    let all = a.union(b).count();
    if all == 0 { 1.0 } else { a.intersection(b).count() as f64 / all as f64 }
}

fn finished(candidate: &Candidate, score: &Score) -> TitleCandidate {
    TitleCandidate {
        title: candidate.title.clone(),
        score: score.value,
        kind: candidate.kind,
        from: candidate.from.clone(),
        characters: candidate.title.chars().count(),
        parts: score.parts.clone(),
        judged: None,
    }
}
