//! `ytseo channel apply`: a saved plan comes true, exactly, once, and nothing is lost.

use serde_json::{Value, json};

use super::channel::Scene;
use crate::support::Run;
use crate::support::mcp_client::McpClient;
use crate::support::youtube::{Bucket, Failure, Seed};

/// A channel of some videos that was pulled, with a new title in every file, and a plan of it.
pub(super) fn planned(videos: usize) -> Scene {
    let scene = Scene::new(Seed::channel("Night Sky").videos(videos));
    let _ = scene.run(&["channel", "pull"]).succeeds();
    retitle(&scene, "New");
    plan(&scene);
    scene
}

/// Gives every file a new title.
pub(super) fn retitle(scene: &Scene, word: &str) {
    for (number, name) in scene.sandbox.list("videos").into_iter().enumerate() {
        let file = format!("videos/{name}");
        let text = scene.sandbox.read(&file);
        let lines = text.lines().map(|line| match line.starts_with("title: ") {
            true => format!("title: {word} {number}\n"),
            false => format!("{line}\n"),
        });
        scene.sandbox.write(&file, lines.collect::<String>());
    }
}

pub(super) fn plan(scene: &Scene) {
    let _ = scene.run(&["channel", "plan", "--out", "plan.json"]).succeeds();
}

pub(super) fn apply(scene: &Scene) -> Run {
    scene.run(&["channel", "apply", "plan.json", "--yes"])
}

pub(super) fn titles(scene: &Scene) -> Vec<String> {
    let snapshot = scene.youtube.snapshot();
    let videos = snapshot["videos"].as_object().expect("videos");
    let mut titles: Vec<String> =
        videos.values().map(|video| video["snippet"]["title"].as_str().expect("a title").into()).collect();
    titles.sort();
    titles
}

#[test]
fn what_is_planned_comes_true_and_nothing_else_changes() {
    let (scene, id) = Scene::one();
    scene.youtube.change(|world| {
        let parts = &mut world.videos.get_mut(&id).expect("there").parts;
        parts.insert("recordingDetails".into(), json!({"recordingDate": "2023-08-12T00:00:00Z"}));
        parts["status"]["containsSyntheticMedia"] = json!(true);
    });
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("title: Stars over the lake", "title: Stars over the quiet lake");
    scene.edit("  de:\n    title: Sterne am See", "  de:\n    title: Sterne am stillen See");
    plan(&scene);
    let mut expected = scene.youtube.video(&id);
    expected["snippet"]["title"] = json!("Stars over the quiet lake");
    expected["localizations"]["de"]["title"] = json!("Sterne am stillen See");
    scene.youtube.forget_calls();
    let run = scene.run(&["channel", "apply", "plan.json", "--yes", "--journal", "kept"]).succeeds();
    assert!(
        run.stdout.contains("1 changed") && run.stdout.contains("ytseo channel undo 1"),
        "{}",
        run.stdout
    );
    assert_eq!(scene.youtube.video(&id), expected);
    let sent = &scene.youtube.calls_of("videos.update")[0];
    assert_eq!(sent.query("part"), Some("snippet,localizations"), "only the parts with a change");
    assert!(sent.header("if-match").is_some());
    assert_eq!(sent.body["snippet"]["defaultAudioLanguage"], "en");
    let kept = scene.sandbox.list("kept/run-1");
    let kept: Value =
        serde_json::from_str(&scene.sandbox.read(format!("kept/run-1/{}", kept[0]))).expect("json");
    assert_eq!(kept["before"]["snippet"]["title"], "Stars over the lake");
    assert_eq!(kept["before"]["recordingDetails"]["recordingDate"], "2023-08-12T00:00:00Z");
    // The files, the lock file and the database agree with YouTube now.
    assert_eq!(scene.plan()["items"], json!([]));
    scene.edit("title: Stars over the quiet lake", "title: Again");
    assert_eq!(scene.plan()["items"][0]["conflicts"], Value::Null, "the base is the value that was applied");
    // Once more: it is done, and that is seen without sending anything.
    scene.edit("title: Again", "title: Stars over the quiet lake");
    let again = scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).succeeds().json();
    assert_eq!((&again["items"][0]["state"], &again["run"]), (&json!("unchanged"), &json!(2)));
    assert_eq!(scene.youtube.count("videos.update"), 1);
    scene.youtube.expect_no_refusals();
}

