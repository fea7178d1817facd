//! Web pages that were saved: their text with its headings, without scripts and styles.

use std::path::Path;

use html2text::render::TextDecorator;

use super::{Content, markdown, stem, text_of, too_deep};
use crate::error::{Error, Result};
use crate::knowledge::rules::rules;
use crate::knowledge::types::SourceKind;

/// Columns of the text that is made: long enough that no paragraph is wrapped for looks.
const COLUMNS: usize = 1000;

/// Reads a page. The title is that of its head, or the first heading.
pub(super) fn read(path: &Path, bytes: &[u8]) -> Result<Content> {
    let html = text_of(path, bytes)?;
    if depth(&html) > rules().most_depth {
        return Err(too_deep(path));
    }
    let config = html2text::config::with_decorator(Bare).no_table_borders().allow_width_overflow();
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
    let text = html2text::config::with_decorator(Bare).string_from_read(raw.as_bytes(), COLUMNS).ok()?;
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

/// Elements that hold nothing, or that end by themselves where the next one begins.
const SHALLOW: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup",
];

/// How deep elements stand in one another at most, told from the tags alone.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    let bytes = html.as_bytes();
    for (at, _) in html.match_indices('<') {
        let closes = bytes.get(at + 1) == Some(&b'/');
        let start = at + 1 + usize::from(closes);
        let length = bytes[start..].iter().take(12).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let name = html[start..start + length].to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || SHALLOW.contains(&name.as_str()) {
            continue;
        }
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

/// Writes what people read and no marks but those of headings and lists.
#[derive(Debug, Clone, Copy)]
struct Bare;

impl TextDecorator for Bare {
    type Annotation = ();

    fn decorate_link_start(&mut self, _url: &str) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_link_end(&mut self) -> String {
        String::new()
    }
    fn decorate_em_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_em_end(&self) -> String {
        String::new()
    }
    fn decorate_strong_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_strong_end(&self) -> String {
        String::new()
    }
    fn decorate_strikeout_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_strikeout_end(&self) -> String {
        String::new()
    }
    fn decorate_code_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_code_end(&self) -> String {
        String::new()
    }
    fn decorate_preformat_first(&self) {}
    fn decorate_preformat_cont(&self) {}
    fn decorate_image(&mut self, _src: &str, title: &str) -> (String, ()) {
        (title.to_string(), ())
    }
    fn header_prefix(&self, level: usize) -> String {
        "#".repeat(level.min(6)) + " "
    }
    fn quote_prefix(&self) -> String {
        String::new()
    }
    fn unordered_item_prefix(&self) -> String {
        "• ".into()
    }
    fn ordered_item_prefix(&self, number: i64) -> String {
        format!("{number}. ")
    }
    fn make_subblock_decorator(&self) -> Self {
        *self
    }
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[test]
    fn depth_is_that_of_the_elements() {
        assert_eq!(
            depth("<html><body><p>a<p>b<br><img src=x><div><b>c</b></div><div>d</div></body></html>"),
            4
        );
        assert_eq!(depth("a < b <3 </x> <!-- <!doctype"), 0);
        assert_eq!(depth(&"<div>".repeat(1000)), 1000);
    }
}
