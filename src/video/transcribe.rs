//! Hearing: the first source that answers, and always saying which one it was.
//!
//! `--transcript` > a caption file beside the video > a subtitle stream in it > an earlier transcript > the
//! speech engine.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::captions;
use super::transcript_file;
use crate::blocking::blocking;
use crate::config::{Speech, SpeechEngine, shown_address};
use crate::error::{Error, Kind, Result};
use crate::model::{MediaInfo, Transcript, TranscriptSource};
use crate::ports::ffmpeg::Input;
use crate::ports::files;
use crate::ports::speech::{self, Heard, Options, Transcriber, WindowKey, WindowMemo, api, models};
use crate::ports::store::Store;
use crate::progress::{Stage, Unit, Watch};
use crate::services::Services;

/// Counts up when the way of hearing changes, so that old transcripts are not taken for new ones.
const VERSION: u32 = 1;

/// Longest time the speech server may take for a window.
const WINDOW_TIMEOUT: Duration = Duration::from_secs(300);

/// Asks the user for consent: what would be done (`download ...`), and the flag that would have given it. The front end decides how.
pub type Consent = Arc<dyn Fn(&str, &str) -> Result<bool> + Send + Sync>;

/// What is to be heard, and how.
#[derive(Clone)]
pub struct TranscribeRequest {
    /// The video.
    pub input: Input,
    /// A transcript or caption file to take instead.
    pub transcript: Option<PathBuf>,
    /// Which audio track, from 1; by default the one marked as default.
    pub audio_track: Option<u32>,
    /// Language spoken.
    pub language: Option<String>,
    /// Listen even when captions are there.
    pub listen: bool,
    /// The speech settings.
    pub speech: Speech,
    /// Folder of the speech models.
    pub models_dir: PathBuf,
    /// Whether the network is forbidden.
    pub offline: bool,
    /// How consent is asked for before a model is downloaded.
    pub consent: Consent,
}

/// A transcript, and whether it was there already.
pub struct Transcribed {
    /// The transcript.
    pub transcript: Transcript,
    /// Whether recognition was skipped because an earlier run had finished it.
    pub cached: bool,
}

/// Finds or makes the transcript. `sha256` is the file's hash; without it nothing is remembered.
///
/// # Errors
/// What the source reports; not found when a speech model is needed, absent, and may not be pulled.
pub async fn transcribe(
    request: &TranscribeRequest,
    media: &MediaInfo,
    sha256: Option<&str>,
    services: &Services,
    watch: &Watch,
) -> Result<Transcribed> {
    if let Some(found) = written(request, media, services, watch)? {
        return Ok(Transcribed { transcript: finished(found, request, media, watch), cached: false });
    }
    let Some(track) = audio_track(request, media)? else {
        let reason = "the file has no sound".to_string();
        return Ok(Transcribed { transcript: silent(reason, media), cached: false });
    };
    if request.speech.engine == SpeechEngine::None {
        let reason = "no captions were found and the speech engine is switched off".to_string();
        return Ok(Transcribed { transcript: silent(reason, media), cached: false });
    }
    let engine = engine_identity(request, services, watch).await?;
    doubt_model(request, media, track, &engine, watch)?;
    let key = sha256.map(|hash| heard_key(request, hash, track, &engine));
    if let Some(key) = &key
        && let Some(transcript) = services.store.stage::<Transcript>(key).await?
    {
        return Ok(Transcribed { transcript, cached: true });
    }
    let transcript = listen(request, media, track, engine, (key.as_deref(), services, watch)).await?;
    if let Some(key) = &key {
        services.store.keep_stage(key, "hear", &transcript).await?;
        services.store.drop_stages(&format!("{key}:")).await?;
    }
    Ok(Transcribed { transcript, cached: false })
}

