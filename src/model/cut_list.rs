//! What is kept of a medium, in order, and where each moment goes when the rest is removed.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Span;

/// The kept stretches of a medium. In order, apart from each other, none empty, none behind the end.
///
/// With a frame rate every boundary means the frame nearest to it, and the results of cutting are added up in
/// frames: a thousand cuts at 29.97 frames a second are as exact as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CutList {
    /// Length of the medium, in milliseconds.
    pub duration_ms: u64,
    /// Constant frames per second whose frames the boundaries are: numerator and denominator, `[30000, 1001]`.
    /// Absent for sound alone and for variable frame rates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame_rate: Option<[u32; 2]>,
    /// What is kept.
    pub kept: Vec<Span>,
}

impl CutList {
    /// Everything is kept.
    pub fn whole(duration_ms: u64, frame_rate: Option<[u32; 2]>) -> Self {
        Self::of_kept(duration_ms, frame_rate, [Span::new(0, duration_ms)])
    }

    /// Keeps these stretches, given in any order; what overlaps or touches becomes one.
    pub fn of_kept(
        duration_ms: u64,
        frame_rate: Option<[u32; 2]>,
        kept: impl IntoIterator<Item = Span>,
    ) -> Self {
        let frame_rate = frame_rate.filter(|rate| rate[0] > 0 && rate[1] > 0);
        let mut list = Self { duration_ms, frame_rate, kept: Vec::new() };
        let snapped =
            kept.into_iter().map(|span| Span::new(list.to_frame(span.start_ms), list.to_frame(span.end_ms)));
        list.kept = joined(snapped.collect());
        list
    }

    /// Keeps everything but these stretches, given in any order.
    pub fn of_removed(
        duration_ms: u64,
        frame_rate: Option<[u32; 2]>,
        removed: impl IntoIterator<Item = Span>,
    ) -> Self {
        let removed = joined(removed.into_iter().collect());
        Self::of_kept(duration_ms, frame_rate, between(&removed, duration_ms))
    }

    /// The same list with its rules restored: what a file says may be out of order.
    #[must_use]
    pub fn normalised(&self) -> Self {
        Self::of_kept(self.duration_ms, self.frame_rate, self.kept.iter().copied())
    }

    /// What is removed, in order.
    pub fn removed(&self) -> Vec<Span> {
        between(&self.kept, self.duration_ms)
    }

    /// Length of what is kept, in milliseconds.
    pub fn kept_ms(&self) -> u64 {
        self.to_ms(self.units().iter().map(|[start, end]| end - start).sum())
    }

    /// Whether nothing is removed.
    pub fn is_whole(&self) -> bool {
        self.removed().is_empty()
    }

    /// How many units of [`CutList::units`] a second has, as a fraction: the frame rate, or `[1000, 1]`.
    pub fn rate(&self) -> [u32; 2] {
        self.frame_rate.unwrap_or([1000, 1])
    }

    /// The kept stretches as starts and ends in whole frames, or in milliseconds without a frame rate.
    pub fn units(&self) -> Vec<[u64; 2]> {
        self.kept.iter().map(|span| [self.unit(span.start_ms), self.unit(span.end_ms)]).collect()
    }

    /// How much of what is kept lies before a moment of the source, in milliseconds: its time in the result, that
    /// of the next kept moment when it is removed.
    pub fn snap(&self, at_ms: u64) -> u64 {
        let mut before = 0;
        for (span, [start, end]) in self.kept.iter().zip(self.units()) {
            if at_ms < span.start_ms {
                break;
            }
            if span.contains(at_ms) {
                // Never past the piece it lies in, whatever the rounding of its start.
                return (self.to_ms(before) + at_ms - span.start_ms).min(self.to_ms(before + end - start));
            }
            before += end - start;
        }
        self.to_ms(before)
    }

    /// The time in the result of a moment of the source; none for what is removed. The end of the source is the end
    /// of the result.
    pub fn map(&self, at_ms: u64) -> Option<u64> {
        let last = self.kept.last().is_some_and(|span| span.end_ms == at_ms && at_ms == self.duration_ms);
        (last || self.kept.iter().any(|span| span.contains(at_ms))).then(|| self.snap(at_ms))
    }

    /// The moment of the source that is shown at a time of the result; none behind its end.
    pub fn source(&self, at_ms: u64) -> Option<u64> {
        let mut before = 0;
        for (span, [start, end]) in self.kept.iter().zip(self.units()) {
            let (from, to) = (self.to_ms(before), self.to_ms(before + end - start));
            if (from..to).contains(&at_ms) {
                return Some((span.start_ms + at_ms - from).min(span.end_ms.saturating_sub(1)));
            }
            before += end - start;
        }
        None
    }

    /// What is left of a stretch of the source, as a stretch of the result; none when all of it is removed.
    pub fn shrink(&self, span: Span) -> Option<Span> {
        let left = Span::new(self.snap(span.start_ms), self.snap(span.end_ms));
        (!left.is_empty()).then_some(left)
    }

    fn unit(&self, at_ms: u64) -> u64 {
        let [above, below] = self.rate().map(u128::from);
        ((u128::from(at_ms) * above + 500 * below) / (1000 * below)) as u64
    }

    fn to_ms(&self, units: u64) -> u64 {
        let [above, below] = self.rate().map(u128::from);
        ((u128::from(units) * 1000 * below + above / 2) / above) as u64
    }

