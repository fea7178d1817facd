//! Moments of the example talk and of made-up ones.

use proptest::prelude::*;

use super::*;
use crate::model::{Segment, TranscriptSource};
use crate::seo::keyphrases::{self, Source};

fn timed(segments: Vec<Segment>) -> Transcript {
    let duration_ms = segments.iter().map(|segment| segment.end_ms).max();
    let source = TranscriptSource::File { path: "made.srt".into() };
    Transcript { source, language: Some("en".into()), duration_ms, segments }
}

/// Sentences one after the other, each four seconds long with a short pause.
fn said(sentences: &[&str]) -> Transcript {
    let segment = |(index, text): (usize, &&str)| Segment {
        start_ms: index as u64 * 4_300,
        end_ms: index as u64 * 4_300 + 4_000,
        text: (*text).to_string(),
        words: Vec::new(),
    };
    timed(sentences.iter().enumerate().map(segment).collect())
}

fn phrases(transcript: &Transcript) -> Vec<Keyword> {
    keyphrases::extract(
        &Source { segments: &transcript.segments, language: Some("en"), ..Source::default() },
        20,
    )
}

fn talk() -> Transcript {
    let read =
        crate::video::captions::read(include_bytes!("../../../../examples/talk.en.srt")).expect("captions");
    timed(read.segments)
}

fn check(found: &[Moment], transcript: &Transcript, options: &MomentOptions) {
    let spoken = Spoken::new(transcript, options.language.as_deref());
    let mut spans: Vec<Span> = found.iter().map(Moment::span).collect();
    for span in &spans {
        assert!((options.min_length_ms..=options.max_length_ms).contains(&span.length_ms()), "{span:?}");
        assert!(span.end_ms <= transcript.end_ms(), "{span:?}");
        for sentence in &spoken.sentences {
            let inside = |at: u64| sentence.start_ms < at && at < sentence.end_ms;
            assert!(!inside(span.start_ms) && !inside(span.end_ms), "{span:?} cuts '{}'", sentence.text);
        }
    }
    spans.sort();
    assert!(spans.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms), "{spans:?} overlap");
    for moment in found {
        let total: f64 = moment.parts.iter().map(|part| part.points).sum();
        assert!((total - moment.score).abs() < 0.5, "{} is not {total}", moment.score);
        assert!(moment.parts.iter().all(|part| (0.0..=part.weight + 1e-9).contains(&part.points)));
        assert!(!moment.title.is_empty() && moment.title.chars().count() <= moment_rules().title_characters);
    }
}

#[test]
fn the_talk_has_moments_that_stand_alone() {
    let (talk, options) = (talk(), MomentOptions::default());
    let found = moments(&talk, &phrases(&talk), None, &options);
    check(&found, &talk, &options);
    assert!(found.len() >= 3, "{found:#?}");
    for moment in &found {
        let first = moment.text.split_whitespace().next().unwrap_or_default().to_lowercase();
        assert!(
            !["that", "even", "and", "the"].contains(&first.as_str()) || moment.score < 80.0,
            "{moment:#?}"
        );
        assert!(moment.text.ends_with(['.', '!', '?']), "{moment:#?}");
    }
    assert!(found[0].why.iter().any(|why| why.starts_with("opens with")), "{:#?}", found[0]);
}

#[test]
fn a_question_opens_better_than_a_loose_end() {
    let text = [
        "It was there before we came.",
        "And that is the whole story of it.",
        "Why does bread dough need a rest?",
        "Flour takes up water slowly, and gluten forms on its own.",
        "After twenty minutes the bread dough stretches without tearing.",
        "Kneading it earlier only makes your arms tired.",
        "Rest the bread dough before you knead it.",
        "My cat likes to sleep on the oven.",
        "She snores and nobody minds that at all.",
        "They went home in the evening and it rained.",
    ];
    let talk = said(&text);
    let options = MomentOptions { count: 1, max_length_ms: 25_000, ..MomentOptions::default() };
    let found = moments(&talk, &phrases(&talk), None, &options);
    check(&found, &talk, &options);
    assert!(found[0].text.starts_with("Why does bread dough"), "{:#?}", found[0]);
    assert!(found[0].text.ends_with("before you knead it."), "{:#?}", found[0]);
    assert_eq!(found[0].title, "Why does bread dough need a rest?");
}

