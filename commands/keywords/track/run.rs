//! What a look at the results gave, and what it would cost.

use console::style;
use ytseo::error::{Error, Result};
use ytseo::research::ranks::{Look, RunEstimate, RunReport};

use super::show::{about, place};
use crate::audit::plural;
use crate::keywords::escape;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::{Human, Page, csv};

/// How a run ends: with the exit code of quota when the day's searches were used up before all was seen.
pub(super) fn end(report: &RunReport) -> Result<()> {
    let Some(at) = &report.goes_on_at else { return Ok(()) };
    let waiting = report.waiting.len();
    let verb = if waiting == 1 { "waits" } else { "wait" };
    Err(Error::limit(format!("the day's searches are used up, and {} {verb}", plural(waiting, "keyword")))
        .hint(format!("the same command goes on after {at}; what was seen is kept"))
        .hint("a keyword each week needs fewer searches: --every 7"))
}

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Ran(pub(super) RunReport);

/// What changed since the look before.
fn change(look: &Look) -> String {
    let Some(day) = &look.before_day else { return "first look".into() };
    match (look.rank, look.before_rank) {
        (Some(now), Some(before)) if now < before => format!("↑ {} from {before} on {day}", before - now),
        (Some(now), Some(before)) if now > before => format!("↓ {} from {before} on {day}", now - before),
        (Some(_), Some(_)) => format!("as on {day}"),
        (Some(_), None) => {
            format!("{} on {day}", place(None, look.before_depth.unwrap_or_default()))
        }
        (None, Some(before)) => format!("{before} on {day}"),
        (None, None) => format!("nor on {day}"),
    }
}

impl Ran {
    fn rest(&self) -> Option<String> {
        let mut parts = Vec::new();
        if self.0.not_due > 0 {
            parts.push(format!("{} seen lately enough", plural(self.0.not_due, "keyword")));
        }
        if !self.0.waiting.is_empty() {
            parts.push(format!("{} for another run", plural(self.0.waiting.len(), "keyword")));
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

impl Human for Ran {
    fn human(&self, page: &mut Page) {
        page.heading("Places in search", &format!("{} (Pacific)", self.0.day));
        if self.0.looks.is_empty() {
            page.line("  Nothing was looked at.");
        }
        for look in &self.0.looks {
            let left = format!("  {}{}", style(&look.keyword).bold(), about(&look.language, &look.country));
            page.row(&left, &format!("{:>5}", place(look.rank, look.depth)));
            let title = look.own.first().map(|own| format!(" · {}", shown_on_a_line(&own.title)));
            let under = format!("    {}{}", change(look), title.unwrap_or_default());
            page.row(&style(under).dim().to_string(), "");
        }
        if let Some(rest) = self.rest() {
            page.line("");
            page.paragraph("  ", &rest);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## Places in search, {}\n\n", self.0.day);
        text.push_str("| keyword | place | before | video |\n|---|---|---|---|\n");
        for look in &self.0.looks {
            let title = look.own.first().map(|own| escape(&shown_on_a_line(&own.title)));
            text.push_str(&format!(
                "| {}{} | {} | {} | {} |\n",
                escape(&look.keyword),
                about(&look.language, &look.country),
                place(look.rank, look.depth),
                change(look),
                title.unwrap_or_default()
            ));
        }
        if let Some(rest) = self.rest() {
            text.push_str(&format!("\n{rest}\n"));
        }
        text
    }

    fn csv(&self) -> Option<Result<String>> {
        let header = ["keyword", "language", "country", "day", "depth", "rank", "video", "title"];
        let rows = self.0.looks.iter().map(|look| {
            let own = look.own.first();
            vec![
                csv::words(&look.keyword),
                look.language.clone().unwrap_or_default(),
                look.country.clone().unwrap_or_default(),
                self.0.day.clone(),
                look.depth.to_string(),
                look.rank.map(|rank| rank.to_string()).unwrap_or_default(),
                csv::words(own.map(|own| own.video.as_str()).unwrap_or_default()),
                csv::words(&own.map(|own| shown_on_a_line(&own.title)).unwrap_or_default()),
            ]
        });
        Some(csv::table(&header, rows))
    }
}

#[derive(serde::Serialize)]
#[serde(transparent)]
pub(super) struct Estimated(pub(super) RunEstimate);

impl Estimated {
    fn words(&self) -> String {
        let estimate = &self.0;
        if estimate.due == 0 {
            return format!("Nothing is due: {} seen lately enough.", plural(estimate.not_due, "keyword"));
        }
        format!(
            "{} would be looked at, with {} at most; {} are left today.",
            plural(estimate.due, "keyword"),
            estimate.cost,
            estimate.left.searches
        )
    }
}

impl Human for Estimated {
    fn human(&self, page: &mut Page) {
        page.paragraph("", &self.words());
        if self.0.days.len() > 1 {
            let row = |day: &ytseo::research::ranks::DaySpread| {
                vec![day.day.clone(), day.keywords.to_string(), day.searches.to_string()]
            };
            page.table(&["day (Pacific)", "keywords", "searches"], self.0.days.iter().map(row).collect());
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("{}\n\n| day | keywords | searches |\n|---|---:|---:|\n", self.words());
        for day in &self.0.days {
            text.push_str(&format!("| {} | {} | {} |\n", day.day, day.keywords, day.searches));
        }
        text
    }
}
