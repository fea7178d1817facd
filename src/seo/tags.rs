//! Tags for a video, from its title and its key phrases. Nothing is invented: every word of a tag stands in
//! the title or the text, or was asked for.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::keyphrases::clean_title;
use super::measure::{tag_length, tags_length};
use super::text::{self, Break, Class, Stemmer, base_language, is_stop_word};
use crate::model::Keyword;

/// Most characters all tags of a video may have together, counted as YouTube counts them.
///
/// Source: the `videos` resource, `snippet.tags[]`.
const BUDGET: usize = 500;
/// Most words of a run of title words.
const LONGEST: usize = 5;
/// Most words of a whole title or title part used as one tag.
const LONGEST_PART: usize = 8;
/// Most characters of one tag.
const LONGEST_TAG: usize = 60;
/// How many of the best tags are put in order of several words before one word.
const LEADING: usize = 15;

/// What tags are made from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'a> {
    /// The title.
    pub title: Option<&'a str>,
    /// Key phrases, best first.
    pub keywords: &'a [Keyword],
    /// Description and transcript.
    pub text: &'a str,
    /// Tags the creator wants; they come first, in their order.
    pub preferred: &'a [String],
    /// Words and phrases that no tag may hold.
    pub forbidden: &'a [String],
    /// The language as a BCP 47 code; found from the text where it is absent.
    pub language: Option<&'a str>,
}

/// Where a tag comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TagOrigin {
    /// Asked for by the creator.
    Preferred,
    /// Words of the title.
    Title,
    /// A key phrase.
    Keyword,
}

/// A suggested tag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Tag {
    /// The tag.
    pub tag: String,
    /// Weight, 0 to 1, the best being 1.
    pub score: f64,
    /// Where it comes from.
    pub from: TagOrigin,
}

/// Tags together within YouTube's budget of 500 characters: the preferred ones, then the fifteen best with
/// those of several words first, then the rest, best first.
pub fn suggest(request: &Request<'_>) -> Vec<Tag> {
    let maker = Maker::new(request);
    let mut list = List::new(&maker);
    for tag in request.preferred {
        list.push(tag.trim(), 1.0, TagOrigin::Preferred);
    }
    let mut pool = maker.candidates();
    pool.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.order.cmp(&b.order)));
    let best = pool.first().map_or(0.0, |first| first.score);
    for candidate in &pool {
        let score = f64::from(((candidate.score - best) * 0.5).exp());
        list.push(&candidate.tag, score, candidate.from);
    }
    let mut tags = list.tags;
    let suggested = tags.iter().take_while(|tag| tag.from == TagOrigin::Preferred).count();
    let leading = tags.len().min(suggested + LEADING);
    tags[suggested..leading].sort_by_key(|tag| !tag.tag.contains(' '));
    tags
}

/// `src/rules/text/tags.yaml`.
#[derive(Debug, Default, Deserialize)]
struct Weights {
    weights: HashMap<String, f32>,
}

/// The properties of a candidate, in the order of the weights.
pub(crate) const FEATURES: [&str; 28] = [
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

static WEIGHTS: LazyLock<[f32; FEATURES.len()]> = LazyLock::new(|| {
    let data: Weights =
        serde_yaml::from_str(include_str!("../rules/text/tags.yaml")).unwrap_or_else(|error| {
            debug_assert!(false, "tags.yaml: {error}");
            Weights::default()
        });
    FEATURES.map(|name| data.weights.get(name).copied().unwrap_or(0.0))
});

/// A tag that may be suggested.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// The tag.
    pub tag: String,
    /// Its properties, in the order of [`FEATURES`].
    pub features: [f32; FEATURES.len()],
    score: f32,
    order: usize,
    from: TagOrigin,
}

/// Makes candidates from the title and the key phrases.
pub(crate) struct Maker<'a> {
    request: &'a Request<'a>,
    language: String,
    stemmer: Stemmer,
    text: String,
    forbidden: Vec<String>,
}

