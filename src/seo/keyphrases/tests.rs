//! Tests of key phrase extraction as a whole.

use proptest::prelude::*;

use super::*;

fn captions(lines: &[&str]) -> Vec<Segment> {
    let segment = |(number, text): (usize, &&str)| Segment {
        start_ms: number as u64 * 4_000,
        end_ms: number as u64 * 4_000 + 4_000,
        text: text.to_string(),
        words: Vec::new(),
    };
    lines.iter().enumerate().map(segment).collect()
}

fn plain(text: &str) -> Vec<Segment> {
    vec![Segment { start_ms: 0, end_ms: 0, text: text.into(), words: Vec::new() }]
}

fn spoken(lines: &[&str], limit: usize) -> Vec<Keyword> {
    let segments = captions(lines);
    extract(&Source { segments: &segments, ..Source::default() }, limit)
}

fn phrases(keywords: &[Keyword]) -> Vec<&str> {
    keywords.iter().map(|keyword| keyword.phrase.as_str()).collect()
}

const STUDIO: &[&str] = &[
    "hey guys welcome back so today um i'm gonna show you how i soundproof my home",
    "studio on a budget so basically you know the first thing you wanna do is get some acoustic",
    "panels now acoustic panels they don't actually block sound people get this wrong all the time",
    "so then i built bass traps out of rock wool the bass traps go in the corners of the home studio",
    "and the acoustic panels go on the walls so yeah if you liked this video please subscribe",
];

#[test]
fn finds_what_a_talk_is_about_across_caption_borders() {
    let keywords = spoken(STUDIO, 6);
    let found = phrases(&keywords);
    for phrase in ["acoustic panels", "bass traps", "home studio"] {
        assert!(found.contains(&phrase), "{phrase} is missing in {found:?}");
    }
    assert_eq!(keywords[0].phrase, "acoustic panels");
    assert_eq!(keywords[0].score, 1.0);
    assert_eq!(keywords[0].count, 3);
}

#[test]
fn participles_inside_a_name_hold_it_together() {
    let keywords =
        spoken(&["i bought a roll of mass loaded vinyl because mass loaded vinyl blocks the noise"], 5);
    assert!(phrases(&keywords).contains(&"mass loaded vinyl"), "{:?}", phrases(&keywords));
}

#[test]
fn gives_the_times_and_words_of_the_places() {
    let keywords = spoken(STUDIO, 8);
    let panels = keywords.iter().find(|keyword| keyword.phrase == "acoustic panels").unwrap();
    let times: Vec<_> = panels.mentions.iter().map(|mention| mention.at_ms).collect();
    assert_eq!(times, [Some(4_000), Some(8_000), Some(16_000)]);
    assert!(panels.mentions[0].context.contains("get some acoustic panels now"));
}

#[test]
fn text_without_times_has_places_without_times() {
    let segments = plain("Sourdough bread needs a sourdough starter. The sourdough starter needs flour.");
    let keywords = extract(&Source { segments: &segments, ..Source::default() }, 3);
    assert_eq!(keywords[0].phrase, "sourdough starter");
    assert!(keywords.iter().flat_map(|keyword| &keyword.mentions).all(|mention| mention.at_ms.is_none()));
}

#[test]
fn fillers_stop_words_and_numbers_are_no_phrases() {
    let found = spoken(STUDIO, 30);
    for keyword in &found {
        for word in keyword.phrase.split_whitespace() {
            let lower = word.to_lowercase();
            assert!(
                !["um", "gonna", "wanna", "yeah", "guys", "you", "know", "the"].contains(&lower.as_str())
            );
        }
    }
    let numbers = spoken(&["in 1990 there were 25 and 30 of 1990 in 1990"], 5);
    assert_eq!(phrases(&numbers), Vec::<&str>::new());
}

