//! Whether a video came of an upload whose end nobody saw: the newest uploads of the channel are compared by
//! title and size.

use google_youtube3::api::Video;

use super::saga::{Job, Trouble};
use crate::error::Error;
use crate::model::VideoId;
use crate::ports::youtube::{Reader, Resource, VideosRequest};

/// How many of the newest uploads are looked at.
const NEWEST: usize = 50;
/// A video is not taken for this one when it is older than the upload by more than this, in seconds. Clocks differ.
const OLDER_S: i64 = 24 * 3600;

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This is it.
    Video(VideoId),
    /// None of them is it.
    Nothing,
    /// It may be this one: YouTube does not say yet how large its file is.
    Unclear(VideoId),
}

/// Looks for the video of an upload. Two units.
pub(super) async fn look_up(job: &Job<'_>) -> Result<Found, Trouble> {
    let uploads = job.plan.channel.uploads.as_ref();
    let uploads = uploads.ok_or_else(|| Error::remote("the channel has no list of its uploads"))?;
    let youtube = job.youtube();
    let ids = youtube.video_ids_of(uploads, Some(NEWEST), Reader::Owner).await?;
    let others = job.store().uploads(None, None).await?;
    let taken = |id: &VideoId| {
        others.iter().any(|row| row.id != job.row.id && row.video.as_deref() == Some(id.as_str()))
    };
    let ids: Vec<VideoId> = ids.into_iter().filter(|id| !taken(id)).collect();
    let parts = ["snippet", "fileDetails"];
    let how = VideosRequest { parts: &parts, reader: Reader::Owner, ..VideosRequest::default() };
    let videos = youtube.videos(&ids, &how).await?;
    Ok(choose(&videos, job.plan.title(), job.plan.size_bytes, job.row.created_at))
}

/// The video with this title and size that is not older than the upload; `begun` is in seconds since 1970.
fn choose(videos: &[Resource<Video>], title: &str, size: u64, begun: i64) -> Found {
    let mut unclear = Found::Nothing;
    for video in videos {
        let same_title = video.text("/snippet/title").is_some_and(|other| other.trim() == title.trim());
        let published =
            video.text("/snippet/publishedAt").and_then(|time| time.parse::<jiff::Timestamp>().ok());
        let too_old = published.is_some_and(|time| time.as_second() < begun - OLDER_S);
        let Some(id) = VideoId::of_id(video.id()).filter(|_| same_title && !too_old) else { continue };
        match video.number("/fileDetails/fileSize") {
            Some(other) if other == size => return Found::Video(id),
            Some(_) => {}
            None if unclear == Found::Nothing => unclear = Found::Unclear(id),
            None => {}
        }
    }
    unclear
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn video(id: &str, title: &str, size: Value, published: &str) -> Resource<Video> {
        Resource::new(json!({"id": id, "snippet": {"title": title, "publishedAt": published},
            "fileDetails": {"fileSize": size}}))
    }

    #[test]
    fn only_title_size_and_time_together_make_it_the_same() {
        const BEGUN: i64 = 1_795_348_800; // 2026-11-22T12:00:00Z
        let now = "2026-11-22T12:05:00Z";
        let id = |text: &str| VideoId::of_id(text).expect("an id");
        let found = |videos: &[Resource<Video>]| choose(videos, "Stars ", 1000, BEGUN);
        let fits = video("aaaaaaaaaaa", "Stars", json!("1000"), now);
        assert_eq!(
            found(&[video("bbbbbbbbbbb", "Stars", json!("999"), now), fits.clone()]),
            Found::Video(id("aaaaaaaaaaa"))
        );
        assert_eq!(found(&[video("bbbbbbbbbbb", "Moon", json!("1000"), now)]), Found::Nothing);
        assert_eq!(
            found(&[video("bbbbbbbbbbb", "Stars", json!("1000"), "2026-11-20T12:00:00Z")]),
            Found::Nothing
        );
        let unknown = video("ccccccccccc", "Stars", Value::Null, now);
        assert_eq!(found(std::slice::from_ref(&unknown)), Found::Unclear(id("ccccccccccc")));
        assert_eq!(found(&[unknown, fits]), Found::Video(id("aaaaaaaaaaa")));
    }
}
