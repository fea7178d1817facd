//! Framing: the part of a frame that has the shape of a thumbnail, around the faces or else around what draws the eye.

use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::RgbImage;
use image::imageops;

use crate::error::{Error, Result};
use crate::model::analysis::Face;

/// Rows and columns that the eye's pull is measured on.
const GRID: usize = 64;

/// A part of a picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Left edge.
    pub x: u32,
    /// Top edge.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Part {
    /// The largest part of `width` by `height` that has the shape of `aspect`, at the left top.
    fn largest(width: u32, height: u32, [across, down]: [u32; 2]) -> Self {
        let (w, h, a, d) = (u64::from(width), u64::from(height), u64::from(across), u64::from(down));
        let (part_width, part_height) = if w * d > h * a { (h * a / d, h) } else { (w, w * d / a) };
        let pixels = |value: u64| u32::try_from(value.max(1)).unwrap_or(u32::MAX);
        Self { x: 0, y: 0, width: pixels(part_width).min(width), height: pixels(part_height).min(height) }
    }

    /// A face of the whole picture as it lies in the part; absent when less than half of it does.
    pub fn face(self, face: &Face, width: u32, height: u32) -> Option<Face> {
        let across = (f64::from(self.x) / f64::from(width), f64::from(self.width) / f64::from(width));
        let down = (f64::from(self.y) / f64::from(height), f64::from(self.height) / f64::from(height));
        let moved = Face {
            x: (face.x - across.0) / across.1,
            y: (face.y - down.0) / down.1,
            width: face.width / across.1,
            height: face.height / down.1,
            ..*face
        };
        let visible =
            |from: f64, length: f64| ((from + length).min(1.0) - from.max(0.0)).max(0.0) / length.max(1e-9);
        (visible(moved.x, moved.width) * visible(moved.y, moved.height) >= 0.5).then_some(moved)
    }
}

/// The part of the picture that has the shape of `aspect` (width to height): as large as it can be, moved so that the
/// faces are in it, or without any so that most of the detail is.
pub fn frame(picture: &RgbImage, aspect: [u32; 2], faces: &[Face]) -> Part {
    let (width, height) = picture.dimensions();
    let mut part = Part::largest(width, height, aspect);
    let (spare_x, spare_y) = (width - part.width, height - part.height);
    // A shape that is right but for a pixel or two needs no search.
    if spare_x <= 2 && spare_y <= 2 {
        (part.x, part.y) = (spare_x / 2, spare_y / 2);
        return part;
    }
    let group =
        group(faces, f64::from(part.width) / f64::from(width), f64::from(part.height) / f64::from(height));
    if spare_x > 0 {
        let middle = match group {
            Some(face) => face.x + face.width / 2.0,
            None => pull(picture, true, f64::from(part.width) / f64::from(width)),
        };
        part.x = start(middle, 0.5, part.width, width);
    }
    if spare_y > 0 {
        part.y = match group {
            // Eyes above the middle, as a portrait is framed.
            Some(face) => start(face.y + face.height * 0.45, 0.42, part.height, height),
            None => start(
                pull(picture, false, f64::from(part.height) / f64::from(height)),
                0.5,
                part.height,
                height,
            ),
        };
    }
    part
}

/// Where a part of `length` starts in `whole` so that `at` (a share of the whole) lies at `share` of it.
fn start(at: f64, share: f64, length: u32, whole: u32) -> u32 {
    let start = at * f64::from(whole) - share * f64::from(length);
    (start.round().max(0.0) as u32).min(whole - length)
}

/// A box around the faces that fit into a part of this size together, the surest first.
fn group(faces: &[Face], width: f64, height: f64) -> Option<Face> {
    let mut all = *faces.first()?;
    for face in &faces[1..] {
        let (x, y) = (all.x.min(face.x), all.y.min(face.y));
        let (right, bottom) =
            ((all.x + all.width).max(face.x + face.width), (all.y + all.height).max(face.y + face.height));
        if right - x <= width * 0.95 && bottom - y <= height * 0.95 {
            all = Face { x, y, width: right - x, height: bottom - y, ..all };
        }
    }
    Some(all)
}

/// The middle of the stretch of this length (a share of the whole) with the most detail, the middle a little preferred.
fn pull(picture: &RgbImage, across: bool, length: f64) -> f64 {
    let side = GRID as u32 * 4;
    let small = imageops::thumbnail(&imageops::grayscale(picture), side, side);
    let mut detail = [0.0f64; GRID];
    for y in 1..side - 1 {
        for x in 1..side - 1 {
            let at = |x: u32, y: u32| f64::from(small.get_pixel(x, y)[0]);
            let change = (at(x + 1, y) - at(x - 1, y)).abs() + (at(x, y + 1) - at(x, y - 1)).abs();
            detail[(if across { x } else { y } / 4) as usize] += change;
        }
    }
    let window = ((length * GRID as f64).round() as usize).clamp(1, GRID);
    let all: f64 = detail.iter().sum::<f64>().max(1e-9);
    let value = |from: usize| {
        let inside: f64 = detail[from..from + window].iter().sum::<f64>() / all;
        let off = ((from as f64 + window as f64 / 2.0) / GRID as f64 - 0.5).abs();
        inside - off * 0.1
    };
    let best = (0..=GRID - window).max_by(|a, b| value(*a).total_cmp(&value(*b))).unwrap_or(0);
    (best as f64 + window as f64 / 2.0) / GRID as f64
}

