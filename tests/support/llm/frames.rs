//! What the stand-ins say: the frames of a stream, answers in one piece, errors and lists of models.

use serde_json::{Value, json};

use super::{MODEL, Reply, Wire};

/// Tokens that are told of every answer: sent, of them cached, answered.
const INPUT: u64 = 11;
const CACHED: u64 = 3;
const OUTPUT: u64 = 7;

/// One frame with a piece of text.
pub fn text(wire: Wire, piece: &str) -> String {
    match wire {
        Wire::OpenAi => sse(&openai(json!({"content": piece}), None)),
        Wire::Anthropic => {
            event("content_block_delta", json!({"index": 0, "delta": {"type": "text_delta", "text": piece}}))
        }
        Wire::Gemini => sse(&gemini(vec![json!({"text": piece})], None, false)),
        Wire::Ollama => line(json!({"message": {"role": "assistant", "content": piece}, "done": false})),
    }
}

fn sse(value: &Value) -> String {
    format!("data: {value}\n\n")
}

fn event(name: &str, mut value: Value) -> String {
    value["type"] = name.into();
    format!("event: {name}\ndata: {value}\n\n")
}

fn line(mut value: Value) -> String {
    value["model"] = MODEL.into();
    value["created_at"] = "2026-01-01T00:00:00Z".into();
    format!("{value}\n")
}

fn openai(delta: Value, finish: Option<&str>) -> Value {
    json!({
        "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": MODEL,
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}], "usage": null
    })
}

fn gemini(parts: Vec<Value>, finish: Option<&str>, usage: bool) -> Value {
    let mut value = json!({
        "candidates": [{"content": {"role": "model", "parts": parts}, "index": 0}], "modelVersion": MODEL
    });
    if let Some(finish) = finish {
        value["candidates"][0]["finishReason"] = finish.into();
    }
    if usage {
        value["usageMetadata"] = json!({
            "promptTokenCount": INPUT, "cachedContentTokenCount": CACHED, "candidatesTokenCount": OUTPUT,
            "totalTokenCount": INPUT + OUTPUT
        });
    }
    value
}

fn openai_usage() -> Value {
    json!({
        "prompt_tokens": INPUT, "completion_tokens": OUTPUT, "total_tokens": INPUT + OUTPUT,
        "prompt_tokens_details": {"cached_tokens": CACHED}
    })
}

/// The pieces of a text: three characters each, so that words are split.
fn pieces(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(3).map(|piece| piece.iter().collect()).collect()
}

/// How an answer ends, in each provider's words.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Done,
    Length,
    Filter,
    Tool,
}

/// All frames of a stream.
pub fn stream(wire: Wire, reply: &Reply) -> Vec<String> {
    let (content, end, usage, ends) = match reply {
        Reply::Text(text) | Reply::Bytewise(text) | Reply::Slow(text, _) => {
            (text.as_str(), End::Done, true, true)
        }
        Reply::NoUsage(text) => (text.as_str(), End::Done, false, true),
        Reply::Length(text) => (text.as_str(), End::Length, true, true),
        Reply::Filtered => ("", End::Filter, true, true),
        Reply::Tool(..) => ("", End::Tool, true, true),
        Reply::Cut(text)
        | Reply::CutNeatly(text)
        | Reply::HalfFrame(text)
        | Reply::ErrorAfter(text)
        | Reply::Stall(text) => (text.as_str(), End::Done, false, false),
        other => panic!("{other:?} is no stream"),
    };
    let mut frames = Vec::new();
    match wire {
        Wire::OpenAi => frames.push(sse(&openai(json!({"role": "assistant", "content": ""}), None))),
        Wire::Anthropic => {
            let told = json!({"input_tokens": INPUT - CACHED, "cache_read_input_tokens": CACHED, "output_tokens": 1});
            let message = json!({"id": "msg_1", "role": "assistant", "content": [], "model": MODEL});
            let mut start = json!({ "message": message });
            if usage {
                start["message"]["usage"] = told;
            }
            frames.push(event("message_start", start));
            if end != End::Tool {
                let block = json!({"index": 0, "content_block": {"type": "text", "text": ""}});
                frames.push(event("content_block_start", block));
            }
            frames.push(event("ping", json!({})));
        }
        Wire::Gemini | Wire::Ollama => {}
    }
    frames.extend(pieces(content).iter().map(|piece| text(wire, piece)));
    if let Reply::Tool(name, arguments) = reply {
        frames.extend(tool(wire, name, arguments));
    }
    match reply {
        Reply::HalfFrame(_) => {
            let frame = text(wire, "never whole");
            frames.push(frame[..frame.len() / 2].to_string());
        }
        Reply::ErrorAfter(_) => frames.push(error_frame(wire)),
        _ if ends => frames.extend(ending(wire, end, usage)),
        _ => {}
    }
    frames
}

fn error_frame(wire: Wire) -> String {
    match wire {
        Wire::Anthropic => {
            event("error", json!({"error": {"type": "overloaded_error", "message": "Overloaded"}}))
        }
        Wire::Ollama => line(json!({"error": "the runner stopped"})),
        _ => sse(&error(wire, 503, "overloaded")),
    }
}

