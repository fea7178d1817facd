//! A caption file as it is: every cue with its lines and what is in them, so that it can be written again in another
//! format or with other times. [`super::read`] gives what is said; this gives what the file shows.

use std::path::Path;

use super::ass::TimedCue;
use super::mend::{self, Mend, Mended};
use super::rich::RichLine;
use super::script;
use super::{CaptionFormat, Captions, Cue, CueLimits, decode, markup, no_captions, rolling, scan};
use crate::error::{Error, Result};
use crate::model::{Segment, Transcript, TranscriptSource};
use crate::progress::Watch;
use crate::video::transcript_file;

/// Largest caption file that is read, in bytes.
const MOST_BYTES: u64 = 128 << 20;

/// A cue of a caption file.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct FileCue {
    pub start_ms: u64,
    /// As it stands in the file: may lie before the start.
    pub end_ms: u64,
    pub lines: Vec<RichLine>,
    /// The lines as they stand in the file.
    pub raw: Vec<String>,
    /// See [`scan::RawCue::settings`].
    pub settings: String,
}

impl FileCue {
    /// The lines without marks; those without text left out.
    pub(super) fn texts(&self) -> Vec<String> {
        self.lines.iter().filter(|line| !line.text.is_empty()).map(|line| line.text.clone()).collect()
    }

    fn from_timed(cue: TimedCue) -> Self {
        let mut words = cue.words.iter();
        let mut lines = Vec::new();
        let timed = cue.has_word_times();
        for text in &cue.lines {
            let mut line = RichLine { text: text.clone(), ..RichLine::default() };
            let mut at = 0;
            while timed && at < text.len() {
                let Some(word) = words.next() else { break };
                let rest = &text[at..];
                at += rest.len() - rest.trim_start().len();
                line.marks.push((at, super::rich::Mark::Time(word.start_ms)));
                at += length_of(&word.text, &text[at..]);
            }
            lines.push(line);
        }
        let raw = cue.lines.clone();
        Self { start_ms: cue.start_ms, end_ms: cue.end_ms, lines, raw, settings: String::new() }
    }
}

/// Bytes at the start of `text` that spell `word`, spaces aside.
fn length_of(word: &str, text: &str) -> usize {
    let mut left = word.chars().filter(|c| !c.is_whitespace() && !c.is_control()).count();
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left -= usize::from(!c.is_whitespace() && !c.is_control());
    }
    text.len()
}

/// What a caption file holds, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct CaptionFile {
    /// The format that was found; `None` for a transcript in JSON.
    pub format: Option<CaptionFormat>,
    /// The language of the file's name or header (BCP 47), where one says.
    pub language: Option<String>,
    /// What was mended in reading, one sentence each.
    pub mended: Vec<String>,
    /// Whether the text was not the UTF-8 it should be.
    pub(super) recoded: Option<String>,
    /// How many lines with times could not be understood.
    pub(super) bad_times: usize,
    /// Size in bytes.
    pub(super) size_bytes: u64,
    pub(super) cues: Vec<FileCue>,
    /// See [`scan::Scan::head`].
    pub(super) head: String,
    /// Whether the lines still are those of the file, so that it can be written as it was.
    pub(super) verbatim: bool,
}

impl CaptionFile {
    /// Opens a caption file (SRT, WebVTT, SBV, ASS) or a transcript (JSON).
    ///
    /// # Errors
    /// Not found; usage for a file that holds no captions, or text without times.
    pub fn open(path: &Path) -> Result<Self> {
        let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
        if about.is_dir() {
            return Err(Error::usage(format!("{} is a folder", path.display())).hint("give a caption file"));
        }
        if about.len() > MOST_BYTES {
            return Err(Error::usage(format!("{} is too large for captions", path.display()))
                .hint("give an .srt, .vtt, .sbv or .ass file"));
        }
        let named = transcript_file::language_in_name(path);
        let mut file = if is_json(path) {
            let source = TranscriptSource::File { path: path.display().to_string() };
            Self::of_transcript(&transcript_file::read(path, source, &Watch::silent())?)?
        } else {
            let bytes = std::fs::read(path).map_err(|error| Error::io("read", path, error))?;
            Self::read(&bytes).map_err(|error| named_error(error, path))?
        };
        file.size_bytes = about.len();
        file.language = named.or(file.language);
        Ok(file)
    }

