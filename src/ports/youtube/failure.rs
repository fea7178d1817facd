//! What goes wrong with YouTube, told apart in one place: by the reason in the answer, never by its message.

use std::time::Duration;

use reqwest::header::HeaderMap;
use serde_json::Value;

use super::day;
use crate::error::{Error, Kind};
use crate::ports::clock;
use crate::rules::{ErrorAction, ErrorRule, QuotaBucket, YoutubeMethod, youtube_errors};

/// What comes after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The same once more, soon. The client has done so already when a caller sees this.
    RetrySoon,
    /// The same again, but not before this time (seconds since 1970).
    RetryLater(i64),
    /// The owner has to sign in.
    SignIn,
    /// The same request cannot succeed.
    GiveUp,
    /// What was wanted is there (R-20a): read it back, and count it as done.
    AlreadyThere,
    /// It was changed in the meantime (R-20d): read it again.
    Conflict,
    /// It does not exist, or may not be seen.
    NotFound,
    /// Nobody knows whether it was done: the answer was lost. Look before it is sent again.
    Unknown,
    /// The user stopped it.
    Stopped,
}

/// A request that had no success.
#[derive(Debug)]
pub struct Failure {
    /// What comes next.
    pub then: Then,
    /// What a user is told.
    pub error: Box<Error>,
    /// Status of the answer, when there was one.
    pub status: Option<u16>,
    /// YouTube's word for it.
    pub reason: Option<String>,
    /// Number of the rule that decided (R-nn).
    pub rule: Option<&'static str>,
    /// How long YouTube asked to wait.
    pub wait: Option<Duration>,
    /// Whether the request may have reached YouTube, so that it counts.
    pub sent: bool,
    /// The bucket that is used up for today, in YouTube's words.
    pub used_up: Option<QuotaBucket>,
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        *failure.error
    }
}

impl From<Error> for Failure {
    /// A trouble of our own: nothing was sent.
    fn from(error: Error) -> Self {
        let then = match error.kind() {
            Kind::Interrupted => Then::Stopped,
            Kind::Auth => Then::SignIn,
            _ => Then::GiveUp,
        };
        let (status, reason, rule, wait, used_up) = (None, None, None, None, None);
        Self { then, error: Box::new(error), status, reason, rule, wait, sent: false, used_up }
    }
}

