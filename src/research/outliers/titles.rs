//! What the titles of outliers have that those of the other videos have not: phrases, form and length, counted. What
//! they have in common is no reason for their views, and the report says how often chance alone would give it.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::compare::{Kind, median};
use super::read::ResearchedVideo;
use crate::rules::{self, TitleRules};
use crate::seo::text::{self, Break, Stemmer, detect_language, gap, words};

/// Something that titles have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Common {
    /// A phrase as it is written, or a form: `question`, `number`, `brackets` ...
    pub what: String,
    /// Titles of outliers that have it.
    pub outliers: usize,
    /// Titles of the others that have it.
    pub others: usize,
    /// How probable it is that as many titles have it when as many are drawn by lot from all, 0 to 1.
    pub by_chance: f64,
}

/// How long titles are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TitleLengths {
    /// The median of outliers, in characters.
    pub outliers: f64,
    /// The median of the others.
    pub others: f64,
}

/// Titles of outliers beside those of the others.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TitleComparison {
    /// Outliers above.
    pub outliers: usize,
    /// All others that were compared.
    pub others: usize,
    /// Why nothing was compared, where nothing was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub too_few: Option<String>,
    /// Phrases, the least probable by chance first.
    pub phrases: Vec<Common>,
    /// Forms.
    pub forms: Vec<Common>,
    /// Lengths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lengths: Option<TitleLengths>,
}

/// A form of titles: its name, and whether a title has it.
type Form = (&'static str, fn(&str) -> bool);

/// The forms, by what is in a title.
const FORMS: [Form; 8] = [
    ("question", |title| title.contains(['?', '？', '؟'])),
    ("number", |title| title.chars().any(char::is_numeric)),
    ("brackets", |title| title.contains(['(', '[', '{', '【', '（', '「', '『'])),
    ("two parts", |title| {
        [": ", " | ", " - ", " – ", " — ", "：", "｜"].iter().any(|sign| title.contains(sign))
    }),
    ("exclamation", |title| title.contains(['!', '！'])),
    ("quotation", |title| title.contains(['"', '“', '”', '„', '«', '»'])),
    ("word in capitals", in_capitals),
    ("hashtag", |title| title.split_whitespace().any(|word| word.len() > 1 && word.starts_with('#'))),
];

/// Whether a word of four letters or more is all in capitals; shorter ones are mostly abbreviations.
fn in_capitals(title: &str) -> bool {
    title
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() >= 4 && word.chars().all(char::is_uppercase))
}

/// The phrases of a title, by their stems, as they are written.
pub(super) fn phrases(title: &str, language: &str, most_words: usize) -> HashMap<String, String> {
    let stemmer = Stemmer::new(language);
    let tokens = words(title, Some(language));
    let lower: Vec<String> = tokens.iter().map(|token| token.text.to_lowercase()).collect();
    let stops: Vec<bool> = lower.iter().map(|word| text::is_title_stop_word(word, language)).collect();
    let mut found = HashMap::new();
    for first in 0..tokens.len() {
        let mut key = String::new();
        for at in first..tokens.len().min(first + most_words) {
            if at > first {
                let between = &title[tokens[at - 1].end..tokens[at].start];
                if gap(between, tokens[at - 1].text) != Break::None {
                    break;
                }
                key.push(' ');
            }
            key.push_str(&stemmer.stem(&lower[at]));
            let bare = at == first && !lower[at].chars().any(char::is_alphabetic);
            if !stops[first] && !stops[at] && !bare {
                let shown = lower[first..=at].join(" ");
                found.entry(key.clone()).or_insert(shown);
            }
        }
    }
    found
}

/// The language that most titles are in.
pub(super) fn language(videos: &[ResearchedVideo]) -> String {
    let titles: Vec<&str> = videos.iter().map(|video| video.title.as_str()).take(200).collect();
    detect_language(&titles.join(". ")).map_or_else(|| "en".into(), |(language, _)| language)
}

