//! What can be a tag, with the properties it is judged by.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Request, TagOrigin};
use crate::seo::keyphrases::clean_title;
use crate::seo::text::{self, Break, Class, Stemmer, base_language, is_stop_word};

/// Most words of a run of title words.
const LONGEST: usize = 5;
/// Most words of a whole title or title part used as one tag.
const LONGEST_PART: usize = 8;
/// `src/rules/text/tags.yaml`.
#[derive(Debug, Default, Deserialize)]
struct Weights {
    weights: HashMap<String, f32>,
}

/// Properties of a candidate, by place in the row.
mod property {
    /// Words of the title in a row.
    pub const TITLE_RUN: usize = 0;
    /// All words between two separators of the title.
    pub const TITLE_PART: usize = 1;
    /// The whole title.
    pub const WHOLE_TITLE: usize = 2;
    /// Stands before the title's first separator.
    pub const FIRST_PART: usize = 3;
    /// Begins where a part of the title begins.
    pub const OPENS_PART: usize = 4;
    /// Ends where a part of the title ends.
    pub const CLOSES_PART: usize = 5;
    /// A key phrase.
    pub const KEYWORD: usize = 6;
    /// Logarithm of the key phrase's score.
    pub const KEYWORD_SCORE: usize = 7;
    /// Logarithm of one more than the key phrase's count.
    pub const KEYWORD_COUNT: usize = 8;
    pub const ONE_WORD: usize = 9;
    pub const TWO_WORDS: usize = 10;
    pub const THREE_WORDS: usize = 11;
    /// Words above three.
    pub const LONG: usize = 12;
    /// Number of stop words.
    pub const STOP_WORDS: usize = 13;
    /// Stands in the text as it is.
    pub const IN_TEXT: usize = 14;
    /// Has no letters.
    pub const NUMBER: usize = 15;
    /// Bits of rarity of its words, on average.
    pub const MEAN_RARITY: usize = 16;
    /// Bits of rarity of its commonest word.
    pub const LEAST_RARITY: usize = 17;
    /// Number of words without a topic.
    pub const WEAK_WORDS: usize = 18;
    /// Logarithm of one more than its count in the text.
    pub const TEXT_COUNT: usize = 19;
    pub const ENDS_IN_NOUN: usize = 20;
    pub const OPENS_WITH_VERB: usize = 21;
    /// A verb after the first word.
    pub const HAS_VERB: usize = 22;
    /// Begins inside a noun phrase of the title.
    pub const CUTS_PHRASE_BEFORE: usize = 23;
    /// Ends inside a noun phrase of the title.
    pub const CUTS_PHRASE_AFTER: usize = 24;
    pub const HAS_PRONOUN: usize = 25;
    /// Ends in a verb or adverb.
    pub const ENDS_IN_VERB: usize = 26;
    /// Two nouns of the title that do not stand side by side.
    pub const PAIR: usize = 27;
}
use property::*;

/// The names of the properties in the weights, in the same order.
pub(super) const PROPERTIES: [&str; 28] = [
    "title_run",
    "title_part",
    "whole_title",
    "first_part",
    "opens_part",
    "closes_part",
    "keyword",
    "keyword_score",
    "keyword_count",
    "one_word",
    "two_words",
    "three_words",
    "long",
    "stop_words",
    "in_text",
    "number",
    "mean_rarity",
    "least_rarity",
    "weak_words",
    "text_count",
    "ends_in_noun",
    "opens_with_verb",
    "has_verb",
    "cuts_phrase_before",
    "cuts_phrase_after",
    "has_pronoun",
    "ends_in_verb",
    "pair",
];

/// The properties of one candidate.
pub(super) type Row = [f32; PROPERTIES.len()];

static WEIGHTS: LazyLock<Row> = LazyLock::new(|| {
    let data: Weights =
        serde_yaml::from_str(include_str!("../../rules/text/tags.yaml")).unwrap_or_else(|error| {
            debug_assert!(false, "tags.yaml: {error}");
            Weights::default()
        });
    PROPERTIES.map(|name| data.weights.get(name).copied().unwrap_or(0.0))
});

/// A tag that may be suggested.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// The tag.
    pub tag: String,
    /// Its properties, in the order of [`PROPERTIES`].
    pub features: Row,
    /// Their weighted sum.
    pub score: f32,
    /// Place among the candidates.
    pub order: usize,
    /// Where it comes from.
    pub from: TagOrigin,
}

