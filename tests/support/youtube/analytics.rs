//! `reports.query` of the Analytics API: the combinations that it answers, and 400 for the others.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::ask::Ask;
use super::refusal::Refusal;
use super::tokens::Caller;
use super::world::{Channel, World, scramble};

/// Metrics of reports by day, video and source.
const METRICS: &[&str] = &[
    "views",
    "estimatedMinutesWatched",
    "averageViewDuration",
    "likes",
    "comments",
    "shares",
    "subscribersGained",
    "subscribersLost",
];

fn not_supported() -> Refusal {
    let message = "The query is not supported. Check the documentation at \
                   https://developers.google.com/youtube/analytics/v2/available_reports for supported queries.";
    Refusal::new(400, "badRequest", message)
}

fn invalid(name: &str, value: &str) -> Refusal {
    Refusal::new(400, "badRequest", format!("Invalid value '{value}' for parameter '{name}'."))
}

/// A question that was understood.
struct Question<'a> {
    metrics: Vec<&'a str>,
    filters: BTreeMap<&'a str, Vec<&'a str>>,
    from: Date,
    /// The last complete day at most.
    to: Date,
    /// The metric to sort by, largest first.
    sort: Option<usize>,
    most: usize,
}

/// `reports.query`.
pub fn query(world: &World, ask: &Ask) -> Result<Value, Refusal> {
    let channel = channel(world, ask)?;
    let dimension = ask.query.get("dimensions").unwrap_or_default();
    let question = understand(world, ask)?;
    let searches = dimension == "insightTrafficSourceDetail";
    let known: &[&str] = if searches { &METRICS[..2] } else { METRICS };
    if question.metrics.iter().any(|metric| !known.contains(metric)) {
        return Err(not_supported());
    }
    let most = match dimension {
        "insightTrafficSourceDetail" => 25,
        "video" => 200,
        "" | "day" | "insightTrafficSourceType" => usize::MAX,
        _ => return Err(not_supported()),
    };
    let listed = most != usize::MAX;
    if listed && (question.sort.is_none() || !ask.query.has("maxResults") || question.most > most) {
        return Err(not_supported());
    }
    if searches && (!question.filters.contains_key("insightTrafficSourceType") || ask.query.has("startIndex"))
    {
        return Err(not_supported());
    }
    let mut rows = rows(channel, world, dimension, &question);
    if let Some(by) = question.sort {
        let offset = usize::from(!dimension.is_empty());
        rows.sort_by_key(|row| std::cmp::Reverse(row[offset + by].as_u64()));
    }
    rows.truncate(question.most);
    let mut headers = Vec::new();
    if !dimension.is_empty() {
        headers.push(json!({"name": dimension, "columnType": "DIMENSION", "dataType": "STRING"}));
    }
    for metric in &question.metrics {
        headers.push(json!({"name": metric, "columnType": "METRIC", "dataType": "INTEGER"}));
    }
    let mut answer = json!({"kind": "youtubeAnalytics#resultTable", "columnHeaders": headers});
    // No data, no rows.
    if !rows.is_empty() {
        answer["rows"] = json!(rows);
    }
    Ok(answer)
}

fn channel<'a>(world: &'a World, ask: &Ask) -> Result<&'a Channel, Refusal> {
    let own = ask.own_channel()?;
    let ids = ask.query.get("ids").ok_or_else(|| invalid("ids", ""))?;
    let (kind, id) = ids.split_once("==").ok_or_else(|| invalid("ids", ids))?;
    let owns = matches!(&ask.caller, Caller::Person(grant) if grant.owner);
    match kind {
        "channel" if owns && (id == "MINE" || id == own) => Ok(&world.channels[own]),
        "channel" | "contentOwner" => Err(Refusal::new(403, "forbidden", "Forbidden")),
        _ => Err(invalid("ids", ids)),
    }
}

