//! Paths of made-up faces and movements.

use proptest::prelude::*;

use super::*;
use crate::video::shorts::short_rules;

/// Width of an upright crop of a wide picture.
const WIDTH: f64 = 81.0 / 256.0;

fn face(middle: f64, width: f64) -> Face {
    Face { x: middle - width / 2.0, y: 0.2, width, height: width * 1.7, confidence: 20.0 }
}

/// Five looks a second at these middles of a face.
fn faces(middles: &[Option<f64>]) -> Vec<Sight> {
    let sight = |(index, middle): (usize, &Option<f64>)| Sight {
        at_ms: index as u64 * 200,
        faces: middle.map(|middle| face(middle, 0.12)).into_iter().collect(),
        motion: Some(0.1),
        detail: 0.9,
    };
    middles.iter().enumerate().map(sight).collect()
}

fn path(sights: &[Sight], cuts: &[u64]) -> Vec<ScenePath> {
    paths(sights, cuts, Span::new(0, sights.len() as u64 * 200), WIDTH, &short_rules().crop)
}

#[test]
fn a_speaker_who_stays_is_framed_once() {
    let sights = faces(&(0..50).map(|at| Some(0.6 + 0.02 * f64::from(at).sin())).collect::<Vec<_>>());
    let found = path(&sights, &[]);
    assert_eq!((found.len(), found[0].follow, found[0].knots.len()), (1, Follow::Face, 1));
    assert!((found[0].knots[0].x + WIDTH / 2.0 - 0.6).abs() < 0.02, "{found:?}");
}

#[test]
fn a_speaker_who_walks_is_followed_softly() {
    let walk: Vec<Option<f64>> = (0..75).map(|at| Some((0.2 + f64::from(at) * 0.008).min(0.8))).collect();
    let found = path(&faces(&walk), &[]);
    for (at, middle) in walk.iter().enumerate() {
        let x = found[0].at(at as u64 * 200);
        let middle = middle.expect("a face");
        assert!(x <= middle && middle <= x + WIDTH, "at {at}: {x} {middle}");
    }
    assert!(found[0].knots.len() > 2);
}

#[test]
fn a_stray_face_and_a_lost_one_move_nothing() {
    let mut middles = vec![Some(0.3); 40];
    middles[10] = Some(0.9);
    for lost in &mut middles[20..28] {
        *lost = None;
    }
    let found = path(&faces(&middles), &[]);
    assert_eq!(found[0].knots.len(), 1, "{found:?}");
}

#[test]
fn a_cut_begins_anew() {
    let mut middles = vec![Some(0.25); 20];
    middles.extend(vec![Some(0.75); 20]);
    let found = path(&faces(&middles), &[4_000]);
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|scene| scene.knots.len() == 1), "{found:?}");
    assert!((found[0].at(3_999) + WIDTH / 2.0 - 0.25).abs() < 0.01);
    assert!((found[1].at(4_000) + WIDTH / 2.0 - 0.75).abs() < 0.01);
}

#[test]
fn two_faces_that_fit_are_both_shown() {
    let sights: Vec<Sight> = (0..20)
        .map(|at| Sight {
            at_ms: at * 200,
            faces: vec![face(0.45, 0.08), face(0.6, 0.08)],
            motion: None,
            detail: 0.5,
        })
        .collect();
    let x = path(&sights, &[])[0].at(0);
    assert!(x < 0.41 && x + WIDTH > 0.64, "{x}");
}

#[test]
fn without_a_face_motion_leads_and_without_motion_detail() {
    let sight = |at: u64, motion| Sight { at_ms: at * 200, faces: Vec::new(), motion, detail: 0.8 };
    let moving: Vec<Sight> = (0..20).map(|at| sight(at, Some(0.3))).collect();
    let found = path(&moving, &[]);
    assert_eq!(found[0].follow, Follow::Motion);
    assert!((found[0].at(0) + WIDTH / 2.0 - 0.3).abs() < 0.01);
    let still: Vec<Sight> = (0..20).map(|at| sight(at, None)).collect();
    let found = path(&still, &[]);
    assert_eq!((found[0].follow, found[0].knots.len()), (Follow::Detail, 1));
    assert!((found[0].at(0) - (0.8 - WIDTH / 2.0).min(1.0 - WIDTH)).abs() < 0.01);
}

#[test]
fn nothing_seen_stands_in_the_middle() {
    let found = paths(&[], &[], Span::new(0, 1_000), WIDTH, &short_rules().crop);
    assert!((found[0].at(500) - (1.0 - WIDTH) / 2.0).abs() < 1e-9);
}

#[expect(clippy::type_complexity, reason = "a strategy of a tuple says what it holds")]
fn any_sight() -> impl Strategy<Value = (u64, Vec<(f64, f64, f64)>, Option<f64>, f64)> {
    let face = (-0.2f64..1.2, 0.0f64..0.8, -5.0f64..60.0);
    (1u64..700, proptest::collection::vec(face, 0..4), proptest::option::of(-0.5f64..1.5), -0.5f64..1.5)
}

proptest! {
    #[test]
    fn the_crop_stays_inside_and_keeps_its_speed(
        seen in proptest::collection::vec(any_sight(), 0..60),
        cuts in proptest::collection::vec(0u64..30_000, 0..5),
        width in 0.02f64..1.0,
    ) {
        let mut at_ms = 0;
        let sights: Vec<Sight> = seen
            .into_iter()
            .map(|(step, faces, motion, detail)| {
                at_ms += step;
                let faces = faces
                    .into_iter()
                    .map(|(x, width, confidence)| Face { x, y: 0.1, width, height: width, confidence })
                    .collect();
                Sight { at_ms, faces, motion, detail }
            })
            .collect();
        let (rules, span) = (&short_rules().crop, Span::new(0, at_ms + 100));
        let found = paths(&sights, &cuts, span, width, rules);
        prop_assert_eq!(found[0].span.start_ms, 0);
        prop_assert_eq!(found.last().map(|scene| scene.span.end_ms), Some(span.end_ms));
        for scene in &found {
            prop_assert!(!scene.knots.is_empty());
            for knot in &scene.knots {
                prop_assert!((0.0..=1.0 - width + 1e-9).contains(&knot.x), "{knot:?}");
            }
            for pair in scene.knots.windows(2) {
                prop_assert!(pair[0].at_ms < pair[1].at_ms);
                let seconds = (pair[1].at_ms - pair[0].at_ms) as f64 / 1000.0;
                let speed = (pair[1].x - pair[0].x).abs() / seconds;
                prop_assert!(speed <= rules.speed * width + 1e-6, "{speed}");
            }
        }
    }
}
