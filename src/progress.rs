//! Progress as values: features emit [`Event`]s, front ends draw them.
//!
//! The terminal's bars, server-sent events and tests are three sinks of the same stream.

use std::sync::{Arc, Mutex};

use serde::Serialize;
use tokio_util::sync::CancellationToken;

use crate::error::{Error, Result};

/// A stage of the main job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Reading the file's streams.
    Probe,
    /// Fetching a speech model.
    Download,
    /// Waiting for the speech engine, which hears one file at a time.
    Wait,
    /// Turning sound into a transcript.
    Hear,
    /// Language, key phrases, topics, summary.
    Understand,
    /// Titles, description, tags.
    Write,
    /// Findings and score.
    Check,
    /// Writing the files of `--out`.
    Render,
    /// Looking at the frames and samples.
    Look,
    /// Rendering a video.
    Encode,
    /// Reading the creator's own material, or what stands on YouTube.
    Read,
    /// Making vectors of passages.
    Embed,
    /// Making a long transcript fit a language model.
    Condense,
    /// Writing in another language.
    Translate,
    /// Sending a video to YouTube.
    Upload,
    /// Waiting until YouTube has processed a video.
    Process,
    /// Changing something on YouTube.
    Change,
    /// Asking what people search for.
    Ask,
}

impl Stage {
    /// The word shown to people while the stage runs.
    pub const fn label(self) -> &'static str {
        match self {
            Stage::Probe => "reading",
            Stage::Download => "downloading",
            Stage::Wait => "waiting",
            Stage::Hear => "hearing",
            Stage::Understand => "understanding",
            Stage::Write => "writing",
            Stage::Check => "checking",
            Stage::Render => "saving",
            Stage::Look => "looking",
            Stage::Encode => "rendering",
            Stage::Read => "reading",
            Stage::Embed => "embedding",
            Stage::Condense => "condensing",
            Stage::Translate => "translating",
            Stage::Upload => "uploading",
            Stage::Process => "processing",
            Stage::Change => "changing",
            Stage::Ask => "asking",
        }
    }
}

/// What a stage counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Milliseconds of media.
    MediaMs,
    /// Bytes.
    Bytes,
    /// Things.
    Items,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// A stage began; `total` in `unit` where it is known.
    Started {
        /// Which stage.
        stage: Stage,
        /// How much there is to do, when known.
        total: Option<u64>,
        /// What `total` and `done` count.
        unit: Unit,
    },
    /// `done` of the stage's total is behind us.
    Advanced {
        /// Which stage.
        stage: Stage,
        /// How much is done, in the stage's unit.
        done: u64,
    },
    /// How fast a stage that counts bytes goes.
    Pace {
        /// Which stage.
        stage: Stage,
        /// Bytes a second, over the last seconds.
        bytes_per_s: u64,
        /// Seconds that are left at that speed.
        left_s: Option<u64>,
    },
    /// A stage ended.
    Finished {
        /// Which stage.
        stage: Stage,
        /// Whether its result was already there.
        cached: bool,
    },
    /// Something worth saying.
    Note {
        /// The sentence.
        text: String,
    },
    /// Something the user should look at.
    Warning {
        /// The sentence.
        text: String,
    },
}

/// Takes events. Must not block.
pub trait Sink: Send + Sync {
    /// Takes one event.
    fn emit(&self, event: Event);
}

/// Drops every event.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Sink for Silent {
    fn emit(&self, _event: Event) {}
}

/// Keeps every event, for tests and for answers that carry their warnings.
#[derive(Debug, Default)]
pub struct Recorded(Mutex<Vec<Event>>);

impl Recorded {
    /// The events so far.
    pub fn events(&self) -> Vec<Event> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl Sink for Recorded {
    fn emit(&self, event: Event) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(event);
    }
}

/// Passes every event on, and keeps the warnings for the report.
pub struct Warned {
    next: Arc<dyn Sink>,
    warnings: Mutex<Vec<String>>,
}

impl Warned {
    /// Passes events on to `next`.
    pub fn new(next: Arc<dyn Sink>) -> Self {
        Self { next, warnings: Mutex::default() }
    }

    /// The warnings so far.
    pub fn warnings(&self) -> Vec<String> {
        self.warnings.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl Sink for Warned {
    fn emit(&self, event: Event) {
        if let Event::Warning { text } = &event {
            self.warnings.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(text.clone());
        }
        self.next.emit(event);
    }
}

/// What a long piece of work carries: where to report, and whether to stop.
#[derive(Clone)]
pub struct Watch {
    sink: Arc<dyn Sink>,
    cancel: CancellationToken,
}

impl Watch {
    /// Reports to `sink` and stops when `cancel` is cancelled.
    pub fn new(sink: Arc<dyn Sink>, cancel: CancellationToken) -> Self {
        Self { sink, cancel }
    }

    /// Reports nowhere and never stops.
    pub fn silent() -> Self {
        Self::new(Arc::new(Silent), CancellationToken::new())
    }

    /// The same stop signal, another sink.
    pub fn with_sink(&self, sink: Arc<dyn Sink>) -> Self {
        Self::new(sink, self.cancel.clone())
    }

    /// Where it reports to.
    pub fn sink(&self) -> Arc<dyn Sink> {
        self.sink.clone()
    }

    /// The stop signal.
    pub fn cancel(&self) -> &CancellationToken {
        &self.cancel
    }

    /// Fails with [`crate::error::Kind::Interrupted`] when the user asked to stop.
    pub fn check(&self) -> Result<()> {
        if self.cancel.is_cancelled() { Err(Error::interrupted()) } else { Ok(()) }
    }

    /// Reports the start of a stage.
    pub fn started(&self, stage: Stage, total: Option<u64>, unit: Unit) {
        self.sink.emit(Event::Started { stage, total, unit });
    }

    /// Reports how far a stage is.
    pub fn advanced(&self, stage: Stage, done: u64) {
        self.sink.emit(Event::Advanced { stage, done });
    }

    /// Reports how fast a stage goes, and how many seconds are left at that speed.
    pub fn pace(&self, stage: Stage, bytes_per_s: u64, left_s: Option<u64>) {
        self.sink.emit(Event::Pace { stage, bytes_per_s, left_s });
    }

    /// Reports the end of a stage.
    pub fn finished(&self, stage: Stage, cached: bool) {
        self.sink.emit(Event::Finished { stage, cached });
    }

    /// Reports a remark.
    pub fn note(&self, text: impl Into<String>) {
        self.sink.emit(Event::Note { text: text.into() });
    }

    /// Reports a warning.
    pub fn warning(&self, text: impl Into<String>) {
        self.sink.emit(Event::Warning { text: text.into() });
    }
}
