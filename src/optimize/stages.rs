//! The stages whose results are kept, each under a key that covers everything that changes it.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::OptimizeRequest;
use crate::blocking::blocking;
use crate::error::{Error, Kind, Result};
use crate::model::proposal::ProposalVideo;
use crate::model::{Analysis, MediaInfo};
use crate::ports::ffmpeg::Input;
use crate::ports::files;
use crate::progress::Watch;
use crate::research::{Material, Understanding, understand as understand_now};
use crate::rules::limits;
use crate::services::Services;
use crate::video::analyze::{AnalyzeRequest, analyze};
use crate::video::thumbnails::{self, PictureRequest};
use crate::write::model::{self, Subject, Texts};

/// Another release may give other results for the same input; both stages take a moment only. Hearing, which
/// takes long, has a version of its own.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A result, and whether it was already there.
pub(super) struct Staged<T> {
    pub value: T,
    pub cached: bool,
}

async fn staged<T, F>(stage: &str, key: Option<String>, services: &Services, work: F) -> Result<Staged<T>>
where
    T: Serialize + DeserializeOwned + Send + 'static,
    F: FnOnce() -> Result<T> + Send + 'static,
{
    if let Some(key) = &key
        && let Some(value) = services.store.stage(key).await?
    {
        return Ok(Staged { value, cached: true });
    }
    let value = blocking("a stage", work).await?;
    if let Some(key) = &key {
        services.store.keep_stage(key, stage, &value).await?;
    }
    Ok(Staged { value, cached: false })
}

/// What the file holds.
pub(super) async fn probe(
    input: &Input,
    sha256: Option<&str>,
    services: &Services,
    watch: &Watch,
) -> Result<Staged<MediaInfo>> {
    watch.check()?;
    let key = sha256.map(|hash| format!("probe:{VERSION}:{hash}"));
    let (ffmpeg, wanted) = (services.ffmpeg.clone(), input.clone());
    let mut probed = staged("probe", key, services, move || ffmpeg.probe(&wanted)).await?;
    // The same content may stand under another name now.
    probed.value.file = input.shown();
    Ok(probed)
}

/// A look at picture and sound, when it is wanted and the file is here. What cannot be looked at costs the
/// look, with a warning, and nothing else.
pub(super) async fn look(
    request: &OptimizeRequest,
    media: &MediaInfo,
    services: &Services,
    watch: &Watch,
) -> Result<Option<Analysis>> {
    let input = &request.hearing.input;
    let (Some(depth), Input::File(_)) = (request.look, input) else { return Ok(None) };
    if media.main_video().is_none() && media.audio.is_empty() {
        return Ok(None);
    }
    let wanted = AnalyzeRequest { input: input.clone(), audio_track: request.hearing.audio_track, depth };
    match analyze(&wanted, services, watch).await {
        Ok(analysis) => Ok(Some(analysis)),
        Err(error) if error.kind() == Kind::Interrupted => Err(error),
        Err(error) => {
            watch.warning(format!("the picture and sound were not looked at: {}", error.chain()));
            Ok(None)
        }
    }
}

/// Pictures to choose the thumbnail from, as JPEG files.
pub(super) async fn pictures(
    request: &OptimizeRequest,
    looked: Option<&Analysis>,
    services: &Services,
    watch: &Watch,
) -> Result<Vec<Vec<u8>>> {
    let Some(analysis) = looked.filter(|looked| looked.picture.is_some() && request.thumbnails > 0) else {
        return Ok(Vec::new());
    };
    let (analysis, input, count) = (analysis.clone(), request.hearing.input.clone(), request.thumbnails);
    let (ffmpeg, stop) = (services.ffmpeg.clone(), watch.clone());
    let [width, height] = [limits().thumbnail.width.value, limits().thumbnail.height.value];
    let work = move || {
        let fit = [width as u32, height as u32];
        let wanted = PictureRequest { input: &input, analysis: &analysis, count, fit };
        thumbnails::pictures(&wanted, &ffmpeg, &stop)
    };
    match blocking("choosing thumbnails", work).await {
        Ok(pictures) => Ok(pictures.into_iter().map(|picture| picture.jpeg).collect()),
        Err(error) if error.kind() == Kind::Interrupted => Err(error),
        Err(error) => {
            watch.warning(format!("there are no thumbnails to choose from: {}", error.chain()));
            Ok(Vec::new())
        }
    }
}

