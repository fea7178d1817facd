//! Words and sentences with their places in the text.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use unicode_segmentation::UnicodeSegmentation;

use super::english;
use super::language::is_spaceless;

/// Words a sentence may have before it is taken for speech without punctuation, and cut.
const LONGEST_SENTENCE: usize = 50;
/// Where speech without punctuation is cut at the latest, in words.
const CUT_AFTER: usize = 30;
/// Where speech without punctuation may be cut before a cue word, in words.
const CUT_FROM: usize = 12;
/// Words that often open a spoken sentence.
const CUES: &[&str] = &["so", "and", "but", "now", "okay", "ok", "because", "then"];

/// A word and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'t> {
    /// The word as written.
    pub text: &'t str,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// A sentence and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence<'t> {
    /// The sentence without surrounding spaces.
    pub text: &'t str,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Nothing, or spaces.
    None,
    /// A comma, bracket, quotation mark, emoji: a phrase ends here.
    Phrase,
    /// A full stop, or a new line: a sentence ends here.
    Sentence,
}

/// The words of a text with byte offsets.
///
/// Hyphenated compounds, `R&B` and `C++` are one word. Where the language is written without spaces, or is
/// not known and the text is in such a script, words come from dictionaries (ICU4X).
pub fn words<'t>(text: &'t str, language: Option<&str>) -> Vec<Token<'t>> {
    let spaceless = language.is_none_or(is_spaceless) && text.chars().any(is_spaceless_char);
    if spaceless { spaceless_words(text) } else { spaced_words(text) }
}

fn spaced_words(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(text.len() / 6);
    for (start, word) in text.unicode_word_indices() {
        let mut end = start + word.len();
        end += suffix_length(word, &text[end..]);
        if let Some(last) = tokens.last_mut() {
            // What belongs to the name before may be the beginning of this word (`#` with a mark on it).
            if text.get(last.end..start).is_none_or(|between| joins(between, last.text, word)) {
                *last = Token { text: &text[last.start..end], start: last.start, end };
                continue;
            }
        }
        tokens.push(Token { text: &text[start..end], start, end });
    }
    tokens
}

/// `++` and `#` after a single letter belong to the name (C++, C#, F#).
fn suffix_length(word: &str, rest: &str) -> usize {
    if word.len() != 1 || !word.as_bytes()[0].is_ascii_alphabetic() {
        return 0;
    }
    if rest.starts_with("++") {
        2
    } else if rest.starts_with('#') && !rest[1..].starts_with(|c: char| c.is_alphanumeric()) {
        1
    } else {
        0
    }
}

/// Whether what stands between two words makes them one.
fn joins(between: &str, before: &str, after: &str) -> bool {
    match between {
        "-" | "\u{2010}" | "\u{2011}" | "\u{2013}" => {
            let letters = |word: &str| word.chars().any(char::is_alphabetic);
            letters(before) || letters(after)
        }
        "&" => before.chars().count() <= 2 && after.chars().count() <= 2,
        _ => false,
    }
}

fn spaceless_words(text: &str) -> Vec<Token<'_>> {
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let mut tokens = Vec::with_capacity(text.len() / 6);
    let mut start = 0;
    let mut breaks = segmenter.segment_str(text).iter_with_word_type();
    breaks.next();
    for (end, kind) in breaks {
        let word = &text[start..end];
        if kind.is_word_like() || word.chars().any(char::is_alphanumeric) {
            tokens.push(Token { text: word, start, end });
        }
        start = end;
    }
    tokens
}

/// Whether a character belongs to a script written without spaces.
pub(super) fn is_spaceless_char(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}'      // Thai, Lao
        | '\u{1000}'..='\u{109F}'    // Burmese
        | '\u{1780}'..='\u{17FF}'    // Khmer
        | '\u{3040}'..='\u{30FF}'    // Hiragana, Katakana
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{20000}'..='\u{2FFFF}')
}

/// What the text between two words means for phrases and sentences. `before` is the word before it.
pub fn gap(between: &str, before: &str) -> Break {
    let mut found = Break::None;
    for c in between.chars() {
        let this = match c {
            '\n' | '\u{2028}' | '\u{2029}' | '!' | '?' | '…' | '。' | '！' | '？' | '．' | '｡' | '؟'
            | '۔' | '।' | '॥' | '።' | '။' | '។' => Break::Sentence,
            '.' => {
                if english::is_abbreviation(before) {
                    Break::None
                } else {
                    Break::Sentence
                }
            }
            c if c.is_whitespace() => Break::None,
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {
                Break::None
            }
            _ => Break::Phrase,
        };
        found = found.max(this);
    }
    found
}

/// The sentences of a text, for any script. Speech without punctuation is cut into pieces of some 30 words.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let tokens = words(text, None);
    let mut first = 0;
    for index in 0..tokens.len() {
        let next_start = tokens.get(index + 1).map_or(text.len(), |next| next.start);
        let between = &text[tokens[index].end..next_start];
        let last = index + 1 == tokens.len();
        if last || gap(between, tokens[index].text) == Break::Sentence {
            let end = tokens[index].end + closing_length(between);
            push_pieces(text, &tokens[first..=index], end, &mut found);
            first = index + 1;
        }
    }
    found
}

/// How much of the gap still belongs to the sentence before it: all up to the first space or opening mark
/// after its stop.
fn closing_length(between: &str) -> usize {
    between
        .char_indices()
        .find(|(_, c)| {
            c.is_whitespace() || matches!(c, '(' | '[' | '{' | '«' | '“' | '「' | '『' | '（' | '¿' | '¡')
        })
        .map_or(between.len(), |(at, _)| at)
}

/// Where a sentence begins whose first word begins at `start`: Spanish question and exclamation marks belong
/// to it.
fn opening(text: &str, start: usize) -> usize {
    text[..start].trim_end_matches(['¿', '¡']).len()
}

fn push_pieces<'t>(text: &'t str, tokens: &[Token<'t>], end: usize, found: &mut Vec<Sentence<'t>>) {
    let mut rest = tokens;
    while rest.len() > LONGEST_SENTENCE {
        let cut = (CUT_FROM..CUT_AFTER)
            .rev()
            .find(|at| CUES.contains(&rest[*at].text.to_lowercase().as_str()))
            .unwrap_or(CUT_AFTER);
        let (piece, after) = rest.split_at(cut);
        let (start, stop) = (opening(text, piece[0].start), opening(text, after[0].start));
        let slice = text[start..stop].trim_end();
        found.push(Sentence { text: slice, start, end: start + slice.len() });
        rest = after;
    }
    if let Some(token) = rest.first() {
        let start = opening(text, token.start);
        found.push(Sentence { text: &text[start..end], start, end });
    }
}
