//! A draft: the text that goes with a video, as far as it is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::{Chapter, Localization};

/// What the linter and the score look at. Absent means "not written", which is not the same as empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Draft {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description, complete: with chapters, links, hashtags and footer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Chapters given apart from the description. Where the description lists chapters, those count: YouTube
    /// reads no others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chapters: Option<Vec<Chapter>>,
    /// What is said in the video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Length of the video in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<f64>,
    /// Language of title and description (BCP 47).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Title and description in other languages, by their code (BCP 47).
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "filled")]
    pub localizations: BTreeMap<String, Localization>,
}

/// Translations; one that is null in a file is to be taken away, so there is nothing in it to look at.
fn filled<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, Localization>, D::Error> {
    let all: Option<BTreeMap<String, Option<Localization>>> = Option::deserialize(from)?;
    Ok(all.into_iter().flatten().filter_map(|(language, texts)| Some((language, texts?))).collect())
}
