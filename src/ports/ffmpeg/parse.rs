//! What ffprobe answers, as values.

use serde::Deserialize;

use super::Input;
use crate::error::{Error, Result};
use crate::model::media::{AudioStream, SubtitleStream, VideoStream};
use crate::model::{Chapter, MediaInfo};

/// Containers that ffprobe makes out of things that are no media.
const NOT_MEDIA: &[&str] = &["tty", "ansi", "bin", "data"];

/// Subtitle codecs made of pictures.
const PICTURE_SUBTITLES: &[&str] =
    &["hdmv_pgs_subtitle", "dvd_subtitle", "dvb_subtitle", "xsub", "dvb_teletext"];

#[derive(Deserialize, Default)]
#[serde(default)]
struct Probe {
    format: Format,
    streams: Vec<Stream>,
    chapters: Vec<ChapterEntry>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Format {
    format_name: String,
    duration: Option<String>,
    bit_rate: Option<String>,
    tags: Tags,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Tags {
    #[serde(alias = "TITLE")]
    title: Option<String>,
    #[serde(alias = "LANGUAGE")]
    language: Option<String>,
    rotate: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Stream {
    index: u32,
    codec_type: String,
    codec_name: Option<String>,
    codec_tag_string: Option<String>,
    profile: Option<String>,
    width: Option<u32>,
    height: Option<u32>,
    avg_frame_rate: Option<String>,
    r_frame_rate: Option<String>,
    pix_fmt: Option<String>,
    color_transfer: Option<String>,
    color_primaries: Option<String>,
    color_space: Option<String>,
    color_range: Option<String>,
    sample_aspect_ratio: Option<String>,
    channel_layout: Option<String>,
    field_order: Option<String>,
    bit_rate: Option<String>,
    sample_rate: Option<String>,
    channels: Option<u32>,
    bits_per_sample: Option<u32>,
    bits_per_raw_sample: Option<String>,
    duration: Option<String>,
    disposition: Disposition,
    tags: Tags,
    side_data_list: Vec<SideData>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Disposition {
    default: u8,
    attached_pic: u8,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SideData {
    side_data_type: String,
    rotation: Option<f64>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct ChapterEntry {
    start_time: Option<String>,
    tags: Tags,
}

/// Reads ffprobe's JSON.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when the file is no media or holds no stream.
pub fn media(json: &[u8], input: &Input) -> Result<MediaInfo> {
    let probe: Probe = serde_json::from_slice(json)
        .map_err(|error| Error::tool("ffprobe answered something that is not JSON").caused_by(error))?;
    let shown = input.shown();
    if NOT_MEDIA.contains(&probe.format.format_name.as_str()) || probe.streams.is_empty() {
        return Err(Error::usage(format!("{shown} is not a video or audio file"))
            .hint("check that the file plays; a transcript or captions go in with --transcript"));
    }
    if probe.streams.iter().any(Stream::is_encrypted) {
        return Err(encrypted(&shown));
    }
    let streams = &probe.streams;
    let of = |kind: &'static str| streams.iter().filter(move |stream| stream.codec_type == kind);
    let longest = streams.iter().filter_map(|stream| millis(stream.duration.as_deref())).max();
    let duration_ms = millis(probe.format.duration.as_deref()).or(longest);
    Ok(MediaInfo {
        file: shown,
        size_bytes: 0,
        container: probe.format.format_name.clone(),
        duration_ms,
        bit_rate: number(probe.format.bit_rate.as_deref()),
        moov_first: None,
        edit_list: None,
        title: probe.format.tags.title.clone().filter(|title| !title.trim().is_empty()),
        spherical: streams.iter().any(|stream| stream.has_side_data("Spherical Mapping")),
        video: of("video").map(Stream::video).collect(),
        audio: of("audio").zip(1..).map(|(stream, track)| stream.audio(track)).collect(),
        subtitles: of("subtitle").map(Stream::subtitle).collect(),
        chapters: probe.chapters.iter().filter_map(ChapterEntry::chapter).collect(),
    })
}

/// The error of a file that nobody without its key can read.
pub fn encrypted(shown: &str) -> Error {
    Error::usage(format!("{shown} is encrypted (DRM); its sound cannot be heard"))
        .hint("use the file you recorded or edited yourself, or give what is said with --transcript")
}

impl Stream {
    fn is_encrypted(&self) -> bool {
        matches!(self.codec_tag_string.as_deref(), Some("encv" | "enca" | "drms" | "drmi"))
    }

    fn has_side_data(&self, kind: &str) -> bool {
        self.side_data_list.iter().any(|data| data.side_data_type == kind)
    }

    fn codec(&self) -> String {
        self.codec_name.clone().unwrap_or_else(|| "unknown".into())
    }

    fn language(&self) -> Option<String> {
        self.tags.language.clone().filter(|language| language != "und" && !language.is_empty())
    }

    fn rotation(&self) -> u32 {
        let counter_clockwise = self.side_data_list.iter().find_map(|data| data.rotation).map(|turn| -turn);
        let tagged = || self.tags.rotate.as_deref().and_then(|turn| turn.parse::<f64>().ok());
        let clockwise = counter_clockwise.or_else(tagged).unwrap_or(0.0);
        if clockwise.is_finite() {
            ((clockwise / 90.0).round() as i64 * 90).rem_euclid(360) as u32
        } else {
            0
        }
    }

    fn video(&self) -> VideoStream {
        let rotation = self.rotation();
        let (width, height) = (self.width.unwrap_or(0), self.height.unwrap_or(0));
        let turned = rotation % 180 == 90;
        let average = fraction(self.avg_frame_rate.as_deref());
        let nominal = fraction(self.r_frame_rate.as_deref());
        let differs = |(average, nominal): (f64, f64)| (average - nominal).abs() > 0.01 * nominal;
        VideoStream {
            index: self.index,
            codec: self.codec(),
            profile: self.profile.clone().filter(|profile| profile != "unknown"),
            width: if turned { height } else { width },
            height: if turned { width } else { height },
            rotation,
            frame_rate: average.or(nominal),
            nominal_rate: rate(self.r_frame_rate.as_deref()),
            variable_frame_rate: average.zip(nominal).is_some_and(differs),
            pixel_format: self.pix_fmt.clone(),
            color_transfer: known(&self.color_transfer),
            color_primaries: known(&self.color_primaries),
            color_space: known(&self.color_space),
            color_range: known(&self.color_range),
            pixel_aspect: self.pixel_aspect(),
            duration_ms: millis(self.duration.as_deref()),
            interlaced: matches!(self.field_order.as_deref(), Some("tt" | "bb" | "tb" | "bt")),
            bit_rate: number(self.bit_rate.as_deref()),
            attached_picture: self.disposition.attached_pic == 1,
        }
    }

    /// Width of a pixel by its height, when it is not square.
    fn pixel_aspect(&self) -> Option<f64> {
        let (width, height) = self.sample_aspect_ratio.as_deref()?.split_once(':')?;
        let (width, height): (f64, f64) = (width.parse().ok()?, height.parse().ok()?);
        (width > 0.0 && height > 0.0 && width != height).then(|| width / height)
    }

    fn audio(&self, track: u32) -> AudioStream {
        AudioStream {
            index: self.index,
            track,
            codec: self.codec(),
            sample_rate: number(self.sample_rate.as_deref()),
            channels: self.channels,
            profile: known(&self.profile),
            bits: number(self.bits_per_raw_sample.as_deref())
                .or(self.bits_per_sample)
                .filter(|bits| *bits > 0),
            channel_layout: known(&self.channel_layout),
            duration_ms: millis(self.duration.as_deref()),
            language: self.language(),
            title: self.tags.title.clone(),
            default: self.disposition.default == 1,
            bit_rate: number(self.bit_rate.as_deref()),
        }
    }

    fn subtitle(&self) -> SubtitleStream {
        let codec = self.codec();
        SubtitleStream {
            index: self.index,
            text: !PICTURE_SUBTITLES.contains(&codec.as_str()) && codec != "unknown",
            codec,
            language: self.language(),
        }
    }
}

impl ChapterEntry {
    fn chapter(&self) -> Option<Chapter> {
        Some(Chapter::new(millis(self.start_time.as_deref())?, self.tags.title.clone().unwrap_or_default()))
    }
}

fn known(value: &Option<String>) -> Option<String> {
    value.clone().filter(|value| value != "unknown" && !value.is_empty())
}

/// A rate like `30000/1001` as it is written.
fn rate(text: Option<&str>) -> Option<[u32; 2]> {
    let (numerator, denominator) = text?.split_once('/')?;
    let (numerator, denominator) = (numerator.parse().ok()?, denominator.parse().ok()?);
    (numerator > 0 && denominator > 0).then_some([numerator, denominator])
}

fn number<T: std::str::FromStr>(text: Option<&str>) -> Option<T> {
    text?.trim().parse().ok()
}

/// Seconds with decimals, as milliseconds.
fn millis(text: Option<&str>) -> Option<u64> {
    let seconds: f64 = number(text)?;
    (seconds.is_finite() && (0.0..=1e9).contains(&seconds)).then(|| (seconds * 1000.0).round() as u64)
}

/// `30000/1001`, as frames per second.
fn fraction(text: Option<&str>) -> Option<f64> {
    let (above, below) = text?.split_once('/')?;
    let (above, below): (f64, f64) = (above.parse().ok()?, below.parse().ok()?);
    let rate = above / below;
    (rate.is_finite() && rate > 0.0).then_some(rate)
}

/// The leading number of `5.1.9-0+deb12u1` or `n7.0`. Builds from git (`N-118-g…`) have none.
pub fn major_version(version: &str) -> Option<u32> {
    let digits = version.strip_prefix('n').unwrap_or(version);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

/// Whether the container is MP4 or MOV.
pub fn is_mp4(container: &str) -> bool {
    container.split(',').any(|name| name == "mp4" || name == "mov")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_turned_phone_video() {
        let json = r#"{"format":{"format_name":"mov,mp4","duration":"12.5"},"streams":[
            {"index":0,"codec_type":"video","codec_name":"h264","width":1920,"height":1080,
             "avg_frame_rate":"27/1","r_frame_rate":"30000/1001","side_data_list":[{"rotation":-90}]},
            {"index":1,"codec_type":"audio","codec_name":"aac","channels":2,"tags":{"language":"und"}}]}"#;
        let media = media(json.as_bytes(), &Input::File("a.mp4".into())).expect("read");
        let video = media.main_video().expect("video");
        assert_eq!((video.width, video.height, video.rotation), (1080, 1920, 90));
        assert!(video.variable_frame_rate);
        assert_eq!(media.duration_ms, Some(12_500));
        assert_eq!((media.audio[0].track, media.audio[0].language.as_deref()), (1, None));
    }

    #[test]
    fn refuses_what_is_no_media_and_what_is_encrypted() {
        let text = r#"{"format":{"format_name":"tty"},"streams":[{"codec_type":"video"}]}"#;
        assert!(media(text.as_bytes(), &Input::File("a.txt".into())).is_err());
        let drm = r#"{"format":{"format_name":"mp4"},"streams":[{"codec_type":"audio","codec_tag_string":"enca"}]}"#;
        let error = media(drm.as_bytes(), &Input::File("a.mp4".into())).expect_err("encrypted");
        assert!(error.to_string().contains("encrypted"));
    }

    #[test]
    fn reads_versions_as_distributions_write_them() {
        assert_eq!(major_version("5.1.9-0+deb12u1"), Some(5));
        assert_eq!(major_version("n7.0"), Some(7));
        assert_eq!(major_version("N-118-gabc"), None);
    }
}
