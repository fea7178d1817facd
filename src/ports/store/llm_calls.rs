//! The ledger of language model calls: money is reserved before a call and settled after it.
//!
//! A reservation is one SQL statement, which SQLite runs alone: two processes cannot spend the same money.

use serde::{Deserialize, Serialize};

use super::{Store, failed};
use crate::error::Result;
use crate::model::Usd;
use crate::ports::clock;

/// A call that is about to be made.
#[derive(Debug, Clone)]
pub struct CallStart {
    /// Which run of ytseo it belongs to.
    pub run: String,
    /// What it is for: `titles`, `test` ...
    pub task: String,
    /// Name of the provider.
    pub provider: String,
    /// Name of the model at the provider.
    pub model: String,
    /// The most it may cost; nothing when the price is not known.
    pub most: Option<Usd>,
}

/// Limits on sums; one that is absent does not limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Caps {
    /// Of one run.
    pub per_run: Option<Usd>,
    /// Of a day (UTC).
    pub per_day: Option<Usd>,
    /// Of a calendar month (UTC).
    pub per_month: Option<Usd>,
}

impl Caps {
    /// The limit of a period.
    pub fn of(&self, period: Period) -> Option<Usd> {
        match period {
            Period::Run => self.per_run,
            Period::Day => self.per_day,
            Period::Month => self.per_month,
        }
    }
}

/// What a limit is counted over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// One run of ytseo.
    Run,
    /// A day (UTC).
    Day,
    /// A calendar month (UTC).
    Month,
}

impl Period {
    /// All of them, the shortest first.
    pub const ALL: [Period; 3] = [Period::Run, Period::Day, Period::Month];

    const fn column(self) -> &'static str {
        match self {
            Period::Run => "run",
            Period::Day => "day",
            Period::Month => "month",
        }
    }
}

/// How a call ended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallEnd {
    /// One word: `ok`, `cached`, `broken`, `limited` ...
    pub outcome: &'static str,
    /// What it cost; nothing when the price is not known.
    pub cost: Option<Usd>,
    /// Tokens that were sent.
    pub input_tokens: u64,
    /// Tokens that were answered.
    pub output_tokens: u64,
    /// Tokens of those sent that the provider had in its cache.
    pub cached_tokens: u64,
    /// Whether the tokens were counted here, because the provider did not say.
    pub estimated: bool,
}

/// What costs are summed by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CostKey {
    /// Day (UTC).
    #[default]
    Day,
    /// `provider/model`.
    Model,
    /// Task.
    Task,
    /// Model and task together.
    ModelAndTask,
}

impl CostKey {
    const fn column(self) -> &'static str {
        match self {
            CostKey::Day => "day",
            CostKey::Model => "provider || '/' || model",
            CostKey::Task => "task",
            CostKey::ModelAndTask => "provider || '/' || model || ' for ' || task",
        }
    }
}

/// Sums of calls that have something in common.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct CostRow {
    /// The day, model or task.
    pub key: String,
    /// Tries that were made, failed ones too.
    pub calls: i64,
    /// Of them, those that gave no answer.
    pub failed: i64,
    /// Answers that came from ytseo's own cache, on top of `calls`.
    pub cached: i64,
    /// Tokens that were sent.
    pub input_tokens: i64,
    /// Tokens that were answered.
    pub output_tokens: i64,
    /// What the calls of known price cost.
    #[sqlx(try_from = "i64")]
    #[serde(rename = "cost_usd")]
    pub cost: Usd,
    /// Calls whose price is not known; `cost` leaves them out.
    pub unknown_price: i64,
    /// Calls whose end was never written (a crash); `cost` counts the most they may have cost.
    pub unfinished: i64,
}

impl From<i64> for Usd {
    fn from(nanos: i64) -> Self {
        Usd::of_nanos(nanos)
    }
}

impl Store {
    /// Writes a call into the ledger before it is made, unless the limits do not allow what it may cost.
    /// Gives its number, or nothing when it is refused.
    ///
    /// # Errors
    /// Storage.
    pub async fn reserve_call(&self, start: &CallStart, caps: &Caps) -> Result<Option<i64>> {
        let _turn = self.turn().await;
        let now = clock::unix_seconds();
        let day = clock::day_of(now);
        let month = day[..7].to_string();
        let nanos = |amount: Option<Usd>| amount.map(Usd::nanos);
        let row: Option<(i64,)> = sqlx::query_as(
            "INSERT INTO llm_calls (at, day, month, run, task, provider, model, outcome, reserved, cost)
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, 'open', ?8, ?8
             WHERE (?9 IS NULL OR COALESCE(?8, 0)
                    + COALESCE((SELECT SUM(cost) FROM llm_calls WHERE run = ?4), 0) <= ?9)
               AND (?10 IS NULL OR COALESCE(?8, 0)
                    + COALESCE((SELECT SUM(cost) FROM llm_calls WHERE day = ?2), 0) <= ?10)
               AND (?11 IS NULL OR COALESCE(?8, 0)
                    + COALESCE((SELECT SUM(cost) FROM llm_calls WHERE month = ?3), 0) <= ?11)
             RETURNING id",
        )
        .bind(now)
        .bind(day)
        .bind(month)
        .bind(&start.run)
        .bind(&start.task)
        .bind(&start.provider)
        .bind(&start.model)
        .bind(nanos(start.most))
        .bind(nanos(caps.per_run))
        .bind(nanos(caps.per_day))
        .bind(nanos(caps.per_month))
        .fetch_optional(&self.pool)
        .await
        .map_err(failed)?;
        Ok(row.map(|(id,)| id))
    }

