//! What the score counts in a draft.

use std::borrow::Cow;
use std::collections::HashSet;

use rust_stemmers::{Algorithm, Stemmer};

use super::tokens::{WordMap, sentences, split_links, words};
use super::weights::{RULES, WORDS};
use crate::model::Draft;

/// A language shows in this much of a description; bytes.
const LANGUAGE_BYTES: usize = 400;
/// Prose shows in this much of a description; bytes.
const PROSE_BYTES: usize = 2_000;
/// Several times what YouTube takes; what stands behind it is not looked at.
const MOST_DESCRIPTION_BYTES: usize = 40_000;
/// Several times what YouTube takes; further tags are not looked at.
const MOST_TAGS: usize = 1_000;
/// Several times what YouTube takes, in bytes; what stands behind it is not looked at.
const MOST_LINE_BYTES: usize = 4_000;

/// A word, or two words, with a measured weight.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct WeighedWord {
    /// As it is written in the text, in lower case.
    pub text: String,
    /// Its weight; above 0 it did better.
    pub weight: f64,
}

/// Everything that is counted.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    pub has_title: bool,
    pub has_text: bool,
    pub english: bool,
    pub title_words: Vec<WeighedWord>,
    /// Different words of the title that carry meaning.
    pub title_subjects: usize,
    pub subjects_in_tags: usize,
    pub subjects_in_description: usize,
    /// Different tags, whether or not they count.
    pub tags: usize,
    pub tag_phrases: usize,
    pub tag_words: Vec<WeighedWord>,
    pub sentences: usize,
    /// The description speaks of what the title names and reads as prose.
    pub on_subject: bool,
    pub links: usize,
}

/// The words of a text and the number of the sentence each was last seen in.
type LastSeen<'a> = WordMap<'a, usize>;

/// What is counted in the tags.
#[derive(Default)]
struct TagCounts<'a> {
    tags: usize,
    phrases: usize,
    /// Each word of any tag, and how many tags on the subject it is in.
    uses: WordMap<'a, u32>,
}

/// Counts a draft.
pub(super) fn evidence(draft: &Draft) -> Evidence {
    let title = head_of(draft.title.as_deref().unwrap_or_default(), MOST_LINE_BYTES).to_lowercase();
    let description =
        head_of(draft.description.as_deref().unwrap_or_default(), MOST_DESCRIPTION_BYTES).to_lowercase();
    let lower_tags: Vec<String> = (draft.tags.iter().flatten().take(MOST_TAGS))
        .map(|tag| head_of(tag, MOST_LINE_BYTES).to_lowercase())
        .collect();
    let (prose, mut links) = split_links(&description);
    let title_tokens: Vec<Cow<'_, str>> = words(&title).into_iter().map(|(_, word)| word).collect();
    let mut described = LastSeen::with_capacity_and_hasher(prose.len() / 10, Default::default());
    let sentences = count_sentences(&prose, &mut described);
    let known = |word: &str| described.contains_key(word) || title_tokens.iter().any(|own| own == word);
    let tags = count_tags(&lower_tags, draft.text.as_deref(), known);
    let english = is_english(draft.language.as_deref(), &title_tokens, &prose);
    let subjects = subjects(&title_tokens);
    let in_description = subjects.iter().filter(|word| described.contains_key(**word)).count();
    links.sort_unstable();
    links.dedup();
    Evidence {
        has_title: !title_tokens.is_empty(),
        has_text: !title_tokens.is_empty() || !described.is_empty() || tags.tags > 0,
        english,
        title_words: if english { weigh_title(&title_tokens) } else { Vec::new() },
        title_subjects: subjects.len(),
        subjects_in_tags: subjects.iter().filter(|word| tags.uses.contains_key(**word)).count(),
        subjects_in_description: in_description,
        on_subject: in_description > 0 && reads_as_prose(draft.language.as_deref(), &prose),
        tags: tags.tags,
        tag_phrases: tags.phrases,
        tag_words: if english { weigh_tags(&tags) } else { Vec::new() },
        sentences,
        links: links.len(),
    }
}

/// Different sentences with enough different words, some of them new. Gathers the words on the way.
fn count_sentences<'a>(prose: &'a str, described: &mut LastSeen<'a>) -> usize {
    let mut count = 0;
    for (number, sentence) in sentences(prose).enumerate() {
        let (mut different, mut new) = (0, 0);
        for (_, word) in words(sentence) {
            match described.insert(word, number) {
                None => {
                    different += 1;
                    new += 1;
                }
                Some(last) if last != number => different += 1,
                Some(_) => {}
            }
        }
        if different >= RULES.words_per_sentence && new >= RULES.new_words_per_sentence {
            count += 1;
        }
    }
    count
}

