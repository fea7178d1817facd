//! Cuts a transcript into the pieces captions are made of, each with its time.

use unicode_segmentation::UnicodeSegmentation;

use super::limits::{BreakWords, break_words, is_abbreviation};
use super::script;
use crate::model::transcript::{Segment, Transcript};

/// What stands between a token and the next; smaller is a better place to break. See [`Token::border`].
pub(super) mod border {
    /// A sentence ends.
    pub const SENTENCE: f32 = 0.0;
    /// A pause of at least 0.6 s.
    pub const PAUSE: f32 = 1.0;
    /// A comma, a colon.
    pub const CLAUSE: f32 = 2.0;
    /// Before a conjunction or preposition; after hiragana.
    pub const PHRASE: f32 = 4.5;
    /// Between two words.
    pub const WORD: f32 = 9.0;
    /// Within a name.
    pub const NAME: f32 = 12.0;
    /// After an article, a pronoun, a preposition.
    pub const TIGHT: f32 = 16.0;
    /// Within a word.
    pub const INSIDE: f32 = 60.0;
}

/// A piece of text that is never broken.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// The text without spaces.
    pub text: String,
    /// Columns.
    pub width: usize,
    /// Whether a space stands before it.
    pub spaced: bool,
    /// When it is said, in milliseconds.
    pub start_ms: u64,
    /// When it has been said.
    pub end_ms: u64,
    /// How bad it is to break after this token.
    pub border: f32,
}

/// The last moment a caption may show: the media's length, unless speech begins after it.
pub(super) fn limit_ms(transcript: &Transcript) -> u64 {
    let said = || transcript.segments.iter().filter(|segment| !segment.text.trim().is_empty());
    let last_start = said().map(|segment| segment.start_ms).max().unwrap_or(0);
    let last_end = said().map(|segment| segment.end_ms.max(segment.start_ms)).max().unwrap_or(0);
    match transcript.duration_ms {
        Some(duration) if duration > last_start => duration,
        _ => last_end,
    }
}

/// All tokens of a transcript, in order, with times that never go back and stay below `limit_ms`.
pub(super) fn tokens(transcript: &Transcript, line_width: usize, limit_ms: u64) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut now = 0;
    for segment in &transcript.segments {
        let first = tokens.len();
        let pieces = pieces(&segment.text, line_width);
        let clock = Clock::new(segment, &pieces);
        let mut position = 0;
        for (text, spaced) in pieces {
            let length = text.chars().count();
            let start_ms = clock.at(position, false).max(now).min(limit_ms);
            position += length;
            let end_ms = clock.at(position, true).max(start_ms).min(limit_ms);
            now = start_ms;
            let width = script::width(&text);
            tokens.push(Token { text, width, spaced, start_ms, end_ms, border: border::WORD });
        }
        let unspaced = first > 0
            && tokens.get(first).is_some_and(|token| script::joins(&tokens[first - 1].text, &token.text));
        if let Some(token) = tokens.get_mut(first) {
            token.spaced = !unspaced;
        }
    }
    let words = break_words(transcript.language.as_deref());
    for index in 0..tokens.len() {
        tokens[index].border = match tokens.get(index + 1) {
            Some(next) => rate(&tokens[index], next, words),
            None => border::SENTENCE,
        };
    }
    tokens
}

/// Times of the characters of one segment.
pub(super) struct Clock {
    /// Character count (spaces do not count) before a word, its length, start and end.
    words: Vec<(usize, usize, u64, u64)>,
}

impl Clock {
    /// Takes the words' times if the words spell the segment's text, else shares the segment's time.
    pub(super) fn new(segment: &Segment, pieces: &[(String, bool)]) -> Self {
        let total: usize = pieces.iter().map(|piece| piece.0.chars().count()).sum();
        let spelled = segment.words.iter().flat_map(|word| visible(&word.text));
        let mut words = Vec::new();
        if !segment.words.is_empty() && spelled.eq(pieces.iter().flat_map(|piece| visible(&piece.0))) {
            let (mut position, mut now) = (0, 0);
            for word in &segment.words {
                let length = visible(&word.text).count();
                let start = word.start_ms.max(now);
                now = word.end_ms.max(start);
                if length > 0 {
                    words.push((position, length, start, now));
                }
                position += length;
            }
        } else {
            words.push((0, total.max(1), segment.start_ms, segment.end_ms.max(segment.start_ms)));
        }
        Self { words }
    }

