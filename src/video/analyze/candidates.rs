//! Frames that may do as thumbnails: measured, and thinned so that they stay few and spread over the video.

use crate::model::analysis::FrameCandidate;
use crate::ports::ffmpeg::Picture;

/// Most candidates.
const MOST: usize = 240;

/// The shortest stretch that has a candidate of its own, in milliseconds.
const SHORTEST_SLOT_MS: u64 = 500;

/// How many frames of a stretch are measured.
const MEASURED_PER_SLOT: u64 = 3;

/// Luma of black and white in limited range.
const BLACK: f32 = 16.0;
const WHITE: f32 = 235.0;

/// Keeps the best frame of each stretch; when there are too many, two stretches become one.
pub(super) struct Candidates {
    slot_ms: u64,
    next_ms: u64,
    kept: Vec<FrameCandidate>,
}

impl Candidates {
    pub(super) fn new() -> Self {
        Self { slot_ms: SHORTEST_SLOT_MS, next_ms: 0, kept: Vec::new() }
    }

    /// Takes the next frame; `motion` is the mean change of the luma since the frame before, 0 to 1.
    pub(super) fn add(&mut self, picture: &Picture, motion: f64) {
        if picture.at_ms < self.next_ms {
            return;
        }
        self.next_ms = picture.at_ms + self.slot_ms / MEASURED_PER_SLOT;
        let fresh = measure(picture, motion);
        match self.kept.last_mut() {
            Some(last) if last.at_ms / self.slot_ms == fresh.at_ms / self.slot_ms => {
                if worth(&fresh) > worth(last) {
                    *last = fresh;
                }
            }
            _ => self.kept.push(fresh),
        }
        while self.kept.len() > MOST {
            self.thin();
        }
    }

    fn thin(&mut self) {
        self.slot_ms *= 2;
        let mut thinned: Vec<FrameCandidate> = Vec::with_capacity(self.kept.len());
        for candidate in self.kept.drain(..) {
            match thinned.last_mut() {
                Some(last) if last.at_ms / self.slot_ms == candidate.at_ms / self.slot_ms => {
                    if worth(&candidate) > worth(last) {
                        *last = candidate;
                    }
                }
                _ => thinned.push(candidate),
            }
        }
        self.kept = thinned;
    }

    /// The candidates in order of time.
    pub(super) fn finish(self) -> Vec<FrameCandidate> {
        self.kept
    }
}

/// Which of two frames of a stretch is kept: the sharper one, unless it is too dark, too bright or in motion.
fn worth(candidate: &FrameCandidate) -> f64 {
    let exposure = 1.0 - (candidate.brightness - 0.5).abs() * 1.6;
    let calm = 1.0 / (1.0 + 8.0 * candidate.motion);
    (candidate.sharpness + 0.1) * exposure.max(0.02) * (1.0 - candidate.clipped) * calm
}

fn measure(picture: &Picture, motion: f64) -> FrameCandidate {
    let luma = picture.luma();
    let (width, height) = (picture.width as usize, picture.height as usize);
    let pixels = luma.len().max(1) as f64;
    let (mut sum, mut squares, mut clipped) = (0u64, 0u64, 0u64);
    for value in luma {
        sum += u64::from(*value);
        squares += u64::from(*value) * u64::from(*value);
        clipped += u64::from(*value <= BLACK as u8 + 1 || *value >= WHITE as u8 - 1);
    }
    let range = f64::from(WHITE - BLACK);
    let mean = sum as f64 / pixels;
    let deviation = (squares as f64 / pixels - mean * mean).max(0.0).sqrt();
    FrameCandidate {
        at_ms: picture.at_ms,
        sharpness: rounded(laplacian(luma, width, height)),
        brightness: rounded(((mean - f64::from(BLACK)) / range).clamp(0.0, 1.0)),
        contrast: rounded((deviation / range).min(0.5)),
        clipped: rounded(clipped as f64 / pixels),
        colorfulness: rounded(colourfulness(picture)),
        motion: rounded(motion.clamp(0.0, 1.0)),
        hash: format!("{:016x}", difference_hash(luma, width, height)),
    }
}

/// Four digits say all that was measured.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// Mean absolute Laplacian: each pixel against its four neighbours.
fn laplacian(luma: &[u8], width: usize, height: usize) -> f64 {
    if width < 3 || height < 3 {
        return 0.0;
    }
    let mut sum = 0u64;
    for y in 1..height - 1 {
        let row = |y: usize| &luma[y * width..(y + 1) * width];
        let (above, here, below) = (row(y - 1), row(y), row(y + 1));
        let line: u32 = (1..width - 1)
            .map(|x| {
                let around = i32::from(above[x]) + i32::from(below[x]) + i32::from(here[x - 1]);
                (4 * i32::from(here[x]) - around - i32::from(here[x + 1])).unsigned_abs()
            })
            .sum();
        sum += u64::from(line);
    }
    (sum as f64 / ((width - 2) * (height - 2)) as f64).min(255.0)
}

