//! What is written about a video when its words are known: key phrases, chapters, titles, description, score.

use crate::config::{Channel, Writing};
use crate::error::Result;
use crate::model::{Chapter, Draft, Keyword, MediaInfo, Severity, Transcript};
use crate::research::{Material, understand};
use crate::seo::audit::{self, AuditReport};
use crate::seo::lint;
use crate::write::titles::TitleCandidate;
use crate::write::{description, tags, titles};

/// What the words of a video give.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// What is said.
    pub transcript: Transcript,
    /// Language (BCP 47), where it is known.
    pub language: Option<String>,
    /// Key phrases, best first.
    pub keywords: Vec<Keyword>,
    /// The chapters of the file, or proposed ones; empty where there are none.
    pub chapters: Vec<Chapter>,
    /// Title candidates, best first.
    pub titles: Vec<TitleCandidate>,
    /// The description; empty when no title was found.
    pub description: String,
    /// Findings and score of the best title with this description.
    pub audit: Option<AuditReport>,
}

/// Understands a transcript and writes from it, as `optimize` does, and asks nobody. Takes a moment: run it
/// where blocking is allowed.
///
/// # Errors
/// [`crate::error::Kind::Config`] when the user's template of a description is wrong.
pub fn about(
    transcript: Transcript,
    media: &MediaInfo,
    channel: &Channel,
    writing: &Writing,
) -> Result<About> {
    let mut material = Material::of_transcript(transcript);
    material.duration_ms = media.duration_ms.or(material.duration_ms);
    // Recorders write `Untitled` or their own name into a file.
    let named = media.title.as_deref().map(str::trim);
    material.title = named.filter(|title| title.split_whitespace().count() > 1).map(ToOwned::to_owned);
    let mut understood = understand(&material);
    if let Some(own) = own_chapters(media) {
        understood.chapters.chapters = own;
        understood.chapters.reason = None;
    }
    let titles = titles::suggest(&material, &understood, channel, writing).titles;
    let mut about = About {
        transcript: material.transcript.clone(),
        language: understood.language.clone(),
        keywords: understood.keywords.clone(),
        chapters: understood.chapters.chapters.clone(),
        titles,
        description: String::new(),
        audit: None,
    };
    let Some(best) = about.titles.first() else { return Ok(about) };
    let description = description::compose(&material, &understood, channel, writing)?;
    let draft = Draft {
        title: Some(best.title.clone()),
        description: Some(description.description.clone()),
        tags: Some(tags::suggest(&material, &understood, channel).tags),
        chapters: Some(description.chapters).filter(|chapters| !chapters.is_empty()),
        duration_s: media.duration_ms.map(|duration| (duration as f64 / 10.0).round() / 100.0),
        language: understood.language,
        ..Draft::default()
    };
    about.audit = Some(audit::audit(&draft, Some(media)));
    about.description = description.description;
    Ok(about)
}

/// Chapters that the creator put into the file, when YouTube would take them.
pub fn own_chapters(media: &MediaInfo) -> Option<Vec<Chapter>> {
    let named = media.chapters.iter().all(|chapter| !chapter.title.trim().is_empty());
    let found = lint::chapters(&media.chapters, media.duration_ms);
    let fit = found.iter().all(|finding| finding.severity != Severity::Error);
    (!media.chapters.is_empty() && named && fit).then(|| media.chapters.clone())
}
