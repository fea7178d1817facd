//! The typed view of `src/rules/chapters.yaml`.

use std::sync::LazyLock;

use serde::Deserialize;

/// YouTube's rules for chapters, and ours. Units as in the names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChapterRules {
    /// Fewer are not shown.
    pub min_count: usize,
    /// A shorter one switches all off.
    pub min_length_ms: u64,
    /// More are not shown.
    pub max_count: usize,
    /// Characters of a title that are shown.
    pub title_length: usize,
    /// Words that must be said.
    pub min_words: usize,
    /// How long before the first word a cut may lie that the chapter begins with.
    pub cut_before_ms: u64,
    /// What a short video is.
    pub short_ms: u64,
    /// How sharp a border must be in a short video, 0 to 1.
    pub short_sharpness: f64,
}

/// The rules.
pub(super) fn rules() -> &'static ChapterRules {
    static RULES: LazyLock<ChapterRules> = LazyLock::new(|| {
        #[allow(clippy::expect_used, reason = "the file is compiled in, and every test of chapters reads it")]
        serde_yaml::from_str(include_str!("../../rules/chapters.yaml")).expect("chapters.yaml is well-formed")
    });
    &RULES
}
