//! How pictures and sound are encoded for YouTube (R-52: the settings it recommends, from `rules/limits.yaml`).

use std::ffi::OsString;

use crate::model::media::VideoStream;
use crate::rules::limits;

/// Which encoder makes H.264.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Encoder {
    /// x264, on the processor.
    #[default]
    Software,
}

/// How much time goes into compressing, as x264 names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quality {
    /// Constant rate factor: 0 (lossless) to 51; 18 is hard to tell from the source.
    pub crf: u8,
    /// Preset: `ultrafast` ... `veryslow`.
    pub preset: String,
}

impl Default for Quality {
    fn default() -> Self {
        Self { crf: 18, preset: "medium".into() }
    }
}

/// Codec arguments for a picture of this size and rate (width and height as rendered; even numbers).
///
/// H.264 High, 4:2:0 with 8 bits, two B frames, a closed group of pictures of half the frame rate, variable bit rate
/// that stays at what YouTube recommends for the size.
pub fn video_args(picture: &VideoStream, quality: &Quality) -> Vec<OsString> {
    let rate = picture.frame_rate.unwrap_or(30.0);
    let rules = &limits().encoding;
    let gop = (rate * rules.gop.value).round().max(1.0);
    let most = kbit_per_s(picture);
    let mut args: Vec<String> = ["-c:v", "libx264", "-profile:v", "high", "-pix_fmt", "yuv420p", "-preset"]
        .map(String::from)
        .to_vec();
    args.extend([quality.preset.clone(), "-crf".into(), quality.crf.to_string()]);
    args.extend(["-maxrate".into(), format!("{most}k"), "-bufsize".into(), format!("{}k", most * 2)]);
    args.extend(["-bf".into(), rules.b_frames.value.to_string(), "-g".into(), gop.to_string()]);
    args.extend(["-flags".into(), "+cgop".into()]);
    args.into_iter().map(OsString::from).collect()
}

/// Codec arguments for sound with this many channels: AAC-LC at the recommended bit rate and 48 kHz.
pub fn audio_args(channels: u32) -> Vec<OsString> {
    let rates = &limits().encoding.audio.value;
    let rate = match channels {
        0 | 1 => rates.mono,
        2 => rates.stereo,
        _ => rates.surround,
    };
    ["-c:a", "aac", "-b:a", &format!("{rate}k"), "-ar", "48000"].map(OsString::from).to_vec()
}

/// The upper recommended bit rate for a picture, in kbit/s. Between two sizes of the table the larger one counts.
pub fn kbit_per_s(picture: &VideoStream) -> u64 {
    let rules = &limits().encoding;
    let short = picture.width.min(picture.height);
    let rows = &rules.video.value.sdr;
    let row = rows.iter().rev().find(|row| short <= row.height).or(rows.first());
    let fast = picture.frame_rate.unwrap_or(30.0) >= rules.high_frame_rate.value as f64;
    row.map_or(8000, |row| if fast { row.high[1] } else { row.standard[1] })
}
