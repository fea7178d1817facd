//! What the main job hands back.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Saved;
use crate::model::analysis::Depth;
use crate::model::{Analysis, Keyword, MediaInfo, Proposal, Transcript, TranscriptSource, Written};
use crate::seo::audit::AuditReport;
use crate::seo::summary::SummarySentence;
use crate::video::chapters::ChapterReport;
use crate::write::description::DescriptionReport;
use crate::write::tags::TagReport;
use crate::write::titles::TitleCandidate;
use crate::write::translate::LanguageTranslation;

/// Where the words come from and how many there are. The words themselves are in `transcript.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TranscriptSummary {
    /// Where it comes from.
    pub source: TranscriptSource,
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Number of segments or captions.
    pub segments: usize,
    /// Number of words; characters that are written without spaces count together.
    pub words: usize,
}

impl TranscriptSummary {
    /// Of a transcript, in the language that was found in the end.
    pub fn of(transcript: &Transcript, language: Option<&str>) -> Self {
        Self {
            source: transcript.source.clone(),
            language: language.map(str::to_string).or_else(|| transcript.language.clone()),
            segments: transcript.segments.len(),
            words: transcript.segments.iter().map(|segment| segment.text.split_whitespace().count()).sum(),
        }
    }
}

/// Whether a stage had been finished by an earlier run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StageReport {
    /// `probe`, `hear`, `understand`, or `write` where language models write.
    pub stage: String,
    /// Whether its result was already there.
    pub cached: bool,
}

/// What a look at picture and sound told, in short. Everything of it: `ytseo video analyze`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct LookSummary {
    /// How closely the picture was looked at.
    pub depth: Depth,
    /// Integrated loudness, in LUFS; absent for silence and without sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integrated_lufs: Option<f64>,
    /// Highest true peak, in dBTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub true_peak_dbtp: Option<f64>,
    /// Number of scenes; absent without a picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenes: Option<usize>,
}

impl LookSummary {
    /// Of an analysis.
    pub fn of(analysis: &Analysis) -> Self {
        let loudness = analysis.sound.as_ref().map(|sound| &sound.loudness);
        Self {
            depth: analysis.depth,
            integrated_lufs: loudness.and_then(|loudness| loudness.integrated_lufs),
            true_peak_dbtp: loudness.and_then(|loudness| loudness.true_peak_dbtp),
            scenes: analysis.picture.as_ref().map(|picture| picture.scenes.len()),
        }
    }
}

/// Everything about one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OptimizeReport {
    /// The file, as given.
    pub file: String,
    /// What the file holds.
    pub media: MediaInfo,
    /// What a look at picture and sound told; absent when nobody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<LookSummary>,
    /// Where the words come from.
    pub transcript: TranscriptSummary,
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Key phrases, best first.
    pub keywords: Vec<Keyword>,
    /// The transcript's own sentences.
    pub summary: Vec<SummarySentence>,
    /// Title candidates, best first.
    pub titles: Vec<TitleCandidate>,
    /// Titles of language models that were left out, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title_notes: Vec<String>,
    /// The description.
    pub description: DescriptionReport,
    /// The tags.
    pub tags: TagReport,
    /// The chapters, or why there are none.
    pub chapters: ChapterReport,
    /// Findings and score of the proposal.
    pub audit: AuditReport,
    /// The proposal: what `--out` writes as `proposal.yaml`.
    pub proposal: Proposal,
    /// Which stages were skipped because they were done.
    pub stages: Vec<StageReport>,
    /// What should be looked at: a language that does not fit, captions of another video ...
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    /// What was written to disk.
    pub saved: Saved,
    /// The proposal in other languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<LanguageTranslation>,
    /// Who wrote titles, description and tags, and what it took together.
    #[serde(flatten)]
    pub written: Written,
}
