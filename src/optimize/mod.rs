//! The main job: read, hear, understand, write, check, and hand back a proposal.

mod languages;
pub mod published;
mod report;
mod save;
mod stages;

use std::path::PathBuf;
use std::sync::Arc;

pub use report::{LookSummary, OptimizeReport, StageReport, TranscriptSummary};
pub use save::Saved;

use crate::config::{Channel, SpeechEngine, Writing};
use crate::error::{Error, Result};
use crate::model::analysis::Depth;
use crate::model::{Analysis, MediaInfo, Proposal, Severity, Transcript, TranscriptSource, Written};
use crate::ports::ffmpeg::Input;
use crate::progress::{Stage, Unit, Warned, Watch};
use crate::research::{Material, Understanding};
use crate::seo::{audit, lint};
use crate::services::Services;
use crate::video::chapters::ChapterReport;
use crate::video::{TranscribeRequest, hash};
use crate::write::model::{Subject, Texts, Wish, WriteEstimate, Writer, estimate as estimate_writing};

/// What is wanted for one file.
#[derive(Clone)]
pub struct OptimizeRequest {
    /// How the file is heard; its `input` is the file.
    pub hearing: TranscribeRequest,
    /// What the user says the video is about.
    pub topic: Option<String>,
    /// A working title.
    pub title: Option<String>,
    /// The creator's voice.
    pub channel: Channel,
    /// How is written.
    pub writing: Writing,
    /// Language models that write; the offline writer when absent.
    pub writer: Option<Writer>,
    /// Languages that the proposal is translated into (BCP 47), by the writer.
    pub translate: Vec<String>,
    /// Names and words that stay as they are in every language.
    pub keep: Vec<String>,
    /// How closely picture and sound are looked at, for loudness, cuts and thumbnails; not at all when
    /// absent.
    pub look: Option<Depth>,
    /// How many thumbnails are written beside the proposal.
    pub thumbnails: usize,
    /// Folder that the results are written to.
    pub out: Option<PathBuf>,
    /// Replace files that were changed since ytseo wrote them.
    pub force: bool,
}

/// Optimizes one file.
///
/// # Errors
/// What the stages report. Finished stages are kept, so that the next run goes on from there.
pub async fn optimize(
    request: &OptimizeRequest,
    services: &Services,
    watch: &Watch,
) -> Result<OptimizeReport> {
    let subject = request.hearing.input.shown();
    let run = services.store.start_run("optimize", &subject).await?;
    let warned = Arc::new(Warned::new(watch.sink()));
    let mut outcome = run_stages(request, services, &watch.with_sink(warned.clone())).await;
    if let Ok(report) = &mut outcome {
        report.warnings = warned.warnings();
    }
    let noted = match &outcome {
        Ok(report) => services.store.finish_run(run, Ok(&report.proposal)).await,
        Err(error) => services.store.finish_run(run, Err(error.kind())).await,
    };
    if let Err(error) = noted {
        watch.warning(format!("the run is not remembered: {}", error.chain()));
    }
    outcome
}

/// What writing about one file would cost at most. The file is heard and understood for it, which is
/// remembered; no language model is asked, and a speech service is not asked either.
///
/// # Errors
/// What the stages report.
pub async fn estimate(
    request: &OptimizeRequest,
    services: &Services,
    watch: &Watch,
) -> Result<WriteEstimate> {
    let Some(writer) = &request.writer else { return Ok(WriteEstimate::default()) };
    let mut request = request.clone();
    request.look = None;
    if request.hearing.speech.engine == SpeechEngine::Api {
        request.hearing.speech.engine = SpeechEngine::None;
        watch.note("a speech service is not asked for an estimate; without captions it goes by the name");
    }
    if !request.translate.is_empty() {
        watch.note("translating is not in the estimate");
    }
    let ready = prepare(&request, services, watch).await?;
    estimate_writing(ready.subject(&request), Wish::All, writer).await
}

