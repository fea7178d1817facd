//! Loudness of a whole audio track: integrated, range and true peak, as EBU R 128 and ITU-R BS.1770 define them.

use ebur128::{Channel, EbuR128, Mode};

use crate::error::{Error, Result};
use crate::model::analysis::Loudness;
use crate::model::media::AudioStream;
use crate::ports::ffmpeg::{Ffmpeg, Input};
use crate::progress::Watch;

/// The absolute gate of BS.1770, in LUFS: what is not above it counts as silence.
const GATE_LUFS: f64 = -70.0;

/// Measures samples as they come.
pub struct Meter {
    meter: EbuR128,
    channels: usize,
    rate: u32,
    frames: u64,
    /// The beginning of a frame whose rest has not come yet.
    rest: Vec<f32>,
}

impl Meter {
    /// Measures sound with so many channels, in the order of `layout` (ffmpeg's name, `5.1(side)`), at `rate` samples
    /// a second.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] for more than 64 channels or an impossible rate.
    pub fn new(channels: u32, rate: u32, layout: Option<&str>) -> Result<Self> {
        let unusable = |error| {
            Error::usage(format!("sound with {channels} channels at {rate} Hz cannot be measured"))
                .hint("convert it to stereo at 48000 Hz first")
                .caused_by(error)
        };
        let mode = Mode::I | Mode::LRA | Mode::TRUE_PEAK;
        let mut meter = EbuR128::new(channels, rate, mode).map_err(unusable)?;
        if let Some(map) = layout.and_then(places).filter(|map| map.len() == channels as usize) {
            meter.set_channel_map(&map).map_err(unusable)?;
        }
        Ok(Self { meter, channels: channels as usize, rate, frames: 0, rest: Vec::new() })
    }

    /// Takes interleaved samples; a frame may be spread over two calls.
    ///
    /// # Errors
    /// [`crate::error::Kind::Internal`] never in practice.
    pub fn push(&mut self, mut interleaved: &[f32]) -> Result<()> {
        if !self.rest.is_empty() {
            let missing = (self.channels - self.rest.len()).min(interleaved.len());
            self.rest.extend_from_slice(&interleaved[..missing]);
            interleaved = &interleaved[missing..];
            if self.rest.len() < self.channels {
                return Ok(());
            }
            let frame = std::mem::take(&mut self.rest);
            self.add(&frame)?;
        }
        let whole = interleaved.len() / self.channels * self.channels;
        self.add(&interleaved[..whole])?;
        self.rest.extend_from_slice(&interleaved[whole..]);
        Ok(())
    }

    fn add(&mut self, frames: &[f32]) -> Result<()> {
        self.frames += (frames.len() / self.channels) as u64;
        self.meter
            .add_frames_f32(frames)
            .map_err(|error| Error::internal("the loudness cannot be measured").caused_by(error))
    }

    /// How much was taken so far, in milliseconds.
    pub fn at_ms(&self) -> u64 {
        self.frames.saturating_mul(1000) / u64::from(self.rate.max(1))
    }

    /// What was measured; without the curve.
    pub fn finish(self) -> Loudness {
        let heard = |level: f64| level.is_finite().then_some(level);
        let peak = (0..self.channels as u32)
            .filter_map(|channel| self.meter.true_peak(channel).ok())
            .fold(0.0f64, f64::max);
        let integrated_lufs =
            self.meter.loudness_global().ok().and_then(heard).filter(|level| *level > GATE_LUFS);
        Loudness {
            range_lu: integrated_lufs.and_then(|_| self.meter.loudness_range().ok()).and_then(heard),
            integrated_lufs,
            true_peak_dbtp: heard(20.0 * peak.log10()),
            curve: Vec::new(),
        }
    }
}

/// The loudness of one audio track, decoded from its beginning to its end, and its length in milliseconds. Blocking.
/// `advanced` is told how far it is, in milliseconds.
///
/// # Errors
/// Tool when ffmpeg cannot decode it; usage for sound that cannot be measured; interrupted.
pub fn of_track(
    ffmpeg: &Ffmpeg,
    input: &Input,
    track: &AudioStream,
    watch: &Watch,
    advanced: &mut dyn FnMut(u64),
) -> Result<(Loudness, u64)> {
    let channels = track.channels.unwrap_or(2).max(1);
    let mut meter =
        Meter::new(channels, track.sample_rate.unwrap_or(48_000), track.channel_layout.as_deref())?;
    let mut samples = ffmpeg.samples(input, track, watch)?;
    while let Some(chunk) = samples.read()? {
        meter.push(chunk)?;
        advanced(meter.at_ms());
    }
    let length_ms = meter.at_ms();
    Ok((meter.finish(), length_ms))
}

