//! Reads what is written about a video: transcripts, captions, plain text, drafts and proposals.

use std::path::Path;

use super::Material;
use crate::error::{Error, Kind, Result};
use crate::model::{Draft, TranscriptSource};
use crate::progress::Watch;
use crate::video::transcript_file;

/// Largest text that is read, in bytes.
pub const MOST_TEXT_BYTES: u64 = 64 << 20;

/// The endings of files that hold text about a video.
pub const TEXT_ENDINGS: [&str; 9] = ["srt", "vtt", "sbv", "txt", "md", "text", "json", "yaml", "yml"];

/// Whether a file is text about a video, by its name.
pub fn is_text(path: &Path) -> bool {
    TEXT_ENDINGS.contains(&ending(path).as_str())
}

/// Whether a file is a draft or a proposal rather than a transcript, by its name. JSON may be either.
pub fn is_draft(path: &Path) -> bool {
    matches!(ending(path).as_str(), "yaml" | "yml" | "json")
}

/// Reads a text about a video: a transcript or caption file, plain text, a draft, or a proposal.
///
/// # Errors
/// Not found, or usage for a file that is none of them.
pub fn read(path: &Path, watch: &Watch) -> Result<Material> {
    let source = TranscriptSource::File { path: path.display().to_string() };
    let transcript = || transcript_file::read(path, source, watch).map(Material::of_transcript);
    match ending(path).as_str() {
        "yaml" | "yml" => Material::of_draft(&read_draft(path)?),
        "json" => transcript().or_else(|not_a_transcript| {
            read_draft(path).ok().ok_or(not_a_transcript).and_then(|draft| Material::of_draft(&draft))
        }),
        _ => transcript(),
    }
}

/// Reads a proposal or a draft, in YAML or JSON.
///
/// # Errors
/// See [`parse_draft`] and [`read_text`].
pub fn read_draft(path: &Path) -> Result<Draft> {
    parse_draft(&read_text(path)?, &path.display().to_string())
}

/// A proposal says so with `ytseo:`; everything else is a draft. `name` is what the error calls it.
///
/// # Errors
/// Usage for what is neither, config for a proposal of a later format.
pub fn parse_draft(text: &str, name: &str) -> Result<Draft> {
    Draft::of_yaml(text).map_err(|cause| {
        let message = match cause.kind() {
            Kind::Usage => format!("{name} is neither a proposal nor a draft"),
            _ => format!("{name} cannot be used"),
        };
        let error =
            cause.hints().iter().fold(Error::new(cause.kind(), message), |error, hint| error.hint(hint));
        error.caused_by(cause)
    })
}

/// Reads a text file of a sensible size.
///
/// # Errors
/// I/O errors; usage for a folder, for what is too large, and for what is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    if about.is_dir() {
        return Err(Error::usage(format!("{} is a folder", path.display())).hint("give a file"));
    }
    if about.len() > MOST_TEXT_BYTES {
        return Err(Error::usage(format!("{} is too large to be text", path.display())));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::io("read", path, error))?;
    String::from_utf8(bytes)
        .map_err(|error| Error::usage(format!("{} is not text in UTF-8", path.display())).caused_by(error))
}

fn ending(path: &Path) -> String {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase()
}
