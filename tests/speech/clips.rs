//! Where the model and the human speech lie, and how to read them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ytseo::ports::speech::models;
use ytseo::ports::speech::whisper::Whisper;

/// The folder `scripts/speech-model.sh` fills.
pub fn cache() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(".cache/speech")
}

#[allow(clippy::disallowed_methods, reason = "a test reads its own switch")]
fn required() -> bool {
    std::env::var("YTSEO_REQUIRE_MODEL").is_ok_and(|value| value == "1")
}

/// Says that a test cannot run, or fails where it must.
#[allow(clippy::print_stderr, reason = "that is what a skipped test does")]
fn skip(what: &str) {
    assert!(!required(), "YTSEO_REQUIRE_MODEL=1 but {what}: run scripts/speech-model.sh");
    eprintln!("skipped: {what}");
}

/// The path of the model `tiny.en`, if it is there; converted from the fetched folder at the first use.
pub fn model() -> Option<PathBuf> {
    static MODEL: OnceLock<Option<PathBuf>> = OnceLock::new();
    let path = MODEL.get_or_init(|| {
        let models = cache().join("models");
        let folder = folder();
        models::path(&models, "tiny.en").ok().or_else(|| {
            folder.is_dir().then(|| models::import(&models, &folder, "tiny.en").expect("a model"))
        })
    });
    if path.is_none() {
        skip("no model");
    }
    path.clone()
}

/// The fetched faster-whisper folder.
pub fn folder() -> PathBuf {
    cache().join("faster-whisper-tiny.en")
}

/// The model, opened.
pub fn engine() -> Option<Whisper> {
    Some(Whisper::open(&model()?, "tiny.en").expect("the model opens"))
}

/// A clip and what is said in it.
pub struct Clip {
    pub samples: Vec<f32>,
    pub reference: String,
}

/// The LibriVox clips, in the order of their list.
pub fn librivox() -> Option<Vec<Clip>> {
    let folder = cache().join("librivox");
    let Ok(text) = std::fs::read_to_string(folder.join("transcription")) else {
        skip("no clips");
        return None;
    };
    let clips = text.lines().filter_map(|line| {
        let (words, id) = line.rsplit_once(" (")?;
        let reference = words.replace("<s>", "").replace("</s>", "").trim().to_string();
        let samples = read_wav(&folder.join(format!("{}.wav", id.trim_end_matches(')'))));
        Some(Clip { samples, reference })
    });
    Some(clips.collect())
}

/// 16-bit mono samples of a WAV file at 16 kHz.
fn read_wav(path: &Path) -> Vec<f32> {
    let bytes = std::fs::read(path).expect("the clip is there");
    let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    assert_eq!((&bytes[..4], &bytes[8..12]), (&b"RIFF"[..], &b"WAVE"[..]));
    assert_eq!(number(24), 16_000, "samples per second");
    let mut at = 12;
    while &bytes[at..at + 4] != b"data" {
        at += 8 + number(at + 4);
    }
    let end = (at + 8 + number(at + 4)).min(bytes.len());
    bytes[at + 8..end]
        .chunks_exact(2)
        .map(|b| f32::from(i16::from_le_bytes([b[0], b[1]])) / 32768.0)
        .collect()
}

/// The clips one after the other with `gap` seconds of faint noise around each.
pub fn joined(clips: &[Clip], gap: f64) -> (Vec<f32>, String) {
    let mut samples = faint_noise(gap);
    let mut words = Vec::new();
    for clip in clips {
        samples.extend(&clip.samples);
        samples.extend(faint_noise(gap));
        words.push(clip.reference.as_str());
    }
    (samples, words.join(" "))
}

/// Noise at -70 dB, always the same.
pub fn faint_noise(seconds: f64) -> Vec<f32> {
    let mut state = 1u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as f32 / 65_536.0 - 0.5
    };
    (0..(seconds * 16_000.0) as usize).map(|_| next() * 0.0006).collect()
}
