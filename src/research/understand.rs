//! Understanding: the pure functions of `seo` and `video`, run on a material.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Material;
use crate::model::{Keyword, TranscriptSource};
use crate::seo::summary::{self, SummarySentence};
use crate::seo::{keyphrases, text};
use crate::video::chapters::{self, ChapterReport, ChapterRequest};

/// Most key phrases that are kept.
const MOST_KEYWORDS: usize = 30;

/// How many key phrases a report holds unless told otherwise.
pub const DEFAULT_KEYWORDS: usize = 20;

/// Fewest and most sentences of the summary; long videos get one more for every five minutes.
const SENTENCES: (usize, usize) = (4, 8);
const MS_OF_A_SENTENCE: u64 = 300_000;

/// Shortest chapter that is proposed, in milliseconds.
const SHORTEST_CHAPTER_MS: u64 = 10_000;

/// What a video is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Understanding {
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Key phrases, best first.
    pub keywords: Vec<Keyword>,
    /// The transcript's own sentences, in order of time.
    pub summary: Vec<SummarySentence>,
    /// Chapters, or why there are none.
    pub chapters: ChapterReport,
}

/// Key phrases of a video or text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct KeywordReport {
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where the phrases come from. Search volume and competition are not known from it.
    pub source: TranscriptSource,
    /// Key phrases, best first.
    pub keywords: Vec<Keyword>,
}

/// The language the user gave, or the transcript says, or the text shows.
pub(super) fn language(material: &Material) -> Option<String> {
    let said = || material.transcript.language.clone();
    let shown = || text::detect_language(&material.text()).map(|(code, _)| code);
    material.language.clone().or_else(said).or_else(shown)
}

/// Ranks the key phrases.
pub fn keywords(material: &Material, limit: usize) -> KeywordReport {
    let language = language(material);
    let keywords = rank(material, language.as_deref(), limit);
    KeywordReport { language, source: material.transcript.source.clone(), keywords }
}

fn rank(material: &Material, language: Option<&str>, limit: usize) -> Vec<Keyword> {
    let topic = material.topic.as_deref();
    let source = keyphrases::Source {
        title: topic.or(material.title.as_deref()),
        description: material.description.as_deref(),
        segments: &material.transcript.segments,
        language,
    };
    keyphrases::extract(&source, limit)
}

/// Works out language, key phrases, summary and chapters.
pub fn understand(material: &Material) -> Understanding {
    let language = language(material);
    let keywords = rank(material, language.as_deref(), MOST_KEYWORDS);
    let transcript = &material.transcript;
    let summary = if transcript.is_empty() {
        description_sentences(material)
    } else {
        let more = usize::try_from(transcript.end_ms() / MS_OF_A_SENTENCE).unwrap_or(SENTENCES.1);
        let most = (SENTENCES.0 + more).min(SENTENCES.1);
        summary::summarise(transcript, &keywords, most, language.as_deref())
    };
    let chapters = chapters::propose(&ChapterRequest {
        transcript,
        keywords: &keywords,
        duration_ms: material.duration_ms.or(transcript.duration_ms),
        cuts: &material.cuts,
        wanted: None,
        min_length_ms: SHORTEST_CHAPTER_MS,
    });
    Understanding { language, keywords, summary, chapters }
}

/// Without a transcript, the first sentences of what is written already.
fn description_sentences(material: &Material) -> Vec<SummarySentence> {
    text::sentences(material.description.as_deref().unwrap_or_default())
        .into_iter()
        .take(SENTENCES.0)
        .map(|sentence| SummarySentence { at_ms: None, text: sentence.text.to_string() })
        .collect()
}
