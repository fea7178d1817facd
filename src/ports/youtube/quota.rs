//! What YouTube lets a project do in a day: costs, what is left, and what fits.
//!
//! What is left cannot be asked for. The ledger counts what was sent from this database; everything is an estimate.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Range};

use serde::{Deserialize, Serialize};

use super::day;
use crate::config::YoutubeQuota;
use crate::error::{Error, Result};
use crate::ports::clock;
use crate::ports::store::Store;
use crate::rules::{QuotaBucket, YoutubeMethod};

/// What something takes from the daily buckets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Cost {
    /// Calls of search.list.
    pub searches: u64,
    /// Calls of videos.insert.
    pub uploads: u64,
    /// Units.
    pub units: u64,
    /// Calls of videos.batchGetStats.
    pub batch_stats: u64,
}

impl Cost {
    /// Nothing.
    pub const ZERO: Cost = Cost { searches: 0, uploads: 0, units: 0, batch_stats: 0 };

    /// What one call of a method takes.
    pub fn of(method: YoutubeMethod) -> Self {
        let rule = method.rule();
        rule.bucket.map_or(Self::ZERO, |bucket| Self::in_bucket(bucket, rule.cost))
    }

    /// What reading `items` takes: a call for each page of the method.
    pub fn of_items(method: YoutubeMethod, items: usize) -> Self {
        let page = method.rule().page.unwrap_or(1).max(1);
        Self::of(method) * items.div_ceil(page) as u64
    }

    /// So much of one bucket.
    pub fn in_bucket(bucket: QuotaBucket, amount: u64) -> Self {
        let mut cost = Self::ZERO;
        match bucket {
            QuotaBucket::Units => cost.units = amount,
            QuotaBucket::Searches => cost.searches = amount,
            QuotaBucket::Uploads => cost.uploads = amount,
            QuotaBucket::BatchStats => cost.batch_stats = amount,
        }
        cost
    }

    /// How much of a bucket.
    pub fn get(&self, bucket: QuotaBucket) -> u64 {
        match bucket {
            QuotaBucket::Units => self.units,
            QuotaBucket::Searches => self.searches,
            QuotaBucket::Uploads => self.uploads,
            QuotaBucket::BatchStats => self.batch_stats,
        }
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }

    fn fits_in(&self, room: &Cost) -> bool {
        QuotaBucket::ALL.iter().all(|bucket| self.get(*bucket) <= room.get(*bucket))
    }

    fn less(&self, other: &Cost) -> Cost {
        Cost {
            searches: self.searches.saturating_sub(other.searches),
            uploads: self.uploads.saturating_sub(other.uploads),
            units: self.units.saturating_sub(other.units),
            batch_stats: self.batch_stats.saturating_sub(other.batch_stats),
        }
    }
}

impl Add for Cost {
    type Output = Cost;

    fn add(self, other: Cost) -> Cost {
        Cost {
            searches: self.searches.saturating_add(other.searches),
            uploads: self.uploads.saturating_add(other.uploads),
            units: self.units.saturating_add(other.units),
            batch_stats: self.batch_stats.saturating_add(other.batch_stats),
        }
    }
}

impl AddAssign for Cost {
    fn add_assign(&mut self, other: Cost) {
        *self = *self + other;
    }
}

impl Mul<u64> for Cost {
    type Output = Cost;

    fn mul(self, times: u64) -> Cost {
        Cost {
            searches: self.searches.saturating_mul(times),
            uploads: self.uploads.saturating_mul(times),
            units: self.units.saturating_mul(times),
            batch_stats: self.batch_stats.saturating_mul(times),
        }
    }
}

impl Sum for Cost {
    fn sum<I: Iterator<Item = Cost>>(costs: I) -> Cost {
        costs.fold(Cost::ZERO, Add::add)
    }
}

impl fmt::Display for Cost {
    /// In words: `1 upload, 500 units`; `nothing`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let order =
            [QuotaBucket::Searches, QuotaBucket::Uploads, QuotaBucket::Units, QuotaBucket::BatchStats];
        let parts: Vec<String> = order
            .iter()
            .filter(|bucket| self.get(**bucket) > 0)
            .map(|bucket| amount(self.get(*bucket), *bucket))
            .collect();
        if parts.is_empty() { f.write_str("nothing") } else { f.write_str(&parts.join(", ")) }
    }
}

/// An amount in words: `1 unit`, `500 units`.
fn amount(count: u64, bucket: QuotaBucket) -> String {
    let (one, several) = bucket.words();
    format!("{count} {}", if count == 1 { one } else { several })
}

