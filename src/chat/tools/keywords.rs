//! The tool `research_keywords`: the key phrases of a text or the video, or what people search for around some words.
//!
//! It only reads: lists that the user exported, and YouTube's autocomplete where the user allows it. Sources that take
//! quota or a sign-in are for the command line.

use schemars::JsonSchema;
use serde::Deserialize;

use super::source::Source;
use super::{ToolOutcome, Toolbox, outcome};
use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::model::timestamp::format_clock;
use crate::model::{Idea, IdeaSource};
use crate::progress::Watch;
use crate::prompts::fenced;
use crate::research::ideas::{self, IdeasReport, IdeasRequest, SourceState};
use crate::research::{self, DEFAULT_KEYWORDS, KeywordReport};

/// What the phrases are taken from: the video that is talked about, when nothing is given. With `seeds` or `volumes` it is
/// research: what people type around those words, and how often a list says that they do.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arguments {
    /// A transcript, text, draft, proposal or video file.
    file: Option<String>,
    /// A text to take them from instead.
    text: Option<String>,
    /// Most phrases; 20 when not given.
    limit: Option<usize>,
    /// Words to begin research with, one to three short phrases.
    seeds: Option<Vec<String>>,
    /// A list of phrases and search volumes that the user exported (CSV).
    volumes: Option<String>,
    /// Language of those who search, as en or pt-BR.
    language: Option<String>,
    /// Country of those who search, as two letters.
    country: Option<String>,
}

/// Most questions to autocomplete in one call.
const QUESTIONS: usize = 30;

pub(super) async fn call(toolbox: &Toolbox, arguments: Arguments, watch: &Watch) -> Result<ToolOutcome> {
    if arguments.seeds.as_ref().is_some_and(|seeds| !seeds.is_empty()) || arguments.volumes.is_some() {
        return research(toolbox, arguments, watch).await;
    }
    let source = Source { file: arguments.file, text: arguments.text, topic: None };
    let material = toolbox.material(source, watch).await?;
    let limit = arguments.limit.unwrap_or(DEFAULT_KEYWORDS).max(1);
    let report = blocking("ranking", move || Ok(research::keywords(&material, limit))).await?;
    outcome(&report, words(&report))
}

async fn research(toolbox: &Toolbox, arguments: Arguments, watch: &Watch) -> Result<ToolOutcome> {
    let has_text = arguments.file.is_some() || arguments.text.is_some() || toolbox.video().is_some();
    let source = Source { file: arguments.file, text: arguments.text, topic: None };
    let material = match has_text {
        true => Some(toolbox.material(source, watch).await?.as_ref().clone()),
        false => None,
    };
    let volumes = arguments.volumes.map(|file| toolbox.reach.to_read(&file)).transpose()?;
    let mut sources = Vec::new();
    sources.extend(material.is_some().then_some(IdeaSource::Transcript));
    sources.extend(volumes.is_some().then_some(IdeaSource::Volumes));
    let asks = toolbox.suggest && !toolbox.loaded.config.offline;
    sources.extend(asks.then_some(IdeaSource::Autocomplete));
    if sources.is_empty() {
        return Err(Error::usage("there is no source that may be asked here").hint(
            "give a text or file, or `volumes`; the user may allow autocomplete (youtube.suggest_in_serve)",
        ));
    }
    let request = IdeasRequest {
        seeds: arguments.seeds.unwrap_or_default(),
        material,
        volumes: volumes.into_iter().collect(),
        sources: Some(sources),
        language: arguments.language,
        country: arguments.country,
        questions: QUESTIONS,
        limit: arguments.limit.unwrap_or(DEFAULT_KEYWORDS).max(1),
        ..IdeasRequest::default()
    };
    let report = ideas::ideas(request, &toolbox.services, &toolbox.loaded, watch).await?;
    let content = found(&report, asks);
    outcome(&report, content)
}

/// What was found, for the model. The phrases are words of others.
fn found(report: &IdeasReport, asks: bool) -> String {
    let line = |idea: &Idea| {
        let demand = &idea.demand;
        let mut parts: Vec<String> = demand
            .volumes
            .iter()
            .filter_map(|seen| Some((seen, seen.low?)))
            .map(|(seen, low)| match seen.high {
                Some(high) if high != low => format!("{low} to {high} searches (list {})", seen.list),
                Some(_) => format!("{low} searches (list {})", seen.list),
                None => format!("{low} searches or more (list {})", seen.list),
            })
            .collect();
        parts.extend((!demand.autocomplete.is_empty()).then(|| "people type it".to_string()));
        parts.extend(idea.said.map(|said| format!("said {} times in the video", said.count)));
        if idea.opportunity.is_none() {
            parts.push("demand unknown".into());
        }
        parts.extend(idea.intent.as_ref().map(|found| format!("intent: {}", found.intent.label())));
        format!("- {}: {}", idea.phrase, parts.join("; "))
    };
    let lines: Vec<String> = report.ideas.iter().map(line).collect();
    let mut text = fenced("keywords", &lines.join("\n"));
    text.push_str(&format!(
        "\nIn the order: {}. How often a phrase is typed is known from lists alone; say so. Competition: unknown.",
        report.order.formula
    ));
    for (number, list) in report.volumes.iter().enumerate() {
        let counts = list.counts.as_deref().unwrap_or("it is not known what is counted");
        text.push_str(&format!("\nList {number} counts: {counts}."));
    }
    let trouble = report.sources.iter().filter(|source| source.state == SourceState::NoData);
    for source in trouble {
        text.push_str(&format!("\nNo data from {}.", source.source.name()));
    }
    if !asks {
        text.push_str("\nAutocomplete was not asked: it is not allowed here.");
    }
    text
}

fn words(report: &KeywordReport) -> String {
    if report.keywords.is_empty() {
        return "No key phrases: there are too few words.".into();
    }
    let language = report.language.as_deref().unwrap_or("unknown");
    let mut text =
        format!("Key phrases, best first (language: {language}; search volume and competition: unknown).");
    for keyword in &report.keywords {
        let times: Vec<String> = keyword
            .mentions
            .iter()
            .filter_map(|m| m.at_ms)
            .take(4)
            .map(|at| format_clock(at, false))
            .collect();
        let at = if times.is_empty() { String::new() } else { format!(", first at {}", times.join(", ")) };
        text.push_str(&format!(
            "\n- {} (weight {:.2}, {} times{at})",
            keyword.phrase, keyword.score, keyword.count
        ));
    }
    text
}
