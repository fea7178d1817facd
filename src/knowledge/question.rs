//! A question in the words of a user, as an expression for the index. Whatever is typed is words: no sign of it is
//! syntax.

use std::collections::{BTreeSet, HashSet};

use super::rules::rules;
use super::terms::Terms;
use crate::seo::text::is_stop_word;

/// A question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Question {
    /// What is looked for: words or phrases, each with the forms that it has in the languages of the sources.
    groups: Vec<BTreeSet<String>>,
    /// Every single word of them.
    pub keys: HashSet<String>,
}

impl Question {
    /// Reads a question. Words in quotation marks are a phrase; words that are in every text are left out when
    /// others are there.
    pub fn read(text: &str, languages: &[Terms]) -> Self {
        let plain = [Terms::of(None)];
        let languages = if languages.is_empty() { &plain[..] } else { languages };
        let mut question = Self::default();
        let mut common = Self::default();
        for (index, piece) in text.split(['"', '“', '”', '„', '«', '»']).enumerate() {
            if index % 2 == 1 {
                question.phrase(piece, languages);
            } else {
                question.words(piece, languages, &mut common);
            }
        }
        if question.groups.is_empty() { common } else { question }
    }

    fn phrase(&mut self, text: &str, languages: &[Terms]) {
        let mut forms = BTreeSet::new();
        for language in languages {
            let keys: Vec<String> = language.read(text).into_iter().map(|term| term.key).collect();
            if !keys.is_empty() {
                forms.insert(format!("\"{}\"", keys.join(" ")));
                self.keys.extend(keys);
            }
        }
        self.push(forms);
    }

    fn words(&mut self, text: &str, languages: &[Terms], common: &mut Self) {
        let readings: Vec<_> = languages.iter().map(|language| language.read(text)).collect();
        let Some(first) = readings.first() else { return };
        for term in first {
            let word = text[term.start..term.end].to_lowercase();
            let forms: BTreeSet<&String> = readings
                .iter()
                .flatten()
                .filter(|other| other.start == term.start)
                .map(|other| &other.key)
                .collect();
            let is_common = languages
                .iter()
                .any(|language| language.language().is_some_and(|code| is_stop_word(&word, code)));
            let into = if is_common { &mut *common } else { &mut *self };
            into.keys.extend(forms.iter().map(|form| (*form).clone()));
            into.push(forms.into_iter().map(|form| format!("\"{form}\"")).collect());
        }
    }

    fn push(&mut self, forms: BTreeSet<String>) {
        if !forms.is_empty() && self.groups.len() < rules().most_words && !self.groups.contains(&forms) {
            self.groups.push(forms);
        }
    }

    /// Whether there is no word in it.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The expression for passages that hold all of it.
    pub fn all(&self) -> String {
        self.joined(" AND ")
    }

    /// The expression for passages that hold any of it; nothing when that is the same.
    pub fn any(&self) -> Option<String> {
        (self.groups.len() > 1).then(|| self.joined(" OR "))
    }

    fn joined(&self, with: &str) -> String {
        let group = |forms: &BTreeSet<String>| {
            format!("({})", forms.iter().map(String::as_str).collect::<Vec<_>>().join(" OR "))
        };
        self.groups.iter().map(group).collect::<Vec<_>>().join(with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> [Terms; 2] {
        [Terms::of(Some("en")), Terms::of(Some("de"))]
    }

    #[test]
    fn words_have_their_forms_in_every_language() {
        let question = Question::read("How to place lights", &languages());
        assert_eq!(question.all(), "(\"plac\" OR \"place\") AND (\"light\")");
        assert_eq!(question.any().as_deref(), Some("(\"plac\" OR \"place\") OR (\"light\")"));
        assert!(question.keys.contains("light"));
    }

    #[test]
    fn common_words_count_only_where_there_are_no_others() {
        assert_eq!(Question::read("the who", &languages()[..1]).all(), "(\"the\") AND (\"who\")");
        assert_eq!(Question::read("the microphone", &languages()[..1]).all(), "(\"microphon\")");
        assert!(Question::read("?! \"\" -- *", &languages()).is_empty());
    }

    #[test]
    fn phrases_stay_together() {
        let question = Question::read("\"green screen\" light", &languages()[..1]);
        assert_eq!(question.all(), "(\"green screen\") AND (\"light\")");
    }
}
