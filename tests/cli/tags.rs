//! `ytseo tags`.

use crate::support::{Sandbox, example};

/// YouTube counts a tag with a space as if it stood in quotes, and the commas between tags.
fn counted(tags: &[&str]) -> usize {
    let each = |tag: &&str| tag.chars().count() + if tag.contains(' ') { 2 } else { 0 };
    tags.iter().map(each).sum::<usize>() + tags.len().saturating_sub(1)
}

#[test]
fn tags_stay_within_500_characters_as_youtube_counts() {
    let sandbox = Sandbox::new();
    let report = sandbox.ytseo(["tags", "--json"]).arg(example("talk.en.srt")).run().succeeds().json();
    let tags: Vec<&str> =
        report["tags"].as_array().expect("a list").iter().filter_map(|tag| tag.as_str()).collect();
    assert!(tags.len() >= 5, "{tags:?}");
    assert_eq!(report["limit"], 500);
    assert_eq!(report["characters"].as_u64(), Some(counted(&tags) as u64), "{tags:?}");
    assert!(counted(&tags) <= 500);
    assert!(tags.iter().all(|tag| !tag.contains(['<', '>', ',', '"', '#'])), "{tags:?}");
}

#[test]
fn preferred_tags_come_first() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "channel:\n  preferred_tags: [shed sounds, diy audio]\n");
    let report = sandbox.configured(["tags", "--json"]).arg(example("talk.en.srt")).run().succeeds().json();
    assert_eq!((&report["tags"][0], &report["tags"][1]), (&"shed sounds".into(), &"diy audio".into()));
}

#[test]
fn a_topic_in_a_human_report() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["tags", "--topic", "sourdough"]).run().succeeds();
    insta::assert_snapshot!(run.stdout, @r"
    Tags                                                 1 tag · 9 of 500 characters
      sourdough
    ");
    assert_eq!(run.stderr, "");
}

#[test]
fn a_file_that_is_no_draft_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.write("a.yaml", "title: [1, 2");
    sandbox.ytseo(["tags", "a.yaml"]).run().refuses(
        2,
        "a.yaml is neither a proposal nor a draft",
        "put a text in quotes",
    );
    sandbox.write("b.txt", b"\xff\xfe\x00");
    let _ = sandbox.ytseo(["tags", "b.txt", "--json"]).run();
    sandbox.write("c.json", "{\"segments\": 3}");
    sandbox.ytseo(["tags", "c.json"]).run().refuses(2, "c.json is not a transcript", "transcript.json");
}
