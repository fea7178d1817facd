//! Tags within YouTube's 500 characters, the creator's own first.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::config::Channel;
use crate::model::Written;
use crate::research::{Material, Understanding};
use crate::rules;
use crate::seo::measure::tags_length;
use crate::seo::tags::{self, Tag};

/// Tags, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TagReport {
    /// Language (BCP 47), where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The tags as YouTube takes them.
    pub tags: Vec<String>,
    /// What YouTube counts: characters, 2 more for a tag with a space, 1 for each comma between.
    pub characters: usize,
    /// What YouTube allows.
    pub limit: usize,
    /// The same tags with their weight and where each comes from.
    pub details: Vec<Tag>,
    /// What was left out, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Who wrote them, and what it took.
    #[serde(flatten)]
    pub written: Written,
}

/// Proposes tags. Every word stands in the title or the text, or is the creator's own.
pub fn suggest(material: &Material, about: &Understanding, channel: &Channel) -> TagReport {
    let text = material.text();
    let own: Vec<String> = channel.preferred_tags.iter().chain(&material.tags).cloned().collect();
    let details = tags::suggest(&tags::Request {
        title: material.topic.as_deref().or(material.title.as_deref()),
        keywords: &about.keywords,
        text: &text,
        preferred: &own,
        forbidden: &channel.forbidden_words,
        language: about.language.as_deref(),
    });
    let tags: Vec<String> = details.iter().map(|tag| tag.tag.clone()).collect();
    let characters = tags_length(&tags);
    TagReport {
        language: about.language.clone(),
        tags,
        characters,
        limit: rules::limits().tags.length.count(),
        details,
        notes: Vec::new(),
        written: Written::default(),
    }
}
