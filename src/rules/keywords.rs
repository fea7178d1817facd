//! The typed view of `keywords.yaml`: how phrases of keyword research are judged.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::Intent;

/// The numbers of the order.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpportunityRules {
    /// What a phrase keeps of its demand that has nothing to do with the video.
    pub floor: f64,
    /// Searches a month that count as full demand.
    pub volume_full: f64,
    /// Views from the channel's own search terms that count as full demand.
    pub own_search_full: f64,
    /// The demand of a phrase of which only is known that somebody types it.
    pub shown: f64,
    /// The relevance of a phrase when there is nothing to compare it with.
    pub untold: f64,
    /// How much a full first page takes away, where that is asked for.
    pub crowding: f64,
}

/// What makes phrases one cluster.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClusterRules {
    /// Least share of weighed stems in common.
    pub words: f64,
    /// Least cosine of vectors.
    pub meaning: f64,
    /// Stems in more than this share of the phrases tell nothing apart.
    pub common: f64,
    /// Most phrases that are sent to the embedding model.
    pub most_embedded: usize,
}

/// Words that tell an intent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct IntentRule {
    /// Which intent.
    pub intent: Intent,
    /// Words that tell it at the beginning only, by language.
    #[serde(default)]
    pub begin: BTreeMap<String, Vec<String>>,
    /// Words that tell it anywhere, by language; `any` for all languages.
    #[serde(flatten)]
    pub words: BTreeMap<String, Vec<String>>,
}

/// How phrases are judged.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeywordRules {
    /// The order.
    pub opportunity: OpportunityRules,
    /// The clusters.
    pub clusters: ClusterRules,
    /// Intents, the first that fits.
    pub intents: Vec<IntentRule>,
}

impl KeywordRules {
    /// The formula of the order, for people.
    pub fn formula(&self, derived: bool) -> String {
        let rules = &self.opportunity;
        let base = format!("demand x ({} + {} x relevance)", rules.floor, round(1.0 - rules.floor));
        match derived {
            false => base,
            true => format!(
                "{base} x (1 - {} x share of first results with the phrase in their title)",
                rules.crowding
            ),
        }
    }

    /// What demand is in the formula, for people.
    pub fn demand_in_words(&self) -> String {
        let rules = &self.opportunity;
        format!(
            "demand is the strongest of: log(1 + searches a month) / log(1 + {}), log(1 + own views from search) / \
             log(1 + {}), {} where the phrase is only shown by YouTube; unknown where there is none of them",
            rules.volume_full, rules.own_search_full, rules.shown
        )
    }
}

fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// How phrases of keyword research are judged.
pub fn keywords() -> &'static KeywordRules {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static RULES: LazyLock<KeywordRules> = LazyLock::new(|| {
        serde_yaml::from_str(include_str!("keywords.yaml")).expect("keywords.yaml is checked by a test")
    });
    &RULES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_a_share_and_every_intent_has_words() {
        let rules = keywords();
        let (order, clusters) = (&rules.opportunity, &rules.clusters);
        let shares = [
            order.floor,
            order.shown,
            order.untold,
            order.crowding,
            clusters.words,
            clusters.meaning,
            clusters.common,
        ];
        assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        assert!(order.volume_full > 1.0 && order.own_search_full > 1.0 && clusters.most_embedded > 0);
        for rule in &rules.intents {
            let words = rule.words.values().chain(rule.begin.values()).flatten();
            assert!(words.clone().count() > 0, "{:?}", rule.intent);
            assert!(words.clone().all(|word| *word == word.to_lowercase()), "{:?}", rule.intent);
            let codes = rule.words.keys().chain(rule.begin.keys());
            assert!(codes.clone().all(|code| code == "any" || code.len() == 2), "{:?}", rule.intent);
        }
        assert_eq!(rules.formula(false), "demand x (0.2 + 0.8 x relevance)");
        assert!(rules.formula(true).contains("1 - 0.5 x share"));
    }
}
