//! Captions: SRT, WebVTT, SBV and ASS, read forgivingly ([`read`]); a transcript laid out as readable cues
//! ([`cues`]); SRT and WebVTT written correctly ([`write_srt`], [`write_vtt`]).
//!
//! ```text
//! bytes -> decode -> scan (timing lines) -> markup -> rolling -> mend -> segments
//! transcript -> tokens -> layout (borders, times) -> wrap -> cues -> write
//! ```

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::transcript::Segment;

mod ass;
#[cfg(test)]
mod ass_tests;
mod burn;
mod burn_files;
mod convert;
mod decode;
mod file;
#[cfg(test)]
mod file_tests;
mod film;
mod layout;
mod limits;
mod lint;
mod markup;
mod mend;
mod mux;
mod place;
mod repair;
mod rich;
mod rolling;
mod scan;
mod scan_ass;
mod script;
mod shift;
mod source;
mod style;
#[cfg(test)]
mod tests;
mod tokens;
mod translate;
mod write;

pub use ass::{TimedCue, write_ass};
pub use burn::{BurnReport, BurnRequest, burn};
pub use burn_files::{BurnFiles, burn_filter};
pub use convert::{CaptionTarget, Converted};
pub use file::CaptionFile;
pub use film::Film;
pub use layout::{CueIssue, CueProblem, check, cues};
pub use limits::CueLimits;
pub use lint::{CaptionAudit, CaptionCase, lint, mismatch};
pub use mux::{ExtractReport, ExtractedTrack, MuxReport, MuxRequest, MuxedTrack, extract, mux};
pub use place::{place, place_in_language};
pub use shift::{Shift, Shifted, parse_moment, parse_offset, parse_scale};
pub use style::{CaptionStyle, Color, Edge, Position};
pub use translate::CueText;
pub use write::{write_srt, write_vtt};

/// The format of a caption file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CaptionFormat {
    /// SubRip, `.srt`.
    Srt,
    /// WebVTT, `.vtt`.
    Vtt,
    /// YouTube's SubViewer, `.sbv`.
    Sbv,
    /// Advanced SubStation Alpha, `.ass` and `.ssa`.
    Ass,
}

/// What a caption file says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Captions {
    /// The format that was found.
    pub format: CaptionFormat,
    /// The language the file's header names, as it is written there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What is said: in order, not overlapping, without markup and speaker labels. Words are there where
    /// the file holds word times.
    pub segments: Vec<Segment>,
    /// What was mended, one sentence each; empty for a clean file.
    #[serde(default)]
    pub warnings: Vec<String>,
}

/// One caption on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Cue {
    /// When it appears, in milliseconds.
    pub start_ms: u64,
    /// When it goes, in milliseconds; later than the start.
    pub end_ms: u64,
    /// Its lines, top to bottom.
    pub lines: Vec<String>,
}

impl Cue {
    /// The lines as one text, joined with a space (without one between characters of scripts that do not
    /// use spaces).
    pub fn text(&self) -> String {
        script::join(self.lines.iter().map(String::as_str))
    }
}

/// Reads a caption file of any of the known formats; the format is told from the content.
///
/// Mends what it can (encoding, numbering, order, overlaps, repeated rolling text) and says so in
/// `warnings`. Fails with a usage error when there is nothing timed in it.
pub fn read(bytes: &[u8]) -> Result<Captions> {
    let mut mended = mend::Mended::default();
    let text = decode::decode(bytes, &mut mended)?;
    let scan = scan::scan(&text, &mut mended);
    if scan.cues.is_empty() {
        return Err(no_captions(&text));
    }
    let cues = markup::clean(scan.cues);
    let cues = rolling::unroll(cues, &mut mended);
    let segments = mend::segments(cues, &mut mended);
    if segments.is_empty() {
        return Err(Error::usage("the caption file holds times but no text")
            .hint("export the captions again, or transcribe the video instead"));
    }
    Ok(Captions { format: scan.format, language: scan.language, segments, warnings: mended.sentences() })
}

/// The error for a text without a single timed cue, with a hint that fits what it looks like.
fn no_captions(text: &str) -> Error {
    let start = text.trim_start();
    let error = Error::usage("no captions found: there is not one line like 00:00:01,000 --> 00:00:02,000");
    let hint = if start.is_empty() {
        "the file is empty; export the captions again"
    } else if start.starts_with("WEBVTT") {
        "the file is WebVTT, but holds no cue; export the captions again"
    } else if start.starts_with("[Script Info]") {
        "the file is ASS, but holds no line like Dialogue: 0,0:00:01.00,...; export the captions again"
    } else if start.starts_with('{') || start.starts_with('[') {
        "this looks like JSON; save the captions as .srt, .vtt or .sbv"
    } else if start.starts_with('<') {
        "this looks like XML or HTML; save the captions as .srt, .vtt or .sbv"
    } else {
        "give an .srt, .vtt or .sbv file"
    };
    error.hint(hint)
}
