//! The typed view of `published.yaml`: how published videos are judged.

use std::sync::LazyLock;

use serde::Deserialize;

/// Weights and thresholds.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedRules {
    /// What an error weighs in the order of an audit, in points of the score.
    pub error: f64,
    /// What a warning weighs.
    pub warning: f64,
    /// How many points a title must score more to be proposed for one without a finding.
    pub title_points: f64,
    /// Tags are added where at most this share of the allowed characters is used.
    pub tags_used: f64,
}

impl PublishedRules {
    /// How the order of an audit is made, for people.
    pub fn order_in_words(&self) -> String {
        format!(
            "points missing from the score, {} more for each error and {} for each warning; no views, no likes",
            self.error, self.warning
        )
    }
}

/// How published videos are judged.
pub fn published() -> &'static PublishedRules {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static RULES: LazyLock<PublishedRules> = LazyLock::new(|| {
        serde_yaml::from_str(include_str!("published.yaml")).expect("published.yaml is checked by a test")
    });
    &RULES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_weighs_more_than_a_warning() {
        let rules = published();
        assert!(rules.error > rules.warning && rules.warning > 0.0);
        assert!((0.0..1.0).contains(&rules.tags_used) && rules.title_points > 0.0);
        assert!(rules.order_in_words().contains("20 more for each error and 5 for each warning"));
    }
}
