//! Two front ends, one core: a command's `--json` and the response body are the same document.

use std::time::Duration;

use serde_json::json;
use ytseo::config::{Channel, Link};

use super::app::App;
use crate::support::{Run, Sandbox, example};

/// Each report: the command with its file flag, and the route.
const REPORTS: [(&[&str], &str); 5] = [
    (&["audit"], "/api/v1/audits"),
    (&["keywords", "--from"], "/api/v1/keywords"),
    (&["titles"], "/api/v1/titles"),
    (&["description"], "/api/v1/descriptions"),
    (&["tags"], "/api/v1/tags"),
];

/// Drafts of many kinds: a whole talk, chapters, other scripts, faults, almost nothing.
fn drafts() -> Vec<String> {
    let talk = std::fs::read_to_string(example("transcript.txt")).expect("read");
    let lines = std::fs::read_to_string(example("drafts.jsonl")).expect("read");
    let mut drafts = vec![
        json!({ "title": "Room sound", "text": talk, "duration_s": 118.9, "language": "en" }).to_string(),
        json!({ "text": talk }).to_string(),
        json!({ "title": "パンの焼き方", "text": "パンを焼きます。生地をこねます。生地を休ませます。" }).to_string(),
        json!({ "title": "<b>", "tags": ["a", "a", "b,c"], "description": "\u{1}", "text": "Bread and butter." })
            .to_string(),
        json!({ "title": "Bread", "chapters": [{"time": "0:00", "title": "Dough"}, {"start_s": 4, "title": ""}] })
            .to_string(),
    ];
    drafts.extend(lines.lines().map(str::to_string));
    drafts
}

/// Runs a command on `draft.json`.
async fn run(sandbox: &Sandbox, command: &[&str]) -> Run {
    let call = sandbox.configured(["--json"]).args(command).arg("draft.json");
    tokio::task::spawn_blocking(|| call.run()).await.expect("run")
}

async fn compare(app: &App, sandbox: &Sandbox) {
    for draft in drafts() {
        sandbox.write("draft.json", &draft);
        for (command, route) in REPORTS {
            let run = run(sandbox, command).await;
            let answer = app.post(route, draft.clone()).await;
            if answer.status == 200 {
                let code = i32::from(route.ends_with("audits") && answer.json()["errors"] != 0);
                let run = run.exits(code);
                assert_eq!(run.stdout, answer.text, "{command:?} and {route} for {draft}");
            } else {
                let kind = answer.json()["error"]["kind"].clone();
                assert_ne!(run.status.code(), Some(0), "{command:?} and {route} for {draft}");
                assert_eq!(run.error_json()["error"]["kind"], kind, "{command:?} for {draft}");
            }
        }
    }
}

#[tokio::test]
async fn every_report_is_the_same_document() {
    let app = App::start().await;
    compare(&app, &Sandbox::new()).await;
}

#[tokio::test]
async fn and_with_a_channel_of_ones_own() {
    let channel = Channel {
        name: Some("Shed Sounds".into()),
        footer: Some("Recorded in a shed.".into()),
        links: vec![Link { label: "News".into(), url: "https://example.org/news".into() }],
        forbidden_words: vec!["foam".into()],
        preferred_tags: vec!["shed sounds".into()],
        hashtags: vec!["#shed".into()],
    };
    let sandbox = Sandbox::new();
    let text = serde_yaml::to_string(&json!({ "channel": channel })).expect("YAML");
    sandbox.write("ytseo.yaml", text);
    let app = App::start_with(None, channel, Duration::from_secs(60)).await;
    compare(&app, &sandbox).await;
}

#[tokio::test]
async fn a_draft_without_words_is_refused_by_both() {
    let app = App::start().await;
    let sandbox = Sandbox::new();
    sandbox.write("draft.json", "{\"title\": \"  \"}");
    for (command, route) in &REPORTS[1..] {
        let answer = app.post(route, "{\"title\": \"  \"}").await;
        let run = run(&sandbox, command).await;
        assert_eq!((answer.status, run.status.code()), (400, Some(2)), "{route}: {}", answer.text);
        assert_eq!(answer.json()["error"]["kind"], run.error_json()["error"]["kind"]);
    }
}
