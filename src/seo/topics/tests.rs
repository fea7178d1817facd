//! Tests of sentences and topic borders.

use proptest::prelude::*;

use super::*;
use crate::model::transcript::{Segment, TranscriptSource};

fn transcript(segments: &[(u64, u64, &str)]) -> Transcript {
    Transcript {
        source: TranscriptSource::File { path: "a.srt".into() },
        language: Some("en".into()),
        duration_ms: None,
        segments: segments
            .iter()
            .map(|&(start_ms, end_ms, text)| Segment {
                start_ms,
                end_ms,
                text: text.into(),
                words: Vec::new(),
            })
            .collect(),
    }
}

/// Three subjects, six sentences of 5 s each, without any cue or pause.
fn three_subjects() -> Transcript {
    let subjects = [
        [
            "Bread needs flour and water.",
            "The flour decides how the bread tastes.",
            "Yeast makes the bread dough rise.",
            "A warm oven bakes the dough.",
            "Bread dough rests before the oven.",
            "Flour from rye makes dark bread.",
        ],
        [
            "Cameras collect light through a lens.",
            "The lens focuses light on the sensor.",
            "A larger sensor collects more light.",
            "Cameras measure light before the shutter opens.",
            "The shutter protects the sensor.",
            "A lens with a wide aperture passes light.",
        ],
        [
            "Bicycles need air in their tires.",
            "The chain drives the rear wheel.",
            "Brakes press on the wheel rim.",
            "Clean the bicycle chain with oil.",
            "Tires lose air over winter.",
            "A bent wheel rubs on the brakes.",
        ],
    ];
    let sentences: Vec<(u64, u64, &str)> = subjects
        .iter()
        .flatten()
        .enumerate()
        .map(|(index, text)| (index as u64 * 5000, index as u64 * 5000 + 5000, *text))
        .collect();
    transcript(&sentences)
}

#[test]
fn finds_the_borders_between_subjects() {
    let topics = segment(&three_subjects(), &TopicOptions { wanted: Some(3), ..TopicOptions::default() });
    let starts: Vec<u64> = topics.iter().map(|topic| topic.start_ms).collect();
    assert_eq!(starts, [0, 30_000, 60_000]);
    let ranges: Vec<(usize, usize)> =
        topics.iter().map(|topic| (topic.first_segment, topic.last_segment)).collect();
    assert_eq!(ranges, [(0, 5), (6, 11), (12, 17)]);
    assert_eq!(topics[2].end_ms, 90_000);
}

#[test]
fn an_announcement_moves_the_border() {
    let mut said = three_subjects();
    said.segments[6].text = "We drank a cup of tea after that.".into();
    said.segments[7].text = "Next, let's talk about how the lens focuses light on the sensor.".into();
    let topics = segment(&said, &TopicOptions { wanted: Some(3), ..TopicOptions::default() });
    assert_eq!(topics[1].start_ms, 35_000);
}

#[test]
fn sentences_run_across_segments() {
    let said = transcript(&[
        (0, 2000, "Dr. Smith has 3.5 cats"),
        (2000, 4000, "at home. They sleep."),
        (9000, 10_000, "[Music]"),
    ]);
    let spoken = Spoken::new(&said, None);
    let texts: Vec<&str> = spoken.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(texts, ["Dr. Smith has 3.5 cats at home.", "They sleep."]);
    assert_eq!((spoken.sentences[1].start_ms, spoken.sentences[1].segment), (2900, 1));
}

#[test]
fn speech_without_punctuation_is_cut_at_pauses() {
    let said = transcript(&[
        (0, 2000, "so this is the first thing we do today and it takes"),
        (2000, 3500, "some time before it is really done"),
        (6000, 8000, "after that we put everything back into the box again"),
        (8000, 9500, "and close the lid very carefully indeed"),
    ]);
    let spoken = Spoken::new(&said, None);
    assert_eq!(spoken.sentences.iter().map(|sentence| sentence.start_ms).collect::<Vec<_>>(), [0, 6000]);
    assert!(!spoken.punctuated);
}

#[test]
fn japanese_is_cut_at_its_stops() {
    let mut said =
        transcript(&[(0, 4000, "今日はパンを焼きます。小麦粉が必要です。"), (4000, 6000, "次は水です。")]);
    said.language = Some("ja".into());
    let spoken = Spoken::new(&said, None);
    assert_eq!(spoken.sentences.len(), 3);
    assert!(spoken.vocabulary >= 3);
}

#[test]
fn nothing_said_has_no_topics_and_untimed_text_one() {
    assert_eq!(segment(&transcript(&[]), &TopicOptions::default()), []);
    let text = Transcript::from_text("One thing. Another thing. A third thing.");
    assert_eq!(segment(&text, &TopicOptions::default()).len(), 1);
}

proptest! {
    #[test]
    fn topics_cover_the_text_in_order(
        parts in prop::collection::vec(("[a-zA-Zé。日本. ]{0,40}", 0u64..9000, 0u64..9000), 0..60),
        wanted in prop::option::of(0usize..12),
        min_length_ms in 0u64..40_000,
    ) {
        let mut now = 0;
        let segments: Vec<(u64, u64, &str)> = parts
            .iter()
            .map(|(text, pause, length)| {
                let start = now + pause;
                now = start + length;
                (start, now, text.as_str())
            })
            .collect();
        let said = transcript(&segments);
        let topics = segment(&said, &TopicOptions { wanted, min_length_ms, language: None });
        if let Some(wanted) = wanted {
            prop_assert!(topics.len() <= wanted.max(1));
        }
        for (index, topic) in topics.iter().enumerate() {
            prop_assert!(topic.first_segment <= topic.last_segment && topic.last_segment < segments.len());
            prop_assert!((0.0..=1.0).contains(&topic.score));
            if topics.len() > 1 {
                prop_assert!(topic.end_ms - topic.start_ms >= min_length_ms);
            }
            if let Some(next) = topics.get(index + 1) {
                prop_assert_eq!(topic.end_ms, next.start_ms);
            }
        }
        if let Some(first) = topics.first() {
            prop_assert_eq!(first.start_ms, 0);
            prop_assert_eq!(topics[topics.len() - 1].end_ms, said.end_ms());
        }
    }
}
