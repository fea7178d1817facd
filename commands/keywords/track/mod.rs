//! `ytseo keywords track`: the places of your videos in YouTube's search, day by day.

mod run;
mod show;

use std::path::PathBuf;

use clap::Subcommand;
use ytseo::error::{Error, Result};
use ytseo::model::YouTubeRef;
use ytseo::ports::youtube::YouTube;
use ytseo::progress::Watch;
use ytseo::research::ranks::{
    self, AddRequest, Chosen, MOST_PAGES, Ranking, RunRequest, SeriesRequest, keywords_of,
};
use ytseo::services::Services;

use crate::audit::plural;
use crate::context::Context;
use crate::input::{read_stdin, read_text};

/// The places of your videos in YouTube's search for chosen keywords, day by day.
///
/// Each look takes one of the day's 100 searches for every 50 results. Begin with `add`, then let `run` work once a day.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Add(AddArgs),
    /// The keywords that are watched, those first that were looked at longest ago.
    List,
    Rm(RmArgs),
    Run(RunArgs),
    Show(ShowArgs),
}

/// Watch keywords.
#[derive(Debug, clap::Args)]
pub(crate) struct AddArgs {
    /// Keywords, each in quotes.
    #[arg(value_name = "KEYWORD", required_unless_present = "from")]
    keywords: Vec<String>,
    /// Take keywords from this file, or - for standard input: what `ytseo keywords --json` writes, or a keyword on each
    /// line.
    #[arg(long, value_name = "FILE|-")]
    from: Option<PathBuf>,
    /// The channel whose videos are looked for: a handle, id or address. That of your sign-in by default.
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// Language of the viewers: two letters.
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Country of the viewers: two letters.
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// Pages of 50 results that are looked at, at most; each is a search. A look ends at the page with a video of yours.
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PAGES)))]
    pages: u32,
}

/// Which of the watched keywords are meant.
#[derive(Debug, clap::Args)]
pub(crate) struct Which {
    /// Only those of this language.
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Only those of this country.
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
}

impl Which {
    fn of(self, keywords: Vec<String>) -> Chosen {
        Chosen { keywords, language: self.language, country: self.country }
    }
}

/// Watch keywords no longer, and forget what was seen of them.
#[derive(Debug, clap::Args)]
pub(crate) struct RmArgs {
    /// The keywords.
    #[arg(value_name = "KEYWORD", required_unless_present = "all", conflicts_with = "all")]
    keywords: Vec<String>,
    /// All of them.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    which: Which,
}

/// Look at the keywords that are due, as far as today's searches go.
///
/// Exits with 5 when the day's searches are used up before all is seen; the same command goes on after midnight Pacific.
#[derive(Debug, clap::Args)]
pub(crate) struct RunArgs {
    /// Only these keywords.
    #[arg(value_name = "KEYWORD")]
    keywords: Vec<String>,
    #[command(flatten)]
    which: Which,
    /// Look again at a keyword after so many days.
    #[arg(long, value_name = "DAYS", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=365))]
    every: u32,
    /// Take so many searches at most.
    #[arg(long, value_name = "SEARCHES")]
    budget: Option<u64>,
    /// Say what it would cost, and ask YouTube nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Show places over time: a line for each keyword, a chart for one. YouTube is asked nothing.
#[derive(Debug, clap::Args)]
pub(crate) struct ShowArgs {
    /// Only these keywords.
    #[arg(value_name = "KEYWORD")]
    keywords: Vec<String>,
    #[command(flatten)]
    which: Which,
    /// So many days, today included.
    #[arg(long, value_name = "DAYS", default_value_t = 90)]
    days: u32,
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let settings = &context.config().youtube;
    match command {
        Command::Add(args) => add(args, &services, context).await,
        Command::List => {
            context.terminal.report(&show::Watched(ranks::list(&services.store, settings).await?))
        }
        Command::Rm(args) => remove(args, &services, context).await,
        Command::Run(args) => {
            let (youtube, watch) = open(&services, context)?;
            let with = ranking(&youtube, &services, context, &watch);
            let request =
                RunRequest { which: args.which.of(args.keywords), every: args.every, budget: args.budget };
            if args.dry_run {
                return context.terminal.report(&run::Estimated(ranks::estimate(&request, &with).await?));
            }
            let report = ranks::run(&request, &with).await?;
            let end = run::end(&report);
            context.terminal.report(&run::Ran(report))?;
            end
        }
        Command::Show(args) => {
            let request = SeriesRequest { which: args.which.of(args.keywords), days: args.days };
            let report = ranks::series(&services.store, settings, &request).await?;
            context.terminal.report(&show::Shown(report))
        }
    }
}

fn open(services: &Services, context: &Context) -> Result<(YouTube, Watch)> {
    let watch = context.watch();
    Ok((services.youtube(&context.loaded)?.run_as("keywords track", &watch), watch))
}

fn ranking<'a>(
    youtube: &'a YouTube,
    services: &'a Services,
    context: &'a Context,
    watch: &'a Watch,
) -> Ranking<'a> {
    Ranking { youtube, store: &services.store, settings: &context.config().youtube, watch }
}

async fn add(args: AddArgs, services: &Services, context: &Context) -> Result<()> {
    let mut keywords = args.keywords;
    if let Some(path) = &args.from {
        let text = if path.as_os_str() == "-" { read_stdin()? } else { read_text(path)? };
        keywords.extend(keywords_of(&text)?);
    }
    let channel = args.channel.as_deref().map(YouTubeRef::parse).transpose()?;
    let request =
        AddRequest { keywords, channel, language: args.language, country: args.country, pages: args.pages };
    let (youtube, watch) = open(services, context)?;
    let report = ranks::add(&request, &ranking(&youtube, services, context, &watch)).await?;
    context.terminal.report(&show::Added(report))
}

async fn remove(args: RmArgs, services: &Services, context: &Context) -> Result<()> {
    let which = args.which.of(args.keywords);
    let meant = ranks::remove(&services.store, &which, false).await?;
    let looks: u64 = meant.keywords.iter().map(|one| one.looks).sum();
    let what = format!(
        "forget {} and {}",
        plural(meant.keywords.len(), "keyword"),
        plural(usize::try_from(looks).unwrap_or(usize::MAX), "look")
    );
    // What was never looked at is no loss.
    if looks > 0 && !context.terminal.consent(&what, "--yes")? {
        return Err(Error::interrupted());
    }
    let gone = ranks::remove(&services.store, &which, true).await?;
    context.terminal.report(&show::Removed(gone))
}
