//! Captions through a cut list. The file is changed in place of its times: styles, positions and line breaks stay.

use std::fmt::Write;
use std::path::Path;

use super::{Outcome, is_heard};
use crate::error::Result;
use crate::model::timestamp::parse_clock;
use crate::model::{CutList, Span, Transcript, TranscriptSource};
use crate::video::captions::{self, CueLimits};

/// Re-times captions that are given as text.
pub(super) fn outcome(bytes: &[u8], to: &Path, list: &CutList) -> Result<Outcome> {
    let read = captions::read(bytes)?;
    let plain = std::str::from_utf8(bytes).ok().filter(|text| {
        // Streams have offsets of their own, and SBV is written as SRT.
        read.format != captions::CaptionFormat::Sbv && !text.contains("X-TIMESTAMP-MAP")
    });
    let (text, kept, dropped) = match plain {
        Some(text) => retime_captions(text, list),
        None => laid_out(read, to, list),
    };
    let notes = if kept == 0 { vec!["nothing of these captions is left".to_string()] } else { Vec::new() };
    Ok(Outcome { text, kept, dropped, notes })
}

/// Captions that are written anew.
fn laid_out(read: captions::Captions, to: &Path, list: &CutList) -> (String, usize, usize) {
    let before = read.segments.len();
    let mut transcript = Transcript {
        source: TranscriptSource::File { path: to.display().to_string() },
        language: read.language,
        duration_ms: None,
        segments: read.segments,
    };
    super::retime_transcript(&mut transcript, list);
    let cues = captions::cues(&transcript, &CueLimits::default());
    let vtt = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("vtt"));
    let text = if vtt { captions::write_vtt(&cues) } else { captions::write_srt(&cues) };
    (text, transcript.segments.len(), before - transcript.segments.len())
}

/// Re-times SRT or WebVTT. Gives the new text, how many cues it has, and how many are gone.
pub fn retime_captions(text: &str, list: &CutList) -> (String, usize, usize) {
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
    let (mut kept, mut dropped) = (0, 0);
    let mut blocks: Vec<String> = Vec::new();
    for block in text.split("\n\n").map(|block| block.trim_matches('\n')).filter(|block| !block.is_empty()) {
        let lines: Vec<&str> = block.lines().collect();
        let Some(at) = lines.iter().position(|line| timing(line).is_some()).filter(|at| *at <= 1) else {
            blocks.push(block.to_string());
            continue;
        };
        match cue(&lines, at, list, kept + 1) {
            Some(cue) => {
                kept += 1;
                blocks.push(cue);
            }
            None => dropped += 1,
        }
    }
    let mut text = blocks.join("\n\n");
    text.push('\n');
    (text, kept, dropped)
}

/// A cue with its new times; none when nothing of it is left.
fn cue(lines: &[&str], at: usize, list: &CutList, number: usize) -> Option<String> {
    let (span, sign, settings) = timing(lines[at])?;
    let left = list.shrink(span)?;
    let said: Vec<String> = timed_words(&lines[at + 1..], span, list);
    let had_text = lines[at + 1..].iter().any(|line| !line.trim().is_empty());
    if had_text && said.iter().all(|line| line.trim().is_empty()) {
        return None;
    }
    let mut text = String::new();
    if let Some(name) = lines[..at].first() {
        // Cues are numbered anew; other names stay.
        let numbered = name.trim().bytes().all(|b| b.is_ascii_digit());
        let _ = if numbered { writeln!(text, "{number}") } else { writeln!(text, "{name}") };
    }
    let (start, end) = (stamp(left.start_ms, sign), stamp(left.end_ms, sign));
    let _ = write!(text, "{start} --> {end}{settings}");
    for line in said.iter().filter(|line| !line.trim().is_empty()) {
        text.push('\n');
        text.push_str(line);
    }
    Some(text)
}

/// `00:00:01,000 --> 00:00:02,000 line:0`: the times, the decimal sign, and what stands behind.
fn timing(line: &str) -> Option<(Span, char, &str)> {
    let (start, rest) = line.split_once("-->")?;
    let rest = rest.trim_start();
    let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (end, settings) = rest.split_at(length);
    let sign = if start.contains(',') { ',' } else { '.' };
    Some((Span::new(parse_clock(start.trim())?, parse_clock(end)?), sign, settings))
}

