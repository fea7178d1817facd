//! Carrying out what is prepared, one thing after the other.

use std::fs::File;
use std::path::Path;

use serde_json::Value;

use super::settle::Locks;
use super::{ApplyOptions, Applying, Prepared, refusal};
use crate::error::{Error, Kind, Result};
use crate::ports::store::{JournalMark, NewJournalRun};
use crate::ports::youtube::{Failure, Reader, Then, day};
use crate::ports::{clock, files};
use crate::progress::{Stage, Unit};
use crate::publish::fields::{Fields, same};
use crate::publish::journal::{ApplyReport, JournalFile, Row, State, Stopped};
use crate::publish::plan::{Change, Item};
use crate::publish::pull::Conflict;
use crate::publish::write::Write;

/// How often a thing is read and sent when its mark moved meanwhile; the last time without asking for the mark.
const TRIES: usize = 3;
/// So many refusals one after the other end a run: the next ones would most likely be refused as well.
const REFUSALS: usize = 3;
/// The file that keeps two processes from changing a channel at the same time.
const LOCK: &str = "channel-apply.lock";

/// The end of the run before its end, or of one item.
enum Halt {
    /// The run stops; what is left goes on later.
    Stop(Failure),
    /// A trouble of our own.
    Broken(Error),
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Self::Broken(error)
    }
}

/// A field as it stands against the plan.
enum Stand {
    Done,
    ToDo,
    Conflict,
}

impl Prepared {
    /// Does it. What happened is in the report, also when it had to stop; an error means that nothing was begun, or
    /// that the journal itself failed.
    ///
    /// # Errors
    /// Usage when somebody else is signed in or another process is at work; limit when it does not fit into today's
    /// quota; sign-in, network and storage.
    pub async fn carry_out(self, options: &ApplyOptions, with: &Applying<'_>) -> Result<ApplyReport> {
        let _alone = alone(with.data)?;
        let own = with.youtube.my_channel(&["id"]).await?;
        if own.id() != self.channel {
            return Err(Error::usage(format!(
                "the plan is of the channel {}, and {} is signed in",
                self.channel,
                own.id()
            ))
            .hint("sign in with its channel, or choose its profile: --profile NAME"));
        }
        let share = self.share(options, with).await?;
        let run = match self.run {
            Some(run) => run,
            None => with.store.begin_journal(&self.new_run(with)?).await?,
        };
        let nothing_fits = share == 0 && !self.costs().is_empty();
        let mut work = Work { run, prepared: self, options, with, locks: Locks::default() };
        let stopped = work.all(share).await?.or_else(|| nothing_fits.then(nothing_today));
        work.report(stopped).await
    }

    /// How many of the open items are done now: all of them, or those that fit into today.
    async fn share(&self, options: &ApplyOptions, with: &Applying<'_>) -> Result<usize> {
        let costs = self.costs();
        let quota = with.youtube.quota(Reader::Owner);
        let verdict = quota.fits(&costs.iter().copied().sum()).await?;
        if verdict.fits() {
            return Ok(costs.len());
        }
        if !options.spread {
            let what = if self.command == "undo" { "taking it back" } else { "the plan" };
            return verdict.require(what).map(|()| 0).map_err(|error| {
                error.hint("or do today what fits into today: the same command with --spread")
            });
        }
        let today = day::pacific_day(clock::unix_seconds());
        let days = quota.spread(&costs).await?;
        Ok(days.first().filter(|first| first.day == today).map_or(0, |first| first.items))
    }

    fn new_run(&self, with: &Applying<'_>) -> Result<NewJournalRun> {
        let written = |item: &Item| {
            serde_json::to_string(item)
                .map_err(|error| Error::internal("a plan cannot be written down").caused_by(error))
        };
        let items = self
            .rows
            .iter()
            .map(|row| Ok((row.item.kind.name().to_string(), row.item.id.clone(), written(&row.item)?)));
        Ok(NewJournalRun {
            command: self.command,
            channel: self.channel.clone(),
            profile: with.youtube.sign_in().map(|sign_in| sign_in.profile().to_string()).unwrap_or_default(),
            seal: self.seal.clone(),
            undoes: self.undoes,
            folder: self.folder.clone(),
            items: items.collect::<Result<_>>()?,
        })
    }
}

/// Keeps other processes from changing the channel until it is dropped.
fn alone(data: &Path) -> Result<Option<File>> {
    files::make_folder(data)?;
    let path = data.join(LOCK);
    let file = File::options().create(true).append(true).open(&path);
    let file = file.map_err(|error| Error::io("write", &path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(std::fs::TryLockError::WouldBlock) => Err(Error::usage("another ytseo is changing a channel")
            .hint("wait until it is done; `ytseo channel runs` shows how far it is")),
        // Not every file system can lock; the marks of things on YouTube protect as well.
        Err(std::fs::TryLockError::Error(_)) => Ok(None),
    }
}

struct Work<'a> {
    run: i64,
    prepared: Prepared,
    options: &'a ApplyOptions,
    with: &'a Applying<'a>,
    locks: Locks,
}

