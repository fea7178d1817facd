//! Words of a text that look like names: by their capitals, where capitals say something.

use super::words::{capitalises_nouns, names_nothing};
use crate::seo::text::{self, Break};

/// Share of capitalised words from which a text is set like a headline, where a capital shows no name.
const HEADLINE: f64 = 0.6;
/// Words a text has at least before that is said of it.
const HEADLINE_WORDS: usize = 3;

/// A word that looks like a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name<'t> {
    /// The word as written.
    pub text: &'t str,
    /// Whether it counts only together with the name before or behind it: capitals show little here.
    pub faint: bool,
    /// Whether nothing but a space stands between it and the word before.
    pub follows: bool,
}

/// The words of `text` that look like names, in order.
pub(super) fn names<'t>(text: &'t str, language: Option<&str>) -> Vec<Name<'t>> {
    let words = text::words(text, language);
    let shouted = !text.contains(char::is_lowercase);
    // Where nouns are capitalised, the word that opens a sentence may be any, and the noun behind it too.
    let nouns = capitalises_nouns(language);
    let headline = nouns || is_headline(&words);
    let mut found = Vec::new();
    let mut end = 0;
    let mut before_is_name = false;
    for (index, word) in words.iter().enumerate() {
        let between = &text[end..word.start];
        let gap = if index == 0 { Break::Sentence } else { text::gap(between, words[index - 1].text) };
        let opens = gap == Break::Sentence || between.contains(['“', '"', '«', '„', ':', '•', '(']);
        end = word.end;
        let mut is_name = false;
        if has_odd_capitals(word.text) && !shouted {
            is_name = true;
            found.push(Name { text: word.text, faint: false, follows: before_is_name && gap == Break::None });
        } else if word.text.starts_with(char::is_uppercase) && !shouted && !(opens && nouns) {
            is_name = true;
            let follows = before_is_name && gap == Break::None;
            found.push(Name { text: word.text, faint: opens || headline, follows });
        }
        before_is_name = is_name;
    }
    found.retain(|name| !names_nothing(name.text, language));
    found
}

/// Whether most longer words are capitalised.
fn is_headline(words: &[text::Token<'_>]) -> bool {
    let long: Vec<&str> = words
        .iter()
        .skip(1)
        .map(|word| word.text)
        .filter(|word| word.chars().count() > 3 && word.starts_with(char::is_alphabetic))
        .collect();
    let capitals = long.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    long.len() + 1 >= HEADLINE_WORDS && capitals as f64 >= HEADLINE * long.len() as f64 && capitals > 1
}

/// Capitals behind the first letter (`iPhone`, `NASA`), or letters that lead into digits (`H264`).
fn has_odd_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let inner = word.chars().skip(1).any(char::is_uppercase);
    let numbered =
        word.starts_with(char::is_uppercase) && word.contains(|c: char| c.is_ascii_digit()) && letters > 0;
    letters >= 2 && inner && !word.contains('-') || numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sure(text: &str) -> Vec<&str> {
        names(text, Some("en")).into_iter().filter(|name| !name.faint).map(|name| name.text).collect()
    }

    #[test]
    fn capitals_in_a_sentence_show_names() {
        assert_eq!(sure("How Tesla cuts the noise with an iPhone"), ["Tesla", "iPhone"]);
        assert_eq!(sure("Panels work. Nothing else in Paris does."), ["Paris"]);
        assert_eq!(sure("I treat a room, and I'm done on YouTube"), [""; 0]);
        assert_eq!(sure("Use H264 and NASA tables"), ["H264", "NASA"]);
    }

    #[test]
    fn headlines_german_nouns_and_shouting_show_little() {
        assert_eq!(sure("How Tesla Really Cuts Down Noise"), [""; 0]);
        assert!(names("Der Raum und die Wand", Some("de")).iter().all(|name| name.faint));
        assert!(names("Dicke Absorber helfen", Some("de")).iter().all(|name| !name.follows));
        let german = names("Was Elon Musk sagt", Some("de"));
        assert!(german.iter().any(|name| name.text == "Musk" && name.follows), "{german:?}");
        assert_eq!(names("ROOM SOUND", Some("en")), []);
        let pair = names("Why Elon Musk Likes Quiet Rooms", Some("en"));
        assert!(pair.iter().any(|name| name.text == "Musk" && name.faint && name.follows), "{pair:?}");
    }
}
