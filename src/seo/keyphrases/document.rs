//! A video's text as one row of classified words, with the way back to segments and times.

use std::collections::{HashMap, HashSet};

use super::Source;
use super::clean::{clean_caption, clean_description, clean_prose, clean_title};
use crate::seo::text::{
    self, Break, Class, Stemmer, Token, base_language, classify, is_filler, is_spaceless, is_stop_word,
};

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// The title.
    Title,
    /// The description.
    Description,
    /// What is said.
    Speech,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// Small letters, or a script without case.
    Lower,
    /// A capital first.
    Capital,
    /// Capitals throughout, or inside (`iPhone`, `DNA`).
    Mixed,
}

/// One word of the document.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// First byte in the document's text.
    pub start: usize,
    /// Byte after the last, without a possessive ending.
    pub end: usize,
    /// Index into [`Document::forms`].
    pub form: u32,
    /// What the word is.
    pub class: Class,
    /// Whether a phrase may not reach over the gap before this word.
    pub opens: bool,
    /// Where it stands.
    pub section: Section,
    /// Number of its sentence.
    pub sentence: u32,
    /// How it is written.
    pub case: Case,
    /// Whether its case says something: not at the start of a sentence, not in a line of capitals.
    pub case_counts: bool,
    /// Whether it is denied: `mix` in "never mix bleach".
    pub denied: bool,
}

/// One distinct word.
#[derive(Debug)]
pub(super) struct Form {
    /// The word in lower case without a possessive ending.
    pub lower: String,
    /// Number of its stem; words with one stem are one word.
    pub stem: u32,
    /// Whether it carries no topic alone.
    pub weak: bool,
}

/// The words of a video.
#[derive(Debug)]
pub(super) struct Document {
    /// Title, description and speech, cleaned.
    pub text: String,
    /// All words in order.
    pub words: Vec<Word>,
    /// Distinct words.
    pub forms: Vec<Form>,
    /// Distinct stems.
    pub stems: Vec<String>,
    /// Base language (`en`), empty where it is not known.
    pub language: String,
    /// Whether words are written without spaces.
    pub spaceless: bool,
    /// Start of each segment's text and the segment's index, in order.
    pub segments: Vec<(usize, usize)>,
}

impl Document {
    /// Reads, cleans and classifies everything a source says.
    pub fn read(source: &Source<'_>) -> Self {
        let mut text = String::new();
        let mut sections = Vec::new();
        if let Some(title) = source.title {
            text.push_str(&clean_title(title));
            text.push('\n');
            sections.push((text.len(), Section::Title));
        }
        if let Some(description) = source.description {
            text.push_str(&clean_description(description));
            text.push('\n');
            sections.push((text.len(), Section::Description));
        }
        let mut segments = Vec::with_capacity(source.segments.len());
        for (index, segment) in source.segments.iter().enumerate() {
            segments.push((text.len(), index));
            if segment.end_ms > 0 {
                text.push_str(&clean_caption(&segment.text));
                text.push(' ');
            } else {
                text.push_str(&clean_prose(&segment.text));
            }
        }
        let language = source
            .language
            .map(base_language)
            .or_else(|| text::detect_language(&text).map(|(code, _)| code))
            .unwrap_or_else(|| if text.is_ascii() { "en".into() } else { String::new() });
        let mut document = Self {
            text,
            words: Vec::new(),
            forms: Vec::new(),
            stems: Vec::new(),
            spaceless: is_spaceless(&language),
            language,
            segments,
        };
        document.read_words(&sections);
        document
    }

    /// The stem number of a word.
    pub fn stem(&self, word: usize) -> u32 {
        self.forms[self.words[word].form as usize].stem
    }

    /// The distinct word at a place.
    pub fn form(&self, word: usize) -> &Form {
        &self.forms[self.words[word].form as usize]
    }

    /// Whether the language has a tagger, so that words have real classes.
    pub fn is_tagged(&self) -> bool {
        self.language == "en"
    }

