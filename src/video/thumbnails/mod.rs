//! Thumbnails: the best frames of a video, framed, with text, in the size and format YouTube takes.
//!
//! [`choose`] and what it stands on is pure; [`frame`] takes the very frames out of the file, [`crop`] frames them,
//! [`text`] writes on them, [`sheet`] shows them side by side. [`thumbnails`] is all of it, [`pictures`] gives small
//! JPEGs of the chosen frames for pages.

mod choose;
pub mod color;
pub mod crop;
pub mod encode;
pub mod frame;
mod likeness;
mod make;
pub mod sheet;
pub mod template;
pub mod text;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use choose::{Choice, ThumbnailParts, choose, face_score, ranked};
pub use encode::Format;
pub use make::{PictureRequest, SmallPicture, best, make, pictures};
pub use template::{TemplateEntry, list};
pub use text::ThumbnailText;

use crate::blocking::blocking;
use crate::error::Result;
use crate::model::Finding;
use crate::model::analysis::{Analysis, Depth, Face};
use crate::ports::ffmpeg::Input;
use crate::progress::Watch;
use crate::services::Services;
use crate::video::analyze::{AnalyzeRequest, analyze};
use crate::video::output::Target;

/// A video this long is looked at a second time, at every frame, when its key frames are not enough; in milliseconds.
const SHORT_MS: u64 = 5 * 60 * 1000;

/// The shape of a thumbnail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// 16:9, for videos.
    #[default]
    Wide,
    /// 9:16, for Shorts.
    Tall,
}

/// What thumbnails are wanted.
#[derive(Debug, Clone)]
pub struct ThumbnailRequest {
    /// The video.
    pub input: Input,
    /// How many, when no times are given.
    pub count: usize,
    /// The frames at these times instead, in milliseconds.
    pub at: Vec<u64>,
    /// The shape.
    pub shape: Shape,
    /// Text to write on them.
    pub text: Option<String>,
    /// How it is set; see [`list`].
    pub template: Option<String>,
    /// A TrueType or OpenType file instead of the template's font.
    pub font: Option<PathBuf>,
    /// Width in pixels; 1280 (720 to 1080 for a Short) when not given. Never more than the video has, but for the
    /// recommended least.
    pub width: Option<u32>,
    /// JPEG or PNG.
    pub format: Format,
    /// Where the files go: a folder, or a file when there is one thumbnail of one video.
    pub target: Target,
    /// Also write a contact sheet.
    pub sheet: bool,
    /// Also write previews at the sizes YouTube shows.
    pub previews: bool,
    /// How closely the video is looked at.
    pub depth: Depth,
}

/// One thumbnail.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Thumbnail {
    /// Its file.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Size in bytes.
    pub bytes: u64,
    /// Time of its frame in the video, in milliseconds.
    pub at_ms: u64,
    /// How good the frame is, 0 to 100; absent for a frame of the user's choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// What the score is made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<ThumbnailParts>,
    /// The faces on the thumbnail, in fractions of its width and height.
    pub faces: Vec<Face>,
    /// What became of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<ThumbnailText>,
}

/// The thumbnails of one video.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ThumbnailReport {
    /// The video, as given.
    pub file: String,
    /// Their shape.
    pub shape: Shape,
    /// The thumbnails, best first (or in the order of the times given).
    pub thumbnails: Vec<Thumbnail>,
    /// The contact sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The previews.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previews: Option<String>,
    /// What YouTube would complain about, and what viewers would.
    pub findings: Vec<Finding>,
}

/// Makes thumbnails of a video and writes them. Without times, the whole video is looked at for the best frames.
///
/// # Errors
/// Usage for a file without a picture, a text or template that cannot be used, and results that exist already
/// (without `force`), all before any work; tool when ffmpeg fails; storage; interruption.
pub async fn thumbnails(
    request: ThumbnailRequest,
    services: &Services,
    watch: &Watch,
) -> Result<ThumbnailReport> {
    let (ffmpeg, stop) = (services.ffmpeg.clone(), watch.clone());
    let checked = request.clone();
    let media = blocking("making thumbnails", move || make::check(&checked, &ffmpeg)).await?;
    let analysis = match request.at.is_empty() {
        true => Some(looked_at(&request, services, watch).await?),
        false => None,
    };
    let ffmpeg = services.ffmpeg.clone();
    blocking("making thumbnails", move || make(&request, &media, analysis.as_ref(), &ffmpeg, &stop)).await
}

/// Looks at the video: a short one whose key frames are too few or too much alike at every frame.
async fn looked_at(request: &ThumbnailRequest, services: &Services, watch: &Watch) -> Result<Analysis> {
    let look = |depth| AnalyzeRequest { input: request.input.clone(), audio_track: None, depth };
    let analysis = analyze(&look(request.depth), services, watch).await?;
    let short = analysis.media.duration_ms.is_some_and(|duration| duration <= SHORT_MS);
    if request.depth == Depth::Fast && short && choose(&analysis, request.count).len() < request.count {
        return analyze(&look(Depth::Full), services, watch).await;
    }
    Ok(analysis)
}
