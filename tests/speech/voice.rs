//! The voice detector on human speech: loud and faint, clean and noisy.

use ytseo::ports::speech::Windows;

use crate::clips::{faint_noise, librivox};

/// Faint noise as the clips make it, as root mean square.
const FAINT: f32 = 0.000_173;

fn level(samples: &[f32]) -> f32 {
    (samples.iter().map(|s| s * s).sum::<f32>() / samples.len() as f32).sqrt()
}

#[test]
fn speech_is_found_at_any_level() {
    let Some(clips) = librivox() else { return };
    for (gain, noise) in [(1.0, 0.0), (1.0, 0.5), (0.03, 0.2), (0.01, 0.5)] {
        for clip in &clips {
            let loud = level(&clip.samples);
            let hiss = faint_noise(clip.samples.len() as f64 / 16_000.0 + 1.0);
            let mixed: Vec<f32> =
                clip.samples.iter().zip(&hiss).map(|(a, b)| (a + b / FAINT * loud * noise) * gain).collect();
            let (mut windows, mut found) = (Windows::new(), Vec::new());
            windows.push(&mixed, &mut found);
            windows.finish(&mut found);
            for (index, frame) in clip.samples.chunks(256).enumerate() {
                let ms = index as u64 * 16 + 8;
                let inside = found.iter().any(|window| window.start_ms <= ms && ms <= window.end_ms());
                assert!(inside || level(frame) < loud / 2.0, "gain {gain}, noise {noise}: lost {ms} ms");
            }
        }
    }
}
