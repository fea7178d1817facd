//! What a video is about: language, key phrases with their evidence, summary and chapters.

mod look_up;
mod material;
mod read;
mod understand;

pub use look_up::{LookUpReport, LookUpRequest, Passage, look_up};
pub use material::{Material, Spoken};
pub use read::{MOST_TEXT_BYTES, TEXT_ENDINGS, is_draft, is_text, parse_draft, read, read_draft, read_text};
pub use understand::{DEFAULT_KEYWORDS, KeywordReport, Understanding, keywords, understand};
