//! Embeddings: what the stand-ins accept and answer, as each provider's own documentation has it.
//!
//! A vector has a number for each subject that a text is about, so that texts in other words are near each other.

use serde_json::{Value, json};

use super::strict::{Checked, known_model, list, no, only};
use super::{Asked, Reply, Wire};

/// Words that mean the same.
const SUBJECTS: &[&[&str]] = &[
    &["microphone", "mic", "loudspeaker", "sound", "hear"],
    &["lamp", "light", "bright", "dark"],
    &["camera", "lens", "film"],
];

/// Dimensions where nobody asks for others.
const DIMENSIONS: usize = 16;

/// Tokens that are told of every answer.
const INPUT: u64 = 11;

/// Whether a request is one for vectors.
pub fn is_asked(wire: Wire, asked: &Asked) -> bool {
    match wire {
        Wire::OpenAi => asked.path == "/v1/embeddings",
        Wire::Gemini => asked.path.ends_with(":batchEmbedContents") || asked.path.ends_with(":embedContent"),
        Wire::Ollama => asked.path == "/api/embed",
        Wire::Anthropic => false,
    }
}

/// Looks at it as the provider would.
pub fn check(wire: Wire, asked: &Asked) -> Checked<()> {
    let body = &asked.body;
    match wire {
        Wire::OpenAi => {
            only(body, "request", &["model", "input", "dimensions", "encoding_format", "user"])?;
            let model = body["model"].as_str().unwrap_or_default();
            known_model(model)?;
            if body.get("dimensions").is_some() && !model.starts_with("text-embedding-3") {
                return no(400, "This model does not support specifying dimensions.");
            }
        }
        Wire::Gemini => {
            only(body, "request", &["requests"])?;
            let path = asked.path.trim_start_matches("/v1beta/");
            let (model, _) = path.split_once(':').unwrap_or_default();
            known_model(model.trim_start_matches("models/"))?;
            if list(&body["requests"], "requests")?.len() > 100 {
                return no(400, "at most 100 requests can be in one batch");
            }
            for one in list(&body["requests"], "requests")? {
                only(one, "request", &["model", "content", "taskType", "outputDimensionality", "title"])?;
                only(&one["content"], "content", &["parts"])?;
                if one["model"] != model {
                    return no(400, "the model of a request must be that of the batch");
                }
                if !matches!(one["taskType"].as_str(), Some("RETRIEVAL_DOCUMENT" | "RETRIEVAL_QUERY")) {
                    return no(400, "another task type than that of a search");
                }
            }
        }
        Wire::Ollama => {
            only(body, "request", &["model", "input", "truncate", "dimensions", "options", "keep_alive"])?;
            known_model(body["model"].as_str().unwrap_or_default())?;
        }
        Wire::Anthropic => return no(404, "not found"),
    }
    let texts = texts(wire, body);
    if texts.is_empty() || texts.len() > 2048 || texts.iter().any(|text| text.trim().is_empty()) {
        return no(400, "input must be texts that are not empty");
    }
    Ok(())
}

/// The texts of a request.
pub fn texts(wire: Wire, body: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    match wire {
        Wire::Gemini => {
            let requests = body["requests"].as_array().into_iter().flatten();
            requests.map(|one| text(&one["content"]["parts"][0]["text"])).collect()
        }
        _ => body["input"].as_array().into_iter().flatten().map(text).collect(),
    }
}

fn dimensions(wire: Wire, body: &Value) -> usize {
    let asked = match wire {
        Wire::Gemini => &body["requests"][0]["outputDimensionality"],
        _ => &body["dimensions"],
    };
    asked.as_u64().map_or(DIMENSIONS, |asked| usize::try_from(asked).expect("few"))
}

/// The vectors of the texts that were sent.
pub fn answer(wire: Wire, asked: &Asked, reply: &Reply) -> Value {
    let size = dimensions(wire, &asked.body);
    let mut vectors: Vec<Vec<f64>> = texts(wire, &asked.body).iter().map(|text| vector(text, size)).collect();
    match reply {
        Reply::FewVectors => drop(vectors.pop()),
        Reply::UnevenVectors => vectors.last_mut().expect("one").truncate(size / 2),
        _ => {}
    }
    match wire {
        Wire::OpenAi => {
            let data = vectors.iter().enumerate();
            // In another order than they were sent: the index counts.
            let data: Vec<Value> = data
                .map(|(index, vector)| json!({"object": "embedding", "index": index, "embedding": vector}))
                .rev()
                .collect();
            let usage = json!({"prompt_tokens": INPUT, "total_tokens": INPUT});
            json!({"object": "list", "data": data, "model": asked.body["model"], "usage": usage})
        }
        Wire::Gemini => {
            let all: Vec<Value> = vectors.iter().map(|vector| json!({ "values": vector })).collect();
            json!({ "embeddings": all })
        }
        _ => json!({"model": asked.body["model"], "embeddings": vectors, "prompt_eval_count": INPUT}),
    }
}

fn vector(text: &str, size: usize) -> Vec<f64> {
    let mut vector = vec![0.01; size];
    for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2) {
        let subject = SUBJECTS.iter().position(|words| words.contains(&word));
        let other =
            word.bytes().fold(7usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
        let (at, weight) = match subject {
            Some(at) => (at, 1.0),
            None => (SUBJECTS.len() + other % (size - SUBJECTS.len()), 0.1),
        };
        vector[at] += weight;
    }
    vector
}