/// Counts different tags; `known` says whether a word is in the title or the description.
fn count_tags<'a>(tags: &'a [String], text: Option<&str>, known: impl Fn(&str) -> bool) -> TagCounts<'a> {
    let spoken = text.map(str::to_lowercase).unwrap_or_default();
    let mut spoken_words: Option<HashSet<Cow<'_, str>>> = None;
    let mut said = |word: &str| {
        !spoken.is_empty()
            && spoken_words
                .get_or_insert_with(|| words(&spoken).into_iter().map(|(_, word)| word).collect())
                .contains(word)
    };
    let mut seen = HashSet::new();
    let mut counts = TagCounts::default();
    for tag in tags {
        let tokens: Vec<Cow<'_, str>> = words(tag).into_iter().map(|(_, word)| word).collect();
        if tokens.is_empty() || seen.contains(&tokens) {
            continue;
        }
        counts.tags += 1;
        let mut relevant = false;
        let mut fresh = false;
        for word in tokens.iter().filter(|word| !RULES.is_function_word(word)) {
            relevant = relevant || known(word) || said(word);
            fresh |= counts.uses.get(word).copied().unwrap_or(0) < RULES.repeats_per_tag_word;
        }
        if relevant && fresh && tokens.len() > 1 {
            counts.phrases += 1;
        }
        for word in &tokens {
            *counts.uses.entry(word.clone()).or_default() += u32::from(relevant);
        }
        seen.insert(tokens);
    }
    counts
}

/// Different words that carry meaning; all different words when there are only function words.
pub(super) fn subjects<'a>(tokens: &'a [Cow<'_, str>]) -> HashSet<&'a str> {
    let all: HashSet<&str> = tokens.iter().map(AsRef::as_ref).collect();
    let some: HashSet<&str> = all.iter().copied().filter(|word| !RULES.is_function_word(word)).collect();
    if some.is_empty() { all } else { some }
}

/// The words and pairs of neighbours in a title that have a measured weight, each once.
pub(super) fn weigh_title(tokens: &[Cow<'_, str>]) -> Vec<WeighedWord> {
    let stems: Vec<Cow<'_, str>> = tokens.iter().map(|word| stem(word)).collect();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut look = |key: String, text: String| {
        if let Some(&weight) = WORDS.title.get(&key)
            && seen.insert(key)
        {
            found.push(WeighedWord { text, weight });
        }
    };
    for (at, stem) in stems.iter().enumerate() {
        look(stem.to_string(), tokens[at].to_string());
        if let Some(next) = stems.get(at + 1) {
            look(format!("{stem} {next}"), format!("{} {}", tokens[at], tokens[at + 1]));
        }
    }
    found
}

/// The words of the tags on the subject that have a measured weight, each stem once.
fn weigh_tags(tags: &TagCounts<'_>) -> Vec<WeighedWord> {
    let mut sorted: Vec<&str> =
        tags.uses.iter().filter(|(_, uses)| **uses > 0).map(|(word, _)| word.as_ref()).collect();
    sorted.sort_unstable();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for word in sorted.into_iter().filter(|word| !RULES.is_function_word(word)) {
        let key = stem(word);
        if let Some(&weight) = WORDS.tag.get(key.as_ref())
            && seen.insert(key.into_owned())
        {
            found.push(WeighedWord { text: word.to_owned(), weight });
        }
    }
    found
}

/// The English stem; `0` for a number.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed("0");
    }
    Stemmer::create(Algorithm::English).stem(word)
}

/// True when the declared language is English or, without one, the text looks like it.
///
/// Short texts without a declared language pass as English when they are plain Latin letters.
pub(super) fn is_english(language: Option<&str>, title: &[Cow<'_, str>], prose: &str) -> bool {
    if let Some(tag) = language.map(str::trim).filter(|tag| !tag.is_empty()) {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        return primary.eq_ignore_ascii_case("en") || primary.eq_ignore_ascii_case("eng");
    }
    let head = words(head_of(prose, LANGUAGE_BYTES));
    let all = || title.iter().map(AsRef::as_ref).chain(head.iter().map(|(_, word)| word.as_ref()));
    let total = title.len() + head.len();
    if total >= RULES.english_least_words {
        return function_share(all(), total) >= RULES.english_least_share;
    }
    let ascii = all().filter(|word| word.is_ascii()).count();
    ascii * 10 >= total * 9
}

/// True when the text is short, declared not English, or has the function words every English text has.
fn reads_as_prose(language: Option<&str>, prose: &str) -> bool {
    let declared = language.is_some_and(|tag| !tag.trim().is_empty()) && is_english(language, &[], "");
    let head = words(head_of(prose, PROSE_BYTES));
    !declared
        || head.len() < RULES.english_least_words
        || function_share(head.iter().map(|(_, word)| word.as_ref()), head.len()) >= RULES.prose_least_share
}

fn function_share<'a>(words: impl Iterator<Item = &'a str>, total: usize) -> f64 {
    words.filter(|word| RULES.is_function_word(word)).count() as f64 / total.max(1) as f64
}

/// The first `most` bytes, or a little less so as not to cut a character.
fn head_of(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
