//! One question: what comes out, in which form, and what is kept when it does not come to an end.

use serde_json::json;

use super::{ABLE, chat, exported, last, openai, project, text_of, types};
use crate::support::llm::{KEY, LlmServer, MODEL, Reply, Wire};
use crate::support::{Sandbox, wait_until};

const TEXT: &str = "Käse 👩‍👩‍👧 and 日本.\n\n- **one**\n- two";

#[test]
fn an_answer_is_the_text_and_nothing_else() {
    for reply in [Reply::text(TEXT), Reply::Bytewise(TEXT.into()), Reply::Slow(TEXT.into(), 2)] {
        let sandbox = Sandbox::new();
        let server = openai(vec![reply]);
        project(&sandbox, &server, ABLE, "");
        let run = chat(&sandbox, &["What is it?"]).run().succeeds();
        assert_eq!(run.stdout, format!("{TEXT}\n"));
        assert_eq!(run.stderr, "");
        let piped = chat(&sandbox, &["--format", "markdown"]).stdin("What is it?\n").run().succeeds();
        assert_eq!(piped.stdout, format!("{TEXT}\n"));
        let asked = server.asked();
        assert_eq!(last(&asked[0]), last(&asked[1]), "the same question");
        assert_eq!(last(&asked[0]), "What is it?");
        assert!(asked[0].body["tools"].as_array().expect("tools").len() > 8);
    }
}

#[test]
fn events_are_lines_of_json() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::text("A 👍 \u{1b}[31mred")]);
    project(&sandbox, &server, ABLE, "");
    let run = chat(&sandbox, &["--json", "What?"]).run().succeeds();
    assert!(!run.stdout.contains('\u{1b}'));
    let lines = run.lines();
    assert_eq!(types(&lines), ["started", "text", "done"]);
    let text: String =
        lines.iter().filter_map(|line| line["text"].as_str().filter(|_| line["type"] == "text")).collect();
    let done = lines.last().expect("a line");
    assert_eq!((done["text"].as_str(), text.as_str()), (Some("A 👍 \u{1b}[31mred"), "A 👍 \u{1b}[31mred"));
    assert_eq!((&done["model"], &done["stop"]), (&json!(ABLE), &json!("done")));
    assert_eq!(done["session"], json!({"id": 1, "name": "What"}));
    assert_eq!(done["usage"]["input_tokens"], 11);
    assert_eq!(done["cost_usd"], 0.000_025);
    let plain = chat(&sandbox, &["What?"]).run().succeeds();
    assert_eq!(plain.stdout, "A 👍 red\n", "no control sequence comes out");
}

#[test]
fn a_talk_goes_on_with_every_provider() {
    for wire in Wire::ALL {
        let sandbox = Sandbox::new();
        let server = LlmServer::start(wire, vec![Reply::text("Blue."), Reply::text("Sure.")]);
        project(&sandbox, &server, &format!("{}/{MODEL}", wire.name()), "");
        chat(&sandbox, &["Which colour?"]).run().succeeds();
        let run = chat(&sandbox, &["--continue", "Are you sure?"]).run().succeeds();
        assert_eq!(run.stdout, "Sure.\n", "{wire:?}");
        assert_eq!(server.refused(), [""; 0]);
        let second = server.asked()[1].body.to_string();
        let places: Vec<Option<usize>> =
            ["Which colour?", "Blue.", "Are you sure?"].iter().map(|text| second.find(text)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{second}");
    }
}

#[test]
fn what_came_of_a_broken_answer_is_kept() {
    for reply in [
        Reply::Cut("It is a sunf".into()),
        Reply::HalfFrame("It is a sunf".into()),
        Reply::ErrorAfter("It is a sunf".into()),
    ] {
        let sandbox = Sandbox::new();
        let server = openai(vec![reply, Reply::text("lower.")]);
        project(&sandbox, &server, ABLE, "");
        let run = chat(&sandbox, &["What is it?"]).run().exits(6);
        assert_eq!(run.stdout, "It is a sunf\n");
        assert!(run.stderr.contains("ytseo chat --session 1 goes on"), "{}", run.stderr);
        let said = exported(&sandbox, "1");
        assert_eq!((&said[1]["text"], &said[1]["ended"]), (&json!("It is a sunf"), &json!("broken")));
        chat(&sandbox, &["--continue", "Go on"]).run().succeeds();
        let asked = server.asked();
        let messages = asked[1].body["messages"].as_array().expect("messages");
        assert!(text_of(&messages[2]).contains("[broke off here]"), "{messages:?}");
    }
}

#[test]
fn an_answer_without_an_end_is_ended() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::Endless]);
    project(&sandbox, &server, ABLE, "");
    let run = chat(&sandbox, &["Talk"]).run().exits(6);
    assert!(run.stderr.contains("does not end"), "{}", run.stderr);
    assert_eq!(exported(&sandbox, "1")[1]["ended"], "broken");
}

