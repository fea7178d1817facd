//! What is said in a published video: a file of the user's, or the video's own captions on YouTube.

use google_youtube3::api::Caption;

use super::PublishedRequest;
use crate::error::{Kind, Result};
use crate::model::{Transcript, TranscriptSource};
use crate::ports::youtube::{CaptionFormat, Resource, YouTube};
use crate::progress::Watch;
use crate::research::published::PublishedVideo;
use crate::services::Services;
use crate::video::{captions, hash, transcribe, transcript_file};

/// Finds what is said: `--transcript`, the video's file, its captions on YouTube. Without any there is an honest
/// nothing.
pub(super) async fn find(
    request: &PublishedRequest,
    video: &PublishedVideo,
    youtube: &YouTube,
    services: &Services,
    watch: &Watch,
) -> Result<Transcript> {
    if let Some(path) = &request.transcript {
        let source = TranscriptSource::File { path: path.display().to_string() };
        return transcript_file::read(path, source, watch);
    }
    if let Some(hearing) = &request.file {
        let media = services.ffmpeg.probe(&hearing.input)?;
        let sha256 = match &hearing.input {
            crate::ports::ffmpeg::Input::File(path) if path.is_file() => {
                Some(hash::of_file(path, services, watch).await?)
            }
            _ => None,
        };
        compare_length(video, media.duration_ms, watch);
        return Ok(transcribe(hearing, &media, sha256.as_deref(), services, watch).await?.transcript);
    }
    let reason = match own_captions(request, video, youtube, services, watch).await? {
        Ok(transcript) => return Ok(transcript),
        Err(reason) => reason,
    };
    watch.warning(format!(
        "{reason}; going by title, description and tags alone (--transcript FILE or --file VIDEO tell more)"
    ));
    Ok(Transcript {
        source: TranscriptSource::None { reason },
        language: video.audio_language.clone(),
        duration_ms: video.duration_s.map(|seconds| (seconds * 1000.0) as u64),
        segments: Vec::new(),
    })
}

/// Warns when the file is not as long as what was published: it is another cut, or another video.
fn compare_length(video: &PublishedVideo, file_ms: Option<u64>, watch: &Watch) {
    const APART_S: f64 = 2.0;
    if let (Some(published), Some(file)) = (video.duration_s, file_ms)
        && (published - file as f64 / 1000.0).abs() > APART_S
    {
        watch.warning(format!(
            "the file is {:.0} s long and the published video {published:.0} s: is it the same cut?",
            file as f64 / 1000.0
        ));
    }
}

/// The video's own captions, or why there are none to be had.
async fn own_captions(
    request: &PublishedRequest,
    video: &PublishedVideo,
    youtube: &YouTube,
    services: &Services,
    watch: &Watch,
) -> Result<std::result::Result<Transcript, String>> {
    if !request.captions {
        return Ok(Err("its captions were not read".into()));
    }
    let tracks = match youtube.captions(&request.id).await {
        Ok(tracks) => tracks,
        Err(failure) => {
            let error = crate::Error::from(failure);
            return match error.kind() {
                Kind::Auth | Kind::NotFound => Ok(Err(format!("its captions cannot be read: {error}"))),
                _ => Err(error),
            };
        }
    };
    let wanted =
        request.language.as_deref().or(video.audio_language.as_deref()).or(video.language.as_deref());
    let Some(track) = best(&tracks, wanted) else { return Ok(Err("it has no captions".into())) };
    let language = track.text("/snippet/language").map(str::to_string);
    let key =
        format!("youtube-caption:{}:{}", track.id(), track.text("/snippet/lastUpdated").unwrap_or("unknown"));
    let text = match services.store.stage::<String>(&key).await? {
        Some(text) => text,
        None => {
            let bytes = youtube.download_caption(track.id(), CaptionFormat::Vtt, None).await?;
            let text = String::from_utf8_lossy(&bytes).into_owned();
            services.store.keep_stage(&key, "youtube-caption", &text).await?;
            text
        }
    };
    let read = captions::read(text.as_bytes())?;
    watch.note(format!("captions of the video: {}", language.as_deref().unwrap_or("language unknown")));
    Ok(Ok(Transcript {
        source: TranscriptSource::YouTube { track: track.id().into() },
        language,
        duration_ms: video.duration_s.map(|seconds| (seconds * 1000.0) as u64),
        segments: read.segments,
    }))
}

/// The track that says most reliably what is said: written by hand before recognised, in the wanted language first.
fn best<'a>(tracks: &'a [Resource<Caption>], wanted: Option<&str>) -> Option<&'a Resource<Caption>> {
    let base = |code: &str| code.split('-').next().unwrap_or(code).to_lowercase();
    let ready = tracks.iter().filter(|track| {
        track.text("/snippet/status") != Some("failed") && track.json()["snippet"]["isDraft"] != true
    });
    ready.min_by_key(|track| {
        let language = track.text("/snippet/language").map(base);
        let other = wanted.is_some_and(|wanted| language != Some(base(wanted)));
        let recognised =
            track.text("/snippet/trackKind").is_some_and(|kind| kind.eq_ignore_ascii_case("asr"));
        (other, recognised)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_track_by_hand_in_the_language_of_the_video_is_best() {
        let track = |id: &str, language: &str, kind: &str| {
            Resource::new(json!({"id": id, "snippet": {"language": language, "trackKind": kind,
                "status": "serving", "isDraft": false}}))
        };
        let tracks = [track("a", "de", "standard"), track("b", "en", "asr"), track("c", "en-GB", "standard")];
        let id = |wanted| best(&tracks, wanted).map(|track| track.id().to_string());
        assert_eq!(id(Some("en-US")).as_deref(), Some("c"));
        assert_eq!(id(Some("de")).as_deref(), Some("a"));
        assert_eq!(id(None).as_deref(), Some("a"));
        assert_eq!(best(&[], None), None);
    }
}
