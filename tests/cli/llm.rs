//! `ytseo llm` and `ytseo costs`, against strict stand-ins for the providers.

use serde_json::Value;

use crate::support::llm::{KEY, LlmServer, MODEL, Reply, Wire};
use crate::support::sandbox::Call;
use crate::support::{Run, Sandbox};

/// A project whose providers are stand-ins, each model at $1 and $2 a million tokens.
fn project(sandbox: &Sandbox, servers: &[&LlmServer], names: &[&str], more: &str) {
    let mut text = String::from("llm:\n  retry_wait_ms: 1\n");
    text.push_str(more);
    text.push_str("  models:\n");
    for name in names {
        text.push_str(&format!("    - {name}/{MODEL}\n"));
    }
    text.push_str("  providers:\n");
    for (server, name) in servers.iter().zip(names) {
        let url = server.base_url();
        text.push_str(&format!(
            "    {name}:\n      base_url: {url}\n      api_key: {KEY}\n      price: {{input: 1, output: 2}}\n"
        ));
    }
    sandbox.write("ytseo.yaml", text);
}

fn call(sandbox: &Sandbox, args: &[&str]) -> Call {
    sandbox.configured(args).env("YTSEO_DATA_DIR", sandbox.data())
}

#[track_caller]
fn keeps_quiet(run: &Run) {
    let all = format!("{}{}", run.stdout, run.stderr);
    assert!(!all.contains(KEY) && !all.contains("connection test"), "key or prompt came out:\n{all}");
}

#[test]
fn without_a_key_the_list_says_what_to_do() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["llm", "list"]).run().succeeds();
    insta::assert_snapshot!(run.stdout);
    let json = sandbox.ytseo(["llm", "list", "--json"]).run().succeeds().json();
    assert_eq!(json["order"], serde_json::json!([]));
    assert!(
        json["providers"].as_array().expect("a list").iter().all(|provider| provider["configured"] == false)
    );
    let run = sandbox.ytseo(["llm", "test"]).run();
    run.refuses(3, "no language model is configured", "OPENAI_API_KEY");
}

#[test]
fn the_list_shows_order_prices_and_where_keys_come_from() {
    let sandbox = Sandbox::new();
    let list = |args: &[&str]| {
        sandbox
            .ytseo(args)
            .env("OPENAI_API_KEY", KEY)
            .env("ANTHROPIC_API_KEY", KEY)
            .env("OLLAMA_HOST", "127.0.0.1:1")
            .env("YTSEO_LLM_MODELS", "anthropic/claude-haiku-4-5, openai/gpt-99,ollama/llama3.2")
            .run()
            .succeeds()
    };
    let run = list(&["llm", "list"]);
    keeps_quiet(&run);
    insta::assert_snapshot!(run.stdout);
    let json = list(&["llm", "list", "--json"]).json();
    let ids: Vec<&Value> =
        json["order"].as_array().expect("a list").iter().map(|model| &model["id"]).collect();
    assert_eq!(ids, ["anthropic/claude-haiku-4-5", "openai/gpt-99", "ollama/llama3.2"]);
    assert_eq!(json["order"][0]["price"]["output"], 5.0);
    assert!(json["order"][0]["price_noted"].is_string() && json["order"][0]["price_source"].is_string());
    assert!(json["order"][1]["price"].is_null(), "unknown, not zero");
    assert_eq!(json["order_origin"]["variable"], "YTSEO_LLM_MODELS");
    assert_eq!(json["providers"][0]["key_origin"]["variable"], "OPENAI_API_KEY");
    assert!(!run.stdout.contains("gpt-4o"));
    assert!(list(&["llm", "list", "--all"]).stdout.contains("openai/gpt-4o-mini "));
    keeps_quiet(&list(&["-vvv", "config", "show"]));
    let markdown = list(&["llm", "list", "--format", "markdown"]).stdout;
    assert!(markdown.contains("| anthropic/claude-haiku-4-5 | 200k | 1.00/5.00 | 2025-10 |"), "{markdown}");
}

