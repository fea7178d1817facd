//! Proposals and drafts: what was written for earlier videos.

use std::path::Path;

use super::{Content, Part, stem, text_of};
use crate::error::{Error, Result};
use crate::knowledge::types::SourceKind;
use crate::model::Draft;

/// Reads a proposal or a draft, in YAML or JSON.
pub(super) fn read(path: &Path, bytes: &[u8]) -> Result<Content> {
    let text = text_of(path, bytes)?;
    let draft = Draft::of_yaml(&text).map_err(|cause| {
        Error::usage(format!("{} is neither a transcript nor a proposal or draft", path.display()))
            .hint("proposals are what `ytseo optimize --out` writes; drafts have title, description, tags")
            .caused_by(cause)
    })?;
    let mut parts = Vec::new();
    let mut add = |heading: &str, text: &str| {
        for paragraph in text.split("\n\n") {
            parts.push(Part { heading: Some(heading.into()), text: paragraph.into(), ..Part::default() });
        }
    };
    add("Title", draft.title.as_deref().unwrap_or_default());
    add("Description", draft.description.as_deref().unwrap_or_default());
    add("Tags", &draft.tags.unwrap_or_default().join(", "));
    add("Text", draft.text.as_deref().unwrap_or_default());
    let title = draft.title.unwrap_or_else(|| stem(path));
    Ok(Content { title, kind: SourceKind::Proposal, language: draft.language, parts })
}
