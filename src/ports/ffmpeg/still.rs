//! Still pictures: one frame, or a few in a row, with filters of the caller's choice.

use image::RgbImage;

use super::{Ffmpeg, Input, args};
use crate::error::{Error, Result};

impl Ffmpeg {
    /// The first frame at or after a moment, upright and run through `filter`; absent when there is none.
    ///
    /// # Errors
    /// Tool when ffmpeg is missing or the frame cannot be decoded; interrupted never, for it is one frame.
    pub fn still(&self, input: &Input, at_ms: u64, filter: &str) -> Result<Option<RgbImage>> {
        Ok(self.stills(input, at_ms, 1, filter)?.pop())
    }

    /// Up to `count` frames in a row from a moment on, run through `filter`.
    ///
    /// # Errors
    /// As for [`Ffmpeg::still`].
    pub fn stills(&self, input: &Input, at_ms: u64, count: u32, filter: &str) -> Result<Vec<RgbImage>> {
        pictures(&self.read_all(args::stills(input, at_ms, count, filter), input)?)
    }

    /// The frame that is shown at a moment, square pixels, upright, no larger than `fit` (width, height).
    ///
    /// # Errors
    /// Tool when ffmpeg is missing or the frame cannot be decoded; not found when there is none at that time.
    pub fn frame(&self, input: &Input, at_ms: u64, fit: Option<[u32; 2]>) -> Result<RgbImage> {
        self.still(input, at_ms, &square(fit))?.ok_or_else(|| {
            let at = crate::model::timestamp::format_clock(at_ms, false);
            Error::not_found(format!("{} shows nothing at {at}", input.shown()))
        })
    }
}

/// The filter for square pixels that fit into a size.
fn square(fit: Option<[u32; 2]>) -> String {
    let square = "scale='trunc(iw*sar)':ih";
    match fit {
        Some([width, height]) => {
            format!("{square},scale={width}:{height}:force_original_aspect_ratio=decrease:flags=lanczos")
        }
        None => format!("{square}:flags=lanczos"),
    }
}

/// Reads portable pixmaps (`P6`, 8 bits) one after the other.
fn pictures(bytes: &[u8]) -> Result<Vec<RgbImage>> {
    let mut rest = bytes;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (picture, behind) =
            one(rest).ok_or_else(|| Error::tool("ffmpeg gave a frame that cannot be read"))?;
        found.push(picture);
        rest = behind;
    }
    Ok(found)
}

fn one(bytes: &[u8]) -> Option<(RgbImage, &[u8])> {
    let mut rest = bytes.strip_prefix(b"P6")?;
    let mut number = || {
        let start = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let length = rest[start..].iter().position(|byte| !byte.is_ascii_digit())?;
        let value = std::str::from_utf8(&rest[start..start + length]).ok()?.parse::<u32>().ok()?;
        rest = &rest[start + length..];
        Some(value)
    };
    let (width, height, most) = (number()?, number()?, number()?);
    let data = rest.get(1..)?;
    let length = usize::try_from(u64::from(width) * u64::from(height) * 3).ok()?;
    if most != 255 || data.len() < length {
        return None;
    }
    let picture = RgbImage::from_raw(width, height, data[..length].to_vec())?;
    Some((picture, &data[length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixmaps_in_a_row_are_told_apart() {
        let bytes = b"P6\n2 1\n255\nabcdefP6\n1 1\n255\n\n\n\n";
        let found = pictures(bytes).expect("pictures");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].as_raw(), b"abcdef");
        assert_eq!(found[1].as_raw(), b"\n\n\n");
        assert!(pictures(b"P6\n2 1\n255\nabc").is_err());
        assert!(pictures(b"P6\n99999999999 1\n255\nabc").is_err());
        assert!(pictures(b"GIF").is_err());
        assert!(pictures(b"").expect("nothing").is_empty());
    }
}
