//! Rules for the description as a text; its links, hashtags and chapters have their own files.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use super::characters::{
    cut_at, is_angle_bracket, is_blank, is_refused_control, places, seen, without_controls,
};
use super::{chapter_lines, counted, finding, links, mend, named};
use crate::model::Finding;
use crate::rules::limits;

/// Lints a description.
pub(super) fn check(description: &str, found: &mut Vec<Finding>) {
    let limit = &limits().description;
    if description.len() > limit.length.count() {
        let over = description.len() - limit.length.count();
        found.push(Finding {
            measured: Some(format!(
                "{} bytes, {}",
                description.len(),
                counted(seen(description), "character", "characters")
            )),
            limit: Some(limit.length.show()),
            ..finding(
                "description-too-long",
                format!("the description is {} too long; YouTube refuses it", counted(over, "byte", "bytes")),
            )
        });
    }
    refused_characters(description, found);
    if description.chars().all(is_blank) {
        found.push(finding("description-empty", "the description is empty".into()));
        return;
    }
    if let Some(rest) = without_empty_start(description) {
        found.push(Finding {
            fix: mend("remove the empty lines at the start of the description", rest),
            ..finding("description-first-line-empty", "the description starts with an empty line".into())
        });
    }
    check_opening(description, found);
    let (lines, trimmed) = without_trailing_spaces(description);
    if lines > 0 {
        found.push(Finding {
            measured: Some(counted(description.len() - trimmed.len(), "byte", "bytes")),
            fix: mend("remove the spaces at the ends of lines", trimmed.into_owned()),
            ..finding(
                "description-trailing-space",
                format!("spaces at the end of {} of the description", counted(lines, "line", "lines")),
            )
        });
    }
}

fn refused_characters(description: &str, found: &mut Vec<Finding>) {
    if description.contains(is_angle_bracket) {
        let at = places(description, is_angle_bracket);
        found.push(Finding {
            measured: Some(named(&at)),
            limit: Some("no `<` and no `>`".into()),
            ..finding(
                "description-angle-bracket",
                format!("YouTube refuses `<` and `>` in a description: {}; ‹ and › look alike", named(&at)),
            )
        });
    }
    if description.contains(is_refused_control) {
        let at = places(description, is_refused_control);
        found.push(Finding {
            measured: Some(named(&at)),
            limit: Some("no control characters but line breaks and tabs".into()),
            fix: mend("remove the control characters", without_controls(description, '\n')),
            ..finding(
                "description-control-character",
                format!("the description holds control characters: {}", named(&at)),
            )
        });
    }
}

/// The text after empty lines at its start, where there are any.
fn without_empty_start(description: &str) -> Option<&str> {
    let mut rest = description;
    while let Some((line, after)) = rest.split_once('\n') {
        if !line.trim().is_empty() {
            break;
        }
        rest = after;
    }
    (rest.len() < description.len()).then_some(rest)
}

/// The text without spaces and tabs at the ends of its lines, and how many lines had some.
fn without_trailing_spaces(description: &str) -> (usize, Cow<'_, str>) {
    let spaced = |line: &&str| line.strip_suffix('\r').unwrap_or(line).ends_with([' ', '\t']);
    let lines = description.split('\n').filter(spaced).count();
    if lines == 0 {
        return (0, Cow::Borrowed(description));
    }
    let mut text = String::with_capacity(description.len());
    for (at, line) in description.split('\n').enumerate() {
        if at > 0 {
            text.push('\n');
        }
        let (body, ending) = match line.strip_suffix('\r') {
            Some(body) => (body, "\r"),
            None => (line, ""),
        };
        text.push_str(body.trim_end_matches([' ', '\t']));
        text.push_str(ending);
    }
    (lines, Cow::Owned(text))
}

/// Says when what is shown before "...more" is links, hashtags and times instead of words.
fn check_opening(description: &str, found: &mut Vec<Finding>) {
    let shown = &limits().description.shown;
    let start = description.trim_start();
    let opening = &start[..cut_at(start, shown.count()).unwrap_or(start.len())];
    let (mut letters, mut other) = (0, 0);
    for word in opening.split_whitespace() {
        if links::looks_like_link(word) || word.starts_with('#') || chapter_lines::is_clock(word) {
            other += 1;
        } else {
            letters +=
                word.chars().filter(|c| c.is_alphabetic()).map(|c| c.width().unwrap_or(0)).sum::<usize>();
        }
    }
    if other > 0 && letters < limits().practice.opening_letters.count() {
        found.push(Finding {
            measured: Some(format!(
                "{}, {}",
                counted(letters, "letter", "letters"),
                counted(other, "link, hashtag or time", "links, hashtags and times")
            )),
            ..finding(
                "description-opening-without-words",
                format!("the first {} of the description say almost nothing about the video", shown.show()),
            )
        });
    }
}
