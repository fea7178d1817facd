//! The main job for a video that is on YouTube already: the same proposal as for a file, as changes to what is there.
//! What is good is left alone, and nothing of the creator's is removed.

mod changes;
mod words;

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use changes::{Change, Changes, Kept};

use super::report::TranscriptSummary;
use super::save::{self, Saved};
use super::stages;
use crate::config::{Channel, Writing};
use crate::error::{Error, Result};
use crate::model::proposal::ProposalVideo;
use crate::model::{Keyword, Proposal, VideoId, Written};
use crate::ports::youtube::YouTube;
use crate::progress::{Stage, Unit, Warned, Watch};
use crate::research::published::{PublishedVideo, read};
use crate::research::{Material, Understanding};
use crate::seo::audit::{self, AuditReport};
use crate::services::Services;
use crate::video::{TranscribeRequest, chapters};
use crate::write::model::{self, Subject, Wish, WriteEstimate, Writer};
use crate::write::titles::TitleCandidate;

/// What is wanted for one published video.
#[derive(Clone)]
pub struct PublishedRequest {
    /// The video.
    pub id: VideoId,
    /// The video's file, to be heard.
    pub file: Option<TranscribeRequest>,
    /// A transcript or caption file.
    pub transcript: Option<PathBuf>,
    /// Whether the video's own captions are read: 50 units for their list and 200 for one, as its owner.
    pub captions: bool,
    /// Language, when the user says so.
    pub language: Option<String>,
    /// The creator's voice.
    pub channel: Channel,
    /// How is written.
    pub writing: Writing,
    /// Folder that the results are written to.
    pub out: Option<PathBuf>,
    /// Replace files that were changed since ytseo wrote them.
    pub force: bool,
}

/// What is proposed for one published video.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PublishedReport {
    /// The video as it stands.
    pub video: PublishedVideo,
    /// Where the words come from.
    pub transcript: TranscriptSummary,
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Key phrases, best first.
    pub keywords: Vec<Keyword>,
    /// What would change, and what is left alone.
    pub changes: Changes,
    /// Title candidates, best first; the present one among them.
    pub titles: Vec<TitleCandidate>,
    /// Findings and score of what stands there.
    pub before: AuditReport,
    /// Findings and score of the proposal.
    pub audit: AuditReport,
    /// The proposal: what `--out` writes as `proposal.yaml`.
    pub proposal: Proposal,
    /// Who wrote it, and what that took.
    #[serde(default)]
    pub written: Written,
    /// What should be looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    /// What was written to disk.
    pub saved: Saved,
}

/// Proposes changes to a published video.
///
/// # Errors
/// Not found; what YouTube, the models or the disk refuse.
pub async fn optimize_published(
    request: &PublishedRequest,
    youtube: &YouTube,
    writer: Option<&Writer>,
    services: &Services,
    watch: &Watch,
) -> Result<PublishedReport> {
    let warned = Arc::new(Warned::new(watch.sink()));
    let watch = watch.with_sink(warned.clone());
    if let Some(out) = &request.out {
        save::check_folder(out)?;
    }
    let known = prepare(request, youtube, services, &watch).await?;
    let mut report = write(request, known, writer, &watch).await?;
    if let Some(out) = &request.out {
        watch.started(Stage::Render, None, Unit::Items);
        let found = save::Found { transcript: &report.1.transcript, pictures: Vec::new(), translations: &[] };
        report.0.saved =
            save::save((out, request.force), &mut report.0.proposal, found, services, &watch).await?;
        watch.finished(Stage::Render, false);
    }
    report.0.warnings = warned.warnings();
    Ok(report.0)
}

/// What writing about one video would cost at most. The video is read (1 unit); its captions are not, and no language
/// model is asked.
///
/// # Errors
/// See [`optimize_published`].
pub async fn estimate(
    request: &PublishedRequest,
    youtube: &YouTube,
    writer: &Writer,
    services: &Services,
    watch: &Watch,
) -> Result<WriteEstimate> {
    let request = PublishedRequest { captions: false, ..request.clone() };
    let (_, material, about) = prepare(&request, youtube, services, watch).await?;
    let subject = Subject::new(&material, &about, &request.channel, &request.writing);
    model::estimate(subject, Wish::All, writer).await
}

