//! A stand-in for the look at the whole video: frames at even distances, measured one by one.

use super::likeness;
use crate::error::Result;
use crate::model::MediaInfo;
use crate::model::analysis::{Analysis, Depth, FrameCandidate, PictureAnalysis, Scene};
use crate::ports::ffmpeg::{Ffmpeg, Input};

pub fn analyze(input: &Input, media: &MediaInfo, ffmpeg: &Ffmpeg) -> Result<Analysis> {
    let length = media.duration_ms.unwrap_or(1000);
    let mut candidates = Vec::new();
    for n in 0..24u64 {
        let at_ms = length * n / 24;
        let two = ffmpeg.stills(input, at_ms, 2, "scale=320:-2")?;
        let Some(picture) = two.first() else { continue };
        candidates.push(measure(at_ms, picture, two.get(1)));
    }
    Ok(Analysis {
        file: input.shown(),
        media: media.clone(),
        depth: Depth::Fast,
        sound: None,
        picture: Some(PictureAnalysis {
            frames: 24,
            scenes: vec![Scene { start_ms: 0, end_ms: length, strength: 0.0 }],
            black: Vec::new(),
            frozen: Vec::new(),
            candidates,
        }),
        findings: Vec::new(),
        warnings: Vec::new(),
    })
}

fn measure(at_ms: u64, picture: &image::RgbImage, next: Option<&image::RgbImage>) -> FrameCandidate {
    let grey = image::imageops::grayscale(picture);
    let (w, h) = grey.dimensions();
    let at = |x: u32, y: u32| f64::from(grey.get_pixel(x, y)[0]);
    let (mut lap, mut n) = (0.0, 0.0);
    for y in 1..h - 1 {
        for x in 1..w - 1 {
            lap += (4.0 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1)).abs();
            n += 1.0;
        }
    }
    let count = f64::from(w * h);
    let mean = grey.pixels().map(|p| f64::from(p[0])).sum::<f64>() / count;
    let var = grey.pixels().map(|p| (f64::from(p[0]) - mean).powi(2)).sum::<f64>() / count;
    let clipped = grey.pixels().filter(|p| p[0] < 3 || p[0] > 252).count() as f64 / count;
    let color = picture
        .pixels()
        .map(|p| f64::from(p.0.iter().max().unwrap() - p.0.iter().min().unwrap()))
        .sum::<f64>()
        / count
        / 512.0;
    let motion = next.map_or(0.0, |next| {
        let other = image::imageops::grayscale(next);
        grey.pixels().zip(other.pixels()).map(|(a, b)| f64::from(a[0].abs_diff(b[0]))).sum::<f64>()
            / count
            / 255.0
    });
    FrameCandidate {
        at_ms,
        sharpness: lap / n,
        brightness: mean / 255.0,
        contrast: var.sqrt() / 255.0,
        clipped,
        colorfulness: color,
        motion,
        hash: likeness::hash(picture),
    }
}
