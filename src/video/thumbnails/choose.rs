//! Which frames are worth a thumbnail: scored by what was measured, far apart in time, and different to look at.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::likeness;
use crate::model::analysis::{Analysis, Face, FrameCandidate, PictureAnalysis};

/// What each part weighs. Together they are 100 when a face was found somewhere; without any, the rest is scaled up.
const WEIGHTS: Weights =
    Weights { sharpness: 30.0, exposure: 22.0, color: 13.0, stillness: 10.0, faces: 25.0 };

/// A frame this close behind a cut, or this close before one, may show both scenes, in milliseconds.
const NEAR_CUT_MS: (u64, u64) = (120, 200);

/// A frame this close to a black stretch is part of a fade, in milliseconds.
const NEAR_BLACK_MS: u64 = 600;

/// Below this brightness or contrast nothing is to be seen: a fade, a blank title.
const BLANK: (f64, f64) = (0.05, 0.025);

/// What is left of the score of a frame right at a cut.
const AT_CUT: f64 = 0.8;

/// What is asked of the difference to the frames chosen before, step by step less: bits of the hash, and the share
/// of the even distance in time. Frames that look the same are never taken twice.
const STEPS: &[(u32, f64)] = &[(16, 0.5), (12, 0.4), (8, 0.3), (5, 0.2), (3, 0.1), (1, 0.05)];

struct Weights {
    sharpness: f64,
    exposure: f64,
    color: f64,
    stillness: f64,
    faces: f64,
}

/// How good a frame is in each respect, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ThumbnailParts {
    /// Fine detail, compared with the sharpest frames of the same video.
    pub sharpness: f64,
    /// Neither too dark nor too bright, with contrast, nothing burnt out.
    pub exposure: f64,
    /// Colourful rather than grey.
    pub color: f64,
    /// Little motion, so nothing is smeared.
    pub stillness: f64,
    /// A face of good size, whole, near a third; absent when no frame of the video shows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faces: Option<f64>,
}

/// A chosen frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Time of the frame, in milliseconds.
    pub at_ms: u64,
    /// 0 to 100.
    pub score: f64,
    /// What the score is made of.
    pub parts: ThumbnailParts,
    /// Whether it stands right at a cut, which costs a part of the score.
    pub at_cut: bool,
    /// Its difference hash.
    pub hash: String,
    /// The faces in it, as far as they were looked for.
    pub faces: Vec<Face>,
}

/// Chooses up to `count` frames, best first, from what was measured alone.
///
/// Frames in black stretches and fades are never taken while there are others; frames right at a cut and in frozen
/// stretches only when the rest is too few. Fewer come back when the video does not show that many different pictures.
pub fn choose(analysis: &Analysis, count: usize) -> Vec<Choice> {
    spread(ranked(analysis, count), analysis.media.duration_ms, count)
}

/// The candidates that will do when `count` are wanted, best first, without regard to how alike they are.
pub fn ranked(analysis: &Analysis, count: usize) -> Vec<Choice> {
    let Some(picture) = &analysis.picture else { return Vec::new() };
    let cuts: Vec<u64> = analysis.cuts().collect();
    let scale = Scale::of(&picture.candidates);
    let mut best: (usize, Vec<Choice>) = (0, Vec::new());
    for allowed in [Flaw::None, Flaw::AtCut, Flaw::Frozen, Flaw::Dark] {
        if allowed == Flaw::Dark && best.0 > 0 {
            break;
        }
        let usable = picture.candidates.iter().map(|one| (one, flaw(one, picture, &cuts)));
        let usable = usable.filter(|(_, flaw)| *flaw <= allowed);
        let mut choices: Vec<Choice> = usable.map(|(one, flaw)| scored(one, &scale, flaw)).collect();
        sort(&mut choices);
        let enough = spread(choices.clone(), analysis.media.duration_ms, count).len();
        if enough > best.0 || best.1.is_empty() {
            best = (enough, choices);
        }
        if best.0 >= count {
            break;
        }
    }
    best.1
}

/// The same with the faces that were found: every choice is scored anew. `None` for a frame that was not looked at.
/// When no frame shows a face, the scores stay.
pub fn with_faces(choices: Vec<Choice>, aspect: f64) -> Vec<Choice> {
    if choices.iter().all(|choice| choice.faces.is_empty()) {
        return choices;
    }
    let mut choices = choices;
    for choice in &mut choices {
        choice.parts.faces = Some(face_score(&choice.faces, aspect));
        choice.score = total(&choice.parts, choice.at_cut);
    }
    sort(&mut choices);
    choices
}

/// Takes up to `count` of the choices (best first) so that they are far apart in time and look different.
pub fn spread(choices: Vec<Choice>, duration_ms: Option<u64>, count: usize) -> Vec<Choice> {
    let last = choices.iter().map(|choice| choice.at_ms).max().unwrap_or(0);
    let even = duration_ms.unwrap_or(0).max(last) as f64 / count.max(1) as f64;
    let mut taken: Vec<Choice> = Vec::new();
    for (bits, share) in STEPS {
        for choice in &choices {
            if taken.len() >= count {
                break;
            }
            let fits = taken.iter().all(|other| {
                let apart = other.at_ms.abs_diff(choice.at_ms) as f64;
                let unlike = likeness::distance(&other.hash, &choice.hash).unwrap_or(64);
                apart >= even * share && unlike >= *bits
            });
            if fits {
                taken.push(choice.clone());
            }
        }
    }
    sort(&mut taken);
    taken
}

