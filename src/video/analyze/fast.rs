//! Cuts from key frames alone.
//!
//! Encoders that look for cuts put a key frame on each (x264 and x265 do by default), and otherwise one every so
//! many seconds. So a key frame that comes earlier than that regular distance, and looks different from the one
//! before, lies on a cut. How different that is depends on the video: slides on one background differ little from one
//! another, and hardly at all from themselves. Between two key frames at the regular distance that look different, something else has
//! happened: a cut that got no key frame (all of them, where the encoder does not look for cuts), or a camera that
//! moved on. Those gaps, what follows the last key frame, and the longest of the other stretches without a key
//! frame (up to a share of the whole) are decoded roughly and judged as in [`super::scenes`].
//!
//! What it misses: some cuts that the encoder took for none, above all within a second of the key frame before
//! (x264 puts no other one there). What it takes for a cut: a bright flash that got a key frame.

use super::frame::Signature;
use super::scenes::Cut;
use crate::model::Span;

/// A key frame is early below this share of the regular distance.
const EARLY: f64 = 0.93;

/// Early key frames lie on a cut when their colours or their cells are at least this far apart.
const LEAST_COLOURS: f32 = 0.25;
const LEAST_CELLS: f32 = 30.0;

/// Where key frames at the regular distance hardly differ (slides, a fixed camera), an early one needs less: this share,
/// and this many times as much as those do.
const LEAST_IN_QUIET: f32 = 0.25;
const TIMES_QUIET: f32 = 3.0;

/// So many pairs at the regular distance tell how quiet a video is.
const LEAST_PAIRS: usize = 2;

/// This share of the whole is decoded at most where key frames came early.
const SHARE: f64 = 0.2;

/// A flash is over after this time, in milliseconds.
const FLASH_MS: u64 = 300;

/// After a flash the picture is as before: the difference is at most this share of the flash.
const BACK: f32 = 0.35;

/// What follows the last key frame is decoded this far, in milliseconds, or two regular distances.
const TAIL_MS: u64 = 60_000;

/// A gap is decoded this far beyond its end, in milliseconds, so that a cut at its end has neighbours.
pub(super) const BEYOND_MS: u64 = 300;

struct Key {
    at_ms: u64,
    /// Difference from the key frame before, 1 is the least that counts.
    apart: f32,
    cells_before: f32,
    /// Whether the one after is like the one before again.
    flash: bool,
}

/// Takes key frames one by one.
#[derive(Default)]
pub(super) struct Keys {
    keys: Vec<Key>,
    before: Option<Signature>,
    last: Option<Signature>,
}

/// What the key frames tell.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Plan {
    /// The cuts that are certain.
    pub cuts: Vec<Cut>,
    /// Where to look closer, in order and apart from each other.
    pub gaps: Vec<Span>,
}

impl Keys {
    /// Takes the next key frame.
    pub(super) fn add(&mut self, at_ms: u64, signature: Signature) {
        let (mut apart, mut cells_before) = (0.0, 0.0);
        if let Some(last) = &self.last {
            cells_before = last.cells_apart(&signature);
            apart = (last.colours_apart(&signature) / LEAST_COLOURS).max(cells_before / LEAST_CELLS);
        }
        if let (Some(before), Some(flash)) = (&self.before, self.keys.last_mut()) {
            let short = at_ms.saturating_sub(flash.at_ms) <= FLASH_MS;
            flash.flash = short && before.cells_apart(&signature) < flash.cells_before * BACK;
        }
        let is_back = self.keys.last().is_some_and(|last| last.flash);
        if is_back {
            apart = 0.0;
        }
        self.keys.push(Key { at_ms, apart, cells_before, flash: false });
        self.before = self.last.replace(signature);
    }

