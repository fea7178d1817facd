//! Where nobody speaks: the level of the sound over time, and a threshold found from this file's own levels.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::Result;
use crate::model::Span;
use crate::ports::ffmpeg::{Ffmpeg, Input, SAMPLE_RATE};
use crate::progress::{Stage, Unit, Watch};
use crate::video::analyze::silence as rule;

/// Length of a measured window, in milliseconds.
const WINDOW_MS: u64 = 10;

/// Samples of a window.
const WINDOW: usize = (SAMPLE_RATE as u64 * WINDOW_MS / 1000) as usize;

/// How loud a file is, and what counts as silence in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SilenceLevels {
    /// Below this level it counts as silence, in dBFS.
    pub threshold_db: f64,
    /// Whether the threshold was found from the file (and not given).
    pub measured: bool,
    /// Level of the quiet parts, in dBFS.
    pub noise_floor_db: f64,
    /// Level of the loud parts, in dBFS.
    pub speech_level_db: f64,
}

/// The level of every 10 ms, a byte each: half decibels below full scale.
#[derive(Debug, Default)]
pub struct Levels {
    half_db: Vec<u8>,
    sum: f64,
    count: usize,
}

impl Levels {
    /// Measures an audio track (from 1). Reports as [`Stage::Look`].
    ///
    /// # Errors
    /// Tool when ffmpeg is missing or cannot decode it; interrupted.
    pub fn measure(
        ffmpeg: &Ffmpeg,
        input: &Input,
        track: u32,
        duration_ms: Option<u64>,
        watch: &Watch,
    ) -> Result<Self> {
        watch.started(Stage::Look, duration_ms, Unit::MediaMs);
        let mut levels = Self::default();
        for chunk in ffmpeg.sound(input, track, watch)? {
            levels.push(&chunk?);
            watch.advanced(Stage::Look, levels.duration_ms());
        }
        watch.finished(Stage::Look, false);
        Ok(levels)
    }

    /// Adds samples at 16 kHz.
    pub fn push(&mut self, samples: &[f32]) {
        for sample in samples {
            self.sum += f64::from(*sample) * f64::from(*sample);
            self.count += 1;
            if self.count == WINDOW {
                let db = 10.0 * (self.sum / WINDOW as f64).max(1e-20).log10();
                self.half_db.push((-2.0 * db).round().clamp(0.0, 255.0) as u8);
                (self.sum, self.count) = (0.0, 0);
            }
        }
    }

    /// Length of what was measured, in milliseconds.
    pub fn duration_ms(&self) -> u64 {
        self.half_db.len() as u64 * WINDOW_MS
    }

    /// What counts as silence, by the same rule as `ytseo video analyze`. A given threshold is taken as it is.
    pub fn find(&self, given: Option<f64>) -> SilenceLevels {
        let power = |half_db: &u8| 10f64.powf(-f64::from(*half_db) / 20.0);
        let mut histogram = [0u64; rule::STEPS];
        for five in self.half_db.chunks(5) {
            let mean = five.iter().map(power).sum::<f64>() / five.len() as f64;
            histogram[usize::from(rule::step(10.0 * mean.max(1e-20).log10()))] += 1;
        }
        let level = |share| rule::percentile(&histogram, share).unwrap_or(-100.0);
        SilenceLevels {
            threshold_db: given.unwrap_or_else(|| (rule::threshold(&histogram) * 2.0).round() / 2.0),
            measured: given.is_none(),
            noise_floor_db: level(0.1),
            speech_level_db: level(0.9),
        }
    }

