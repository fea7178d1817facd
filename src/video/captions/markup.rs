//! Takes markup out of caption lines and keeps the word times that stand in it.

use std::collections::HashMap;

use super::scan::{RawCue, clock};

/// A line without markup.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Line {
    /// What is said, single spaces.
    pub text: String,
    /// Byte offsets in `text` at which a time stands, in order, with the time in milliseconds.
    pub marks: Vec<(usize, u64)>,
}

/// A cue without markup and without empty lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CleanCue {
    /// Start in milliseconds.
    pub start_ms: u64,
    /// End in milliseconds.
    pub end_ms: u64,
    /// Lines with text.
    pub lines: Vec<Line>,
}

/// Cleans all cues: tags, overrides, entities, speaker labels.
pub(super) fn clean(cues: Vec<RawCue>) -> Vec<CleanCue> {
    let mut cleaned: Vec<CleanCue> = cues
        .into_iter()
        .map(|cue| CleanCue {
            start_ms: cue.start_ms,
            end_ms: cue.end_ms,
            lines: cue.lines.iter().map(|line| clean_line(line)).collect(),
        })
        .collect();
    let mut labels: HashMap<String, usize> = HashMap::new();
    for line in cleaned.iter().flat_map(|cue| &cue.lines) {
        if let Some(end) = label_end(&line.text) {
            *labels.entry(line.text[..end].to_string()).or_default() += 1;
        }
    }
    // One capitalised word and a colon may be anything; a file with several has speakers.
    let speakers = labels.values().sum::<usize>() >= 2;
    for cue in &mut cleaned {
        for line in &mut cue.lines {
            if speakers && let Some(end) = label_end(&line.text) {
                strip(line, end);
            }
        }
        cue.lines.retain(|line| !line.text.is_empty());
    }
    cleaned
}

/// The end of a speaker label like `NARRATOR: ` or `DR. WHO (V.O.): `, in capitals.
fn label_end(text: &str) -> Option<usize> {
    let colon = text.find(": ")?;
    let name = &text[..colon];
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let shaped = name
        .chars()
        .all(|c| (c.is_alphabetic() && c.is_uppercase()) || c.is_ascii_digit() || " .'-#()".contains(c));
    (shaped && letters >= 2 && name.chars().count() <= 25).then_some(colon + 2)
}

/// Removes the first bytes of a line.
fn strip(line: &mut Line, bytes: usize) {
    let rest = line.text[bytes..].trim_start();
    let cut = line.text.len() - rest.len();
    line.text = rest.to_string();
    for mark in &mut line.marks {
        mark.0 = mark.0.saturating_sub(cut);
    }
}

/// Takes the markup out of one line.
pub(super) fn clean_line(raw: &str) -> Line {
    let mut line = Line::default();
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '<' => tag(rest, &mut line),
            '{' => override_block(rest),
            '&' => entity(rest, &mut line),
            '\\' if rest.starts_with("\\N") => {
                push(&mut line.text, ' ');
                2
            }
            _ => 0,
        };
        if taken == 0 {
            push(&mut line.text, c);
            rest = &rest[c.len_utf8()..];
        } else {
            rest = &rest[taken..];
        }
    }
    line.text.truncate(line.text.trim_end().len());
    let length = line.text.len();
    line.marks.retain(|mark| mark.0 < length);
    let turn = turn_length(&line.text);
    if turn > 0 {
        strip(&mut line, turn);
    }
    line
}

/// Pushes a character; runs of white space become one space, none at the start.
pub(super) fn push(text: &mut String, c: char) {
    if !c.is_whitespace() {
        text.push(c);
    } else if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

/// The length of a mark that says "somebody else speaks": `>>`, or a dash before a word.
fn turn_length(text: &str) -> usize {
    let arrows = text.len() - text.trim_start_matches('>').len();
    if arrows >= 2 {
        return arrows;
    }
    let mut chars = text.char_indices();
    match chars.next() {
        Some((_, '-' | '–' | '—')) => chars
            .find(|(_, c)| *c != ' ')
            .filter(|(_, c)| c.is_alphabetic() || "\"'“‘¿¡[(".contains(*c))
            .map_or(0, |(offset, _)| offset),
        _ => 0,
    }
}

/// The length of a tag at the start of `rest`, 0 if it is none. A time tag leaves a mark.
fn tag(rest: &str, line: &mut Line) -> usize {
    let Some(end) = rest.char_indices().take(300).skip(1).find(|(_, c)| matches!(c, '>' | '<')) else {
        return 0;
    };
    if end.1 == '<' {
        return 0;
    }
    let inner = &rest[1..end.0];
    if let Some(time) = clock(inner) {
        line.marks.push((line.text.len(), time));
        return end.0 + 1;
    }
    let name = inner.trim_start_matches('/').trim_end_matches('/');
    let name = name.split(['.', ' ', '\t']).next().unwrap_or("");
    let known = ["i", "b", "u", "s", "c", "v", "font", "lang", "ruby", "rt", "em", "strong", "span", "p"];
    if name.eq_ignore_ascii_case("br") {
        push(&mut line.text, ' ');
        return end.0 + 1;
    }
    if known.iter().any(|known| name.eq_ignore_ascii_case(known)) { end.0 + 1 } else { 0 }
}

/// The length of `{\an8}` at the start of `rest`, 0 if it is none.
fn override_block(rest: &str) -> usize {
    if !rest.starts_with("{\\") {
        return 0;
    }
    rest.bytes().take(200).position(|byte| byte == b'}').map_or(0, |end| end + 1)
}

/// The length of an HTML entity at the start of `rest`, 0 if it is none; its character is pushed.
fn entity(rest: &str, line: &mut Line) -> usize {
    match entity_char(rest) {
        Some((character, length)) => {
            push(&mut line.text, character);
            length
        }
        None => 0,
    }
}

/// The character of an HTML entity at the start of `rest`, and its length.
pub(super) fn entity_char(rest: &str) -> Option<(char, usize)> {
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = &rest[1..end];
    let character = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "lrm" => Some('\u{200E}'),
        "rlm" => Some('\u{200F}'),
        "hellip" => Some('…'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "lsquo" => Some('‘'),
        "rsquo" => Some('’'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        _ => name
            .strip_prefix('#')
            .and_then(|number| match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            })
            .and_then(char::from_u32)
            .filter(|c| !c.is_control()),
    };
    character.map(|character| (character, end + 1))
}
