//! Writing with language models that fail, cost too much, or answer nonsense: what is said, and what is
//! written then.

use serde_json::{Value, json};

use super::writing::{GOOD, call, good, project, titles};
use crate::support::llm::{LlmServer, MODEL, Reply, Wire};
use crate::support::{Sandbox, example};

fn talk() -> std::path::PathBuf {
    example("talk.en.srt")
}

#[test]
fn two_providers_down_at_once_leave_the_offline_writer() {
    let sandbox = Sandbox::new();
    let one = LlmServer::start(Wire::OpenAi, vec![Reply::status(500)]);
    let two = LlmServer::start(Wire::Anthropic, vec![Reply::Status(529, "overloaded", vec![])]);
    project(&sandbox, &[("openai", &one), ("anthropic", &two)], "");
    // Configured models that fail: a warning, and the report says so.
    let run = call(&sandbox, &["titles", "--json"]).arg(talk()).run().succeeds();
    let report = run.json();
    assert_eq!(report["written_by"], json!(["offline"]));
    assert!(report["titles"].as_array().expect("titles").len() >= 10);
    let filled = report["filled_offline"].to_string();
    assert!(filled.contains("openai failed (500)") && filled.contains("anthropic is overloaded"), "{filled}");
    assert!(run.stderr.contains("warning: the titles: no language model answered"), "{}", run.stderr);
    // Named for this run: an error, unless the offline writer is named too.
    let named = call(&sandbox, &["tags", "--models", "openai/small,anthropic/small"]).arg(talk()).run();
    named.refuses(6, "no language model answered", "`offline` as the last of --models");
    let last =
        call(&sandbox, &["tags", "--models", "openai/small,offline", "--json"]).arg(talk()).run().succeeds();
    assert_eq!(last.json()["written_by"], json!(["offline"]));
}

#[test]
fn nonsense_is_asked_for_once_more_and_then_left() {
    let sandbox = Sandbox::new();
    for nonsense in [
        "I cannot do that.",
        "{\"titles\": [{\"title\": \"Cut off in the mid",
        "{\"titles\": \"one\"}",
        "{\"titles\": [{\"title\": 7, \"kind\": \"plain\"}]}",
    ] {
        let server = LlmServer::start(Wire::OpenAi, vec![Reply::text(nonsense)]);
        project(&sandbox, &[("openai", &server)], "");
        let run = call(&sandbox, &["titles", "--json"]).arg(talk()).run().succeeds();
        assert_eq!(run.json()["written_by"], json!(["offline"]), "{nonsense}");
        assert!(run.stderr.contains("does not have the form asked for"), "{nonsense}: {}", run.stderr);
        assert_eq!(server.asked().len(), 2, "{nonsense}");
    }
}

#[test]
fn a_budget_holds_before_and_in_the_middle() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![titles(&[GOOD[0], "9 ways to a better room"])]);
    project(&sandbox, &[("openai", &server)], "writing: {titles: 4}\n");
    let dear = call(&sandbox, &["titles", "--max-cost", "0.000001"]).arg(talk()).run();
    dear.refuses(
        5,
        "the limit of $0.0000010 for this run does not allow this call: $0 is spent",
        "--max-cost",
    );
    assert!(server.asked().is_empty());
    let last = ["titles", "--max-cost", "0.000001", "--models", "openai/small,offline", "--json"];
    let filled = call(&sandbox, &last).arg(talk()).run().succeeds();
    assert_eq!(filled.json()["written_by"], json!(["offline"]), "the offline writer was named");

    // Enough for the first question, not for asking again.
    let estimate = call(&sandbox, &["titles", "--dry-run", "--json"]).arg(talk()).run().succeeds().json();
    let most = estimate["totals"][0]["most_usd"].as_f64().expect("a price");
    assert!(estimate["totals"][0]["most_with_repairs_usd"].as_f64().expect("a price") > most * 2.0);
    let cap = format!("{:.7}", most + 0.000_01);
    let run = call(&sandbox, &["titles", "--max-cost", &cap, "--json"]).arg(talk()).run().succeeds();
    let report = run.json();
    assert_eq!(server.asked().len(), 1);
    assert_eq!(report["written_by"], json!([format!("openai/{MODEL}"), "offline"]));
    assert!(report["filled_offline"].to_string().contains("3 titles: the limit of"), "{report:#}");
    assert!(run.stderr.contains("the offline writer fills in"), "{}", run.stderr);
    let costs = call(&sandbox, &["costs", "--by", "task", "--json"]).run().succeeds().json();
    assert_eq!((&costs["rows"][0]["key"], &costs["rows"][0]["calls"]), (&json!("titles"), &json!(1)));
}

