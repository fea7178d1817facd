//! Whatever a model answers, what comes out passes the linter, and what was wrong is marked.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::brief::Brief;
use super::talk::Log;
use super::*;
use crate::config::{Config, Link};
use crate::model::{Draft, Segment, Severity, Transcript, TranscriptSource};
use crate::ports::cache::MemoryCache;
use crate::ports::http;
use crate::ports::llm::Parts;
use crate::ports::store::Store;
use crate::research::understand;
use crate::seo::lint;

static RUNTIME: LazyLock<tokio::runtime::Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime"));

/// A writer that is never asked.
fn writer() -> Writer {
    let yaml = "llm: {providers: {openai: {api_key: x}}}";
    let config: Config = serde_yaml::from_str(yaml).expect("settings");
    let parts = Parts {
        http: http::model_client().expect("a client"),
        store: RUNTIME.block_on(Store::in_memory()).expect("a store"),
        cache: Arc::new(MemoryCache::default()),
    };
    Writer {
        llm: Llm::open(&config, parts).expect("opened"),
        prompts: Prompts::default(),
        strict: true,
        examples: Vec::new(),
    }
}

const LINES: [&str; 4] = [
    "Today we treat a small room with twenty panels in one afternoon.",
    "First reflections come back from the side walls, and a mirror shows where they are.",
    "Corners collect the bass, so the thick panels belong there.",
    "In the end we clap and hear three decibels less.",
];

fn material() -> Material {
    let segments = LINES.iter().enumerate().map(|(index, text)| Segment {
        start_ms: index as u64 * 20_000,
        end_ms: index as u64 * 20_000 + 19_000,
        text: (*text).into(),
        words: Vec::new(),
    });
    Material::of_transcript(Transcript {
        source: TranscriptSource::File { path: "a.srt".into() },
        language: Some("en".into()),
        duration_ms: Some(80_000),
        segments: segments.collect(),
    })
}

fn channel() -> Channel {
    Channel {
        forbidden_words: vec!["insane".into()],
        links: vec![Link { label: "Site".into(), url: "https://example.org".into() }],
        preferred_tags: vec!["my channel".into()],
        ..Channel::default()
    }
}

struct World {
    writer: Writer,
    material: Material,
    about: Understanding,
    channel: Channel,
    writing: Writing,
}

impl World {
    fn new() -> Self {
        let material = material();
        let mut about = understand(&material);
        about.chapters.chapters.clear();
        Self { writer: writer(), material, about, channel: channel(), writing: Writing::default() }
    }

    fn brief(&self) -> Brief<'_> {
        let subject = Subject::new(&self.material, &self.about, &self.channel, &self.writing);
        RUNTIME.block_on(Brief::open(subject, &self.writer, &Watch::silent())).expect("told")
    }
}

fn errors(draft: &Draft) -> Vec<String> {
    let found = lint::draft(draft).into_iter().filter(|finding| finding.severity == Severity::Error);
    found.map(|finding| finding.message).collect()
}

fn titles_of(brief: &Brief<'_>, answer: Value) -> TitleReport {
    let value = titles::sifted(brief, answer, "openai/m");
    let attempt = Attempt { value, log: Log::new(None), failure: None };
    let (wish, watch) = (TitleWish::default(), Watch::silent());
    let finished = titles::finish(brief, &wish, attempt, &watch);
    RUNTIME.block_on(finished).expect("finished")
}

fn description_of(brief: &Brief<'_>, answer: Value) -> DescriptionReport {
    let value = description::sifted(brief, answer, "openai/m");
    description::finish(brief, Attempt { value, log: Log::new(None), failure: None }).expect("set")
}

fn tags_of(brief: &Brief<'_>, answer: Value) -> TagReport {
    let value = tags::sifted(brief, answer, "openai/m");
    tags::finish(brief, Attempt { value, log: Log::new(None), failure: None })
}

