//! Loudness after EBU R 128 and ITU-R BS.1770: integrated, range, true peak, and a curve with a point a second.

use ebur128::{Channel, EbuR128, Mode};

use crate::error::{Error, Result};
use crate::model::analysis::{Loudness, LoudnessPoint};

/// Momentary loudness is looked at this often a second.
const LOOKS: u64 = 10;

/// The window of short-term loudness, in milliseconds.
const SHORT_TERM_MS: u64 = 3000;

/// Names of the channels in the layouts that ffmpeg names, in the order of their samples.
const LAYOUTS: &[(&str, &str)] = &[
    ("mono", "FC"),
    ("stereo", "FL+FR"),
    ("downmix", "DL+DR"),
    ("2.1", "FL+FR+LFE"),
    ("3.0", "FL+FR+FC"),
    ("3.0(back)", "FL+FR+BC"),
    ("4.0", "FL+FR+FC+BC"),
    ("quad", "FL+FR+BL+BR"),
    ("quad(side)", "FL+FR+SL+SR"),
    ("3.1", "FL+FR+FC+LFE"),
    ("4.1", "FL+FR+FC+LFE+BC"),
    ("5.0", "FL+FR+FC+BL+BR"),
    ("5.0(side)", "FL+FR+FC+SL+SR"),
    ("5.1", "FL+FR+FC+LFE+BL+BR"),
    ("5.1(side)", "FL+FR+FC+LFE+SL+SR"),
    ("6.0", "FL+FR+FC+BC+SL+SR"),
    ("6.0(front)", "FL+FR+FLC+FRC+SL+SR"),
    ("hexagonal", "FL+FR+FC+BL+BR+BC"),
    ("6.1", "FL+FR+FC+LFE+BC+SL+SR"),
    ("6.1(back)", "FL+FR+FC+LFE+BL+BR+BC"),
    ("6.1(front)", "FL+FR+LFE+FLC+FRC+SL+SR"),
    ("7.0", "FL+FR+FC+BL+BR+SL+SR"),
    ("7.0(front)", "FL+FR+FC+FLC+FRC+SL+SR"),
    ("7.1", "FL+FR+FC+LFE+BL+BR+SL+SR"),
    ("7.1(wide)", "FL+FR+FC+LFE+BL+BR+FLC+FRC"),
    ("7.1(wide-side)", "FL+FR+FC+LFE+FLC+FRC+SL+SR"),
    ("octagonal", "FL+FR+FC+BL+BR+BC+SL+SR"),
];

/// Takes samples and measures.
pub(in crate::video) struct Meter {
    meter: EbuR128,
    channels: usize,
    rate: u64,
    /// Samples of one channel so far.
    taken: u64,
    looks: u64,
    momentary: f64,
    peak: f64,
    highest_peak: f64,
    curve: Vec<LoudnessPoint>,
}

impl Meter {
    /// Begins to measure sound of this form; `layout` is the name that ffprobe gives the channels.
    ///
    /// # Errors
    /// Usage, for a number of channels or a rate that no loudness is defined for.
    pub(in crate::video) fn new(rate: u32, channels: u32, layout: Option<&str>) -> Result<Self> {
        let mode = Mode::I | Mode::LRA | Mode::TRUE_PEAK;
        let failed = |error: ebur128::Error| {
            Error::usage(format!("the loudness of {channels} channels at {rate} Hz cannot be measured"))
                .caused_by(error)
        };
        let mut meter = EbuR128::new(channels, rate, mode).map_err(failed)?;
        meter.set_channel_map(&channel_map(channels, layout)).map_err(failed)?;
        Ok(Self {
            meter,
            channels: channels as usize,
            rate: u64::from(rate),
            taken: 0,
            looks: 0,
            momentary: f64::NEG_INFINITY,
            peak: 0.0,
            highest_peak: 0.0,
            curve: Vec::new(),
        })
    }

    /// Takes interleaved samples.
    ///
    /// # Errors
    /// A bug, when the meter refuses them.
    pub(in crate::video) fn add(&mut self, samples: &[f32]) -> Result<()> {
        let mut rest = samples;
        while rest.len() >= self.channels {
            let next_look = (self.looks + 1) * self.rate / LOOKS;
            let wanted = next_look.saturating_sub(self.taken).max(1) as usize;
            let (now, later) = rest.split_at(wanted.min(rest.len() / self.channels) * self.channels);
            self.meter.add_frames_f32(now).map_err(refused)?;
            for channel in 0..self.channels {
                self.peak = self.peak.max(self.meter.prev_true_peak(channel as u32).map_err(refused)?);
            }
            self.taken += (now.len() / self.channels) as u64;
            if self.taken >= next_look {
                self.look()?;
            }
            rest = later;
        }
        Ok(())
    }

    fn look(&mut self) -> Result<()> {
        self.looks += 1;
        self.momentary = self.momentary.max(self.meter.loudness_momentary().map_err(refused)?);
        if self.looks.is_multiple_of(LOOKS) { self.point() } else { Ok(()) }
    }

    fn point(&mut self) -> Result<()> {
        // In the first three seconds there is less to take the mean of: what was heard so far, and no zeros.
        let window = (self.taken * 1000 / self.rate).clamp(1, SHORT_TERM_MS) as u32;
        let short_term = self.meter.loudness_window(window).map_err(refused)?;
        self.curve.push(LoudnessPoint {
            at_ms: self.taken * 1000 / self.rate,
            short_term_lufs: finite(short_term),
            momentary_lufs: finite(self.momentary),
            true_peak_dbtp: decibels(self.peak),
        });
        self.highest_peak = self.highest_peak.max(self.peak);
        self.momentary = f64::NEG_INFINITY;
        self.peak = 0.0;
        Ok(())
    }

