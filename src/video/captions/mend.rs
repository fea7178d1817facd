//! What is mended in a caption file, and the last step of reading: order, overlaps, words, segments.

use std::collections::BTreeMap;

use super::markup::{CleanCue, Line};
use super::script;
use crate::model::transcript::{Segment, Word};

/// A kind of mending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mend {
    /// Read as Windows-1252.
    Latin,
    /// UTF-16 without a mark.
    Utf16,
    /// Bytes that are no text.
    BrokenText,
    /// Control characters taken out.
    Control,
    /// A line that looks like a time, but is none.
    BadTime,
    /// Text after a blank line within a cue.
    BlankInside,
    /// `X-TIMESTAMP-MAP` of joined HLS parts.
    TimestampMap,
    /// Rolling text said once.
    Rolling,
    /// Cues out of order.
    Order,
    /// An end before its start.
    Reversed,
    /// Overlapping cues.
    Overlap,
    /// Cues without text.
    Empty,
    /// Word times out of order.
    WordTimes,
}

impl Mend {
    pub(super) fn sentence(self, count: usize) -> String {
        let cues = if count == 1 { "1 cue".to_string() } else { format!("{count} cues") };
        match self {
            Mend::Latin => "The file is not UTF-8; it was read as Windows-1252.".into(),
            Mend::Utf16 => "The file is UTF-16 without a byte order mark.".into(),
            Mend::BrokenText => "Some bytes are no text; they show as \u{FFFD}.".into(),
            Mend::Control => "Control characters were taken out.".into(),
            Mend::BadTime => format!("{count} line(s) with an unreadable time were left out."),
            Mend::BlankInside => format!("{cues} held a blank line; the text after it was kept."),
            Mend::TimestampMap => "Parts of a stream were put one after the other.".into(),
            Mend::Rolling => format!("{cues} repeated the line before (rolling captions); it was kept once."),
            Mend::Order => format!("{cues} stood out of order and were sorted."),
            Mend::Reversed => format!("{cues} ended before the start; the end was estimated."),
            Mend::Overlap => format!("{cues} overlapped the next; the end was moved."),
            Mend::Empty => format!("{cues} without text were left out."),
            Mend::WordTimes => format!("{cues} had word times out of order; they were left out."),
        }
    }
}

/// What was mended, counted.
#[derive(Debug, Default)]
pub(super) struct Mended(BTreeMap<Mend, usize>);

impl Mended {
    /// Counts one mending.
    pub(super) fn note(&mut self, mend: Mend) {
        *self.0.entry(mend).or_default() += 1;
    }

    /// How often something was mended.
    pub(super) fn count(&self, mend: Mend) -> usize {
        self.0.get(&mend).copied().unwrap_or(0)
    }

    /// One sentence for each kind.
    pub(super) fn sentences(&self) -> Vec<String> {
        self.0.iter().map(|(mend, count)| mend.sentence(*count)).collect()
    }
}

/// A text of this many characters is read in about this time; for cues without a usable end.
fn reading_ms(text: &str) -> u64 {
    1000 + 60 * text.chars().count().min(200) as u64
}

/// The end of a cue, or one for which the text can be read when it lies before the start.
pub(super) fn end_or_estimate(start_ms: u64, end_ms: u64, text: &str) -> u64 {
    if end_ms < start_ms { start_ms.saturating_add(reading_ms(text)) } else { end_ms }
}