#[test]
fn checking_asks_each_configured_provider() {
    let sandbox = Sandbox::new();
    let good = LlmServer::start(Wire::OpenAi, vec![Reply::text("x")]);
    let ollama = LlmServer::start(Wire::Ollama, vec![Reply::text("x")]);
    project(&sandbox, &[&good, &ollama], &["mine", "ollama"], "");
    let check = || {
        call(&sandbox, &["llm", "list", "--check", "--json"])
            .env("ANTHROPIC_API_KEY", "wrong-key-4711")
            .env("ANTHROPIC_BASE_URL", "http://127.0.0.1:1")
    };
    let run = check().run().succeeds();
    keeps_quiet(&run);
    let json = run.json();
    let provider = |name: &str| {
        let mut all = json["providers"].as_array().expect("a list").iter();
        all.find(|provider| provider["name"] == name).cloned().expect("listed")
    };
    assert_eq!(provider("mine")["reachable"]["ok"], true);
    assert_eq!(provider("ollama")["reachable"]["ok"], true);
    assert_eq!(provider("anthropic")["reachable"]["ok"], false);
    assert!(provider("gemini").get("reachable").is_none(), "nobody configured it");
    assert!(json["order"].as_array().expect("a list").iter().all(|model| model["listed"] == true), "{json}");
    assert!(good.asked().is_empty(), "nothing was asked that costs");
    call(&sandbox, &["llm", "list", "--check", "--offline"]).run().refuses(2, "forbidden", "--offline");
    call(&sandbox, &["llm", "list", "--offline"]).run().succeeds();
}

#[test]
fn a_test_tells_what_it_took() {
    for wire in Wire::ALL {
        let sandbox = Sandbox::new();
        let server = LlmServer::start(wire, vec![Reply::text("ready")]);
        project(&sandbox, &[&server], &[wire.name()], "");
        let run = call(&sandbox, &["-vvv", "llm", "test", "--json"]).run().succeeds();
        keeps_quiet(&run);
        let json = run.json();
        assert_eq!(json["answer"], "ready");
        assert_eq!(json["model"], format!("{}/{MODEL}", wire.name()));
        assert_eq!(
            (&json["usage"]["input_tokens"], &json["usage"]["output_tokens"]),
            (&11.into(), &7.into())
        );
        assert_eq!(json["cost_usd"], 0.000_025);
        assert!(json["first_token_ms"].as_u64() <= json["total_ms"].as_u64());
        let run =
            call(&sandbox, &["llm", "test", wire.name(), "--format", "markdown"]).env("OPENAI_MODEL", MODEL);
        let run = run.env("ANTHROPIC_MODEL", MODEL).env("GEMINI_MODEL", MODEL).env("OLLAMA_MODEL", MODEL);
        assert!(run.run().succeeds().stdout.contains("| cost | $0.000025 |"));
        assert_eq!(server.asked().len(), 2, "a test is never answered from the cache");
    }
}

