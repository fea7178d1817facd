//! What people say where a subject begins or goes on: the typed view of `src/rules/text/cues.*.yaml`.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use crate::rules::stop_words;

/// Phrases of one language; all lower case. See `cues.en.yaml` for what each list means.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    introduction: String,
    opens: Vec<String>,
    opens_weak: Vec<String>,
    continues: Vec<String>,
    fillers: Vec<String>,
    boilerplate: Vec<String>,
    light: HashSet<String>,
    determiners: HashSet<String>,
    verb_before: HashSet<String>,
    names: Vec<String>,
    links: HashSet<String>,
    abbreviations: HashSet<String>,
    recap_title: String,
    closing_title: String,
    recaps: Vec<String>,
    outros: Vec<String>,
    copulas: HashSet<String>,
}

/// Phrases that are looked up by their first word.
#[derive(Debug, Default)]
pub(crate) struct Phrases(HashMap<String, Vec<Vec<String>>>);

impl Phrases {
    pub(crate) fn new(list: &[String]) -> Self {
        let mut map: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for phrase in list {
            let words: Vec<String> = phrase.split_whitespace().map(str::to_string).collect();
            if let Some(first) = words.first() {
                map.entry(first.clone()).or_default().push(words);
            }
        }
        for phrases in map.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        }
        Self(map)
    }

    /// How many words of the longest phrase stand at the start of `words` (lower case); 0 for none.
    pub(crate) fn at_start<S: AsRef<str>>(&self, words: &[S]) -> usize {
        let Some(phrases) = words.first().and_then(|first| self.0.get(first.as_ref())) else { return 0 };
        phrases
            .iter()
            .find(|phrase| {
                phrase.len() <= words.len() && phrase.iter().zip(words).all(|(a, b)| a == b.as_ref())
            })
            .map_or(0, Vec::len)
    }

    /// How many words of a phrase stand at the end of `words`; 0 for none.
    pub(crate) fn at_end<S: AsRef<str>>(&self, words: &[S]) -> usize {
        (1..=words.len().min(4))
            .rev()
            .find(|&count| self.at_start(&words[words.len() - count..]) == count)
            .unwrap_or(0)
    }

    /// Whether a phrase stands anywhere in `words`.
    pub(crate) fn anywhere<S: AsRef<str>>(&self, words: &[S]) -> bool {
        (0..words.len()).any(|from| self.at_start(&words[from..]) > 0)
    }
}

/// The phrases of one language, ready for look-ups.
#[derive(Debug, Default)]
pub(crate) struct Speech {
    /// What a first chapter without a better title is called.
    pub introduction: String,
    /// Opens a subject.
    pub opens: Phrases,
    /// May open a subject.
    pub opens_weak: Phrases,
    /// Goes on with the subject.
    pub continues: Phrases,
    /// Taken off at the borders of a sentence.
    pub fillers: Phrases,
    /// Greetings, calls to subscribe, credits.
    pub boilerplate: Phrases,
    /// Words that are no subject.
    pub light: HashSet<String>,
    /// Stand before nouns.
    pub determiners: HashSet<String>,
    /// Stand before verbs.
    pub verb_before: HashSet<String>,
    /// Stand before a name that is introduced.
    pub names: Phrases,
    /// May stand inside a title.
    pub links: HashSet<String>,
    /// Have a dot that ends no sentence.
    pub abbreviations: HashSet<String>,
    /// What a last part that sums up is called.
    pub recap_title: String,
    /// What a last part is called in which the speaker says goodbye.
    pub closing_title: String,
    /// Open a part that sums up.
    pub recaps: Phrases,
    /// Say goodbye.
    pub outros: Phrases,
    /// Stand after what a sentence is about.
    pub copulas: HashSet<String>,
    /// Stop words.
    pub stops: HashSet<&'static str>,
}