/// Makes segments: sorted, not overlapping, each with text; words where the file has their times.
pub(super) fn segments(mut cues: Vec<CleanCue>, mended: &mut Mended) -> Vec<Segment> {
    for pair in cues.windows(2) {
        if pair[1].start_ms < pair[0].start_ms {
            mended.note(Mend::Order);
        }
    }
    cues.sort_by_key(|cue| cue.start_ms);
    let mut segments: Vec<Segment> = Vec::with_capacity(cues.len());
    for cue in cues {
        let text = script::join(cue.lines.iter().map(|line| line.text.as_str()));
        if text.is_empty() {
            mended.note(Mend::Empty);
            continue;
        }
        if cue.end_ms < cue.start_ms {
            mended.note(Mend::Reversed);
        }
        let end_ms = end_or_estimate(cue.start_ms, cue.end_ms, &text);
        let words = words(&cue.lines, cue.start_ms, end_ms, mended);
        let segment = Segment { start_ms: cue.start_ms, end_ms, text, words };
        match segments.last_mut() {
            Some(last) if last.start_ms == segment.start_ms => {
                mended.note(Mend::Overlap);
                merge(last, segment);
            }
            Some(last) => {
                if last.end_ms > segment.start_ms {
                    mended.note(Mend::Overlap);
                    cut(last, segment.start_ms);
                }
                segments.push(segment);
            }
            None => segments.push(segment),
        }
    }
    segments
}

/// Two cues that begin together become one; the same text twice is kept once.
fn merge(last: &mut Segment, next: Segment) {
    last.end_ms = last.end_ms.max(next.end_ms);
    if last.text == next.text {
        return;
    }
    last.text = script::join([last.text.as_str(), next.text.as_str()].into_iter());
    last.words.clear();
}

/// Ends a segment at `end_ms`, and its words with it.
fn cut(segment: &mut Segment, end_ms: u64) {
    segment.end_ms = end_ms;
    for word in &mut segment.words {
        word.start_ms = word.start_ms.min(end_ms);
        word.end_ms = word.end_ms.min(end_ms);
    }
}

/// The words of a cue, when its lines hold times; else none.
pub(super) fn words(lines: &[Line], start_ms: u64, end_ms: u64, mended: &mut Mended) -> Vec<Word> {
    if lines.iter().all(|line| line.marks.is_empty()) {
        return Vec::new();
    }
    // Pieces that begin at a known time.
    let mut pieces: Vec<(u64, Vec<&str>)> = vec![(start_ms, Vec::new())];
    for line in lines {
        let mut from = 0;
        for &(offset, time) in &line.marks {
            if inside_word(&line.text, offset) {
                continue;
            }
            push_words(&mut pieces, &line.text[from..offset]);
            pieces.push((time, Vec::new()));
            from = offset;
        }
        push_words(&mut pieces, &line.text[from..]);
    }
    pieces.retain(|piece| !piece.1.is_empty());
    let ordered = pieces.windows(2).all(|pair| pair[0].0 <= pair[1].0);
    let within = pieces.iter().all(|piece| (start_ms..=end_ms).contains(&piece.0));
    if !ordered || !within {
        mended.note(Mend::WordTimes);
        return Vec::new();
    }
    let mut words = Vec::new();
    for (index, (from, texts)) in pieces.iter().enumerate() {
        let to = pieces.get(index + 1).map_or(end_ms, |next| next.0);
        spread(*from, to, texts, &mut words);
    }
    words
}

fn push_words<'a>(pieces: &mut [(u64, Vec<&'a str>)], text: &'a str) {
    if let Some(piece) = pieces.last_mut() {
        piece.1.extend(text.split_whitespace());
    }
}

/// Whether a mark stands within a word of a script with spaces (a syllable mark of karaoke captions).
fn inside_word(text: &str, offset: usize) -> bool {
    let (Some(before), Some(after)) = (text[..offset].chars().next_back(), text[offset..].chars().next())
    else {
        return false;
    };
    before.is_alphanumeric()
        && after.is_alphanumeric()
        && !script::unspaced(before)
        && !script::unspaced(after)
}

/// Shares a stretch of time among words by their length.
fn spread(from: u64, to: u64, texts: &[&str], words: &mut Vec<Word>) {
    let total: u64 = texts.iter().map(|text| text.chars().count() as u64).sum::<u64>().max(1);
    let span = to.saturating_sub(from);
    let mut done = 0;
    for text in texts {
        let start_ms = from + span * done / total;
        done += text.chars().count() as u64;
        words.push(Word {
            start_ms,
            end_ms: from + span * done / total,
            text: (*text).to_string(),
            confidence: None,
        });
    }
}
