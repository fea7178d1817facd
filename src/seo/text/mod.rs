//! Reading text: language, sentences, words, stems, stop words, and a light tagger for English.
//!
//! Everything here works on logical order (the order of typing), so right-to-left text needs nothing special.

mod background;
mod english;
mod language;
mod negation;
mod tokens;

pub use background::rarity;
pub use english::{Class, classify};
pub(crate) use english::{is_verbal, is_weak};
pub use language::{
    Stemmer, base_language, detect_language, greeting, is_filler, is_spaceless, is_stop_word,
    is_title_stop_word, linkers, particles,
};
pub use negation::negated;
pub use tokens::{Break, Sentence, Token, gap, sentences, words};

#[cfg(test)]
mod tests;