    fn read_words(&mut self, sections: &[(usize, Section)]) {
        let text = std::mem::take(&mut self.text);
        let language = (!self.language.is_empty()).then_some(self.language.as_str());
        let tokens = text::words(&text, language);
        let mut interner = Interner::new(&self.language, &tokens);
        let mut sentence = 0;
        for (index, token) in tokens.iter().enumerate() {
            let mut gap = Break::Sentence;
            if let Some(before) = index.checked_sub(1).map(|before| tokens[before]) {
                let between = &text[before.end..token.start];
                gap = text::gap(between, before.text);
                // Where words are written without spaces, a space is punctuation, except around other scripts.
                let plain = before.text.is_ascii() && token.text.is_ascii();
                if self.spaceless && !plain && between.contains(char::is_whitespace) {
                    gap = gap.max(Break::Phrase);
                }
                sentence += u32::from(gap == Break::Sentence);
            }
            let (form, length) = interner.intern(token.text);
            let section = sections
                .iter()
                .find(|(end, _)| token.start < *end)
                .map_or(Section::Speech, |(_, section)| *section);
            self.words.push(Word {
                start: token.start,
                end: token.start + length,
                form,
                class: Class::Noun,
                opens: gap > Break::None,
                section,
                sentence,
                case: case_of(&token.text[..length]),
                case_counts: gap != Break::Sentence,
                denied: false,
            });
        }
        (self.forms, self.stems) = (interner.forms, interner.stems);
        self.text = text;
        let mut start = 0;
        while start < self.words.len() {
            let number = self.words[start].sentence;
            let end = start + self.words[start..].iter().take_while(|word| word.sentence == number).count();
            self.classify_sentence(start, end);
            start = end;
        }
    }

    /// Gives the words of one sentence their classes, and says whether their capitals mean something.
    fn classify_sentence(&mut self, start: usize, end: usize) {
        let words = &self.words[start..end];
        let cased = words.iter().filter(|word| word.case != Case::Lower).count();
        let shouted = words.len() > 2 && cased * 10 > words.len() * 6;
        let lower: Vec<&str> =
            words.iter().map(|word| self.forms[word.form as usize].lower.as_str()).collect();
        let opens: Vec<bool> = words.iter().map(|word| word.opens).collect();
        let classes = if self.is_tagged() {
            classify(&lower, &opens)
        } else {
            words.iter().map(|word| self.plain_class(word)).collect()
        };
        let mut classes = classes;
        for at in 0..lower.len() {
            let length = text::greeting(&lower[at..], &self.language);
            classes[at..at + length].fill(Class::Filler);
        }
        let denied = text::negated(&lower, &opens, &self.language);
        for ((word, class), denied) in self.words[start..end].iter_mut().zip(classes).zip(denied) {
            word.class = class;
            word.denied = denied;
            if shouted {
                word.case_counts = false;
            }
        }
    }

    /// The class of a word in a language without a tagger.
    fn plain_class(&self, word: &Word) -> Class {
        let lower = self.forms[word.form as usize].lower.as_str();
        if is_filler(lower, &self.language) {
            return Class::Filler;
        }
        if is_stop_word(lower, &self.language) || (word.case == Case::Lower && is_one_weak_letter(lower)) {
            return Class::Function;
        }
        if lower.chars().all(char::is_numeric) {
            return Class::Number;
        }
        if self.spaceless && self.is_grammar(word, lower) {
            return Class::Function;
        }
        Class::Noun
    }

    /// Words of Chinese and Japanese that are grammar by their script: hiragana, and a single character
    /// that stands before hiragana (a verb's stem).
    fn is_grammar(&self, word: &Word, lower: &str) -> bool {
        let hiragana = |c: char| matches!(c, '\u{3040}'..='\u{309F}');
        if lower.chars().all(|c| hiragana(c) || c == 'ー') {
            return true;
        }
        lower.chars().count() == 1
            && self.language == "ja"
            && self.text[word.end..].starts_with(hiragana)
            && !self.text[word.end..].starts_with(['の', 'が', 'は', 'を', 'に', 'で', 'と', 'も', 'や'])
    }
}

/// A single letter of an alphabet (not a Chinese character, which may be a word).
fn is_one_weak_letter(lower: &str) -> bool {
    let mut chars = lower.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if !('\u{2E80}'..='\u{2FFFF}').contains(&c))
}

