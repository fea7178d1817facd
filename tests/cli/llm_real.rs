//! The commands against a small real language model. `scripts/test-llm.sh` starts it and says where it is in
//! `YTSEO_REAL_LLM`; without that these tests say so and pass.
//!
//! Nobody expects good titles from a model of this size. What counts: whatever it answers, what comes out passes the
//! linter or is marked, and who wrote it is said.
#![expect(clippy::print_stderr, reason = "a skipped test says so, and what a model wrote is worth reading")]

use std::time::Duration;

use serde_json::Value;
use ytseo::model::{Draft, Severity};
use ytseo::seo::audit::audit;

use crate::support::{Run, Sandbox, example};

/// A model of this size on a busy processor.
const PATIENCE: Duration = Duration::from_secs(900);

/// A sandbox whose settings name the model; nothing when there is none.
fn with_model(structured: bool) -> Option<Sandbox> {
    let Ok(address) = std::env::var("YTSEO_REAL_LLM") else {
        eprintln!("skipped: scripts/test-llm.sh starts a real model");
        return None;
    };
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.en.srt"), "talk.en.srt");
    sandbox.write(
        "ytseo.yaml",
        format!(
            "llm:\n  models: [here/smollm2-135m]\n  models_file: models.yaml\n  max_output_tokens: 160\n  \
             retries: 0\n  first_token_s: 800\n  silence_s: 300\n  providers:\n    here:\n      \
             base_url: {address}\n      price: {{input: 0, output: 0}}\nwriting:\n  titles: 3\n  rounds: 1\n"
        ),
    );
    sandbox.write(
        "models.yaml",
        format!(
            "models:\n  - id: here/smollm2-135m\n    context: 8192\n    output: 512\n    noted: 2026-11-25\n    \
             source: the test\n    abilities: {{tools: false, structured: {structured}, images: false, \
             streaming: true, temperature: true}}\n"
        ),
    );
    Some(sandbox)
}

fn run(sandbox: &Sandbox, args: &[&str]) -> Run {
    let call = sandbox.configured(args.iter().copied()).env("YTSEO_DATA_DIR", sandbox.data());
    call.spawn().wait_within(PATIENCE)
}

/// What may be shown to a terminal.
fn is_clean(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && c != '\n')
}

#[test]
fn it_answers_the_smallest_question() {
    let Some(sandbox) = with_model(false) else { return };
    let report = run(&sandbox, &["llm", "test", "--json"]).succeeds().json();
    eprintln!("llm test: {report}");
    let tried = serde_json::to_string(&report).expect("json");
    assert!(tried.contains("here/smollm2-135m") && tried.contains("first_token_ms"), "{report}");
}

#[test]
fn titles_are_sound_whatever_it_writes() {
    for structured in [true, false] {
        let Some(sandbox) = with_model(structured) else { return };
        let report = run(&sandbox, &["titles", "--json", "talk.en.srt"]).succeeds().json();
        let titles = report["titles"].as_array().expect("titles");
        assert!(!titles.is_empty(), "{report}");
        for candidate in titles {
            let title = candidate["title"].as_str().expect("a title");
            eprintln!("titles (structured {structured}): {title} from {}", candidate["from"]);
            let draft = Draft { title: Some(title.into()), ..Draft::default() };
            let errors = audit(&draft, None).findings;
            assert!(errors.iter().all(|finding| finding.severity != Severity::Error), "{title}: {errors:?}");
            assert!(is_clean(title) && !title.trim().is_empty(), "{title:?}");
        }
        let filled = report["filled_offline"].as_array().map_or(0, Vec::len);
        eprintln!("written by {}, offline: {}", report["written_by"], report["filled_offline"]);
        let by_model = |candidate: &&Value| candidate["from"]["kind"] == "model";
        let marked = titles.iter().filter(by_model).count() == titles.len() || filled > 0;
        assert!(marked, "what the offline writer filled in is said: {report}");
        let asked = report["tries"].as_array().is_some_and(|tries| !tries.is_empty());
        let written = report["written_by"].to_string().contains("here/smollm2-135m");
        assert!(asked || !written, "who wrote it was asked: {report}");
        // Held to the form, even a model of this size gives one.
        assert!(written || !structured, "{report}");
    }
}

#[test]
fn it_talks_about_the_video_and_the_talk_is_kept() {
    let Some(sandbox) = with_model(false) else { return };
    let question = "In one sentence: what is this video about?";
    let args = ["chat", question, "--video", "talk.en.srt", "--no-tools", "--json"];
    let events = run(&sandbox, &args).succeeds().lines();
    let done = events.last().expect("an event");
    assert_eq!(done["type"], "done", "{done}");
    assert_eq!(done["model"], "here/smollm2-135m");
    let text = done["text"].as_str().expect("a text");
    eprintln!("chat: {text} ({} ms to the first word)", done["first_token_ms"]);
    assert!(!text.trim().is_empty() && is_clean(text), "{text:?}");
    let told: String = events
        .iter()
        .filter(|event| event["type"] == "text")
        .filter_map(|event| event["text"].as_str())
        .collect();
    assert_eq!(told.trim(), text.trim(), "what was streamed is what was kept");
    let sessions = run(&sandbox, &["chat", "sessions", "list", "--json"]).succeeds().json();
    assert_eq!(sessions["sessions"][0]["video"], "talk.en.srt", "{sessions}");
}
