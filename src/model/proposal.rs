//! The proposal: the document that `optimize` writes, people edit, and later commands publish.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Chapter, Draft};

/// The video a proposal is for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalVideo {
    /// Its id on YouTube, when it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The file it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// SHA-256 of that file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Length in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<f64>,
}

/// A caption file that goes with the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CaptionFile {
    /// Path relative to the proposal.
    pub file: String,
    /// Language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Title and description in another language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Localization {
    /// The title.
    #[serde(default)]
    pub title: String,
    /// The description, complete.
    #[serde(default)]
    pub description: String,
}

/// A proposal. Only what stands here is ever published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Version of this format: 1.
    pub ytseo: u32,
    /// The video.
    #[serde(default)]
    pub video: ProposalVideo,
    /// The title.
    pub title: String,
    /// Other titles to choose from, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_titles: Vec<String>,
    /// The description, complete.
    #[serde(default)]
    pub description: String,
    /// The tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Language of title and description (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Title and description in other languages, by their code (BCP 47).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub localizations: BTreeMap<String, Localization>,
    /// The chapters that stand in the description.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chapters: Vec<Chapter>,
    /// Caption files beside the proposal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captions: Vec<CaptionFile>,
    /// Pictures to choose the thumbnail from, best first, as paths relative to the proposal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thumbnails: Vec<String>,
    /// The language models that wrote the texts (`provider/model`), and `offline` last where the offline writer filled
    /// in; empty when it wrote everything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub written_by: Vec<String>,
}

impl Proposal {
    /// The version this code writes.
    pub const VERSION: u32 = 1;

    /// The part of it that the linter and the score look at.
    pub fn draft(&self) -> Draft {
        Draft {
            title: Some(self.title.clone()),
            description: Some(self.description.clone()),
            tags: Some(self.tags.clone()),
            // The description counts: it is what YouTube reads the chapters from. These are compared with it.
            chapters: Some(self.chapters.clone()).filter(|chapters| !chapters.is_empty()),
            text: None,
            duration_s: self.video.duration_s,
            language: self.language.clone(),
            localizations: self.localizations.clone(),
        }
    }
}
