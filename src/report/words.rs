//! Numbers and streams as people read them.

use crate::model::MediaInfo;
use crate::model::media::{AudioStream, VideoStream};

/// A number with one decimal place and a real minus sign: `−14.0`.
pub fn decimal(value: f64) -> String {
    let text = format!("{value:.1}");
    // Minus nought is nought.
    let text = if text == "-0.0" { "0.0".into() } else { text };
    text.replace('-', "\u{2212}")
}

/// `1 cut`, `2 cuts`, `1,204 cuts`.
pub fn count(number: usize, unit: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number == 1 { format!("{text} {unit}") } else { format!("{text} {unit}s") }
}

/// A length as people say it: `0.8 s`, `12 s`, `4 min 5 s`, `1 h 2 min`.
pub fn length(duration_ms: u64) -> String {
    let seconds = (duration_ms + 500) / 1000;
    match seconds {
        _ if duration_ms < 9_950 => format!("{:.1} s", duration_ms as f64 / 1000.0),
        0..60 => format!("{seconds} s"),
        60..3600 if seconds.is_multiple_of(60) => format!("{} min", seconds / 60),
        60..3600 => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{} h {} min", seconds / 3600, seconds / 60 % 60),
    }
}

/// The names that people know codecs by; others are shown as they are.
fn codec(name: &str) -> String {
    match name {
        "h264" => "H.264".into(),
        "hevc" => "H.265 (HEVC)".into(),
        "av1" => "AV1".into(),
        "vp9" => "VP9".into(),
        "prores" => "ProRes".into(),
        pcm if pcm.starts_with("pcm_") => "PCM".into(),
        other if other.len() <= 4 => other.to_uppercase(),
        other => other.to_string(),
    }
}

fn picture(video: &VideoStream) -> String {
    let mut parts = vec![codec(&video.codec)];
    if video.width > 0 && video.height > 0 {
        parts.push(format!("{}×{}", video.width, video.height));
    }
    if let Some(rate) = video.frame_rate.filter(|rate| rate.is_finite()) {
        parts.push(format!("{} fps", (rate * 100.0).round() / 100.0));
    }
    if video.variable_frame_rate {
        parts.push("variable frame rate".into());
    }
    format!("Picture {}", parts.join(", "))
}

fn sound(audio: &AudioStream, tracks: usize) -> String {
    let mut parts = vec![codec(&audio.codec)];
    let channels = audio.channels.map(|channels| count(channels as usize, "channel"));
    parts.extend(audio.channel_layout.clone().filter(|layout| !layout.is_empty()).or(channels));
    if let Some(rate) = audio.sample_rate {
        parts.push(format!("{} kHz", f64::from(rate) / 1000.0));
    }
    if tracks > 1 {
        parts.push(format!("one of {tracks} tracks"));
    }
    format!("Sound {}", parts.join(", "))
}

fn size(bytes: u64) -> String {
    match bytes as f64 {
        large if large >= 1e9 => format!("{:.2} GB", large / 1e9),
        medium if medium >= 1e6 => format!("{:.1} MB", medium / 1e6),
        small => format!("{:.0} kB", (small / 1e3).max(1.0)),
    }
}

/// What the file holds, in a few phrases: picture, sound (the track that was heard), size.
pub fn streams(media: &MediaInfo, track: Option<u32>) -> Vec<String> {
    let mut phrases = Vec::new();
    phrases.push(media.main_video().map_or_else(|| "No picture".into(), picture));
    let heard = media.main_audio(track);
    phrases.push(heard.map_or_else(|| "No sound".into(), |audio| sound(audio, media.audio.len())));
    if media.size_bytes > 0 {
        phrases.push(size(media.size_bytes));
    }
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!([decimal(-14.04), decimal(-0.01), decimal(3.25)], ["−14.0", "0.0", "3.2"]);
        assert_eq!([count(1, "cut"), count(1204, "cut"), count(0, "cut")], ["1 cut", "1,204 cuts", "0 cuts"]);
        let lengths = [800, 12_400, 60_000, 245_000, 3_720_000].map(length);
        assert_eq!(lengths, ["0.8 s", "12 s", "1 min", "4 min 5 s", "1 h 2 min"]);
    }

    #[test]
    fn a_file_without_sound_says_so() {
        let video = VideoStream { codec: "h264".into(), width: 1920, height: 1080, ..VideoStream::default() };
        let media = MediaInfo { size_bytes: 12_340_000, video: vec![video], ..MediaInfo::default() };
        assert_eq!(streams(&media, None), ["Picture H.264, 1920×1080", "No sound", "12.3 MB"]);
    }
}
