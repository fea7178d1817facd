//! Joins the tokens of an engine into words with times.

use crate::model::Word;

/// A text token: its bytes (Whisper splits characters), and when it starts, in milliseconds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// The bytes; a leading space begins a word.
    pub bytes: Vec<u8>,
    /// Start in milliseconds.
    pub start_ms: u64,
    /// How sure the engine is, 0 to 1.
    pub confidence: f32,
}

/// Longest time given to a word for each of its characters, and at least (milliseconds): a word does not
/// stretch over the pause that follows it.
const LONGEST_CHARACTER_MS: u64 = 150;
const LONGEST_WORD_MS: u64 = 600;

/// Joins tokens into words. Starts rise, words do not overlap, and all of it lies within `bounds`.
pub(super) fn join_words(tokens: &[Token], bounds: (u64, u64)) -> Vec<Word> {
    let mut words = whole_words(tokens);
    let (first, last) = bounds;
    let mut earliest = first;
    for word in &mut words {
        word.start_ms = word.start_ms.clamp(earliest, last.max(earliest));
        earliest = word.start_ms;
    }
    for index in 0..words.len() {
        let next = words.get(index + 1).map_or(last, |next| next.start_ms);
        let word = &mut words[index];
        let characters = word.text.chars().count() as u64;
        let longest = (characters * LONGEST_CHARACTER_MS).max(LONGEST_WORD_MS);
        word.end_ms = next.min(word.start_ms + longest).min(last).max(word.start_ms);
    }
    words
}

fn whole_words(tokens: &[Token]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut sure: Vec<f32> = Vec::new();
    let mut bytes: Vec<u8> = Vec::new();
    let mut begun: Option<u64> = None;
    for token in tokens {
        bytes.extend(&token.bytes);
        let start = *begun.get_or_insert(token.start_ms);
        sure.push(token.confidence);
        let Ok(text) = std::str::from_utf8(&bytes) else {
            // A character goes on in the next token; more than four bytes are no character.
            if bytes.len() > 64 {
                bytes.clear();
                begun = None;
                sure.clear();
            }
            continue;
        };
        let starts_word = text.starts_with(char::is_whitespace) || joins_nothing(text);
        let trimmed = text.trim();
        let confidence = sure.iter().sum::<f32>() / sure.len().max(1) as f32;
        match words.last_mut() {
            _ if trimmed.is_empty() => {}
            Some(last) if is_closing(trimmed) || !starts_word && !ends_alone(&last.text) => {
                last.text.push_str(trimmed);
                last.confidence = last.confidence.map(|before| before.min(confidence));
            }
            _ => words.push(Word {
                start_ms: start,
                end_ms: start,
                text: trimmed.to_string(),
                confidence: Some(confidence),
            }),
        }
        bytes.clear();
        begun = None;
        sure.clear();
    }
    words
}

/// Scripts written without spaces: each token stands for itself.
fn unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF // Thai, Lao, Burmese, Khmer
        | 0x3040..=0x30FF | 0x31F0..=0x31FF                 // kana
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x2FA1F)
}

fn joins_nothing(text: &str) -> bool {
    text.chars().next().is_some_and(unspaced)
}

fn ends_alone(text: &str) -> bool {
    text.chars().last().is_some_and(unspaced)
}

/// Punctuation that belongs to the word before it.
fn is_closing(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(
            c,
            '.' | ','
                | '!'
                | '?'
                | ':'
                | ';'
                | ')'
                | ']'
                | '}'
                | '%'
                | '…'
                | '”'
                | '’'
                | '»'
                | '。'
                | '、'
                | '！'
                | '？'
                | '，'
                | '：'
                | '；'
                | '」'
                | '』'
                | '）'
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn token(text: &str, start_ms: u64) -> Token {
        Token { bytes: text.into(), start_ms, confidence: 0.5 }
    }

    fn texts(words: &[Word]) -> Vec<&str> {
        words.iter().map(|word| word.text.as_str()).collect()
    }

    #[test]
    fn joins_by_leading_spaces() {
        let tokens = [
            token(" And", 100),
            token(" fell", 500),
            token("ows", 700),
            token(",", 900),
            token(" don", 1000),
            token("'t", 1100),
            token(" go", 5000),
            token(".", 5200),
        ];
        let words = join_words(&tokens, (0, 6000));
        assert_eq!(texts(&words), ["And", "fellows,", "don't", "go."]);
        assert_eq!((words[1].start_ms, words[1].end_ms), (500, 1000));
        assert!(words[2].end_ms < 2000, "a pause does not belong to a word");
    }

    #[test]
    fn characters_split_over_tokens_come_together() {
        let bytes = " 日本".as_bytes();
        let tokens = [
            Token { bytes: bytes[..2].to_vec(), start_ms: 0, confidence: 1.0 },
            Token { bytes: bytes[2..5].to_vec(), start_ms: 100, confidence: 1.0 },
            Token { bytes: bytes[5..].to_vec(), start_ms: 200, confidence: 1.0 },
            token("です", 300),
            token("。", 400),
        ];
        let words = join_words(&tokens, (0, 1000));
        assert_eq!(texts(&words).concat(), "日本です。");
        assert!(words.len() >= 2);
    }

    proptest! {
        #[test]
        fn words_rise_and_stay_inside(
            parts in proptest::collection::vec(("\\PC{0,4}", any::<bool>(), 0u64..40_000), 0..30),
            from in 0u64..10_000, length in 0u64..28_000,
        ) {
            let tokens: Vec<Token> = parts
                .iter()
                .map(|(text, space, at)| token(&format!("{}{text}", if *space { " " } else { "" }), *at))
                .collect();
            let words = join_words(&tokens, (from, from + length));
            let mut end = from;
            for word in &words {
                prop_assert!(word.start_ms >= end && word.end_ms >= word.start_ms);
                prop_assert!(word.end_ms <= from + length);
                prop_assert!(!word.text.is_empty() && word.text.trim() == word.text);
                end = word.end_ms;
            }
            let said: String = parts.iter().flat_map(|(text, _, _)| text.chars()).filter(|c| !c.is_whitespace()).collect();
            let heard: String = texts(&words).concat().chars().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(said, heard);
        }
    }
}
