//! Captions beside a video, cut and re-timed to a stretch of it.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::model::{Segment, Span, Transcript, TranscriptSource};
use crate::ports::files::write_whole;
use crate::progress::Watch;
use crate::video::captions::{self, Cue, CueLimits};

/// Shortest piece of a caption that is kept at a border, in milliseconds.
const SHORTEST_MS: u64 = 200;

/// Largest caption file, in bytes.
const MOST_BYTES: u64 = 64 << 20;

/// Writes the captions of a stretch beside its file: `talk.de.srt` becomes `talk.clip-5s-9s.de.srt`. Gives the new
/// files; a caption file that cannot be read is only warned about.
///
/// # Errors
/// Usage when a result is there already, storage when it cannot be written.
pub(super) fn retime(
    source: &Path,
    span: Span,
    clip: &Path,
    force: bool,
    watch: &Watch,
) -> Result<Vec<String>> {
    let mut written = Vec::new();
    for (path, rest) in beside(source) {
        let small = std::fs::metadata(&path).is_ok_and(|about| about.len() <= MOST_BYTES);
        let bytes = if small { std::fs::read(&path).ok() } else { None };
        let Some(read) = bytes.and_then(|bytes| captions::read(&bytes).ok()) else {
            watch.warning(format!("{} holds no captions that can be read", path.display()));
            continue;
        };
        let cues: Vec<Cue> = cut(&read.segments, span).iter().filter_map(cue).collect();
        let stem = clip.file_stem().unwrap_or_default().to_string_lossy();
        let target = clip.with_file_name(format!("{stem}{rest}"));
        if target.exists() && !force {
            return Err(Error::usage(format!("{} exists already", target.display()))
                .hint("move it away, or replace it with --force"));
        }
        let vtt = rest.to_lowercase().ends_with(".vtt");
        let text = if vtt { captions::write_vtt(&cues) } else { captions::write_srt(&cues) };
        write_whole(&target, text.as_bytes())?;
        written.push(target.display().to_string());
    }
    Ok(written)
}

/// The caption files beside a video, each with what follows the video's name in its own.
fn beside(source: &Path) -> Vec<(PathBuf, String)> {
    let folder = match source.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let stem = source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<(PathBuf, String)> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            let rest = name.strip_prefix(stem.as_str())?;
            let lower = rest.to_lowercase();
            let middle = lower.strip_suffix(".srt").or_else(|| lower.strip_suffix(".vtt"))?;
            let code = middle.strip_prefix('.').map(|code| code.split(['-', '_']).next().unwrap_or(code));
            let fits = match code {
                None => middle.is_empty(),
                Some(code) => code.len() <= 3 && crate::rules::languages().is_language(code),
            };
            (fits && path.is_file()).then(|| (path.clone(), rest.to_string()))
        })
        .collect();
    found.sort();
    found
}

/// What of the segments lies in a stretch, on its own clock.
pub(in crate::video) fn cut(segments: &[Segment], span: Span) -> Vec<Segment> {
    let moved = |start: u64, end: u64| {
        let common = Span::new(start, end).common(span)?;
        Some((common.start_ms - span.start_ms, common.end_ms - span.start_ms))
    };
    segments
        .iter()
        .filter_map(|segment| {
            let (start_ms, end_ms) = moved(segment.start_ms, segment.end_ms)?;
            if end_ms - start_ms < SHORTEST_MS.min(segment.end_ms - segment.start_ms) {
                return None;
            }
            // At a border only the words that are heard stay, where their times are known.
            let words: Vec<_> = segment
                .words
                .iter()
                .filter_map(|word| {
                    let middle = (word.start_ms + word.end_ms) / 2;
                    let (start_ms, end_ms) = span
                        .contains(middle)
                        .then(|| moved(word.start_ms, word.end_ms.max(word.start_ms + 1)))??;
                    Some(crate::model::Word { start_ms, end_ms, ..word.clone() })
                })
                .collect();
            if !segment.words.is_empty() && words.is_empty() {
                return None;
            }
            let text = if words.len() < segment.words.len() {
                words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
            } else {
                segment.text.clone()
            };
            Some(Segment { start_ms, end_ms, text, words })
        })
        .collect()
}

/// A segment as one cue, its text wrapped.
fn cue(segment: &Segment) -> Option<Cue> {
    let limits = CueLimits { max_ms: u64::MAX / 4, lines: 50, ..CueLimits::default() };
    let whole = Transcript {
        source: TranscriptSource::File { path: String::new() },
        language: None,
        duration_ms: Some(segment.end_ms),
        segments: vec![Segment { words: Vec::new(), ..segment.clone() }],
    };
    let lines: Vec<String> = captions::cues(&whole, &limits).into_iter().flat_map(|cue| cue.lines).collect();
    (!lines.is_empty()).then_some(Cue { start_ms: segment.start_ms, end_ms: segment.end_ms, lines })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Word;

    fn segment(start_ms: u64, end_ms: u64, text: &str) -> Segment {
        Segment { start_ms, end_ms, text: text.into(), words: Vec::new() }
    }

    #[test]
    fn captions_are_cut_and_moved() {
        let segments = [
            segment(0, 2_000, "gone"),
            segment(1_900, 5_000, "half"),
            segment(6_000, 7_000, "whole"),
            segment(9_950, 12_000, "too little"),
        ];
        let cut = cut(&segments, Span::new(2_500, 10_000));
        let times: Vec<_> = cut.iter().map(|s| (s.start_ms, s.end_ms, s.text.as_str())).collect();
        assert_eq!(times, [(0, 2_500, "half"), (3_500, 4_500, "whole")]);
    }

    #[test]
    fn words_outside_are_not_shown() {
        let word = |start_ms, text: &str| Word {
            start_ms,
            end_ms: start_ms + 400,
            text: text.into(),
            confidence: None,
        };
        let words = vec![word(1_000, "one"), word(1_500, "two"), word(2_000, "three")];
        let whole = Segment { start_ms: 1_000, end_ms: 2_400, text: "one two three".into(), words };
        let cut = cut(&[whole], Span::new(1_450, 9_000));
        assert_eq!(cut[0].text, "two three");
        assert_eq!((cut[0].words[0].start_ms, cut[0].start_ms), (50, 0));
    }

    #[test]
    fn the_captions_of_the_video_are_found_and_no_others() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [
            "talk.srt",
            "talk.de.srt",
            "talk.pt-BR.vtt",
            "talk.draft.srt",
            "talk 2.srt",
            "talk.mp4",
            "talker.srt",
        ] {
            std::fs::write(folder.path().join(name), "x").expect("written");
        }
        let found = beside(&folder.path().join("talk.mp4"));
        let rests: Vec<_> = found.iter().map(|(_, rest)| rest.as_str()).collect();
        assert_eq!(rests, [".de.srt", ".pt-BR.vtt", ".srt"]);
    }
}
