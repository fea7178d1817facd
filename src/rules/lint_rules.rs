//! The typed view of `lint.yaml`: what each rule of the linter says, how serious it is, and why.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Source;
use crate::model::Severity;

/// A rule of the linter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LintRule {
    /// Stable id: `title-too-long`, or YouTube's own word, `hasEditlist`.
    pub id: String,
    /// What it looks at: `title`, `description`, `file` ...
    pub field: String,
    /// How serious a finding is.
    pub severity: Severity,
    /// One line.
    pub summary: String,
    /// What happens, or what it is good for.
    pub why: String,
    /// Where it comes from.
    pub source: Source,
}

impl LintRule {
    /// The address of the rule in the reference.
    pub fn help_address(&self) -> String {
        format!(
            "{}/blob/main/docs/reference/rules.md#{}",
            env!("CARGO_PKG_REPOSITORY"),
            self.id.to_lowercase()
        )
    }
}

#[derive(Deserialize)]
struct Document {
    rules: Vec<LintRule>,
}

struct Rules {
    list: Vec<LintRule>,
    by_id: HashMap<String, usize>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    let document: Document =
        serde_yaml::from_str(include_str!("lint.yaml")).expect("lint.yaml is checked by a test");
    let by_id = document.rules.iter().enumerate().map(|(at, rule)| (rule.id.clone(), at)).collect();
    Rules { list: document.rules, by_id }
});

/// Every rule of the linter, in the order of the reference.
pub fn lint_rules() -> &'static [LintRule] {
    &RULES.list
}

/// The rule with this id.
pub fn lint_rule(id: &str) -> Option<&'static LintRule> {
    RULES.by_id.get(id).map(|at| &RULES.list[*at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_every_rule_is_complete() {
        assert_eq!(RULES.by_id.len(), RULES.list.len(), "an id stands twice");
        for rule in lint_rules() {
            assert!(!rule.summary.is_empty() && !rule.summary.ends_with('.'), "{}", rule.id);
            assert!(rule.why.ends_with(['.', ')']), "{}", rule.id);
            assert!(rule.help_address().starts_with("https://"), "{}", rule.id);
            assert_eq!(lint_rule(&rule.id), Some(rule));
        }
        assert_eq!(lint_rule("no-such-rule"), None);
    }
}
