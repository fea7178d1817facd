//! Speech recognition on this machine: whisper.cpp.
//!
//! Word times come from the model's attention (dynamic time warping) where its alignment heads are known,
//! else from its timestamp tokens. Segments begin and end with their words, because the model itself likes
//! to round to whole seconds.

use std::ffi::c_void;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI32, AtomicU32, Ordering};

use tokio_util::sync::CancellationToken;
use whisper_rs::{
    DtwMode, DtwModelPreset, DtwParameters, FullParams, SamplingStrategy, WhisperContext,
    WhisperContextParameters, WhisperError, WhisperSegment, WhisperState, WhisperSysContext, WhisperSysState,
};

use super::ggml::{self, Header};
use super::words::{Token, join_words};
use super::{Heard, Options, Transcriber, Window, models};
use crate::error::{Error, Result};
use crate::model::Segment;

/// Above this the engine itself doubts that a segment is speech.
const NO_SPEECH: f32 = 0.6;
/// A doubtful segment is kept when its words are surer than this on average.
const SURE: f32 = 0.7;
/// Speech left behind the decoder's last timestamp that is worth another run of the encoder.
const WORTH_A_PASS_MS: u64 = 500;
/// Silence the encoder sees after a window, and the least it sees in all, in milliseconds. Models are trained
/// on 30 s; a little less costs no words and saves a fifth of the work on short windows, half of it does.
const SILENCE_AFTER_MS: u64 = 3000;
const LEAST_CONTEXT_MS: u64 = 23_000;
/// More threads than this cost more than they give.
const MOST_THREADS: usize = 8;

/// whisper.cpp with one model loaded.
pub struct Whisper {
    path: PathBuf,
    model: String,
    header: Header,
    context: WhisperContext,
    state: Option<WhisperState>,
    dtw: bool,
    passes: u32,
}

impl Whisper {
    /// Loads the GGML file `path`; `model` is its name in reports (`base`).
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when the file is damaged, not-found when there is none.
    pub fn open(path: &Path, model: &str) -> Result<Self> {
        whisper_rs::install_logging_hooks();
        let header = ggml::inspect(path)?;
        let preset = alignment_heads(&header, model);
        let mut parameters = WhisperContextParameters::default();
        let dtw = preset.is_some();
        match preset {
            Some(model_preset) => {
                let mode = DtwMode::ModelPreset { model_preset };
                parameters.dtw_parameters(DtwParameters { mode, ..DtwParameters::default() });
            }
            None => {
                parameters.flash_attn(true);
            }
        }
        let context =
            WhisperContext::new_with_params(path, parameters).map_err(|error| engine_error(path, error))?;
        let path = path.to_path_buf();
        Ok(Self { path, model: model.into(), header, context, state: None, dtw, passes: 0 })
    }

    /// How often the encoder ran so far, language detection included: the measure of the work done.
    pub fn passes(&self) -> u32 {
        self.passes
    }

    /// Finds the language of a window: one run of the encoder.
    fn detect(&mut self, state: &mut WhisperState, window: &Window, threads: usize) -> Result<(String, f32)> {
        let failed = |error| engine_error(&self.path, error);
        state.pcm_to_mel(&window.samples, threads).map_err(failed)?;
        let (id, chances) = state.lang_detect(0, threads).map_err(failed)?;
        self.passes += 1;
        let language = whisper_rs::get_lang_str(id).unwrap_or("en").to_string();
        let confidence = usize::try_from(id).ok().and_then(|id| chances.get(id).copied()).unwrap_or(0.0);
        Ok((language, confidence))
    }

    fn run(
        &mut self,
        state: &mut WhisperState,
        window: &Window,
        options: &Options,
        cancel: &CancellationToken,
    ) -> Result<Heard> {
        let threads = if options.threads == 0 { default_threads() } else { options.threads };
        let (language, confidence) = match (&options.language, self.header.parameters.is_multilingual()) {
            (_, false) => ("en".to_string(), None),
            (Some(language), true) => (known_language(language)?, None),
            (None, true) => {
                let (language, confidence) = self.detect(state, window, threads)?;
                (language, Some(confidence))
            }
        };
        let watched = Watched::new(window, cancel);
        let mut params = FullParams::new(SamplingStrategy::Greedy { best_of: 1 });
        params.set_n_threads(i32::try_from(threads).unwrap_or(1));
        params.set_language(Some(&language));
        params.set_translate(options.translate);
        params.set_no_context(true);
        params.set_audio_ctx(audio_context(window, &self.header));
        params.set_token_timestamps(!self.dtw);
        params.set_print_progress(false);
        params.set_print_realtime(false);
        params.set_print_timestamps(false);
        params.set_print_special(false);
        watched.install(&mut params);
        let result = state.full(params, &window.samples);
        self.passes += watched.passes.load(Ordering::Relaxed);
        if cancel.is_cancelled() {
            return Err(Error::interrupted());
        }
        result.map_err(|error| engine_error(&self.path, error))?;
        let mut segments = read_segments(state, window, self.context.token_eot(), self.dtw);
        drop_loops(&mut segments);
        Ok(Heard { language: Some(language), language_confidence: confidence, segments })
    }
}

