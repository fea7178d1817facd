//! What every request is held to, whatever it is for: known parameters, known parts, known fields, the right scope.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::discovery::{Method, Parameter, discovery};
use super::refusal::Refusal;
use super::tokens::Caller;

/// Parameters of the query by name; lists are taken apart.
#[derive(Debug, Clone, Default)]
pub struct Query {
    values: HashMap<String, Vec<String>>,
}

impl Query {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).and_then(|values| values.first()).map(String::as_str)
    }

    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    pub fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    pub fn is_true(&self, name: &str) -> bool {
        self.get(name) == Some("true")
    }

    /// A parameter that the check has found to be there.
    pub fn needed(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    pub fn number(&self, name: &str) -> Option<usize> {
        self.get(name).and_then(|value| value.parse().ok())
    }

    /// Exactly one of these has to be given.
    pub fn one_of<'a>(&self, names: &[&'a str]) -> Result<&'a str, Refusal> {
        let given: Vec<&str> = names.iter().copied().filter(|name| self.has(name)).collect();
        match given.as_slice() {
            [one] => Ok(one),
            [] => {
                let message = format!("No filter selected. Expected one of: {}", names.join(", "));
                Err(Refusal::parameter("missingRequiredParameter", names[0], message))
            }
            many => {
                let message =
                    format!("Incompatible parameters specified in the request: {}", many.join(", "));
                Err(Refusal::parameter("incompatibleParameters", many[1], message))
            }
        }
    }
}

/// Names and values are those that the discovery document allows.
pub fn query(method: &Method, pairs: &[(String, String)]) -> Result<Query, Refusal> {
    let mut query = Query::default();
    for (name, value) in pairs {
        let Some(parameter) = discovery().parameter(method, name) else {
            let message = format!(
                "Invalid JSON payload received. Unknown name \"{name}\": Cannot bind query parameter. Field \
                 '{name}' could not be found in request message."
            );
            return Err(Refusal::new(400, "badRequest", message));
        };
        if matches!(name.as_str(), "access_token" | "oauth_token") {
            let message = "A token does not belong into the address: send it in the header Authorization.";
            return Err(Refusal::parameter("invalidParameter", name, message));
        }
        let values = query.values.entry(name.clone()).or_default();
        if parameter.repeated {
            values.extend(value.split(',').filter(|value| !value.is_empty()).map(Into::into));
        } else if values.is_empty() {
            values.push(value.clone());
        } else {
            return Err(Refusal::parameter("invalidParameter", name, format!("{name} is given twice.")));
        }
        query.values[name].iter().try_for_each(|value| one(name, parameter, value))?;
    }
    for (name, parameter) in &method.parameters {
        let empty = query.all(name).iter().all(String::is_empty);
        if parameter.required && empty && !method.path.contains(&format!("{{{name}}}")) {
            let message = format!("The request is missing the required parameter: {name}");
            return Err(Refusal::parameter("missingRequiredParameter", name, message));
        }
    }
    if query.get("alt").is_some_and(|alt| alt != "json" && !method.id.ends_with(".download")) {
        return Err(Refusal::parameter("invalidParameter", "alt", "Only json is answered here."));
    }
    Ok(query)
}

fn one(name: &str, parameter: &Parameter, value: &str) -> Result<(), Refusal> {
    let wrong = |message: String| Err(Refusal::parameter("invalidParameter", name, message));
    match parameter.kind.as_str() {
        "integer" => {
            let Ok(number) = value.parse::<i64>() else { return wrong(format!("Invalid value '{value}'.")) };
            let (least, most) = (parameter.least.unwrap_or(0), parameter.most.unwrap_or(i64::MAX));
            if number < least || number > most {
                return wrong(format!(
                    "Invalid value '{value}'. Values must be within the range: [{least}, {most}]"
                ));
            }
        }
        "boolean" if !matches!(value, "true" | "false") => return wrong(format!("Invalid value '{value}'.")),
        _ if !parameter.choices.is_empty() && !parameter.choices.iter().any(|choice| choice == value) => {
            return wrong(format!("Invalid string value: '{value}'. Allowed: {:?}", parameter.choices));
        }
        _ => {}
    }
    Ok(())
}

