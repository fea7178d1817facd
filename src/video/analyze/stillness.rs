//! Black and frozen stretches.

use super::frame::{Change, apart};
use crate::model::Span;
use crate::ports::ffmpeg::Picture;

/// Shortest black stretch, in milliseconds.
const BLACK_MS: u64 = 500;

/// Shortest frozen stretch, in milliseconds.
const FROZEN_MS: u64 = 2000;

/// Luma of a black pixel at most (black is 16; the rest is what cameras and encoders add): a tenth of the range,
/// as in ffmpeg's `blackdetect`.
const BLACK_LUMA: u8 = 38;

/// Share of the pixels that are black in a black frame.
const BLACK_SHARE: f64 = 0.98;

/// Mean change of a frozen picture at most, 0 to 255: what encoding leaves of a still.
const FROZEN_MEAN: f32 = 0.5;

/// The same for each part of the picture: a small thing that moves is motion.
const FROZEN_PART: f32 = 4.0;

/// Rows of a part, and pixels across.
const PART: usize = 16;

/// Takes frames one by one.
pub(super) struct Stillness {
    black_from: Option<u64>,
    /// The frame that the following ones are compared with, and since when nothing moved.
    still: Option<Picture>,
    last_ms: u64,
    /// Whether a stretch goes on until the first frame that is different (every frame is looked at) or ends at
    /// the last one that is alike (only some are).
    every_frame: bool,
    black: Vec<Span>,
    frozen: Vec<Span>,
}

impl Stillness {
    pub(super) fn new(every_frame: bool) -> Self {
        Self { black_from: None, still: None, last_ms: 0, every_frame, black: Vec::new(), frozen: Vec::new() }
    }

    /// Takes the next frame; `change` is that since the frame before.
    pub(super) fn add(&mut self, picture: &Picture, change: Change) {
        let ends = if self.every_frame { picture.at_ms } else { self.last_ms };
        if is_black(picture) {
            self.black_from.get_or_insert(picture.at_ms);
            self.end_frozen(ends);
        } else {
            self.end_black(ends);
            let moved = change.luma > FROZEN_MEAN * 2.0
                || self.still.as_ref().is_none_or(|still| !is_same(still, picture));
            if moved {
                self.end_frozen(ends);
                self.still = Some(picture.clone());
            }
        }
        self.last_ms = picture.at_ms;
    }

    /// The black and the frozen stretches; `end_ms` is the end of the last frame.
    pub(super) fn finish(mut self, end_ms: u64) -> (Vec<Span>, Vec<Span>) {
        self.end_black(end_ms);
        self.end_frozen(end_ms);
        (self.black, self.frozen)
    }

    fn end_black(&mut self, at_ms: u64) {
        if let Some(from) = self.black_from.take() {
            keep(&mut self.black, Span::new(from, at_ms), BLACK_MS);
        }
    }

    fn end_frozen(&mut self, at_ms: u64) {
        if let Some(still) = self.still.take() {
            keep(&mut self.frozen, Span::new(still.at_ms, at_ms), FROZEN_MS);
        }
    }
}

fn keep(spans: &mut Vec<Span>, span: Span, shortest: u64) {
    if span.length_ms() >= shortest {
        spans.push(span);
    }
}

fn is_black(picture: &Picture) -> bool {
    let luma = picture.luma();
    let black = luma.iter().filter(|value| **value <= BLACK_LUMA).count();
    black as f64 >= luma.len() as f64 * BLACK_SHARE
}

fn is_same(still: &Picture, now: &Picture) -> bool {
    let (before, luma) = (still.luma(), now.luma());
    if before.len() != luma.len() || apart(before, luma) > FROZEN_MEAN {
        return false;
    }
    let width = now.width as usize;
    (0..luma.len() / width / PART.max(1) + 1).all(|band| {
        let rows = band * PART * width..((band + 1) * PART * width).min(luma.len());
        band_is_same(&before[rows.clone()], &luma[rows], width)
    })
}

/// Whether no part of a band of rows changed.
fn band_is_same(before: &[u8], now: &[u8], width: usize) -> bool {
    let mut sums = vec![0u32; width.div_ceil(PART)];
    for (before, now) in before.chunks_exact(width).zip(now.chunks_exact(width)) {
        for ((sum, before), now) in sums.iter_mut().zip(before.chunks(PART)).zip(now.chunks(PART)) {
            *sum += before.iter().zip(now).map(|(a, b)| u32::from(a.abs_diff(*b))).sum::<u32>();
        }
    }
    let pixels = (PART * (now.len() / width).max(1)) as f32;
    sums.iter().all(|sum| *sum as f32 / pixels <= FROZEN_PART)
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::picture;
    use super::*;

    fn stretches(pictures: impl IntoIterator<Item = Picture>, end_ms: u64) -> (Vec<Span>, Vec<Span>) {
        let mut stillness = Stillness::new(true);
        let mut before: Option<Picture> = None;
        for picture in pictures {
            let change = before.as_ref().map(|before| Change::between(before, &picture)).unwrap_or_default();
            stillness.add(&picture, change);
            before = Some(picture);
        }
        stillness.finish(end_ms)
    }

    fn moving(at: u64) -> Picture {
        picture(at * 100, move |x, y| (60 + (x * 3 + y * 5 + at as usize * 7) % 120) as u8)
    }

    #[test]
    fn black_and_frozen_stretches_are_found_apart() {
        let frames = (0..100u64).map(|at| match at {
            10..20 => picture(at * 100, |x, _| 16 + (x % 4) as u8),
            40..70 => Picture { at_ms: at * 100, ..moving(40) },
            _ => moving(at),
        });
        let (black, frozen) = stretches(frames, 10_000);
        assert_eq!(black, [Span::new(1000, 2000)]);
        assert_eq!(frozen, [Span::new(4000, 7000)]);
    }

    #[test]
    fn a_moving_pointer_is_no_freeze() {
        let pointer = |at: u64| {
            let place = at as usize % 16 * 4;
            picture(at * 100, move |x, y| if x / 4 == place / 4 && y / 4 == 3 { 235 } else { 100 })
        };
        assert_eq!(stretches((0..40).map(pointer), 4000).1, []);
    }

    #[test]
    fn a_slow_drift_is_no_freeze() {
        let drift = |at: u64| picture(at * 100, move |_, _| 60 + (at / 2) as u8);
        assert_eq!(stretches((0..100).map(drift), 10_000).1, []);
    }

    #[test]
    fn a_stretch_lasts_until_the_end() {
        let still = |at: u64| picture(at * 100, |x, _| 60 + x as u8);
        assert_eq!(stretches((0..30).map(still), 3000).1, [Span::new(0, 3000)]);
        let black = |at: u64| picture(at * 100, |_, _| 16);
        assert_eq!(stretches((0..6).map(black), 600), (vec![Span::new(0, 600)], vec![]));
    }
}
