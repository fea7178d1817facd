//! Tests of tag suggestions.

use proptest::prelude::*;

use super::*;
use crate::seo::measure::tags_length;

fn keyword(phrase: &str, score: f64) -> Keyword {
    Keyword { phrase: phrase.into(), score, count: 3, mentions: Vec::new() }
}

fn tags(request: &Request<'_>) -> Vec<String> {
    suggest(request).into_iter().map(|tag| tag.tag).collect()
}

const TEXT: &str = "We build bass traps from rock wool and hang acoustic panels in a home studio.";

#[test]
fn titles_and_key_phrases_make_tags() {
    let keywords = [keyword("acoustic panels", 1.0), keyword("bass traps", 0.8), keyword("studio", 0.3)];
    let request = Request {
        title: Some("Soundproof a Home Studio | Budget Guide #shorts"),
        keywords: &keywords,
        text: TEXT,
        language: Some("en"),
        ..Request::default()
    };
    let found = suggest(&request);
    let texts: Vec<&str> = found.iter().map(|tag| tag.tag.as_str()).collect();
    for tag in ["soundproof a home studio", "home studio", "budget guide", "acoustic panels", "bass traps"] {
        assert!(texts.contains(&tag), "{tag} is missing in {texts:?}");
    }
    assert!(!texts.iter().any(|tag| tag.contains("shorts") || tag.contains('|')));
    let origin = |tag: &str| found.iter().find(|found| found.tag == tag).map(|found| found.from);
    assert_eq!(origin("budget guide"), Some(TagOrigin::Title));
    assert_eq!(origin("bass traps"), Some(TagOrigin::Keyword));
}

#[test]
fn several_words_come_before_one_word() {
    let keywords = [keyword("studio", 1.0), keyword("acoustic panels", 0.5), keyword("panels", 0.4)];
    let found = tags(&Request { keywords: &keywords, text: TEXT, ..Request::default() });
    assert_eq!(found[0], "acoustic panels");
    assert_eq!(found.len(), 3);
}

#[test]
fn wishes_come_first_and_bans_hold() {
    let preferred = ["My Channel".to_string(), "home studio".to_string()];
    let forbidden = ["Panels".to_string()];
    let keywords = [keyword("acoustic panels", 1.0), keyword("bass traps", 0.9), keyword("Home Studio", 0.8)];
    let request = Request {
        keywords: &keywords,
        text: TEXT,
        preferred: &preferred,
        forbidden: &forbidden,
        ..Request::default()
    };
    assert_eq!(tags(&request), ["My Channel", "home studio", "bass traps"]);
}

#[test]
fn a_warning_does_not_become_the_opposite() {
    let request =
        Request { title: Some("Never mix bleach and vinegar"), language: Some("en"), ..Request::default() };
    let found = tags(&request);
    assert!(found.contains(&"never mix bleach and vinegar".to_string()), "{found:?}");
    assert!(!found.iter().any(|tag| tag.starts_with("mix")), "{found:?}");
}

#[test]
fn weak_tags_are_left_out_after_the_best() {
    let phrases: Vec<Keyword> = (0..40)
        .map(|number| keyword(&format!("subject{number} part{number}"), (-f64::from(number) * 0.3).exp()))
        .collect();
    let found = tags(&Request { keywords: &phrases, text: TEXT, language: Some("en"), ..Request::default() });
    assert_eq!(found.len(), LEADING + EXTRA);
}

#[test]
fn nothing_gives_nothing() {
    assert_eq!(suggest(&Request::default()), Vec::new());
}

#[test]
fn a_long_title_of_a_language_without_spaces_is_not_cut_at_random() {
    let keywords = [keyword("東京タワー", 1.0)];
    let request = Request {
        title: Some("東京タワーの歩き方"),
        keywords: &keywords,
        text: "東京タワーに行きました。",
        language: Some("ja"),
        ..Request::default()
    };
    let found = tags(&request);
    assert!(found.contains(&"東京タワー".to_string()));
    assert!(!found.iter().any(|tag| tag == "タワーの歩き" || tag.contains(' ')), "{found:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn tags_fit_the_budget_and_repeat_nothing(
        title in "\\PC{0,100}",
        phrases in prop::collection::vec("[a-zA-Z<>,\"é ]{1,40}", 0..60),
        preferred in prop::collection::vec("[a-z ,<]{0,30}", 0..4),
    ) {
        let keywords: Vec<Keyword> = phrases.iter().map(|phrase| keyword(phrase, 0.5)).collect();
        let request = Request { title: Some(&title), keywords: &keywords, preferred: &preferred, ..Request::default() };
        let found = tags(&request);
        prop_assert!(tags_length(&found) <= BUDGET);
        prop_assert!(found.iter().all(|tag| !tag.trim().is_empty() && !tag.contains(['<', '>', ',', '"'])));
        let mut lower: Vec<String> = found.iter().map(|tag| tag.to_lowercase()).collect();
        lower.sort();
        lower.dedup();
        prop_assert_eq!(lower.len(), found.len());
    }

    #[test]
    fn every_word_of_a_tag_was_said(title in "([a-z]{1,8} ){1,8}", said in "([a-z]{1,8} ){1,8}") {
        let keywords = [keyword(said.trim(), 1.0)];
        let request = Request { title: Some(&title), keywords: &keywords, text: &said, ..Request::default() };
        for tag in tags(&request) {
            for word in tag.split_whitespace() {
                let known = title.split_whitespace().chain(said.split_whitespace()).any(|other| other == word);
                prop_assert!(known, "{} in {}", word, tag);
            }
        }
    }
}
