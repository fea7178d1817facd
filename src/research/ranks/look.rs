//! Looking: the searches of a day, one keyword after the other, as far as the day's quota goes.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::confirm::{confirm, signed_in};
use super::{Chosen, Placed, Ranking, chosen, said, tidy};
use crate::error::{Kind, Result};
use crate::ports::clock;
use crate::ports::store::{NewRankCheck, RankKeywordRow, RankedVideo};
use crate::ports::youtube::{Cost, Freshness, Reader, SearchRequest, day, plain_title};
use crate::progress::{Stage, Unit};
use crate::rules::YoutubeMethod;

/// Results of a page.
const PAGE: u32 = 50;
/// How many of the first results of others are kept.
const OTHERS: usize = 10;

/// What is to be looked at.
#[derive(Debug, Clone, Default)]
pub struct RunRequest {
    /// Which keywords.
    pub which: Chosen,
    /// Days after which a keyword is looked at again; 1 is each Pacific day.
    pub every: u32,
    /// Most searches of this run; as many as are left today when absent.
    pub budget: Option<u64>,
}

/// What was seen of a keyword.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Look {
    /// The words.
    pub keyword: String,
    /// Language of the viewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Country of the viewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Results that were looked at.
    pub depth: u32,
    /// The best place of an own video; absent when none is among those results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// Own videos among the results.
    pub own: Vec<Placed>,
    /// The Pacific day of the look before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_day: Option<String>,
    /// The best place then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_rank: Option<u32>,
    /// Results that were looked at then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_depth: Option<u32>,
}

/// What a run did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RunReport {
    /// The Pacific day.
    pub day: String,
    /// What was seen.
    pub looks: Vec<Look>,
    /// Keywords that were seen lately enough.
    pub not_due: usize,
    /// Keywords that wait for quota, or for the budget of another run.
    pub waiting: Vec<String>,
    /// When to go on, in RFC 3339 (UTC), when the day's searches are used up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goes_on_at: Option<String>,
}

/// What a run would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RunEstimate {
    /// Keywords that are due.
    pub due: usize,
    /// Keywords that were seen lately enough.
    pub not_due: usize,
    /// What looking at all that are due takes at most.
    pub cost: Cost,
    /// What is left today (an estimate).
    pub left: Cost,
    /// On which days it would be done.
    pub days: Vec<DaySpread>,
}

/// What is done on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DaySpread {
    /// The Pacific day.
    pub day: String,
    /// When it may begin, in RFC 3339 (UTC).
    pub from: String,
    /// How many keywords.
    pub keywords: usize,
    /// Searches at most.
    pub searches: u64,
}

/// The most that a look at a keyword takes.
fn cost_of(row: &RankKeywordRow) -> Cost {
    Cost::of(YoutubeMethod::SearchList) * u64::from(row.pages)
}

/// The keywords that are due, and how many are not.
async fn due(request: &RunRequest, with: &Ranking<'_>) -> Result<(Vec<RankKeywordRow>, usize)> {
    let rows = chosen(with.store, &request.which).await?;
    request.which.require(&rows)?;
    let all = rows.len();
    let back = i64::from(request.every.max(1)) - 1;
    let since = day::pacific_day(day::reset_after(clock::unix_seconds(), -back));
    let is_due = |row: &RankKeywordRow| row.last_day.as_ref().is_none_or(|last| *last < since);
    let due: Vec<RankKeywordRow> = rows.into_iter().filter(is_due).collect();
    let not_due = all - due.len();
    Ok((due, not_due))
}

/// What a run would do and cost. YouTube is asked nothing.
///
/// # Errors
/// Not found, when nothing is watched; storage.
pub async fn estimate(request: &RunRequest, with: &Ranking<'_>) -> Result<RunEstimate> {
    let (due, not_due) = due(request, with).await?;
    let quota = with.youtube.quota(Reader::Anyone);
    let costs: Vec<Cost> = due.iter().map(cost_of).collect();
    let days = quota.spread(&costs).await?.into_iter().map(|day| DaySpread {
        keywords: day.items,
        searches: day.cost.searches,
        day: day.day,
        from: day.from,
    });
    Ok(RunEstimate {
        due: due.len(),
        not_due,
        cost: costs.into_iter().sum(),
        left: quota.left().await?,
        days: days.collect(),
    })
}

