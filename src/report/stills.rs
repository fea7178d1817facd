//! The pictures of the page: small stills at even distances, and a few frames that would do as thumbnails.

use std::io::Cursor;

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;

use crate::error::{Error, Kind, Result};
use crate::model::Analysis;
use crate::model::analysis::FrameCandidate;
use crate::ports::ffmpeg::{Ffmpeg, Input};
use crate::progress::{Stage, Unit, Watch};

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
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(Cursor::new(&mut jpeg), QUALITY)
            .encode_image(picture)
            .map_err(|error| Error::internal("a picture cannot be written").caused_by(error))?;
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

/// Takes the best of the candidate frames, far apart, as pictures of 640 pixels. Blocking.
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
    let Some(picture) = &analysis.picture else { return Ok(Vec::new()) };
    let mut pictures = Vec::new();
    for at_ms in best(&picture.candidates, most) {
        watch.check()?;
        let taken = still(ffmpeg, input, at_ms, FRAME)?;
        pictures.extend(taken.map(|still| Picture { still, score: None }));
    }
    Ok(pictures)
}

/// The times of the best candidates, one from each part of the video: sharp, well exposed, at rest.
fn best(candidates: &[FrameCandidate], most: usize) -> Vec<u64> {
    let merit = |frame: &FrameCandidate| {
        let exposure = 1.0 - (frame.brightness - 0.5).abs() - frame.clipped;
        (1.0 + frame.sharpness).ln() + 2.0 * frame.contrast + exposure + frame.colorfulness - frame.motion
    };
    if candidates.is_empty() || most == 0 {
        return Vec::new();
    }
    candidates
        .chunks(candidates.len().div_ceil(most))
        .filter_map(|part| part.iter().max_by(|a, b| merit(a).total_cmp(&merit(b))))
        .map(|frame| frame.at_ms)
        .collect()
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

    #[test]
    fn the_best_frame_of_each_part_is_taken() {
        let frame = |at_ms, sharpness| FrameCandidate {
            at_ms,
            sharpness,
            brightness: 0.5,
            contrast: 0.2,
            clipped: 0.0,
            colorfulness: 0.2,
            motion: 0.0,
            hash: "0".repeat(16),
        };
        let frames = [frame(0, 1.0), frame(10, 9.0), frame(20, 3.0), frame(30, 2.0), frame(40, 8.0)];
        assert_eq!(best(&frames, 2), [10, 40]);
        assert_eq!(best(&frames, 9), [0, 10, 20, 30, 40]);
        assert!(best(&[], 3).is_empty() && best(&frames, 0).is_empty());
    }
}