impl Speech {
    fn new(code: &str, yaml: Option<&str>) -> Self {
        #[allow(clippy::expect_used, reason = "the files are compiled in, and a test reads them")]
        let lists: Lists = yaml
            .map(|yaml| serde_yaml::from_str(yaml).expect("the phrase lists are well-formed"))
            .unwrap_or_default();
        Self {
            introduction: lists.introduction,
            opens: Phrases::new(&lists.opens),
            opens_weak: Phrases::new(&lists.opens_weak),
            continues: Phrases::new(&lists.continues),
            fillers: Phrases::new(&lists.fillers),
            boilerplate: Phrases::new(&lists.boilerplate),
            light: lists.light,
            determiners: lists.determiners,
            verb_before: lists.verb_before,
            names: Phrases::new(&lists.names),
            links: lists.links,
            abbreviations: lists.abbreviations,
            recap_title: lists.recap_title,
            closing_title: lists.closing_title,
            recaps: Phrases::new(&lists.recaps),
            outros: Phrases::new(&lists.outros),
            copulas: lists.copulas,
            stops: stop_words(code).collect(),
        }
    }

    /// Whether these words (lower case) begin a clause.
    pub(crate) fn opens_clause<S: AsRef<str>>(&self, words: &[S]) -> bool {
        [&self.opens, &self.opens_weak, &self.continues].into_iter().any(|list| list.at_start(words) > 0)
    }

    /// Whether a word (lower case) says nothing about the subject.
    pub(crate) fn is_empty_word(&self, word: &str) -> bool {
        self.stops.contains(word) || self.light.contains(word)
    }
}

/// The languages with phrase lists, and others for which there are stop words; by ISO 639-1 code.
const LISTS: [(&str, Option<&str>); 20] = [
    ("en", Some(include_str!("../../rules/text/cues.en.yaml"))),
    ("de", Some(include_str!("../../rules/text/cues.de.yaml"))),
    ("es", Some(include_str!("../../rules/text/cues.es.yaml"))),
    ("fr", Some(include_str!("../../rules/text/cues.fr.yaml"))),
    ("pt", Some(include_str!("../../rules/text/cues.pt.yaml"))),
    ("ar", None),
    ("da", None),
    ("el", None),
    ("fi", None),
    ("hi", None),
    ("hu", None),
    ("it", None),
    ("nl", None),
    ("no", None),
    ("pl", None),
    ("ro", None),
    ("ru", None),
    ("sv", None),
    ("tr", None),
    ("uk", None),
];

static SPEECH: [OnceLock<Speech>; LISTS.len()] = [const { OnceLock::new() }; LISTS.len()];

static SILENCE: LazyLock<Speech> = LazyLock::new(Speech::default);

/// The phrases of a language (ISO 639-1); empty lists for an unknown one.
pub(crate) fn speech(code: &str) -> &'static Speech {
    match LISTS.iter().position(|(known, _)| *known == code) {
        Some(index) => SPEECH[index].get_or_init(|| Speech::new(LISTS[index].0, LISTS[index].1)),
        None => &SILENCE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_in_lower_case() {
        for (code, yaml) in LISTS.into_iter().filter_map(|(code, yaml)| Some((code, yaml?))) {
            let lists: Lists = serde_yaml::from_str(yaml).expect(code);
            let all = lists.opens.iter().chain(&lists.boilerplate).chain(&lists.light).chain(&lists.fillers);
            for phrase in all {
                assert_eq!(*phrase, phrase.to_lowercase(), "{code}");
            }
            assert!(!lists.introduction.is_empty() && lists.opens.len() > 15, "{code}");
            assert!(speech(code).stops.len() > 50, "{code}");
        }
    }

    #[test]
    fn finds_the_longest_phrase() {
        let opens = &speech("en").opens;
        assert_eq!(opens.at_start(&["let's", "talk", "about", "cats"]), 3);
        assert_eq!(opens.at_start(&["cats", "next"]), 0);
        assert!(speech("en").boilerplate.anywhere(&["please", "subscribe", "now"]));
        assert_eq!(speech("en").fillers.at_end(&["that", "you", "know"]), 2);
    }
}
