//! Finds limits and rules of the linter by words.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::reference::{LimitRow, limit_rows};
use super::{LintRule, lint_rules};

/// Most limits and most rules that are found by words.
const MOST_FOUND: usize = 15;

/// Limits and rules that fit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RulesReport {
    /// Limits of YouTube, and ytseo's own thresholds, which say so.
    pub limits: Vec<LimitRow>,
    /// Rules of the linter.
    pub rules: Vec<LintRule>,
}

/// The limits and rules that hold most of the words, best first; all of them without a word. `field` keeps
/// those of one subject: `title`, `description`, `tags`, `chapters`, `file` ...
pub fn look_up(words: &str, field: Option<&str>) -> RulesReport {
    let wanted: HashSet<String> = words_of(words).collect();
    let field = field.map(|field| field.trim().to_lowercase()).filter(|field| !field.is_empty());
    let about = |name: &str| field.as_deref().is_none_or(|field| alike(&name.to_lowercase(), field));
    let limits: Vec<LimitRow> = limit_rows().into_iter().filter(|row| about(&row.group)).collect();
    let limits = best(limits, &wanted, |row| {
        (format!("{} {} {}", row.group, row.name, row.unit), row.meaning.clone())
    });
    let rules: Vec<LintRule> = lint_rules().iter().filter(|rule| about(&rule.field)).cloned().collect();
    let rules = best(rules, &wanted, |rule| {
        (format!("{} {} {}", rule.id, rule.field, rule.summary), rule.why.clone())
    });
    RulesReport { limits, rules }
}

/// Those with the most words, then those with most of them in the name. What holds less than half of what the
/// best one holds is noise.
fn best<T>(all: Vec<T>, wanted: &HashSet<String>, text: impl Fn(&T) -> (String, String)) -> Vec<T> {
    if wanted.is_empty() {
        return all;
    }
    let score = |entry: &T| {
        let (name, rest) = text(entry);
        let name: Vec<String> = words_of(&name).collect();
        let rest: Vec<String> = words_of(&rest).collect();
        let held = |words: &[String], word: &String| words.iter().any(|other| alike(other, word));
        let found = wanted.iter().filter(|word| held(&name, word) || held(&rest, word)).count();
        (found, wanted.iter().filter(|word| held(&name, word)).count())
    };
    let mut ranked: Vec<_> = all.into_iter().map(|entry| (score(&entry), entry)).collect();
    let most = ranked.iter().map(|((found, _), _)| *found).max().unwrap_or(0);
    ranked.retain(|((found, _), _)| *found > 0 && *found * 2 >= most);
    ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    ranked.truncate(MOST_FOUND);
    ranked.into_iter().map(|(_, entry)| entry).collect()
}

/// Words that say nothing about what is looked for.
const EMPTY: [&str; 24] = [
    "a", "an", "and", "are", "can", "does", "for", "have", "how", "i", "in", "is", "it", "many", "may", "of",
    "on", "or", "the", "to", "video", "what", "with", "youtube",
];

fn words_of(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let words: Vec<String> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !EMPTY.contains(word))
        .map(ToString::to_string)
        .collect();
    words.into_iter()
}

/// The same word in another form: `tag` and `tags`; `length` and `long` are not.
fn alike(a: &str, b: &str) -> bool {
    let stem =
        |word: &str| -> String { word.strip_suffix('s').filter(|w| w.len() > 2).unwrap_or(word).into() };
    stem(a) == stem(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_and_rules_are_found_by_their_words() {
        let report = look_up("title length", None);
        assert!(
            report
                .limits
                .iter()
                .any(|row| row.group == "title" && row.name == "length" && row.value == "100")
        );
        assert!(report.rules.iter().any(|rule| rule.id == "title-too-long"), "{:?}", report.rules);
        let tags = look_up("How long may the tags be?", Some("tags"));
        assert!(!tags.limits.is_empty() && tags.limits.iter().all(|row| row.group == "tags"), "{tags:?}");
        let nothing = look_up("bicycle", None);
        assert!(nothing.limits.is_empty() && nothing.rules.is_empty());
        let all = look_up("", None);
        assert_eq!((all.limits.len(), all.rules.len()), (limit_rows().len(), lint_rules().len()));
        assert!(all.limits.iter().all(|row| row.source.is_some() && !row.checked.is_empty()));
    }
}
