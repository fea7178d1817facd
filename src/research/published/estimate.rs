//! What reading videos from YouTube takes of the quota, said before it is done.

use serde::Serialize;

use super::read::reader;
use crate::error::Result;
use crate::model::{PlaylistId, YouTubeRef};
use crate::ports::youtube::{Cost, Freshness, Verdict, YouTube};
use crate::rules::YoutubeMethod;

/// What reading would take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadEstimate {
    /// What people call it: a channel's title, an address.
    pub name: String,
    /// How many videos would be read; `null` where YouTube does not say.
    pub videos: Option<usize>,
    /// What it would take; `null` where the number of videos is unknown.
    pub cost: Option<Cost>,
    /// What finding this out took.
    pub took: Cost,
    /// Whether it fits into what is left today; `null` where the cost is unknown.
    pub verdict: Option<Verdict>,
}

/// Says what reading a video, playlist or channel would take, up to `most` videos. Takes nothing for a video, a unit
/// for a playlist and two for a channel.
///
/// # Errors
/// Not found; what YouTube refuses; storage.
pub async fn estimate_reading(
    meant: &YouTubeRef,
    most: Option<usize>,
    youtube: &YouTube,
) -> Result<ReadEstimate> {
    let (name, list, before) = match meant {
        YouTubeRef::Video(id) => (id.address(), None, Cost::ZERO),
        YouTubeRef::Playlist(id) => (format!("playlist {id}"), Some(id.clone()), Cost::ZERO),
        channel => {
            let channel =
                youtube.channel_of(channel, &["snippet", "contentDetails"], Freshness::Checked).await?;
            let name = channel.text("/snippet/title").unwrap_or(channel.id()).to_string();
            (name, channel.uploads(), Cost::of(YoutubeMethod::ChannelsList))
        }
    };
    let (videos, took) = match (&list, meant) {
        (None, YouTubeRef::Video(_)) => (Some(1), Cost::ZERO),
        (None, _) => (Some(0), before),
        (Some(list), _) => (size(list, youtube).await?, before + Cost::of(YoutubeMethod::PlaylistItemsList)),
    };
    let videos = videos.map(|videos| most.map_or(videos, |most| videos.min(most)));
    let listing = |videos| if list.is_some() { listing(videos) } else { Cost::ZERO };
    let cost = videos.map(|videos| before + listing(videos) + reading(videos));
    let verdict = match &cost {
        Some(cost) => Some(youtube.quota(reader(youtube)).fits(cost).await?),
        None => None,
    };
    Ok(ReadEstimate { name, videos, cost, took, verdict })
}

/// Refuses before the first request what does not fit into the day.
pub(super) async fn require(videos: usize, youtube: &YouTube) -> Result<()> {
    let verdict = youtube.quota(reader(youtube)).fits(&reading(videos)).await?;
    verdict.require(&format!("reading {videos} videos"))
}

async fn size(list: &PlaylistId, youtube: &YouTube) -> Result<Option<usize>> {
    Ok(youtube.size_of(list, reader(youtube)).await?.and_then(|size| usize::try_from(size).ok()))
}

/// Finding them: a page of the list for 50 of them, and one when it is empty.
fn listing(videos: usize) -> Cost {
    Cost::of_items(YoutubeMethod::PlaylistItemsList, videos.max(1))
}

/// Reading them: a unit for 50.
fn reading(videos: usize) -> Cost {
    Cost::of_items(YoutubeMethod::VideosList, videos)
}
