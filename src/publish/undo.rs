//! Taking a run back: a plan that puts every field back to what it was, from what the journal kept. It is applied by
//! the same machinery, journaled like any other, and can be taken back itself.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::apply::{Applying, Prepared};
use super::fields::same;
use super::journal::{self, JournalFile, Row, State};
use super::kind::Kind;
use super::plan::{Change, Item, Plan};
use super::pull::Conflict;
use crate::error::{Error, Result};
use crate::ports::clock;
use crate::ports::store::JournalRun;
use crate::ports::youtube::{Cost, Reader, day};

/// What taking a run back comes to.
#[derive(Debug)]
pub enum Undo {
    /// A plan, to be looked at and applied with [`Prepared::of_undo`].
    Plan {
        /// The run that is taken back; nothing when it is one of another machine.
        run: Option<i64>,
        /// What is put back.
        plan: Box<Plan>,
    },
    /// It was begun before, and goes on.
    Begun(Box<Prepared>),
}

/// Looks at what taking a run back would do: the run with this number, or the last one that was applied and not taken
/// back. Nothing is changed; costs one unit for 50 videos.
///
/// # Errors
/// Not found, when there is no such run or nothing of it is in the journal; sign-in, quota, network and storage.
pub async fn plan(number: Option<i64>, with: &Applying<'_>) -> Result<Undo> {
    let run = match number {
        Some(number) => journal::find(with.store, number).await?,
        None => last(with).await?,
    };
    if let Some(other) = run.undone_by {
        let other = journal::find(with.store, other).await?;
        if other.ended_at.is_none() {
            return Ok(Undo::Begun(Box::new(Prepared::of_run(Some(other.id), with).await?)));
        }
    }
    let rows = journal::rows(with.store, run.id).await?;
    let sent: Vec<Row> = rows.into_iter().filter(was_sent).collect();
    if sent.is_empty() {
        return Err(Error::not_found(format!("run {} changed nothing that could be taken back", run.id))
            .hint("`ytseo channel runs` lists all"));
    }
    Ok(Undo::Plan { run: Some(run.id), plan: Box::new(plan_of(sent, run.channel, with).await?) })
}

