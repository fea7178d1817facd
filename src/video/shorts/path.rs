//! Where the upright crop goes: after the face, else after what moves, else where the detail is. Pure.
//!
//! Each scene has its own path, so a cut never pans. Within a scene the crop stands still while the subject stays
//! near its middle, and moves softly and at limited speed when it does not: what is followed is cut into stretches
//! that one standing crop can hold, and the way from one to the next is softened without ever leaving the picture.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::rules::CropRules;
use crate::model::Span;
use crate::model::analysis::Face;

/// What is seen at a moment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sight {
    /// When, in milliseconds.
    pub at_ms: u64,
    /// The faces, surest first.
    pub faces: Vec<Face>,
    /// Middle of what moves, as a share of the width; absent when nothing does, or everything.
    pub motion: Option<f64>,
    /// Middle of where the detail is, as a share of the width.
    pub detail: f64,
}

/// What a crop follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Follow {
    /// A face.
    Face,
    /// What moves.
    Motion,
    /// Where the detail is.
    Detail,
}

/// A point of a path.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Knot {
    /// When, in milliseconds.
    pub at_ms: u64,
    /// Left edge of the crop, as a share of the picture's width.
    pub x: f64,
}

/// The path in one scene: straight between its knots, standing before the first and after the last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ScenePath {
    /// The scene.
    pub span: Span,
    /// What is followed.
    pub follow: Follow,
    /// The knots in order of time; at least one.
    pub knots: Vec<Knot>,
}

impl ScenePath {
    /// Left edge of the crop at a moment.
    pub fn at(&self, at_ms: u64) -> f64 {
        let after = self.knots.partition_point(|knot| knot.at_ms <= at_ms);
        match (after.checked_sub(1).map(|before| self.knots[before]), self.knots.get(after)) {
            (Some(a), Some(b)) => {
                a.x + (b.x - a.x) * (at_ms - a.at_ms) as f64 / (b.at_ms - a.at_ms).max(1) as f64
            }
            (Some(only), None) => only.x,
            (None, Some(only)) => only.x,
            (None, None) => 0.0,
        }
    }
}

/// Weight of the surest faces that are taken for one, and how much smaller or less sure the others may be.
const AS_GOOD: f64 = 0.35;

/// Looks over which stray detections are outvoted, to each side.
const VOTE: usize = 2;

/// How far off, as a share of the width, a line through knots may be.
const STRAIGHT: f64 = 0.0008;

/// The paths of a stretch: one for each scene between the `cuts` (in milliseconds). `width` is the width of the crop
/// as a share of the picture's. Every knot lies within 0 and `1 - width`, and no path is faster than the rules say.
pub fn paths(sights: &[Sight], cuts: &[u64], span: Span, width: f64, rules: &CropRules) -> Vec<ScenePath> {
    let width = if width.is_finite() { width.clamp(0.01, 1.0) } else { 1.0 };
    let mut borders: Vec<u64> =
        cuts.iter().copied().filter(|cut| *cut > span.start_ms && *cut < span.end_ms).collect();
    borders.sort_unstable();
    borders.dedup();
    let starts = std::iter::once(span.start_ms).chain(borders.iter().copied());
    let ends = borders.iter().copied().chain([span.end_ms]);
    let mut last = (1.0 - width) / 2.0;
    starts
        .zip(ends)
        .map(|(start_ms, end_ms)| {
            let scene = Span { start_ms, end_ms };
            let mut seen: Vec<&Sight> = sights.iter().filter(|sight| scene.contains(sight.at_ms)).collect();
            seen.dedup_by_key(|sight| sight.at_ms);
            let path = scene_path(&seen, scene, width, last, rules);
            last = path.knots.last().map_or(last, |knot| knot.x);
            path
        })
        .collect()
}

fn scene_path(seen: &[&Sight], span: Span, width: f64, before: f64, rules: &CropRules) -> ScenePath {
    let (follow, middles) = subject(seen, width, rules);
    let times: Vec<u64> = seen.iter().map(|sight| sight.at_ms).collect();
    let most = 1.0 - width;
    if middles.is_empty() {
        // Nothing was seen of a scene this short.
        return ScenePath {
            span,
            follow,
            knots: vec![Knot { at_ms: span.start_ms, x: before.clamp(0.0, most) }],
        };
    }
    // Near an edge the crop cannot go as far as it should: that it stays inside is seen to at the end, which makes it
    // no faster.
    let wanted: Vec<f64> = middles.iter().map(|middle| middle.clamp(0.0, 1.0) - width / 2.0).collect();
    let room = if follow == Follow::Face { rules.dead_zone } else { rules.dead_zone * 1.5 } * width;
    let held = hold(&wanted, room);
    let limited = limit(&held, &times, rules.speed * width);
    let softened = soften(&limited, &times, rules.soften_ms);
    let points = times.iter().zip(softened).map(|(at_ms, x)| Knot { at_ms: *at_ms, x: x.clamp(0.0, most) });
    ScenePath { span, follow, knots: straighten(points.collect()) }
}

