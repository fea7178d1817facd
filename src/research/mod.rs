//! What a video is about: language, key phrases with their evidence, summary and chapters; and what a language
//! model is told of it.

mod condense;
mod lines;
mod material;
mod parts;
mod told;
mod understand;

pub use material::{Material, Spoken};
pub use told::{TellRequest, Told, questions, room, tell};
pub use understand::{DEFAULT_KEYWORDS, KeywordReport, Understanding, keywords, understand};
