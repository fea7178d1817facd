//! What a video is about: language, key phrases with their evidence, summary and chapters; and what a language
//! model is told of it.

mod lines;
mod material;
mod told;
mod understand;

pub use material::{Material, Spoken};
pub use told::{TellRequest, Told, room, tell};
pub use understand::{DEFAULT_KEYWORDS, KeywordReport, Understanding, keywords, understand};
