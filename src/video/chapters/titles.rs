//! Titles of parts: the phrase of each part that tells it from the others.

use std::collections::{HashMap, HashSet};

use super::words::{Token, Words};
use crate::model::keyword::Keyword;
use crate::seo::text::{Class, classify, is_verbal, negated};
use crate::seo::topics::Spoken;
use crate::seo::topics::sentences::lower;

/// Words of a title at most.
const LONGEST: usize = 5;

/// Candidates of each part that are looked at.
const SHORTLIST: usize = 24;

/// What a phrase of so many words is worth; titles of two to four words read best.
const BY_LENGTH: [f64; LONGEST + 1] = [0.0, 0.42, 1.0, 1.1, 1.0, 0.9];

/// The stems of a phrase, without links; padded with the largest number.
type Key = [u32; LONGEST];

/// Where a phrase stands: sentence, first token, number of tokens.
type Place = (usize, usize, usize);

/// A phrase of one part.
#[derive(Debug, Clone)]
struct Candidate {
    place: Place,
    count: u32,
    whole: u32,
    named: u32,
    determined: u32,
    subject: u32,
    denied: u32,
    earliest: usize,
}

/// A phrase with its worth for a part.
struct Rated {
    part: usize,
    score: f64,
    stems: Vec<u32>,
    title: String,
}

/// A title for each part; `firsts` are the sentences that begin them. All different, none longer than
/// `title_length` characters; `None` for a part that has no name of its own.
pub(super) fn titles(
    spoken: &Spoken,
    firsts: &[usize],
    keywords: &[Keyword],
    title_length: usize,
) -> Vec<Option<String>> {
    let words = Words::new(spoken);
    let mut parts: Vec<HashMap<Key, Candidate>> = Vec::with_capacity(firsts.len());
    for (index, &first) in firsts.iter().enumerate() {
        let next = firsts.get(index + 1).copied().unwrap_or(spoken.sentences.len());
        parts.push(candidates(spoken, &words, first, next));
    }
    let worth = Worth::new(spoken, &words, firsts, &parts, keywords);
    let mut rated: Vec<Rated> = Vec::new();
    for (part, candidates) in parts.iter().enumerate() {
        let mut best: Vec<(f64, &Key, &Candidate)> = candidates
            .iter()
            .map(|(key, candidate)| (worth.score(part, key, candidate), key, candidate))
            .collect();
        best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.place.cmp(&b.2.place)));
        for (score, key, candidate) in best.into_iter().take(SHORTLIST) {
            let title = write(&words, candidate.place);
            if title.chars().count() <= title_length && title.chars().count() >= 2 {
                rated.push(Rated { part, score, stems: stems(key), title });
            }
        }
    }
    choose(spoken, rated, firsts)
}

/// Gives each part its best phrase, the surest first, none like another.
fn choose(spoken: &Spoken, mut rated: Vec<Rated>, firsts: &[usize]) -> Vec<Option<String>> {
    rated.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.part.cmp(&b.part)));
    let mut titles: Vec<Option<String>> = vec![None; firsts.len()];
    let mut taken: HashSet<String> = HashSet::new();
    let speech = spoken.speech;
    if let (Some(last), Some(&sentence)) = (titles.last_mut(), firsts.last()) {
        let begins = &spoken.sentences[sentence].words;
        let title = match (speech.recaps.at_start(begins), speech.outros.at_start(begins)) {
            (1.., _) => Some(&speech.recap_title),
            (_, 1..) => Some(&speech.closing_title),
            _ => None,
        };
        *last = title.cloned();
        taken.extend(title.map(|title| title.to_lowercase()));
    }
    let mut used: Vec<Vec<u32>> = Vec::new();
    // First titles that share no more than half their words with another, then any that differ.
    for limit in [0.5, 0.99] {
        for candidate in &rated {
            if titles[candidate.part].is_some() {
                continue;
            }
            let like = used.iter().any(|other| overlap(other, &candidate.stems) > limit);
            if !like && taken.insert(candidate.title.to_lowercase()) {
                titles[candidate.part] = Some(candidate.title.clone());
                used.push(candidate.stems.clone());
            }
        }
    }
    for (part, title) in titles.iter_mut().enumerate().filter(|(_, title)| title.is_none()) {
        *title = usual(spoken, part, firsts).filter(|title| taken.insert(title.to_lowercase()));
    }
    titles
}

