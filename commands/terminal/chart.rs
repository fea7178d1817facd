//! Places over time as a drawing of characters: the best place on top. No colour, so that it reads in a pipe too.

/// Dots of a Braille character: across and down.
const DOTS: (usize, usize) = (2, 4);
/// The bit of each dot, by column and row.
const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
/// Heights of a line of blocks, the lowest first.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Stands where there is no place.
const NONE: char = '×';

/// A day, counted from any other, and the place on it.
pub(crate) type Point = (i64, Option<u32>);

/// The best and the worst place, at least `apart` from each other.
fn range(points: &[Point], apart: u32) -> Option<(u32, u32)> {
    let places = || points.iter().filter_map(|(_, place)| *place);
    let (best, worst) = (places().min()?, places().max()?);
    Some((best, worst.max(best.saturating_add(apart))))
}

/// The last places in one line of blocks: the higher the better.
pub(crate) fn line(points: &[Point], most: usize) -> String {
    let shown = &points[points.len().saturating_sub(most)..];
    let Some((best, worst)) = range(shown, 1) else { return shown.iter().map(|_| NONE).collect() };
    let block = |place: u32| {
        let share = f64::from(worst - place) / f64::from(worst - best);
        BLOCKS[(share * 7.0).round() as usize]
    };
    shown.iter().map(|(_, place)| place.map_or(NONE, block)).collect()
}

/// A canvas of Braille characters.
struct Canvas {
    cells: Vec<Vec<u8>>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { cells: vec![vec![0; width]; height] }
    }

    fn dot(&mut self, x: usize, y: usize) {
        if let Some(cell) = self.cells.get_mut(y / DOTS.1).and_then(|row| row.get_mut(x / DOTS.0)) {
            *cell |= BITS[x % DOTS.0][y % DOTS.1];
        }
    }

    /// A straight line of dots.
    fn stroke(&mut self, from: (usize, usize), to: (usize, usize)) {
        let steps = from.0.abs_diff(to.0).max(from.1.abs_diff(to.1)).max(1);
        let between = |from: usize, to: usize, step: usize| {
            let (from, to) = (from as f64, to as f64);
            ((to - from).mul_add(step as f64 / steps as f64, from)).round() as usize
        };
        for step in 0..=steps {
            self.dot(between(from.0, to.0, step), between(from.1, to.1, step));
        }
    }

    fn row(&self, at: usize) -> String {
        self.cells[at].iter().map(|bits| char::from_u32(0x2800 + u32::from(*bits)).unwrap_or(' ')).collect()
    }
}

/// A chart of places over days, `width` columns wide with its labels and `height` rows high. Looks that found no place
/// have a row of their own at the bottom, named `none`; a line never crosses them.
pub(crate) fn chart(points: &[Point], (width, height): (usize, usize), none: &str) -> Vec<String> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    let found = range(points, 1);
    let misses = points.iter().any(|(_, place)| place.is_none());
    let digits = found.map_or(1, |(_, worst)| worst.to_string().len());
    let label = if misses { digits.max(none.chars().count()) } else { digits };
    let room = width.saturating_sub(label + 2).max(4);
    let days = (last.0 - first.0).max(1) as f64;
    let across = |day: i64, most: usize| ((day - first.0) as f64 / days * (most - 1) as f64).round() as usize;
    let mut lines = Vec::new();
    if let Some((best, worst)) = found {
        let mut canvas = Canvas::new(room, height);
        let down = |place: u32| {
            let share = f64::from(place - best) / f64::from(worst - best);
            (share * (height * DOTS.1 - 1) as f64).round() as usize
        };
        let place = |point: &Point| Some((across(point.0, room * DOTS.0), down(point.1?)));
        for pair in points.windows(2) {
            if let (Some(from), Some(to)) = (place(&pair[0]), place(&pair[1])) {
                canvas.stroke(from, to);
            }
        }
        points.iter().filter_map(place).for_each(|(x, y)| canvas.dot(x, y));
        for row in 0..height {
            let name = match row {
                0 => best.to_string(),
                row if row + 1 == height => worst.to_string(),
                _ => String::new(),
            };
            let axis = if name.is_empty() { '│' } else { '┤' };
            let blank = canvas.row(row).replace('\u{2800}', " ");
            lines.push(format!("{name:>label$} {axis}{}", blank.trim_end()).trim_end().to_string());
        }
    }
    if misses {
        let mut marks = vec![' '; room];
        for (day, _) in points.iter().filter(|(_, place)| place.is_none()) {
            marks[across(*day, room)] = NONE;
        }
        let marks: String = marks.into_iter().collect();
        lines.push(format!("{none:>label$} ┤{}", marks.trim_end()));
    }
    lines.push(format!("{:>label$} └{}", "", "─".repeat(room)));
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_is_high_where_the_place_is_good() {
        let points: Vec<Point> = [Some(50), Some(25), None, Some(1)]
            .into_iter()
            .enumerate()
            .map(|(at, p)| (at as i64, p))
            .collect();
        assert_eq!(line(&points, 10), "▁▅×█");
        assert_eq!(line(&points, 2), "×█");
        assert_eq!(line(&[(0, None)], 5), "×");
        assert_eq!(line(&[(0, Some(3)), (1, Some(3))], 5), "██");
        assert_eq!(line(&[], 5), "");
    }

    #[test]
    fn a_chart_has_the_best_place_on_top() {
        let points = [(0, Some(12)), (10, Some(4)), (20, None), (30, Some(4))];
        let lines = chart(&points, (24, 3), "none");
        assert_eq!(lines.len(), 5, "{lines:#?}");
        assert!(
            lines[0].starts_with("   4 ┤")
                && lines[2].starts_with("  12 ┤⠑") | lines[2].starts_with("  12 ┤"),
            "{lines:#?}"
        );
        assert_eq!(lines[3], format!("none ┤{}×", " ".repeat(11)));
        assert_eq!(lines[4], format!("     └{}", "─".repeat(18)));
        assert!(chart(&[], (24, 3), "none").is_empty());
    }

    proptest! {
        #[test]
        fn any_series_fits_the_room_it_has(
            places in prop::collection::vec(prop::option::of(1u32..500), 1..200),
            gaps in prop::collection::vec(0i64..40, 200), width in 12usize..140, height in 1usize..12,
        ) {
            let mut day = 0;
            let points: Vec<Point> = places.iter().zip(gaps).map(|(place, gap)| { day += gap; (day, *place) }).collect();
            let lines = chart(&points, (width, height), "none");
            prop_assert!(lines.iter().all(|line| line.chars().count() <= width), "{:#?}", lines);
            let drawn = lines.iter().any(|line| line.chars().any(|c| ('\u{2801}'..='\u{28ff}').contains(&c)));
            prop_assert_eq!(drawn, places.iter().any(Option::is_some));
            prop_assert_eq!(line(&points, 60).chars().count(), places.len().min(60));
            let crosses = line(&points, 1000).chars().filter(|c| *c == NONE).count();
            prop_assert_eq!(crosses, places.iter().filter(|place| place.is_none()).count());
        }
    }
}
