//! Finding by meaning, against a stand-in for the provider of vectors.

use serde_json::Value;

use super::citations;
use crate::support::llm::{KEY, LlmServer, Reply, Wire};
use crate::support::sandbox::Call;
use crate::support::{Run, Sandbox};

fn project(sandbox: &Sandbox, server: &LlmServer, model: &str, more: &str) {
    let url = server.base_url();
    sandbox.write(
        "ytseo.yaml",
        format!(
            "knowledge:\n  embedding_model: openai/{model}\nllm:\n  retry_wait_ms: 1\n  retries: 1\n{more}  providers:\n    \
             openai:\n      base_url: {url}\n      api_key: {KEY}\n      price: {{input: 1, output: 2}}\n"
        ),
    );
}

fn call(sandbox: &Sandbox, args: &[&str]) -> Call {
    let mut all = vec!["knowledge"];
    all.extend(args);
    sandbox.configured(all).env("YTSEO_DATA_DIR", sandbox.data())
}

fn done(sandbox: &Sandbox, args: &[&str]) -> Value {
    let run: Run = call(sandbox, args).arg("--json").run().succeeds();
    assert!(!run.stderr.contains(KEY));
    run.json()
}

fn material(sandbox: &Sandbox) {
    sandbox.write("m/sound.md", "A mic near the mouth needs little gain.");
    sandbox.write("m/light.md", "The lamp stands beside the window, so that the face is bright.");
    sandbox.write("m/food.md", "Bread is baked in the morning with flour and water.");
}

#[test]
fn other_words_for_the_same_are_found() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors]);
    project(&sandbox, &server, "small", "");
    material(&sandbox);
    let added = done(&sandbox, &["add", "m"]);
    assert_eq!((&added["embedding"]["passages"], &added["embedding"]["missing"]), (&3.into(), &0.into()));
    assert!(added["embedding"]["cost_usd"].as_f64().expect("a price") > 0.0);
    let asked = server.asked().len();
    let again = done(&sandbox, &["add", "m"]);
    assert_eq!(again["embedding"]["passages"], 0);
    assert_eq!(server.asked().len(), asked, "nothing is embedded twice");
    let found = done(&sandbox, &["search", "which loudspeaker shall I hear"]);
    assert_eq!(citations(&found)[0], "sound.md");
    assert_eq!(found["passages"][0]["found_by"], serde_json::json!(["meaning"]));
    assert_eq!(found["model"], "openai/small");
    let both = done(&sandbox, &["search", "lamp"]);
    assert_eq!(both["passages"][0]["found_by"], serde_json::json!(["words", "meaning"]));
    let kinds = done(&sandbox, &["search", "lamp", "--kind", "page"]);
    assert!(citations(&kinds).is_empty());
    let words = done(&sandbox, &["search", "loudspeaker", "--words"]);
    assert!(citations(&words).is_empty() && words.get("model").is_none());
    let list = done(&sandbox, &["list"]);
    assert_eq!(list["sources"][0]["embedded"], 1);
    let costs = sandbox.configured(["costs", "--by", "task", "--json"]).env("YTSEO_DATA_DIR", sandbox.data());
    assert_eq!(costs.run().succeeds().json()["rows"][0]["key"], "embed");
}

#[test]
fn another_model_or_text_gets_new_vectors() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors]);
    project(&sandbox, &server, "small", "");
    material(&sandbox);
    done(&sandbox, &["add", "m"]);
    sandbox.write("m/food.md", "Now about a camera and its lens.");
    assert_eq!(done(&sandbox, &["refresh"])["embedding"]["passages"], 1);
    project(&sandbox, &server, "small-2", "");
    let list = done(&sandbox, &["list"]);
    assert_eq!(list["sources"][0]["embedded"], 0);
    assert_eq!(done(&sandbox, &["search", "loudspeaker"])["passages"], serde_json::json!([]));
    assert_eq!(done(&sandbox, &["refresh"])["embedding"]["passages"], 3);
    assert_eq!(citations(&done(&sandbox, &["search", "loudspeaker"]))[0], "sound.md");
}

#[test]
fn without_the_provider_words_are_enough() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors, Reply::status(500)]);
    project(&sandbox, &server, "small", "");
    material(&sandbox);
    done(&sandbox, &["add", "m/sound.md"]);
    let run = call(&sandbox, &["add", "m", "--json"]).run();
    let run = run.exits(6);
    assert_eq!(run.json()["sources"].as_array().expect("a list").len(), 3, "it is added all the same");
    assert_eq!(run.json()["embedding"]["missing"], 2);
    assert!(run.stderr.contains("knowledge refresh"), "{}", run.stderr);
    let run = call(&sandbox, &["search", "lamp", "--json"]).run().succeeds();
    assert_eq!(citations(&run.json()), ["light.md"]);
    assert!(run.stderr.contains("only words are searched"), "{}", run.stderr);
    let asked = server.asked().len();
    let offline = call(&sandbox, &["search", "lamp", "--json", "--offline"]).run().succeeds();
    assert_eq!(citations(&offline.json()), ["light.md"]);
    assert_eq!(server.asked().len(), asked);
}

#[test]
fn a_budget_holds_and_what_was_done_is_kept() {
    let sandbox = Sandbox::new();
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Vectors]);
    // Room for one or two of the small requests: each may need some $0.0001 and takes a tenth of that.
    project(&sandbox, &server, "small", "  budget: {per_day: 0.000105}\n");
    material(&sandbox);
    let run = call(&sandbox, &["add", "m", "--json"]).run().exits(5);
    let report = run.json();
    assert_eq!(report["sources"].as_array().expect("a list").len(), 3);
    let made = report["embedding"]["passages"].as_u64().expect("a count");
    assert!((1..3).contains(&made), "{report}");
    assert!(run.stderr.contains("ytseo costs"), "{}", run.stderr);
    project(&sandbox, &server, "small", "");
    let rest = done(&sandbox, &["refresh"]);
    assert_eq!(rest["embedding"]["passages"], 3 - made);
}
