//! Talking about a video with a language model that can use the toolkit.

pub mod tools;
