//! What a pull of the whole channel takes of the quota, said before it is done.

use google_youtube3::api::Playlist;
use serde::Serialize;

use super::kind::Kind;
use super::pull::{PullRequest, Pulling};
use crate::error::Result;
use crate::ports::youtube::{Cost, Reader, Resource, Verdict};
use crate::rules::YoutubeMethod;

/// What a pull would take.
#[derive(Debug, Clone, Serialize)]
pub struct PullEstimate {
    /// How many videos would be read; `null` where YouTube does not say.
    pub videos: Option<usize>,
    /// How many playlists would be read.
    pub playlists: usize,
    /// What it would take, without captions; `null` where the number of videos is unknown.
    pub cost: Option<Cost>,
    /// Whether captions would be read as well. What they take is known only when each video was asked for its tracks:
    /// 50 units for each video that has some, and 200 for each track that is new or was changed.
    pub captions: bool,
    /// What finding this out took.
    pub took: Cost,
    /// Whether it fits into what is left of today; `null` where the cost is unknown.
    pub verdict: Option<Verdict>,
}

/// Says what a pull would take. Finding it out takes a unit for the channel, one for its list of videos, and one for 50
/// playlists.
///
/// # Errors
/// Sign-in, quota, network and storage.
pub async fn estimate(request: &PullRequest, with: &Pulling<'_>) -> Result<PullEstimate> {
    let (youtube, own) = (with.youtube, Cost::of(YoutubeMethod::ChannelsList));
    let (mut cost, mut took) = (own, Cost::ZERO);
    let mut videos = Some(request.videos.len());
    if request.wants(Kind::Video) {
        if request.videos.is_empty() {
            let channel = youtube.my_channel(&["id", "contentDetails"]).await?;
            videos = match channel.uploads() {
                Some(uploads) => youtube
                    .size_of(&uploads, Reader::Owner)
                    .await?
                    .and_then(|size| usize::try_from(size).ok()),
                None => Some(0),
            };
            took += own + Cost::of(YoutubeMethod::PlaylistItemsList);
            cost += pages(YoutubeMethod::PlaylistItemsList, videos.unwrap_or_default());
        }
        cost += Cost::of_items(YoutubeMethod::VideosList, videos.unwrap_or_default());
    }
    let mut playlists = 0;
    if request.wants(Kind::Playlist) {
        let lists = youtube.my_playlists(&["contentDetails"]).await?;
        playlists = lists.len();
        let listing = pages(YoutubeMethod::PlaylistsList, playlists);
        took += listing;
        cost += listing
            + lists.iter().map(|list| pages(YoutubeMethod::PlaylistItemsList, entries(list))).sum::<Cost>();
    }
    let verdict = youtube.quota(Reader::Owner).fits(&cost).await?;
    let known = videos.is_some();
    Ok(PullEstimate {
        videos,
        playlists,
        cost: known.then_some(cost),
        captions: request.wants(Kind::Captions),
        took,
        verdict: known.then_some(verdict),
    })
}

/// A list that is empty takes a page as well.
fn pages(method: YoutubeMethod, items: usize) -> Cost {
    Cost::of_items(method, items.max(1))
}

fn entries(list: &Resource<Playlist>) -> usize {
    list.json()["contentDetails"]["itemCount"]
        .as_u64()
        .and_then(|count| usize::try_from(count).ok())
        .unwrap_or_default()
}
