//! The score of one title among others for the same video: mostly judgement, and said to be so.

use std::borrow::Cow;
use std::collections::HashSet;

use super::evidence::{is_english, stem, subjects, weigh_title};
use super::tokens::words;
use super::weights::{PartRule, RULES, TitleShape};
use super::{tell_words, total, word_value};
use crate::model::{Keyword, Score, ScorePart};

/// Key phrases beyond this many are not looked for.
const KEYWORDS: usize = 12;

/// What a title is judged against.
#[derive(Debug, Clone, Copy, Default)]
pub struct TitleContext<'a> {
    /// Key phrases of the video, best first, with their weights; may be empty.
    pub keywords: &'a [Keyword],
    /// Language of the title (BCP 47); absent: recognised roughly.
    pub language: Option<&'a str>,
}

/// A title cut into words.
struct Title<'a> {
    text: &'a str,
    lower: &'a str,
    /// Byte offsets in `lower` and the words.
    words: Vec<(usize, Cow<'a, str>)>,
    /// Stems (English) or the words themselves.
    keys: Vec<Cow<'a, str>>,
    english: bool,
    characters: usize,
}

/// How well a key phrase is found.
struct Match {
    /// 0 to 1, the keyword's weight included.
    value: f64,
    /// Index of the first word of it in the title.
    at: usize,
    phrase: String,
    how: &'static str,
}

/// Scores a title, 0 to 100, for ranking titles of one video. 0 when there are no words in it.
///
/// Without key phrases the two parts about them give half of their points. Never a prediction of views.
pub fn title_score(title: &str, context: &TitleContext<'_>) -> Score {
    let lower = title.to_lowercase();
    let title = read(title, &lower, context.language);
    let found = best_match(&title, context);
    let parts = vec![
        key_phrase(&title, context, found.as_ref()),
        key_phrase_front(&title, context, found.as_ref()),
        shown_whole(&title),
        specific_words(&title),
        measured_words(&title),
        readable(&title),
    ];
    Score { value: total(&parts), parts, basis: RULES.title_basis.clone() }
}

fn read<'a>(text: &'a str, lower: &'a str, language: Option<&str>) -> Title<'a> {
    let words = words(lower);
    let plain: Vec<Cow<'_, str>> = words.iter().map(|(_, word)| word.clone()).collect();
    let english = is_english(language, &plain, "");
    let keys = plain.into_iter().map(|word| key(word, english)).collect();
    Title { text, lower, words, keys, english, characters: text.trim().chars().count() }
}

fn key(word: Cow<'_, str>, english: bool) -> Cow<'_, str> {
    if english && !word.bytes().all(|byte| byte.is_ascii_digit()) {
        let stemmed = stem(&word).into_owned();
        return Cow::Owned(stemmed);
    }
    word
}

/// The key phrase that gives most: its weight times how well the title holds it.
fn best_match(title: &Title<'_>, context: &TitleContext<'_>) -> Option<Match> {
    let mut best: Option<Match> = None;
    for keyword in context.keywords.iter().take(KEYWORDS) {
        let lower = keyword.phrase.to_lowercase();
        let phrase: Vec<Cow<'_, str>> =
            words(&lower).into_iter().map(|(_, word)| key(word, title.english)).collect();
        let weight = if keyword.score.is_finite() { keyword.score.clamp(0.0, 1.0) } else { 0.0 };
        let Some((held, at, how)) = held(&title.keys, &phrase) else { continue };
        let value = held * weight.sqrt();
        if best.as_ref().is_none_or(|other| value > other.value) {
            best = Some(Match { value, at, phrase: keyword.phrase.clone(), how });
        }
    }
    best
}

/// How much of the phrase the title holds: 1 word by word, 0.85 in another order, less for a part.
fn held(title: &[Cow<'_, str>], phrase: &[Cow<'_, str>]) -> Option<(f64, usize, &'static str)> {
    if phrase.is_empty() {
        return None;
    }
    if let Some(at) = title.windows(phrase.len()).position(|window| window == phrase) {
        return Some((1.0, at, "word by word"));
    }
    let wanted: HashSet<&str> = phrase.iter().map(AsRef::as_ref).collect();
    let first = title.iter().position(|word| wanted.contains(word.as_ref()))?;
    let present = wanted.iter().filter(|word| title.iter().any(|other| other == **word)).count();
    if present == wanted.len() {
        return Some((0.85, first, "in another order"));
    }
    Some((0.6 * present as f64 / wanted.len() as f64, first, "in part"))
}

fn rule(id: &str) -> &'static PartRule {
    static ABSENT: std::sync::LazyLock<PartRule> = std::sync::LazyLock::new(PartRule::default);
    RULES.title_parts.get(id).unwrap_or(&ABSENT)
}

fn shape() -> &'static TitleShape {
    &RULES.title_shape
}

fn key_phrase(title: &Title<'_>, context: &TitleContext<'_>, found: Option<&Match>) -> ScorePart {
    let id = "key-phrase";
    let rule = rule(id);
    if title.words.is_empty() {
        return rule.part(id, 0.0, "no words".to_owned(), rule.advice.clone());
    }
    if context.keywords.is_empty() {
        return rule.part(id, 0.5, "no key phrases to compare with".to_owned(), None);
    }
    match found {
        Some(found) => {
            let measured = format!("'{}' {}", found.phrase, found.how);
            rule.part(id, found.value, measured, rule.advice_below(found.value + 0.05))
        }
        None => rule.part(id, 0.0, "none of the key phrases".to_owned(), rule.advice.clone()),
    }
}

