//! What ffmpeg is told, from what a file holds and what differs: pure, tested without running anything.

use std::ffi::OsString;

use super::Outcome;
use super::check::{Fault, Part};
use crate::error::{Error, Result};
use crate::model::MediaInfo;
use crate::model::media::{AudioStream, VideoStream};
use crate::ports::ffmpeg::Abilities;
use crate::video::encoding::{self, Encoder, is_hdr};

/// Containers whose time stamps are good enough to copy a picture from.
const COPYABLE: &[&str] = &["mp4", "mov", "matroska", "webm", "mpegts", "flv"];

/// What the plan is made with.
#[derive(Debug, Clone, Default)]
pub(super) struct Settings {
    pub video: encoding::Settings,
    pub able: Abilities,
    pub sdr: bool,
    pub reencode: bool,
}

/// What is done.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub outcome: Outcome,
    /// For people, part by part.
    pub done: Vec<String>,
    /// Arguments before the input.
    pub before: Vec<OsString>,
    /// Arguments after the input.
    pub args: Vec<OsString>,
}

/// Whether what was found makes the picture go through an encoder.
pub(super) fn picture_is_encoded(media: &MediaInfo, found: &[Fault]) -> bool {
    let copyable = media.container.split(',').any(|name| COPYABLE.contains(&name));
    !copyable || found.iter().any(|fault| fault.worth && fault.part == Part::Picture)
}

/// Picture and every audio track into MP4, each copied where it is right.
pub(super) fn plan(media: &MediaInfo, found: &[Fault], settings: &Settings) -> Result<Plan> {
    let picture = media.main_video().ok_or_else(|| Error::usage("there is no moving picture"))?;
    let mut plan = Plan { outcome: Outcome::Remuxed, done: Vec::new(), before: Vec::new(), args: Vec::new() };
    plan.add(["-map", &format!("0:{}", picture.index)]);
    for track in &media.audio {
        plan.add(["-map", &format!("0:{}", track.index)]);
    }
    if settings.reencode || picture_is_encoded(media, found) {
        encode_picture(&mut plan, picture, settings)?;
    } else {
        plan.add(["-c:v", "copy"]);
        if picture.codec == "hevc" {
            plan.add(["-tag:v", "hvc1"]);
        }
        plan.done.push(format!("picture copied as it is ({})", picture.codec));
    }
    for (at, track) in media.audio.iter().enumerate() {
        let wrong = found.iter().any(|fault| fault.worth && fault.part == Part::Sound(track.track));
        sound(&mut plan, track, at, wrong || settings.reencode);
    }
    if media.audio.is_empty() {
        plan.done.push("there is no sound".into());
    }
    if !media.subtitles.is_empty() {
        plan.done.push("subtitles left out: YouTube takes captions as files of their own".into());
    }
    plan.done.push("MP4 with its index at the front".into());
    // Some sources deliver one stream long before the other.
    plan.add(["-max_muxing_queue_size", "4096"]);
    Ok(plan)
}

impl Plan {
    fn add<const N: usize>(&mut self, args: [&str; N]) {
        self.args.extend(args.map(OsString::from));
    }
}

fn sound(plan: &mut Plan, track: &AudioStream, at: usize, encoded: bool) {
    let name = format!("sound {}", track.track);
    if !encoded {
        plan.add([&format!("-c:a:{at}"), "copy"]);
        plan.done.push(format!("{name} copied as it is ({})", track.codec));
        return;
    }
    plan.args.extend(encoding::sound_args(track, at));
    plan.outcome = Outcome::Encoded;
    let channels = encoding::upload_channels(track.channels.unwrap_or(2));
    let layout = match channels {
        1 => "mono",
        2 => "stereo",
        _ => "5.1",
    };
    let (kbit, rate) = (encoding::audio_kbit_per_s(channels), encoding::upload_rate(track.sample_rate));
    plan.done.push(format!("{name}: AAC-LC {layout}, {kbit} kbit/s, {rate} Hz"));
}

fn encode_picture(plan: &mut Plan, source: &VideoStream, settings: &Settings) -> Result<()> {
    let mut result = source.clone();
    let mut filters = Vec::new();
    let mut remarks = Vec::new();
    deinterlace(source, settings, &mut filters, &mut remarks)?;
    if source.variable_frame_rate {
        let [above, below] = encoding::standard_rate(source);
        result.frame_rate = Some(f64::from(above) / f64::from(below.max(1)));
        filters.push(format!("fps={above}/{below}"));
        remarks.push(format!("the varying frame rate made constant at {}", shown_rate(&result)));
    }
    if is_hdr(source) && settings.sdr {
        tone_map(source, settings, &mut filters)?;
        remarks.push("HDR brought to standard range".into());
        for tag in [&mut result.color_primaries, &mut result.color_transfer, &mut result.color_space] {
            *tag = Some("bt709".into());
        }
        result.pixel_format = Some("yuv420p".into());
    }
    shape(&mut result, &mut filters, &mut remarks);
    filters.extend(encoding::from_rgb(source));
    if let Encoder::Hardware(hardware) = settings.video.encoder {
        filters.extend(hardware.upload(is_hdr(&result)));
        plan.before = hardware.before();
    }
    if !filters.is_empty() {
        plan.add(["-vf", &filters.join(",")]);
    }
    plan.args.extend(encoding::video_args_with(&result, &settings.video));
    plan.outcome = Outcome::Encoded;
    if source.rotation != 0 {
        remarks.insert(0, format!("turned by {}°", source.rotation));
    }
    plan.done.push(described(&result, settings));
    plan.done.extend(remarks.into_iter().map(|remark| format!("picture: {remark}")));
    Ok(())
}

