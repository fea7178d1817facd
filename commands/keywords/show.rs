//! Shows what research found: a table in its order, those of unknown demand apart, clusters, competition, sources.

use console::style;
use ytseo::error::Result;
use ytseo::model::{Idea, VolumePeriod, VolumeSeen};
use ytseo::research::ideas::{IdeasReport, SourceReport, SourceState};
use ytseo::seo::volumes::VolumeList;

use super::{csv, escape};
use crate::audit::plural;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// Phrases of a cluster that are shown.
const OF_CLUSTER: usize = 4;

fn number(count: u64) -> String {
    thousands(usize::try_from(count).unwrap_or(usize::MAX))
}

/// A count as short as it goes without losing a digit: `1,900`, `12K`, `12,345`.
fn short(count: u64) -> String {
    match count {
        1_000_000.. if count.is_multiple_of(1_000_000) => format!("{}M", count / 1_000_000),
        10_000.. if count.is_multiple_of(1000) => format!("{}K", number(count / 1000)),
        _ => number(count),
    }
}

/// What a list says of a phrase, in words; nothing where it says nothing.
pub(super) fn volume_in_words(seen: &VolumeSeen, lists: &[VolumeList]) -> Option<String> {
    let per = match lists.get(seen.list).map(|list| list.period).unwrap_or_default() {
        VolumePeriod::Day => "day",
        VolumePeriod::Month => "month",
        VolumePeriod::Year => "year",
    };
    match (seen.low, seen.high, seen.mark) {
        (Some(low), Some(high), _) if low == high => Some(format!("{}/{per}", short(low))),
        (Some(low), Some(high), _) => Some(format!("{}–{}/{per}", short(low), short(high))),
        (Some(low), None, _) => Some(format!("{}+/{per}", short(low))),
        (None, Some(high), _) => Some(format!("<{}/{per}", short(high))),
        (None, None, Some(mark)) => Some(format!("mark {mark}")),
        (None, None, None) => None,
    }
}

/// The evidence that a phrase is searched for, each with where it is from.
fn demand(idea: &Idea, lists: &[VolumeList]) -> String {
    let demand = &idea.demand;
    let mut parts: Vec<String> =
        demand.volumes.iter().filter_map(|seen| volume_in_words(seen, lists)).collect();
    parts.extend(demand.own_search.map(|own| format!("{} own views", short(own.views))));
    if !demand.autocomplete.is_empty() {
        parts.push("typed".into());
    }
    if demand.suggested_tag {
        parts.push("tag".into());
    }
    if parts.is_empty() { "unknown".into() } else { parts.join(", ") }
}

fn relevance(idea: &Idea) -> String {
    let known = [idea.relevance.seed, idea.relevance.video, idea.relevance.channel];
    let known: Vec<f64> = known.into_iter().flatten().collect();
    if known.is_empty() {
        return "?".into();
    }
    format!("{:.0} %", 100.0 * known.iter().sum::<f64>() / known.len() as f64)
}

fn intent(idea: &Idea) -> String {
    idea.intent.as_ref().map_or_else(|| "–".into(), |found| found.intent.label().into())
}

fn competition(idea: &Idea) -> Option<String> {
    let found = idea.competition.as_ref()?;
    let days = |days: Option<i64>| days.map_or_else(|| "?".into(), |days| format!("{days} d"));
    Some(format!(
        "{} of {} titles, {}, newest {}, middle {}",
        found.titles_with_phrase,
        found.results,
        plural(found.channels, "channel"),
        days(found.newest_days),
        days(found.middle_days)
    ))
}

