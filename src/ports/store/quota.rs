//! The ledger of YouTube's quota: what a request costs is taken before it is sent.
//!
//! A reservation is one SQL statement, which SQLite runs alone: two processes cannot take the same unit.

use serde::Serialize;

use super::{Store, failed};
use crate::error::Result;
use crate::rules::QuotaBucket;

/// How long the ledger is kept, in seconds: 400 days.
const LEDGER_AGE_S: i64 = 400 * 24 * 3600;

/// A request that is about to be sent.
#[derive(Debug, Clone)]
pub struct QuotaCall {
    /// Seconds since 1970.
    pub at: i64,
    /// The Pacific day, as `2026-11-22`.
    pub day: String,
    /// Name of the project.
    pub project: String,
    /// What it is taken from.
    pub bucket: QuotaBucket,
    /// Name of the method: `videos.list` ...
    pub method: &'static str,
    /// The command it is for.
    pub command: String,
    /// How much it takes.
    pub cost: u64,
}

/// What was taken from a bucket on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct QuotaSpent {
    /// The Pacific day.
    pub day: String,
    /// `units`, `searches`, `uploads` or `batch_stats`.
    pub bucket: String,
    /// Name of the method.
    pub method: String,
    /// The command it was for.
    pub command: String,
    /// Requests that were sent, each page and each try.
    pub calls: i64,
    /// How much they took.
    pub cost: i64,
}

impl Store {
    /// Takes what a request costs, when the bucket has that much left. Gives the row's number, or nothing when it
    /// does not.
    ///
    /// # Errors
    /// Storage.
    pub async fn take_quota(&self, call: &QuotaCall, size: u64) -> Result<Option<i64>> {
        let row: Option<(i64,)> = sqlx::query_as(
            "INSERT INTO quota_calls (at, day, project, bucket, method, command, cost, outcome)
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, 'open'
             WHERE ?7 + COALESCE((SELECT SUM(cost) FROM quota_calls
                                  WHERE project = ?3 AND day = ?2 AND bucket = ?4), 0) <= ?8
               AND NOT EXISTS (SELECT 1 FROM quota_exhausted
                               WHERE project = ?3 AND day = ?2 AND bucket = ?4)
             RETURNING id",
        )
        .bind(call.at)
        .bind(&call.day)
        .bind(&call.project)
        .bind(call.bucket.name())
        .bind(call.method)
        .bind(&call.command)
        .bind(count(call.cost))
        .bind(count(size))
        .fetch_optional(&self.pool)
        .await
        .map_err(failed)?;
        Ok(row.map(|(id,)| id))
    }

    /// Writes how a request ended. One that was never sent gives back what it took.
    ///
    /// # Errors
    /// Storage.
    pub async fn settle_quota(&self, id: i64, outcome: &str, sent: bool) -> Result<()> {
        sqlx::query(
            "UPDATE quota_calls SET outcome = ?, cost = CASE WHEN ? THEN cost ELSE 0 END WHERE id = ?",
        )
        .bind(outcome)
        .bind(sent)
        .bind(id)
        .execute(&self.pool)
        .await
        .map_err(failed)?;
        Ok(())
    }

