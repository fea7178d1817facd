//! Answers that are used again: at once while they are young, after YouTube said that they still hold otherwise.

use std::sync::atomic::Ordering;

use serde_json::Value;

use super::{Answer, Freshness, Request, YouTube};
use crate::error::Result;
use crate::ports::store::{AnswerKey, KeptAnswer};
use crate::ports::{clock, files};

/// Counts up when kept answers can no longer be used.
const VERSION: u32 = 1;
/// Seconds of a day.
const DAY_S: i64 = 86_400;

impl YouTube {
    /// What the answer to a request is kept under; nothing when it is not to be kept.
    pub(super) fn kept_key(&self, request: &Request, reader: &str) -> Option<AnswerKey> {
        if request.freshness == Freshness::Always || request.raw || self.inner.settings.keep_days == 0 {
            return None;
        }
        let mut params = request.params.clone();
        params.sort();
        let settings = &self.inner.settings;
        let base = if request.method.rule().analytics { &settings.analytics_url } else { &settings.api_url };
        let what = serde_json::json!([VERSION, base, request.method.name(), params, reader]);
        Some(AnswerKey {
            key: files::sha256_of_bytes(what.to_string().as_bytes()),
            reader: reader.to_string(),
            method: request.method.name(),
        })
    }

    /// The kept answer, when it is not too old to be kept at all.
    pub(super) async fn kept(&self, key: String) -> Result<Option<KeptAnswer>> {
        let oldest = clock::unix_seconds() - i64::from(self.inner.settings.keep_days) * DAY_S;
        self.inner.store.kept_answer(&key, oldest).await
    }

    /// Whether a kept answer may be used without asking.
    pub(super) fn is_young(&self, kept: &KeptAnswer) -> bool {
        let age = clock::unix_seconds() - kept.fetched_at;
        i64::try_from(self.inner.settings.cache_s).is_ok_and(|most| (0..most).contains(&age))
    }

    pub(super) async fn keep(&self, key: AnswerKey, answer: &Answer) -> Result<()> {
        let kept = KeptAnswer {
            etag: answer.etag.clone(),
            body: answer.value.to_string(),
            fetched_at: clock::unix_seconds(),
        };
        self.inner.store.keep_answer(&key, &kept).await
    }

    /// Removes what is too old, once in a process.
    pub(super) async fn tidy(&self) -> Result<()> {
        if self.inner.tidied.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        let now = clock::unix_seconds();
        self.inner.store.forget_old_quota(now).await?;
        let oldest = now - i64::from(self.inner.settings.keep_days) * DAY_S;
        self.inner.store.forget_answers(oldest).await.map(|_| ())
    }
}

/// A kept answer as one that came now.
pub(super) fn answer_of(kept: &KeptAnswer) -> Option<Answer> {
    let value: Value = serde_json::from_str(&kept.body).ok()?;
    Some(Answer { value, etag: kept.etag.clone(), kept: true, ..Answer::default() })
}
