//! The places of one's own videos in YouTube's search for chosen keywords, day by day, within the daily searches.
//!
//! Each look takes one of the day's 100 searches for every 50 results. "Not among the first N" is kept as that and never
//! becomes a place. What belongs to others is forgotten after 30 days; one's own places stay while the channel's sign-in
//! and the videos are confirmed every 30 days.

mod confirm;
mod list;
mod look;
mod series;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::config;
use crate::error::Result;
use crate::ports::clock;
use crate::ports::store::{RankKeywordRow, RankedVideo, Store};
use crate::ports::youtube::YouTube;
use crate::progress::Watch;

pub use list::{
    AddReport, AddRequest, Chosen, MOST_PAGES, WatchedKeyword, WatchedReport, add, keywords_of, list, remove,
};
pub use look::{DaySpread, Look, RunEstimate, RunReport, RunRequest, estimate, run};
pub use series::{RankPoint, RankSeries, SeriesReport, SeriesRequest, days_between, series};

/// What ranks are worked out with.
#[derive(Clone, Copy)]
pub struct Ranking<'a> {
    /// YouTube.
    pub youtube: &'a YouTube,
    /// The database.
    pub store: &'a Store,
    /// The settings of YouTube.
    pub settings: &'a config::Youtube,
    /// Where to report, and whether to stop.
    pub watch: &'a Watch,
}

/// A video among the results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Placed {
    /// Its place, from 1.
    pub position: u32,
    /// Its id.
    pub video: String,
    /// Its title.
    pub title: String,
    /// The title of its channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
}

impl From<RankedVideo> for Placed {
    fn from(video: RankedVideo) -> Self {
        Self {
            position: video.position,
            video: video.video,
            title: video.title,
            channel: Some(video.channel),
        }
    }
}

/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// Forgets what may not be kept longer.
async fn tidy(store: &Store, settings: &config::Youtube) -> Result<()> {
    store.forget_old_ranks(clock::unix_seconds() - i64::from(settings.keep_days) * DAY_S).await
}

/// The rows that somebody chose, in the order of the store.
async fn chosen(store: &Store, chosen: &Chosen) -> Result<Vec<RankKeywordRow>> {
    let mut rows = store.rank_keywords().await?;
    rows.retain(|row| chosen.is(row));
    Ok(rows)
}

fn said(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}