fn sort(choices: &mut [Choice]) {
    choices.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.at_ms.cmp(&b.at_ms)));
}

/// What speaks against a frame, the worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Flaw {
    None,
    /// It may show two scenes.
    AtCut,
    /// Nothing moves around it: a title, a still.
    Frozen,
    /// It is black, blank, or part of a fade.
    Dark,
}

fn flaw(candidate: &FrameCandidate, picture: &PictureAnalysis, cuts: &[u64]) -> Flaw {
    let at = candidate.at_ms;
    let near_black = picture
        .black
        .iter()
        .any(|span| at + NEAR_BLACK_MS >= span.start_ms && at < span.end_ms.saturating_add(NEAR_BLACK_MS));
    if near_black || candidate.brightness < BLANK.0 || candidate.contrast < BLANK.1 {
        Flaw::Dark
    } else if picture.frozen.iter().any(|span| span.contains(at)) {
        Flaw::Frozen
    } else if cuts.iter().any(|cut| at < cut + NEAR_CUT_MS.0 && at + NEAR_CUT_MS.1 > *cut) {
        Flaw::AtCut
    } else {
        Flaw::None
    }
}

/// What counts as much in this video.
struct Scale {
    sharpness: f64,
    color: f64,
}

impl Scale {
    /// From every candidate of a video: its 90th percentiles.
    fn of(candidates: &[FrameCandidate]) -> Self {
        let high = |value: fn(&FrameCandidate) -> f64| {
            let mut values: Vec<f64> =
                candidates.iter().map(value).filter(|value| value.is_finite()).collect();
            values.sort_by(f64::total_cmp);
            values.get((values.len() * 9 / 10).min(values.len().saturating_sub(1))).copied().unwrap_or(0.0)
        };
        Self {
            sharpness: high(|one| one.sharpness).max(2.0),
            color: high(|one| one.colorfulness).clamp(0.05, 0.25),
        }
    }
}

/// Scores one candidate without looking for faces.
fn scored(candidate: &FrameCandidate, scale: &Scale, flaw: Flaw) -> Choice {
    let parts = ThumbnailParts {
        sharpness: share(candidate.sharpness, scale.sharpness),
        exposure: exposure(candidate),
        color: share(candidate.colorfulness, scale.color),
        stillness: 1.0 - share(candidate.motion, 0.08),
        faces: None,
    };
    Choice {
        at_ms: candidate.at_ms,
        score: total(&parts, flaw == Flaw::AtCut),
        parts,
        at_cut: flaw == Flaw::AtCut,
        hash: candidate.hash.clone(),
        faces: Vec::new(),
    }
}

fn share(value: f64, of: f64) -> f64 {
    if value.is_finite() { (value / of).clamp(0.0, 1.0) } else { 0.0 }
}

fn exposure(candidate: &FrameCandidate) -> f64 {
    let brightness = trapezoid(candidate.brightness, [0.08, 0.34, 0.64, 0.95]);
    let contrast = share(candidate.contrast, 0.2);
    let clipped = 1.0 - share(candidate.clipped, 0.35);
    0.4 * brightness + 0.4 * contrast + 0.2 * clipped
}

/// 0 outside the first and last corner, 1 between the middle ones.
fn trapezoid(value: f64, [from, full, still, to]: [f64; 4]) -> f64 {
    if !value.is_finite() {
        return 0.0;
    }
    ((value - from) / (full - from)).min((to - value) / (to - still)).clamp(0.0, 1.0)
}

fn total(parts: &ThumbnailParts, at_cut: bool) -> f64 {
    let weights = &WEIGHTS;
    let mut points = parts.sharpness * weights.sharpness
        + parts.exposure * weights.exposure
        + parts.color * weights.color
        + parts.stillness * weights.stillness;
    let mut most = weights.sharpness + weights.exposure + weights.color + weights.stillness;
    if let Some(faces) = parts.faces {
        points += faces * weights.faces;
        most += weights.faces;
    }
    let at_cut = if at_cut { AT_CUT } else { 1.0 };
    (points / most * at_cut * 1000.0).round() / 10.0
}

/// How good the best face is in a picture of this width to height: of good size, whole, near a third, sure.
pub fn face_score(faces: &[Face], aspect: f64) -> f64 {
    faces.iter().map(|face| one_face(face, aspect)).fold(0.0, f64::max)
}

fn one_face(face: &Face, aspect: f64) -> f64 {
    // In an upright picture the width is the short side.
    let size = if aspect < 1.0 { face.width } else { face.height };
    let size = trapezoid(size, [0.06, 0.24, 0.62, 1.0]);
    let edge = face.x.min(face.y).min(1.0 - face.x - face.width).min(1.0 - face.y - face.height);
    let whole = if edge < 0.01 { 0.35 } else { 1.0 };
    let middle = face.x + face.width / 2.0;
    let from_third = (middle - 1.0 / 3.0).abs().min((middle - 2.0 / 3.0).abs());
    let across = 1.0 - (from_third / 0.33).clamp(0.0, 1.0) * 0.5;
    let eyes = face.y + face.height * 0.4;
    let down = trapezoid(eyes, [0.0, 0.25, 0.55, 0.95]).max(0.4);
    let sure = (0.5 + face.confidence / 20.0).clamp(0.5, 1.0);
    size * whole * across * down * sure
}

#[cfg(test)]
#[path = "choose_tests.rs"]
mod tests;
