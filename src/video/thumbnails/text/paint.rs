//! Painting: the coverage of letters, an exact outline around them, soft shadows, panels and scrims.

use image::{Rgb, RgbImage};

use super::layout::Block;
use super::letters::Letters;

/// Coverage of a part of a picture, 0 to 1 for each pixel.
#[derive(Debug, Clone, PartialEq)]
pub struct Mask {
    /// Left edge in the picture; may lie outside.
    pub x: i32,
    /// Top edge in the picture; may lie outside.
    pub y: i32,
    /// Width.
    pub width: usize,
    /// Height.
    pub height: usize,
    /// Row by row.
    pub values: Vec<f32>,
}

impl Mask {
    /// The letters of a block, with this much room around them, in pixels.
    pub fn of(letters: &Letters, block: &Block, around: f32) -> Self {
        let ink = block.ink();
        let (x, y) = ((ink[0] - around).floor() as i32 - 2, (ink[1] - around).floor() as i32 - 2);
        let size = |from: i32, to: f32| usize::try_from((to + around).ceil() as i32 + 2 - from).unwrap_or(0);
        let (width, height) = (size(x, ink[2]), size(y, ink[3]));
        let mut mask = Self { x, y, width, height, values: vec![0.0; width * height] };
        for line in &block.lines {
            for glyph in letters.row(&line.text, block.capital, line.x, line.y) {
                letters.cover(glyph, |x, y, coverage| mask.add(x, y, coverage));
            }
        }
        mask
    }

    fn add(&mut self, x: i32, y: i32, coverage: f32) {
        let (Ok(x), Ok(y)) = (usize::try_from(x - self.x), usize::try_from(y - self.y)) else { return };
        if x < self.width && y < self.height {
            let value = &mut self.values[y * self.width + x];
            *value = (*value + coverage).min(1.0);
        }
    }

    /// How far each pixel is from the letters, in pixels; 0 inside. Exact (Felzenszwalb and Huttenlocher), with the
    /// partly covered pixels of the edge taken as that much nearer, so that outlines stay smooth.
    pub fn distances(&self) -> Vec<f32> {
        let mut field: Vec<f32> = self
            .values
            .iter()
            .map(|coverage| match *coverage {
                c if c <= 0.004 => FAR,
                c => (0.5 - c).max(0.0).powi(2),
            })
            .collect();
        let mut column = vec![0.0; self.height];
        let mut work = Envelope::default();
        for x in 0..self.width {
            for (value, row) in column.iter_mut().zip(field.chunks_exact(self.width)) {
                *value = row[x];
            }
            work.transform(&mut column);
            for (value, row) in column.iter().zip(field.chunks_exact_mut(self.width)) {
                row[x] = *value;
            }
        }
        if self.width > 0 {
            field.chunks_exact_mut(self.width).for_each(|row| work.transform(row));
        }
        field.iter().map(|squared| squared.sqrt()).collect()
    }

    /// The letters grown by `radius` pixels.
    pub fn grown(&self, distances: &[f32], radius: f32) -> Self {
        let values = self.values.iter().zip(distances);
        let values =
            values.map(|(own, distance)| (radius - distance + 0.5).clamp(0.0, 1.0).max(*own)).collect();
        Self { values, ..*self }
    }

    /// The mask softened: three box blurs, near to a Gaussian of this radius in pixels.
    pub fn softened(&self, radius: f32) -> Self {
        let mut soft = self.clone();
        let reach = (radius * 0.6).round() as usize;
        if reach == 0 || self.width == 0 {
            return soft;
        }
        let mut column = vec![0.0; self.height];
        for _ in 0..3 {
            soft.values.chunks_exact_mut(self.width).for_each(|row| blurred(row, reach));
            for x in 0..self.width {
                for (value, row) in column.iter_mut().zip(soft.values.chunks_exact(self.width)) {
                    *value = row[x];
                }
                blurred(&mut column, reach);
                for (value, row) in column.iter().zip(soft.values.chunks_exact_mut(self.width)) {
                    row[x] = *value;
                }
            }
        }
        soft
    }