    /// The distance that most key frames keep, where there is one; otherwise the longest.
    ///
    /// An encoder that does not look for cuts keeps one distance, but for exceptions; one that does has any, up to
    /// a longest.
    fn regular_ms(&self) -> u64 {
        let step = |pair: &[Key]| pair[1].at_ms.saturating_sub(pair[0].at_ms);
        let mut steps: Vec<u64> = self.keys.windows(2).map(step).collect();
        steps.sort_unstable();
        let Some(longest) = steps.last().copied() else { return 0 };
        let middle = steps[steps.len() / 2];
        let alike = |step: &&u64| (middle as f64 * EARLY..=middle as f64 / EARLY).contains(&(**step as f64));
        if steps.iter().filter(alike).count() * 2 > steps.len() { middle } else { longest }
    }

    /// How far apart an early key frame has to be from the one before: 1, or less in a quiet video.
    fn least_apart(&self, regular: f64) -> f32 {
        let is_regular =
            |pair: &&[Key]| (pair[1].at_ms.saturating_sub(pair[0].at_ms)) as f64 >= regular * EARLY;
        let mut apart: Vec<f32> = self.keys.windows(2).filter(is_regular).map(|pair| pair[1].apart).collect();
        if apart.len() < LEAST_PAIRS {
            return 1.0;
        }
        apart.sort_by(f32::total_cmp);
        (apart[apart.len() / 2] * TIMES_QUIET).clamp(LEAST_IN_QUIET, 1.0)
    }

    /// The cuts, and the gaps to look into.
    pub(super) fn finish(self) -> Plan {
        let regular = self.regular_ms() as f64;
        let least = self.least_apart(regular);
        let mut plan = Plan::default();
        let mut early: Vec<(Span, f32)> = Vec::new();
        for pair in self.keys.windows(2) {
            let (from, key) = (&pair[0], &pair[1]);
            let gap = Span::new(from.at_ms, key.at_ms);
            let is_early = (gap.length_ms() as f64) < regular * EARLY;
            if key.flash || key.apart < if is_early { least } else { 1.0 } {
                continue;
            }
            if is_early {
                // 1 is the least that counts as a cut, here as well.
                early.push((gap, key.apart / least));
            } else {
                plan.gaps.push(gap);
            }
        }
        // What comes after the last key frame has no end to compare with.
        if let Some(last) = self.keys.last() {
            let tail = if regular > 0.0 { TAIL_MS.min(regular as u64 * 2) } else { TAIL_MS };
            plan.gaps.push(Span::new(last.at_ms, last.at_ms + tail));
        }
        // The longer a stretch, the likelier that a cut in it got no key frame.
        early.sort_by_key(|(gap, _)| std::cmp::Reverse(gap.length_ms()));
        let whole = self.keys.last().map_or(0, |last| last.at_ms);
        let mut left = (whole as f64 * SHARE) as u64;
        left = left.saturating_sub(plan.gaps.iter().map(|gap| gap.length_ms()).sum());
        for (gap, apart) in early {
            if gap.length_ms() <= left {
                left -= gap.length_ms();
                plan.gaps.push(gap);
            } else {
                let strength = (f64::from(apart) * 100.0).round() / 100.0;
                plan.cuts.push(Cut { at_ms: gap.end_ms, strength });
            }
        }
        plan.cuts.sort_by_key(|cut| cut.at_ms);
        plan.gaps.sort();
        plan.gaps.dedup_by(|later, gap| {
            let joined = gap.end_ms == later.start_ms;
            if joined {
                gap.end_ms = later.end_ms;
            }
            joined
        });
        plan
    }
}

