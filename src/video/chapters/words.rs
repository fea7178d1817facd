//! The words of a text with what is known about them: are they a subject, a noun, a name.

use std::collections::HashMap;

use crate::seo::topics::Spoken;
use crate::seo::topics::sentences::{is_cjk, lower};

/// A word where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    /// As it is written, without punctuation around it.
    pub form: &'a str,
    /// Index into [`Words::known`].
    pub word: usize,
    /// Whether a phrase may begin or end with it.
    pub content: bool,
    /// Whether it may stand within a phrase.
    pub link: bool,
    /// Whether a phrase must end before it.
    pub breaks: bool,
    /// Whether it is the first of its sentence.
    pub first: bool,
    /// Whether a space stands before it.
    pub spaced: bool,
    /// Whether something is named here ("called ...").
    pub named: bool,
    /// Whether a determiner stands before it.
    pub determined: bool,
}

/// What is known about a word, in any place of the text.
#[derive(Debug, Default, Clone)]
pub(super) struct Known {
    /// Number of its stem.
    pub stem: u32,
    /// How often it follows a determiner or the like.
    pub noun: u32,
    /// How often it follows a pronoun, "to" or the like.
    pub verb: u32,
    /// How often it stands within a sentence with a capital, and how often it stands within one at all.
    pub capital: u32,
    /// See `capital`.
    pub within: u32,
    /// How often it is said, and how often no further word of a phrase follows.
    pub count: u32,
    /// See `count`.
    pub last: u32,
    /// Whether it looks like an adverb, an adjective or a participle (English only).
    pub weak_ending: bool,
}

impl Known {
    /// Whether it is mostly written with a capital.
    pub(super) fn is_name(&self) -> bool {
        self.capital > 0 && self.capital * 2 >= self.within
    }

    /// How often it ends a phrase, 0 to 1; adjectives seldom do.
    pub(super) fn endness(&self) -> f64 {
        (f64::from(self.last) + 0.6) / (f64::from(self.count) + 0.6)
    }

    /// How much like a noun it is used, 0 to 1.
    pub(super) fn nounness(&self) -> f64 {
        (f64::from(self.noun) + 1.5) / (f64::from(self.noun) + 1.6 * f64::from(self.verb) + 1.5)
    }
}

/// All words of a text.
pub(super) struct Words<'a> {
    /// The tokens of each sentence.
    pub sentences: Vec<Vec<Token<'a>>>,
    /// What is known about each word.
    pub known: Vec<Known>,
    /// How many stems there are.
    pub stems: usize,
    index: HashMap<String, usize>,
}

impl<'a> Words<'a> {
    /// Reads the sentences.
    pub(super) fn new(spoken: &'a Spoken) -> Self {
        let mut words = Self { sentences: Vec::new(), known: Vec::new(), stems: 0, index: HashMap::new() };
        for sentence in &spoken.sentences {
            let tokens = words.tokens(&sentence.text, spoken);
            for (index, token) in tokens.iter().enumerate() {
                let next = tokens.get(index + 1);
                let ends = next.is_none_or(|next| next.breaks || !next.content);
                let known = &mut words.known[token.word];
                known.count += 1;
                known.last += u32::from(ends);
            }
            words.sentences.push(tokens);
        }
        words.stems = spoken.vocabulary + words.known.len();
        words
    }

    /// The number of a word's stem, if the word is said at all.
    pub(super) fn stem(&self, word: &str) -> Option<u32> {
        self.index.get(&lower(word)).map(|index| self.known[*index].stem)
    }

    /// The form of a token as it stands within sentences.
    pub(super) fn cased(&self, token: &Token<'a>) -> String {
        let usual = self.known[token.word].is_name();
        let capital = token.form.chars().next().is_some_and(char::is_uppercase);
        let rest_lower = !token.form.chars().skip(1).any(char::is_uppercase);
        if token.first && capital && rest_lower && !usual {
            lower(token.form)
        } else {
            token.form.to_string()
        }
    }

    fn word(&mut self, form: &str, spoken: &Spoken) -> usize {
        let word = lower(form);
        if let Some(index) = self.index.get(&word) {
            return *index;
        }
        let index = self.known.len();
        let stem = spoken.term(&word).unwrap_or((spoken.vocabulary + index) as u32);
        let english = spoken.speech.introduction == "Introduction" && spoken.speech.light.contains("gonna");
        let weak_ending = english
            && word.len() > 4
            && ["ly", "ed", "ful", "ous", "less", "able", "ible"].iter().any(|ending| word.ends_with(ending));
        self.known.push(Known { stem, weak_ending, ..Known::default() });
        self.index.insert(word, index);
        index
    }

