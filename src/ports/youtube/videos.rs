//! Videos: reading them by id, writing parts, statistics, the uploads of a channel.

use google_youtube3::api::{PlaylistItem, Video, VideoStat};
use serde_json::Value;

use super::resource::Resource;
use super::{Body, Failure, Freshness, Reader, Request, YouTube};
use crate::model::{PlaylistId, VideoId};
use crate::rules::YoutubeMethod;

/// Parts that only the owner may read (C12).
const OWN_PARTS: [&str; 3] = ["fileDetails", "processingDetails", "suggestions"];

/// How videos are read.
#[derive(Debug, Clone, Copy, Default)]
pub struct VideosRequest<'a> {
    /// Parts: `snippet`, `status` ...
    pub parts: &'a [&'a str],
    /// Fields, as `items(id,snippet/title)`; everything of the parts when absent.
    pub fields: Option<&'a str>,
    /// As whom; parts of the owner are always read as the owner.
    pub reader: Reader,
    /// Whether answers of earlier may be used.
    pub freshness: Freshness,
}

impl YouTube {
    /// Videos by their ids, in their order. Those that are gone or not to be seen are left out.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn videos(
        &self,
        ids: &[VideoId],
        how: &VideosRequest<'_>,
    ) -> Result<Vec<Resource<Video>>, Failure> {
        let own = how.parts.iter().any(|part| OWN_PARTS.contains(part));
        let request = Request::new(YoutubeMethod::VideosList)
            .parts(how.parts)
            .maybe("fields", how.fields)
            .reader(if own { Reader::Owner } else { how.reader })
            .freshness(how.freshness);
        let ids: Vec<&str> = ids.iter().map(VideoId::as_str).collect();
        self.by_ids(&request, &ids).await
    }

    /// Writes parts of a video. `resource` holds the id and, of each part, every writable field: what it leaves out is
    /// erased. With `etag`, only when nobody changed it since.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn update_video(
        &self,
        resource: Value,
        parts: &[&str],
        etag: Option<&str>,
    ) -> Result<Resource<Video>, Failure> {
        let request = Request::new(YoutubeMethod::VideosUpdate).parts(parts).if_match(etag);
        self.call(&request.body(Body::Json(resource))).await.map(|answer| Resource::new(answer.value))
    }

    /// Removes a video for good.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn delete_video(&self, id: &VideoId) -> Result<(), Failure> {
        self.call(&Request::new(YoutubeMethod::VideosDelete).param("id", id.as_str())).await.map(|_| ())
    }

    /// Statistics of many videos, from a bucket of their own. A video that is left out is unknown, not zero.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn statistics(
        &self,
        ids: &[VideoId],
        reader: Reader,
    ) -> Result<Vec<Resource<VideoStat>>, Failure> {
        let request = Request::new(YoutubeMethod::VideosBatchGetStats)
            .parts(&["id", "statistics", "snippet", "contentDetails"])
            .reader(reader);
        let ids: Vec<&str> = ids.iter().map(VideoId::as_str).collect();
        self.by_ids(&request, &ids).await
    }

    /// Ids of the videos of a playlist, in its order, up to `most`. For a channel's videos this is the playlist of its
    /// uploads, the newest first.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn video_ids_of(
        &self,
        playlist: &PlaylistId,
        most: Option<usize>,
        reader: Reader,
    ) -> Result<Vec<VideoId>, Failure> {
        let request = Request::new(YoutubeMethod::PlaylistItemsList)
            .parts(&["contentDetails"])
            .fields("items(contentDetails/videoId),nextPageToken,etag")
            .param("playlistId", playlist.as_str())
            .reader(reader);
        let items: Vec<Resource<PlaylistItem>> = self.all(&request, most).await?;
        Ok(items.iter().filter_map(|item| VideoId::of_id(item.text("/contentDetails/videoId")?)).collect())
    }
}
