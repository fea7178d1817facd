//! Reads a channel and its videos with their public numbers.

use google_youtube3::api::{PlaylistItem, Video};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::compare::{Aside, Standing};
use crate::error::{Error, Result};
use crate::model::{ChannelId, VideoId, YouTubeRef};
use crate::ports::youtube::{Freshness, Reader, Request, Resource, Then, VideosRequest, YouTube};
use crate::progress::{Stage, Unit, Watch};
use crate::research::published::seconds;
use crate::rules::{self, YoutubeMethod};

/// Parts of a video: what is compared, and its title.
const PARTS: [&str; 5] = ["snippet", "status", "contentDetails", "statistics", "liveStreamingDetails"];
/// What is needed of them: descriptions and pictures are not.
const FIELDS: &str = "etag,items(id,snippet(title,publishedAt,channelId,liveBroadcastContent),\
    status/privacyStatus,contentDetails/duration,statistics(viewCount,likeCount,commentCount),\
    liveStreamingDetails/actualStartTime)";
/// Videos of a chunk: four calls.
const AT_ONCE: usize = 200;
/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// The channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ResearchedChannel {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it is that of who is signed in.
    pub own: bool,
    /// Subscribers, as YouTube rounds them; nothing when they are hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subscribers: Option<u64>,
    /// Public videos, as YouTube says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub videos: Option<u64>,
}

/// What lengths are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// As long as a Short may be. Whether it is one, YouTube does not say.
    Short,
    /// Longer.
    Long,
    /// A live stream or premiere that is over.
    Live,
}

impl Length {
    /// What people call it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Live => "live",
        }
    }
}

/// A video and its public numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ResearchedVideo {
    /// Its id.
    pub id: String,
    /// The address people watch it at.
    pub address: String,
    /// Its title.
    pub title: String,
    /// When it was published (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<String>,
    /// Whole days since then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_days: Option<i64>,
    /// Length in seconds; nothing for a stream that has not ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<f64>,
    /// Which lengths it is like; nothing for a stream that has not ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<Length>,
    /// Views; nothing when they are hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub views: Option<u64>,
    /// Likes; nothing when they are hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes: Option<u64>,
    /// Comments; nothing when they are off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<u64>,
    /// `public`, `unlisted` or `private`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<String>,
    /// Where it stands among those that are like it: derived by ytseo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// Why it was not compared, where it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aside: Option<Aside>,
    #[serde(skip)]
    pub(super) channel: String,
    #[serde(skip)]
    pub(super) published: Option<i64>,
}

impl ResearchedVideo {
    pub(super) fn of(video: &Resource<Video>, now: i64) -> Self {
        let text = |path| video.text(path).map(str::to_string);
        let published_at = text("/snippet/publishedAt");
        let published =
            published_at.as_deref().and_then(|time| time.parse::<Timestamp>().ok()).map(Timestamp::as_second);
        let duration_s = video.text("/contentDetails/duration").and_then(seconds);
        let live = video.text("/liveStreamingDetails/actualStartTime").is_some();
        let waits = matches!(video.text("/snippet/liveBroadcastContent"), Some("upcoming" | "live"));
        Self {
            id: video.id().to_string(),
            address: super::address(video.id()),
            title: text("/snippet/title").unwrap_or_default(),
            age_days: published.map(|published| (now - published).max(0) / DAY_S),
            length: duration_s.filter(|_| !waits).map(|seconds| length(seconds, live)),
            duration_s,
            views: video.number("/statistics/viewCount"),
            likes: video.number("/statistics/likeCount"),
            comments: video.number("/statistics/commentCount"),
            privacy: text("/status/privacyStatus"),
            standing: None,
            aside: None,
            channel: text("/snippet/channelId").unwrap_or_default(),
            published_at,
            published,
        }
    }
}

fn length(seconds: f64, live: bool) -> Length {
    match () {
        () if live => Length::Live,
        () if seconds <= rules::limits().shorts.length.value as f64 => Length::Short,
        () => Length::Long,
    }
}

/// One video.
pub(super) async fn one(id: &VideoId, youtube: &YouTube, now: i64) -> Result<ResearchedVideo> {
    let found = youtube.videos(std::slice::from_ref(id), &how()).await?;
    let video = found.first().map(|video| ResearchedVideo::of(video, now));
    video.ok_or_else(|| {
        Error::not_found(format!("YouTube has no public video {id}"))
            .hint("check the id; research looks at public videos only")
    })
}

fn how() -> VideosRequest<'static> {
    VideosRequest {
        parts: &PARTS,
        fields: Some(FIELDS),
        reader: Reader::Anyone,
        freshness: Freshness::Recent,
    }
}

