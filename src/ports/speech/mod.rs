//! Speech recognition: the engines, their models, and windows of speech.
//!
//! [`hear()`] takes sound as 16 kHz mono chunks, finds the speech ([`windows`]), and gives it window by
//! window to a [`Transcriber`]: whisper.cpp on this machine ([`whisper`]) or a server ([`api`]). Memory does
//! not grow with the length of the sound, and each finished window can be kept by the caller, so that a
//! killed run goes on where it stopped. Models live in a folder ([`models`]).

use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;

use crate::error::Result;
use crate::model::Segment;

pub mod api;
mod ct2;
mod ggml;
mod hear;
mod mel;
pub mod models;
mod pull;
mod vocabulary;
#[cfg(feature = "whisper")]
pub mod whisper;
pub mod windows;
#[cfg(feature = "whisper")]
mod words;

pub use hear::{WindowKey, WindowMemo, hear};
pub use windows::{Window, Windows};

/// Samples per second of all sound in this module.
pub const SAMPLE_RATE: usize = 16_000;

/// What the caller wants from an engine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Language spoken, as an ISO 639 code (`en`); `None` lets the engine find out.
    pub language: Option<String>,
    /// Threads of the local engine; 0 chooses by cores and load.
    pub threads: usize,
    /// Translate to English instead of writing down what is said.
    pub translate: bool,
    /// Length of the media in milliseconds, where it is known: the total of the progress.
    pub duration_ms: Option<u64>,
}

/// What an engine heard. Times are absolute.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Heard {
    /// Language as an ISO 639 code, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How sure the engine is of the language, 0 to 1; absent when it was told or does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language_confidence: Option<f32>,
    /// What is said, in order, without overlaps.
    pub segments: Vec<Segment>,
}

/// An engine that turns a window of sound into text.
pub trait Transcriber: Send {
    /// The engine's name: `whisper.cpp` or `api`.
    fn engine(&self) -> &str;
    /// The model's name: `base`, `whisper-1`.
    fn model(&self) -> &str;
    /// What decides about the result, for cache keys: engine, version, and the model's hash.
    fn id(&self) -> String;
    /// Turns one window into segments whose times lie inside the window.
    ///
    /// # Errors
    /// [`crate::error::Kind::Interrupted`] soon after `cancel` is cancelled, else what the engine reports.
    fn transcribe(&mut self, window: &Window, options: &Options, cancel: &CancellationToken)
    -> Result<Heard>;
}

/// Milliseconds of `samples` samples.
fn samples_to_ms(samples: u64) -> u64 {
    samples * 1000 / SAMPLE_RATE as u64
}
