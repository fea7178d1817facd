//! Pictures of the pictures: a contact sheet with times and scores, and previews at the sizes YouTube shows.

use image::{Rgb, RgbImage, imageops};

use super::crop::{Part, scaled};
use super::template::{Align, Bundled};
use super::text::letters::Letters;
use super::text::{aligned, label, paint};
use crate::error::Result;
use crate::model::timestamp::format_clock;

/// Widths at which YouTube shows thumbnails on a desktop's home page, beside a video, and in a small list, in pixels.
pub const WIDTHS: [u32; 3] = [320, 168, 120];

/// Width that pictures are kept at for sheets.
pub const KEPT: u32 = 480;

/// Background and ink of YouTube's light and dark look.
const LOOKS: [([u8; 3], [u8; 3]); 2] = [([255, 255, 255], [96, 96, 96]), ([15, 15, 15], [170, 170, 170])];

/// Room between pictures, in pixels.
const GAP: u32 = 24;

/// Room below a picture of the sheet for its caption, in pixels.
const CAPTION: u32 = 44;

/// One picture of a sheet.
pub struct Shown {
    /// The picture, [`KEPT`] pixels wide.
    pub picture: RgbImage,
    /// Time of the frame, in milliseconds.
    pub at_ms: u64,
    /// Its score, when it has one.
    pub score: Option<f64>,
}

/// A grid of all pictures with their number, time and score.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when a picture cannot be drawn.
pub fn contact(shown: &[Shown]) -> Result<RgbImage> {
    let letters = Letters::bundled(Bundled::Montserrat)?;
    let (width, height) = shown.first().map_or((KEPT, KEPT), |first| first.picture.dimensions());
    let count = u32::try_from(shown.len()).unwrap_or(u32::MAX).max(1);
    let most = if height > width { 5 } else { 3 };
    let columns = if count == 4 && most == 3 { 2 } else { count.min(most) };
    let rows = count.div_ceil(columns);
    let (cell_width, cell_height) = (width + GAP, height + CAPTION + GAP / 2);
    let mut sheet =
        RgbImage::from_pixel(columns * cell_width + GAP, rows * cell_height + GAP, Rgb(LOOKS[1].0));
    for (index, one) in (0..).zip(shown) {
        let (x, y) = (GAP + index % columns * cell_width, GAP + index / columns * cell_height);
        imageops::replace(&mut sheet, &one.picture, i64::from(x), i64::from(y));
        let base = (y + height + CAPTION - 18) as f32;
        let number = format!("{}", index + 1);
        let at = format_clock(one.at_ms, false);
        label(&mut sheet, &letters, &number, (15.0, x as f32, base), [255, 255, 255]);
        let beside = letters.reach(&format!("{number}MM")).width * 15.0;
        label(&mut sheet, &letters, &at, (13.0, x as f32 + beside, base), LOOKS[1].1);
        if let Some(score) = one.score {
            let text = format!("{score:.0} of 100");
            let from = aligned(&letters, &text, 13.0, width as f32, Align::Right);
            label(&mut sheet, &letters, &text, (13.0, x as f32 + from, base), LOOKS[1].1);
        }
    }
    Ok(sheet)
}

/// Each picture at the sizes YouTube shows it, with round corners and the length in the corner, on light and on dark.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when a picture cannot be drawn.
pub fn previews(shown: &[Shown], duration_ms: Option<u64>) -> Result<RgbImage> {
    let letters = Letters::bundled(Bundled::Montserrat)?;
    let (width, height) = shown.first().map_or((KEPT, KEPT), |first| first.picture.dimensions());
    let high = |wide: u32| (wide * height).div_ceil(width.max(1));
    let strip = WIDTHS.iter().sum::<u32>() + GAP * (WIDTHS.len() as u32 + 1);
    let row = high(WIDTHS[0]) + CAPTION;
    let count = u32::try_from(shown.len()).unwrap_or(u32::MAX).max(1);
    let mut sheet = RgbImage::from_pixel(2 * strip, count * row + GAP, Rgb(LOOKS[0].0));
    paint::rounded(
        &mut sheet,
        [strip as f32, -9.0, 2.0 * strip as f32 + 9.0, (count * row + GAP) as f32 + 9.0],
        0.0,
        LOOKS[1].0,
        1.0,
    );
    for (index, one) in (0..).zip(shown) {
        for (half, (back, ink)) in (0..).zip(LOOKS) {
            let (mut x, y) = (half * strip + GAP, GAP + index * row);
            for wide in WIDTHS {
                let whole = Part { x: 0, y: 0, width, height };
                let mut small = scaled(&one.picture, whole, wide, high(wide))?;
                dress(&mut small, &letters, duration_ms, back);
                imageops::replace(&mut sheet, &small, i64::from(x), i64::from(y));
                let base = (y + high(wide) + 17) as f32;
                label(&mut sheet, &letters, &format!("{wide} px"), (8.0, x as f32, base), ink);
                x += wide + GAP;
            }
        }
    }
    Ok(sheet)
}

