//! Splits what was read into passages: at headings and pages, between paragraphs, at the ends of sentences.

use super::read::{Content, Part};
use super::rules::rules;
use crate::seo::text;

/// A piece of a source, of a length that can be cited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub at_ms: Option<u64>,
    pub page: Option<u32>,
    pub heading: Option<String>,
    pub text: String,
    /// Where in the text something begins that is said at another time: byte, and milliseconds.
    pub times: Vec<(usize, u64)>,
}

/// The passages of a source, in order.
pub(super) fn split(content: &Content) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Option<Open> = None;
    for part in &content.parts {
        for text in bits(&part.text) {
            if open.as_ref().is_some_and(|open| open.closes_before(part, text)) {
                pieces.extend(open.take().map(|open| open.piece));
            }
            match &mut open {
                Some(open) => open.add(part, text),
                None => open = Some(Open::new(part, text)),
            }
        }
    }
    pieces.extend(open.map(|open| open.piece));
    pieces
}

/// A passage that is not closed yet.
struct Open {
    piece: Piece,
    length: usize,
    end_ms: Option<u64>,
    /// Whether what follows stands on a line of its own.
    lines: bool,
}

impl Open {
    fn new(part: &Part, text: &str) -> Self {
        let piece = Piece {
            at_ms: part.at_ms,
            page: part.page,
            heading: part.heading.clone(),
            text: String::new(),
            times: Vec::new(),
        };
        let mut open = Self { piece, length: 0, end_ms: None, lines: part.at_ms.is_none() };
        open.add(part, text);
        open
    }

    fn add(&mut self, part: &Part, text: &str) {
        let whole = &mut self.piece.text;
        if !whole.is_empty() {
            whole.push(if self.lines { '\n' } else { ' ' });
        }
        if let Some(at) = part.at_ms.filter(|at| self.piece.times.last().is_none_or(|(_, last)| last != at)) {
            self.piece.times.push((whole.len(), at));
        }
        match self.lines {
            true => whole.push_str(text),
            // One space between words, so that places in the text stay what they are when it is shown.
            false => text.split_whitespace().enumerate().for_each(|(index, word)| {
                if index > 0 {
                    whole.push(' ');
                }
                whole.push_str(word);
            }),
        }
        self.length += 1 + length(text);
        self.end_ms = part.end_ms;
    }

    /// Whether a new passage begins with `text` of `part`.
    fn closes_before(&self, part: &Part, text: &str) -> bool {
        let rules = rules();
        let more = self.length + length(text);
        if self.piece.page != part.page || self.piece.heading != part.heading || more > rules.passage_most {
            return true;
        }
        let silence = match (self.end_ms, part.at_ms) {
            (Some(end), Some(start)) => start.saturating_sub(end),
            _ => 0,
        };
        let half = self.length >= rules.passage_target / 2;
        if silence >= rules.break_ms || (silence >= rules.pause_ms && half) {
            return true;
        }
        self.length >= rules.passage_target && (self.lines || ends_sentence(&self.piece.text))
    }
}

fn ends_sentence(text: &str) -> bool {
    let end =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | '»' | '’' | ')' | '」'));
    end.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
}

/// Characters, those of scripts without spaces three times: they say as much as a short word.
fn length(text: &str) -> usize {
    text.chars().map(|c| if ('\u{0E00}'..='\u{1100}').contains(&c) || c >= '\u{2E80}' { 3 } else { 1 }).sum()
}

/// A text as one bit where it fits into a passage; otherwise its sentences, and pieces of those too long.
fn bits(text: &str) -> Vec<&str> {
    let most = rules().passage_most;
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    if length(text) <= most {
        return vec![text];
    }
    let mut bits = Vec::new();
    let mut start = 0;
    for sentence in text::sentences(text) {
        // What stands between sentences belongs to the one before it, so that nothing is lost.
        push_bits(&text[start..sentence.end], most, &mut bits);
        start = sentence.end;
    }
    push_bits(&text[start..], most, &mut bits);
    bits
}