/// The parts asked for, each one a part of the resource.
pub fn parts(method: &Method, query: &Query) -> Result<Vec<String>, Refusal> {
    let mut parts: Vec<String> = Vec::new();
    let Some(resource) = discovery().resource(method).filter(|_| query.has("part")) else { return Ok(parts) };
    let known = discovery().schema(resource);
    for part in query.all("part") {
        if !known.contains_key(part) || matches!(part.as_str(), "kind" | "etag") {
            return Err(Refusal::parameter("unknownPart", "part", part.clone()).domain("youtube.part"));
        }
        if !parts.contains(part) {
            parts.push(part.clone());
        }
    }
    Ok(parts)
}

/// The token may do this. A key may only read.
pub fn scopes(method: &Method, caller: &Caller) -> Result<(), Refusal> {
    match caller {
        Caller::Key { .. } => {
            let reads = method.id.ends_with(".list") || method.id == "videos.batchGetStats";
            let public = reads && method.id != "captions.list" && !method.analytics;
            if public { Ok(()) } else { Err(Refusal::login_required(&method.id)) }
        }
        Caller::Person(grant) => match method.scopes.iter().any(|scope| grant.scopes.contains(scope)) {
            true => Ok(()),
            false => Err(Refusal::scope(&method.id, &method.scopes)),
        },
    }
}

/// Every field of a body is one that the resource has, of its type, with one of its values.
pub fn fields(schema: &str, value: &Value, place: &str) -> Result<(), Refusal> {
    let Some(map) = value.as_object() else {
        return Err(Refusal::new(400, "parseError", format!("{place} must be an object")));
    };
    for (name, value) in map {
        let Some(field) = discovery().schema(schema).get(name) else {
            let message = format!(
                "Invalid JSON payload received. Unknown name \"{name}\" at '{place}': Cannot find field."
            );
            return Err(Refusal::new(400, "badRequest", message));
        };
        let place = format!("{place}.{name}");
        kind(&field.kind, value, &place)?;
        let given = value.as_array().map_or_else(|| vec![value], |values| values.iter().collect());
        let choice = |value: &Value| field.choices.iter().any(|choice| value == choice.as_str());
        if !field.choices.is_empty() && !given.into_iter().all(choice) {
            return Err(wrong_kind(&place, value));
        }
    }
    Ok(())
}

fn kind(kind_: &str, value: &Value, place: &str) -> Result<(), Refusal> {
    let plain = kind_.split('/').next().unwrap_or_default();
    let format = kind_.split('/').nth(1).unwrap_or_default();
    let fits = match plain {
        _ if plain.starts_with('#') => return fields(&plain[1..], value, place),
        _ if plain.starts_with('[') => {
            let inner = &kind_[1..kind_.len() - 1];
            let Some(values) = value.as_array() else { return Err(wrong_kind(place, value)) };
            return values.iter().try_for_each(|value| kind(inner, value, place));
        }
        _ if plain.starts_with('{') => {
            let inner = &kind_[1..kind_.len() - 1];
            let Some(map) = value.as_object() else { return Err(wrong_kind(place, value)) };
            return map.iter().try_for_each(|(name, value)| kind(inner, value, &format!("{place}.{name}")));
        }
        "string" => match (value, format) {
            (Value::String(text), "date-time") => text.parse::<jiff::Timestamp>().is_ok(),
            (Value::String(text), "uint64" | "int64") => text.parse::<i128>().is_ok(),
            (Value::Number(_), "uint64" | "int64") => true,
            (value, _) => value.is_string(),
        },
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => true,
    };
    if fits { Ok(()) } else { Err(wrong_kind(place, value)) }
}

fn wrong_kind(place: &str, value: &Value) -> Refusal {
    Refusal::new(400, "badRequest", format!("Invalid value at '{place}': {value}"))
}

/// A table of what may be written: the part, and its fields. No fields: the part as a whole.
pub type Writable = &'static [(&'static str, &'static [&'static str])];