fn source_line(source: &SourceReport) -> String {
    let mut parts = Vec::new();
    match source.state {
        SourceState::Used => parts.push(plural(source.phrases, "phrase")),
        SourceState::Partly => parts.push(format!("in part, {}", plural(source.phrases, "phrase"))),
        SourceState::NoData => parts.push("no data".into()),
        SourceState::NotUsed => {}
    }
    if let (Some(from), Some(to)) = (&source.from, &source.to) {
        parts.push(format!("{from} to {to}"));
    }
    if source.kept > 0 {
        parts.push(format!("{} kept", plural(source.kept as usize, "answer")));
    }
    if !source.cost.is_zero() {
        parts.push(format!("took {}", source.cost));
    }
    parts.extend(source.notes.iter().cloned());
    parts.join("; ")
}

fn list_line(list: &VolumeList) -> String {
    let taken = &list.columns;
    let volume = match &taken.volume {
        Some(name) => format!("volume from \"{name}\""),
        None => "no column of volumes".into(),
    };
    let export = list.export.as_deref().map(|name| format!("{name}: ")).unwrap_or_default();
    let counts = list.counts.as_deref().unwrap_or("what they count is not known");
    format!("{export}phrase from \"{}\", {volume}; {counts}", taken.phrase)
}

fn place(report: &IdeasReport) -> String {
    let language = match &report.language {
        Some(language) => language.clone(),
        None => format!("language unknown, words of {}", report.words_of),
    };
    let country = report.country.as_deref().map(|code| format!(" · {code}")).unwrap_or_default();
    format!("{language}{country} · {} of {}", report.ideas.len(), report.found)
}

fn draw_known(report: &IdeasReport, page: &mut Page) {
    let known = report.ideas.iter().filter_map(|idea| Some((idea, idea.opportunity?)));
    let rows: Vec<Vec<String>> = known
        .map(|(idea, opportunity)| {
            let demand = demand(idea, &report.volumes);
            vec![idea.phrase.clone(), intent(idea), demand, relevance(idea), format!("{opportunity:.2}")]
        })
        .collect();
    if rows.is_empty() {
        page.paragraph("  ", "No source tells of any of them whether it is searched for.");
    } else {
        page.table(&["phrase", "intent", "demand", "fits", "order"], rows);
    }
}

fn draw_unknown(report: &IdeasReport, page: &mut Page) {
    let unknown = report.ideas.iter().filter(|idea| idea.opportunity.is_none());
    let rows: Vec<Vec<String>> = unknown
        .map(|idea| {
            let said = idea.said.map_or_else(String::new, |said| format!("said {}×", said.count));
            let listed = match demand(idea, &report.volumes).as_str() {
                "unknown" => String::new(),
                other => other.to_string(),
            };
            vec![idea.phrase.clone(), intent(idea), said, listed, relevance(idea)]
        })
        .collect();
    if !rows.is_empty() {
        page.heading("Demand unknown", "not zero: nobody says");
        let header = ["phrase", "intent", "in the text", "listed", "fits"];
        let filled = |at: &usize| rows.iter().any(|row| !row[*at].is_empty());
        let shown: Vec<usize> = (0..header.len()).filter(filled).collect();
        let rows = rows.iter().map(|row| shown.iter().map(|at| row[*at].clone()).collect()).collect();
        page.table(&shown.iter().map(|at| header[*at]).collect::<Vec<_>>(), rows);
    }
}

fn draw_competition(report: &IdeasReport, page: &mut Page) {
    let rows: Vec<Vec<String>> =
        report.ideas.iter().filter_map(|idea| Some(vec![idea.phrase.clone(), competition(idea)?])).collect();
    if !rows.is_empty() {
        page.heading("Competition", "as YouTube shows it today");
        page.table(&["phrase", "first results with the phrase in the title"], rows);
    }
}

