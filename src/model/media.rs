//! What a media file holds, as ffprobe and a look at its container tell.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A video stream.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct VideoStream {
    /// Index in the file.
    pub index: u32,
    /// Codec name as ffprobe gives it: `h264`, `hevc`, `vp9`, `prores` ...
    pub codec: String,
    /// Profile, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// Width as shown, in pixels (rotation applied).
    pub width: u32,
    /// Height as shown, in pixels (rotation applied).
    pub height: u32,
    /// Clockwise rotation in degrees: 0, 90, 180 or 270.
    pub rotation: u32,
    /// Average frames per second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame_rate: Option<f64>,
    /// Nominal frames per second as a fraction: numerator and denominator, `[30000, 1001]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nominal_rate: Option<[u32; 2]>,
    /// Whether the frame rate varies (nominal and average rate differ by more than 1 %).
    pub variable_frame_rate: bool,
    /// Pixel format as ffprobe gives it: `yuv420p`, `yuv420p10le` ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pixel_format: Option<String>,
    /// Transfer characteristics: `bt709`, `smpte2084`, `arib-std-b67` ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color_transfer: Option<String>,
    /// Primaries of the colours: `bt709`, `bt2020` ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color_primaries: Option<String>,
    /// Matrix of the colours: `bt709`, `bt2020nc` ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color_space: Option<String>,
    /// Range of the values: `tv` or `pc`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color_range: Option<String>,
    /// Width of a pixel divided by its height, where it is not 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pixel_aspect: Option<f64>,
    /// Length of the stream in milliseconds, where the container tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// Whether the fields are interlaced.
    pub interlaced: bool,
    /// Bits per second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bit_rate: Option<u64>,
    /// Whether it is a cover picture and not moving.
    pub attached_picture: bool,
}

/// An audio stream.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AudioStream {
    /// Index in the file.
    pub index: u32,
    /// Number among the audio streams, from 1: what `--audio-track` takes.
    pub track: u32,
    /// Codec name: `aac`, `opus`, `pcm_s16le` ...
    pub codec: String,
    /// Samples per second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample_rate: Option<u32>,
    /// Number of channels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Profile of the codec, where there is one: `LC`, `HE-AAC` ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// Bits of a sample, for codecs that lose nothing: 16, 24 ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bits: Option<u32>,
    /// Names of the channels: `mono`, `stereo`, `5.1` ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel_layout: Option<String>,
    /// Length of the stream in milliseconds, where the container tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// Language tag of the stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Title tag of the stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it is marked as default.
    pub default: bool,
    /// Bits per second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bit_rate: Option<u64>,
}

/// A subtitle stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SubtitleStream {
    /// Index in the file.
    pub index: u32,
    /// Codec name: `subrip`, `mov_text`, `hdmv_pgs_subtitle` ...
    pub codec: String,
    /// Whether it is text (and not pictures).
    pub text: bool,
    /// Language tag of the stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// What a media file holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct MediaInfo {
    /// The path, as given (invalid UTF-8 replaced).
    pub file: String,
    /// Size in bytes.
    pub size_bytes: u64,
    /// Container as ffprobe names it: `mov,mp4,m4a,3gp,3g2,mj2`, `matroska,webm` ...
    pub container: String,
    /// Length in milliseconds, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// Overall bits per second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bit_rate: Option<u64>,
    /// Whether an MP4 or MOV file has its index (moov) before its data; absent for other containers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moov_first: Option<bool>,
    /// Whether an MP4 or MOV file has an edit list that does more than start the track; absent for other containers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit_list: Option<bool>,
    /// Title tag of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it carries spherical (360 degree) data.
    pub spherical: bool,
    /// The video streams.
    pub video: Vec<VideoStream>,
    /// The audio streams.
    pub audio: Vec<AudioStream>,
    /// The subtitle streams.
    pub subtitles: Vec<SubtitleStream>,
    /// Chapters in the container.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chapters: Vec<super::Chapter>,
}

impl MediaInfo {
    /// The first moving video stream.
    pub fn main_video(&self) -> Option<&VideoStream> {
        self.video.iter().find(|stream| !stream.attached_picture)
    }

    /// The audio stream that is heard: the one with this number (from 1), else the default one, else the first.
    pub fn main_audio(&self, track: Option<u32>) -> Option<&AudioStream> {
        match track {
            Some(track) => self.audio.iter().find(|stream| stream.track == track),
            None => self.audio.iter().find(|stream| stream.default).or(self.audio.first()),
        }
    }
}
