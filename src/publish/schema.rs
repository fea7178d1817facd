//! Which fields a kind of thing has, under the names they have in its file, and where they stand on YouTube.
//!
//! Source: what YouTube lets be set (rules, R-36b) of videos, of playlists, and of the channel.

use serde_json::{Map, Value};

use super::fields::{Fields, LOCALIZATIONS, is_empty, translation};
use super::{captions, entries};
use crate::error::{Error, Result};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text.
    Text,
    /// A time with its zone.
    Time,
    /// True or false.
    Flag,
    /// A list of texts.
    Tags,
    /// The videos of a playlist, in their order.
    Entries,
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its name in a file.
    pub name: &'static str,
    /// The part of YouTube it stands in.
    pub part: &'static str,
    /// Its key there; a stroke leads into an object.
    pub key: &'static str,
    /// What it holds.
    pub form: Form,
}

const fn field(name: &'static str, part: &'static str, key: &'static str, form: Form) -> Field {
    Field { name, part, key, form }
}

/// The fields of a kind of thing.
#[derive(Debug)]
pub struct Schema {
    /// The thing, for messages: `a video`.
    pub noun: &'static str,
    /// Its fields in the order they stand in a file; translations come last.
    pub fields: &'static [Field],
    /// Fields that it cannot be without.
    needed: &'static [&'static str],
}

/// Videos.
pub static VIDEO: Schema = Schema {
    noun: "a video",
    fields: &[
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
    ],
    needed: &["title", "category", "privacy"],
};

/// Playlists.
pub static PLAYLIST: Schema = Schema {
    noun: "a playlist",
    fields: &[
        field("title", "snippet", "title", Form::Text),
        field("description", "snippet", "description", Form::Text),
        field("language", "snippet", "defaultLanguage", Form::Text),
        field("privacy", "status", "privacyStatus", Form::Text),
        field("podcast", "status", "podcastStatus", Form::Text),
        field("items", entries::PART, "", Form::Entries),
    ],
    needed: &["title", "privacy"],
};

/// The settings of the channel. Its title cannot be changed (R-36b).
pub static SETTINGS: Schema = Schema {
    noun: "the channel",
    fields: &[
        field("description", "brandingSettings", "channel/description", Form::Text),
        field("keywords", "brandingSettings", "channel/keywords", Form::Text),
        field("country", "brandingSettings", "channel/country", Form::Text),
        field("language", "brandingSettings", "channel/defaultLanguage", Form::Text),
        field("trailer", "brandingSettings", "channel/unsubscribedTrailer", Form::Text),
        field("analytics_id", "brandingSettings", "channel/trackingAnalyticsAccountId", Form::Text),
    ],
    needed: &[],
};

/// A caption track: the text of its file is its only field.
pub static CAPTIONS: Schema = Schema {
    noun: "a caption track",
    fields: &[field("text", captions::PART, "text", Form::Text)],
    needed: &[],
};

impl Schema {
    /// The names of the fields in their order, without translations.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name)
    }

    /// A field by its name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Where a field stands in a list of changes.
    pub fn place(&self, name: &str) -> usize {
        self.fields.iter().position(|field| field.name == name).unwrap_or(self.fields.len())
    }

    /// The part of YouTube that a field stands in.
    pub fn part_of(&self, name: &str) -> Option<&'static str> {
        match translation(name) {
            Some(_) => Some(LOCALIZATIONS),
            None => self.field(name).map(|field| field.part),
        }
    }

    /// The fields of a resource of YouTube that are not empty.
    pub fn of_resource(&self, resource: &Value) -> Fields {
        let mut fields = Fields::new();
        for field in self.fields {
            let value = match field.form {
                Form::Time => time(held(resource, field.part, field.key)),
                Form::Entries => entries::of_resources(&resource[field.part]),
                _ => held(resource, field.part, field.key).clone(),
            };
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

    /// The fields of a file's document; `null` for what is to be emptied. `ytseo` and `id` are no fields.
    ///
    /// # Errors
    /// Usage for a name that is no field and for a value of another form.
    pub fn of_document(&self, document: &Map<String, Value>) -> Result<Fields> {
        let mut fields = Fields::new();
        for (name, value) in document.iter().filter(|(name, _)| !matches!(name.as_str(), "ytseo" | "id")) {
            if name == LOCALIZATIONS {
                translations(value, &mut fields)?;
                continue;
            }
            let Some(field) = self.field(name) else {
                let shown: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
                let known: Vec<&str> = self.names().chain([LOCALIZATIONS]).collect();
                return Err(Error::usage(format!("'{shown}' is no field of {}", self.noun))
                    .hint(format!("the fields are {}", known.join(", "))));
            };
            fields.insert(name.clone(), self.read(field, value)?);
        }
        // A translation into the own language would be title and description a second time.
        if let Some(own) = fields.get("language").and_then(Value::as_str) {
            let double = format!("{LOCALIZATIONS}.{own}");
            fields.remove(&double);
        }
        Ok(fields)
    }

    fn read(&self, field: &Field, value: &Value) -> Result<Value> {
        if is_empty(value) {
            return match self.needed.contains(&field.name) || field.form == Form::Flag {
                false => Ok(Value::Null),
                true => Err(Error::usage(format!("{} cannot be without {}", self.noun, field.name))
                    .hint(format!("to leave it as it is, take the line `{}:` out", field.name))),
            };
        }
        let wrong = |what: &str| {
            Err(Error::usage(format!("{} has to be {what}", field.name))
                .hint("numbers and dates go into quotes"))
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
            (Form::Entries, _) => entries::of_document(value),
        }
    }
}

/// The value in a part of a resource by its key, in which strokes lead into objects; null when it is not there.
pub fn held<'a>(resource: &'a Value, part: &str, key: &str) -> &'a Value {
    static NOTHING: Value = Value::Null;
    key.split('/').try_fold(&resource[part], |place, key| place.get(key)).unwrap_or(&NOTHING)
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