#[test]
#[cfg(unix)]
fn ctrl_c_stops_an_endless_answer_and_keeps_it() {
    for json in [false, true] {
        let sandbox = Sandbox::new();
        let server = openai(vec![Reply::Slow("and on ".repeat(4000), 5), Reply::text("Fine.")]);
        project(&sandbox, &server, ABLE, "");
        let args: &[&str] = if json { &["--json", "Talk for ever"] } else { &["Talk for ever"] };
        let running = chat(&sandbox, args).spawn();
        wait_until("the answer", || running.said().contains("and"));
        running.signal(libc::SIGINT);
        let run = running.wait().exits(130);
        if json {
            let lines = run.lines();
            let end = lines.last().expect("a line");
            assert_eq!((&end["type"], &end["error"]["kind"]), (&json!("failed"), &json!("interrupted")));
            assert_eq!(end["session"]["id"], 1);
        }
        let said = exported(&sandbox, "1");
        assert_eq!(said[1]["ended"], "stopped");
        assert!(said[1]["text"].as_str().expect("a text").starts_with("and"));
        assert!(said[1]["cost_usd"].as_f64().expect("known") > 0.0, "what was spent is known");
        chat(&sandbox, &["--continue", "Enough"]).run().succeeds();
        assert!(server.asked()[1].body.to_string().contains("[stopped here by the person]"));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::Slow("line\n".repeat(2000), 1)]);
    project(&sandbox, &server, ABLE, "");
    let words: Vec<String> =
        chat(&sandbox, &["Go"]).words().iter().map(|word| format!("'{}'", word.to_string_lossy())).collect();
    let script = format!("{} | head -n 1; echo \"code ${{PIPESTATUS[0]}}\"", words.join(" "));
    let run = sandbox.program("bash", ["-c", &script]).env("YTSEO_DATA_DIR", sandbox.data()).run().succeeds();
    assert_eq!(run.stdout, "line\ncode 0\n", "{}", run.stderr);
}

#[test]
fn two_models_answer_side_by_side() {
    let sandbox = Sandbox::new();
    let first = openai(vec![Reply::text("Tea."), Reply::text("Still tea.")]);
    let second = LlmServer::start(Wire::Anthropic, vec![Reply::text("Coffee.")]);
    project(
        &sandbox,
        &first,
        ABLE,
        &format!("    anthropic: {{base_url: '{}', api_key: {KEY}}}\n", second.base_url()),
    );
    let pair = "openai/gpt-4o-mini,anthropic/claude-haiku-4-5";
    let run = chat(&sandbox, &["--compare", pair, "Tea or coffee?"]).run().succeeds();
    assert_eq!(run.stdout, "## openai/gpt-4o-mini\n\nTea.\n\n## anthropic/claude-haiku-4-5\n\nCoffee.\n");
    let said = exported(&sandbox, "1");
    assert_eq!((&said[1]["kind"], &said[2]["kind"]), (&json!("answer"), &json!("aside")));
    chat(&sandbox, &["--continue", "Sure?"]).run().succeeds();
    let again = first.asked()[1].body.to_string();
    assert!(again.contains("Tea.") && !again.contains("Coffee."), "{again}");
    let lines = chat(&sandbox, &["--json", "--no-cache", "--compare", pair, "And?"]).run().succeeds().lines();
    for model in pair.split(',') {
        let of: Vec<&serde_json::Value> = lines.iter().filter(|line| line["of"] == model).collect();
        assert_eq!(of.last().expect("events")["type"], "done");
        assert!(of.last().expect("events")["cost_usd"].is_number());
    }
    chat(&sandbox, &["--compare", "openai", "x"]).run().refuses(
        2,
        "two different models",
        "--compare openai/",
    );
}