/// Compares the titles of outliers above with those of all others that were compared.
pub(super) fn compare(videos: &[ResearchedVideo]) -> TitleComparison {
    let rules = &rules::research().titles;
    let is_above = |video: &&ResearchedVideo| video.standing.is_some_and(|one| one.kind == Kind::Above);
    let compared = || videos.iter().filter(|video| video.standing.is_some());
    let (above, others): (Vec<&ResearchedVideo>, Vec<&ResearchedVideo>) = compared().partition(is_above);
    let mut report =
        TitleComparison { outliers: above.len(), others: others.len(), ..TitleComparison::default() };
    if above.len() < rules.fewest_outliers || others.is_empty() {
        report.too_few = Some(format!(
            "{} outliers are too few to compare their titles; {} are needed, and others beside them",
            above.len(),
            rules.fewest_outliers
        ));
        return report;
    }
    let language = language(videos);
    let counts = (above.len(), others.len());
    report.phrases = common_phrases(&above, &others, &language, rules);
    report.phrases.truncate(rules.most);
    for (name, has) in FORMS {
        let count = |videos: &[&ResearchedVideo]| videos.iter().filter(|video| has(&video.title)).count();
        report.forms.extend(common(name, (count(&above), count(&others)), counts, rules));
    }
    let lengths = |videos: &[&ResearchedVideo]| {
        median(&videos.iter().map(|video| video.title.chars().count() as f64).collect::<Vec<_>>())
    };
    report.lengths =
        lengths(&above).zip(lengths(&others)).map(|(outliers, others)| TitleLengths { outliers, others });
    report
}

fn common_phrases(
    above: &[&ResearchedVideo],
    others: &[&ResearchedVideo],
    language: &str,
    rules: &TitleRules,
) -> Vec<Common> {
    let mut counts: HashMap<String, (usize, usize, String)> = HashMap::new();
    for (videos, is_above) in [(above, true), (others, false)] {
        for video in videos {
            for (key, shown) in phrases(&video.title, language, rules.words) {
                let count = counts.entry(key).or_insert((0, 0, shown));
                if is_above { count.0 += 1 } else { count.1 += 1 }
            }
        }
    }
    let totals = (above.len(), others.len());
    let mut found: Vec<(String, Common)> = counts
        .iter()
        .filter_map(|(key, (outliers, others, shown))| {
            Some((key.clone(), common(shown, (*outliers, *others), totals, rules)?))
        })
        .collect();
    // A part of a phrase that never stands without it says nothing more.
    let keys: Vec<(String, usize, usize)> =
        found.iter().map(|(key, common)| (format!(" {key} "), common.outliers, common.others)).collect();
    let within = |key: &str, common: &Common| {
        let key = format!(" {key} ");
        keys.iter().any(|(other, outliers, others)| {
            *other != key && other.contains(&key) && (*outliers, *others) == (common.outliers, common.others)
        })
    };
    found.retain(|(key, common)| !within(key, common));
    let mut found: Vec<Common> = found.into_iter().map(|(_, common)| common).collect();
    found.sort_by(|a, b| a.by_chance.total_cmp(&b.by_chance).then_with(|| a.what.cmp(&b.what)));
    found
}

/// What is listed when outliers have it clearly more often.
fn common(what: &str, count: (usize, usize), of: (usize, usize), rules: &TitleRules) -> Option<Common> {
    let share = |count: usize, of: usize| count as f64 / of.max(1) as f64;
    let clearly = share(count.0, of.0) >= rules.times * share(count.1, of.1);
    (count.0 >= rules.fewest && clearly).then(|| Common {
        what: what.into(),
        outliers: count.0,
        others: count.1,
        by_chance: by_chance(count.0, of.0, count.0 + count.1, of.0 + of.1),
    })
}

/// How probable it is that at least `hits` of `drawn` have something that `have` of `all` have, when they are drawn by
/// lot (the upper tail of the hypergeometric distribution).
pub(super) fn by_chance(hits: usize, drawn: usize, have: usize, all: usize) -> f64 {
    let logs: Vec<f64> = std::iter::once(0.0)
        .chain((1..=all).scan(0.0, |sum, n| {
            *sum += (n as f64).ln();
            Some(*sum)
        }))
        .collect();
    let choose = |n: usize, k: usize| logs[n] - logs[k] - logs[n - k];
    let ways = |k: usize| {
        let lacking = all - have;
        if k > have || k > drawn || drawn - k > lacking {
            return 0.0;
        }
        (choose(have, k) + choose(lacking, drawn - k) - choose(all, drawn)).exp()
    };
    (hits..=drawn.min(have)).map(ways).sum::<f64>().clamp(0.0, 1.0)
}