#[test]
fn names_keep_their_capitals_and_other_words_do_not() {
    let segments = plain(
        "Neural networks are old. Today Geoffrey Hinton explains neural networks, and how the GPU changed \
         them. We ask Geoffrey Hinton about a GPU for every student.",
    );
    let source = Source { segments: &segments, ..Source::default() };
    let keywords = extract(&source, 10);
    let found = phrases(&keywords);
    for phrase in ["neural networks", "Geoffrey Hinton", "GPU"] {
        assert!(found.contains(&phrase), "{phrase} is missing in {found:?}");
    }
}

#[test]
fn what_is_denied_is_not_promised() {
    let found = |text: &str| -> Vec<String> {
        let segments = plain(text);
        let source = Source { segments: &segments, language: Some("en"), ..Source::default() };
        extract(&source, 30).into_iter().map(|keyword| keyword.phrase).collect()
    };
    let bleach = found("You should never mix bleach and vinegar. Clean the kitchen sink with baking soda.");
    assert!(bleach.contains(&"baking soda".into()), "{bleach:?}");
    let apps = found("There is no proof that closing apps saves power. Dim the phone screen.");
    assert!(apps.contains(&"phone screen".into()), "{apps:?}");
    for (denied, all) in [("mix", &bleach), ("closing", &apps), ("saves", &apps)] {
        assert!(!all.iter().any(|phrase| phrase.split(' ').any(|word| word == denied)), "{denied}: {all:?}");
    }
    let banks = found("I do not recommend cheap power banks. A wall charger is safer than a battery case.");
    let place = |phrase: &str| banks.iter().position(|other| other == phrase).unwrap_or(banks.len());
    assert!(place("wall charger") < place("cheap power banks"), "{banks:?}");
    assert!(place("battery case") < place("cheap power banks"), "{banks:?}");
}

#[test]
fn what_is_denied_in_other_languages_is_not_promised() {
    for (language, text, kept, denied) in [
        (
            "de",
            "Ihr solltet keine billigen Netzteile kaufen. Ein Netzteil hat eine Sicherung.",
            "Sicherung",
            "kaufen",
        ),
        ("es", "Nunca debes mezclar lejía y vinagre. La lejía es peligrosa.", "lejía", "mezclar lejía"),
    ] {
        let segments = plain(text);
        let source = Source { segments: &segments, language: Some(language), ..Source::default() };
        let keywords = extract(&source, 40);
        let found = phrases(&keywords);
        assert!(found.contains(&kept), "{found:?}");
        assert!(!found.iter().any(|phrase| phrase.contains(' ') && phrase.contains(denied)), "{found:?}");
    }
}

#[test]
fn pieces_of_sentences_are_no_phrases() {
    let segments = plain(
        "Sound travels about 340 meters in one second. It can cross from wall to wall 85 times a second. The \
         reverb stays where it was, so the balance tips in your favor. A thick rug and a full bookshelf take care \
         of that.",
    );
    let source = Source { segments: &segments, language: Some("en"), ..Source::default() };
    let keywords = extract(&source, 40);
    let found = phrases(&keywords);
    for piece in
        ["sound travels", "wall 85 times", "reverb stays", "balance tips", "bookshelf take", "take care"]
    {
        assert!(!found.iter().any(|phrase| phrase.to_lowercase().contains(piece)), "{piece} in {found:?}");
    }
    assert!(found.contains(&"thick rug") && found.contains(&"balance"), "{found:?}");
}

#[test]
fn greetings_are_no_phrases() {
    for (language, text) in [
        ("de", "Herzlich willkommen und hallo zusammen. Heute backen wir Roggenbrot mit Sauerteig."),
        ("es", "Bienvenidos a todos. Hoy hacemos pan casero con masa madre."),
        ("fr", "Bonjour à tous et bienvenue. Le pain maison demande une farine complète."),
        ("en", "Welcome back everyone. Hey guys, rye bread needs a sourdough starter."),
    ] {
        let segments = plain(text);
        let source = Source { segments: &segments, language: Some(language), ..Source::default() };
        let keywords = extract(&source, 40);
        let all = phrases(&keywords).join(" | ").to_lowercase();
        for greeting in
            ["willkommen", "herzlich", "zusammen", "bienvenid", "todos", "bonjour", "tous", "welcome", "guys"]
        {
            assert!(!all.contains(greeting), "{greeting} in {all}");
        }
        assert!(!keywords.is_empty());
    }
}

