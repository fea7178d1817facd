//! Characters YouTube refuses or nobody sees, and counting what people see.

use unicode_segmentation::UnicodeSegmentation;

/// Whether YouTube refuses it in titles and descriptions alike.
pub(super) fn is_angle_bracket(c: char) -> bool {
    matches!(c, '<' | '>')
}

/// Whether it is a control character (Unicode category Cc: C0, DEL and C1) in a text of several lines.
///
/// Line feed, carriage return and tab are text there.
pub(super) fn is_control_in_lines(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// Whether it shows nothing on its own: white space, control, zero width.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}' | '\u{2800}' | '\u{3164}')
}

/// How many characters people see (grapheme clusters: a flag or a family is one).
pub(super) fn seen(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).count() }
}

/// Byte index after the first `most` characters people see, when the text is longer than that.
pub(super) fn cut_at(text: &str, most: usize) -> Option<usize> {
    text.grapheme_indices(true).nth(most).map(|(at, _)| at)
}

/// The places of offending characters: `<` at character 3, from 1.
pub(super) fn places(text: &str, offends: fn(char) -> bool) -> Vec<String> {
    text.chars()
        .enumerate()
        .filter(|(_, c)| offends(*c))
        .map(|(at, c)| match c.is_control() {
            true => format!("U+{:04X} at character {}", u32::from(c), at + 1),
            false => format!("`{c}` at character {}", at + 1),
        })
        .collect()
}

/// The text in one line: breaks and tabs become spaces, other control characters go.
pub(super) fn one_line(text: &str) -> String {
    let text = text.replace("\r\n", " ");
    text.chars()
        .filter_map(|c| match c {
            c if c.is_control() && c.is_whitespace() => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// The text without control characters; unusual line breaks (vertical tab, form feed, NEL) become line feeds.
pub(super) fn plain_lines(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            c if !is_control_in_lines(c) => Some(c),
            c if c.is_whitespace() => Some('\n'),
            _ => None,
        })
        .collect()
}
