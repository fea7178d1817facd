//! Reading the layers, checking their keys, and remembering where each value came from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider, providers::Serialized};
use serde::Serialize;

use super::{Config, Paths, VARIABLES, isolated_by};
use crate::error::{Error, Result};
use crate::model::document::plain_words;

/// Name of the project's file.
pub const PROJECT_FILE: &str = "ytseo.yaml";

/// What the command line says about settings.
#[derive(Debug, Clone, Default)]
pub struct LoadRequest {
    /// `--config`: a file instead of the project's, or `none` for built-in defaults, environment and flags only.
    pub config: Option<String>,
    /// Settings given as flags: dotted key and value.
    pub flags: Vec<(String, serde_json::Value)>,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// Built in.
    Default,
    /// A configuration file.
    File {
        /// Its path.
        path: String,
    },
    /// A `.env` file.
    DotEnv {
        /// The variable.
        variable: String,
    },
    /// The environment.
    Environment {
        /// The variable.
        variable: String,
    },
    /// A flag of the command line.
    Flag,
}

/// A setting with its value (secrets redacted) and where it came from.
#[derive(Debug, Clone, Serialize)]
pub struct Setting {
    /// Dotted key.
    pub key: String,
    /// Value; `[redacted]` for a secret.
    pub value: serde_json::Value,
    /// Where it came from.
    pub origin: Origin,
}

/// Settings that were read.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The values.
    pub config: Config,
    /// The folders.
    pub paths: Paths,
    /// Files that were read, weakest first.
    pub files: Vec<PathBuf>,
    settings: Vec<Setting>,
}

impl Loaded {
    /// Every setting in order of its key.
    pub fn settings(&self) -> &[Setting] {
        &self.settings
    }
}

/// One layer: values with the origin of each top-level source.
struct Layer {
    origin: Origin,
    values: serde_json::Value,
}

impl Provider for Layer {
    fn metadata(&self) -> Metadata {
        Metadata::named(serde_json::to_string(&self.origin).unwrap_or_default())
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        match Value::serialize(&self.values)? {
            Value::Dict(_, dict) => Ok(Profile::Default.collect(dict)),
            _ => Ok(Profile::Default.collect(Dict::new())),
        }
    }
}

/// Reads every layer.
///
/// # Errors
/// [`crate::error::Kind::Config`] for an unreadable or malformed file, an unknown key (with the nearest
/// known one as a hint), or a value of the wrong type, naming where it came from.
pub fn load(request: &LoadRequest) -> Result<Loaded> {
    let paths = Paths::of_user()?;
    let mut files = Vec::new();
    let mut layers = Vec::new();
    if !isolated_by(request.config.as_deref()) {
        let user_file = paths.user_file();
        if user_file.is_file() {
            files.push(user_file);
        }
        match &request.config {
            Some(path) => files.push(PathBuf::from(path)),
            None if Path::new(PROJECT_FILE).is_file() => files.push(PathBuf::from(PROJECT_FILE)),
            None => {}
        }
    }
    for path in &files {
        layers.push(file_layer(path)?);
    }
    if !isolated_by(request.config.as_deref()) {
        layers.extend(dotenv_layers()?);
    }
    layers.extend(environment_layers());
    for (key, value) in &request.flags {
        layers.push(Layer { origin: Origin::Flag, values: nest(key, value.clone()) });
    }
    let mut figment = Figment::from(Serialized::defaults(Config::default()));
    for layer in layers {
        figment = figment.merge(layer);
    }
    let config: Config = figment.extract().map_err(|error| explain(&figment, error))?;
    let settings = settings(&figment, &config);
    Ok(Loaded { paths: paths.with(&config), config, files, settings })
}

fn file_layer(path: &Path) -> Result<Layer> {
    let text = std::fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => {
            Error::config(format!("{} is not text in UTF-8", path.display())).caused_by(error)
        }
        _ => Error::io("read", path, error),
    })?;
    let values: serde_json::Value = serde_yaml::from_str(&text).map_err(|error| {
        Error::config(format!("{} is not valid YAML", path.display()))
            .hint(
                "put a text in quotes when it holds a colon; `ytseo config init` writes a file to start from",
            )
            .caused_by(error)
    })?;
    let values = drop_empty(values);
    check_keys(path, &values)?;
    Ok(Layer { origin: Origin::File { path: path.display().to_string() }, values })
}

/// A section whose lines are all commented out reads as null; it says nothing.
fn drop_empty(values: serde_json::Value) -> serde_json::Value {
    match values {
        serde_json::Value::Null => serde_json::json!({}),
        serde_json::Value::Object(map) => {
            let sections = serde_json::to_value(Config::default()).unwrap_or_default();
            let kept = map.into_iter().filter(|(key, value)| !(value.is_null() && sections[key].is_object()));
            serde_json::Value::Object(kept.collect())
        }
        other => other,
    }
}

fn check_keys(path: &Path, values: &serde_json::Value) -> Result<()> {
    let known = super::keys();
    let mut given = BTreeMap::new();
    if !values.is_object() {
        return Err(Error::config(format!("{} must hold settings like `language: en`", path.display())));
    }
    flatten("", values, &mut given);
    for key in given.keys() {
        if !known.contains_key(&of_any_provider(key)) {
            let nearest = known
                .keys()
                .max_by(|a, b| strsim::jaro_winkler(a, key).total_cmp(&strsim::jaro_winkler(b, key)))
                .map(String::as_str)
                .unwrap_or_default();
            return Err(Error::config(format!("{}: unknown setting '{key}'", path.display()))
                .hint(format!("did you mean '{nearest}'?"))
                .hint("`ytseo config show` lists every setting"));
        }
    }
    Ok(())
}