/// Round corners, and the length of the video in the lower right corner.
fn dress(picture: &mut RgbImage, letters: &Letters, duration_ms: Option<u64>, back: [u8; 3]) {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let radius = if width > 200.0 { 12.0 } else { 8.0 };
    if let Some(duration) = duration_ms {
        let text = format_clock(duration, false);
        let (capital, pad, off) = match width {
            w if w > 200.0 => (8.5, 4.0, 8.0),
            w if w > 150.0 => (8.0, 3.5, 4.0),
            _ => (6.5, 3.0, 3.0),
        };
        let wide = letters.reach(&text).width * capital;
        let sides =
            [width - off - wide - 2.0 * pad, height - off - capital - 2.0 * pad, width - off, height - off];
        paint::rounded(picture, sides, 4.0, [0, 0, 0], 0.8);
        let from = sides[0] + pad - letters.reach(&text).left * capital;
        label(picture, letters, &text, (capital, from, sides[3] - pad), [255, 255, 255]);
    }
    for y in 0..picture.height() {
        for x in 0..picture.width() {
            let inward =
                |at: u32, length: f32| (radius - (at as f32 + 0.5).min(length - at as f32 - 0.5)).max(0.0);
            let outside = (inward(x, width).hypot(inward(y, height)) - radius + 0.5).clamp(0.0, 1.0);
            if outside > 0.0 {
                paint::blend(picture, x as i32, y as i32, back, outside);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(count: usize, width: u32, height: u32) -> Vec<Shown> {
        let one = |index: usize| Shown {
            picture: RgbImage::from_pixel(width, height, Rgb([200, 40, 40])),
            at_ms: index as u64 * 61_000,
            score: (index > 0).then_some(87.4),
        };
        (0..count).map(one).collect()
    }

    #[test]
    fn a_contact_sheet_holds_every_picture() {
        for (count, columns) in [(1, 1), (2, 2), (4, 2), (5, 3)] {
            let sheet = contact(&shown(count, KEPT, 270)).expect("a sheet");
            assert_eq!(sheet.width(), columns * (KEPT + GAP) + GAP, "{count}");
            let red = sheet.pixels().filter(|pixel| pixel.0 == [200, 40, 40]).count();
            assert_eq!(red, count * KEPT as usize * 270);
            assert!(sheet.pixels().any(|pixel| pixel[0] > 220 && pixel[1] > 220), "captions are written");
        }
    }

    #[test]
    fn previews_have_the_sizes_youtube_shows_on_light_and_dark() {
        let strip = previews(&shown(2, KEPT, 270), Some(754_000)).expect("previews");
        let half = WIDTHS.iter().sum::<u32>() + GAP * 4;
        assert_eq!(strip.width(), 2 * half);
        let red_in = |y: u32, from: u32, to: u32| {
            (from..to).filter(|x| strip.get_pixel(*x, y).0 == [200, 40, 40]).count()
        };
        assert_eq!(red_in(GAP + 30, 0, half), 320 + 168 + 120);
        assert_eq!(red_in(GAP + 30, half, 2 * half), 320 + 168 + 120);
        assert_eq!(strip.get_pixel(GAP, GAP).0, [255, 255, 255], "corners are round");
        assert_eq!(strip.get_pixel(2 * half - 1, 0).0, [15, 15, 15]);
    }
}
