//! What research found as a table for spreadsheets. What is unknown is an empty cell, and no 0.

use ytseo::error::Result;
use ytseo::model::Idea;
use ytseo::research::KeywordReport;
use ytseo::research::ideas::IdeasReport;

use super::show::volume_in_words;
use crate::terminal::csv::{self, words as text};

const HEADER: [&str; 22] = [
    "phrase",
    "cluster",
    "intent",
    "order",
    "relevance_seed",
    "relevance_video",
    "relevance_channel",
    "own_search_views",
    "volume_low",
    "volume_high",
    "volume_period",
    "volume_list",
    "volume_as_listed",
    "autocomplete",
    "suggested_tag",
    "said",
    "results",
    "titles_with_phrase",
    "channels",
    "newest_days",
    "middle_days",
    "sources",
];

/// The whole report, a row for each phrase.
pub(super) fn table(report: &IdeasReport) -> Result<String> {
    csv::table(&HEADER, report.ideas.iter().map(|idea| row(idea, report)))
}

/// Key phrases of a text, with when they are said first, in seconds.
pub(super) fn phrases(report: &KeywordReport) -> Result<String> {
    let rows = report.keywords.iter().map(|keyword| {
        let first = keyword.mentions.iter().find_map(|mention| mention.at_ms);
        let first = first.map(|at| format!("{:.3}", at as f64 / 1000.0)).unwrap_or_default();
        vec![text(&keyword.phrase), format!("{:.3}", keyword.score), keyword.count.to_string(), first]
    });
    csv::table(&["phrase", "weight", "said", "first_at_s"], rows)
}

fn row(idea: &Idea, report: &IdeasReport) -> Vec<String> {
    let share = |value: Option<f64>| value.map(|value| format!("{value:.3}")).unwrap_or_default();
    let count = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
    let days = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    // One list has its columns; what others say stands in `volume_as_listed` too.
    let first = idea.demand.volumes.first();
    let list = first.and_then(|seen| report.volumes.get(seen.list));
    let period = list.map(|list| format!("{:?}", list.period).to_lowercase());
    let listed: Vec<String> =
        idea.demand.volumes.iter().filter_map(|seen| volume_in_words(seen, &report.volumes)).collect();
    let found = idea.competition.as_ref();
    let yes = |is: bool| if is { "yes".to_string() } else { String::new() };
    let sources: Vec<&str> = idea.sources.iter().map(|source| source.name()).collect();
    vec![
        text(&idea.phrase),
        text(&idea.cluster),
        idea.intent.as_ref().map(|found| found.intent.label().to_string()).unwrap_or_default(),
        share(idea.opportunity),
        share(idea.relevance.seed),
        share(idea.relevance.video),
        share(idea.relevance.channel),
        count(idea.demand.own_search.map(|own| own.views)),
        count(first.and_then(|seen| seen.low)),
        count(first.and_then(|seen| seen.high)),
        period.unwrap_or_default(),
        list.map(|list| text(&list.file)).unwrap_or_default(),
        text(&listed.join("; ")),
        yes(!idea.demand.autocomplete.is_empty()),
        yes(idea.demand.suggested_tag),
        count(idea.said.map(|said| said.count.into())),
        count(found.map(|found| found.results as u64)),
        count(found.map(|found| found.titles_with_phrase as u64)),
        count(found.map(|found| found.channels as u64)),
        days(found.and_then(|found| found.newest_days)),
        days(found.and_then(|found| found.middle_days)),
        sources.join(" "),
    ]
}