fn deinterlace(
    source: &VideoStream,
    settings: &Settings,
    filters: &mut Vec<String>,
    remarks: &mut Vec<String>,
) -> Result<()> {
    if !source.interlaced {
        return Ok(());
    }
    let has = |name: &&str| settings.able.filters.contains(*name);
    let name = ["bwdif", "yadif"].into_iter().find(has).ok_or_else(|| {
        Error::tool("this ffmpeg cannot deinterlace (its filters bwdif and yadif are missing)")
            .hint(crate::ports::ffmpeg::INSTALL)
    })?;
    filters.push(format!("{name}=mode=send_frame:parity=auto:deint=all"));
    remarks.push("deinterlaced".into());
    Ok(())
}

fn tone_map(source: &VideoStream, settings: &Settings, filters: &mut Vec<String>) -> Result<()> {
    let missing = ["zscale", "tonemap"].into_iter().find(|name| !settings.able.filters.contains(*name));
    if let Some(name) = missing {
        return Err(Error::tool(format!("this ffmpeg cannot tone-map (its filter {name} is missing)"))
            .hint("leave --sdr out: YouTube takes HDR and makes the standard version itself")
            .hint(crate::ports::ffmpeg::INSTALL));
    }
    filters.extend(encoding::to_sdr(source));
    Ok(())
}

/// Square pixels and even numbers of them, never more on the short side than there were.
fn shape(result: &mut VideoStream, filters: &mut Vec<String>, remarks: &mut Vec<String>) {
    let (mut width, mut height) = (f64::from(result.width), f64::from(result.height));
    // The picture is turned before it comes here, and its pixels with it.
    let turned = result.rotation % 180 == 90;
    let aspect = result.pixel_aspect.map(|aspect| if turned { 1.0 / aspect } else { aspect });
    if let Some(aspect) = aspect.filter(|aspect| aspect.is_finite() && *aspect > 0.0) {
        if width * aspect >= height {
            width *= aspect;
        } else {
            height /= aspect;
        }
    }
    let even = |side: f64| ((side / 2.0).round().max(1.0) * 2.0) as u32;
    if aspect.is_some() {
        let (wide, high) = (even(width), even(height));
        filters.push(format!("scale={wide}:{high}:flags=lanczos"));
        filters.push("setsar=1".into());
        remarks.push(format!("pixels made square: {wide}×{high}"));
        (result.width, result.height) = (wide, high);
    } else if result.width % 2 == 1 || result.height % 2 == 1 {
        let (wide, high) = ((result.width & !1).max(2), (result.height & !1).max(2));
        // A picture of one line or column has nothing to cut off.
        let filter = if result.width < 2 || result.height < 2 { "scale" } else { "crop" };
        let place = if filter == "crop" { ":0:0" } else { "" };
        filters.push(format!("{filter}={wide}:{high}{place}"));
        remarks.push(format!("the odd line of pixels cut off: {wide}×{high}"));
        (result.width, result.height) = (wide, high);
    }
    (result.pixel_aspect, result.rotation) = (None, 0);
}

fn shown_rate(picture: &VideoStream) -> String {
    let rate = picture.frame_rate.map_or(0.0, |rate| (rate * 100.0).round() / 100.0);
    format!("{rate} fps")
}

