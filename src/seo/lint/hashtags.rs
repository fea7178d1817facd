//! Rules for hashtags in title and description. The limit is 60; 15 is out of date.

use std::collections::HashSet;

use super::{finding, links, named};
use crate::model::Finding;
use crate::rules::limits;

/// The hashtags of a text in their order, with the `#`, repeated ones each time.
///
/// A hashtag starts at the beginning of a word and runs over letters, digits, marks and `_`. A `#` inside a
/// link or a word (`C#`, `page#part`) is none.
pub(super) fn parse(text: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    if !text.contains(['#', '＃']) {
        return tags;
    }
    for word in
        text.split_whitespace().filter(|word| word.contains(['#', '＃']) && !links::looks_like_link(word))
    {
        let mut before = None;
        for (at, c) in word.char_indices() {
            if matches!(c, '#' | '＃') && !before.is_some_and(|c: char| is_body(c) || matches!(c, '&' | '/'))
            {
                let body = &word[at + c.len_utf8()..];
                let length = body.find(|c| !is_body(c)).unwrap_or(body.len());
                if body[..length].contains(char::is_alphanumeric) {
                    tags.push(&word[at..at + c.len_utf8() + length]);
                }
            }
            before = Some(c);
        }
    }
    tags
}

/// Whether a hashtag can go on with it. Combining marks are needed for Hindi, Thai and others.
fn is_body(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || unicode_normalization::char::is_combining_mark(c)
}

/// Lints the hashtags of title and description. Says whether the video is marked `#shorts`.
pub(super) fn check(title: Option<&str>, description: Option<&str>, found: &mut Vec<Finding>) -> bool {
    let in_title = title.map(parse).unwrap_or_default();
    let in_description = description.map(parse).unwrap_or_default();
    let total = in_title.len() + in_description.len();
    let limit = &limits().hashtags;
    if total > limit.count.count() {
        let distinct: HashSet<String> =
            in_title.iter().chain(&in_description).map(|tag| tag.to_lowercase()).collect();
        found.push(Finding {
            measured: Some(format!("{total} hashtags, {} different", distinct.len())),
            limit: Some(limit.count.show()),
            ..finding(
                "hashtags-too-many",
                format!(
                    "with {total} hashtags YouTube ignores every one of them; remove {}",
                    total - limit.count.count()
                ),
            )
        });
    } else if total > limit.shown.count() {
        let (shown, place) = if in_title.is_empty() {
            (&in_description, "the first of the description")
        } else {
            (&in_title, "those in the title first")
        };
        let shown = &shown[..shown.len().min(limit.shown.count())];
        found.push(Finding {
            measured: Some(format!("{total} hashtags")),
            limit: Some(format!("{} shown", limit.shown.show())),
            ..finding(
                "hashtags-only-three-shown",
                format!("of {total} hashtags YouTube shows {} by the title ({place})", named(shown)),
            )
        });
    }
    let marks_short = |tag: &&str| {
        let body = tag.trim_start_matches(['#', '＃']);
        body.eq_ignore_ascii_case("shorts") || body.eq_ignore_ascii_case("short")
    };
    in_title.iter().any(marks_short) || in_description.iter().any(marks_short)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn reads_hashtags_and_nothing_else() {
        let text =
            "#one, (#two) C# page#part #3 #über_cool. ##four # none https://x.org/#frag &#39; #हिन्दी #a#b";
        assert_eq!(parse(text), ["#one", "#two", "#3", "#über_cool", "#four", "#हिन्दी", "#a"]);
    }
}
