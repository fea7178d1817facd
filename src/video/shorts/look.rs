//! Looking at a stretch in small: where its cuts are, and on a few frames a second where faces, motion and detail
//! are.

use super::path::Sight;
use super::rules::CropRules;
use crate::error::Result;
use crate::model::media::VideoStream;
use crate::model::{Analysis, Span};
use crate::ports::ffmpeg::{DecodeRequest, Ffmpeg, Input, PictureRequest, Piece, fitted};
use crate::progress::{Stage, Unit, Watch};
use crate::video::faces;

/// Least mean change of the luma that can be a cut, 0 to 1.
const CUT: f64 = 0.06;

/// How much larger a cut's change is than those around it.
const ABOVE: f64 = 3.0;

/// Frames to each side that a change is compared with.
const AROUND: usize = 10;

/// Change of the luma from which a pixel counts as moving.
const MOVES: u8 = 18;

/// Share of moving pixels below which nothing moves, and above which everything does (the camera, most often).
const MOVING: (f64, f64) = (0.0008, 0.55);

/// What was seen of a stretch.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// A few a second.
    pub sights: Vec<Sight>,
    /// Times of the first frames of new scenes, in milliseconds.
    pub cuts: Vec<u64>,
}

/// Looks at a stretch; the cuts of a full analysis are taken over. `share` is the width of the crop as a share of the
/// picture's. Reports as [`Stage::Look`].
pub(super) fn look(
    (ffmpeg, input): (&Ffmpeg, &Input),
    (picture, span): (&VideoStream, Span),
    share: f64,
    (analysis, rules): (Option<&Analysis>, &CropRules),
    watch: &Watch,
) -> Result<Looked> {
    let size = fitted(picture, [rules.look_width, rules.look_width]);
    let request = DecodeRequest {
        picture: Some(PictureRequest { stream: picture.index, size, rate: None, key_frames_only: false }),
        sound: None,
        range: Some(span),
    };
    watch.started(Stage::Look, Some(span.length_ms()), Unit::MediaMs);
    let step = (1000.0 / rules.looks_per_second.max(0.1)) as u64;
    let mut looked = Looked::default();
    let mut changes: Vec<(u64, f64)> = Vec::new();
    let (mut before, mut last_look): (Vec<u8>, Vec<u8>) = Default::default();
    let mut next = 0;
    for piece in ffmpeg.decode(input, &request, watch)? {
        watch.check()?;
        let Piece::Picture(frame) = piece? else { continue };
        let luma = Plane { luma: frame.luma(), width: frame.width as usize };
        changes.push((frame.at_ms, luma.change(&before)));
        if frame.at_ms >= next {
            let window = ((f64::from(frame.width) * share) as usize).clamp(1, frame.width as usize);
            looked.sights.push(Sight {
                at_ms: frame.at_ms,
                faces: faces::find(frame.luma(), frame.width, frame.height)?,
                motion: luma.motion(&last_look, window),
                detail: luma.detail(window),
            });
            next = frame.at_ms + step;
            last_look.clear();
            last_look.extend_from_slice(frame.luma());
            watch.advanced(Stage::Look, frame.at_ms.saturating_sub(span.start_ms));
        }
        before.clear();
        before.extend_from_slice(frame.luma());
    }
    let known = analysis.filter(|analysis| analysis.depth == crate::model::analysis::Depth::Full);
    looked.cuts = match known {
        Some(analysis) => analysis.cuts().filter(|cut| span.contains(*cut)).collect(),
        None => cuts(&changes),
    };
    watch.finished(Stage::Look, false);
    Ok(looked)
}

/// The first frames of new scenes: changes that stand out from those around them.
fn cuts(changes: &[(u64, f64)]) -> Vec<u64> {
    let stands_out = |at: &usize| {
        let change = changes[*at].1;
        let (from, to) = (at.saturating_sub(AROUND), (at + AROUND + 1).min(changes.len()));
        let mut near: Vec<f64> =
            (from..to).filter(|other| other != at && *other > 0).map(|at| changes[at].1).collect();
        near.sort_by(f64::total_cmp);
        let usual = near.get(near.len() / 2).copied().unwrap_or(0.0);
        change >= CUT && change >= ABOVE * usual.max(0.005)
    };
    (1..changes.len()).filter(stands_out).map(|at| changes[at].0).collect()
}

