//! A chapter: where it starts and what it is called.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::ToSchema;

use super::timestamp::{format_clock, parse_clock};

/// A chapter of a video. In JSON and YAML: `{"time": "1:05", "start_s": 65, "title": "..."}`.
///
/// When read, `time` wins; without it `start_s` (seconds), `start_ms` or `start` (either) is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Where it starts, in milliseconds.
    pub start_ms: u64,
    /// Its title.
    pub title: String,
}

/// How a chapter looks in a document.
#[derive(Serialize, ToSchema)]
struct ChapterDocument {
    /// Where it starts, as in the description: `1:05`.
    time: String,
    /// Where it starts, in whole seconds.
    start_s: u64,
    /// Its title.
    title: String,
}

impl utoipa::PartialSchema for Chapter {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        ChapterDocument::schema()
    }
}

impl ToSchema for Chapter {
    fn name() -> std::borrow::Cow<'static, str> {
        "Chapter".into()
    }
}

impl Chapter {
    /// Makes a chapter.
    pub fn new(start_ms: u64, title: impl Into<String>) -> Self {
        Self { start_ms, title: title.into() }
    }
}

impl Serialize for Chapter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ChapterDocument {
            time: format_clock(self.start_ms, false),
            start_s: self.start_ms / 1000,
            title: self.title.clone(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Chapter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Start {
            Seconds(f64),
            Clock(String),
        }
        #[derive(Deserialize)]
        struct Raw {
            #[serde(default)]
            time: Option<Start>,
            #[serde(default)]
            start: Option<Start>,
            #[serde(default)]
            start_s: Option<f64>,
            #[serde(default)]
            start_ms: Option<u64>,
            #[serde(default)]
            title: String,
        }
        let raw = Raw::deserialize(deserializer)?;
        let seconds = |value: f64| {
            if value.is_finite() && (0.0..=1e9).contains(&value) {
                Ok((value * 1000.0).round() as u64)
            } else {
                Err(serde::de::Error::custom(format!("a chapter cannot start at {value} seconds")))
            }
        };
        let start_ms = match (raw.time.or(raw.start), raw.start_s, raw.start_ms) {
            (Some(Start::Clock(clock)), _, _) => parse_clock(&clock)
                .ok_or_else(|| serde::de::Error::custom(format!("'{clock}' is not a time like 1:05")))?,
            (Some(Start::Seconds(value)), _, _) | (None, Some(value), _) => seconds(value)?,
            (None, None, Some(ms)) => ms,
            (None, None, None) => {
                return Err(serde::de::Error::custom("a chapter needs a time, like \"1:05\""));
            }
        };
        Ok(Self { start_ms, title: raw.title })
    }
}