#[test]
fn no_moment_ends_with_an_open_question_where_its_answer_is_there() {
    let text = [
        "Never wash a cast iron pan with soap for an hour.",
        "The cast iron pan loses its coat of oil and starts to rust.",
        "Wipe the cast iron pan with a cloth instead.",
        "Heat it for a minute so that the water is gone.",
        "But what about stuck food?",
        "Coarse salt and a little oil take it off.",
    ];
    let talk = said(&text);
    let options = MomentOptions { count: 1, ..MomentOptions::default() };
    let found = moments(&talk, &phrases(&talk), None, &options);
    assert!(!found[0].text.ends_with('?'), "{:#?}", found[0]);
}

#[test]
fn silence_and_still_pictures_cost_points() {
    let talk = talk();
    let (keys, options) = (phrases(&talk), MomentOptions { count: 1, ..MomentOptions::default() });
    let best = moments(&talk, &keys, None, &options).remove(0);
    let analysis = crate::model::Analysis {
        file: "talk.mp4".into(),
        media: crate::model::MediaInfo::default(),
        depth: crate::model::analysis::Depth::Full,
        sound: None,
        picture: Some(crate::model::analysis::PictureAnalysis {
            frames: 1,
            scenes: Vec::new(),
            black: vec![best.span()],
            frozen: Vec::new(),
            candidates: Vec::new(),
        }),
        findings: Vec::new(),
        warnings: Vec::new(),
    };
    let again = moments(&talk, &keys, Some(&analysis), &MomentOptions { count: 5, ..options });
    let same = again.iter().find(|moment| moment.span() == best.span());
    assert!(same.is_none_or(|moment| moment.score < best.score), "{again:#?}");
}

#[test]
fn other_languages_go_by_punctuation_and_pauses() {
    for (language, text) in [
        ("ja", "なぜパンは休ませるのですか？小麦粉は水をゆっくり吸います。二十分たつと生地はよく伸びます。"),
        (
            "pl",
            "Dlaczego ciasto musi odpocząć? Mąka powoli wchłania wodę. Po 20 minutach ciasto jest gładkie.",
        ),
    ] {
        let mut talk = said(&[text; 6]);
        for (index, segment) in talk.segments.iter_mut().enumerate() {
            (segment.start_ms, segment.end_ms) = (index as u64 * 10_000, index as u64 * 10_000 + 9_500);
        }
        talk.duration_ms = Some(60_000);
        talk.language = Some(language.into());
        let options = MomentOptions { max_length_ms: 30_000, ..MomentOptions::default() };
        let found = moments(&talk, &[], None, &options);
        check(&found, &talk, &options);
        assert!(
            found.first().is_some_and(|moment| moment.why.iter().any(|why| why.contains("question"))),
            "{language} {found:#?}"
        );
    }
}

#[test]
fn nothing_to_propose_is_no_error() {
    let options = MomentOptions::default();
    assert!(moments(&Transcript::from_text("Only words without times."), &[], None, &options).is_empty());
    assert!(moments(&timed(Vec::new()), &[], None, &options).is_empty());
    assert!(moments(&said(&["Too short."]), &[], None, &options).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn moments_keep_the_rules(
        parts in proptest::collection::vec(("[a-z]{2,8}( [a-z]{2,8}){0,12}[.?!,]?", 1u64..9_000, 0u64..3_000), 0..60),
        count in 0usize..8,
        least in 1u64..40_000,
        more in 0u64..150_000,
    ) {
        let mut at = 0;
        let mut segments = Vec::new();
        for (text, length, pause) in parts {
            segments.push(Segment { start_ms: at, end_ms: at + length, text, words: Vec::new() });
            at += length + pause;
        }
        let talk = timed(segments);
        let options = MomentOptions {
            count,
            min_length_ms: least,
            max_length_ms: (least + more).min(180_000),
            language: Some("en".into()),
        };
        let found = moments(&talk, &phrases(&talk), None, &options);
        prop_assert!(found.len() <= count);
        check(&found, &talk, &options);
    }
}