/// The transcript that is there without listening: captions beside the video or in it, or what an earlier run
/// heard. Nothing is downloaded, and nobody is asked.
///
/// # Errors
/// What the captions report, when they cannot be read.
pub async fn known_transcript(
    request: &TranscribeRequest,
    media: &MediaInfo,
    sha256: Option<&str>,
    services: &Services,
    watch: &Watch,
) -> Result<Option<Transcript>> {
    if let Some(found) = written(request, media, services, watch)? {
        return Ok(Some(finished(found, request, media, watch)));
    }
    let (Some(sha256), Some(track)) = (sha256, audio_track(request, media)?) else { return Ok(None) };
    let local = request.speech.engine == SpeechEngine::Local;
    let missing = local && models::resolve(&request.models_dir, &request.speech.model).is_err();
    if missing || request.speech.engine == SpeechEngine::None {
        return Ok(None);
    }
    let engine = engine_identity(request, services, watch).await?;
    services.store.stage(&heard_key(request, sha256, track, &engine)).await
}

/// Where the store keeps what was heard.
fn heard_key(request: &TranscribeRequest, sha256: &str, track: u32, engine: &Engine) -> String {
    let language = request.language.as_deref().unwrap_or("auto");
    let all = format!("{sha256}\n{VERSION}\n{}\n{language}\n{track}", engine.identity);
    format!("hear:{}", files::sha256_of_bytes(all.as_bytes()))
}

/// The sources that need no listening.
fn written(
    request: &TranscribeRequest,
    media: &MediaInfo,
    services: &Services,
    watch: &Watch,
) -> Result<Option<Transcript>> {
    if let Some(path) = &request.transcript {
        let source = TranscriptSource::File { path: path.display().to_string() };
        return transcript_file::read(path, source, watch).map(Some);
    }
    if request.listen {
        return Ok(None);
    }
    if let Input::File(video) = &request.input
        && let Some(path) = transcript_file::sidecar(video, request.language.as_deref())
    {
        let source = TranscriptSource::Sidecar { path: path.display().to_string() };
        return transcript_file::read(&path, source, watch).map(Some);
    }
    let fits = |language: &Option<String>| match (&request.language, language) {
        (Some(wanted), Some(found)) => same_language(wanted, found),
        _ => true,
    };
    let Some(stream) = media.subtitles.iter().find(|stream| stream.text && fits(&stream.language)) else {
        return Ok(None);
    };
    let bytes = services.ffmpeg.subtitles(&request.input, stream.index)?;
    match captions::read(&bytes) {
        Ok(read) => Ok(Some(Transcript {
            source: TranscriptSource::Embedded { stream: stream.index },
            language: stream.language.as_deref().map(two_letters),
            duration_ms: media.duration_ms,
            segments: read.segments,
        })),
        Err(_) => {
            watch.note(format!("subtitle stream {} holds no text; listening instead", stream.index));
            Ok(None)
        }
    }
}

/// Fills in what is known from the file, and says what does not fit.
fn finished(
    mut transcript: Transcript,
    request: &TranscribeRequest,
    media: &MediaInfo,
    watch: &Watch,
) -> Transcript {
    let last = transcript.segments.iter().map(|segment| segment.end_ms).max().unwrap_or(0);
    if let Some(duration) = media.duration_ms
        && last > duration + 5_000
    {
        watch.warning(format!(
            "the transcript goes on to {} but the video ends at {}; is it the transcript of another video?",
            crate::model::timestamp::format_clock(last, false),
            crate::model::timestamp::format_clock(duration, false),
        ));
        transcript.segments.retain(|segment| segment.start_ms < duration);
        for segment in &mut transcript.segments {
            segment.end_ms = segment.end_ms.min(duration);
        }
    }
    transcript.duration_ms = media.duration_ms.or(transcript.duration_ms);
    if request.language.is_some() {
        transcript.language.clone_from(&request.language);
    }
    transcript
}

fn silent(reason: String, media: &MediaInfo) -> Transcript {
    let source = TranscriptSource::None { reason };
    Transcript { source, language: None, duration_ms: media.duration_ms, segments: Vec::new() }
}

