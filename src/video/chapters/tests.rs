//! Tests of chapters: YouTube's rules as properties, titles as examples.

use proptest::prelude::*;

use super::*;
use crate::model::transcript::{Segment, TranscriptSource};

/// A transcript with one segment for each line, `step_ms` apart.
fn transcript(language: &str, step_ms: u64, lines: &[&str]) -> Transcript {
    let segments = lines
        .iter()
        .enumerate()
        .map(|(index, text)| Segment {
            start_ms: index as u64 * step_ms,
            end_ms: (index as u64 + 1) * step_ms,
            text: (*text).to_string(),
            words: Vec::new(),
        })
        .collect();
    Transcript {
        source: TranscriptSource::File { path: "a.srt".into() },
        language: Some(language.into()),
        duration_ms: None,
        segments,
    }
}

fn request(transcript: &Transcript) -> ChapterRequest<'_> {
    ChapterRequest { transcript, keywords: &[], cuts: &[], duration_ms: None, wanted: None, min_length_ms: 0 }
}

const LINES: [&str; 15] = [
    "Hello everyone and welcome back to the channel.",
    "The sourdough starter is a mix of flour and water.",
    "Feed the sourdough starter with fresh flour each morning.",
    "A sourdough starter that smells sour is ready.",
    "Bubbles in the sourdough starter come from the yeast.",
    "Next, let's talk about the Dutch oven.",
    "The Dutch oven keeps the steam around the loaf.",
    "Without steam in the Dutch oven the crust stays pale.",
    "Preheat the Dutch oven for forty minutes.",
    "The Dutch oven has a heavy lid.",
    "Next, let's talk about the cooling rack.",
    "The cooling rack lets air reach the bottom crust.",
    "Leave the loaf on the cooling rack for an hour.",
    "A cooling rack with wide bars works well.",
    "Thanks for watching and please subscribe.",
];

#[test]
fn borders_and_titles_are_what_is_announced() {
    let said = transcript("en", 8000, &LINES);
    let report = propose(&request(&said));
    assert_eq!(report.reason, None);
    assert_eq!(format(&report.chapters), "0:00 Sourdough starter\n0:40 Dutch oven\n1:20 Cooling rack");
}

#[test]
fn a_chapter_begins_with_the_picture() {
    let said = transcript("en", 8000, &LINES);
    let report = propose(&ChapterRequest { cuts: &[9_000, 38_200, 76_900], ..request(&said) });
    let starts: Vec<u64> = report.chapters.iter().map(|chapter| chapter.start_ms).collect();
    assert_eq!(starts, [0, 39_000, 80_000], "a cut 1.8 s before counts, one 3.1 s before does not");
}

#[test]
fn says_why_there_are_none() {
    let said = transcript("en", 8000, &LINES);
    let reason = |request: ChapterRequest| {
        let report = propose(&request);
        assert_eq!(report.chapters, []);
        report.reason.expect("a reason")
    };
    assert!(reason(ChapterRequest { duration_ms: Some(29_000), ..request(&said) }).contains("too short"));
    assert!(reason(ChapterRequest { wanted: Some(2), ..request(&said) }).contains("from 3"));
    assert!(reason(ChapterRequest { min_length_ms: 60_000, ..request(&said) }).contains("too short"));
    assert!(reason(request(&transcript("en", 60_000, &["Hi.", "Hm."]))).contains("little"));
    assert!(reason(request(&Transcript::from_text("Some text."))).contains("no times"));
}

#[test]
fn the_number_that_is_wanted_is_given_where_it_fits() {
    let said = transcript("en", 8000, &LINES);
    assert_eq!(propose(&ChapterRequest { wanted: Some(5), ..request(&said) }).chapters.len(), 5);
    let many = propose(&ChapterRequest { wanted: Some(500), ..request(&said) }).chapters;
    assert!((5..=12).contains(&many.len()));
}

#[test]
fn names_keep_their_case_and_key_phrases_are_preferred() {
    let mut lines = LINES.to_vec();
    lines[6] = "The iPhone app of the Dutch oven maker shows the steam.";
    let keyword = Keyword { phrase: "heavy lid".into(), score: 1.0, count: 1, mentions: Vec::new() };
    let said = transcript("en", 8000, &lines);
    let titled = propose(&ChapterRequest { keywords: &[keyword], ..request(&said) });
    assert_eq!(titled.chapters[1].title, "Dutch oven");
}

#[test]
fn one_clock_format_for_all_lines() {
    let chapters = [Chapter::new(0, "A"), Chapter::new(65_000, "B"), Chapter::new(3_600_000, "C")];
    assert_eq!(format(&chapters), "0:00:00 A\n0:01:05 B\n1:00:00 C");
    assert_eq!(format(&chapters[..2]), "0:00 A\n1:05 B");
}

#[test]
fn a_last_part_that_sums_up_is_called_so() {
    let mut lines = LINES.to_vec();
    lines.truncate(14);
    lines.push("Today you learned how to bake.");
    lines.push("You can bake bread at home now.");
    let said = transcript("en", 8000, &lines);
    let report = propose(&ChapterRequest { wanted: Some(4), ..request(&said) });
    assert_eq!(report.chapters[3], Chapter::new(112_000, "Recap"));
}

#[test]
fn a_part_without_a_name_goes_to_its_neighbour() {
    let mut lines = LINES.to_vec();
    lines.truncate(14);
    lines.extend(["So it does what it did.", "And then you can do it again.", "It is so.", "So you do it."]);
    let said = transcript("en", 8000, &lines);
    let report = propose(&ChapterRequest { wanted: Some(4), ..request(&said) });
    let titles: Vec<&str> = report.chapters.iter().map(|chapter| chapter.title.as_str()).collect();
    assert!((3..=4).contains(&titles.len()), "{titles:?}");
    for title in titles {
        assert!(
            !title.starts_with('#') && !title.contains(" it") && title != "Outro" && title != "Recap",
            "{title}"
        );
    }
}

