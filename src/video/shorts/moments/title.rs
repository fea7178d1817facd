//! A title for a moment, in its own words: a whole sentence or clause of it where one is short enough, otherwise
//! its strongest key phrase.

use super::super::rules::moment_rules;
use super::parts::{Judge, Run, is_question};

/// The best title of a run.
pub(super) fn of(judge: &Judge<'_>, run: &Run, keywords: &[String]) -> String {
    let most = moment_rules().title_characters;
    let mut best: Option<(f64, String)> = None;
    for at in run.first..=run.last {
        let sentence = &judge.spoken.sentences[at];
        if judge.spoken.speech.boilerplate.anywhere(&sentence.words) {
            continue;
        }
        let whole = without_opening(judge, &sentence.text);
        for (text, part) in clauses(&whole) {
            let length = text.chars().count();
            let words = text.split_whitespace().count();
            if length > most || (words < 3 && length < 12) || leans(judge, text) {
                continue;
            }
            let mut value = judge.phrase_weight(at) + if is_question(text) { 1.0 } else { 0.0 };
            value += if at == run.first { 0.8 } else { 0.0 } - if part { 0.5 } else { 0.0 };
            value -= (length as f64 - 40.0).abs() / 80.0;
            if best.as_ref().is_none_or(|(other, _)| value > *other) {
                best = Some((value, finished(text)));
            }
        }
    }
    let named = || keywords.first().map(|keyword| finished(keyword));
    let cut = || finished(&shortened(&judge.spoken.sentences[run.first].text, most));
    best.map(|(_, title)| title).or_else(named).unwrap_or_else(cut)
}

/// Without "so", "but" and fillers at its start.
fn without_opening(judge: &Judge<'_>, text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain: Vec<String> = words
        .iter()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'').to_lowercase())
        .collect();
    let mut from = 0;
    loop {
        let more = judge
            .words
            .connectors
            .at_start(&plain[from..])
            .max(judge.spoken.speech.fillers.at_start(&plain[from..]));
        if more == 0 || from + more >= words.len() {
            break;
        }
        from += more;
    }
    words[from..].join(" ")
}

fn leans(judge: &Judge<'_>, text: &str) -> bool {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'').to_lowercase())
        .collect();
    !is_question(text)
        && (judge.words.dangling.at_start(&words) > 0 || judge.spoken.speech.continues.at_start(&words) > 0)
}

/// The sentence, and what stands before its first comma, colon or dash and after a colon (marked as a part).
fn clauses(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    match text.split_once(": ") {
        // "Step one: bring it closer" is called after what is to be done.
        Some((before, after)) if before.split_whitespace().count() <= 3 => found.push((after, false)),
        Some((_, after)) => found.extend([(text, false), (after, false)]),
        None => found.push((text, false)),
    }
    if let Some(at) = text.find([',', ';', '–', '—', '，']) {
        found.push((&text[..at], true));
    }
    found
}

/// With a capital first letter, without a full stop.
fn finished(text: &str) -> String {
    let text = text.trim().trim_end_matches(['.', ',', ';', ':', '。', '、', ' ']);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// At most `most` characters, cut between words.
fn shortened(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_string() };
    let head = &text[..end];
    head.rfind(' ').map_or(head, |at| &head[..at]).to_string()
}