/// Providers of language models have names of the user's own; their settings are those of any other.
fn of_any_provider(key: &str) -> String {
    match key.strip_prefix("llm.providers.").and_then(|rest| rest.split_once('.')) {
        Some((_, field)) => format!("llm.providers.openai.{field}"),
        None => key.to_string(),
    }
}

/// Writes every leaf of `value` under its dotted key. Lists are leaves.
pub(super) fn flatten(
    prefix: &str,
    value: &serde_json::Value,
    into: &mut BTreeMap<String, serde_json::Value>,
) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, child) in map {
                let dotted = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&dotted, child, into);
            }
        }
        leaf => {
            into.insert(prefix.to_string(), leaf.clone());
        }
    }
}

fn nest(key: &str, value: serde_json::Value) -> serde_json::Value {
    key.rsplit('.').fold(value, |inner, part| serde_json::json!({ part: inner }))
}

/// Turns the text of a variable into a value of its setting's type.
fn typed(key: &str, text: &str) -> serde_json::Value {
    let like = &super::keys()[key];
    let wants_number = like.is_number() || key == "speech.threads";
    if wants_number && let Ok(number) = text.trim().parse::<u64>() {
        return number.into();
    }
    if key.starts_with("llm.budget.")
        && let Ok(number) = text.trim().parse::<f64>()
    {
        return number.into();
    }
    if like.is_array() {
        return text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    }
    if like.is_boolean() {
        match text.trim().to_ascii_lowercase().as_str() {
            "1" | "true" | "yes" | "on" => return true.into(),
            "0" | "false" | "no" | "off" | "" => return false.into(),
            _ => {}
        }
    }
    text.into()
}

fn dotenv_layers() -> Result<Vec<Layer>> {
    let path = Path::new(".env");
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let entries = dotenvy::from_path_iter(path)
        .map_err(|error| Error::config("cannot read .env").caused_by(error))?
        .collect::<Result<Vec<(String, String)>, _>>()
        .map_err(|error| {
            // The error of the parser quotes the line, which may hold a secret.
            let line = match &error {
                dotenvy::Error::LineParse(_, index) => format!(" near byte {index} of a line"),
                _ => String::new(),
            };
            Error::config(format!(".env is malformed{line}"))
                .hint("write NAME=value, one a line; quote spaces")
        })?;
    Ok(variable_layers(
        |name| entries.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone()),
        |variable| Origin::DotEnv { variable },
    ))
}

#[expect(clippy::disallowed_methods, reason = "this is the home of the environment")]
fn environment_layers() -> Vec<Layer> {
    variable_layers(|name| std::env::var(name).ok(), |variable| Origin::Environment { variable })
}

fn variable_layers(read: impl Fn(&str) -> Option<String>, origin: impl Fn(String) -> Origin) -> Vec<Layer> {
    VARIABLES
        .iter()
        .filter_map(|variable| {
            let text = read(variable.name).filter(|text| !text.is_empty())?;
            let values = nest(variable.key, typed(variable.key, &text));
            Some(Layer { origin: origin(variable.name.to_string()), values })
        })
        .collect()
}

fn origin_of(figment: &Figment, key: &str) -> Origin {
    figment
        .find_metadata(key)
        .and_then(|metadata| serde_json::from_str::<serde_json::Value>(&metadata.name).ok())
        .and_then(|value| {
            let text = |name: &str| value[name].as_str().unwrap_or_default().to_string();
            match value["kind"].as_str()? {
                "file" => Some(Origin::File { path: text("path") }),
                "dot_env" => Some(Origin::DotEnv { variable: text("variable") }),
                "environment" => Some(Origin::Environment { variable: text("variable") }),
                "flag" => Some(Origin::Flag),
                _ => None,
            }
        })
        .unwrap_or(Origin::Default)
}

fn settings(figment: &Figment, config: &Config) -> Vec<Setting> {
    let mut values = BTreeMap::new();
    flatten("", &serde_json::to_value(config).unwrap_or_default(), &mut values);
    values.into_iter().map(|(key, value)| Setting { origin: origin_of(figment, &key), key, value }).collect()
}

/// Says which value is wrong and where it stands, without repeating it (it may be a secret).
fn explain(figment: &Figment, error: figment::Error) -> Error {
    let Some(first) = error.into_iter().next() else {
        return Error::config("the settings cannot be read");
    };
    let key = first.path.join(".");
    let place = match origin_of(figment, &key) {
        Origin::Default => String::new(),
        Origin::File { path } => format!(" in {path}"),
        Origin::DotEnv { variable } => format!(" ({variable} in .env)"),
        Origin::Environment { variable } => format!(" ({variable} in the environment)"),
        Origin::Flag => " (given as a flag)".into(),
    };
    let why = match &first.kind {
        figment::error::Kind::InvalidType(_, expected) => plain_words(&format!("expected {expected}")),
        figment::error::Kind::InvalidValue(_, expected) => plain_words(&format!("expected {expected}")),
        figment::error::Kind::UnknownVariant(_, allowed) => format!("expected one of {}", allowed.join(", ")),
        figment::error::Kind::UnknownField(name, allowed) => {
            format!("unknown key '{name}', expected one of {}", allowed.join(", "))
        }
        other => plain_words(&other.to_string()),
    };
    Error::config(format!("setting '{key}'{place} is wrong: {why}"))
        .hint("`ytseo config show` lists every setting")
}
