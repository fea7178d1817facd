//! Searching: by words (FTS5, bm25), by meaning where there are vectors, and both fused.

use std::collections::HashMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::excerpt::excerpt;
use super::meaning;
use super::question::Question;
use super::rules::rules;
use super::terms::Terms;
use super::types::{FoundBy, Passage, SourceKind};
use crate::error::{Error, Result};
use crate::ports::llm::Llm;
use crate::ports::store::{IndexQuery, PassageRow, Store};
use crate::progress::Watch;

/// What is looked for.
#[derive(Clone, Default)]
pub struct SearchRequest<'a> {
    /// The question, in words. Words in quotation marks are a phrase.
    pub query: String,
    /// Most passages that are given.
    pub limit: usize,
    /// Only sources of these kinds; all when empty.
    pub kinds: Vec<SourceKind>,
    /// Language models, where passages shall be found by meaning too. Nobody is asked unless
    /// `knowledge.embedding_model` is set and passages have vectors of that model.
    pub embed: Option<&'a Llm>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SearchReport {
    /// The question.
    pub query: String,
    /// The passages, the best first.
    pub passages: Vec<Passage>,
    /// How many passages were searched.
    pub searched: u64,
    /// The embedding model by which passages were found by meaning, when they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
}

/// Finds passages of the creator's own material.
///
/// Passages that hold every word come first, then those that hold some; with vectors both orders are fused by
/// reciprocal rank. An embedding model that does not answer, or may not be asked because of a budget, is a warning:
/// the words are searched alone then.
///
/// # Errors
/// Usage for a question without a word; storage; interrupted.
pub async fn search(store: &Store, request: &SearchRequest<'_>, watch: &Watch) -> Result<SearchReport> {
    let languages = store.knowledge_languages().await?;
    let languages: Vec<Terms> = languages.iter().map(|code| Terms::of(code.as_deref())).collect();
    let question = Question::read(&request.query, &languages);
    if question.is_empty() {
        return Err(Error::usage("there is no word to look for")
            .hint("ytseo knowledge search \"how to place a microphone\""));
    }
    let (_, searched) = store.knowledge_size().await?;
    let words = by_words(store, request, &question).await?;
    let meant = match request.embed {
        Some(llm) => meaning::nearest(store, llm, request, watch).await?,
        None => None,
    };
    let (model, meant) = meant.map_or((None, Vec::new()), |meant| (Some(meant.model), meant.passages));
    let mut ranked = fuse(&words, &meant);
    ranked.truncate(request.limit);
    let ids: Vec<i64> = ranked.iter().map(|found| found.id).collect();
    let rows = store.knowledge_passages(&ids).await?;
    let mut rows: HashMap<i64, PassageRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    let passage = |found: Found| {
        let row = rows.remove(&found.id)?;
        let (shown, byte) = excerpt(&row.text, &question.keys, row.language.as_deref());
        let mut passage = Passage::of_row_at(row, byte);
        (passage.excerpt, passage.score, passage.found_by) = (Some(shown), found.score, found.by);
        Some(passage)
    };
    let passages = ranked.into_iter().filter_map(passage).collect();
    let way = if model.is_some() { "words and meaning" } else { "words" };
    metrics::counter!(crate::metrics::KNOWLEDGE_SEARCHES, "way" => way).increment(1);
    Ok(SearchReport {
        query: request.query.clone(),
        passages,
        searched: u64::try_from(searched).unwrap_or(0),
        model,
    })
}

/// Numbers of passages by their words, the best first, with how well they match.
async fn by_words(
    store: &Store,
    request: &SearchRequest<'_>,
    question: &Question,
) -> Result<Vec<(i64, f64)>> {
    let rules = rules();
    let kinds: Vec<&str> = request.kinds.iter().map(|kind| kind.name()).collect();
    let wanted = if request.embed.is_some() { request.limit.max(rules.fused) } else { request.limit };
    let all = question.all();
    let mut query = IndexQuery {
        expression: &all,
        weights: [rules.weights.title, rules.weights.heading, rules.weights.text],
        kinds: &kinds,
        most_ranked: rules.most_ranked,
        limit: i64::try_from(wanted).unwrap_or(i64::MAX),
    };
    // bm25 of SQLite is below zero, and the lower the better.
    let mut found: Vec<(i64, f64)> =
        store.knowledge_matches(&query).await?.into_iter().map(|(id, score)| (id, -score)).collect();
    let any = question.any().filter(|_| found.len() < wanted);
    if let Some(any) = &any {
        query.expression = any;
        let least = found.last().map(|(_, score)| *score);
        for (id, score) in store.knowledge_matches(&query).await? {
            if !found.iter().any(|(other, _)| *other == id) {
                // What holds less of the question never stands above what holds all of it.
                found.push((id, least.map_or(-score, |least| least.min(-score))));
            }
        }
    }
    found.truncate(wanted);
    Ok(found)
}

/// A passage with what speaks for it.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    id: i64,
    score: f64,
    by: Vec<FoundBy>,
}

/// Both orders as one, by reciprocal rank; one alone stays as it is.
fn fuse(words: &[(i64, f64)], meant: &[(i64, f32)]) -> Vec<Found> {
    if meant.is_empty() {
        let found = |(id, score): &(i64, f64)| Found { id: *id, score: *score, by: vec![FoundBy::Words] };
        return words.iter().map(found).collect();
    }
    let mut found: Vec<Found> = Vec::new();
    let orders = [
        (FoundBy::Words, words.iter().map(|(id, _)| *id).collect::<Vec<_>>()),
        (FoundBy::Meaning, meant.iter().map(|(id, _)| *id).collect()),
    ];
    for (by, order) in orders {
        for (rank, id) in order.into_iter().take(rules().fused).enumerate() {
            let score = 1.0 / (rules().fusion_constant + rank as f64 + 1.0);
            match found.iter_mut().find(|found| found.id == id) {
                Some(found) => {
                    found.score += score;
                    found.by.push(by);
                }
                None => found.push(Found { id, score, by: vec![by] }),
            }
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_find_comes_first() {
        let found = fuse(&[(1, 9.0), (2, 8.0), (3, 7.0)], &[(3, 0.9), (4, 0.8)]);
        let order: Vec<i64> = found.iter().map(|found| found.id).collect();
        assert_eq!(order, [3, 1, 2, 4]);
        assert_eq!(found[0].by, [FoundBy::Words, FoundBy::Meaning]);
        assert_eq!(fuse(&[(1, 9.0)], &[])[0].score, 9.0);
    }
}