fn tool(wire: Wire, name: &str, arguments: &Value) -> Vec<String> {
    let text = arguments.to_string();
    let (first, second) = text.split_at(text.len() / 2);
    match wire {
        Wire::OpenAi => {
            let call = |part: Value| sse(&openai(json!({"tool_calls": [part]}), None));
            vec![
                call(
                    json!({"index": 0, "id": "call_1", "type": "function", "function": {"name": name, "arguments": ""}}),
                ),
                call(json!({"index": 0, "function": {"arguments": first}})),
                call(json!({"index": 0, "function": {"arguments": second}})),
            ]
        }
        Wire::Anthropic => {
            let block = json!({"type": "tool_use", "id": "call_1", "name": name, "input": {}});
            let delta = |part: &str| {
                event(
                    "content_block_delta",
                    json!({"index": 0, "delta": {"type": "input_json_delta", "partial_json": part}}),
                )
            };
            vec![
                event("content_block_start", json!({"index": 0, "content_block": block})),
                delta(first),
                delta(second),
            ]
        }
        Wire::Gemini => {
            vec![sse(&gemini(vec![json!({"functionCall": {"name": name, "args": arguments}})], None, false))]
        }
        Wire::Ollama => {
            let call = json!({"function": {"name": name, "arguments": arguments}});
            vec![line(
                json!({"message": {"role": "assistant", "content": "", "tool_calls": [call]}, "done": false}),
            )]
        }
    }
}

fn ending(wire: Wire, end: End, usage: bool) -> Vec<String> {
    let word = match (wire, end) {
        (Wire::OpenAi, End::Done) | (Wire::Ollama, End::Done | End::Tool | End::Filter) => "stop",
        (Wire::OpenAi | Wire::Ollama, End::Length) => "length",
        (Wire::OpenAi, End::Filter) => "content_filter",
        (Wire::OpenAi, End::Tool) => "tool_calls",
        (Wire::Anthropic, End::Done) => "end_turn",
        (Wire::Anthropic, End::Length) => "max_tokens",
        (Wire::Anthropic, End::Filter) => "refusal",
        (Wire::Anthropic, End::Tool) => "tool_use",
        (Wire::Gemini, End::Done | End::Tool) => "STOP",
        (Wire::Gemini, End::Length) => "MAX_TOKENS",
        (Wire::Gemini, End::Filter) => "SAFETY",
    };
    match wire {
        Wire::OpenAi => {
            let mut frames = vec![sse(&openai(json!({}), Some(word)))];
            if usage {
                frames.push(sse(&json!({"id": "chatcmpl-1", "choices": [], "usage": openai_usage()})));
            }
            frames.push("data: [DONE]\n\n".into());
            frames
        }
        Wire::Anthropic => {
            let mut delta = json!({"delta": {"stop_reason": word, "stop_sequence": null}});
            if usage {
                delta["usage"] = json!({"output_tokens": OUTPUT});
            }
            vec![
                event("content_block_stop", json!({"index": 0})),
                event("message_delta", delta),
                event("message_stop", json!({})),
            ]
        }
        Wire::Gemini => vec![sse(&gemini(vec![json!({"text": ""})], Some(word), usage))],
        Wire::Ollama => {
            let mut last =
                json!({"message": {"role": "assistant", "content": ""}, "done": true, "done_reason": word});
            if usage {
                last["prompt_eval_count"] = INPUT.into();
                last["prompt_eval_cached_count"] = CACHED.into();
                last["eval_count"] = OUTPUT.into();
            }
            vec![line(last)]
        }
    }
}

/// An answer in one piece.
pub fn at_once(wire: Wire, reply: &Reply) -> Value {
    let Reply::Text(text) = reply else { panic!("{reply:?} is not answered at once") };
    match wire {
        Wire::OpenAi => json!({
            "id": "chatcmpl-1", "object": "chat.completion", "model": MODEL, "usage": openai_usage(),
            "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]
        }),
        Wire::Anthropic => json!({
            "id": "msg_1", "type": "message", "role": "assistant", "model": MODEL, "stop_reason": "end_turn",
            "content": [{"type": "text", "text": text}],
            "usage": {"input_tokens": INPUT - CACHED, "cache_read_input_tokens": CACHED, "output_tokens": OUTPUT}
        }),
        Wire::Gemini => gemini(vec![json!({ "text": text })], Some("STOP"), true),
        Wire::Ollama => json!({
            "model": MODEL, "message": {"role": "assistant", "content": text}, "done": true, "done_reason": "stop",
            "prompt_eval_count": INPUT, "prompt_eval_cached_count": CACHED, "eval_count": OUTPUT
        }),
    }
}

/// An error in the provider's form.
pub fn error(wire: Wire, status: u16, message: &str) -> Value {
    match wire {
        Wire::OpenAi => json!({"error": {"message": message, "type": "server_error", "code": status}}),
        Wire::Anthropic => json!({"type": "error", "error": {"type": "api_error", "message": message}}),
        Wire::Gemini => json!({"error": {"code": status, "message": message, "status": "UNAVAILABLE"}}),
        Wire::Ollama => json!({ "error": message }),
    }
}

/// The list of models.
pub fn models(wire: Wire) -> Value {
    match wire {
        Wire::OpenAi => json!({"object": "list", "data": [{"id": MODEL}, {"id": "gpt-4.1-mini"}]}),
        Wire::Anthropic => json!({"data": [{"id": MODEL}], "has_more": false}),
        Wire::Gemini => json!({"models": [{"name": format!("models/{MODEL}")}]}),
        Wire::Ollama => json!({"models": [{"name": format!("{MODEL}:latest")}]}),
    }
}
