//! What somebody wants who types a phrase, by the words of `keywords.yaml`.

use super::plain;
use crate::model::{Intent, IntentFound};
use crate::rules::{IntentRule, keywords};
use crate::seo::text::base_language;

/// The intent of a phrase; nothing where no word tells. `names` are those of channels and brands that are known.
pub fn intent(phrase: &str, language: &str, names: &[String]) -> Option<IntentFound> {
    let phrase = plain(phrase);
    let named = names.iter().map(|name| plain(name)).find(|name| !name.is_empty() && holds(&phrase, name));
    if let Some(name) = named {
        return Some(IntentFound { intent: Intent::Navigational, because: name });
    }
    let language = base_language(language);
    let rules = keywords().intents.iter();
    rules.filter_map(|rule| told_by(&phrase, &language, rule)).next()
}

fn told_by(phrase: &str, language: &str, rule: &IntentRule) -> Option<IntentFound> {
    let lists = ["any", language].into_iter();
    let inside = lists.clone().filter_map(|code| rule.words.get(code)).flatten();
    let first = lists.filter_map(|code| rule.begin.get(code)).flatten();
    let found = inside
        .filter(|word| holds(phrase, word))
        .chain(first.filter(|word| begins(phrase, word)))
        .max_by_key(|word| word.len())?;
    Some(IntentFound { intent: rule.intent, because: found.clone() })
}

fn begins(phrase: &str, word: &str) -> bool {
    phrase.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether the words stand in the phrase, with borders around them.
fn holds(phrase: &str, words: &str) -> bool {
    phrase.match_indices(words).any(|(at, _)| {
        let before = phrase[..at].chars().next_back();
        let after = phrase[at + words.len()..].chars().next();
        let border = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        border(before) && border(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, language: &str) -> Option<Intent> {
        intent(phrase, language, &["Room Sound".into()]).map(|found| found.intent)
    }

    #[test]
    fn words_tell_what_is_wanted_in_several_languages() {
        use Intent::*;
        for (phrase, language, wanted) in [
            ("how to bake bread", "en", Some(HowTo)),
            ("bread recipe for beginners", "en-GB", Some(HowTo)),
            ("why is my bread flat", "en", Some(Question)),
            ("is sourdough healthy", "en", Some(Question)),
            ("iphone vs pixel", "en", Some(Comparison)),
            ("what is the difference between rye and wheat", "en", Some(Comparison)),
            ("best dutch oven", "en", Some(Buying)),
            ("funny cats", "en", Some(Entertainment)),
            ("room sound echo", "en", Some(Navigational)),
            ("sourdough", "en", None),
            ("thatwhy", "en", None),
            ("wie backe ich brot", "de", Some(Question)),
            ("brot backen anleitung", "de", Some(HowTo)),
            ("brotbackautomat kaufen", "de", Some(Buying)),
            ("por qué mi pan no sube", "es", Some(Question)),
            ("comment faire du pain", "fr", Some(HowTo)),
            ("preço da farinha", "pt", Some(Buying)),
            ("パン vs ご飯", "ja", Some(Comparison)),
        ] {
            assert_eq!(found(phrase, language), wanted, "{phrase}");
        }
    }
}