    /// The nearest frame. The end of the medium stays: its last frame may last longer or shorter.
    fn to_frame(&self, at_ms: u64) -> u64 {
        if at_ms >= self.duration_ms {
            self.duration_ms
        } else {
            self.to_ms(self.unit(at_ms)).min(self.duration_ms)
        }
    }
}

/// In order, with what overlaps or touches made one, and nothing empty.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| span.start_ms < span.end_ms);
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start_ms <= last.end_ms => last.end_ms = last.end_ms.max(span.end_ms),
            _ => joined.push(span),
        }
    }
    joined
}

/// What lies before, between and behind stretches that are in order.
fn between(spans: &[Span], duration_ms: u64) -> Vec<Span> {
    let mut gaps = Vec::with_capacity(spans.len() + 1);
    let mut at = 0;
    for span in spans {
        if span.start_ms.min(duration_ms) > at {
            gaps.push(Span::new(at, span.start_ms.min(duration_ms)));
        }
        at = at.max(span.end_ms);
    }
    if at < duration_ms {
        gaps.push(Span::new(at, duration_ms));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(kept: &[(u64, u64)]) -> CutList {
        CutList::of_kept(10_000, None, kept.iter().map(|(start, end)| Span::new(*start, *end)))
    }

    #[test]
    fn moments_go_where_they_belong() {
        let list = list(&[(1000, 2000), (5000, 10_000)]);
        assert_eq!(list.kept_ms(), 6000);
        assert_eq!((list.map(0), list.snap(0)), (None, 0));
        assert_eq!((list.map(1500), list.map(2000), list.snap(3000)), (Some(500), None, 1000));
        assert_eq!((list.map(5000), list.map(10_000)), (Some(1000), Some(6000)));
        assert_eq!((list.source(999), list.source(1000), list.source(6000)), (Some(1999), Some(5000), None));
        assert_eq!(list.shrink(Span::new(1500, 6000)), Some(Span::new(500, 2000)));
        assert_eq!(list.shrink(Span::new(2000, 5000)), None);
        assert_eq!(list.removed(), [Span::new(0, 1000), Span::new(2000, 5000)]);
    }

    #[test]
    fn what_is_given_in_disorder_is_put_in_order() {
        assert_eq!(
            list(&[(5000, 6000), (0, 10), (10, 20), (5500, 20_000), (7, 7)]),
            list(&[(0, 20), (5000, 10_000)])
        );
        assert!(list(&[]).kept_ms() == 0 && list(&[]).snap(5) == 0 && CutList::whole(5, None).is_whole());
    }

    #[test]
    fn a_thousand_cuts_at_29_97_do_not_drift() {
        let rate = [30_000, 1001];
        let frame = |number: u64| (number * 1001 * 1000 + 15_000) / 30_000;
        // Of every two frames one is kept.
        let kept = (0..1000).map(|number| Span::new(frame(2 * number), frame(2 * number + 1)));
        let list = CutList::of_kept(frame(2000), Some(rate), kept);
        assert_eq!(list.kept_ms(), frame(1000));
        assert_eq!(list.map(frame(1998)), Some(frame(999)));
    }

    fn any_list() -> impl Strategy<Value = CutList> {
        let rate =
            prop_oneof![Just(None), Just(Some([30_000, 1001])), Just(Some([25, 1])), Just(Some([60, 1]))];
        let spans = prop::collection::vec((0u64..60_000, 0u64..3000), 0..40);
        (1u64..60_000, rate, spans).prop_map(|(duration_ms, rate, spans)| {
            CutList::of_kept(
                duration_ms,
                rate,
                spans.into_iter().map(|(start, length)| Span::new(start, start + length)),
            )
        })
    }

    proptest! {
        #[test]
        fn time_never_runs_backwards(list in any_list(), a in 0u64..70_000, b in 0u64..70_000) {
            let (a, b) = (a.min(b), a.max(b));
            prop_assert!(list.snap(a) <= list.snap(b));
            prop_assert!(list.snap(b) <= list.kept_ms());
            prop_assert_eq!(list.snap(list.duration_ms), list.kept_ms());
        }

        #[test]
        fn lengths_add_up(list in any_list()) {
            let sum = |spans: &[Span]| spans.iter().map(|span| span.length_ms()).sum::<u64>();
            prop_assert_eq!(sum(&list.kept) + sum(&list.removed()), list.duration_ms);
            // Rounded once, and not once a piece; the last frame may be cut short by the end of the medium.
            let tolerance = list.frame_rate.map_or(0, |_| list.kept.len() as u64 + 21);
            prop_assert!(list.kept_ms().abs_diff(sum(&list.kept)) <= tolerance);
        }

        #[test]
        fn order_once_restored_stays(list in any_list()) {
            prop_assert_eq!(&list.normalised(), &list);
            let other = CutList::of_removed(list.duration_ms, list.frame_rate, list.removed());
            prop_assert_eq!(&other, &list);
        }

        #[test]
        fn there_and_back(list in any_list(), at in 0u64..60_000) {
            if let Some(mapped) = list.map(at)
                && let Some(back) = list.source(mapped)
            {
                prop_assert!(back.abs_diff(at) <= 21, "{at} -> {mapped} -> {back}");
            }
            if let Some(shown) = list.source(at) {
                prop_assert!(list.kept.iter().any(|span| span.contains(shown)));
                prop_assert!(list.snap(shown).abs_diff(at) <= 1);
            }
        }

        #[test]
        fn documents_are_read_back(list in any_list()) {
            let text = serde_json::to_string(&list).expect("written");
            prop_assert_eq!(serde_json::from_str::<CutList>(&text).expect("read"), list);
        }
    }
}
