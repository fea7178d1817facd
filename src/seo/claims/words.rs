//! The typed view of `src/rules/text/claims.yaml`: number words, and capitals that name nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::seo::text::base_language;

/// One language's number words. The YAML file says what each field is for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NumberWords {
    pub words: HashMap<String, u64>,
    pub times: HashMap<String, u64>,
    pub and: HashSet<String>,
    pub point: HashSet<String>,
    pub ordinals: HashMap<String, u64>,
    pub joint: Option<String>,
    pub ambiguous: HashSet<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Document {
    numbers: BTreeMap<String, NumberWords>,
    names: HashMap<String, HashSet<String>>,
    nouns: HashSet<String>,
}

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../rules/text/claims.yaml")).unwrap_or_else(|error| {
        debug_assert!(false, "claims.yaml: {error}");
        Document::default()
    })
});

static NONE: LazyLock<NumberWords> = LazyLock::new(NumberWords::default);

/// The number words of a language; none for those that are not listed.
pub(super) fn number_words(language: Option<&str>) -> &'static NumberWords {
    let base = language.map(base_language).unwrap_or_default();
    DOCUMENT.numbers.get(&base).unwrap_or(&NONE)
}

/// Whether a word with capitals names nothing that could be invented.
pub(super) fn names_nothing(word: &str, language: Option<&str>) -> bool {
    let base = language.map(base_language).unwrap_or_default();
    ["any", base.as_str()].iter().any(|key| {
        DOCUMENT.names.get(*key).is_some_and(|list| list.iter().any(|known| known.eq_ignore_ascii_case(word)))
    })
}

/// Whether every noun of a language is capitalised.
pub(super) fn capitalises_nouns(language: Option<&str>) -> bool {
    language.is_some_and(|code| DOCUMENT.nouns.contains(&base_language(code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_valid() {
        let parsed: Result<Document, _> = serde_yaml::from_str(include_str!("../../rules/text/claims.yaml"));
        let document = parsed.expect("valid");
        for (language, numbers) in &document.numbers {
            assert!(numbers.words.len() >= 10, "{language}");
            let known = |word: &String| numbers.words.contains_key(word) || numbers.times.contains_key(word);
            assert!(numbers.ambiguous.iter().all(known), "{language}");
        }
    }
}
