//! Orders candidates: a log-linear model over a few measured properties of each phrase, then a choice that
//! does not repeat itself. The weights are data (`src/rules/text/ranking.yaml`).

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::candidates::{Candidate, Occurrence};
use super::document::{Case, Document, Section};
use crate::seo::text::{Class, is_verbal, rarity};

/// A chosen candidate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    /// Index into the candidates.
    pub candidate: usize,
    /// Weight, 1 for the best.
    pub score: f64,
}

/// The properties of a candidate, in the order of the weights.
pub(super) const FEATURES: [&str; 24] = [
    "count",
    "position",
    "in_title",
    "one_word",
    "two_words",
    "three_words",
    "four_words",
    "mean_rarity",
    "least_rarity",
    "most_rarity",
    "last_rarity",
    "whole_share",
    "opens_share",
    "closes_share",
    "mean_word_count",
    "least_word_count",
    "name_share",
    "acronym",
    "adjective_first",
    "verbal_first",
    "gerund_last",
    "weak_words",
    "weak_last",
    "has_number",
];

/// Number of properties.
pub(super) const WIDTH: usize = FEATURES.len();

/// `src/rules/text/ranking.yaml`.
#[derive(Debug, Default, Deserialize)]
struct Ranking {
    weights: HashMap<String, f32>,
    overlap: f32,
}

static RANKING: LazyLock<([f32; WIDTH], f32)> = LazyLock::new(|| {
    let ranking: Ranking = serde_yaml::from_str(include_str!("../../rules/text/ranking.yaml"))
        .unwrap_or_else(|error| {
            debug_assert!(false, "ranking.yaml: {error}");
            Ranking::default()
        });
    let weights = FEATURES.map(|name| ranking.weights.get(name).copied().unwrap_or(0.0));
    (weights, ranking.overlap)
});

/// How fast scores fall from the best one; below 1 so that the tenth phrase still shows a weight.
const SPREAD: f32 = 0.5;
/// From how many words on a phrase said once is doubted.
const LONG_FROM: f32 = 500.0;
/// How fast that doubt grows with the logarithm of the length.
const LONG: f32 = 0.5;
/// What each further word of an untagged phrase costs that is said once.
const ONCE: f32 = 0.6;
/// What a part of a chosen phrase loses that is never said without it.
const NEVER_ALONE: f32 = 1.0;
/// What a phrase loses that is only denied.
const DENIED: f32 = 1.5;

/// The best candidates, best first, at most `limit`.
pub(super) fn rank(document: &Document, candidates: &[Candidate], limit: usize) -> Vec<Ranked> {
    let (weights, overlap) = &*RANKING;
    let mut scored: Vec<(usize, f32)> = features(document, candidates)
        .iter()
        .map(|features| features.iter().zip(weights).map(|(value, weight)| value * weight).sum::<f32>())
        .enumerate()
        .filter_map(|(at, score)| {
            Some((at, score - doubt(document, &candidates[at]) - denial(document, &candidates[at])?))
        })
        .collect();
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let chosen = choose(document, candidates, &scored, limit, *overlap);
    let best = chosen.first().map_or(0.0, |(_, score)| *score);
    chosen
        .into_iter()
        .map(|(candidate, score)| Ranked { candidate, score: f64::from(((score - best) * SPREAD).exp()) })
        .collect()
}

/// What a phrase loses that is only said to deny it ("I do not recommend cheap power banks"); `None` where it
/// would promise to do what the video says not to do ("never mix bleach").
fn denial(document: &Document, candidate: &Candidate) -> Option<f32> {
    let denied = |occurrence: &Occurrence| document.words[occurrence.at as usize].denied;
    if !candidate.occurrences.iter().all(denied) {
        return Some(0.0);
    }
    let first = candidate.occurrences[0];
    let mut words = first.at as usize..first.at as usize + first.words as usize;
    let does = words.any(|at| {
        let lower = document.form(at).lower.as_str();
        let verbal = is_verbal(lower) && (first.words > 1 || lower.ends_with('s'));
        document.words[at].class == Class::Gerund || verbal
    });
    // Without a tagger several words may hold a verb: "billige Netzteile kaufen".
    let does = if document.is_tagged() { does } else { first.words > 1 && !document.spaceless };
    (!does).then_some(DENIED)
}

/// What a phrase loses that is said only once: in a long text, and for each further word in a language without
/// a tagger, where nothing shows that it is a phrase and no piece of a sentence. The title is believed.
fn doubt(document: &Document, candidate: &Candidate) -> f32 {
    let first = &document.words[candidate.occurrences[0].at as usize];
    if candidate.occurrences.len() > 1 || first.section == Section::Title {
        return 0.0;
    }
    let long = LONG * (document.words.len() as f32 / LONG_FROM).ln().max(0.0);
    let untagged = !document.is_tagged() && !document.spaceless;
    let pieces = if untagged { ONCE * (candidate.stems.len() as f32 - 1.0) } else { 0.0 };
    long + pieces
}

