//! Playlists and what is in them.

use google_youtube3::api::{Playlist, PlaylistItem};
use serde_json::{Value, json};

use super::resource::Resource;
use super::{Body, Failure, Freshness, Reader, Request, YouTube};
use crate::model::{ChannelId, PlaylistId, VideoId};
use crate::rules::YoutubeMethod;

/// Where a video goes in a playlist.
#[derive(Debug, Clone)]
pub struct NewPlaylistItem<'a> {
    /// The playlist.
    pub playlist: &'a PlaylistId,
    /// The video.
    pub video: &'a VideoId,
    /// Its place, from 0; at the end when absent.
    pub position: Option<u32>,
    /// A note, at most 280 characters.
    pub note: Option<&'a str>,
}

impl YouTube {
    /// The playlists of the channel that is signed in.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn my_playlists(&self, parts: &[&str]) -> Result<Vec<Resource<Playlist>>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistsList).parts(parts).param("mine", "true");
        self.all(&request.reader(Reader::Owner), None).await
    }

    /// The public playlists of a channel.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn playlists_of(
        &self,
        channel: &ChannelId,
        parts: &[&str],
        freshness: Freshness,
    ) -> Result<Vec<Resource<Playlist>>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistsList)
            .parts(parts)
            .param("channelId", channel.as_str())
            .freshness(freshness);
        self.all(&request, None).await
    }

    /// Playlists by their ids, in their order; those that are gone are left out.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn playlists(
        &self,
        ids: &[PlaylistId],
        parts: &[&str],
        reader: Reader,
    ) -> Result<Vec<Resource<Playlist>>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistsList).parts(parts).reader(reader);
        let ids: Vec<&str> = ids.iter().map(PlaylistId::as_str).collect();
        self.by_ids(&request, &ids).await
    }

    /// Makes a playlist. When the answer is lost, nobody knows whether it was made ([`super::Then::Unknown`]).
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn insert_playlist(
        &self,
        resource: Value,
        parts: &[&str],
    ) -> Result<Resource<Playlist>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistsInsert).parts(parts);
        self.call(&request.body(Body::Json(resource))).await.map(|answer| Resource::new(answer.value))
    }

    /// Writes parts of a playlist. What they leave out is erased (R-36b).
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn update_playlist(
        &self,
        resource: Value,
        parts: &[&str],
        etag: Option<&str>,
    ) -> Result<Resource<Playlist>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistsUpdate).parts(parts).if_match(etag);
        self.call(&request.body(Body::Json(resource))).await.map(|answer| Resource::new(answer.value))
    }

    /// Removes a playlist; its videos stay.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn delete_playlist(&self, id: &PlaylistId) -> Result<(), Failure> {
        self.call(&Request::new(YoutubeMethod::PlaylistsDelete).param("id", id.as_str())).await.map(|_| ())
    }

    /// What is in a playlist, in its order, up to `most`.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn playlist_items(
        &self,
        playlist: &PlaylistId,
        parts: &[&str],
        most: Option<usize>,
        reader: Reader,
    ) -> Result<Vec<Resource<PlaylistItem>>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistItemsList)
            .parts(parts)
            .param("playlistId", playlist.as_str())
            .reader(reader);
        self.all(&request, most).await
    }

    /// How many entries a playlist has, as YouTube says; `None` when it does not. One unit.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn size_of(&self, playlist: &PlaylistId, reader: Reader) -> Result<Option<u64>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistItemsList)
            .parts(&["contentDetails"])
            .param("playlistId", playlist.as_str())
            .param("maxResults", "1")
            .reader(reader);
        Ok(self.call(&request).await?.value["pageInfo"]["totalResults"].as_u64())
    }

    /// The entries of one video in a playlist: none, one, or several. One unit.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn entries_of(
        &self,
        playlist: &PlaylistId,
        video: &VideoId,
    ) -> Result<Vec<Resource<PlaylistItem>>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistItemsList)
            .parts(&["id", "snippet", "contentDetails"])
            .param("playlistId", playlist.as_str())
            .param("videoId", video.as_str())
            .reader(Reader::Owner);
        self.all(&request, None).await
    }

    /// Puts a video into a playlist. A playlist may hold a video twice, so when the answer is lost look first
    /// ([`YouTube::entries_of`]).
    ///
    /// # Errors
    /// [`super::Then::AlreadyThere`] when the playlist takes each video once; see [`YouTube::call`].
    pub async fn insert_playlist_item(
        &self,
        item: &NewPlaylistItem<'_>,
    ) -> Result<Resource<PlaylistItem>, Failure> {
        let mut resource = json!({"snippet": {"playlistId": item.playlist,
            "resourceId": {"kind": "youtube#video", "videoId": item.video}}});
        let mut parts = vec!["snippet"];
        if let Some(position) = item.position {
            resource["snippet"]["position"] = position.into();
        }
        if let Some(note) = item.note {
            resource["contentDetails"] = json!({"note": note});
            parts.push("contentDetails");
        }
        let request = Request::new(YoutubeMethod::PlaylistItemsInsert).parts(&parts);
        self.call(&request.body(Body::Json(resource))).await.map(|answer| Resource::new(answer.value))
    }

    /// Writes an entry of a playlist: its place or its note.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn update_playlist_item(
        &self,
        resource: Value,
        parts: &[&str],
        etag: Option<&str>,
    ) -> Result<Resource<PlaylistItem>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistItemsUpdate).parts(parts).if_match(etag);
        self.call(&request.body(Body::Json(resource))).await.map(|answer| Resource::new(answer.value))
    }

    /// Takes an entry out of a playlist, by the id of the entry (not of the video).
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn delete_playlist_item(&self, entry: &str) -> Result<(), Failure> {
        self.call(&Request::new(YoutubeMethod::PlaylistItemsDelete).param("id", entry)).await.map(|_| ())
    }
}