fn key_phrase_front(title: &Title<'_>, context: &TitleContext<'_>, found: Option<&Match>) -> ScorePart {
    let id = "key-phrase-front";
    let rule = rule(id);
    if title.words.is_empty() || (found.is_none() && !context.keywords.is_empty()) {
        return rule.part(id, 0.0, "no key phrase".to_owned(), None);
    }
    let Some(found) = found else {
        return rule.part(id, 0.5, "no key phrases to compare with".to_owned(), None);
    };
    let before = title.words.get(found.at).map_or(0, |(at, _)| title.lower[..*at].chars().count());
    let (front, back) = (shape().front_characters as f64, shape().back_characters as f64);
    let place = 1.0 - ((before as f64 - front) / (back - front).max(1.0)).clamp(0.0, 1.0);
    // A faint match at the front is not worth a good one at the back.
    let value = place * found.value.sqrt();
    let advice = if place < 0.9 { rule.advice.clone() } else { None };
    rule.part(id, value, format!("starts after {before} characters"), advice)
}

fn shown_whole(title: &Title<'_>) -> ScorePart {
    let id = "shown-whole";
    let rule = rule(id);
    let length = title.characters;
    let (shown, cut) = (shape().shown_characters, shape().cut_characters);
    let value = if title.words.is_empty() {
        0.0
    } else {
        let over = length.saturating_sub(shown) as f64 / cut.saturating_sub(shown).max(1) as f64;
        1.0 - over.min(1.0)
    };
    let advice = if length > shown { rule.advice.clone() } else { None };
    rule.part(id, value, format!("{length} characters"), advice)
}

fn specific_words(title: &Title<'_>) -> ScorePart {
    let id = "specific-words";
    let rule = rule(id);
    let plain: Vec<Cow<'_, str>> = title.words.iter().map(|(_, word)| word.clone()).collect();
    let specific = subjects(&plain).into_iter().filter(|word| !RULES.is_function_word(word)).count();
    let value = (specific as f64 / shape().specific_words.max(1.0)).min(1.0);
    rule.part(id, value, format!("{specific} different words with meaning"), rule.advice_below(value))
}

fn measured_words(title: &Title<'_>) -> ScorePart {
    let id = "measured-words";
    let rule = rule(id);
    if title.words.is_empty() {
        return rule.part(id, 0.0, "no words".to_owned(), None);
    }
    if !title.english {
        return rule.part(id, 0.5, "not English: half of the points".to_owned(), None);
    }
    let plain: Vec<Cow<'_, str>> = title.words.iter().map(|(_, word)| word.clone()).collect();
    let weighed = weigh_title(&plain);
    let scale = super::rule("title-words").scale;
    rule.part(id, word_value(&weighed, scale), tell_words(&weighed), None)
}

/// Each fault takes half of the points.
fn readable(title: &Title<'_>) -> ScorePart {
    let id = "readable";
    let rule = rule(id);
    if title.words.is_empty() {
        return rule.part(id, 0.0, "no words".to_owned(), None);
    }
    let faults = faults(title);
    let value = (1.0 - faults.len() as f64 / 2.0).max(0.0);
    let measured = if faults.is_empty() { "no fault".to_owned() } else { faults.join(", ") };
    let advice = if faults.is_empty() { None } else { Some(format!("Mend: {measured}.")) };
    rule.part(id, value, measured, advice)
}

fn faults(title: &Title<'_>) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let long: Vec<&str> = title.text.split_whitespace().filter(|word| word.chars().count() > 3).collect();
    let shouted = long.iter().filter(|word| is_shouted(word)).count();
    if long.len() > 1 && shouted * 2 > long.len() {
        faults.push("mostly capitals");
    }
    let mut seen = HashSet::new();
    let meaningful = title.words.iter().filter(|(_, word)| !RULES.is_function_word(word));
    if meaningful.filter(|(_, word)| !seen.insert(word.as_ref())).count() > 1 {
        faults.push("repeated words");
    }
    let functional = title.words.iter().filter(|(_, word)| RULES.is_function_word(word)).count();
    if title.english && title.words.len() >= shape().sentence_words {
        if functional == 0 {
            faults.push("a list of words");
        } else if functional * 2 > title.words.len() {
            faults.push("mostly words without a subject");
        }
    }
    if title.text.matches(['|', ':', '•', '–', '—']).count() + title.text.matches(" - ").count() > 2 {
        faults.push("many separators");
    }
    if ["!!", "??", "?!", "!?"].iter().any(|marks| title.text.contains(marks)) {
        faults.push("a row of marks");
    }
    let ends = title.text.trim_end();
    let dangling = title.words.last().is_some_and(|(_, word)| LOOSE.contains(&word.as_ref()));
    if ends.ends_with([',', ':', '-', '|', '&', '…']) || ends.ends_with("...") || (title.english && dangling)
    {
        faults.push("a loose end");
    }
    faults
}

/// English words a title does not end with unless it was cut.
const LOOSE: [&str; 12] = ["a", "an", "and", "as", "at", "from", "my", "of", "or", "the", "to", "your"];

fn is_shouted(word: &str) -> bool {
    let mut cased = word.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).peekable();
    cased.peek().is_some() && cased.all(char::is_uppercase)
}