/// A title cut into words and parts.
struct Title<'t> {
    text: &'t str,
    words: Vec<text::Token<'t>>,
    /// First word and the word after the last of each part between separators.
    parts: Vec<(usize, usize)>,
    classes: Vec<Class>,
    /// Which words are denied: `mix` in "Never mix bleach".
    denied: Vec<bool>,
}

/// Makes candidates from the title and the key phrases.
pub(super) struct Maker<'a> {
    request: &'a Request<'a>,
    language: String,
    stemmer: Stemmer,
    text: String,
    forbidden: Vec<String>,
}

impl<'a> Maker<'a> {
    /// Reads what the request says.
    pub(super) fn new(request: &'a Request<'a>) -> Self {
        let title = request.title.unwrap_or_default();
        let language = request
            .language
            .map(base_language)
            .or_else(|| text::detect_language(request.text).map(|(code, _)| code))
            .or_else(|| text::detect_language(title).map(|(code, _)| code))
            .unwrap_or_else(|| "en".into());
        let stemmer = Stemmer::new(&language);
        let text = request.text.to_lowercase();
        let forbidden = request.forbidden.iter().map(|word| word.trim().to_lowercase()).collect();
        Self { request, language, stemmer, text, forbidden }
    }

    /// All candidates, each reading once, in the order of the title and the key phrases.
    pub(super) fn candidates(&self) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let mut index: HashMap<String, usize> = HashMap::new();
        self.title_candidates(&mut |candidate| add(&mut found, &mut index, candidate));
        for keyword in self.request.keywords {
            let tag = keyword.phrase.clone();
            let mut features = self.shape(&tag);
            features[KEYWORD] = 1.0;
            features[KEYWORD_SCORE] = (keyword.score.max(1e-4) as f32).ln();
            features[KEYWORD_COUNT] = (1.0 + keyword.count as f32).ln();
            add(&mut found, &mut index, (tag, features, TagOrigin::Keyword));
        }
        let mut readings: HashSet<String> =
            found.iter().map(|candidate| self.reading(&candidate.tag)).collect();
        let pairs = if self.language == "en" { pairs(&found) } else { Vec::new() };
        for pair in pairs {
            if readings.insert(self.reading(&pair.0)) {
                add(&mut found, &mut index, pair);
            }
        }
        found.retain(is_readable);
        for (order, candidate) in found.iter_mut().enumerate() {
            candidate.order = order;
            candidate.score =
                candidate.features.iter().zip(*WEIGHTS).map(|(value, weight)| value * weight).sum();
        }
        found
    }

    /// Runs of title words, its parts between separators, and the whole title.
    fn title_candidates(&self, add: &mut dyn FnMut(Found)) {
        let title = &clean_title(self.request.title.unwrap_or_default());
        let words = text::words(title, Some(&self.language));
        let mut parts: Vec<(usize, usize)> = Vec::new();
        for at in 0..words.len() {
            let opens = at == 0 || text::gap(&title[words[at - 1].end..words[at].start], "") > Break::None;
            match parts.last_mut() {
                Some(part) if !opens => part.1 = at + 1,
                _ => parts.push((at, at + 1)),
            }
        }
        let (classes, denied) = self.classes(&words, &parts);
        let title = Title { classes, denied, text: title, words, parts };
        for number in 0..title.parts.len() {
            let (start, end) = title.parts[number];
            for from in start..end {
                for to in from + 1..=end {
                    if let Some(candidate) = self.title_run(&title, number, (from, to)) {
                        add(candidate);
                    }
                }
            }
        }
    }

    /// One run of words inside a part of the title, where it can be a tag.
    fn title_run(&self, title: &Title<'_>, number: usize, run: (usize, usize)) -> Option<Found> {
        let (part, words) = (title.parts[number], &title.words[run.0..run.1]);
        let whole = run == part;
        let longest = if whole { LONGEST_PART } else { LONGEST };
        if words.len() > longest || (!whole && !self.ends_well(words)) {
            return None;
        }
        let tag = title.text[words[0].start..words[words.len() - 1].end].to_lowercase();
        // "mix bleach" of "Never mix bleach" promises what the video warns of.
        let verbal = |word: &str| self.language != "en" || text::is_verbal(word);
        if title.denied[run.0] && tag.split_whitespace().any(verbal) {
            return None;
        }
        // Without spaces most runs of words cut a word in two.
        let doubtful = text::is_spaceless(&self.language) && (!whole || title.words.len() > LONGEST);
        if doubtful && !self.request.keywords.iter().any(|keyword| keyword.phrase.to_lowercase() == tag) {
            return None;
        }
        let flag = |test: bool| f32::from(u8::from(test));
        let mut features = self.shape(&tag);
        features[TITLE_RUN] = 1.0;
        features[TITLE_PART] = flag(whole);
        features[WHOLE_TITLE] = flag(whole && title.parts.len() == 1);
        features[FIRST_PART] = flag(number == 0);
        features[OPENS_PART] = flag(run.0 == part.0);
        features[CLOSES_PART] = flag(run.1 == part.1);
        grammar(&title.classes, run, part, &mut features);
        Some((tag, features, TagOrigin::Title))
    }

    /// What the title's words are (nouns all in a language without a tagger), and which of them are denied.
    fn classes(&self, words: &[text::Token<'_>], parts: &[(usize, usize)]) -> (Vec<Class>, Vec<bool>) {
        let lower: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
        let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
        let opens: Vec<bool> =
            (0..words.len()).map(|at| parts.iter().any(|(start, _)| *start == at)).collect();
        let denied = text::negated(&lower, &opens, &self.language);
        if self.language != "en" {
            return (vec![Class::Noun; words.len()], denied);
        }
        (text::classify(&lower, &opens), denied)
    }

    /// Whether a run of words neither begins nor ends with a stop word, and is more than a number.
    fn ends_well(&self, words: &[text::Token<'_>]) -> bool {
        let stop = |word: &text::Token<'_>| {
            let lower = word.text.to_lowercase();
            is_stop_word(&lower, &self.language)
        };
        let (first, last) = (&words[0], &words[words.len() - 1]);
        let letters = words.iter().any(|word| word.text.chars().any(char::is_alphabetic));
        let short = words.len() == 1 && first.text.chars().count() < 2;
        letters && !short && !stop(first) && !stop(last)
    }

    /// The properties that depend on the words alone.
    fn shape(&self, tag: &str) -> Row {
        let words: Vec<&str> = tag.split_whitespace().collect();
        let stops = words.iter().filter(|word| is_stop_word(word, &self.language)).count();
        let flag = |test: bool| f32::from(u8::from(test));
        let mut features = [0.0; PROPERTIES.len()];
        features[ONE_WORD] = flag(words.len() == 1);
        features[TWO_WORDS] = flag(words.len() == 2);
        features[THREE_WORDS] = flag(words.len() == 3);
        features[LONG] = words.len().saturating_sub(3) as f32;
        features[STOP_WORDS] = stops as f32;
        let lower = tag.to_lowercase();
        let count = self.text.matches(lower.as_str()).count();
        features[IN_TEXT] = flag(count > 0);
        features[NUMBER] = flag(tag.chars().all(|c| !c.is_alphabetic()));
        let rarities: Vec<f32> = words
            .iter()
            .filter(|word| !is_stop_word(word, &self.language))
            .map(|word| text::rarity(&self.stemmer.stem(&word.to_lowercase()), &self.language))
            .collect();
        features[MEAN_RARITY] = rarities.iter().sum::<f32>() / rarities.len().max(1) as f32;
        features[LEAST_RARITY] = rarities.iter().copied().reduce(f32::min).unwrap_or(0.0);
        if self.language == "en" {
            features[WEAK_WORDS] = lower.split_whitespace().filter(|word| text::is_weak(word)).count() as f32;
        }
        features[TEXT_COUNT] = (1.0 + count as f32).ln();
        features[ENDS_IN_NOUN] = 1.0;
        features
    }

    /// What a tag reads as: stems without stop words, in order of the alphabet.
    pub(super) fn reading(&self, tag: &str) -> String {
        let lower = tag.to_lowercase();
        let words = text::words(&lower, Some(&self.language));
        let mut stems: Vec<String> = words
            .iter()
            .filter(|word| !is_stop_word(word.text, &self.language))
            .map(|word| self.stemmer.stem(word.text).into_owned())
            .collect();
        if stems.is_empty() {
            return lower;
        }
        stems.sort();
        stems.dedup();
        stems.join(" ")
    }

    /// Whether a forbidden word or phrase stands in the tag as whole words.
    pub(super) fn is_forbidden(&self, tag: &str) -> bool {
        let padded = format!(" {} ", tag.to_lowercase());
        self.forbidden.iter().any(|word| !word.is_empty() && padded.contains(&format!(" {word} ")))
    }
}