#[test]
fn forms_of_one_phrase_are_folded() {
    let keywords = spoken(&["a bass trap here and bass traps there and more bass traps"], 10);
    let folded: Vec<_> = keywords.iter().filter(|keyword| keyword.phrase.starts_with("bass trap")).collect();
    assert_eq!(folded.len(), 1);
    assert_eq!((folded[0].phrase.as_str(), folded[0].count), ("bass traps", 3));
}

#[test]
fn links_handles_and_social_lines_are_not_read() {
    let description = "Rye bread from a rye starter.\n\nFollow me on Instagram @ryebaker\n\
        https://example.com/secretpath\n#crustlife #bakinglife #loaf\nSubscribe for rainbow unicorns!";
    let source = Source { title: Some("Rye bread"), description: Some(description), ..Source::default() };
    let keywords = extract(&source, 20);
    assert_eq!(keywords[0].phrase, "rye bread");
    let all = phrases(&keywords).join(" ").to_lowercase();
    for word in ["instagram", "ryebaker", "example", "secretpath", "crustlife", "unicorns"] {
        assert!(!all.contains(word), "{word} in {all}");
    }
}

#[test]
fn reads_languages_without_spaces_and_from_right_to_left() {
    let tower = spoken(
        &[
            "今日は東京タワーに行って、写真をたくさん撮りました。",
            "東京タワーは夜景がとても綺麗です。",
            "展望台からの夜景は最高です。",
        ],
        4,
    );
    assert_eq!(tower[0].phrase, "東京タワー");
    assert!(phrases(&tower).contains(&"夜景"));
    let bread = spoken(
        &[
            "نحتاج إلى الدقيق والماء والخميرة الطبيعية",
            "الخميرة الطبيعية تعطي الخبز طعما رائعا",
            "ثم الخميرة الطبيعية",
        ],
        3,
    );
    assert_eq!(bread[0].phrase, "الخميرة الطبيعية");
}

#[test]
fn other_languages_keep_their_linking_words_inside() {
    let keywords = spoken(
        &["hoy hacemos una receta de pan casero con masa madre", "la receta de pan casero con la masa madre"],
        4,
    );
    let found = phrases(&keywords);
    assert!(found.contains(&"receta de pan casero"), "{found:?}");
    assert!(found.contains(&"masa madre"), "{found:?}");
}

#[test]
fn nothing_gives_nothing() {
    assert_eq!(extract(&Source::default(), 10), Vec::new());
    assert_eq!(spoken(&["", "  ", "♪ [Music]"], 10), Vec::new());
    assert_eq!(spoken(STUDIO, 0), Vec::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_gives_ordered_scores_and_phrases_of_the_text(
        lines in prop::collection::vec("[\\PC\\n]{0,80}", 0..6),
        title in proptest::option::of("\\PC{0,40}"),
    ) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let segments = captions(&lines);
        let source = Source { title: title.as_deref(), segments: &segments, ..Source::default() };
        let keywords = extract(&source, 10);
        prop_assert!(keywords.len() <= 10);
        prop_assert!(keywords.windows(2).all(|pair| pair[0].score >= pair[1].score));
        for keyword in &keywords {
            prop_assert!(keyword.score > 0.0 && keyword.score <= 1.0);
            prop_assert!(!keyword.phrase.trim().is_empty());
            prop_assert!(keyword.count as usize >= keyword.mentions.len() && keyword.mentions.len() <= 5);
        }
        prop_assert_eq!(extract(&source, 10), keywords);
    }
}
