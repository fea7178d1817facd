//! Reads ffprobe's names: containers, codecs, pixel formats, file name endings.

use crate::model::MediaInfo;
use crate::rules::limits;

/// What kind of thing a file without sound and moving picture is: a rule id.
pub(super) fn kind_without_streams(file: &str) -> &'static str {
    let formats = &limits().formats;
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match () {
        () if formats.archive_endings.holds(&ending) => "archiveFile",
        () if formats.document_endings.holds(&ending) => "docFile",
        () if formats.project_endings.holds(&ending) => "projectFile",
        () => "notAVideoFile",
    }
}

/// Whether the file is a picture and not a video.
pub(super) fn is_picture(media: &MediaInfo) -> bool {
    let formats = &limits().formats;
    media.audio.is_empty()
        && media.container.split(',').any(|name| formats.image_containers.holds(name.trim()))
}

/// Whether ffprobe's container (several names with commas) is known.
pub(super) fn container_is_known(container: &str) -> bool {
    container.split(',').any(|name| limits().formats.containers.holds(name.trim()))
}

/// How well a codec is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codec {
    /// It is fine.
    Known,
    /// It causes trouble.
    Problematic,
    /// We do not know it.
    Unknown,
}

/// How well a video codec is known.
pub(super) fn video_codec(name: &str) -> Codec {
    let formats = &limits().formats;
    match name {
        name if formats.video_codecs_problematic.holds(name) => Codec::Problematic,
        name if formats.video_codecs.holds(name) => Codec::Known,
        _ => Codec::Unknown,
    }
}

/// How well an audio codec is known.
pub(super) fn audio_codec(name: &str) -> Codec {
    let formats = &limits().formats;
    match name {
        name if formats.audio_codecs_problematic.holds(name) => Codec::Problematic,
        name if name.starts_with("pcm_") || formats.audio_codecs.holds(name) => Codec::Known,
        _ => Codec::Unknown,
    }
}

/// Whether a transfer is one of high dynamic range.
pub(super) fn is_hdr(transfer: Option<&str>) -> bool {
    transfer.is_some_and(|transfer| limits().formats.hdr_transfers.holds(transfer))
}

/// Whether a pixel format of ffmpeg has at least 10 bits per channel.
pub(super) fn has_ten_bits(pixel_format: &str) -> bool {
    let name = pixel_format.trim_end_matches("le").trim_end_matches("be");
    let depth = name.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    // `yuv420p10`, `p010`, `x2rgb10`, `rgb48`, `grayf32`; `nv12` and `yuv420p` have 8.
    matches!(
        depth,
        "9" | "10"
            | "12"
            | "14"
            | "16"
            | "010"
            | "012"
            | "016"
            | "210"
            | "212"
            | "216"
            | "410"
            | "412"
            | "416"
            | "48"
            | "64"
            | "32"
    ) && depth != "9"
        && name != "nv12"
        && name != "nv16"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixel_formats() {
        for deep in
            ["yuv420p10le", "p010le", "yuv444p12be", "x2rgb10le", "rgb48le", "gbrp16be", "yuva422p10le"]
        {
            assert!(has_ten_bits(deep), "{deep}");
        }
        for flat in ["yuv420p", "nv12", "nv16", "yuvj420p", "rgb24", "yuv420p9le", ""] {
            assert!(!has_ten_bits(flat), "{flat}");
        }
    }

    #[test]
    fn names() {
        assert!(container_is_known("mov,mp4,m4a,3gp,3g2,mj2") && container_is_known("matroska,webm"));
        assert!(!container_is_known("roq"));
        assert_eq!(video_codec("h264"), Codec::Known);
        assert_eq!(audio_codec("pcm_s16le"), Codec::Known);
        assert_eq!(audio_codec("truehd"), Codec::Problematic);
        assert_eq!(kind_without_streams("C:\\a\\b.PRPROJ"), "projectFile");
        assert_eq!(kind_without_streams("a.b/c"), "notAVideoFile");
    }
}