#[test]
fn nothing_with_a_name_gives_no_chapters() {
    let said =
        transcript("en", 20_000, &["So it does what it did to you and me, and then it is what it was."; 12]);
    let report = propose(&ChapterRequest { wanted: Some(4), ..request(&said) });
    assert_eq!(report.chapters, []);
    assert!(report.reason.is_some_and(|reason| reason.contains("name")));
}

#[test]
fn a_last_part_that_says_goodbye_is_called_so() {
    let mut lines = LINES.to_vec();
    lines.extend(["Thanks for watching, bye.", "Bye bye."]);
    lines.remove(14);
    let said = transcript("en", 8000, &lines);
    let report = propose(&ChapterRequest { wanted: Some(4), ..request(&said) });
    let last = report.chapters.last().map(|chapter| chapter.title.as_str());
    assert_eq!(last, Some("Outro"));
}

#[test]
fn pieces_of_sentences_are_no_titles() {
    let mut lines = LINES.to_vec();
    lines[1] = "Sound travels about one mile in five seconds.";
    lines[6] = "The genetic and environmental Dutch oven, genetic and environmental.";
    lines[2] = "Sound travels through the wall.";
    lines[3] = "Sound travels along the floor.";
    lines[4] = "Sound travels in the air.";
    let said = transcript("en", 8000, &lines);
    let report = propose(&request(&said));
    assert_eq!(report.chapters.len(), 3, "{report:?}");
    assert!(
        report
            .chapters
            .iter()
            .all(|chapter| !chapter.title.contains("travels") && !chapter.title.ends_with("environmental")),
        "{report:?}"
    );
}

#[test]
fn titles_do_not_promise_what_is_denied() {
    let mut lines = LINES.to_vec();
    lines[6] = "Never mix bleach with vinegar near the oven.";
    lines[7] = "Never mix bleach with vinegar at home.";
    lines[8] = "Never mix bleach with vinegar in a bucket.";
    let said = transcript("en", 8000, &lines);
    let report = propose(&request(&said));
    assert!(
        report.chapters.iter().all(|chapter| !chapter.title.to_lowercase().contains("mix")),
        "{report:?}"
    );
}

#[test]
fn japanese_titles_are_its_nouns() {
    let lines = [
        "小麦粉は大切です。",
        "小麦粉を水に入れます。",
        "小麦粉の色を見ます。",
        "小麦粉は白いです。",
        "小麦粉を混ぜます。",
        "カメラは光を集めます。",
        "カメラの値段は高いです。",
        "カメラを買います。",
        "カメラで撮ります。",
        "カメラは重いです。",
        "自転車に乗ります。",
        "自転車の鎖を洗います。",
        "自転車は速いです。",
        "自転車を直します。",
        "自転車で行きます。",
    ];
    let said = transcript("ja", 8000, &lines);
    let report = propose(&ChapterRequest { wanted: Some(3), ..request(&said) });
    let titles: Vec<&str> = report.chapters.iter().map(|chapter| chapter.title.as_str()).collect();
    assert_eq!(titles, ["小麦粉", "カメラ", "自転車"]);
}

proptest! {
    #[test]
    fn every_rule_of_youtube_is_obeyed(
        parts in prop::collection::vec(("([a-zA-Zé<>]{1,9}[ ,.?]){0,14}|[一-三あ-う。ア-ウ]{0,20}", 0u64..9000, 0u64..15_000), 0..80),
        duration in prop::option::of(0u64..900_000),
        wanted in prop::option::of(0usize..130),
        min_length_ms in 0u64..30_000,
        mut cuts in prop::collection::vec(0u64..900_000, 0..40),
    ) {
        cuts.sort_unstable();
        let mut now = 0;
        let mut said = transcript("en", 1, &[]);
        for (text, pause, length) in &parts {
            let start_ms = now + pause;
            now = start_ms + length;
            said.segments.push(Segment { start_ms, end_ms: now, text: text.clone(), words: Vec::new() });
        }
        let report = propose(&ChapterRequest {
            transcript: &said, keywords: &[], cuts: &cuts, duration_ms: duration, wanted, min_length_ms,
        });
        let chapters = &report.chapters;
        prop_assert_eq!(chapters.is_empty(), report.reason.is_some());
        if !chapters.is_empty() {
            let end = duration.unwrap_or(said.end_ms());
            prop_assert!((3..=100).contains(&chapters.len()));
            prop_assert_eq!(chapters[0].start_ms, 0);
            let ends = chapters[1..].iter().map(|chapter| chapter.start_ms).chain([end]);
            for (chapter, next) in chapters.iter().zip(ends) {
                prop_assert!(next >= chapter.start_ms + 10_000.max(min_length_ms), "{:?} {}", chapters, end);
                prop_assert_eq!(chapter.start_ms % 1000, 0);
                let length = chapter.title.chars().count();
                prop_assert!((1..=49).contains(&length), "{:?}", chapter);
                prop_assert!(!chapter.title.contains(['<', '>', '\n']));
                prop_assert_eq!(chapter.title.trim(), &chapter.title);
            }
            let mut titles: Vec<String> = chapters.iter().map(|chapter| chapter.title.to_lowercase()).collect();
            titles.sort();
            titles.dedup();
            prop_assert_eq!(titles.len(), chapters.len());
            prop_assert_eq!(format(chapters).lines().count(), chapters.len());
        }
    }
}
