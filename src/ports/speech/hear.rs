//! Hearing a whole recording: windows of speech go to the engine one by one, each is remembered.

use sha2::{Digest, Sha256};

use super::{Heard, Options, Transcriber, Window, Windows};
use crate::error::Result;
use crate::model::Segment;
use crate::ports::files;
use crate::progress::{Stage, Unit, Watch};

/// How many windows may take part in finding the language, and the confidence at which it is settled.
const LANGUAGE_WINDOWS: usize = 3;
const SETTLED: f32 = 0.8;

/// Names one window of one recording for one engine and its options.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WindowKey {
    /// Where the window starts in the media, in milliseconds.
    pub start_ms: u64,
    /// SHA-256 in hex of all that decides about the result: engine, model, language, task and samples.
    pub sha256: String,
}

/// Keeps the result of each window, so that a run that was killed goes on where it stopped.
pub trait WindowMemo {
    /// The result stored under `key` before, if any.
    fn load(&mut self, key: &WindowKey) -> Option<Heard>;
    /// Stores a result.
    ///
    /// # Errors
    /// Reported as a warning; hearing goes on.
    fn store(&mut self, key: &WindowKey, heard: &Heard) -> Result<()>;
}

/// Remembers nothing.
impl WindowMemo for () {
    fn load(&mut self, _: &WindowKey) -> Option<Heard> {
        None
    }

    fn store(&mut self, _: &WindowKey, _: &Heard) -> Result<()> {
        Ok(())
    }
}

/// Writes down what is said in `audio`: chunks of 16 kHz mono samples, of any size.
///
/// Without speech the result has no segments. When no language is asked for, the first windows find it and
/// the others keep to it. `watch` gets the start, the milliseconds of media behind us, and the end of
/// [`Stage::Hear`].
///
/// # Errors
/// What `audio` and `transcriber` report, and [`crate::error::Kind::Interrupted`].
pub fn hear(
    audio: &mut dyn Iterator<Item = Result<Vec<f32>>>,
    transcriber: &mut dyn Transcriber,
    options: &Options,
    memo: &mut dyn WindowMemo,
    watch: &Watch,
) -> Result<Heard> {
    watch.started(Stage::Hear, options.duration_ms, Unit::MediaMs);
    let mut run = Run {
        identity: transcriber.id(),
        transcriber,
        options: options.clone(),
        memo,
        watch,
        votes: Vec::new(),
        heard: Heard::default(),
    };
    let mut windows = Windows::new();
    let mut ready = Vec::new();
    let mut samples: u64 = 0;
    for chunk in audio {
        watch.check()?;
        let chunk = chunk?;
        samples += chunk.len() as u64;
        windows.push(&chunk, &mut ready);
        for window in ready.drain(..) {
            run.window(&window)?;
        }
    }
    windows.finish(&mut ready);
    for window in ready.drain(..) {
        run.window(&window)?;
    }
    watch.check()?;
    let mut heard = run.heard;
    if heard.language.is_none() {
        heard.language = options.language.clone();
    }
    watch.advanced(Stage::Hear, super::samples_to_ms(samples));
    watch.finished(Stage::Hear, false);
    Ok(heard)
}

struct Run<'a> {
    identity: String,
    transcriber: &'a mut dyn Transcriber,
    options: Options,
    memo: &'a mut dyn WindowMemo,
    watch: &'a Watch,
    /// Languages found so far, with their confidence.
    votes: Vec<(String, f32)>,
    heard: Heard,
}

impl Run<'_> {
    fn window(&mut self, window: &Window) -> Result<()> {
        self.watch.check()?;
        let key = self.key(window);
        let heard = match self.memo.load(&key) {
            Some(heard) => heard,
            None => {
                let heard = self.transcriber.transcribe(window, &self.options, self.watch.cancel())?;
                if let Err(error) = self.memo.store(&key, &heard) {
                    self.watch.warning(format!("progress was not saved: {}", error.chain()));
                }
                heard
            }
        };
        self.learn_language(&heard);
        self.add(heard.segments, window);
        self.watch.advanced(Stage::Hear, window.end_ms());
        Ok(())
    }

    fn key(&self, window: &Window) -> WindowKey {
        let mut hash = Sha256::new();
        let language = self.options.language.as_deref().unwrap_or("auto");
        let task = if self.options.translate { "translate" } else { "transcribe" };
        for part in [self.identity.as_str(), language, task] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        for sample in &window.samples {
            hash.update(sample.to_le_bytes());
        }
        WindowKey { start_ms: window.start_ms, sha256: files::hex(&hash.finalize()) }
    }

    /// Settles the language at the first sure answer, else by the sum over the first windows.
    fn learn_language(&mut self, heard: &Heard) {
        if self.options.language.is_some() {
            return;
        }
        let Some(language) = &heard.language else { return };
        if heard.segments.is_empty() && !self.votes.is_empty() {
            return;
        }
        let confidence = heard.language_confidence.unwrap_or(1.0);
        self.votes.push((language.clone(), confidence));
        let sum = |language: &str| -> f32 {
            self.votes.iter().filter(|(name, _)| name == language).map(|(_, confidence)| confidence).sum()
        };
        let best = self.votes.iter().max_by(|a, b| sum(&a.0).total_cmp(&sum(&b.0))).cloned();
        let Some((best, _)) = best else { return };
        let settled = confidence >= SETTLED || self.votes.len() >= LANGUAGE_WINDOWS;
        let language = if confidence >= SETTLED { language.clone() } else { best };
        self.heard.language = Some(language.clone());
        self.heard.language_confidence = heard.language_confidence;
        if settled {
            self.options.language = Some(language);
        }
    }

    /// Appends segments; whatever an engine says, times rise and lie inside the window.
    fn add(&mut self, segments: Vec<Segment>, window: &Window) {
        let before = self.heard.segments.last().map_or(0, |segment| segment.end_ms);
        let (mut earliest, last) = (before.max(window.start_ms), window.end_ms());
        for mut segment in segments {
            if segment.text.trim().is_empty() {
                continue;
            }
            segment.start_ms = segment.start_ms.clamp(earliest, last.max(earliest));
            segment.end_ms = segment.end_ms.clamp(segment.start_ms, last.max(segment.start_ms));
            let mut word_start = segment.start_ms;
            for word in &mut segment.words {
                word.start_ms = word.start_ms.clamp(word_start, segment.end_ms);
                word.end_ms = word.end_ms.clamp(word.start_ms, segment.end_ms);
                word_start = word.end_ms;
            }
            earliest = segment.end_ms;
            self.heard.segments.push(segment);
        }
    }
}
