//! Speech: processor time beside a bare whisper.cpp program, and memory over the length of a recording.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio_util::sync::CancellationToken;
use ytseo::error::Result;
use ytseo::model::{Segment, Word};
use ytseo::ports::speech::{Heard, Options, SAMPLE_RATE, Transcriber, Window, hear};
use ytseo::progress::Watch;

use crate::measure::{Bar, Figure, Outcome, Usage, cache, median, peer, root, run_silently, ytseo};

/// Runs of each side; they take turns.
const RUNS: usize = 3;
/// Length of the sound for processor time, and for memory with real recognition, in minutes.
const SHORT: usize = 2;
const LONG: usize = 10;
/// Most memory above the size of the model, in bytes.
const MEMORY: f64 = 300e6;

/// Processor time of `ytseo video transcribe` beside the bare programs.
pub fn measure() -> Outcome<Vec<Figure>> {
    let (wav, model) = (sound(SHORT)?, model()?);
    let path = wav.to_string_lossy().into_owned();
    let _ = &model;
    let mut costs = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..RUNS {
        costs[0].push(transcribe(&wav)?.cpu_s);
        costs[1].push(run_silently(&mut peer(&["speech", &path, "plain"])?)?.cpu_s);
        costs[2].push(run_silently(&mut peer(&["speech", &path, "words"])?)?.cpu_s);
    }
    let [ours, plain, words] = costs.map(median);
    let name =
        |peer: &str| format!("speech, tiny.en, 1 thread, {SHORT} min, ytseo video transcribe / {peer}");
    Ok(vec![
        Figure::new(name("bare whisper.cpp"), ours, plain, "CPU s", Bar::AtMost(1.15)),
        Figure::new(name("bare whisper.cpp with word times"), ours, words, "CPU s", Bar::AtMost(1.15)),
    ])
}

/// Peak memory: ten minutes really heard; then one and three hours with the engine stubbed at its trait.
pub fn measure_memory() -> Outcome<Vec<Figure>> {
    let size = std::fs::metadata(model()?)?.len() as f64;
    let heard = transcribe(&sound(LONG)?)?.memory_bytes as f64;
    let mut figures = vec![Figure::new(
        format!("memory above the model, {LONG} min heard by tiny.en / limit"),
        (heard - size) / 1e6,
        MEMORY / 1e6,
        "MB",
        Bar::AtMost(1.0),
    )];
    let wav = sound(SHORT)?.to_string_lossy().into_owned();
    let stub = |minutes: &str| -> Outcome<f64> {
        let runs =
            (0..RUNS).map(|_| Ok(run_silently(&mut peer(&["stub", &wav, minutes])?)?.memory_bytes as f64));
        Ok(median(runs.collect::<Outcome<Vec<f64>>>()?))
    };
    let short = stub("10")?;
    for (name, minutes) in [("1 h", "60"), ("3 h", "180")] {
        // With an engine, the model and its buffers come on top of both sides, the same for every length.
        let grown = heard + stub(minutes)? - short;
        let name = format!("memory, {name} (engine stubbed at its trait) / {LONG} min (heard)");
        figures.push(Figure::new(name, grown / 1e6, heard / 1e6, "MB", Bar::AtMost(1.05)));
    }
    Ok(figures)
}

/// `ytseo video transcribe` from nothing: a new data folder, so that no earlier run helps.
fn transcribe(wav: &Path) -> Outcome<Usage> {
    let data = cache()?.join("transcribe");
    if data.exists() {
        std::fs::remove_dir_all(&data)?;
    }
    let mut command = ytseo();
    command.env("YTSEO_DATA_DIR", &data).env("YTSEO_CACHE_DIR", &data);
    command.args([
        "video",
        "transcribe",
        "--config",
        "none",
        "--json",
        "--listen",
        "--threads",
        "1",
        "--model",
    ]);
    run_silently(command.arg(model()?).arg(wav).stderr(Stdio::inherit()))
}

/// The model that `scripts/speech-model.sh` fetches.
pub fn model() -> Outcome<PathBuf> {
    let path = root().join(".cache/speech/models/ggml-tiny.en.bin");
    if path.exists() { Ok(path) } else { Err("there is no speech model (scripts/speech-model.sh)".into()) }
}

/// Human speech (LibriVox) of that many minutes, as a WAV file: the clips one after the other, with half a
/// second between them, over and over.
fn sound(minutes: usize) -> Outcome<PathBuf> {
    let path = cache()?.join(format!("speech-{minutes}m.wav"));
    if path.exists() {
        return Ok(path);
    }
    let folder = root().join(".cache/speech/librivox");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map_err(|_| "there are no recordings (scripts/speech-model.sh)")?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "wav"))
        .collect();
    files.sort();
    let mut clips = Vec::new();
    for file in files {
        clips.extend(read_wav(&file)?);
        clips.extend(vec![0; SAMPLE_RATE / 2]);
    }
    if clips.is_empty() {
        return Err("there are no recordings (scripts/speech-model.sh)".into());
    }
    let samples = clips.into_iter().cycle().take(minutes * 60 * SAMPLE_RATE);
    std::fs::write(&path, wav_of(samples.collect()))?;
    Ok(path)
}