#[test]
fn what_is_wrong_is_said_with_what_to_do() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("x")]);
    project(&sandbox, &[&server], &["openai"], "");
    let wrong = call(&sandbox, &["-vvv", "llm", "test"]).env("OPENAI_API_KEY", "sk-wrong-4711-wrong").run();
    assert!(!wrong.stderr.contains("wrong-4711"), "{}", wrong.stderr);
    wrong.refuses(4, "openai refuses the key (401)", "check the key: OPENAI_API_KEY");
    let unknown = call(&sandbox, &["llm", "test", "openai/nothing"]).run();
    unknown.refuses(8, "openai has no model nothing", "ytseo llm list --check");
    let bare = call(&sandbox, &["llm", "test", "gpt-4o"]).run();
    bare.refuses(3, "'gpt-4o' names no provider", "provider/model");
    let gone = call(&sandbox, &["llm", "test", "ollama/llama3.2"]).env("OLLAMA_HOST", "127.0.0.1:1").run();
    gone.refuses(6, "ollama at http://127.0.0.1:1 does not answer", "ollama serve");
    call(&sandbox, &["llm", "test", "--offline"]).run().refuses(
        2,
        "it is forbidden (--offline)",
        "YTSEO_OFFLINE",
    );
    assert!(server.asked().is_empty());
    sandbox.write("ytseo.yaml", "llm: {providers: {openai: {kye: x}}}\n");
    call(&sandbox, &["llm", "list"]).run().refuses(3, "llm.providers.openai.kye", "did you mean");
    sandbox.write("ytseo.yaml", "llm: {budget: {per_day: -1}}\n");
    call(&sandbox, &["costs"]).run().refuses(3, "llm.budget.per_day is no amount", "0.50");
}

#[test]
fn limits_hold_over_processes_and_costs_show_it() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("ready"), Reply::status(500)]);
    // A test may need some $0.0012; it costs $0.000025.
    project(&sandbox, &[&server], &["openai"], "  budget: {per_day: 0.0013}\n");
    let dear = call(&sandbox, &["llm", "test", "--max-cost", "0.0001"]).run();
    dear.refuses(5, "the limit of $0.00010 for this run", "--max-cost");
    assert!(server.asked().is_empty());
    call(&sandbox, &["llm", "test"]).run().succeeds();
    let failed = call(&sandbox, &["llm", "test"]).run();
    failed.refuses(6, "openai failed (500)", "try later");
    let json = call(&sandbox, &["costs", "--by", "task", "--json"]).run().succeeds().json();
    let row = &json["rows"][0];
    assert_eq!((&row["key"], &row["calls"], &row["failed"]), (&"test".into(), &4.into(), &3.into()));
    assert_eq!((&row["cost_usd"], &json["limits"][0]["spent_usd"]), (&0.000_025.into(), &0.000_025.into()));
    let by_model = call(&sandbox, &["costs", "--by", "model", "--since", "today"]).run().succeeds();
    let (heading, table) = by_model.stdout.split_once('\n').expect("lines");
    assert!(heading.starts_with("Spent on language models ") && heading.ends_with(" (UTC)"), "{heading}");
    insta::assert_snapshot!(table);
    let markdown = call(&sandbox, &["costs", "--format", "markdown"]).run().succeeds().stdout;
    assert!(markdown.contains("| total | 4 | 3 | 11 | 7 | $0.000025 |"), "{markdown}");
    call(&sandbox, &["costs", "--since", "yesterday"]).run().refuses(2, "'yesterday' is no time", "7d");
    let full = call(&sandbox, &["llm", "test"]).env("YTSEO_MAX_COST_PER_DAY", "0.001").run();
    full.refuses(5, "$0.000025 on openai/small for test (4)", "ytseo costs");
}

#[test]
fn a_price_that_is_not_known_needs_consent() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::text("ready")]);
    let test = |args: &[&str]| {
        let mut all = vec!["llm", "test", "openai/small", "--max-cost", "1"];
        all.extend(args);
        sandbox.ytseo(all).env("OPENAI_API_KEY", KEY).env("OPENAI_BASE_URL", server.base_url())
    };
    test(&[]).run().refuses(5, "the price of openai/small is not known", "--allow-unknown-cost");
    let json = test(&["--allow-unknown-cost", "--json"]).run().succeeds().json();
    assert!(json["cost_usd"].is_null());
    let costs = sandbox.ytseo(["costs"]).run().succeeds().stdout;
    assert!(costs.contains("1 of unknown price"), "{costs}");
    let nothing = Sandbox::new().ytseo(["costs"]).run().succeeds().stdout;
    assert!(nothing.contains("Nothing was asked."), "{nothing}");
}
