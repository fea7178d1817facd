//! What Google's discovery documents say: methods with their parameters and scopes, resources with their fields.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::Value;

/// A parameter in the query or the path.
#[derive(Debug)]
pub struct Parameter {
    /// `string`, `integer` or `boolean`.
    pub kind: String,
    pub required: bool,
    pub repeated: bool,
    pub choices: Vec<String>,
    pub least: Option<i64>,
    pub most: Option<i64>,
}

/// What a method takes as a file.
#[derive(Debug)]
pub struct Media {
    /// MIME types, such as `video/*`.
    pub accept: Vec<String>,
    /// Bytes.
    pub most_bytes: u64,
    pub paths: Vec<String>,
}

/// A method, such as `videos.list`.
#[derive(Debug)]
pub struct Method {
    pub id: String,
    pub verb: String,
    pub path: String,
    pub parameters: HashMap<String, Parameter>,
    /// Without `https://www.googleapis.com/auth/`; any one is enough.
    pub scopes: Vec<String>,
    /// The resource of the body.
    pub request: Option<String>,
    /// The resource of the answer.
    pub response: Option<String>,
    pub media: Option<Media>,
    /// Which document it is from.
    pub analytics: bool,
}

/// A field's type.
#[derive(Debug, Clone)]
pub struct Field {
    /// See `scripts/discovery.py`: `string/date-time`, `#Resource`, `[string]`, `{#Resource}`.
    pub kind: String,
    pub choices: Vec<String>,
}

type Schema = HashMap<String, Field>;

/// Both documents.
#[derive(Debug)]
pub struct Discovery {
    methods: Vec<Method>,
    common: HashMap<String, Parameter>,
    schemas: HashMap<String, Schema>,
    /// Of the Data API's document.
    pub revision: String,
}

/// The documents, read once.
pub fn discovery() -> &'static Discovery {
    static READ: OnceLock<Discovery> = OnceLock::new();
    READ.get_or_init(|| {
        let text = include_str!("../../fixtures/youtube/discovery.json");
        let document: Value = serde_json::from_str(text).expect("the fixture is JSON");
        let mut read = Discovery {
            methods: Vec::new(),
            common: parameters(&document["youtube"]["parameters"]),
            schemas: HashMap::new(),
            revision: text_of(&document["youtube"]["revision"]),
        };
        for api in ["youtube", "youtubeAnalytics"] {
            for (id, value) in object(&document[api]["methods"]) {
                read.methods.push(method(id, value, api == "youtubeAnalytics"));
            }
            for (name, fields) in object(&document[api]["schemas"]) {
                let fields =
                    object(fields).iter().map(|(name, value)| (name.clone(), field(value))).collect();
                read.schemas.insert(name.clone(), fields);
            }
        }
        read
    })
}

impl Discovery {
    /// The method that answers a verb and a path; and whether the path is one for files.
    pub fn route(&self, verb: &str, path: &str) -> Option<(&Method, bool)> {
        self.methods.iter().filter(|method| method.verb == verb).find_map(|method| {
            if method.media.as_ref().is_some_and(|media| media.paths.iter().any(|known| known == path)) {
                return Some((method, true));
            }
            matches_path(&method.path, path).then_some((method, false))
        })
    }

    pub fn method(&self, id: &str) -> &Method {
        let found = self.methods.iter().find(|method| method.id == id);
        found.unwrap_or_else(|| panic!("YouTube has no method {id}"))
    }

    /// A parameter of the method, or one that all methods share.
    pub fn parameter<'a>(&'a self, method: &'a Method, name: &str) -> Option<&'a Parameter> {
        method.parameters.get(name).or_else(|| self.common.get(name))
    }

    pub fn schema(&self, name: &str) -> &Schema {
        self.schemas.get(name).unwrap_or_else(|| panic!("YouTube has no resource {name}"))
    }

    /// The resource that a method's parts are parts of: of a list, what is listed.
    pub fn resource<'a>(&'a self, method: &'a Method) -> Option<&'a str> {
        let response = method.response.as_deref()?;
        match self.schema(response).get("items").map(|field| field.kind.as_str()) {
            Some(kind) if kind.starts_with("[#") => Some(&kind[2..kind.len() - 1]),
            _ => Some(response),
        }
    }
}

/// `{id}` in a path stands for one segment.
fn matches_path(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(left), Some(right)) if left == right => {}
            (Some(left), Some(right)) if left.starts_with('{') && !right.is_empty() => {}
            _ => return false,
        }
    }
}

fn method(id: &str, value: &Value, analytics: bool) -> Method {
    let media = value.get("media").map(|media| Media {
        accept: texts(&media["accept"]),
        most_bytes: media["maxSize"].as_u64().expect("a size"),
        paths: texts(&media["paths"]),
    });
    Method {
        id: id.into(),
        verb: text_of(&value["verb"]),
        path: text_of(&value["path"]),
        parameters: parameters(&value["parameters"]),
        scopes: texts(&value["scopes"]),
        request: value["request"].as_str().map(Into::into),
        response: value["response"].as_str().map(Into::into),
        media,
        analytics,
    }
}

fn parameters(value: &Value) -> HashMap<String, Parameter> {
    let read = |value: &Value| Parameter {
        kind: text_of(&value["type"]),
        required: value["required"] == true,
        repeated: value["repeated"] == true,
        choices: texts(&value["enum"]),
        least: value["minimum"].as_i64(),
        most: value["maximum"].as_i64(),
    };
    object(value).iter().map(|(name, value)| (name.clone(), read(value))).collect()
}

fn field(value: &Value) -> Field {
    match value {
        Value::String(kind) => Field { kind: kind.clone(), choices: Vec::new() },
        other => Field { kind: text_of(&other["type"]), choices: texts(&other["enum"]) },
    }
}

fn object(value: &Value) -> &serde_json::Map<String, Value> {
    value.as_object().expect("an object")
}

fn text_of(value: &Value) -> String {
    value.as_str().expect("a text").into()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text_of).collect()
}
