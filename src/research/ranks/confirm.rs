//! Whether one's own places may still be kept: the channel is signed in, and the videos are there.

use std::collections::HashSet;

use google_youtube3::api::Video;

use super::{DAY_S, Ranking};
use crate::error::Result;
use crate::model::VideoId;
use crate::ports::clock;
use crate::ports::youtube::{Freshness, Reader, Resource, Then, VideosRequest};

/// Days after which videos are looked for again: some before the 30 that the policy gives.
const CONFIRM_AFTER_DAYS: i64 = 25;

/// The id of the channel that is signed in; nothing when nobody is, or it may not be asked.
pub(super) async fn signed_in(with: &Ranking<'_>) -> Result<Option<String>> {
    if with.youtube.sign_in().is_none() {
        return Ok(None);
    }
    match with.youtube.my_channel(&["id"]).await {
        Ok(mine) => Ok(Some(mine.id().to_string())),
        Err(failure) if failure.then == Then::SignIn => {
            with.watch.warning(format!("whose channel is signed in is not known: {}", failure.error));
            Ok(None)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Looks whether videos of the history are still there, when that was not done for long, and forgets those that are
/// gone. One unit for 50.
pub(super) async fn confirm(channel: &str, with: &Ranking<'_>) -> Result<()> {
    let now = clock::unix_seconds();
    let waiting = with.store.unconfirmed_ranked(channel, now - CONFIRM_AFTER_DAYS * DAY_S).await?;
    let ids: Vec<VideoId> = waiting.iter().filter_map(|id| VideoId::of_id(id)).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let how = VideosRequest {
        parts: &["id"],
        fields: Some("items(id)"),
        reader: Reader::Owner,
        freshness: Freshness::Always,
    };
    let found: Vec<Resource<Video>> = with.youtube.videos(&ids, &how).await?;
    let found: HashSet<&str> = found.iter().map(Resource::id).collect();
    let (there, gone): (Vec<String>, Vec<String>) =
        waiting.into_iter().partition(|id| found.contains(id.as_str()));
    with.store.confirm_ranked(&there, &gone, now).await
}
