//! Speech recognition by a server: OpenAI's `POST {base}/audio/transcriptions` and what speaks like it.
//!
//! Each window travels as a WAV file of at most 0.9 MB. Servers that give no word times, or only text, are
//! understood as well. The key never appears in errors or logs.
//!
//! [`Transcriber::transcribe`] blocks: call it from a thread that does not drive a runtime
//! (`spawn_blocking`), the requests run on the handle given to [`Api::new`].

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::multipart::{Form, Part};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio_util::sync::CancellationToken;

use super::{Heard, Options, SAMPLE_RATE, Transcriber, Window, models};
use crate::error::{Error, Result};
use crate::model::{Segment, Word};

/// Tries after the first one.
const RETRIES: usize = 2;
/// First wait between tries; it doubles.
const WAIT: Duration = Duration::from_millis(500);
/// A server that asks for a longer wait is not waited for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// Answers are a few kilobytes; this much is enough for any.
const LONGEST_ANSWER: usize = 8 << 20;
/// Above this the server itself doubts that a segment is speech.
const NO_SPEECH: f64 = 0.6;

/// Where the server is and what to ask it for.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Address up to and including the version: `https://api.openai.com/v1`.
    pub base_url: String,
    /// Model name as the server knows it: `whisper-1`.
    pub model: String,
    /// Key sent as bearer token, if the server wants one.
    pub key: Option<SecretString>,
    /// Longest time one window may take.
    pub timeout: Duration,
}

/// A server that hears.
pub struct Api {
    client: reqwest::Client,
    settings: Settings,
    runtime: tokio::runtime::Handle,
    /// Whether the server refused times before.
    plain: bool,
}

impl Api {
    /// Uses `client` on `runtime` to ask the server of `settings`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] when the address is none.
    pub fn new(client: reqwest::Client, settings: Settings, runtime: tokio::runtime::Handle) -> Result<Self> {
        let url = reqwest::Url::parse(&settings.base_url).ok();
        if !url.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) {
            return Err(Error::config("the address of the speech server is not a web address")
                .hint("it looks like https://api.openai.com/v1"));
        }
        Ok(Self { client, settings, runtime, plain: false })
    }

    fn url(&self, translate: bool) -> String {
        let task = if translate { "translations" } else { "transcriptions" };
        format!("{}/audio/{task}", self.settings.base_url.trim_end_matches('/'))
    }

    /// One try.
    async fn ask(&self, wav: &[u8], options: &Options, plain: bool) -> Result<Answer, Failure> {
        let file = Part::bytes(wav.to_vec()).file_name("audio.wav").mime_str("audio/wav");
        let file = file.map_err(|error| Failure::last(Error::internal("no WAV part").caused_by(error)))?;
        let mut form = Form::new().part("file", file).text("model", self.settings.model.clone());
        form = form.text("temperature", "0");
        form = form.text("response_format", if plain { "json" } else { "verbose_json" });
        if !options.translate {
            if let Some(language) = &options.language {
                form = form.text("language", language.clone());
            }
            if !plain {
                form = form.text("timestamp_granularities[]", "word");
                form = form.text("timestamp_granularities[]", "segment");
            }
        }
        let mut request = self.client.post(self.url(options.translate)).multipart(form);
        request = request.timeout(self.settings.timeout);
        if let Some(key) = &self.settings.key {
            request = request.bearer_auth(key.expose_secret());
        }
        let response = request.send().await.map_err(Failure::network)?;
        let status = response.status();
        let json = response
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_none_or(|kind| kind.contains("json"));
        let retry_after = response
            .headers()
            .get(RETRY_AFTER)
            .and_then(|value| value.to_str().ok()?.trim().parse().ok())
            .map(Duration::from_secs);
        let body = read_body(response).await?;
        if !status.is_success() {
            return Err(self.refused(status, retry_after, &body));
        }
        if json { parse(&body) } else { plain_text(&body) }
    }

    /// The error of an answer that is no transcript.
    fn refused(&self, status: StatusCode, retry_after: Option<Duration>, body: &[u8]) -> Failure {
        let code = status.as_u16();
        let said = self.said(body);
        let with = |text: &str| if said.is_empty() { text.to_string() } else { format!("{text}: {said}") };
        match code {
            // What the server says here often repeats a part of the key.
            401 | 403 => Failure::last(
                Error::auth(format!("the speech server refuses the key ({code})"))
                    .hint("check the key, or hear on this machine: --engine local"),
            ),
            404 => Failure::last(
                Error::remote(with("the speech server does not know the address or the model (404)"))
                    .hint("check the base address and the model name"),
            ),
            413 => Failure::last(Error::remote(with("the speech server finds the sound too large (413)"))),
            429 => {
                let error = Error::limit(with("the speech server's limit is reached (429)"))
                    .hint("try later, or hear on this machine: --engine local");
                let too_long = retry_after.is_some_and(|wait| wait > LONGEST_WAIT);
                if too_long { Failure::last(error) } else { Failure::again(error, retry_after) }
            }
            408 | 500..=599 => Failure::again(
                Error::remote(with(&format!("the speech server failed ({code})"))),
                retry_after,
            ),
            _ => {
                let text = String::from_utf8_lossy(body);
                let about_format =
                    text.contains("response_format") || text.contains("timestamp_granularities");
                let error = Error::remote(with(&format!("the speech server refuses the request ({code})")));
                Failure { about_format: code == 400 && about_format, ..Failure::last(error) }
            }
        }
    }

    /// The server's own message, short and without the key.
    fn said(&self, body: &[u8]) -> String {
        #[derive(Deserialize)]
        struct Outer {
            error: Inner,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Inner {
            Detailed { message: String },
            Plain(String),
        }
        let text = match serde_json::from_slice::<Outer>(body) {
            Ok(Outer { error: Inner::Detailed { message } | Inner::Plain(message) }) => message,
            Err(_) => return String::new(),
        };
        let text = match &self.settings.key {
            Some(key) if !key.expose_secret().is_empty() => text.replace(key.expose_secret(), "[redacted]"),
            _ => text,
        };
        text.chars().filter(|c| !c.is_control()).take(200).collect()
    }

    async fn ask_patiently(&self, wav: &[u8], options: &Options, plain: bool) -> Result<Answer, Failure> {
        let policy = ExponentialBuilder::default()
            .with_min_delay(WAIT)
            .with_max_delay(LONGEST_WAIT)
            .with_max_times(RETRIES)
            .with_jitter();
        (|| self.ask(wav, options, plain))
            .retry(policy)
            .when(|failure: &Failure| failure.again)
            .adjust(|failure, wait| wait.map(|wait| failure.retry_after.unwrap_or(wait)))
            .await
    }
}

