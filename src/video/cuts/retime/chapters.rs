//! Chapters and description timestamps through a cut list, each time in the format it had.

use std::ops::Range;

use super::Outcome;
use crate::model::timestamp::{format_clock, parse_clock};
use crate::model::{Chapter, CutList, Span};
use crate::rules::limits;
use crate::seo::lint::parse_chapters;

/// A text whose timestamps were moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetimedText {
    /// The text.
    pub text: String,
    /// Its chapters, with their new times.
    pub chapters: Vec<Chapter>,
    /// Titles of chapters that were removed altogether, with their lines.
    pub gone: Vec<String>,
    /// Times inside sentences, which were left alone.
    pub loose: usize,
}

/// Moves the chapter lines of a description or a chapter list.
pub fn retime_text(text: &str, list: &CutList) -> RetimedText {
    let lines: Vec<_> =
        parse_chapters(text).into_iter().filter(|line| line.start_ms <= list.duration_ms).collect();
    let old: Vec<Chapter> =
        lines.iter().map(|line| Chapter::new(line.start_ms, line.title.clone())).collect();
    let new = moved(&old, list);
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let (mut chapters, mut gone) = (Vec::new(), Vec::new());
    for (line, start) in lines.iter().zip(&new) {
        let from = text[..line.range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[line.range.end..].find('\n').map_or(text.len(), |at| line.range.end + at);
        let Some(start_ms) = start else {
            gone.push(line.title.clone());
            edits.push((from..(end + 1).min(text.len()), String::new()));
            continue;
        };
        chapters.push(Chapter::new(*start_ms, line.title.clone()));
        edits.push((line.range.clone(), in_format(&text[line.range.clone()], *start_ms)));
        if let Some(range) = range_end(text, line.range.end, end)
            && let Some(old) = parse_clock(&text[range.clone()]).filter(|old| *old <= list.duration_ms)
        {
            let new = in_format(&text[range.clone()], list.snap(old));
            edits.push((range, new));
        }
    }
    let loose = clocks(text)
        .filter(|clock| !edits.iter().any(|(range, _)| range.contains(&clock.start)))
        .filter(|clock| parse_clock(&text[clock.clone()]).is_some_and(|at| at <= list.duration_ms))
        .count();
    let mut moved = text.to_string();
    for (range, new) in edits.into_iter().rev() {
        moved.replace_range(range, &new);
    }
    RetimedText { text: moved, chapters, gone, loose }
}

/// Moves chapters; those of which nothing is left go. Gives the titles of those as well.
pub fn retime_chapters(chapters: &[Chapter], list: &CutList) -> (Vec<Chapter>, Vec<String>) {
    let (mut kept, mut gone) = (Vec::new(), Vec::new());
    for (chapter, start) in chapters.iter().zip(moved(chapters, list)) {
        match start {
            Some(start_ms) => kept.push(Chapter::new(start_ms, chapter.title.clone())),
            None => gone.push(chapter.title.clone()),
        }
    }
    (kept, gone)
}

/// The new start of each chapter; none when nothing is left of it.
fn moved(chapters: &[Chapter], list: &CutList) -> Vec<Option<u64>> {
    let start_of = |chapter: &Chapter| {
        let later = chapters.iter().map(|other| other.start_ms).filter(|start| *start > chapter.start_ms);
        let end = later.min().unwrap_or(list.duration_ms.max(chapter.start_ms));
        list.shrink(Span::new(chapter.start_ms, end)).map(|left| left.start_ms)
    };
    chapters.iter().map(start_of).collect()
}

/// Notes about chapters that YouTube would not take any more.
pub(super) fn notes(chapters: &[Chapter], gone: &[String], list: &CutList) -> Vec<String> {
    let mut notes = Vec::new();
    if !gone.is_empty() {
        let titles: Vec<String> = gone.iter().map(|title| format!("'{title}'")).collect();
        notes.push(format!("nothing is left of {}", titles.join(", ")));
    }
    let rules = &limits().chapters;
    let least_ms = rules.length_min.value * 1000;
    let ends = chapters.iter().skip(1).map(|chapter| chapter.start_ms).chain([list.kept_ms()]);
    for (chapter, end) in chapters.iter().zip(ends) {
        // YouTube sees whole seconds.
        let length = end / 1000 * 1000 - (chapter.start_ms / 1000 * 1000).min(end / 1000 * 1000);
        if length < least_ms && !chapters.is_empty() {
            notes.push(format!(
                "the chapter '{}' at {} is now {} s long; YouTube needs {} s",
                chapter.title,
                format_clock(chapter.start_ms, false),
                length / 1000,
                rules.length_min.value
            ));
        }
    }
    let fewest = rules.count_min.value;
    if !gone.is_empty() && (chapters.len() as u64) < fewest {
        notes.push(format!(
            "{} chapters are left; YouTube shows none with fewer than {fewest}",
            chapters.len()
        ));
    }
    notes
}

/// Re-times a description or a chapter list.
pub(super) fn outcome(text: &str, list: &CutList) -> Outcome {
    let retimed = retime_text(text, list);
    let mut notes = notes(&retimed.chapters, &retimed.gone, list);
    notes.extend(loose_note(retimed.loose));
    Outcome { text: retimed.text, kept: retimed.chapters.len(), dropped: retimed.gone.len(), notes }
}

/// What is said about times inside sentences.
pub(super) fn loose_note(loose: usize) -> Option<String> {
    (loose > 0).then(|| match loose {
        1 => "a time inside a sentence was left as it was; check it".to_string(),
        more => format!("{more} times inside sentences were left as they were; check them"),
    })
}

/// The end of a chapter behind its start: `0:00 - 1:05 Intro`.
fn range_end(text: &str, from: usize, line_end: usize) -> Option<Range<usize>> {
    let rest = &text[from..line_end];
    let start = rest.find(|c: char| c.is_ascii_digit())?;
    let between = rest[..start].trim();
    if !matches!(between, "-" | "–" | "—" | "−" | "~" | "to" | "bis" | "→") {
        return None;
    }
    clocks(rest).find(|clock| clock.start == start).map(|clock| from + clock.start..from + clock.end)
}

/// Where times like `1:05` stand in a text.
fn clocks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let inside = |c: char| c.is_ascii_digit() || c == ':';
    std::iter::from_fn(move || {
        while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
            let end = text[start..].find(|c: char| !inside(c)).map_or(text.len(), |found| start + found);
            at = end;
            let end = start + text[start..end].trim_end_matches(':').len();
            let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '.' && c != ':');
            if alone(text[..start].chars().next_back())
                && text[end..].chars().next().is_none_or(|c| !c.is_alphanumeric())
                && parse_clock(&text[start..end]).is_some()
            {
                return Some(start..end);
            }
        }
        None
    })
}

