//! What goes wrong with a provider, told apart: tried again, left to the next model, and never with a key or a
//! prompt in it.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use secrecy::ExposeSecret;
use serde_json::Value;

use super::providers::Target;
use super::types::{LlmRequest, Message};
use crate::config::LlmKind;
use crate::error::{Error, Kind};
use crate::ports::clock;

/// Longest piece of a provider's own message that is shown, in characters.
const LONGEST_QUOTE: usize = 200;
/// A message that shares so many characters in a row with the prompt quotes it.
const QUOTED_PROMPT: usize = 20;

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// The same once more.
    Retry,
    /// The next model.
    NextModel,
}

/// A try that gave no answer.
#[derive(Debug)]
pub(super) struct Failure {
    pub error: Error,
    pub then: Then,
    /// How long the provider asked to wait.
    pub wait: Option<Duration>,
    /// One word for the ledger.
    pub outcome: &'static str,
    /// Whether the provider may charge for it: it had the prompt and began to work.
    pub charged: bool,
    /// Whether it says something about the provider's health.
    pub unwell: bool,
}

impl Failure {
    fn new(error: Error, then: Then, outcome: &'static str) -> Self {
        let unwell = then == Then::Retry;
        Self { error, then, wait: None, outcome, charged: false, unwell }
    }

    fn charged(mut self) -> Self {
        self.charged = true;
        self
    }

    /// The answer came, but not as it should.
    pub fn bad_answer(message: impl Into<String>) -> Self {
        Self::new(Error::remote(message), Then::NextModel, "invalid").charged()
    }

    /// The provider is left alone for a while; nobody was asked.
    pub fn resting(provider: &str, seconds: u64) -> Self {
        let error = Error::remote(format!("{provider} failed too often and rests for {seconds} s"))
            .hint("wait, or name a second model in llm.models");
        Self::new(error, Then::NextModel, "resting")
    }

    /// Adds a line that says what to do.
    pub fn hinting(mut self, hint: &str) -> Self {
        self.error = self.error.hint(hint);
        self
    }

    /// The model cannot do what is asked; nobody was asked.
    pub fn unable(message: impl Into<String>) -> Self {
        Self::new(Error::usage(message), Then::NextModel, "unable")
    }
}

/// Explains failures of one model, knowing what must not be repeated.
pub(super) struct Explain<'a> {
    pub target: &'a Target,
    pub request: &'a LlmRequest,
}