#[test]
fn nobody_is_changed_without_consent_and_a_dry_run_says_what_it_takes() {
    let scene = planned(3);
    let before = scene.youtube.snapshot();
    scene.run(&["channel", "apply", "plan.json"]).refuses(2, "nobody is here to agree", "--yes");
    scene.youtube.forget_calls();
    let run = scene.run(&["channel", "apply", "plan.json", "--dry-run"]).succeeds();
    assert!(run.stdout.contains("157 units") && run.stdout.contains("videos.update"), "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    let dry = scene.run(&["channel", "apply", "plan.json", "--dry-run", "--json"]).succeeds().json();
    assert_eq!((&dry["items"], &dry["quota"]["cost"]["units"]), (&json!(3), &json!(157)));
    assert_eq!(scene.youtube.calls().len(), 0, "a dry run asks nobody");
    assert_eq!(scene.youtube.snapshot(), before);
    let runs = scene.run(&["channel", "runs", "--json"]).succeeds().json();
    assert_eq!(runs["runs"], json!([]));
}

#[test]
fn a_plan_that_was_edited_or_is_too_old_is_refused() {
    let scene = planned(2);
    let text = scene.sandbox.read("plan.json");
    scene.sandbox.write("plan.json", text.replacen("New 0", "Edited 0", 1));
    apply(&scene).refuses(2, "was edited", "plan again");
    scene.sandbox.write("plan.json", "{}");
    apply(&scene).refuses(2, "is no plan", "ytseo channel plan");
    scene.sandbox.write("plan.json", &text);
    let name = &scene.sandbox.list("videos")[0];
    let file = format!("videos/{name}");
    let changed = scene.sandbox.read(&file) + "# later\n";
    scene.sandbox.write(&file, changed);
    let run = scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).exits(1);
    let report: Value = serde_json::from_str(&run.stdout).expect("a report");
    let states: Vec<&Value> =
        report["items"].as_array().expect("items").iter().map(|item| &item["state"]).collect();
    assert_eq!(states, ["refused", "done"], "{report:#}");
    assert_eq!(scene.youtube.count("videos.update"), 1);
    // In another folder the files are not those of the plan.
    let elsewhere = scene.call(&["channel", "apply", "../plan.json", "--yes"]);
    std::fs::create_dir(scene.sandbox.path("other")).expect("a folder");
    let mut command = elsewhere.into_command();
    let output = command.current_dir(scene.sandbox.path("other")).output().expect("run");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("in the folder where it was made"));
    assert_eq!(scene.youtube.count("videos.update"), 1);
}

#[test]
fn a_conflict_is_shown_three_ways_and_never_overwritten() {
    let (scene, id) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("title: Stars over the lake", "title: Mine");
    plan(&scene);
    scene.studio(&id, "title", json!("Theirs"));
    let run = apply(&scene).exits(1);
    for word in ["Stars over the lake", "Theirs", "Mine"] {
        assert!(run.stdout.contains(word), "{}", run.stdout);
    }
    assert_eq!(scene.youtube.video(&id)["snippet"]["title"], "Theirs");
    assert_eq!(scene.youtube.count("videos.update"), 0);
}

#[test]
fn a_mark_that_moved_for_another_reason_is_no_conflict() {
    let (scene, id) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("title: Stars over the lake", "title: Mine");
    plan(&scene);
    // Something else of the video is changed after the plan: it is kept, and the plan still holds.
    scene.studio(&id, "tags", json!(["stars", "lake"]));
    scene.youtube.fail("videos.update", 1, Failure::Reason(412, "conditionNotMet"));
    let _ = apply(&scene).succeeds();
    let video = scene.youtube.video(&id);
    assert_eq!(video["snippet"]["title"], "Mine");
    assert_eq!(video["snippet"]["tags"], json!(["stars", "lake"]));
    assert_eq!(scene.youtube.count("videos.update"), 2);
    assert_eq!(scene.youtube.count("videos.list"), 1 + 1 + 2, "read again before it is sent again");
}

#[test]
fn where_marks_are_not_honoured_it_is_compared_all_the_same() {
    let scene = planned(4);
    scene.youtube.change(|world| {
        world.settings.honours_if_match = false;
        world.settings.lists_default_language = true;
        world.settings.trims_texts = true;
    });
    let _ = apply(&scene).succeeds();
    assert_eq!(titles(&scene), ["New 0", "New 1", "New 2", "New 3"]);
    assert_eq!(scene.plan()["items"], json!([]));
    scene.youtube.expect_no_refusals();
}

#[test]
fn a_lost_answer_is_looked_up_and_nothing_is_done_twice() {
    for failure in [Failure::LostAnswer, Failure::HalfAnswer(20), Failure::Status(503), Failure::Reset] {
        let scene = planned(3);
        scene.youtube.fail("videos.update", 2, failure.clone());
        let run = scene.call(&["channel", "apply", "plan.json", "--yes", "--json"]);
        let report = run.env("YTSEO_YOUTUBE_RETRY_WAIT_MS", "1").run().succeeds().json();
        let done = report["items"].as_array().expect("items").iter().all(|item| item["state"] == "done");
        assert!(done, "{failure:?}: {report:#}");
        assert_eq!(titles(&scene), ["New 0", "New 1", "New 2"]);
    }
}