/// What is followed in a scene, and its middle at each sight.
fn subject(seen: &[&Sight], width: f64, rules: &CropRules) -> (Follow, Vec<f64>) {
    let share = |count: usize| count as f64 / seen.len().max(1) as f64;
    let faces = follow_face(seen, width);
    if faces.iter().flatten().count() > 0 && share(faces.iter().flatten().count()) >= rules.faces {
        return (Follow::Face, vote(&filled(&faces)));
    }
    let moving: Vec<Option<f64>> = seen.iter().map(|sight| sight.motion.filter(|x| x.is_finite())).collect();
    if moving.iter().flatten().count() > 0 && share(moving.iter().flatten().count()) >= rules.motion {
        return (Follow::Motion, vote(&vote(&filled(&moving))));
    }
    // Without a subject the crop stands where the detail is.
    let mut details: Vec<f64> = seen.iter().map(|sight| sight.detail).filter(|x| x.is_finite()).collect();
    details.sort_by(f64::total_cmp);
    let middle = details.get(details.len() / 2).copied().unwrap_or(0.5);
    (Follow::Detail, vec![middle; seen.len()])
}

/// The middle of the followed face at each sight: begun where it is clearest, then the nearest one before and after.
fn follow_face(seen: &[&Sight], width: f64) -> Vec<Option<f64>> {
    let weight = |face: &Face| face.width * face.height * face.confidence.max(0.0);
    let best = |sight: &&Sight| sight.faces.iter().map(weight).fold(0.0, f64::max);
    let Some(from) = (0..seen.len()).max_by(|a, b| best(&seen[*a]).total_cmp(&best(&seen[*b]))) else {
        return Vec::new();
    };
    let mut middles = vec![None; seen.len()];
    let Some(first) = seen[from].faces.iter().max_by(|a, b| weight(a).total_cmp(&weight(b))) else {
        return middles;
    };
    middles[from] = Some(together(first, &seen[from].faces, width));
    let size = first.width;
    let track = |at: usize, near: &mut f64| -> Option<f64> {
        let distance = |face: &Face| (face.x + face.width / 2.0 - *near).abs();
        let alike = seen[at].faces.iter().filter(|face| face.width > size * 0.4);
        let face = alike.min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        // Another face at the other end of the picture is not this one.
        if distance(face) > width.max(0.25) {
            return None;
        }
        *near = face.x + face.width / 2.0;
        Some(together(face, &seen[at].faces, width))
    };
    let middle = first.x + first.width / 2.0;
    let mut near = middle;
    for (at, found) in middles.iter_mut().enumerate().skip(from + 1) {
        *found = track(at, &mut near);
    }
    near = middle;
    for (at, found) in middles.iter_mut().enumerate().take(from).rev() {
        *found = track(at, &mut near);
    }
    middles
}

/// The middle of a face and of those as large as it that fit into the crop with it.
fn together(face: &Face, all: &[Face], width: f64) -> f64 {
    let area = |face: &Face| face.width * face.height;
    let (mut left, mut right) = (face.x, face.x + face.width);
    for other in all
        .iter()
        .filter(|other| area(other) >= area(face) * AS_GOOD && other.confidence >= face.confidence * AS_GOOD)
    {
        let (wider_left, wider_right) = (left.min(other.x), right.max(other.x + other.width));
        if wider_right - wider_left <= width * 0.85 {
            (left, right) = (wider_left, wider_right);
        }
    }
    (left + right) / 2.0
}

/// Gaps filled: straight between what is known, standing at the ends.
fn filled(values: &[Option<f64>]) -> Vec<f64> {
    let known: Vec<(usize, f64)> =
        values.iter().enumerate().filter_map(|(at, value)| Some((at, (*value)?))).collect();
    (0..values.len())
        .map(|at| {
            let after = known.partition_point(|(known, _)| *known <= at);
            match (after.checked_sub(1).map(|before| known[before]), known.get(after)) {
                (Some((a, x)), Some((b, y))) => x + (y - x) * (at - a) as f64 / (b - a) as f64,
                (Some((_, x)), None) | (None, Some(&(_, x))) => x,
                (None, None) => 0.5,
            }
        })
        .collect()
}