    /// The tokens of a sentence.
    fn tokens(&mut self, text: &'a str, spoken: &Spoken) -> Vec<Token<'a>> {
        let speech = spoken.speech;
        let mut tokens: Vec<Token<'a>> = Vec::new();
        let mut lowers: Vec<String> = Vec::new();
        let mut after_break = true;
        for piece in text.split_whitespace() {
            let mut spaced = true;
            for (form, before, after) in forms(piece) {
                let word = self.word(form, spoken);
                let plain = lower(form);
                let first = tokens.is_empty();
                let breaks = after_break || before;
                let previous = if breaks { None } else { lowers.last() };
                let capital = form.chars().next().is_some_and(char::is_uppercase);
                let known = &mut self.known[word];
                if !first {
                    known.within += 1;
                    known.capital += u32::from(capital);
                }
                let determined = previous.is_some_and(|word| speech.determiners.contains(word));
                known.noun += u32::from(determined);
                known.verb += u32::from(previous.is_some_and(|word| speech.verb_before.contains(word)));
                let possessed = plain.strip_suffix("'s").unwrap_or(&plain);
                let stop = speech.stops.contains(plain.as_str()) || speech.stops.contains(possessed);
                let light = speech.light.contains(&plain) || speech.light.contains(possessed);
                let sized = form.chars().count() > 1 && form.chars().any(char::is_alphabetic);
                let cjk = form.chars().any(is_cjk);
                tokens.push(Token {
                    form,
                    word,
                    content: sized && !stop && (!light || (capital && !first)) && !is_hiragana(form),
                    link: speech.links.contains(&plain) || (cjk && form == "の"),
                    breaks,
                    first,
                    spaced,
                    named: (1..=3).any(|count| {
                        lowers.len() >= count
                            && speech.names.at_start(&lowers[lowers.len() - count..]) == count
                    }),
                    determined,
                });
                lowers.push(plain);
                after_break = after;
                spaced = false;
            }
        }
        tokens
    }
}

fn is_hiragana(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\u{3040}'..='\u{309F}'))
}

/// Cuts a piece between spaces into words: without punctuation, and where the script changes. Gives for
/// each whether a phrase breaks before and after it.
fn forms(piece: &str) -> Vec<(&str, bool, bool)> {
    let core = piece.trim_matches(|c: char| !c.is_alphanumeric());
    if core.is_empty() {
        return Vec::new();
    }
    let from = core.as_ptr() as usize - piece.as_ptr() as usize;
    let before = from > 0;
    let after = from + core.len() < piece.len();
    if !core.chars().any(is_cjk) {
        // A dash or slash between words breaks a phrase; a hyphen or an apostrophe does not.
        let parts: Vec<&str> = core.split(['—', '–', '/', '…']).filter(|part| !part.is_empty()).collect();
        let last = parts.len() - 1;
        return parts
            .into_iter()
            .enumerate()
            .map(|(index, part)| {
                (
                    part.trim_matches(|c: char| !c.is_alphanumeric()),
                    before || index > 0,
                    after || index < last,
                )
            })
            .filter(|part| !part.0.is_empty())
            .collect();
    }
    let mut found: Vec<(&str, bool, bool)> = Vec::new();
    let mut start = 0;
    let mut class = None;
    let mut broken = before;
    for (at, c) in core.char_indices() {
        let here = script_class(c);
        if class == Some(here) {
            continue;
        }
        if let Some(class) = class {
            push_run(&mut found, &core[start..at], class, &mut broken);
        }
        start = at;
        class = Some(here);
    }
    if let Some(class) = class {
        push_run(&mut found, &core[start..], class, &mut broken);
    }
    if let Some(last) = found.last_mut() {
        last.2 |= after;
    }
    found
}

/// 0 punctuation, 1 hiragana, 2 the characters words are written in.
fn script_class(c: char) -> u8 {
    match c {
        '\u{3040}'..='\u{309F}' => 1,
        'ー' => 2,
        c if c.is_alphanumeric() => 2,
        _ => 0,
    }
}

fn push_run<'a>(found: &mut Vec<(&'a str, bool, bool)>, run: &'a str, class: u8, broken: &mut bool) {
    if class == 0 {
        if let Some(last) = found.last_mut() {
            last.2 = true;
        }
        *broken = true;
        return;
    }
    found.push((run, *broken, false));
    *broken = false;
}
