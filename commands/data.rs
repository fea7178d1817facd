//! `ytseo data`: what is stored of YouTube's data, and forgetting it.

use clap::Subcommand;
use ytseo::error::{Error, Result};
use ytseo::ports::youtube::data::{DataReport, KeptKind, PurgeRequest, purge, purge_preview, stored};

use crate::context::Context;
use crate::keywords::escape;
use crate::terminal::page::thousands;
use crate::terminal::{Human, Page};

/// What is stored of YouTube's data, and forgetting it.
///
/// YouTube's policy lets data of other people be kept for 30 days; ytseo forgets it by itself by then.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show what is stored, and how old it is.
    Show,
    /// Forget it: all, what is old, or what was read as one profile.
    Purge(PurgeArgs),
}

#[derive(Debug, clap::Args)]
#[group(skip)]
pub(crate) struct PurgeArgs {
    #[command(flatten)]
    what: What,
    /// Say what would be forgotten, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct What {
    /// Everything.
    #[arg(long)]
    all: bool,
    /// What is older than this: 7d, 12h.
    #[arg(long, value_name = "TIME")]
    older_than: Option<String>,
    /// What was read as this profile.
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
}

impl What {
    fn request(&self) -> PurgeRequest {
        match (&self.older_than, &self.profile) {
            (Some(time), _) => PurgeRequest::OlderThan(time.clone()),
            (_, Some(name)) => PurgeRequest::Profile(name.clone()),
            (None, None) => PurgeRequest::All,
        }
    }
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    let settings = &context.config().youtube;
    let store = context.services().await?.store;
    let report = match command {
        Command::Show => stored(&store, settings).await?,
        Command::Purge(args) => {
            let request = args.what.request();
            let preview = purge_preview(&store, settings, &request).await?;
            let rows: u64 = preview.kinds.iter().map(|kind| kind.rows).sum();
            if args.dry_run || rows == 0 {
                preview
            } else if context.terminal.consent(&format!("forget {rows} rows of stored data"), "--yes")? {
                purge(&store, settings, &request).await?
            } else {
                return Err(Error::interrupted());
            }
        }
    };
    context.terminal.report(&Data(report))
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct Data(DataReport);

impl Data {
    fn title(&self) -> &'static str {
        if self.0.forgotten { "Forgotten" } else { "Stored of YouTube's data" }
    }
}

fn cells(kind: &KeptKind) -> [String; 4] {
    let rows = thousands(usize::try_from(kind.rows).unwrap_or(usize::MAX));
    let oldest = kind.oldest.as_deref().and_then(|time| time.get(..10)).unwrap_or("").to_string();
    [kind.name.clone(), rows, oldest, kind.about.clone()]
}

const HEADER: [&str; 4] = ["", "rows", "oldest", ""];

impl Human for Data {
    fn human(&self, page: &mut Page) {
        page.heading(self.title(), &format!("kept {} days at most", self.0.keep_days));
        page.table(&HEADER, self.0.kinds.iter().map(|kind| cells(kind).to_vec()).collect());
    }

    fn markdown(&self) -> String {
        let mut text = format!("{}\n\n| {} |\n|---|---:|---|---|\n", self.title(), HEADER.join(" | "));
        for kind in &self.0.kinds {
            text.push_str(&format!("| {} |\n", cells(kind).map(|cell| escape(&cell)).join(" | ")));
        }
        text
    }
}