impl Failure {
    /// One word for the ledger and the metrics.
    pub fn outcome(&self) -> &'static str {
        match (self.sent, self.then) {
            (false, _) => "unsent",
            (_, Then::RetrySoon) => "failed",
            (_, Then::RetryLater(_)) => "limited",
            (_, Then::SignIn) => "unauthorized",
            (_, Then::GiveUp) => "refused",
            (_, Then::AlreadyThere) => "already_there",
            (_, Then::Conflict) => "conflict",
            (_, Then::NotFound) => "not_found",
            (_, Then::Unknown) => "unknown",
            (_, Then::Stopped) => "stopped",
        }
    }

    /// The failure behind an answer that is no success. `now` is in seconds since 1970.
    pub fn of_answer(method: YoutubeMethod, status: u16, headers: &HeaderMap, body: &[u8], now: i64) -> Self {
        let envelope = Envelope::read(body);
        let table = youtube_errors();
        let day = envelope.is_day_limit();
        let found = if day { table.of_reason(&table.day.like, method) } else { envelope.rule(method) };
        let rule = found.or_else(|| table.of_status(status, method));
        let reason = envelope.reasons.first().cloned();
        let Some(rule) = rule else {
            return Self::unreadable(method, status);
        };
        let mut failure = Self::of_rule(method, rule, now);
        failure.status = Some(status);
        failure.wait = retry_after(headers, now);
        if day {
            failure.rule = Some(&table.day.rule);
        }
        if rule.then == ErrorAction::Day {
            failure.used_up = method.rule().bucket;
        }
        if let (Then::RetrySoon, Some(wait)) = (failure.then, failure.wait) {
            failure = failure.hinting(format!("YouTube asks to wait {} s", wait.as_secs()));
        }
        let shown = reason.as_deref().filter(|reason| is_word(reason));
        failure.error = Box::new(with_place(&failure.error, method, shown, status));
        failure.reason = reason;
        failure
    }

    fn of_rule(method: YoutubeMethod, rule: &'static ErrorRule, now: i64) -> Self {
        let reset = day::next_reset(now);
        let wait = i64::try_from(rule.wait_s.unwrap_or(0)).unwrap_or(0);
        let then = match rule.then {
            ErrorAction::Retry => Then::RetrySoon,
            ErrorAction::Day => Then::RetryLater(reset),
            ErrorAction::Later => Then::RetryLater(now.saturating_add(wait)),
            ErrorAction::SignIn => Then::SignIn,
            ErrorAction::GiveUp => Then::GiveUp,
            ErrorAction::AlreadyThere => Then::AlreadyThere,
            ErrorAction::Conflict => Then::Conflict,
            ErrorAction::NotFound => Then::NotFound,
        };
        let scope = method.rule().scopes.first().map(|scope| scope.name()).unwrap_or_default();
        let fill = |text: &str| {
            text.replace("{method}", method.name())
                .replace("{scope}", scope)
                .replace("{login}", &method.login())
                .replace("{reset}", &day::shown_utc(reset))
        };
        let mut error = Error::new(rule.kind(), fill(&rule.message));
        for hint in &rule.hints {
            error = error.hint(fill(hint));
        }
        Self { then, rule: Some(&rule.rule), sent: true, ..Self::from(error) }
    }

    fn unreadable(method: YoutubeMethod, status: u16) -> Self {
        let error = Error::remote(format!("what answers in place of YouTube is not YouTube ({status})"))
            .hint("check youtube.api_url, and whether a proxy or a login page of this network is in between");
        let error = with_place(&error, method, None, status);
        Self { sent: true, status: Some(status), ..Self::from(error) }
    }

    /// An answer that says that it worked, and cannot be read.
    pub fn garbled(method: YoutubeMethod) -> Self {
        let error = Error::remote(format!("the answer of YouTube cannot be read ({})", method.name()))
            .hint("try again; check youtube.api_url, and whether a proxy of this network is in between");
        Self { then: Then::RetrySoon, sent: true, ..Self::from(error) }
    }

    /// The connection was not made, or broke. The address may hold a password, so the error itself is not passed on.
    pub fn of_network(method: YoutubeMethod, error: &reqwest::Error, host: &str) -> Self {
        let (sent, message) = match (error.is_connect(), error.is_timeout()) {
            (true, true) => (false, format!("{host} took too long to connect to")),
            (true, false) => (false, format!("{host} cannot be reached")),
            (false, true) => (true, format!("{host} did not answer in time")),
            (false, false) => (true, format!("the connection to {host} broke")),
        };
        let error = Error::remote(format!("{message} ({})", method.name()))
            .hint("check the network; the same command can be run again");
        Self { then: Then::RetrySoon, sent, ..Self::from(error) }
    }

    /// The same, but nobody may repeat it blindly.
    #[must_use]
    pub fn unknown(mut self) -> Self {
        self.then = Then::Unknown;
        let message = format!("{}; YouTube may have done it all the same", self.error);
        let mut error =
            Error::new(self.error.kind(), message).hint("look on YouTube before it is sent again");
        for hint in self.error.hints() {
            error = error.hint(hint);
        }
        self.error = Box::new(error);
        self
    }

    /// Adds a line that says what to do.
    #[must_use]
    pub fn hinting(mut self, hint: impl Into<String>) -> Self {
        *self.error = std::mem::replace(&mut *self.error, Error::internal("")).hint(hint);
        self
    }

    /// The user stopped it.
    pub fn stopped() -> Self {
        Self::from(Error::interrupted())
    }
}

