//! What holds for everything the offline writer writes, whatever it is given.

use proptest::prelude::*;

use super::{description, tags, titles};
use crate::config::{Channel, Link, Writing};
use crate::model::{Chapter, Draft, Segment, Severity, Transcript, TranscriptSource};
use crate::research::{Material, Understanding, understand};
use crate::seo::lint;

/// A draft of everything that is written for a material.
fn written(material: &Material, channel: &Channel, writing: &Writing) -> (Draft, Understanding, Vec<String>) {
    let about = understand(material);
    let report = titles::suggest(material, &about, channel, writing);
    let names: Vec<String> = report.titles.into_iter().map(|title| title.title).collect();
    let text =
        description::compose(material, &about, channel, writing).expect("the built-in template is sound");
    let draft = Draft {
        title: names.first().cloned(),
        description: Some(text.description),
        tags: Some(tags::suggest(material, &about, channel).tags),
        duration_s: material.duration_ms.map(|ms| ms as f64 / 1000.0),
        language: about.language.clone(),
        ..Draft::default()
    };
    (draft, about, names)
}

fn errors(draft: &Draft) -> Vec<String> {
    let found = lint::draft(draft).into_iter().filter(|finding| finding.severity == Severity::Error);
    found.map(|finding| format!("{}: {}", finding.rule, finding.message)).collect()
}

fn transcript(lines: &[(u16, String)]) -> Transcript {
    let mut at = 0;
    let mut segments = Vec::new();
    for (length, text) in lines {
        let end_ms = at + u64::from(*length) + 1;
        segments.push(Segment { start_ms: at, end_ms, text: text.clone(), words: Vec::new() });
        at = end_ms;
    }
    let source = TranscriptSource::File { path: "a.srt".into() };
    Transcript { source, language: None, duration_ms: Some(at), segments }
}

/// Words that make trouble among words that make sense.
fn any_line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-z]{2,9}",
        2 => "[A-Z][a-z]{2,9}",
        1 => Just("<script>".to_string()),
        1 => Just("#tag".to_string()),
        1 => Just("0:00 intro".to_string()),
        1 => Just("12:34".to_string()),
        1 => Just("https://a.example/<x>".to_string()),
        1 => Just("how to bake bread.".to_string()),
        1 => Just("日本語の字幕。".to_string()),
        1 => Just("שלום עולם".to_string()),
        1 => "\\PC{1,12}",
        1 => Just("\u{0007}\u{202E}".to_string()),
    ];
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_it_writes_is_refused(
        lines in prop::collection::vec((0u16..30_000, any_line()), 0..40),
        topic in prop::option::of("\\PC{0,140}"),
        footer in prop::option::of("(\\PC{0,80}\n){0,90}"),
        hashtag in "#?\\PC{0,20}",
        preferred in prop::collection::vec("\\PC{0,60}", 0..30),
        label in "\\PC{0,20}",
    ) {
        let mut material = Material::of_transcript(transcript(&lines));
        material.topic = topic;
        prop_assume!(!material.is_empty());
        let channel = Channel {
            footer,
            hashtags: vec![hashtag],
            preferred_tags: preferred,
            links: vec![Link { label, url: "https://example.org/<a>".into() }],
            ..Channel::default()
        };
        let (draft, _, names) = written(&material, &channel, &Writing::default());
        prop_assert_eq!(errors(&draft), Vec::<String>::new());
        for name in names {
            let one = Draft { title: Some(name), ..Draft::default() };
            prop_assert_eq!(errors(&one), Vec::<String>::new());
        }
    }

    #[test]
    fn the_same_seed_writes_the_same(lines in prop::collection::vec((500u16..9_000, any_line()), 1..12), seed: u64) {
        let material = Material::of_transcript(transcript(&lines));
        let writing = Writing { seed, ..Writing::default() };
        let first = written(&material, &Channel::default(), &writing);
        prop_assert_eq!(first.0, written(&material, &Channel::default(), &writing).0);
    }
}

const TALK: &str = include_str!("../../examples/transcript.txt");

