//! Answers in the form of a JSON schema: enforced by the provider where it can, else asked for in the prompt,
//! and read and checked here in either case.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::providers::Target;
use super::types::{LlmRequest, Message, Schema};
use crate::config::LlmKind;
use crate::error::Result;
use crate::prompts;

/// How deep schemas and values are followed.
const DEEPEST: usize = 64;

/// How a provider is told about the form.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form {
    /// Any text.
    Free,
    /// Some JSON; which one stands in the prompt.
    Json,
    /// JSON that follows this schema.
    Native(Schema),
}

/// The request as this model gets it, and the form that its provider enforces.
pub(super) fn prepare<'r>(request: &'r LlmRequest, target: &Target) -> Result<(Cow<'r, LlmRequest>, Form)> {
    let Some(schema) = request.schema.clone() else { return Ok((Cow::Borrowed(request), Form::Free)) };
    let kind = target.provider.kind;
    // Gemini takes tools or a form, not both.
    let either = kind == LlmKind::Gemini && !request.tools.is_empty();
    if target.abilities.structured && !either {
        return Ok((Cow::Borrowed(request), Form::Native(schema)));
    }
    let text = serde_json::to_string(&schema.schema).unwrap_or_default();
    let told = prompts::render("structured", prompts::STRUCTURED, &json!({ "schema": text }))?;
    let mut request = request.clone();
    request.system = Some(match request.system.take() {
        Some(system) => format!("{system}\n\n{}", told.trim_end()),
        None => told.trim_end().to_string(),
    });
    let object = schema.schema["type"] == "object";
    // Ollama's JSON mode holds with any model, but not together with tools.
    let json = kind == LlmKind::Ollama && object && request.tools.is_empty();
    Ok((Cow::Owned(request), if json { Form::Json } else { Form::Free }))
}

/// The request that asks again after `text` had a `problem`.
pub(super) fn repaired(request: &LlmRequest, text: &str, problem: &str) -> Result<LlmRequest> {
    let mut request = request.clone();
    let told = prompts::render("repair", prompts::REPAIR, &json!({ "problem": problem }))?;
    let text = if text.trim().is_empty() { "(nothing)" } else { text };
    request.messages.push(Message::assistant(text));
    request.messages.push(Message::user(told.trim_end()));
    Ok(request)
}

/// Reads the JSON in an answer and checks it. Code fences and remarks around it are forgiven.
///
/// # Errors
/// What is wrong and where, in words for the model.
pub(super) fn read(schema: &Schema, text: &str) -> Result<Value, String> {
    let value = find(text)?;
    check(&value, &schema.schema, &schema.schema, "the value", 0)?;
    Ok(value)
}

/// The first JSON object or list in a text.
fn find(text: &str) -> Result<Value, String> {
    if let Ok(value) = serde_json::from_str::<Value>(text.trim()) {
        return Ok(value);
    }
    let mut problem = "there is no JSON in it".to_string();
    for (at, _) in text.match_indices(['{', '[']).take(8) {
        let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter::<Value>();
        match values.next() {
            Some(Ok(value)) => return Ok(value),
            Some(Err(error)) if error.is_eof() => return Err("the JSON breaks off in the middle".into()),
            Some(Err(_)) => problem = "the JSON is malformed".into(),
            None => {}
        }
    }
    Err(problem)
}

/// Checks a value against the part of JSON Schema that models are given: types, enumerations, properties,
/// items, lengths, bounds, `anyOf`, `oneOf`, `allOf` and references within the schema.
fn check(value: &Value, schema: &Value, root: &Value, place: &str, depth: usize) -> Result<(), String> {
    if depth > DEEPEST {
        return Err(format!("{place} is nested too deeply"));
    }
    let schema = match schema["$ref"].as_str() {
        Some(reference) => reference.strip_prefix('#').and_then(|path| root.pointer(path)).unwrap_or(schema),
        None => schema,
    };
    let deeper = |part: &Value| check(value, part, root, place, depth + 1);
    for part in schema["allOf"].as_array().into_iter().flatten() {
        deeper(part)?;
    }
    for name in ["anyOf", "oneOf"] {
        if let Some(parts) = schema[name].as_array() {
            let problems: Vec<String> = parts.iter().map_while(|part| deeper(part).err()).collect();
            if problems.len() == parts.len() && !parts.is_empty() {
                return Err(problems.into_iter().next().unwrap_or_default());
            }
        }
    }
    check_type(value, &schema["type"], place)?;
    if let Some(allowed) = schema["enum"].as_array()
        && !allowed.contains(value)
    {
        return Err(format!("{place} must be one of {}", Value::from(allowed.clone())));
    }
    if let Some(only) = schema.get("const")
        && only != value
    {
        return Err(format!("{place} must be {only}"));
    }
    match value {
        Value::Object(_) => check_object(value, schema, root, place, depth),
        Value::Array(items) => {
            within(
                items.len() as f64,
                &schema["minItems"],
                &schema["maxItems"],
                &format!("the number of items of {place}"),
            )?;
            for (index, item) in items.iter().enumerate() {
                if schema["items"].is_object() {
                    check(item, &schema["items"], root, &format!("{place}[{index}]"), depth + 1)?;
                }
            }
            Ok(())
        }
        Value::String(text) => {
            let length = text.chars().count() as f64;
            within(length, &schema["minLength"], &schema["maxLength"], &format!("the length of {place}"))
        }
        Value::Number(number) => {
            within(number.as_f64().unwrap_or(0.0), &schema["minimum"], &schema["maximum"], place)
        }
        _ => Ok(()),
    }
}