#[test]
fn one_of_two_may_fail() {
    let sandbox = Sandbox::new();
    let first = openai(vec![Reply::status(400)]);
    let second = LlmServer::start(Wire::Anthropic, vec![Reply::text("Coffee.")]);
    project(
        &sandbox,
        &first,
        ABLE,
        &format!("    anthropic: {{base_url: '{}', api_key: {KEY}}}\n", second.base_url()),
    );
    let pair = "openai/gpt-4o-mini,anthropic/claude-haiku-4-5";
    let run = chat(&sandbox, &["--compare", pair, "Tea or coffee?"]).run().succeeds();
    assert_eq!(run.stdout, "## anthropic/claude-haiku-4-5\n\nCoffee.\n");
    assert!(run.stderr.contains("openai/gpt-4o-mini: "), "{}", run.stderr);
    assert_eq!(exported(&sandbox, "1")[1]["text"], "Coffee.", "the talk goes on from what there is");
}

#[test]
fn what_is_missing_is_said_with_what_to_do() {
    let sandbox = Sandbox::new();
    sandbox.ytseo(["chat", "Hello"]).run().refuses(3, "no language model is configured", "OPENAI_API_KEY");
    sandbox.ytseo(["chat", "--offline", "Hello"]).run().refuses(2, "forbidden (--offline)", "--offline");
    sandbox.ytseo(["chat", "--models", "offline", "Hello"]).run().refuses(2, "cannot talk", "--models");
    let server = openai(vec![Reply::text("x")]);
    project(&sandbox, &server, ABLE, "");
    chat(&sandbox, &["  "]).run().refuses(2, "the question is empty", "ytseo chat");
    chat(&sandbox, &[]).run().refuses(2, "the question is empty", "ytseo chat");
    chat(&sandbox, &["--continue", "x"]).run().refuses(8, "no chat session yet", "begin one");
    chat(&sandbox, &["--session", "7", "x"]).run().refuses(8, "no chat session '7'", "sessions list");
    chat(&sandbox, &["--role", "pirate", "x"]).run().refuses(2, "no role 'pirate'", "editor");
    chat(&sandbox, &["--allow", "fly", "x"]).run().refuses(2, "no tool 'fly'", "audit");
    chat(&sandbox, &["--models", "gpt-4o", "x"]).run().refuses(
        3,
        "'gpt-4o' names no provider",
        "provider/model",
    );
    chat(&sandbox, &["--attach", "no.md", "--", "x"]).run().refuses(8, "cannot read no.md", "check the path");
    chat(&sandbox, &["--format", "yaml", "x"]).run().refuses(2, "text, Markdown or JSON Lines", "--json");
    assert!(server.asked().is_empty(), "nobody was asked");
    let none = chat(&sandbox, &["sessions", "list", "--json"]).run().succeeds().json();
    assert_eq!(none["sessions"], json!([]), "and no session was begun");
}

#[test]
fn a_budget_that_is_gone_ends_the_answer_and_keeps_the_talk() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::text("One.")]);
    // A question may need some $0.009 (tools and rules are sent along); it costs $0.000025.
    project(&sandbox, &server, ABLE, "  budget: {per_day: 1}\n");
    chat(&sandbox, &["First?"]).run().succeeds();
    let over = chat(&sandbox, &["--continue", "--max-cost", "0.0001", "Second?"]).run().exits(5);
    assert!(over.stderr.contains("the limit of $0.00010 for this run"), "{}", over.stderr);
    assert!(over.stderr.contains("ytseo chat --session 1 goes on"), "{}", over.stderr);
    assert_eq!(server.asked().len(), 1, "nobody was asked");
    let said = exported(&sandbox, "1");
    assert_eq!(said.last().expect("a message")["text"], "Second?", "the question is kept");
    let costs = sandbox.configured(["costs", "--by", "task", "--json"]).env("YTSEO_DATA_DIR", sandbox.data());
    assert_eq!(costs.run().succeeds().json()["rows"][0]["key"], "chat");
}
