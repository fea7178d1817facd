//! What is done with a video: transcribe, captions, chapters.

pub mod captions;
pub mod chapters;
pub mod encoding;
pub mod faces;
pub mod fonts;
pub mod hash;
pub mod output;
mod transcribe;
pub mod transcript_file;

pub use transcribe::{Consent, TranscribeRequest, Transcribed, known_transcript, transcribe};
