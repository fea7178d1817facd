//! Tests of the score.

use proptest::prelude::*;

use super::tokens::{split_links, words};
use super::weights::{RULES, WORDS, read_rules, read_words};
use super::*;
use crate::model::Keyword;

fn good_draft() -> Draft {
    Draft {
        title: Some("Rust Ownership Explained: Borrowing and Lifetimes for Beginners".into()),
        description: Some(
            "Rust ownership explained for beginners, with borrowing and lifetimes drawn step by step.\n\
             We start with what the stack and the heap are and why a value has exactly one owner.\n\
             Then you see how a move differs from a copy, and what the compiler tells you when it fails.\n\
             References come next: shared borrowing, exclusive borrowing, and the rules between them.\n\
             Lifetimes get their own chapter, because the annotations puzzle nearly everybody at first.\n\
             At the end we repair a small program that the borrow checker refuses, line by line.\n\n\
             0:00 Why ownership\n2:10 Moves\n6:40 Borrowing\n12:05 Lifetimes\n18:30 A repair\n\n\
             The code of this lesson stands at https://example.org/code and the slides at \
             https://example.org/slides.\n\
             The next lesson about traits and generics is at https://example.org/next for everyone who \
             wants to go on.\n"
                .into(),
        ),
        tags: Some(
            [
                "rust ownership",
                "rust borrowing",
                "rust lifetimes",
                "rust for beginners",
                "borrow checker explained",
                "rust tutorial",
                "learn rust",
                "ownership and borrowing",
                "rust programming language",
                "rust references",
                "stack and heap",
                "move semantics",
                "rust compiler errors",
                "lifetime annotations",
            ]
            .map(String::from)
            .to_vec(),
        ),
        duration_s: Some(1320.0),
        language: Some("en".into()),
        ..Draft::default()
    }
}

fn points(score: &Score, id: &str) -> f64 {
    score.parts.iter().find(|part| part.id == id).map(|part| part.points).expect("the part exists")
}

fn keyword(phrase: &str, score: f64) -> Keyword {
    Keyword { phrase: phrase.into(), score, count: 3, mentions: Vec::new() }
}

fn error() -> Finding {
    Finding {
        rule: "title-too-long".into(),
        field: "title".into(),
        severity: Severity::Error,
        message: "The title is too long.".into(),
        measured: None,
        limit: None,
        source: "test".into(),
        fix: None,
    }
}

#[test]
fn the_data_is_valid() {
    let rules = read_rules().expect("score.yaml can be read");
    let weights = |parts: &std::collections::HashMap<String, PartRule>| -> f64 {
        parts.values().map(|part| part.weight).sum()
    };
    assert_eq!(weights(&rules.parts), 100.0);
    assert_eq!(weights(&rules.title_parts), 100.0);
    for (id, part) in rules.parts.iter().chain(&rules.title_parts) {
        assert!(part.weight > 0.0 && !part.label.is_empty() && part.reason.ends_with('.'), "{id}");
        let measured = part.reason.contains("chance") || part.reason.contains("not measured");
        assert!(measured || id == "shown-whole", "{id} says where its weight comes from");
    }
    let words = read_words().expect("words.yaml can be read");
    assert!((1500..=1800).contains(&words.title.len()), "{}", words.title.len());
    assert!((400..=700).contains(&words.tag.len()), "{}", words.tag.len());
    assert!(words.title.values().all(|weight| weight.abs() <= 0.35 && *weight != 0.0));
    assert!(words.tag.values().all(|weight| *weight > 0.0 && *weight <= 0.35));
}

#[test]
fn each_part_uses_a_rule_of_the_data_and_the_weights_add_up() {
    let all = score(&good_draft());
    assert_eq!(all.parts.iter().map(|part| part.weight).sum::<f64>(), 100.0);
    assert_eq!(all.parts.len(), RULES.parts.len());
    let title = title_score("Rust ownership", &TitleContext::default());
    assert_eq!(title.parts.iter().map(|part| part.weight).sum::<f64>(), 100.0);
    assert_eq!(title.parts.len(), RULES.title_parts.len());
}