    /// Writes how a call ended, in place of what was reserved for it.
    ///
    /// # Errors
    /// Storage.
    pub async fn settle_call(&self, id: i64, end: &CallEnd) -> Result<()> {
        let _turn = self.turn().await;
        sqlx::query(
            "UPDATE llm_calls SET outcome = ?, cost = ?, input_tokens = ?, output_tokens = ?,
             cached_tokens = ?, estimated = ? WHERE id = ? AND outcome = 'open'",
        )
        .bind(end.outcome)
        .bind(end.cost.map(Usd::nanos))
        .bind(count(end.input_tokens))
        .bind(count(end.output_tokens))
        .bind(count(end.cached_tokens))
        .bind(end.estimated)
        .bind(id)
        .execute(&self.pool)
        .await
        .map_err(failed)?;
        Ok(())
    }

    /// What was spent in a period so far, with what is reserved. `run` is the run that is meant.
    ///
    /// # Errors
    /// Storage.
    pub async fn spent(&self, period: Period, run: &str) -> Result<Usd> {
        let day = clock::day_of(clock::unix_seconds());
        let key = match period {
            Period::Run => run,
            Period::Day => &day,
            Period::Month => &day[..7],
        };
        let query = match period {
            Period::Run => "SELECT COALESCE(SUM(cost), 0) FROM llm_calls WHERE run = ?",
            Period::Day => "SELECT COALESCE(SUM(cost), 0) FROM llm_calls WHERE day = ?",
            Period::Month => "SELECT COALESCE(SUM(cost), 0) FROM llm_calls WHERE month = ?",
        };
        let (nanos,): (i64,) = sqlx::query_as(query).bind(key).fetch_one(&self.pool).await.map_err(failed)?;
        Ok(Usd::of_nanos(nanos))
    }

    /// Sums of the calls since a day (`2026-11-22`, included): the newest day first, or the dearest first.
    ///
    /// # Errors
    /// Storage.
    pub async fn costs(&self, by: CostKey, since: &str) -> Result<Vec<CostRow>> {
        self.cost_rows(by, "day >= ?", since).await
    }

    /// What was spent on what in the period in which a limit was reached, the dearest first.
    ///
    /// # Errors
    /// Storage.
    pub async fn spent_on(&self, period: Period, run: &str) -> Result<Vec<CostRow>> {
        let day = clock::day_of(clock::unix_seconds());
        let key = match period {
            Period::Run => run,
            Period::Day => &day,
            Period::Month => &day[..7],
        };
        self.cost_rows(CostKey::ModelAndTask, &format!("{} = ?", period.column()), key).await
    }

    async fn cost_rows(&self, by: CostKey, filter: &str, value: &str) -> Result<Vec<CostRow>> {
        let order = if by == CostKey::Day { "key DESC" } else { "cost DESC, key" };
        // Only words of this file are put together; what comes from outside is bound.
        let query = sqlx::AssertSqlSafe(format!(
            "SELECT {} AS key,
                COUNT(*) FILTER (WHERE outcome <> 'cached') AS calls,
                COUNT(*) FILTER (WHERE outcome NOT IN ('ok', 'cached', 'open')) AS failed,
                COUNT(*) FILTER (WHERE outcome = 'cached') AS cached,
                COALESCE(SUM(input_tokens), 0) AS input_tokens,
                COALESCE(SUM(output_tokens), 0) AS output_tokens,
                COALESCE(SUM(cost), 0) AS cost,
                COUNT(*) FILTER (WHERE cost IS NULL) AS unknown_price,
                COUNT(*) FILTER (WHERE outcome = 'open') AS unfinished
             FROM llm_calls WHERE {filter} GROUP BY 1 ORDER BY {order}",
            by.column(),
        ));
        sqlx::query_as(query).bind(value).fetch_all(&self.pool).await.map_err(failed)
    }
}

