//! What there is to read and hear about a video, whichever way it came.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::model::{Draft, Transcript};
use crate::seo::text;

/// Everything known about a video before it is understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Material {
    /// What the user says the video is about.
    pub topic: Option<String>,
    /// A working title.
    pub title: Option<String>,
    /// A description that exists already.
    pub description: Option<String>,
    /// Tags it has already.
    pub tags: Vec<String>,
    /// What is said.
    pub transcript: Transcript,
    /// Length in milliseconds.
    pub duration_ms: Option<u64>,
    /// Language, when the user says so.
    pub language: Option<String>,
    /// Times of the cuts, in milliseconds, when the picture was looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cuts: Vec<u64>,
}

impl Material {
    /// Of a transcript alone.
    pub fn of_transcript(transcript: Transcript) -> Self {
        let duration_ms = transcript.duration_ms;
        Self {
            topic: None,
            title: None,
            description: None,
            tags: Vec::new(),
            transcript,
            duration_ms,
            language: None,
            cuts: Vec::new(),
        }
    }

    /// Of a topic alone.
    pub fn of_topic(topic: &str) -> Self {
        let mut material = Self::of_transcript(Transcript::from_text(""));
        material.topic = Some(topic.trim().to_string()).filter(|topic| !topic.is_empty());
        material
    }

    /// Of a draft: its title, description and text.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when all of them are empty.
    pub fn of_draft(draft: &Draft) -> Result<Self> {
        let seconds = draft.duration_s.filter(|seconds| seconds.is_finite() && *seconds > 0.0);
        let material = Self {
            topic: None,
            title: draft.title.clone(),
            description: draft.description.clone(),
            tags: draft.tags.clone().unwrap_or_default(),
            transcript: Transcript::from_text(draft.text.as_deref().unwrap_or_default()),
            duration_ms: seconds.map(|seconds| (seconds * 1000.0) as u64),
            language: draft.language.clone(),
            cuts: Vec::new(),
        };
        if material.is_empty() {
            return Err(Error::usage("there is nothing to go by: title, description and text are empty")
                .hint("give at least one of \"title\", \"description\" and \"text\""));
        }
        Ok(material)
    }

    /// Whether there is nothing to go by.
    pub fn is_empty(&self) -> bool {
        let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
        blank(&self.topic) && blank(&self.title) && blank(&self.description) && self.transcript.is_empty()
    }

    /// Topic or title, and description and transcript, one after the other.
    pub fn text(&self) -> String {
        let parts = [self.topic.as_deref(), self.title.as_deref(), self.description.as_deref()];
        let mut text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
        text.push('\n');
        text.push_str(&self.transcript.text());
        text
    }
}

/// A transcript as running text that knows when each part is said.
#[derive(Debug, Clone)]
pub struct Spoken {
    text: String,
    starts: Vec<(usize, u64)>,
    timed: bool,
}

impl Spoken {
    /// Joins the segments with spaces.
    pub fn new(transcript: &Transcript) -> Self {
        let mut text = String::new();
        let mut starts = Vec::with_capacity(transcript.segments.len());
        for segment in &transcript.segments {
            let part = segment.text.trim();
            if part.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            starts.push((text.len(), segment.start_ms));
            text.push_str(part);
        }
        Self { text, starts, timed: transcript.is_timed() }
    }

    /// The running text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// When the byte at `offset` is said (the start of its segment), in milliseconds.
    pub fn at(&self, offset: usize) -> Option<u64> {
        let next = self.starts.partition_point(|(start, _)| *start <= offset);
        self.timed.then(|| self.starts.get(next.saturating_sub(1)).map(|(_, at)| *at)).flatten()
    }

    /// Its sentences with their times.
    pub fn sentences(&self) -> impl Iterator<Item = (Option<u64>, &str)> {
        text::sentences(&self.text).into_iter().map(|sentence| (self.at(sentence.start), sentence.text))
    }
}