impl Plan {
    /// The cuts of both kinds in order; `found` are those of the gaps, with what lies beyond their ends.
    pub(super) fn with(mut self, found: Vec<Cut>) -> Vec<Cut> {
        let inside =
            |cut: &Cut| self.gaps.iter().any(|gap| gap.start_ms < cut.at_ms && cut.at_ms <= gap.end_ms);
        let found: Vec<Cut> = found.into_iter().filter(inside).collect();
        self.cuts.extend(found);
        self.cuts.sort_by_key(|cut| cut.at_ms);
        self.cuts.dedup_by_key(|cut| cut.at_ms);
        self.cuts
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::picture;
    use super::*;

    fn plan(keys: &[(u64, usize)]) -> Plan {
        let mut all = Keys::default();
        for (at_ms, scene) in keys {
            let seen = picture(*at_ms, move |x, y| {
                (30 + scene * 60 % 200 + (x / 8 * 37 + y / 8 * (59 + scene * 7)) % 30).min(255) as u8
            });
            all.add(*at_ms, Signature::of(&seen));
        }
        all.finish()
    }

    fn times(plan: &Plan) -> Vec<u64> {
        plan.cuts.iter().map(|cut| cut.at_ms).collect()
    }

    #[test]
    fn an_early_key_frame_that_differs_is_a_cut() {
        let plan = plan(&[(0, 1), (8000, 1), (11_000, 2), (19_000, 2), (21_000, 2), (29_000, 2)]);
        assert_eq!(times(&plan), [11_000]);
        assert_eq!(plan.gaps, [Span::new(29_000, 45_000)], "the tail alone");
    }

    #[test]
    fn a_regular_gap_between_different_pictures_is_looked_into() {
        let plan = plan(&[(0, 1), (2000, 1), (4000, 2), (6000, 3), (8000, 3), (10_000, 1)]);
        assert_eq!(times(&plan), [0u64; 0]);
        assert_eq!(plan.gaps, [Span::new(2000, 6000), Span::new(8000, 14_000)]);
        let cut = |at_ms| Cut { at_ms, strength: 2.0 };
        assert_eq!(
            plan.with(vec![cut(3000), cut(6000), cut(6200), cut(9000)]),
            [cut(3000), cut(6000), cut(9000)]
        );
    }

    #[test]
    fn a_flash_is_no_cut() {
        let plan = plan(&[(0, 1), (8000, 1), (10_000, 3), (10_100, 1), (18_100, 1), (26_100, 1)]);
        assert_eq!(times(&plan), [0u64; 0]);
    }

    #[test]
    fn the_longest_stretches_are_looked_into_as_well() {
        let starts = (0..80u64).scan(0, |at, step| {
            *at += if step == 40 { 5000 } else { 1000 + step * 37 % 900 };
            Some(*at)
        });
        let keys: Vec<(u64, usize)> = starts.enumerate().map(|(index, at)| (at, index % 3)).collect();
        let plan = plan(&keys);
        let decoded: u64 = plan.gaps.iter().map(|gap| gap.length_ms()).sum();
        assert!(decoded < 30_000, "{decoded}");
        assert!(plan.gaps.iter().any(|gap| gap.start_ms <= keys[39].0 && keys[40].0 <= gap.end_ms));
        let bounds = |at: &u64| plan.gaps.iter().any(|gap| gap.start_ms < *at && *at <= gap.end_ms);
        assert!(times(&plan).len() > 50 && !times(&plan).iter().any(bounds), "{plan:?}");
    }

    #[test]
    fn one_distance_that_most_keep_is_the_regular_one() {
        let keys: Vec<(u64, usize)> =
            (0..10).map(|at| (at * 2000, 1)).chain([(40_000, 1), (42_000, 3)]).collect();
        assert_eq!(times(&plan(&keys)), [0u64; 0]);
        assert_eq!(plan(&keys).gaps, [Span::new(40_000, 46_000)]);
    }

    #[test]
    fn few_key_frames_have_no_regular_distance() {
        assert_eq!(plan(&[]), Plan::default());
        assert_eq!(plan(&[(0, 1)]).gaps, [Span::new(0, 60_000)]);
        assert_eq!(plan(&[(0, 1), (3000, 3)]).gaps, [Span::new(0, 9000)]);
    }
}
