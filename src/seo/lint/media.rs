//! Rules for the file itself, in YouTube's own words (`suggestions.processing*`) where it has them.

use super::formats::{
    Codec, audio_codec, container_is_known, has_ten_bits, is_hdr, is_picture, kind_without_streams,
    video_codec,
};
use super::{counted, finding, shorts, sort};
use crate::model::media::VideoStream;
use crate::model::timestamp::format_clock;
use crate::model::{Finding, MediaInfo};
use crate::rules::{BitrateRow, limits};

/// Lints a media file: what YouTube will refuse, may stumble over, or would like better.
pub fn media(media: &MediaInfo) -> Vec<Finding> {
    let mut found = Vec::new();
    check_size(media, &mut found);
    if is_picture(media) {
        found.push(finding("imageFile", "the file is a picture".into()));
    } else if let Some(video) = media.main_video() {
        check_length(media, &mut found);
        check_container(media, &mut found);
        check_video(media, video, &mut found);
        check_bit_rate(media, video, &mut found);
        check_audio(media, &mut found);
        shorts::check_file(video, media.duration_ms, &mut found);
    } else if !media.audio.is_empty() {
        found.push(finding("audioFile", "the file holds sound and no moving picture".into()));
    } else {
        let rule = kind_without_streams(&media.file);
        found.push(finding(rule, "the file holds neither sound nor a moving picture".into()));
    }
    sort(&mut found);
    found
}

fn check_size(media: &MediaInfo, found: &mut Vec<Finding>) {
    let limit = &limits().file.size;
    if media.size_bytes > limit.value {
        found.push(Finding {
            measured: Some(format!("{} bytes", media.size_bytes)),
            limit: Some(limit.show()),
            ..finding("too-large", "the file is larger than YouTube takes".into())
        });
    }
}

fn check_length(media: &MediaInfo, found: &mut Vec<Finding>) {
    let limit = &limits().file;
    let Some(length) = media.duration_ms else { return };
    let measured = Some(format_clock(length, false));
    if length > limit.length.millis() {
        found.push(Finding {
            measured,
            limit: Some(format_clock(limit.length.millis(), false)),
            ..finding("too-long", "the video is longer than YouTube takes".into())
        });
    } else if length > limit.length_unverified.millis() {
        found.push(Finding {
            measured,
            limit: Some(format!(
                "{} for channels that are not verified",
                format_clock(limit.length_unverified.millis(), false)
            )),
            ..finding("over-15-minutes", "only a verified channel can upload a video of this length".into())
        });
    }
}

fn check_container(media: &MediaInfo, found: &mut Vec<Finding>) {
    if !container_is_known(&media.container) {
        found.push(Finding {
            measured: Some(media.container.clone()),
            ..finding("unknownContainer", format!("the container '{}' is unknown", media.container))
        });
    }
    if media.moov_first == Some(false) {
        found.push(finding("nonStreamableMov", "the index (moov) stands after the data".into()));
    }
    if media.edit_list == Some(true) {
        found.push(finding(
            "hasEditlist",
            "the file has an edit list that does more than start a track".into(),
        ));
    }
    if media.spherical {
        found.push(finding("sphericalVideo", "the video is spherical (360 degrees)".into()));
    }
}

fn check_video(media: &MediaInfo, video: &VideoStream, found: &mut Vec<Finding>) {
    let codec = &video.codec;
    let about_codec = |rule: &str, what: &str| Finding {
        measured: Some(codec.clone()),
        ..finding(rule, format!("the video codec '{codec}' {what}"))
    };
    match video_codec(codec) {
        Codec::Known => {}
        Codec::Problematic => found.push(about_codec("problematicVideoCodec", "is known to cause trouble")),
        Codec::Unknown => found.push(about_codec("unknownVideoCodec", "is unknown")),
    }
    let size = |stream: &VideoStream| format!("{}x{}", stream.width, stream.height);
    let mut moving = media.video.iter().filter(|stream| !stream.attached_picture);
    if let Some(other) = moving.find(|stream| (stream.width, stream.height) != (video.width, video.height)) {
        found.push(Finding {
            measured: Some(format!("{} and {}", size(video), size(other))),
            ..finding("inconsistentResolution", "the video streams of the file differ in size".into())
        });
    }
    if video.interlaced {
        found.push(finding("interlaced", "the video is interlaced".into()));
    }
    if video.variable_frame_rate {
        found.push(Finding {
            measured: video.frame_rate.map(|rate| format!("{rate:.3} frames per second on average")),
            ..finding("variable-frame-rate", "the frame rate varies".into())
        });
    }
    if is_hdr(video.color_transfer.as_deref()) {
        found.push(Finding {
            measured: video.color_transfer.clone(),
            ..finding("hdrVideo", "the video is HDR".into())
        });
        if let Some(format) = video.pixel_format.as_deref().filter(|format| !has_ten_bits(format)) {
            found.push(Finding {
                measured: Some(format.to_string()),
                limit: Some("at least 10 bits per channel".into()),
                ..finding(
                    "unsupportedHdrPixelFormat",
                    format!("the video is HDR, but its pixel format is '{format}'"),
                )
            });
        }
    }
    let best = &limits().encoding.short_side_best;
    let short_side = video.width.min(video.height);
    if short_side > 0 && u64::from(short_side) < best.value {
        found.push(Finding {
            measured: Some(size(video)),
            limit: Some(format!("short side of {}", best.show())),
            ..finding(
                "sendBestQualityVideo",
                "if there is a version with more pixels, upload that one".into(),
            )
        });
    }
}

