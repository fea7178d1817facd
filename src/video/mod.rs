//! What is done with a video: captions, chapters.

pub mod captions;
pub mod chapters;
