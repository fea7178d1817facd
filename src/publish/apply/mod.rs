//! Applying a saved plan: exactly what it says, each thing written down in the journal before it is written to YouTube.
//!
//! [`Prepared`] is what is to be done, looked at and not begun; [`Prepared::carry_out`] does it. An item is read, its
//! fields compared with the plan, journaled, sent, and compared again. The comparison is what makes going on safe: a
//! field that has the planned value is done, one that has the value of the plan's time is to be done, and any other is
//! a conflict. So a run that was killed anywhere goes on without doing anything twice.

mod carry;
mod settle;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::journal::{self, Row, State};
use super::kind::Kind;
use super::plan::{Item, Plan};
use crate::error::{Error, Result};
use crate::ports::files;
use crate::ports::store::{JournalRun, Store};
use crate::ports::youtube::{Cost, Reader, SpreadDay, Verdict, YouTube};
use crate::progress::Watch;
use crate::rules::YoutubeMethod;

/// What a plan is applied with.
pub struct Applying<'a> {
    /// YouTube.
    pub youtube: &'a YouTube,
    /// Where the journal is.
    pub store: &'a Store,
    /// Notes, progress and Ctrl-C.
    pub watch: &'a Watch,
    /// The folder of ytseo's data; one process at a time changes the channel from it.
    pub data: &'a Path,
}

/// How a plan is applied.
#[derive(Debug, Clone, Default)]
pub struct ApplyOptions {
    /// Do what fits into what is left of today, and leave the rest for the following days.
    pub spread: bool,
    /// A folder into which each thing is written as well as it was before, as JSON.
    pub journal: Option<PathBuf>,
}

/// Calls of a method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Calls {
    /// The method.
    pub method: String,
    /// How many at most.
    pub calls: u64,
    /// What they take.
    pub cost: Cost,
}

/// Something that is not going to be tried, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// What it is.
    pub kind: Kind,
    /// The id of the thing.
    pub id: String,
    /// Its title on YouTube.
    pub title: String,
    /// Why, as a sentence.
    pub why: String,
}

/// What applying would do and take. Nothing was sent for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outlook {
    /// `apply` or `undo`.
    pub command: String,
    /// The run that goes on, when it is one that was begun.
    pub run: Option<i64>,
    /// The id of the channel.
    pub channel: String,
    /// How many things would be changed.
    pub items: usize,
    /// How many of each kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// How many fields of them.
    pub fields: usize,
    /// What is not going to be tried.
    pub refused: Vec<Refusal>,
    /// The calls that it takes at most.
    pub calls: Vec<Calls>,
    /// What it takes at most, and whether that fits into what is left of today.
    pub quota: Verdict,
    /// What would be done on which day, with `--spread`.
    pub days: Vec<SpreadDay>,
}

/// What is to be done, looked at and not begun.
#[derive(Debug)]
pub struct Prepared {
    run: Option<i64>,
    command: &'static str,
    undoes: Option<i64>,
    channel: String,
    seal: String,
    folder: String,
    rows: Vec<Row>,
}

impl Prepared {
    /// A saved plan. When a run of the same plan was not finished, that one goes on. Nobody is asked.
    ///
    /// # Errors
    /// Usage for a plan that was edited, is of another version, or has nothing to do; storage.
    pub async fn of_plan(plan: Plan, with: &Applying<'_>) -> Result<Self> {
        check_plan(&plan)?;
        lasting(with.store)?;
        let runs = with.store.journal_runs(usize::MAX).await?;
        let begun = runs
            .into_iter()
            .find(|run| run.seal == plan.seal && run.ended_at.is_none() && run.undone_by.is_none());
        if let Some(run) = begun {
            return Self::of_begun(run, with).await;
        }
        Self::new("apply", None, plan)
    }

    /// A plan that takes a run back, as [`super::undo::plan`] makes it; `run` is known where the run is of this machine.
    ///
    /// # Errors
    /// See [`Prepared::of_plan`].
    pub async fn of_undo(run: Option<i64>, plan: Plan, with: &Applying<'_>) -> Result<Self> {
        lasting(with.store)?;
        Self::new("undo", run, plan)
    }

    fn new(command: &'static str, undoes: Option<i64>, plan: Plan) -> Result<Self> {
        let items = plan.items.into_iter().filter(|item| !item.changes.is_empty() || item.blocked);
        let rows: Vec<Row> = (0..).zip(items).map(|(position, item)| Row::new(position, item)).collect();
        let folder = std::path::absolute("").map(|path| path.display().to_string()).unwrap_or_default();
        Ok(Self { run: None, command, undoes, channel: plan.channel, seal: plan.seal, folder, rows })
    }

    /// A run that was not finished: that with this number, or the last one.
    ///
    /// # Errors
    /// Not found, usage for one that was finished or taken back, and storage.
    pub async fn of_run(number: Option<i64>, with: &Applying<'_>) -> Result<Self> {
        lasting(with.store)?;
        let run = match number {
            Some(number) => journal::find(with.store, number).await?,
            None => {
                let runs = with.store.journal_runs(usize::MAX).await?;
                let open = runs.into_iter().find(|run| run.ended_at.is_none() && run.undone_by.is_none());
                open.ok_or_else(|| {
                    Error::not_found("there is no run that was left unfinished")
                        .hint("`ytseo channel runs` lists all")
                })?
            }
        };
        if let Some(other) = run.undone_by {
            return Err(Error::usage(format!("run {} was taken back by run {other}", run.id))
                .hint("plan again: ytseo channel plan --out plan.json"));
        }
        if run.ended_at.is_some() {
            return Err(Error::usage(format!("run {} was finished; nothing of it is left", run.id))
                .hint(format!("look at it: ytseo channel runs {}", run.id)));
        }
        Self::of_begun(run, with).await
    }