#[test]
fn an_empty_draft_has_nothing() {
    assert_eq!(score(&Draft::default()).value, 0.0);
    let blank = Draft {
        title: Some("  ".into()),
        description: Some("\n".into()),
        tags: Some(vec![" ".into()]),
        duration_s: Some(3600.0),
        ..Draft::default()
    };
    assert_eq!(score(&blank).value, 0.0);
    assert_eq!(title_score(" ", &TitleContext::default()).value, 0.0);
}

#[test]
fn a_well_written_draft_is_good_and_its_title_alone_is_not() {
    let whole = score(&good_draft());
    assert!((75.0..=95.0).contains(&whole.value), "{whole:#?}");
    let title_only = score(&Draft { description: None, tags: None, ..good_draft() });
    assert!(title_only.value < 40.0, "{}", title_only.value);
}

#[test]
fn repetition_and_junk_give_nothing() {
    let base = Draft { description: None, tags: None, ..good_draft() };
    let repeated = "Rust ownership explained for beginners and everybody else. ".repeat(80);
    let stuffed = Draft { description: Some(repeated), ..base.clone() };
    assert_eq!(points(&score(&stuffed), "description-sentences"), score_of_sentences(1));
    let one_line = Draft { description: Some("qwe rty uio pas dfg hjk ".repeat(200)), ..base.clone() };
    assert!(points(&score(&one_line), "description-sentences") < score_of_sentences(1));
    let filler: String =
        (0..90).map(|n| format!("lorem{n} ipsum{n} dolor{n} sit{n} amet{n} elit{n}.\n")).collect();
    let filled = score(&Draft { description: Some(filler.clone()), ..good_draft() });
    assert!(filled.value < score(&good_draft()).value - 15.0, "{filled:#?}");
    let only_filler = Draft { description: Some(filler), ..Draft::default() };
    assert!(score(&only_filler).value < 25.0);
    let same_tag = vec!["Rust Ownership".to_owned(), "rust ownership".into(), "rust, ownership".into()];
    let tagged = score(&Draft { tags: Some(same_tag), ..base.clone() });
    let once = score(&Draft { tags: Some(vec!["rust ownership".into()]), ..base.clone() });
    assert_eq!(points(&tagged, "tag-phrases"), points(&once, "tag-phrases"));
    let off_subject = vec!["funny cat video".to_owned(), "free fire game".into()];
    assert_eq!(points(&score(&Draft { tags: Some(off_subject), ..base }), "tag-phrases"), 0.0);
}

fn score_of_sentences(count: usize) -> f64 {
    let found = Evidence { sentences: count, on_subject: true, ..Evidence::default() };
    description_sentences(&found).points
}

#[test]
fn a_word_is_worn_out_after_a_few_tags() {
    let orders = [
        "rust lifetimes",
        "lifetimes rust",
        "the rust lifetimes",
        "rust the lifetimes",
        "lifetimes the rust",
    ];
    let upto = |count: usize| {
        let tags = orders.iter().take(count).map(|tag| (*tag).to_owned()).collect();
        points(&score(&Draft { tags: Some(tags), ..good_draft() }), "tag-phrases")
    };
    assert!(upto(3) > upto(2));
    assert_eq!(upto(5), upto(3), "both words have been used three times");
}

#[test]
fn an_error_halves_the_value_and_says_so() {
    let free = score(&good_draft());
    let capped = score_with_findings(&good_draft(), &[error()]);
    assert!((capped.value - free.value / 2.0).abs() < 0.1);
    let cut = format!("Cut from {} to {} because of 1 error.", free.value, capped.value);
    assert!(capped.basis.starts_with(&cut));
    assert_eq!(capped.parts, free.parts);
    let warning = Finding { severity: Severity::Warning, ..error() };
    assert_eq!(score_with_findings(&good_draft(), &[warning]), free);
}

