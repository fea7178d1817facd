//! Choosing frames from made-up measurements.

use proptest::prelude::*;

use super::*;
use crate::model::analysis::{Depth, Scene};
use crate::model::{MediaInfo, Span};

fn candidate(at_ms: u64, hash: u64) -> FrameCandidate {
    FrameCandidate {
        at_ms,
        sharpness: 12.0,
        brightness: 0.5,
        contrast: 0.2,
        clipped: 0.0,
        colorfulness: 0.1,
        motion: 0.01,
        hash: format!("{hash:016x}"),
    }
}

fn analysis(candidates: Vec<FrameCandidate>) -> Analysis {
    let duration_ms = candidates.iter().map(|one| one.at_ms).max().unwrap_or(0) + 1000;
    Analysis {
        file: "a.mp4".into(),
        media: MediaInfo { duration_ms: Some(duration_ms), ..MediaInfo::default() },
        depth: Depth::Fast,
        sound: None,
        picture: Some(PictureAnalysis {
            frames: candidates.len() as u64,
            scenes: vec![Scene { start_ms: 0, end_ms: duration_ms, strength: 0.0 }],
            black: Vec::new(),
            frozen: Vec::new(),
            candidates,
        }),
        findings: Vec::new(),
        warnings: Vec::new(),
    }
}

fn picture(analysis: &mut Analysis) -> &mut PictureAnalysis {
    analysis.picture.as_mut().expect("a picture")
}

fn times(choices: &[Choice]) -> Vec<u64> {
    choices.iter().map(|choice| choice.at_ms).collect()
}

/// Hashes of which any two differ in 32 bits.
fn unlike(index: u64) -> u64 {
    (0..64).filter(|bit: &u64| (bit & (index + 1)).count_ones() % 2 == 1).fold(0, |hash, bit| hash | 1 << bit)
}

#[test]
fn the_sharp_well_lit_colourful_and_still_frame_comes_first() {
    let cases: [fn(&mut FrameCandidate); 5] = [
        |one| one.sharpness = 2.0,
        |one| one.brightness = 0.12,
        |one| one.clipped = 0.4,
        |one| one.colorfulness = 0.01,
        |one| one.motion = 0.2,
    ];
    for (index, worsen) in cases.into_iter().enumerate() {
        let mut bad = candidate(1000, unlike(0));
        worsen(&mut bad);
        let choices = choose(&analysis(vec![bad, candidate(20_000, unlike(1))]), 2);
        assert_eq!(times(&choices), [20_000, 1000], "case {index}");
        assert!(choices[0].score > choices[1].score + 3.0, "case {index}: {choices:?}");
    }
}

#[test]
fn nothing_is_taken_from_black_or_frozen_stretches_fades_and_cuts() {
    let mut video = analysis((0..10).map(|n| candidate(n * 2000, unlike(n))).collect());
    let seen = picture(&mut video);
    seen.black = vec![Span::new(3_000, 3_500)];
    seen.frozen = vec![Span::new(7_500, 10_100)];
    seen.scenes = [0, 12_000, 16_150]
        .windows(2)
        .map(|pair| Scene { start_ms: pair[0], end_ms: pair[1], strength: 1.0 })
        .chain([Scene { start_ms: 16_150, end_ms: 19_000, strength: 1.0 }])
        .collect();
    seen.candidates[0].brightness = 0.02;
    seen.candidates[7].contrast = 0.01;
    // Left out: 0 (dark), 4 s (600 ms after black), 8 and 10 s (frozen), 12 s (a cut), 14 s (blank), 16 s (before a cut).
    let sorted = |count: usize| {
        let mut times = times(&choose(&video, count));
        times.sort_unstable();
        times
    };
    assert_eq!(sorted(3), [2000, 6000, 18_000]);
    // When more are wanted than that, cuts come next, then what is frozen; what is dark never does.
    assert_eq!(sorted(5), [2000, 6000, 12_000, 16_000, 18_000]);
    assert_eq!(times(&choose(&video, 5))[..3], [2000, 6000, 18_000]);
    assert_eq!(sorted(10), [2000, 6000, 8000, 10_000, 12_000, 16_000, 18_000]);
}