/// A bucket that does not hold what is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Shortage {
    /// Which bucket.
    pub bucket: QuotaBucket,
    /// What is wanted of it.
    pub needed: u64,
    /// What it still holds today (an estimate).
    pub left: u64,
    /// What it holds in the morning.
    pub size: u64,
}

/// Whether something fits into what is left of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Verdict {
    /// What was asked about.
    pub cost: Cost,
    /// What is left today, before it (an estimate).
    pub left: Cost,
    /// The buckets that do not hold enough; empty when it fits.
    pub short: Vec<Shortage>,
    /// When the buckets are full again, in RFC 3339 (UTC).
    pub resets_at: String,
    #[serde(skip)]
    reset: i64,
}

impl Verdict {
    /// Whether it fits.
    pub fn fits(&self) -> bool {
        self.short.is_empty()
    }

    /// Whether it would fit into a whole day.
    pub fn fits_in_a_day(&self) -> bool {
        self.short.iter().all(|short| short.needed <= short.size)
    }

    /// When to go on, in seconds since 1970.
    pub fn reset(&self) -> i64 {
        self.reset
    }

    /// Fails unless it fits. `what` says what it is for: `the upload`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Limit`], with what is left and when to go on.
    pub fn require(&self, what: &str) -> Result<()> {
        let Some(first) = self.short.first() else { return Ok(()) };
        let shortages: Vec<String> = self
            .short
            .iter()
            .map(|short| {
                format!("{} of which {} are left today", amount(short.needed, short.bucket), short.left)
            })
            .collect();
        let error = Error::limit(format!("{what} needs {}", shortages.join(" and ")));
        let when = day::shown_utc(self.reset);
        Err(if self.fits_in_a_day() {
            error.hint(format!(
                "go on after {when}, when YouTube's quota is reset; `ytseo quota` shows what spent it"
            ))
        } else {
            let size = amount(first.size, first.bucket);
            error
                .hint(format!("it does not fit into one day ({size} a day): spread it over days, with --spread where the command has it"))
                .hint("if Google granted more, say so: youtube.quota in ytseo.yaml")
        })
    }
}

/// What is done on one day of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SpreadDay {
    /// The Pacific day.
    pub day: String,
    /// When it may begin, in RFC 3339 (UTC); today it is now.
    pub from: String,
    /// The first item of that day, by its place in the list, from 0.
    pub first: usize,
    /// How many items.
    pub items: usize,
    /// What they take.
    pub cost: Cost,
}

impl SpreadDay {
    /// The places of the day's items in the list.
    pub fn range(&self) -> Range<usize> {
        self.first..self.first + self.items
    }
}

/// The ledger of one project.
#[derive(Debug, Clone)]
pub struct Quota {
    store: Store,
    project: String,
    sizes: YoutubeQuota,
}

impl Quota {
    /// The ledger of `project`, whose buckets hold `sizes` in the morning.
    pub fn new(store: Store, project: impl Into<String>, sizes: YoutubeQuota) -> Self {
        Self { store, project: project.into(), sizes }
    }

    /// Name of the project.
    pub fn project(&self) -> &str {
        &self.project
    }

    /// What a bucket holds in the morning.
    pub fn size(&self, bucket: QuotaBucket) -> u64 {
        match bucket {
            QuotaBucket::Units => self.sizes.units,
            QuotaBucket::Searches => self.sizes.searches,
            QuotaBucket::Uploads => self.sizes.uploads,
            QuotaBucket::BatchStats => self.sizes.batch_stats,
        }
    }

    /// What all buckets hold in the morning.
    pub fn whole_day(&self) -> Cost {
        QuotaBucket::ALL.iter().map(|bucket| Cost::in_bucket(*bucket, self.size(*bucket))).sum()
    }

    /// What is left today (an estimate).
    ///
    /// # Errors
    /// Storage.
    pub async fn left(&self) -> Result<Cost> {
        let today = day::pacific_day(clock::unix_seconds());
        let mut left = Cost::ZERO;
        for bucket in QuotaBucket::ALL {
            let (taken, exhausted) = self.store.quota_taken(&self.project, &today, bucket).await?;
            let rest = if exhausted { 0 } else { self.size(bucket).saturating_sub(taken) };
            left += Cost::in_bucket(bucket, rest);
        }
        Ok(left)
    }