/// What is known of a video before anything is written.
async fn prepare(
    request: &PublishedRequest,
    youtube: &YouTube,
    services: &Services,
    watch: &Watch,
) -> Result<(PublishedVideo, Material, Understanding)> {
    let video = published(&request.id, youtube, watch).await?;
    let transcript = words::find(request, &video, youtube, services, watch).await?;
    let mut material = Material::of_draft(&video.draft())?;
    material.duration_ms =
        video.duration_s.map(|seconds| (seconds * 1000.0) as u64).or(transcript.duration_ms);
    material.transcript = transcript;
    // The language that is spoken is a good guess of the one that is written.
    let of_video = || video.language.clone().or_else(|| video.audio_language.clone());
    material.language = request.language.clone().or_else(of_video);
    watch.started(Stage::Understand, None, Unit::Items);
    let about = stages::understand(&material, services, watch).await?;
    watch.finished(Stage::Understand, about.cached);
    Ok((video, material, about.value))
}

async fn published(id: &VideoId, youtube: &YouTube, watch: &Watch) -> Result<PublishedVideo> {
    let mut video = None;
    read(std::slice::from_ref(id), youtube, watch, |found| video = Some(PublishedVideo::of(&found))).await?;
    video.ok_or_else(|| {
        Error::not_found(format!("YouTube has no video {id} that you may see"))
            .hint("check the address; a private video is seen by its owner: ytseo auth login")
    })
}

/// Writes, decides what to change, and checks.
async fn write(
    request: &PublishedRequest,
    (video, material, about): (PublishedVideo, Material, Understanding),
    writer: Option<&Writer>,
    watch: &Watch,
) -> Result<(PublishedReport, Material)> {
    watch.started(Stage::Write, None, Unit::Items);
    let subject = Subject::new(&material, &about, &request.channel, &request.writing);
    let texts = model::all(subject, writer, watch).await?;
    watch.finished(Stage::Write, false);

    watch.started(Stage::Check, None, Unit::Items);
    let before = audit::audit(&video.draft(), None);
    let (changes, draft) = changes::decide(&video, &texts, &about, &before.findings);
    let title = draft.title.unwrap_or_default();
    let listed = chapters::format(&about.chapters.chapters);
    let has_chapters =
        !listed.is_empty() && draft.description.iter().any(|text| text.contains(listed.trim_end()));
    let written = Written::together([&texts.titles.written, &texts.description.written, &texts.tags.written]);
    let proposal = Proposal {
        ytseo: Proposal::VERSION,
        video: ProposalVideo {
            id: Some(video.id.clone()),
            duration_s: video.duration_s,
            ..ProposalVideo::default()
        },
        other_titles: texts.titles.titles.iter().map(|t| t.title.clone()).filter(|t| *t != title).collect(),
        title,
        description: draft.description.unwrap_or_default(),
        tags: draft.tags.unwrap_or_default(),
        language: draft.language.clone(),
        chapters: if has_chapters { about.chapters.chapters.clone() } else { Vec::new() },
        localizations: Default::default(),
        captions: Vec::new(),
        thumbnails: Vec::new(),
        written_by: if written.by_model() { written.written_by.clone() } else { Vec::new() },
    };
    let audit = audit::audit(&proposal.draft(), None);
    watch.finished(Stage::Check, false);
    let report = PublishedReport {
        transcript: TranscriptSummary::of(&material.transcript, about.language.as_deref()),
        language: about.language,
        keywords: about.keywords,
        changes,
        titles: texts.titles.titles,
        before,
        audit,
        proposal,
        written,
        warnings: Vec::new(),
        saved: Saved::default(),
        video,
    };
    Ok((report, material))
}
