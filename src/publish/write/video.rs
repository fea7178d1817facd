//! Videos: `videos.update`, which erases what it leaves out. Only the parts with a change in them are sent, each
//! with every field that can be written; `privacyStatus` is always among them.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use super::Write;
use crate::model::VideoId;
use crate::ports::youtube::{Failure, Reader, Resource, VideosRequest, YouTube};
use crate::publish::fields::{self, LOCALIZATIONS, is_empty, translation};
use crate::publish::plan::Change;

/// Every part that can be written.
const PARTS: [&str; 5] =
    ["snippet", "status", LOCALIZATIONS, "recordingDetails", "paidProductPlacementDetails"];

pub(super) async fn read(youtube: &YouTube, ids: &[&str]) -> Result<HashMap<String, Value>, Failure> {
    let ids: Vec<VideoId> = ids.iter().filter_map(|id| VideoId::of_id(id)).collect();
    let how = VideosRequest { parts: &PARTS, reader: Reader::Owner, ..VideosRequest::default() };
    let found = youtube.videos(&ids, &how).await?;
    Ok(found.into_iter().map(|video| (video.id().to_string(), video.into_json())).collect())
}

pub(super) async fn send(youtube: &YouTube, write: &Write<'_>) -> Result<Value, Failure> {
    let body = merged(write.id, write.current, write.changes, write.restore);
    let parts: Vec<&str> = PARTS.into_iter().filter(|part| body.get(part).is_some()).collect();
    let answer = youtube.update_video(body.clone(), &parts, write.etag).await?;
    if parts.iter().any(|part| lacks(&answer, &body, part)) {
        let there = read(youtube, &[write.id]).await?;
        // A video that is gone by now was written all the same.
        return Ok(there.into_values().next().unwrap_or_else(|| answer.into_json()));
    }
    let mut after = write.current.clone();
    for part in parts {
        after[part] = answer.json()[part].clone();
    }
    let without_language = body.get("snippet").is_some() && after["snippet"]["defaultLanguage"].is_null();
    if let Some(after) = after.as_object_mut().filter(|_| without_language) {
        // Translations go with the language that they are translated from.
        after.remove(LOCALIZATIONS);
    }
    after["etag"] = answer.json()["etag"].clone();
    Ok(after)
}

/// Whether the answer does not tell what became of a part. Without translations YouTube leaves them out.
fn lacks(answer: &Resource<google_youtube3::api::Video>, body: &Value, part: &str) -> bool {
    let told = answer.json().get(part).is_some_and(Value::is_object);
    !(told || part == LOCALIZATIONS && is_empty(&body[part]))
}

/// What is sent: the id, and each part with a change in it, whole.
pub(in crate::publish) fn merged(
    id: &str,
    current: &Value,
    changes: &[Change],
    restore: Option<&Value>,
) -> Value {
    let mut body = json!({"id": id});
    let parts: BTreeSet<&str> = changes.iter().filter_map(|change| fields::part_of(&change.field)).collect();
    for part in parts {
        body[part] = match part {
            LOCALIZATIONS => Value::Object(fields::translations(current)),
            part => fields::writable(current, part),
        };
    }
    for change in changes {
        let (place, key) = match (translation(&change.field), fields::home_of(&change.field)) {
            (Some(language), _) => (&mut body[LOCALIZATIONS], language),
            (None, Some((part, key))) => (&mut body[part], key),
            (None, None) => continue,
        };
        let raw = restore.map(|old| match translation(&change.field) {
            Some(language) => fields::translations(old).remove(language).unwrap_or(Value::Null),
            None => fields::home_of(&change.field).map_or(Value::Null, |(part, key)| old[part][key].clone()),
        });
        let value = raw.unwrap_or_else(|| written(&change.field, change.after.clone()));
        if let Some(place) = place.as_object_mut() {
            match value {
                Value::Null => place.remove(key),
                value => place.insert(key.to_string(), value),
            };
        }
    }
    body
}

/// A value in the form in which YouTube takes it: a translation has both texts.
pub(super) fn written(field: &str, value: Value) -> Value {
    match (translation(field), value) {
        (Some(_), Value::Object(mut texts)) => {
            texts.entry("description").or_insert_with(|| json!(""));
            Value::Object(texts)
        }
        (_, value) => value,
    }
}
