//! The loop over windows: order, language, resuming, stopping. The engine says what window it got.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use tokio_util::sync::CancellationToken;
use ytseo::model::{Segment, Word};
use ytseo::ports::speech::{Heard, Options, Transcriber, Window, WindowKey, WindowMemo, hear};
use ytseo::progress::{Event, Recorded, Watch};
use ytseo::{Error, Kind, Result};

/// Answers every window with its length, and breaks where it is told to.
#[derive(Default)]
struct Scripted {
    asked: Vec<Option<String>>,
    languages: Vec<(&'static str, f32)>,
    break_at: Option<usize>,
    wild: bool,
}

impl Transcriber for Scripted {
    fn engine(&self) -> &str {
        "scripted"
    }

    fn model(&self) -> &str {
        "none"
    }

    fn id(&self) -> String {
        "scripted".into()
    }

    fn transcribe(&mut self, window: &Window, options: &Options, _: &CancellationToken) -> Result<Heard> {
        let number = self.asked.len();
        if self.break_at == Some(number) {
            return Err(Error::tool("broken"));
        }
        self.asked.push(options.language.clone());
        let (start_ms, end_ms) = if self.wild { (0, u64::MAX) } else { (window.start_ms, window.end_ms()) };
        let word = Word { start_ms, end_ms, text: "word".into(), confidence: None };
        let text = format!("window of {} ms", window.duration_ms());
        let segments = vec![Segment { start_ms, end_ms, text, words: vec![word.clone(), word] }];
        let found = self.languages.get(number).filter(|_| options.language.is_none());
        Ok(Heard {
            language: options.language.clone().or(found.map(|(language, _)| language.to_string())),
            language_confidence: found.map(|(_, confidence)| *confidence),
            segments,
        })
    }
}

#[derive(Default)]
struct Memory(HashMap<WindowKey, Heard>);

impl WindowMemo for Memory {
    fn load(&mut self, key: &WindowKey) -> Option<Heard> {
        self.0.get(key).cloned()
    }

    fn store(&mut self, key: &WindowKey, heard: &Heard) -> Result<()> {
        self.0.insert(key.clone(), heard.clone());
        Ok(())
    }
}

/// Buzzing with the rhythm of syllables, which the detector takes for a voice, in stretches of five
/// seconds with ten seconds of silence after each.
fn speech() -> &'static [Vec<f32>] {
    static SPEECH: LazyLock<Vec<Vec<f32>>> = LazyLock::new(four_stretches);
    &SPEECH
}

fn four_stretches() -> Vec<Vec<f32>> {
    let voice = |n: usize| {
        let time = n as f32 / 16_000.0;
        let pitch = 120.0 + 20.0 * (time * 2.1).sin();
        let tone: f32 = (1..20)
            .map(|k| {
                (time * pitch * k as f32 * std::f32::consts::TAU).sin() * formant(pitch * k as f32, time)
            })
            .sum();
        tone * 0.2 * (0.6 + 0.4 * (time * 25.0).sin())
    };
    let stretch: Vec<f32> = (0..80_000).map(voice).collect();
    let mut samples: Vec<f32> = Vec::new();
    for _ in 0..4 {
        samples.extend(&stretch);
        samples.extend(vec![0.0; 160_000]);
    }
    samples.chunks(4000).map(<[f32]>::to_vec).collect()
}

fn formant(hertz: f32, time: f32) -> f32 {
    let first = 500.0 + 200.0 * (time * 13.0).sin();
    let second = 1500.0 + 400.0 * (time * 9.0).cos();
    let peak = |centre: f32, width: f32| 1.0 / (1.0 + ((hertz - centre) / width).powi(2));
    peak(first, 80.0) + 0.5 * peak(second, 120.0) + 0.2 * peak(2500.0, 150.0)
}

fn run(engine: &mut Scripted, memo: &mut dyn WindowMemo, options: &Options, watch: &Watch) -> Result<Heard> {
    let mut chunks = speech().iter().cloned().map(Ok);
    hear(&mut chunks, engine, options, memo, watch)
}

