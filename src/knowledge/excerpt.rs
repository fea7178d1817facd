//! The piece of a passage that shows the words that were looked for.

use std::collections::HashSet;

use super::rules::rules;
use super::terms::Terms;
use super::types::Excerpt;

/// The piece of `text` with most of the words, where they stand in it, and at which byte of the text (with one space
/// between words) the first of them is.
pub(super) fn excerpt(
    text: &str,
    keys: &HashSet<String>,
    language: Option<&str>,
) -> (Excerpt, Option<usize>) {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let terms = Terms::of(language).read(&text);
    let found: Vec<(usize, usize)> =
        terms.iter().filter(|term| keys.contains(&term.key)).map(|term| (term.start, term.end)).collect();
    let length = rules().excerpt;
    if text.chars().count() <= length {
        let first = found.first().map(|(start, _)| *start);
        return (Excerpt { text, marks: found }, first);
    }
    let (from, to) = window(&text, &found, length);
    let first = found.iter().map(|(start, _)| *start).find(|start| *start >= from);
    let mut cut = String::with_capacity(to - from + 8);
    if from > 0 {
        cut.push_str("… ");
    }
    let shift = cut.len();
    cut.push_str(text[from..to].trim_end());
    let end = cut.len();
    if to < text.len() {
        cut.push_str(" …");
    }
    let inside = found.iter().filter(|(start, _)| *start >= from);
    let moved = inside.map(|(start, stop)| (start - from + shift, stop - from + shift));
    (Excerpt { text: cut, marks: moved.filter(|(_, stop)| *stop <= end).collect() }, first)
}

/// Where a window of some `length` characters holds most words: from its first byte to the byte after its last.
fn window(text: &str, found: &[(usize, usize)], length: usize) -> (usize, usize) {
    let end_of =
        |from: usize| text[from..].char_indices().nth(length).map_or(text.len(), |(at, _)| from + at);
    let best = found
        .iter()
        .map(|(start, _)| {
            let end = end_of(*start);
            (found.iter().filter(|(other, stop)| other >= start && *stop <= end).count(), *start)
        })
        // The first of the best.
        .fold((0, 0), |best, this| if this.0 > best.0 { this } else { best });
    // A few words before the first mark say what it is about.
    let lead = text[..best.1].char_indices().rev().nth(length / 6).map_or(0, |(at, _)| at);
    let from = text[lead..best.1].find(' ').filter(|_| lead > 0).map_or(lead, |space| lead + space + 1);
    let end = end_of(from);
    let to = match text[from..end].rfind(' ').filter(|_| end < text.len()) {
        Some(space) if from + space > best.1 => from + space,
        _ => end,
    };
    (from, to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(words: &[&str]) -> HashSet<String> {
        words.iter().map(|word| (*word).to_string()).collect()
    }

    #[test]
    fn the_window_holds_the_words() {
        let text =
            format!("{}the key LIGHTS and the fill light here {}", "filler ".repeat(80), "more ".repeat(80));
        let (excerpt, _) = excerpt(&text, &keys(&["light", "fill"]), Some("en"));
        let marked: Vec<&str> =
            excerpt.marks.iter().map(|(start, end)| &excerpt.text[*start..*end]).collect();
        assert_eq!(marked, ["LIGHTS", "fill", "light"]);
        assert!(excerpt.text.starts_with("… ") && excerpt.text.ends_with(" …"), "{}", excerpt.text);
        assert!(excerpt.text.chars().count() <= rules().excerpt + 4);
    }

    proptest! {
        #[test]
        fn marks_are_always_in_place(text in "(light|日本|é|🙂| |\n|word){0,200}") {
            let (excerpt, _) = excerpt(&text, &keys(&["light", "日本"]), None);
            for (start, end) in &excerpt.marks {
                prop_assert!(excerpt.text.get(*start..*end).is_some());
            }
        }
    }
}
