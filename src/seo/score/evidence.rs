//! What the score counts in a draft.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use rust_stemmers::{Algorithm, Stemmer};

use super::tokens::{sentences, split_links, words};
use super::weights::{RULES, WORDS};
use crate::model::Draft;

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
    pub links: usize,
}

/// What is counted in the tags.
#[derive(Default)]
struct TagCounts {
    tags: usize,
    phrases: usize,
    all: HashSet<String>,
    relevant: HashSet<String>,
}

/// Counts a draft.
pub(super) fn evidence(draft: &Draft) -> Evidence {
    let title = draft.title.as_deref().unwrap_or_default().to_lowercase();
    let description = draft.description.as_deref().unwrap_or_default().to_lowercase();
    let (prose, mut links) = split_links(&description);
    let title_tokens: Vec<Cow<'_, str>> = words(&title).into_iter().map(|(_, word)| word).collect();
    let mut described = HashSet::new();
    let sentences = count_sentences(&prose, &mut described);
    let mut known: HashSet<&str> = described.iter().map(AsRef::as_ref).collect();
    known.extend(title_tokens.iter().map(AsRef::as_ref));
    let tags = count_tags(draft, &known);
    let english = is_english(draft.language.as_deref(), &title_tokens, &prose);
    let subjects = subjects(&title_tokens);
    links.sort_unstable();
    links.dedup();
    Evidence {
        has_title: !title_tokens.is_empty(),
        has_text: !title_tokens.is_empty() || !described.is_empty() || tags.tags > 0,
        english,
        title_words: if english { weigh_title(&title_tokens) } else { Vec::new() },
        title_subjects: subjects.len(),
        subjects_in_tags: subjects.iter().filter(|word| tags.all.contains(**word)).count(),
        subjects_in_description: subjects.iter().filter(|word| described.contains(**word)).count(),
        tags: tags.tags,
        tag_phrases: tags.phrases,
        tag_words: if english { weigh_tags(&tags.relevant) } else { Vec::new() },
        sentences,
        links: links.len(),
    }
}

/// Different sentences with enough different words, some of them new. Gathers the words on the way.
fn count_sentences<'a>(prose: &'a str, described: &mut HashSet<Cow<'a, str>>) -> usize {
    let mut count = 0;
    for sentence in sentences(prose) {
        let mut own: Vec<Cow<'a, str>> = words(sentence).into_iter().map(|(_, word)| word).collect();
        own.sort_unstable();
        own.dedup();
        let different = own.len();
        let new = own.into_iter().filter(|word| described.insert(word.clone())).count();
        if different >= RULES.words_per_sentence && new >= RULES.new_words_per_sentence {
            count += 1;
        }
    }
    count
}

fn count_tags(draft: &Draft, known: &HashSet<&str>) -> TagCounts {
    let lower: Vec<String> = draft.tags.iter().flatten().map(|tag| tag.to_lowercase()).collect();
    let spoken = draft.text.as_deref().map(str::to_lowercase).unwrap_or_default();
    let mut spoken_words: Option<HashSet<Cow<'_, str>>> = None;
    let mut seen = HashSet::new();
    let mut uses: HashMap<Cow<'_, str>, u32> = HashMap::new();
    let mut counts = TagCounts::default();
    for tag in &lower {
        let tokens: Vec<Cow<'_, str>> = words(tag).into_iter().map(|(_, word)| word).collect();
        if tokens.is_empty() || !seen.insert(tokens.clone()) {
            continue;
        }
        counts.tags += 1;
        counts.all.extend(tokens.iter().map(|word| word.clone().into_owned()));
        let mut subjects = tokens.iter().filter(|word| !RULES.is_function_word(word));
        let relevant = subjects.clone().any(|word| known.contains(word.as_ref()))
            || (!spoken.is_empty() && {
                let said = spoken_words
                    .get_or_insert_with(|| words(&spoken).into_iter().map(|(_, word)| word).collect());
                subjects.any(|word| said.contains(word))
            });
        if !relevant {
            continue;
        }
        let fresh = tokens.iter().any(|word| {
            !RULES.is_function_word(word) && uses.get(word).copied().unwrap_or(0) < RULES.repeats_per_tag_word
        });
        if tokens.len() > 1 && fresh {
            counts.phrases += 1;
        }
        for word in tokens {
            counts.relevant.insert(word.clone().into_owned());
            *uses.entry(word).or_default() += 1;
        }
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

fn weigh_tags(relevant: &HashSet<String>) -> Vec<WeighedWord> {
    let mut seen = HashSet::new();
    let mut sorted: Vec<&String> = relevant.iter().filter(|word| !RULES.is_function_word(word)).collect();
    sorted.sort_unstable();
    let mut found = Vec::new();
    for word in sorted {
        let key = stem(word);
        if let Some(&weight) = WORDS.tag.get(key.as_ref())
            && seen.insert(key.into_owned())
        {
            found.push(WeighedWord { text: word.clone(), weight });
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
    let mut end = prose.len().min(400);
    while !prose.is_char_boundary(end) {
        end -= 1;
    }
    let head = words(&prose[..end]);
    let all = || title.iter().map(AsRef::as_ref).chain(head.iter().map(|(_, word)| word.as_ref()));
    let total = title.len() + head.len();
    if total >= RULES.english_least_words {
        let functional = all().filter(|word| RULES.is_function_word(word)).count();
        return functional as f64 >= RULES.english_least_share * total as f64;
    }
    let ascii = all().filter(|word| word.is_ascii()).count();
    ascii * 10 >= total * 9
}
