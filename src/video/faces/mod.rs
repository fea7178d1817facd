//! Frontal faces in a picture (SeetaFace, as the crate rustface runs it; its model stands beside, BSD 2-clause).

use std::sync::OnceLock;

use rustface::{ImageData, Model};

use crate::error::{Error, Result};
use crate::model::analysis::Face;

const MODEL: &[u8] = include_bytes!("seeta_fd_frontal_v1.0.bin");

/// Faces below this score are mostly none.
const LEAST_SCORE: f64 = 2.0;

/// Smallest face that is looked for, as a share of the picture's height.
const SMALLEST: f64 = 0.08;

/// Finds frontal faces in 8-bit luma of `width` by `height`, surest first. 320 by 180 is enough.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when the bundled model cannot be read.
pub fn find(luma: &[u8], width: u32, height: u32) -> Result<Vec<Face>> {
    static READ: OnceLock<Option<Model>> = OnceLock::new();
    let model = READ.get_or_init(|| rustface::read_model(MODEL).ok());
    let model = model.clone().ok_or_else(|| Error::internal("the face model cannot be read"))?;
    if luma.len() < (width * height) as usize || width < 40 || height < 40 {
        return Ok(Vec::new());
    }
    let mut detector = rustface::create_detector_with_model(model);
    detector.set_min_face_size(((f64::from(height) * SMALLEST) as u32).max(20));
    detector.set_score_thresh(LEAST_SCORE);
    detector.set_pyramid_scale_factor(0.8);
    detector.set_slide_window_step(4, 4);
    let found = detector.detect(&ImageData::new(luma, width, height));
    let mut faces: Vec<Face> = found
        .iter()
        .map(|face| {
            let (bounds, width, height) = (face.bbox(), f64::from(width), f64::from(height));
            Face {
                x: (f64::from(bounds.x()) / width).clamp(0.0, 1.0),
                y: (f64::from(bounds.y()) / height).clamp(0.0, 1.0),
                width: (f64::from(bounds.width()) / width).min(1.0),
                height: (f64::from(bounds.height()) / height).min(1.0),
                confidence: face.score(),
            }
        })
        .collect();
    faces.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    Ok(faces)
}
