//! Words, sentences and links of a draft, cut the way the score's weights were measured.
//!
//! Text is lower-cased first. A word is a run of letters and digits; apostrophes inside are dropped, as is a final
//! `'s`. Runs in scripts without spaces (Chinese, Japanese, Thai ...) give overlapping pairs of characters.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The words of a lower-cased text with the byte offset at which each starts.
pub(super) fn words(lower: &str) -> Vec<(usize, Cow<'_, str>)> {
    let mut found = Vec::with_capacity(lower.len() / 6 + 1);
    let mut at = 0;
    while let Some(first) = char_at(lower, at) {
        if !is_word_char(first) {
            at += first.len_utf8();
            continue;
        }
        let unspaced = is_unspaced(first);
        let (end, apostrophe) = run_end(lower, at, unspaced);
        let run = &lower[at..end];
        if unspaced {
            push_pairs(&mut found, at, run);
        } else if apostrophe {
            found.push((at, Cow::Owned(without_apostrophes(run))));
        } else {
            found.push((at, Cow::Borrowed(run)));
        }
        at = end;
    }
    found
}

/// Where the run of word characters that starts at `start` ends, and whether it holds an apostrophe.
fn run_end(lower: &str, start: usize, unspaced: bool) -> (usize, bool) {
    let mut end = start;
    let mut apostrophe = false;
    while let Some(c) = char_at(lower, end) {
        let next = end + c.len_utf8();
        if is_word_char(c) && is_unspaced(c) == unspaced {
            end = next;
        } else if !unspaced
            && is_apostrophe(c)
            && char_at(lower, next).is_some_and(|after| after.is_alphanumeric() && !is_unspaced(after))
        {
            apostrophe = true;
            end = next;
        } else {
            break;
        }
    }
    (end, apostrophe)
}

/// The character that starts at a byte offset; quick for ASCII.
fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(char::from(byte)) } else { text.get(at..)?.chars().next() }
}

fn push_pairs<'a>(found: &mut Vec<(usize, Cow<'a, str>)>, start: usize, run: &'a str) {
    let mut previous: Option<usize> = None;
    let mut pairs = 0;
    for (at, c) in run.char_indices() {
        if let Some(begin) = previous {
            found.push((start + begin, Cow::Borrowed(&run[begin..at + c.len_utf8()])));
            pairs += 1;
        }
        previous = Some(at);
    }
    if pairs == 0 {
        found.push((start, Cow::Borrowed(run)));
    }
}

fn without_apostrophes(word: &str) -> String {
    let plain = word.replace('\u{2019}', "'");
    plain.replace("'s", "").replace('\'', "")
}

fn is_apostrophe(c: char) -> bool {
    c == '\'' || c == '\u{2019}'
}

fn is_word_char(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() || is_joining_mark(c)
}

/// Combining accents and the signs of Indic scripts that are not letters of their own.
fn is_joining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{963}' | '\u{966}'..='\u{dff}')
}

/// Letters of scripts written without spaces: Thai to Khmer, kana, Han.
fn is_unspaced(c: char) -> bool {
    c >= '\u{e00}'
        && matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Takes the links out of a lower-cased text.
///
/// Returns the text without them (line breaks kept) and the links.
pub(super) fn split_links(lower: &str) -> (String, Vec<&str>) {
    let mut rest = String::with_capacity(lower.len());
    let mut links = Vec::new();
    for piece in lower.split_inclusive(char::is_whitespace) {
        let token = piece.trim_end_matches(char::is_whitespace);
        let start = link_start(token);
        match start {
            Some(at) => {
                links.push(&token[at..]);
                rest.push_str(&token[..at]);
                rest.push_str(&piece[token.len()..]);
            }
            None => rest.push_str(piece),
        }
    }
    (rest, links)
}

/// Where in a token a link starts.
fn link_start(token: &str) -> Option<usize> {
    let inside = token.as_bytes().split_last().map_or(&[][..], |(_, rest)| rest);
    if !inside.iter().any(|byte| matches!(byte, b':' | b'.')) {
        return None;
    }
    ["http://", "https://", "www.", "bit.ly/"].iter().filter_map(|mark| token.find(mark)).min()
}

/// The sentences and lines of a text, empty ones included.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '。', '！', '？', '\n'])
}

/// A map from words of one draft, with a hash that is quick for short texts.
///
/// Not for unbounded input: words can be made that collide.
pub(super) type WordMap<'a, V> = HashMap<Cow<'a, str>, V, BuildHasherDefault<WordHasher>>;

/// Multiply and fold, eight bytes at a time.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let value = chunk.iter().rev().fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte));
            let product = u128::from(self.0 ^ value) * u128::from(0x9E37_79B9_7F4A_7C15_u64);
            self.0 = (product ^ (product >> 64)) as u64 ^ self.0.rotate_left(29);
        }
    }

    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}
