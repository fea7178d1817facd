//! Playlists: reading them with what is in them.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::entries::{self, Step};
use super::plan::Change;
use super::yaml::Remarks;
use crate::model::PlaylistId;
use crate::ports::youtube::{Failure, Reader, Resource, YouTube};
use crate::rules::YoutubeMethod;

/// The parts of a playlist that can be written.
pub const PARTS: [&str; 3] = ["snippet", "status", "localizations"];

/// Entries that come with one call.
const PAGE: u64 = 50;

/// The parts of an entry that can be written.
const ENTRY_PARTS: [&str; 3] = ["id", "snippet", "contentDetails"];

/// All playlists of the channel that is signed in. One unit for 50, and one for 50 videos in each.
pub async fn mine(youtube: &YouTube) -> Result<Vec<Value>, Failure> {
    let mut found = Vec::new();
    for playlist in youtube.my_playlists(&PARTS).await? {
        let (id, playlist) = (playlist.id().to_string(), playlist.into_json());
        found.extend(filled(youtube, &id, playlist).await?);
    }
    Ok(found)
}

/// Playlists by their ids, with what is in them; those that are gone are missing. One unit for 50, and one for 50 videos
/// in each.
pub async fn read(youtube: &YouTube, ids: &[&str]) -> Result<HashMap<String, Value>, Failure> {
    let ids: Vec<PlaylistId> = ids.iter().filter_map(|id| PlaylistId::of_id(id)).collect();
    let mut found = HashMap::new();
    for playlist in youtube.playlists(&ids, &PARTS, Reader::Owner).await? {
        let (id, playlist) = (playlist.id().to_string(), playlist.into_json());
        if let Some(playlist) = filled(youtube, &id, playlist).await? {
            found.insert(id, playlist);
        }
    }
    Ok(found)
}

/// A playlist with what is in it; nothing when its id is none that ytseo knows.
async fn filled(youtube: &YouTube, id: &str, mut playlist: Value) -> Result<Option<Value>, Failure> {
    let Some(known) = PlaylistId::of_id(id) else { return Ok(None) };
    let items = youtube.playlist_items(&known, &ENTRY_PARTS, None, Reader::Owner).await?;
    playlist[entries::PART] = items.into_iter().map(entry).collect();
    Ok(Some(playlist))
}

/// What is kept of an entry: what can be written, and the title for people.
fn entry<T>(item: Resource<T>) -> Value {
    let item = item.into_json();
    let details = &item["contentDetails"];
    let mut kept = json!({
        "id": item["id"],
        "snippet": {"title": item["snippet"]["title"], "resourceId": item["snippet"]["resourceId"]},
        "contentDetails": {},
    });
    for key in ["note", "startAt", "endAt"] {
        if !details[key].is_null() {
            kept["contentDetails"][key] = details[key].clone();
        }
    }
    kept
}

/// The titles of the videos in it, by their ids.
pub fn remarks(playlist: &Value) -> Remarks {
    let items = playlist[entries::PART].as_array().into_iter().flatten();
    let titled = items.filter_map(|item| {
        Some((entries::video_of(item)?.to_string(), item["snippet"]["title"].as_str()?.to_string()))
    });
    titled.collect()
}

/// The calls that changing these fields of a playlist takes at most: it is read before and looked at again, its texts
/// are written at once, and each step of its videos is a call.
pub fn calls(changes: &[Change]) -> Vec<(YoutubeMethod, u64)> {
    let mut calls = vec![(YoutubeMethod::PlaylistsList, 2)];
    let pages = |value: &Value| value.as_array().map_or(0, Vec::len) as u64 / PAGE + 1;
    if changes.iter().any(|change| change.field != entries::PART) {
        calls.push((YoutubeMethod::PlaylistsUpdate, 1));
    }
    let items = changes.iter().find(|change| change.field == entries::PART);
    let Some(Change { before, after, .. }) = items else { return calls };
    calls.push((YoutubeMethod::PlaylistItemsList, pages(before) + pages(after)));
    let steps = entries::steps(&entries::of_value(before), &entries::of_value(after));
    let count = |is: fn(&Step) -> bool| steps.iter().filter(|step| is(step)).count() as u64;
    for (method, times) in [
        (YoutubeMethod::PlaylistItemsDelete, count(|step| matches!(step, Step::Remove { .. }))),
        (YoutubeMethod::PlaylistItemsInsert, count(|step| matches!(step, Step::Insert { .. }))),
        (YoutubeMethod::PlaylistItemsUpdate, count(|step| matches!(step, Step::Move { .. }))),
    ] {
        if times > 0 {
            calls.push((method, times));
        }
    }
    calls
}