    /// Stretches that stay below the threshold. Louder ones shorter than `min_clip_ms` (a click, a bump) do not
    /// interrupt them; quieter ones shorter than `min_silence_ms` are none.
    pub fn silences(&self, threshold_db: f64, min_silence_ms: u64, min_clip_ms: u64) -> Vec<Span> {
        let limit = (-2.0 * threshold_db).clamp(-1.0, 255.0);
        let quiet = |half_db: u8| f64::from(half_db) > limit || threshold_db >= 0.0;
        let mut spans: Vec<Span> = Vec::new();
        for (index, _) in self.half_db.iter().enumerate().filter(|(_, half_db)| quiet(**half_db)) {
            let at = index as u64 * WINDOW_MS;
            match spans.last_mut() {
                Some(last) if at == last.end_ms || at - last.end_ms < min_clip_ms => {
                    last.end_ms = at + WINDOW_MS;
                }
                _ => spans.push(Span::new(at, at + WINDOW_MS)),
            }
        }
        // A click at either end of the file is no clip.
        if let Some(first) = spans.first_mut().filter(|first| first.start_ms < min_clip_ms) {
            first.start_ms = 0;
        }
        let end = self.duration_ms();
        if let Some(last) = spans.last_mut().filter(|last| end - last.end_ms < min_clip_ms) {
            last.end_ms = end;
        }
        spans.retain(|span| span.length_ms() >= min_silence_ms);
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tone (or noise at -60 dB) of some seconds.
    fn sound(parts: &[(f64, f64)]) -> Levels {
        let mut levels = Levels::default();
        let mut seed = 1u32;
        for (seconds, amplitude) in parts {
            let samples: Vec<f32> = (0..(seconds * 16_000.0) as usize)
                .map(|n| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    let noise = (f64::from(seed >> 8) / f64::from(1u32 << 24) - 0.5) * 0.003;
                    (amplitude * (n as f64 * 0.3).sin() + noise) as f32
                })
                .collect();
            levels.push(&samples);
        }
        levels
    }

    #[test]
    fn the_threshold_follows_the_file() {
        for loud in [0.5, 0.05] {
            let levels = sound(&[(3.0, loud), (2.0, 0.0), (3.0, loud)]);
            let found = levels.find(None);
            assert!(found.noise_floor_db < found.threshold_db && found.threshold_db < found.speech_level_db);
            let silences = levels.silences(found.threshold_db, 600, 100);
            assert_eq!(silences, [Span::new(3000, 5000)], "{found:?}");
        }
    }

    #[test]
    fn one_word_in_a_long_silence_is_speech() {
        let levels = sound(&[(30.0, 0.0), (0.5, 0.4), (30.0, 0.0)]);
        let found = levels.find(None);
        assert_eq!(levels.silences(found.threshold_db, 600, 100).len(), 2, "{found:?}");
    }

    #[test]
    fn a_steady_tone_has_no_pause_and_a_silent_file_nothing_else() {
        let tone = sound(&[(5.0, 0.3)]);
        assert!(tone.silences(tone.find(None).threshold_db, 600, 100).is_empty());
        let mut nothing = Levels::default();
        nothing.push(&vec![0.0; 32_000]);
        assert_eq!(nothing.silences(nothing.find(None).threshold_db, 600, 100), [Span::new(0, 2000)]);
        assert!(Levels::default().silences(Levels::default().find(None).threshold_db, 600, 100).is_empty());
    }

    #[test]
    fn a_click_is_no_clip_and_a_short_pause_no_silence() {
        let levels =
            sound(&[(2.0, 0.3), (1.0, 0.0), (0.03, 0.3), (1.0, 0.0), (2.0, 0.3), (0.4, 0.0), (1.0, 0.3)]);
        let threshold = levels.find(None).threshold_db;
        assert_eq!(levels.silences(threshold, 600, 100).len(), 1);
        assert_eq!(levels.silences(threshold, 600, 10).len(), 2);
        assert_eq!(levels.silences(threshold, 300, 100).len(), 2);
    }

    #[test]
    fn a_given_threshold_is_taken() {
        let levels = sound(&[(2.0, 0.3), (2.0, 0.03), (2.0, 0.3)]);
        assert!(levels.silences(levels.find(Some(-60.0)).threshold_db, 600, 100).is_empty());
        assert_eq!(levels.silences(levels.find(Some(-20.0)).threshold_db, 600, 100).len(), 1);
    }
}
