//! `ytseo channel runs`: the journal of what was changed.

use ytseo::error::Result;
use ytseo::publish::journal::{self, RunReport, RunSummary, State};

use super::{apply, diff};
use crate::context::Context;
use crate::terminal::{Human, Page};

/// What ytseo changed on YouTube from this machine: all runs, or one with what it changed.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show this run.
    #[arg(value_name = "RUN")]
    run: Option<i64>,
    /// How many runs to list.
    #[arg(long, value_name = "N", default_value_t = 20)]
    most: usize,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let store = context.services().await?.store;
    match args.run {
        Some(run) => context.terminal.report(&One(journal::run(&store, run).await?)),
        None => context.terminal.report(&All { runs: journal::runs(&store, args.most).await? }),
    }
}

fn time(text: &str) -> String {
    text.get(..16).unwrap_or(text).replace('T', " ")
}

/// How a run stands, in words.
fn standing(run: &RunSummary) -> String {
    let states = run.states.iter().map(|count| {
        let word = match count.state {
            State::Planned => "left",
            State::Sending => "being sent",
            State::Done => "changed",
            State::Unchanged => "as planned already",
            State::Conflict => "in conflict",
            State::Refused => "not tried",
            State::Failed => "failed",
        };
        format!("{} {word}", count.items)
    });
    states.collect::<Vec<_>>().join(", ")
}

fn what(run: &RunSummary) -> String {
    match (run.undoes, run.undone_by) {
        (Some(other), None) => format!("takes back run {other}"),
        (Some(other), Some(by)) => format!("takes back run {other}; taken back by run {by}"),
        (None, Some(by)) => format!("applied; taken back by run {by}"),
        (None, None) => "applied".into(),
    }
}

#[derive(serde::Serialize)]
struct All {
    runs: Vec<RunSummary>,
}

impl All {
    fn rows(&self) -> impl Iterator<Item = [String; 4]> {
        self.runs.iter().map(|run| {
            let end = if run.ended_at.is_some() { "" } else { " (unfinished)" };
            [run.run.to_string(), time(&run.started_at), format!("{}{end}", what(run)), standing(run)]
        })
    }
}

const NONE: &str = "Nothing was changed on YouTube from this machine.";
const HEADER: [&str; 4] = ["run", "begun (UTC)", "what", "things"];

impl Human for All {
    fn human(&self, page: &mut Page) {
        if self.runs.is_empty() {
            return page.line(NONE);
        }
        page.table(&HEADER, self.rows().map(Vec::from).collect());
        page.line("");
        page.dim("", "One of them: ytseo channel runs RUN; take one back: ytseo channel undo RUN");
    }

    fn markdown(&self) -> String {
        if self.runs.is_empty() {
            return format!("{NONE}\n");
        }
        let mut text = format!("| {} |\n| --- | --- | --- | --- |\n", HEADER.join(" | "));
        text.extend(self.rows().map(|row| format!("| {} |\n", row.join(" | "))));
        text
    }
}

#[derive(serde::Serialize)]
#[serde(transparent)]
struct One(RunReport);

impl One {
    fn title(&self) -> String {
        format!("Run {} ({})", self.0.summary.run, what(&self.0.summary))
    }

    fn names(&self) -> diff::Names {
        if self.0.summary.undoes.is_some() { diff::OF_UNDO } else { diff::OF_FILES }
    }
}

impl Human for One {
    fn human(&self, page: &mut Page) {
        page.heading(&self.title(), &standing(&self.0.summary));
        for item in &self.0.items {
            apply::draw(page, item, self.names());
            item.changes.iter().for_each(|change| diff::change(page, change));
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}\n\n", self.title(), standing(&self.0.summary));
        for item in &self.0.items {
            text.push_str(&apply::markdown(item, self.names()));
            for change in &item.changes {
                text.push_str(&format!("\n{}", diff::change_markdown(change)));
            }
        }
        text
    }
}
