//! Captions and transcripts: every segment with its time.

use std::path::Path;

use super::{Content, Part, stem};
use crate::error::Result;
use crate::knowledge::types::SourceKind;
use crate::model::TranscriptSource;
use crate::progress::Watch;
use crate::video::transcript_file;

/// Reads a caption file, or a transcript as JSON.
pub(super) fn read(path: &Path, bytes: &[u8], watch: &Watch) -> Result<Content> {
    let mut transcript = transcript_file::parse(bytes, path, watch)?;
    transcript.source = TranscriptSource::File { path: path.display().to_string() };
    let timed = transcript.is_timed();
    let parts = transcript.segments.into_iter().map(|segment| Part {
        at_ms: timed.then_some(segment.start_ms),
        end_ms: timed.then_some(segment.end_ms),
        text: segment.text,
        ..Part::default()
    });
    Ok(Content {
        title: title(path),
        kind: SourceKind::Transcript,
        language: transcript.language,
        parts: parts.collect(),
    })
}

/// The file's name without ending and language.
fn title(path: &Path) -> String {
    let stem = stem(path);
    match (transcript_file::language_in_name(path), stem.rsplit_once('.')) {
        (Some(_), Some((name, _))) => name.to_string(),
        _ => stem,
    }
}
