//! Fields and their values, and those of a video.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::schema::{Form, VIDEO};
use crate::error::Result;

/// Fields by name. A translation is the field `localizations.LANGUAGE`. In a file `null` means "to be emptied"; of
/// YouTube's fields those that are empty are left out.
pub type Fields = BTreeMap<String, Value>;

/// The name of the map of translations in a file.
pub const LOCALIZATIONS: &str = "localizations";

/// The names of the fields of a video in their order, without translations.
pub fn names() -> impl Iterator<Item = &'static str> {
    VIDEO.names()
}

/// Whether a field of a video is true or false.
pub fn is_flag(name: &str) -> bool {
    VIDEO.field(name).is_some_and(|field| field.form == Form::Flag)
}

/// Where a field of a video stands in a list of changes.
pub fn place(name: &str) -> usize {
    VIDEO.place(name)
}

/// The language of a field that is a translation.
pub fn translation(name: &str) -> Option<&str> {
    name.strip_prefix(LOCALIZATIONS)?.strip_prefix('.')
}

/// The part and the key of YouTube that a field of a video stands in; nothing for translations.
pub fn home_of(name: &str) -> Option<(&'static str, &'static str)> {
    VIDEO.field(name).map(|field| (field.part, field.key))
}

/// The part of YouTube that a field of a video stands in.
pub fn part_of(name: &str) -> Option<&'static str> {
    VIDEO.part_of(name)
}

/// Everything of a part of a video that can be written, as it is.
pub fn writable(resource: &Value, part: &str) -> Value {
    let keys = VIDEO.fields.iter().filter(|field| field.part == part).map(|field| field.key);
    let held = keys.filter_map(|key| Some((key.to_string(), resource[part].get(key)?.clone())));
    Value::Object(held.filter(|(_, value)| !value.is_null()).collect())
}

/// The translations of a thing. YouTube may list the own language among them, with the texts of the thing itself;
/// sent back after a change of these it would turn the change back.
pub fn translations(thing: &Value) -> Map<String, Value> {
    let mut all = thing[LOCALIZATIONS].as_object().cloned().unwrap_or_default();
    let snippet = &thing["snippet"];
    if let Some(own) = snippet["defaultLanguage"].as_str()
        && let Some(texts) = all.get(own)
        && ["title", "description"].iter().all(|key| same(&texts[key], &snippet[key]))
    {
        all.remove(own);
    }
    all
}

/// The fields of a video of YouTube that are not empty.
pub fn of_resource(resource: &Value) -> Fields {
    VIDEO.of_resource(resource)
}

/// The fields of a video's file; see [`super::schema::Schema::of_document`].
///
/// # Errors
/// Usage for a name that is no field and for a value of another form.
pub fn of_document(document: &Map<String, Value>) -> Result<Fields> {
    VIDEO.of_document(document)
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
