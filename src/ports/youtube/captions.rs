//! Caption tracks of one's own videos.

use google_youtube3::api::Caption;
use serde_json::{Value, json};

use super::resource::Resource;
use super::{Body, Failure, Request, YouTube};
use crate::model::VideoId;
use crate::rules::YoutubeMethod;

/// The MIME type that YouTube takes for every caption format.
const ANY_FORMAT: &str = "application/octet-stream";

/// The form a track is downloaded in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CaptionFormat {
    /// SubRip.
    #[default]
    Srt,
    /// WebVTT.
    Vtt,
    /// SubViewer.
    Sbv,
}

impl CaptionFormat {
    const fn name(self) -> &'static str {
        match self {
            CaptionFormat::Srt => "srt",
            CaptionFormat::Vtt => "vtt",
            CaptionFormat::Sbv => "sbv",
        }
    }
}

/// A track to be added.
#[derive(Debug, Clone, Copy)]
pub struct NewCaption<'a> {
    /// The video.
    pub video: &'a VideoId,
    /// Language of the text (BCP 47).
    pub language: &'a str,
    /// What viewers see beside the language; empty for the only track of a language, at most 150 characters.
    pub name: &'a str,
    /// Whether viewers do not see it yet.
    pub is_draft: bool,
    /// A timed caption file.
    pub file: &'a [u8],
}

impl YouTube {
    /// The tracks of a video. 50 units.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn captions(&self, video: &VideoId) -> Result<Vec<Resource<Caption>>, Failure> {
        let request = Request::new(YoutubeMethod::CaptionsList).parts(&["id", "snippet"]);
        self.all(&request.param("videoId", video.as_str()), None).await
    }

    /// Adds a track. 400 units.
    ///
    /// # Errors
    /// [`super::Then::AlreadyThere`] when the video has a track of that language and name;
    /// [`super::Then::Unknown`] when the answer was lost; see [`YouTube::call`].
    pub async fn insert_caption(&self, caption: &NewCaption<'_>) -> Result<Resource<Caption>, Failure> {
        let json = json!({"snippet": {"videoId": caption.video, "language": caption.language,
            "name": caption.name, "isDraft": caption.is_draft}});
        let body = Body::Multipart { json, content_type: ANY_FORMAT.into(), bytes: caption.file.to_vec() };
        let request = Request::new(YoutubeMethod::CaptionsInsert).parts(&["snippet"]);
        self.call(&request.body(body)).await.map(|answer| Resource::new(answer.value))
    }

    /// Replaces the text of a track, changes whether it is a draft, or both. 450 units. The language and the name of
    /// a track cannot be changed.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn update_caption(
        &self,
        id: &str,
        is_draft: Option<bool>,
        file: Option<&[u8]>,
    ) -> Result<Resource<Caption>, Failure> {
        let mut json = json!({"id": id});
        let mut parts = vec!["id"];
        if let Some(is_draft) = is_draft {
            json["snippet"] = json!({"isDraft": is_draft});
            parts = vec!["snippet"];
        }
        let body = match file {
            Some(file) => Body::Multipart { json, content_type: ANY_FORMAT.into(), bytes: file.to_vec() },
            None => Body::Json(json),
        };
        let request = Request::new(YoutubeMethod::CaptionsUpdate).parts(&parts);
        self.call(&request.body(body)).await.map(|answer| Resource::new(answer.value))
    }

    /// Removes a track. 50 units.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn delete_caption(&self, id: &str) -> Result<(), Failure> {
        self.call(&Request::new(YoutubeMethod::CaptionsDelete).param("id", id)).await.map(|_| ())
    }

    /// The file of a track; with `translated_to`, as YouTube's machine translates it. 200 units.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn download_caption(
        &self,
        id: &str,
        format: CaptionFormat,
        translated_to: Option<&str>,
    ) -> Result<Vec<u8>, Failure> {
        let request = Request::new(YoutubeMethod::CaptionsDownload)
            .param("id", id)
            .param("tfmt", format.name())
            .maybe("tlang", translated_to)
            .raw();
        self.call(&request).await.map(|answer| answer.bytes)
    }

    /// Sets the thumbnail of a video. 50 units. `content_type` is `image/jpeg` or `image/png`.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn set_thumbnail(
        &self,
        video: &VideoId,
        content_type: &str,
        image: Vec<u8>,
    ) -> Result<Value, Failure> {
        let body = Body::Media { content_type: content_type.into(), bytes: image };
        let request = Request::new(YoutubeMethod::ThumbnailsSet).param("videoId", video.as_str());
        self.call(&request.body(body)).await.map(|answer| answer.value)
    }
}
