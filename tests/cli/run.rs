//! `ytseo run`: many steps, many files, killed and gone on with.

use serde_json::Value;

use crate::support::{Sandbox, example, media, wait_until};

/// What the steps of the first file came to: `(step, state)`.
fn states(report: &Value, file: usize) -> Vec<(&str, &str)> {
    let steps = report["files"][file]["steps"].as_array().expect("steps").iter();
    steps
        .map(|step| (step["step"].as_str().expect("a name"), step["state"].as_str().expect("a state")))
        .collect()
}

/// Twelve seconds with half a second of pause in every second and a half, quietly, with captions beside.
fn halting(sandbox: &Sandbox) {
    let sound = "aevalsrc=0.05*sin(2*PI*440*t)*lt(mod(t\\,3)\\,1.5):s=48000:d=12";
    let made = media::made(
        "halting.mp4",
        &[
            &["-f", "lavfi", "-i", "testsrc=size=160x120:rate=10:duration=12", "-f", "lavfi", "-i", sound],
            &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"],
        ],
    );
    sandbox.take(&made, "pan.mp4");
    sandbox.write("pan.srt", media::SUBTITLES);
}

const ALL: &str = "steps:\n- analyze: {fast: true}\n- cut: {preset: ultrafast}\n- normalize\n- captions\n\
    - thumbnails: {count: 2}\n- optimize: {thumbnails: 0}\n";

#[test]
fn every_step_in_a_row_and_none_twice() {
    let sandbox = Sandbox::new();
    halting(&sandbox);
    sandbox.write("weekly.yaml", format!("files: [pan.mp4]\n{ALL}"));
    let before = std::fs::read(sandbox.path("pan.mp4")).expect("read");
    let first = sandbox.ytseo(["run", "weekly.yaml", "--json"]).run().succeeds().json();
    let steps = ["analyze", "cut", "normalize", "captions", "thumbnails", "optimize"];
    assert_eq!(states(&first, 0), steps.map(|step| (step, "done")));
    assert_eq!(first["files"][0]["video"], "out/pan/pan.cut.normalized.mp4");
    let cut = first["files"][0]["steps"][1]["report"]["after_ms"].as_u64().expect("a length");
    assert!((6_000..9_500).contains(&cut), "six seconds of sound with their margins: {cut}");
    let loudness = &first["files"][0]["steps"][2]["report"]["tracks"][0]["after"]["integrated_lufs"];
    assert!((loudness.as_f64().expect("measured") + 14.0).abs() < 0.5, "{loudness}");
    let captions = sandbox.read("out/pan/pan.cut.normalized.captions.srt");
    assert!(captions.contains("A cast iron pan needs seasoning."), "they came along: {captions}");
    assert_eq!(std::fs::read(sandbox.path("pan.mp4")).expect("read"), before, "the source is as it was");
    let files = sandbox.list("out/pan");
    assert!(files.iter().all(|file| !file.starts_with('.')), "{files:?}");
    assert_eq!(sandbox.list("out"), ["pan", "run.json"]);

    let again = sandbox.ytseo(["run", "weekly.yaml", "--json"]).run().succeeds().json();
    assert_eq!(states(&again, 0), steps.map(|step| (step, "cached")));

    // A step whose result is gone is done again; what follows from the same video is not.
    std::fs::remove_file(sandbox.path("out/pan/pan.cut.normalized.mp4")).expect("removed");
    let third = sandbox.ytseo(["run", "weekly.yaml", "--json"]).run().succeeds().json();
    assert_eq!(states(&third, 0)[..3], [("analyze", "cached"), ("cut", "cached"), ("normalize", "done")]);
}

#[test]
fn what_was_changed_by_hand_is_kept() {
    let sandbox = Sandbox::new();
    halting(&sandbox);
    sandbox.write("a.yaml", "files: [pan.mp4]\nsteps: [captions]\n");
    sandbox.ytseo(["run", "a.yaml", "--quiet"]).run().succeeds();
    let own = sandbox.read("out/pan/pan.captions.srt").replace("seasoning", "SEASONING");
    sandbox.write("out/pan/pan.captions.srt", &own);
    sandbox.ytseo(["run", "a.yaml", "--quiet"]).run().succeeds();
    assert_eq!(sandbox.read("out/pan/pan.captions.srt"), own, "finished is finished");
    sandbox.write("pan.srt", media::SUBTITLES.replace("sticks", "burns").replace("hour", "day"));
    sandbox.ytseo(["run", "a.yaml", "--quiet"]).run().exits(2);
    assert_eq!(sandbox.read("out/pan/pan.captions.srt"), own, "new captions do not replace changed ones");
    sandbox.ytseo(["run", "a.yaml", "--quiet", "--force"]).run().succeeds();
    let new = sandbox.read("out/pan/pan.captions.srt");
    assert!(new.contains("for an day"), "{new}");
}

/// The length of a file in seconds.
fn seconds(sandbox: &Sandbox, file: &str) -> f64 {
    let probed = sandbox.ytseo(["video", "probe", file, "--json"]).run().succeeds().json();
    probed["duration_ms"].as_f64().expect("a length") / 1000.0
}

