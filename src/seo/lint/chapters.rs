//! Rules for chapters. Breaking one of them makes YouTube drop the whole list without an error.

use super::chapter_lines::{ChapterLine, Clock, parse_chapters};
use super::characters::seen;
use super::{counted, finding, mend, named, sort};
use crate::model::timestamp::format_clock;
use crate::model::{Chapter, Finding};
use crate::rules::limits;

/// A chapter as the rules see it.
struct Entry<'a> {
    start_ms: u64,
    title: &'a str,
    /// Line of the description, where it was read from one.
    line: Option<usize>,
}

impl Entry<'_> {
    /// How a message names it: `'Intro' at 0:15 (line 3)`.
    fn name(&self) -> String {
        let clock = format_clock(self.start_ms, false);
        let line = self.line.map(|line| format!(" (line {line})")).unwrap_or_default();
        if self.title.is_empty() {
            format!("{clock}{line}")
        } else {
            format!("'{}' at {clock}{line}", self.title)
        }
    }
}

/// Lints a list of chapters. Without the length of the video (milliseconds) the last one is not measured.
pub fn chapters(chapters: &[Chapter], duration_ms: Option<u64>) -> Vec<Finding> {
    let mut found = Vec::new();
    check_list(&from_chapters(chapters), duration_ms, &mut found);
    sort(&mut found);
    found
}

/// Lints the chapters of a draft: those its description clearly means, or else those given.
pub(super) fn check_draft(
    given: Option<&[Chapter]>,
    description: Option<&str>,
    duration_ms: Option<u64>,
    found: &mut Vec<Finding>,
) {
    let lines = description.map(parse_chapters).unwrap_or_default();
    let meant = are_meant(&lines);
    let given = given.filter(|chapters| !chapters.is_empty());
    match given {
        Some(chapters) if !meant => check_list(&from_chapters(chapters), duration_ms, found),
        _ if meant => {
            let entries: Vec<Entry<'_>> = lines
                .iter()
                .map(|line| Entry { start_ms: line.start_ms, title: &line.title, line: Some(line.line) })
                .collect();
            check_list(&entries, duration_ms, found);
        }
        _ => {}
    }
    if let Some(description) = description.filter(|_| meant) {
        check_clocks(description, &lines, found);
    }
    if let (Some(chapters), Some(_)) = (given, description) {
        check_same(chapters, &lines, found);
    }
}

/// The chapters given against those of the description, which is what YouTube reads.
fn check_same(chapters: &[Chapter], lines: &[ChapterLine], found: &mut Vec<Finding>) {
    // A description holds whole seconds, and a title as it is read from a line.
    let as_read = |chapter: &Chapter| {
        let title = chapter.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = parse_chapters(&format!("{} {title}", format_clock(chapter.start_ms, false))).pop();
        (chapter.start_ms / 1000, line.map_or(title, |line| line.title))
    };
    let same = |(chapter, line): (&Chapter, &ChapterLine)| {
        let title = line.title.split_whitespace().collect::<Vec<_>>().join(" ");
        as_read(chapter) == (line.start_ms / 1000, title)
    };
    if chapters.len() == lines.len() && chapters.iter().zip(lines).all(same) {
        return;
    }
    found.push(Finding {
        measured: Some(format!("{} under `chapters`, {} in the description", chapters.len(), lines.len())),
        ..finding(
            "chapters-differ",
            "the list under `chapters` differs from the description; YouTube reads the description".into(),
        )
    });
}

fn from_chapters(chapters: &[Chapter]) -> Vec<Entry<'_>> {
    chapters
        .iter()
        .map(|chapter| Entry { start_ms: chapter.start_ms, title: chapter.title.trim(), line: None })
        .collect()
}

/// Whether a description clearly means to list chapters.
///
/// The first time is 0:00, or two lines start with a time. Lines that *end* with a time are also verses, scores
/// and dates, so there have to be three of them. A lone time is no chapter list.
fn are_meant(lines: &[ChapterLine]) -> bool {
    lines.first().is_some_and(|line| line.start_ms == 0)
        || lines.iter().filter(|line| line.time_first).count() >= 2
        || lines.len() >= 3
}

