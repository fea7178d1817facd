//! Failures on demand, addressed by method and call: the third `videos.update` from now, the next two of any kind.

use std::time::Duration;

use serde_json::json;

use super::http::{Manner, Reply};
use super::quota::{Bucket, exhausted};
use super::refusal::Refusal;

/// What goes wrong.
#[derive(Debug, Clone)]
pub enum Failure {
    /// 429 `rateLimitExceeded` without the name of a daily limit: a burst. With `Retry-After` in seconds.
    Burst(Option<u64>),
    /// 429 `rateLimitExceeded` that names a daily limit: the day is over.
    DayOver(Bucket),
    /// 403 `quotaExceeded`.
    QuotaExceeded,
    /// A status with a reason in the envelope, such as 403 `userRateLimitExceeded`.
    Reason(u16, &'static str),
    /// 500, 502, 503, 504 with the reason that belongs to it.
    Status(u16),
    /// 503 with `Retry-After` in seconds.
    Unavailable(u64),
    /// A status with a web page instead of the envelope.
    Page(u16),
    /// 401, as for a token that is over (R-20b).
    ExpiredToken,
    /// The connection is torn down before anything is done.
    Reset,
    /// It is done, but the connection is closed after so many bytes of the answer's body.
    HalfAnswer(usize),
    /// It is done, but the connection is torn down after so many bytes of the answer's body.
    ResetInBody(usize),
    /// It is done, but there is no answer.
    LostAnswer,
    /// Nothing is done, and nothing answered, until the client goes away.
    Hang,
    /// It is done, and then nothing is answered until the client goes away: time to end a process that believes
    /// that it is not done.
    HangAfter,
    /// It is done, but the answer takes its time.
    Slow(Duration),
    /// While a file is sent: after so many bytes of this request's body the connection is closed. What came is kept.
    CutUpload(u64),
    /// While a file is sent: after so many bytes of this request's body nothing is read any more until the client
    /// goes away. What came is kept.
    StallUpload(u64),
    /// A file is taken as whole after so many bytes, and the rest dropped, while the answer says that all is well
    ///
    Truncate(u64),
}

impl Failure {
    /// The answer of failures that keep anything from being done.
    pub fn instead(&self) -> Option<Reply> {
        let refusal = match self {
            Self::Burst(retry_after) => {
                let refusal = Refusal::rate_limited("defaultPerMinutePerProject", 1_800, "1/min/{project}");
                match retry_after {
                    Some(seconds) => refusal.header("retry-after", seconds),
                    None => refusal,
                }
            }
            Self::DayOver(Bucket::Units) => {
                Refusal::rate_limited("defaultPerDayPerProject", 10_000, "1/d/{project}")
            }
            Self::DayOver(bucket) => exhausted(*bucket, 100),
            Self::QuotaExceeded => Refusal::quota_exceeded(),
            Self::Reason(status, reason) => {
                Refusal::new(*status, reason, format!("A scripted failure: <b>{reason}</b>."))
            }
            Self::Status(status) => {
                let reason = if *status == 500 { "internalError" } else { "backendError" };
                Refusal::new(*status, reason, "Backend Error")
            }
            Self::Unavailable(seconds) => {
                Refusal::new(503, "backendError", "Backend Error").header("retry-after", seconds)
            }
            Self::ExpiredToken => Refusal::bad_token(),
            Self::Page(status) => {
                let page = format!("<!DOCTYPE html><title>Error {status}</title><p>That's an error.");
                return Some(Reply::new(*status, page).header("content-type", "text/html; charset=UTF-8"));
            }
            Self::Reset => return Some(Reply::json(0, &json!(null)).manner(Manner::Reset)),
            Self::Hang => return Some(Reply::json(0, &json!(null)).manner(Manner::Hang)),
            _ => return None,
        };
        Some(refusal.reply())
    }

    /// What becomes of the answer of something that was done.
    pub fn after(&self, reply: Reply) -> Reply {
        match self {
            Self::HalfAnswer(bytes) => reply.manner(Manner::Half(*bytes)),
            Self::ResetInBody(bytes) => reply.manner(Manner::Torn(*bytes)),
            Self::LostAnswer => reply.manner(Manner::Nothing),
            Self::HangAfter => reply.manner(Manner::Hang),
            Self::Slow(time) => Reply { delay: *time, ..reply },
            _ => reply,
        }
    }
}

/// A line of the script.
#[derive(Debug)]
struct Line {
    method: String,
    /// So many calls are let pass first.
    pass: usize,
    /// So many calls fail; none: all.
    times: Option<usize>,
    failure: Failure,
}

/// What is to fail.
#[derive(Debug, Default)]
pub struct Script {
    lines: Vec<Line>,
}

impl Script {
    /// Call `nth` (from 1) of `method` from now on fails, and so do those after it, `times` in all.
    pub fn add(&mut self, method: &str, nth: usize, times: Option<usize>, failure: Failure) {
        assert!(nth > 0, "calls are counted from 1");
        self.lines.push(Line { method: method.into(), pass: nth - 1, times, failure });
    }

    pub fn clear(&mut self) {
        self.lines.clear();
    }

    /// The failure of this call, if it has one. Counts the call. `*` is any method.
    pub fn next(&mut self, method: &str) -> Option<Failure> {
        let mut chosen = None;
        for line in self.lines.iter_mut().filter(|line| line.method == method || line.method == "*") {
            if line.pass > 0 {
                line.pass -= 1;
            } else if chosen.is_none() && line.times != Some(0) {
                line.times = line.times.map(|times| times - 1);
                chosen = Some(line.failure.clone());
            }
        }
        chosen
    }

    /// Failures that have not come up yet: a test that ends with some did not test what it says.
    pub fn left(&self) -> usize {
        self.lines.iter().filter(|line| line.times.is_some_and(|times| times > 0)).count()
    }
}
