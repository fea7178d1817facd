//! `ytseo titles`.

use std::collections::HashSet;

use crate::support::{Sandbox, example};

#[test]
fn ten_titles_of_several_kinds_all_within_the_limit() {
    let sandbox = Sandbox::new();
    let report = sandbox.ytseo(["titles", "--json"]).arg(example("talk.en.srt")).run().succeeds().json();
    let titles = report["titles"].as_array().expect("a list");
    assert!(titles.len() >= 10, "{} titles", titles.len());
    let kinds: HashSet<&str> = titles.iter().filter_map(|title| title["kind"].as_str()).collect();
    assert!(kinds.len() >= 4, "{kinds:?}");
    let mut seen = HashSet::new();
    for title in titles {
        let text = title["title"].as_str().expect("a title");
        assert!(text.encode_utf16().count() <= 100 && !text.contains(['<', '>']), "{text}");
        assert!(seen.insert(text.to_lowercase()), "twice: {text}");
        assert!((0.0..=100.0).contains(&title["score"].as_f64().expect("a score")), "{title}");
        assert!(title["from"].is_object(), "every title says where it comes from: {title}");
        assert!(!text.contains("2024") && !text.contains("Ultimate"), "invented: {text}");
    }
}

#[test]
fn the_same_seed_gives_the_same_titles() {
    let sandbox = Sandbox::new();
    let titles =
        || sandbox.ytseo(["titles", "--json"]).arg(example("transcript.txt")).run().succeeds().stdout;
    assert_eq!(titles(), titles());
}

#[test]
fn a_limit_and_an_own_title_are_respected() {
    let sandbox = Sandbox::new();
    let report = sandbox
        .ytseo(["titles", "--json", "--title", "My Clap Test"])
        .arg(example("talk.en.srt"))
        .run()
        .succeeds()
        .json();
    let titles = report["titles"].as_array().expect("a list");
    let yours: Vec<_> = titles.iter().filter(|title| title["kind"] == "yours").collect();
    assert_eq!(yours.len(), 1, "{titles:?}");
    assert_eq!(yours[0]["title"], "My Clap Test");
    let few =
        sandbox.ytseo(["titles", "--json", "--limit", "3"]).arg(example("talk.en.srt")).run().succeeds();
    assert_eq!(few.json()["titles"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_topic_is_enough() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["titles", "--topic", "sourdough bread without a mixer"]).run().succeeds();
    assert!(run.stdout.to_lowercase().contains("sourdough"), "{}", run.stdout);
    let markdown =
        sandbox.ytseo(["titles", "--topic", "sourdough bread", "--format", "markdown"]).run().succeeds();
    assert!(markdown.stdout.starts_with("| title | kind | score | from |"), "{}", markdown.stdout);
}

#[test]
fn a_missing_file_says_so() {
    let sandbox = Sandbox::new();
    sandbox.ytseo(["titles", "talk.srt"]).run().refuses(8, "cannot read talk.srt", "check the path");
    sandbox.ytseo(["titles", "talk.mp4"]).run().refuses(8, "talk.mp4", "check the path");
}

#[test]
fn forbidden_words_appear_in_no_title() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "channel:\n  forbidden_words: [sourdough]\n");
    let run = sandbox
        .configured(["titles", "--json"])
        .stdin("Sourdough bread needs time. Bread dough rises slowly. Bread dough needs salt and water.")
        .run()
        .succeeds();
    for title in run.json()["titles"].as_array().expect("a list") {
        assert!(!title["title"].as_str().expect("a title").to_lowercase().contains("sourdough"), "{title}");
    }
}
