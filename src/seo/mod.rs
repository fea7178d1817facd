//! Pure knowledge about text: key phrases, topics, the linter, the score. Not async, no ports.

pub mod audit;
pub mod claims;
pub mod hashtags;
pub mod ideas;
pub mod keyphrases;
pub mod lint;
pub mod measure;
pub mod score;
pub mod summary;
pub mod tags;
pub mod text;
pub mod topics;
pub mod volumes;