/// The channel that is meant, or that of the video, and whether it is one's own.
pub(super) async fn channel(
    meant: &YouTubeRef,
    asked: Option<&ResearchedVideo>,
    youtube: &YouTube,
    watch: &Watch,
) -> Result<ResearchedChannel> {
    let of_video = asked.and_then(|video| ChannelId::of_id(&video.channel)).map(YouTubeRef::Channel);
    let parts = ["snippet", "contentDetails", "statistics"];
    let found = youtube.channel_of(of_video.as_ref().unwrap_or(meant), &parts, Freshness::Recent).await?;
    let own = match youtube.sign_in() {
        None => false,
        Some(_) => match youtube.my_channel(&["id"]).await {
            Ok(mine) => mine.id() == found.id(),
            Err(failure) if failure.then == Then::SignIn => {
                watch.warning(format!("whether the channel is yours is not known: {}", failure.error));
                false
            }
            Err(failure) => return Err(failure.into()),
        },
    };
    let hidden = found.json()["statistics"]["hiddenSubscriberCount"].as_bool() == Some(true);
    Ok(ResearchedChannel {
        id: found.id().to_string(),
        title: found.text("/snippet/title").unwrap_or(found.id()).to_string(),
        own,
        subscribers: found.number("/statistics/subscriberCount").filter(|_| !hidden),
        // The count may lag behind; 0 says nothing about how much there is to read.
        videos: found.number("/statistics/videoCount").filter(|count| *count > 0),
    })
}

/// The newest videos of a channel, up to `most`.
pub(super) async fn videos(
    channel: &ResearchedChannel,
    most: usize,
    youtube: &YouTube,
    (now, watch): (i64, &Watch),
) -> Result<Vec<ResearchedVideo>> {
    let uploads = ChannelId::of_id(&channel.id).map(|id| id.uploads()).ok_or_else(|| {
        Error::remote(format!("YouTube gave '{}' as the id of a channel", channel.id.escape_default()))
            .hint("check youtube.api_url")
    })?;
    let request = Request::new(YoutubeMethod::PlaylistItemsList)
        .parts(&["contentDetails"])
        .fields("etag,items(contentDetails/videoId),nextPageToken")
        .param("playlistId", uploads.as_str())
        .freshness(Freshness::Recent);
    let items: Vec<Resource<PlaylistItem>> = youtube.all(&request, Some(most)).await?;
    let id = |item: &Resource<PlaylistItem>| VideoId::of_id(item.text("/contentDetails/videoId")?);
    let ids: Vec<VideoId> = items.iter().filter_map(id).collect();
    watch.started(Stage::Read, Some(ids.len() as u64), Unit::Items);
    let mut found = Vec::with_capacity(ids.len());
    for part in ids.chunks(AT_ONCE) {
        watch.check()?;
        let part = youtube.videos(part, &how()).await?;
        found.extend(part.iter().map(|video| ResearchedVideo::of(video, now)));
        watch.advanced(Stage::Read, found.len() as u64);
    }
    watch.finished(Stage::Read, false);
    if found.is_empty() {
        return Err(Error::not_found(format!("the channel {} has no public video", channel.title))
            .hint("check the handle or the id"));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn video(json: serde_json::Value) -> ResearchedVideo {
        ResearchedVideo::of(&Resource::new(json), 1_795_305_600)
    }

    #[test]
    fn what_is_not_said_is_unknown() {
        let bare = video(json!({"id": "aaaaaaaaaaa", "snippet": {"title": "T"}}));
        assert_eq!((bare.views, bare.likes, bare.age_days, bare.length), (None, None, None, None));
        let read = video(json!({"id": "aaaaaaaaaaa",
            "snippet": {"title": "T", "publishedAt": "2026-11-12T00:00:00Z", "channelId": "UCx"},
            "contentDetails": {"duration": "PT3M"}, "statistics": {"viewCount": "12"}}));
        assert_eq!((read.views, read.age_days, read.length), (Some(12), Some(10), Some(Length::Short)));
        let coming = video(json!({"id": "aaaaaaaaaaa", "snippet": {"liveBroadcastContent": "upcoming"},
            "contentDetails": {"duration": "PT3M"}}));
        assert_eq!(coming.length, None);
        let stream = video(json!({"id": "aaaaaaaaaaa", "contentDetails": {"duration": "PT1H"},
            "liveStreamingDetails": {"actualStartTime": "2026-11-12T00:00:00Z"}}));
        assert_eq!(stream.length, Some(Length::Live));
    }
}
