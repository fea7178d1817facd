//! Research: from the command line to the library's request, and what a dry run shows.

use std::path::PathBuf;

use clap::ValueEnum;
use console::style;
use ytseo::error::{Error, Result};
use ytseo::model::{IdeaSource, VideoId, YouTubeRef};
use ytseo::research::ideas::{
    DEFAULT_DAYS, DEFAULT_IDEAS, DEFAULT_QUESTIONS, Expand, IdeasPlan, IdeasRequest, ideas, plan,
};

use super::phrases;
use crate::context::Context;
use crate::input;
use crate::terminal::{Human, Page};

/// What is put around seeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Around {
    /// A letter behind the seed.
    Alphabet,
    /// A question before it.
    Questions,
    /// A preposition behind it.
    Prepositions,
    /// Nothing: the seeds alone.
    None,
}

/// Where research looks, and how far.
#[derive(Debug, clap::Args)]
#[group(skip)]
#[command(next_help_heading = "Research")]
pub(super) struct Args {
    /// Ask these sources only, with commas between them: own-search, suggestions, autocomplete, transcript, volumes,
    /// competition. By default those that are there and cost nothing.
    #[arg(long, value_name = "SOURCE", value_delimiter = ',', value_parser = parse_source)]
    source: Option<Vec<IdeaSource>>,
    /// A video of your own, by id or address: its words, its search terms, and YouTube's tag suggestions for it.
    #[arg(long, value_name = "VIDEO", value_parser = parse_video)]
    video: Option<VideoId>,
    /// A list of phrases and volumes that another tool exported (CSV; Keyword Planner, Ahrefs, Semrush, vidIQ and others).
    #[arg(long, value_name = "FILE")]
    volumes: Vec<PathBuf>,
    /// Country of those who search, as two letters.
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// What is put around seeds for autocomplete, with commas between them.
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    expand: Option<Vec<Around>>,
    /// Ask autocomplete again with what it gave, so many levels deep.
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=5))]
    depth: u32,
    /// Most questions to autocomplete.
    #[arg(long, value_name = "NUMBER", default_value_t = DEFAULT_QUESTIONS)]
    suggest_budget: usize,
    /// Over how many days your own search terms are counted.
    #[arg(long, value_name = "NUMBER", default_value_t = DEFAULT_DAYS, value_parser = clap::value_parser!(u32).range(1..=3650))]
    days: u32,
    /// Look at the first search results of so many of the best phrases; each takes one of the day's 100 searches.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    search_budget: u32,
    /// Let the order use a number that ytseo derives from those results. It is ytseo's own, not YouTube's; YouTube's
    /// policy allows it only to clients that it has agreed with.
    #[arg(long)]
    derived: bool,
    /// Say what would be asked and what it costs, and ask nobody.
    #[arg(long)]
    dry_run: bool,
}

fn parse_source(text: &str) -> Result<IdeaSource, String> {
    IdeaSource::of_name(text.trim())
        .ok_or_else(|| format!("write one of: {}", IdeaSource::ALL.map(IdeaSource::name).join(", ")))
}

fn parse_video(text: &str) -> Result<VideoId, String> {
    YouTubeRef::video(text).map_err(|error| error.chain())
}

impl Args {
    /// Whether a flag says that research is meant although no seed is given.
    pub(super) fn is_asked(&self) -> bool {
        self.source.is_some()
            || self.video.is_some()
            || !self.volumes.is_empty()
            || self.search_budget > 0
            || self.country.is_some()
            || self.expand.is_some()
            || self.dry_run
    }

    fn expand(&self) -> Result<Expand> {
        let Some(list) = &self.expand else { return Ok(Expand::default()) };
        let has = |what: Around| list.contains(&what);
        if has(Around::None) && list.len() > 1 {
            return Err(Error::usage("none and something else are put around seeds").hint("give one of them"));
        }
        Ok(Expand {
            alphabet: has(Around::Alphabet),
            questions: has(Around::Questions),
            prepositions: has(Around::Prepositions),
        })
    }
}

pub(super) async fn run(
    seeds: Vec<String>,
    text: phrases::Args,
    args: Args,
    context: &Context,
) -> Result<()> {
    let source = &text.source;
    if source.jsonl.is_some() {
        return Err(Error::usage("--jsonl ranks phrases of texts and takes no seeds")
            .hint("leave the seeds and the flags of research out"));
    }
    let has_text = text.from.is_some()
        || source.topic.is_some()
        || source.title.is_some()
        || source.hearing.transcript.is_some();
    let material = match has_text {
        true => Some(input::material(text.from.as_deref(), source, context).await?),
        false => None,
    };
    let request = IdeasRequest {
        expand: args.expand()?,
        language: source.hearing.language(context)?,
        limit: text.limit.unwrap_or(DEFAULT_IDEAS),
        questions: args.suggest_budget,
        searches: args.search_budget,
        sources: args.source,
        volumes: args.volumes,
        country: args.country,
        depth: args.depth,
        days: args.days,
        video: args.video,
        derived: args.derived,
        seeds,
        material,
    };
    let services = context.services().await?;
    if args.dry_run {
        return context.terminal.report(&Planned(plan(&request, &services, &context.loaded).await?));
    }
    let report = ideas(request, &services, &context.loaded, &context.watch()).await?;
    context.terminal.report(&report)
}

/// A plan, drawn.
#[derive(serde::Serialize)]
#[serde(transparent)]
struct Planned(IdeasPlan);

impl Planned {
    fn rows(&self) -> Vec<Vec<String>> {
        let used = self.0.sources.iter().filter(|source| source.used);
        used.map(|source| {
            let requests = match (source.requests, source.kept) {
                (0, 0) => "nobody is asked".to_string(),
                (requests, 0) => requests.to_string(),
                (requests, kept) => format!("{requests} ({kept} kept)"),
            };
            let time = match source.wait_ms {
                0 => String::new(),
                wait => format!("{:.1} s", wait as f64 / 1000.0),
            };
            let cost = if source.cost.is_zero() { String::new() } else { source.cost.to_string() };
            vec![source.source.name().into(), requests, time, cost]
        })
        .collect()
    }

    /// What it takes, and whether that is there.
    fn sum(&self) -> String {
        let plan = &self.0;
        let left = match &plan.left {
            Some(left) => format!("; left today: {} (an estimate)", left),
            None => String::new(),
        };
        let fits = if plan.fits { "" } else { "; that does not fit" };
        format!("Quota: {}{left}{fits}", plan.cost)
    }
}

impl Human for Planned {
    fn human(&self, page: &mut Page) {
        page.heading("What would be asked", &self.0.seeds.join(", "));
        page.table(&["source", "requests", "takes", "quota"], self.rows());
        page.line("");
        for source in self.0.sources.iter().filter(|source| !source.used) {
            let why = source.note.as_deref().unwrap_or("it was not named");
            let first = format!("  {}: ", source.source.name());
            page.hanging(&style(first).dim().to_string(), "    ", why);
        }
        page.line("");
        page.paragraph("  ", &self.sum());
        if let Some(model) = &self.0.embedding_model {
            page.paragraph("  ", &format!("For the clusters, the phrases are sent to {model}."));
        }
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| source | requests | takes | quota |\n|---|---:|---:|---|\n");
        for row in self.rows() {
            text.push_str(&format!("| {} |\n", row.join(" | ")));
        }
        text.push_str(&format!("\n{}.\n", self.sum()));
        text
    }
}
