//! The typed view of `expansions.yaml`: what is put around a seed to ask autocomplete for more.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// What is put around a seed in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expansion {
    /// Letters that are put behind the seed.
    pub alphabet: String,
    /// Questions; `{}` is the seed.
    pub questions: Vec<String>,
    /// Prepositions and the like; `{}` is the seed.
    pub prepositions: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expansions {
    any: Expansion,
    languages: BTreeMap<String, Expansion>,
}

// The data is compiled in and a test parses it, so no input can reach this panic.
static RULES: LazyLock<Expansions> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("expansions.yaml")).expect("expansions.yaml is checked by a test")
});

/// What is put around a seed in this language (BCP 47); the alphabet alone where there is nothing better.
pub fn expansion(language: Option<&str>) -> &'static Expansion {
    let base = language.map(|code| code.split(['-', '_']).next().unwrap_or(code).to_lowercase());
    base.and_then(|code| RULES.languages.get(&code)).unwrap_or(&RULES.any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_seed_in_its_patterns_and_nothing_twice() {
        for (code, expansion) in &RULES.languages {
            let patterns: Vec<&String> = expansion.questions.iter().chain(&expansion.prepositions).collect();
            assert!(patterns.iter().all(|text| text.matches("{}").count() == 1), "{code}");
            let unique: std::collections::BTreeSet<&&String> = patterns.iter().collect();
            assert_eq!(unique.len(), patterns.len(), "{code}");
            assert!(expansion.alphabet.chars().count() >= 26, "{code}");
        }
        for code in ["en", "de", "es", "fr", "pt"] {
            assert!(RULES.languages.contains_key(code), "{code}");
        }
        assert_eq!(expansion(Some("pt-BR")).questions[0], "como {}");
        assert!(expansion(Some("ja")).questions.is_empty() && expansion(None).questions.is_empty());
    }
}
