//! `ytseo audit --fix`: mends what is certain and leaves every other byte alone.

use crate::support::Sandbox;

const DRAFT: &str = "\
# My own notes, do not lose them.
ytseo: 1
video:
  file: talk.mp4   # the second take
# The title took a week.
title: \"Bread & butter: how we do it\"
description: |
  Bread, butter, salt.

  # not a comment, a line of the text
# Tags below.
tags:
  - bread   # main one
  - butter
  - bread
";

#[test]
fn comments_words_and_order_survive() {
    let sandbox = Sandbox::new();
    sandbox.write("proposal.yaml", DRAFT);
    let run = sandbox.ytseo(["audit", "--fix", "proposal.yaml"]).run().succeeds();
    assert!(run.stderr.contains("tag-duplicate"), "it says what it mended: {}", run.stderr);
    let mended = sandbox.read("proposal.yaml");
    for line in DRAFT.lines().filter(|line| !line.starts_with("  - ")) {
        assert!(mended.lines().any(|kept| kept == line), "lost '{line}' in:\n{mended}");
    }
    let value: serde_json::Value = serde_yaml::from_str(&mended).expect("YAML");
    assert_eq!(value["tags"], serde_json::json!(["bread", "butter"]));
    assert_eq!(value["title"], "Bread & butter: how we do it");
    let report = sandbox.ytseo(["audit", "--json", "proposal.yaml"]).run().succeeds().json();
    assert!(!report.to_string().contains("tag-duplicate"));
}

#[test]
fn a_second_run_changes_nothing() {
    let sandbox = Sandbox::new();
    sandbox.write("proposal.yaml", DRAFT);
    sandbox.ytseo(["audit", "--fix", "proposal.yaml"]).run().succeeds();
    let once = sandbox.read("proposal.yaml");
    let run = sandbox.ytseo(["audit", "--fix", "proposal.yaml"]).run().succeeds();
    assert_eq!(sandbox.read("proposal.yaml"), once);
    assert_eq!(run.stderr, "", "nothing was mended, nothing is said");
}

#[test]
fn nothing_is_cut_unasked() {
    let sandbox = Sandbox::new();
    let long = "word ".repeat(30);
    let text = format!("title: {}\n", long.trim());
    sandbox.write("draft.yaml", &text);
    let _ = sandbox.ytseo(["audit", "--fix", "draft.yaml"]).run().exits(1);
    assert_eq!(sandbox.read("draft.yaml"), text, "a title that is too long is the creator's to shorten");
}

#[test]
fn json_drafts_keep_their_other_keys() {
    let sandbox = Sandbox::new();
    sandbox.write("draft.json", r#"{"note": "mine", "title": "Bread", "tags": ["a", "b", "a"], "z": [1]}"#);
    sandbox.ytseo(["audit", "--fix", "draft.json"]).run().succeeds();
    let value: serde_json::Value = serde_json::from_str(&sandbox.read("draft.json")).expect("JSON");
    assert_eq!(value, serde_json::json!({"note": "mine", "title": "Bread", "tags": ["a", "b"], "z": [1]}));
}

#[test]
fn a_video_cannot_be_mended_this_way() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.mp4", "x");
    sandbox.ytseo(["audit", "--fix", "talk.mp4"]).run().refuses(
        2,
        "--fix mends proposals and drafts",
        "video",
    );
    assert_eq!(sandbox.read("talk.mp4"), "x");
}