fn understand<'a>(world: &World, ask: &'a Ask) -> Result<Question<'a>, Refusal> {
    let metrics = ask.query.get("metrics").ok_or_else(|| invalid("metrics", ""))?;
    let metrics: Vec<&str> = metrics.split(',').collect();
    let date = |name: &str| {
        let value = ask.query.get(name).unwrap_or_default();
        value.parse::<Date>().ok().filter(|_| value.len() == 10).ok_or_else(|| invalid(name, value))
    };
    let (from, end) = (date("startDate")?, date("endDate")?);
    if from > end {
        return Err(invalid("endDate", ask.query.needed("endDate")));
    }
    let today: Date = world.clock.pacific_day().parse().expect("a day");
    // 48 to 72 hours late.
    let complete = today.saturating_sub(jiff::Span::new().days(3));
    let mut filters = BTreeMap::new();
    for filter in ask.query.get("filters").unwrap_or_default().split(';').filter(|filter| !filter.is_empty())
    {
        let (name, values) = filter.split_once("==").ok_or_else(|| invalid("filters", filter))?;
        if !matches!(name, "video" | "insightTrafficSourceType" | "country") {
            return Err(not_supported());
        }
        filters.insert(name, values.split(',').collect());
    }
    let sort = match ask.query.get("sort") {
        None => None,
        Some(sort) => {
            let by = sort.strip_prefix('-').ok_or_else(not_supported)?;
            Some(metrics.iter().position(|metric| *metric == by).ok_or_else(|| invalid("sort", sort))?)
        }
    };
    let most = ask.query.number("maxResults").unwrap_or(usize::MAX);
    if most == 0 {
        return Err(invalid("maxResults", "0"));
    }
    Ok(Question { metrics, filters, from, to: end.min(complete), sort, most })
}

fn rows(channel: &Channel, world: &World, dimension: &str, question: &Question<'_>) -> Vec<Vec<Value>> {
    if question.from > question.to {
        return Vec::new();
    }
    let wanted = |video: &str| question.filters.get("video").is_none_or(|videos| videos.contains(&video));
    let mut sums: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut add = |key: &str, views: u64, minutes: u64| {
        let sum = sums.entry(key.into()).or_default();
        *sum = (sum.0 + views, sum.1 + minutes);
    };
    let searched =
        question.filters.get("insightTrafficSourceType").is_none_or(|sources| sources.contains(&"YT_SEARCH"));
    let terms = channel.terms.iter().filter(|term| searched && wanted(&term.video));
    match dimension {
        "insightTrafficSourceDetail" => terms.for_each(|term| add(&term.words, term.views, term.minutes)),
        "insightTrafficSourceType" => terms.for_each(|term| add("YT_SEARCH", term.views, term.minutes)),
        "video" => terms.for_each(|term| add(&term.video, term.views, term.minutes)),
        "day" => {
            let mut day = question.from;
            while day <= question.to {
                let views = scramble(u64::from(day.day_of_year().unsigned_abs())) % 500;
                add(&day.to_string(), views, views * 3);
                day = day.saturating_add(jiff::Span::new().days(1));
            }
        }
        _ => {
            let mine = world.videos.values().filter(|video| video.channel == channel.id && wanted(&video.id));
            mine.for_each(|video| add("", super::videos::views(video), super::videos::views(video) * 3));
        }
    }
    let number = |metric: &str, views: u64, minutes: u64| match metric {
        "views" => views,
        "estimatedMinutesWatched" => minutes,
        "averageViewDuration" => (minutes * 60).checked_div(views).unwrap_or(0),
        _ => views / 50,
    };
    let row = |(key, (views, minutes)): (String, (u64, u64))| {
        let first = (!dimension.is_empty()).then(|| json!(key));
        let numbers = question.metrics.iter().map(|metric| json!(number(metric, views, minutes)));
        first.into_iter().chain(numbers).collect()
    };
    sums.into_iter().map(row).collect()
}