impl Transcriber for Whisper {
    fn engine(&self) -> &str {
        "whisper.cpp"
    }

    fn model(&self) -> &str {
        &self.model
    }

    fn id(&self) -> String {
        // The file may be gone by now; its path then has to do.
        let sha256 = models::identity_of(&self.path).unwrap_or_else(|_| self.path.display().to_string());
        format!("whisper.cpp {} {sha256} 1", whisper_rs::WHISPER_CPP_VERSION)
    }

    fn transcribe(
        &mut self,
        window: &Window,
        options: &Options,
        cancel: &CancellationToken,
    ) -> Result<Heard> {
        if window.samples.is_empty() {
            return Ok(Heard::default());
        }
        let mut state = match self.state.take() {
            Some(state) => state,
            None => self.context.create_state().map_err(|error| engine_error(&self.path, error))?,
        };
        // After an error the state is dropped: it may be half way through anything.
        let heard = self.run(&mut state, window, options, cancel)?;
        self.state = Some(state);
        Ok(heard)
    }
}

/// How many positions of the encoder (of 20 ms) a window needs.
fn audio_context(window: &Window, header: &Header) -> i32 {
    let needed = (window.duration_ms() + SILENCE_AFTER_MS).max(LEAST_CONTEXT_MS) / 20;
    let whole = u64::from(header.parameters.audio_context);
    i32::try_from(needed.next_multiple_of(64).min(whole)).unwrap_or(0)
}

/// What the engine's callbacks see while one window runs.
struct Watched {
    cancel: CancellationToken,
    /// Percent of the window behind the decoder.
    percent: AtomicI32,
    /// Percent from which on hardly any speech is left.
    enough: i32,
    passes: AtomicU32,
}

impl Watched {
    fn new(window: &Window, cancel: &CancellationToken) -> Self {
        let total = window.duration_ms().max(1);
        let last = window.speech.last().map_or(total, |(_, end)| *end);
        let enough = last.saturating_sub(WORTH_A_PASS_MS) * 100 / total;
        Self {
            cancel: cancel.clone(),
            percent: AtomicI32::new(0),
            enough: i32::try_from(enough).unwrap_or(100),
            passes: AtomicU32::new(0),
        }
    }

    /// Lets the engine ask this value; it must outlive the run.
    fn install(&self, params: &mut FullParams) {
        let data = std::ptr::from_ref(self).cast_mut().cast::<c_void>();
        // SAFETY: the callbacks only read `data` as `&Watched`, whose fields are atomics or shared, and
        // `state.full(params, ..)` returns before `self` is dropped.
        unsafe {
            params.set_abort_callback(Some(stop_asked));
            params.set_abort_callback_user_data(data);
            params.set_progress_callback(Some(note_progress));
            params.set_progress_callback_user_data(data);
            params.set_start_encoder_callback(Some(another_pass));
            params.set_start_encoder_callback_user_data(data);
        }
    }
}

unsafe extern "C" fn stop_asked(data: *mut c_void) -> bool {
    // SAFETY: see `Watched::install`.
    let watched = unsafe { &*data.cast::<Watched>() };
    watched.cancel.is_cancelled()
}

unsafe extern "C" fn note_progress(
    _: *mut WhisperSysContext,
    _: *mut WhisperSysState,
    percent: i32,
    data: *mut c_void,
) {
    // SAFETY: see `Watched::install`.
    let watched = unsafe { &*data.cast::<Watched>() };
    watched.percent.store(percent, Ordering::Relaxed);
}

