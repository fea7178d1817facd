//! Curves and stretches as SVG paths: thinned to what a screen shows, with the extremes kept.
//!
//! Every path lives in a box 1000 wide and 100 high that is stretched to the width of the page.

use std::fmt::Write;

use crate::model::Span;

/// A measured moment: time in milliseconds, and the value where there is one.
pub type Point = (u64, Option<f64>);

/// Width and height of the box that paths are drawn in.
pub const BOX: (f64, f64) = (1000.0, 100.0);

/// Narrowest stretch that is still seen, in parts of the box's width.
const NARROWEST: f64 = 1.5;

/// Thins points in order of time to at most `2 * buckets`. Of each stretch of time the lowest and the highest
/// value stay, at their own times; a stretch without any value stays as one gap.
pub fn thin(points: &[Point], duration_ms: u64, buckets: usize) -> Vec<Point> {
    if points.len() <= buckets * 2 || buckets == 0 {
        return points.to_vec();
    }
    let bucket_of = |at: u64| (u128::from(at) * buckets as u128 / u128::from(duration_ms.max(1))) as usize;
    let mut thinned = Vec::with_capacity(buckets * 2);
    for bucket in points.chunk_by(|a, b| bucket_of(a.0).min(buckets - 1) == bucket_of(b.0).min(buckets - 1)) {
        let valued = || bucket.iter().filter_map(|point| point.1.map(|value| (point.0, value)));
        let low = valued().min_by(|a, b| a.1.total_cmp(&b.1));
        let high = valued().max_by(|a, b| a.1.total_cmp(&b.1));
        match (low, high) {
            (Some(low), Some(high)) if low.0 == high.0 => thinned.push((low.0, Some(low.1))),
            (Some(low), Some(high)) => {
                let (first, second) = if low.0 < high.0 { (low, high) } else { (high, low) };
                thinned.extend([(first.0, Some(first.1)), (second.0, Some(second.1))]);
            }
            _ => thinned.extend(bucket.first().map(|point| (point.0, None))),
        }
    }
    thinned
}

/// The highest value of each cell of a grid over time, `step_ms` wide; `None` where a cell has none.
pub fn grid(points: &[Point], duration_ms: u64, step_ms: u64) -> Vec<Option<f64>> {
    let cells = usize::try_from(duration_ms.div_ceil(step_ms.max(1))).unwrap_or_default();
    let mut values = vec![None; cells];
    for (at, value) in points {
        // A point tells of the time before it.
        let cell = usize::try_from(at.saturating_sub(1) / step_ms.max(1)).unwrap_or(usize::MAX);
        if let (Some(held), Some(value)) = (values.get_mut(cell), value) {
            *held = Some(held.map_or(*value, |held: f64| held.max(*value)));
        }
    }
    values
}

/// What values lie at the top and at the bottom of the box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The value at the top.
    pub top: f64,
    /// The value at the bottom.
    pub bottom: f64,
}

impl Scale {
    /// How far below the top a value lies, 0 to 100.
    pub fn y(self, value: f64) -> f64 {
        let range = (self.top - self.bottom).max(f64::MIN_POSITIVE);
        ((self.top - value) / range * BOX.1).clamp(0.0, BOX.1)
    }
}

/// Where a time lies in the box.
fn x(at_ms: u64, duration_ms: u64) -> f64 {
    (at_ms as f64 / duration_ms.max(1) as f64 * BOX.0).clamp(0.0, BOX.0)
}

/// A line through the points, broken at the gaps, and the area below it.
pub fn line_and_area(points: &[Point], duration_ms: u64, scale: Scale) -> (String, String) {
    let (mut line, mut area) = (String::new(), String::new());
    for run in points.split(|point| point.1.is_none()) {
        let placed: Vec<(f64, f64)> = run
            .iter()
            .filter_map(|(at, value)| value.map(|value| (x(*at, duration_ms), scale.y(value))))
            .collect();
        let (Some(first), Some(last)) = (placed.first(), placed.last()) else { continue };
        // A moment alone would not be seen.
        let width = if placed.len() == 1 { NARROWEST } else { 0.0 };
        let mut path = String::new();
        for (x, y) in &placed {
            let _ = write!(path, "{}{x:.1} {y:.1}", if path.is_empty() { "M" } else { "L" });
        }
        if width > 0.0 {
            let _ = write!(path, "h{width}");
        }
        let _ = write!(area, "{path}L{:.1} {}L{:.1} {}Z", last.0 + width, BOX.1, first.0, BOX.1);
        line.push_str(&path);
    }
    (line, area)
}

