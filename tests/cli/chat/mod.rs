//! `ytseo chat`, against strict stand-ins for the providers.

mod answers;
#[cfg(target_os = "linux")]
mod interactive;
mod memory;
mod sessions;
mod tools;

use serde_json::Value;

use crate::support::Sandbox;
use crate::support::llm::{Asked, KEY, LlmServer, Wire};
use crate::support::sandbox::Call;

/// A model that OpenAI's stand-in has and the table knows: 128,000 tokens, tools, images.
pub const ABLE: &str = "openai/gpt-4o-mini";

/// A project whose only model is `model` at a stand-in, at $1 and $2 a million tokens.
pub fn project(sandbox: &Sandbox, server: &LlmServer, model: &str, more: &str) {
    let name = model.split('/').next().expect("a provider");
    let url = server.base_url();
    let text = format!(
        "llm:\n  retry_wait_ms: 1\n  max_output_tokens: 1000\n  models: [{model}]\n  providers:\n    {name}:\n      \
         base_url: {url}\n      api_key: {KEY}\n      price: {{input: 1, output: 2}}\n{more}"
    );
    sandbox.write("ytseo.yaml", text);
}

/// `ytseo chat` in the project.
pub fn chat(sandbox: &Sandbox, args: &[&str]) -> Call {
    sandbox.configured(["chat"]).args(args).env("YTSEO_DATA_DIR", sandbox.data())
}

/// The text of the last message of a request to OpenAI's stand-in.
pub fn last(asked: &Asked) -> String {
    let messages = asked.body["messages"].as_array().expect("messages");
    text_of(messages.last().expect("a message"))
}

/// The text of a message, whole or in parts.
pub fn text_of(message: &Value) -> String {
    match &message["content"] {
        Value::Array(parts) => parts.iter().filter_map(|part| part["text"].as_str()).collect(),
        content => content.as_str().unwrap_or_default().to_string(),
    }
}

/// The types of NDJSON events, in order, runs of the same type once.
pub fn types(lines: &[Value]) -> Vec<&str> {
    let mut types: Vec<&str> = lines.iter().map(|line| line["type"].as_str().expect("a type")).collect();
    types.dedup();
    types
}

/// What was said in a session, as its export has it.
pub fn exported(sandbox: &Sandbox, session: &str) -> Vec<Value> {
    let run = chat(sandbox, &["sessions", "export", session, "--as", "json"]).run().succeeds();
    run.json()["messages"].as_array().expect("messages").clone()
}

/// A stand-in for OpenAI.
pub fn openai(script: Vec<crate::support::llm::Reply>) -> LlmServer {
    LlmServer::start(Wire::OpenAi, script)
}
