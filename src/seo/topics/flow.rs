//! All segments as one text with times, and where its sentences end.

use super::phrases::Speech;
use super::sentences::{is_cjk, lower};
use crate::model::transcript::{Segment, Transcript};

/// A point of the text whose time is known.
#[derive(Debug, Clone, Copy)]
struct Anchor {
    from: usize,
    to: usize,
    start_ms: u64,
    end_ms: u64,
    segment: usize,
}

/// The text of all segments in one piece, with times.
pub(super) struct Flow {
    /// The text, single spaces.
    pub(super) text: String,
    anchors: Vec<Anchor>,
}

impl Flow {
    /// Joins the segments.
    pub(super) fn new(transcript: &Transcript) -> Self {
        let mut flow = Self { text: String::new(), anchors: Vec::new() };
        for (index, segment) in transcript.segments.iter().enumerate() {
            let text = segment.text.trim();
            if text.is_empty() {
                continue;
            }
            let joined = flow.text.chars().next_back().is_some_and(is_cjk_or_mark)
                && text.chars().next().is_some_and(is_cjk_or_mark);
            if !flow.text.is_empty() && !joined {
                flow.text.push(' ');
            }
            let base = flow.text.len();
            for part in text.split_whitespace() {
                if flow.text.len() > base {
                    flow.text.push(' ');
                }
                flow.text.push_str(part);
            }
            let words = flow.word_anchors(base, segment, index);
            if words.is_empty() {
                flow.anchors.push(Anchor {
                    from: base,
                    to: flow.text.len(),
                    start_ms: segment.start_ms,
                    end_ms: segment.end_ms.max(segment.start_ms),
                    segment: index,
                });
            } else {
                flow.anchors.extend(words);
            }
        }
        flow.trim_silence();
        flow
    }

    /// Anchors of the words of a segment; none if they do not spell its text.
    fn word_anchors(&self, base: usize, segment: &Segment, index: usize) -> Vec<Anchor> {
        let mut anchors = Vec::with_capacity(segment.words.len());
        let mut at = base;
        for word in &segment.words {
            let text = word.text.trim();
            if text.is_empty() {
                continue;
            }
            let Some(found) = self.text[at..].find(text).filter(|found| *found <= 2) else {
                return Vec::new();
            };
            let from = at + found;
            at = from + text.len();
            let end_ms = word.end_ms.max(word.start_ms);
            anchors.push(Anchor { from, to: at, start_ms: word.start_ms, end_ms, segment: index });
        }
        anchors
    }

    /// Caption cues often last into the silence after them: ends them when they can have been said.
    fn trim_silence(&mut self) {
        let mut paces: Vec<u64> = self
            .anchors
            .iter()
            .filter(|anchor| anchor.end_ms > anchor.start_ms)
            .map(|anchor| (anchor.end_ms - anchor.start_ms) / (anchor.to - anchor.from).max(1) as u64)
            .collect();
        if paces.is_empty() {
            return;
        }
        let middle = paces.len() / 2;
        let pace = (*paces.select_nth_unstable(middle).1).max(1);
        for anchor in &mut self.anchors {
            let longest = 400 + pace * (anchor.to - anchor.from) as u64 * 3 / 2;
            anchor.end_ms = anchor.end_ms.min(anchor.start_ms.saturating_add(longest));
        }
    }

    /// The anchor at or before a byte position.
    fn anchor_at(&self, position: usize) -> Option<usize> {
        self.anchors.partition_point(|anchor| anchor.from <= position).checked_sub(1)
    }

    /// The segment in which a byte position lies.
    pub(super) fn segment_at(&self, position: usize) -> usize {
        self.anchor_at(position).map_or(0, |index| self.anchors[index].segment)
    }

    /// The time of a byte position; as an end, a border belongs to what stands before it.
    pub(super) fn time_at(&self, position: usize, as_end: bool) -> u64 {
        let position = if as_end { position.saturating_sub(1) } else { position };
        let Some(index) = self.anchor_at(position) else { return 0 };
        let anchor = self.anchors[index];
        let done = (position + usize::from(as_end)).saturating_sub(anchor.from) as u64;
        let length = (anchor.to - anchor.from).max(1) as u64;
        anchor.start_ms + (anchor.end_ms - anchor.start_ms) * done.min(length) / length
    }

    /// Silence before a byte position, in milliseconds; known where an anchor begins.
    pub(super) fn pause_before(&self, position: usize) -> u64 {
        match self.anchor_at(position) {
            Some(index) if index > 0 && self.anchors[index].from == position => {
                self.anchors[index].start_ms.saturating_sub(self.anchors[index - 1].end_ms)
            }
            _ => 0,
        }
    }

