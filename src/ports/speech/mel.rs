//! The mel filters a Whisper model file carries: Slaney's scale, area-normalised, 0 to 8 kHz.
//!
//! The same numbers as `librosa.filters.mel(sr=16000, n_fft=400, n_mels=n)`, which Whisper was trained with.

/// Samples per second.
const RATE: f64 = 16_000.0;
/// Samples per Fourier window.
const FFT: usize = 400;
/// Hertz per mel below 1 kHz.
const LINEAR_STEP: f64 = 200.0 / 3.0;
/// Where the scale turns logarithmic: 1 kHz, in hertz and in mels.
const BREAK_HZ: f64 = 1000.0;
const BREAK_MEL: f64 = BREAK_HZ / LINEAR_STEP;

fn log_step() -> f64 {
    6.4f64.ln() / 27.0
}

fn to_mel(hertz: f64) -> f64 {
    if hertz >= BREAK_HZ { BREAK_MEL + (hertz / BREAK_HZ).ln() / log_step() } else { hertz / LINEAR_STEP }
}

fn to_hertz(mel: f64) -> f64 {
    if mel >= BREAK_MEL { BREAK_HZ * (log_step() * (mel - BREAK_MEL)).exp() } else { LINEAR_STEP * mel }
}

/// `bands` rows of 201 weights each.
pub(super) fn mel_filters(bands: usize) -> Vec<f32> {
    let bins = FFT / 2 + 1;
    let top = to_mel(RATE / 2.0);
    let edges: Vec<f64> = (0..bands + 2).map(|n| to_hertz(top * n as f64 / (bands + 1) as f64)).collect();
    let mut filters = Vec::with_capacity(bands * bins);
    for band in 0..bands {
        let (low, middle, high) = (edges[band], edges[band + 1], edges[band + 2]);
        let area = 2.0 / (high - low);
        for bin in 0..bins {
            let hertz = bin as f64 * RATE / FFT as f64;
            let rising = (hertz - low) / (middle - low);
            let falling = (high - hertz) / (high - middle);
            // librosa keeps the triangle in single precision before it is normalised.
            let triangle = rising.min(falling).max(0.0) as f32;
            filters.push((f64::from(triangle) * area) as f32);
        }
    }
    filters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_known_values() {
        let filters = mel_filters(80);
        assert_eq!(filters.len(), 80 * 201);
        // First non-zero weights of whisper's own table (assets/mel_filters.npz, 80 bands).
        assert_eq!(filters[0], 0.0);
        assert!((filters[1] - 0.024_862_594).abs() < 1e-8, "{}", filters[1]);
        assert!((filters[201 + 1] - 0.001_990_822).abs() < 1e-7, "{}", filters[202]);
        // Area-normalised filters: the weights of wide bands sum to about one bin per 40 Hz.
        for band in 40..80 {
            let sum: f32 = filters[band * 201..(band + 1) * 201].iter().sum();
            assert!((sum * 40.0 - 1.0).abs() < 0.1, "band {band}: {sum}");
        }
    }
}
