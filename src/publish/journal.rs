//! What a run did, as a report, and the runs that there were.

use serde::{Deserialize, Serialize};

use super::kind::Kind;
use super::plan::{Change, Item};
use super::pull::Conflict;
use crate::error::{Error, Result};
use crate::ports::store::{JournalItem, JournalRun, Store};
use crate::ports::youtube::{Cost, SpreadDay, day};

/// How an item of a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing was done yet.
    Planned,
    /// It is being sent, or was when the run ended: what became of it is found out when the run goes on.
    Sending,
    /// It is as planned on YouTube.
    Done,
    /// It was as planned already; nothing was sent.
    Unchanged,
    /// It was changed on YouTube since the plan was made; nothing was sent.
    Conflict,
    /// It was not tried: the plan is blocked, or too old for it.
    Refused,
    /// YouTube refused it, or keeps something else than it was given.
    Failed,
}

impl State {
    const ALL: [State; 7] = [
        State::Planned,
        State::Sending,
        State::Done,
        State::Unchanged,
        State::Conflict,
        State::Refused,
        State::Failed,
    ];

    /// Its name in the journal and in documents.
    pub const fn name(self) -> &'static str {
        match self {
            State::Planned => "planned",
            State::Sending => "sending",
            State::Done => "done",
            State::Unchanged => "unchanged",
            State::Conflict => "conflict",
            State::Refused => "refused",
            State::Failed => "failed",
        }
    }

    fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether there is something left to do.
    pub fn is_open(self) -> bool {
        matches!(self, State::Planned | State::Sending)
    }

    /// Whether it ended otherwise than wanted.
    pub fn is_bad(self) -> bool {
        matches!(self, State::Conflict | State::Refused | State::Failed)
    }
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Applied {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its title on YouTube before.
    pub title: String,
    /// The file it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// How it stands.
    pub state: State,
    /// What was sent, or would be.
    pub changes: Vec<Change>,
    /// Fields that stand in the way of it, three ways.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    /// Why it ended as it did, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Why a run stopped before its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stopped {
    /// The kind of the error, which decides about the exit code.
    pub kind: String,
    /// What happened.
    pub message: String,
    /// What to do next.
    pub hints: Vec<String>,
    /// When it can go on, in RFC 3339 (UTC), where that is known.
    pub resume_at: Option<String>,
}

/// What a run did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ApplyReport {
    /// Number of the run, for `undo` and `--resume`.
    pub run: i64,
    /// `apply` or `undo`.
    pub command: String,
    /// The run that it takes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undoes: Option<i64>,
    /// The id of the channel.
    pub channel: String,
    /// Every item of the run.
    pub items: Vec<Applied>,
    /// What is left takes this at most of the daily quota.
    pub left_cost: Cost,
    /// The days on which what is left fits into the quota.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_on: Vec<SpreadDay>,
    /// Units that are left today, as far as ytseo counted.
    pub units_left: u64,
    /// Why it stopped, when something is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stopped: Option<Stopped>,
}

impl ApplyReport {
    /// How many items are in a state.
    pub fn count(&self, state: State) -> usize {
        self.items.iter().filter(|item| item.state == state).count()
    }

    /// How many items are left to do.
    pub fn left(&self) -> usize {
        self.items.iter().filter(|item| item.state.is_open()).count()
    }

    /// How many ended otherwise than wanted.
    pub fn bad(&self) -> usize {
        self.items.iter().filter(|item| item.state.is_bad()).count()
    }
}

/// How many items of a run are in a state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StateCount {
    /// The state.
    pub state: State,
    /// How many.
    pub items: u64,
}

/// A run of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunSummary {
    /// Its number.
    pub run: i64,
    /// `apply` or `undo`.
    pub command: String,
    /// The run that it takes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undoes: Option<i64>,
    /// The run that took it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undone_by: Option<i64>,
    /// The id of the channel.
    pub channel: String,
    /// When it began, in RFC 3339 (UTC).
    pub started_at: String,
    /// When nothing was left to do; absent while something is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<String>,
    /// How its items stand.
    pub states: Vec<StateCount>,
}

/// A run of the past with its items.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RunReport {
    /// The run.
    #[serde(flatten)]
    pub summary: RunSummary,
    /// Its items.
    pub items: Vec<Applied>,
}