/// The properties that come from the grammar of the title: `run` is the candidate, `part` what is around it.
fn grammar(classes: &[Class], run: (usize, usize), part: (usize, usize), features: &mut Row) {
    let flag = |test: bool| f32::from(u8::from(test));
    let verbal = |class: Class| matches!(class, Class::Verb | Class::Be | Class::Modal);
    let (first, last) = (classes[run.0], classes[run.1 - 1]);
    features[ENDS_IN_NOUN] = flag(matches!(last, Class::Noun | Class::Gerund));
    features[OPENS_WITH_VERB] = flag(verbal(first));
    features[HAS_VERB] = flag(classes[run.0..run.1].iter().skip(1).any(|class| verbal(*class)));
    features[CUTS_PHRASE_BEFORE] =
        flag(run.0 > part.0 && classes[run.0 - 1].in_phrase() && first.in_phrase());
    features[CUTS_PHRASE_AFTER] = flag(run.1 < part.1 && classes[run.1].in_phrase() && last.in_phrase());
    features[HAS_PRONOUN] = flag(classes[run.0..run.1].contains(&Class::Pronoun));
    features[ENDS_IN_VERB] = flag(verbal(last) || last == Class::Adverb);
}

/// Two nouns of the title that do not stand side by side, at least one of them a key phrase.
fn pairs(found: &[Candidate]) -> Vec<Found> {
    let nouns: Vec<&Candidate> = found
        .iter()
        .filter(|candidate| {
            let features = &candidate.features;
            features[TITLE_RUN] > 0.0
                && features[ONE_WORD] > 0.0
                && features[ENDS_IN_NOUN] > 0.0
                && features[WEAK_WORDS] == 0.0
        })
        .collect();
    let mut pairs = Vec::new();
    for (at, first) in nouns.iter().enumerate() {
        for second in &nouns[at + 1..] {
            if first.features[KEYWORD] + second.features[KEYWORD] == 0.0 {
                continue;
            }
            let mut features: Row =
                std::array::from_fn(|at| (first.features[at] + second.features[at]) / 2.0);
            features[ONE_WORD] = 0.0;
            features[TWO_WORDS] = 1.0;
            features[PAIR] = 1.0;
            pairs.push((format!("{} {}", first.tag, second.tag), features, TagOrigin::Title));
        }
    }
    pairs
}