/// The samples of a WAV file with one channel of 16 bits.
fn read_wav(path: &Path) -> Outcome<Vec<i16>> {
    let bytes = std::fs::read(path)?;
    let data = bytes.windows(4).position(|mark| mark == b"data").ok_or("no WAV file")?;
    Ok(bytes[data + 8..].chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect())
}

fn wav_of(samples: Vec<i16>) -> Vec<u8> {
    let size = u32::try_from(samples.len() * 2).unwrap_or(u32::MAX);
    let rate = SAMPLE_RATE as u32;
    let mut bytes = Vec::with_capacity(samples.len() * 2 + 44);
    bytes.extend(b"RIFF");
    bytes.extend((size + 36).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    for number in [16u32, 0x0001_0001, rate, rate * 2, 0x0010_0002] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(b"data");
    bytes.extend(size.to_le_bytes());
    samples.iter().for_each(|sample| bytes.extend(sample.to_le_bytes()));
    bytes
}

fn floats(wav: &str) -> Outcome<Vec<f32>> {
    Ok(read_wav(Path::new(wav))?.into_iter().map(|sample| f32::from(sample) / 32_768.0).collect())
}

/// The peer: all samples to whisper.cpp at once, with ytseo's settings for decoding and whisper.cpp's own cut
/// into windows; `words` asks for word times as ytseo does.
#[cfg(feature = "whisper")]
pub fn bare(wav: &str, mode: &str) -> Outcome<()> {
    use whisper_rs::{
        DtwMode, DtwModelPreset, DtwParameters, FullParams, SamplingStrategy, WhisperContext,
        WhisperContextParameters,
    };
    let samples = floats(wav)?;
    let mut parameters = WhisperContextParameters::default();
    if mode == "words" {
        let mode = DtwMode::ModelPreset { model_preset: DtwModelPreset::TinyEn };
        parameters.dtw_parameters(DtwParameters { mode, ..DtwParameters::default() });
    }
    let context = WhisperContext::new_with_params(model()?, parameters)?;
    let mut state = context.create_state()?;
    let mut params = FullParams::new(SamplingStrategy::Greedy { best_of: 1 });
    params.set_n_threads(1);
    params.set_language(Some("en"));
    params.set_no_context(true);
    params.set_print_progress(false);
    state.full(params, &samples)?;
    let text: String =
        state.as_iter().filter_map(|part| part.to_str_lossy().ok().map(|t| t.into_owned())).collect();
    println!("{text}");
    Ok(())
}

/// Without whisper.cpp there is nothing to compare with.
#[cfg(not(feature = "whisper"))]
pub fn bare(_wav: &str, _mode: &str) -> Outcome<()> {
    Err("built without the feature whisper".into())
}

/// Hears a recording of any length, looped, with an engine that only makes up words.
pub fn stubbed(wav: &str, minutes: usize) -> Outcome<()> {
    let clip = floats(wav)?;
    let mut left = minutes * 60 * SAMPLE_RATE;
    let mut chunks = clip.chunks(SAMPLE_RATE / 2).cycle().map_while(|chunk| {
        let taken = chunk.len().min(left);
        left -= taken;
        (taken > 0).then(|| Ok(chunk[..taken].to_vec()))
    });
    let mut engine = Stub { windows: 0 };
    let heard = hear(&mut chunks, &mut engine, &Options::default(), &mut (), &Watch::silent())?;
    println!("{} windows, {} segments", engine.windows, heard.segments.len());
    Ok(())
}

/// Counts windows, and says 2.5 words a second.
struct Stub {
    windows: usize,
}

impl Transcriber for Stub {
    fn engine(&self) -> &str {
        "stub"
    }

    fn model(&self) -> &str {
        "none"
    }

    fn id(&self) -> String {
        "stub".into()
    }

    fn transcribe(&mut self, window: &Window, _: &Options, _: &CancellationToken) -> Result<Heard> {
        const WORD_MS: u64 = 400;
        self.windows += 1;
        let word = |at: u64| Word {
            start_ms: window.start_ms + at,
            end_ms: window.start_ms + at + WORD_MS,
            text: "something".into(),
            confidence: Some(0.9),
        };
        let words: Vec<Word> =
            (0..window.duration_ms() / WORD_MS).map(|index| word(index * WORD_MS)).collect();
        let segment = |words: &[Word]| Segment {
            start_ms: words[0].start_ms,
            end_ms: words[words.len() - 1].end_ms,
            text: words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "),
            words: words.to_vec(),
        };
        let segments = words.chunks(10).map(segment).collect();
        Ok(Heard { language: Some("en".into()), language_confidence: None, segments })
    }
}
