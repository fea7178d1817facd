//! Writing to YouTube, one kind of thing a file: read what is there, merge, send, and give what is there afterwards.
//!
//! A kind answers four questions, and the compiler asks them of a new one: what it reads ([`Kind::read`]), which fields
//! that is ([`Kind::fields`]), how fields are sent ([`Kind::send`]), and which calls that takes ([`Kind::calls`]).
//! Everything else (the journal, conflicts, going on after a crash, quota, taking back) is the same for all kinds, in
//! [`super::apply`]. It holds as long as a kind keeps to this:
//!
//! - `read` gives everything of the thing that can be written, as YouTube gives it; that is what the journal keeps.
//! - `send` changes only the fields it is given and loses nothing else; where a value stands in `restore`, it is taken
//!   from there as it is, so that taking back is exact to the byte.
//! - `send` may take several calls. When it ends in between, what was done is told by comparing fields.

mod captions;
mod playlist;
mod settings;
mod video;

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::entries;
use super::fields::{self, Fields, LOCALIZATIONS, translation};
use super::kind::Kind;
use super::plan::Change;
use super::schema::{Schema, held};
use crate::ports::youtube::{Cost, Failure, YouTube};
use crate::rules::YoutubeMethod;

#[cfg(test)]
pub(super) use video::merged as merged_video;

/// What is sent of parts: every field of them that can be written as it is (and `carried`, which has no field), with the
/// changes made. A value of `restore` is taken as it was.
fn merged(
    schema: &Schema,
    write: &Write<'_>,
    parts: &[&str],
    carried: &[(&'static str, &'static str)],
) -> Value {
    let mut body = json!({"id": write.id});
    for part in parts {
        body[*part] = match *part {
            LOCALIZATIONS => Value::Object(fields::translations(write.current)),
            _ => json!({}),
        };
    }
    let of_parts = schema.fields.iter().filter(|field| parts.contains(&field.part));
    for (part, key) in of_parts.map(|field| (field.part, field.key)).chain(carried.iter().copied()) {
        if parts.contains(&part) {
            put(&mut body[part], key, held(write.current, part, key).clone());
        }
    }
    for change in write.changes {
        let raw = |part: &str, key: &str| write.restore.map(|old| held(old, part, key).clone());
        if let Some(language) = translation(&change.field) {
            if parts.contains(&LOCALIZATIONS) {
                let old = write
                    .restore
                    .map(|old| fields::translations(old).remove(language).unwrap_or(Value::Null));
                let value = old.unwrap_or_else(|| video::written(&change.field, change.after.clone()));
                set(&mut body[LOCALIZATIONS], language, value);
            }
        } else if let Some(field) = schema.field(&change.field).filter(|field| parts.contains(&field.part)) {
            let value = raw(field.part, field.key).unwrap_or_else(|| change.after.clone());
            put(&mut body[field.part], field.key, value);
        }
    }
    body
}

/// Sets a value by a key in which strokes lead into objects; null takes it away.
fn put(place: &mut Value, key: &str, value: Value) {
    match key.split_once('/') {
        None => set(place, key, value),
        Some((outer, inner)) => {
            if place.get(outer).is_none_or(|held| !held.is_object()) {
                if value.is_null() {
                    return;
                }
                set(place, outer, Value::Object(Map::new()));
            }
            put(&mut place[outer], inner, value);
        }
    }
}

fn set(place: &mut Value, key: &str, value: Value) {
    if let Some(place) = place.as_object_mut() {
        match value {
            Value::Null => place.remove(key),
            value => place.insert(key.to_string(), value),
        };
    }
}

/// Fields of one thing that are to be written.
pub struct Write<'a> {
    /// Id of the thing.
    pub id: &'a str,
    /// The thing as it was just read.
    pub current: &'a Value,
    /// The fields that are to be changed, and to what.
    pub changes: &'a [Change],
    /// The thing as it was once: values of changed fields are taken from it as they are.
    pub restore: Option<&'a Value>,
    /// Write only if the thing still has this mark.
    pub etag: Option<&'a str>,
}

impl Kind {
    /// Things by their ids, each with everything that can be written; those that are gone are missing.
    pub(super) async fn read(
        self,
        youtube: &YouTube,
        ids: &[&str],
    ) -> Result<HashMap<String, Value>, Failure> {
        match self {
            Kind::Video => video::read(youtube, ids).await,
            Kind::Playlist => super::playlist::read(youtube, ids).await,
            Kind::Settings => super::settings::read(youtube, ids).await,
            Kind::Captions => super::captions::read(youtube, ids).await,
        }
    }

    /// The fields of a thing that are not empty.
    pub(super) fn fields(self, thing: &Value) -> Fields {
        self.schema().of_resource(thing)
    }

    /// The channel that a thing belongs to, where it says so.
    pub(super) fn channel(self, thing: &Value) -> Option<&str> {
        super::remote::owner(self, thing)
    }

    /// The title of a thing, for people.
    pub(super) fn title(self, thing: &Value) -> &str {
        super::remote::title(thing)
    }

    /// Writes fields, and gives the thing as it is afterwards.
    pub(super) async fn send(self, youtube: &YouTube, write: &Write<'_>) -> Result<Value, Failure> {
        match self {
            Kind::Video => video::send(youtube, write).await,
            Kind::Playlist => playlist::send(youtube, write).await,
            Kind::Settings => settings::send(youtube, write).await,
            Kind::Captions => captions::send(youtube, write).await,
        }
    }

    /// The calls that changing these fields of a thing takes at most: reading, writing, and looking again.
    pub fn calls(self, changes: &[Change]) -> Vec<(YoutubeMethod, u64)> {
        match self {
            Kind::Video => vec![(YoutubeMethod::VideosList, 2), (YoutubeMethod::VideosUpdate, 1)],
            Kind::Playlist => super::playlist::calls(changes),
            Kind::Settings => super::settings::calls(changes),
            Kind::Captions => super::captions::calls(changes),
        }
    }

    /// Whether fields are written with several calls, so that a failure may come when some of it is done.
    pub(super) fn takes_steps(self, changes: &[Change]) -> bool {
        let reads =
            [YoutubeMethod::VideosList, YoutubeMethod::PlaylistsList, YoutubeMethod::PlaylistItemsList];
        let reads = |method: &YoutubeMethod| reads.contains(method) || *method == YoutubeMethod::ChannelsList;
        let calls = self.calls(changes);
        calls.iter().filter(|(method, _)| !reads(method)).map(|(_, times)| times).sum::<u64>() > 1
    }

    /// Whether the value of a field is one that writing a change passes through: it was cut short there.
    pub(super) fn is_on_the_way(self, change: &Change, now: &Value) -> bool {
        self == Kind::Playlist
            && change.field == entries::PART
            && entries::is_on_the_way(&change.before, now, &change.after)
    }

    /// What changing these fields of a thing takes at most of the daily quota.
    pub fn cost(self, changes: &[Change]) -> Cost {
        self.calls(changes).into_iter().map(|(method, times)| Cost::of(method) * times).sum()
    }
}