    async fn of_begun(run: JournalRun, with: &Applying<'_>) -> Result<Self> {
        let rows = journal::rows(with.store, run.id).await?;
        Ok(Self {
            run: Some(run.id),
            command: if run.command == "undo" { "undo" } else { "apply" },
            undoes: run.undoes,
            channel: run.channel,
            seal: run.seal,
            folder: run.folder,
            rows,
        })
    }

    /// What is left to be done: the rows and why some are not going to be tried.
    fn open(&self) -> impl Iterator<Item = (&Row, Option<String>)> {
        let open = self.rows.iter().filter(|row| row.state.is_open());
        open.map(|row| (row, refusal(row, Path::new(&self.folder))))
    }

    /// The titles of the things that would be changed.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        self.open().filter(|(_, why)| why.is_none()).map(|(row, _)| row.item.title.as_str())
    }

    fn costs(&self) -> Vec<Cost> {
        let tried = self.open().filter(|(_, why)| why.is_none());
        tried.map(|(row, _)| row.item.kind.cost(&row.item.changes)).collect()
    }

    /// What it would do and take. Nothing is sent.
    ///
    /// # Errors
    /// Storage; limit when one thing alone does not fit into a day.
    pub async fn outlook(&self, with: &Applying<'_>) -> Result<Outlook> {
        let mut methods: BTreeMap<&'static str, (YoutubeMethod, u64)> = BTreeMap::new();
        let own = YoutubeMethod::ChannelsList;
        methods.insert(own.name(), (own, 1));
        let (mut kinds, mut fields, mut refused) = (BTreeMap::new(), 0, Vec::new());
        for (row, why) in self.open() {
            let item = &row.item;
            if let Some(why) = why {
                refused.push(Refusal {
                    kind: item.kind,
                    id: item.id.clone(),
                    title: item.title.clone(),
                    why,
                });
                continue;
            }
            *kinds.entry(item.kind).or_insert(0) += 1;
            fields += item.changes.len();
            for (method, times) in item.kind.calls(&item.changes) {
                methods.entry(method.name()).or_insert((method, 0)).1 += times;
            }
        }
        let calls: Vec<Calls> = methods
            .into_values()
            .map(|(method, calls)| Calls {
                method: method.name().into(),
                calls,
                cost: Cost::of(method) * calls,
            })
            .collect();
        let quota = with.youtube.quota(Reader::Owner);
        let cost: Cost = calls.iter().map(|calls| calls.cost).sum();
        Ok(Outlook {
            command: self.command.into(),
            run: self.run,
            channel: self.channel.clone(),
            items: kinds.values().sum(),
            kinds,
            fields,
            refused,
            calls,
            quota: quota.fits(&cost).await?,
            days: quota.spread(&self.costs()).await?,
        })
    }
}

/// Whether a plan is one, and as it was made.
fn check_plan(plan: &Plan) -> Result<()> {
    let again = "make a plan: ytseo channel plan --out plan.json";
    if plan.ytseo != 1 {
        return Err(
            Error::usage("the plan is of a version that this ytseo does not know").hint("update ytseo")
        );
    }
    if !plan.is_sealed()? {
        return Err(Error::usage("the plan was edited since it was made").hint(
            "edit the files of the videos instead, and plan again: ytseo channel plan --out plan.json",
        ));
    }
    if plan.items.iter().all(|item| item.changes.is_empty() && !item.blocked) {
        return Err(Error::usage("nothing is to be done in this plan").hint(again));
    }
    Ok(())
}

fn lasting(store: &Store) -> Result<()> {
    if store.is_lasting() {
        return Ok(());
    }
    Err(Error::storage(
        "what stands on YouTube cannot be kept before it is changed: the database does not open",
    )
    .hint("mend what is said above; nothing is changed without a journal"))
}

/// Why an item is not going to be tried. What was being sent is always looked at.
fn refusal(row: &Row, folder: &Path) -> Option<String> {
    let item = &row.item;
    if row.state == State::Sending {
        return None;
    }
    if item.blocked {
        return Some(blocked(item));
    }
    let (Some(file), Some(planned)) = (&item.file, &item.sha256) else { return None };
    match std::fs::read(folder.join(file)) {
        Ok(bytes) if files::sha256_of_bytes(&bytes) == *planned => None,
        Ok(_) => Some(format!("{file} was changed since the plan was made: plan again.")),
        Err(_) => Some(format!(
            "{file} cannot be read any more: apply the plan in the folder where it was made, or plan again."
        )),
    }
}

fn blocked(item: &Item) -> String {
    let first = item.problems.first().cloned();
    let found = item.findings.iter().find(|finding| finding.severity == crate::model::Severity::Error);
    let conflicts: Vec<&str> = item.conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
    match (first, found, conflicts.as_slice()) {
        (Some(problem), ..) => problem,
        (_, Some(finding), _) => finding.message.clone(),
        (_, _, []) => "The plan says that it cannot be changed like this.".into(),
        (_, _, fields) => format!("Changed in the file and on YouTube: {}.", fields.join(", ")),
    }
}
