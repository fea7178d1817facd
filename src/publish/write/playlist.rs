//! Playlists: `playlists.update`, which erases what it leaves out (R-36b), and for the videos in it a call for each step
//! (`playlistItems.insert`, `.update`, `.delete`). Steps that were cut short are told by comparing, and go on.

use serde_json::{Value, json};

use super::Write;
use crate::model::{PlaylistId, VideoId};
use crate::ports::youtube::{Failure, NewPlaylistItem, YouTube};
use crate::publish::entries::{self, Step};
use crate::publish::fields::LOCALIZATIONS;
use crate::publish::playlist::read;
use crate::publish::schema::PLAYLIST;

/// What can be written and is no field of a file: left out it would be erased.
const CARRIED: [(&str, &str); 1] = [("snippet", "thumbnailVideoId")];

pub(super) async fn send(youtube: &YouTube, write: &Write<'_>) -> Result<Value, Failure> {
    let touched =
        |part: &str| write.changes.iter().any(|change| PLAYLIST.part_of(&change.field) == Some(part));
    // The snippet is always needed: an update without a title is refused.
    let parts: Vec<&str> = ["snippet", "status", LOCALIZATIONS]
        .into_iter()
        .filter(|part| *part == "snippet" || touched(part))
        .collect();
    if parts.iter().any(|part| touched(part)) {
        let body = super::merged(&PLAYLIST, write, &parts, &CARRIED);
        youtube.update_playlist(body, &parts, write.etag).await?;
    }
    if let Some(change) = write.changes.iter().find(|change| change.field == entries::PART) {
        walk(youtube, write, &change.after).await?;
    }
    let there = read(youtube, &[write.id]).await?.remove(write.id);
    Ok(there.unwrap_or_else(|| write.current.clone()))
}

/// Takes the steps from the order that is there to the wanted one.
async fn walk(youtube: &YouTube, write: &Write<'_>, wanted: &Value) -> Result<(), Failure> {
    let Some(playlist) = PlaylistId::of_id(write.id) else { return Ok(()) };
    let items = write.current[entries::PART].as_array().cloned().unwrap_or_default();
    let mut now: Vec<Value> = items.into_iter().filter(|item| entries::video_of(item).is_some()).collect();
    let there = entries::of_value(&entries::of_resources(&Value::Array(now.clone())));
    for step in entries::steps(&there, &entries::of_value(wanted)) {
        match step {
            Step::Remove { at } if at < now.len() => {
                let item = now.remove(at);
                youtube.delete_playlist_item(item["id"].as_str().unwrap_or_default()).await?;
            }
            Step::Insert { at, entry } => {
                let Some(video) = VideoId::of_id(&entry.video) else { continue };
                let position = u32::try_from(at).ok();
                let new = NewPlaylistItem {
                    playlist: &playlist,
                    video: &video,
                    position,
                    note: entry.note.as_deref(),
                };
                let item = youtube.insert_playlist_item(&new).await?.into_json();
                now.insert(at.min(now.len()), item);
            }
            Step::Move { from, to, note } if from < now.len() => {
                let item = now.remove(from);
                let (body, parts) = moved(&playlist, &item, to, note);
                youtube.update_playlist_item(body, parts, None).await?;
                now.insert(to.min(now.len()), item);
            }
            Step::Remove { .. } | Step::Move { .. } => {}
        }
    }
    Ok(())
}

/// What is sent to give an entry another place, or another note.
fn moved(
    playlist: &PlaylistId,
    item: &Value,
    to: usize,
    note: Option<Option<String>>,
) -> (Value, &'static [&'static str]) {
    let resource = json!({"kind": "youtube#video", "videoId": entries::video_of(item)});
    let mut body = json!({
        "id": item["id"],
        "snippet": {"playlistId": playlist, "resourceId": resource, "position": to},
    });
    let Some(note) = note else { return (body, &["snippet"]) };
    let mut details = json!({});
    for key in ["startAt", "endAt"] {
        super::set(&mut details, key, item["contentDetails"][key].clone());
    }
    super::set(&mut details, "note", note.map_or(Value::Null, Value::from));
    body["contentDetails"] = details;
    (body, &["snippet", "contentDetails"])
}
