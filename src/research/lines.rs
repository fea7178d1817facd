//! What is known of a video as lines for a model: each a sentence or a few, with the time it is said.

use super::Material;
use crate::model::timestamp::format_clock;
use crate::model::{Segment, Transcript, TranscriptSource};
use crate::ports::llm::tokens_of;
use crate::seo::summary;
use crate::seo::topics::Spoken;

/// Short sentences are joined until a line has so many characters.
const GOOD_LENGTH: usize = 120;

/// A pause that always begins a new line, in milliseconds.
const PAUSE_MS: u64 = 1500;

/// Some words and when they are said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// When it begins, in milliseconds; nothing in a text without times.
    pub start_ms: Option<u64>,
    /// When it ends, in milliseconds; 0 in a text without times.
    pub end_ms: u64,
    /// Silence before it, in milliseconds.
    pub pause_ms: u64,
    /// Whether it ends like a sentence.
    pub whole: bool,
    /// The words, on one line.
    pub text: String,
}

impl Line {
    /// `[m:ss] words`; from an hour on `[h:mm:ss] words`; the words alone where there is no time.
    pub(super) fn shown(&self) -> String {
        match self.start_ms {
            Some(at) => format!("[{}] {}", format_clock(at, false), self.text),
            None => self.text.clone(),
        }
    }

    /// What the line takes of a model's window, with its line end.
    pub(super) fn tokens(&self) -> u64 {
        tokens_of(&self.shown()) + 1
    }
}

/// What lines take of a model's window.
pub(super) fn tokens(lines: &[Line]) -> u64 {
    lines.iter().map(Line::tokens).sum()
}

/// The lines one below the other.
pub(super) fn text(lines: &[Line]) -> String {
    lines.iter().map(Line::shown).collect::<Vec<_>>().join("\n")
}

/// What is said; without speech, what is written about the video.
pub(super) fn of_material(material: &Material) -> Vec<Line> {
    if material.transcript.is_empty() {
        return written(material);
    }
    let spoken = Spoken::new(&material.transcript, material.language.as_deref());
    let timed = material.transcript.is_timed();
    let mut lines: Vec<Line> = Vec::new();
    for sentence in &spoken.sentences {
        let text = plain(&sentence.text);
        if text.is_empty() {
            continue;
        }
        let joins = |last: &Line| {
            sentence.pause_ms < PAUSE_MS && last.text.chars().count() + text.chars().count() < GOOD_LENGTH
        };
        match lines.last_mut().filter(|last| joins(last)) {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(&text);
                last.end_ms = sentence.end_ms;
                last.whole = sentence.complete;
            }
            None => lines.push(Line {
                start_ms: timed.then_some(sentence.start_ms),
                end_ms: if timed { sentence.end_ms.max(sentence.start_ms) } else { 0 },
                pause_ms: sentence.pause_ms,
                whole: sentence.complete,
                text,
            }),
        }
    }
    lines
}

/// Topic, title, description and tags.
fn written(material: &Material) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = |text: String| {
        let text = plain(&text);
        if !text.is_empty() {
            lines.push(Line { start_ms: None, end_ms: 0, pause_ms: 0, whole: true, text });
        }
    };
    for (name, text) in [("Topic", &material.topic), ("Title", &material.title)] {
        if let Some(text) = text.as_deref().filter(|text| !text.trim().is_empty()) {
            line(format!("{name}: {text}"));
        }
    }
    if let Some(description) = material.description.as_deref().filter(|text| !text.trim().is_empty()) {
        line("Description:".into());
        // A chapter list keeps its lines.
        description.lines().for_each(|text| line(text.into()));
    }
    if !material.tags.is_empty() {
        line(format!("Tags: {}", material.tags.join(", ")));
    }
    lines
}

