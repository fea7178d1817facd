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

/// Speech around which a detector may be late, in milliseconds.
const EDGE_MS: u64 = 120;
/// Shortest time of a word, where there is room.
const SHORTEST_WORD_MS: u64 = 80;

/// Joins the tokens of each segment of a window into words.
///
/// `speech` are the stretches in which somebody speaks; a word does not begin or end in the silence between
/// them. Starts rise over all segments, words do not overlap, and all of it lies within `0..=length_ms`.
pub(super) fn join_words(segments: &[Vec<Token>], speech: &[(u64, u64)], length_ms: u64) -> Vec<Vec<Word>> {
    let mut joined: Vec<Vec<Word>> = segments.iter().map(|tokens| whole_words(tokens)).collect();
    let mut words: Vec<&mut Word> = joined.iter_mut().flatten().collect();
    let mut earliest = 0;
    for word in &mut words {
        word.start_ms = word.start_ms.clamp(earliest, length_ms);
        earliest = word.start_ms;
    }
    leave_silence(&mut words, speech, length_ms);
    part_equal_starts(&mut words, length_ms);
    for index in 0..words.len() {
        let next = words.get(index + 1).map_or(length_ms, |next| next.start_ms);
        let word = &mut words[index];
        let characters = word.text.chars().count() as u64;
        let longest = (characters * LONGEST_CHARACTER_MS).max(LONGEST_WORD_MS);
        let spoken = speech
            .iter()
            .find(|(from, to)| from.saturating_sub(EDGE_MS) <= word.start_ms && word.start_ms < *to);
        let silent = spoken.map_or(length_ms, |(_, to)| to + EDGE_MS);
        let end = (word.start_ms + longest).min(silent.max(word.start_ms + SHORTEST_WORD_MS));
        word.end_ms = end.min(next).max(word.start_ms);
    }
    joined
}

/// Moves words that begin in silence to the speech that follows, if that is before the next word.
fn leave_silence(words: &mut [&mut Word], speech: &[(u64, u64)], length_ms: u64) {
    for index in 0..words.len() {
        let start = words[index].start_ms;
        if speech.iter().any(|(from, to)| from.saturating_sub(EDGE_MS) <= start && start <= to + EDGE_MS) {
            continue;
        }
        let Some((from, _)) = speech.iter().find(|(from, _)| *from > start) else { continue };
        let next = words.get(index + 1).map_or(length_ms, |next| next.start_ms);
        if *from < next {
            words[index].start_ms = *from;
        }
    }
}

/// Gives words that begin together an equal share of the time up to the next one.
fn part_equal_starts(words: &mut [&mut Word], length_ms: u64) {
    let mut first = 0;
    while first < words.len() {
        let start = words[first].start_ms;
        let count = words[first..].iter().take_while(|word| word.start_ms == start).count();
        if count > 1 {
            let next = words.get(first + count).map_or(length_ms, |word| word.start_ms);
            let room = (next - start).min(count as u64 * LONGEST_WORD_MS);
            for (index, word) in words[first..first + count].iter_mut().enumerate() {
                word.start_ms = start + room * index as u64 / count as u64;
            }
        }
        first += count;
    }
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

    fn join(tokens: Vec<Token>, speech: &[(u64, u64)], length_ms: u64) -> Vec<Word> {
        join_words(&[tokens], speech, length_ms).remove(0)
    }

    #[test]
    fn joins_by_leading_spaces() {
        let tokens = vec![
            token(" And", 100),
            token(" fell", 500),
            token("ows", 700),
            token(",", 900),
            token(" don", 1000),
            token("'t", 1100),
            token(" go", 5000),
            token(".", 5200),
        ];
        let words = join(tokens, &[], 6000);
        assert_eq!(texts(&words), ["And", "fellows,", "don't", "go."]);
        assert_eq!((words[1].start_ms, words[1].end_ms), (500, 1000));
        assert!(words[2].end_ms < 2000, "a pause does not belong to a word");
    }

    #[test]
    fn characters_split_over_tokens_come_together() {
        let bytes = " 日本".as_bytes();
        let tokens = vec![
            Token { bytes: bytes[..2].to_vec(), start_ms: 0, confidence: 1.0 },
            Token { bytes: bytes[2..5].to_vec(), start_ms: 100, confidence: 1.0 },
            Token { bytes: bytes[5..].to_vec(), start_ms: 200, confidence: 1.0 },
            token("です", 300),
            token("。", 400),
        ];
        let words = join(tokens, &[], 1000);
        assert_eq!(texts(&words).concat(), "日本です。");
        assert!(words.len() >= 2);
    }

    #[test]
    fn words_keep_to_the_speech() {
        let tokens = vec![token(" one", 1000), token(" two", 2000), token(" three", 3500)];
        let words = join(tokens, &[(1050, 1300), (2600, 4000)], 6000);
        let times: Vec<(u64, u64)> = words.iter().map(|word| (word.start_ms, word.end_ms)).collect();
        assert_eq!(times, [(1000, 1420), (2600, 3200), (3500, 4120)]);
    }

    #[test]
    fn words_of_one_moment_share_the_time() {
        let segments = [vec![token(" a", 0), token(" b", 1000)], vec![token(" c", 900), token(" d", 1200)]];
        let words = join_words(&segments, &[], 2000).concat();
        let starts: Vec<u64> = words.iter().map(|word| word.start_ms).collect();
        assert_eq!(starts, [0, 1000, 1100, 1200]);
        assert_eq!(words[1].end_ms, 1100);
    }

    proptest! {
        #[test]
        fn words_rise_and_stay_inside(
            parts in proptest::collection::vec(("\\PC{0,4}", any::<bool>(), 0u64..40_000), 0..30),
            cuts in proptest::collection::vec(1u64..4000, 0..12),
            split in 0usize..30, length in 0u64..28_000,
        ) {
            let mut tokens: Vec<Token> = parts
                .iter()
                .map(|(text, space, at)| token(&format!("{}{text}", if *space { " " } else { "" }), *at))
                .collect();
            let rest = tokens.split_off(split.min(tokens.len()));
            let mut at = 0;
            let speech: Vec<(u64, u64)> = cuts
                .chunks_exact(2)
                .map(|pair| {
                    let run = (at + pair[0], at + pair[0] + pair[1]);
                    at = run.1;
                    run
                })
                .collect();
            let words = join_words(&[tokens, rest], &speech, length).concat();
            let mut end = 0;
            for word in &words {
                prop_assert!(word.start_ms >= end && word.end_ms >= word.start_ms, "{:?}", words);
                prop_assert!(word.end_ms <= length);
                prop_assert!(!word.text.is_empty() && word.text.trim() == word.text);
                end = word.end_ms;
            }
            let letters = |text: String| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let said = letters(parts.iter().map(|(text, _, _)| text.as_str()).collect());
            prop_assert_eq!(said, letters(texts(&words).concat()));
        }
    }
}