    /// Notes that YouTube says a bucket is used up for the day.
    ///
    /// # Errors
    /// Storage.
    pub async fn exhaust_quota(&self, project: &str, day: &str, bucket: QuotaBucket, at: i64) -> Result<()> {
        sqlx::query("INSERT OR REPLACE INTO quota_exhausted (project, day, bucket, at) VALUES (?, ?, ?, ?)")
            .bind(project)
            .bind(day)
            .bind(bucket.name())
            .bind(at)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// Forgets that YouTube said a project's buckets are used up, because more was granted.
    ///
    /// # Errors
    /// Storage.
    pub async fn unexhaust_quota(&self, project: &str, day: &str) -> Result<u64> {
        let done = sqlx::query("DELETE FROM quota_exhausted WHERE project = ? AND day = ?")
            .bind(project)
            .bind(day)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(done.rows_affected())
    }

    /// What was taken from a bucket on a day, and whether YouTube said that it is used up.
    ///
    /// # Errors
    /// Storage.
    pub async fn quota_taken(&self, project: &str, day: &str, bucket: QuotaBucket) -> Result<(u64, bool)> {
        let (taken, exhausted): (i64, bool) = sqlx::query_as(
            "SELECT COALESCE((SELECT SUM(cost) FROM quota_calls
                              WHERE project = ?1 AND day = ?2 AND bucket = ?3), 0),
                    EXISTS (SELECT 1 FROM quota_exhausted WHERE project = ?1 AND day = ?2 AND bucket = ?3)",
        )
        .bind(project)
        .bind(day)
        .bind(bucket.name())
        .fetch_one(&self.pool)
        .await
        .map_err(failed)?;
        Ok((u64::try_from(taken).unwrap_or(0), exhausted))
    }

    /// What a project spent since a day (included), by day, bucket, method and command; the newest day and the
    /// dearest first.
    ///
    /// # Errors
    /// Storage.
    pub async fn quota_spent(&self, project: &str, since: &str) -> Result<Vec<QuotaSpent>> {
        sqlx::query_as(
            "SELECT day, bucket, method, command, COUNT(*) FILTER (WHERE outcome <> 'unsent') AS calls,
                SUM(cost) AS cost
             FROM quota_calls WHERE project = ? AND day >= ?
             GROUP BY day, bucket, method, command HAVING calls > 0
             ORDER BY day DESC, cost DESC, method, command",
        )
        .bind(project)
        .bind(since)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)
    }

    /// The projects that spent something since a day, by name.
    ///
    /// # Errors
    /// Storage.
    pub async fn quota_projects(&self, since: &str) -> Result<Vec<String>> {
        let rows: Vec<(String,)> =
            sqlx::query_as("SELECT DISTINCT project FROM quota_calls WHERE day >= ? ORDER BY project")
                .bind(since)
                .fetch_all(&self.pool)
                .await
                .map_err(failed)?;
        Ok(rows.into_iter().map(|(project,)| project).collect())
    }

    /// Forgets rows of the ledger that are too old to be of use.
    ///
    /// # Errors
    /// Storage.
    pub async fn forget_old_quota(&self, now: i64) -> Result<()> {
        sqlx::query("DELETE FROM quota_calls WHERE at < ?")
            .bind(now - LEDGER_AGE_S)
            .execute(&self.pool)
            .await
            .map_err(failed)?;
        Ok(())
    }
}

fn count(cost: u64) -> i64 {
    i64::try_from(cost).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(day: &str, cost: u64) -> QuotaCall {
        QuotaCall {
            at: 1_795_600_000,
            day: day.into(),
            project: "p".into(),
            bucket: QuotaBucket::Units,
            method: "videos.list",
            command: "audit".into(),
            cost,
        }
    }

    #[tokio::test]
    async fn a_bucket_gives_what_it_has_and_no_more() {
        let store = Store::in_memory().await.expect("opened");
        let take = |cost, size| {
            let (store, call) = (store.clone(), call("2026-11-22", cost));
            async move { store.take_quota(&call, size).await.expect("asked") }
        };
        let first = take(60, 100).await.expect("granted");
        assert_eq!(take(41, 100).await, None);
        assert!(take(40, 100).await.is_some());
        store.settle_quota(first, "unsent", false).await.expect("settled");
        let taken = store.quota_taken("p", "2026-11-22", QuotaBucket::Units).await.expect("read");
        assert_eq!(taken, (40, false), "what was never sent costs nothing");
        assert_eq!(store.quota_taken("p", "2026-11-22", QuotaBucket::Searches).await.expect("read").0, 0);
        assert_eq!(store.quota_taken("q", "2026-11-22", QuotaBucket::Units).await.expect("read").0, 0);
        assert_eq!(store.quota_taken("p", "2026-11-23", QuotaBucket::Units).await.expect("read").0, 0);
        let spent = store.quota_spent("p", "2026-11-22").await.expect("read");
        assert_eq!((spent.len(), spent[0].calls, spent[0].cost), (1, 1, 40));
    }

    #[tokio::test]
    async fn a_bucket_that_youtube_calls_empty_is_empty_until_the_next_day() {
        let store = Store::in_memory().await.expect("opened");
        store.exhaust_quota("p", "2026-11-22", QuotaBucket::Units, 1).await.expect("noted");
        assert_eq!(store.take_quota(&call("2026-11-22", 1), 100).await.expect("asked"), None);
        assert!(store.take_quota(&call("2026-11-23", 1), 100).await.expect("asked").is_some());
        assert!(store.quota_taken("p", "2026-11-22", QuotaBucket::Units).await.expect("read").1);
        assert_eq!(store.unexhaust_quota("p", "2026-11-22").await.expect("forgotten"), 1);
        assert!(store.take_quota(&call("2026-11-22", 1), 100).await.expect("asked").is_some());
    }

    #[tokio::test]
    async fn two_processes_cannot_take_the_same_unit() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ytseo.db");
        let stores = [Store::open(&path).await.expect("one"), Store::open(&path).await.expect("two")];
        let calls = (0..40).map(|number| {
            let store = stores[number % 2].clone();
            tokio::spawn(async move { store.take_quota(&call("2026-11-22", 50), 500).await })
        });
        let mut granted = 0;
        for call in calls.collect::<Vec<_>>() {
            granted += usize::from(call.await.expect("ran").expect("asked").is_some());
        }
        assert_eq!(granted, 10);
    }
}
