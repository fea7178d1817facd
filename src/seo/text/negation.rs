//! Which words of a text are denied: "never mix bleach and vinegar" does not promise to mix them.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::language::base_language;

/// How many words after a denial are denied.
const REACH: usize = 6;

/// One language of `src/rules/text/negation.yaml`: words separated by spaces.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Lists {
    words: String,
    doings: String,
    cancels: String,
    ends: String,
    after: String,
    prefix: String,
}

/// The lists of one language, looked up by word.
struct Negators {
    words: HashSet<&'static str>,
    doings: HashSet<&'static str>,
    cancels: HashSet<&'static str>,
    ends: HashSet<&'static str>,
    after: HashSet<&'static str>,
    prefix: &'static str,
}

static LISTS: LazyLock<HashMap<String, Lists>> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../rules/text/negation.yaml")).unwrap_or_else(|error| {
        debug_assert!(false, "negation.yaml: {error}");
        HashMap::new()
    })
});

static NEGATORS: LazyLock<HashMap<&'static str, Negators>> = LazyLock::new(|| {
    let set = |list: &'static str| list.split_whitespace().collect();
    let read = |(code, lists): (&'static String, &'static Lists)| {
        let negators = Negators {
            words: set(&lists.words),
            doings: set(&lists.doings),
            cancels: set(&lists.cancels),
            ends: set(&lists.ends),
            after: set(&lists.after),
            prefix: &lists.prefix,
        };
        (code.as_str(), negators)
    };
    LISTS.iter().map(read).collect()
});

/// Which words stand in a clause after a denial, at most six words away. Words are in lower case; `opens`
/// tells where punctuation stands before a word; as long as `words`. None are in a language without a list.
pub fn negated(words: &[&str], opens: &[bool], language: &str) -> Vec<bool> {
    let mut denied = vec![false; words.len()];
    let Some(negators) = NEGATORS.get(base_language(language).as_str()) else { return denied };
    for at in 0..words.len() {
        let Some(from) = negators.denies(words, at) else { continue };
        for next in from..words.len().min(from + REACH) {
            if opens[next] || negators.ends.contains(words[next]) {
                break;
            }
            denied[next] = true;
        }
        if negators.after.contains(words[at]) {
            for before in (at.saturating_sub(REACH)..at).rev() {
                if negators.ends.contains(words[before]) || opens[before + 1] {
                    break;
                }
                denied[before] = true;
            }
        }
    }
    denied
}

impl Negators {
    /// Where the words begin that the word at `at` denies, if it denies any.
    fn denies(&self, words: &[&str], at: usize) -> Option<usize> {
        let (word, next) = (words[at], words.get(at + 1).copied().unwrap_or_default());
        if !self.prefix.is_empty() && word.starts_with(self.prefix) {
            return Some(at);
        }
        if self.doings.contains(word) && next.len() > 4 && next.ends_with("ing") {
            return Some(at + 1);
        }
        // Two words are written with a hyphen in the list: "instead of".
        if !next.is_empty() && matches!(word, "instead" | "rather") {
            return self.words.contains(format!("{word}-{next}").as_str()).then_some(at + 2);
        }
        (self.words.contains(word) && !self.cancels.contains(next)).then_some(at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn denied<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let opens = vec![false; words.len()];
        let flags = negated(&words, &opens, language);
        words.into_iter().zip(flags).filter(|(_, flag)| *flag).map(|(word, _)| word).collect()
    }

    #[test]
    fn words_after_a_denial_are_denied() {
        assert_eq!(
            denied("you should never mix bleach and vinegar", "en"),
            ["mix", "bleach", "and", "vinegar"]
        );
        assert_eq!(denied("treat a room without buying any foam", "en"), ["buying", "any", "foam"]);
        assert_eq!(denied("use wool instead of foam", "en"), ["foam"]);
        assert_eq!(denied("stop buying foam", "en"), ["buying", "foam"]);
        assert_eq!(denied("no foam but rock wool", "en"), ["foam"]);
    }

    #[test]
    fn a_denial_that_means_the_opposite_is_none() {
        assert_eq!(denied("don't forget the rock wool", "en"), Vec::<&str>::new());
        assert_eq!(denied("a bus stop near the house", "en"), Vec::<&str>::new());
        assert_eq!(denied("we build bass traps", "en"), Vec::<&str>::new());
        assert_eq!(denied("kein schaumstoff", "xx"), Vec::<&str>::new());
    }

    #[test]
    fn other_languages_have_their_own_words() {
        assert_eq!(denied("wir kaufen kein billiges netzteil", "de"), ["billiges", "netzteil"]);
        assert!(denied("ich empfehle billige netzteile nicht", "de").contains(&"netzteile"));
        assert_eq!(denied("nunca mezcles lejía", "es"), ["mezcles", "lejía"]);
        assert_eq!(denied("n'utilisez pas javel", "fr"), ["n'utilisez", "pas", "javel"]);
        assert_eq!(denied("sem comprar espuma", "pt"), ["comprar", "espuma"]);
    }
}
