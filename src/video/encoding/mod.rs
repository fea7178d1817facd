//! How pictures and sound are encoded for YouTube (R-52: the settings it recommends, from `rules/limits.yaml`).

mod color;
pub mod hardware;

use std::ffi::OsString;

use crate::model::media::{AudioStream, VideoStream};
use crate::ports::ffmpeg::HdrMetadata;
use crate::rules::limits;

pub(in crate::video) use color::from_rgb;
pub use color::{is_hdr, to_sdr};
pub use hardware::Hardware;

/// Which encoder makes the picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Encoder {
    /// x264, on the processor.
    #[default]
    Software,
    /// x265 with 10 bits, on the processor: for HDR.
    Hevc,
    /// SVT-AV1 with 10 bits, on the processor: for HDR where there is no x265.
    Av1,
    /// libvpx VP9 with 10 bits, on the processor: for HDR where there is neither.
    Vp9,
    /// The graphics processor.
    Hardware(Hardware),
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

/// Everything that decides how a picture is encoded.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Who encodes.
    pub encoder: Encoder,
    /// How well.
    pub quality: Quality,
    /// An average bit rate instead of a constant quality, in kbit/s.
    pub kbit_per_s: Option<u64>,
    /// What an HDR picture says about its screen.
    pub hdr: HdrMetadata,
}

/// Codec arguments for a picture of this size and rate (width and height as rendered; even numbers).
///
/// H.264 High, 4:2:0 with 8 bits, two B frames, a closed group of pictures of half the frame rate, variable bit rate
/// that stays at what YouTube recommends for the size. A picture with the transfer of HDR (PQ or HLG) becomes HEVC
/// Main 10, so that nothing of it is lost.
pub fn video_args(picture: &VideoStream, quality: &Quality) -> Vec<OsString> {
    let encoder = if is_hdr(picture) { Encoder::Hevc } else { Encoder::Software };
    video_args_with(picture, &Settings { encoder, quality: quality.clone(), ..Settings::default() })
}

/// The same with a choice of the encoder, an average bit rate, and what HDR pictures carry.
pub fn video_args_with(picture: &VideoStream, settings: &Settings) -> Vec<OsString> {
    let mut args = match settings.encoder {
        Encoder::Software => x264(picture, settings),
        Encoder::Hevc => x265(picture, settings),
        Encoder::Av1 => svt_av1(picture, settings),
        Encoder::Vp9 => vp9(picture, settings),
        Encoder::Hardware(hardware) => hardware::codec_args(hardware, picture, settings),
    };
    args.extend(color::tags(picture));
    args.into_iter().map(OsString::from).collect()
}

/// How much time x264 and x265 can take for a picture, the quickest first.
pub const PRESETS: [&str; 9] =
    ["ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow"];

/// Codec arguments for sound with this many channels: AAC-LC at the recommended bit rate and 48 kHz.
pub fn audio_args(channels: u32) -> Vec<OsString> {
    let rate = audio_kbit_per_s(channels);
    ["-c:a", "aac", "-b:a", &format!("{rate}k"), "-ar", "48000"].map(OsString::from).to_vec()
}

/// Codec arguments for the audio stream at a place in the result (from 0): AAC-LC with [`upload_channels`] at
/// [`upload_rate`].
pub fn sound_args(sound: &AudioStream, at: usize) -> Vec<OsString> {
    let channels = upload_channels(sound.channels.unwrap_or(2));
    let mut args = vec![format!("-c:a:{at}"), "aac".into()];
    args.extend([format!("-b:a:{at}"), format!("{}k", audio_kbit_per_s(channels))]);
    args.extend([format!("-ar:a:{at}"), upload_rate(sound.sample_rate).to_string()]);
    if Some(channels) != sound.channels {
        args.extend([format!("-ac:a:{at}"), channels.to_string()]);
    }
    args.into_iter().map(OsString::from).collect()
}

/// How many channels sound with so many gets: mono, stereo or 5.1.
pub fn upload_channels(channels: u32) -> u32 {
    match channels {
        0 | 1 => 1,
        2..=4 => 2,
        _ => 6,
    }
}

/// The sample rate that sound gets, in Hz: its own where YouTube recommends it, else the first one recommended.
pub fn upload_rate(rate: Option<u32>) -> u32 {
    let rates = &limits().encoding.sample_rates.value;
    rate.filter(|rate| rates.contains(rate)).or(rates.first().copied()).unwrap_or(48_000)
}

/// The recommended bit rate of sound, in kbit/s.
pub fn audio_kbit_per_s(channels: u32) -> u64 {
    let rates = &limits().encoding.audio.value;
    match channels {
        0 | 1 => rates.mono,
        2 => rates.stereo,
        _ => rates.surround,
    }
}