#[test]
fn a_talk_gets_ten_titles_of_several_kinds_from_its_own_words() {
    let material = Material::of_transcript(Transcript::from_text(TALK));
    let about = understand(&material);
    let report = titles::suggest(&material, &about, &Channel::default(), &Writing::default());
    assert!(report.titles.len() >= 10, "{:?}", report.titles);
    let kinds: std::collections::HashSet<_> = report.titles.iter().map(|title| title.kind).collect();
    assert!(kinds.len() >= 4, "{kinds:?}");
    let spoken = TALK.to_lowercase();
    for quote in report.titles.iter().filter(|title| title.kind == titles::TitleKind::Quote) {
        let inner = quote.title.trim_matches(['“', '”']).to_lowercase();
        assert!(spoken.contains(&inner), "{inner} is not said");
    }
}

#[test]
fn the_creators_words_come_first_and_forbidden_ones_never() {
    let channel = Channel {
        footer: Some("Mail: a@example.org".into()),
        links: vec![Link { label: "Site".into(), url: "https://example.org".into() }],
        forbidden_words: vec!["echo".into(), "bathroom".into()],
        preferred_tags: vec!["my channel".into()],
        hashtags: vec!["#mine".into()],
        ..Channel::default()
    };
    let material = Material::of_transcript(Transcript::from_text(TALK));
    let (draft, _, names) = written(&material, &channel, &Writing::default());
    let description = draft.description.expect("written");
    assert!(
        description.contains("Site: https://example.org\n\nMail: a@example.org\n\n#mine "),
        "{description}"
    );
    assert_eq!(draft.tags.expect("tags")[0], "my channel");
    let all = format!("{description} {}", names.join(" ")).to_lowercase();
    assert!(!all.contains("echo ") && !all.contains("bathroom"), "{all}");
}

#[test]
fn a_drafts_own_tags_stay_and_stay_first() {
    let tags = Some(vec!["room acoustics".to_string(), "acoustic treatment".to_string()]);
    let draft = Draft { text: Some(TALK.into()), tags, ..Draft::default() };
    let material = Material::of_draft(&draft).expect("a draft");
    let report = tags::suggest(&material, &understand(&material), &Channel::default());
    assert_eq!(report.tags[..2], ["room acoustics", "acoustic treatment"]);
    assert!(report.tags.len() > 5);
}

#[test]
fn nothing_is_put_around_a_question() {
    let titles = |topic: &str| {
        let material = Material::of_topic(topic);
        let about = understand(&material);
        titles::suggest(&material, &about, &Channel::default(), &Writing::default()).titles
    };
    let asked: Vec<String> = titles("why is my cat so loud?").into_iter().map(|title| title.title).collect();
    assert_eq!(asked, ["Why Is My Cat So Loud?"]);
    let topic = titles("iPhone cases");
    assert!(topic.len() >= 10 && topic.iter().all(|title| title.title.contains("iPhone")), "{topic:?}");
}

#[test]
fn a_footer_that_is_too_long_is_left_out_whole_and_said_so() {
    let channel = Channel { footer: Some("word ".repeat(1200)), ..Channel::default() };
    let material = Material::of_transcript(Transcript::from_text(TALK));
    let about = understand(&material);
    let report = description::compose(&material, &about, &channel, &Writing::default()).expect("composed");
    assert!(report.bytes <= 5000 && !report.description.contains("word word"));
    assert!(report.notes.iter().any(|note| note.contains("your footer")), "{:?}", report.notes);
}

#[test]
fn chapters_stand_in_the_description_as_proposed() {
    let material = Material::of_transcript(Transcript::from_text(TALK));
    let mut about = understand(&material);
    about.chapters.reason = None;
    about.chapters.chapters =
        vec![Chapter::new(0, "Start"), Chapter::new(15_000, "Middle"), Chapter::new(40_000, "End")];
    let report =
        description::compose(&material, &about, &Channel::default(), &Writing::default()).expect("composed");
    assert!(
        report.description.contains("Chapters:\n0:00 Start\n0:15 Middle\n0:40 End\n"),
        "{}",
        report.description
    );
    assert_eq!(report.chapters.len(), 3);
}