/// A part of the picture at another size.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when the part does not lie in the picture.
pub fn scaled(picture: &RgbImage, part: Part, width: u32, height: u32) -> Result<RgbImage> {
    if part == (Part { x: 0, y: 0, width, height }) && picture.dimensions() == (width, height) {
        return Ok(picture.clone());
    }
    let failed = |text: String| Error::internal(format!("a picture cannot be resized: {text}"));
    let (from_width, from_height) = picture.dimensions();
    let source =
        fast_image_resize::images::ImageRef::new(from_width, from_height, picture.as_raw(), PixelType::U8x3)
            .map_err(|error| failed(error.to_string()))?;
    let mut result = Image::new(width, height, PixelType::U8x3);
    let options = ResizeOptions::new().crop(
        f64::from(part.x),
        f64::from(part.y),
        f64::from(part.width),
        f64::from(part.height),
    );
    Resizer::new().resize(&source, &mut result, &options).map_err(|error| failed(error.to_string()))?;
    RgbImage::from_raw(width, height, result.into_vec()).ok_or_else(|| failed("its size is wrong".into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;
    use proptest::prelude::*;

    const WIDE: [u32; 2] = [16, 9];
    const TALL: [u32; 2] = [9, 16];

    fn grey(width: u32, height: u32) -> RgbImage {
        RgbImage::from_pixel(width, height, Rgb([90, 90, 90]))
    }

    fn face(x: f64, y: f64) -> Face {
        Face { x, y, width: 0.1, height: 0.2, confidence: 9.0 }
    }

    #[test]
    fn a_picture_of_the_right_shape_is_taken_whole() {
        assert_eq!(frame(&grey(320, 180), WIDE, &[]), Part { x: 0, y: 0, width: 320, height: 180 });
        assert_eq!(frame(&grey(180, 320), TALL, &[face(0.8, 0.1)]).width, 180);
    }

    #[test]
    fn faces_stay_in_the_frame() {
        let left = frame(&grey(320, 180), TALL, &[face(0.02, 0.3)]);
        assert_eq!((left.x, left.width, left.height), (0, 101, 180));
        let right = frame(&grey(320, 180), TALL, &[face(0.85, 0.3)]);
        assert_eq!(right.x, 320 - 101);
        assert!(right.face(&face(0.85, 0.3), 320, 180).is_some());
        assert!(right.face(&face(0.1, 0.3), 320, 180).is_none());
        // A face high up in an upright picture.
        let top = frame(&grey(180, 320), WIDE, &[face(0.4, 0.02)]);
        assert_eq!(top.y, 0);
    }

    #[test]
    fn without_faces_the_detail_decides() {
        let busy = RgbImage::from_fn(320, 180, |x, y| {
            let on = x > 230 && (x + y) % 6 < 3;
            if on { Rgb([250, 250, 250]) } else { Rgb([40, 40, 40]) }
        });
        let part = frame(&busy, TALL, &[]);
        assert!(part.x > 180, "{part:?}");
        let even = frame(&grey(320, 180), TALL, &[]);
        assert!(even.x.abs_diff(109) < 6, "{even:?}");
    }

    #[test]
    fn scaling_takes_the_part() {
        let halves =
            RgbImage::from_fn(40, 20, |x, _| if x < 20 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) });
        let right = scaled(&halves, Part { x: 20, y: 0, width: 20, height: 20 }, 10, 10).expect("scaled");
        assert_eq!(right.dimensions(), (10, 10));
        assert!(right.pixels().all(|pixel| pixel[2] > 150 && pixel[0] < 50));
    }

    proptest! {
        #[test]
        fn a_frame_lies_inside_and_has_the_shape(
            width in 2u32..400, height in 2u32..400, tall: bool, x in 0.0f64..0.9, y in 0.0f64..0.8,
        ) {
            let aspect = if tall { TALL } else { WIDE };
            let part = frame(&grey(width, height), aspect, &[face(x, y)]);
            prop_assert!(part.x + part.width <= width && part.y + part.height <= height);
            let (a, b) = (u64::from(part.width) * u64::from(aspect[1]), u64::from(part.height) * u64::from(aspect[0]));
            prop_assert!(a.abs_diff(b) <= 16, "{:?}", part);
            prop_assert!(part.width == width || part.height == height);
        }
    }
}