fn colourfulness(picture: &Picture) -> f64 {
    let (blue, red) = picture.chroma();
    let distance = |value: u8| f32::from(value) - 128.0;
    let sum: f32 = blue.iter().zip(red).map(|(b, r)| distance(*b).hypot(distance(*r))).sum();
    (f64::from(sum) / blue.len().max(1) as f64 / 128.0).min(1.0)
}

/// A bit for each of 8 x 8 neighbours: whether it gets brighter to the right (dHash).
fn difference_hash(luma: &[u8], width: usize, height: usize) -> u64 {
    let mean = |column: usize, row: usize| -> u32 {
        let columns = column * width / 9..((column + 1) * width / 9).max(column * width / 9 + 1);
        let rows = row * height / 8..((row + 1) * height / 8).max(row * height / 8 + 1);
        let count = (columns.len() * rows.len()) as u32;
        let sum: u32 = rows
            .filter(|y| *y < height)
            .map(|y| luma[y * width..][columns.clone()].iter().map(|value| u32::from(*value)).sum::<u32>())
            .sum();
        // Sixteenths of a step: near-equal cells keep their order, whatever noise there is in a single pixel.
        sum * 16 / count
    };
    let mut hash = 0u64;
    for row in 0..8 {
        let means: [u32; 9] = std::array::from_fn(|column| mean(column, row));
        for pair in means.windows(2) {
            hash = hash << 1 | u64::from(pair[1] > pair[0]);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::picture;
    use super::*;

    #[test]
    fn measures_say_what_is_seen() {
        let flat = measure(&picture(5, |_, _| 126), 0.25);
        assert_eq!((flat.sharpness, flat.contrast, flat.clipped, flat.colorfulness), (0.0, 0.0, 0.0, 0.0));
        assert!((flat.brightness - 0.5).abs() < 0.01 && flat.motion == 0.25 && flat.at_ms == 5);
        let checks = measure(&picture(0, |x, y| if (x + y) % 2 == 0 { 16 } else { 235 }), 0.0);
        assert_eq!((checks.sharpness, checks.clipped, checks.contrast), (255.0, 1.0, 0.5));
        let soft = measure(&picture(0, |x, _| 50 + x as u8), 0.0);
        assert!(soft.sharpness < 1.0);
    }

    #[test]
    fn hashes_of_similar_pictures_are_near() {
        let scene = |noise: usize| {
            picture(0, move |x, y| {
                (60 + (x / 8 * 31 + y / 6 * 17) % 90 + (x * 7 + y * 3) % (noise + 1)) as u8
            })
        };
        let hash =
            |picture: &Picture| u64::from_str_radix(&measure(picture, 0.0).hash, 16).expect("16 digits");
        let near = (hash(&scene(0)) ^ hash(&scene(2))).count_ones();
        let other = picture(0, |x, y| (200 - (x * y / 20) % 140) as u8);
        let far = (hash(&scene(0)) ^ hash(&other)).count_ones();
        assert!(near <= 6 && far >= 16, "{near} {far}");
    }

    #[test]
    fn candidates_stay_few_and_spread() {
        let mut candidates = Candidates::new();
        for at in 0..20_000u64 {
            candidates.add(&picture(at * 250, move |x, _| (60 + (x as u64 * at) % 99) as u8), 0.0);
        }
        let kept = candidates.finish();
        assert!((MOST / 3..=MOST).contains(&kept.len()), "{}", kept.len());
        assert!(kept.windows(2).all(|pair| pair[0].at_ms < pair[1].at_ms));
        assert!(kept[0].at_ms < 60_000 && kept[kept.len() - 1].at_ms > 4_900_000);
    }

    #[test]
    fn the_sharper_frame_of_a_stretch_is_kept() {
        let mut candidates = Candidates::new();
        candidates.add(&picture(0, |_, _| 120), 0.0);
        candidates.add(&picture(200, |x, y| if (x + y) % 2 == 0 { 90 } else { 150 }), 0.0);
        let kept: Vec<u64> = candidates.finish().iter().map(|candidate| candidate.at_ms).collect();
        assert_eq!(kept, [200]);
    }
}
