//! Cuts: frames that differ from the one before much more than their neighbours do.
//!
//! The idea is PySceneDetect's `detect-adaptive`: a change counts in relation to the changes around it, so that
//! fast motion is no cut. On top of it: repeated frames (12 drawings a second in a film of 24) do not count as
//! neighbours; a jump of the colours makes a cut in the middle of motion stand out; what is back to the picture
//! before within a quarter of a second was a flash.

use std::collections::VecDeque;

use super::frame::{Change, Signature};

/// The least change that can be a cut, in steps of luma and chroma together.
const LEAST_CONTENT: f32 = 6.0;

/// A cut changes the picture at least this many times as much as its neighbours.
const LEAST_RATIO: f32 = 3.0;

/// With a jump of the colours, this is enough.
const LEAST_RATIO_OF_COLOURS: f32 = 1.6;

/// A jump of the colours: this much of them change ...
const LEAST_COLOURS: f32 = 0.12;

/// ... and this many times as much as at the neighbours.
const LEAST_JUMP: f32 = 4.0;

/// Neighbours on each side.
const NEIGHBOURS: usize = 3;

/// Changes below this are repeated frames, in steps of luma and chroma together.
const REPEATED: f32 = 0.15;

/// A flash is over after this many frames.
const FLASH: usize = 6;

/// Frames that are looked at on each side of one.
const SIDE: usize = 12;

/// After a flash the picture is as before: the difference is at most this share of the flash.
const BACK: f32 = 0.35;

/// A cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cut {
    /// Time of the first frame after it, in milliseconds.
    pub at_ms: u64,
    /// 1 is the least that counts.
    pub strength: f64,
}

struct Seen {
    at_ms: u64,
    content: f32,
    colours: f32,
    signature: Signature,
}

/// Takes frames one by one and tells the cuts; memory is that of a few small signatures.
#[derive(Default)]
pub(super) struct Cutter {
    seen: VecDeque<Seen>,
    /// How many of `seen` lie before the frame that is judged next.
    before: usize,
    cuts: Vec<Cut>,
}

impl Cutter {
    /// Takes the next frame; `change` is that since the frame before.
    pub(super) fn add(&mut self, at_ms: u64, change: Change, signature: Signature) {
        let colours = self.seen.back().map_or(0.0, |last| last.signature.colours_apart(&signature));
        let content = if self.seen.is_empty() { 0.0 } else { change.content() };
        self.seen.push_back(Seen { at_ms, content, colours, signature });
        if self.seen.len() > self.before + SIDE {
            self.judge();
        }
    }

    /// The cuts in order.
    pub(super) fn finish(mut self) -> Vec<Cut> {
        while self.before < self.seen.len() {
            self.judge();
        }
        self.cuts
    }

    fn judge(&mut self) {
        if let Some(strength) = self.strength(self.before) {
            self.cuts.push(Cut { at_ms: self.seen[self.before].at_ms, strength });
        }
        if self.before == SIDE {
            self.seen.pop_front();
        } else {
            self.before += 1;
        }
    }

    fn strength(&self, at: usize) -> Option<f64> {
        let now = &self.seen[at];
        if at == 0 || now.content < LEAST_CONTENT {
            return None;
        }
        let beside = |place: &usize| self.seen[*place].content >= REPEATED;
        let back: Vec<usize> = (1..at).rev().filter(beside).take(NEIGHBOURS).collect();
        let ahead: Vec<usize> = (at + 1..self.seen.len()).filter(beside).take(NEIGHBOURS).collect();
        // Of a cut with a blended frame in it, the clearer half counts, and of two that are alike the first.
        let clearest = back
            .first()
            .is_none_or(|place| *place + 1 < at || self.seen[*place].content < now.content)
            && ahead.first().is_none_or(|place| *place > at + 1 || self.seen[*place].content <= now.content);
        if !clearest {
            return None;
        }
        let neighbours = || back.iter().chain(&ahead).map(|place| &self.seen[*place]);
        // Missing neighbours count as still, so that one cut does not hide another nearby; but beyond the ends of
        // the file there is nothing that could be still.
        let still = |frames: usize| NEIGHBOURS as f32 * (frames as f32 / SIDE as f32).min(1.0);
        let fewest = still(at - 1) + still(self.seen.len() - at - 1);
        let count = (neighbours().count() as f32).max(fewest).max(1.0);
        let content = neighbours().map(|seen| seen.content).sum::<f32>() / count;
        let colours = neighbours().map(|seen| seen.colours).sum::<f32>() / count;
        let ratio = now.content / content.max(1.0);
        let jump = now.colours / colours.max(0.01);
        let by_content = (ratio / LEAST_RATIO).min(now.content / LEAST_CONTENT);
        let by_colours =
            (ratio / LEAST_RATIO_OF_COLOURS).min(now.colours / LEAST_COLOURS).min(jump / LEAST_JUMP);
        let strength = by_content.max(by_colours);
        (strength >= 1.0 && !self.is_flash(at)).then(|| (f64::from(strength) * 100.0).round() / 100.0)
    }