fn check_list(entries: &[Entry<'_>], duration_ms: Option<u64>, found: &mut Vec<Finding>) {
    let limit = &limits().chapters;
    let Some(first) = entries.first() else { return };
    if first.start_ms / 1000 != limit.first.value {
        found.push(Finding {
            measured: Some(format!("first at {}", format_clock(first.start_ms, false))),
            limit: Some("first at 0:00".into()),
            ..finding(
                "chapters-first-not-zero",
                format!(
                    "the first chapter is {}; without one at 0:00 YouTube shows no chapters",
                    first.name()
                ),
            )
        });
    }
    if entries.len() < limit.count_min.count() {
        found.push(Finding {
            measured: Some(counted(entries.len(), "chapter", "chapters")),
            limit: Some(format!("at least {}", limit.count_min.show())),
            ..finding(
                "chapters-too-few",
                format!("{} given; YouTube shows none", counted(entries.len(), "chapter is", "chapters are")),
            )
        });
    }
    if entries.len() > limit.count_max.count() {
        found.push(Finding {
            measured: Some(counted(entries.len(), "chapter", "chapters")),
            limit: Some(format!("about {}", limit.count_max.show())),
            ..finding("chapters-too-many", "YouTube may not show all of the chapters".into())
        });
    }
    check_times(entries, found);
    if let (Some(last), Some(end)) = (entries.last(), duration_ms) {
        check_end(entries, last, end, found);
    }
    check_titles(entries, found);
}

/// Order and length of chapters that have another one after them.
fn check_times(entries: &[Entry<'_>], found: &mut Vec<Finding>) {
    let least = &limits().chapters.length_min;
    let (mut backwards, mut short, mut shortest) = (Vec::new(), Vec::new(), u64::MAX);
    for pair in entries.windows(2) {
        match pair[1].start_ms.checked_sub(pair[0].start_ms) {
            None | Some(0) => backwards.push(pair[1].name()),
            Some(length) if length < least.millis() => {
                short.push(format!("{} lasts {}", pair[0].name(), seconds(length)));
                shortest = shortest.min(length);
            }
            Some(_) => {}
        }
    }
    if !backwards.is_empty() {
        found.push(Finding {
            measured: Some(counted(backwards.len(), "chapter out of order", "chapters out of order")),
            limit: Some("each chapter after the one before".into()),
            ..finding(
                "chapters-not-ascending",
                format!("chapters do not come after the one before: {}", named(&backwards)),
            )
        });
    }
    if !short.is_empty() {
        found.push(Finding {
            measured: Some(seconds(shortest)),
            limit: Some(format!("at least {}", least.show())),
            ..finding("chapter-too-short", format!("too short: {}", named(&short)))
        });
    }
}

/// The last chapter against the end of the video.
fn check_end(entries: &[Entry<'_>], last: &Entry<'_>, end: u64, found: &mut Vec<Finding>) {
    let least = &limits().chapters.length_min;
    let after: Vec<String> = entries.iter().filter(|entry| entry.start_ms >= end).map(Entry::name).collect();
    if !after.is_empty() {
        found.push(Finding {
            measured: Some(counted(after.len(), "chapter after the end", "chapters after the end")),
            limit: Some(format!("the video ends at {}", format_clock(end, false))),
            ..finding(
                "chapter-after-end",
                format!("chapters start after the end of the video: {}", named(&after)),
            )
        });
    } else if end - last.start_ms < least.millis() {
        let length = seconds(end - last.start_ms);
        found.push(Finding {
            limit: Some(format!("at least {}", least.show())),
            ..finding(
                "chapter-last-too-short",
                format!("the last chapter, {}, lasts only {length}", last.name()),
            )
        });
        if let Some(finding) = found.last_mut() {
            finding.measured = Some(length);
        }
    }
}

fn check_titles(entries: &[Entry<'_>], found: &mut Vec<Finding>) {
    let limit = &limits().chapters;
    let untitled: Vec<String> =
        entries.iter().filter(|entry| entry.title.is_empty()).map(Entry::name).collect();
    if !untitled.is_empty() {
        found.push(finding("chapter-title-empty", format!("chapters have no title: {}", named(&untitled))));
    }
    let (mut long, mut longest) = (Vec::new(), 0);
    for entry in entries.iter().filter(|entry| entry.title.len() > limit.shown_hover.count()) {
        let length = seen(entry.title);
        if length > limit.shown_hover.count() {
            long.push(format!("{} ({length})", entry.name()));
            longest = longest.max(length);
        }
    }
    if !long.is_empty() {
        found.push(Finding {
            measured: Some(counted(longest, "character", "characters")),
            limit: Some(format!(
                "{} above the progress bar, {} in the list",
                limit.shown_hover.show(),
                limit.shown_list.value
            )),
            ..finding(
                "chapter-title-cut",
                format!("chapter titles are cut where they are shown: {}", named(&long)),
            )
        });
    }
}

/// Both ways to write a time in one list.
fn check_clocks(description: &str, lines: &[ChapterLine], found: &mut Vec<Finding>) {
    let short = lines.iter().filter(|line| line.clock == Clock::MinutesSeconds).count();
    if short == 0 || short == lines.len() {
        return;
    }
    let mut value = String::with_capacity(description.len() + 3 * lines.len());
    let mut from = 0;
    for line in lines.iter().filter(|line| line.clock == Clock::MinutesSeconds) {
        value.push_str(&description[from..line.range.start]);
        value.push_str(&format_clock(line.start_ms, true));
        from = line.range.end;
    }
    value.push_str(&description[from..]);
    let fits = value.len() <= limits().description.length.count();
    found.push(Finding {
        measured: Some(format!("{short} as M:SS, {} as H:MM:SS", lines.len() - short)),
        limit: Some("one form in the whole list".into()),
        fix: if fits { mend("write every time of the chapter list as H:MM:SS", value) } else { None },
        ..finding("chapters-mixed-clocks", "the chapter list mixes M:SS and H:MM:SS".into())
    });
}

/// `9 s`, `9.4 s`.
fn seconds(ms: u64) -> String {
    if ms.is_multiple_of(1000) {
        format!("{} seconds", ms / 1000)
    } else {
        format!("{:.3} seconds", ms as f64 / 1000.0)
    }
}
