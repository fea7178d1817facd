//! A cut list for editing programs: OpenTimelineIO, EDL (CMX 3600) and FCPXML. They refer to the source, which stays
//! as it is.

pub mod edl;
mod fcpxml;
mod otio;
mod timecode;

use std::path::Path;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::{CutList, MediaInfo};

pub use fcpxml::fcpxml;
pub use otio::otio;
pub use timecode::Timecode;

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum ExportFormat {
    /// OpenTimelineIO, which most newer programs read.
    Otio,
    /// CMX 3600 edit decision list, which most older ones read.
    Edl,
    /// Final Cut Pro XML, also read by DaVinci Resolve.
    Fcpxml,
}

impl ExportFormat {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Otio => "otio",
            Self::Edl => "edl",
            Self::Fcpxml => "fcpxml",
        }
    }
}

/// Frames per second where the file has none (sound alone).
const OTHER_RATE: [u32; 2] = [25, 1];

/// What an export is made of.
pub struct Cutting<'a> {
    /// What is kept, with boundaries on frames of `rate`.
    pub list: CutList,
    /// Frames per second.
    pub rate: [u32; 2],
    /// The source.
    pub media: &'a MediaInfo,
    /// Number of the chosen audio track among those of the file, from 1; none without sound.
    pub track: Option<u32>,
    /// Absolute path of the source, as an address.
    pub address: String,
    /// Name of the source.
    pub name: String,
}

impl<'a> Cutting<'a> {
    /// Puts one together. A file whose frame rate varies is counted in frames of its nominal rate.
    ///
    /// # Errors
    /// When the working folder cannot be told.
    pub fn new(list: &CutList, media: &'a MediaInfo, track: Option<u32>, source: &Path) -> Result<Self> {
        let nominal = media.main_video().and_then(|video| video.nominal_rate);
        // Variable rates may claim a nominal rate that is only a clock.
        let nominal = nominal.filter(|rate| rate[0] / rate[1].max(1) <= 240);
        let rate = list.frame_rate.or(nominal).unwrap_or(OTHER_RATE);
        let list = CutList::of_kept(list.duration_ms, Some(rate), list.kept.iter().copied());
        let path = std::path::absolute(source).map_err(|error| Error::io("find", source, error))?;
        let name = source.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { list, rate, media, track, address: address_of(&path.to_string_lossy()), name })
    }

    /// Each piece: its first frame in the source, its first frame in the result, its length in frames.
    pub fn pieces(&self) -> Vec<[u64; 3]> {
        let mut at = 0;
        let pieces = self.list.units().into_iter().map(|[start, end]| {
            let piece = [start, at, end - start];
            at += end - start;
            piece
        });
        pieces.filter(|piece| piece[2] > 0).collect()
    }

    /// Length of the source, in frames.
    pub fn source_frames(&self) -> u64 {
        let whole = CutList::whole(self.list.duration_ms, Some(self.rate));
        whole.units().last().map_or(0, |[_, end]| *end)
    }

    /// Whether there is a moving picture.
    pub fn has_video(&self) -> bool {
        self.media.main_video().is_some()
    }

    /// How many channels the chosen sound has; 0 without sound.
    pub fn channels(&self) -> u32 {
        let track = self.track.and_then(|track| self.media.main_audio(Some(track)));
        track.map_or(0, |audio| audio.channels.unwrap_or(2))
    }
}

/// Writes the export.
pub fn export(cutting: &Cutting<'_>, format: ExportFormat) -> Result<String> {
    match format {
        ExportFormat::Otio => otio(cutting),
        ExportFormat::Edl => Ok(edl::write(cutting)),
        ExportFormat::Fcpxml => Ok(fcpxml(cutting)),
    }
}

/// A `file:` address of an absolute path (RFC 8089).
fn address_of(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut address = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Span;
    use crate::model::media::{AudioStream, VideoStream};

    /// Twenty seconds at 29.97 with stereo sound, of which two pieces are kept.
    pub(super) fn media() -> MediaInfo {
        let video = VideoStream {
            width: 1920,
            height: 1080,
            nominal_rate: Some([30_000, 1001]),
            frame_rate: Some(29.97),
            ..VideoStream::default()
        };
        let audio =
            AudioStream { track: 1, channels: Some(2), sample_rate: Some(48_000), ..AudioStream::default() };
        MediaInfo {
            duration_ms: Some(20_000),
            video: vec![video],
            audio: vec![audio],
            ..MediaInfo::default()
        }
    }

    pub(super) fn cutting(media: &MediaInfo) -> Cutting<'_> {
        let kept = [Span::new(1001, 3003), Span::new(10_010, 20_000)];
        let list = CutList::of_kept(20_000, Some([30_000, 1001]), kept);
        Cutting::new(&list, media, Some(1), Path::new("/a b/tom & \"jerry\".mp4")).expect("absolute")
    }

    #[test]
    fn pieces_are_counted_in_frames() {
        let media = media();
        assert_eq!(cutting(&media).pieces(), [[30, 0, 60], [300, 60, 299]]);
        assert_eq!(cutting(&media).source_frames(), 599);
    }

    #[test]
    fn addresses_hold_no_odd_characters() {
        assert_eq!(address_of("/a b/ü%.mp4"), "file:///a%20b/%C3%BC%25.mp4");
        assert_eq!(address_of("C:\\a\\b.mp4"), "file:///C:/a/b.mp4");
    }
}