    /// Whether something fits into what is left of today. Nothing is taken.
    ///
    /// # Errors
    /// Storage.
    pub async fn fits(&self, cost: &Cost) -> Result<Verdict> {
        let left = self.left().await?;
        let reset = day::next_reset(clock::unix_seconds());
        let short = QuotaBucket::ALL
            .into_iter()
            .filter(|bucket| cost.get(*bucket) > left.get(*bucket))
            .map(|bucket| Shortage {
                bucket,
                needed: cost.get(bucket),
                left: left.get(bucket),
                size: self.size(bucket),
            })
            .collect();
        Ok(Verdict { cost: *cost, left, short, resets_at: day::rfc3339(reset), reset })
    }

    /// Plans items over days, in their order, each day as full as it gets.
    ///
    /// # Errors
    /// [`crate::error::Kind::Limit`] when one item alone does not fit into a day; storage.
    pub async fn spread(&self, costs: &[Cost]) -> Result<Vec<SpreadDay>> {
        spread(costs, self.left().await?, self.whole_day(), clock::unix_seconds())
    }

    /// Takes what a call costs. Gives the row of the ledger.
    pub(super) async fn take(&self, method: YoutubeMethod, command: &str) -> Result<Taken> {
        let rule = method.rule();
        let Some(bucket) = rule.bucket else { return Ok(Taken::Free) };
        let at = clock::unix_seconds();
        let call = crate::ports::store::QuotaCall {
            at,
            day: day::pacific_day(at),
            project: self.project.clone(),
            bucket,
            method: method.name(),
            command: command.to_string(),
            cost: rule.cost,
        };
        if let Some(row) = self.store.take_quota(&call, self.size(bucket)).await? {
            return Ok(Taken::Row(row));
        }
        let (taken, exhausted) = self.store.quota_taken(&self.project, &call.day, bucket).await?;
        let left = self.size(bucket).saturating_sub(taken);
        let message = match exhausted {
            true => format!("YouTube said that the {} of today are used up", bucket.words().1),
            false => {
                let (needed, size) = (amount(rule.cost, bucket), self.size(bucket));
                format!("this needs {needed}, and {left} of {size} are left today")
            }
        };
        Ok(Taken::Refused { message, exhausted })
    }

    pub(super) async fn settle(&self, row: i64, outcome: &str, sent: bool) -> Result<()> {
        self.store.settle_quota(row, outcome, sent).await
    }

    /// Notes that YouTube says a bucket is used up.
    pub(super) async fn exhausted(&self, bucket: QuotaBucket) -> Result<()> {
        let at = clock::unix_seconds();
        self.store.exhaust_quota(&self.project, &day::pacific_day(at), bucket, at).await
    }

    pub(super) async fn left_in(&self, bucket: QuotaBucket) -> Result<u64> {
        let today = day::pacific_day(clock::unix_seconds());
        let (taken, exhausted) = self.store.quota_taken(&self.project, &today, bucket).await?;
        Ok(if exhausted { 0 } else { self.size(bucket).saturating_sub(taken) })
    }
}

/// What became of a wish to take quota.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It is taken; the row of the ledger.
    Row(i64),
    /// The method takes none.
    Free,
    /// There is not enough left.
    Refused {
        /// Why, for people.
        message: String,
        /// Whether YouTube itself said so.
        exhausted: bool,
    },
}

