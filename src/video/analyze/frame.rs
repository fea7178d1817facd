//! What is measured on one reduced picture and between two: all loops are over bytes, so that they become vectors.

use crate::ports::ffmpeg::Picture;

/// Bins of a [`Signature`]'s histogram: luma, then both chroma planes.
const LUMA_BINS: usize = 32;
const CHROMA_BINS: usize = 32;

/// Cells across and down in a [`Signature`].
const CELLS: [usize; 2] = [16, 12];

/// A picture in short: the colours it has, and roughly where.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Signature {
    /// Shares of the values, each plane adding up to 1.
    histogram: [f32; LUMA_BINS + 2 * CHROMA_BINS],
    /// Means of the cells: luma, then both chroma planes.
    cells: Vec<u8>,
}

impl Signature {
    pub(super) fn of(picture: &Picture) -> Self {
        let mut histogram = [0f32; LUMA_BINS + 2 * CHROMA_BINS];
        let (blue, red) = picture.chroma();
        let (luma_bins, chroma_bins) = histogram.split_at_mut(LUMA_BINS);
        let (blue_bins, red_bins) = chroma_bins.split_at_mut(CHROMA_BINS);
        count(picture.luma(), luma_bins, |value| usize::from(value >> 3));
        // Chroma stays near grey; finer bins there tell colours apart that are not garish.
        let near_grey = |value: u8| ((i32::from(value) - 128) / 4 + 16).clamp(0, 31) as usize;
        count(blue, blue_bins, near_grey);
        count(red, red_bins, near_grey);
        let (width, height) = (picture.width as usize, picture.height as usize);
        let mut cells = Vec::with_capacity(3 * CELLS[0] * CELLS[1]);
        means(picture.luma(), width, height, &mut cells);
        means(blue, width / 2, height / 2, &mut cells);
        means(red, width / 2, height / 2, &mut cells);
        Self { histogram, cells }
    }

    /// How much the colours differ: 0 (the same) to 1 (nothing in common), whatever moved where.
    pub(super) fn colours_apart(&self, other: &Self) -> f32 {
        let apart = |range: std::ops::Range<usize>| -> f32 {
            let both = self.histogram[range.clone()].iter().zip(&other.histogram[range]);
            both.map(|(a, b)| (a - b).abs()).sum::<f32>() / 2.0
        };
        let luma = apart(0..LUMA_BINS);
        let blue = apart(LUMA_BINS..LUMA_BINS + CHROMA_BINS);
        let red = apart(LUMA_BINS + CHROMA_BINS..LUMA_BINS + 2 * CHROMA_BINS);
        0.5 * luma + 0.25 * (blue + red)
    }

    /// How much the pictures differ cell by cell, in steps of 0 to 255.
    pub(super) fn cells_apart(&self, other: &Self) -> f32 {
        let sum: u32 = self.cells.iter().zip(&other.cells).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
        sum as f32 * 3.0 / self.cells.len().max(1) as f32
    }
}

fn count(values: &[u8], bins: &mut [f32], bin: impl Fn(u8) -> usize) {
    // Every value first: counting 256 values needs no branches. Two tables keep equal neighbours apart.
    let mut counts = [[0u32; 256]; 2];
    for pair in values.chunks_exact(2) {
        counts[0][usize::from(pair[0])] += 1;
        counts[1][usize::from(pair[1])] += 1;
    }
    let share = 1.0 / values.len().max(1) as f32;
    for value in 0..=255u8 {
        let both = counts[0][usize::from(value)] + counts[1][usize::from(value)];
        bins[bin(value)] += both as f32 * share;
    }
}

fn means(values: &[u8], width: usize, height: usize, into: &mut Vec<u8>) {
    let [across, down] = CELLS;
    for row in 0..down {
        let rows = row * height / down..((row + 1) * height / down).max(row * height / down + 1);
        let mut sums = [0u32; CELLS[0]];
        for y in rows.clone().filter(|y| *y < height) {
            let line = &values[y * width..(y + 1) * width];
            for (column, sum) in sums.iter_mut().enumerate() {
                let (from, to) = (column * width / across, (column + 1) * width / across);
                *sum += line[from..to.max(from)].iter().map(|value| u32::from(*value)).sum::<u32>();
            }
        }
        for (column, sum) in sums.iter().enumerate() {
            let cell = (column + 1) * width / across - column * width / across;
            into.push((sum / ((cell * rows.len()).max(1) as u32)).min(255) as u8);
        }
    }
}

/// Mean absolute difference of two planes, 0 to 255.
pub(super) fn apart(a: &[u8], b: &[u8]) -> f32 {
    // A chunk of 256 differences fits into 16 bits, which is what processors add fastest.
    let sum: u64 = a
        .chunks(256)
        .zip(b.chunks(256))
        .map(|(a, b)| a.iter().zip(b).map(|(a, b)| u16::from(a.abs_diff(*b))).fold(0u16, u16::wrapping_add))
        .map(u64::from)
        .sum();
    sum as f32 / a.len().max(1) as f32
}

/// How much a picture differs from the one before.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Change {
    /// Mean absolute change of the luma, 0 to 255.
    pub luma: f32,
    /// Of both chroma planes together, 0 to 510.
    pub chroma: f32,
}

impl Change {
    pub(super) fn between(before: &Picture, now: &Picture) -> Self {
        if before.planes.len() != now.planes.len() {
            return Self { luma: 255.0, chroma: 255.0 };
        }
        let ((blue_before, red_before), (blue, red)) = (before.chroma(), now.chroma());
        Self {
            luma: apart(before.luma(), now.luma()),
            chroma: apart(blue_before, blue) + apart(red_before, red),
        }
    }

    /// Both together, in steps of luma.
    pub(super) fn content(self) -> f32 {
        self.luma + self.chroma
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A picture of 64 x 48 whose luma is `value(x, y)`, grey.
    pub(in super::super) fn picture(at_ms: u64, value: impl Fn(usize, usize) -> u8) -> Picture {
        let mut planes: Vec<u8> = (0..64 * 48).map(|at| value(at % 64, at / 64)).collect();
        planes.resize(64 * 48 * 3 / 2, 128);
        Picture { at_ms, width: 64, height: 48, planes }
    }

    #[test]
    fn differences_are_means() {
        assert_eq!(apart(&[0; 1000], &[255; 1000]), 255.0);
        assert_eq!(apart(&[10, 20], &[20, 10]), 10.0);
        assert_eq!(apart(&[], &[]), 0.0);
    }

    #[test]
    fn what_moves_keeps_its_colours() {
        let stripes =
            |shift: usize| picture(0, move |x, _| if ((x + shift) / 8).is_multiple_of(2) { 40 } else { 200 });
        let (one, other) = (Signature::of(&stripes(0)), Signature::of(&stripes(8)));
        assert_eq!(one.colours_apart(&other), 0.0);
        assert!(Change::between(&stripes(0), &stripes(8)).luma > 150.0);
        assert!(one.cells_apart(&other) > 100.0);
        let dark = Signature::of(&picture(0, |_, _| 20));
        assert!(one.colours_apart(&dark) > 0.45);
    }

    #[test]
    fn cells_are_means_of_their_place() {
        let half = Signature::of(&picture(0, |x, _| if x < 32 { 16 } else { 235 }));
        assert_eq!((half.cells[0], half.cells[15]), (16, 235));
        assert_eq!(half.cells.len(), 3 * 16 * 12);
    }
}
