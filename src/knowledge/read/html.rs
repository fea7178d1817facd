//! Web pages that were saved: their text with its headings, without scripts and styles.

use std::path::Path;

use super::{Content, markdown, stem, text_of};
use crate::error::{Error, Result};
use crate::knowledge::types::SourceKind;

/// Columns of the text that is made: long enough that no paragraph is wrapped for looks.
const COLUMNS: usize = 1000;

/// Reads a page. The title is that of its head, or the first heading.
pub(super) fn read(path: &Path, bytes: &[u8]) -> Result<Content> {
    let html = text_of(path, bytes)?;
    let config = html2text::config::plain().link_footnotes(false).no_table_borders().allow_width_overflow();
    let text = config.string_from_read(html.as_bytes(), COLUMNS).map_err(|error| {
        Error::usage(format!("{} cannot be read as a web page", path.display()))
            .hint("open it in a browser and save its text as a .txt file")
            .caused_by(error)
    })?;
    let content = markdown::read(&text, Some(path));
    let title = title(&html).unwrap_or(content.title);
    let title = if title.trim().is_empty() { stem(path) } else { title };
    Ok(Content { title, kind: SourceKind::Page, language: language(&html), ..content })
}

/// What stands in `<title>`, with its entities resolved.
fn title(html: &str) -> Option<String> {
    let lower = html.get(..html.len().min(65_536)).unwrap_or(html).to_ascii_lowercase();
    let open = lower.find("<title")?;
    let start = open + lower[open..].find('>')? + 1;
    let end = start + lower[start..].find("</title")?;
    let raw = html.get(start..end)?;
    let text = html2text::config::plain().string_from_read(raw.as_bytes(), COLUMNS).ok()?;
    Some(text.trim().to_string()).filter(|title| !title.is_empty())
}

/// The language that the page says it is in.
fn language(html: &str) -> Option<String> {
    let start = html.find("<html")?;
    let tag = &html[start..start + html[start..].find('>')?];
    let value = tag.split_once("lang=")?.1.trim_start_matches(['"', '\'']);
    let code: String = value.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let base = code.split('-').next().unwrap_or_default().to_lowercase();
    crate::rules::languages().is_language(&base).then_some(code)
}
