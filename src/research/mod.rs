//! What a video is about: language, key phrases with their evidence, summary and chapters.

mod material;
mod understand;

pub use material::{Material, Spoken};
pub use understand::{DEFAULT_KEYWORDS, KeywordReport, Understanding, keywords, understand};