fn check_object(
    value: &Value,
    schema: &Value,
    root: &Value,
    place: &str,
    depth: usize,
) -> Result<(), String> {
    let Some(map) = value.as_object() else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !map.contains_key(name) {
            return Err(format!("{place} has no \"{name}\""));
        }
    }
    for (name, item) in map {
        let inner = format!("{place}.{}", name.chars().take(40).collect::<String>());
        match (schema["properties"].get(name), &schema["additionalProperties"]) {
            (Some(property), _) => check(item, property, root, &inner, depth + 1)?,
            (None, Value::Bool(false)) => return Err(format!("{inner} is not in the schema")),
            (None, other @ Value::Object(_)) => check(item, other, root, &inner, depth + 1)?,
            (None, _) => {}
        }
    }
    Ok(())
}

fn check_type(value: &Value, wanted: &Value, place: &str) -> Result<(), String> {
    let names: Vec<&str> = match wanted {
        Value::String(name) => vec![name],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => return Ok(()),
    };
    let is = |name: &&str| match *name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        _ => true,
    };
    if names.iter().any(is) { Ok(()) } else { Err(format!("{place} must be of type {}", names.join(" or "))) }
}

fn within(number: f64, least: &Value, most: &Value, place: &str) -> Result<(), String> {
    match (least.as_f64(), most.as_f64()) {
        (Some(least), _) if number < least => {
            Err(format!("{place} is {number}, and must be at least {least}"))
        }
        (_, Some(most)) if number > most => Err(format!("{place} is {number}, and must be at most {most}")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn schema() -> Schema {
        let schema = json!({
            "type": "object",
            "properties": {
                "titles": {"type": "array", "items": {"$ref": "#/$defs/title"}, "minItems": 1, "maxItems": 3},
                "mood": {"enum": ["calm", "loud"]},
                "score": {"type": ["number", "null"], "minimum": 0, "maximum": 1}
            },
            "required": ["titles", "score"],
            "additionalProperties": false,
            "$defs": {"title": {"type": "string", "minLength": 1, "maxLength": 10}}
        });
        Schema { name: "titles".into(), schema }
    }

    #[test]
    fn json_is_found_among_other_things() {
        let whole = r#"{"titles": ["a"], "score": 1}"#;
        for text in [
            whole.to_string(),
            format!("```json\n{whole}\n```"),
            format!("Here you are: {whole} I hope it helps {{or not}}"),
            format!("[note] {whole}"),
        ] {
            let read = read(&schema(), &text);
            match text.starts_with('[') {
                // A bracket in a remark is no JSON; what follows it is.
                _ if read.is_ok() => assert_eq!(read.expect("read")["titles"][0], "a"),
                _ => panic!("{text}: {read:?}"),
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let problem = |text: &str| read(&schema(), text).expect_err(text);
        assert_eq!(problem("I cannot do that."), "there is no JSON in it");
        assert_eq!(problem(r#"{"titles": ["a", "#), "the JSON breaks off in the middle");
        assert_eq!(problem(r#"{"titles": ["a"]}"#), "the value has no \"score\"");
        assert_eq!(
            problem(r#"{"titles": [], "score": 1}"#),
            "the number of items of the value.titles is 0, and must be at least 1"
        );
        assert_eq!(problem(r#"{"titles": [7], "score": 1}"#), "the value.titles[0] must be of type string");
        let long = problem(r#"{"titles": ["ok", "far too long a title"], "score": 1}"#);
        assert_eq!(long, "the length of the value.titles[1] is 20, and must be at most 10");
        assert_eq!(
            problem(r#"{"titles": ["a"], "score": 2}"#),
            "the value.score is 2, and must be at most 1"
        );
        assert_eq!(problem(r#"{"titles": ["a"], "score": 1, "x": 1}"#), "the value.x is not in the schema");
        assert!(problem(r#"{"titles": ["a"], "score": 1, "mood": "odd"}"#).contains("one of"));
        assert!(read(&schema(), r#"{"titles": ["🙂🙂"], "score": null, "mood": "calm"}"#).is_ok());
    }

    #[test]
    fn endless_references_end() {
        let endless = Schema { name: "x".into(), schema: json!({"anyOf": [{"$ref": "#"}]}) };
        assert!(read(&endless, "{}").is_err());
    }

    proptest! {
        #[test]
        fn no_answer_makes_it_panic(text in ".{0,300}") {
            let _ = read(&schema(), &text);
        }

        #[test]
        fn every_cut_of_a_good_answer_is_noticed(at in 1usize..40) {
            let whole = r#"{"titles": ["aä🙂", "b"], "score": 0.25}"#;
            let cut: String = whole.chars().take(at).collect();
            prop_assert_eq!(read(&schema(), &cut).is_ok(), cut.len() == whole.len());
        }
    }
}
