//! Loudness of a whole audio track, decoded from its beginning to its end.

use super::analyze::loudness::Meter;
use crate::error::Result;
use crate::model::analysis::Loudness;
use crate::model::media::AudioStream;
use crate::ports::ffmpeg::{Ffmpeg, Input, Timing};
use crate::progress::Watch;

/// The absolute gate of BS.1770, in LUFS: what is not above it counts as silence.
const GATE_LUFS: f64 = -70.0;

/// The loudness of one audio track at its own rate and with its own channels, and its length in milliseconds.
/// Blocking. `advanced` is told how far it is, in milliseconds.
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
    let (channels, rate) = (track.channels.unwrap_or(2).max(1), track.sample_rate.unwrap_or(48_000).max(1));
    let mut meter = Meter::new(rate, channels, track.channel_layout.as_deref())?;
    let mut samples = ffmpeg.samples(input, track, Timing::Stored, watch)?;
    let mut frames = 0u64;
    let at_ms = |frames: u64| frames * 1000 / u64::from(rate);
    while let Some(chunk) = samples.read()? {
        meter.add(chunk)?;
        frames += (chunk.len() / channels as usize) as u64;
        advanced(at_ms(frames));
    }
    let mut loudness = meter.finish()?;
    loudness.integrated_lufs = loudness.integrated_lufs.filter(|level| *level > GATE_LUFS);
    Ok((loudness, at_ms(frames)))
}