fn case_of(word: &str) -> Case {
    let mut chars = word.chars().filter(|c| c.is_alphabetic());
    let first = chars.next().is_some_and(char::is_uppercase);
    let inside = chars.any(char::is_uppercase);
    match (first, inside) {
        (_, true) => Case::Mixed,
        (true, false) => Case::Capital,
        (false, false) => Case::Lower,
    }
}

/// The words that are said without a particle, or with more than one.
fn bare_words(tokens: &[Token<'_>], particles: &[String]) -> HashSet<String> {
    let words: HashSet<&str> = tokens.iter().map(|token| token.text).collect();
    let mut endings: HashMap<&str, u32> = HashMap::new();
    for word in &words {
        if let Some(bare) = particles.iter().find_map(|particle| word.strip_suffix(particle.as_str())) {
            *endings.entry(bare).or_default() += 1;
        }
    }
    let marked = endings.into_iter().filter(|(_, count)| *count > 1).map(|(bare, _)| bare.to_string());
    words.iter().map(|word| word.to_string()).chain(marked).collect()
}

/// Gives distinct words and stems their numbers.
struct Interner<'l> {
    language: &'l str,
    stemmer: Stemmer,
    /// Words as they stand, for endings that may be cut only where the bare word is said as well.
    bare: HashSet<String>,
    by_word: HashMap<String, (u32, usize)>,
    by_lower: HashMap<String, u32>,
    by_stem: HashMap<String, u32>,
    forms: Vec<Form>,
    stems: Vec<String>,
}

impl<'l> Interner<'l> {
    fn new(language: &'l str, tokens: &[Token<'_>]) -> Self {
        let particles = text::particles(language);
        let bare = if particles.is_empty() { Default::default() } else { bare_words(tokens, particles) };
        Self {
            language,
            stemmer: Stemmer::new(language),
            bare,
            by_word: HashMap::new(),
            by_lower: HashMap::new(),
            by_stem: HashMap::new(),
            forms: Vec::new(),
            stems: Vec::new(),
        }
    }

    /// The number of a word's form, and the bytes of the word without its possessive ending.
    fn intern(&mut self, word: &str) -> (u32, usize) {
        if let Some(found) = self.by_word.get(word) {
            return *found;
        }
        let length = self.bare_length(word);
        let lower = word[..length].to_lowercase().replace('\u{2019}', "'");
        let form = match self.by_lower.get(&lower) {
            Some(form) => *form,
            None => self.add_form(lower),
        };
        self.by_word.insert(word.to_string(), (form, length));
        (form, length)
    }

    fn add_form(&mut self, lower: String) -> u32 {
        let stem = if lower.contains(['-', '\u{2010}', '\u{2011}', '\u{2013}']) {
            let parts = lower.split(['-', '\u{2010}', '\u{2011}', '\u{2013}']);
            parts.map(|part| self.stemmer.stem(part)).collect::<Vec<_>>().join("-")
        } else {
            self.stemmer.stem(&lower).into_owned()
        };
        let next = self.stems.len() as u32;
        let number = *self.by_stem.entry(stem).or_insert_with_key(|stem| {
            self.stems.push(stem.clone());
            next
        });
        let form = self.forms.len() as u32;
        let weak = self.language == "en" && text::is_weak(&lower);
        self.by_lower.insert(lower.clone(), form);
        self.forms.push(Form { lower, stem: number, weak });
        form
    }

    /// Bytes of a word without `'s`, or without a particle where the bare word is said as well.
    fn bare_length(&self, word: &str) -> usize {
        if self.language == "en" {
            for ending in ["'s", "\u{2019}s", "'S", "\u{2019}S"] {
                if let Some(bare) = word.strip_suffix(ending).filter(|bare| bare.chars().count() > 2) {
                    return bare.len();
                }
            }
        }
        for particle in text::particles(self.language) {
            let bare = word.strip_suffix(particle.as_str());
            if let Some(bare) = bare.filter(|bare| bare.chars().count() >= 2 && self.bare.contains(*bare)) {
                return bare.len();
            }
        }
        word.len()
    }
}