/// The stems of the words of a text that carry meaning.
pub(super) fn stems(text: &str, language: &str) -> HashSet<String> {
    let stemmer = Stemmer::new(language);
    let lower = words(text, Some(language)).iter().map(|token| token.text.to_lowercase()).collect::<Vec<_>>();
    let meaning = lower.iter().filter(|word| !text::is_title_stop_word(word, language));
    meaning.map(|word| stemmer.stem(word).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::compare::{stand, tests::video};
    use super::*;

    fn channel(outliers: &[&str], others: &[&str]) -> Vec<ResearchedVideo> {
        let mut videos = Vec::new();
        for (number, title) in outliers.iter().enumerate() {
            videos.push(video(number, title, 400 + number as i64, 9000));
        }
        for number in 0..30 {
            let title = others[number % others.len()];
            videos.push(video(100 + number, title, 400 + number as i64, 1000));
        }
        stand(&mut videos, &rules::research().compared);
        videos
    }

    #[test]
    fn what_outliers_share_is_counted_on_both_sides() {
        let found = compare(&channel(
            &["Baking sourdough bread: 5 mistakes", "My sourdough bread fails?", "Sourdough bread in 1 day?"],
            &["A quiet walk in the woods", "Repairing the old garden fence"],
        ));
        assert_eq!((found.outliers, found.others, &found.too_few), (3, 30, &None));
        let bread = found.phrases.iter().find(|one| one.what == "sourdough bread").expect("common");
        assert_eq!((bread.outliers, bread.others), (3, 0));
        assert!(bread.by_chance < 0.001, "{bread:?}");
        assert!(found.phrases.iter().all(|one| one.what != "bread"), "a part of it: {:?}", found.phrases);
        let forms: Vec<(&str, usize)> =
            found.forms.iter().map(|one| (one.what.as_str(), one.outliers)).collect();
        assert_eq!(forms, [("question", 2), ("number", 2)]);
        let lengths = found.lengths.expect("measured");
        assert!((lengths.outliers - 25.0).abs() < 1e-9, "{lengths:?}");
    }

    #[test]
    fn what_all_have_is_not_listed_and_two_outliers_are_too_few() {
        let found = compare(&channel(&["Bread one?", "Bread two?", "Bread three?"], &["Bread again?"]));
        assert!(found.forms.is_empty(), "{found:?}");
        let few = compare(&channel(&["Bread one?", "Bread two?"], &["Woods"]));
        assert!(few.too_few.is_some_and(|why| why.contains("2 outliers are too few")));
        assert!(few.phrases.is_empty() && few.lengths.is_none());
    }

    #[test]
    fn chance_is_that_of_a_lottery() {
        // Two of two red balls drawn from two red and two white: one in six.
        assert!((by_chance(2, 2, 2, 4) - 1.0 / 6.0).abs() < 1e-9);
        assert!((by_chance(0, 2, 2, 4) - 1.0).abs() < 1e-9);
        assert!((by_chance(1, 2, 2, 4) - 5.0 / 6.0).abs() < 1e-9);
    }

    #[test]
    fn words_in_capitals_are_not_abbreviations() {
        assert!(in_capitals("This is HUGE") && in_capitals("НОВЫЙ год"));
        assert!(
            !in_capitals("NASA on 4K TVs".replace("NASA", "ESA").as_str()) && !in_capitals("日本語の動画")
        );
    }

    proptest! {
        #[test]
        fn chances_are_chances(all in 1usize..300, a in 0usize..300, b in 0usize..300, hits in 0usize..300) {
            let (drawn, have) = (a % (all + 1), b % (all + 1));
            let chance = by_chance(hits, drawn, have, all);
            prop_assert!((0.0..=1.0).contains(&chance));
            prop_assert!(chance + 1e-9 >= by_chance(hits + 1, drawn, have, all));
            prop_assert!((by_chance(0, drawn, have, all) - 1.0).abs() < 1e-6);
        }

        #[test]
        fn phrases_are_parts_of_any_title(title in "\\PC{0,80}") {
            let lower: Vec<String> =
                words(&title, Some("en")).iter().map(|token| token.text.to_lowercase()).collect();
            let all = lower.join(" ");
            for shown in phrases(&title, "en", 3).into_values() {
                prop_assert!(!shown.is_empty() && all.contains(&shown), "{shown}");
            }
        }
    }
}