impl Work<'_> {
    /// Works through what is open, `share` of it. Gives why it stopped before its end.
    async fn all(&mut self, share: usize) -> Result<Option<Stopped>> {
        let watch = self.with.watch;
        let total = self.prepared.rows.iter().filter(|row| row.state.is_open()).count();
        watch.started(Stage::Change, Some(total as u64), Unit::Items);
        let (mut tried, mut done, mut refusals) = (0, 0, 0);
        let mut stopped = None;
        for at in 0..self.prepared.rows.len() {
            if !self.prepared.rows[at].state.is_open() {
                continue;
            }
            if refusals == REFUSALS {
                stopped = Some(refused_in_a_row());
                break;
            }
            if let Some(why) = refusal(&self.prepared.rows[at], Path::new(&self.prepared.folder)) {
                self.end(at, State::Refused, Some(why)).await?;
            } else if tried == share {
                continue;
            } else {
                tried += 1;
                match self.one(at).await {
                    Ok(()) => {}
                    Err(Halt::Stop(failure)) => {
                        stopped = Some(stop(failure));
                        break;
                    }
                    Err(Halt::Broken(error)) => return Err(error),
                }
                let failed = self.prepared.rows[at].state == State::Failed;
                refusals = if failed { refusals + 1 } else { 0 };
            }
            done += 1;
            watch.advanced(Stage::Change, done);
        }
        watch.finished(Stage::Change, false);
        Ok(stopped)
    }

    /// One thing: read, compare, journal, send, compare.
    async fn one(&mut self, at: usize) -> Result<(), Halt> {
        let youtube = self.with.youtube;
        for attempt in 1..=TRIES {
            let item = self.prepared.rows[at].item.clone();
            let there = youtube_read(&item, self.with).await;
            let there = match there {
                Ok(there) => there,
                Err(failure) => return self.failed(at, failure).await,
            };
            let Some(current) = there else {
                let why = "YouTube does not have it any more, or does not show it to you.";
                return Ok(self.end(at, State::Failed, Some(why.into())).await?);
            };
            if item.kind.channel(&current).is_some_and(|channel| channel != self.prepared.channel) {
                let why = "It is not of the channel that is signed in.";
                return Ok(self.end(at, State::Refused, Some(why.into())).await?);
            }
            let Some(changes) = self.still_to_do(at, &current).await? else { return Ok(()) };
            self.begin(at, &changes, &current).await?;
            let etag = current["etag"].as_str().filter(|_| attempt < TRIES);
            let restore = item.restore.as_ref();
            let write = Write { id: &item.id, current: &current, changes: &changes, restore, etag };
            match item.kind.send(youtube, &write).await {
                Ok(after) => return Ok(self.sent(at, &changes, &current, &after).await?),
                Err(failure) if matches!(failure.then, Then::Conflict | Then::AlreadyThere) => {}
                Err(failure) => return self.failed(at, failure).await,
            }
        }
        let why = "It changes on YouTube all the time; it was not written.";
        Ok(self.end(at, State::Failed, Some(why.into())).await?)
    }

    /// What is still to be sent of an item; nothing when it ended with the comparison.
    async fn still_to_do(&mut self, at: usize, current: &Value) -> Result<Option<Vec<Change>>> {
        let row = &self.prepared.rows[at];
        let there = row.item.kind.fields(current);
        // What was sent before a crash is what counts then; the rest had its value already.
        let wanted = row.sent.as_ref().unwrap_or(&row.item.changes);
        let (mut to_do, mut conflicts) = (Vec::new(), Vec::new());
        for change in wanted {
            match stand(change, &there) {
                Stand::Done => {}
                Stand::ToDo => to_do.push(change.clone()),
                // It was cut short on the way, and goes on from there.
                Stand::Conflict
                    if row.state == State::Sending && is_on_the_way(&row.item, change, &there) =>
                {
                    to_do.push(change.clone());
                }
                Stand::Conflict => conflicts.push(conflict(&row.item, change, &there)),
            }
        }
        if !conflicts.is_empty() {
            let fields: Vec<&str> = conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
            let why = format!("Changed on YouTube since the plan was made: {}.", fields.join(", "));
            self.prepared.rows[at].conflicts = conflicts;
            self.end(at, State::Conflict, Some(why)).await?;
            return Ok(None);
        }
        if to_do.is_empty() {
            let state = if row.state == State::Sending { State::Done } else { State::Unchanged };
            self.settle(at, &there).await?;
            self.end(at, state, None).await?;
            return Ok(None);
        }
        Ok(Some(to_do))
    }

    /// Journals what is about to be sent, and the thing as it is now.
    async fn begin(&mut self, at: usize, changes: &[Change], current: &Value) -> Result<()> {
        let row = &mut self.prepared.rows[at];
        // Of what was sent in part, the state before the first sending counts.
        let there = row.item.kind.fields(current);
        let cut = changes.iter().any(|change| !same(value_of(&there, &change.field), &change.before));
        let half_sent = cut || row.sent.as_ref().is_some_and(|sent| sent.len() > changes.len());
        row.state = State::Sending;
        if half_sent {
            return Ok(());
        }
        row.sent = Some(changes.to_vec());
        row.before = Some(current.clone());
        if let Some(folder) = &self.options.journal {
            write_journal_file(folder, self.run, &self.prepared.channel, row)?;
        }
        let (changes, before) = (text(changes)?, text(current)?);
        let mark = JournalMark {
            state: State::Sending.name(),
            changes: Some(&changes),
            before: Some(&before),
            why: None,
        };
        self.with.store.mark_journal(self.run, row.position, &mark).await
    }

    /// Compares what is there now with what was wanted.
    async fn sent(&mut self, at: usize, changes: &[Change], before: &Value, after: &Value) -> Result<()> {
        let kind = self.prepared.rows[at].item.kind;
        let (old, new) = (kind.fields(before), kind.fields(after));
        let value = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
        let mut told: Vec<Change> = changes.to_vec();
        let mut wrong = Vec::new();
        for change in &mut told {
            let now = value(&new, &change.field);
            if !same(&now, &change.after) {
                wrong.push(change.field.clone());
                change.after = now;
            }
        }
        // What YouTube changed along with it belongs to the change, and is taken back with it.
        let names: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        let planned = |name: &str| changes.iter().any(|change| change.field == *name);
        let moved = names.into_iter().filter(|name| !planned(name));
        let moved: Vec<Change> = moved
            .map(|name| Change { field: name.clone(), before: value(&old, name), after: value(&new, name) })
            .filter(|change| !same(&change.before, &change.after))
            .collect();
        let besides: Vec<String> = moved.iter().map(|change| change.field.clone()).collect();
        told.extend(moved);
        let (state, why) = match (wrong.as_slice(), besides.as_slice()) {
            ([], []) => (State::Done, None),
            ([], besides) => (State::Done, Some(format!("YouTube changed as well: {}.", besides.join(", ")))),
            (wrong, _) => {
                (State::Failed, Some(format!("YouTube keeps another value of: {}.", wrong.join(", "))))
            }
        };
        self.settle(at, &new).await?;
        let row = &mut self.prepared.rows[at];
        // A field that was done in an earlier try stays in the journal, to be taken back.
        let mut all = row.sent.take().unwrap_or_default();
        all.retain(|change| !told.iter().any(|told| told.field == change.field));
        all.extend(told);
        row.sent = Some(all);
        self.end(at, state, why).await
    }

    async fn settle(&mut self, at: usize, there: &Fields) -> Result<()> {
        let folder = Path::new(&self.prepared.folder);
        self.locks.settle(&self.prepared.rows[at].item, there, folder, self.with.store).await
    }

    /// What a failure means for an item: it failed, or the run stops.
    async fn failed(&mut self, at: usize, failure: Failure) -> Result<(), Halt> {
        let answered = failure.status.is_some() && failure.error.kind() != Kind::Remote;
        let refused = failure.then == Then::GiveUp && answered;
        if refused || failure.then == Then::NotFound {
            let why = sentence(&failure.error);
            return Ok(self.end(at, State::Failed, Some(why)).await?);
        }
        let untouched = !failure.sent || matches!(failure.then, Then::RetryLater(_));
        let row = &self.prepared.rows[at];
        let steps = row.item.kind.takes_steps(&row.item.changes);
        if untouched && !steps && row.state == State::Sending && self.is_whole(at) {
            self.end(at, State::Planned, None).await?;
        }
        Err(Halt::Stop(failure))
    }

    /// Whether nothing of an item was sent by an earlier process.
    fn is_whole(&self, at: usize) -> bool {
        let row = &self.prepared.rows[at];
        row.sent.as_ref().is_none_or(|sent| *sent == row.item.changes)
    }

    async fn end(&mut self, at: usize, state: State, why: Option<String>) -> Result<()> {
        let row = &mut self.prepared.rows[at];
        row.state = state;
        row.why = why;
        let changes = row.sent.as_ref().map(text).transpose()?;
        let mark = JournalMark {
            state: state.name(),
            changes: changes.as_deref(),
            before: None,
            why: row.why.as_deref(),
        };
        self.with.store.mark_journal(self.run, row.position, &mark).await
    }

    async fn report(self, stopped: Option<Stopped>) -> Result<ApplyReport> {
        let Self { run, prepared, with, .. } = self;
        let costs = prepared.costs();
        let quota = with.youtube.quota(Reader::Owner);
        if !prepared.rows.iter().any(|row| row.state.is_open()) {
            with.store.end_journal(run).await?;
        }
        let left_on = if costs.is_empty() { Vec::new() } else { quota.spread(&costs).await? };
        Ok(ApplyReport {
            run,
            command: prepared.command.into(),
            undoes: prepared.undoes,
            channel: prepared.channel,
            items: prepared.rows.into_iter().map(Row::into_applied).collect(),
            left_cost: costs.into_iter().sum(),
            left_on,
            units_left: quota.left().await?.units,
            stopped,
        })
    }
}