#[test]
fn going_back_to_earlier_options_brings_their_result_back() {
    let sandbox = Sandbox::new();
    halting(&sandbox);
    let options = |margin: &str| {
        format!("files: [pan.mp4]\nsteps: [{{cut: {{preset: ultrafast, margin: {margin}}}}}]\n")
    };
    sandbox.write("a.yaml", options("[0.1, 0.1]"));
    sandbox.write("b.yaml", options("[0.5, 0.3]"));
    sandbox.ytseo(["run", "a.yaml", "--quiet"]).run().succeeds();
    let short = seconds(&sandbox, "out/pan/pan.cut.mp4");
    sandbox.ytseo(["run", "b.yaml", "--quiet"]).run().succeeds();
    assert!(seconds(&sandbox, "out/pan/pan.cut.mp4") > short + 1.0);
    let again = sandbox.ytseo(["run", "a.yaml", "--json"]).run().succeeds().json();
    assert_eq!(states(&again, 0), [("cut", "done")]);
    assert!((seconds(&sandbox, "out/pan/pan.cut.mp4") - short).abs() < 0.05);
}

#[cfg(unix)]
#[test]
fn a_run_killed_within_a_step_goes_on_and_leaves_nothing_behind() {
    let sandbox = Sandbox::new();
    // Long enough that burning takes much longer than starting another ytseo.
    let picture = "testsrc=size=640x360:rate=10:duration=60";
    let made = media::made(
        "minute.mp4",
        &[&["-f", "lavfi", "-i", picture, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]],
    );
    sandbox.take(&made, "pan.mp4");
    sandbox.write("pan.srt", media::SUBTITLES);
    let burn = "files: [pan.mp4]\nsteps: [{captions: {burn: box}}]\n";
    sandbox.write("burn.yaml", burn);
    sandbox.write("out/pan/pan.notes.txt", "mine");
    let running = sandbox.ytseo(["run", "burn.yaml", "--quiet"]).spawn();
    wait_until("the burning in", || {
        sandbox.list("out/pan").iter().any(|name| name.starts_with(".ytseo-") && name.ends_with(".mp4"))
    });
    // Meanwhile nobody else works there.
    let other = sandbox.ytseo(["run", "burn.yaml", "--json"]).run().exits(2).json();
    let why = other["files"][0]["steps"][0]["summary"].as_str().expect("a reason");
    assert!(why.contains("another run is working in out/pan"), "{why}");
    running.signal(libc::SIGKILL);
    let _ = running.wait();
    assert!(
        sandbox.list("out/pan").contains(&"pan.captions.srt".to_string()),
        "it was in the middle of the step"
    );
    let again = sandbox.ytseo(["run", "burn.yaml", "--json"]).run().succeeds().json();
    assert_eq!(states(&again, 0), [("captions", "done")]);
    let mut files = sandbox.list("out/pan");
    files.sort();
    assert_eq!(files, ["pan.captioned.mp4", "pan.captions.srt", "pan.captions.vtt", "pan.notes.txt"]);
    assert_eq!(sandbox.read("out/pan/pan.notes.txt"), "mine");
}

#[test]
fn a_step_that_fails_leaves_nothing_half_done() {
    let sandbox = Sandbox::new();
    halting(&sandbox);
    sandbox.write("burn.yaml", "files: [pan.mp4]\nsteps: [{captions: {burn: box}}]\n");
    sandbox.write("out/pan/pan.captioned.mp4", "mine");
    for _ in 0..2 {
        let failed = sandbox.ytseo(["run", "burn.yaml", "--json"]).run().exits(2).json();
        let summary = failed["files"][0]["steps"][0]["summary"].as_str().expect("a reason");
        assert!(summary.contains("pan.captioned.mp4 exists"), "{summary}");
        assert_eq!(sandbox.list("out/pan"), ["pan.captioned.mp4"]);
    }
    assert_eq!(sandbox.read("out/pan/pan.captioned.mp4"), "mine");
}

#[test]
fn a_failing_file_does_not_stop_the_rest() {
    let sandbox = Sandbox::new();
    halting(&sandbox);
    sandbox.write("bad.mp4", "");
    sandbox.write("two.yaml", "files: ['*.mp4']\nsteps: [{analyze: {fast: true}}, captions]\n");
    let run = sandbox.ytseo(["run", "two.yaml", "--json"]).run().exits(2);
    let report = run.json();
    assert_eq!(states(&report, 0), [("analyze", "failed"), ("captions", "skipped")]);
    assert_eq!(states(&report, 1), [("analyze", "done"), ("captions", "done")]);
    assert_eq!(report["files"][0]["failed"]["kind"], "usage");
}

#[test]
fn what_cannot_be_run_is_said_before_any_work() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.write("typo.yaml", "files: [talk.mp4]\nsteps: [optimise]\n");
    sandbox.ytseo(["run", "typo.yaml"]).run().refuses(2, "no step 'optimise'", "optimize");
    sandbox.write("none.yaml", "steps: [analyze]\n");
    sandbox.ytseo(["run", "none.yaml"]).run().refuses(2, "names no files", "files:");
    sandbox.write("far.yaml", "files: ['https://example.org/a.mp4']\nsteps: [analyze]\n");
    sandbox.ytseo(["run", "far.yaml", "https://example.org/a.mp4"]).run().exits(2);
    let plan = sandbox.ytseo(["run", "none.yaml", "talk.mp4", "--dry-run"]).run().succeeds();
    assert!(plan.stdout.contains("analyze") && plan.stdout.contains("talk.mp4"), "{}", plan.stdout);
    assert!(sandbox.list("out").is_empty(), "nothing was done");
}