/// Whether a run of title words can be read alone: no piece of a sentence, no empty word, no middle of a name.
fn is_readable(candidate: &Candidate) -> bool {
    let features = &candidate.features;
    let has = |at: usize| features[at] > 0.0;
    let (run, part, keyword, pair, one_word) =
        (has(TITLE_RUN), has(TITLE_PART), has(KEYWORD), has(PAIR), has(ONE_WORD));
    if has(NUMBER) {
        return false;
    }
    if !run || part || pair {
        return true;
    }
    let sentence = has(HAS_VERB) || has(ENDS_IN_VERB);
    let middle = has(CUTS_PHRASE_BEFORE) && has(CUTS_PHRASE_AFTER) && !one_word && !keyword;
    // "built a quiet home" of "I built a quiet home studio".
    let cut_off = has(CUTS_PHRASE_AFTER) && !one_word && (has(OPENS_WITH_VERB) || !has(ENDS_IN_NOUN));
    !(sentence || middle || cut_off || (one_word && has(WEAK_WORDS)))
}

type Found = (String, Row, TagOrigin);

/// Adds a candidate, or its properties to the one that is the same ignoring case.
fn add(found: &mut Vec<Candidate>, index: &mut HashMap<String, usize>, (tag, features, from): Found) {
    if let Some(at) = index.get(&tag.to_lowercase()) {
        for (known, value) in found[*at].features.iter_mut().zip(features) {
            // The logarithm of a key phrase's score is negative, and absent as zero.
            *known = if value < 0.0 { value } else { known.max(value) };
        }
        return;
    }
    index.insert(tag.to_lowercase(), found.len());
    found.push(Candidate { tag, features, score: 0.0, order: 0, from });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_belongs_to_a_property() {
        let data: Weights = serde_yaml::from_str(include_str!("../../rules/text/tags.yaml")).unwrap();
        assert_eq!(data.weights.len(), PROPERTIES.len());
        assert!(PROPERTIES.iter().all(|name| data.weights.contains_key(*name)));
        assert_eq!(PROPERTIES[PAIR], "pair");
        assert_eq!(PROPERTIES[WEAK_WORDS], "weak_words");
    }
}