/// The body holds only what may be written, and only parts that `part` names.
pub fn writable(writable: Writable, parts: &[String], body: &Value, reason: &str) -> Result<(), Refusal> {
    for (part, value) in body.as_object().into_iter().flatten().filter(|(part, _)| *part != "id") {
        let Some((_, fields)) = writable.iter().find(|(name, _)| name == part) else {
            return Err(Refusal::body(reason, part, format!("Read-only in a write: {part}")));
        };
        if !parts.contains(part) {
            let message = format!("The body holds {part}, which the parameter part does not name.");
            return Err(Refusal::parameter("unexpectedPart", "part", message).domain("youtube.part"));
        }
        let inside = value.as_object().into_iter().flatten().map(|(name, _)| name.as_str());
        if let Some(field) = inside.filter(|_| !fields.is_empty()).find(|name| !fields.contains(name)) {
            return Err(Refusal::body(reason, part, format!("Read-only in a write: {part}.{field}")));
        }
    }
    Ok(())
}

/// `fields=items(id,snippet/title),nextPageToken`: only what is asked for, and only what there is.
pub fn mask(method: &Method, query: &Query, value: Value) -> Result<Value, Refusal> {
    let (Some(mask), Some(schema)) = (query.get("fields"), method.response.as_deref()) else {
        return Ok(value);
    };
    let mut rest = mask;
    let wanted = selection(&mut rest, &format!("#{schema}"))
        .filter(|_| rest.is_empty())
        .ok_or_else(|| Refusal::new(400, "invalidParameter", format!("Invalid field selection {mask}")))
        .map_err(|refusal| refusal.at("parameter", "fields"))?;
    Ok(select(&wanted, &value))
}

/// A tree of names; a leaf is all of it.
#[derive(Debug, Default)]
struct Wanted(Vec<(String, Wanted)>);

/// Reads up to a closing bracket; none when a name is not a field.
fn selection(rest: &mut &str, kind: &str) -> Option<Wanted> {
    let mut wanted = Wanted::default();
    loop {
        let end = rest.find([',', '(', ')', '/']).unwrap_or(rest.len());
        let name = &rest[..end];
        let inner = field_kind(kind, name)?;
        *rest = &rest[end..];
        let below = match rest.chars().next() {
            Some('(') => {
                *rest = &rest[1..];
                let below = selection(rest, &inner)?;
                *rest = rest.strip_prefix(')')?;
                below
            }
            Some('/') => {
                *rest = &rest[1..];
                single(rest, &inner)?
            }
            _ => Wanted::default(),
        };
        wanted.0.push((name.into(), below));
        match rest.chars().next() {
            Some(',') => *rest = &rest[1..],
            _ => return Some(wanted),
        }
    }
}

/// One path, such as `snippet/title`.
fn single(rest: &mut &str, kind: &str) -> Option<Wanted> {
    let end = rest.find([',', '(', ')', '/']).unwrap_or(rest.len());
    let name = rest[..end].to_string();
    let inner = field_kind(kind, &name)?;
    *rest = &rest[end..];
    let below = match rest.chars().next() {
        Some('/') => {
            *rest = &rest[1..];
            single(rest, &inner)?
        }
        Some('(') => {
            *rest = &rest[1..];
            let below = selection(rest, &inner)?;
            *rest = rest.strip_prefix(')')?;
            below
        }
        _ => Wanted::default(),
    };
    Some(Wanted(vec![(name, below)]))
}

fn field_kind(kind: &str, name: &str) -> Option<String> {
    let inner = kind.trim_start_matches(['[', '#']).trim_end_matches(']');
    if let Some(values) = kind.strip_prefix('{') {
        return Some(values.trim_end_matches('}').into());
    }
    // An object whose fields the document does not name may have any.
    if name == "*" || matches!(kind, "any" | "object") {
        return Some("any".into());
    }
    if !kind.contains('#') {
        return None;
    }
    discovery().schema(inner).get(name).map(|field| field.kind.clone())
}

fn select(wanted: &Wanted, value: &Value) -> Value {
    if wanted.0.is_empty() || wanted.0.iter().any(|(name, _)| name == "*") {
        return value.clone();
    }
    match value {
        Value::Array(values) => values.iter().map(|value| select(wanted, value)).collect(),
        Value::Object(map) => {
            let mut kept = Map::new();
            for (name, below) in &wanted.0 {
                if let Some(value) = map.get(name) {
                    kept.insert(name.clone(), select(below, value));
                }
            }
            json!(kept)
        }
        other => other.clone(),
    }
}
