//! The arguments of tools: a JSON schema of a Rust structure, and reading what a model wrote, strictly.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::model::document::plain_words;

/// The schema of a structure, as small as it can be: no references, no `null` beside a type, no formats. That
/// is what every provider understands.
pub(super) fn of<A: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    let schema = settings.into_generator().into_root_schema_for::<A>();
    let mut value = plain(schema.to_value());
    if let Some(object) = value.as_object_mut() {
        object.remove("description");
        object.entry("properties").or_insert_with(|| Value::Object(Map::new()));
    }
    value
}

fn plain(value: Value) -> Value {
    match value {
        Value::Object(mut object) => {
            for noise in ["$schema", "title", "format", "default"] {
                // A property may well be called `title`; the word of the schema is a text.
                if object.get(noise).is_some_and(|value| !value.is_object()) {
                    object.remove(noise);
                }
            }
            if let Some(Value::Array(types)) = object.get("type") {
                let known: Vec<Value> = types.iter().filter(|kind| *kind != "null").cloned().collect();
                if let [only] = known.as_slice() {
                    object.insert("type".into(), only.clone());
                }
            }
            if let Some(Value::Array(values)) = object.get_mut("enum") {
                values.retain(|value| !value.is_null());
            }
            let alternatives = object.get("anyOf").and_then(Value::as_array).cloned().unwrap_or_default();
            if let [Value::Object(one), null] = alternatives.as_slice()
                && null["type"] == "null"
            {
                object.remove("anyOf");
                for (key, value) in one {
                    object.entry(key.clone()).or_insert_with(|| value.clone());
                }
            }
            Value::Object(object.into_iter().map(|(key, value)| (key, plain(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        other => other,
    }
}

/// Reads the arguments of a call.
///
/// # Errors
/// Usage, in words that a model can act on.
pub(super) fn read<A: DeserializeOwned + JsonSchema>(tool: &str, arguments: &Value) -> Result<A> {
    let nothing = Value::Object(Map::new());
    let arguments = match arguments {
        Value::Null => &nothing,
        Value::Object(_) => arguments,
        _ => {
            return Err(Error::usage(format!("the arguments of {tool} are no JSON object"))
                .hint(format!("it takes {}", names::<A>())));
        }
    };
    A::deserialize(arguments).map_err(|error| {
        Error::usage(format!("wrong arguments for {tool}: {}", plain_words(&error.to_string())))
            .hint(format!("it takes {}", names::<A>()))
    })
}

/// The names of the arguments, those that must be there marked.
fn names<A: JsonSchema>() -> String {
    let schema = of::<A>();
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let names: Vec<String> = schema["properties"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| match required.contains(&name.as_str()) {
            true => format!("{name} (required)"),
            false => name.clone(),
        })
        .collect();
    if names.is_empty() { "no arguments".into() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields, rename_all = "snake_case")]
    struct Asked {
        /// Which file.
        file: String,
        /// How many.
        limit: Option<usize>,
        /// A title.
        title: Option<String>,
        /// How.
        way: Option<Way>,
    }

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(rename_all = "snake_case")]
    enum Way {
        Fast,
        Slow,
    }

    #[test]
    fn the_schema_holds_nothing_that_providers_stumble_over() {
        assert_eq!(
            of::<Asked>(),
            json!({
                "type": "object",
                "properties": {
                    "file": { "description": "Which file.", "type": "string" },
                    "limit": { "description": "How many.", "type": "integer", "minimum": 0 },
                    "title": { "description": "A title.", "type": "string" },
                    "way": { "description": "How.", "type": "string", "enum": ["fast", "slow"] },
                },
                "required": ["file"],
                "additionalProperties": false,
            })
        );
    }

    #[test]
    fn wrong_arguments_are_told_in_words() {
        let wrong = |arguments: Value| read::<Asked>("look", &arguments).expect_err("refused");
        for (arguments, word) in [
            (json!({ "file": "a", "fiel": 1 }), "unknown field `fiel`"),
            (json!({}), "missing field `file`"),
            (json!({ "file": 5 }), "invalid type"),
            (json!({ "file": "a", "limit": -1 }), "expected a whole number"),
            (json!("{\"file\""), "no JSON object"),
            (json!([]), "no JSON object"),
        ] {
            let error = wrong(arguments);
            assert!(error.to_string().contains(word), "{error}");
            assert_eq!(error.hints(), ["it takes file (required), limit, title, way"]);
        }
        let read: Asked = read("look", &json!({ "file": "a", "limit": null, "way": "slow" })).expect("read");
        assert!(read.file == "a" && read.limit.is_none() && read.title.is_none());
        assert!(matches!(read.way, Some(Way::Slow)) && !matches!(read.way, Some(Way::Fast)));
    }
}