/// Called before each run of the encoder. The first is needed; a further one only when the decoder stopped
/// well before the end of the speech, else it would cost a full run for the silence at the end.
unsafe extern "C" fn another_pass(
    _: *mut WhisperSysContext,
    _: *mut WhisperSysState,
    data: *mut c_void,
) -> bool {
    // SAFETY: see `Watched::install`.
    let watched = unsafe { &*data.cast::<Watched>() };
    let first = watched.passes.load(Ordering::Relaxed) == 0;
    let wanted = first || watched.percent.load(Ordering::Relaxed) < watched.enough;
    if wanted && !watched.cancel.is_cancelled() {
        watched.passes.fetch_add(1, Ordering::Relaxed);
        return true;
    }
    false
}

fn engine_error(path: &Path, error: WhisperError) -> Error {
    match error {
        WhisperError::InitError | WhisperError::FailedToCreateState => {
            Error::tool(format!("the speech engine cannot use the model {}", path.display()))
                .hint("ytseo models verify")
                .hint("choose a smaller model if memory is short: --model base")
                .caused_by(error)
        }
        _ => Error::tool("the speech engine failed").hint("try another model: --model base").caused_by(error),
    }
}

/// The engine's name for a language code such as `en`, `pt-BR` or `german`.
fn known_language(asked: &str) -> Result<String> {
    let lower = asked.to_lowercase();
    let base = lower.split(['-', '_']).next().unwrap_or(&lower);
    let id = whisper_rs::get_lang_id(base).and_then(whisper_rs::get_lang_str);
    id.map(str::to_string).ok_or_else(|| {
        Error::usage(format!("the speech engine does not know the language {asked:?}"))
            .hint("use an ISO 639 code such as en, es or de, or leave it out to have it detected")
    })
}

/// Which attention heads of a model follow the sound; known for OpenAI's own models only.
fn alignment_heads(header: &Header, model: &str) -> Option<DtwModelPreset> {
    let p = &header.parameters;
    Some(match (p.audio_layer, p.text_layer, p.is_multilingual()) {
        (4, 4, false) => DtwModelPreset::TinyEn,
        (4, 4, true) => DtwModelPreset::Tiny,
        (6, 6, false) => DtwModelPreset::BaseEn,
        (6, 6, true) => DtwModelPreset::Base,
        (12, 12, false) => DtwModelPreset::SmallEn,
        (12, 12, true) => DtwModelPreset::Small,
        (24, 24, false) => DtwModelPreset::MediumEn,
        (24, 24, true) => DtwModelPreset::Medium,
        (32, 4, true) => DtwModelPreset::LargeV3Turbo,
        (32, 32, true) if p.mels == 128 => DtwModelPreset::LargeV3,
        (32, 32, true) if model.contains("v1") => DtwModelPreset::LargeV1,
        (32, 32, true) => DtwModelPreset::LargeV2,
        _ => return None,
    })
}

/// Turns the segments of the engine into ours; what is no speech is left out.
fn read_segments(state: &WhisperState, window: &Window, end_of_text: i32, dtw: bool) -> Vec<Segment> {
    let mut texts = Vec::new();
    let mut tokens = Vec::new();
    for segment in state.as_iter() {
        let own = read_tokens(&segment, end_of_text, dtw);
        let sure = own.iter().map(|token| token.confidence).sum::<f32>() / own.len().max(1) as f32;
        let doubtful = segment.no_speech_probability() > NO_SPEECH && sure < SURE;
        let Ok(text) = segment.to_str_lossy() else { continue };
        if !doubtful && is_speech(&text) {
            texts.push(text.trim().to_string());
            tokens.push(own);
        }
    }
    let words = join_words(&tokens, &window.speech, window.duration_ms());
    let placed = texts.into_iter().zip(words).filter_map(|(text, mut words)| {
        for word in &mut words {
            word.start_ms += window.start_ms;
            word.end_ms += window.start_ms;
        }
        let (start_ms, end_ms) = (words.first()?.start_ms, words.last()?.end_ms);
        Some(Segment { start_ms, end_ms, text, words })
    });
    placed.collect()
}

fn read_tokens(segment: &WhisperSegment, end_of_text: i32, dtw: bool) -> Vec<Token> {
    let start = segment.start_timestamp();
    let tokens = (0..segment.n_tokens()).filter_map(|index| {
        let token = segment.get_token(index)?;
        let data = token.token_data();
        let at = if dtw { data.t_dtw } else { data.t0 };
        let start_ms = centiseconds(if at >= 0 { at } else { start });
        let bytes = token.to_bytes().ok()?.to_vec();
        (data.id < end_of_text).then_some(Token { bytes, start_ms, confidence: data.p })
    });
    tokens.collect()
}