async fn youtube_read(item: &Item, with: &Applying<'_>) -> Result<Option<Value>, Failure> {
    Ok(item.kind.read(with.youtube, &[&item.id]).await?.remove(&item.id))
}

fn value_of<'a>(there: &'a Fields, name: &str) -> &'a Value {
    there.get(name).unwrap_or(&Value::Null)
}

fn is_on_the_way(item: &Item, change: &Change, there: &Fields) -> bool {
    item.kind.is_on_the_way(change, value_of(there, &change.field))
}

fn stand(change: &Change, there: &Fields) -> Stand {
    let now = value_of(there, &change.field);
    match (same(now, &change.after), same(now, &change.before)) {
        (true, _) => Stand::Done,
        (_, true) => Stand::ToDo,
        _ => Stand::Conflict,
    }
}

fn conflict(item: &Item, change: &Change, there: &Fields) -> Conflict {
    Conflict {
        id: item.id.clone(),
        file: item.file.clone().unwrap_or_default(),
        field: change.field.clone(),
        base: Some(change.before.clone()),
        youtube: there.get(&change.field).cloned().unwrap_or(Value::Null),
        in_file: change.after.clone(),
    }
}

fn text<T: serde::Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|error| Error::internal("the journal cannot be written down").caused_by(error))
}

