//! Characters YouTube refuses or nobody sees, and counting what people see.

use unicode_segmentation::UnicodeSegmentation;

/// Whether YouTube refuses it in titles and descriptions alike.
pub(super) fn is_angle_bracket(c: char) -> bool {
    matches!(c, '<' | '>')
}

/// Whether it is a control character YouTube refuses: C0 without tab, line feed and carriage return, and DEL.
///
/// C1 (U+0080 to U+009F) is not among them: it occurs in titles and descriptions that were published.
pub(super) fn is_refused_control(c: char) -> bool {
    c == '\u{7f}' || (c < ' ' && !is_line_break(c))
}

/// Whether it is a line break or a tab, which have no place in a title or a tag.
pub(super) fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t')
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
    if text.as_bytes().get(..=most).is_some_and(<[u8]>::is_ascii) {
        return Some(most);
    }
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

/// The text in one line: a space for each line break and tab.
pub(super) fn one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace(is_line_break, " ")
}

/// The text without control characters that are refused; vertical tab and form feed become `gap`.
pub(super) fn without_controls(text: &str, gap: char) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{b}' | '\u{c}' => Some(gap),
            c => (!is_refused_control(c)).then_some(c),
        })
        .collect()
}
