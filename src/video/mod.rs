//! What is done with a video: transcribe, captions, chapters.

pub mod captions;
pub mod chapters;
pub mod hash;
mod transcribe;
pub mod transcript_file;

pub use transcribe::{Consent, TranscribeRequest, Transcribed, transcribe};
