//! What goes with a video: its thumbnail, captions and playlists. One that may have been done before is looked up first.

use std::path::Path;

use super::beside::content_type;
use super::saga::{Done, Job, Trouble};
use crate::error::{Error, Result};
use crate::model::{PlaylistId, VideoId};
use crate::ports::youtube::{Failure, NewCaption, NewPlaylistItem, Then};

/// Sets the thumbnail. Doing it twice does no harm.
pub(super) async fn thumbnail(job: &Job<'_>, file: &str) -> Result<Done, Trouble> {
    let bytes = read(file)?;
    let kind = content_type(&bytes).ok_or_else(|| {
        Error::usage(format!("{file} is neither JPEG nor PNG")).hint("put the picture back")
    })?;
    job.youtube().set_thumbnail(&job.video()?, kind, bytes).await?;
    Ok(Done::Yes("set".into()))
}

/// Adds the captions of a language. A track that is there counts as done (R-20a).
pub(super) async fn captions(job: &Job<'_>, language: &str, again: bool) -> Result<Done, Trouble> {
    let video = job.video()?;
    if again && has_captions(job, &video, language).await? {
        return Ok(Done::Yes("they were there already".into()));
    }
    let planned = job.plan.captions.iter().find(|captions| captions.language == language);
    let planned = planned.ok_or_else(|| Error::storage("the plan does not name these captions"))?;
    let file = read(&planned.file)?;
    let caption = NewCaption { video: &video, language, name: "", is_draft: false, file: &file };
    match job.youtube().insert_caption(&caption).await {
        Ok(_) => Ok(Done::Yes("added".into())),
        Err(failure) if is_uncertain(&failure) && has_captions(job, &video, language).await? => {
            Ok(Done::Yes("they are there".into()))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn has_captions(job: &Job<'_>, video: &VideoId, language: &str) -> Result<bool, Failure> {
    let tracks = job.youtube().captions(video).await?;
    // What YouTube heard itself is no track of ours.
    Ok(tracks.iter().any(|track| {
        track.text("/snippet/language").is_some_and(|code| code.eq_ignore_ascii_case(language))
            && track.text("/snippet/name").unwrap_or_default().is_empty()
            && track.text("/snippet/trackKind").is_none_or(|kind| !kind.eq_ignore_ascii_case("asr"))
    }))
}

/// Puts the video into a playlist, once.
pub(super) async fn playlist(job: &Job<'_>, playlist: &str, again: bool) -> Result<Done, Trouble> {
    let video = job.video()?;
    let playlist = PlaylistId::of_id(playlist).ok_or_else(|| Error::storage("the plan names no playlist"))?;
    if again && !job.youtube().entries_of(&playlist, &video).await?.is_empty() {
        return Ok(Done::Yes("it was in it already".into()));
    }
    let item = NewPlaylistItem { playlist: &playlist, video: &video, position: None, note: None };
    match job.youtube().insert_playlist_item(&item).await {
        Ok(_) => Ok(Done::Yes("added".into())),
        Err(failure)
            if is_uncertain(&failure) && !job.youtube().entries_of(&playlist, &video).await?.is_empty() =>
        {
            Ok(Done::Yes("it is in it".into()))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Whether it may have been done all the same.
fn is_uncertain(failure: &Failure) -> bool {
    matches!(failure.then, Then::AlreadyThere | Then::Unknown)
}

fn read(file: &str) -> Result<Vec<u8>> {
    let path = Path::new(file);
    std::fs::read(path).map_err(|error| Error::io("read", path, error))
}
