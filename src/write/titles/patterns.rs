//! Titles set from key phrases and chapters, for when little can be quoted.

use super::language::Wording;
use super::{Candidate, TitleKind};
use crate::model::{Chapter, Keyword};

/// From this weight on a phrase leads even when it is said once.
const SURE: f64 = 0.85;

/// How many phrases are strong enough to stand in a title beside another.
const STRONG: usize = 7;

/// Most characters a title should have to be shown whole.
const SHOWN: usize = 70;

/// The phrases that carry the titles: the main one, and others that do not repeat it.
pub fn lead_phrases(keywords: &[Keyword]) -> Vec<String> {
    // A phrase of several words says more than a word, when it is not said in passing only.
    let several = |keyword: &&Keyword| {
        let long = keyword.phrase.contains(' ') || keyword.phrase.chars().count() >= 12;
        long && (keyword.count > 1 || keyword.score >= SURE)
    };
    let main = keywords.iter().take(4).find(several).or_else(|| keywords.first());
    let mut phrases: Vec<String> = Vec::new();
    for keyword in main.into_iter().chain(keywords.iter().take(15)) {
        let words: Vec<String> = keyword.phrase.to_lowercase().split(' ').map(str::to_string).collect();
        let repeats = phrases.iter().any(|phrase| {
            let other = phrase.to_lowercase();
            let other: Vec<&str> = other.split(' ').collect();
            words.iter().any(|word| {
                other.iter().any(|o| o == word || (word.len() > 5 && o.starts_with(&word[..floor(word, 5)])))
            })
        });
        if !repeats {
            phrases.push(keyword.phrase.clone());
        }
    }
    phrases
}

fn floor(word: &str, most: usize) -> usize {
    (0..=most).rev().find(|at| word.is_char_boundary(*at)).unwrap_or(0)
}

/// Sets phrases into a wording; `None` when a phrase it needs is missing.
pub fn set(pattern: &str, phrases: &[String]) -> Option<String> {
    let mut title = pattern.to_string();
    for (name, index) in [("{main}", 0), ("{second}", 1), ("{third}", 2)] {
        if title.contains(name) {
            title = title.replace(name, phrases.get(index)?);
        }
    }
    Some(title)
}

/// Candidates from phrases and chapters.
pub fn candidates(phrases: &[String], chapters: &[Chapter], text: &str, wording: &Wording) -> Vec<Candidate> {
    let Some(main) = phrases.first() else { return Vec::new() };
    let mut found = Vec::new();
    let mut push = |kind, title: String, weight| {
        if title.chars().count() <= SHOWN {
            found.push(Candidate::built(kind, title, weight));
        }
    };
    if main.contains(' ') {
        push(TitleKind::Plain, main.clone(), 0.5);
    }
    let several: Vec<&String> =
        phrases.iter().skip(1).filter(|phrase| phrase.contains(' ')).take(3).collect();
    for phrase in &several {
        push(TitleKind::Plain, format!("{main} {} {phrase}", wording.and), 0.3);
    }
    let lower = main.to_lowercase();
    let repeats =
        |title: &str| title.to_lowercase().split(' ').any(|word| lower.split(' ').any(|own| own == word));
    for chapter in chapters.iter().filter(|chapter| chapter.title.contains(' ') && !repeats(&chapter.title)) {
        push(TitleKind::Plain, format!("{main}: {}", chapter.title), 0.45);
    }
    if let [_, second, third, ..] = phrases {
        push(TitleKind::List, format!("{main}: {second} {} {third}", wording.and), 0.5);
    }
    if let [first, .., last] = chapters {
        let (first, last) = (lower_first(&first.title), lower_first(&last.title));
        let short = |title: &str| title.split(' ').count() <= 2;
        if short(&first) && short(&last) && last.contains(' ') && !repeats(&first) && !repeats(&last) {
            let title =
                wording.from_to.replace("{main}", main).replace("{first}", &first).replace("{last}", &last);
            push(TitleKind::Plain, title, 0.3);
        }
    }
    if let Some((pattern, weight)) = definition(main, text, wording) {
        push(TitleKind::Question, pattern.replace("{main}", main), weight);
    }
    let reasons = wording.because.iter().any(|lead| text.contains(lead.as_str()));
    if reasons && !wording.explained.is_empty() {
        push(TitleKind::Plain, wording.explained.replace("{main}", main), 0.35);
    }
    found
}

/// A chapter title's first word in lower case, unless it is a name or an acronym.
fn lower_first(title: &str) -> String {
    let mut chars = title.chars();
    let (first, second) = (chars.next(), chars.clone().next());
    match (first, second) {
        (Some(first), Some(second))
            if first.is_uppercase() && second.is_lowercase() && !title.contains(": ") =>
        {
            first.to_lowercase().chain(chars).collect()
        }
        _ => title.to_string(),
    }
}

/// "What is X?" where the video says what X is.
fn definition<'w>(main: &str, text: &str, wording: &'w Wording) -> Option<(&'w str, f64)> {
    let lower = text.to_lowercase();
    let main = main.to_lowercase();
    let said = wording.definition.iter().any(|verb| {
        let needle = format!("{main} {verb} ");
        lower.match_indices(&needle).any(|(at, _)| {
            lower[..at].trim_end().chars().next_back().is_none_or(|c| ".!?:,".contains(c)) || at == 0
        })
    });
    if !said || wording.what_is.is_empty() {
        return None;
    }
    let plural =
        main.ends_with('s') && !main.ends_with("ss") && !main.ends_with("us") && !main.ends_with("is");
    Some((if plural { &wording.what_are } else { &wording.what_is }, 0.6))
}

/// Wordings that claim nothing, to reach the wanted number; for a topic alone also ways to treat it. A
/// question or a "how to" is a title already: nothing is put around it.
pub fn fillers(phrases: &[String], wording: &Wording, topic_alone: bool, seed: u64) -> Vec<Candidate> {
    if phrases.first().is_some_and(|main| is_whole(main, wording)) {
        return phrases
            .first()
            .map(|main| Candidate::built(TitleKind::Plain, main.clone(), 0.3))
            .into_iter()
            .collect();
    }
    let mut patterns: Vec<&String> = wording.fillers.iter().collect();
    if topic_alone {
        patterns.extend(&wording.angles);
    }
    let turn = (seed % patterns.len().max(1) as u64) as usize;
    patterns.rotate_left(turn);
    let turned = patterns.into_iter();
    let mut found: Vec<Candidate> = turned
        .filter_map(|pattern| set(pattern, phrases))
        .map(|title| Candidate::built(TitleKind::Plain, title, 0.1))
        .collect();
    let strong = &phrases[..phrases.len().min(STRONG)];
    for pair in strong.windows(2) {
        found.push(Candidate::built(
            TitleKind::Plain,
            format!("{} {} {}", pair[0], wording.and, pair[1]),
            0.15,
        ));
    }
    for pair in strong.chunks(2).skip(1).filter(|pair| pair.len() == 2) {
        found.push(Candidate::built(TitleKind::Plain, format!("{}: {}", pair[0], pair[1]), 0.1));
    }
    found
}

/// Whether a phrase is a title by itself: a question, or it opens like one.
fn is_whole(phrase: &str, wording: &Wording) -> bool {
    let lower = phrase.to_lowercase();
    let opens = |lead: &String| lower.starts_with(&format!("{lead} "));
    phrase.ends_with(['?', '？', '؟', '!']) || wording.how_to.iter().chain(&wording.why).any(opens)
}