    /// Lays a colour over the picture where the mask covers it, moved by `by` pixels.
    pub fn paint(&self, picture: &mut RgbImage, color: [u8; 3], opacity: f32, by: (i32, i32)) {
        for (row, values) in self.values.chunks_exact(self.width.max(1)).enumerate() {
            for (column, value) in values.iter().enumerate().filter(|(_, value)| **value > 0.002) {
                blend(
                    picture,
                    self.x + by.0 + column as i32,
                    self.y + by.1 + row as i32,
                    color,
                    value * opacity,
                );
            }
        }
    }

    /// The colours of the picture where `wanted` says so, given coverage and distance.
    pub fn under<'a>(
        &'a self,
        picture: &'a RgbImage,
        distances: &'a [f32],
        wanted: impl Fn(f32, f32) -> bool + 'a,
    ) -> impl Iterator<Item = [u8; 3]> + 'a {
        self.values
            .iter()
            .zip(distances)
            .enumerate()
            .filter(move |(_, (value, distance))| wanted(**value, **distance))
            .filter_map(|(index, _)| {
                let x = u32::try_from(self.x + (index % self.width) as i32).ok()?;
                let y = u32::try_from(self.y + (index / self.width) as i32).ok()?;
                picture.get_pixel_checked(x, y).map(|pixel| pixel.0)
            })
    }
}

/// Farther than any picture is wide, squared.
const FAR: f32 = 1e10;

/// The lower envelope of parabolas, the work space of a one-dimensional distance transform.
#[derive(Default)]
struct Envelope {
    places: Vec<usize>,
    borders: Vec<f32>,
    source: Vec<f32>,
}

impl Envelope {
    fn transform(&mut self, values: &mut [f32]) {
        if values.is_empty() {
            return;
        }
        self.source.clear();
        self.source.extend_from_slice(values);
        self.places.clear();
        self.borders.clear();
        self.places.push(0);
        self.borders.push(f32::NEG_INFINITY);
        let height = |source: &[f32], at: usize| source[at] + (at * at) as f32;
        for at in 1..values.len() {
            loop {
                let last = self.places[self.places.len() - 1];
                let border =
                    (height(&self.source, at) - height(&self.source, last)) / (2 * (at - last)) as f32;
                if border <= self.borders[self.borders.len() - 1] && self.places.len() > 1 {
                    self.places.pop();
                    self.borders.pop();
                } else {
                    self.places.push(at);
                    self.borders.push(border);
                    break;
                }
            }
        }
        let mut at_place = 0;
        for (at, value) in values.iter_mut().enumerate() {
            while at_place + 1 < self.places.len() && self.borders[at_place + 1] < at as f32 {
                at_place += 1;
            }
            let place = self.places[at_place];
            *value = (at as f32 - place as f32).powi(2) + self.source[place];
        }
    }
}

fn blurred(row: &mut [f32], reach: usize) {
    let source = row.to_vec();
    let length = (2 * reach + 1) as f32;
    let mut sum: f32 = source.iter().take(reach + 1).sum();
    for at in 0..source.len() {
        row[at] = (sum / length).clamp(0.0, 1.0);
        sum += source.get(at + reach + 1).copied().unwrap_or(0.0);
        if at >= reach {
            sum -= source[at - reach];
        }
    }
}

/// Lays a colour over one pixel; nothing happens outside the picture.
pub fn blend(picture: &mut RgbImage, x: i32, y: i32, color: [u8; 3], opacity: f32) {
    let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else { return };
    if x < picture.width() && y < picture.height() {
        let Rgb(below) = *picture.get_pixel(x, y);
        let mix = |index: usize| {
            let (from, to) = (f32::from(below[index]), f32::from(color[index]));
            (from + (to - from) * opacity.clamp(0.0, 1.0)).round() as u8
        };
        picture.put_pixel(x, y, Rgb([mix(0), mix(1), mix(2)]));
    }
}

