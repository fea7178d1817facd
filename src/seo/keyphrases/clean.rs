//! Takes out of titles, descriptions and transcripts what is not about the video: links, handles, times,
//! hashtags, and the lines every description of a channel ends with.

use std::sync::LazyLock;

use serde::Deserialize;

/// `src/rules/text/boilerplate.yaml`.
#[derive(Debug, Default, Deserialize)]
struct Boilerplate {
    anywhere: Vec<String>,
    starts: Vec<String>,
}

static BOILERPLATE: LazyLock<Boilerplate> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../rules/text/boilerplate.yaml")).unwrap_or_else(|error| {
        debug_assert!(false, "boilerplate.yaml: {error}");
        Boilerplate::default()
    })
});

/// Lines shorter than this are never taken for wrapped prose, in characters.
const WRAPPED_FROM: usize = 50;
/// The longest line of a text that is wrapped by hand, in characters.
const WRAPPED_TO: usize = 100;

/// A title without hashtags.
pub(crate) fn clean_title(title: &str) -> String {
    let mut cleaned = String::with_capacity(title.len());
    for word in title.split_whitespace().filter(|word| !is_hashtag(word)) {
        push_word(&mut cleaned, word);
    }
    cleaned
}

/// A description without links, social lines, hashtag lines and the times of chapters; one line a paragraph.
pub(crate) fn clean_description(description: &str) -> String {
    let mut cleaned = String::with_capacity(description.len());
    for line in description.lines() {
        let line = line.trim();
        if line.is_empty() || is_boilerplate(line) {
            continue;
        }
        push_line(&mut cleaned, line);
    }
    cleaned
}

/// Running text: links go, lines wrapped by hand are joined, other line ends stay.
pub(super) fn clean_prose(text: &str) -> String {
    let longest = text.lines().map(|line| line.trim().chars().count()).max().unwrap_or(0);
    let mut cleaned = String::with_capacity(text.len());
    let mut previous = "";
    for line in text.lines() {
        let trimmed = line.trim();
        let wrapped = !previous.is_empty() && !trimmed.is_empty() && {
            let indented = line.starts_with([' ', '\t']);
            let lower = trimmed.starts_with(|c: char| c.is_lowercase());
            let open = previous.ends_with([',', '-', '\u{2013}']);
            let width = previous.chars().count();
            let full = longest <= WRAPPED_TO && width >= WRAPPED_FROM && width * 4 >= longest * 3;
            indented || lower || open || full
        };
        if wrapped && cleaned.ends_with('\n') {
            cleaned.pop();
            cleaned.push(' ');
        }
        if !trimmed.is_empty() {
            push_line(&mut cleaned, trimmed);
        }
        previous = trimmed;
    }
    cleaned
}

/// One caption: notes in brackets, music signs and speaker marks go; one line.
pub(super) fn clean_caption(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            '♪' | '♫' | '♬' | '>' | '<' => plain.push(' '),
            '\n' | '\r' => plain.push(' '),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let mut cleaned = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        push_word(&mut cleaned, word);
    }
    cleaned
}

fn push_line(cleaned: &mut String, line: &str) {
    let from = cleaned.len();
    for word in line.split_whitespace() {
        push_word(cleaned, word);
    }
    if cleaned.len() > from {
        cleaned.push('\n');
    }
}

/// Appends a word; what is no word of the text becomes a bar, which ends a phrase.
fn push_word(cleaned: &mut String, word: &str) {
    if !cleaned.is_empty() && !cleaned.ends_with(['\n', ' ']) {
        cleaned.push(' ');
    }
    if is_link(word) || is_time(word) {
        cleaned.push('|');
    } else if is_hashtag(word) {
        cleaned.push_str("| ");
        cleaned.push_str(word.trim_start_matches('#'));
        cleaned.push_str(" |");
    } else {
        cleaned.push_str(word);
    }
}

fn is_hashtag(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic()))
}

/// A link, e-mail address or handle.
fn is_link(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    if word.contains("://") || word.starts_with("www.") || word.starts_with('@') {
        return true;
    }
    if word.contains('@') && word.contains('.') {
        return true;
    }
    // bit.ly/abc, example.com
    let host = word.split('/').next().unwrap_or_default();
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    const ENDINGS: &[&str] =
        &["com", "net", "org", "ly", "io", "tv", "gg", "me", "co", "gl", "be", "uk", "de"];
    let known = ENDINGS.contains(&ending.to_ascii_lowercase().as_str());
    known && name.len() > 1 && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'))
}

/// `0:00`, `(01:02:03)`, `[1:30]`.
fn is_time(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    word.contains(':') && word.split(':').all(|part| !part.is_empty() && part.len() <= 3 && is_digits(part))
}

fn is_digits(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line of a description speaks about the channel instead of the video.
fn is_boilerplate(line: &str) -> bool {
    let lower = line.to_lowercase();
    let words: Vec<&str> = line.split_whitespace().collect();
    let links = words.iter().filter(|word| is_link(word)).count();
    let hashtags = words.iter().filter(|word| word.starts_with('#')).count();
    // "My camera: https://...": a label and its link.
    if links > 0 && words.len() <= 8 {
        return true;
    }
    // "Gear:", a heading of links.
    if words.len() <= 3 && line.ends_with([':', '：']) {
        return true;
    }
    if hashtags * 2 > words.len() {
        return true;
    }
    if !line.chars().any(char::is_alphabetic) {
        return true;
    }
    let lead = lower.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    BOILERPLATE.starts.iter().any(|start| lead.starts_with(start.as_str()))
        || BOILERPLATE.anywhere.iter().any(|part| lower.contains(part.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_lose_what_is_not_about_the_video() {
        let description = "How to bake rye bread at home.\n\n0:00 Intro\n2:30 The starter\n\
            Gear:\nMy oven: https://example.com/x\nFollow me on Instagram @baker\nSUBSCRIBE for more!\n\
            #bread #baking\nWrite to me@example.org and I send you the whole recipe";
        let cleaned = clean_description(description);
        assert_eq!(
            cleaned,
            "How to bake rye bread at home.\n| Intro\n| The starter\nWrite to | and I send you the whole recipe\n"
        );
    }

    #[test]
    fn wrapped_prose_is_joined_and_headings_are_not() {
        let text = "A heading\nThe first line of a paragraph that somebody has\n\twrapped by hand.";
        let cleaned = clean_prose(text);
        assert_eq!(cleaned, "A heading\nThe first line of a paragraph that somebody has wrapped by hand.\n");
    }

    #[test]
    fn captions_lose_notes() {
        assert_eq!(clean_caption("[Music] >> so this\nis ♪ it"), "so this is it");
    }

    #[test]
    fn titles_lose_hashtags_but_keep_numbers() {
        assert_eq!(clean_title("My #1 trick #shorts"), "My #1 trick");
    }
}
