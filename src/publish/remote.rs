//! Reading the own videos as they are on YouTube.

use std::collections::HashMap;

use google_youtube3::api::Video;

use super::fields::{self, Fields};
use crate::error::Result;
use crate::model::VideoId;
use crate::ports::youtube::{Reader, Resource, VideosRequest, YouTube};

/// The parts that hold what can be written, and the length.
const PARTS: [&str; 4] = ["snippet", "status", "localizations", "contentDetails"];

/// Videos by their ids; those that are gone are missing.
pub async fn read(youtube: &YouTube, ids: &[VideoId]) -> Result<HashMap<String, Resource<Video>>> {
    let how = VideosRequest { parts: &PARTS, reader: Reader::Owner, ..VideosRequest::default() };
    let found = youtube.videos(ids, &how).await?;
    Ok(found.into_iter().map(|video| (video.id().to_string(), video)).collect())
}

/// The fields of a video.
pub fn fields_of(video: &Resource<Video>) -> Fields {
    fields::of_resource(video.json())
}

/// Its length in seconds, as far as it is known.
pub fn seconds(video: &Resource<Video>) -> Option<f64> {
    let length: jiff::SignedDuration = video.text("/contentDetails/duration")?.parse().ok()?;
    (!length.is_zero()).then(|| length.as_secs_f64())
}

/// What cannot be changed of it, on one line.
pub fn facts(id: &VideoId, video: &Resource<Video>) -> String {
    let mut facts = vec![id.address()];
    if let Some(day) = video.text("/snippet/publishedAt").and_then(|time| time.get(..10)) {
        facts.push(format!("published {day}"));
    }
    if let Some(seconds) = seconds(video) {
        let seconds = seconds.round() as u64;
        let (minutes, seconds) = (seconds / 60, seconds % 60);
        facts.push(match minutes / 60 {
            0 => format!("{minutes}:{seconds:02}"),
            hours => format!("{hours}:{:02}:{seconds:02}", minutes % 60),
        });
    }
    facts.join(" · ").chars().filter(|c| !c.is_control()).collect()
}