/// What a part without a phrase of its own is called, where that is certain: the first one introduces, and in the
/// last one the speaker says goodbye.
fn usual(spoken: &Spoken, part: usize, firsts: &[usize]) -> Option<String> {
    let speech = spoken.speech;
    let last = part + 1 == firsts.len();
    let leaves = || spoken.sentences[firsts[part]..].iter().any(|said| speech.outros.anywhere(&said.words));
    let title = match part {
        0 => &speech.introduction,
        _ if last && leaves() => &speech.closing_title,
        _ => return None,
    };
    (!title.is_empty()).then(|| title.clone())
}

/// The share of the shorter list that the two have in common.
fn overlap(a: &[u32], b: &[u32]) -> f64 {
    let common = a.iter().filter(|stem| b.contains(stem)).count();
    common as f64 / a.len().min(b.len()).max(1) as f64
}

fn stems(key: &Key) -> Vec<u32> {
    key.iter().copied().filter(|stem| *stem != u32::MAX).collect()
}

/// All phrases of a part that could be a title.
fn candidates(spoken: &Spoken, words: &Words, first: usize, next: usize) -> HashMap<Key, Candidate> {
    let mut found: HashMap<Key, Candidate> = HashMap::new();
    for sentence in first..next {
        if spoken.speech.boilerplate.anywhere(&spoken.sentences[sentence].words) {
            continue;
        }
        let tokens = &words.sentences[sentence];
        let (denied, classes) = said_how(spoken, tokens);
        for start in 0..tokens.len() {
            if !tokens[start].content {
                continue;
            }
            for length in 1..=(LONGEST + 1).min(tokens.len() - start) {
                let phrase = &tokens[start..start + length];
                let last = &phrase[length - 1];
                if length > 1 && last.breaks || !(last.content || last.link) {
                    break;
                }
                if !last.content || !is_phrase(words, phrase) {
                    continue;
                }
                // "Sound travels": a piece of a sentence.
                if classes[start..start + length].contains(&Class::Verb) {
                    break;
                }
                // "Genetic and environmental": something must follow.
                if classes[start + length - 1] == Class::Adjective {
                    continue;
                }
                // "mix bleach" of "never mix bleach".
                if denied[start] && length > 1 && phrase.iter().any(|token| is_verbal(&lower(token.form))) {
                    continue;
                }
                let Some(key) = key(words, phrase) else { break };
                let candidate = found.entry(key).or_insert(Candidate {
                    place: (sentence, start, length),
                    count: 0,
                    whole: 0,
                    named: 0,
                    determined: 0,
                    subject: 0,
                    denied: 0,
                    earliest: sentence - first,
                });
                candidate.count += 1;
                candidate.denied += u32::from(denied[start]);
                candidate.whole += u32::from(is_whole(words, tokens, start, length));
                candidate.named += u32::from(tokens[start].named);
                candidate.determined += u32::from(tokens[start].determined);
                let next = tokens.get(start + length).filter(|next| !next.breaks);
                candidate.subject += u32::from(
                    start <= 2 && next.is_some_and(|next| spoken.speech.copulas.contains(next.form)),
                );
                // Written as within a sentence, if it ever is.
                if words.sentences[candidate.place.0][candidate.place.1].first && start > 0 {
                    candidate.place = (sentence, start, length);
                }
            }
        }
    }
    found
}

/// Which words of a sentence are denied, and their classes (English alone has more than nouns). Names and -ing
/// forms count as nouns.
fn said_how(spoken: &Spoken, tokens: &[Token]) -> (Vec<bool>, Vec<Class>) {
    let forms: Vec<String> = tokens.iter().map(|token| lower(token.form)).collect();
    let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
    let breaks: Vec<bool> = tokens.iter().map(|token| token.breaks).collect();
    let mut classes = vec![Class::Noun; tokens.len()];
    if spoken.language == "en" {
        for ((class, found), token) in classes.iter_mut().zip(classify(&forms, &breaks)).zip(tokens) {
            let name = !token.first && token.form.starts_with(char::is_uppercase);
            if !name && !token.form.ends_with("ing") {
                *class = found;
            }
        }
    }
    (negated(&forms, &breaks, &spoken.language), classes)
}

