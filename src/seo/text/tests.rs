//! Tests of the text readers.

use proptest::prelude::*;

use super::*;

fn word_list<'t>(text: &'t str, language: Option<&str>) -> Vec<&'t str> {
    words(text, language).into_iter().map(|token| token.text).collect()
}

fn sentence_list(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|sentence| sentence.text).collect()
}

#[test]
fn words_keep_compounds_and_names_with_signs() {
    assert_eq!(
        word_list("Web-based C++ and C#, R&B - don't!", Some("en")),
        ["Web-based", "C++", "and", "C#", "R&B", "don't"]
    );
    assert_eq!(word_list("pages 3-4", Some("en")), ["pages", "3", "4"]);
    // A mark on the sign makes it the beginning of a word as well.
    assert_eq!(word_list("A#\u{11442}\u{113c7}", Some("en")).len(), 1);
}

#[test]
fn words_of_languages_without_spaces_come_from_dictionaries() {
    assert_eq!(word_list("東京タワーに行った。", None)[..3], ["東京", "タワー", "に"]);
    assert_eq!(word_list("神经网络", Some("zh")), ["神经", "网络"]);
    assert_eq!(word_list("อาหารไทย", Some("th")), ["อาหาร", "ไทย"]);
}

#[test]
fn sentences_end_at_the_stops_of_any_script() {
    assert_eq!(
        sentence_list("Dr. Smith is here. Is he? \"Yes!\" (Good)"),
        ["Dr. Smith is here.", "Is he?", "Yes!\"", "Good)"]
    );
    assert_eq!(sentence_list("今日は晴れ。明日は雨！本当？"), ["今日は晴れ。", "明日は雨！", "本当？"]);
    assert_eq!(
        sentence_list("¿Qué es esto? ¡Un pan! Y ahora, ¿qué?¿Cómo?"),
        ["¿Qué es esto?", "¡Un pan!", "Y ahora, ¿qué?", "¿Cómo?"]
    );
    assert_eq!(sentence_list("one line\nanother"), ["one line", "another"]);
    assert_eq!(sentence_list(""), Vec::<&str>::new());
}

#[test]
fn speech_without_stops_is_cut_before_cue_words() {
    let text = "we take the panel to the wall with some glue and wait for it a while so ".repeat(6);
    let pieces = sentence_list(&text);
    assert!(pieces.len() > 3);
    assert!(pieces.iter().all(|piece| piece.split_whitespace().count() <= 50));
    assert!(pieces[1].starts_with("so ") || pieces[1].starts_with("and "), "{}", pieces[1]);
    assert_eq!(pieces.join(" "), text.trim());
}

#[test]
fn languages_are_found_as_short_codes() {
    let code = |text: &str| detect_language(text).map(|(code, _)| code);
    assert_eq!(
        code("This is how you build a quiet home studio for very little money.").as_deref(),
        Some("en")
    );
    assert_eq!(code("Heute zeige ich euch, wie man ein gutes Brot im Ofen backt.").as_deref(), Some("de"));
    assert_eq!(code("東京タワーの歩き方").as_deref(), Some("ja"));
    assert_eq!(code("机器学习入门教程").as_deref(), Some("zh"));
    assert_eq!(code("วิธีทำผัดไทยกุ้งสด").as_deref(), Some("th"));
    assert_eq!(code("ok"), None);
    assert_eq!(code("12 34"), None);
    assert_eq!(code(""), None);
}

#[test]
fn codes_are_cut_to_the_language() {
    assert_eq!(base_language("pt-BR"), "pt");
    assert_eq!(base_language("zh_Hant"), "zh");
    assert_eq!(base_language("iw"), "he");
    assert!(is_spaceless("zh-TW") && is_spaceless("th") && is_spaceless("my") && !is_spaceless("ko"));
}

#[test]
fn stems_and_stop_words_go_by_language() {
    assert_eq!(Stemmer::new("en-US").stem("networks"), "network");
    assert_eq!(Stemmer::new("de").stem("häuser"), "haus");
    assert_eq!(Stemmer::new("th").stem("อาหาร"), "อาหาร");
    assert!(is_stop_word("the", "en") && is_stop_word("um", "en") && !is_stop_word("computer", "en"));
    assert!(is_stop_word("und", "de") && is_stop_word("ähm", "de-AT") && !is_stop_word("brot", "de"));
}

fn class_of(sentence: &str, word: &str) -> Class {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let starts: Vec<bool> = (0..words.len()).map(|at| at == 0).collect();
    let at = words.iter().position(|other| *other == word).unwrap();
    classify(&words, &starts)[at]
}

#[test]
fn the_place_of_a_word_decides_its_class() {
    assert_eq!(class_of("we test the microphone", "test"), Class::Verb);
    assert_eq!(class_of("the microphone test", "test"), Class::Noun);
    assert_eq!(class_of("the distributed systems", "distributed"), Class::Participle);
    assert_eq!(class_of("he distributed the flyers", "distributed"), Class::Verb);
    assert_eq!(class_of("a machine learning model", "learning"), Class::Gerund);
    assert_eq!(class_of("she is learning french", "learning"), Class::Verb);
    assert_eq!(class_of("you should never mix bleach", "mix"), Class::Verb);
    assert_eq!(class_of("so the balance tips in your favor", "tips"), Class::Verb);
    assert_eq!(class_of("reverb stays where it was", "stays"), Class::Verb);
    assert_eq!(class_of("sound travels about one mile", "travels"), Class::Verb);
    assert_eq!(class_of("make your room sound better", "sound"), Class::Verb);
    assert_eq!(class_of("every time you halve the distance", "halve"), Class::Verb);
    assert_eq!(class_of("tame the bass in the corners", "tame"), Class::Verb);
    assert_eq!(class_of("camera tips for beginners", "tips"), Class::Noun);
    assert_eq!(class_of("the garden walls in spring", "walls"), Class::Noun);
    assert_eq!(class_of("a bookshelf take care of it", "take"), Class::Verb);
    assert_eq!(class_of("a bookshelf take care of it", "care"), Class::Verb);
    assert_eq!(class_of("the search results of a query", "results"), Class::Noun);
    assert_eq!(class_of("a statistical method", "statistical"), Class::Adjective);
    assert_eq!(class_of("a really loud room", "really"), Class::Adverb);
}

#[test]
fn common_words_are_less_rare_than_special_ones() {
    assert!(rarity("video", "en") < rarity("sourdough", "en"));
    assert!(rarity("sourdough", "en") <= rarity("qzxqzx", "en"));
    assert_eq!(rarity("und", "de"), rarity("brot", "de"));
}

proptest! {
    #[test]
    fn words_and_sentences_stand_where_they_say(text in "\\PC{0,200}") {
        for token in words(&text, None) {
            prop_assert_eq!(&text[token.start..token.end], token.text);
        }
        let mut end = 0;
        for sentence in sentences(&text) {
            prop_assert!(sentence.start >= end);
            prop_assert_eq!(&text[sentence.start..sentence.end], sentence.text);
            end = sentence.end;
        }
    }
}
