//! What of a file differs from the settings YouTube recommends.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::MediaInfo;
use crate::model::media::{AudioStream, VideoStream};
use crate::rules::limits;
use crate::video::encoding::{is_hdr, upload_channels, upload_rate};

/// A part of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "part", content = "track", rename_all = "snake_case")]
pub enum Part {
    /// What holds the streams together.
    Container,
    /// The picture.
    Picture,
    /// An audio track, by its number from 1.
    Sound(u32),
}

/// Something that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Fault {
    /// Where.
    #[serde(flatten)]
    pub part: Part,
    /// What it is.
    pub is: String,
    /// What YouTube recommends.
    pub wanted: String,
    /// Whether it is worth a new file by itself. What is not costs more by encoding again than it gains.
    pub worth: bool,
}

impl Fault {
    fn new(part: Part, is: impl Into<String>, wanted: impl Into<String>) -> Self {
        Self { part, is: is.into(), wanted: wanted.into(), worth: true }
    }

    fn small(part: Part, is: impl Into<String>, wanted: impl Into<String>) -> Self {
        Self { worth: false, ..Self::new(part, is, wanted) }
    }
}

/// Key frames may be so many times the recommended distance apart before it is mentioned.
const KEY_FRAME_SLACK: f64 = 1.5;

/// Everything that differs. `key_frame_gap_ms` is the longest time between two key frames, where it is known; with
/// `sdr` a picture of high dynamic range is a fault.
pub(super) fn faults(media: &MediaInfo, key_frame_gap_ms: Option<u64>, sdr: bool) -> Vec<Fault> {
    let mut faults = container(media);
    if let Some(picture) = media.main_video() {
        self::picture(picture, sdr, &mut faults);
        faults.extend(key_frames(picture, key_frame_gap_ms));
    }
    let moving = media.video.iter().filter(|stream| !stream.attached_picture).count();
    if moving > 1 {
        faults.push(Fault::new(Part::Container, format!("{moving} pictures"), "one; the first is kept"));
    }
    media.audio.iter().for_each(|track| sound(track, &mut faults));
    faults
}

fn container(media: &MediaInfo) -> Vec<Fault> {
    let mut faults = Vec::new();
    let named_mov = media.file.to_lowercase().ends_with(".mov");
    let is_mp4 = media.container.split(',').any(|name| name == "mp4");
    if !is_mp4 || named_mov {
        let name = if is_mp4 { "MOV" } else { media.container.split(',').next().unwrap_or("unknown") };
        faults.push(Fault::new(Part::Container, name, "MP4"));
    }
    if media.moov_first == Some(false) {
        faults.push(Fault::new(Part::Container, "index (moov) at the end", "index at the front"));
    }
    if media.edit_list == Some(true) {
        faults.push(Fault::new(Part::Picture, "an edit list that cuts", "no edit list"));
        let heard = media.audio.iter().map(|track| Part::Sound(track.track));
        faults.extend(heard.map(|part| Fault::new(part, "an edit list that cuts", "no edit list")));
    }
    faults
}

fn picture(picture: &VideoStream, sdr: bool, faults: &mut Vec<Fault>) {
    let mut fault = |is: String, wanted: &str| faults.push(Fault::new(Part::Picture, is, wanted));
    let format = picture.pixel_format.as_deref().unwrap_or("unknown format");
    let codec = picture.codec.as_str();
    if is_hdr(picture) && !sdr {
        if !matches!(codec, "hevc" | "vp9" | "av1") {
            fault(format!("HDR in {codec}"), "HEVC, VP9 or AV1 with 10 bits");
        } else if !matches!(format, "yuv420p10le" | "p010le") {
            fault(format.into(), "4:2:0 with 10 bits");
        }
    } else {
        let profile = picture.profile.as_deref();
        if is_hdr(picture) {
            fault("high dynamic range".into(), "standard range, as --sdr asks");
        }
        if codec != "h264" {
            fault(codec.into(), "H.264 High");
        } else if profile.is_some_and(|profile| profile != "High") && is_420(format) {
            fault(format!("H.264 {}", profile.unwrap_or_default()), "H.264 High");
        }
        if !is_420(format) {
            fault(format.into(), "4:2:0 with 8 bits");
        }
    }
    if picture.interlaced {
        fault("interlaced".into(), "progressive");
    }
    if picture.variable_frame_rate {
        fault("variable frame rate".into(), "constant frame rate");
    }
    if picture.width % 2 == 1 || picture.height % 2 == 1 {
        fault(format!("{}×{}", picture.width, picture.height), "even numbers of pixels");
    }
    if let Some(aspect) = picture.pixel_aspect {
        fault(format!("pixels {aspect:.2} times as wide as high"), "square pixels");
    }
    if picture.rotation != 0 {
        let is = format!("turned by {}° when played", picture.rotation);
        faults.push(Fault::small(Part::Picture, is, "upright as stored"));
    }
}

/// Whether a pixel format is 4:2:0 with 8 bits.
fn is_420(format: &str) -> bool {
    matches!(format, "yuv420p" | "yuvj420p" | "nv12")
}