impl Explain<'_> {
    /// The failure behind an error of the client. `begun`: words had come before it.
    pub fn failure(&self, error: &genai::Error, begun: bool) -> Failure {
        let failure = match error {
            genai::Error::WebStream { error, .. } => self.boxed(error.as_ref()),
            genai::Error::HttpError { status, body, headers, .. } => self.status(*status, body, headers),
            genai::Error::WebModelCall { webc_error, .. }
            | genai::Error::WebAdapterCall { webc_error, .. } => self.web(webc_error),
            genai::Error::ChatResponse { body, .. } => self.told(body),
            _ => self.garbled(),
        };
        // Once words have come, trying again would pay twice and answer twice.
        match begun {
            true => Failure { then: Then::NextModel, outcome: "broken", charged: true, ..failure },
            false => failure,
        }
    }

    fn boxed(&self, error: &(dyn std::error::Error + Send + Sync + 'static)) -> Failure {
        if let Some(error) = error.downcast_ref::<genai::Error>() {
            return self.failure(error, false);
        }
        match error.downcast_ref::<reqwest::Error>() {
            Some(error) => self.network(error),
            None => self.garbled(),
        }
    }

    fn web(&self, error: &genai::webc::Error) -> Failure {
        match error {
            genai::webc::Error::ResponseFailedStatus { status, body, headers } => {
                self.status(*status, body, headers)
            }
            genai::webc::Error::Reqwest(error) => self.network(error),
            genai::webc::Error::ResponseFailedNotJson { .. } => self.no_api(),
            _ => self.garbled(),
        }
    }

    /// Takes too long.
    pub fn too_slow(&self, what: &str, seconds: f64) -> Failure {
        let error = Error::remote(format!("{} {what} in {seconds} s", self.target.id()))
            .hint("give it more time: llm.first_token_s, llm.silence_s and llm.answer_s in ytseo.yaml");
        Failure { unwell: true, ..Failure::new(error, Then::NextModel, "slow").charged() }
    }

    /// The stream ended without an end.
    pub fn broken_off(&self, begun: bool) -> Failure {
        let then = if begun { Then::NextModel } else { Then::Retry };
        let error = Error::remote(format!("the answer of {} broke off", self.target.id()))
            .hint("try again; if it stays, name a second model in llm.models");
        Failure { unwell: true, ..Failure::new(error, then, "broken").charged() }
    }

    fn garbled(&self) -> Failure {
        let error = Error::remote(format!("the answer of {} cannot be read", self.target.id()))
            .hint(self.address_hint());
        Failure::new(error, Then::Retry, "invalid").charged()
    }

    fn no_api(&self) -> Failure {
        let error = Error::remote(format!("{} does not answer like a language model", self.place()))
            .hint(self.address_hint());
        Failure::new(error, Then::NextModel, "invalid")
    }

    fn network(&self, error: &reqwest::Error) -> Failure {
        // The address may hold a password, so the error itself is not passed on.
        let connect = error.is_connect();
        let local = ["127.0.0.1", "localhost", "[::1]"].iter().any(|host| {
            self.target.provider.base_url.split("://").nth(1).is_some_and(|rest| rest.starts_with(host))
        });
        let message = match (connect, error.is_timeout()) {
            (true, false) => format!("{} does not answer", self.place()),
            (_, true) => format!("{} took too long to connect to", self.place()),
            _ => format!("the connection to {} broke", self.place()),
        };
        let hint = match self.target.provider.kind {
            LlmKind::Ollama => "start it: ollama serve".to_string(),
            _ if local => format!("start the server, or {}", self.address_hint()),
            _ => format!("check the network, or {}", self.address_hint()),
        };
        // A server on this machine that refuses is not running; waiting does not start it.
        let then = if connect && local { Then::NextModel } else { Then::Retry };
        let failure = Failure::new(Error::remote(message).hint(hint), then, "unreachable");
        Failure { charged: !connect, unwell: true, ..failure }
    }

    /// A status that is no success.
    fn status(&self, status: StatusCode, body: &str, headers: &HeaderMap) -> Failure {
        let body: Value = serde_json::from_str(body).unwrap_or(Value::Null);
        // Gemini puts the error of a stream into a list.
        let error = body.get(0).unwrap_or(&body).get("error").unwrap_or(&Value::Null);
        let code = status.as_u16();
        let mut failure = self.coded(code, error);
        failure.wait = retry_after(headers).or_else(|| retry_delay(error));
        failure
    }

    fn coded(&self, code: u16, error: &Value) -> Failure {
        let id = self.target.id();
        let owner = &self.target.provider.name;
        let with = |text: String| match self.said(error) {
            Some(said) => format!("{text}: {said}"),
            None => text,
        };
        let words = error.to_string();
        let no_key = code == 400 && words.contains("API_KEY_INVALID");
        let no_credit = ["insufficient_quota", "credit balance", "billing_hard_limit"];
        match code {
            // What a provider says here often repeats a part of the key.
            _ if no_key || matches!(code, 401 | 403) => {
                let what = if self.target.provider.key.is_some() { "refuses the key" } else { "wants a key" };
                let error = Error::auth(format!("{owner} {what} ({code})")).hint(self.key_hint());
                Failure::new(error, Then::NextModel, "unauthorized")
            }
            402 => self.no_credit(code),
            429 if no_credit.iter().any(|word| words.contains(word)) => self.no_credit(code),
            400 if words.contains("credit balance") => self.no_credit(code),
            404 => {
                let error = Error::not_found(with(format!("{owner} has no model {}", self.target.model)));
                let hint = match self.target.provider.kind {
                    LlmKind::Ollama => format!("fetch it: ollama pull {}", self.target.model),
                    _ => "`ytseo llm list --check` shows whether the provider has it".into(),
                };
                Failure::new(error.hint(hint).hint(self.address_hint()), Then::NextModel, "unknown")
            }
            429 => {
                let error = Error::limit(with(format!("{owner} limits how often it is asked ({code})")))
                    .hint("wait a while, or name a second model in llm.models");
                Failure::new(error, Then::Retry, "limited")
            }
            408 | 409 | 425 | 500..=599 => {
                let text = match code {
                    503 | 529 => format!("{owner} is overloaded ({code})"),
                    _ => format!("{owner} failed ({code})"),
                };
                let error = Error::remote(with(text)).hint("try later, or name a second model in llm.models");
                Failure::new(error, Then::Retry, "failed")
            }
            300..=399 => self.no_api(),
            413 => {
                let error = Error::remote(with(format!("{id} finds the prompt too long ({code})")));
                Failure::new(error.hint("name a model with a larger context"), Then::NextModel, "refused")
            }
            _ => {
                let error = Error::remote(with(format!("{id} refuses the request ({code})")))
                    .hint("`ytseo llm test` shows whether a plain question works");
                Failure::new(error, Then::NextModel, "refused")
            }
        }
    }

    fn no_credit(&self, code: u16) -> Failure {
        let owner = &self.target.provider.name;
        let error = Error::limit(format!("your account at {owner} has no credit left ({code})"))
            .hint("add credit at the provider, or name another model in llm.models");
        Failure::new(error, Then::NextModel, "no_credit")
    }

    /// An error that came in place of an answer.
    fn told(&self, body: &Value) -> Failure {
        let error = body.get("error").unwrap_or(body);
        let kind = error["type"].as_str().or_else(|| error["status"].as_str()).unwrap_or_default();
        let code = match kind {
            "overloaded_error" => 529,
            "rate_limit_error" | "RESOURCE_EXHAUSTED" => 429,
            "authentication_error" | "permission_error" | "UNAUTHENTICATED" | "PERMISSION_DENIED" => 401,
            "not_found_error" | "NOT_FOUND" => 404,
            "invalid_request_error" | "INVALID_ARGUMENT" => 400,
            "api_error" | "server_error" | "UNAVAILABLE" | "INTERNAL" => 500,
            // Gemini answers nothing at all to a prompt that it blocks.
            _ if body.get("finishReason").is_some() => return self.filtered(),
            _ => error["code"].as_u64().and_then(|code| u16::try_from(code).ok()).unwrap_or(500),
        };
        self.coded(code, error).charged()
    }

    /// The provider held the answer back.
    pub fn filtered(&self) -> Failure {
        let error = Error::remote(format!("{} holds the answer back (its content filter)", self.target.id()))
            .hint("ask in other words, or name another model in llm.models");
        Failure::new(error, Then::NextModel, "filtered").charged()
    }

    /// The provider's own message, short, without key and prompt.
    fn said(&self, error: &Value) -> Option<String> {
        let text = error.as_str().or_else(|| error["message"].as_str())?;
        let text: String =
            text.split_whitespace().map(|word| self.harmless(word)).collect::<Vec<_>>().join(" ");
        let text: String = text.chars().filter(|c| !c.is_control()).take(LONGEST_QUOTE).collect();
        (!text.is_empty() && !self.quotes_the_prompt(&text)).then_some(text)
    }

    /// A word, unless it looks like a key.
    fn harmless(&self, word: &str) -> String {
        let looks_secret = ["sk-", "AIza", "gsk_", "xai-", "hf_"].iter().any(|start| word.contains(start));
        let is_key = self.target.provider.key.as_ref().is_some_and(|key| {
            let key = key.expose_secret();
            !key.is_empty() && word.contains(key)
        });
        if is_key || (looks_secret && word.len() > 8) { "[redacted]".into() } else { word.into() }
    }

    fn quotes_the_prompt(&self, text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        let request = self.request;
        let texts = request.messages.iter().map(|message| match message {
            Message::User { text, .. } | Message::Assistant { text, .. } => text.as_str(),
            Message::ToolResult { content, .. } => content.as_str(),
        });
        let texts: Vec<&str> = texts.chain(request.system.as_deref()).collect();
        chars.windows(QUOTED_PROMPT).any(|window| {
            let piece: String = window.iter().collect();
            texts.iter().any(|text| text.contains(&piece))
        })
    }

    /// Where the provider is, for people.
    fn place(&self) -> String {
        let address = crate::config::shown_address(&self.target.provider.base_url);
        format!("{} at {}", self.target.provider.name, address.trim_end_matches('/'))
    }

    fn address_hint(&self) -> String {
        format!("check the address: llm.providers.{}.base_url", self.target.provider.name)
    }

    /// The provider wants a key and there is none; nobody was asked.
    pub fn no_key(&self) -> Failure {
        let error = Error::auth(format!("{} wants a key, and none is set", self.target.provider.name));
        Failure::new(error.hint(self.key_hint()), Then::NextModel, "unauthorized")
    }

    fn key_hint(&self) -> String {
        let name = &self.target.provider.name;
        let setting = format!("llm.providers.{name}.api_key");
        let what = if self.target.provider.key.is_some() { "check the key" } else { "set the key" };
        match crate::config::VARIABLES.iter().find(|variable| variable.key == setting) {
            Some(variable) => format!("{what}: {} or {setting}", variable.name),
            None => format!("{what}: {setting}"),
        }
    }
}

