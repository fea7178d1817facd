//! Tags for a video, from its title and its key phrases. Nothing is invented: every word of a tag stands in
//! the title or the text, or was asked for.

mod candidates;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::measure::tag_length;
use crate::model::Keyword;
use candidates::Maker;

/// Most characters all tags of a video may have together, counted as YouTube counts them.
///
/// Source: the `videos` resource, `snippet.tags[]`.
const BUDGET: usize = 500;
/// Most characters of one tag.
const LONGEST_TAG: usize = 60;
/// How many of the best tags are put in order of several words before one word.
const LEADING: usize = 15;
/// How many more there may be.
const EXTRA: usize = 3;
/// How many times weaker than the last of the best such a one may be.
const WEAKEST: f64 = 0.85;

/// What tags are made from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'a> {
    /// The title.
    pub title: Option<&'a str>,
    /// Key phrases, best first.
    pub keywords: &'a [Keyword],
    /// Description and transcript.
    pub text: &'a str,
    /// Tags the creator wants; they come first, in their order.
    pub preferred: &'a [String],
    /// Words and phrases that no tag may hold.
    pub forbidden: &'a [String],
    /// The language as a BCP 47 code; found from the text where it is absent.
    pub language: Option<&'a str>,
}

/// Where a tag comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TagOrigin {
    /// Asked for by the creator.
    Preferred,
    /// Words of the title.
    Title,
    /// A key phrase.
    Keyword,
    /// A language model.
    Model,
}

/// A suggested tag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Tag {
    /// The tag.
    pub tag: String,
    /// Weight, 0 to 1, the best being 1; of a language model's tag, the share of its words that stand in the material.
    pub score: f64,
    /// Where it comes from.
    pub from: TagOrigin,
}

/// Tags together within YouTube's budget of 500 characters: the preferred ones, then the fifteen best with
/// those of several words first, then at most three more that are nearly as good.
pub fn suggest(request: &Request<'_>) -> Vec<Tag> {
    let maker = Maker::new(request);
    let mut list = List::new(&maker);
    for tag in request.preferred {
        list.push(tag.trim(), 1.0, TagOrigin::Preferred);
    }
    let wishes = list.tags.len();
    let mut pool = maker.candidates();
    pool.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.order.cmp(&b.order)));
    let best = pool.first().map_or(0.0, |first| first.score);
    for candidate in &pool {
        let score = f64::from(((candidate.score - best) * 0.5).exp());
        let suggested = &list.tags[wishes..];
        let last = suggested.get(LEADING - 1).map_or(0.0, |last| last.score * WEAKEST);
        if suggested.len() >= LEADING + EXTRA || score < last {
            break;
        }
        list.push(&candidate.tag, score, candidate.from);
    }
    let mut tags = list.tags;
    let leading = tags.len().min(wishes + LEADING);
    tags[wishes..leading].sort_by_key(|tag| !tag.tag.contains(' '));
    tags
}

/// The growing list of tags.
struct List<'m, 'a> {
    maker: &'m Maker<'a>,
    tags: Vec<Tag>,
    used: usize,
    readings: HashSet<String>,
}

impl<'m, 'a> List<'m, 'a> {
    fn new(maker: &'m Maker<'a>) -> Self {
        Self { maker, tags: Vec::new(), used: 0, readings: HashSet::new() }
    }

    /// Adds a tag if YouTube takes it, it is not forbidden, says something new and still fits.
    fn push(&mut self, tag: &str, score: f64, from: TagOrigin) {
        let clean: String = tag.chars().map(|c| if is_refused(c) { ' ' } else { c }).collect();
        let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        if clean.is_empty() || self.maker.is_forbidden(&clean) {
            return;
        }
        if from != TagOrigin::Preferred && clean.chars().count() > LONGEST_TAG {
            return;
        }
        let cost = tag_length(&clean) + usize::from(!self.tags.is_empty());
        if self.used + cost > BUDGET || !self.readings.insert(self.maker.reading(&clean)) {
            return;
        }
        self.used += cost;
        self.tags.push(Tag { tag: clean, score, from });
    }
}

/// Characters that YouTube refuses in tags or reads as separators.
fn is_refused(c: char) -> bool {
    matches!(c, '<' | '>' | ',' | '"' | '“' | '”' | '„' | '«' | '»' | '，' | '、') || c.is_control()
}

#[cfg(test)]
mod tests;
