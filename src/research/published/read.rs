//! Finds the videos that are meant, and reads them with as few requests as it takes.

use google_youtube3::api::Video;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::{Draft, PlaylistId, VideoId, YouTubeRef};
use crate::ports::youtube::{Freshness, Reader, Resource, VideosRequest, YouTube};
use crate::progress::{Stage, Unit, Watch};

/// The parts that a draft is made of; one unit for 50 videos, whatever their number.
const PARTS: [&str; 4] = ["snippet", "status", "contentDetails", "localizations"];

/// Videos in a call.
const AT_ONCE: usize = 50;

/// What was meant, and which videos that is.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// What people call it: a channel's title, an address.
    pub name: String,
    /// The videos, in the order of YouTube: newest first for a channel.
    pub videos: Vec<VideoId>,
}

/// A video as it stands on YouTube.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PublishedVideo {
    /// Its id.
    pub id: String,
    /// The address people watch it at.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// Its tags: nobody but the owner sees those of a video that hides them.
    pub tags: Vec<String>,
    /// Its category (`categoryId`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Language of title and description (BCP 47), where it is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Language spoken in it (BCP 47), where it is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio_language: Option<String>,
    /// Length in seconds; absent for a live stream that has not ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<f64>,
    /// `public`, `unlisted` or `private`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<String>,
    /// When it was published (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<String>,
    /// Whether it has captions of its own, as YouTube says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_captions: Option<bool>,
}

impl PublishedVideo {
    /// Of what the Data API says.
    pub fn of(video: &Resource<Video>) -> Self {
        let text = |path| video.text(path).map(str::to_string);
        let tags = video.json()["snippet"]["tags"].as_array();
        Self {
            id: video.id().to_string(),
            address: VideoId::of_id(video.id()).map(|id| id.address()).unwrap_or_default(),
            title: text("/snippet/title").unwrap_or_default(),
            description: text("/snippet/description").unwrap_or_default(),
            tags: tags.into_iter().flatten().filter_map(|tag| tag.as_str().map(str::to_string)).collect(),
            category: text("/snippet/categoryId"),
            language: text("/snippet/defaultLanguage"),
            audio_language: text("/snippet/defaultAudioLanguage"),
            duration_s: video.text("/contentDetails/duration").and_then(seconds),
            privacy: text("/status/privacyStatus"),
            published_at: text("/snippet/publishedAt"),
            has_captions: video.text("/contentDetails/caption").map(|said| said == "true"),
        }
    }

    /// What the linter and the score look at.
    pub fn draft(&self) -> Draft {
        Draft {
            title: Some(self.title.clone()),
            description: Some(self.description.clone()),
            tags: Some(self.tags.clone()),
            duration_s: self.duration_s,
            language: self.language.clone(),
            ..Draft::default()
        }
    }
}

/// Seconds of a duration in ISO 8601, as YouTube writes it (`PT1H2M3S`, `P1DT2H`); none for `P0D`, which stands for
/// a stream that has not ended.
pub(in crate::research) fn seconds(text: &str) -> Option<f64> {
    let span: jiff::Span = text.parse().ok()?;
    let days = jiff::SpanRelativeTo::days_are_24_hours();
    span.total((jiff::Unit::Second, days)).ok().filter(|seconds| *seconds > 0.0)
}

/// Finds the videos of a video, playlist or channel, up to `most`. A channel is one unit, and one for each 50 videos;
/// never a search.
///
/// # Errors
/// Not found; what YouTube refuses.
pub async fn find(meant: &YouTubeRef, most: Option<usize>, youtube: &YouTube) -> Result<Place> {
    let reader = reader(youtube);
    let videos_of = async |list: &PlaylistId| -> Result<Vec<VideoId>> {
        Ok(youtube.video_ids_of(list, most, reader).await?)
    };
    match meant {
        YouTubeRef::Video(id) => Ok(Place { name: id.address(), videos: vec![id.clone()] }),
        YouTubeRef::Playlist(id) => {
            Ok(Place { name: format!("playlist {id}"), videos: videos_of(id).await? })
        }
        channel => {
            let parts = ["snippet", "contentDetails"];
            let channel = youtube.channel_of(channel, &parts, Freshness::Checked).await?;
            let name = channel.text("/snippet/title").unwrap_or(channel.id()).to_string();
            let uploads = channel.uploads().ok_or_else(|| {
                Error::not_found(format!("the channel {name} has no list of uploads"))
                    .hint("give the id of a playlist or of a video")
            })?;
            Ok(Place { name, videos: videos_of(&uploads).await? })
        }
    }
}

/// Public data is read with a key where there is one, and everything else as who is signed in.
pub(super) fn reader(youtube: &YouTube) -> Reader {
    if youtube.sign_in().is_some() { Reader::Owner } else { Reader::Anyone }
}

/// Reads videos, 50 in a call, and hands each on as it comes. Those that are gone are left out.
///
/// # Errors
/// Interrupted; what YouTube refuses.
pub async fn read(
    videos: &[VideoId],
    youtube: &YouTube,
    watch: &Watch,
    mut each: impl FnMut(Resource<Video>),
) -> Result<usize> {
    watch.started(Stage::Read, Some(videos.len() as u64), Unit::Items);
    let how =
        VideosRequest { parts: &PARTS, reader: reader(youtube), freshness: Freshness::Checked, fields: None };
    let mut found = 0;
    for (index, part) in videos.chunks(AT_ONCE * 4).enumerate() {
        watch.check()?;
        for video in youtube.videos(part, &how).await? {
            found += 1;
            each(video);
        }
        watch.advanced(Stage::Read, ((index * AT_ONCE * 4) + part.len()) as u64);
    }
    watch.finished(Stage::Read, false);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn durations_are_those_that_youtube_writes() {
        assert_eq!(seconds("PT1H2M3S"), Some(3723.0));
        assert_eq!(seconds("P1DT2H"), Some(93_600.0));
        assert_eq!(seconds("PT45S"), Some(45.0));
        assert_eq!(seconds("P0D"), None);
        assert_eq!(seconds("soon"), None);
    }

    #[test]
    fn what_a_video_does_not_say_is_unknown() {
        let video = Resource::new(json!({"id": "aaaaaaaaaaa", "snippet": {"title": "T", "tags": ["a", "b"]},
            "contentDetails": {"caption": "false", "duration": "P0D"}}));
        let video = PublishedVideo::of(&video);
        assert_eq!((video.title.as_str(), video.description.as_str()), ("T", ""));
        assert_eq!(video.tags, ["a", "b"]);
        assert_eq!((video.language, video.duration_s, video.has_captions), (None, None, Some(false)));
        assert_eq!(video.address, "https://www.youtube.com/watch?v=aaaaaaaaaaa");
    }
}
