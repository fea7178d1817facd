//! What is left of the quota and what spent it, for people and programs.

use serde::Serialize;

use super::day;
use super::quota::{Cost, Quota};
use crate::config;
use crate::error::{Error, Result};
use crate::ports::clock;
use crate::ports::store::{QuotaSpent, Store};
use crate::rules::QuotaBucket;

/// Most days that can be looked back.
const MOST_DAYS: u32 = 400;

/// What to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotaRequest {
    /// How many days to show, today included.
    pub days: u32,
    /// Forget that YouTube said that buckets are used up, because Google granted more.
    pub recheck: bool,
}

impl Default for QuotaRequest {
    fn default() -> Self {
        Self { days: 1, recheck: false }
    }
}

/// How full a bucket is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct BucketState {
    /// Which one.
    pub bucket: QuotaBucket,
    /// What it holds in the morning.
    pub size: u64,
    /// What the ledger counted today.
    pub spent: u64,
    /// What should be left today; nothing when YouTube said that it is used up.
    pub left: u64,
    /// Whether YouTube said today that it is used up.
    pub used_up: bool,
}

/// What something spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Spending {
    /// The command it was for.
    pub command: String,
    /// The method that was called.
    pub method: String,
    /// Which bucket it came from.
    pub bucket: String,
    /// Requests that were sent, each page and each try.
    pub calls: u64,
    /// How much they took.
    pub cost: u64,
}

/// What a day spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct DayTotal {
    /// The Pacific day.
    pub day: String,
    /// What was spent.
    pub spent: Cost,
}

/// The quota of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ProjectQuota {
    /// Name of the project in the ledger.
    pub project: String,
    /// Whether the settings of now use it.
    pub in_use: bool,
    /// The buckets.
    pub buckets: Vec<BucketState>,
    /// What spent it in the days that are shown, the dearest first in each bucket.
    pub spent_by: Vec<Spending>,
    /// The days that spent something, the newest first.
    pub days: Vec<DayTotal>,
}

/// What is left and what spent it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct QuotaReport {
    /// The Pacific day of now.
    pub today: String,
    /// When the buckets are full again, in RFC 3339 (UTC).
    pub resets_at: String,
    /// Seconds until then.
    pub resets_in_s: i64,
    /// Always true: YouTube cannot be asked, so the ledger counts what this machine sent.
    pub estimate: bool,
    /// The first day that is shown.
    pub since: String,
    /// The projects: those in use first.
    pub projects: Vec<ProjectQuota>,
}

/// Reads the ledger. `in_use` are the ledgers of the settings ([`super::ledgers`]).
///
/// # Errors
/// Usage for a number of days that cannot be; storage.
pub async fn quota_report(
    store: &Store,
    settings: &config::Youtube,
    in_use: &[Quota],
    request: &QuotaRequest,
) -> Result<QuotaReport> {
    if !(1..=MOST_DAYS).contains(&request.days) {
        return Err(Error::usage(format!("{} days cannot be shown", request.days))
            .hint(format!("give a number from 1 to {MOST_DAYS}: --days 7")));
    }
    let now = clock::unix_seconds();
    let today = day::pacific_day(now);
    let since = day::pacific_day(day::reset_after(now, 1 - i64::from(request.days)));
    let mut ledgers = in_use.to_vec();
    for name in store.quota_projects(&since).await? {
        if !ledgers.iter().any(|ledger| ledger.project() == name) {
            ledgers.push(Quota::new(store.clone(), name, settings.quota));
        }
    }
    let mut projects = Vec::new();
    for (index, ledger) in ledgers.iter().enumerate() {
        if request.recheck {
            store.unexhaust_quota(ledger.project(), &today).await?;
        }
        let spent = store.quota_spent(ledger.project(), &since).await?;
        projects.push(ProjectQuota {
            project: ledger.project().to_string(),
            in_use: index < in_use.len(),
            buckets: buckets(store, ledger, &today).await?,
            spent_by: spent_by(&spent),
            days: days(&spent),
        });
    }
    let reset = day::next_reset(now);
    Ok(QuotaReport {
        today,
        resets_at: day::rfc3339(reset),
        resets_in_s: reset - now,
        estimate: true,
        since,
        projects,
    })
}

