//! Key phrases of a video: what it is about, in the words it uses, with the places where they are said.
//!
//! `extract` composes three steps, each in its own file: candidates (noun phrases) -> rank -> evidence.
//! A different ranking replaces [`rank`] only.

mod candidates;
mod clean;
mod document;
mod evidence;
mod rank;

pub(crate) use clean::clean_title;

use crate::model::{Keyword, Segment};
use document::Document;

/// What a video says about itself. Everything is optional; empty sources give no phrases.
#[derive(Debug, Clone, Copy, Default)]
pub struct Source<'a> {
    /// The title.
    pub title: Option<&'a str>,
    /// The description.
    pub description: Option<&'a str>,
    /// What is said, in order; one segment with `end_ms == 0` for text without times.
    pub segments: &'a [Segment],
    /// The language as a BCP 47 code; found from the text where it is absent.
    pub language: Option<&'a str>,
}

/// The key phrases of a video, best first, at most `limit`. The best has score 1.
///
/// The same source gives the same phrases in the same order. Cost grows linearly with the text.
pub fn extract(source: &Source<'_>, limit: usize) -> Vec<Keyword> {
    let document = Document::read(source);
    let candidates = candidates::find(&document);
    let ranked = rank::rank(&document, &candidates, limit);
    evidence::keywords(&document, source.segments, &candidates, &ranked)
}

#[cfg(test)]
mod tests;