#[test]
fn windows_follow_each_other() {
    let mut engine = Scripted::default();
    let events = Arc::new(Recorded::default());
    let watch = Watch::new(events.clone(), CancellationToken::new());
    let options = Options { duration_ms: Some(60_000), ..Options::default() };
    let heard = run(&mut engine, &mut (), &options, &watch).unwrap();
    assert_eq!(heard.segments.len(), 4);
    for (number, segment) in heard.segments.iter().enumerate() {
        let start = number as u64 * 15_000;
        assert!(
            segment.start_ms >= start.saturating_sub(500) && segment.end_ms <= start + 5_600,
            "{segment:?}"
        );
    }
    let events = events.events();
    assert!(matches!(events[0], Event::Started { total: Some(60_000), .. }));
    let done: Vec<u64> = events
        .iter()
        .filter_map(|event| if let Event::Advanced { done, .. } = event { Some(*done) } else { None })
        .collect();
    assert!(done.is_sorted() && done.last() == Some(&60_000), "{done:?}");
}

#[test]
fn a_run_that_broke_goes_on_where_it_stopped() {
    let mut memory = Memory::default();
    let mut broken = Scripted { break_at: Some(2), ..Scripted::default() };
    let options = Options { language: Some("en".into()), ..Options::default() };
    assert_eq!(run(&mut broken, &mut memory, &options, &Watch::silent()).unwrap_err().kind(), Kind::Tool);
    let mut whole = Scripted::default();
    let expected = run(&mut whole, &mut (), &options, &Watch::silent()).unwrap();
    let mut second = Scripted::default();
    let heard = run(&mut second, &mut memory, &options, &Watch::silent()).unwrap();
    assert_eq!(heard, expected);
    assert_eq!((whole.asked.len(), second.asked.len()), (4, 2));
    let mut other = Scripted::default();
    let german = Options { language: Some("de".into()), ..Options::default() };
    run(&mut other, &mut memory, &german, &Watch::silent()).unwrap();
    assert_eq!(other.asked.len(), 4, "another language is another question");
}

#[test]
fn a_sure_language_is_kept() {
    let mut engine = Scripted { languages: vec![("de", 0.95)], ..Scripted::default() };
    let heard = run(&mut engine, &mut (), &Options::default(), &Watch::silent()).unwrap();
    assert_eq!(engine.asked, [None, Some("de".into()), Some("de".into()), Some("de".into())]);
    assert_eq!(heard.language.as_deref(), Some("de"));
}

#[test]
fn doubtful_languages_are_put_to_the_vote() {
    let languages = vec![("la", 0.3), ("de", 0.5), ("de", 0.4)];
    let mut engine = Scripted { languages, ..Scripted::default() };
    let heard = run(&mut engine, &mut (), &Options::default(), &Watch::silent()).unwrap();
    assert_eq!(engine.asked, [None, None, None, Some("de".into())]);
    assert_eq!(heard.language.as_deref(), Some("de"));
}

#[test]
fn whatever_an_engine_says_times_stay_in_order() {
    let mut engine = Scripted { wild: true, ..Scripted::default() };
    let heard = run(&mut engine, &mut (), &Options::default(), &Watch::silent()).unwrap();
    let mut end = 0;
    for segment in &heard.segments {
        assert!(segment.start_ms >= end && segment.end_ms <= 60_000);
        for word in &segment.words {
            assert!(word.start_ms >= end && word.end_ms >= word.start_ms && word.end_ms <= segment.end_ms);
            end = word.end_ms;
        }
        end = end.max(segment.end_ms);
    }
}

#[test]
fn silence_asks_nobody_and_errors_pass_through() {
    let mut engine = Scripted::default();
    let mut silence = (0..100).map(|_| Ok(vec![0.0; 16_000]));
    let heard = hear(&mut silence, &mut engine, &Options::default(), &mut (), &Watch::silent()).unwrap();
    assert!(heard.segments.is_empty() && engine.asked.is_empty());
    let mut broken = std::iter::once(Err(Error::tool("ffmpeg failed")));
    let error = hear(&mut broken, &mut engine, &Options::default(), &mut (), &Watch::silent()).unwrap_err();
    assert_eq!(error.kind(), Kind::Tool);
    let cancel = CancellationToken::new();
    cancel.cancel();
    let watch = Watch::new(Arc::new(Recorded::default()), cancel);
    assert_eq!(run(&mut engine, &mut (), &Options::default(), &watch).unwrap_err().kind(), Kind::Interrupted);
}
