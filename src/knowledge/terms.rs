//! Words as the index knows them: lower case, without accents, cut to their stems; the same for texts and questions.

use unicode_normalization::UnicodeNormalization;

use crate::seo::text::{self, Stemmer, base_language, particles};

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// The word as the index knows it: letters and digits only.
    pub key: String,
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// Makes words of one language into terms.
pub(super) struct Terms {
    language: Option<String>,
    stemmer: Option<Stemmer>,
}

impl Terms {
    /// For a language (BCP 47); words are not stemmed where it is not known.
    pub fn of(language: Option<&str>) -> Self {
        Self { language: language.map(base_language), stemmer: language.map(Stemmer::new) }
    }

    /// The language, without its region.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The terms of a text, in order. A compound such as `green-screen` gives its parts.
    pub fn read(&self, text: &str) -> Vec<Term> {
        let mut terms = Vec::with_capacity(text.len() / 6);
        // Without a language words are told by the script, the same for a text and a question about it.
        for token in text::words(text, None) {
            self.split(token, &mut terms);
        }
        terms
    }

    /// The keys of a text's terms with spaces between them.
    pub fn line(&self, text: &str) -> String {
        let mut line = String::with_capacity(text.len());
        for term in self.read(text) {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&term.key);
        }
        line
    }

    fn split(&self, token: text::Token<'_>, terms: &mut Vec<Term>) {
        if let Some(name) = spelt_out(token.text) {
            terms.push(Term { key: name, start: token.start, end: token.end });
            return;
        }
        let is_part = |c: char| c.is_alphanumeric() || is_mark(c);
        let parts = || token.text.split(|c| !is_part(c)).filter(|part| !part.is_empty());
        // What an apostrophe cuts off (`l'`, `'s`) says nothing; a name such as `R&B` is only such pieces.
        let has_long = parts().any(|part| part.chars().nth(1).is_some());
        for part in parts() {
            let start = token.start + (part.as_ptr() as usize - token.text.as_ptr() as usize);
            let cut_off = has_long && part.chars().nth(1).is_none() && token.text.contains(['\'', '’']);
            let key = self.key(part);
            if !cut_off && !key.is_empty() {
                terms.push(Term { key, start, end: start + part.len() });
            }
        }
    }

    /// A word as the index knows it.
    fn key(&self, word: &str) -> String {
        let folded = fold(word);
        let bare = match self.language.as_deref() {
            Some("ko") => without_particle(&folded),
            _ => folded.as_str(),
        };
        match &self.stemmer {
            Some(stemmer) => stemmer.stem(bare).into_owned(),
            None => bare.to_string(),
        }
    }
}

/// Names that consist of signs that are no letters: C++, C#, F#.
fn spelt_out(word: &str) -> Option<String> {
    let first = word.chars().next()?;
    let rest = &word[first.len_utf8()..];
    let sign = match rest {
        "++" => "plusplus",
        "#" => "sharp",
        _ => return None,
    };
    Some(format!("{}{sign}", first.to_lowercase()))
}

fn without_particle(word: &str) -> &str {
    let cut = particles("ko").iter().find_map(|particle| word.strip_suffix(particle.as_str()));
    cut.filter(|rest| !rest.is_empty()).unwrap_or(word)
}

/// A combining mark of the general blocks, which is an accent where the letter is Latin or Greek.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// A mark that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Lower case, compatibility forms made plain, accents of Latin and Greek letters left out.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut plain = false;
    let letters = word.chars().flat_map(char::to_lowercase).nfkd().filter(move |c| {
        if is_accent(*c) {
            return !plain;
        }
        plain = c.is_ascii() || matches!(c, '\u{00C0}'..='\u{03FF}' | '\u{1E00}'..='\u{1FFF}');
        true
    });
    let mut folded = String::with_capacity(word.len());
    for c in letters.nfc() {
        match c {
            'ß' => folded.push_str("ss"),
            'ё' => folded.push('е'),
            'ς' => folded.push('σ'),
            // What a sign falls apart into may hold a space or a bracket.
            c if c.is_alphanumeric() || is_mark(c) => folded.push(c),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(text: &str, language: Option<&str>) -> Vec<String> {
        Terms::of(language).read(text).into_iter().map(|term| term.key).collect()
    }

    #[test]
    fn forms_of_a_word_are_one_term() {
        assert_eq!(keys("Lighting LIGHTS light", Some("en")), ["light", "light", "light"]);
        assert_eq!(keys("Häuser Haus", Some("de")), ["haus", "haus"]);
        assert_eq!(keys("résumé resume", Some("fr"))[0], keys("Resume", Some("fr"))[0]);
        assert_eq!(keys("Straße", None), ["strasse"]);
        assert_eq!(keys("ｆｕｌｌ ﬁlm", None), ["full", "film"]);
    }

    #[test]
    fn marks_of_other_scripts_are_letters() {
        assert_eq!(keys("हिन्दी", Some("hi")), ["हिन्दी"]);
        assert_eq!(keys("ガイド", Some("ja")), ["ガイド"]);
        assert_eq!(keys("йод ёлка", None), ["йод", "елка"]);
        assert_eq!(keys("서울에서", Some("ko")), keys("서울", Some("ko")));
    }

    #[test]
    fn compounds_and_odd_names() {
        assert_eq!(keys("green-screen", Some("en")), ["green", "screen"]);
        assert_eq!(keys("C++ and C# and R&B", None), ["cplusplus", "and", "csharp", "and", "r", "b"]);
        assert_eq!(keys("l'image don't it’s", None), ["image", "don", "it"]);
    }

    proptest! {
        #[test]
        fn keys_hold_nothing_that_is_syntax(text in "\\PC{0,80}") {
            for language in [None, Some("en"), Some("ja"), Some("ar"), Some("ko")] {
                for term in Terms::of(language).read(&text) {
                    prop_assert!(!term.key.is_empty());
                    prop_assert!(!term.key.contains(['"', '*', '(', ')', ':', '^', '-', '+', ' ', '\0']));
                    prop_assert!(text.is_char_boundary(term.start) && text.is_char_boundary(term.end));
                }
            }
        }
    }
}
