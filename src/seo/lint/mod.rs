//! The linter: what YouTube refuses, silently drops, or shows badly.
//!
//! One file per field. Rule texts and severities come from [`crate::rules::lint_rules`], numbers from
//! [`crate::rules::limits`]. [`draft`] looks at what is written, [`media`] at the file, [`analysis`] at what is seen and heard in it, [`chapters`] at a list of
//! chapters, [`both`] at a draft and its file; [`fix`] mends what is certain. Nothing here is ever cut or replaced without being asked.

mod analysis;
mod chapter_lines;
mod chapters;
mod characters;
mod description;
mod fix;
mod formats;
mod hashtags;
mod language;
mod links;
mod localizations;
mod media;
mod shorts;
mod tags;
mod thumbnails;
mod title;

#[cfg(test)]
mod rule_tests;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use serde_json::Value;

pub use analysis::analysis;
pub use chapter_lines::{ChapterLine, Clock, parse_chapters};
pub use chapters::chapters;
pub use fix::{Applied, Fixes, fix, fix_with};
pub(crate) use links::looks_like_link;
pub use localizations::translation;
pub use media::media;
pub use thumbnails::{ThumbnailFacts, ThumbnailSet, thumbnails};

use crate::model::media::VideoStream;
use crate::model::{Draft, Finding, Fix, MediaInfo, Severity};
use crate::rules;

/// The fields in the order findings are listed.
const FIELD_ORDER: [&str; 9] =
    ["title", "description", "tags", "hashtags", "links", "chapters", "language", "shorts", "file"];

/// How many cases a message names before it says "and 3 more".
const NAMED_CASES: usize = 3;

/// Lints what is written of a draft: errors first, then in the order of the fields.
///
/// A field that is absent is not written yet and is not linted.
pub fn draft(draft: &Draft) -> Vec<Finding> {
    written(draft, None)
}

/// Lints a draft together with the file it is for: the picture decides whether it can be a Short.
pub fn both(draft: &Draft, media: &MediaInfo) -> Vec<Finding> {
    let mut found = written(draft, media.main_video().filter(|video| video.width > 0));
    found.extend(self::media(media));
    sort(&mut found);
    found
}

fn written(draft: &Draft, video: Option<&VideoStream>) -> Vec<Finding> {
    let mut found = Vec::new();
    let (title, description) = (draft.title.as_deref(), draft.description.as_deref());
    let duration_ms = draft.duration_s.and_then(duration_millis);
    if let Some(title) = title {
        title::check(title, &mut found);
    }
    if let Some(description) = description {
        description::check(description, &mut found);
        links::check(description, &mut found);
    }
    if let Some(tags) = &draft.tags {
        tags::check(tags, &mut found);
    }
    let marked = hashtags::check(title, description, &mut found);
    chapters::check_draft(draft.chapters.as_deref(), description, duration_ms, &mut found);
    if let Some(code) = &draft.language {
        language::check(code, &mut found);
    }
    localizations::check(&draft.localizations, draft.language.as_deref(), &mut found);
    if marked {
        shorts::check_marked(duration_ms, video, &mut found);
    }
    sort(&mut found);
    found
}

/// Seconds as milliseconds; nothing for what is no length.
fn duration_millis(seconds: f64) -> Option<u64> {
    (seconds.is_finite() && seconds > 0.0 && seconds < 1e9).then(|| (seconds * 1000.0).round() as u64)
}

/// Errors first, then the order of the fields; otherwise as found.
fn sort(found: &mut [Finding]) {
    let place =
        |field: &str| FIELD_ORDER.iter().position(|known| *known == field).unwrap_or(FIELD_ORDER.len());
    found.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), place(&finding.field)));
}

/// A finding of the rule `id`, with what its entry in the data says.
pub(super) fn finding(id: &str, message: String) -> Finding {
    let rule = rules::lint_rule(id);
    debug_assert!(rule.is_some(), "{id} stands in lint.yaml");
    Finding {
        rule: id.to_string(),
        field: rule.map(|rule| rule.field.clone()).unwrap_or_default(),
        severity: rule.map_or(Severity::Warning, |rule| rule.severity),
        message,
        measured: None,
        limit: None,
        source: rule.map(|rule| rule.source.cite()).unwrap_or_default(),
        fix: None,
    }
}

/// A certain mend.
fn mend(what: &str, value: impl Into<Value>) -> Option<Fix> {
    Some(Fix { what: what.to_string(), value: value.into() })
}

/// `1 tag`, `2 tags`.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The first few cases in a row, and how many more there are.
pub(super) fn named<S: AsRef<str>>(cases: &[S]) -> String {
    let mut text = cases
        .iter()
        .take(NAMED_CASES)
        .map(|case| shortened(case.as_ref(), 60))
        .collect::<Vec<_>>()
        .join(", ");
    if cases.len() > NAMED_CASES {
        text.push_str(&format!(" and {} more", cases.len() - NAMED_CASES));
    }
    text
}

/// At most `most` characters of `text`, with `...` where something is left out.
fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}...", &text[..end])),
    }
}
