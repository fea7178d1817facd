//! `ytseo channel undo`, `drift` and `runs`: taken back byte for byte, and what others changed is seen and left.

use serde_json::{Value, json};

use super::channel::Scene;
use super::channel_apply::{apply, plan, planned, retitle, titles};
use crate::support::youtube::Seed;

#[test]
fn a_run_is_taken_back_byte_for_byte_and_so_is_that() {
    let scene = Scene::new(Seed::channel("Night Sky").videos(25));
    let before = scene.youtube.snapshot();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    // Everything that a file can say is changed somewhere.
    for (number, name) in scene.sandbox.list("videos").into_iter().enumerate() {
        let file = format!("videos/{name}");
        let text = scene.sandbox.read(&file);
        let embeddable = text.contains("embeddable: true");
        let mut lines: Vec<String> = text
            .lines()
            .filter(|line| !line.starts_with("audio_language: "))
            .map(|line| match line.split_once(": ") {
                Some(("title", _)) => format!("title: New {number}"),
                Some(("embeddable", _)) => format!("embeddable: {}", !embeddable),
                _ => line.to_string(),
            })
            .collect();
        lines.push("audio_language: null".into());
        if !text.contains("\nlanguage: ") {
            lines.extend(
                ["language: fr", "localizations:", "  es: {title: Título, description: ''}"].map(Into::into),
            );
        }
        scene.sandbox.write(&file, lines.join("\n") + "\n");
    }
    plan(&scene);
    let _ = apply(&scene).succeeds();
    let applied = scene.youtube.snapshot();
    assert_ne!(applied, before);
    let shown = scene.run(&["channel", "undo", "--dry-run"]).succeeds();
    assert!(shown.stdout.contains("Taking back run 1"), "{}", shown.stdout);
    assert_eq!(scene.youtube.snapshot(), applied, "a dry run changes nothing");
    let _ = scene.run(&["channel", "undo"]).exits(2);
    let _ = scene.run(&["channel", "undo", "--yes"]).succeeds();
    pretty_assertions(&scene.youtube.snapshot(), &before);
    // The files still say what was planned.
    assert_eq!(scene.plan()["items"].as_array().map(Vec::len), Some(25));
    let _ = scene.run(&["channel", "undo", "2", "--yes"]).succeeds();
    pretty_assertions(&scene.youtube.snapshot(), &applied);
    let runs = scene.run(&["channel", "runs"]).succeeds();
    assert!(runs.stdout.contains("takes back run 1"), "{}", runs.stdout);
    let one = scene.run(&["channel", "runs", "1", "--json"]).succeeds().json();
    assert_eq!(one["items"].as_array().map(Vec::len), Some(25));
    scene.run(&["channel", "runs", "9"]).refuses(8, "no run 9", "ytseo channel runs");
    scene.youtube.expect_no_refusals();
}

/// Like `assert_eq`, naming the first video that differs instead of all of them.
fn pretty_assertions(found: &Value, expected: &Value) {
    for (id, video) in expected["videos"].as_object().expect("videos") {
        assert_eq!(found["videos"][id], *video, "{id}");
    }
    assert_eq!(found, expected);
}

#[test]
fn what_others_changed_since_is_left_and_shown() {
    let scene = planned(2);
    let _ = apply(&scene).succeeds();
    let plan: Value = serde_json::from_str(&scene.sandbox.read("plan.json")).expect("a plan");
    let id = plan["items"][0]["id"].as_str().expect("an id").to_string();
    scene.studio(&id, "title", json!("Somebody else's"));
    let run = scene.run(&["channel", "undo", "--yes"]).exits(1);
    assert!(run.stdout.contains("Somebody else's"), "{}", run.stdout);
    assert_eq!(scene.youtube.video(&id)["snippet"]["title"], "Somebody else's");
    assert!(titles(&scene).iter().all(|title| !title.starts_with("New")), "the other one is back");
}

#[test]
fn drift_tells_what_was_changed_elsewhere() {
    let (scene, id) = Scene::one();
    scene.run(&["channel", "drift"]).refuses(8, "channel.lock.json", "ytseo channel pull");
    let _ = scene.run(&["channel", "pull"]).succeeds();
    let run = scene.run(&["channel", "drift", "--exit-code"]).succeeds();
    assert!(run.stdout.contains("Nothing was changed elsewhere"), "{}", run.stdout);
    // A change of the file is none of YouTube's.
    scene.edit("title: Stars over the lake", "title: Mine");
    let _ = scene.run(&["channel", "drift", "--exit-code"]).succeeds();
    scene.studio(&id, "tags", json!(["lake"]));
    let run = scene.run(&["channel", "drift", "--exit-code"]).exits(2);
    assert!(run.stdout.contains("night sky") && run.stdout.contains("lake"), "{}", run.stdout);
    let elsewhere = scene.sandbox.path("elsewhere");
    let run = scene.call(&["channel", "drift", "--json"]).env("YTSEO_DATA_DIR", &elsewhere).run().succeeds();
    let report = run.json();
    assert_eq!(report["items"][0]["fields"][0]["field"], "tags");
    assert_eq!(report["items"][0]["fields"][0]["before"], Value::Null, "its hash alone is known there");
    let run = scene.call(&["channel", "drift"]).env("YTSEO_DATA_DIR", &elsewhere).run().succeeds();
    assert!(run.stdout.contains("not known on this machine"), "{}", run.stdout);
    // What ytseo changes itself is no drift.
    scene.studio(&id, "tags", json!(["stars", "night sky"]));
    plan(&scene);
    let _ = apply(&scene).succeeds();
    let _ = scene.run(&["channel", "drift", "--exit-code"]).succeeds();
    scene.youtube.change(|world| world.remove_video(&id));
    let run = scene.run(&["channel", "drift", "--format", "markdown"]).succeeds();
    assert!(run.stdout.contains("does not have it any more"), "{}", run.stdout);
}

#[test]
fn purging_the_journal_is_told_to_end_undoing() {
    let scene = planned(2);
    let _ = apply(&scene).succeeds();
    let shown = scene.run(&["data", "show"]).succeeds();
    assert!(shown.stdout.contains("journal") && shown.stdout.contains("undone"), "{}", shown.stdout);
    let _ = scene.run(&["data", "purge", "--all", "--yes"]).succeeds();
    scene.run(&["channel", "undo", "--yes"]).refuses(8, "no run", "ytseo channel runs");
    retitle(&scene, "Newer");
    let _ = scene.run(&["channel", "runs"]).succeeds();
}
