//! The fields of a video that can be written, under the names they have in its file.
//!
//! Source: what YouTube lets be set of `snippet`, `status` and `localizations` (rules ).

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::error::{Error, Result};

/// Fields by name. A translation is the field `localizations.LANGUAGE`. In a file `null` means "to be emptied"; of
/// YouTube's fields those that are empty are left out.
pub type Fields = BTreeMap<String, Value>;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Time,
    Flag,
    Tags,
}

struct Field {
    name: &'static str,
    part: &'static str,
    key: &'static str,
    form: Form,
}

const fn field(name: &'static str, part: &'static str, key: &'static str, form: Form) -> Field {
    Field { name, part, key, form }
}

/// The fields in the order they stand in a file; translations come last.
const FIELDS: &[Field] = &[
    field("title", "snippet", "title", Form::Text),
    field("description", "snippet", "description", Form::Text),
    field("tags", "snippet", "tags", Form::Tags),
    field("category", "snippet", "categoryId", Form::Text),
    field("language", "snippet", "defaultLanguage", Form::Text),
    field("audio_language", "snippet", "defaultAudioLanguage", Form::Text),
    field("privacy", "status", "privacyStatus", Form::Text),
    field("publish_at", "status", "publishAt", Form::Time),
    field("license", "status", "license", Form::Text),
    field("embeddable", "status", "embeddable", Form::Flag),
    field("public_stats", "status", "publicStatsViewable", Form::Flag),
    field("made_for_kids", "status", "selfDeclaredMadeForKids", Form::Flag),
    field("synthetic_media", "status", "containsSyntheticMedia", Form::Flag),
];

/// The name of the map of translations in a file.
pub const LOCALIZATIONS: &str = "localizations";

/// Fields that a video cannot be without.
const NEEDED: [&str; 3] = ["title", "category", "privacy"];

/// The names of the fields in their order, without translations.
pub fn names() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|field| field.name)
}

/// Where a field stands in a list of changes.
pub fn place(name: &str) -> usize {
    FIELDS.iter().position(|field| field.name == name).unwrap_or(FIELDS.len())
}

/// The language of a field that is a translation.
pub fn translation(name: &str) -> Option<&str> {
    name.strip_prefix(LOCALIZATIONS)?.strip_prefix('.')
}

/// The part and the key of YouTube that a field stands in; nothing for translations.
pub fn home_of(name: &str) -> Option<(&'static str, &'static str)> {
    FIELDS.iter().find(|field| field.name == name).map(|field| (field.part, field.key))
}

/// The part of YouTube that a field stands in.
pub fn part_of(name: &str) -> Option<&'static str> {
    match translation(name) {
        Some(_) => Some(LOCALIZATIONS),
        None => home_of(name).map(|(part, _)| part),
    }
}

/// Everything of a part that can be written, as it is.
pub fn writable(resource: &Value, part: &str) -> Value {
    let keys = FIELDS.iter().filter(|field| field.part == part).map(|field| field.key);
    let held = keys.filter_map(|key| Some((key.to_string(), resource[part].get(key)?.clone())));
    Value::Object(held.filter(|(_, value)| !value.is_null()).collect())
}

/// The fields of a resource of YouTube that are not empty.
pub fn of_resource(resource: &Value) -> Fields {
    let mut fields = Fields::new();
    for field in FIELDS {
        let value = &resource[field.part][field.key];
        let value = if field.form == Form::Time { time(value) } else { value.clone() };
        if !is_empty(&value) {
            fields.insert(field.name.into(), value);
        }
    }
    let own = fields.get("language").and_then(Value::as_str).map(str::to_string);
    for (language, texts) in resource[LOCALIZATIONS].as_object().into_iter().flatten() {
        // YouTube may list the own language as well; its texts are title and description.
        if own.as_deref() != Some(language) {
            fields.insert(format!("{LOCALIZATIONS}.{language}"), texts_of(texts));
        }
    }
    fields
}

fn texts_of(texts: &Value) -> Value {
    let mut map = Map::new();
    for key in ["title", "description"] {
        if !is_empty(&texts[key]) {
            map.insert(key.into(), texts[key].clone());
        }
    }
    Value::Object(map)
}

