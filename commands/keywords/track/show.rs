//! Watched keywords and their places over time, for people, as Markdown and as a table.

use console::style;
use ytseo::error::Result;
use ytseo::research::ranks::{
    AddReport, RankPoint, RankSeries, SeriesReport, WatchedKeyword, WatchedReport, days_between,
};

use crate::audit::plural;
use crate::keywords::escape;
use crate::terminal::chart::{self, Point};
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::{Human, Page, csv};

/// Looks in the line of a keyword.
const IN_LINE: usize = 20;
/// Rows of a chart.
const HEIGHT: usize = 8;
/// Looks that are listed below a chart.
const LISTED: usize = 7;
/// Others that are listed below a chart.
const OTHERS: usize = 5;

/// A place; never a number where there is none.
pub(super) fn place(rank: Option<u32>, depth: u32) -> String {
    match (rank, depth) {
        (Some(rank), _) => rank.to_string(),
        (None, 0) => "no results".into(),
        (None, depth) => format!("not in the first {depth}"),
    }
}

/// The same where there is little room.
fn short(rank: Option<u32>, depth: u32) -> String {
    match (rank, depth) {
        (None, 1..) => format!("not in {depth}"),
        _ => place(rank, depth),
    }
}

/// Language and country, where they are set.
pub(super) fn about(language: &Option<String>, country: &Option<String>) -> String {
    let parts: Vec<&str> = [language, country].into_iter().filter_map(Option::as_deref).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}

fn searches(count: u64) -> String {
    format!("{count} {} a look at most", if count == 1 { "search" } else { "searches" })
}

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Added(pub(super) AddReport);

impl Added {
    fn words(&self) -> Vec<String> {
        let list = |keywords: &[String]| keywords.join(", ");
        let mut lines = vec![format!("For {}:", shown_on_a_line(&self.0.channel_title))];
        if !self.0.added.is_empty() {
            lines.push(format!("watched from now on: {}", list(&self.0.added)));
        }
        if !self.0.known.is_empty() {
            lines.push(format!("watched already: {}", list(&self.0.known)));
        }
        lines
            .push(format!("All together: {}. Look now: ytseo keywords track run", searches(self.0.searches)));
        lines
    }
}

impl Human for Added {
    fn human(&self, page: &mut Page) {
        for (at, line) in self.words().iter().enumerate() {
            page.hanging(if at == 0 { "" } else { "  " }, "    ", line);
        }
    }

    fn markdown(&self) -> String {
        self.words().iter().map(|line| format!("{}\n", escape(line))).collect()
    }
}

/// The rows of a list.
fn rows(report: &WatchedReport) -> Vec<Vec<String>> {
    let row = |one: &WatchedKeyword| {
        vec![
            format!("{}{}", one.keyword, about(&one.language, &one.country)),
            shown_on_a_line(&one.channel_title),
            one.pages.to_string(),
            one.looks.to_string(),
            one.last_day.clone().unwrap_or_else(|| "never".into()),
        ]
    };
    report.keywords.iter().map(row).collect()
}

const LIST: [&str; 5] = ["keyword", "channel", "pages", "looks", "last"];