/// The wanted track: the one asked for, the one in the wanted language, the default one, or the first.
fn audio_track(request: &TranscribeRequest, media: &MediaInfo) -> Result<Option<u32>> {
    let count = media.audio.len();
    if let Some(wanted) = request.audio_track {
        return match media.audio.iter().find(|stream| stream.track == wanted) {
            Some(stream) => Ok(Some(stream.track)),
            None if count == 0 => Err(Error::usage(format!("{} has no sound", media.file))
                .hint("leave out --audio-track, or give what is said with --transcript")),
            None => Err(Error::usage(format!("{} has no audio track {wanted}", media.file))
                .hint(format!("it has {count}: `ytseo video probe` lists them"))),
        };
    }
    let in_language = request.language.as_deref().and_then(|wanted| {
        media.audio.iter().find(|s| s.language.as_deref().is_some_and(|found| same_language(wanted, found)))
    });
    let by_default = || media.audio.iter().find(|stream| stream.default).or_else(|| media.audio.first());
    Ok(in_language.or_else(by_default).map(|stream| stream.track))
}

/// Containers write three letters, people write two: `eng` and `en`.
fn two_letters(code: &str) -> String {
    crate::rules::languages().shorter(&code.to_lowercase()).unwrap_or(code).to_string()
}

fn same_language(a: &str, b: &str) -> bool {
    let base = |code: &str| two_letters(code.split(['-', '_']).next().unwrap_or(code)).to_lowercase();
    base(a) == base(b)
}

/// Which engine will hear, known before it is opened.
struct Engine {
    identity: String,
    model: Option<models::Resolved>,
}

async fn engine_identity(request: &TranscribeRequest, services: &Services, watch: &Watch) -> Result<Engine> {
    match request.speech.engine {
        SpeechEngine::Api => {
            let base = request.speech.api_base.as_deref().unwrap_or_default();
            Ok(Engine { identity: format!("api {base} {}", request.speech.api_model), model: None })
        }
        _ => {
            let model = local_model(request, services, watch).await?;
            let hash = super::hash::of_file(&model.path, services, watch).await?;
            Ok(Engine { identity: format!("whisper.cpp {hash}"), model: Some(model) })
        }
    }
}

/// An English-only model writes nonsense for every other language: refused when the user named one, doubted
/// when the track's own tag does.
fn doubt_model(
    request: &TranscribeRequest,
    media: &MediaInfo,
    track: u32,
    engine: &Engine,
    watch: &Watch,
) -> Result<()> {
    let Some(model) = engine.model.as_ref().filter(|model| model.id.ends_with(".en")) else { return Ok(()) };
    if let Some(language) = request.language.as_deref().filter(|language| !same_language(language, "en")) {
        return Err(Error::usage(format!(
            "the speech model {} hears English only, not '{language}'",
            model.id
        ))
        .hint(format!("use --model {} (`ytseo models list`)", model.id.trim_end_matches(".en"))));
    }
    let tagged =
        media.audio.iter().find(|stream| stream.track == track).and_then(|stream| stream.language.as_deref());
    if let Some(tagged) = tagged.filter(|tagged| !same_language(tagged, "en")) {
        watch.warning(format!(
            "audio track {track} is marked '{tagged}', but the speech model {} hears English only",
            model.id
        ));
    }
    Ok(())
}

/// The model, pulled first when the user agrees.
async fn local_model(
    request: &TranscribeRequest,
    services: &Services,
    watch: &Watch,
) -> Result<models::Resolved> {
    if !cfg!(feature = "whisper") {
        return Err(Error::tool("this ytseo was built without speech recognition")
            .hint("give captions or a transcript with --transcript, or set speech.engine to api"));
    }
    let wanted = request.speech.model.as_str();
    let missing = match models::resolve(&request.models_dir, wanted) {
        Err(error) if error.kind() == Kind::NotFound => error,
        resolved => return resolved,
    };
    let Some(model) = models::catalogue().find(wanted) else { return Err(missing) };
    if request.offline {
        return Err(missing.hint("the network is forbidden (--offline)"));
    }
    let base_url = request.speech.models_url.clone().unwrap_or_else(|| models::catalogue().base_url.clone());
    let action = format!(
        "download the speech model '{}' ({} MB) from {} to hear this video",
        model.id,
        model.bytes.div_ceil(1_000_000),
        shown_address(&base_url),
    );
    if !(request.consent)(&action, &format!("ytseo models pull {wanted}, or --yes"))? {
        return Err(missing);
    }
    models::pull(&services.http()?, &base_url, &request.models_dir, wanted, watch).await?;
    models::resolve(&request.models_dir, wanted)
}