/// Takes candidates in order; one that shares words with those taken before loses weight, one that reads the
/// same is left out.
fn choose(
    document: &Document,
    candidates: &[Candidate],
    scored: &[(usize, f32)],
    limit: usize,
    overlap: f32,
) -> Vec<(usize, f32)> {
    let mut pool: Vec<(usize, f32)> = scored[..scored.len().min(limit * 6 + 20)].to_vec();
    let mut chosen: Vec<(usize, f32)> = Vec::with_capacity(limit);
    let mut seen: HashSet<String> = HashSet::new();
    while chosen.len() < limit && !pool.is_empty() {
        let Some(best) = (0..pool.len()).max_by(|a, b| pool[*a].1.total_cmp(&pool[*b].1).then(b.cmp(a)))
        else {
            break;
        };
        let (candidate, score) = pool.remove(best);
        if !seen.insert(reading(document, &candidates[candidate])) {
            continue;
        }
        chosen.push((candidate, score));
        let taken = &candidates[candidate].stems;
        let count = candidates[candidate].occurrences.len();
        for (other, score) in &mut pool {
            let stems = &candidates[*other].stems;
            if stems.len() < taken.len()
                && candidates[*other].occurrences.len() == count
                && taken.windows(stems.len()).any(|part| part == stems)
            {
                *score -= NEVER_ALONE;
            }
            let shared = stems.iter().filter(|stem| taken.contains(stem)).count();
            *score -= overlap * shared as f32 / stems.len().max(taken.len()) as f32;
        }
    }
    chosen.sort_by(|a, b| b.1.total_cmp(&a.1));
    chosen
}

/// Stems in one string, so that `e-mail list` and `e mail lists` are one.
fn reading(document: &Document, candidate: &Candidate) -> String {
    let stems: Vec<&str> =
        candidate.stems.iter().map(|stem| document.stems[*stem as usize].as_str()).collect();
    stems.join(" ").replace(['-', '\u{2010}', '\u{2011}', '\u{2013}'], " ")
}

/// Words of the texts that rarity was measured in.
const BACKGROUND_WORDS: f32 = 150.0;

/// What is known about each stem of the document.
struct StemFacts {
    /// How many times more often it is said than other texts say it, as a logarithm.
    surplus: Vec<f32>,
    /// Bits of rarity.
    rarity: Vec<f32>,
}

impl StemFacts {
    fn read(document: &Document) -> Self {
        let rarity: Vec<f32> = document.stems.iter().map(|stem| rarity(stem, &document.language)).collect();
        let mut count = vec![0.0_f32; document.stems.len()];
        for at in 0..document.words.len() {
            count[document.stem(at) as usize] += 1.0;
        }
        let total = document.words.len() as f32;
        let surplus =
            count.iter().zip(&rarity).map(|(count, rarity)| surplus(*count, *rarity, total)).collect();
        Self { surplus, rarity }
    }
}

/// Logarithm of a count, less what a text of this length holds anyhow.
fn surplus(count: f32, rarity: f32, total: f32) -> f32 {
    count.ln() - (1.0 + total / BACKGROUND_WORDS * (-rarity).exp2()).ln()
}

/// The properties of all candidates.
pub(super) fn features(document: &Document, candidates: &[Candidate]) -> Vec<[f32; WIDTH]> {
    let facts = StemFacts::read(document);
    candidates.iter().map(|candidate| measure(document, candidate, &facts)).collect()
}

/// The properties of one candidate, in the order of [`FEATURES`].
fn measure(document: &Document, candidate: &Candidate, facts: &StemFacts) -> [f32; WIDTH] {
    let occurrences = &candidate.occurrences;
    let count = occurrences.len() as f32;
    let first = occurrences[0];
    let words = first.at as usize..first.at as usize + first.words as usize;
    let length = words.len();
    let total = document.words.len() as f32;
    let share = |test: &dyn Fn(&super::candidates::Occurrence) -> bool| {
        occurrences.iter().filter(|occurrence| test(occurrence)).count() as f32 / count
    };
    let flag = |test: bool| f32::from(u8::from(test));
    let stems = || candidate.stems.iter().map(|stem| *stem as usize);
    let mean = |values: &[f32]| stems().map(|stem| values[stem]).sum::<f32>() / length as f32;
    let least = |values: &[f32]| stems().map(|stem| values[stem]).fold(f32::MAX, f32::min);
    let greatest = |values: &[f32]| stems().map(|stem| values[stem]).fold(0.0, f32::max);
    let class = |at: usize| document.words[at].class;
    let last = words.end - 1;
    let mixed =
        words.clone().any(|at| document.words[at].case == Case::Mixed && document.words[at].case_counts);
    let named = share(&|occurrence| {
        let at = occurrence.at as usize;
        let range = &document.words[at..at + occurrence.words as usize];
        range.iter().all(|word| word.case != Case::Lower) && range.iter().any(|word| word.case_counts)
    });
    let most_rarity = greatest(&facts.rarity);
    [
        surplus(count, most_rarity, total),
        (1.0 + first.at as f32).ln(),
        flag(document.words[words.start].section == Section::Title),
        flag(length == 1),
        flag(length == 2),
        flag(length == 3),
        flag(length >= 4),
        mean(&facts.rarity),
        least(&facts.rarity),
        most_rarity,
        facts.rarity[candidate.stems[length - 1] as usize],
        share(&|occurrence| occurrence.opens && occurrence.closes),
        share(&|occurrence| occurrence.opens),
        share(&|occurrence| occurrence.closes),
        mean(&facts.surplus),
        least(&facts.surplus),
        named,
        flag(mixed),
        flag(length > 1 && class(words.start) == Class::Adjective),
        flag(length > 1 && matches!(class(words.start), Class::Gerund | Class::Participle)),
        flag(class(last) == Class::Gerund),
        words.clone().filter(|at| document.form(*at).weak).count() as f32,
        flag(document.form(last).weak),
        flag(words.clone().any(|at| class(at) == Class::Number)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_belongs_to_a_property() {
        let data: Ranking = serde_yaml::from_str(include_str!("../../rules/text/ranking.yaml")).unwrap();
        assert_eq!(data.weights.len(), FEATURES.len());
        assert!(FEATURES.iter().all(|name| data.weights.contains_key(*name)));
    }
}