/// The thing as it was, as a file of its own.
fn write_journal_file(folder: &Path, run: i64, channel: &str, row: &Row) -> Result<()> {
    let folder = folder.join(format!("run-{run}"));
    files::make_folder(&folder)?;
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '.' };
    let id: String = row.item.id.chars().map(plain).collect();
    let path = folder.join(format!("{:04}-{}-{id}.json", row.position, row.item.kind.name()));
    let (sent, before) = (row.sent.clone().unwrap_or_default(), row.before.clone().unwrap_or_default());
    let file = JournalFile {
        ytseo: 1,
        run,
        channel: channel.into(),
        kind: row.item.kind,
        id: row.item.id.clone(),
        file: row.item.file.clone(),
        changes: sent,
        before,
    };
    let text = serde_json::to_string_pretty(&file)
        .map_err(|error| Error::internal("the journal cannot be written down").caused_by(error))?;
    files::write_whole(&path, (text + "\n").as_bytes())
}

const GO_ON: &str = "go on with the rest: ytseo channel apply --resume";

fn stop(failure: Failure) -> Stopped {
    let resume_at = match failure.then {
        Then::RetryLater(at) => Some(day::rfc3339(at)),
        _ => None,
    };
    let mut hints = vec![GO_ON.to_string()];
    if failure.error.kind() != Kind::Interrupted {
        hints.extend(failure.error.hints().iter().cloned());
    }
    Stopped { kind: failure.error.kind().name().into(), message: failure.error.chain(), hints, resume_at }
}

fn refused_in_a_row() -> Stopped {
    Stopped {
        kind: Kind::Findings.name().into(),
        message: format!("{REFUSALS} changes in a row failed; the rest was left"),
        hints: vec!["mend what is named above".into(), GO_ON.into()],
        resume_at: None,
    }
}

fn nothing_today() -> Stopped {
    let reset = day::next_reset(clock::unix_seconds());
    Stopped {
        kind: Kind::Limit.name().into(),
        message: "nothing of it fits into what is left of today's quota".into(),
        hints: vec![format!("{GO_ON} --spread, after {}", day::shown_utc(reset))],
        resume_at: Some(day::rfc3339(reset)),
    }
}

/// An error as a sentence.
fn sentence(error: &Error) -> String {
    format!("{}.", crate::write::clean::capitalised(&error.chain()))
}
