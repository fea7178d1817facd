//! What is heard, when, and that it can be stopped.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;
use ytseo::ports::speech::whisper::Whisper;
use ytseo::ports::speech::{Heard, Options, Transcriber, Window, WindowKey, WindowMemo, hear};
use ytseo::progress::{Silent, Watch};
use ytseo::{Kind, Result};

use crate::clips::{engine, faint_noise, joined, librivox};
use crate::measures::word_error_rate;

fn one_thread() -> Options {
    Options { threads: 1, ..Options::default() }
}

/// Hears `samples`, fed in chunks of a tenth of a second.
fn hear_samples(engine: &mut Whisper, samples: &[f32]) -> Result<Heard> {
    let mut chunks = samples.chunks(1600).map(|chunk| Ok(chunk.to_vec()));
    hear(&mut chunks, engine, &one_thread(), &mut (), &Watch::silent())
}

fn text(heard: &Heard) -> String {
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
    let heard = hear_samples(&mut engine, &samples).unwrap();
    let rate = word_error_rate(&reference, &text(&heard));
    assert!(rate <= 0.05, "WER {rate}: {}", text(&heard));
    assert_times(&heard, samples.len() as u64 / 16);
    assert_eq!(heard.language.as_deref(), Some("en"));
    assert_eq!(engine.passes(), 1, "one window, one run of the encoder");
}

#[test]
fn words_are_timed_where_they_are_said() {
    let (Some(mut engine), Some(clips)) = (engine(), librivox()) else { return };
    let (first, second) = (&clips[0].samples, &clips[3].samples);
    let samples =
        [faint_noise(8.3), first.clone(), faint_noise(12.0), second.clone(), faint_noise(2.0)].concat();
    let heard = hear_samples(&mut engine, &samples).unwrap();
    let said = [8.3 + onset(first), 8.3 + first.len() as f64 / 16_000.0 + 12.0 + onset(second)];
    let begins = ["and", "had"].map(|word| {
        let words = heard.segments.iter().flat_map(|segment| &segment.words);
        let mut found = words.filter(|heard| heard.text.to_lowercase() == word);
        let start = found.next().map(|heard| heard.start_ms as f64 / 1000.0);
        start.unwrap_or_else(|| panic!("{word:?} is not in {:?}", text(&heard)))
    });
    // "had" is said in the first sentence as well; the second sentence begins with it.
    let second_start = heard.segments.iter().find(|segment| segment.start_ms > 25_000).unwrap().start_ms;
    assert!((begins[0] - said[0]).abs() < 0.5, "{} for {}", begins[0], said[0]);
    assert!((second_start as f64 / 1000.0 - said[1]).abs() < 0.5, "{second_start} for {}", said[1]);
    assert!(begins[1] < begins[0] + 3.0);
    assert_times(&heard, samples.len() as u64 / 16);
}

/// When a clip gets loud, in seconds.
fn onset(samples: &[f32]) -> f64 {
    let loud = samples.chunks(160).position(|frame| frame.iter().map(|s| s * s).sum::<f32>() / 160.0 > 4e-4);
    loud.expect("somebody speaks") as f64 / 100.0
}

#[test]
fn silence_noise_and_tones_say_nothing() {
    let Some(mut engine) = engine() else { return };
    let tone = |n: usize| (n as f32 * 440.0 / 16_000.0 * std::f32::consts::TAU).sin() * 0.3;
    let tones: Vec<f32> = (0..320_000).map(|n| if n / 8000 % 2 == 0 { tone(n) } else { 0.0 }).collect();
    let loud: Vec<f32> = faint_noise(20.0).iter().map(|s| s * 300.0).collect();
    for (what, samples) in [("silence", vec![0.0; 320_000]), ("noise", loud), ("tones", tones)] {
        let heard = hear_samples(&mut engine, &samples).unwrap();
        assert!(heard.segments.is_empty(), "{what}: {}", text(&heard));
    }
}

#[test]
fn even_a_window_of_silence_says_nothing() {
    let Some(mut engine) = engine() else { return };
    let window = Window { start_ms: 0, samples: vec![0.0; 320_000], speech: Vec::new() };
    let heard = engine.transcribe(&window, &one_thread(), &CancellationToken::new()).unwrap();
    assert!(heard.segments.is_empty(), "{}", text(&heard));
    let click = Window { start_ms: 0, samples: vec![0.5; 800], speech: vec![(0, 50)] };
    assert!(engine.transcribe(&click, &one_thread(), &CancellationToken::new()).unwrap().segments.is_empty());
}

/// Cancels a while after the engine was asked, unless it is done by then.
struct Stopper {
    cancel: CancellationToken,
    stopped: mpsc::Sender<Instant>,
    /// Keeps the thread waiting for its whole time.
    held: Option<mpsc::Sender<()>>,
}

impl WindowMemo for Stopper {
    fn load(&mut self, _: &WindowKey) -> Option<Heard> {
        let (cancel, stopped) = (self.cancel.clone(), self.stopped.clone());
        let (held, never) = mpsc::channel::<()>();
        self.held = Some(held);
        std::thread::spawn(move || {
            let _ = never.recv_timeout(Duration::from_millis(300));
            cancel.cancel();
            let _ = stopped.send(Instant::now());
        });
        None
    }

    fn store(&mut self, _: &WindowKey, _: &Heard) -> Result<()> {
        panic!("it was not stopped");
    }
}

#[test]
fn it_stops_when_asked() {
    let (Some(mut engine), Some(clips)) = (engine(), librivox()) else { return };
    let (samples, _) = joined(&clips, 0.5);
    let cancel = CancellationToken::new();
    let (sender, receiver) = mpsc::channel();
    let mut memo = Stopper { cancel: cancel.clone(), stopped: sender, held: None };
    let watch = Watch::new(std::sync::Arc::new(Silent), cancel);
    let mut chunks = samples.chunks(1600).map(|chunk| Ok(chunk.to_vec()));
    let error = hear(&mut chunks, &mut engine, &one_thread(), &mut memo, &watch).unwrap_err();
    assert_eq!(error.kind(), Kind::Interrupted);
    assert!(receiver.recv().is_ok(), "it was stopped in the middle");
    let heard = hear_samples(&mut engine, &clips[4].samples).unwrap();
    assert!(text(&heard).contains("amiable"), "the engine can be used again: {}", text(&heard));
}