/// The fields of a file's document; `null` for what is to be emptied. `ytseo` and `id` are no fields.
///
/// # Errors
/// Usage for a name that is no field and for a value of another form.
pub fn of_document(document: &Map<String, Value>) -> Result<Fields> {
    let mut fields = Fields::new();
    for (name, value) in document.iter().filter(|(name, _)| !matches!(name.as_str(), "ytseo" | "id")) {
        if name == LOCALIZATIONS {
            translations(value, &mut fields)?;
            continue;
        }
        let Some(field) = FIELDS.iter().find(|field| field.name == name) else {
            let shown: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
            let known: Vec<&str> = names().chain([LOCALIZATIONS]).collect();
            return Err(Error::usage(format!("'{shown}' is no field of a video"))
                .hint(format!("the fields are {}", known.join(", "))));
        };
        fields.insert(name.clone(), read(field, value)?);
    }
    // A translation into the own language would be title and description a second time.
    if let Some(own) = fields.get("language").and_then(Value::as_str) {
        let double = format!("{LOCALIZATIONS}.{own}");
        fields.remove(&double);
    }
    Ok(fields)
}

fn read(field: &Field, value: &Value) -> Result<Value> {
    if is_empty(value) {
        return match NEEDED.contains(&field.name) || field.form == Form::Flag {
            false => Ok(Value::Null),
            true => Err(Error::usage(format!("a video cannot be without {}", field.name))
                .hint(format!("to leave it as it is, take the line `{}:` out", field.name))),
        };
    }
    let wrong = |what: &str| {
        Err(Error::usage(format!("{} has to be {what}", field.name)).hint("numbers and dates go into quotes"))
    };
    match (field.form, value) {
        (Form::Text, Value::String(text)) => Ok(unblocked(text)),
        (Form::Flag, Value::Bool(_)) => Ok(value.clone()),
        (Form::Text, _) => wrong("text"),
        (Form::Flag, _) => wrong("true or false"),
        (Form::Time, Value::String(text)) if text.parse::<jiff::Timestamp>().is_ok() => Ok(time(value)),
        (Form::Time, _) => wrong("a time with its zone, such as 2026-12-24T17:00:00Z"),
        (Form::Tags, Value::Array(tags)) if tags.iter().all(Value::is_string) => Ok(value.clone()),
        (Form::Tags, _) => wrong("a list of texts"),
    }
}

fn translations(value: &Value, fields: &mut Fields) -> Result<()> {
    let Some(map) = value.as_object().filter(|map| !map.is_empty()) else {
        return Err(Error::usage("localizations has to hold languages, each with a title and a description")
            .hint("to take a translation away: `de: null` below localizations")
            .hint("to leave all as they are, take the line `localizations:` out"));
    };
    for (language, texts) in map {
        let known = |(key, text): (&String, &Value)| {
            matches!(key.as_str(), "title" | "description") && text.is_string()
        };
        let value = match texts {
            texts if is_empty(texts) => Value::Null,
            Value::Object(texts) if texts.iter().all(known) => {
                let plain =
                    texts.iter().map(|(key, text)| (key.clone(), unblocked(text.as_str().unwrap_or(""))));
                texts_of(&Value::Object(plain.collect()))
            }
            _ => {
                return Err(Error::usage("a translation has to hold a title and a description as text")
                    .hint("localizations: {de: {title: ..., description: ...}}"));
            }
        };
        fields.insert(format!("{LOCALIZATIONS}.{language}"), value);
    }
    Ok(())
}

/// A text without the line end that YAML gives to a block.
fn unblocked(text: &str) -> Value {
    text.trim_end_matches('\n').into()
}

/// A time in one form, whatever its zone.
fn time(value: &Value) -> Value {
    match value.as_str().and_then(|text| text.parse::<jiff::Timestamp>().ok()) {
        Some(time) => time.to_string().into(),
        None => value.clone(),
    }
}

/// Whether a value says nothing.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// A value as YouTube keeps it: plain line ends, no white space around a text, nothing for what is empty.
pub fn settled(value: &Value) -> Value {
    let settled = match value {
        Value::String(text) => text.replace("\r\n", "\n").trim().into(),
        Value::Object(map) => {
            let all = map.iter().map(|(key, value)| (key.clone(), settled(value)));
            Value::Object(all.filter(|(_, value)| !is_empty(value)).collect())
        }
        other => other.clone(),
    };
    if is_empty(&settled) { Value::Null } else { settled }
}

/// Whether two values are the same for YouTube.
pub fn same(one: &Value, other: &Value) -> bool {
    settled(one) == settled(other)
}
