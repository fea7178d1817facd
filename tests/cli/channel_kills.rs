//! Kill -9 at every step of `apply` and `undo`: nothing is done twice, nothing is lost, and undo is exact.

use serde_json::Value;

use super::channel::Scene;
use super::channel_apply::{apply, planned, titles};
use crate::support::youtube::Failure;

const SIGKILL: i32 = 9;

/// Where a process is ended: at a call, before or after YouTube carries it out.
#[derive(Debug, Clone, Copy)]
struct Step {
    method: &'static str,
    nth: usize,
    carried_out: bool,
}

/// Every call of a run over so many videos.
fn steps(videos: usize, before: &[(&'static str, usize)]) -> Vec<Step> {
    let each = ["videos.list", "videos.update"].map(|method| (method, videos));
    let mut steps = Vec::new();
    for &(method, times) in before.iter().chain(&each) {
        for nth in 1..=times {
            steps.extend([false, true].map(|carried_out| Step { method, nth, carried_out }));
        }
    }
    steps
}

/// Runs a command and ends the process at a step.
fn killed_at(scene: &Scene, step: Step, args: &[&str]) {
    scene.youtube.forget_calls();
    let failure = if step.carried_out { Failure::HangAfter } else { Failure::Hang };
    scene.youtube.fail(step.method, step.nth, failure);
    let running = scene.call(args).spawn();
    scene.youtube.wait_for(step.method, step.nth);
    running.signal(SIGKILL);
    let _ = running.wait();
    scene.youtube.recover();
}

/// How many updates YouTube carried out since the record began.
fn carried_out(scene: &Scene, step: Step) -> usize {
    let never = usize::from(step.method == "videos.update" && !step.carried_out);
    scene.youtube.count("videos.update") - never
}

#[test]
fn apply_goes_on_wherever_it_was_killed() {
    for step in steps(3, &[("channels.list", 1)]) {
        let scene = planned(3);
        let before = scene.youtube.snapshot();
        killed_at(&scene, step, &["channel", "apply", "plan.json", "--yes"]);
        let report = scene.run(&["channel", "apply", "plan.json", "--yes", "--json"]).succeeds().json();
        assert_eq!(report["run"], 1, "{step:?}: the same run goes on");
        let states: Vec<&Value> =
            report["items"].as_array().expect("items").iter().map(|item| &item["state"]).collect();
        assert_eq!(states, ["done", "done", "done"], "{step:?}: {report:#}");
        assert_eq!(titles(&scene), ["New 0", "New 1", "New 2"], "{step:?}");
        assert_eq!(carried_out(&scene, step), 3, "{step:?}: nothing twice");
        assert_eq!(scene.plan()["items"], serde_json::json!([]), "{step:?}: the lock file is up to date");
        let _ = scene.run(&["channel", "drift", "--exit-code"]).succeeds();
        let _ = scene.run(&["channel", "undo", "--yes"]).succeeds();
        assert_eq!(scene.youtube.snapshot(), before, "{step:?}: undo is exact");
        scene.youtube.expect_no_refusals();
    }
}

#[test]
fn undo_goes_on_wherever_it_was_killed() {
    // One read of all videos to make the plan, one of each before it is written.
    for step in steps(3, &[("channels.list", 1), ("videos.list", 4)]) {
        let scene = planned(3);
        let before = scene.youtube.snapshot();
        let _ = apply(&scene).succeeds();
        killed_at(&scene, step, &["channel", "undo", "--yes"]);
        let _ = scene.run(&["channel", "undo", "--yes"]).succeeds();
        assert_eq!(scene.youtube.snapshot(), before, "{step:?}");
        assert_eq!(carried_out(&scene, step), 3, "{step:?}: nothing twice");
        scene.youtube.expect_no_refusals();
    }
}
