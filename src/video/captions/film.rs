//! What captions are held against: how long the video is, and where something is heard in it.

use crate::error::Result;
use crate::model::MediaInfo;
use crate::ports::ffmpeg::{Ffmpeg, Input, SAMPLE_RATE};
use crate::progress::{Stage, Unit, Watch};

/// Length of the windows whose level is taken, in milliseconds.
const WINDOW_MS: u64 = 100;

/// Below this level nothing is heard, whatever the file's own levels are. In dBFS.
const SILENT_DB: f64 = -55.0;

/// A video that captions may belong to.
#[derive(Debug, Clone, Default)]
pub struct Film {
    /// Its name, for the messages.
    pub file: String,
    /// Its length in milliseconds, where it is known.
    pub duration_ms: Option<u64>,
    /// For each tenth of a second whether something is heard; empty when it has no sound or was not listened to.
    pub loud: Vec<bool>,
}

impl Film {
    /// What is known without listening.
    pub fn of(media: &MediaInfo) -> Self {
        Self { file: media.file.clone(), duration_ms: media.duration_ms, loud: Vec::new() }
    }

    /// Probes a video and listens to it once. Sound that cannot be decoded counts as none.
    ///
    /// # Errors
    /// What probing reports; interrupted.
    pub fn listen(input: &Input, ffmpeg: &Ffmpeg, watch: &Watch) -> Result<Self> {
        let media = ffmpeg.probe(input)?;
        let mut film = Self::of(&media);
        let Some(track) = media.main_audio(None).map(|audio| audio.track) else { return Ok(film) };
        watch.started(Stage::Look, media.duration_ms, Unit::MediaMs);
        let window = (u64::from(SAMPLE_RATE) * WINDOW_MS / 1000) as usize;
        let mut levels = Vec::new();
        let mut rest: Vec<f32> = Vec::new();
        for chunk in ffmpeg.sound(input, track, watch)? {
            watch.check()?;
            let Ok(chunk) = chunk else { break };
            rest.extend(chunk);
            let whole = rest.len() / window * window;
            levels.extend(rest[..whole].chunks(window).map(level));
            rest.drain(..whole);
            watch.advanced(Stage::Look, levels.len() as u64 * WINDOW_MS);
        }
        watch.finished(Stage::Look, false);
        film.loud = loud(&levels);
        Ok(film)
    }

    /// When something is heard first, in milliseconds.
    pub fn first_sound_ms(&self) -> Option<u64> {
        self.loud.iter().position(|loud| *loud).map(|at| at as u64 * WINDOW_MS)
    }

    /// Whether something is heard in a stretch of time, half a second around it included. True where nothing is known.
    pub(super) fn is_heard(&self, start_ms: u64, end_ms: u64) -> bool {
        let at = |ms: u64| usize::try_from(ms / WINDOW_MS).unwrap_or(usize::MAX).min(self.loud.len());
        let (from, to) = (at(start_ms.saturating_sub(500)), at(end_ms.saturating_add(500)));
        self.loud.is_empty() || from >= self.loud.len() || self.loud[from..to].iter().any(|loud| *loud)
    }
}

/// Level of some samples, in dBFS.
fn level(samples: &[f32]) -> f64 {
    let power =
        samples.iter().map(|sample| f64::from(*sample).powi(2)).sum::<f64>() / samples.len().max(1) as f64;
    10.0 * power.max(1e-12).log10()
}

/// Which windows stand out of the noise: 35 dB below the loud parts, and above what nobody hears.
fn loud(levels: &[f64]) -> Vec<bool> {
    let mut sorted = levels.to_vec();
    sorted.sort_by(f64::total_cmp);
    let high = sorted.get(sorted.len() * 9 / 10).copied().unwrap_or(SILENT_DB);
    let threshold = (high - 35.0).max(SILENT_DB);
    levels.iter().map(|level| *level > threshold).collect()
}
