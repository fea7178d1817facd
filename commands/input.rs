//! Where text comes from: a video, a transcript, a text, a draft, standard input, or a topic.

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use ytseo::config::SpeechEngine;
use ytseo::error::{Error, Result};
use ytseo::model::{MediaInfo, Transcript, TranscriptSource};
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::{Stage, Unit, Watch};
use ytseo::research::{self, MOST_TEXT_BYTES, Material};
use ytseo::services::Services;
use ytseo::video::{Consent, TranscribeRequest, transcribe};

pub(crate) use ytseo::research::{parse_draft, read_text};

use crate::context::Context;

/// How a video is heard.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Hearing")]
pub(crate) struct HearingArgs {
    /// Take this transcript or caption file instead of listening (SRT, WebVTT, SBV, JSON, text).
    #[arg(long, value_name = "FILE")]
    pub transcript: Option<PathBuf>,
    /// Language spoken (BCP 47, like en or pt-BR); found out when not given.
    #[arg(long, value_name = "CODE")]
    pub language: Option<String>,
    /// Which audio track, from 1; `ytseo video probe` lists them.
    #[arg(long, value_name = "NUMBER")]
    pub audio_track: Option<u32>,
    /// Listen even when captions are there.
    #[arg(long, conflicts_with = "transcript")]
    pub listen: bool,
    /// Speech model: a name of `ytseo models list`, or the path of a model file.
    #[arg(long, value_name = "NAME|PATH")]
    pub model: Option<String>,
    /// Who hears: local, api or none.
    #[arg(long, value_name = "ENGINE", value_parser = parse_engine)]
    pub engine: Option<SpeechEngine>,
    /// Threads of the speech engine.
    #[arg(long, value_name = "NUMBER")]
    pub threads: Option<usize>,
}

fn parse_engine(text: &str) -> Result<SpeechEngine, String> {
    match text {
        "local" => Ok(SpeechEngine::Local),
        "api" => Ok(SpeechEngine::Api),
        "none" => Ok(SpeechEngine::None),
        _ => Err("write local, api or none".into()),
    }
}

impl HearingArgs {
    /// The language that was asked for, by flag or setting, checked.
    pub(crate) fn language(&self, context: &Context) -> Result<Option<String>> {
        let language = self.language.clone().or_else(|| context.config().language.clone());
        if let Some(code) = &language
            && !ytseo::rules::languages()
                .is_language(&code.split(['-', '_']).next().unwrap_or(code).to_lowercase())
        {
            return Err(
                Error::usage(format!("'{code}' is no language code")).hint("write en, de, pt-BR, zh-CN ...")
            );
        }
        Ok(language.map(|code| code.replace('_', "-")))
    }

    /// The request for one video.
    pub(crate) fn request(&self, input: Input, context: &Context) -> Result<TranscribeRequest> {
        let mut speech = context.config().speech.clone();
        if let Some(model) = &self.model {
            speech.model.clone_from(model);
        }
        speech.engine = self.engine.unwrap_or(speech.engine);
        speech.threads = self.threads.or(speech.threads);
        Ok(TranscribeRequest {
            input,
            transcript: self.transcript.clone(),
            audio_track: self.audio_track,
            language: self.language(context)?,
            listen: self.listen,
            models_dir: context.loaded.paths.models(context.config()),
            speech,
            offline: context.config().offline,
            consent: consent(context),
        })
    }
}

/// Asks on the terminal.
fn consent(context: &Context) -> Consent {
    let terminal = context.terminal.clone();
    Arc::new(move |question: &str, flag: &str| terminal.consent(question, flag))
}

/// Where the text of `keywords`, `titles`, `description` and `tags` comes from.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct SourceArgs {
    /// What the video is about, when there is nothing to read or hear.
    #[arg(long, value_name = "TEXT")]
    pub topic: Option<String>,
    /// A working title.
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Read many drafts as JSON Lines (id, title, description, tags, text ...), write as many lines.
    #[arg(long, value_name = "FILE|-", conflicts_with_all = ["topic", "title"])]
    pub jsonl: Option<PathBuf>,
    #[command(flatten)]
    pub hearing: HearingArgs,
}