    /// Where sentences begin (and the end of the text), and whether the text is punctuated.
    pub(super) fn cuts(&self, speech: &Speech) -> (Vec<usize>, bool) {
        let ends = self.sentence_ends(speech);
        let words = self.text.len() / 6 + 1;
        let punctuated = ends.len() * 45 >= words;
        let mut cuts = vec![0];
        for end in ends.into_iter().chain([self.text.len()]) {
            let from = *cuts.last().unwrap_or(&0);
            if end <= from {
                continue;
            }
            if end - from > if punctuated { 420 } else { 150 } {
                self.cut_long(from, end, (!punctuated).then_some(speech), &mut cuts);
            }
            cuts.push(end);
        }
        (cuts, punctuated)
    }

    /// Byte positions just after the end of each sentence.
    fn sentence_ends(&self, speech: &Speech) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut chars = self.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let wide = matches!(c, '。' | '！' | '？' | '।' | '؟');
            if !wide && !matches!(c, '.' | '!' | '?' | '…') {
                continue;
            }
            let mut end = at + c.len_utf8();
            while let Some((next, closing)) = chars.next_if(|(_, c)| "\"'”’)]»」』.!?…。！？".contains(*c))
            {
                end = next + closing.len_utf8();
            }
            let rest = &self.text[end..];
            if !(wide || rest.is_empty() || rest.starts_with(' ')) {
                continue;
            }
            if c == '.' && end == at + 1 && self.is_abbreviation(at, speech) {
                continue;
            }
            let next_lower = rest.trim_start().chars().next().is_some_and(char::is_lowercase);
            if !wide && next_lower && (c == '…' || end > at + 1) {
                continue;
            }
            ends.push(end);
        }
        ends
    }

    fn is_abbreviation(&self, dot: usize, speech: &Speech) -> bool {
        let before = &self.text[..dot];
        let word = before.rsplit([' ', '(', '"', '-']).next().unwrap_or("");
        let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
        initial || (word.len() <= 8 && speech.abbreviations.contains(&word.to_lowercase()))
    }

    /// Cuts a stretch without sentence ends: at pauses, else where a segment begins.
    fn cut_long(&self, from: usize, end: usize, speech: Option<&Speech>, cuts: &mut Vec<usize>) {
        let (short, long) = if speech.is_none() { (120, 300) } else { (45, 110) };
        let first = self.anchors.partition_point(|anchor| anchor.from <= from);
        let mut last = from;
        for index in first..self.anchors.len() {
            let anchor = self.anchors[index];
            if anchor.from >= end {
                break;
            }
            let before = self.anchors[index - 1];
            let pause = anchor.start_ms.saturating_sub(before.end_ms);
            let Some(length) = anchor.from.checked_sub(last).filter(|length| *length > 0) else { continue };
            let segment = anchor.segment != before.segment;
            let rest = end - anchor.from;
            let good = (pause >= 700 && length >= short / 2)
                || (pause >= 300 && length >= short)
                || (segment && length >= long)
                || length >= long * 2;
            if good && rest >= short / 2 {
                let clause = speech.filter(|_| pause < 300).and_then(|speech| {
                    self.clause_near(anchor.from, (last + short, end - short / 2), speech)
                });
                last = clause.unwrap_or(anchor.from);
                cuts.push(last);
            }
        }
        self.cut_blind(last, end, long * 3, cuts);
    }

    /// The start of a clause nearest to `at`, within about ten words and the given bounds.
    fn clause_near(&self, at: usize, (low, high): (usize, usize), speech: &Speech) -> Option<usize> {
        let boundary = |mut position: usize| {
            while !self.text.is_char_boundary(position) {
                position += 1;
            }
            position
        };
        let (low, high) = (low.max(at.saturating_sub(60)), high.min(at + 40));
        if low >= high {
            return None;
        }
        let (low, high) = (boundary(low), boundary(high.min(self.text.len())));
        let mut found: Option<usize> = None;
        for (space, _) in self.text[low..high].match_indices(' ') {
            let start = low + space + 1;
            let words: Vec<String> = self.text[start..].split(' ').take(4).map(lower).collect();
            let nearer = found.is_none_or(|found| start.abs_diff(at) < found.abs_diff(at));
            if nearer && speech.opens_clause(&words) {
                found = Some(start);
            }
        }
        found
    }

    /// Cuts a long stretch in which no time is known, at spaces or anywhere.
    fn cut_blind(&self, from: usize, end: usize, size: usize, cuts: &mut Vec<usize>) {
        let mut last = from;
        while end - last > size * 2 {
            let mut at = last + size;
            while !self.text.is_char_boundary(at) {
                at += 1;
            }
            let space = self.text[at..end].char_indices().take(40).find(|(_, c)| *c == ' ');
            let at = space.map_or(at, |(offset, _)| at + offset);
            cuts.push(at);
            last = at;
        }
    }
}

fn is_cjk_or_mark(c: char) -> bool {
    is_cjk(c) || matches!(u32::from(c), 0x3000..=0x303F | 0xFF00..=0xFFEF)
}
