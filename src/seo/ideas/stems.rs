//! The words of a phrase that carry its meaning, as stems.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::seo::text::{self, Stemmer, base_language};

/// Turns texts into stems, by one language.
pub struct Stems {
    language: String,
    stemmer: Stemmer,
}

impl Stems {
    /// For a language (BCP 47).
    pub fn new(language: &str) -> Self {
        let language = base_language(language);
        Self { stemmer: Stemmer::new(&language), language }
    }

    /// The language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The stems of the words that are no stop words; of all words where there is no other.
    pub fn of(&self, text: &str) -> BTreeSet<String> {
        let text = plain(text);
        let words = text::words(&text, Some(&self.language));
        let stem = |word: &str| self.stemmer.stem(word).into_owned();
        let telling: BTreeSet<String> = words
            .iter()
            .filter(|word| !text::is_title_stop_word(word.text, &self.language))
            .map(|word| stem(word.text))
            .collect();
        if telling.is_empty() { words.iter().map(|word| stem(word.text)).collect() } else { telling }
    }

    /// How much a stem tells, by how rare it is.
    pub fn weight(&self, stem: &str) -> f64 {
        f64::from(text::rarity(stem, &self.language)).max(1.0)
    }

    /// What stems tell together.
    pub fn weigh<'a>(&self, stems: impl IntoIterator<Item = &'a String>) -> f64 {
        stems.into_iter().map(|stem| self.weight(stem)).sum()
    }
}

/// A phrase as it is compared: composed characters, lower case, single spaces.
pub fn plain(text: &str) -> String {
    let text: String = text.nfc().collect::<String>().to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a title holds a phrase, word for word; capitals and punctuation do not count.
pub fn holds_phrase(title: &str, phrase: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let text = plain(text);
        text::words(&text, None).iter().map(|word| word.text.to_string()).collect()
    };
    let (title, phrase) = (words(title), words(phrase));
    !phrase.is_empty() && title.windows(phrase.len()).any(|window| window == phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_leave_out_what_tells_nothing() {
        let stems = Stems::new("en-US");
        assert_eq!(stems.of("How to bake the breads"), stems.of("bake bread"));
        assert!(!stems.of("the who").is_empty(), "a phrase of stop words has stems all the same");
        assert_eq!(stems.of("music theory").len(), 2, "music is a subject here, and no sound in captions");
        assert_eq!(Stems::new("de").of("Brote backen"), Stems::new("de").of("brot backen"));
    }

    #[test]
    fn a_title_holds_a_phrase_word_for_word() {
        assert!(holds_phrase("Sourdough Starter: day 1", "sourdough starter"));
        assert!(holds_phrase("Ka\u{308}se – selber machen!", "käse selber"));
        assert!(!holds_phrase("Starter for sourdough", "sourdough starter"));
        assert!(!holds_phrase("sourdoughs", "sourdough") && !holds_phrase("x", ""));
    }
}