/// The same for a run of another machine, from the files that `--journal` wrote there.
///
/// # Errors
/// Not found, when the folder holds none; usage for a file that is none; sign-in, quota and network.
pub async fn plan_from(folder: &Path, with: &Applying<'_>) -> Result<Undo> {
    let paths = json_files(folder)?;
    let mut channel = None;
    let mut rows = Vec::new();
    for (position, path) in (0..).zip(paths) {
        let text = std::fs::read_to_string(&path).map_err(|error| Error::io("read", &path, error))?;
        let file: JournalFile = serde_json::from_str(&text).map_err(|error| {
            Error::usage(format!("{} is no file of a journal", path.display()))
                .hint("give the folder of one run: DIR/run-NUMBER, as --journal DIR wrote it")
                .caused_by(error)
        })?;
        let other = channel.replace((file.channel.clone(), file.run));
        if other.is_some_and(|other| other != (file.channel.clone(), file.run)) {
            return Err(Error::usage(format!("the files in {} are of several runs", folder.display()))
                .hint("give the folder of one run: DIR/run-NUMBER"));
        }
        rows.push(row_of(position, file));
    }
    let (channel, _) = channel.ok_or_else(|| {
        Error::not_found(format!("there are no files of a journal in {}", folder.display()))
            .hint("give the folder of one run: DIR/run-NUMBER, as --journal DIR wrote it")
    })?;
    Ok(Undo::Plan { run: None, plan: Box::new(plan_of(rows, channel, with).await?) })
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Error::io("read", folder, error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Error::io("read", folder, error))?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// What became of it is not in the file: it is found out by comparing, as after a crash.
fn row_of(position: i64, file: JournalFile) -> Row {
    let item = Item {
        kind: file.kind,
        id: file.id,
        title: String::new(),
        cost: Cost::ZERO,
        file: file.file,
        sha256: None,
        etag: None,
        changes: file.changes.clone(),
        names: BTreeMap::new(),
        behind: Vec::new(),
        conflicts: Vec::new(),
        findings: Vec::new(),
        problems: Vec::new(),
        blocked: false,
        restore: None,
    };
    let mut row = Row::new(position, item);
    row.state = State::Sending;
    row.sent = Some(file.changes);
    row.before = Some(file.before);
    row
}

async fn plan_of(sent: Vec<Row>, channel: String, with: &Applying<'_>) -> Result<Plan> {
    let mut there = read(&sent, with).await?;
    let compared = sent.len();
    let mut items = Vec::new();
    for row in sent {
        let now = there.remove(&(row.item.kind, row.item.id.clone()));
        items.extend(put_back(row, now.as_ref()));
    }
    let plan = Plan {
        ytseo: 1,
        made_at: day::rfc3339(clock::unix_seconds()),
        channel,
        compared,
        cost: Cost::ZERO,
        units_left: with.youtube.quota(Reader::Owner).left().await?.units,
        items,
        seal: String::new(),
    };
    plan.sealed()
}

/// Whether something of it may stand on YouTube.
fn was_sent(row: &Row) -> bool {
    row.before.is_some() && matches!(row.state, State::Sending | State::Done | State::Failed)
}

async fn last(with: &Applying<'_>) -> Result<JournalRun> {
    for run in with.store.journal_runs(usize::MAX).await? {
        // One that was begun to be taken back is gone on with.
        let open = match run.undone_by {
            None => true,
            Some(other) => journal::find(with.store, other).await?.ended_at.is_none(),
        };
        let applied = run.command == "apply" && open;
        if applied && journal::rows(with.store, run.id).await?.iter().any(was_sent) {
            return Ok(run);
        }
    }
    Err(Error::not_found("there is no run that could be taken back")
        .hint("`ytseo channel runs` lists all; each machine has its own"))
}

type There = HashMap<(Kind, String), Value>;

async fn read(rows: &[Row], with: &Applying<'_>) -> Result<There> {
    let mut ids: BTreeMap<Kind, Vec<&str>> = BTreeMap::new();
    for row in rows {
        ids.entry(row.item.kind).or_default().push(&row.item.id);
    }
    let mut there = There::new();
    for (kind, ids) in ids {
        let found = kind.read(with.youtube, &ids).await?;
        there.extend(found.into_iter().map(|(id, thing)| ((kind, id), thing)));
    }
    Ok(there)
}

/// What puts a thing back; nothing when it is as it was.
fn put_back(row: Row, now: Option<&Value>) -> Option<Item> {
    let sent = row.sent.unwrap_or_default();
    let mut item = Item {
        sha256: None,
        changes: Vec::new(),
        behind: Vec::new(),
        conflicts: Vec::new(),
        findings: Vec::new(),
        problems: Vec::new(),
        blocked: false,
        restore: row.before,
        cost: Cost::ZERO,
        ..row.item
    };
    let Some(now) = now else {
        item.problems = vec!["YouTube does not have it any more, or does not show it to you.".into()];
        item.blocked = true;
        return Some(item);
    };
    item.title = item.kind.title(now).into();
    item.etag = now["etag"].as_str().map(str::to_string);
    let there = item.kind.fields(now);
    for change in sent {
        let value = there.get(&change.field).cloned().unwrap_or(Value::Null);
        if same(&value, &change.before) {
            continue;
        }
        // What was cut short on the way is put back from there.
        let cut = row.state != State::Done && item.kind.is_on_the_way(&change, &value);
        if cut || same(&value, &change.after) {
            item.changes.push(Change { field: change.field, before: value, after: change.before });
        } else {
            item.conflicts.push(Conflict {
                id: item.id.clone(),
                file: item.file.clone().unwrap_or_default(),
                field: change.field,
                base: Some(change.after),
                youtube: value,
                in_file: change.before,
            });
        }
    }
    item.changes.sort_by_key(|change| item.kind.place(&change.field));
    item.blocked = !item.conflicts.is_empty();
    if !item.changes.is_empty() {
        item.cost = item.kind.cost(&item.changes);
    }
    (!item.changes.is_empty() || item.blocked).then_some(item)
}
