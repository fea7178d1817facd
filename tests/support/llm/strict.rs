//! What the stand-ins accept: the documented fields, headers and paths, and nothing else.

use serde_json::Value;

use super::{Asked, KEY, MODEL, Wire};

/// What was asked for.
pub enum Wanted {
    Chat,
    Models,
    Vectors,
}

pub(super) type Checked<T> = Result<T, (u16, String)>;

pub(super) fn no<T>(status: u16, problem: impl Into<String>) -> Checked<T> {
    Err((status, problem.into()))
}

/// Looks at a request as its provider would.
pub fn check(wire: Wire, asked: &Asked) -> Checked<Wanted> {
    key(wire, asked)?;
    let list = match wire {
        Wire::OpenAi | Wire::Anthropic => "/v1/models",
        Wire::Gemini => "/v1beta/models",
        Wire::Ollama => "/api/tags",
    };
    if asked.method == "GET" && asked.path == list {
        return Ok(Wanted::Models);
    }
    if asked.method != "POST" {
        return no(405, format!("{} is not allowed", asked.method));
    }
    if asked.header("content-type") != Some("application/json") {
        return no(415, "content-type must be application/json");
    }
    if !asked.body.is_object() {
        return no(400, "the body is no JSON object");
    }
    if super::vectors::is_asked(wire, asked) {
        super::vectors::check(wire, asked)?;
        return Ok(Wanted::Vectors);
    }
    match wire {
        Wire::OpenAi => openai(asked)?,
        Wire::Anthropic => anthropic(asked)?,
        Wire::Gemini => gemini(asked)?,
        Wire::Ollama => ollama(asked)?,
    }
    Ok(Wanted::Chat)
}

fn key(wire: Wire, asked: &Asked) -> Checked<()> {
    let bearer = format!("Bearer {KEY}");
    let (name, wanted) = match wire {
        Wire::OpenAi => ("authorization", bearer.as_str()),
        Wire::Anthropic => ("x-api-key", KEY),
        Wire::Gemini => ("x-goog-api-key", KEY),
        Wire::Ollama => return Ok(()),
    };
    let others = ["authorization", "x-api-key", "x-goog-api-key"].into_iter().filter(|other| *other != name);
    for other in others {
        if asked.header(other).is_some() {
            return no(400, format!("unexpected header {other}"));
        }
    }
    match asked.header(name) {
        Some(sent) if sent == wanted => Ok(()),
        // Providers repeat the key like this.
        sent => no(401, format!("Incorrect API key provided: {}", sent.unwrap_or("none"))),
    }
}

/// Every field is known.
pub(super) fn only(value: &Value, place: &str, known: &[&str]) -> Checked<()> {
    let Some(map) = value.as_object() else { return no(400, format!("{place} must be an object")) };
    match map.keys().find(|name| !known.contains(&name.as_str())) {
        Some(unknown) => no(400, format!("Unrecognized field {place}.{unknown}")),
        None => Ok(()),
    }
}

pub(super) fn known_model(name: &str) -> Checked<()> {
    let known = ["gpt-", "o3", "claude-", "gemini-", "text-embedding-", "nomic-"]
        .iter()
        .any(|start| name.starts_with(start));
    if known || name.starts_with(MODEL) { Ok(()) } else { no(404, format!("model '{name}' not found")) }
}

pub(super) fn list<'a>(value: &'a Value, place: &str) -> Checked<&'a Vec<Value>> {
    match value.as_array() {
        Some(list) if !list.is_empty() => Ok(list),
        _ => no(400, format!("{place} must be a list that is not empty")),
    }
}

/// A schema that is enforced allows no other properties.
fn closed(schema: &Value) -> Checked<()> {
    match schema["type"] == "object" && schema["additionalProperties"] != false {
        true => no(400, "additionalProperties must be false"),
        false => Ok(()),
    }
}

fn openai(asked: &Asked) -> Checked<()> {
    let body = &asked.body;
    if asked.path != "/v1/chat/completions" {
        return no(404, format!("unknown path {}", asked.path));
    }
    let fields = [
        "model",
        "messages",
        "stream",
        "stream_options",
        "temperature",
        "max_tokens",
        "max_completion_tokens",
        "seed",
        "tools",
        "tool_choice",
        "response_format",
        "reasoning_effort",
    ];
    only(body, "request", &fields)?;
    let model = body["model"].as_str().unwrap_or_default();
    known_model(model)?;
    let thinks = model.starts_with("gpt-5") || model.starts_with("o3");
    for wrong in if thinks {
        &["temperature", "max_tokens"][..]
    } else {
        &["max_completion_tokens", "reasoning_effort"]
    } {
        if body.get(wrong).is_some() {
            return no(400, format!("Unsupported parameter: {wrong}"));
        }
    }
    if body.get("stream_options").is_some() && body["stream"] != true {
        return no(400, "stream_options is only allowed when streaming");
    }
    for message in list(&body["messages"], "messages")? {
        let fields: &[&str] = match message["role"].as_str() {
            Some("system" | "user") => &["role", "content"],
            Some("assistant") => &["role", "content", "tool_calls"],
            Some("tool") => &["role", "content", "tool_call_id"],
            _ => return no(400, "unknown role"),
        };
        only(message, "message", fields)?;
    }
    for tool in body["tools"].as_array().into_iter().flatten() {
        only(tool, "tool", &["type", "function"])?;
        only(&tool["function"], "function", &["name", "description", "parameters", "strict"])?;
    }
    let format = &body["response_format"];
    if format["type"] == "json_schema" {
        only(format, "response_format", &["type", "json_schema"])?;
        only(&format["json_schema"], "json_schema", &["name", "strict", "schema"])?;
        closed(&format["json_schema"]["schema"])?;
    }
    Ok(())
}

