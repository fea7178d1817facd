//! Answers of YouTube that are kept for a while: with their ETag, and never longer than the policy allows.

use super::{Store, failed};
use crate::error::Result;

/// An answer that was kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptAnswer {
    /// Its ETag, when YouTube gave one.
    pub etag: Option<String>,
    /// The body, as it came.
    pub body: String,
    /// When it was last known to be true, in seconds since 1970.
    pub fetched_at: i64,
}

/// What an answer is kept under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerKey {
    /// Hash of the request and of who asked.
    pub key: String,
    /// Who asked: `key:...` or `profile:...`.
    pub reader: String,
    /// Name of the method.
    pub method: &'static str,
}

impl Store {
    /// The kept answer to a request, unless it is older than `oldest` (seconds since 1970).
    ///
    /// # Errors
    /// Storage.
    pub async fn kept_answer(&self, key: &str, oldest: i64) -> Result<Option<KeptAnswer>> {
        sqlx::query_as("SELECT etag, body, fetched_at FROM youtube_answers WHERE key = ? AND fetched_at >= ?")
            .bind(key)
            .bind(oldest)
            .fetch_optional(&self.pool)
            .await
            .map_err(failed)
    }

    /// Keeps an answer.
    ///
    /// # Errors
    /// Storage.
    pub async fn keep_answer(&self, key: &AnswerKey, answer: &KeptAnswer) -> Result<()> {
        sqlx::query(
            "INSERT OR REPLACE INTO youtube_answers (key, reader, method, etag, body, fetched_at)
             VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(&key.key)
        .bind(&key.reader)
        .bind(key.method)
        .bind(&answer.etag)
        .bind(&answer.body)
        .bind(answer.fetched_at)
        .execute(&self.pool)
        .await
        .map_err(failed)?;
        Ok(())
    }

    /// Notes that a kept answer is still true.
    ///
    /// # Errors
    /// Storage.
    pub async fn confirm_answer(&self, key: &str, now: i64) -> Result<()> {
        sqlx::query("UPDATE youtube_answers SET fetched_at = ? WHERE key = ?")
            .bind(now)
            .bind(key)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// Forgets answers older than `oldest` (seconds since 1970). Gives how many there were.
    ///
    /// # Errors
    /// Storage.
    pub async fn forget_answers(&self, oldest: i64) -> Result<u64> {
        let done = sqlx::query("DELETE FROM youtube_answers WHERE fetched_at < ?")
            .bind(oldest)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(done.rows_affected())
    }

    /// Forgets what a reader was told, because something was written since.
    ///
    /// # Errors
    /// Storage.
    pub async fn forget_answers_of(&self, reader: &str) -> Result<u64> {
        let done = sqlx::query("DELETE FROM youtube_answers WHERE reader = ?")
            .bind(reader)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(done.rows_affected())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn answers_age_and_are_forgotten() {
        let store = Store::in_memory().await.expect("opened");
        let key = AnswerKey { key: "k".into(), reader: "key:1".into(), method: "videos.list" };
        let answer = KeptAnswer { etag: Some("e".into()), body: "{}".into(), fetched_at: 100 };
        store.keep_answer(&key, &answer).await.expect("kept");
        assert_eq!(store.kept_answer("k", 100).await.expect("read"), Some(answer));
        assert_eq!(store.kept_answer("k", 101).await.expect("read"), None);
        store.confirm_answer("k", 200).await.expect("confirmed");
        assert_eq!(store.forget_answers(200).await.expect("forgotten"), 0);
        assert_eq!(store.forget_answers_of("key:2").await.expect("forgotten"), 0);
        assert_eq!(store.forget_answers(201).await.expect("forgotten"), 1);
        assert_eq!(store.kept_answer("k", 0).await.expect("read"), None);
    }
}