#[test]
fn the_end_of_the_quota_stops_it_cleanly_and_the_rest_goes_on_later() {
    let scene = planned(4);
    let spent = scene.youtube.spent(Bucket::Units);
    // YouTube's own pool ends in the middle, before ytseo's ledger knows.
    scene.youtube.limit(Bucket::Units, spent + 1 + 2 * 51 + 10);
    let run = apply(&scene).exits(5);
    assert!(
        run.stderr.contains("ytseo channel apply --resume") && run.stderr.contains("UTC"),
        "{}",
        run.stderr
    );
    assert!(run.stdout.contains("2 changed") && run.stdout.contains("2 left"), "{}", run.stdout);
    let runs = scene.run(&["channel", "runs"]).succeeds();
    assert!(runs.stdout.contains("(unfinished)"), "{}", runs.stdout);
    scene.youtube.limit(Bucket::Units, 10_000);
    let _ = scene.run(&["channel", "apply", "--resume", "--yes"]).exits(5);
    let _ = scene.run(&["quota", "--recheck"]).succeeds();
    let report = scene.run(&["channel", "apply", "--resume", "--yes", "--json"]).succeeds().json();
    assert_eq!(report["run"], 1);
    let states: Vec<&Value> =
        report["items"].as_array().expect("items").iter().map(|item| &item["state"]).collect();
    assert_eq!(states, ["done", "done", "done", "done"]);
    assert_eq!(titles(&scene), ["New 0", "New 1", "New 2", "New 3"]);
    let done = scene.youtube.calls_of("videos.update").into_iter().filter(|call| call.status == 200).count();
    assert_eq!(done, 4, "nothing twice");
    scene.run(&["channel", "apply", "--resume", "--yes"]).refuses(8, "left unfinished", "ytseo channel runs");
}

#[test]
fn what_does_not_fit_into_today_is_refused_or_spread_over_days() {
    let scene = planned(5);
    scene.sandbox.write("ytseo.yaml", "youtube:\n  quota: {units: 180}\n");
    let small = |args: &[&str]| scene.configured(args).run();
    small(&["channel", "apply", "plan.json", "--yes"]).refuses(5, "the plan needs", "--spread");
    assert_eq!(scene.youtube.count("videos.update"), 0);
    let report = small(&["channel", "apply", "plan.json", "--yes", "--spread", "--json"]).succeeds().json();
    let states: Vec<&str> = report["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| item["state"].as_str().expect("a state"))
        .collect();
    assert_eq!(states, ["done", "done", "done", "planned", "planned"], "{report:#}");
    assert_eq!(report["left_on"].as_array().map(Vec::len), Some(1), "{report:#}");
    assert_eq!(report["left_on"][0]["items"], 2);
    let run = small(&["channel", "apply", "--resume", "--yes", "--spread"]).exits(5);
    assert!(run.stdout.contains("2 left"), "{}", run.stdout);
    // The same plan again goes on with its run.
    let again = scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).succeeds().json();
    assert_eq!(again["run"], 1);
    assert_eq!(titles(&scene).len(), 5);
    assert_eq!(scene.youtube.count("videos.update"), 5);
}

#[test]
fn what_youtube_refuses_is_told_and_the_others_go_on() {
    let scene = planned(3);
    scene.youtube.fail("videos.update", 2, Failure::Reason(400, "invalidTitle"));
    let run = apply(&scene).exits(1);
    assert!(run.stdout.contains("2 changed") && run.stdout.contains("1 failed"), "{}", run.stdout);
    let scene = planned(5);
    scene.youtube.fail_from("videos.update", 1, Failure::Reason(403, "forbidden"));
    let run = apply(&scene).exits(1);
    assert!(run.stderr.contains("3 changes in a row failed"), "{}", run.stderr);
    assert_eq!(scene.youtube.count("videos.update"), 3);
}

#[test]
fn a_model_plans_and_never_applies() {
    let (scene, id) = Scene::one();
    let _ = scene.run(&["channel", "pull"]).succeeds();
    scene.edit("title: Stars over the lake", "title: Mine");
    let call = scene.signed_in(scene.sandbox.ytseo(["mcp", "--allow", "plan_change"]));
    let (mut client, _) = McpClient::open(call);
    let (said, report) = client.use_tool("plan_change", json!({"out": "plan.json"}));
    assert!(said.contains("title: \"Stars over the lake\" -> \"Mine\""), "{said}");
    assert!(said.contains("ytseo channel apply plan.json"), "{said}");
    assert_eq!(report["plan"]["items"][0]["id"], json!(id));
    let again = client.call("plan_change", json!({"out": "plan.json"}));
    assert_eq!(again["isError"], true, "no file is replaced");
    let _ = client.close().succeeds();
    assert_eq!(scene.youtube.count("videos.update"), 0);
    let _ = apply(&scene).succeeds();
    assert_eq!(scene.youtube.video(&id)["snippet"]["title"], "Mine");
}

#[test]
fn another_channel_is_never_changed() {
    let scene = planned(2);
    let other = scene.youtube.seed(Seed::channel("Other"));
    scene.oauth.behave(|manner| manner.channel = Some(other.clone()));
    apply(&scene).refuses(2, "is signed in", "--profile");
    assert_eq!(scene.youtube.count("videos.update"), 0);
}