/// Each value replaced by the middle one of its neighbours.
fn vote(values: &[f64]) -> Vec<f64> {
    (0..values.len())
        .map(|at| {
            let reach = VOTE.min(at).min(values.len() - 1 - at);
            let mut near = values[at - reach..=at + reach].to_vec();
            near.sort_by(f64::total_cmp);
            near[near.len() / 2]
        })
        .collect()
}

/// The longest standing stretches that keep within `room` of what is wanted.
fn hold(wanted: &[f64], room: f64) -> Vec<f64> {
    let mut held = Vec::with_capacity(wanted.len());
    let mut start = 0;
    while start < wanted.len() {
        let (mut low, mut high) = (wanted[start], wanted[start]);
        let mut end = start + 1;
        while end < wanted.len() {
            let (lower, higher) = (low.min(wanted[end]), high.max(wanted[end]));
            if higher - lower > 2.0 * room {
                break;
            }
            (low, high) = (lower, higher);
            end += 1;
        }
        held.extend(std::iter::repeat_n((low + high) / 2.0, end - start));
        start = end;
    }
    held
}

/// The nearest course that is never faster than `speed` (a second): the mean of the highest course below and the
/// lowest above.
fn limit(values: &[f64], times: &[u64], speed: f64) -> Vec<f64> {
    let reach = |a: usize, b: usize| speed * times[b].saturating_sub(times[a]) as f64 / 1000.0;
    let (mut upper, mut lower) = (values.to_vec(), values.to_vec());
    for at in 1..values.len() {
        upper[at] = upper[at].min(upper[at - 1] + reach(at - 1, at));
        lower[at] = lower[at].max(lower[at - 1] - reach(at - 1, at));
    }
    for at in (1..values.len()).rev() {
        upper[at - 1] = upper[at - 1].min(upper[at] + reach(at - 1, at));
        lower[at - 1] = lower[at - 1].max(lower[at] - reach(at - 1, at));
    }
    upper.iter().zip(lower).map(|(upper, lower)| (upper + lower) / 2.0).collect()
}

/// The mean over `soften_ms` around each moment, the course going on standing at both ends. A mean of a course that
/// keeps a speed keeps it too.
fn soften(values: &[f64], times: &[u64], soften_ms: u64) -> Vec<f64> {
    const STEPS: i64 = 16;
    let at = |time: i64| {
        let after = times.partition_point(|other| (*other as i64) <= time);
        match (after.checked_sub(1), times.get(after)) {
            (Some(a), Some(later)) => {
                let length = (later - times[a]).max(1) as f64;
                values[a] + (values[after] - values[a]) * (time - times[a] as i64) as f64 / length
            }
            (Some(a), None) => values[a],
            (None, _) => values[0],
        }
    };
    let step = soften_ms as i64 / STEPS;
    times
        .iter()
        .map(|time| {
            let total: f64 = (-STEPS / 2..=STEPS / 2).map(|index| at(*time as i64 + index * step)).sum();
            total / (STEPS + 1) as f64
        })
        .collect()
}

/// Leaves out knots that lie on the line between others (Ramer, Douglas and Peucker).
fn straighten(points: Vec<Knot>) -> Vec<Knot> {
    if points.len() < 2 {
        return points;
    }
    let mut keep = vec![false; points.len()];
    (keep[0], keep[points.len() - 1]) = (true, true);
    let mut open = vec![(0, points.len() - 1)];
    while let Some((from, to)) = open.pop() {
        let (a, b) = (points[from], points[to]);
        let off = |at: usize| {
            let share = (points[at].at_ms - a.at_ms) as f64 / (b.at_ms - a.at_ms).max(1) as f64;
            (points[at].x - (a.x + (b.x - a.x) * share)).abs()
        };
        let worst = (from + 1..to).max_by(|x, y| off(*x).total_cmp(&off(*y)));
        if let Some(worst) = worst.filter(|worst| off(*worst) > STRAIGHT) {
            keep[worst] = true;
            open.extend([(from, worst), (worst, to)]);
        }
    }
    let kept: Vec<Knot> =
        points.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(point, _)| point).collect();
    // A crop that stands needs one knot.
    if kept.iter().all(|knot| (knot.x - kept[0].x).abs() < STRAIGHT) { kept[..1].to_vec() } else { kept }
}

#[cfg(test)]
#[path = "path_tests.rs"]
mod tests;
