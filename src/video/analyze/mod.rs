//! A look at the whole video, once: loudness, silence, scenes, stillness, candidate frames, and what to mend.
//!
//! One ffmpeg decodes picture and sound side by side into reduced frames and samples ([`crate::ports::ffmpeg`]);
//! everything is measured while they stream by. Memory does not grow with the length (but for the results: a
//! loudness point a second, a byte for each 50 ms of sound, the scenes).

mod candidates;
mod fast;
mod frame;
mod look;
pub(super) mod loudness;
mod scenes;
pub(super) mod silence;
mod stillness;

use std::path::Path;

use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::model::analysis::Depth;
use crate::model::media::AudioStream;
use crate::model::{Analysis, MediaInfo};
use crate::ports::ffmpeg::Input;
use crate::progress::{Stage, Unit, Watch};
use crate::seo::lint;
use crate::services::Services;
use crate::video::hash;

/// Counts up when something is measured differently, so that old results are not taken for new ones.
const VERSION: u32 = 2;

/// What is to be looked at, and how closely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnalyzeRequest {
    /// The video.
    pub input: Input,
    /// Which audio track, from 1; by default the one marked as default.
    pub audio_track: Option<u32>,
    /// How closely the picture is looked at.
    pub depth: Depth,
}

/// Looks at a video. The result is remembered by the file's content; with an address nothing is.
///
/// # Errors
/// What probing reports; usage for an audio track that is not there; tool when ffmpeg is missing, is killed, or can
/// decode nothing; interrupted.
pub async fn analyze(request: &AnalyzeRequest, services: &Services, watch: &Watch) -> Result<Analysis> {
    watch.check()?;
    let (ffmpeg, input) = (services.ffmpeg.clone(), request.input.clone());
    let media = blocking("looking at the video", move || ffmpeg.probe(&input)).await?;
    let audio = audio_stream(request, &media)?.cloned();
    let key = match &request.input {
        Input::File(path) => {
            let sha256 = hash::of_file(path, services, watch).await?;
            let track = audio.as_ref().map_or(0, |audio| audio.track);
            Some(format!(
                "analyze:{VERSION}:{}:{:?}:{track}:{sha256}",
                env!("CARGO_PKG_VERSION"),
                request.depth
            ))
        }
        Input::Url(_) => None,
    };
    if let Some(key) = &key
        && let Some(mut known) = services.store.stage::<Analysis>(key).await?
    {
        watch.started(Stage::Look, None, Unit::MediaMs);
        watch.finished(Stage::Look, true);
        known.file = request.input.shown();
        known.media = media;
        known.findings = lint::analysis(&known);
        return Ok(known);
    }
    let before = state(&request.input);
    watch.started(Stage::Look, media.duration_ms, Unit::MediaMs);
    let work = look::Look {
        ffmpeg: services.ffmpeg.clone(),
        input: request.input.clone(),
        media,
        audio,
        depth: request.depth,
        watch: watch.clone(),
    };
    let mut analysis = blocking("looking at the video", move || work.whole()).await?;
    watch.finished(Stage::Look, false);
    analysis.findings = lint::analysis(&analysis);
    let changed = before != state(&request.input);
    if changed {
        analysis
            .warnings
            .push("the file changed while it was looked at; look again when it is finished".into());
    } else if let Some(key) = &key {
        services.store.keep_stage(key, "analyze", &analysis).await?;
    }
    analysis.warnings.iter().for_each(|warning| watch.warning(warning));
    Ok(analysis)
}

fn audio_stream<'a>(request: &AnalyzeRequest, media: &'a MediaInfo) -> Result<Option<&'a AudioStream>> {
    let found = media.main_audio(request.audio_track);
    match request.audio_track {
        Some(track) if found.is_none() => Err(Error::usage(format!(
            "{} has no audio track {track}; it has {}",
            request.input.shown(),
            media.audio.len()
        ))
        .hint("`ytseo video probe FILE` lists the tracks")),
        _ => Ok(found),
    }
}

/// Size and time of change, to tell whether a file grew meanwhile.
fn state(input: &Input) -> Option<(u64, Option<std::time::SystemTime>)> {
    let of = |path: &Path| std::fs::metadata(path).ok().map(|about| (about.len(), about.modified().ok()));
    match input {
        Input::File(path) => of(path),
        Input::Url(_) => None,
    }
}