/// Reads what there is. `file` may be a video, transcript, text, draft or proposal, `-`, or absent.
pub(crate) async fn material(file: Option<&Path>, args: &SourceArgs, context: &Context) -> Result<Material> {
    let mut material = match file.or(args.hearing.transcript.as_deref()) {
        Some(path) if path == Path::new("-") => of_text(&read_stdin()?),
        Some(path) => of_file(path, args, context).await?,
        None if args.topic.is_some() || args.title.is_some() => Material::of_topic(""),
        None if !std::io::stdin().is_terminal() => of_text(&read_stdin()?),
        None => {
            return Err(Error::usage("nothing to read was given")
                .hint("give a video, transcript or text file, - for standard input, or --topic \"...\""));
        }
    };
    if args.topic.is_some() {
        material.topic.clone_from(&args.topic);
    }
    if args.title.is_some() {
        material.title.clone_from(&args.title);
    }
    if let Some(language) = args.hearing.language(context)? {
        material.language = Some(language);
    }
    if material.is_empty() {
        return Err(Error::usage("there is nothing to go by: no words were found")
            .hint("say what it is about with --topic \"...\""));
    }
    Ok(material)
}

/// Captions when it looks like captions, otherwise text.
fn of_text(text: &str) -> Material {
    let captions = text.contains("-->").then(|| ytseo::video::captions::read(text.as_bytes()).ok()).flatten();
    Material::of_transcript(match captions {
        Some(captions) => Transcript {
            source: TranscriptSource::File { path: "-".into() },
            language: captions.language,
            duration_ms: None,
            segments: captions.segments,
        },
        None => Transcript::from_text(text),
    })
}

async fn of_file(path: &Path, args: &SourceArgs, context: &Context) -> Result<Material> {
    if research::is_text(path) {
        return research::read(path, &context.watch());
    }
    of_video(path, args, context).await
}

async fn of_video(path: &Path, args: &SourceArgs, context: &Context) -> Result<Material> {
    let services = context.services().await?;
    let input = Input::from_argument(path.as_os_str());
    let watch = context.watch();
    let (media, transcript) = heard(&args.hearing.request(input, context)?, &services, &watch).await?;
    let mut material = Material::of_transcript(transcript);
    material.duration_ms = media.duration_ms.or(material.duration_ms);
    if material.transcript.is_empty() {
        material.title = media.title;
    }
    Ok(material)
}

/// Probes and hears a video.
pub(crate) async fn heard(
    request: &TranscribeRequest,
    services: &Services,
    watch: &Watch,
) -> Result<(MediaInfo, Transcript)> {
    watch.started(Stage::Probe, None, Unit::Items);
    let sha256 = match &request.input {
        Input::File(path) if path.is_file() => {
            Some(ytseo::video::hash::of_file(path, services, watch).await?)
        }
        _ => None,
    };
    let media = services.ffmpeg.probe(&request.input)?;
    watch.finished(Stage::Probe, false);
    let heard = transcribe(request, &media, sha256.as_deref(), services, watch).await?;
    Ok((media, heard.transcript))
}

/// A count of something, from 1.
pub(crate) fn parse_count(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| "write a whole number from 1".into())
}

/// A score, as `--fail-under` takes it.
pub(crate) fn parse_score(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|score: &f64| score.is_finite()).ok_or_else(|| "write a number, like 80".into())
}

/// Reads all of standard input.
pub(crate) fn read_stdin() -> Result<String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(MOST_TEXT_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Error::usage("standard input cannot be read").caused_by(error))?;
    if bytes.len() as u64 > MOST_TEXT_BYTES {
        return Err(Error::usage("standard input is too large to be text").hint("give the path of a file"));
    }
    String::from_utf8(bytes).map_err(|error| {
        Error::usage("standard input is not text in UTF-8")
            .hint("give a text; a video is given as the path of its file")
            .caused_by(error)
    })
}
