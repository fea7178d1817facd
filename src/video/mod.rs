//! What is done with a video: transcribe, captions, chapters.

pub mod analyze;
pub mod captions;
pub mod chapters;
pub mod clip;
pub mod cuts;
pub mod encode;
pub mod encoding;
pub mod faces;
pub mod fonts;
pub mod hash;
pub mod loudness;
pub mod normalize;
pub mod output;
mod range;
pub mod shorts;
pub mod thumbnails;
pub mod times;
mod transcribe;
pub mod transcript_file;

pub use transcribe::{Consent, TranscribeRequest, Transcribed, known_transcript, transcribe};