fn described(result: &VideoStream, settings: &Settings) -> String {
    let video = &settings.video;
    let (codec, bits) = match video.encoder {
        Encoder::Software => ("H.264 High".to_string(), 8),
        Encoder::Hevc => ("HEVC Main 10".into(), 10),
        Encoder::Av1 => ("AV1".into(), 10),
        Encoder::Vp9 => ("VP9".into(), 10),
        Encoder::Hardware(hardware) if is_hdr(result) => (format!("HEVC Main 10 ({})", hardware.name()), 10),
        Encoder::Hardware(hardware) => (format!("H.264 High ({})", hardware.name()), 8),
    };
    let how = match (video.kbit_per_s, video.encoder) {
        (Some(rate), _) => format!("{rate} kbit/s on average"),
        (None, Encoder::Software | Encoder::Hevc) => {
            format!("quality {} ({})", video.quality.crf, video.quality.preset)
        }
        (None, _) => format!("quality {}", video.quality.crf),
    };
    let range = if is_hdr(result) { ", HDR kept" } else { "" };
    format!(
        "picture: {codec}, {}×{}, {}, 4:2:0 with {bits} bits{range}, {how}",
        result.width,
        result.height,
        shown_rate(result)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video::encode::check::faults;
    use proptest::prelude::*;

    fn media(picture: VideoStream) -> MediaInfo {
        let audio = AudioStream {
            index: 1,
            track: 1,
            codec: "aac".into(),
            sample_rate: Some(48_000),
            channels: Some(2),
            ..AudioStream::default()
        };
        MediaInfo {
            file: "a.mkv".into(),
            container: "matroska,webm".into(),
            video: vec![picture],
            audio: vec![audio],
            ..MediaInfo::default()
        }
    }

    fn plain() -> VideoStream {
        VideoStream {
            codec: "h264".into(),
            profile: Some("High".into()),
            width: 720,
            height: 576,
            frame_rate: Some(25.0),
            pixel_format: Some("yuv420p".into()),
            ..VideoStream::default()
        }
    }

    fn planned(picture: VideoStream, sdr: bool) -> Result<(String, Plan)> {
        let media = media(picture);
        let filters = ["bwdif", "zscale", "tonemap"].map(String::from).into();
        let able = Abilities { filters, ..Abilities::default() };
        let settings = Settings { able, sdr, ..Settings::default() };
        let plan = plan(&media, &faults(&media, None, sdr), &settings)?;
        let args: Vec<_> = plan.args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        Ok((args.join(" "), plan))
    }

    fn filters(picture: VideoStream) -> String {
        let (args, _) = planned(picture, false).expect("a plan");
        args.split_once("-vf ")
            .and_then(|(_, rest)| rest.split_once(' '))
            .map_or_else(String::new, |(f, _)| f.into())
    }

    #[test]
    fn a_wrong_container_alone_is_copied() {
        let (args, plan) = planned(plain(), false).expect("a plan");
        assert_eq!(args, "-map 0:0 -map 0:1 -c:v copy -c:a:0 copy -max_muxing_queue_size 4096");
        assert_eq!(plan.outcome, Outcome::Remuxed);
    }

    #[test]
    fn filters_do_what_was_found() {
        let interlaced = VideoStream { interlaced: true, pixel_aspect: Some(64.0 / 45.0), ..plain() };
        assert_eq!(
            filters(interlaced),
            "bwdif=mode=send_frame:parity=auto:deint=all,scale=1024:576:flags=lanczos,setsar=1"
        );
        let varying = VideoStream { variable_frame_rate: true, nominal_rate: Some([30000, 1001]), ..plain() };
        assert_eq!(filters(varying), "fps=30000/1001");
        assert_eq!(filters(VideoStream { width: 161, height: 121, ..plain() }), "crop=160:120:0:0");
        let screen = VideoStream { pixel_format: Some("bgr0".into()), ..plain() };
        assert_eq!(filters(screen), "scale=out_color_matrix=bt709:out_range=tv");
    }

    #[test]
    fn hdr_is_tone_mapped_only_when_asked() {
        let hdr = VideoStream {
            color_transfer: Some("smpte2084".into()),
            pixel_format: Some("yuv422p10le".into()),
            codec: "prores".into(),
            ..plain()
        };
        let (args, plan) = planned(hdr.clone(), true).expect("a plan");
        assert!(args.contains("tonemap=tonemap=hable"), "{args}");
        assert!(args.contains("-color_primaries bt709 -color_trc bt709 -colorspace bt709"), "{args}");
        assert!(plan.done.iter().any(|done| done.contains("HDR brought to standard range")));
        let (args, _) = planned(hdr, false).expect("a plan");
        assert!(!args.contains("tonemap"), "{args}");
    }

    #[test]
    fn what_ffmpeg_cannot_do_is_said() {
        let media = media(VideoStream { interlaced: true, ..plain() });
        let error = plan(&media, &faults(&media, None, false), &Settings::default()).expect_err("no filter");
        assert!(error.to_string().contains("cannot deinterlace"));
    }

    proptest! {
        #[test]
        fn sides_are_even_and_the_short_one_does_not_grow(
            width in 2u32..5000, height in 2u32..5000, aspect in prop::option::of(0.3..3.0f64),
        ) {
            let mut picture = VideoStream { width, height, pixel_aspect: aspect, ..plain() };
            shape(&mut picture, &mut Vec::new(), &mut Vec::new());
            prop_assert!(picture.width.is_multiple_of(2) && picture.height.is_multiple_of(2));
            prop_assert!(picture.width > 0 && picture.height > 0);
            if aspect.is_none() {
                prop_assert!(picture.width.min(picture.height) <= width.min(height));
            }
        }
    }
}