/// How long a provider asks to wait: seconds, milliseconds or a date.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
    // A century is as good as for ever, and no duration overflows.
    let seconds = |number: f64| Duration::from_secs_f64(number.min(3e9));
    if let Some(milliseconds) = text("retry-after-ms").and_then(number) {
        return Some(seconds(milliseconds / 1000.0));
    }
    let after = text("retry-after")?;
    if let Some(number) = number(after) {
        return Some(seconds(number));
    }
    let date = httpdate::parse_http_date(after).ok()?;
    let at = date.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs() as i64;
    Some(Duration::from_secs(u64::try_from(at - clock::unix_seconds()).unwrap_or(0)))
}

/// What Gemini writes into the error instead: `"retryDelay": "17s"`.
fn retry_delay(error: &Value) -> Option<Duration> {
    let details = error["details"].as_array()?;
    let delay = details.iter().find_map(|detail| detail["retryDelay"].as_str())?;
    let seconds = delay.strip_suffix('s')?.parse::<f64>().ok()?;
    (seconds.is_finite() && seconds >= 0.0).then(|| Duration::from_secs_f64(seconds.min(3e9)))
}

/// The error when no model answered: the first problem leads, the others follow.
pub(super) fn nobody(problems: Vec<(String, Error)>) -> Error {
    let mut problems = problems.into_iter();
    let Some((_, first)) = problems.next() else {
        return Error::config("no language model is configured")
            .hint("set a key (OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY), or run Ollama and set OLLAMA_HOST and OLLAMA_MODEL")
            .hint("`ytseo llm list` shows what is configured");
    };
    let rest: Vec<(String, Error)> = problems.collect();
    if rest.is_empty() {
        return first;
    }
    let kind = match first.kind() {
        Kind::Usage => rest.first().map_or(Kind::Usage, |(_, error)| error.kind()),
        kind => kind,
    };
    let all: Vec<String> =
        std::iter::once(&first).chain(rest.iter().map(|(_, error)| error)).map(Error::chain).collect();
    let mut error = Error::new(kind, format!("no language model answered: {}", all.join("; ")));
    let mut seen: Vec<&String> = Vec::new();
    for hint in std::iter::once(&first).chain(rest.iter().map(|(_, error)| error)).flat_map(Error::hints) {
        if !seen.contains(&hint) {
            seen.push(hint);
            error = error.hint(hint);
        }
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(
            reqwest::header::HeaderName::from_static(name),
            value.parse().expect("a header value"),
        )])
    }

    #[test]
    fn every_form_of_retry_after_is_understood() {
        let read = |name, value| retry_after(&headers(name, value));
        assert_eq!(read("retry-after", "7"), Some(Duration::from_secs(7)));
        assert_eq!(read("retry-after", "0.5"), Some(Duration::from_millis(500)));
        assert_eq!(read("retry-after-ms", "250"), Some(Duration::from_millis(250)));
        assert_eq!(read("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO));
        assert!(read("retry-after", "Wed, 21 Oct 2099 07:28:00 GMT") > Some(Duration::from_secs(1_000_000)));
        for nonsense in ["soon", "-1", "NaN", ""] {
            assert_eq!(read("retry-after", nonsense), None, "{nonsense}");
        }
        assert!(read("retry-after", "1e300").is_some());
        let body = serde_json::json!({"details": [{"@type": "x"}, {"retryDelay": "17.5s"}]});
        assert_eq!(retry_delay(&body), Some(Duration::from_millis(17_500)));
    }
}
