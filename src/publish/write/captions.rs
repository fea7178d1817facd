//! Caption tracks: `captions.insert`, `.update` and `.delete`.

use serde_json::Value;

use super::Write;
use crate::ports::youtube::{Failure, NewCaption, YouTube};
use crate::publish::captions::{PART, parts_of, read};
use crate::publish::fields::is_empty;

pub(super) async fn send(youtube: &YouTube, write: &Write<'_>) -> Result<Value, Failure> {
    let (Some(change), Some((video, language, name))) = (write.changes.first(), parts_of(write.id)) else {
        return Ok(write.current.clone());
    };
    let track = write.current["track"]["id"].as_str();
    let old = write.restore.map(|old| &old["track"]["snippet"]);
    let text = match write.restore {
        Some(old) => old[PART]["text"].clone(),
        None => change.after.clone(),
    };
    match (track, text.as_str().filter(|_| !is_empty(&text))) {
        (Some(track), Some(text)) => drop(youtube.update_caption(track, None, Some(text.as_bytes())).await?),
        (Some(track), None) => youtube.delete_caption(track).await?,
        (None, Some(text)) => {
            let name = old.and_then(|old| old["name"].as_str()).unwrap_or(name);
            let is_draft = old.is_some_and(|old| old["isDraft"] == true);
            let new = NewCaption { video: &video, language, name, is_draft, file: text.as_bytes() };
            youtube.insert_caption(&new).await?;
        }
        (None, None) => {}
    }
    let there = read(youtube, &[write.id]).await?.remove(write.id);
    Ok(there.unwrap_or_else(|| write.current.clone()))
}
