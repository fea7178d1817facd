//! What counts as support, and what does not.

use proptest::prelude::*;

use super::*;

const TALK: &str = "So we put up twenty panels on Monday, and the N A S A paper from 2019 says three decibels less. \
    My friend Jurgen from Sweet Water built it for 1,500 dollars, sound proof and all. See example.org/plans.";

fn support(text: &str, language: &str) -> Support {
    let mut support = Support::new(Some(language));
    support.add(text);
    support
}

#[track_caller]
fn rules(text: &str) -> Vec<String> {
    check("title", text, &support(TALK, "en")).into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn what_is_said_is_supported() {
    for text in [
        "20 panels",
        "Twenty panels for $1,500",
        "A 3 dB drop, says NASA",
        "3-decibel trick",
        "What Jürgen built in a day",
        "The Sweetwater way to soundproofing",
        "Plans: https://www.example.org/plans/",
        "How we do it on YouTube",
        "One panel at a time, the second way",
        "Monday's panels",
    ] {
        assert_eq!(rules(text), [""; 0], "{text}");
    }
}

#[test]
fn what_is_not_said_is_found_and_named() {
    for (text, rule) in [
        ("30 panels", "claim-number"),
        ("Five ways to do it", "claim-number"),
        ("50% less echo", "claim-number"),
        ("How Tesla does it", "claim-name"),
        ("Why Elon Musk Loves Panels", "claim-name"),
        ("Works on every iPhone", "claim-name"),
        ("Buy at shop.example.com/now", "claim-link"),
        ("Follow @somebody", "claim-link"),
        ("Mail me@example.com", "claim-link"),
    ] {
        assert_eq!(rules(text), [rule], "{text}");
    }
    let finding = check("description", "30 or 40 panels", &support(TALK, "en")).remove(0);
    assert_eq!(finding.field, "description");
    assert_eq!(finding.message, "the numbers '30', '40' stand nowhere in the material");
}

#[test]
fn counts_and_times_that_are_known_support_too() {
    let mut known = support("we talk", "en");
    known.add_number(7);
    known.add_time(65_000);
    assert_eq!(check("description", "7 parts, the best at 1:05", &known), []);
    assert_eq!(check("description", "the best at 2:05", &known).len(), 1);
}

#[test]
fn other_languages_have_their_words_and_capitals() {
    let german = support("Wir bauen fünfundzwanzig Platten an die Wand", "de");
    assert_eq!(check("title", "25 Platten an der Wand", &german), []);
    assert_eq!(check("title", "Der Raum wird ruhig", &german), [], "nouns are no names");
    assert_eq!(check("title", "30 Platten", &german).len(), 1);
    let japanese = support("三つのコツを紹介します", "ja");
    assert_eq!(check("title", "3つのコツ", &japanese), []);
    assert_eq!(check("title", "5つのコツ", &japanese).len(), 1);
}

#[test]
fn the_share_of_known_words_is_measured() {
    let known = support(TALK, "en");
    assert!((known.share("the panels") - 1.0).abs() < 1e-9);
    assert!(known.share("panels and unicorns") < 0.6);
}

proptest! {
    #[test]
    fn a_text_supports_itself(text in "\\PC{0,80}") {
        let known = support(&text, "en");
        let found = check("title", &text, &known);
        prop_assert!(found.is_empty(), "{:?}", found);
    }

    #[test]
    fn nothing_makes_it_panic(text in "[0-9.,:'a-z A-Z二十百@/]{0,40}", other in ".{0,60}") {
        let _ = check("title", &text, &support(&other, "de"));
        let _ = check("title", &other, &support(&text, "ja"));
    }
}
