//! What belongs to a video goes through its cut list as well: captions, chapters, description, transcript, proposal.
//! The results are new files beside the new video; the old ones stay.

mod captions;
mod chapters;
mod proposal;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::{CutList, Span, Transcript, TranscriptSource};
use crate::ports::ffmpeg::check_output;
use crate::ports::files;
use crate::progress::Watch;
use crate::video::transcript_file;

pub use captions::retime_captions;
pub use chapters::{RetimedText, retime_chapters, retime_text};

/// Largest file that is re-timed, in bytes.
const MOST_BYTES: u64 = 64 << 20;

/// A file that went through the cut list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Retimed {
    /// The file as it was.
    pub from: String,
    /// The new file.
    pub to: String,
    /// How many cues, chapters or segments are in the new file.
    pub kept: usize,
    /// How many are not, because they lie in what was removed.
    pub dropped: usize,
    /// What to look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What came of a text.
pub(super) struct Outcome {
    text: String,
    kept: usize,
    dropped: usize,
    notes: Vec<String>,
}

/// A file and where its new version goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The file as it is.
    pub from: PathBuf,
    /// The new file.
    pub to: PathBuf,
}

/// Finds what belongs to a video: captions of the same name beside it, and what `ytseo optimize --out` wrote for it
/// when that stands in the same folder. `given` files come on top.
pub fn find(video: &Path, given: &[PathBuf]) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = given.to_vec();
    let folder = match video.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let stem = video.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ours = proposal::is_for(&folder.join("proposal.yaml"), video);
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())).collect())
        .unwrap_or_default();
    names.sort();
    for path in names {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let named_after = name.strip_prefix(stem.as_str()).is_some_and(belongs);
        let of_proposal = ours
            && matches!(
                name.as_str(),
                "proposal.yaml"
                    | "captions.srt"
                    | "captions.vtt"
                    | "chapters.txt"
                    | "description.txt"
                    | "transcript.json"
            );
        if (named_after || of_proposal) && path.is_file() {
            let path = if folder == Path::new(".") { PathBuf::from(&name) } else { path };
            found.push(path);
        }
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    found
}

/// Whether what follows the video's name makes a file that belongs to it: `.srt`, `.de.vtt`, `.chapters.txt`.
fn belongs(rest: &str) -> bool {
    let rest = rest.to_lowercase();
    let Some((before, ending)) = rest.rsplit_once('.') else { return false };
    let base = before.trim_start_matches('.');
    let language = || {
        let code = base.split(['-', '_']).next().unwrap_or_default();
        before.starts_with('.') && crate::rules::languages().is_language(code)
    };
    match ending {
        "srt" | "vtt" | "sbv" => before.is_empty() || language(),
        "txt" | "md" => matches!(before, ".chapters" | ".description"),
        "json" => before == ".transcript",
        "yaml" => before == ".proposal",
        _ => false,
    }
}

/// Where the new versions go: beside the result, named after it. Nothing is written yet.
///
/// # Errors
/// Usage when one of them exists (and `force` is not set) or is the file itself.
pub fn jobs(sources: &[PathBuf], video: &Path, result: &Path, force: bool) -> Result<Vec<Job>> {
    let stem = video.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let new = result.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut jobs: Vec<Job> = Vec::with_capacity(sources.len());
    for from in sources {
        let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let rest = match name.strip_prefix(stem.as_str()).filter(|rest| rest.starts_with('.')) {
            Some(rest) => rest.to_string(),
            None => format!(".{name}"),
        };
        let rest = rest.strip_suffix(".sbv").map_or(rest.clone(), |before| format!("{before}.srt"));
        let to = result.with_file_name(format!("{new}{rest}"));
        let same = |one: &Path, other: &Path| {
            one == other
                || one
                    .canonicalize()
                    .ok()
                    .is_some_and(|one| other.canonicalize().is_ok_and(|other| one == other))
        };
        if same(&to, from) || jobs.iter().any(|job| job.to == to) {
            return Err(Error::usage(format!(
                "the new version of {} has no name of its own",
                from.display()
            ))
            .hint("choose another name for the result with --out"));
        }
        check_output(&to, force)?;
        jobs.push(Job { from: from.clone(), to });
    }
    Ok(jobs)
}

/// Writes the new versions. `result` is the new video.
///
/// # Errors
/// Not found, usage for a file of an unknown kind, storage.
pub fn retime(jobs: &[Job], list: &CutList, result: &Path, watch: &Watch) -> Result<Vec<Retimed>> {
    let mut done = Vec::with_capacity(jobs.len());
    for job in jobs {
        watch.check()?;
        let outcome = outcome(job, jobs, list, result, watch)?;
        files::write_whole(&job.to, outcome.text.as_bytes())?;
        done.push(Retimed {
            from: job.from.display().to_string(),
            to: job.to.display().to_string(),
            kept: outcome.kept,
            dropped: outcome.dropped,
            notes: outcome.notes,
        });
    }
    Ok(done)
}