/// The stems of the words that are no links; `None` for too many.
fn key(words: &Words, phrase: &[Token]) -> Option<Key> {
    let mut key = [u32::MAX; LONGEST];
    for (at, token) in phrase.iter().filter(|token| token.content).enumerate() {
        *key.get_mut(at)? = words.known[token.word].stem;
    }
    Some(key)
}

/// Whether a phrase can stand alone: no verb or adverb at its borders, no word twice, few links.
fn is_phrase(words: &Words, phrase: &[Token]) -> bool {
    let links = phrase.iter().filter(|token| !token.content).count();
    if links * 2 >= phrase.len() && links > 0 {
        return false;
    }
    let (first, last) = (&phrase[0], &phrase[phrase.len() - 1]);
    let (first, last) = (&words.known[first.word], &words.known[last.word]);
    let bad_end = last.weak_ending && !last.is_name();
    let lonely_adverb = phrase.len() == 1 && first.weak_ending;
    let repeated = phrase.iter().enumerate().any(|(index, token)| {
        token.content && phrase[..index].iter().any(|other| other.content && other.word == token.word)
    });
    let verb_inside = phrase.windows(2).enumerate().any(|(index, pair)| {
        let known = &words.known[pair[0].word];
        let adverb = index > 0 && pair[0].form.ends_with("ly");
        pair[0].content && known.weak_ending && !known.is_name() && (adverb || !pair[1].content)
    });
    !bad_end && !lonely_adverb && !repeated && !verb_inside
}

/// Whether the phrase ends here on both sides, rather than being part of a longer one.
fn is_whole(words: &Words, tokens: &[Token], start: usize, length: usize) -> bool {
    let extends = |token: &Token| token.content && words.known[token.word].nounness() >= 0.4;
    let left = start > 0 && !tokens[start].breaks && extends(&tokens[start - 1]);
    let right = tokens.get(start + length).is_some_and(|next| !next.breaks && extends(next));
    !left && !right
}

/// What phrases are worth.
struct Worth<'a> {
    words: &'a Words<'a>,
    /// Sentences of each part.
    sizes: Vec<usize>,
    /// How often each phrase is said in all parts.
    totals: HashMap<Key, u32>,
    /// How often each stem is said in each part, and in all.
    stems: Vec<HashMap<u32, u32>>,
    stem_totals: HashMap<u32, u32>,
    /// Scores of key phrases by their stems.
    keywords: HashMap<Key, f64>,
}

impl<'a> Worth<'a> {
    fn new(
        spoken: &Spoken,
        words: &'a Words<'a>,
        firsts: &[usize],
        parts: &[HashMap<Key, Candidate>],
        keywords: &[Keyword],
    ) -> Self {
        let mut totals: HashMap<Key, u32> = HashMap::new();
        for (key, candidate) in parts.iter().flatten() {
            *totals.entry(*key).or_default() += candidate.count;
        }
        let mut stems: Vec<HashMap<u32, u32>> = Vec::with_capacity(firsts.len());
        let mut stem_totals: HashMap<u32, u32> = HashMap::new();
        let mut sizes = Vec::with_capacity(firsts.len());
        for (index, &first) in firsts.iter().enumerate() {
            let next = firsts.get(index + 1).copied().unwrap_or(spoken.sentences.len());
            sizes.push(next - first);
            let mut here: HashMap<u32, u32> = HashMap::new();
            for token in words.sentences[first..next].iter().flatten().filter(|token| token.content) {
                let stem = words.known[token.word].stem;
                *here.entry(stem).or_default() += 1;
                *stem_totals.entry(stem).or_default() += 1;
            }
            stems.push(here);
        }
        let keywords = keywords.iter().filter_map(|keyword| {
            let mut key = [u32::MAX; LONGEST];
            let known = keyword.phrase.split_whitespace().filter_map(|word| words.stem(word));
            for (slot, stem) in key.iter_mut().zip(known) {
                *slot = stem;
            }
            (key[0] != u32::MAX).then_some((key, keyword.score.clamp(0.0, 1.0)))
        });
        Self { words, sizes, totals, stems, stem_totals, keywords: keywords.collect() }
    }

