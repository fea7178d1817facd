//! What `action.yml` runs, without GitHub: the report, the outputs and the exit codes.

use std::path::Path;

use crate::support::sandbox::Call;
use crate::support::{Sandbox, root};

fn action(sandbox: &Sandbox, command: &str, target: &str) -> Call {
    let binary = Path::new(env!("CARGO_BIN_EXE_ytseo")).parent().expect("a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    sandbox
        .program("bash", [root().join("scripts/action.sh")])
        .env("PATH", format!("{}:{path}", binary.display()))
        .env("YTSEO_DATA_DIR", sandbox.data())
        .env("COMMAND", command)
        .env("TARGET", target)
        .env("FAIL_UNDER", "5")
        .env("OUT", sandbox.path("results"))
        .env("GITHUB_OUTPUT", sandbox.path("outputs"))
        .env("GITHUB_STEP_SUMMARY", sandbox.path("summary.md"))
}

#[test]
fn an_audit_writes_the_summary_and_passes_or_fails() {
    let sandbox = Sandbox::new();
    sandbox.write("drafts/a.yaml", "title: Sourdough for beginners\ndescription: How to make bread.\n");
    action(&sandbox, "audit", "drafts/*.yaml").run().succeeds();
    assert!(sandbox.read("summary.md").contains("Score: **"), "{}", sandbox.read("summary.md"));
    assert_eq!(
        sandbox.read("outputs").trim(),
        format!("report={}", sandbox.path("results/report.md").display())
    );
    sandbox.write("drafts/b.yaml", format!("title: {}\n", "x".repeat(101)));
    action(&sandbox, "audit", "drafts/*.yaml").run().exits(1);
    assert!(sandbox.read("summary.md").contains("1 character too long"), "{}", sandbox.read("summary.md"));
}

#[test]
fn a_plan_that_cannot_be_made_is_no_plan_with_changes() {
    let sandbox = Sandbox::new();
    sandbox.write("results/plan.json", "{\"of\": \"an earlier run\"}");
    sandbox.write("channel/a.yaml", "title: no id\n");
    action(&sandbox, "plan", "channel").run().exits(2);
    assert!(!sandbox.read("outputs").contains("changes="), "{}", sandbox.read("outputs"));
    action(&sandbox, "dance", "channel").run().exits(2);
}

#[test]
fn a_merge_is_applied_and_what_was_there_is_kept_for_another_machine() {
    let (scene, id) = super::channel::Scene::one();
    let _ = scene.run(&["channel", "pull", "--out", "channel"]).succeeds();
    let name = &scene.sandbox.list("channel/videos")[0];
    let file = format!("channel/videos/{name}");
    let text = scene.sandbox.read(&file).replace("title: Stars over the lake", "title: Merged");
    scene.sandbox.write(&file, text);
    let before = scene.youtube.snapshot();
    let runner = |command: &str| {
        let call = scene.signed_in(action(&scene.sandbox, command, "channel"));
        call.env("YTSEO_DATA_DIR", scene.sandbox.path(format!("runner-{command}"))).run()
    };
    let _ = runner("plan").succeeds();
    assert_eq!(scene.youtube.snapshot(), before, "a plan changes nothing");
    let _ = runner("apply").succeeds();
    assert_eq!(scene.youtube.video(&id)["snippet"]["title"], "Merged");
    assert!(scene.sandbox.read("summary.md").contains("1 changed"), "{}", scene.sandbox.read("summary.md"));
    let outputs = scene.sandbox.read("outputs");
    assert!(outputs.contains("changes=true") && outputs.contains("journal="), "{outputs}");
    // Once more: nothing is left to do, and nothing is sent.
    let _ = runner("apply").succeeds();
    assert_eq!(scene.youtube.count("videos.update"), 1);
    // The runner is gone; the artifact is taken back on another machine.
    let undo = ["channel", "undo", "--from", "results/journal/run-1", "--yes"];
    let elsewhere = scene.sandbox.path("elsewhere");
    let _ = scene.call(&undo).env("YTSEO_DATA_DIR", &elsewhere).run().succeeds();
    assert_eq!(scene.youtube.snapshot(), before);
    let again = scene.call(&undo).env("YTSEO_DATA_DIR", &elsewhere).run().succeeds();
    assert!(again.stdout.contains("Nothing to do"), "{}", again.stdout);
    let nothing = ["channel", "undo", "--from", "channel", "--yes"];
    scene.run(&nothing).refuses(2, "no file of a journal", "DIR/run-NUMBER");
    scene.youtube.expect_no_refusals();
}