/// The upper recommended bit rate for a picture, in kbit/s. Between two sizes of the table the larger one counts.
pub fn kbit_per_s(picture: &VideoStream) -> u64 {
    let rules = &limits().encoding;
    let short = picture.width.min(picture.height);
    let (usual, largest) = (&rules.video.value, &rules.video_8k.value);
    let rows = if is_hdr(picture) { &usual.hdr } else { &usual.sdr };
    // There is no row for HDR in 8K; its standard range is the nearest that is known.
    let row = rows.iter().rev().chain(&largest.sdr).find(|row| short <= row.height).or(largest.sdr.first());
    let fast = picture.frame_rate.unwrap_or(30.0) >= rules.high_frame_rate.value as f64;
    row.map_or(8000, |row| if fast { row.high[1] } else { row.standard[1] })
}

/// The standard frame rate nearest to how a picture with varying times was meant: numerator and denominator.
pub fn standard_rate(picture: &VideoStream) -> [u32; 2] {
    let nominal = picture.nominal_rate.map(|[above, below]| f64::from(above) / f64::from(below.max(1)));
    // Above 60 it is no rate but the grid of the time stamps.
    let meant = nominal.filter(|rate| *rate <= 60.5).or(picture.frame_rate).unwrap_or(30.0);
    let distance = |rate: &[u32; 2]| (f64::from(rate[0]) / f64::from(rate[1].max(1)) - meant).abs();
    let rates = &limits().encoding.frame_rates.value;
    rates.iter().copied().min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or([30, 1])
}

/// Frames of a closed group of pictures.
fn group(picture: &VideoStream) -> u64 {
    let rate = picture.frame_rate.unwrap_or(30.0);
    (rate * limits().encoding.gop.value).round().max(1.0) as u64
}

/// Largest and buffered bit rate, in kbit/s: what YouTube recommends, or what was asked for with some room.
fn ceiling(picture: &VideoStream, settings: &Settings) -> (u64, u64) {
    let most = settings.kbit_per_s.map_or_else(|| kbit_per_s(picture), |rate| rate.saturating_mul(3) / 2);
    (most, most.saturating_mul(2))
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(String::from).collect()
}

/// `-crf N`, or `-b:v Nk`.
fn rate_control(settings: &Settings, crf: u8) -> Vec<String> {
    match settings.kbit_per_s {
        Some(rate) => vec!["-b:v".into(), format!("{rate}k")],
        None => vec!["-crf".into(), crf.to_string()],
    }
}

fn x264(picture: &VideoStream, settings: &Settings) -> Vec<String> {
    let (most, buffer) = ceiling(picture, settings);
    let mut args = words("-c:v libx264 -profile:v high -pix_fmt yuv420p -preset");
    args.push(settings.quality.preset.clone());
    if settings.quality.preset == "ultrafast" {
        // It leaves out what makes the difference between Main and High.
        args.extend(words("-8x8dct 1"));
    }
    args.extend(rate_control(settings, settings.quality.crf));
    args.extend(words(&format!("-maxrate {most}k -bufsize {buffer}k")));
    let b_frames = limits().encoding.b_frames.value;
    args.extend(words(&format!("-bf {b_frames} -g {} -flags +cgop", group(picture))));
    args
}

fn x265(picture: &VideoStream, settings: &Settings) -> Vec<String> {
    let (most, buffer) = ceiling(picture, settings);
    let mut args = words("-c:v libx265 -profile:v main10 -pix_fmt yuv420p10le -tag:v hvc1 -preset");
    args.push(settings.quality.preset.clone());
    args.extend(rate_control(settings, settings.quality.crf));
    let group = group(picture);
    let mut params = vec![
        "log-level=error".to_string(),
        format!("keyint={group}:min-keyint=1:open-gop=0"),
        format!("bframes={}", limits().encoding.b_frames.value),
        format!("vbv-maxrate={most}:vbv-bufsize={buffer}"),
        "repeat-headers=1".into(),
    ];
    params.extend(color::x265_params(picture, &settings.hdr));
    args.extend(["-x265-params".into(), params.join(":")]);
    args
}

fn svt_av1(picture: &VideoStream, settings: &Settings) -> Vec<String> {
    let mut args = words("-c:v libsvtav1 -pix_fmt yuv420p10le -preset 6");
    // Its scale goes to 63; this much more looks the same.
    args.extend(rate_control(settings, settings.quality.crf.saturating_add(8)));
    args.extend(words(&format!("-g {}", group(picture))));
    args
}

