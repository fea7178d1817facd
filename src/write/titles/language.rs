//! The wordings of each language (`src/rules/text/titles.yaml`) with a typed view.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

/// How titles are built in one language. The YAML file says what each field is for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wording {
    pub and: String,
    pub from_to: String,
    pub how_to: Vec<String>,
    pub how_to_title: String,
    pub how_to_keep: Vec<String>,
    pub why: Vec<String>,
    pub numbers: BTreeMap<String, u32>,
    pub list_nouns: Vec<String>,
    pub definition: Vec<String>,
    pub what_is: String,
    pub what_are: String,
    pub explained: String,
    pub because: Vec<String>,
    pub fillers: Vec<String>,
    pub angles: Vec<String>,
    pub weak_starts: Vec<String>,
    pub weak_ends: Vec<String>,
    pub small_words: Vec<String>,
}

static WORDINGS: LazyLock<HashMap<String, Wording>> =
    LazyLock::new(|| serde_yaml::from_str(include_str!("../../rules/text/titles.yaml")).unwrap_or_default());

static NONE: LazyLock<Wording> = LazyLock::new(Wording::default);

/// The wording of a language (`en`, `pt-BR`), or the one that fits any.
pub fn wording(language: Option<&str>) -> &'static Wording {
    let base = language.unwrap_or("any").split('-').next().unwrap_or("any").to_lowercase();
    WORDINGS.get(&base).or_else(|| WORDINGS.get("any")).unwrap_or(&NONE)
}

impl Wording {
    /// Whether a title may begin with this word.
    pub fn may_start(&self, word: &str) -> bool {
        !self.weak_starts.iter().any(|weak| weak == &word.to_lowercase())
    }

    /// Whether a clause may end with this word.
    pub fn may_end(&self, word: &str) -> bool {
        !self.weak_ends.iter().any(|weak| weak == &word.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_valid_and_every_wording_has_fillers() {
        let parsed: Result<HashMap<String, Wording>, _> =
            serde_yaml::from_str(include_str!("../../rules/text/titles.yaml"));
        let wordings = parsed.expect("valid");
        assert!(wordings.contains_key("any") && wordings.contains_key("en"));
        for (language, wording) in &wordings {
            assert!(wording.fillers.len() >= 10, "{language}");
            assert!(wording.fillers.iter().all(|filler| filler.contains('{')), "{language}");
        }
    }

    #[test]
    fn a_region_uses_its_language() {
        assert_eq!(wording(Some("pt-BR")).and, "e");
        assert_eq!(wording(Some("ja")).and, "–");
    }
}