    /// The worth of a phrase as the title of a part.
    fn score(&self, part: usize, key: &Key, candidate: &Candidate) -> f64 {
        let (sentence, start, length) = candidate.place;
        let tokens = &self.words.sentences[sentence][start..start + length];
        let content: Vec<&Token> = tokens.iter().filter(|token| token.content).collect();
        let count = f64::from(candidate.count);
        let total = f64::from(self.totals.get(key).copied().unwrap_or(candidate.count));
        let salience: f64 =
            content.iter().map(|token| self.salience(part, self.words.known[token.word].stem)).sum::<f64>()
                / content.len().max(1) as f64;
        // The first part names what the whole is about; the others what they alone are about.
        let own = if part == 0 { 1.0 } else { 0.35 + 0.65 * count / total };
        let whole = 0.35 + 0.65 * f64::from(candidate.whole) / count;
        let border = |token: &Token| self.words.known[token.word].nounness();
        let last = &self.words.known[tokens[length - 1].word];
        let weakest = content.iter().map(|token| border(token)).fold(1.0, f64::min);
        let noun = weakest.sqrt() * border(&tokens[0]) * last.nounness().powi(2) * last.endness();
        let subject = if candidate.subject > 0 { 1.3 } else { 1.0 };
        let soft_start = self.words.known[tokens[0].word].weak_ending;
        let ing = tokens[0].form.ends_with("ing") && length > 1;
        let named = if candidate.named > 0 { 1.9 } else { 1.0 };
        let determined = if candidate.determined > 0 { 1.1 } else { 1.0 };
        let proper = content.iter().filter(|token| self.words.known[token.word].is_name()).count();
        let name = 1.0 + 0.3 * proper as f64 / content.len().max(1) as f64;
        let early = candidate.earliest * 3 <= self.sizes[part];
        let place = match candidate.earliest {
            0 | 1 => 1.5,
            _ if early => 1.2,
            _ => 1.0,
        };
        let keyword = 1.0 + 0.8 * self.keywords.get(key).copied().unwrap_or(0.0);
        let known = candidate.named + candidate.subject > 0 || (proper > 0 && early);
        let rare = match candidate.count {
            1 | 2 if content.len() == 1 => 0.6,
            1 if !known => 0.75,
            _ => 1.0,
        };
        let joined = if length > content.len() { 0.75 } else { 1.0 };
        count.powf(0.4)
            * salience
            * own
            * whole
            * noun
            * named
            * determined
            * subject
            * name
            * place
            * keyword
            * joined
            * rare
            * BY_LENGTH[content.len().min(LONGEST)]
            * if soft_start || ing { 0.6 } else { 1.0 }
            * if candidate.denied == candidate.count { 0.3 } else { 1.0 }
    }

    /// How much a stem belongs to a part: said often here, and here rather than elsewhere.
    fn salience(&self, part: usize, stem: u32) -> f64 {
        let here = f64::from(self.stems[part].get(&stem).copied().unwrap_or(0));
        let total = f64::from(self.stem_totals.get(&stem).copied().unwrap_or(1)).max(1.0);
        if part == 0 {
            return (1.0 + here).ln() * (1.0 + (total - here).min(12.0) / 6.0);
        }
        (1.0 + here).ln() * (here / total).sqrt()
    }
}

/// The phrase as a title: a capital first, the rest as within a sentence.
fn write(words: &Words, (sentence, start, length): Place) -> String {
    let mut title = String::new();
    for token in &words.sentences[sentence][start..start + length] {
        if token.spaced && !title.is_empty() {
            title.push(' ');
        }
        let form = words.cased(token);
        title.push_str(&form);
    }
    let bare = ["'s", "’s"].iter().find_map(|ending| title.strip_suffix(ending)).unwrap_or(&title);
    let bare: String = bare.chars().filter(|c| !matches!(c, '<' | '>') && !c.is_control()).collect();
    capitalised(&bare)
}

/// A capital first, unless the word has one of its own (`iPhone`).
fn capitalised(text: &str) -> String {
    let first_word = text.split(' ').next().unwrap_or("");
    if first_word.chars().any(char::is_uppercase) {
        return text.to_string();
    }
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