    /// Reads the bytes of a caption file; the format is told from the content. Rolling captions, which repeat each
    /// line, are unrolled.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when there is nothing timed in it.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut mended = Mended::default();
        let text = decode::decode(bytes, &mut mended)?;
        let scanned = scan::scan(&text, &mut mended);
        if scanned.cues.is_empty() {
            return Err(no_captions(&text));
        }
        let recoded =
            [Mend::Latin, Mend::Utf16, Mend::BrokenText].into_iter().find(|mend| mended.count(*mend) > 0);
        let mut file = Self {
            format: Some(scanned.format),
            language: scanned.language,
            mended: mended.sentences(),
            recoded: recoded.map(|mend| mend.sentence(1)),
            bad_times: mended.count(Mend::BadTime),
            size_bytes: bytes.len() as u64,
            cues: Vec::new(),
            head: scanned.head,
            verbatim: true,
        };
        if rolling::rolls(&markup::clean(scanned.cues.clone())) {
            let Captions { segments, warnings, .. } = super::read(bytes)?;
            file.cues = segments.iter().map(|segment| FileCue::from_timed(TimedCue::from(segment))).collect();
            file.mended = warnings;
            file.verbatim = false;
        } else {
            let ass = scanned.format == CaptionFormat::Ass;
            file.cues = scanned.cues.into_iter().map(|cue| file_cue(cue, ass)).collect();
        }
        Ok(file)
    }

    /// The captions of a transcript, laid out by the limits of the trade.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when it has no times.
    pub fn of_transcript(transcript: &Transcript) -> Result<Self> {
        if !transcript.is_timed() {
            return Err(Error::usage("a text without times cannot become captions")
                .hint("give an .srt, .vtt, .sbv or .ass file, or a transcript.json with times"));
        }
        let cues = super::cues(transcript, &CueLimits::default());
        let timed = TimedCue::with_words(&cues, &transcript.segments);
        Ok(Self {
            format: None,
            language: transcript.language.clone(),
            mended: Vec::new(),
            recoded: None,
            bad_times: 0,
            size_bytes: 0,
            cues: timed.into_iter().map(FileCue::from_timed).collect(),
            head: String::new(),
            verbatim: false,
        })
    }

    /// How many cues there are.
    pub fn len(&self) -> usize {
        self.cues.len()
    }

    /// Whether there is no cue.
    pub fn is_empty(&self) -> bool {
        self.cues.is_empty()
    }

    /// When the first cue appears, in milliseconds.
    pub fn start_ms(&self) -> u64 {
        self.cues.iter().map(|cue| cue.start_ms).min().unwrap_or(0)
    }

    /// When the last cue goes, in milliseconds.
    pub fn end_ms(&self) -> u64 {
        self.cues.iter().map(|cue| cue.end_ms.max(cue.start_ms)).max().unwrap_or(0)
    }

    /// The cues that show something, in order of their start, with the times of their words where they are known.
    /// An end before its start is estimated.
    pub fn timed_cues(&self) -> Vec<TimedCue> {
        let mut cues: Vec<TimedCue> = self
            .cues
            .iter()
            .map(|cue| {
                let lines = cue.texts();
                let text = script::join(lines.iter().map(String::as_str));
                let end_ms = mend::end_or_estimate(cue.start_ms, cue.end_ms, &text);
                let timed: Vec<_> = cue.lines.iter().map(RichLine::timed).collect();
                let words = mend::words(&timed, cue.start_ms, end_ms, &mut Mended::default());
                TimedCue { start_ms: cue.start_ms, end_ms, lines, words }
            })
            .filter(|cue| !cue.lines.is_empty())
            .collect();
        cues.sort_by_key(|cue| cue.start_ms);
        cues
    }

    /// As a transcript: in order, without markup.
    pub fn to_transcript(&self, source: TranscriptSource) -> Transcript {
        let segments = self.timed_cues().into_iter().map(|cue| Segment {
            start_ms: cue.start_ms,
            end_ms: cue.end_ms,
            text: script::join(cue.lines.iter().map(String::as_str)),
            words: cue.words,
        });
        Transcript {
            source,
            language: self.language.clone(),
            duration_ms: None,
            segments: segments.collect(),
        }
    }

    /// Lays the lines out anew by `limits`. What stood in them beside the text (italics, positions) goes.
    pub fn relaid(&self, limits: &CueLimits) -> Self {
        let transcript = self.to_transcript(TranscriptSource::File { path: String::new() });
        let cues: Vec<Cue> = super::cues(&transcript, limits);
        let timed = TimedCue::with_words(&cues, &transcript.segments);
        self.with_cues(timed)
    }

    /// The same file with other cues.
    pub(super) fn with_cues(&self, cues: Vec<TimedCue>) -> Self {
        let cues = cues.into_iter().map(FileCue::from_timed).collect();
        Self { cues, head: String::new(), verbatim: false, ..self.clone() }
    }
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

fn file_cue(cue: scan::RawCue, ass: bool) -> FileCue {
    let mut now = cue.start_ms;
    let lines = cue.lines.iter().map(|line| RichLine::read(line, ass.then_some(&mut now))).collect();
    FileCue { start_ms: cue.start_ms, end_ms: cue.end_ms, lines, raw: cue.lines, settings: cue.settings }
}

/// The same error with the name of the file in front.
fn named_error(error: Error, path: &Path) -> Error {
    let named = Error::new(error.kind(), format!("{}: {}", path.display(), error.chain()));
    error.hints().iter().fold(named, |named, hint| named.hint(hint))
}
