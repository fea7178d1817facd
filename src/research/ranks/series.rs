//! What was seen over time.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Chosen, Placed, chosen, said, tidy};
use crate::config;
use crate::error::{Error, Result};
use crate::ports::clock;
use crate::ports::store::{RankDay, Store};
use crate::ports::youtube::day;

/// What is to be shown.
#[derive(Debug, Clone, Default)]
pub struct SeriesRequest {
    /// Which keywords.
    pub which: Chosen,
    /// Days back, today included.
    pub days: u32,
}

/// A day of a keyword.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RankPoint {
    /// The Pacific day.
    pub day: String,
    /// Results that were looked at.
    pub depth: u32,
    /// The best place of an own video; absent when none was among those results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// That video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<String>,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl From<RankDay> for RankPoint {
    fn from(day: RankDay) -> Self {
        Self { day: day.day, depth: day.depth, rank: day.position, video: day.video, title: day.title }
    }
}

/// A keyword over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RankSeries {
    /// The words.
    pub keyword: String,
    /// Language of the viewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Country of the viewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The id of the channel.
    pub channel: String,
    /// The title of the channel.
    pub channel_title: String,
    /// The looks, the oldest first.
    pub points: Vec<RankPoint>,
    /// The best place of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<u32>,
    /// The first results of others at the last look, as long as they may be kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Placed>,
}

impl RankSeries {
    /// The last look.
    pub fn last(&self) -> Option<&RankPoint> {
        self.points.last()
    }

    /// The look before the last.
    pub fn before(&self) -> Option<&RankPoint> {
        self.points.len().checked_sub(2).and_then(|at| self.points.get(at))
    }
}

/// Keywords over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SeriesReport {
    /// The first Pacific day that is shown.
    pub since: String,
    /// The Pacific day of today.
    pub today: String,
    /// The keywords.
    pub keywords: Vec<RankSeries>,
}

/// Shows what was seen. YouTube is asked nothing.
///
/// # Errors
/// Not found, when something is not watched; usage for a number of days that cannot be; storage.
pub async fn series(
    store: &Store,
    settings: &config::Youtube,
    request: &SeriesRequest,
) -> Result<SeriesReport> {
    if !(1..=3650).contains(&request.days) {
        return Err(
            Error::usage(format!("{} days cannot be shown", request.days)).hint("write 1 to 3650: --days 90")
        );
    }
    tidy(store, settings).await?;
    let mut rows = chosen(store, &request.which).await?;
    request.which.require(&rows)?;
    rows.sort_by(|a, b| (&a.keyword, &a.language, &a.country).cmp(&(&b.keyword, &b.language, &b.country)));
    let now = clock::unix_seconds();
    let since = day::pacific_day(day::reset_after(now, 1 - i64::from(request.days)));
    let mut keywords = Vec::with_capacity(rows.len());
    for row in rows {
        let days = store.rank_days(row.id, &since).await?;
        let points: Vec<RankPoint> = days.into_iter().map(RankPoint::from).collect();
        let others = match points.last() {
            Some(last) => store.rank_others(row.id, &last.day).await?,
            None => Vec::new(),
        };
        keywords.push(RankSeries {
            keyword: row.keyword,
            language: said(&row.language),
            country: said(&row.country),
            channel: row.channel,
            channel_title: row.channel_title,
            best: points.iter().filter_map(|point| point.rank).min(),
            points,
            others: others.into_iter().map(Placed::from).collect(),
        });
    }
    Ok(SeriesReport { since, today: day::pacific_day(now), keywords })
}

/// Days from one day to another, as `2026-11-22`; nothing for what is no day.
pub fn days_between(from: &str, to: &str) -> Option<i64> {
    let date = |text: &str| text.parse::<jiff::civil::Date>().ok();
    let span = date(from)?.until((jiff::Unit::Day, date(to)?)).ok()?;
    Some(i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        assert_eq!(days_between("2026-11-22", "2026-11-22"), Some(0));
        assert_eq!(days_between("2026-10-31", "2026-11-01"), Some(1));
        assert_eq!(days_between("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(days_between("2026-11-22", "soon"), None);
    }

    proptest! {
        #[test]
        fn counting_there_and_back_is_the_same(a in 0i64..30_000, b in 0i64..30_000) {
            let day = |n: i64| clock::day_of(n * 86_400);
            prop_assert_eq!(days_between(&day(a), &day(b)), Some(b - a));
        }
    }
}
