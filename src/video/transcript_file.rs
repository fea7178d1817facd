//! Transcripts that are written down already: caption files, our own JSON, plain text.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::captions;
use crate::error::{Error, Result};
use crate::model::{Segment, Transcript, TranscriptSource};
use crate::progress::Watch;

/// Largest transcript file, in bytes: a day of speech is some two million.
const MOST_BYTES: u64 = 64 << 20;

/// Latest time that is believed, in milliseconds: three years.
const LATEST_MS: u64 = 100_000_000_000;

/// Reads a transcript file of any known kind.
///
/// # Errors
/// Not found, or usage for a file that is no transcript.
pub fn read(path: &Path, source: TranscriptSource, watch: &Watch) -> Result<Transcript> {
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    if about.len() > MOST_BYTES {
        return Err(Error::usage(format!("{} is too large for a transcript", path.display())));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::io("read", path, error))?;
    let mut transcript = parse(&bytes, path, watch)?;
    transcript.source = source;
    Ok(transcript)
}

/// Tells the kind from the content; the name only decides whether plain text is welcome. The source is for the
/// caller to say.
pub(crate) fn parse(bytes: &[u8], path: &Path, watch: &Watch) -> Result<Transcript> {
    let named = |endings: &[&str]| {
        path.extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)))
    };
    let shown = path.display();
    let opens_json = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    if opens_json && named(&["json"]) {
        return from_json(bytes).map_err(|error| {
            Error::usage(format!("{shown} is not a transcript"))
                .hint("give SRT, WebVTT, text, or a transcript.json of ytseo or Whisper")
                .caused_by(error)
        });
    }
    if named(&["txt", "md", "text"]) {
        let text = String::from_utf8_lossy(bytes);
        return Ok(Transcript::from_text(text.trim_start_matches('\u{FEFF}')));
    }
    let read = captions::read(bytes)?;
    for warning in &read.warnings {
        watch.note(format!("{shown}: {warning}"));
    }
    let language = language_in_name(path).or(read.language);
    Ok(Transcript { source: TranscriptSource::Text, language, duration_ms: None, segments: read.segments })
}

/// Our own document, or the `verbose_json` of Whisper and its kin (times in seconds).
fn from_json(bytes: &[u8]) -> Result<Transcript, serde_json::Error> {
    #[derive(Deserialize)]
    struct Verbose {
        language: Option<String>,
        segments: Vec<VerboseSegment>,
    }
    #[derive(Deserialize)]
    struct VerboseSegment {
        start: f64,
        end: f64,
        text: String,
    }
    let read = serde_json::from_slice::<Transcript>(bytes).or_else(|own| {
        let verbose: Verbose = serde_json::from_slice(bytes).map_err(|_| own)?;
        let millis = |seconds: f64| (seconds.clamp(0.0, 1e8) * 1000.0).round() as u64;
        let segment = |segment: VerboseSegment| Segment {
            start_ms: millis(segment.start),
            end_ms: millis(segment.end),
            text: segment.text.trim().to_string(),
            words: Vec::new(),
        };
        let segments = verbose.segments.into_iter().map(segment).collect();
        let language = verbose.language.filter(|language| language.len() == 2);
        Ok(Transcript { source: TranscriptSource::Text, language, duration_ms: None, segments })
    });
    read.map(with_possible_times)
}

/// Segments in order, none ending before it starts, and no time that sums of times could not hold.
fn with_possible_times(mut transcript: Transcript) -> Transcript {
    let mend = |start_ms: &mut u64, end_ms: &mut u64| {
        *start_ms = (*start_ms).min(LATEST_MS);
        *end_ms = (*end_ms).clamp(*start_ms, LATEST_MS);
    };
    for segment in &mut transcript.segments {
        mend(&mut segment.start_ms, &mut segment.end_ms);
        for word in &mut segment.words {
            mend(&mut word.start_ms, &mut word.end_ms);
        }
        segment.words.sort_by_key(|word| word.start_ms);
    }
    transcript.segments.sort_by_key(|segment| segment.start_ms);
    transcript.duration_ms = transcript.duration_ms.map(|duration| duration.min(LATEST_MS));
    transcript
}