async fn buckets(store: &Store, ledger: &Quota, today: &str) -> Result<Vec<BucketState>> {
    let mut states = Vec::new();
    for bucket in QuotaBucket::ALL {
        let (spent, used_up) = store.quota_taken(ledger.project(), today, bucket).await?;
        let size = ledger.size(bucket);
        let left = if used_up { 0 } else { size.saturating_sub(spent) };
        states.push(BucketState { bucket, size, spent, left, used_up });
    }
    Ok(states)
}

fn whole(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// Sums over the days.
fn spent_by(rows: &[QuotaSpent]) -> Vec<Spending> {
    let mut sums: Vec<Spending> = Vec::new();
    for row in rows {
        let (calls, cost) = (whole(row.calls), whole(row.cost));
        let same = |sum: &&mut Spending| {
            sum.command == row.command && sum.method == row.method && sum.bucket == row.bucket
        };
        match sums.iter_mut().find(same) {
            Some(sum) => {
                sum.calls += calls;
                sum.cost += cost;
            }
            None => sums.push(Spending {
                command: row.command.clone(),
                method: row.method.clone(),
                bucket: row.bucket.clone(),
                calls,
                cost,
            }),
        }
    }
    let place = |bucket: &str| QuotaBucket::ALL.iter().position(|known| known.name() == bucket);
    sums.sort_by(|a, b| {
        (place(&a.bucket), std::cmp::Reverse(a.cost), &a.command, &a.method).cmp(&(
            place(&b.bucket),
            std::cmp::Reverse(b.cost),
            &b.command,
            &b.method,
        ))
    });
    sums
}

fn days(rows: &[QuotaSpent]) -> Vec<DayTotal> {
    let mut days: Vec<DayTotal> = Vec::new();
    for row in rows {
        let bucket = QuotaBucket::ALL.into_iter().find(|bucket| bucket.name() == row.bucket);
        let cost = bucket.map_or(Cost::ZERO, |bucket| Cost::in_bucket(bucket, whole(row.cost)));
        match days.last_mut().filter(|last| last.day == row.day) {
            Some(last) => last.spent += cost,
            None => days.push(DayTotal { day: row.day.clone(), spent: cost }),
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::YoutubeQuota;
    use crate::rules::YoutubeMethod;

    #[tokio::test]
    async fn the_report_says_what_is_left_and_what_spent_it() {
        let store = Store::in_memory().await.expect("opened");
        let ledger = Quota::new(store.clone(), "mine", YoutubeQuota::default());
        for _ in 0..3 {
            ledger.take(YoutubeMethod::VideosUpdate, "channel apply").await.expect("taken");
        }
        ledger.take(YoutubeMethod::VideosList, "audit").await.expect("taken");
        ledger.take(YoutubeMethod::SearchList, "keywords").await.expect("taken");
        ledger.exhausted(QuotaBucket::Searches).await.expect("noted");
        let other = Quota::new(store.clone(), "other", YoutubeQuota::default());
        other.take(YoutubeMethod::VideosList, "audit").await.expect("taken");
        let settings = config::Youtube::default();
        let ask = |request: QuotaRequest| {
            let (store, settings, ledger) = (store.clone(), settings.clone(), ledger.clone());
            async move { quota_report(&store, &settings, &[ledger], &request).await }
        };
        let report = ask(QuotaRequest::default()).await.expect("reported");
        assert_eq!(report.projects.len(), 2);
        let mine = &report.projects[0];
        assert_eq!((mine.project.as_str(), mine.in_use, report.projects[1].in_use), ("mine", true, false));
        assert_eq!((mine.buckets[0].spent, mine.buckets[0].left), (151, 9_849));
        assert_eq!((mine.buckets[1].spent, mine.buckets[1].left, mine.buckets[1].used_up), (1, 0, true));
        let first = &mine.spent_by[0];
        assert_eq!((first.command.as_str(), first.calls, first.cost), ("channel apply", 3, 150));
        assert_eq!(mine.days.len(), 1);
        assert_eq!(mine.days[0].spent, Cost { units: 151, searches: 1, ..Cost::ZERO });
        assert!(report.estimate && (1..=90_000).contains(&report.resets_in_s));
        let again = ask(QuotaRequest { days: 7, recheck: true }).await.expect("reported");
        assert_eq!(again.projects[0].buckets[1].left, 99, "what YouTube said is forgotten");
        for days in [0, 401] {
            let error = ask(QuotaRequest { days, recheck: false }).await.expect_err("refused");
            assert_eq!(error.kind(), crate::Kind::Usage);
        }
    }
}