impl<'a> Maker<'a> {
    /// Reads what the request says.
    pub(crate) fn new(request: &'a Request<'a>) -> Self {
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
    pub(crate) fn candidates(&self) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let mut index: HashMap<String, usize> = HashMap::new();
        self.title_candidates(&mut |candidate| add(&mut found, &mut index, candidate));
        for keyword in self.request.keywords {
            let tag = keyword.phrase.clone();
            let mut features = self.shape(&tag);
            features[6] = 1.0;
            features[7] = (keyword.score.max(1e-4) as f32).ln();
            features[8] = (1.0 + keyword.count as f32).ln();
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
        let title = clean_title(self.request.title.unwrap_or_default());
        let words = text::words(&title, Some(&self.language));
        let mut parts: Vec<(usize, usize)> = Vec::new();
        for at in 0..words.len() {
            let opens = at == 0 || text::gap(&title[words[at - 1].end..words[at].start], "") > Break::None;
            match parts.last_mut() {
                Some(part) if !opens => part.1 = at + 1,
                _ => parts.push((at, at + 1)),
            }
        }
        let classes = self.classes(&words, &parts);
        let spaceless = text::is_spaceless(&self.language);
        let phrases: HashSet<String> =
            self.request.keywords.iter().map(|keyword| keyword.phrase.to_lowercase()).collect();
        for (number, (start, end)) in parts.iter().copied().enumerate() {
            for from in start..end {
                for to in from + 1..=end {
                    let whole = from == start && to == end;
                    let longest = if whole { LONGEST_PART } else { LONGEST };
                    if to - from > longest || (!whole && !self.ends_well(&words[from..to])) {
                        continue;
                    }
                    let tag = title[words[from].start..words[to - 1].end].to_lowercase();
                    // Without spaces most runs of words cut a word in two.
                    if spaceless && (!whole || words.len() > LONGEST) && !phrases.contains(&tag) {
                        continue;
                    }
                    let mut features = self.shape(&tag);
                    features[0] = 1.0;
                    features[1] = f32::from(u8::from(whole));
                    features[2] = f32::from(u8::from(whole && parts.len() == 1));
                    features[3] = f32::from(u8::from(number == 0));
                    features[4] = f32::from(u8::from(from == start));
                    features[5] = f32::from(u8::from(to == end));
                    grammar(&classes, (from, to), (start, end), &mut features);
                    add((tag, features, TagOrigin::Title));
                }
            }
        }
    }

    /// What the title's words are; nouns all in a language without a tagger.
    fn classes(&self, words: &[text::Token<'_>], parts: &[(usize, usize)]) -> Vec<Class> {
        if self.language != "en" {
            return vec![Class::Noun; words.len()];
        }
        let lower: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
        let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
        let opens: Vec<bool> =
            (0..words.len()).map(|at| parts.iter().any(|(start, _)| *start == at)).collect();
        text::classify(&lower, &opens)
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
    fn shape(&self, tag: &str) -> [f32; FEATURES.len()] {
        let words: Vec<&str> = tag.split_whitespace().collect();
        let stops = words.iter().filter(|word| is_stop_word(word, &self.language)).count();
        let flag = |test: bool| f32::from(u8::from(test));
        let mut features = [0.0; FEATURES.len()];
        features[9] = flag(words.len() == 1);
        features[10] = flag(words.len() == 2);
        features[11] = flag(words.len() == 3);
        features[12] = words.len().saturating_sub(3) as f32;
        features[13] = stops as f32;
        let lower = tag.to_lowercase();
        let count = self.text.matches(lower.as_str()).count();
        features[14] = flag(count > 0);
        features[15] = flag(tag.chars().all(|c| !c.is_alphabetic()));
        let rarities: Vec<f32> = words
            .iter()
            .filter(|word| !is_stop_word(word, &self.language))
            .map(|word| text::rarity(&self.stemmer.stem(&word.to_lowercase()), &self.language))
            .collect();
        features[16] = rarities.iter().sum::<f32>() / rarities.len().max(1) as f32;
        features[17] = rarities.iter().copied().reduce(f32::min).unwrap_or(0.0);
        if self.language == "en" {
            features[18] = lower.split_whitespace().filter(|word| text::is_weak(word)).count() as f32;
        }
        features[19] = (1.0 + count as f32).ln();
        features[20] = 1.0;
        features
    }

    /// What a tag reads as: stems without stop words, in order of the alphabet.
    fn reading(&self, tag: &str) -> String {
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
    fn is_forbidden(&self, tag: &str) -> bool {
        let padded = format!(" {} ", tag.to_lowercase());
        self.forbidden.iter().any(|word| !word.is_empty() && padded.contains(&format!(" {word} ")))
    }
}

/// The properties that come from the grammar of the title: `run` is the candidate, `part` what is around it.
fn grammar(
    classes: &[Class],
    run: (usize, usize),
    part: (usize, usize),
    features: &mut [f32; FEATURES.len()],
) {
    let flag = |test: bool| f32::from(u8::from(test));
    let verbal = |class: Class| matches!(class, Class::Verb | Class::Be | Class::Modal);
    let (first, last) = (classes[run.0], classes[run.1 - 1]);
    features[20] = flag(matches!(last, Class::Noun | Class::Gerund));
    features[21] = flag(verbal(first));
    features[22] = flag(classes[run.0..run.1].iter().skip(1).any(|class| verbal(*class)));
    features[23] = flag(run.0 > part.0 && classes[run.0 - 1].in_phrase() && first.in_phrase());
    features[24] = flag(run.1 < part.1 && classes[run.1].in_phrase() && last.in_phrase());
    features[25] = flag(classes[run.0..run.1].contains(&Class::Pronoun));
    features[26] = flag(verbal(last) || last == Class::Adverb);
}

/// Two nouns of the title that do not stand side by side, at least one of them a key phrase.
fn pairs(found: &[Candidate]) -> Vec<Found> {
    let nouns: Vec<&Candidate> = found
        .iter()
        .filter(|candidate| {
            let features = &candidate.features;
            features[0] > 0.0 && features[9] > 0.0 && features[20] > 0.0 && features[18] == 0.0
        })
        .collect();
    let mut pairs = Vec::new();
    for (at, first) in nouns.iter().enumerate() {
        for second in &nouns[at + 1..] {
            if first.features[6] + second.features[6] == 0.0 {
                continue;
            }
            let mut features: [f32; FEATURES.len()] =
                std::array::from_fn(|at| (first.features[at] + second.features[at]) / 2.0);
            features[9] = 0.0;
            features[10] = 1.0;
            features[27] = 1.0;
            pairs.push((format!("{} {}", first.tag, second.tag), features, TagOrigin::Title));
        }
    }
    pairs
}

/// Whether a run of title words can be read alone: no piece of a sentence, no empty word, no middle of a name.
fn is_readable(candidate: &Candidate) -> bool {
    let features = &candidate.features;
    let has = |at: usize| features[at] > 0.0;
    let (run, part, keyword, pair, one_word) = (has(0), has(1), has(6), has(27), has(9));
    if !run || part || pair {
        return true;
    }
    let sentence = has(22) || has(26);
    let middle = has(23) && has(24) && !one_word && !keyword;
    !(sentence || middle || (one_word && has(18)))
}

type Found = (String, [f32; FEATURES.len()], TagOrigin);

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

/// The growing list of tags.
struct List<'m, 'a> {
    maker: &'m Maker<'a>,
    tags: Vec<Tag>,
    used: usize,
    readings: HashSet<String>,
}

impl<'m, 'a> List<'m, 'a> {
    fn new(maker: &'m Maker<'a>) -> Self {
        Self { maker, tags: Vec::new(), used: 0, readings: HashSet::new() }
    }

    /// Adds a tag if YouTube takes it, it is not forbidden, says something new and still fits.
    fn push(&mut self, tag: &str, score: f64, from: TagOrigin) {
        let clean: String = tag.chars().filter(|c| !is_refused(*c)).collect();
        let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        if clean.is_empty() || self.maker.is_forbidden(&clean) {
            return;
        }
        if from != TagOrigin::Preferred && clean.chars().count() > LONGEST_TAG {
            return;
        }
        let cost = tag_length(&clean) + usize::from(!self.tags.is_empty());
        if self.used + cost > BUDGET || !self.readings.insert(self.maker.reading(&clean)) {
            return;
        }
        self.used += cost;
        self.tags.push(Tag { tag: clean, score, from });
        debug_assert!(tags_length(&self.tags.iter().map(|tag| &tag.tag).collect::<Vec<_>>()) == self.used);
    }
}

/// Characters that YouTube refuses in tags or reads as separators.
fn is_refused(c: char) -> bool {
    matches!(c, '<' | '>' | ',' | '"' | '“' | '”' | '„' | '«' | '»' | '，' | '、') || c.is_control()
}

#[cfg(test)]
mod tests;
