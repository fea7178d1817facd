//! Texts to measure with: real text of the repository put together anew, and made-up talks with the
//! statistics of real ones. Always the same for the same seed.

use std::path::Path;

use crate::measure::{Outcome, root};

/// Small words of English, the commonest first.
const SMALL: &[&str] = &[
    "the", "of", "and", "to", "a", "in", "is", "that", "it", "you", "for", "on", "with", "this", "we", "as",
    "are", "be", "at", "so", "have", "from", "or", "what", "can", "but", "not", "there", "when", "how", "if",
    "which", "they", "your", "more", "then", "just", "about", "these", "into",
];

const STARTS: &[&str] = &[
    "b", "br", "c", "ch", "d", "f", "fl", "g", "gr", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t",
    "tr", "v", "w",
];
const VOWELS: &[&str] = &["a", "e", "i", "o", "u", "ai", "ea", "oo"];
const ENDS: &[&str] = &["", "n", "r", "l", "t", "nd", "st", "ck", "m", "ss", "ring", "tion", "er", "ment"];

/// A small generator of numbers (splitmix64).
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ (value >> 31)
    }

    /// From 0 to below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// From 0 to below `end`, as Zipf has it: small ones far more often.
    pub fn zipf(&mut self, end: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        (((end as f64 + 1.0).powf(share)) as usize - 1).min(end - 1)
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// A made-up word of two or three syllables.
fn coin(dice: &mut Dice) -> String {
    let mut word = String::new();
    for _ in 0..2 + dice.below(2) {
        word.push_str(dice.pick(STARTS));
        word.push_str(dice.pick(VOWELS));
    }
    word + dice.pick(ENDS)
}

/// Sentences of a made-up talk of `words` words that goes on to another topic every 750 words (five minutes).
pub fn talk(words: usize, seed: u64) -> Vec<String> {
    const TOPIC_WORDS: usize = 750;
    let mut dice = Dice::new(seed);
    let general: Vec<String> = (0..4_000).map(|_| coin(&mut dice)).collect();
    let mut topic: Vec<String> = Vec::new();
    let mut sentences = Vec::new();
    let (mut made, mut left) = (0, 0);
    while made < words {
        if left == 0 {
            topic = (0..150).map(|_| coin(&mut dice)).collect();
            left = TOPIC_WORDS;
        }
        let length = 6 + dice.below(14);
        let mut sentence: Vec<&str> = Vec::with_capacity(length);
        for _ in 0..length {
            sentence.push(match dice.below(20) {
                0..=9 => SMALL[dice.zipf(SMALL.len())],
                10..=13 => &topic[dice.zipf(topic.len())],
                _ => &general[dice.zipf(general.len())],
            });
        }
        made += length;
        left = left.saturating_sub(length);
        sentences.push(finished(&sentence.join(" ")));
    }
    sentences
}

fn finished(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

/// The sentences of the sample talk, over and over, until there are `words` words.
pub fn looped(words: usize) -> Outcome<Vec<String>> {
    let real = sentences_of(&root().join("examples/transcript.txt"))?;
    let mut made = 0;
    let enough = |sentence: &String| {
        let before = made;
        made += sentence.split_whitespace().count();
        before < words
    };
    Ok(real.into_iter().cycle().take_while(enough).collect())
}

/// The sentences of a text file that are prose: four words or more, hardly a sign among them.
pub fn sentences_of(path: &Path) -> Outcome<Vec<String>> {
    let text = std::fs::read_to_string(path)?;
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let prose = |sentence: &&str| {
        let letters = sentence.chars().filter(|c| c.is_alphabetic() || *c == ' ').count();
        sentence.split(' ').count() >= 4 && letters * 10 >= sentence.chars().count() * 9
    };
    let parts = joined.split_inclusive(['.', '?', '!']).map(str::trim);
    Ok(parts.filter(prose).map(str::to_string).collect())
}

/// Lays sentences out as SRT: 150 words a minute, cues of at most 80 characters.
pub fn srt(sentences: &[String]) -> String {
    const WORD_MS: usize = 400;
    let mut text = String::new();
    let (mut cue, mut count, mut number, mut at) = (String::new(), 0, 0, 0);
    for word in sentences.iter().flat_map(|sentence| sentence.split_whitespace()) {
        if cue.len() + word.len() >= 80 {
            number += 1;
            let end = at + count * WORD_MS;
            text.push_str(&format!("{number}\n{} --> {}\n{}\n\n", clock(at), clock(end), cue.trim_end()));
            (at, count) = (end, 0);
            cue.clear();
        }
        cue.push_str(word);
        cue.push(if cue.len() > 40 && !cue.contains('\n') { '\n' } else { ' ' });
        count += 1;
    }
    text
}

fn clock(ms: usize) -> String {
    format!("{:02}:{:02}:{:02},{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
}