/// Hundredths of a second, as the engine counts, in milliseconds.
fn centiseconds(time: i64) -> u64 {
    u64::try_from(time).unwrap_or(0) * 10
}

/// Whether a segment says something: not `[BLANK_AUDIO]`, `(music)`, `*laughs*` or notes only.
fn is_speech(text: &str) -> bool {
    let mut closing: Option<char> = None;
    for c in text.chars() {
        match (closing, c) {
            (Some(end), c) if c == end => closing = None,
            (Some(_), _) => {}
            (None, '[') => closing = Some(']'),
            (None, '(') => closing = Some(')'),
            (None, '*') => closing = Some('*'),
            (None, c) if c.is_alphanumeric() => return true,
            _ => {}
        }
    }
    false
}

/// A stuck decoder says the same segment over and over; two are kept.
fn drop_loops(segments: &mut Vec<Segment>) {
    let mut last = String::new();
    let mut times = 0;
    segments.retain(|segment| {
        times = if segment.text == last { times + 1 } else { 1 };
        last.clone_from(&segment.text);
        times <= 2
    });
}

/// Threads when nobody says: physical cores, less those that are busy, at most eight.
///
/// The engine's threads wait by spinning, so more threads than idle cores make it many times slower.
fn default_threads() -> usize {
    let logical = std::thread::available_parallelism().map_or(1, usize::from);
    let cores =
        std::fs::read_to_string("/proc/cpuinfo").map_or(logical, |text| physical_cores(&text, logical));
    let load = std::fs::read_to_string("/proc/loadavg").ok();
    let load = load.and_then(|text| text.split(' ').next()?.parse::<f64>().ok()).unwrap_or(0.0);
    idle_cores(cores, load)
}

fn idle_cores(cores: usize, load: f64) -> usize {
    let busy = load.max(0.0).round() as usize;
    cores.saturating_sub(busy).clamp(1, MOST_THREADS)
}

fn physical_cores(cpuinfo: &str, logical: usize) -> usize {
    let value = |line: &str| line.split(':').nth(1).map(|value| value.trim().to_string());
    let mut cores = std::collections::BTreeSet::new();
    let mut package = None;
    for line in cpuinfo.lines() {
        if line.starts_with("physical id") {
            package = value(line);
        } else if line.starts_with("core id") {
            cores.insert((package.clone(), value(line)));
        }
    }
    if cores.is_empty() { logical } else { cores.len().min(logical) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sounds_are_not_speech() {
        for noise in ["[BLANK_AUDIO]", "(music)", "* laughs *", "♪ ♪", "[Music] (applause)", "...", ""] {
            assert!(!is_speech(noise), "{noise}");
        }
        for speech in ["Hello", "(laughs) Hello", "42", "你好"] {
            assert!(is_speech(speech), "{speech}");
        }
    }

    #[test]
    fn threads_make_room_for_others() {
        assert_eq!(idle_cores(4, 0.2), 4);
        assert_eq!(idle_cores(4, 2.6), 1);
        assert_eq!(idle_cores(2, 17.0), 1);
        assert_eq!(idle_cores(64, 0.0), MOST_THREADS);
        let cpuinfo = "physical id\t: 0\ncore id\t\t: 0\n\nphysical id\t: 0\ncore id\t\t: 0\n";
        assert_eq!(physical_cores(cpuinfo, 2), 1);
        assert_eq!(physical_cores("", 3), 3);
    }

    #[test]
    fn languages_are_known_by_code_and_name() {
        assert_eq!(known_language("pt-BR").unwrap(), "pt");
        assert_eq!(known_language("German").unwrap(), "de");
        assert_eq!(known_language("xx").unwrap_err().kind(), crate::error::Kind::Usage);
    }

    #[test]
    fn repeated_segments_are_dropped() {
        let say = |text: &str| Segment { start_ms: 0, end_ms: 0, text: text.into(), words: Vec::new() };
        let mut segments = vec![say("a"), say("b"), say("b"), say("b"), say("b"), say("a")];
        drop_loops(&mut segments);
        let texts: Vec<&str> = segments.iter().map(|segment| segment.text.as_str()).collect();
        assert_eq!(texts, ["a", "b", "b", "a"]);
    }
}
