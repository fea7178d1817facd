//! Where a tool takes its text from: a text, a file, a topic, or the video that is talked about.

use std::path::Path;
use std::sync::Arc;

use super::Toolbox;
use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::model::Transcript;
use crate::ports::ffmpeg::Input;
use crate::progress::Watch;
use crate::research::{self, Material, Understanding};
use crate::video::{self, TranscribeRequest, known_transcript, transcript_file};

/// What a call says about it.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    pub(super) file: Option<String>,
    pub(super) text: Option<String>,
    pub(super) topic: Option<String>,
}

impl Toolbox {
    /// What is known about the subject of a call.
    pub(super) async fn material(&self, source: Source, watch: &Watch) -> Result<Arc<Material>> {
        let text = source.text.filter(|text| !text.trim().is_empty());
        let topic = source.topic.map(|topic| topic.trim().to_string()).filter(|topic| !topic.is_empty());
        let mut material = match (source.file, text) {
            (Some(_), Some(_)) => {
                return Err(Error::usage("both `file` and `text` are given").hint("give one of them"));
            }
            (Some(file), None) => Arc::new(self.of_file(&self.reach.to_read(&file)?, watch).await?),
            (None, Some(text)) => Arc::new(Material::of_transcript(Transcript::from_text(&text))),
            (None, None) => match (&topic, &self.video) {
                (Some(topic), _) => Arc::new(Material::of_topic(topic)),
                (None, Some(video)) => video.clone(),
                (None, None) => {
                    return Err(Error::usage("no video is talked about")
                        .hint("give `file` (see list_videos) or `text`, or ask the user for a file"));
                }
            },
        };
        if let Some(topic) = topic {
            Arc::make_mut(&mut material).topic = Some(topic);
        }
        if material.is_empty() {
            return Err(Error::usage("there is nothing to go by: no words were found")
                .hint("give `text`, or a file in which something is said"));
        }
        Ok(material)
    }

    /// The same, understood.
    pub(super) async fn understood(
        &self,
        source: Source,
        watch: &Watch,
    ) -> Result<(Arc<Material>, Arc<Understanding>)> {
        let material = self.material(source, watch).await?;
        let about = material.clone();
        let about = blocking("understanding", move || Ok(research::understand(&about))).await?;
        Ok((material, Arc::new(about)))
    }

    pub(super) async fn of_file(&self, path: &Path, watch: &Watch) -> Result<Material> {
        let shown = self.reach.shown(path);
        if path.is_dir() {
            return Err(Error::usage(format!("{shown} is a folder")).hint("give a file"));
        }
        if !research::is_text(path) {
            return self.of_video(path, watch).await;
        }
        let mut material = research::read(path, watch)?;
        // What `ytseo optimize --out` wrote beside the proposal.
        let beside = path.with_file_name("transcript.json");
        if material.transcript.is_empty() && research::is_draft(path) && beside.is_file() {
            let source = crate::model::TranscriptSource::File { path: self.reach.shown(&beside) };
            material.transcript = transcript_file::read(&beside, source, watch)?;
        }
        Ok(material)
    }

    /// What is known of a video without listening to it.
    async fn of_video(&self, path: &Path, watch: &Watch) -> Result<Material> {
        let config = &self.loaded.config;
        let request = TranscribeRequest {
            input: Input::File(path.to_path_buf()),
            transcript: None,
            audio_track: None,
            language: config.language.clone(),
            listen: false,
            speech: config.speech.clone(),
            models_dir: self.loaded.paths.models(config),
            offline: config.offline,
            consent: Arc::new(|_, _| Ok(false)),
        };
        let media = self.services.ffmpeg.probe(&request.input)?;
        let sha256 = video::hash::of_file(path, &self.services, watch).await?;
        let known = known_transcript(&request, &media, Some(&sha256), &self.services, watch).await?;
        let shown = self.reach.shown(path);
        let transcript = known.filter(|transcript| !transcript.is_empty()).ok_or_else(|| {
            Error::usage(format!("it is not known what is said in {shown}"))
                .hint(format!("the user can find out with `ytseo video transcribe {shown}`"))
        })?;
        let mut material = Material::of_transcript(transcript);
        material.duration_ms = media.duration_ms.or(material.duration_ms);
        Ok(material)
    }
}
