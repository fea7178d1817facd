//! What was spent on language models, from the ledger.

use serde::Serialize;

use super::budget::Budget;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::clock;
use crate::ports::store::{CostKey, CostRow, Period, Store};

/// How far back is looked when nobody says: days.
const DAYS: i64 = 30;
/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// What to show.
#[derive(Debug, Clone, Default)]
pub struct CostsRequest {
    /// What to sum by.
    pub by: CostKey,
    /// From when on: a day (`2026-11-01`), `7d`, `today` or `month`; 30 days when unset. Days are UTC.
    pub since: Option<String>,
}

/// How far a limit is used up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LimitState {
    /// What it is counted over.
    pub period: Period,
    /// The limit.
    pub limit_usd: Usd,
    /// What is spent, with what is set aside for calls that are under way.
    pub spent_usd: Usd,
}

/// What was spent.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CostsReport {
    /// The first day that counts (UTC).
    pub since: String,
    /// What is summed by.
    pub by: CostKey,
    /// The sums: the newest day first, or the dearest first.
    pub rows: Vec<CostRow>,
    /// All of them together.
    pub total: CostRow,
    /// The limits per day and month that are set.
    pub limits: Vec<LimitState>,
}

/// Reads the ledger.
///
/// # Errors
/// Usage for a `since` that is no time; config for a limit that is no amount; storage.
pub async fn costs(config: &Config, store: &Store, request: &CostsRequest) -> Result<CostsReport> {
    let since = first_day(request.since.as_deref(), clock::unix_seconds())?;
    let rows = store.costs(request.by, &since).await?;
    let mut total = CostRow { key: "total".into(), ..CostRow::default() };
    for row in &rows {
        total.calls += row.calls;
        total.failed += row.failed;
        total.cached += row.cached;
        total.input_tokens += row.input_tokens;
        total.output_tokens += row.output_tokens;
        total.cost = total.cost + row.cost;
        total.unknown_price += row.unknown_price;
        total.unfinished += row.unfinished;
    }
    let budget = Budget::of(&config.llm.budget)?;
    let mut limits = Vec::new();
    for period in [Period::Day, Period::Month] {
        if let Some(limit_usd) = budget.caps.of(period) {
            limits.push(LimitState { period, limit_usd, spent_usd: store.spent(period, "").await? });
        }
    }
    Ok(CostsReport { since, by: request.by, rows, total, limits })
}

/// The day that is meant, as `2026-11-01`.
fn first_day(since: Option<&str>, now: i64) -> Result<String> {
    let today = clock::day_of(now);
    let back = |days: i64| clock::day_of(now.saturating_sub(days.saturating_mul(DAY_S)));
    let bad = |text: &str| {
        Error::usage(format!("'{text}' is no time to count from"))
            .hint("write a day (2026-11-01), a number of days (7d), today or month")
    };
    Ok(match since.map(str::trim) {
        None => back(DAYS - 1),
        Some("today") => today,
        Some("month") => format!("{}-01", &today[..7]),
        Some(text) => match text.strip_suffix('d').and_then(|number| number.parse::<i64>().ok()) {
            Some(days) if (1..=36_500).contains(&days) => back(days - 1),
            Some(_) => return Err(bad(text)),
            None if is_day(text) => text.to_string(),
            None => return Err(bad(text)),
        },
    })
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits: usize| -> Option<u32> {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())
            .flatten()
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_say_since_is_understood() {
        // 2026-11-22, noon.
        let now = 1_795_305_600 + 43_200;
        let day = |since| first_day(since, now).expect("understood");
        assert_eq!(day(None), "2026-10-24");
        assert_eq!(day(Some("today")), "2026-11-22");
        assert_eq!(day(Some("1d")), "2026-11-22");
        assert_eq!(day(Some("7d")), "2026-11-16");
        assert_eq!(day(Some("month")), "2026-11-01");
        assert_eq!(day(Some("2026-02-03")), "2026-02-03");
        for bad in ["", "yesterday", "0d", "-3d", "2026-13-01", "2026-1-1", "99999999999d", "d", "20260101"] {
            assert_eq!(first_day(Some(bad), now).expect_err(bad).kind(), crate::Kind::Usage);
        }
    }
}