#[test]
fn good_answers_are_taken_as_they_are() {
    let world = World::new();
    let brief = world.brief();
    let titles = json!({"titles": [
        {"title": "How to treat a small room in one afternoon", "kind": "how-to"},
        {"title": "Where do first reflections come from?", "kind": "question"},
    ]});
    let report = titles_of(&brief, titles);
    let first: Vec<&str> = report.titles.iter().map(|title| title.title.as_str()).take(2).collect();
    assert!(first.contains(&"How to Treat a Small Room in One Afternoon"), "{first:?}");
    let by_model = report.titles.iter().find(|title| title.title.starts_with("How to Treat")).expect("there");
    let from = serde_json::to_value(&by_model.from).expect("json");
    assert_eq!(from, json!({"kind": "model", "model": "openai/m", "at_ms": 0}));
    assert_eq!(report.written.written_by, ["openai/m", "offline"], "two of twelve");
    assert!(report.written.filled_offline[0].contains("titles: the models gave fewer"));

    let answer = json!({
        "hook": "Treat a small room with twenty panels in one afternoon.",
        "summary": "A mirror shows where first reflections are. Thick panels belong into the corners.",
        "topics": ["First reflections and a mirror", "Thick panels in the corners", "Three decibels less"],
        "chapters": [],
    });
    let report = description_of(&brief, answer);
    assert!(
        report.description.starts_with("Treat a small room with twenty panels"),
        "{}",
        report.description
    );
    assert!(report.description.contains("A mirror shows where first reflections are. Thick"));
    assert!(report.description.contains("Site: https://example.org"));
    assert_eq!(report.written.written_by, ["openai/m"]);

    let answer =
        json!({"tags": ["small room", "first reflections", "bass in corners", "thick panels", "room sound"]});
    let report = tags_of(&brief, answer);
    assert_eq!(report.tags[..3], ["my channel", "small room", "first reflections"]);
    assert_eq!((report.tags.len(), report.written.by_model()), (6, true));
    assert!(report.details[1].score > 0.99 && report.details[5].score < 1.0, "{:?}", report.details);
}

#[test]
fn what_breaks_a_rule_is_left_out_and_said() {
    let world = World::new();
    let brief = world.brief();
    let long = "long ".repeat(28);
    let titles = json!({"titles": [
        {"title": long, "kind": "plain"},
        {"title": "7 panels for a small room", "kind": "list"},
        {"title": "What Tesla does to a small room", "kind": "plain"},
        {"title": "Small rooms at rooms.example.com", "kind": "plain"},
        {"title": "Insane panels", "kind": "plain"},
        {"title": "Panels #room", "kind": "plain"},
        {"title": "Panels in the corners", "kind": "odd"},
        {"title": "panels in the corners!", "kind": "plain"},
    ]});
    let report = titles_of(&brief, titles);
    let of_model = report
        .titles
        .iter()
        .filter(|title| matches!(title.from, crate::write::titles::TitleOrigin::Model { .. }));
    let of_model: Vec<&str> = of_model.map(|title| title.title.as_str()).collect();
    assert_eq!(of_model, ["Panels in the Corners"]);
    let notes = report.notes.join("\n");
    for said in
        ["too long", "the number '7'", "the name 'Tesla'", "no links", "'insane' is forbidden", "no hashtags"]
    {
        assert!(notes.contains(said), "{said}: {notes}");
    }
    let answer = json!({
        "hook": "x".repeat(400),
        "summary": "See https://evil.example/buy for 50 % less. Follow us #now.",
        "topics": [],
        "chapters": [{"time": "0:07", "title": "Invented"}],
    });
    let report = description_of(&brief, answer);
    assert_eq!(report.written.written_by, ["offline"]);
    let filled = report.written.filled_offline.join("\n");
    for said in [
        "the hook: it has 400 characters",
        "the summary: ",
        "the link 'https://evil.example/buy'",
        "hashtags are added",
    ] {
        assert!(filled.contains(said), "{said}: {filled}");
    }
    assert!(!report.description.contains("evil"), "{}", report.description);
    let answer = json!({"tags": ["a, b", "#tag", "99 rooms", "<b>", "ok tag", "ok tag", "", "x".repeat(80)]});
    let report = tags_of(&brief, answer);
    assert!(report.tags.contains(&"ok tag".to_string()) && report.tags.len() > 3, "{:?}", report.tags);
    assert_eq!(report.notes.len(), 5, "{:?}", report.notes);
}