#[test]
fn a_black_video_still_gives_something() {
    let mut video = analysis((0..4).map(|n| candidate(n * 5000, unlike(n))).collect());
    picture(&mut video).black = vec![Span::new(0, 60_000)];
    assert_eq!(choose(&video, 2).len(), 2);
}

#[test]
fn a_slide_show_has_thumbnails_too() {
    let mut video = analysis((0..4).map(|n| candidate(n * 5000, unlike(n))).collect());
    picture(&mut video).frozen = vec![Span::new(0, 60_000)];
    assert_eq!(choose(&video, 3).len(), 3);
}

#[test]
fn frames_that_look_the_same_are_taken_once() {
    let alike = analysis((0..20).map(|n| candidate(n * 1000, 42)).collect());
    assert_eq!(choose(&alike, 5).len(), 1);
    let two = analysis((0..20).map(|n| candidate(n * 1000, if n < 10 { 0 } else { u64::MAX })).collect());
    assert_eq!(choose(&two, 5).len(), 2);
}

#[test]
fn nothing_to_look_at_gives_nothing() {
    assert!(choose(&analysis(Vec::new()), 5).is_empty());
    let mut sound = analysis(Vec::new());
    sound.picture = None;
    assert!(choose(&sound, 5).is_empty());
    assert!(choose(&analysis(vec![candidate(0, 1)]), 0).is_empty());
}

#[test]
fn a_good_face_lifts_a_frame_and_without_any_nothing_changes() {
    let face = Face { x: 0.27, y: 0.2, width: 0.2, height: 0.36, confidence: 10.0 };
    let plain = ranked(&analysis(vec![candidate(0, unlike(0)), candidate(9000, unlike(1))]), 2);
    assert_eq!(with_faces(plain.clone(), 16.0 / 9.0), plain);
    let mut faced = plain.clone();
    faced[1].faces = vec![face];
    let faced = with_faces(faced, 16.0 / 9.0);
    assert_eq!(times(&faced), [9000, 0]);
    assert!(faced[0].parts.faces > Some(0.8), "{:?}", faced[0]);
    assert_eq!(faced[1].parts.faces, Some(0.0));
}

#[test]
fn a_face_is_better_whole_larger_and_near_a_third() {
    let good = Face { x: 0.27, y: 0.2, width: 0.2, height: 0.36, confidence: 10.0 };
    let score = |face: Face| face_score(&[face], 16.0 / 9.0);
    assert!(score(good) > score(Face { y: 0.0, ..good }), "cut by the edge");
    assert!(score(good) > score(Face { width: 0.06, height: 0.1, ..good }), "tiny");
    assert!(score(good) > score(Face { x: 0.02, ..good }), "at the side");
    assert!(score(good) > score(Face { confidence: 2.0, ..good }), "not sure");
    assert_eq!(face_score(&[], 1.0), 0.0);
}

proptest! {
    #[test]
    fn choices_are_candidates_once_each_in_order_of_their_score(
        frames in proptest::collection::vec((0u64..600_000, any::<u64>(), -1.0f64..30.0, 0.0f64..1.0), 0..60),
        count in 0usize..12,
    ) {
        let candidates: Vec<FrameCandidate> = frames
            .iter()
            .map(|(at, hash, sharpness, brightness)| FrameCandidate {
                sharpness: *sharpness,
                brightness: *brightness,
                ..candidate(*at, *hash)
            })
            .collect();
        let choices = choose(&analysis(candidates.clone()), count);
        prop_assert!(choices.len() <= count);
        prop_assert!(choices.windows(2).all(|pair| pair[0].score >= pair[1].score));
        for (index, choice) in choices.iter().enumerate() {
            prop_assert!((0.0..=100.0).contains(&choice.score));
            prop_assert!(candidates.iter().any(|one| one.at_ms == choice.at_ms && one.hash == choice.hash));
            prop_assert!(choices[..index].iter().all(|other| other.hash != choice.hash));
        }
    }
}