/// A box with round corners: left, top, right and bottom in pixels, smooth at its edges.
pub fn rounded(
    picture: &mut RgbImage,
    [left, top, right, bottom]: [f32; 4],
    radius: f32,
    color: [u8; 3],
    opacity: f32,
) {
    let (middle_x, middle_y) = ((left + right) / 2.0, (top + bottom) / 2.0);
    let (half_x, half_y) = ((right - left) / 2.0 - radius, (bottom - top) / 2.0 - radius);
    for y in top.floor() as i32..=bottom.ceil() as i32 {
        for x in left.floor() as i32..=right.ceil() as i32 {
            // The signed distance to the edge, negative inside.
            let across = (x as f32 + 0.5 - middle_x).abs() - half_x;
            let down = (y as f32 + 0.5 - middle_y).abs() - half_y;
            let distance = across.max(0.0).hypot(down.max(0.0)) + across.max(down).min(0.0) - radius;
            let inside = (0.5 - distance).clamp(0.0, 1.0);
            if inside > 0.0 {
                blend(picture, x, y, color, inside * opacity);
            }
        }
    }
}

/// A side of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
    /// The upper one.
    Top,
    /// The lower one.
    Bottom,
}

/// Darkens (or lightens) the picture from a side: in full up to `full` pixels from it, then softly less up to `to`.
pub fn scrim(picture: &mut RgbImage, side: Side, (full, to): (f32, f32), color: [u8; 3], opacity: f32) {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    for y in 0..picture.height() {
        for x in 0..picture.width() {
            let from = match side {
                Side::Left => x as f32,
                Side::Right => width - x as f32,
                Side::Top => y as f32,
                Side::Bottom => height - y as f32,
            };
            let share = (1.0 - (from - full) / (to - full).max(1.0)).clamp(0.0, 1.0);
            let smooth = share * share * (3.0 - 2.0 * share);
            if smooth > 0.0 {
                blend(picture, x as i32, y as i32, color, opacity * smooth);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dot(width: usize, height: usize, at: &[(usize, usize)]) -> Mask {
        let mut values = vec![0.0; width * height];
        for (x, y) in at {
            values[y * width + x] = 1.0;
        }
        Mask { x: 0, y: 0, width, height, values }
    }

    #[test]
    fn an_outline_is_round() {
        let mask = dot(41, 41, &[(20, 20)]);
        let grown = mask.grown(&mask.distances(), 10.0);
        let area: f32 = grown.values.iter().sum();
        assert!((area - std::f32::consts::PI * 10.25 * 10.25).abs() < 20.0, "{area}");
        assert_eq!(grown.values[20 * 41 + 30], 0.5);
        assert_eq!(grown.values[20 * 41 + 31], 0.0);
    }

    #[test]
    fn softening_keeps_the_amount() {
        let soft = dot(61, 61, &[(30, 30)]).softened(8.0);
        let sum: f32 = soft.values.iter().sum();
        assert!((sum - 1.0).abs() < 1e-3, "{sum}");
        assert!(soft.values[30 * 61 + 30] < 0.05);
    }

    #[test]
    fn painting_outside_is_harmless() {
        let mut picture = RgbImage::new(10, 10);
        let mask = Mask { x: -5, y: 8, ..dot(8, 8, &[(6, 1), (0, 0), (7, 7)]) };
        mask.paint(&mut picture, [255, 0, 0], 1.0, (0, 0));
        assert_eq!(picture.pixels().filter(|pixel| pixel[0] == 255).count(), 1);
        rounded(&mut picture, [-4.0, -4.0, 4.0, 4.0], 2.0, [0, 255, 0], 1.0);
        assert_eq!(picture.get_pixel(0, 0).0, [0, 255, 0]);
    }

    proptest! {
        #[test]
        fn distances_are_exact(at in proptest::collection::vec((0usize..17, 0usize..13), 1..6)) {
            let mask = dot(17, 13, &at);
            let distances = mask.distances();
            for y in 0..13 {
                for x in 0..17 {
                    let nearest = at
                        .iter()
                        .map(|(a, b)| (x as f32 - *a as f32).hypot(y as f32 - *b as f32))
                        .fold(f32::INFINITY, f32::min);
                    prop_assert!((distances[y * 17 + x] - nearest).abs() < 1e-3);
                }
            }
        }
    }
}