    /// The time of a character position; as an end, a border between two words belongs to the first.
    pub(super) fn at(&self, position: usize, as_end: bool) -> u64 {
        let after =
            self.words.partition_point(|word| if as_end { word.0 < position } else { word.0 <= position });
        let Some(&(from, length, start, end)) = self.words.get(after.saturating_sub(1)) else { return 0 };
        let done = (position.saturating_sub(from)).min(length) as u128;
        start + (u128::from(end - start) * done / length.max(1) as u128) as u64
    }
}

/// The characters that are shown and are not spaces.
fn visible(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control())
}

/// Cuts a text at spaces; within scripts without spaces also between words. Gives whether a space stood
/// before each.
pub(super) fn pieces(text: &str, line_width: usize) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    for word in text.split_whitespace() {
        let word: String = visible(word).collect();
        let mut spaced = true;
        for part in parts(&word) {
            for bit in bits(&part, line_width) {
                pieces.push((bit, spaced));
                spaced = false;
            }
        }
    }
    pieces
}

/// Cuts a word of a script without spaces into its words; punctuation stays with its neighbour.
fn parts(word: &str) -> Vec<String> {
    if !word.chars().any(script::unspaced) {
        return vec![word.to_string()];
    }
    let mut parts: Vec<String> = Vec::new();
    for bound in word.split_word_bounds() {
        let first = bound.chars().next().unwrap_or(' ');
        match parts.last_mut() {
            Some(last) => {
                let before = last.chars().next_back().unwrap_or(' ');
                let breakable = script::unspaced(before) || script::unspaced(first);
                if !breakable || script::closing(first) || script::opening(before) {
                    last.push_str(bound);
                } else {
                    parts.push(bound.to_string());
                }
            }
            None => parts.push(bound.to_string()),
        }
    }
    parts
}

/// Cuts a piece that is wider than a line.
fn bits(part: &str, line_width: usize) -> Vec<String> {
    if script::width(part) <= line_width {
        return vec![part.to_string()];
    }
    let mut bits = vec![String::new()];
    for grapheme in part.graphemes(true) {
        let fits =
            |last: &String| last.is_empty() || script::width(last) + script::width(grapheme) <= line_width;
        match bits.last_mut() {
            Some(last) if fits(last) => last.push_str(grapheme),
            _ => bits.push(grapheme.to_string()),
        }
    }
    bits
}

/// How bad it is to break between two tokens.
fn rate(token: &Token, next: &Token, words: &BreakWords) -> f32 {
    let (last, first) = (token.text.chars().next_back(), next.text.chars().next());
    let (Some(last), Some(first)) = (last, first) else { return border::WORD };
    let pause = next.start_ms.saturating_sub(token.end_ms);
    if !next.spaced {
        return match (last, first) {
            _ if ends_sentence(&token.text) => border::SENTENCE,
            (_, c) if script::closing(c) => border::INSIDE,
            (c, _) if script::opening(c) => border::INSIDE,
            _ if ends_clause(&token.text) => border::CLAUSE,
            _ if pause >= 600 => border::PAUSE,
            (a, b) if script::hiragana(a) && !script::hiragana(b) => border::PHRASE,
            (a, b) if script::unspaced(a) || script::unspaced(b) => border::NAME,
            _ => border::INSIDE,
        };
    }
    if ends_sentence(&token.text) {
        return border::SENTENCE;
    }
    if pause >= 600 {
        return border::PAUSE;
    }
    if ends_clause(&token.text) {
        return border::CLAUSE;
    }
    if script::unspaced(last) {
        return border::PHRASE;
    }
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if words.keep_with_next.contains(&bare(&token.text)) {
        return border::TIGHT;
    }
    if words.break_before.contains(&bare(&next.text)) {
        return border::PHRASE;
    }
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    if capital(&token.text) && capital(&next.text) { border::NAME } else { border::WORD }
}

/// The text without closing quotes and brackets.
fn unquoted(text: &str) -> &str {
    text.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»', '」', '』', '）'])
}

/// Whether a sentence ends with this token.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = unquoted(text);
    match text.chars().next_back() {
        Some('.') => {
            let word = text.trim_end_matches('.').trim_start_matches(|c: char| !c.is_alphanumeric());
            let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
            !initial && !is_abbreviation(&word.to_lowercase())
        }
        Some(c) => "!?…。！？؟।۔".contains(c),
        None => false,
    }
}

/// Whether a clause ends with this token.
pub(super) fn ends_clause(text: &str) -> bool {
    unquoted(text).ends_with([',', ';', ':', '—', '–', '、', '，', '；', '：', '،', '؛'])
}