fn key_frames(picture: &VideoStream, gap_ms: Option<u64>) -> Option<Fault> {
    let wanted_s = limits().encoding.gop.value;
    let gap_s = gap_ms? as f64 / 1000.0;
    // A frame more or less at low rates.
    let frame_s = 1.0 / picture.frame_rate.unwrap_or(25.0).max(1.0);
    let far = gap_s > wanted_s * KEY_FRAME_SLACK + frame_s;
    far.then(|| {
        let wanted = format!("every {wanted_s} s");
        Fault::small(Part::Picture, format!("key frames up to {gap_s:.1} s apart"), wanted)
    })
}

fn sound(track: &AudioStream, faults: &mut Vec<Fault>) {
    let part = Part::Sound(track.track);
    let profile = track.profile.as_deref().filter(|profile| *profile != "LC");
    if track.codec != "aac" {
        faults.push(Fault::new(part, &track.codec, "AAC-LC"));
    } else if let Some(profile) = profile {
        faults.push(Fault::new(part, format!("AAC {profile}"), "AAC-LC"));
    }
    if let Some(rate) = track.sample_rate.filter(|rate| upload_rate(Some(*rate)) != *rate) {
        faults.push(Fault::new(part, format!("{rate} Hz"), format!("{} Hz", upload_rate(Some(rate)))));
    }
    if let Some(channels) = track.channels.filter(|count| upload_channels(*count) != *count) {
        faults.push(Fault::new(part, format!("{channels} channels"), "stereo or 5.1"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn right() -> MediaInfo {
        MediaInfo {
            file: "a.mp4".into(),
            container: "mov,mp4,m4a,3gp,3g2,mj2".into(),
            moov_first: Some(true),
            edit_list: Some(false),
            video: vec![VideoStream {
                codec: "h264".into(),
                profile: Some("High".into()),
                width: 1920,
                height: 1080,
                frame_rate: Some(25.0),
                pixel_format: Some("yuv420p".into()),
                ..VideoStream::default()
            }],
            audio: vec![AudioStream {
                track: 1,
                codec: "aac".into(),
                profile: Some("LC".into()),
                sample_rate: Some(48_000),
                channels: Some(2),
                ..AudioStream::default()
            }],
            ..MediaInfo::default()
        }
    }

    fn found(change: impl FnOnce(&mut MediaInfo)) -> Vec<String> {
        let mut media = right();
        change(&mut media);
        faults(&media, None, false)
            .into_iter()
            .map(|fault| format!("{} / {}", fault.is, fault.wanted))
            .collect()
    }

    #[test]
    fn a_right_file_has_no_fault() {
        assert_eq!(faults(&right(), Some(520), false), []);
    }

    #[test]
    fn each_difference_is_found() {
        assert_eq!(found(|m| m.moov_first = Some(false)), ["index (moov) at the end / index at the front"]);
        assert_eq!(found(|m| m.file = "a.MOV".into()), ["MOV / MP4"]);
        assert_eq!(found(|m| m.container = "matroska,webm".into()), ["matroska / MP4"]);
        assert_eq!(found(|m| m.edit_list = Some(true)).len(), 2);
        assert_eq!(found(|m| m.video[0].profile = Some("Main".into())), ["H.264 Main / H.264 High"]);
        assert_eq!(
            found(|m| m.video[0].pixel_format = Some("yuv422p10le".into())),
            ["yuv422p10le / 4:2:0 with 8 bits"]
        );
        assert_eq!(found(|m| m.video[0].interlaced = true), ["interlaced / progressive"]);
        assert_eq!(found(|m| m.video[0].width = 641), ["641×1080 / even numbers of pixels"]);
        assert_eq!(found(|m| m.audio[0].sample_rate = Some(44_100)), ["44100 Hz / 48000 Hz"]);
        assert_eq!(found(|m| m.audio[0].channels = Some(8)), ["8 channels / stereo or 5.1"]);
        assert_eq!(found(|m| m.audio[0].sample_rate = Some(96_000)), [""; 0]);
    }

    #[test]
    fn hdr_is_kept_or_brought_to_standard_range() {
        let mut media = right();
        media.video[0].color_transfer = Some("smpte2084".into());
        assert_eq!(faults(&media, None, false)[0].is, "HDR in h264");
        media.video[0].codec = "hevc".into();
        media.video[0].pixel_format = Some("yuv420p10le".into());
        assert_eq!(faults(&media, None, false), []);
        assert!(faults(&media, None, true).iter().any(|fault| fault.is == "high dynamic range"));
    }

    #[test]
    fn some_things_are_not_worth_encoding_again() {
        let mut media = right();
        media.video[0].rotation = 90;
        let faults = faults(&media, Some(9000), false);
        assert_eq!(faults.len(), 2);
        assert!(faults.iter().all(|fault| !fault.worth), "{faults:?}");
        assert_eq!(faults[1].is, "key frames up to 9.0 s apart");
    }
}