fn stamp(ms: u64, sign: char) -> String {
    format!("{:02}:{:02}:{:02}{sign}{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
}

/// Lines whose words have times (`so <00:00:01.500>we <00:00:01.800>begin`): removed words vanish, the other times
/// move. Lines without times stay as they are.
fn timed_words(lines: &[&str], cue: Span, list: &CutList) -> Vec<String> {
    // Each word lasts until the next time, which may stand in the next line.
    let mut pieces: Vec<Vec<(Option<u64>, &str)>> = lines.iter().map(|line| timed(line)).collect();
    let mut next = cue.end_ms;
    let mut ends: Vec<Vec<u64>> = Vec::new();
    for line in pieces.iter().rev() {
        let mut line_ends = Vec::new();
        for (start, _) in line.iter().rev() {
            line_ends.push(next);
            next = start.unwrap_or(next);
        }
        line_ends.reverse();
        ends.push(line_ends);
    }
    ends.reverse();
    if pieces.iter().flatten().all(|(start, _)| start.is_none()) {
        return lines.iter().map(ToString::to_string).collect();
    }
    let mut at = cue.start_ms;
    let mut written = Vec::new();
    for (line, line_ends) in pieces.iter_mut().zip(&ends) {
        let mut text = String::new();
        for ((start, words), end) in line.iter().zip(line_ends) {
            let said = Span::new(start.unwrap_or(at), *end);
            at = said.start_ms;
            match list.shrink(said) {
                Some(left) if is_heard(said, left) => {
                    if start.is_some() {
                        let _ = write!(text, "<{}>", stamp(left.start_ms, '.'));
                    }
                    text.push_str(words);
                }
                // Tags stay balanced.
                _ => text.extend(tags(words)),
            }
        }
        written.push(text);
    }
    written
}

/// Splits a line at its time tags.
fn timed(line: &str) -> Vec<(Option<u64>, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut from, mut search) = (None, 0, 0);
    while let Some(open) = line[search..].find('<').map(|at| at + search) {
        let Some(close) = line[open..].find('>').map(|at| at + open) else { break };
        search = close + 1;
        if let Some(time) = parse_clock(&line[open + 1..close]) {
            if open > from || start.is_some() {
                pieces.push((start, &line[from..open]));
            }
            (start, from) = (Some(time), close + 1);
        }
    }
    pieces.push((start, &line[from..]));
    pieces
}

/// The tags of a text, without what stands between them.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('>')
        .filter_map(|part| part.find('<').filter(|_| part.ends_with('>')).map(|at| &part[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list() -> CutList {
        CutList::of_removed(20_000, None, [Span::new(2000, 4000), Span::new(10_000, 12_000)])
    }

    #[test]
    fn cues_move_shrink_and_vanish() {
        let srt = "1\r\n00:00:01,000 --> 00:00:03,000\r\none\r\ntwo\r\n\r\n2\r\n00:00:02,500 --> 00:00:03,500\r\ngone\r\n\r\n\
                   3\r\n00:00:12,000 --> 00:00:13,000\r\n<i>last</i>\r\n";
        let (text, kept, dropped) = retime_captions(srt, &list());
        assert_eq!(
            text,
            "1\n00:00:01,000 --> 00:00:02,000\none\ntwo\n\n2\n00:00:08,000 --> 00:00:09,000\n<i>last</i>\n"
        );
        assert_eq!((kept, dropped), (2, 1));
    }

    #[test]
    fn styles_and_positions_of_webvtt_stay() {
        let vtt = "WEBVTT - mine\n\nSTYLE\n::cue { color: red }\n\nintro\n00:05.000 --> 00:06.000 line:0 align:left\nhi\n\nNOTE bye\n";
        let (text, ..) = retime_captions(vtt, &list());
        assert_eq!(
            text,
            "WEBVTT - mine\n\nSTYLE\n::cue { color: red }\n\nintro\n00:00:03.000 --> 00:00:04.000 line:0 align:left\nhi\n\nNOTE bye\n"
        );
    }

    #[test]
    fn removed_words_vanish_and_the_others_keep_their_times() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:06.000\nso<00:02.000><c> um</c><00:04.000><c> we</c>\n<00:05.000>begin\n";
        let (text, ..) = retime_captions(vtt, &list());
        assert_eq!(
            text,
            "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nso<c></c><00:00:02.000><c> we</c>\n<00:00:03.000>begin\n"
        );
        assert_eq!(captions::read(text.as_bytes()).expect("read").segments[0].text, "so we begin");
    }

    proptest! {
        #[test]
        fn any_text_goes_through(text in "(\\PC|\n|<|>|-->|00:01|:){0,80}") {
            let _ = retime_captions(&text, &list());
        }

        #[test]
        fn times_stay_in_order(times in prop::collection::vec(0u64..20_000, 2..40)) {
            let mut times = times;
            times.sort_unstable();
            let cues: String = times.windows(2).map(|pair| {
                format!("{} --> {}\nx\n\n", stamp(pair[0], '.'), stamp(pair[1], '.'))
            }).collect();
            let (text, ..) = retime_captions(&cues, &list());
            let spans: Vec<Span> = text.lines().filter_map(timing).map(|(span, ..)| span).collect();
            prop_assert!(spans.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms));
            prop_assert!(spans.iter().all(|span| !span.is_empty() && span.end_ms <= list().kept_ms()));
        }
    }
}
