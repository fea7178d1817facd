//! Channels: one's own, others by id, handle or user name, and their settings.

use google_youtube3::api::Channel;
use serde_json::Value;

use super::resource::Resource;
use super::{Body, Failure, Freshness, Reader, Request, YouTube};
use crate::error::Error;
use crate::model::{ChannelId, PlaylistId, YouTubeRef};
use crate::rules::YoutubeMethod;

impl YouTube {
    /// The channel that is signed in.
    ///
    /// # Errors
    /// Auth when the account has no channel (R-20c); see [`YouTube::call`].
    pub async fn my_channel(&self, parts: &[&str]) -> Result<Resource<Channel>, Failure> {
        let request = Request::new(YoutubeMethod::ChannelsList)
            .parts(parts)
            .param("mine", "true")
            .reader(Reader::Owner);
        let mut found: Vec<Resource<Channel>> = self.all(&request, Some(1)).await?;
        found.pop().ok_or_else(|| {
            Error::auth("the account that is signed in has no YouTube channel")
                .hint(
                    "make a channel on youtube.com first, or sign in with another account: ytseo auth login",
                )
                .into()
        })
    }

    /// Channels by their ids, in their order; those that are gone are left out.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn channels(
        &self,
        ids: &[ChannelId],
        parts: &[&str],
        freshness: Freshness,
    ) -> Result<Vec<Resource<Channel>>, Failure> {
        let request = Request::new(YoutubeMethod::ChannelsList).parts(parts).freshness(freshness);
        let ids: Vec<&str> = ids.iter().map(ChannelId::as_str).collect();
        self.by_ids(&request, &ids).await
    }

    /// The channel that somebody named by id, handle or user name.
    ///
    /// # Errors
    /// Usage for a video or a playlist, and for `/c/` addresses, which the API cannot look up; not found; see
    /// [`YouTube::call`].
    pub async fn channel_of(
        &self,
        named: &YouTubeRef,
        parts: &[&str],
        freshness: Freshness,
    ) -> Result<Resource<Channel>, Failure> {
        let request = Request::new(YoutubeMethod::ChannelsList).parts(parts).freshness(freshness);
        let (request, name) = match named {
            YouTubeRef::Channel(id) => (request.param("id", id.as_str()), id.to_string()),
            YouTubeRef::Handle(handle) => {
                (request.param("forHandle", format!("@{handle}")), format!("@{handle}"))
            }
            YouTubeRef::User(name) => (request.param("forUsername", name.as_str()), name.clone()),
            YouTubeRef::Custom(name) => {
                return Err(Error::usage(format!("YouTube cannot look up the address /c/{name}"))
                    .hint("open it in a browser and give the handle (@name) that stands below the channel's title")
                    .into());
            }
            YouTubeRef::Video(id) => return Err(no_channel("a video", id.as_str())),
            YouTubeRef::Playlist(id) => return Err(no_channel("a playlist", id.as_str())),
        };
        let mut found: Vec<Resource<Channel>> = self.all(&request, Some(1)).await?;
        found.pop().ok_or_else(|| {
            Error::not_found(format!("YouTube has no channel {name}"))
                .hint("check the handle or the id")
                .into()
        })
    }

    /// Writes a part of the own channel (`brandingSettings`, `localizations`). What the part leaves out is erased
    /// (R-36b).
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn update_channel(
        &self,
        resource: Value,
        part: &str,
        etag: Option<&str>,
    ) -> Result<Resource<Channel>, Failure> {
        let request = Request::new(YoutubeMethod::ChannelsUpdate).parts(&[part]).if_match(etag);
        self.call(&request.body(Body::Json(resource))).await.map(|answer| Resource::new(answer.value))
    }
}

impl Resource<Channel> {
    /// The playlist of its uploads: as `contentDetails` says, or made from its id.
    pub fn uploads(&self) -> Option<PlaylistId> {
        let said = self.text("/contentDetails/relatedPlaylists/uploads").and_then(PlaylistId::of_id);
        said.or_else(|| ChannelId::of_id(self.id()).map(|id| id.uploads()))
    }
}

fn no_channel(what: &str, id: &str) -> Failure {
    Error::usage(format!("{id} is {what}, and a channel is needed"))
        .hint("give a handle (@name), a channel's id (UC...) or its address")
        .into()
}