/// Where the channels of a layout stand, in ffmpeg's order. BS.1770 weighs those at the sides and the back by 1.41 and
/// leaves out the low-frequency one. Unknown layouts are left to the usual order.
fn places(layout: &str) -> Option<Vec<Channel>> {
    use Channel::{Center, Left, LeftSurround, Right, RightSurround, Unused};
    let back = [LeftSurround, RightSurround];
    let front = [Left, Right];
    let places: Vec<Channel> = match layout {
        "mono" => vec![Center],
        "stereo" | "downmix" => front.to_vec(),
        "2.1" => vec![Left, Right, Unused],
        "3.0" => vec![Left, Right, Center],
        "3.0(back)" => vec![Left, Right, LeftSurround],
        "4.0" => vec![Left, Right, Center, LeftSurround],
        "quad" | "quad(side)" => [front, back].concat(),
        "3.1" => vec![Left, Right, Center, Unused],
        "5.0" | "5.0(side)" => [&front[..], &[Center], &back].concat(),
        "4.1" => vec![Left, Right, Center, Unused, LeftSurround],
        "5.1" | "5.1(side)" => [&front[..], &[Center, Unused], &back].concat(),
        "6.1" => [&front[..], &[Center, Unused, LeftSurround], &back].concat(),
        "7.0" => [&front[..], &[Center], &back, &back].concat(),
        "7.1" => [&front[..], &[Center, Unused], &back, &back].concat(),
        _ => return None,
    };
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sine(frequency: f64, amplitude: f64, rate: u32, channels: usize, seconds: f64) -> Vec<f32> {
        let frames = (f64::from(rate) * seconds) as usize;
        let step = frequency * std::f64::consts::TAU / f64::from(rate);
        (0..frames)
            .flat_map(|frame| std::iter::repeat_n((amplitude * (step * frame as f64).sin()) as f32, channels))
            .collect()
    }

    fn measured(samples: &[f32], channels: u32, rate: u32, layout: &str, chunk: usize) -> Loudness {
        let mut meter = Meter::new(channels, rate, Some(layout)).expect("a meter");
        samples.chunks(chunk).for_each(|chunk| meter.push(chunk).expect("pushed"));
        meter.finish()
    }

    /// EBU Tech 3341, case 1: a stereo sine of 1000 Hz at -23 dBFS has -23 LUFS.
    #[test]
    fn the_reference_tone_has_its_loudness() {
        let tone = sine(1000.0, 10f64.powf(-23.0 / 20.0), 48_000, 2, 20.0);
        for chunk in [1, 7, 4096] {
            let loudness = measured(&tone, 2, 48_000, "stereo", chunk);
            let level = loudness.integrated_lufs.expect("heard");
            assert!((level + 23.0).abs() < 0.1, "{level}");
            let peak = loudness.true_peak_dbtp.expect("heard");
            assert!((peak + 23.0).abs() < 0.2, "{peak}");
        }
    }

    #[test]
    fn what_stands_behind_counts_more_and_the_deep_one_not() {
        let tone = sine(1000.0, 0.1, 48_000, 1, 3.0);
        let only = |channel: usize, layout: &str, channels: u32| {
            let samples: Vec<f32> = tone
                .iter()
                .flat_map(|sample| {
                    (0..channels as usize).map(move |at| if at == channel { *sample } else { 0.0 })
                })
                .collect();
            measured(&samples, channels, 48_000, layout, 999).integrated_lufs
        };
        let front = only(0, "7.1", 8).expect("heard");
        assert!((only(6, "7.1", 8).expect("heard") - front - 1.5).abs() < 0.1);
        assert!((only(4, "5.1", 6).expect("heard") - front - 1.5).abs() < 0.1);
        assert_eq!(only(3, "5.1(side)", 6), None);
        assert!((only(0, "mono", 1).expect("heard") - front).abs() < 0.1);
    }

    #[test]
    fn silence_and_a_blink_have_no_loudness() {
        let silence = measured(&vec![0.0; 96_000], 2, 48_000, "stereo", 1000);
        assert_eq!((silence.integrated_lufs, silence.true_peak_dbtp), (None, None));
        let blink = measured(&sine(440.0, 0.5, 48_000, 2, 0.2), 2, 48_000, "stereo", 1000);
        assert_eq!(blink.integrated_lufs, None);
        assert!(blink.true_peak_dbtp.is_some());
        assert!(Meter::new(65, 48_000, None).is_err() && Meter::new(2, 1, None).is_err());
    }
}