#[test]
fn chapters_keep_their_times_and_get_titles() {
    let mut world = World::new();
    world.about.chapters.chapters =
        [0, 20_400, 40_000].map(|at| crate::model::Chapter::new(at, "old")).to_vec();
    let brief = world.brief();
    let answer = |last: &str, title: &str| {
        json!({
            "hook": "Treat a small room in one afternoon.",
            "summary": "A mirror shows where first reflections are.",
            "topics": [],
            "chapters": [
                {"time": "0:00", "title": "A small room"},
                {"time": "[0:20]", "title": "First reflections"},
                {"time": last, "title": title},
            ],
        })
    };
    let good = description_of(&brief, answer("0:40", "Bass in the corners"));
    assert!(good.description.contains("0:00 A small room\n0:20 First reflections\n0:40 Bass in the corners"));
    assert_eq!((good.chapters[1].start_ms, good.written.written_by.len()), (20_400, 1));
    for (time, title, why) in [
        ("0:41", "Bass", "the chapter at 0:40 is missing, or its time was changed"),
        ("0:40", "Buy at evil.example.com", "links are added"),
        ("0:40", "", "it says nothing"),
    ] {
        let report = description_of(&brief, answer(time, title));
        assert!(report.description.contains("0:40 old"), "{title}");
        assert!(report.written.filled_offline[0].contains(why), "{:?}", report.written.filled_offline);
    }
}

/// Words that make trouble among words that make sense.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => prop::sample::select(vec!["panels", "room", "mirror", "Corners", "bass", "twenty", "hear"]).prop_map(str::to_string),
        1 => "[A-Z][a-z]{2,9}",
        1 => Just("<script>".to_string()),
        1 => Just("#tag".to_string()),
        1 => Just("0:00 intro\n0:10 more\n".to_string()),
        1 => Just("https://a.example/<x>".to_string()),
        1 => Just("日本語".to_string()),
        1 => "\\PC{1,12}",
        1 => Just("\u{0007}\u{202E}\u{1b}[31m".to_string()),
        1 => "[0-9]{1,6}",
    ];
    prop::collection::vec(word, 0..30).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_a_model_answers_nothing_that_comes_out_is_refused(
        texts in prop::collection::vec(any_text(), 0..14),
        hook in any_text(),
        summary in any_text(),
        wrong_form in any::<bool>(),
    ) {
        let world = World::new();
        let brief = world.brief();
        let titles: Vec<Value> = texts.iter().map(|title| json!({"title": title, "kind": "plain"})).collect();
        let titles = if wrong_form { json!({"titles": texts}) } else { json!({"titles": titles}) };
        let report = titles_of(&brief, titles);
        prop_assert!(!report.titles.is_empty());
        for title in &report.titles {
            let draft = Draft { title: Some(title.title.clone()), ..Draft::default() };
            prop_assert_eq!(errors(&draft), Vec::<String>::new());
            prop_assert!(!title.title.contains(char::is_control));
        }
        let topics = if wrong_form { json!(7) } else { json!(texts) };
        let answer = json!({"hook": hook, "summary": summary, "topics": topics, "chapters": []});
        let description = description_of(&brief, answer);
        let tags = tags_of(&brief, json!({"tags": texts}));
        let draft = Draft {
            title: Some("A room".into()),
            description: Some(description.description),
            tags: Some(tags.tags),
            ..Draft::default()
        };
        prop_assert_eq!(errors(&draft), Vec::<String>::new());
        // What is not the model's is said to be the offline writer's.
        let all_good = description.written.filled_offline.is_empty();
        prop_assert_eq!(all_good, !description.written.written_by.contains(&"offline".to_string()));
    }
}