/// What the video is about.
pub(super) async fn understand(
    material: &Material,
    services: &Services,
    watch: &Watch,
) -> Result<Staged<Understanding>> {
    watch.check()?;
    let bytes = serde_json::to_vec(material)
        .map_err(|error| Error::internal("the material cannot be written down").caused_by(error))?;
    let key = format!("understand:{VERSION}:{}", files::sha256_of_bytes(&bytes));
    let material = material.clone();
    staged("understand", Some(key), services, move || Ok(understand_now(&material))).await
}

/// Titles, description and tags. What language models wrote completely is kept: asking again would cost
/// again.
pub(super) async fn write(
    request: &OptimizeRequest,
    subject: Subject<'_>,
    services: &Services,
    watch: &Watch,
) -> Result<Staged<Texts>> {
    watch.check()?;
    let Some(writer) = &request.writer else {
        return Ok(Staged { value: model::all(subject, None, watch).await?, cached: false });
    };
    let unwritable = |error| Error::internal("the material cannot be written down").caused_by(error);
    let what = (
        subject.material,
        subject.about,
        subject.channel,
        subject.writing,
        subject.keeps_chapters,
        writer.fingerprint()?,
    );
    let bytes = serde_json::to_vec(&what).map_err(unwritable)?;
    let key = format!("write:{VERSION}:{}", files::sha256_of_bytes(&bytes));
    if !writer.llm.is_fresh()
        && let Some(value) = services.store.stage(&key).await?
    {
        return Ok(Staged { value, cached: true });
    }
    let value = model::all(subject, Some(writer), watch).await?;
    if value.whole {
        services.store.keep_stage(&key, "write", &value).await?;
    }
    Ok(Staged { value, cached: false })
}

/// The proposal's word on the video.
pub(super) fn about_video(input: &Input, sha256: Option<String>, media: &MediaInfo) -> ProposalVideo {
    let file = match input {
        Input::File(path) => path.file_name().map(|name| name.to_string_lossy().into_owned()),
        Input::Url(url) => Some(url.clone()),
    };
    let seconds = |ms: u64| (ms as f64 / 10.0).round() / 100.0;
    ProposalVideo { id: None, file, sha256, duration_s: media.duration_ms.map(seconds) }
}

/// The title in the file, when it is more than a word (recorders write `Untitled` or their own name there).
pub(super) fn title_of_file(media: &MediaInfo) -> Option<String> {
    media
        .title
        .as_deref()
        .map(str::trim)
        .filter(|title| title.split_whitespace().count() > 1)
        .map(str::to_string)
}

/// The title in the file, or its name when it is made of words (and not `IMG_2041` or `clip-final-2`).
pub(super) fn topic_of_file(media: &MediaInfo) -> Option<String> {
    if let Some(title) = &media.title {
        return Some(title.trim().to_string());
    }
    const MACHINE: &[&str] = &[
        "img",
        "vid",
        "mov",
        "dsc",
        "dscn",
        "gopro",
        "video",
        "clip",
        "final",
        "render",
        "export",
        "untitled",
        "rec",
        "screen",
        "recording",
        "output",
        "movie",
        "capture",
        "test",
    ];
    let name = std::path::Path::new(&media.file).file_stem()?.to_string_lossy().into_owned();
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| !word.is_empty()).collect();
    let real = words.iter().filter(|word| {
        let machine = MACHINE.contains(&word.to_lowercase().as_str());
        word.chars().count() > 2 && !machine
    });
    (real.count() >= 2).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn media(file: &str) -> MediaInfo {
        MediaInfo { file: file.into(), ..MediaInfo::default() }
    }

    #[test]
    fn a_name_counts_when_it_is_made_of_words() {
        let topic = |file| topic_of_file(&media(file));
        assert_eq!(topic("/a/Timelapse_of-Oslo harbour 2.mp4").as_deref(), Some("Timelapse of Oslo harbour"));
        assert_eq!(topic("IMG_2041.MOV"), None);
        assert_eq!(topic("final render 3.mp4"), None);
    }
}
