//! What ytseo stores of YouTube's data, and forgetting it.

use serde::Serialize;

use super::day;
use crate::config;
use crate::error::{Error, Result};
use crate::ports::clock;
use crate::ports::store::{Forget, KeptData, Store};

/// Seconds of a day.
const DAY_S: i64 = 86_400;
/// Most days that make sense.
const MOST_DAYS: i64 = 36_500;

/// What is to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PurgeRequest {
    /// All of it.
    All,
    /// What is older than so long: `7d`, `12h`.
    OlderThan(String),
    /// What was read as a profile.
    Profile(String),
}

/// What is stored, or what was forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct DataReport {
    /// Whether it was forgotten; otherwise it is there.
    pub forgotten: bool,
    /// How many days it is kept at most.
    pub keep_days: u32,
    /// Each kind.
    pub kinds: Vec<KeptKind>,
}

/// A kind of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct KeptKind {
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
    /// How many rows.
    pub rows: u64,
    /// The time of the oldest, in RFC 3339 (UTC).
    pub oldest: Option<String>,
}

/// What is stored of YouTube's data.
///
/// # Errors
/// Storage.
pub async fn stored(store: &Store, settings: &config::Youtube) -> Result<DataReport> {
    let kept = store.kept_data(&Forget::default()).await?;
    Ok(report(kept, false, settings))
}

/// What a request would forget; nothing is changed.
///
/// # Errors
/// See [`purge`].
pub async fn purge_preview(
    store: &Store,
    settings: &config::Youtube,
    request: &PurgeRequest,
) -> Result<DataReport> {
    let kept = store.kept_data(&forget(request)?).await?;
    Ok(report(kept, false, settings))
}

/// Forgets it.
///
/// # Errors
/// Usage for a time that is none; storage.
pub async fn purge(store: &Store, settings: &config::Youtube, request: &PurgeRequest) -> Result<DataReport> {
    let gone = store.forget_data(&forget(request)?).await?;
    Ok(report(gone, true, settings))
}

fn forget(request: &PurgeRequest) -> Result<Forget> {
    Ok(match request {
        PurgeRequest::All => Forget::default(),
        PurgeRequest::OlderThan(text) => {
            Forget { before: Some(clock::unix_seconds() - seconds_of(text)?), profile: None }
        }
        PurgeRequest::Profile(name) => Forget { before: None, profile: Some(name.clone()) },
    })
}

/// A length of time in seconds: `7d` or `12h`.
fn seconds_of(text: &str) -> Result<i64> {
    let bad = || {
        Error::usage(format!("'{}' is no length of time", text.escape_default()))
            .hint("write a number of days or hours: 7d, 12h")
    };
    let text = text.trim();
    let (number, unit) = match (text.strip_suffix('d'), text.strip_suffix('h')) {
        (Some(number), _) => (number, DAY_S),
        (_, Some(number)) => (number, 3600),
        _ => return Err(bad()),
    };
    let number: i64 = number.parse().map_err(|_| bad())?;
    let seconds = number.checked_mul(unit).filter(|seconds| (0..=MOST_DAYS * DAY_S).contains(seconds));
    seconds.ok_or_else(bad)
}

fn report(kept: Vec<KeptData>, forgotten: bool, settings: &config::Youtube) -> DataReport {
    let kind = |kept: KeptData| KeptKind {
        name: kept.name,
        about: kept.about,
        rows: kept.rows,
        oldest: kept.oldest.map(day::rfc3339),
    };
    DataReport { forgotten, keep_days: settings.keep_days, kinds: kept.into_iter().map(kind).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_days_and_hours() {
        assert_eq!(seconds_of("7d").expect("a length"), 7 * DAY_S);
        assert_eq!(seconds_of(" 12h ").expect("a length"), 12 * 3600);
        assert_eq!(seconds_of("0d").expect("a length"), 0);
        for bad in ["", "7", "d", "-1d", "1.5d", "99999999999d", "9223372036854775807h", "7 days", "\u{1b}d"]
        {
            let error = seconds_of(bad).expect_err(bad);
            assert!(!error.to_string().contains('\u{1b}'));
        }
    }
}