/// What is known of a file before anything is written.
struct Ready {
    sha256: Option<String>,
    media: MediaInfo,
    looked: Option<Analysis>,
    material: Material,
    about: Understanding,
    /// Whether the chapters are the creator's own.
    own_chapters: bool,
    stages: Vec<StageReport>,
}

impl Ready {
    fn subject<'a>(&'a self, request: &'a OptimizeRequest) -> Subject<'a> {
        Subject {
            keeps_chapters: self.own_chapters,
            ..Subject::new(&self.material, &self.about, &request.channel, &request.writing)
        }
    }
}

/// Reads, hears, looks at and understands a file.
async fn prepare(request: &OptimizeRequest, services: &Services, watch: &Watch) -> Result<Ready> {
    let input = &request.hearing.input;
    watch.started(Stage::Probe, None, Unit::Items);
    let sha256 = match input {
        Input::File(path) if path.is_file() => Some(hash::of_file(path, services, watch).await?),
        _ => None,
    };
    let probed = stages::probe(input, sha256.as_deref(), services, watch).await?;
    watch.finished(Stage::Probe, probed.cached);
    let media = probed.value;

    let heard =
        crate::video::transcribe(&request.hearing, &media, sha256.as_deref(), services, watch).await?;
    let looked = stages::look(request, &media, services, watch).await?;
    let mut material = material(request, heard.transcript, &media, watch)?;
    material.cuts = looked.iter().flat_map(Analysis::cuts).collect();

    watch.started(Stage::Understand, None, Unit::Items);
    let understood = stages::understand(&material, services, watch).await?;
    watch.finished(Stage::Understand, understood.cached);
    let mut about = understood.value;
    let own_chapters = own_chapters(&media, &mut about, watch);
    doubt_language(&material, &about, watch);
    let done = |stage: &str, cached| StageReport { stage: stage.into(), cached };
    let stages =
        vec![done("probe", probed.cached), done("hear", heard.cached), done("understand", understood.cached)];
    Ok(Ready { sha256, media, looked, material, about, own_chapters, stages })
}

async fn run_stages(request: &OptimizeRequest, services: &Services, watch: &Watch) -> Result<OptimizeReport> {
    // A folder that cannot be written is better known before an hour of hearing than after it.
    if let Some(out) = &request.out {
        save::check_folder(out)?;
    }
    languages::check(request)?;
    let mut ready = prepare(request, services, watch).await?;

    watch.started(Stage::Write, None, Unit::Items);
    let texts = stages::write(request, ready.subject(request), services, watch).await?;
    watch.finished(Stage::Write, texts.cached);
    if request.writer.is_some() {
        ready.stages.push(StageReport { stage: "write".into(), cached: texts.cached });
    }
    let Texts { titles, description, tags, .. } = texts.value;
    // Their titles may be those of a model now.
    if description.chapters.len() == ready.about.chapters.chapters.len() {
        ready.about.chapters.chapters.clone_from(&description.chapters);
    }
    let written = Written::together([&titles.written, &description.written, &tags.written]);
    let Ready { sha256, media, looked, material, about, stages, .. } = ready;

    watch.started(Stage::Check, None, Unit::Items);
    let mut names = titles.titles.iter().map(|candidate| candidate.title.clone());
    let mut proposal = Proposal {
        ytseo: Proposal::VERSION,
        video: stages::about_video(&request.hearing.input, sha256, &media),
        title: names.next().ok_or_else(|| nothing_to_say(&media.file))?,
        other_titles: names.collect(),
        description: description.description.clone(),
        tags: tags.tags.clone(),
        language: about.language.clone(),
        chapters: description.chapters.clone(),
        localizations: Default::default(),
        captions: Vec::new(),
        thumbnails: Vec::new(),
        written_by: if written.by_model() { written.written_by.clone() } else { Vec::new() },
    };
    let audit = match &looked {
        Some(analysis) => audit::audit_analyzed(&proposal.draft(), analysis),
        None => audit::audit(&proposal.draft(), Some(&media)),
    };
    watch.finished(Stage::Check, false);

    let translations = languages::translate_all(request, &mut proposal, &material.transcript, watch).await?;
    watch.started(Stage::Render, None, Unit::Items);
    let saved = match &request.out {
        Some(out) => {
            let pictures = stages::pictures(request, looked.as_ref(), services, watch).await?;
            let found =
                save::Found { transcript: &material.transcript, pictures, translations: &translations };
            save::save((out, request.force), &mut proposal, found, services, watch).await?
        }
        None => Saved::default(),
    };
    watch.finished(Stage::Render, false);
    Ok(OptimizeReport {
        file: media.file.clone(),
        transcript: TranscriptSummary::of(&material.transcript, about.language.as_deref()),
        media,
        look: looked.as_ref().map(LookSummary::of),
        language: about.language,
        keywords: about.keywords,
        summary: about.summary,
        titles: titles.titles,
        title_notes: titles.notes,
        description,
        tags,
        chapters: about.chapters,
        audit,
        proposal,
        stages,
        warnings: Vec::new(),
        saved,
        translations,
        written,
    })
}