/// A time as another one is written: the same parts, no fewer digits.
fn in_format(like: &str, at_ms: u64) -> String {
    let parts: Vec<&str> = like.split(':').collect();
    let width = parts.first().map_or(1, |part| part.len());
    let total = at_ms / 1000;
    let (minutes, seconds) = (total / 60, total % 60);
    if parts.len() == 3 {
        format!("{:0width$}:{:02}:{seconds:02}", minutes / 60, minutes % 60)
    } else {
        // Fewer minutes than before: `12:30` becomes `9:30`, but `02:30` stays two digits wide.
        let width = if like.starts_with('0') { width } else { 1 };
        format!("{minutes:0width$}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Of five minutes the second and the fourth go.
    fn list() -> CutList {
        CutList::of_removed(300_000, None, [Span::new(60_000, 120_000), Span::new(180_000, 240_000)])
    }

    #[test]
    fn lines_keep_their_format() {
        let text = "About bread.\n\n00:00 Intro\n(02:30) Dough - the base\n0:04:10 | Bake\nEnd at 4:50\n";
        let retimed = retime_text(text, &list());
        assert_eq!(
            retimed.text,
            "About bread.\n\n00:00 Intro\n(01:30) Dough - the base\n0:02:10 | Bake\nEnd at 2:50\n"
        );
        assert_eq!((retimed.chapters.len(), retimed.loose), (4, 0));
        assert_eq!(in_format("12:30", 545_000), "9:05");
    }

    #[test]
    fn ends_of_ranges_move_too_and_sentences_are_left() {
        let text = "0:00 - 1:30 Intro\r\n1:30 – 5:00 Verse 3:16\r\nAs I said at 2:10, it rises.\nAt 7:30 pm we eat, 16:9 is wide.";
        let retimed = retime_text(text, &list());
        assert!(retimed.text.starts_with("0:00 - 1:00 Intro\r\n1:00 – 3:00 Verse 3:16\r\nAs I said at 2:10"));
        assert_eq!(retimed.loose, 2, "{}", retimed.text);
    }

    #[test]
    fn a_chapter_of_which_nothing_is_left_goes_and_the_first_stays_at_zero() {
        let list = CutList::of_removed(300_000, None, [Span::new(0, 61_000), Span::new(125_000, 200_000)]);
        let retimed = retime_text("0:00 Hello\n1:00 One\n2:10 Two\n3:00 Three\n4:00 Four\n", &list);
        assert_eq!(retimed.text, "0:00 One\n1:04 Three\n1:44 Four\n");
        assert_eq!(retimed.gone, ["Hello", "Two"]);
    }

    #[test]
    fn chapters_that_become_too_short_are_reported() {
        let list = CutList::of_removed(60_000, None, [Span::new(5000, 20_000)]);
        let outcome = outcome("0:00 A\n0:20 B\n0:40 C\n", &list);
        assert_eq!(outcome.text, "0:00 A\n0:05 B\n0:25 C\n");
        assert_eq!(outcome.notes, ["the chapter 'A' at 0:00 is now 5 s long; YouTube needs 10 s"]);
    }

    proptest! {
        #[test]
        fn any_text_goes_through(text in "(\\PC|\n|[0-9]:[0-9]{2}| - ){0,60}") {
            let whole = CutList::whole(u64::MAX / 4, None);
            // Nothing removed, nothing changed but zeros that were not needed.
            let retimed = retime_text(&text, &whole);
            prop_assert_eq!(retimed.text.lines().count(), text.lines().count());
            let _ = retime_text(&text, &list());
        }

        #[test]
        fn a_time_is_written_as_it_was(minutes in 0u64..600, seconds in 0u64..60, hours: bool) {
            let at = (minutes * 60 + seconds) * 1000;
            let like = format_clock(at, hours);
            prop_assert_eq!(in_format(&like, at), like);
        }
    }
}
