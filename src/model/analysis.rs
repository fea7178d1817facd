//! What a look at every frame and every sample tells about a video. All of it is measured.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Finding, MediaInfo, Span};

/// How closely the picture is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Depth {
    /// Every frame.
    #[default]
    Full,
    /// Key frames only (and what lies between two of them where a cut is suspected); all of the sound.
    Fast,
}

/// Loudness of a moment. Absent values are silence (minus infinity).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct LoudnessPoint {
    /// End of the measured window, in milliseconds.
    pub at_ms: u64,
    /// Short-term loudness (3 s), in LUFS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_term_lufs: Option<f64>,
    /// Highest momentary loudness (400 ms) since the last point, in LUFS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub momentary_lufs: Option<f64>,
    /// Highest true peak since the last point, in dBTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub true_peak_dbtp: Option<f64>,
}

/// Loudness as EBU R 128 and ITU-R BS.1770 define it. Absent values are silence, or too little sound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Loudness {
    /// Integrated loudness, in LUFS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integrated_lufs: Option<f64>,
    /// Loudness range, in LU.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range_lu: Option<f64>,
    /// Highest true peak, in dBTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub true_peak_dbtp: Option<f64>,
    /// Over time, a point a second.
    pub curve: Vec<LoudnessPoint>,
}

/// What was heard of one audio track.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SoundAnalysis {
    /// Which track, from 1.
    pub track: u32,
    /// Length of the sound, in milliseconds.
    pub duration_ms: u64,
    /// Its loudness.
    pub loudness: Loudness,
    /// Level of the quiet parts (10th percentile of 50 ms windows), in dBFS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noise_floor_db: Option<f64>,
    /// Level of the loud parts (90th percentile of 50 ms windows), in dBFS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speech_level_db: Option<f64>,
    /// Below this level it counts as silence, in dBFS. Found from this file's own levels.
    pub silence_threshold_db: f64,
    /// Silent stretches of at least half a second.
    pub silences: Vec<Span>,
}

/// A stretch between two cuts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Scene {
    /// Time of its first frame, in milliseconds.
    pub start_ms: u64,
    /// Time of the first frame of the next scene, or the end, in milliseconds.
    pub end_ms: u64,
    /// How clear the cut before it is: 1 is the least that counts as one. 0 for the first scene.
    pub strength: f64,
}

/// A face in a frame, in fractions of its width and height.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Face {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// The detector's score; higher is surer.
    pub confidence: f64,
}

/// A frame that may do as a thumbnail, measured on a reduced picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FrameCandidate {
    /// Time of the frame, in milliseconds.
    pub at_ms: u64,
    /// Mean absolute Laplacian of the luma, 0 to 255: how much fine detail there is.
    pub sharpness: f64,
    /// Mean luma, 0 (black) to 1 (white).
    pub brightness: f64,
    /// Standard deviation of the luma, 0 to 0.5.
    pub contrast: f64,
    /// Share of pixels that are black or white to the limit, 0 to 1.
    pub clipped: f64,
    /// Mean distance of the chroma from grey, 0 to 1.
    pub colorfulness: f64,
    /// Mean absolute change since the frame before, 0 to 1: high in motion.
    pub motion: f64,
    /// Difference hash of 64 bits as 16 hexadecimal digits; near hashes look alike.
    pub hash: String,
}

/// What was seen of the picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PictureAnalysis {
    /// How many frames were looked at.
    pub frames: u64,
    /// The scenes, from the start to the end without a gap.
    pub scenes: Vec<Scene>,
    /// Black stretches of at least half a second.
    pub black: Vec<Span>,
    /// Stretches of at least two seconds in which nothing moves (black ones left out).
    pub frozen: Vec<Span>,
    /// Frames that may do as thumbnails, in order of time, spread over the whole video; at most 240.
    pub candidates: Vec<FrameCandidate>,
}

/// What a look at the whole video tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Analysis {
    /// The file, as given.
    pub file: String,
    /// What the file holds.
    pub media: MediaInfo,
    /// How closely the picture was looked at.
    pub depth: Depth,
    /// The sound; absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sound: Option<SoundAnalysis>,
    /// The picture; absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureAnalysis>,
    /// What YouTube would complain about, and what viewers would.
    pub findings: Vec<Finding>,
    /// What could not be decoded, and other doubts about the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

impl Analysis {
    /// Times of the cuts, in milliseconds.
    pub fn cuts(&self) -> impl Iterator<Item = u64> {
        self.picture.iter().flat_map(|picture| picture.scenes.iter().skip(1).map(|scene| scene.start_ms))
    }
}