/// Puts together what is known. Without speech there must be something else to go by.
fn material(
    request: &OptimizeRequest,
    transcript: Transcript,
    media: &MediaInfo,
    watch: &Watch,
) -> Result<Material> {
    let mut material = Material::of_transcript(transcript);
    material.topic.clone_from(&request.topic);
    material.title = request.title.clone().or_else(|| stages::title_of_file(media));
    material.duration_ms = media.duration_ms.or(material.duration_ms);
    material.language.clone_from(&request.hearing.language);
    if material.transcript.is_empty() {
        let why = match &material.transcript.source {
            TranscriptSource::None { reason } => reason.clone(),
            _ => "the transcript is empty".into(),
        };
        if material.topic.is_none() && material.title.is_none() {
            let topic = stages::topic_of_file(media).ok_or_else(|| nothing_to_say(&media.file))?;
            watch.warning(format!(
                "{why}; going by the name \"{topic}\" alone (say more with --topic or --transcript)"
            ));
            material.topic = Some(topic);
        } else {
            watch.warning(format!("{why}; going by what you say it is about"));
        }
    }
    Ok(material)
}

/// Chapters that the creator put into the file are taken as they are, when YouTube would take them. Tells
/// whether.
fn own_chapters(media: &MediaInfo, about: &mut Understanding, watch: &Watch) -> bool {
    let named = media.chapters.iter().all(|chapter| !chapter.title.trim().is_empty());
    let refused = lint::chapters(&media.chapters, media.duration_ms);
    let fit = refused.iter().all(|finding| finding.severity != Severity::Error);
    if !media.chapters.is_empty() && named && fit {
        watch.note("the chapters in the file are used");
        about.chapters = ChapterReport { chapters: media.chapters.clone(), reason: None };
        return true;
    }
    false
}

/// Warns when the transcript does not read like the language it is said to be in.
fn doubt_language(material: &Material, about: &Understanding, watch: &Watch) {
    const SURE: f64 = 0.9;
    let Some(said) = material.language.as_deref().or(material.transcript.language.as_deref()) else { return };
    let shown = crate::seo::text::detect_language(&material.transcript.text());
    if let Some((shown, confidence)) = shown
        && confidence >= SURE
        && shown != said.split('-').next().unwrap_or(said)
    {
        watch.warning(format!(
            "the transcript reads like '{shown}', not '{said}'; written in '{}' (change it with --language)",
            about.language.as_deref().unwrap_or(said),
        ));
    }
}

fn nothing_to_say(file: &str) -> Error {
    Error::usage(format!("there is nothing to go by in {file}: no speech, no captions, no title"))
        .hint("say what it is about with --topic \"...\", or give --transcript FILE")
}