impl Transcriber for Api {
    fn engine(&self) -> &str {
        "api"
    }

    fn model(&self) -> &str {
        &self.settings.model
    }

    fn id(&self) -> String {
        // Without user and password, should somebody write them into the address.
        let url = reqwest::Url::parse(&self.settings.base_url).ok();
        let place = url.map(|url| format!("{}{}", url.host_str().unwrap_or_default(), url.path()));
        format!("api {} {} 1", place.unwrap_or_default(), self.settings.model)
    }

    fn transcribe(
        &mut self,
        window: &Window,
        options: &Options,
        cancel: &CancellationToken,
    ) -> Result<Heard> {
        let wav = to_wav(&window.samples);
        let this = &*self;
        let plain = self.plain;
        let work = async {
            match this.ask_patiently(&wav, options, plain).await {
                Err(failure) if failure.about_format && !plain => {
                    (this.ask_patiently(&wav, options, true).await, true)
                }
                result => (result, plain),
            }
        };
        let (result, plain) = self.runtime.block_on(async {
            tokio::select! {
                biased;
                () = cancel.cancelled() => Err(Error::interrupted()),
                done = work => Ok(done),
            }
        })?;
        let answer = result.map_err(|failure| failure.error)?;
        self.plain = plain;
        Ok(answer.into_heard(window))
    }
}

/// A failed try.
#[derive(Debug)]
struct Failure {
    error: Error,
    again: bool,
    retry_after: Option<Duration>,
    about_format: bool,
}

impl Failure {
    fn last(error: Error) -> Self {
        Self { error, again: false, retry_after: None, about_format: false }
    }

    fn again(error: Error, retry_after: Option<Duration>) -> Self {
        let retry_after = retry_after.map(|wait| wait.min(LONGEST_WAIT));
        Self { error, again: true, retry_after, about_format: false }
    }

    fn network(error: reqwest::Error) -> Self {
        let text = if error.is_timeout() {
            "the speech server took too long"
        } else {
            "no answer from the speech server"
        };
        let error = Error::remote(text)
            .hint("check the network and the base address, or hear on this machine: --engine local")
            .caused_by(error.without_url());
        Self::again(error, None)
    }

    fn garbled(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::again(Error::remote("the speech server's answer cannot be read").caused_by(error), None)
    }
}

async fn read_body(mut response: reqwest::Response) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(Failure::network)? {
        body.extend_from_slice(&chunk);
        if body.len() > LONGEST_ANSWER {
            return Err(Failure::last(Error::remote("the speech server's answer is far too long")));
        }
    }
    Ok(body)
}

/// The answer, as much of it as the server gives. Times are seconds from the window's start.
#[derive(Debug, Default, Deserialize)]
struct Answer {
    #[serde(default)]
    text: String,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    segments: Option<Vec<AnswerSegment>>,
    #[serde(default)]
    words: Option<Vec<AnswerWord>>,
}