/// Adds which method it was, and YouTube's own word for what happened.
fn with_place(error: &Error, method: YoutubeMethod, reason: Option<&str>, status: u16) -> Error {
    let place = match reason {
        Some(reason) => format!("{error} ({}: {reason}, {status})", method.name()),
        None => format!("{error} ({}: {status})", method.name()),
    };
    let placed = Error::new(error.kind(), place);
    error.hints().iter().fold(placed, |placed, hint| placed.hint(hint))
}

/// A reason is one word; anything else is text of others, which is not shown.
fn is_word(reason: &str) -> bool {
    reason.len() <= 60 && reason.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// What is read of the body of an error.
#[derive(Debug, Default)]
struct Envelope {
    /// Reasons, the first one first; those of the details come last.
    reasons: Vec<String>,
    /// The limits that the details name.
    quota_limits: Vec<String>,
}

impl Envelope {
    fn read(body: &[u8]) -> Self {
        let body: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        // Some of Google's servers put the error into a list.
        let error = body.get(0).unwrap_or(&body).get("error").unwrap_or(&Value::Null);
        let mut envelope = Self::default();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().map(str::to_string);
        envelope.reasons.extend(list(&error["errors"]).iter().filter_map(|entry| text(&entry["reason"])));
        for detail in list(&error["details"]) {
            envelope.reasons.extend(text(&detail["reason"]));
            let day = &youtube_errors().day;
            envelope.quota_limits.extend(text(&detail["metadata"][day.key.as_str()]));
        }
        envelope.reasons.extend(text(&error["status"]));
        // An answer of the OAuth kind: {"error": "invalid_token"}.
        envelope.reasons.extend(text(error));
        envelope
    }

    /// What the reasons mean: the most telling one decides, and a general one only when there is no other.
    fn rule(&self, method: YoutubeMethod) -> Option<&'static ErrorRule> {
        const GENERAL: [&str; 8] = [
            "badRequest",
            "forbidden",
            "required",
            "invalid",
            "INVALID_ARGUMENT",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "RESOURCE_EXHAUSTED",
        ];
        let table = youtube_errors();
        let (general, telling): (Vec<&String>, Vec<&String>) =
            self.reasons.iter().partition(|reason| GENERAL.contains(&reason.as_str()));
        telling.into_iter().chain(general).find_map(|reason| table.of_reason(reason, method))
    }

    fn is_day_limit(&self) -> bool {
        self.quota_limits.iter().any(|limit| limit.contains(&youtube_errors().day.holds))
    }
}

/// How long YouTube asks to wait: seconds or a date.
fn retry_after(headers: &HeaderMap, now: i64) -> Option<Duration> {
    let text = headers.get(reqwest::header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<f64>() {
        // A century is as good as for ever, and no duration overflows.
        return (seconds.is_finite() && seconds >= 0.0).then(|| Duration::from_secs_f64(seconds.min(3e9)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let at = i64::try_from(date.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs()).ok()?;
    Some(Duration::from_secs(u64::try_from(at - now).unwrap_or(0)))
}

/// The failure when the ledger says that a bucket is used up; nothing is sent.
pub(super) fn used_up(method: YoutubeMethod, message: String, exhausted: bool) -> Failure {
    let now = clock::unix_seconds();
    let reset = day::next_reset(now);
    let error = Error::limit(format!("{message} ({})", method.name()))
        .hint(format!("go on after {}; `ytseo quota` shows what spent it", day::shown_utc(reset)));
    let error = match exhausted {
        true => error.hint("if more quota was granted meanwhile: ytseo quota --recheck"),
        false => error.hint("if Google granted more, say so: youtube.quota in ytseo.yaml"),
    };
    Failure { then: Then::RetryLater(reset), rule: Some("R-10"), ..Failure::from(error) }
}

#[cfg(test)]
#[path = "failure_tests.rs"]
mod tests;