#[test]
fn other_languages_are_neither_punished_nor_praised_for_words() {
    let german = Draft {
        title: Some("Eigentum in Rust einfach erklärt: News und Updates der Woche".into()),
        language: Some("de".into()),
        ..good_draft()
    };
    assert_eq!(points(&score(&german), "title-words"), 12.0);
    assert_eq!(points(&score(&german), "tag-words"), 3.0);
    let undeclared = Draft {
        title: Some("Die Geschichte der Stadt Wien und ihrer Kaiser".into()),
        description: Some("Ein Film über die Geschichte der Stadt Wien von den Römern bis heute.".into()),
        ..Draft::default()
    };
    assert_eq!(points(&score(&undeclared), "title-words"), 12.0);
    let japanese = Draft {
        title: Some("初心者のためのRust入門".into()),
        description: Some(
            "この動画はRust入門です。所有権と借用を説明します。次に寿命の書き方を見ていきます。".into(),
        ),
        tags: Some(vec!["Rust入門".into(), "所有権と借用".into()]),
        language: Some("ja".into()),
        ..Draft::default()
    };
    let scored = score(&japanese);
    assert!(points(&scored, "description-sentences") >= score_of_sentences(2), "{scored:#?}");
    assert!(points(&scored, "tag-phrases") > 0.0, "{scored:#?}");
}

#[test]
fn measured_words_move_the_title_part() {
    let titled = |title: &str| {
        let draft = Draft { title: Some(title.into()), language: Some("en".into()), ..Draft::default() };
        points(&score(&draft), "title-words")
    };
    assert!(titled("Full introduction to sewing explained") > 14.0);
    assert!(titled("Sewing news update podcast") < 10.0);
    assert_eq!(titled("Zyxwv qponm"), 12.0);
}

#[test]
fn the_longer_video_has_more_but_unknown_and_short_are_neutral() {
    let length = |seconds| points(&score(&Draft { duration_s: seconds, ..good_draft() }), "video-length");
    assert_eq!(length(None), 7.5);
    assert_eq!(length(Some(45.0)), 7.5);
    assert_eq!(length(Some(f64::NAN)), 7.5);
    assert!(length(Some(300.0)) < length(Some(1200.0)));
    assert_eq!(length(Some(7200.0)), 15.0);
}

#[test]
fn titles_with_the_key_phrase_at_the_front_rank_first() {
    let keywords = [keyword("borrow checker", 1.0), keyword("rust lifetimes", 0.7), keyword("compiler", 0.3)];
    let context = TitleContext { keywords: &keywords, language: Some("en") };
    let value = |title: &str| title_score(title, &context).value;
    let best = value("Borrow Checker in Rust: Lifetimes Explained for Beginners");
    assert!(best > 85.0, "{best}");
    assert!(best > value("What nobody ever told you about Rust and its famous borrow checker"));
    assert!(best > value("Rust Lifetimes Explained for Beginners in Ten Steps"));
    assert!(best > value("BORROW CHECKER!!! BORROW CHECKER RUST LIFETIMES EXPLAINED"));
    assert!(best > value("Borrow Checker"));
    assert!(best > value("Borrow Checker, Rust Lifetimes, Compiler, Rust Tutorial"));
    assert!(best > value("So in this video we are going to talk about the borrow checker and"));
    assert!(value("My thoughts on all of this") < 45.0);
    let long = "Borrow Checker in Rust: Lifetimes Explained for Beginners With Many Examples and Exercises";
    assert!(best > value(long));
    assert!(value("Checkers and borrowing the") < value("The checker that lets you borrow"));
}

#[test]
fn words_and_links_are_cut_as_measured() {
    let plain = |text: &str| words(text).into_iter().map(|(_, word)| word.into_owned()).collect::<Vec<_>>();
    assert_eq!(plain("it's rock'n'roll – 24/7, the king's"), ["it", "rocknroll", "24", "7", "the", "king"]);
    assert_eq!(plain("rust入門です"), ["rust", "入門", "門で", "です"]);
    assert_eq!(plain("'tis 'quoted'"), ["tis", "quoted"]);
    let (prose, links) = split_links("see (https://a.example/x?y=1)\nor www.b.example now");
    assert_eq!(prose, "see (\nor  now");
    assert_eq!(links, ["https://a.example/x?y=1)", "www.b.example"]);
}