/// Runs the engine on a thread of its own.
async fn listen(
    request: &TranscribeRequest,
    media: &MediaInfo,
    track: u32,
    engine: Engine,
    (key, services, watch): (Option<&str>, &Services, &Watch),
) -> Result<Transcript> {
    let runtime = tokio::runtime::Handle::current();
    watch.started(Stage::Wait, None, Unit::Items);
    let permit = tokio::select! {
        permit = services.engine.clone().acquire_owned() => permit,
        () = watch.cancel().cancelled() => return Err(Error::interrupted()),
    };
    watch.finished(Stage::Wait, false);
    watch.check()?;
    let memo = key.map(|key| StoredWindows {
        store: services.store.clone(),
        key: key.into(),
        runtime: runtime.clone(),
    });
    let options = Options {
        language: request.language.clone(),
        threads: request.speech.threads.unwrap_or(0),
        translate: false,
        duration_ms: media.duration_ms,
    };
    let (request, duration_ms, services, watch) =
        (request.clone(), media.duration_ms, services.clone(), watch.clone());
    let work = move || {
        let _permit = permit;
        let mut transcriber = open(&request, engine, &services, runtime)?;
        let mut sound = services.ffmpeg.sound(&request.input, track, &watch)?;
        let mut stored = memo;
        let memo: &mut dyn WindowMemo = match &mut stored {
            Some(stored) => stored,
            None => &mut (),
        };
        let heard = speech::hear(&mut sound, transcriber.as_mut(), &options, memo, &watch)?;
        Ok(into_transcript(heard, transcriber.as_ref(), &request, duration_ms))
    };
    blocking("hearing", work).await
}

fn into_transcript(
    heard: Heard,
    transcriber: &dyn Transcriber,
    request: &TranscribeRequest,
    duration_ms: Option<u64>,
) -> Transcript {
    let source = if heard.segments.is_empty() {
        TranscriptSource::None { reason: "nobody speaks, or it cannot be understood".into() }
    } else {
        TranscriptSource::Engine { engine: transcriber.engine().into(), model: transcriber.model().into() }
    };
    let language = request.language.clone().or(heard.language);
    Transcript { source, language, duration_ms, segments: heard.segments }
}

fn open(
    request: &TranscribeRequest,
    engine: Engine,
    services: &Services,
    runtime: tokio::runtime::Handle,
) -> Result<Box<dyn Transcriber>> {
    let Some(model) = engine.model else {
        if request.offline {
            return Err(Error::usage(
                "the speech API is a network service, and the network is forbidden (--offline)",
            ));
        }
        let base_url = request.speech.api_base.clone().ok_or_else(|| {
            Error::config("the address of the speech API is not set")
                .hint("set speech.api_base or YTSEO_SPEECH_API_BASE")
        })?;
        let settings = api::Settings {
            base_url,
            model: request.speech.api_model.clone(),
            key: request.speech.api_key.get().cloned(),
            timeout: WINDOW_TIMEOUT,
        };
        return Ok(Box::new(api::Api::new(services.http()?, settings, runtime)?));
    };
    open_local(&model.path, &model.id)
}

#[cfg(feature = "whisper")]
fn open_local(path: &Path, id: &str) -> Result<Box<dyn Transcriber>> {
    Ok(Box::new(speech::whisper::Whisper::open(path, id)?))
}

#[cfg(not(feature = "whisper"))]
fn open_local(_path: &Path, _id: &str) -> Result<Box<dyn Transcriber>> {
    Err(Error::tool("this ytseo was built without speech recognition"))
}

/// Keeps each finished window, so that a run that was killed goes on in the middle.
struct StoredWindows {
    store: Store,
    key: String,
    runtime: tokio::runtime::Handle,
}

impl WindowMemo for StoredWindows {
    fn load(&mut self, key: &WindowKey) -> Option<Heard> {
        let key = format!("{}:{}:{}", self.key, key.start_ms, key.sha256);
        self.runtime.block_on(self.store.stage(&key)).ok().flatten()
    }

    fn store(&mut self, key: &WindowKey, heard: &Heard) -> Result<()> {
        let key = format!("{}:{}:{}", self.key, key.start_ms, key.sha256);
        self.runtime.block_on(self.store.keep_stage(&key, "hear-window", heard))
    }
}
