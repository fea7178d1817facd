//! A transcript as sentences with times and terms. Speech without punctuation is cut at pauses.

use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

use super::flow::Flow;
use super::phrases::{Speech, speech};
use crate::model::transcript::Transcript;

/// A sentence, or as much of one as can be told.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    /// The text, single spaces.
    pub text: String,
    /// When it begins, in milliseconds.
    pub start_ms: u64,
    /// When it ends.
    pub end_ms: u64,
    /// Silence before it, in milliseconds.
    pub pause_ms: u64,
    /// The segment in which it begins.
    pub segment: usize,
    /// Whether it ends like a sentence.
    pub complete: bool,
    /// Its words, lower case, without punctuation.
    pub words: Vec<String>,
    /// Numbers of its terms (stems of content words).
    pub terms: Vec<u32>,
}

/// Everything that is said.
#[derive(Debug)]
pub(crate) struct Spoken {
    /// In order.
    pub sentences: Vec<Sentence>,
    /// How many different terms there are.
    pub vocabulary: usize,
    /// The language as an ISO 639-1 code; empty where it is not known.
    pub language: String,
    /// The phrases of the language.
    pub speech: &'static Speech,
    /// Whether the text has punctuation.
    pub punctuated: bool,
    terms: Terms,
}

impl Spoken {
    /// Cuts a transcript into sentences.
    pub(crate) fn new(transcript: &Transcript, language: Option<&str>) -> Self {
        let language = language_of(transcript, language);
        let speech = speech(&language);
        let flow = Flow::new(transcript);
        let (cuts, punctuated) = flow.cuts(speech);
        let mut terms =
            Terms { stemmer: stemmer(&language), numbers: HashMap::new(), stems: HashMap::new(), speech };
        let mut sentences = Vec::with_capacity(cuts.len());
        for pair in cuts.windows(2) {
            let raw = &flow.text[pair[0]..pair[1]];
            let text = raw.trim();
            if text.is_empty() || is_noise(text) {
                continue;
            }
            let from = pair[0] + (raw.len() - raw.trim_start().len());
            let words: Vec<String> = text.unicode_words().map(lower).collect();
            let terms = terms.of(text, &words);
            sentences.push(Sentence {
                start_ms: flow.time_at(from, false),
                end_ms: flow.time_at(from + text.len(), true),
                pause_ms: flow.pause_before(from),
                segment: flow.segment_at(from),
                complete: ends_sentence(text),
                text: text.to_string(),
                words,
                terms,
            });
        }
        let vocabulary = terms.numbers.len();
        Self { sentences, vocabulary, language, speech, punctuated, terms }
    }

    /// The number of the term of a word, if it is one of the text.
    pub(crate) fn term(&self, word: &str) -> Option<u32> {
        let word = lower(word);
        if self.speech.is_empty_word(&word) {
            return None;
        }
        self.terms.numbers.get(&self.terms.stem(&word)).copied()
    }
}

/// Lower case, one kind of apostrophe.
pub(crate) fn lower(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().replace('’', "'") }
}

/// The ISO 639-1 code: what is asked for, else what the transcript says, else what it looks like.
pub(crate) fn language_of(transcript: &Transcript, language: Option<&str>) -> String {
    let given = language.or(transcript.language.as_deref()).and_then(|tag| tag.split(['-', '_']).next());
    if let Some(code) = given.filter(|code| !code.is_empty() && *code != "und") {
        return code.to_lowercase();
    }
    let sample: String = transcript
        .segments
        .iter()
        .take(60)
        .map(|segment| segment.text.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    let sample: String = sample.chars().take(2000).collect();
    use whatlang::Lang;
    match whatlang::detect_lang(&sample) {
        Some(Lang::Deu) => "de",
        Some(Lang::Spa) => "es",
        Some(Lang::Fra) => "fr",
        Some(Lang::Por) => "pt",
        Some(Lang::Ita) => "it",
        Some(Lang::Nld) => "nl",
        Some(Lang::Rus) => "ru",
        Some(Lang::Jpn) => "ja",
        Some(Lang::Cmn) => "zh",
        Some(Lang::Kor) => "ko",
        Some(Lang::Ara) => "ar",
        Some(Lang::Tur) => "tr",
        Some(Lang::Eng) => "en",
        _ => "",
    }
    .to_string()
}

fn stemmer(language: &str) -> Option<Stemmer> {
    let algorithm = match language {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "nl" => Algorithm::Dutch,
        "en" => Algorithm::English,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "no" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "es" => Algorithm::Spanish,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    };
    Some(Stemmer::create(algorithm))
}

/// Numbers the content words of a text by their stems.
struct Terms {
    stemmer: Option<Stemmer>,
    numbers: HashMap<String, u32>,
    /// Words met before; `None` for words without content.
    stems: HashMap<String, Option<u32>>,
    speech: &'static Speech,
}

impl std::fmt::Debug for Terms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} terms", self.numbers.len())
    }
}

impl Terms {
    fn stem(&self, word: &str) -> String {
        let word = word.strip_suffix("'s").unwrap_or(word);
        self.stemmer.as_ref().map_or_else(|| word.to_string(), |stemmer| stemmer.stem(word).into_owned())
    }

    fn number(&mut self, stem: String) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(stem).or_insert(next)
    }

    /// The terms of a sentence: stems of its words; pairs of characters for Han.
    fn of(&mut self, text: &str, words: &[String]) -> Vec<u32> {
        let mut found = Vec::new();
        for word in words {
            if word.chars().any(is_cjk) {
                continue;
            }
            let term = match self.stems.get(word) {
                Some(known) => *known,
                None => {
                    let plain = word.strip_suffix("'s").unwrap_or(word);
                    let content = word.chars().count() > 1
                        && word.chars().any(char::is_alphabetic)
                        && !self.speech.is_empty_word(word)
                        && !self.speech.is_empty_word(plain);
                    let number = if content {
                        let stem = self.stem(word);
                        Some(self.number(stem))
                    } else {
                        None
                    };
                    self.stems.insert(word.clone(), number);
                    number
                }
            };
            found.extend(term);
        }
        if text.chars().any(is_cjk) {
            for run in text.split(|c: char| !is_han(c)).filter(|run| !run.is_empty()) {
                let chars: Vec<char> = run.chars().collect();
                for pair in chars.windows(2) {
                    let number = self.number(pair.iter().collect());
                    found.push(number);
                }
            }
            for run in text.split(|c: char| !is_katakana(c)).filter(|run| run.chars().count() > 1) {
                let number = self.number(run.to_string());
                found.push(number);
            }
        }
        found
    }
}

/// Han, kana: written without spaces.
pub(crate) fn is_cjk(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3040}'..='\u{30FF}')
}

fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30A0}'..='\u{30FF}')
}

/// `[Music]`, `(applause)`, `♪`: heard, but not said.
fn is_noise(text: &str) -> bool {
    let bracketed =
        (text.starts_with('[') && text.ends_with(']')) || (text.starts_with('(') && text.ends_with(')'));
    (bracketed && text.len() < 40) || !text.chars().any(char::is_alphanumeric)
}

/// Whether a text ends like a sentence.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»', '」', '』'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
}