/// On one line, without control characters.
pub(super) fn plain(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As many of the lines' own sentences as fit `room` tokens: those that say most, in order.
pub(super) fn extract(lines: &[Line], room: u64, language: Option<&str>) -> Vec<Line> {
    let all = tokens(lines);
    if all <= room {
        return lines.to_vec();
    }
    let transcript = transcript_of(lines, language);
    let mut wanted = (lines.len() as u64 * room / all.max(1)).max(1) as usize;
    loop {
        let chosen: Vec<Line> = summary::summarise(&transcript, &[], wanted, language)
            .into_iter()
            .map(|sentence| {
                // A sentence in the middle of a line has no time of its own that is known.
                let line = sentence.at_ms.map(|at| line_at(lines, at));
                Line {
                    start_ms: line.and_then(|line| line.start_ms),
                    end_ms: line.map_or(0, |line| line.end_ms),
                    pause_ms: 0,
                    whole: true,
                    text: sentence.text,
                }
            })
            .collect();
        if !chosen.is_empty() && tokens(&chosen) <= room {
            return chosen;
        }
        if wanted == 1 {
            return thinned(lines, room);
        }
        wanted = wanted * 3 / 4;
    }
}

/// The line that is being said at a time (in whole seconds, as a mark shows it). There must be one.
pub(super) fn line_at(lines: &[Line], at: u64) -> &Line {
    let later = lines.partition_point(|line| line.start_ms.is_some_and(|start| start / 1000 * 1000 <= at));
    &lines[later.saturating_sub(1)]
}

/// Lines at even distances that fit; the last resort for texts without sentences.
fn thinned(lines: &[Line], room: u64) -> Vec<Line> {
    for step in 2..=lines.len().max(2) {
        let some: Vec<Line> = lines.iter().step_by(step).cloned().collect();
        if tokens(&some) <= room {
            return some;
        }
    }
    let mut left = room;
    let fits = |line: &&Line| {
        let fits = line.tokens() <= left;
        left -= if fits { line.tokens() } else { 0 };
        fits
    };
    lines.iter().filter(fits).cloned().collect()
}

/// The lines as a transcript.
fn transcript_of(lines: &[Line], language: Option<&str>) -> Transcript {
    let timed = lines.iter().any(|line| line.start_ms.is_some());
    let segment = |line: &Line| Segment {
        start_ms: line.start_ms.unwrap_or(0),
        end_ms: line.end_ms,
        text: line.text.clone(),
        words: Vec::new(),
    };
    Transcript {
        source: if timed { TranscriptSource::File { path: String::new() } } else { TranscriptSource::Text },
        language: language.map(String::from),
        duration_ms: None,
        segments: lines.iter().map(segment).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(parts: &[(u64, u64, &str)]) -> Material {
        let segments = parts.iter().map(|(start, end, text)| Segment {
            start_ms: *start,
            end_ms: *end,
            text: (*text).to_string(),
            words: Vec::new(),
        });
        Material::of_transcript(Transcript {
            source: TranscriptSource::File { path: "a.srt".into() },
            language: Some("en".into()),
            duration_ms: None,
            segments: segments.collect(),
        })
    }

    #[test]
    fn every_line_has_its_time_and_hours_come_from_an_hour_on() {
        let material = said(&[
            (0, 4000, "Welcome to the second part of our course on room acoustics for small studios."),
            (4000, 9000, "Today we look at the corners, because that is where the bass gathers most."),
            (3_605_000, 3_609_000, "And that was the corner\nwith the\u{7} piano."),
        ]);
        let text = text(&of_material(&material));
        assert_eq!(
            text,
            "[0:00] Welcome to the second part of our course on room acoustics for small studios.\n\
             [0:04] Today we look at the corners, because that is where the bass gathers most.\n\
             [1:00:05] And that was the corner with the piano."
        );
    }

    #[test]
    fn without_speech_what_is_written_counts() {
        let mut material = Material::of_topic("Small rooms");
        material.description = Some("About rooms.\n\n0:00 Start\n1:00 Bass".into());
        material.tags = vec!["room".into(), "bass".into()];
        assert_eq!(
            text(&of_material(&material)),
            "Topic: Small rooms\nDescription:\nAbout rooms.\n0:00 Start\n1:00 Bass\nTags: room, bass"
        );
        let untimed = Material::of_transcript(Transcript::from_text("One sentence. Another one."));
        assert_eq!(text(&of_material(&untimed)), "One sentence. Another one.");
    }

    #[test]
    fn an_extract_fits_and_keeps_order_and_times() {
        const WORDS: [&str; 12] = [
            "absorber",
            "diffuser",
            "carpet",
            "curtain",
            "corner",
            "ceiling",
            "microphone",
            "speaker",
            "window",
            "door",
            "sofa",
            "shelf",
        ];
        let word = |i: u64| WORDS[(i % 12) as usize];
        let sentence = |i: u64| {
            let (a, b, c) = (word(i), word(i / 12 + i + 1), word(i * 7 + 5));
            format!("Number {i} shows how the {a} and the {b} change what the {c} does.")
        };
        let texts: Vec<String> = (0..60).map(sentence).collect();
        let parts: Vec<(u64, u64, &str)> =
            texts.iter().zip(0..).map(|(text, i)| (i * 5000, i * 5000 + 4900, text.as_str())).collect();
        let lines = of_material(&said(&parts));
        let some = extract(&lines, tokens(&lines) / 4, Some("en"));
        assert!(some.len() > 5 && some.len() < 20, "{}", text(&some));
        assert!(some.windows(2).all(|pair| pair[0].start_ms < pair[1].start_ms));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn an_extract_never_exceeds_its_room(texts in prop::collection::vec("\\PC{1,60}", 1..20), room in 0u64..400) {
            let parts: Vec<(u64, u64, &str)> =
                texts.iter().zip(0..).map(|(text, i)| (i * 2000, i * 2000 + 1900, text.as_str())).collect();
            let lines = of_material(&said(&parts));
            prop_assert!(tokens(&extract(&lines, room, None)) <= room);
        }
    }
}