/// Stretches as boxes from top to bottom; what would lie on top of each other is one.
pub fn bands(spans: &[Span], duration_ms: u64) -> String {
    let mut placed: Vec<(f64, f64)> = Vec::new();
    for span in spans {
        let from = x(span.start_ms, duration_ms).min(BOX.0 - NARROWEST);
        let to = x(span.end_ms, duration_ms).max(from + NARROWEST);
        match placed.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => placed.push((from, to)),
        }
    }
    placed.iter().fold(String::new(), |mut path, (from, to)| {
        let _ = write!(path, "M{from:.1} 0H{to:.1}V{}H{from:.1}Z", BOX.1);
        path
    })
}

/// Moments as lines from top to bottom, at least `apart` parts of the box's width from each other.
pub fn strokes(times: impl IntoIterator<Item = u64>, duration_ms: u64, apart: f64) -> String {
    let (mut path, mut last) = (String::new(), f64::NEG_INFINITY);
    for at in times {
        let here = x(at, duration_ms);
        if here - last >= apart {
            let _ = write!(path, "M{here:.1} 0V{}", BOX.1);
            last = here;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_broken_where_nothing_is_known() {
        let points = [(0, Some(0.0)), (250, Some(-50.0)), (500, None), (750, Some(-100.0))];
        let scale = Scale { top: 0.0, bottom: -100.0 };
        let (line, area) = line_and_area(&points, 1000, scale);
        assert_eq!(line, "M0.0 0.0L250.0 50.0M750.0 100.0h1.5");
        assert_eq!(area, "M0.0 0.0L250.0 50.0L250.0 100L0.0 100ZM750.0 100.0h1.5L751.5 100L750.0 100Z");
        assert_eq!(line_and_area(&[(5, None)], 1000, scale), (String::new(), String::new()));
    }

    #[test]
    fn stretches_that_touch_on_the_screen_are_one() {
        let spans = [Span::new(0, 100), Span::new(100, 101), Span::new(999_999, 1_000_000)];
        assert_eq!(bands(&spans, 1_000_000), "M0.0 0H1.5V100H0.0ZM998.5 0H1000.0V100H998.5Z");
    }

    #[test]
    fn cuts_are_drawn_once_where_they_are_dense() {
        assert_eq!(strokes([0, 1, 2, 500], 1000, 2.0), "M0.0 0V100M2.0 0V100M500.0 0V100");
    }

    #[test]
    fn a_point_belongs_to_the_second_before_it() {
        let points = [(1000, Some(-20.0)), (2000, None), (2500, Some(-30.0)), (3000, Some(-10.0))];
        assert_eq!(grid(&points, 3000, 1000), [Some(-20.0), None, Some(-10.0)]);
    }

    proptest! {
        #[test]
        fn thinning_keeps_the_extremes_and_the_order(
            values in prop::collection::vec(prop::option::weighted(0.8, -70.0f64..0.0), 0..3000),
            buckets in 1usize..700,
        ) {
            let points: Vec<Point> =
                values.iter().enumerate().map(|(at, value)| (at as u64 * 500, *value)).collect();
            let duration = values.len() as u64 * 500;
            let thinned = thin(&points, duration, buckets);
            prop_assert!(thinned.len() <= (buckets * 2).max(1));
            prop_assert!(thinned.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(thinned.iter().all(|point| points.contains(point)));
            let extremes = |points: &[Point]| {
                let values = || points.iter().filter_map(|point| point.1);
                (values().reduce(f64::min), values().reduce(f64::max))
            };
            prop_assert_eq!(extremes(&thinned), extremes(&points));
        }

        #[test]
        fn paths_stay_in_the_box(
            spans in prop::collection::vec((0u64..2_000_000, 0u64..100_000), 0..50),
            duration in 0u64..1_000_000,
        ) {
            let spans: Vec<Span> = spans.iter().map(|(at, length)| Span::new(*at, at + length)).collect();
            for number in bands(&spans, duration).split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-') {
                let inside = number.parse::<f64>().map_or(number.is_empty(), |n| (0.0..=1000.0).contains(&n));
                prop_assert!(inside, "{}", number);
            }
        }
    }
}
