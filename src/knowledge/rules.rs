//! The typed view of `src/rules/knowledge.yaml`.

use std::sync::LazyLock;

use serde::Deserialize;

/// Weights of a word by where it stands.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Weights {
    pub title: f64,
    pub heading: f64,
    pub text: f64,
}

/// How material is split, found and bounded. Units as in the names; lengths are characters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KnowledgeRules {
    /// From here on a passage is closed at a good place.
    pub passage_target: usize,
    /// No passage is longer.
    pub passage_most: usize,
    /// A silence that is a good place.
    pub pause_ms: u64,
    /// A silence that always closes a passage.
    pub break_ms: u64,
    /// Weights of words.
    pub weights: Weights,
    /// Words of a question that are looked for.
    pub most_words: usize,
    /// Matches that are ranked.
    pub most_ranked: i64,
    /// Matches of each way that are fused.
    pub fused: usize,
    /// Constant of reciprocal rank fusion.
    pub fusion_constant: f64,
    /// Characters of an excerpt.
    pub excerpt: usize,
    /// Texts in one request for vectors.
    pub embed_texts: usize,
    /// Characters in one request for vectors.
    pub embed_characters: usize,
    /// Largest file.
    pub most_file_bytes: u64,
    /// Largest web page.
    pub most_html_bytes: u64,
    /// Most that a file may hold when it is unpacked.
    pub most_unpacked_bytes: usize,
    /// Most text of one source.
    pub most_text_bytes: usize,
    /// Most elements or brackets in one another.
    pub most_depth: usize,
    /// Files that one folder or pattern may bring.
    pub most_files: usize,
}

/// The rules.
pub(super) fn rules() -> &'static KnowledgeRules {
    static RULES: LazyLock<KnowledgeRules> = LazyLock::new(|| {
        #[allow(
            clippy::expect_used,
            reason = "the file is compiled in, and every test of this room reads it"
        )]
        serde_yaml::from_str(include_str!("../rules/knowledge.yaml")).expect("knowledge.yaml is well-formed")
    });
    &RULES
}
