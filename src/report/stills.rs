//! The pictures of the page: small stills at even distances, and a few frames that would do as thumbnails.

use image::RgbImage;

use crate::error::{Kind, Result};
use crate::model::Analysis;
use crate::ports::ffmpeg::{Ffmpeg, Input};
use crate::progress::{Stage, Unit, Watch};
use crate::video::thumbnails::{self, PictureRequest, SmallPicture};

/// Most stills of a strip.
const MOST_STILLS: u64 = 48;

/// No two stills are closer, in milliseconds.
const CLOSEST_MS: u64 = 250;

/// Most pixels of a still: a strip of twelve is sharp on a dense screen with it.
const STILL: [u32; 2] = [240, 135];

/// Most pixels of a larger frame.
const FRAME: [u32; 2] = [640, 360];

/// Quality of the JPEGs: a page with 48 stills stays far below a megabyte.
const QUALITY: u8 = 68;

/// A frame of the video as a JPEG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Still {
    /// Its time, in milliseconds.
    pub at_ms: u64,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The JPEG file.
    pub jpeg: Vec<u8>,
}

impl Still {
    /// Encodes a picture.
    ///
    /// # Errors
    /// [`Kind::Internal`] when the picture cannot be encoded.
    pub fn new(at_ms: u64, picture: &RgbImage) -> Result<Self> {
        let jpeg = thumbnails::encode::jpeg(picture, QUALITY)?;
        Ok(Self { at_ms, width: picture.width(), height: picture.height(), jpeg })
    }
}

/// A picture that may become the thumbnail: any frame or finished thumbnail, as a JPEG.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The JPEG file, and the time it was taken from.
    pub still: Still,
    /// How good it is, where it was scored, 0 to 100.
    pub score: Option<f64>,
}

/// The moments of a strip: the middle of each of as many equal parts as make sense.
pub fn moments(duration_ms: u64) -> Vec<u64> {
    let count = (duration_ms / CLOSEST_MS).clamp(1, MOST_STILLS);
    (0..count).map(|part| duration_ms * (2 * part + 1) / (2 * count)).collect()
}

/// Takes about 48 small stills at even distances. Blocking. A moment that shows nothing is left out; a file
/// without a picture has no strip.
///
/// # Errors
/// Tool when ffmpeg is missing; interrupted.
pub fn strip(ffmpeg: &Ffmpeg, input: &Input, duration_ms: u64, watch: &Watch) -> Result<Vec<Still>> {
    let moments = moments(duration_ms);
    watch.started(Stage::Render, Some(moments.len() as u64), Unit::Items);
    let mut stills = Vec::with_capacity(moments.len());
    for (done, at_ms) in moments.into_iter().enumerate() {
        watch.check()?;
        stills.extend(still(ffmpeg, input, at_ms, STILL)?);
        watch.advanced(Stage::Render, done as u64 + 1);
    }
    watch.finished(Stage::Render, false);
    Ok(stills)
}

/// Takes the frames that would do best as thumbnails, best first, as pictures of 640 pixels with their scores.
/// Blocking. Frames that cannot be taken cost the page its pictures, with a warning, and nothing else.
///
/// # Errors
/// Tool when ffmpeg is missing; interrupted.
pub fn frames(
    ffmpeg: &Ffmpeg,
    input: &Input,
    analysis: &Analysis,
    most: usize,
    watch: &Watch,
) -> Result<Vec<Picture>> {
    if analysis.picture.is_none() {
        return Ok(Vec::new());
    }
    let request = PictureRequest { input, analysis, count: most, fit: FRAME };
    let taken = match thumbnails::pictures(&request, ffmpeg, watch) {
        Err(error) if error.kind() == Kind::Interrupted || ffmpeg.version().is_err() => return Err(error),
        Err(error) => {
            watch.warning(format!("the page is without pictures to choose from: {}", error.chain()));
            Vec::new()
        }
        Ok(taken) => taken,
    };
    let view = |picture: SmallPicture| Picture {
        still: Still {
            at_ms: picture.choice.at_ms,
            width: picture.width,
            height: picture.height,
            jpeg: picture.jpeg,
        },
        score: Some(picture.choice.score),
    };
    Ok(taken.into_iter().map(view).collect())
}

/// A frame, or nothing where none can be shown.
fn still(ffmpeg: &Ffmpeg, input: &Input, at_ms: u64, fit: [u32; 2]) -> Result<Option<Still>> {
    match ffmpeg.frame(input, at_ms, Some(fit)) {
        Ok(picture) => Still::new(at_ms, &picture).map(Some),
        // Nothing is shown there, or it cannot be decoded: the rest of the strip is still worth having.
        Err(error) if matches!(error.kind(), Kind::NotFound | Kind::Usage) => Ok(None),
        Err(error) if error.kind() == Kind::Tool && ffmpeg.version().is_ok() => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_video_has_few_moments_and_none_lies_at_its_end() {
        assert_eq!(moments(0), [0]);
        assert_eq!(moments(1000), [125, 375, 625, 875]);
        let long = moments(10_800_000);
        assert_eq!((long.len(), long[0], long[47]), (48, 112_500, 10_687_500));
    }
}
