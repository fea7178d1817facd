//! A picture as a file: JPEG that stays below the size every tool takes, or PNG.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat, RgbImage};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::rules::limits;

/// Qualities of JPEG that are tried, best first.
const QUALITIES: &[u8] = &[94, 90, 85, 80, 72, 64, 55];

/// The format of a thumbnail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// JPEG: small.
    #[default]
    Jpg,
    /// PNG: without loss.
    Png,
}

impl Format {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpg => "jpg",
            Self::Png => "png",
        }
    }

    /// As the crate image names it.
    pub fn image(self) -> ImageFormat {
        match self {
            Self::Jpg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
        }
    }
}

/// The bytes of a file: JPEG with the highest quality that stays below the cautious limit, or PNG.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when the picture cannot be encoded.
pub fn encode(picture: &RgbImage, format: Format) -> Result<Vec<u8>> {
    let limit = limits().thumbnail.size_cautious.count();
    match format {
        Format::Png => png(picture),
        Format::Jpg => {
            let mut bytes = Vec::new();
            for quality in QUALITIES {
                bytes = jpeg(picture, *quality)?;
                if bytes.len() < limit {
                    break;
                }
            }
            Ok(bytes)
        }
    }
}

/// JPEG of this quality, 1 to 100.
///
/// # Errors
/// As for [`encode`].
pub fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let (width, height) = picture.dimensions();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .write_image(picture.as_raw(), width, height, ExtendedColorType::Rgb8)
        .map_err(|error| Error::internal("a picture cannot be written as JPEG").caused_by(error))?;
    Ok(bytes)
}

fn png(picture: &RgbImage) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let (width, height) = picture.dimensions();
    PngEncoder::new(&mut bytes)
        .write_image(picture.as_raw(), width, height, ExtendedColorType::Rgb8)
        .map_err(|error| Error::internal("a picture cannot be written as PNG").caused_by(error))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    /// Noise that no encoder can make small.
    fn noise(width: u32, height: u32) -> RgbImage {
        let mut seed = 7u32;
        RgbImage::from_fn(width, height, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [a, b, c, _] = seed.to_be_bytes();
            Rgb([a, b, c])
        })
    }

    #[test]
    fn quality_is_lowered_until_the_file_is_small_enough() {
        let limit = limits().thumbnail.size_cautious.count();
        let picture = noise(1600, 900);
        assert!(jpeg(&picture, QUALITIES[0]).expect("JPEG").len() > limit, "the case is a real one");
        assert!(encode(&picture, Format::Jpg).expect("JPEG").len() < limit);
        let easy = RgbImage::from_pixel(1280, 720, Rgb([10, 120, 60]));
        assert_eq!(encode(&easy, Format::Jpg).expect("JPEG"), jpeg(&easy, QUALITIES[0]).expect("JPEG"));
    }

    #[test]
    fn what_is_written_can_be_read() {
        let picture = noise(64, 36);
        for format in [Format::Jpg, Format::Png] {
            let bytes = encode(&picture, format).expect("encoded");
            let read =
                image::load_from_memory_with_format(&bytes, format.image()).expect("decoded").into_rgb8();
            assert_eq!(read.dimensions(), (64, 36));
            assert!(format == Format::Jpg || read == picture);
        }
    }
}