#[derive(Debug, Deserialize)]
struct AnswerSegment {
    start: f64,
    end: f64,
    text: String,
    #[serde(default)]
    no_speech_prob: Option<f64>,
    #[serde(default)]
    avg_logprob: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct AnswerWord {
    word: String,
    start: f64,
    end: f64,
}

fn parse(body: &[u8]) -> Result<Answer, Failure> {
    serde_json::from_slice(body).map_err(Failure::garbled)
}

fn plain_text(body: &[u8]) -> Result<Answer, Failure> {
    let text = std::str::from_utf8(body).map_err(Failure::garbled)?.trim();
    if text.starts_with('<') {
        return Err(Failure::last(
            Error::remote("the speech server answers with a web page").hint("check the base address"),
        ));
    }
    Ok(Answer { text: text.to_string(), ..Answer::default() })
}

impl Answer {
    fn into_heard(self, window: &Window) -> Heard {
        let place = Place { start: window.start_ms, length: window.duration_ms() };
        let mut words: Vec<Word> =
            self.words.unwrap_or_default().iter().filter_map(|word| place.word(word)).collect();
        words.sort_by_key(|word| word.start_ms);
        let segments = match self.segments {
            Some(segments) if !segments.is_empty() => place.segments(segments, words),
            _ => place.one(&self.text, words, window),
        };
        Heard {
            language: self.language.as_deref().and_then(models::language_code),
            language_confidence: None,
            segments,
        }
    }
}

/// Where a window lies, to make the server's times absolute.
struct Place {
    start: u64,
    length: u64,
}

impl Place {
    fn at(&self, seconds: f64) -> u64 {
        // A cast of NaN or a negative number gives 0.
        self.start + ((seconds * 1000.0).round() as u64).min(self.length)
    }

    fn word(&self, word: &AnswerWord) -> Option<Word> {
        let text = word.word.trim();
        let start_ms = self.at(word.start);
        (!text.is_empty()).then(|| Word {
            start_ms,
            end_ms: self.at(word.end).max(start_ms),
            text: text.into(),
            confidence: None,
        })
    }

    fn segments(&self, segments: Vec<AnswerSegment>, words: Vec<Word>) -> Vec<Segment> {
        let mut words = words.into_iter().peekable();
        let mut result: Vec<Segment> = Vec::new();
        let count = segments.len();
        for (index, segment) in segments.into_iter().enumerate() {
            let (start_ms, end) = (self.at(segment.start), self.at(segment.end));
            let last = index + 1 == count;
            let mut own = Vec::new();
            while let Some(word) = words.next_if(|word| last || word.start_ms < end) {
                own.push(word);
            }
            let doubtful = segment.no_speech_prob.is_some_and(|chance| chance > NO_SPEECH)
                && segment.avg_logprob.is_none_or(|mean| mean < -1.0);
            let text = segment.text.trim();
            if !doubtful && !text.is_empty() {
                let end_ms = end.max(start_ms);
                result.push(Segment { start_ms, end_ms, text: text.into(), words: own });
            }
        }
        result
    }

    /// A segment of all the text, as long as its words, or else as the speech in the window.
    fn one(&self, text: &str, words: Vec<Word>, window: &Window) -> Vec<Segment> {
        let text = text.trim();
        if text.is_empty() {
            return Vec::new();
        }
        let start = window.speech.first().map_or(0, |(start, _)| *start);
        let end = window.speech.last().map_or(self.length, |(_, end)| *end);
        let start_ms = words.first().map_or(self.start + start, |word| word.start_ms);
        let end_ms = words.last().map_or(self.start + end, |word| word.end_ms).max(start_ms);
        vec![Segment { start_ms, end_ms, text: text.into(), words }]
    }
}

/// A WAV file of 16-bit samples, 16 kHz, mono.
fn to_wav(samples: &[f32]) -> Vec<u8> {
    let data = samples.len() as u32 * 2;
    let rate = SAMPLE_RATE as u32;
    let mut wav = Vec::with_capacity(44 + samples.len() * 2);
    wav.extend(b"RIFF");
    wav.extend((36 + data).to_le_bytes());
    wav.extend(b"WAVEfmt ");
    wav.extend(16u32.to_le_bytes());
    wav.extend(1u16.to_le_bytes());
    wav.extend(1u16.to_le_bytes());
    wav.extend(rate.to_le_bytes());
    wav.extend((rate * 2).to_le_bytes());
    wav.extend(2u16.to_le_bytes());
    wav.extend(16u16.to_le_bytes());
    wav.extend(b"data");
    wav.extend(data.to_le_bytes());
    for sample in samples {
        wav.extend(((sample.clamp(-1.0, 1.0) * 32767.0).round() as i16).to_le_bytes());
    }
    wav
}