fn count(tokens: u64) -> i64 {
    i64::try_from(tokens).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(task: &str, most: Option<f64>) -> CallStart {
        CallStart {
            run: "r1".into(),
            task: task.into(),
            provider: "openai".into(),
            model: "m".into(),
            most: most.map(Usd::of_dollars),
        }
    }

    fn caps(per_day: f64) -> Caps {
        Caps { per_day: Some(Usd::of_dollars(per_day)), ..Caps::default() }
    }

    #[tokio::test]
    async fn what_is_reserved_counts_until_it_is_settled() {
        let store = Store::in_memory().await.expect("opened");
        let first = store.reserve_call(&start("titles", Some(0.6)), &caps(1.0)).await.expect("asked");
        let first = first.expect("granted");
        assert_eq!(store.reserve_call(&start("titles", Some(0.6)), &caps(1.0)).await.expect("asked"), None);
        let cheap = CallEnd { outcome: "ok", cost: Some(Usd::of_dollars(0.1)), ..CallEnd::default() };
        store.settle_call(first, &cheap).await.expect("settled");
        assert!(store.reserve_call(&start("tags", Some(0.9)), &caps(1.0)).await.expect("asked").is_some());
        assert_eq!(store.spent(Period::Day, "").await.expect("read"), Usd::of_dollars(1.0));
        assert_eq!(store.spent(Period::Month, "").await.expect("read"), Usd::of_dollars(1.0));
        assert_eq!(store.spent(Period::Run, "r2").await.expect("read"), Usd::ZERO);
    }

    #[tokio::test]
    async fn a_call_is_settled_once() {
        let store = Store::in_memory().await.expect("opened");
        let id = store.reserve_call(&start("a", Some(0.5)), &Caps::default()).await.expect("asked");
        let id = id.expect("granted");
        for cost in [0.2, 0.4] {
            let end = CallEnd { outcome: "ok", cost: Some(Usd::of_dollars(cost)), ..CallEnd::default() };
            store.settle_call(id, &end).await.expect("settled");
        }
        assert_eq!(store.spent(Period::Run, "r1").await.expect("read"), Usd::of_dollars(0.2));
    }

    #[tokio::test]
    async fn sums_tell_failures_unknown_prices_and_crashes_apart() {
        let store = Store::in_memory().await.expect("opened");
        let none = Caps::default();
        let mut ids = Vec::new();
        for (task, most) in [("a", Some(0.5)), ("a", None), ("b", Some(0.3)), ("b", Some(0.2))] {
            ids.push(store.reserve_call(&start(task, most), &none).await.expect("asked").expect("granted"));
        }
        let end = |outcome, cost: Option<f64>| CallEnd {
            outcome,
            cost: cost.map(Usd::of_dollars),
            input_tokens: 10,
            output_tokens: 5,
            ..CallEnd::default()
        };
        store.settle_call(ids[0], &end("ok", Some(0.4))).await.expect("settled");
        store.settle_call(ids[1], &end("ok", None)).await.expect("settled");
        store.settle_call(ids[2], &end("limited", Some(0.0))).await.expect("settled");
        let rows = store.costs(CostKey::Task, "2000-01-01").await.expect("read");
        assert_eq!(rows.len(), 2);
        let (a, b) = (&rows[0], &rows[1]);
        assert_eq!((a.key.as_str(), a.calls, a.failed, a.unknown_price, a.unfinished), ("a", 2, 0, 1, 0));
        assert_eq!((a.cost, a.input_tokens, a.output_tokens), (Usd::of_dollars(0.4), 20, 10));
        assert_eq!((b.key.as_str(), b.calls, b.failed, b.unfinished), ("b", 2, 1, 1));
        assert_eq!(b.cost, Usd::of_dollars(0.2), "what may have been spent counts");
        assert_eq!(store.costs(CostKey::Model, "2000-01-01").await.expect("read")[0].key, "openai/m");
        assert!(store.costs(CostKey::Day, "2999-01-01").await.expect("read").is_empty());
        assert_eq!(store.spent_on(Period::Run, "r1").await.expect("read")[0].key, "openai/m for a");
    }

    #[tokio::test]
    async fn two_processes_cannot_overspend_together() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ytseo.db");
        // Two pools on one file are what two processes are to SQLite.
        let stores = [Store::open(&path).await.expect("one"), Store::open(&path).await.expect("two")];
        let calls = (0..40).map(|number| {
            let store = stores[number % 2].clone();
            tokio::spawn(async move { store.reserve_call(&start("p", Some(0.1)), &caps(1.0)).await })
        });
        let mut granted = 0;
        for call in calls.collect::<Vec<_>>() {
            granted += usize::from(call.await.expect("ran").expect("asked").is_some());
        }
        assert_eq!(granted, 10);
        assert_eq!(stores[0].spent(Period::Day, "").await.expect("read"), Usd::of_dollars(1.0));
    }
}