fn push_bits<'t>(text: &'t str, most: usize, bits: &mut Vec<&'t str>) {
    let mut rest = text.trim();
    while length(rest) > most {
        let cut = cut(rest, most);
        bits.push(rest[..cut].trim_end());
        rest = rest[cut..].trim_start();
    }
    if !rest.is_empty() {
        bits.push(rest);
    }
}

/// Where a text without the end of a sentence is cut: at the last space that fits, or where it is full.
fn cut(text: &str, most: usize) -> usize {
    let (mut used, mut space, mut end) = (0, None, text.len());
    for (at, c) in text.char_indices() {
        used += length(c.encode_utf8(&mut [0; 4]));
        if used > most {
            end = at;
            break;
        }
        if c.is_whitespace() {
            space = Some(at);
        }
    }
    let at = space.filter(|at| *at > 0).unwrap_or(end);
    // One character alone always fits.
    if at == 0 { text.chars().next().map_or(text.len(), char::len_utf8) } else { at }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::types::SourceKind;
    use super::*;

    fn content(parts: Vec<Part>) -> Content {
        Content { title: "t".into(), kind: SourceKind::Document, language: None, parts }
    }

    fn paragraph(heading: &str, text: &str) -> Part {
        Part { heading: Some(heading.into()), text: text.into(), ..Part::default() }
    }

    fn said(at_ms: u64, text: &str) -> Part {
        Part { at_ms: Some(at_ms), end_ms: Some(at_ms + 1000), text: text.into(), ..Part::default() }
    }

    #[test]
    fn headings_and_pages_close_a_passage() {
        let mut parts = vec![paragraph("A", "One."), paragraph("A", "Two."), paragraph("B", "Three.")];
        parts.push(Part { page: Some(2), ..paragraph("B", "Four.") });
        let pieces = split(&content(parts));
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(texts, ["One.\nTwo.", "Three.", "Four."]);
        assert_eq!(pieces[2].page, Some(2));
    }

    #[test]
    fn speech_closes_at_the_end_of_a_sentence_and_keeps_its_time() {
        let parts: Vec<Part> = (0..200)
            .map(|n| {
                said(n * 1000, if n % 3 == 2 { "and that is all about it." } else { "we go on with words" })
            })
            .collect();
        let pieces = split(&content(parts));
        assert!(pieces.len() > 3);
        let last = pieces.len() - 1;
        for (index, piece) in pieces.iter().enumerate() {
            assert!(index == last || piece.text.ends_with('.'), "{}", piece.text);
            assert_eq!(piece.at_ms.expect("a time") % 3000, 0);
        }
    }

    #[test]
    fn a_silence_closes_half_a_passage() {
        let words = "word ".repeat(90);
        let pieces = split(&content(vec![said(0, &words), said(60_000, "after the break")]));
        assert_eq!((pieces.len(), pieces[1].at_ms), (2, Some(60_000)));
        let pieces = split(&content(vec![said(0, "short"), said(6_000, "a  short\nbreak")]));
        assert_eq!(pieces.len(), 1, "a little is not left alone");
        assert_eq!((pieces[0].text.as_str(), pieces[0].times[1]), ("short a short break", (6, 6_000)));
        let pieces = split(&content(vec![said(0, "short"), said(60_000, "much later")]));
        assert_eq!(pieces.len(), 2, "what is said a minute later is something else");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn nothing_is_lost_and_nothing_too_long(texts in proptest::collection::vec("[a-z.日本 ,\n!]{0,2000}", 0..4)) {
            let parts: Vec<Part> = texts.iter().map(|text| paragraph("h", text)).collect();
            let pieces = split(&content(parts));
            let all: String = pieces.iter().flat_map(|piece| piece.text.chars()).filter(|c| !c.is_whitespace()).collect();
            let given: String = texts.concat().chars().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(all, given);
            for piece in &pieces {
                prop_assert!(length(&piece.text) <= rules().passage_most + 8);
                prop_assert!(!piece.text.trim().is_empty());
            }
        }
    }
}