/// A luma plane.
struct Plane<'a> {
    luma: &'a [u8],
    width: usize,
}

impl Plane<'_> {
    /// Mean change since another plane of the same size, 0 to 1; 0 without one.
    fn change(&self, before: &[u8]) -> f64 {
        if before.len() != self.luma.len() || before.is_empty() {
            return 0.0;
        }
        let total: u64 = self.luma.iter().zip(before).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
        total as f64 / (before.len() as f64 * 255.0)
    }

    /// Middle of what has moved since another plane, as a share of the width.
    fn motion(&self, before: &[u8], window: usize) -> Option<f64> {
        if before.len() != self.luma.len() || self.width == 0 {
            return None;
        }
        let mut columns = vec![0u64; self.width];
        let mut moving = 0usize;
        for (at, (a, b)) in self.luma.iter().zip(before).enumerate() {
            let change = a.abs_diff(*b);
            if change >= MOVES {
                columns[at % self.width] += u64::from(change);
                moving += 1;
            }
        }
        let share = moving as f64 / self.luma.len() as f64;
        (MOVING.0..=MOVING.1).contains(&share).then(|| densest(&columns, window))
    }

    /// Middle of the window with the most detail, as a share of the width.
    fn detail(&self, window: usize) -> f64 {
        let mut columns = vec![0u64; self.width];
        for row in self.luma.chunks_exact(self.width.max(1)) {
            for (at, pair) in row.windows(2).enumerate() {
                columns[at] += u64::from(pair[0].abs_diff(pair[1])).pow(2);
            }
        }
        densest(&columns, window)
    }
}

/// Centre of gravity of the window of columns that weighs most, as a share of all; the middle when nothing weighs.
fn densest(columns: &[u64], window: usize) -> f64 {
    let window = window.clamp(1, columns.len().max(1));
    let mut sums = vec![0u64];
    for column in columns {
        sums.push(sums[sums.len() - 1] + column);
    }
    let weight = |from: usize| sums[from + window] - sums[from];
    let middle = (columns.len() - window) / 2;
    // Of equal windows the one nearest to the middle.
    let best = (0..=columns.len() - window)
        .max_by_key(|from| (weight(*from), std::cmp::Reverse(from.abs_diff(middle))))
        .unwrap_or(middle);
    let total = weight(best);
    if total == 0 {
        return 0.5;
    }
    let moment: f64 = (best..best + window).map(|at| columns[at] as f64 * (at as f64 + 0.5)).sum();
    moment / total as f64 / columns.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plane(box_at: usize) -> Vec<u8> {
        let mut luma = vec![40u8; 320 * 180];
        for y in 60..100 {
            for x in box_at..box_at + 40 {
                luma[y * 320 + x] = 200;
            }
        }
        luma
    }

    #[test]
    fn motion_and_detail_are_where_the_box_is() {
        let (before, now) = (plane(100), plane(104));
        let plane = Plane { luma: &now, width: 320 };
        let middle = plane.motion(&before, 101).expect("it moves");
        assert!((middle - 122.0 / 320.0).abs() < 0.05, "{middle}");
        let detail = plane.detail(101);
        assert!((detail - 124.0 / 320.0).abs() < 0.05, "{detail}");
        assert_eq!(plane.motion(&now, 101), None);
        assert_eq!(plane.motion(&[], 101), None);
        assert_eq!(Plane { luma: &[7; 320 * 180], width: 320 }.detail(101), 0.5);
    }

    #[test]
    fn a_cut_stands_out_and_steady_motion_does_not() {
        let mut changes: Vec<(u64, f64)> = (0..60).map(|at| (at * 40, 0.05)).collect();
        changes[30].1 = 0.3;
        assert_eq!(cuts(&changes), [1200]);
        let shaky: Vec<(u64, f64)> = (0..60).map(|at| (at * 40, 0.1 + 0.02 * (at % 3) as f64)).collect();
        assert!(cuts(&shaky).is_empty());
        assert!(cuts(&[]).is_empty());
    }
}
