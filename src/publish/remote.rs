//! Reading the own videos, playlists and settings as they are on YouTube.

use std::collections::HashMap;

use serde_json::Value;

use super::kind::Kind;
use super::{captions, playlist, settings};
use crate::error::Result;
use crate::model::VideoId;
use crate::ports::youtube::{Reader, VideosRequest, YouTube};

/// The parts of a video that hold what can be written, and the length.
const PARTS: [&str; 4] = ["snippet", "status", "localizations", "contentDetails"];

/// Things by their ids; those that are gone are missing.
pub async fn read(kind: Kind, youtube: &YouTube, ids: &[&str]) -> Result<HashMap<String, Value>> {
    match kind {
        Kind::Video => videos(youtube, ids).await,
        Kind::Playlist => Ok(playlist::read(youtube, ids).await?),
        Kind::Settings => Ok(settings::read(youtube, ids).await?),
        Kind::Captions => Ok(captions::read(youtube, ids).await?),
    }
}

async fn videos(youtube: &YouTube, ids: &[&str]) -> Result<HashMap<String, Value>> {
    let ids: Vec<VideoId> = ids.iter().filter_map(|id| VideoId::of_id(id)).collect();
    let how = VideosRequest { parts: &PARTS, reader: Reader::Owner, ..VideosRequest::default() };
    let found = youtube.videos(&ids, &how).await?;
    Ok(found.into_iter().map(|video| (video.id().to_string(), video.into_json())).collect())
}

/// The channel that a thing belongs to, where it says so.
pub fn owner(kind: Kind, thing: &Value) -> Option<&str> {
    match kind {
        Kind::Video | Kind::Playlist => thing["snippet"]["channelId"].as_str(),
        Kind::Settings => thing["id"].as_str(),
        Kind::Captions => None,
    }
}

/// Its title.
pub fn title(thing: &Value) -> &str {
    thing["snippet"]["title"].as_str().unwrap_or_default()
}

/// Its length in seconds, as far as it has one and it is known.
pub fn seconds(thing: &Value) -> Option<f64> {
    let length: jiff::SignedDuration = thing["contentDetails"]["duration"].as_str()?.parse().ok()?;
    (!length.is_zero()).then(|| length.as_secs_f64())
}

/// What cannot be changed of it, on one line.
pub fn facts(kind: Kind, id: &str, thing: &Value) -> String {
    let address = match (kind, VideoId::of_id(id)) {
        (Kind::Video, Some(video)) => Some(video.address()),
        (kind, _) => kind.address(id),
    };
    let mut facts: Vec<String> = address.into_iter().collect();
    let day = thing["snippet"]["publishedAt"].as_str().and_then(|time| time.get(..10));
    match (kind, day) {
        (Kind::Settings, _) => facts.push(title(thing).into()),
        (Kind::Captions, _) => {}
        (Kind::Playlist, Some(day)) => facts.push(format!("made {day}")),
        (Kind::Video, Some(day)) => facts.push(format!("published {day}")),
        (_, None) => {}
    }
    if let Some(seconds) = seconds(thing) {
        let seconds = seconds.round() as u64;
        let (minutes, seconds) = (seconds / 60, seconds % 60);
        facts.push(match minutes / 60 {
            0 => format!("{minutes}:{seconds:02}"),
            hours => format!("{hours}:{:02}:{seconds:02}", minutes % 60),
        });
    }
    let plain = |c: &char| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    facts.join(" · ").chars().filter(plain).collect()
}
