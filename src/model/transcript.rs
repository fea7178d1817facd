//! What is said in a video, when, and how we know.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One word with its time. Words of one segment are in order and do not overlap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Word {
    /// Start in milliseconds.
    pub start_ms: u64,
    /// End in milliseconds.
    pub end_ms: u64,
    /// The word with its punctuation, without surrounding spaces.
    pub text: String,
    /// How sure the engine is, 0 to 1, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
}

/// A stretch of speech: a caption cue, or a segment of the speech engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Segment {
    /// Start in milliseconds.
    pub start_ms: u64,
    /// End in milliseconds.
    pub end_ms: u64,
    /// What is said.
    pub text: String,
    /// Word times; empty when the source has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
}

/// Where a transcript comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TranscriptSource {
    /// A file given by the user.
    File {
        /// Its path.
        path: String,
    },
    /// A caption file found beside the video.
    Sidecar {
        /// Its path.
        path: String,
    },
    /// A subtitle stream inside the video file.
    Embedded {
        /// The stream's index in the file.
        stream: u32,
    },
    /// Captions of the video on YouTube.
    #[serde(rename = "youtube")]
    YouTube {
        /// Id of the track.
        track: String,
    },
    /// Speech recognition.
    Engine {
        /// The engine, for example `whisper.cpp` or `api`.
        engine: String,
        /// The model, for example `base`.
        model: String,
    },
    /// Plain text without times.
    Text,
    /// There is nothing to hear, or nobody speaks.
    None {
        /// Why, as a sentence.
        reason: String,
    },
}

/// A transcript. Segments are in order of their start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Transcript {
    /// Where it comes from.
    pub source: TranscriptSource,
    /// Language as a BCP 47 code (`en`, `pt-BR`), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Length of the media in milliseconds, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// What is said.
    pub segments: Vec<Segment>,
}

impl Transcript {
    /// A transcript of plain text, without times.
    pub fn from_text(text: &str) -> Self {
        Self {
            source: TranscriptSource::Text,
            language: None,
            duration_ms: None,
            segments: vec![Segment {
                start_ms: 0,
                end_ms: 0,
                text: text.trim().to_string(),
                words: Vec::new(),
            }],
        }
    }

    /// Whether the segments carry real times.
    pub fn is_timed(&self) -> bool {
        !matches!(self.source, TranscriptSource::Text)
            && self.segments.iter().any(|segment| segment.end_ms > 0)
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.segments.iter().all(|segment| segment.text.trim().is_empty())
    }

    /// All text, segments joined with a space.
    pub fn text(&self) -> String {
        let mut text =
            String::with_capacity(self.segments.iter().map(|segment| segment.text.len() + 1).sum());
        for segment in &self.segments {
            let part = segment.text.trim();
            if !part.is_empty() {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(part);
            }
        }
        text
    }

    /// The media's length, or else the end of the last segment, in milliseconds.
    pub fn end_ms(&self) -> u64 {
        self.duration_ms
            .unwrap_or_else(|| self.segments.iter().map(|segment| segment.end_ms).max().unwrap_or(0))
    }
}