#[test]
fn one_explanation_reads_well() {
    let draft = Draft {
        title: Some("20 Minute Yoga for Beginners".into()),
        description: Some("A gentle yoga class for people who have never tried it before.".into()),
        tags: Some(vec!["yoga for beginners".into(), "gentle yoga".into(), "yoga".into()]),
        duration_s: Some(1215.0),
        language: Some("en".into()),
        ..Draft::default()
    };
    let scored = score(&draft);
    let mut lines = vec![format!("{}", scored.value)];
    for part in &scored.parts {
        lines.push(format!("{} {}/{}: {}", part.label, part.points, part.weight, part.measured));
    }
    insta::assert_snapshot!(lines.join("\n"), @"
    48.7
    Words of the title 22.49/24: did better elsewhere: '20 minute', 'beginners', 'minute', 'yoga', 'yoga for'
    Title words in the description 1.75/7: 1 of 4 title words
    Title words among the tags 4/8: 2 of 4 title words
    Sentences of the description 2.45/18: 1 different full sentence
    Links in the description 0/6: 0 different links
    Tags of several words 3.35/16: 2 on the subject, of 3 different tags
    Words of the tags 3.61/6: did better elsewhere: 'beginners', 'gentle'
    Length of the video 11.02/15: 1215 s
    ");
}

fn any_draft() -> impl Strategy<Value = Draft> {
    (
        prop::option::of(".{0,120}"),
        prop::option::of("(?s).{0,400}"),
        prop::option::of(prop::collection::vec(".{0,30}", 0..12)),
        prop::option::of(any::<f64>()),
        prop::option::of("[a-zA-Z_-]{0,6}"),
    )
        .prop_map(|(title, description, tags, duration_s, language)| Draft {
            title,
            description,
            tags,
            duration_s,
            language,
            ..Draft::default()
        })
}

proptest! {
    #[test]
    fn the_value_is_the_sum_of_the_parts_and_within_bounds(draft in any_draft()) {
        let first = score(&draft);
        prop_assert!((0.0..=100.0).contains(&first.value));
        let sum: f64 = first.parts.iter().map(|part| part.points).sum();
        prop_assert!((sum - first.value).abs() <= 0.0501, "{} and {}", sum, first.value);
        for part in &first.parts {
            prop_assert!((0.0..=part.weight).contains(&part.points), "{:?}", part);
        }
        prop_assert_eq!(first, score(&draft));
    }

    #[test]
    fn any_title_has_a_value_within_bounds(title in "(?s).{0,150}", phrase in ".{0,20}", weight in any::<f64>()) {
        let keywords = [keyword(&phrase, weight)];
        let scored = title_score(&title, &TitleContext { keywords: &keywords, language: None });
        prop_assert!((0.0..=100.0).contains(&scored.value));
        for part in &scored.parts {
            prop_assert!((0.0..=part.weight).contains(&part.points), "{:?}", part);
        }
    }

    #[test]
    fn a_further_tag_on_the_subject_never_costs(
        tags in prop::collection::vec("[a-e]{1,3}( [a-e]{1,3}){0,2}", 0..15),
        extra in "[a-e]{1,3} rust",
    ) {
        let mut draft = Draft { tags: Some(tags.clone()), ..good_draft() };
        let before = score(&draft).value;
        draft.tags = Some(tags.into_iter().chain([extra]).collect());
        prop_assert!(score(&draft).value >= before);
    }

    #[test]
    fn a_further_sentence_never_costs(sentence in "[a-z]{2,8}( [a-z]{2,8}){5,9}") {
        let mut draft = good_draft();
        let before = score(&draft).value;
        draft.description = draft.description.map(|text| format!("{text}\n{sentence}."));
        prop_assert!(score(&draft).value >= before);
    }
}

#[test]
fn the_word_file_holds_english_stems() {
    for key in WORDS.title.keys().chain(WORDS.tag.keys()) {
        assert!(key.split(' ').count() <= 2 && key.chars().all(|c| c.is_alphanumeric() || c == ' '), "{key}");
    }
}