/// `talk.pt-BR.srt` is in Brazilian Portuguese.
pub(crate) fn language_in_name(path: &Path) -> Option<String> {
    let stem = Path::new(path.file_stem()?);
    let code = stem.extension()?.to_str()?;
    let base = code.split(['-', '_']).next()?;
    let known = base.len() == 2 && crate::rules::languages().is_language(&base.to_lowercase());
    known.then(|| code.replace('_', "-"))
}

/// The caption file beside a video: `talk.srt`, `talk.vtt`, or `talk.LANGUAGE.srt`.
///
/// With several, the wanted language wins, then the one without a language, then English, then the first.
pub fn sidecar(video: &Path, language: Option<&str>) -> Option<PathBuf> {
    let folder = match video.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let stem = video.file_stem()?.to_string_lossy().into_owned();
    let mut found: Vec<(u8, PathBuf)> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter_map(|path| {
            let name = path.file_name()?.to_string_lossy();
            let rest = name.strip_prefix(stem.as_str())?;
            let lower = rest.to_lowercase();
            let code = [".srt", ".vtt"]
                .iter()
                .find_map(|ending| lower.strip_suffix(ending))?
                .trim_start_matches('.');
            let plausible = code.is_empty() || (language_in_name(&path).is_some() && !code.contains('.'));
            let wanted = language.is_some_and(|wanted| {
                code.split(['-', '_']).next() == wanted.to_lowercase().split('-').next() && !code.is_empty()
            });
            let rank = match code {
                _ if wanted => 0,
                "" => 1,
                "en" => 2,
                _ => 3,
            };
            (plausible && path.is_file()).then_some((rank, path))
        })
        .collect();
    found.sort();
    // A file in another language than the wanted one is no transcript of what is said.
    let usable = |rank: u8| language.is_none() || rank <= 1;
    found.into_iter().next().filter(|(rank, _)| usable(*rank)).map(|(_, path)| path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_captions_beside_a_video() {
        let folder = tempfile::tempdir().expect("a folder");
        let video = folder.path().join("my talk.mp4");
        let touch = |name: &str| std::fs::write(folder.path().join(name), "x").expect("written");
        let name = |found: Option<PathBuf>| {
            found.map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
        };
        assert_eq!(name(sidecar(&video, None)), None);
        touch("my talk.de.srt");
        touch("my talk.draft.srt");
        touch("my talk 2.srt");
        assert_eq!(name(sidecar(&video, None)).as_deref(), Some("my talk.de.srt"));
        assert_eq!(name(sidecar(&video, Some("en"))), None);
        touch("my talk.en.vtt");
        assert_eq!(name(sidecar(&video, None)).as_deref(), Some("my talk.en.vtt"));
        touch("my talk.srt");
        assert_eq!(name(sidecar(&video, None)).as_deref(), Some("my talk.srt"));
        assert_eq!(name(sidecar(&video, Some("de"))).as_deref(), Some("my talk.de.srt"));
    }

    #[test]
    fn reads_the_json_of_others() {
        let json = br#"{"language":"en","segments":[{"start":1.5,"end":2.25,"text":" Hello."}]}"#;
        let transcript = from_json(json).expect("read");
        assert_eq!((transcript.segments[0].start_ms, transcript.segments[0].end_ms), (1500, 2250));
        assert!(from_json(b"{}").is_err());
    }

    #[test]
    fn impossible_times_are_mended() {
        let json = br#"{"source":{"kind":"text"},"segments":[
            {"start_ms":18446744073709551615,"end_ms":1,"text":"late",
             "words":[{"start_ms":18446744073709551615,"end_ms":0,"text":"late"}]},
            {"start_ms":5,"end_ms":2,"text":"early"}],"duration_ms":18446744073709551615}"#;
        let mut transcript = from_json(json).expect("read");
        let times: Vec<_> = transcript.segments.iter().map(|s| (s.start_ms, s.end_ms)).collect();
        assert_eq!(times, [(5, 5), (LATEST_MS, LATEST_MS)]);
        transcript.source = TranscriptSource::File { path: "a.json".into() };
        let cues = captions::cues(&transcript, &captions::CueLimits::default());
        assert!(cues.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms));
    }
}
