//! Silence: levels of 50 ms windows, a threshold found from the file's own levels, and the stretches below it.
//!
//! One byte is kept for each window (72 kB for an hour), because the threshold is known only at the end.

use crate::model::Span;

/// Length of a window, in milliseconds.
const WINDOW_MS: u64 = 50;

/// Shortest silence, in milliseconds.
const SHORTEST_MS: u64 = 500;

/// The lowest level that is told apart, in dBFS; digital silence counts as this.
const LOWEST_DB: f64 = -100.0;

/// Levels are kept in steps of half a decibel.
const STEPS_PER_DB: f64 = 2.0;

/// Number of steps from the lowest level to full scale and a little above.
pub(in crate::video) const STEPS: usize = 224;

/// The threshold is never lower or higher than this, in dBFS.
const THRESHOLD_DB: [f64; 2] = [-60.0, -25.0];

/// What is at least this much louder than the floor, in decibels, is no noise.
const ABOVE_FLOOR_DB: f64 = 10.0;

/// Where between the floor and the loud parts the threshold lies.
const SHARE: f64 = 0.35;

/// The threshold stays this far below the loud parts, in decibels.
const BELOW_LOUD_DB: f64 = 16.0;

/// Fewest loud windows that make a difference between loud and quiet parts.
const FEWEST_LOUD: u64 = 10;

/// Takes samples and remembers the level of each window.
pub(super) struct Silence {
    channels: usize,
    rate: u64,
    /// Samples of one channel so far.
    taken: u64,
    /// End of the running window, in samples of one channel.
    window_end: u64,
    squares: Vec<f64>,
    in_window: u64,
    levels: Vec<u8>,
    histogram: [u64; STEPS],
}

/// What the levels tell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quiet {
    /// 10th percentile, in dBFS.
    pub floor_db: Option<f64>,
    /// 90th percentile, in dBFS.
    pub loud_db: Option<f64>,
    /// Below this it is silent, in dBFS.
    pub threshold_db: f64,
    /// The silent stretches.
    pub silences: Vec<Span>,
}

impl Silence {
    pub(super) fn new(rate: u32, channels: u32) -> Self {
        let (rate, channels) = (u64::from(rate.max(1)), channels.max(1) as usize);
        let mut new = Self {
            channels,
            rate,
            taken: 0,
            window_end: 0,
            squares: vec![0.0; channels],
            in_window: 0,
            levels: Vec::new(),
            histogram: [0; STEPS],
        };
        new.window_end = new.end_of_window(0);
        new
    }

    /// End of the window with this number, in samples of one channel: no window drifts, whatever the rate.
    fn end_of_window(&self, index: u64) -> u64 {
        (index + 1) * WINDOW_MS * self.rate / 1000
    }

    /// Takes interleaved samples.
    pub(super) fn add(&mut self, samples: &[f32]) {
        let mut rest = samples;
        while !rest.is_empty() {
            let wanted = self.window_end.saturating_sub(self.taken).max(1) as usize;
            let frames = wanted.min(rest.len() / self.channels);
            if frames == 0 {
                return;
            }
            let (now, later) = rest.split_at(frames * self.channels);
            add_squares(now, self.channels, &mut self.squares);
            self.taken += frames as u64;
            self.in_window += frames as u64;
            if self.taken >= self.window_end {
                self.close();
            }
            rest = later;
        }
    }

    /// Samples of one channel so far.
    pub(super) fn taken(&self) -> u64 {
        self.taken
    }

    /// Closes a window: its level is that of its loudest channel.
    fn close(&mut self) {
        let loudest = self.squares.iter().copied().fold(0.0, f64::max) / self.in_window.max(1) as f64;
        let level = if loudest > 0.0 { 10.0 * loudest.log10() } else { LOWEST_DB };
        let step = step(level);
        self.levels.push(step);
        self.histogram[usize::from(step)] += 1;
        self.squares.fill(0.0);
        self.in_window = 0;
        self.window_end = self.end_of_window(self.levels.len() as u64);
    }

    /// The stretches below the threshold.
    pub(super) fn finish(mut self) -> Quiet {
        if self.in_window > 0 {
            self.close();
        }
        let threshold_db = threshold(&self.histogram);
        let duration_ms = self.taken * 1000 / self.rate;
        let mut silences = Vec::new();
        let mut start: Option<u64> = None;
        let ended = self.levels.len() as u64;
        for index in 0..=ended {
            let quiet = index < ended && decibels(usize::from(self.levels[index as usize])) < threshold_db;
            match (quiet, start) {
                (true, None) => start = Some(index),
                (false, Some(from)) => {
                    let span = Span::new(from * WINDOW_MS, (index * WINDOW_MS).min(duration_ms));
                    if span.length_ms() >= SHORTEST_MS {
                        silences.push(span);
                    }
                    start = None;
                }
                _ => {}
            }
        }
        let percentile = |share| percentile(&self.histogram, share);
        Quiet { floor_db: percentile(0.1), loud_db: percentile(0.9), threshold_db, silences }
    }
}