/// The last runs, the newest first.
///
/// # Errors
/// Storage.
pub async fn runs(store: &Store, most: usize) -> Result<Vec<RunSummary>> {
    let mut found = Vec::new();
    for run in store.journal_runs(most).await? {
        found.push(summary(store, run).await?);
    }
    Ok(found)
}

/// One run.
///
/// # Errors
/// Not found, and storage.
pub async fn run(store: &Store, number: i64) -> Result<RunReport> {
    let run = find(store, number).await?;
    let items = rows(store, number).await?.into_iter().map(Row::into_applied).collect();
    Ok(RunReport { summary: summary(store, run).await?, items })
}

/// A run by its number.
pub(super) async fn find(store: &Store, number: i64) -> Result<JournalRun> {
    let found = store.journal_run(number).await?;
    found.ok_or_else(|| {
        Error::not_found(format!("there is no run {number}"))
            .hint("`ytseo channel runs` lists them; each machine has its own")
    })
}

async fn summary(store: &Store, run: JournalRun) -> Result<RunSummary> {
    let states = store.journal_states(run.id).await?;
    let states = states.into_iter().filter_map(|(name, items)| {
        Some(StateCount { state: State::of_name(&name)?, items: u64::try_from(items).unwrap_or(0) })
    });
    Ok(RunSummary {
        run: run.id,
        command: run.command,
        undoes: run.undoes,
        undone_by: run.undone_by,
        channel: run.channel,
        started_at: day::rfc3339(run.started_at),
        ended_at: run.ended_at.map(day::rfc3339),
        states: states.collect(),
    })
}

/// A thing as it was before a run changed it, as a file: what `--journal` writes, and what undo reads elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JournalFile {
    /// Version of this format: 1.
    pub ytseo: u32,
    /// Number of the run on the machine that wrote it.
    pub run: i64,
    /// The id of the channel.
    pub channel: String,
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The file that the change came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// What was about to be sent.
    pub changes: Vec<Change>,
    /// The thing as it was, with everything of it that can be written.
    pub before: serde_json::Value,
}

/// An item of a run as it is worked on.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub position: i64,
    pub item: Item,
    pub state: State,
    /// What was sent.
    pub sent: Option<Vec<Change>>,
    /// The thing as it was before it was sent.
    pub before: Option<serde_json::Value>,
    pub conflicts: Vec<Conflict>,
    pub why: Option<String>,
}

impl Row {
    pub fn new(position: i64, item: Item) -> Self {
        let (sent, before, why) = (None, None, None);
        Self { position, item, state: State::Planned, sent, before, conflicts: Vec::new(), why }
    }

    pub fn into_applied(self) -> Applied {
        Applied {
            kind: self.item.kind,
            id: self.item.id,
            title: self.item.title,
            file: self.item.file,
            state: self.state,
            changes: self.sent.unwrap_or(self.item.changes),
            conflicts: self.conflicts,
            why: self.why,
        }
    }
}

/// The items of a run.
///
/// # Errors
/// Storage, also when another version of ytseo wrote them.
pub(super) async fn rows(store: &Store, run: i64) -> Result<Vec<Row>> {
    store.journal_items(run).await?.into_iter().map(|kept| row(run, kept)).collect()
}

fn row(run: i64, kept: JournalItem) -> Result<Row> {
    let unreadable = || {
        Error::storage(format!("the journal of run {run} cannot be read"))
            .hint("it was written by another version of ytseo; update it")
    };
    let read = |text: Option<String>| text.map(|text| serde_json::from_str(&text)).transpose();
    let item: Item = serde_json::from_str(&kept.item).map_err(|error| unreadable().caused_by(error))?;
    let sent = kept.changes.map(|text| serde_json::from_str(&text)).transpose();
    Ok(Row {
        position: kept.position,
        item,
        state: State::of_name(&kept.state).ok_or_else(unreadable)?,
        sent: sent.map_err(|error: serde_json::Error| unreadable().caused_by(error))?,
        before: read(kept.before).map_err(|error| unreadable().caused_by(error))?,
        conflicts: Vec::new(),
        why: kept.why,
    })
}