fn list_markdown(report: &WatchedReport) -> String {
    let mut text = format!("| {} |\n|---|---|---:|---:|---|\n", LIST.join(" | "));
    for row in rows(report) {
        let cells: Vec<String> = row.iter().map(|cell| escape(cell)).collect();
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    text
}

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Watched(pub(super) WatchedReport);

impl Human for Watched {
    fn human(&self, page: &mut Page) {
        page.heading("Watched keywords", &searches(self.0.searches));
        if self.0.keywords.is_empty() {
            page.line("  none; begin with: ytseo keywords track add \"sourdough bread\"");
            return;
        }
        page.table(&LIST, rows(&self.0));
    }

    fn markdown(&self) -> String {
        list_markdown(&self.0)
    }

    fn csv(&self) -> Option<Result<String>> {
        let header = ["keyword", "language", "country", "channel", "pages", "looks", "last_day"];
        let row = |one: &WatchedKeyword| {
            vec![
                csv::words(&one.keyword),
                one.language.clone().unwrap_or_default(),
                one.country.clone().unwrap_or_default(),
                csv::words(&one.channel),
                one.pages.to_string(),
                one.looks.to_string(),
                one.last_day.clone().unwrap_or_default(),
            ]
        };
        Some(csv::table(&header, self.0.keywords.iter().map(row)))
    }
}

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Removed(pub(super) WatchedReport);

impl Human for Removed {
    fn human(&self, page: &mut Page) {
        for one in &self.0.keywords {
            page.line(&format!("  no longer watched: {}{}", one.keyword, about(&one.language, &one.country)));
        }
    }

    fn markdown(&self) -> String {
        list_markdown(&self.0)
    }
}

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Shown(pub(super) SeriesReport);

fn points(series: &RankSeries) -> Vec<Point> {
    let first = series.points.first().map(|point| point.day.as_str()).unwrap_or_default();
    let point = |point: &RankPoint| Some((days_between(first, &point.day)?, point.rank));
    series.points.iter().filter_map(point).collect()
}

fn last(series: &RankSeries) -> String {
    series.last().map_or_else(|| "never looked at".into(), |last| place(last.rank, last.depth))
}

/// A row of the table of several keywords.
fn row(series: &RankSeries) -> [String; 5] {
    let before = series.before().map(|point| place(point.rank, point.depth)).unwrap_or_default();
    [
        format!("{}{}", series.keyword, about(&series.language, &series.country)),
        last(series),
        before,
        series.best.map(|best| best.to_string()).unwrap_or_default(),
        chart::line(&points(series), IN_LINE),
    ]
}

const TABLE: [&str; 5] = ["keyword", "now", "before", "best", ""];

impl Shown {
    fn one(&self, series: &RankSeries, page: &mut Page) {
        page.heading(
            &format!("{}{}", series.keyword, about(&series.language, &series.country)),
            &format!("{} · {}", shown_on_a_line(&series.channel_title), plural(series.points.len(), "look")),
        );
        let (Some(first), Some(newest)) = (series.points.first(), series.last()) else {
            return page.line("  Not looked at in these days: ytseo keywords track run");
        };
        let best = series.best.map_or_else(|| "never found".into(), |best| format!("best {best}"));
        page.line(&format!("  {} on {} · {best}", last(series), newest.day));
        page.line("");
        let width = page.width().saturating_sub(2);
        for line in chart::chart(&points(series), (width, HEIGHT), "not found") {
            page.line(&format!("  {line}"));
        }
        let indent = width.saturating_sub(first.day.len() + newest.day.len());
        page.line(&style(format!("  {}{}{}", first.day, " ".repeat(indent), newest.day)).dim().to_string());
        page.line("");
        for point in series.points.iter().rev().take(LISTED) {
            let title = point.title.as_deref().map(shown_on_a_line).unwrap_or_default();
            page.row(&format!("  {}  {}", point.day, style(title).dim()), &place(point.rank, point.depth));
        }
        if !series.others.is_empty() {
            page.heading("First of the others", &newest.day);
            for other in series.others.iter().take(OTHERS) {
                let channel = other.channel.as_deref().map(shown_on_a_line).unwrap_or_default();
                let left = format!("  {:>3}  {}", other.position, shown_on_a_line(&other.title));
                page.row(&left, &style(channel).dim().to_string());
            }
        }
    }
}

impl Human for Shown {
    fn human(&self, page: &mut Page) {
        if let [series] = &self.0.keywords[..] {
            return self.one(series, page);
        }
        page.heading("Places in search", &format!("{} to {}", self.0.since, self.0.today));
        let columns = |cells: [&str; 4]| {
            let [now, before, best, line] = cells;
            format!("{now:>9}  {before:>9}  {best:>4}  {line:<20}")
        };
        let [keyword, now, before, best, line] = TABLE;
        let header = style(columns([now, before, best, line])).dim().to_string();
        page.row(&style(format!("  {keyword}")).dim().to_string(), &header);
        for series in &self.0.keywords {
            let [keyword, _, _, best, line] = row(series);
            let place = |point: Option<&RankPoint>| {
                point.map(|point| short(point.rank, point.depth)).unwrap_or_default()
            };
            let (now, before) = (place(series.last()), place(series.before()));
            page.row(&format!("  {keyword}"), &columns([&now, &before, &best, &line]));
        }
        page.dim(
            "  ",
            "\"not in 50\": none of your videos is among the first 50 results. Each block is a look, the higher the \
             better; × is not found. One keyword alone has a chart.",
        );
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| keyword | now | before | best | looks |\n|---|---|---|---:|---|\n");
        for series in &self.0.keywords {
            text.push_str(&format!("| {} |\n", row(series).map(|cell| escape(&cell)).join(" | ")));
        }
        text
    }

    fn csv(&self) -> Option<Result<String>> {
        let header = ["keyword", "language", "country", "channel", "day", "depth", "rank", "video", "title"];
        let rows = self.0.keywords.iter().flat_map(|series| {
            series.points.iter().map(|point| {
                vec![
                    csv::words(&series.keyword),
                    series.language.clone().unwrap_or_default(),
                    series.country.clone().unwrap_or_default(),
                    csv::words(&series.channel),
                    point.day.clone(),
                    point.depth.to_string(),
                    point.rank.map(|rank| rank.to_string()).unwrap_or_default(),
                    csv::words(point.video.as_deref().unwrap_or_default()),
                    csv::words(&point.title.as_deref().map(shown_on_a_line).unwrap_or_default()),
                ]
            })
        });
        Some(csv::table(&header, rows))
    }
}
