//! The typed view of `research.yaml`: how the videos of a channel are compared with each other.

use std::sync::LazyLock;

use serde::Deserialize;

/// All of it.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResearchRules {
    /// Which videos are alike, and what is an outlier.
    pub compared: ComparedRules,
    /// What titles have in common.
    pub titles: TitleRules,
    /// What no title covers.
    pub gaps: GapRules,
}

/// Which videos are alike, and what is an outlier.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparedRules {
    /// Most videos that one is compared with.
    pub neighbours: usize,
    /// Fewest; with less it is not judged.
    pub fewest: usize,
    /// Days that a video must be old.
    pub youngest_days: i64,
    /// Days from which on all ages are alike.
    pub settled_days: i64,
    /// How many times older a younger video's neighbour may be.
    pub age_factor: i64,
    /// So many times the median is an outlier.
    pub above: f64,
    /// The same below it.
    pub below: f64,
}

/// What titles have in common.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleRules {
    /// Fewest outliers.
    pub fewest_outliers: usize,
    /// Fewest titles of outliers that have it.
    pub fewest: usize,
    /// How many times the share among the others.
    pub times: f64,
    /// Most words of a phrase.
    pub words: usize,
    /// Most phrases.
    pub most: usize,
}

/// What no title covers.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapRules {
    /// Days of own search terms.
    pub days: i64,
    /// Days that Analytics is late.
    pub late_days: i64,
    /// Phrases that autocomplete is asked for.
    pub phrases: usize,
    /// Most gaps of each source.
    pub most: usize,
}

/// How the videos of a channel are compared.
pub fn research() -> &'static ResearchRules {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static RULES: LazyLock<ResearchRules> = LazyLock::new(|| {
        serde_yaml::from_str(include_str!("research.yaml")).expect("research.yaml is checked by a test")
    });
    &RULES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlier_is_away_from_the_middle() {
        let rules = research();
        assert!(rules.compared.above > 1.0 && (0.0..1.0).contains(&rules.compared.below));
        assert!(rules.compared.fewest <= rules.compared.neighbours && rules.compared.age_factor > 1);
        assert!(rules.titles.times > 1.0 && rules.titles.fewest >= 2 && rules.gaps.late_days >= 3);
    }
}