    /// What was measured.
    ///
    /// # Errors
    /// A bug, when the meter refuses.
    pub(in crate::video) fn finish(mut self) -> Result<Loudness> {
        if self.curve.last().map_or(0, |last| last.at_ms) < self.taken * 1000 / self.rate {
            self.momentary = self.momentary.max(self.meter.loudness_momentary().map_err(refused)?);
            self.point()?;
        }
        let integrated_lufs = finite(self.meter.loudness_global().map_err(refused)?);
        let range = self.meter.loudness_range().map_err(refused)?;
        Ok(Loudness {
            integrated_lufs,
            range_lu: integrated_lufs.and(finite(range)),
            true_peak_dbtp: decibels(self.highest_peak),
            curve: self.curve,
        })
    }
}

/// Which channels count, and how much: those behind and beside the listener 1.5 dB more, low frequency effects
/// not at all, as in ffmpeg's filter.
fn channel_map(channels: u32, layout: Option<&str>) -> Vec<Channel> {
    let usual = match channels {
        1 => "mono",
        2 => "stereo",
        5 => "5.0",
        6 => "5.1",
        8 => "7.1",
        _ => "",
    };
    let names_of = |layout: &str| {
        let known = LAYOUTS.iter().find(|(name, _)| *name == layout).map(|(_, names)| *names);
        // ffmpeg writes others out: `FL+FR+LFE`, or `3 channels (FL+FR+LFE)`.
        let inside = layout.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
        let names: Vec<&str> = known.or(inside).unwrap_or(layout).split('+').collect();
        (names.len() == channels as usize).then(|| names.iter().copied().map(channel).collect::<Vec<_>>())
    };
    layout
        .and_then(names_of)
        .or_else(|| names_of(usual))
        .unwrap_or_else(|| vec![Channel::Left; channels as usize])
}

fn channel(name: &str) -> Channel {
    match name {
        _ if name.starts_with("LFE") => Channel::Unused,
        _ if name.starts_with(['B', 'S']) || name.starts_with("TB") => Channel::LeftSurround,
        _ => Channel::Left,
    }
}

fn refused(error: ebur128::Error) -> Error {
    Error::internal("the loudness meter refused its input").caused_by(error)
}

/// A tenth of a decibel is what ears and meters tell apart; a hundredth is kept.
fn finite(value: f64) -> Option<f64> {
    value.is_finite().then(|| (value * 100.0).round() / 100.0)
}

fn decibels(peak: f64) -> Option<f64> {
    finite(20.0 * peak.log10())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(frequency: f64, peak_db: f64, seconds: f64, channels: usize) -> Vec<f32> {
        let amplitude = 10f64.powf(peak_db / 20.0);
        (0..(48_000.0 * seconds) as usize)
            .map(|n| (std::f64::consts::TAU * frequency * n as f64 / 48_000.0).sin() * amplitude)
            .flat_map(|sample| std::iter::repeat_n(sample as f32, channels))
            .collect()
    }

    fn measured(samples: &[f32], channels: u32, layout: &str) -> Loudness {
        let mut meter = Meter::new(48_000, channels, Some(layout)).unwrap();
        samples.chunks(channels as usize * 1024).for_each(|chunk| meter.add(chunk).unwrap());
        meter.finish().unwrap()
    }

    #[test]
    fn the_reference_tone_of_the_standard_reads_as_it_should() {
        // EBU Tech 3341, case 1: a stereo sine of 1 kHz at -23 dBFS peak reads -23 LUFS.
        let loudness = measured(&tone(1000.0, -23.0, 5.0, 2), 2, "stereo");
        assert!((loudness.integrated_lufs.unwrap() + 23.0).abs() < 0.1, "{loudness:?}");
        assert!((loudness.true_peak_dbtp.unwrap() + 23.0).abs() < 0.2);
        assert_eq!(loudness.curve.len(), 5);
        assert_eq!(loudness.curve[4].at_ms, 5000);
        assert!((loudness.curve[4].short_term_lufs.unwrap() + 23.0).abs() < 0.1);
    }

    #[test]
    fn silence_and_nothing_have_no_loudness() {
        let loudness = measured(&[0.0; 96_000], 2, "stereo");
        assert_eq!(
            (loudness.integrated_lufs, loudness.range_lu, loudness.true_peak_dbtp),
            (None, None, None)
        );
        assert!(measured(&[], 2, "stereo").curve.is_empty());
    }

    #[test]
    fn surround_counts_more_and_effects_not_at_all() {
        use Channel::{Left, LeftSurround, Unused};
        assert_eq!(channel_map(6, Some("5.1(side)")), [Left, Left, Left, Unused, LeftSurround, LeftSurround]);
        assert_eq!(channel_map(6, None), channel_map(6, Some("5.1")));
        assert_eq!(channel_map(3, Some("3 channels (FL+FR+LFE)")), [Left, Left, Unused]);
        assert_eq!(channel_map(3, Some("FL+LFE+SR")), [Left, Unused, LeftSurround]);
        assert_eq!(channel_map(16, None), [Left; 16]);
        assert_eq!(channel_map(2, Some("5.1")), [Left; 2]);
    }

    #[test]
    fn a_last_part_of_a_second_has_a_point() {
        let loudness = measured(&tone(1000.0, -20.0, 1.5, 1), 1, "mono");
        let times: Vec<u64> = loudness.curve.iter().map(|point| point.at_ms).collect();
        assert_eq!(times, [1000, 1500]);
    }
}
