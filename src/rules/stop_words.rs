//! Words that carry no subject, by language: `src/rules/text/stop-words.tsv`.
//!
//! One text instead of lists of strings: each string of a list would be an address that the system has to set at
//! every start of the program.

const TEXT: &str = include_str!("text/stop-words.tsv");

/// The languages with a list, as ISO 639-1 codes.
pub fn stop_word_languages() -> impl Iterator<Item = &'static str> {
    lines().filter_map(|line| line.split('\t').next())
}

/// The stop words of a language (ISO 639-1 code), in lower case; none for a language without a list.
pub fn stop_words(language: &str) -> impl Iterator<Item = &'static str> {
    let line = lines().find(|line| line.split('\t').next() == Some(language));
    line.into_iter().flat_map(|line| line.split('\t').skip(1))
}

fn lines() -> impl Iterator<Item = &'static str> {
    TEXT.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_words() {
        assert!(stop_word_languages().count() > 50);
        for language in stop_word_languages() {
            assert!((2..=3).contains(&language.len()), "{language}");
            assert!(stop_words(language).count() > 5, "{language}");
            assert!(stop_words(language).all(|word| !word.trim().is_empty()), "{language}");
        }
        assert!(stop_words("en").any(|word| word == "the"));
        assert!(stop_words("de").any(|word| word == "über"));
        assert_eq!(stop_words("xx").count(), 0);
    }
}