fn anthropic(asked: &Asked) -> Checked<()> {
    let body = &asked.body;
    if asked.path != "/v1/messages" {
        return no(404, format!("unknown path {}", asked.path));
    }
    if asked.header("anthropic-version") != Some("2023-06-01") {
        return no(400, "anthropic-version: header is required");
    }
    let fields = [
        "model",
        "messages",
        "max_tokens",
        "system",
        "stream",
        "temperature",
        "tools",
        "tool_choice",
        "output_config",
    ];
    only(body, "request", &fields)?;
    known_model(body["model"].as_str().unwrap_or_default())?;
    if !body["max_tokens"].is_u64() {
        return no(400, "max_tokens: Field required");
    }
    let mut before = "";
    for message in list(&body["messages"], "messages")? {
        only(message, "message", &["role", "content"])?;
        match message["role"].as_str() {
            Some(role @ ("user" | "assistant")) if role != before => before = role,
            _ => return no(400, "roles must alternate between user and assistant"),
        }
        for part in message["content"].as_array().into_iter().flatten() {
            let fields: &[&str] = match part["type"].as_str() {
                Some("text") => &["type", "text"],
                Some("image") => &["type", "source"],
                Some("tool_use") => &["type", "id", "name", "input"],
                Some("tool_result") => &["type", "tool_use_id", "content"],
                _ => return no(400, "unknown content"),
            };
            only(part, "content", fields)?;
        }
    }
    for tool in body["tools"].as_array().into_iter().flatten() {
        only(tool, "tool", &["name", "description", "input_schema"])?;
    }
    if let Some(format) = body.pointer("/output_config/format") {
        only(format, "format", &["type", "schema"])?;
        closed(&format["schema"])?;
    }
    Ok(())
}

fn gemini(asked: &Asked) -> Checked<()> {
    let body = &asked.body;
    let Some(rest) = asked.path.strip_prefix("/v1beta/models/") else {
        return no(404, format!("unknown path {}", asked.path));
    };
    let Some((model, "generateContent" | "streamGenerateContent?alt=sse")) = rest.split_once(':') else {
        return no(404, format!("unknown method {rest}"));
    };
    known_model(model)?;
    only(body, "request", &["contents", "systemInstruction", "generationConfig", "tools", "toolConfig"])?;
    let fields = [
        "temperature",
        "maxOutputTokens",
        "seed",
        "responseMimeType",
        "responseJsonSchema",
        "topP",
        "stopSequences",
    ];
    only(&body["generationConfig"], "generationConfig", &fields)?;
    if body.get("tools").is_some() && body["generationConfig"].get("responseMimeType").is_some() {
        return no(400, "Function calling with a response mime type is unsupported");
    }
    for content in list(&body["contents"], "contents")? {
        only(content, "content", &["role", "parts"])?;
        if !matches!(content["role"].as_str(), Some("user" | "model" | "function")) {
            return no(400, "unknown role");
        }
        for part in list(&content["parts"], "parts")? {
            only(
                part,
                "part",
                &["text", "inline_data", "functionCall", "functionResponse", "thoughtSignature"],
            )?;
        }
    }
    Ok(())
}

fn ollama(asked: &Asked) -> Checked<()> {
    let body = &asked.body;
    if asked.path != "/api/chat" {
        return no(404, "404 page not found");
    }
    only(
        body,
        "request",
        &["model", "messages", "stream", "format", "options", "tools", "think", "keep_alive"],
    )?;
    known_model(body["model"].as_str().unwrap_or_default())?;
    if let Some(options) = body.get("options") {
        only(options, "options", &["temperature", "num_predict", "seed", "top_p", "stop"])?;
    }
    for message in list(&body["messages"], "messages")? {
        only(message, "message", &["role", "content", "images", "tool_calls", "tool_name"])?;
        if !matches!(message["role"].as_str(), Some("system" | "user" | "assistant" | "tool")) {
            return no(400, "unknown role");
        }
    }
    Ok(())
}