fn vp9(picture: &VideoStream, settings: &Settings) -> Vec<String> {
    let mut args =
        words("-c:v libvpx-vp9 -profile:v 2 -pix_fmt yuv420p10le -row-mt 1 -cpu-used 2 -deadline good");
    args.extend(rate_control(settings, settings.quality.crf.saturating_add(4)));
    if settings.kbit_per_s.is_none() {
        args.extend(words("-b:v 0"));
    }
    args.extend(words(&format!("-g {}", group(picture))));
    args
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, rate: f64) -> VideoStream {
        VideoStream { width, height, frame_rate: Some(rate), ..VideoStream::default() }
    }

    fn shown(args: &[OsString]) -> String {
        args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_settings_that_youtube_recommends() {
        let hd = VideoStream { color_space: Some("bt709".into()), ..picture(1920, 1080, 30000.0 / 1001.0) };
        assert_eq!(
            shown(&video_args(&hd, &Quality::default())),
            "-c:v libx264 -profile:v high -pix_fmt yuv420p -preset medium -crf 18 -maxrate 8000k -bufsize 16000k \
             -bf 2 -g 15 -flags +cgop -colorspace bt709"
        );
        assert_eq!(shown(&audio_args(6)), "-c:a aac -b:a 512k -ar 48000");
    }

    #[test]
    fn bit_rates_follow_the_table() {
        let table = [
            (picture(3840, 2160, 60.0), 68_000),
            (picture(1080, 1920, 50.0), 12_000),
            (picture(2000, 1200, 25.0), 16_000),
            (picture(160, 120, 25.0), 1_000),
            (picture(7680, 4320, 30.0), 160_000),
        ];
        for (picture, wanted) in table {
            assert_eq!(kbit_per_s(&picture), wanted, "{}×{}", picture.width, picture.height);
        }
        let hdr = VideoStream { color_transfer: Some("arib-std-b67".into()), ..picture(1920, 1080, 60.0) };
        assert_eq!(kbit_per_s(&hdr), 15_000);
    }

    #[test]
    fn hdr_stays_hdr() {
        let hdr = VideoStream {
            color_transfer: Some("smpte2084".into()),
            color_primaries: Some("bt2020".into()),
            color_space: Some("bt2020nc".into()),
            ..picture(3840, 2160, 24.0)
        };
        let settings = Settings {
            encoder: Encoder::Hevc,
            hdr: HdrMetadata { mastering: Some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), light: Some([1000, 400]) },
            ..Settings::default()
        };
        let args = shown(&video_args_with(&hdr, &settings));
        for part in [
            "libx265 -profile:v main10 -pix_fmt yuv420p10le -tag:v hvc1",
            "keyint=12:min-keyint=1:open-gop=0:bframes=2:vbv-maxrate=56000",
            "hdr-opt=1:master-display=G(1,2)B(3,4)R(5,6)WP(7,8)L(9,10):max-cll=1000,400",
            "colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc",
            "-color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc",
        ] {
            assert!(args.contains(part), "{part}\n{args}");
        }
        assert!(shown(&video_args(&hdr, &Quality::default())).contains("libx265"));
    }

    #[test]
    fn an_average_bit_rate_replaces_the_quality() {
        let settings = Settings { kbit_per_s: Some(6000), ..Settings::default() };
        let args = shown(&video_args_with(&picture(1280, 720, 25.0), &settings));
        assert!(
            args.contains("-b:v 6000k -maxrate 9000k -bufsize 18000k") && !args.contains("-crf"),
            "{args}"
        );
    }

    #[test]
    fn varying_times_become_the_nearest_standard_rate() {
        let varying = |nominal, average| VideoStream {
            nominal_rate: Some(nominal),
            frame_rate: Some(average),
            ..VideoStream::default()
        };
        assert_eq!(standard_rate(&varying([30, 1], 27.3)), [30, 1]);
        assert_eq!(standard_rate(&varying([30000, 1001], 24.0)), [30000, 1001]);
        assert_eq!(standard_rate(&varying([90_000, 1], 47.5)), [48, 1]);
        assert_eq!(standard_rate(&varying([10, 1], 4.0)), [24000, 1001]);
    }

    #[test]
    fn sound_keeps_96_khz_and_becomes_stereo_or_surround() {
        let sound = |channels, rate| AudioStream {
            channels: Some(channels),
            sample_rate: Some(rate),
            ..AudioStream::default()
        };
        assert_eq!(shown(&sound_args(&sound(2, 96_000), 0)), "-c:a:0 aac -b:a:0 384k -ar:a:0 96000");
        assert_eq!(
            shown(&sound_args(&sound(8, 44_100), 1)),
            "-c:a:1 aac -b:a:1 512k -ar:a:1 48000 -ac:a:1 6"
        );
        assert_eq!(shown(&sound_args(&sound(1, 48_000), 0)), "-c:a:0 aac -b:a:0 128k -ar:a:0 48000");
    }
}