fn spread(costs: &[Cost], left: Cost, whole_day: Cost, now: i64) -> Result<Vec<SpreadDay>> {
    let mut days: Vec<SpreadDay> = Vec::new();
    let (mut room, mut later) = (left, 0);
    for (index, cost) in costs.iter().enumerate() {
        if !cost.fits_in(&whole_day) {
            return Err(Error::limit(format!(
                "item {} needs {cost}, and a whole day has {whole_day}",
                index + 1
            ))
            .hint("if Google granted more, say so: youtube.quota in ytseo.yaml"));
        }
        if !cost.fits_in(&room) {
            later += 1;
            room = whole_day;
        }
        room = room.less(cost);
        let from = if later == 0 { now } else { day::reset_after(now, later) };
        let day = day::pacific_day(from);
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => {
                last.items += 1;
                last.cost += *cost;
            }
            None => {
                days.push(SpreadDay { day, from: day::rfc3339(from), first: index, items: 1, cost: *cost });
            }
        }
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn units(units: u64) -> Cost {
        Cost { units, ..Cost::ZERO }
    }

    const NOON: i64 = 1_795_348_800;

    #[test]
    fn costs_add_up_and_read_well() {
        // One complete publication.
        let publish = Cost::of(YoutubeMethod::VideosInsert)
            + Cost::of(YoutubeMethod::ThumbnailsSet)
            + Cost::of(YoutubeMethod::CaptionsInsert)
            + Cost::of(YoutubeMethod::PlaylistItemsInsert);
        assert_eq!(publish, Cost { uploads: 1, units: 500, ..Cost::ZERO });
        assert_eq!(publish.to_string(), "1 upload, 500 units");
        assert_eq!((publish * 3).to_string(), "3 uploads, 1500 units");
        assert_eq!(Cost::ZERO.to_string(), "nothing");
        assert_eq!(Cost::of_items(YoutubeMethod::VideosList, 51), units(2));
        assert_eq!(Cost::of_items(YoutubeMethod::VideosList, 50), units(1));
        assert_eq!(Cost::of_items(YoutubeMethod::VideosList, 0), Cost::ZERO);
        assert_eq!(Cost::of(YoutubeMethod::ReportsQuery), Cost::ZERO);
        assert_eq!(vec![units(1), units(2)].into_iter().sum::<Cost>(), units(3));
    }

    #[tokio::test]
    async fn what_does_not_fit_is_refused_with_when_to_go_on() {
        let store = Store::in_memory().await.expect("opened");
        let sizes = YoutubeQuota { units: 500, ..YoutubeQuota::default() };
        let quota = Quota::new(store, "p", sizes);
        assert!(quota.fits(&units(500)).await.expect("asked").fits());
        for _ in 0..2 {
            assert!(matches!(
                quota.take(YoutubeMethod::VideosUpdate, "apply").await.expect("asked"),
                Taken::Row(_)
            ));
        }
        let verdict = quota.fits(&units(450)).await.expect("asked");
        assert!(!verdict.fits() && verdict.fits_in_a_day());
        assert_eq!((verdict.left.units, verdict.short[0].left), (400, 400));
        let error = verdict.require("the change").expect_err("refused");
        assert_eq!(error.kind(), crate::Kind::Limit);
        assert_eq!(error.to_string(), "the change needs 450 units of which 400 are left today");
        assert!(error.hints()[0].contains("go on after"), "{:?}", error.hints());
        let never = quota.fits(&units(501)).await.expect("asked");
        assert!(!never.fits_in_a_day());
        assert!(never.require("it").expect_err("refused").hints()[0].contains("500 units a day"));
        quota.exhausted(QuotaBucket::Units).await.expect("noted");
        assert_eq!(quota.left().await.expect("read").units, 0);
        let refused = quota.take(YoutubeMethod::VideosList, "x").await.expect("asked");
        assert!(matches!(refused, Taken::Refused { exhausted: true, .. }), "{refused:?}");
        assert_eq!(quota.take(YoutubeMethod::ReportsQuery, "x").await.expect("asked"), Taken::Free);
    }

    #[test]
    fn items_are_spread_over_days_in_their_order() {
        let costs = vec![units(400); 5];
        let days = spread(&costs, units(500), units(1000), NOON).expect("spread");
        let shown: Vec<(&str, usize, usize)> =
            days.iter().map(|day| (day.day.as_str(), day.first, day.items)).collect();
        assert_eq!(shown, [("2026-11-22", 0, 1), ("2026-11-23", 1, 2), ("2026-11-24", 3, 2)]);
        assert_eq!(days[1].from, "2026-11-23T08:00:00Z");
        assert_eq!(days[1].range(), 1..3);
        assert!(spread(&[], units(0), units(10), NOON).expect("spread").is_empty());
        assert!(spread(&[units(11)], units(10), units(10), NOON).is_err());
        // Nothing is left today: it begins tomorrow.
        assert_eq!(spread(&[units(1)], units(0), units(10), NOON).expect("spread")[0].day, "2026-11-23");
    }

    proptest! {
        #[test]
        fn no_day_is_overfull_and_no_item_is_lost(
            costs in prop::collection::vec((0u64..5, 0u64..60), 0..60),
            left in (0u64..5, 0u64..60),
        ) {
            let cost = |(uploads, units): (u64, u64)| Cost { uploads, units, ..Cost::ZERO };
            let costs: Vec<Cost> = costs.into_iter().map(cost).collect();
            let (left, whole) = (cost(left), cost((5, 60)));
            let days = spread(&costs, left, whole, NOON).expect("spread");
            let mut next = 0;
            for (index, day) in days.iter().enumerate() {
                prop_assert_eq!(day.first, next);
                next += day.items;
                let sum: Cost = costs[day.range()].iter().copied().sum();
                prop_assert_eq!(sum, day.cost);
                let room = if day.day == "2026-11-22" { left } else { whole };
                prop_assert!(sum.fits_in(&room));
                prop_assert!(index == 0 || days[index - 1].day < day.day);
            }
            prop_assert_eq!(next, costs.len());
        }
    }
}
