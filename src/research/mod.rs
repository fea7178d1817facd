//! What a video is about: language, key phrases with their evidence, summary and chapters; and what a language
//! model is told of it.

mod condense;
pub mod ideas;
mod lines;
mod look_up;
mod material;
pub mod outliers;
mod parts;
pub mod published;
pub mod ranks;
mod read;
mod told;
mod understand;

pub use look_up::{LookUpReport, LookUpRequest, Passage, look_up};
pub use material::{Material, Spoken};
pub use read::{MOST_TEXT_BYTES, TEXT_ENDINGS, is_draft, is_text, parse_draft, read, read_draft, read_text};
pub use told::{TellRequest, Told, questions, room, tell};
pub use understand::{DEFAULT_KEYWORDS, KeywordReport, Understanding, keywords, understand};