fn add_squares(samples: &[f32], channels: usize, squares: &mut [f64]) {
    // Several sums side by side, so that the compiler can use vectors; 50 ms never lose precision in single.
    const LANES: usize = 16;
    if LANES.is_multiple_of(channels) {
        let mut sums = [0.0f32; LANES];
        let chunks = samples.chunks_exact(LANES);
        let rest = chunks.remainder();
        for chunk in chunks {
            for (sum, sample) in sums.iter_mut().zip(chunk) {
                *sum += sample * sample;
            }
        }
        for (lane, sum) in sums.iter().enumerate() {
            squares[lane % channels] += f64::from(*sum);
        }
        for (index, sample) in rest.iter().enumerate() {
            squares[index % channels] += f64::from(sample * sample);
        }
        return;
    }
    for frame in samples.chunks_exact(channels) {
        for (sum, sample) in squares.iter_mut().zip(frame) {
            *sum += f64::from(sample * sample);
        }
    }
}

/// The step of a level.
pub(in crate::video) fn step(level_db: f64) -> u8 {
    ((level_db - LOWEST_DB) * STEPS_PER_DB).round().clamp(0.0, (STEPS - 1) as f64) as u8
}

fn decibels(step: usize) -> f64 {
    LOWEST_DB + step as f64 / STEPS_PER_DB
}

/// The level that this share of the windows does not exceed.
pub(in crate::video) fn percentile(histogram: &[u64], share: f64) -> Option<f64> {
    let total: u64 = histogram.iter().sum();
    let wanted = (total as f64 * share).ceil().max(1.0) as u64;
    let mut seen = 0;
    for (step, count) in histogram.iter().enumerate() {
        seen += count;
        if total > 0 && seen >= wanted {
            return Some(decibels(step));
        }
    }
    None
}

/// Between the noise and what is loud. Where everything is about equally loud (music, a tone, noise alone) it
/// lies below all of it, so that nothing is called silent but real holes.
pub(in crate::video) fn threshold(histogram: &[u64; STEPS]) -> f64 {
    let [lowest, highest] = THRESHOLD_DB;
    let Some(floor) = percentile(histogram, 0.1) else { return lowest };
    let louder = ((floor + ABOVE_FLOOR_DB - LOWEST_DB) * STEPS_PER_DB).ceil().max(0.0) as usize;
    let mut loud = [0u64; STEPS];
    loud[louder.min(STEPS)..].copy_from_slice(&histogram[louder.min(STEPS)..]);
    let wanted = if loud.iter().sum::<u64>() >= FEWEST_LOUD {
        percentile(&loud, 0.9).map(|loud| (floor + SHARE * (loud - floor)).min(loud - BELOW_LOUD_DB))
    } else {
        None
    };
    wanted.unwrap_or(floor - ABOVE_FLOOR_DB).clamp(lowest, highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 48_000;

    /// Noise of a level (in dBFS, as RMS) that is the same on every run.
    fn noise(db: f64, seconds: f64, channels: usize) -> Vec<f32> {
        let (mut state, amplitude) = (1u32, 10f64.powf(db / 20.0) * 3f64.sqrt());
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (f64::from(state >> 8) / f64::from(1 << 23) - 1.0) * amplitude
        };
        (0..(seconds * f64::from(RATE)) as usize * channels).map(|_| next() as f32).collect()
    }

    fn quiet(parts: &[(f64, f64)], channels: usize) -> Quiet {
        let mut silence = Silence::new(RATE, channels as u32);
        let all: Vec<f32> = parts.iter().flat_map(|(db, seconds)| noise(*db, *seconds, channels)).collect();
        all.chunks(channels * 777).for_each(|chunk| silence.add(chunk));
        silence.finish()
    }

    #[test]
    fn a_pause_in_a_noisy_room_is_found() {
        let found = quiet(&[(-20.0, 3.0), (-52.0, 1.5), (-18.0, 2.0), (-52.0, 0.3), (-20.0, 2.0)], 2);
        assert_eq!(found.silences, [Span::new(3000, 4500)]);
        assert!((-46.0..-30.0).contains(&found.threshold_db), "{found:?}");
        assert!((found.floor_db.unwrap() + 52.0).abs() < 1.0, "{found:?}");
    }

    #[test]
    fn an_even_loudness_has_no_silence_but_a_hole_is_one() {
        assert_eq!(quiet(&[(-20.0, 6.0)], 1).silences, []);
        let found = quiet(&[(-20.0, 20.0), (-95.0, 0.7), (-20.0, 5.0)], 3);
        assert_eq!(found.silences, [Span::new(20_000, 20_700)]);
    }

    #[test]
    fn nothing_but_silence_is_silence() {
        assert_eq!(quiet(&[(-200.0, 2.0)], 2).silences, [Span::new(0, 2000)]);
    }

    #[test]
    fn a_voice_on_one_side_is_as_loud_as_on_both() {
        let mut one = Silence::new(RATE, 2);
        let samples: Vec<f32> = noise(-20.0, 1.0, 1).into_iter().flat_map(|sample| [sample, 0.0]).collect();
        one.add(&samples);
        assert!((one.finish().loud_db.unwrap() + 20.0).abs() < 0.6);
    }

    #[test]
    fn nothing_at_all_is_no_silence() {
        let found = Silence::new(RATE, 2).finish();
        assert_eq!((found.silences.len(), found.floor_db), (0, None));
    }
}