fn outcome(job: &Job, jobs: &[Job], list: &CutList, result: &Path, watch: &Watch) -> Result<Outcome> {
    let path = &job.from;
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    if about.len() > MOST_BYTES {
        return Err(Error::usage(format!("{} is too large for captions or a text", path.display())));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::io("read", path, error))?;
    let text = || {
        String::from_utf8(bytes.clone()).map_err(|error| {
            Error::usage(format!("{} is not text in UTF-8", path.display())).caused_by(error)
        })
    };
    let named = |error: Error| error_in(path, error);
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "srt" | "vtt" | "sbv" => captions::outcome(&bytes, &job.to, list).map_err(named),
        "json" => transcript(path, list, watch),
        "yaml" | "yml" => proposal::outcome(&text()?, (job, jobs), list, result).map_err(named),
        "txt" | "md" => Ok(chapters::outcome(&text()?, list)),
        _ => Err(Error::usage(format!("{} cannot be re-timed", path.display())).hint(
            "give captions (.srt, .vtt), a description or chapters (.txt), proposal.yaml or transcript.json",
        )),
    }
}

fn error_in(path: &Path, error: Error) -> Error {
    let outer = Error::new(error.kind(), format!("{} cannot be re-timed", path.display()));
    error.hints().iter().fold(outer, |outer, hint| outer.hint(hint)).caused_by(error)
}

fn transcript(path: &Path, list: &CutList, watch: &Watch) -> Result<Outcome> {
    let source = TranscriptSource::File { path: path.display().to_string() };
    let mut transcript = transcript_file::read(path, source, watch)?;
    let before = transcript.segments.len();
    retime_transcript(&mut transcript, list);
    let text = serde_json::to_string_pretty(&transcript)
        .map_err(|error| Error::internal("the transcript cannot be written down").caused_by(error))?;
    let kept = transcript.segments.len();
    Ok(Outcome { text: text + "\n", kept, dropped: before - kept, notes: Vec::new() })
}

/// Moves a transcript: removed words vanish, segments shrink, and what has nothing left goes.
pub fn retime_transcript(transcript: &mut Transcript, list: &CutList) {
    transcript.segments.retain_mut(|segment| {
        let Some(left) = list.shrink(Span::new(segment.start_ms, segment.end_ms)) else { return false };
        (segment.start_ms, segment.end_ms) = (left.start_ms, left.end_ms);
        let before = segment.words.len();
        segment.words.retain_mut(|word| {
            let said = Span::new(word.start_ms, word.end_ms);
            let Some(left) = list.shrink(said).filter(|left| is_heard(said, *left)) else { return false };
            (word.start_ms, word.end_ms) = (left.start_ms, left.end_ms);
            true
        });
        if segment.words.len() < before {
            let words: Vec<&str> = segment.words.iter().map(|word| word.text.trim()).collect();
            segment.text = words.join(" ");
        }
        before == 0 || !segment.words.is_empty()
    });
    transcript.duration_ms = Some(list.kept_ms());
}

/// Whether a word of which this is left is still heard: a filler's last hundredths are not.
pub(super) fn is_heard(said: Span, left: Span) -> bool {
    left.length_ms() * 3 >= said.length_ms()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Segment, Word};

    #[test]
    fn names_that_belong() {
        for rest in [".srt", ".de.vtt", ".pt-BR.srt", ".chapters.txt", ".description.txt", ".transcript.json"]
        {
            assert!(belongs(rest), "{rest}");
        }
        for rest in [" 2.srt", ".mp4", ".draft.srt", "x.srt", ".txt", ".notes.txt"] {
            assert!(!belongs(rest), "{rest}");
        }
    }

    #[test]
    fn new_files_are_named_after_the_result() {
        let sources = ["talk.de.srt", "d/proposal.yaml"].map(PathBuf::from);
        let jobs = jobs(&sources, Path::new("talk.mp4"), Path::new("out/talk.cut.mp4"), false).expect("jobs");
        let names: Vec<String> = jobs.iter().map(|job| job.to.display().to_string()).collect();
        assert_eq!(names, ["out/talk.cut.de.srt", "out/talk.cut.proposal.yaml"]);
    }

    #[test]
    fn removed_words_vanish_from_a_transcript() {
        let word =
            |start_ms, end_ms, text: &str| Word { start_ms, end_ms, text: text.into(), confidence: None };
        let segment = |start_ms, end_ms, words: Vec<Word>| Segment {
            start_ms,
            end_ms,
            text: "Um, hello there.".into(),
            words,
        };
        let mut transcript = Transcript::from_text("");
        transcript.segments = vec![
            segment(0, 2000, vec![word(0, 500, "Um,"), word(600, 1000, "hello"), word(1100, 2000, "there.")]),
            segment(3000, 4000, Vec::new()),
            segment(5000, 6000, vec![word(5000, 6000, "x")]),
        ];
        let removed = [Span::new(0, 550), Span::new(3000, 3500), Span::new(5000, 6000)];
        retime_transcript(&mut transcript, &CutList::of_removed(10_000, None, removed));
        assert_eq!(transcript.duration_ms, Some(7950));
        let times: Vec<_> =
            transcript.segments.iter().map(|s| (s.start_ms, s.end_ms, s.text.as_str())).collect();
        assert_eq!(times, [(0, 1450, "hello there."), (2450, 2950, "Um, hello there.")]);
        assert_eq!(transcript.segments[0].words[0].start_ms, 50);
    }
}
