//! Which captions belong to a video: those that were given, those beside it, those inside it.

use std::path::{Path, PathBuf};

use super::CaptionFile;
use crate::error::{Error, Kind, Result};
use crate::model::MediaInfo;
use crate::ports::ffmpeg::{Ffmpeg, Input};
use crate::video::transcript_file;

/// Captions and where they were found.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub file: CaptionFile,
    /// A path, or `subtitle stream 2`.
    pub from: String,
}

/// Captions of a video: the given file, else the one beside the video, else the first text stream inside it.
pub(super) fn find(
    video: &Path,
    given: Option<&Path>,
    language: Option<&str>,
    media: &MediaInfo,
    ffmpeg: &Ffmpeg,
) -> Result<Found> {
    if let Some(path) = given {
        return Ok(Found { file: CaptionFile::open(path)?, from: path.display().to_string() });
    }
    if let Some(path) = transcript_file::sidecar(video, language) {
        return Ok(Found { file: CaptionFile::open(&path)?, from: path.display().to_string() });
    }
    let fits = |found: &Option<String>| match (language, found) {
        (Some(wanted), Some(found)) => short(wanted) == short(found),
        _ => true,
    };
    let stream = media.subtitles.iter().find(|stream| stream.text && fits(&stream.language));
    if let Some(stream) = stream {
        let mut file = inside(video, stream.index, ffmpeg)?;
        file.language = stream.language.as_deref().filter(|code| *code != "und").map(short);
        return Ok(Found { file, from: format!("subtitle stream {}", stream.index) });
    }
    let shown = video.display();
    let missing = match language {
        Some(code) => format!("{shown} has no captions in '{code}', neither beside it nor inside"),
        None => format!("{shown} has no captions, neither beside it nor inside"),
    };
    let beside = video.with_extension("srt");
    Err(Error::not_found(missing)
        .hint(format!("hear it first: `ytseo video transcribe {shown} --out {}`", beside.display())))
}

/// A text subtitle stream of a video (index in the file).
pub(super) fn inside(video: &Path, stream: u32, ffmpeg: &Ffmpeg) -> Result<CaptionFile> {
    let bytes = ffmpeg.subtitles(&Input::File(video.into()), stream)?;
    CaptionFile::read(&bytes).map_err(|error| match error.kind() {
        Kind::Usage => Error::not_found(format!("subtitle stream {stream} of {} is empty", video.display()))
            .hint("`ytseo video probe` lists the streams"),
        _ => error,
    })
}

/// All caption files beside a video: `talk.srt`, `talk.en.vtt` ..., in order of their names.
pub(super) fn beside(video: &Path) -> Vec<PathBuf> {
    let folder = match video.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let Some(stem) = video.file_stem().map(|stem| stem.to_string_lossy().into_owned()) else {
        return Vec::new();
    };
    let belongs = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(rest) = name.strip_prefix(&stem) else { return false };
        let lower = rest.to_lowercase();
        let Some(code) = [".srt", ".vtt"].iter().find_map(|ending| lower.strip_suffix(ending)) else {
            return false;
        };
        code.is_empty()
            || (code.starts_with('.')
                && !code[1..].contains('.')
                && transcript_file::language_in_name(path).is_some())
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && belongs(path))
        .collect();
    found.sort();
    found
}

/// The shortest code of a language, without region: `eng` and `en-GB` are `en`.
pub(super) fn short(code: &str) -> String {
    let base = code.split(['-', '_']).next().unwrap_or(code).to_lowercase();
    crate::rules::languages().shorter(&base).map_or(base, String::from)
}