/// Looks at every keyword that is due, those first that waited longest, as far as today's searches go. What was seen is
/// kept at once, so that another run goes on with the rest.
///
/// # Errors
/// Not found, when nothing is watched; what YouTube refuses, but for used up quota, which the report tells.
pub async fn run(request: &RunRequest, with: &Ranking<'_>) -> Result<RunReport> {
    let (due, not_due) = due(request, with).await?;
    let now = clock::unix_seconds();
    let mut report = RunReport {
        day: day::pacific_day(now),
        looks: Vec::new(),
        not_due,
        waiting: Vec::new(),
        goes_on_at: None,
    };
    let mine = if due.is_empty() { None } else { signed_in(with).await? };
    if let Some(channel) = &mine {
        confirm(channel, with).await?;
    }
    tidy(with.store, with.settings).await?;
    with.watch.started(Stage::Read, Some(due.len() as u64), Unit::Items);
    let mut budget = request.budget.unwrap_or(u64::MAX);
    let mut rows = due.into_iter();
    for row in rows.by_ref() {
        with.watch.check()?;
        if u64::from(row.pages) > budget {
            report.waiting.push(row.keyword);
            break;
        }
        let verdict = with.youtube.quota(Reader::Anyone).fits(&cost_of(&row)).await?;
        if !verdict.fits() {
            verdict_in_a_day(&verdict)?;
            report.goes_on_at = Some(verdict.resets_at);
            report.waiting.push(row.keyword);
            break;
        }
        match look(&row, mine.as_deref() == Some(row.channel.as_str()), with).await {
            Ok((look, pages)) => {
                budget -= pages.min(budget);
                report.looks.push(look);
                with.watch.advanced(Stage::Read, report.looks.len() as u64);
            }
            // Another program of the project may have used the day's searches up.
            Err(error) if error.kind() == Kind::Limit => {
                let left = with.youtube.quota(Reader::Anyone).left().await?;
                if left.searches > 0 {
                    return Err(error);
                }
                report.goes_on_at = Some(day::rfc3339(day::next_reset(now)));
                report.waiting.push(row.keyword);
                break;
            }
            Err(error) => return Err(error),
        }
    }
    report.waiting.extend(rows.map(|row| row.keyword));
    with.watch.finished(Stage::Read, false);
    Ok(report)
}

/// Fails when a keyword needs more than a whole day has: waiting would not help.
fn verdict_in_a_day(verdict: &crate::ports::youtube::Verdict) -> Result<()> {
    if verdict.fits_in_a_day() { Ok(()) } else { verdict.require("a look at one keyword") }
}

/// Looks at one keyword, page by page until an own video is found. Gives the pages that were read, too.
async fn look(row: &RankKeywordRow, authorized: bool, with: &Ranking<'_>) -> Result<(Look, u64)> {
    let search = SearchRequest {
        query: row.keyword.clone(),
        region: said(&row.country),
        language: said(&row.language),
        freshness: Freshness::Recent,
        ..SearchRequest::default()
    };
    let (mut depth, mut pages) = (0, 0);
    let (mut own, mut others) = (Vec::new(), Vec::new());
    with.youtube
        .each_page(&search.request()?, Some((row.pages * PAGE) as usize), &mut |items| {
            pages += 1;
            for item in items {
                depth += 1;
                let video = ranked(&item, depth);
                match item.pointer("/snippet/channelId").and_then(Value::as_str) {
                    Some(channel) if channel == row.channel => own.push(video),
                    _ if others.len() < OTHERS => others.push(video),
                    _ => {}
                }
            }
            own.is_empty()
        })
        .await?;
    let at = clock::unix_seconds();
    let before = with.store.rank_days(row.id, "").await?;
    let today = day::pacific_day(at);
    let before = before.into_iter().rfind(|day| day.day < today);
    let look = Look {
        keyword: row.keyword.clone(),
        language: said(&row.language),
        country: said(&row.country),
        depth,
        rank: own.iter().map(|video: &RankedVideo| video.position).min(),
        own: own.iter().cloned().map(Placed::from).collect(),
        before_day: before.as_ref().map(|day| day.day.clone()),
        before_rank: before.as_ref().and_then(|day| day.position),
        before_depth: before.as_ref().map(|day| day.depth),
    };
    let check = NewRankCheck { keyword: row.id, day: today, at, depth, authorized, own, others };
    with.store.keep_rank_check(&check).await?;
    Ok((look, pages))
}

fn ranked(item: &Value, position: u32) -> RankedVideo {
    let text = |path: &str| item.pointer(path).and_then(Value::as_str).unwrap_or_default();
    RankedVideo {
        position,
        video: text("/id/videoId").to_string(),
        title: plain_title(text("/snippet/title")),
        channel: plain_title(text("/snippet/channelTitle")),
    }
}
