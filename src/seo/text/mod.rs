//! Reading text: language, sentences, words, stems, stop words, and a light tagger for English.
//!
//! Everything here works on logical order (the order of typing), so right-to-left text needs nothing special.

mod background;
mod english;
mod language;
mod tokens;

pub use background::rarity;
pub(crate) use english::is_weak;
pub use english::{Class, classify};
pub use language::{
    Stemmer, base_language, detect_language, is_filler, is_spaceless, is_stop_word, linkers, particles,
};
pub use tokens::{Break, Sentence, Token, gap, sentences, words};

#[cfg(test)]
mod tests;