    /// Whether the picture before comes back soon, or the picture is back after something short.
    fn is_flash(&self, at: usize) -> bool {
        let (before, now) = (&self.seen[at - 1].signature, &self.seen[at].signature);
        let most = before.cells_apart(now) * BACK;
        let comes_back = (at + 1..(at + 1 + FLASH).min(self.seen.len()))
            .any(|place| self.seen[place].signature.cells_apart(before) < most);
        let is_back = (at.saturating_sub(FLASH + 1)..at - 1)
            .any(|place| self.seen[place].signature.cells_apart(now) < most);
        comes_back || is_back
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::picture;
    use super::*;
    use crate::ports::ffmpeg::Picture;

    const NONE: [u64; 0] = [];

    fn cuts(pictures: impl IntoIterator<Item = Picture>) -> Vec<u64> {
        let mut cutter = Cutter::default();
        let mut before: Option<Picture> = None;
        for picture in pictures {
            let change = before.as_ref().map(|before| Change::between(before, &picture)).unwrap_or_default();
            cutter.add(picture.at_ms, change, Signature::of(&picture));
            before = Some(picture);
        }
        cutter.finish().iter().map(|cut| cut.at_ms).collect()
    }

    /// Texture of a scene, moved by `shift` pixels.
    fn texture(at: u64, scene: usize, shift: usize) -> Picture {
        picture(at * 40, move |x, y| {
            let (x, y) = ((x + shift) / 6, y / 6);
            (30 + scene * 35 % 140 + (x * 37 + y * 59 + x * y * scene * 13) % 60) as u8
        })
    }

    #[test]
    fn cuts_are_found_at_their_frame() {
        let frames = (0..60).map(|at| texture(at, 1 + at as usize / 20, 0));
        assert_eq!(cuts(frames), [800, 1600]);
    }

    #[test]
    fn fast_motion_is_no_cut_but_a_cut_in_it_is() {
        let frames = (0..60).map(|at| texture(at, 1 + usize::from(at >= 30) * 2, at as usize * 5));
        assert_eq!(cuts(frames), [1200]);
    }

    #[test]
    fn a_flash_is_no_cut() {
        let white = |at: u64| picture(at * 40, |_, _| 235);
        for length in [1, 2, 4] {
            let frames = (0..50).map(|at| {
                if (20..20 + length).contains(&at) { white(at) } else { texture(at, 2, at as usize / 4) }
            });
            assert_eq!(cuts(frames), NONE, "a flash of {length} frames");
        }
    }

    #[test]
    fn repeated_frames_do_not_make_motion_a_cut() {
        let frames = (0..80).map(|at| texture(at, 1, (at as usize / 2) * 4));
        assert_eq!(cuts(frames), NONE);
        let frames = (0..80).map(|at| texture(at, 1, (at as usize / 4) * 4));
        assert_eq!(cuts(frames), NONE);
    }

    #[test]
    fn fades_and_dissolves_are_no_hard_cuts() {
        let faded = (0..50).map(|at| {
            let scene = texture(at, 2, 0);
            let planes = scene.planes.iter().enumerate().map(|(index, value)| {
                let dark = if index < 64 * 48 { 16.0 } else { 128.0 };
                let share = 1.0 - (at as f32 / 25.0).min(1.0);
                (dark + (f32::from(*value) - dark) * share) as u8
            });
            Picture { planes: planes.collect(), ..scene }
        });
        assert_eq!(cuts(faded), NONE);
    }

    #[test]
    fn two_cuts_four_frames_apart_are_two() {
        let frames = (0..40).map(|at| {
            texture(
                at,
                if at < 20 {
                    1
                } else if at < 24 {
                    2
                } else {
                    4
                },
                0,
            )
        });
        assert_eq!(cuts(frames), [800, 960]);
    }

    #[test]
    fn one_frame_and_none_have_no_cut() {
        assert_eq!(cuts([]), NONE);
        assert_eq!(cuts([texture(0, 1, 0)]), NONE);
    }
}