#[test]
fn a_budget_holds_over_a_whole_batch() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "a.mp4");
    sandbox.take(&talk(), "a.srt");
    std::fs::copy(sandbox.path("a.mp4"), sandbox.path("b.mp4")).expect("copied");
    sandbox.write("b.srt", sandbox.read("a.srt").replace("bathroom", "kitchen"));
    let server = LlmServer::picking(Wire::OpenAi, good);
    project(&sandbox, &[("openai", &server)], "writing: {titles: 4, rounds: 0}\n");
    let optimize = |extra: &[&str]| {
        call(&sandbox, &["optimize", "a.mp4", "b.mp4", "--look", "off", "--jobs", "1", "--json"])
            .args(extra)
            .run()
    };
    let both = optimize(&["--dry-run"]).succeeds().json();
    assert!(server.asked().is_empty(), "an estimate sends nothing");
    assert_eq!((&both["subjects"], &both["totals"][0]["calls"]), (&json!(2), &json!(6)));
    let tasks: Vec<&Value> =
        both["tasks"].as_array().expect("tasks").iter().map(|task| &task["task"]).collect();
    assert_eq!(tasks, ["titles", "description", "tags"]);
    // What one call may need at most, and nothing more: calls side by side wait for nobody.
    let one = both["totals"][0]["most_usd"].as_f64().expect("a price") / 6.0;
    let run = optimize(&["--max-cost", &format!("{:.7}", one * 1.3)]);
    let report = run.json();
    let spent = server.asked().len();
    assert!((1..6).contains(&spent), "{spent} of six calls");
    let done = report["results"].as_array().expect("results");
    let filled = done.iter().filter(|one| one.to_string().contains("the limit of")).count();
    let failed = report["failed"].as_array().map_or(0, Vec::len);
    assert!(filled + failed > 0 && done.len() + failed == 2, "{report:#}");
}

#[test]
fn an_estimate_is_made_for_lines_and_without_models() {
    let sandbox = Sandbox::new();
    let server = LlmServer::picking(Wire::OpenAi, good);
    project(&sandbox, &[("openai", &server)], "");
    let line = json!({"text": "Bread needs time and salt."}).to_string();
    sandbox.write("many.jsonl", format!("{line}\n{line}\nno draft\n"));
    let sum = call(&sandbox, &["description", "--jsonl", "many.jsonl", "--dry-run", "--json"])
        .run()
        .succeeds()
        .json();
    assert_eq!((&sum["subjects"], &sum["totals"][0]["calls"]), (&json!(2), &json!(2)));
    let human = call(&sandbox, &["tags", "--topic", "bread", "--dry-run"]).run().succeeds().stdout;
    assert!(human.contains("openai/small") && human.contains("Nothing was sent."), "{human}");
    let none =
        call(&sandbox, &["tags", "--topic", "bread", "--dry-run", "--models", "offline"]).run().succeeds();
    assert!(none.stdout.contains("No language model would be asked"), "{}", none.stdout);
    assert!(server.asked().is_empty());
}

#[test]
fn offline_among_the_models_of_the_settings_asks_nobody() {
    let sandbox = Sandbox::new();
    let server = LlmServer::picking(Wire::OpenAi, good);
    let url = server.base_url();
    let settings =
        format!("llm: {{models: [offline], providers: {{openai: {{base_url: '{url}', api_key: x}}}}}}\n");
    sandbox.write("ytseo.yaml", settings);
    let report = call(&sandbox, &["titles", "--topic", "bread", "--json"]).run().succeeds().json();
    assert_eq!((&report["written_by"], server.asked().len()), (&json!(["offline"]), 0));
    let list = call(&sandbox, &["llm", "list"]).run().succeeds().stdout;
    assert!(list.contains("the offline writer alone"), "{list}");
    let bad = call(&sandbox, &["titles", "--topic", "bread", "--models", "gpt-4o"]).run();
    bad.refuses(3, "'gpt-4o' names no provider", "provider/model");
    let both = call(&sandbox, &["titles", "--topic", "bread", "--models", "openai/small", "--offline"]).run();
    both.refuses(2, "--models needs the network", "--models offline");
}
