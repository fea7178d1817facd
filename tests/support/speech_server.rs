//! A strict stand-in for an OpenAI-compatible speech server, on a real socket.
//!
//! It refuses what a real server would refuse: a wrong address, a wrong key, a field it does not know, a
//! file that is no WAV. What it answers is a script of [`Reply`]s, one per request; the last one repeats.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::post;

/// One answer.
#[derive(Debug, Clone)]
pub enum Reply {
    /// `verbose_json` with one segment and its words; the text names the request.
    Verbose,
    /// Whatever this JSON says.
    Json(String),
    /// `text/plain`.
    Text(&'static str),
    /// A status with a JSON error, and `Retry-After` in seconds.
    Fail(u16, Option<u64>),
    /// Half a JSON document.
    Truncated,
    /// An answer that never comes.
    Never,
}

/// What was asked: the form's fields, several values joined with `+`.
pub type Asked = BTreeMap<String, String>;

#[derive(Debug, Default)]
struct Shared {
    script: Vec<Reply>,
    asked: Vec<Asked>,
    key: Option<String>,
    plain_only: bool,
}

/// A running server; it ends with the runtime.
pub struct SpeechServer {
    address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

impl SpeechServer {
    /// Starts on a free port of this machine. Requests need `key` if there is one.
    pub async fn start(script: Vec<Reply>, key: Option<&str>) -> Self {
        let shared = Shared { script, key: key.map(str::to_string), ..Shared::default() };
        let shared = Arc::new(Mutex::new(shared));
        let router = Router::new()
            .route("/v1/audio/transcriptions", post(answer))
            .route("/v1/audio/translations", post(answer))
            .with_state(shared.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, shared }
    }

    /// Refuses `verbose_json` from now on, as some models do.
    pub fn plain_only(&self) {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner).plain_only = true;
    }

    /// The base address, with the version.
    pub fn base_url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    /// All requests so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner).asked.clone()
    }
}

async fn answer(
    State(shared): State<Arc<Mutex<Shared>>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let (reply, number) = {
        let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = &shared.key
            && headers.get("authorization").and_then(|value| value.to_str().ok())
                != Some(&format!("Bearer {key}"))
        {
            let text = format!("Incorrect API key provided: {:?}", headers.get("authorization"));
            return failure(401, &text, None);
        }
        let asked = match read_form(&uri, &headers, &body) {
            Ok(asked) => asked,
            Err(problem) => return failure(400, &problem, None),
        };
        let plain = asked.get("response_format").is_some_and(|format| format == "json");
        shared.asked.push(asked);
        if shared.plain_only && !plain {
            return failure(400, "response_format 'verbose_json' is not compatible with model", None);
        }
        let number = shared.asked.len() - 1;
        (shared.script[number.min(shared.script.len() - 1)].clone(), number)
    };
    match reply {
        Reply::Verbose => json(200, verbose(number)),
        Reply::Json(text) => json(200, text),
        Reply::Text(text) => text.into_response(),
        Reply::Fail(status, retry_after) => failure(status, "scripted failure", retry_after),
        Reply::Truncated => json(200, verbose(number)[..40].to_string()),
        Reply::Never => std::future::pending().await,
    }
}

fn verbose(number: usize) -> String {
    format!(
        r#"{{"task":"transcribe","language":"english","duration":4.0,"text":" Answer {number}.",
        "segments":[{{"id":0,"seek":0,"start":0.5,"end":2.0,"text":" Answer {number}.","tokens":[1],
        "temperature":0.0,"avg_logprob":-0.2,"compression_ratio":1.0,"no_speech_prob":0.01}}],
        "words":[{{"word":"Answer","start":0.5,"end":1.2}},{{"word":"{number}.","start":1.2,"end":2.0}}]}}"#
    )
}

fn json(status: u16, text: String) -> Response {
    let status = StatusCode::from_u16(status).expect("a status");
    (status, [("content-type", "application/json")], text).into_response()
}

fn failure(status: u16, message: &str, retry_after: Option<u64>) -> Response {
    let body = serde_json::json!({"error": {"message": message, "type": "invalid_request_error"}});
    let mut response = json(status, body.to_string());
    if let Some(seconds) = retry_after {
        response.headers_mut().insert("retry-after", seconds.into());
    }
    response
}

/// Reads a multipart form and checks every field.
fn read_form(uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Result<Asked, String> {
    let kind = headers.get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").ok_or("not a form")?;
    let mark = format!("--{boundary}").into_bytes();
    let mut asked = Asked::new();
    asked.insert("path".into(), uri.path().into());
    for part in split(body, &mark) {
        let Some(at) = find(part, b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&part[..at]);
        let value = part[at + 4..].strip_suffix(b"\r\n").unwrap_or(&part[at + 4..]);
        let name = head.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let value = check_field(name, value, uri.path().ends_with("translations"))?;
        asked.entry(name.to_string()).and_modify(|before| *before += &format!("+{value}")).or_insert(value);
    }
    for needed in ["file", "model"] {
        asked.get(needed).ok_or(format!("missing field {needed}"))?;
    }
    Ok(asked)
}

fn check_field(name: &str, value: &[u8], translate: bool) -> Result<String, String> {
    let text = || std::str::from_utf8(value).map(str::to_string).map_err(|error| error.to_string());
    match name {
        "file" => {
            let whole = value.len() >= 44 && value.starts_with(b"RIFF") && &value[8..16] == b"WAVEfmt ";
            let size = u32::from_le_bytes(value[40..44].try_into().unwrap_or_default()) as usize;
            if !whole || size + 44 != value.len() || value.len() > 25 << 20 {
                return Err("file is no WAV or too large".into());
            }
            Ok(format!("{} samples", size / 2))
        }
        "model" | "response_format" | "temperature" => text(),
        "language" if !translate => match text()? {
            language if language.len() == 2 => Ok(language),
            language => Err(format!("language {language:?} is not ISO 639-1")),
        },
        "timestamp_granularities[]" if !translate => match text()?.as_str() {
            granularity @ ("word" | "segment") => Ok(granularity.to_string()),
            other => Err(format!("timestamp_granularities {other:?}")),
        },
        unknown => Err(format!("Unrecognized request argument supplied: {unknown}")),
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn split<'a>(mut bytes: &'a [u8], mark: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    while let Some(at) = find(bytes, mark) {
        parts.push(&bytes[..at]);
        bytes = &bytes[at + mark.len()..];
    }
    parts
}
