//! What is there: listing, showing and removing sources.

use std::path::{Path, PathBuf};

use serde::Serialize;
use utoipa::ToSchema;

use super::add::{is_current, state};
use super::types::{Passage, Source, SourceKind, SourceState, short_name};
use crate::error::{Error, Result};
use crate::ports::llm::EmbeddingModel;
use crate::ports::store::{SourceRow, Store};

/// Passages before and after the one that is shown.
const AROUND: i64 = 1;

/// Everything that was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SourcesReport {
    /// The sources, in the order in which they were read.
    pub sources: Vec<Source>,
    /// How many passages they have together.
    pub passages: u64,
    /// The embedding model that is set, when one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
}

/// A passage with what stands around it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PassageReport {
    /// The passage.
    pub passage: Passage,
    /// What stands before it in the source.
    pub before: Vec<Passage>,
    /// What comes after it.
    pub after: Vec<Passage>,
}

/// What was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RemovedReport {
    /// Names of the sources.
    pub removed: Vec<String>,
    /// How many passages they had.
    pub passages: u64,
}

/// Lists everything that was added, and how it stands to the files. `model` is the embedding model that is set.
///
/// # Errors
/// Storage.
pub async fn list(store: &Store, model: Option<&EmbeddingModel>) -> Result<SourcesReport> {
    let rows = store.knowledge_sources(model.map_or("", |model| &model.space)).await?;
    let sources: Vec<Source> = rows.into_iter().map(source).collect();
    let passages = sources.iter().map(|source| source.passages).sum();
    Ok(SourcesReport { sources, passages, model: model.map(|model| model.id.clone()) })
}

fn source(row: SourceRow) -> Source {
    let state = match state(Path::new(&row.name)) {
        _ if !row.is_file => SourceState::Current,
        Ok(state) if is_current(&row, &state) => SourceState::Current,
        Ok(_) => SourceState::Changed,
        Err(_) => SourceState::Gone,
    };
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    Source {
        kind: SourceKind::of_name(&row.kind),
        name: row.name,
        title: row.title,
        language: row.language,
        passages: count(row.passages),
        embedded: count(row.embedded),
        state,
        added_at: row.added_at,
        indexed_at: row.indexed_at,
    }
}

/// A passage by its number, with what stands around it.
///
/// # Errors
/// Not found; storage.
pub async fn show(store: &Store, id: i64) -> Result<PassageReport> {
    let row = store.knowledge_passages(&[id]).await?.pop().ok_or_else(|| {
        Error::not_found(format!("there is no passage {id}"))
            .hint("`ytseo knowledge search` shows the numbers; they change when a source is read again")
    })?;
    let (source, at) = (row.source, row.ordinal);
    let around = store.knowledge_passages_of(source, at - AROUND, at + AROUND + 1).await?;
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for other in around {
        match other.ordinal.cmp(&at) {
            std::cmp::Ordering::Less => before.push(Passage::of_row(other)),
            std::cmp::Ordering::Greater => after.push(Passage::of_row(other)),
            std::cmp::Ordering::Equal => {}
        }
    }
    Ok(PassageReport { passage: Passage::of_row(row), before, after })
}

/// Removes sources by name: a note's name, a file's path or name, a folder with all below it, or a pattern.
///
/// # Errors
/// Not found when a name means nothing, and usage when it is that of several files; nothing is removed then.
pub async fn remove(store: &Store, names: &[String]) -> Result<RemovedReport> {
    let rows = store.knowledge_sources("").await?;
    let mut chosen: Vec<&SourceRow> = Vec::new();
    for name in names {
        for row in meant(&rows, name)? {
            if !chosen.iter().any(|other| other.id == row.id) {
                chosen.push(row);
            }
        }
    }
    for row in &chosen {
        store.drop_knowledge(row.id).await?;
    }
    let passages = chosen.iter().map(|row| u64::try_from(row.passages).unwrap_or(0)).sum();
    Ok(RemovedReport { removed: chosen.iter().map(|row| row.name.clone()).collect(), passages })
}

fn meant<'r>(rows: &'r [SourceRow], name: &str) -> Result<Vec<&'r SourceRow>> {
    let given = Path::new(name);
    let whole =
        given.canonicalize().or_else(|_| std::path::absolute(given)).unwrap_or_else(|_| PathBuf::from(name));
    let exact = |row: &&SourceRow| row.name == name || (row.is_file && Path::new(&row.name) == whole);
    let found: Vec<&SourceRow> = rows.iter().filter(exact).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let below = |row: &&SourceRow| row.is_file && Path::new(&row.name).starts_with(&whole);
    let found: Vec<&SourceRow> = rows.iter().filter(below).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    if name.contains(['*', '?', '[']) {
        let pattern = |text: &str| glob::Pattern::new(text).ok();
        let patterns = [pattern(name), whole.to_str().and_then(pattern)];
        let matches = |row: &&SourceRow| {
            patterns
                .iter()
                .flatten()
                .any(|pattern| pattern.matches(&row.name) || pattern.matches(short_name(&row.name)))
        };
        let found: Vec<&SourceRow> = rows.iter().filter(matches).collect();
        if !found.is_empty() {
            return Ok(found);
        }
    }
    let found: Vec<&SourceRow> = rows.iter().filter(|row| short_name(&row.name) == name).collect();
    match found.len() {
        1 => Ok(found),
        0 => Err(Error::not_found(format!("no source is called {name}"))
            .hint("`ytseo knowledge list` shows the names")),
        count => Err(Error::usage(format!("{count} sources are called {name}"))
            .hint(format!("give the whole path, for example {}", found[0].name))),
    }
}

/// Titles of the creator's own proposals and drafts, the one changed last first: examples for a prompt. They are in
/// no other order, because nothing says which of them worked.
///
/// # Errors
/// Storage.
pub async fn best_titles(store: &Store, count: usize) -> Result<Vec<String>> {
    store.knowledge_titles(SourceKind::Proposal.name(), i64::try_from(count).unwrap_or(i64::MAX)).await
}
