//! The score's numbers and sentences, read once from `rules/score.yaml` and `rules/score/words.yaml`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::ScorePart;

/// What one part gives points for, and why.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct PartRule {
    /// What people read.
    pub label: String,
    /// Most points.
    pub weight: f64,
    /// How fast points come; see the data file.
    #[serde(default)]
    pub scale: f64,
    /// The count that gives all points.
    #[serde(default)]
    pub full: f64,
    /// Why, with the source.
    pub reason: String,
    /// What would raise it.
    #[serde(default)]
    pub advice: Option<String>,
}

impl PartRule {
    /// The part of the points a count reaches: concave, 0 at 0, 1 from `full` on.
    pub fn saturate(&self, count: f64) -> f64 {
        if self.scale <= 0.0 {
            return count.clamp(0.0, 1.0);
        }
        let reached = 1.0 - (-count / self.scale).exp();
        (reached / (1.0 - (-self.full / self.scale).exp())).clamp(0.0, 1.0)
    }

    /// The finished part; `value` is 0 to 1. Points are rounded to hundredths.
    pub fn part(&self, id: &str, value: f64, measured: String, advice: Option<String>) -> ScorePart {
        let points = (self.weight * value.clamp(0.0, 1.0) * 100.0).round() / 100.0;
        ScorePart {
            id: id.to_owned(),
            label: self.label.clone(),
            points,
            weight: self.weight,
            measured,
            advice,
            reason: self.reason.clone(),
        }
    }

    /// The usual advice, when less than nine tenths of the points were reached.
    pub fn advice_below(&self, value: f64) -> Option<String> {
        if value < 0.9 { self.advice.clone() } else { None }
    }
}

/// Where the points of a title's shape begin and end, in characters and words.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct TitleShape {
    pub shown_characters: usize,
    pub cut_characters: usize,
    pub front_characters: usize,
    pub back_characters: usize,
    pub specific_words: f64,
    pub sentence_words: usize,
}

/// Everything in `score.yaml`.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct ScoreRules {
    pub parts: HashMap<String, PartRule>,
    pub title_parts: HashMap<String, PartRule>,
    pub title_shape: TitleShape,
    pub repeats_per_tag_word: u32,
    pub words_per_sentence: usize,
    pub new_words_per_sentence: usize,
    pub off_subject_share: f64,
    pub error_share: f64,
    pub basis: String,
    pub title_basis: String,
    function_words: String,
    pub english_least_words: usize,
    pub english_least_share: f64,
    pub prose_least_share: f64,
    /// `function_words`, split.
    #[serde(skip)]
    functional: HashSet<String>,
}

impl ScoreRules {
    /// True for an English word that carries no subject.
    pub fn is_function_word(&self, word: &str) -> bool {
        self.functional.contains(word)
    }
}

/// Everything in `words.yaml`: stem (or two stems) to weight.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct WordWeights {
    pub title: HashMap<String, f64>,
    pub tag: HashMap<String, f64>,
}

/// The rules. The files are compiled in and `the_data_is_valid` holds that they can be read.
pub(super) static RULES: LazyLock<ScoreRules> = LazyLock::new(|| {
    let mut rules = read_rules().unwrap_or_default();
    rules.functional = rules.function_words.split_whitespace().map(str::to_owned).collect();
    rules
});

/// The word weights.
pub(super) static WORDS: LazyLock<WordWeights> = LazyLock::new(|| read_words().unwrap_or_default());

pub(super) fn read_rules() -> Result<ScoreRules, serde_yaml::Error> {
    serde_yaml::from_str(include_str!("../../rules/score.yaml"))
}

pub(super) fn read_words() -> Result<WordWeights, serde_yaml::Error> {
    serde_yaml::from_str(include_str!("../../rules/score/words.yaml"))
}
