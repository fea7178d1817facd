//! Going on with uploads, and looking at them.

use super::Uploading;
use super::plan::StepName;
use super::saga::{claim, load, run, run_claimed, state};
use super::state::{StepState, UploadState};
use crate::error::{Error, Kind, Result};
use crate::ports::clock;
use crate::ports::store::{StepNote, Store};
use crate::ports::youtube::day;

/// All uploads that are noted, the newest first.
///
/// # Errors
/// Storage.
pub async fn list(store: &Store, only_open: bool) -> Result<Vec<UploadState>> {
    let mut all = Vec::new();
    for row in store.uploads(None, None).await? {
        // One whose plan cannot be read is told of by its number only.
        if let Ok(state) = state(row.id, store).await
            && (!only_open || state.is_open())
        {
            all.push(state);
        }
    }
    Ok(all)
}

/// The uploads of a profile that are open and may go on now, the oldest first; and when the next one may, in seconds
/// since 1970.
///
/// # Errors
/// Storage.
pub async fn due(store: &Store, profile: &str) -> Result<(Vec<i64>, Option<i64>)> {
    let now = clock::unix_seconds();
    let rows = store.uploads(Some(profile), None).await?;
    let open = rows.iter().rev().filter(|row| !matches!(row.state.as_str(), "done" | "failed"));
    let (later, due): (Vec<_>, Vec<_>) = open.partition(|row| row.not_before.is_some_and(|at| at > now));
    Ok((due.iter().map(|row| row.id).collect(), later.iter().filter_map(|row| row.not_before).min()))
}

/// How one upload is gone on with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResumeRequest {
    /// Its number.
    pub id: i64,
    /// Steps that the user does without: `thumbnail`, `captions:de`.
    pub skip: Vec<String>,
    /// Not to wait for the time that is noted, because more quota was granted or a day is wanted earlier.
    pub now: bool,
}

/// Goes on with one upload.
///
/// # Errors
/// Limit when its time has not come; usage for a step that cannot be left out; see [`run`].
pub async fn resume(request: &ResumeRequest, with: &Uploading<'_>) -> Result<UploadState> {
    let (id, store) = (request.id, &with.services.store);
    let (row, _, _) = load(id, store).await?;
    if let Some(at) = row.not_before.filter(|at| *at > clock::unix_seconds() && !request.now) {
        return Err(Error::limit(format!("upload {id} cannot go on yet"))
            .hint(format!("go on after {}", day::shown_utc(at)))
            .hint(format!("or do not wait: ytseo upload resume {id} --now")));
    }
    for name in &request.skip {
        leave_out(id, name, store).await?;
    }
    run(id, with).await
}

/// Notes that the user does without a step.
async fn leave_out(id: i64, name: &str, store: &Store) -> Result<()> {
    let (name, target) = name.split_once(':').map_or((name, None), |(name, target)| (name, Some(target)));
    let step = StepName::of_name(name);
    if matches!(step, None | Some(StepName::Send)) {
        return Err(Error::usage(format!("'{}' is no step that can be left out", name.escape_default()))
            .hint("steps: metadata, thumbnail, captions, captions:de, playlist, processing, verify, open"));
    }
    let mut found = false;
    for row in store.upload_steps(id).await? {
        let meant = row.name == name && target.is_none_or(|target| row.target.as_deref() == Some(target));
        found |= meant;
        if meant && row.state != StepState::Done.name() {
            let note = StepNote { state: StepState::Skipped.name().into(), ..StepNote::default() };
            store.note_upload_step(id, row.place, &note).await?;
        }
    }
    if found {
        return Ok(());
    }
    Err(Error::usage(format!("upload {id} has no step '{}'", name.escape_default()))
        .hint(format!("see its steps: ytseo upload status {id}")))
}

/// Carries out uploads one after the other. What would fail the others too (a limit, the sign-in, the network) ends it;
/// they wait for as long as that one has to. How far each is.
///
/// # Errors
/// See [`run`].
pub async fn run_all(ids: &[i64], with: &Uploading<'_>) -> Result<Vec<UploadState>> {
    let store = &with.services.store;
    let mut states = Vec::new();
    let mut stopped: Option<Option<i64>> = None;
    for (at, id) in ids.iter().enumerate() {
        let (row, plan, _) = load(*id, store).await?;
        if row.not_before.is_some_and(|at| at > clock::unix_seconds()) {
            states.push(state(*id, store).await?);
            continue;
        }
        if let Some(until) = stopped {
            store.set_upload_state(*id, &row.state, until).await?;
            states.push(state(*id, store).await?);
            continue;
        }
        if ids.len() > 1 {
            with.watch.note(format!("{} of {}: {}", at + 1, ids.len(), plan.title()));
        }
        let Some(claim) = claim(*id, &with.locks)? else {
            with.watch.note(format!("another ytseo is carrying out upload {id}"));
            states.push(state(*id, store).await?);
            continue;
        };
        let done = run_claimed(*id, &claim, with).await?;
        let kind = done.outcome().err().map(|error| error.kind());
        if matches!(kind, Some(Kind::Limit | Kind::Auth | Kind::Remote | Kind::Storage))
            && done.video.is_none()
        {
            stopped = Some(store.upload(*id).await?.and_then(|row| row.not_before));
        }
        states.push(done);
    }
    Ok(states)
}