impl Human for IdeasReport {
    fn human(&self, page: &mut Page) {
        page.heading("Keywords", &place(self));
        let from = if self.seeds_from_material { "Seeds, from the text" } else { "Seeds" };
        if !self.seeds.is_empty() {
            page.hanging("  ", "    ", &format!("{from}: {}", self.seeds.join(", ")));
        }
        draw_known(self, page);
        draw_unknown(self, page);
        draw_competition(self, page);
        page.heading("Clusters", &format!("by {}", self.clustered_by));
        for cluster in self.clusters.iter().filter(|cluster| cluster.phrases.len() > 1) {
            let others: Vec<&str> = cluster
                .phrases
                .iter()
                .filter(|phrase| **phrase != cluster.name)
                .map(String::as_str)
                .collect();
            let more = others.len().saturating_sub(OF_CLUSTER);
            let mut text = others[..others.len().min(OF_CLUSTER)].join(", ");
            if more > 0 {
                text.push_str(&format!(" and {more} more"));
            }
            page.hanging("  ", "    ", &format!("{}: {text}", style(&cluster.name).bold()));
        }
        let alone = self.clusters.iter().filter(|cluster| cluster.phrases.len() == 1).count();
        if alone > 0 {
            page.dim("  ", &format!("{alone} of one phrase"));
        }
        page.heading("Sources", "");
        for source in &self.sources {
            let line = source_line(source);
            let mark = if source.state == SourceState::NotUsed { "·" } else { "✓" };
            let mark = if source.state == SourceState::NoData { "✗" } else { mark };
            page.hanging("  ", "    ", &format!("{mark} {}: {line}", source.source.name()));
        }
        for list in &self.volumes {
            page.hanging("    ", "      ", &format!("{}: {}", list.file, list_line(list)));
        }
        if self.unrelated > 0 {
            let left_out = plural(self.unrelated, "phrase");
            let text = format!("Left out: {left_out} with nothing of the seeds or the text.");
            page.paragraph("  ", &text);
        }
        page.line("");
        page.dim("  ", &format!("order = {}", self.order.formula));
        page.dim("  ", &format!("{}.", self.order.demand));
        page.dim("  ", &format!("{}.", self.order.relevance));
        if self.order.derived {
            page.dim(
                "  ",
                "The order uses a number that ytseo derived from search results. It is not YouTube's.",
            );
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## Keywords\n\n{}\n\n", escape(&place(self)));
        text.push_str("| phrase | cluster | intent | demand | fits | order | competition |\n");
        text.push_str("|---|---|---|---|---:|---:|---|\n");
        for idea in &self.ideas {
            let order = idea.opportunity.map_or_else(|| "unknown".into(), |value| format!("{value:.2}"));
            let cells = [
                escape(&idea.phrase),
                escape(&idea.cluster),
                intent(idea),
                escape(&demand(idea, &self.volumes)),
                relevance(idea),
                order,
                competition(idea).unwrap_or_else(|| "unknown".into()),
            ];
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text.push_str("\n| source | |\n|---|---|\n");
        for source in &self.sources {
            text.push_str(&format!("| {} | {} |\n", source.source.name(), escape(&source_line(source))));
        }
        text.push_str(&format!(
            "\nOrder: {}. {}.\n",
            escape(&self.order.formula),
            escape(&self.order.demand)
        ));
        text
    }

    fn csv(&self) -> Option<Result<String>> {
        Some(csv::table(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_read_as_what_they_are() {
        let seen = |low, high, mark| VolumeSeen { low, high, mark, ..VolumeSeen::default() };
        for (seen, words) in [
            (seen(Some(1900), Some(1900), None), Some("1,900/month")),
            (seen(Some(1000), Some(10_000), None), Some("1,000–10K/month")),
            (seen(Some(1_000_000), None, None), Some("1M+/month")),
            (seen(Some(12_345), Some(12_345), None), Some("12,345/month")),
            (seen(Some(1_999_000), None, None), Some("1,999K+/month")),
            (seen(None, Some(10), None), Some("<10/month")),
            (seen(None, None, Some(61.5)), Some("mark 61.5")),
            (seen(None, None, None), None),
        ] {
            assert_eq!(volume_in_words(&seen, &[]).as_deref(), words);
        }
    }
}