/// The video bit rate against YouTube's table, for codecs the table is made for.
fn check_bit_rate(media: &MediaInfo, video: &VideoStream, found: &mut Vec<Finding>) {
    let encoding = &limits().encoding;
    if limits().formats.video_codecs_efficient.holds(&video.codec) {
        return;
    }
    let audio: u64 = media.audio.iter().filter_map(|stream| stream.bit_rate).sum();
    let whole = media.bit_rate.map(|rate| rate.saturating_sub(audio));
    let Some(rate) = video.bit_rate.or(whole).filter(|rate| *rate > 0) else { return };
    let table = &encoding.video.value;
    let rows = if is_hdr(video.color_transfer.as_deref()) { &table.hdr } else { &table.sdr };
    let Some(row) = row_for(rows, video.width.min(video.height)) else { return };
    // 47.952 is the slow variant of 48.
    let fast = video.frame_rate.is_some_and(|rate| rate > encoding.high_frame_rate.value as f64 - 0.5);
    let [from, to] = if fast { row.high } else { row.standard };
    if rate / 1000 < from {
        let wanted = if from == to { from.to_string() } else { format!("{from} to {to}") };
        found.push(Finding {
            measured: Some(format!("{} kbit/s", rate / 1000)),
            limit: Some(format!("{wanted} {}", encoding.video.unit)),
            ..finding(
                "bitrate-low",
                format!(
                    "the video has {} kbit/s; YouTube recommends {wanted} for {}p{}",
                    rate / 1000,
                    row.height,
                    if fast { " at 48 to 60 frames per second" } else { "" }
                ),
            )
        });
    }
}

/// The row of the largest picture that is not larger than this one.
fn row_for(rows: &[BitrateRow], short_side: u32) -> Option<&BitrateRow> {
    rows.iter().find(|row| row.height <= short_side)
}

fn check_audio(media: &MediaInfo, found: &mut Vec<Finding>) {
    let encoding = &limits().encoding;
    let Some(main) = media.audio.iter().find(|stream| stream.default).or(media.audio.first()) else {
        found.push(finding("no-audio", "the file has no sound".into()));
        return;
    };
    for stream in &media.audio {
        let (rule, what) = match audio_codec(&stream.codec) {
            Codec::Known => continue,
            Codec::Problematic => ("problematicAudioCodec", "is known to cause trouble"),
            Codec::Unknown => ("unknownAudioCodec", "is unknown"),
        };
        found.push(Finding {
            measured: Some(stream.codec.clone()),
            ..finding(rule, format!("the audio codec '{}' of track {} {what}", stream.codec, stream.track))
        });
    }
    if let Some(rate) = main.sample_rate.filter(|rate| !encoding.sample_rates.value.contains(rate)) {
        let wanted: Vec<String> = encoding.sample_rates.value.iter().map(u32::to_string).collect();
        found.push(Finding {
            measured: Some(format!("{rate} Hz")),
            limit: Some(format!("{} Hz", wanted.join(" or "))),
            ..finding("audio-sample-rate", format!("the sound has {rate} samples per second"))
        });
    }
    let table = &encoding.audio.value;
    let wanted = match main.channels {
        Some(1) => table.mono,
        Some(2) => table.stereo,
        Some(channels) if channels >= 6 => table.surround,
        _ => return,
    };
    // Lossless sound compresses as far as it can; only AAC and the like are compared with the table.
    let lossy = matches!(main.codec.as_str(), "aac" | "mp3" | "ac3" | "eac3" | "mp2");
    if let Some(rate) = main.bit_rate.filter(|rate| lossy && rate / 1000 < wanted) {
        found.push(Finding {
            measured: Some(format!("{} kbit/s", rate / 1000)),
            limit: Some(format!("{wanted} {}", encoding.audio.unit)),
            ..finding(
                "audio-bitrate-low",
                format!(
                    "{} at {} kbit/s",
                    counted(main.channels.unwrap_or(0) as usize, "channel", "channels"),
                    rate / 1000
                ),
            )
        });
    }
}
