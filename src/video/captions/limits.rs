//! How captions should look: the typed view of `src/rules/captions.yaml`.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The limits a cue is laid out by. The default is the trade's (see the data file for the sources).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CueLimits {
    /// Columns of a line; a Chinese, Japanese or Korean character takes 2.
    pub line_width: usize,
    /// Lines of a cue.
    pub lines: usize,
    /// Reading speed in columns a second.
    pub chars_per_second: f64,
    /// Shortest cue in milliseconds, where the speech leaves room for it.
    pub min_ms: u64,
    /// Longest cue in milliseconds.
    pub max_ms: u64,
    /// Time between two cues in milliseconds.
    pub gap_ms: u64,
    /// How much a cue may appear before it is said when it would be too short otherwise.
    pub lead_ms: u64,
}

impl Default for CueLimits {
    fn default() -> Self {
        RULES.limits.clone()
    }
}

impl CueLimits {
    /// The same limits with every value that could not work brought into a usable range.
    pub(super) fn usable(&self) -> Self {
        let speed = self.chars_per_second;
        Self {
            line_width: self.line_width.max(4),
            lines: self.lines.clamp(1, 4),
            chars_per_second: if speed.is_finite() && speed >= 1.0 { speed } else { 1.0 },
            min_ms: self.min_ms.min(60_000),
            max_ms: self.max_ms.clamp(self.min_ms.clamp(500, 60_000), 600_000),
            gap_ms: self.gap_ms.min(5_000),
            lead_ms: self.lead_ms.min(5_000),
        }
    }

    /// The time it takes to read this many columns, in milliseconds.
    pub(super) fn reading_ms(&self, columns: usize) -> u64 {
        (columns as f64 * 1000.0 / self.chars_per_second).ceil() as u64
    }
}

/// Words that say where a line may end.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BreakWords {
    /// A line may well begin with these.
    pub break_before: HashSet<String>,
    /// A line must not end with these.
    pub keep_with_next: HashSet<String>,
}

/// From where on the linter speaks up. See the data file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LintLimits {
    pub beyond_ms: u64,
    pub other_video_share: f64,
    pub other_video_ms: u64,
    pub ends_early_share: f64,
    pub before_sound_ms: u64,
    pub after_sound_ms: u64,
    pub sure_language: f64,
    pub least_text: usize,
}

/// From where on the linter speaks up.
pub(super) fn lint_limits() -> &'static LintLimits {
    &RULES.lint
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    limits: CueLimits,
    lint: LintLimits,
    abbreviations: HashSet<String>,
    languages: BTreeMap<String, BreakWords>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
    serde_yaml::from_str(include_str!("../../rules/captions.yaml")).expect("captions.yaml is well-formed")
});

static NO_WORDS: LazyLock<BreakWords> = LazyLock::new(BreakWords::default);

/// The words for a language (BCP 47); none are known for most.
pub(super) fn break_words(language: Option<&str>) -> &'static BreakWords {
    let primary = language.and_then(|tag| tag.split(['-', '_']).next()).unwrap_or("").to_lowercase();
    RULES.languages.get(&primary).unwrap_or(&NO_WORDS)
}

/// Whether a word with a dot at its end is an abbreviation; lower case, without the dot.
pub(super) fn is_abbreviation(word: &str) -> bool {
    RULES.abbreviations.contains(word)
}
