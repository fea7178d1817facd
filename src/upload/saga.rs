//! Carries out one upload, step by step, from wherever it stands.
//!
//! A step is noted as begun before it is carried out and as done afterwards. One that was begun and is not known to be
//! done is looked up first. A step that fails does not keep the others from being done, unless what failed would fail
//! them too: the network, the sign-in, the quota.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use super::plan::{StepName, UploadPlan};
use super::state::{StepError, StepState, UploadState, UploadStep};
use super::{Uploading, processing, send, settle, steps};
use crate::error::{Error, Kind, Result};
use crate::model::VideoId;
use crate::ports::files;
use crate::ports::store::{StepNote, Store, UploadRow, UploadStepRow};
use crate::ports::youtube::{Failure, SignIn, Then, YouTube};

/// An upload that is being carried out.
pub(super) struct Job<'a> {
    pub row: UploadRow,
    pub plan: UploadPlan,
    pub with: &'a Uploading<'a>,
}

/// How a step ended.
#[derive(Debug)]
pub(super) enum Done {
    /// It is done; what came of it, as a sentence fragment.
    Yes(String),
    /// It is not over, and nothing is wrong.
    NotYet(String),
}

/// Why a step did not succeed.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It can be tried again.
    Again(Failure),
    /// YouTube cannot use the video, or has only a part of it.
    Final(Error),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Trouble::Again(failure)
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Trouble::Again(error.into())
    }
}

impl Job<'_> {
    pub fn youtube(&self) -> &YouTube {
        self.with.youtube
    }

    pub fn store(&self) -> &Store {
        &self.with.services.store
    }

    /// The video that it became.
    pub fn video(&self) -> Result<VideoId> {
        let id = self.row.video.as_deref().and_then(VideoId::of_id);
        id.ok_or_else(|| Error::internal("a step was begun before the video was there"))
    }
}

/// Reads an upload.
pub(super) async fn load(id: i64, store: &Store) -> Result<(UploadRow, UploadPlan, Vec<UploadStepRow>)> {
    let row = store.upload(id).await?.ok_or_else(|| {
        Error::not_found(format!("there is no upload {id}")).hint("see them: ytseo upload list")
    })?;
    let plan = serde_json::from_str(&row.plan).map_err(|error| {
        Error::storage(format!("the plan of upload {id} cannot be read"))
            .hint(format!("give it up: ytseo upload forget {id}"))
            .caused_by(error)
    })?;
    let steps = store.upload_steps(id).await?;
    Ok((row, plan, steps))
}

/// Carries out an upload until it is done, or as far as it goes. How far that is stands in the document.
///
/// # Errors
/// Not found; usage when another process is at it, or it belongs to another profile; interrupted; storage.
pub async fn run(id: i64, with: &Uploading<'_>) -> Result<UploadState> {
    let claim = claim(id, &with.locks)?.ok_or_else(|| {
        Error::usage(format!("another ytseo is carrying out upload {id}"))
            .hint(format!("see how far it is: ytseo upload status {id}"))
    })?;
    run_claimed(id, &claim, with).await
}

/// The same for one that was claimed.
pub(super) async fn run_claimed(id: i64, _claim: &File, with: &Uploading<'_>) -> Result<UploadState> {
    let store = &with.services.store;
    let (row, plan, steps) = load(id, store).await?;
    let own = with.youtube.sign_in().map(SignIn::profile).unwrap_or_default();
    if row.profile != own {
        return Err(Error::usage(format!("upload {id} was begun as the profile '{}'", row.profile))
            .hint(format!("ytseo --profile {} upload resume {id}", row.profile)));
    }
    if row.state == "failed" {
        return state(id, store).await;
    }
    let mut job = Job { row, plan, with };
    let (mut wait_until, mut failed) = (None, false);
    let mut behind = false;
    for step in steps {
        let known = UploadStep::of(&step);
        if known.state.is_over() {
            continue;
        }
        // A video is opened when nothing else is missing.
        if known.name() == Some(StepName::Open) && behind {
            continue;
        }
        with.watch.check().map_err(|error| stopped(error, id))?;
        store.begin_upload_step(id, step.place).await?;
        let outcome = Box::pin(perform(&mut job, &step)).await;
        let (note, goes_on) = noted(&outcome, known.name());
        store.note_upload_step(id, step.place, &note).await?;
        failed |= matches!(outcome, Err(Trouble::Final(_)));
        behind |= !matches!(outcome, Ok(Done::Yes(_)));
        if let Err(Trouble::Again(failure)) = outcome {
            if failure.error.kind() == Kind::Interrupted {
                return Err(stopped(*failure.error, id));
            }
            if !goes_on {
                wait_until = note.retry_at;
            }
        }
        if !goes_on {
            break;
        }
    }
    let status = state(id, store).await?;
    let word = match (failed, status.is_open()) {
        (true, _) => "failed",
        (_, true) => "open",
        (_, false) => "done",
    };
    store.set_upload_state(id, word, wait_until).await?;
    if word != "open" {
        // Nobody goes on with it, so nobody needs the lock any more; one that stays does no harm.
        let _ = std::fs::remove_file(lock_of(id, &with.locks));
    }
    state(id, store).await
}

/// How far an upload is.
///
/// # Errors
/// Not found; storage.
pub async fn state(id: i64, store: &Store) -> Result<UploadState> {
    let (row, plan, steps) = load(id, store).await?;
    Ok(UploadState::of(&row, &plan, &steps))
}

async fn perform(job: &mut Job<'_>, step: &UploadStepRow) -> Result<Done, Trouble> {
    let again = step.tries > 0;
    let target = step.target.as_deref().unwrap_or_default();
    match StepName::of_name(&step.name) {
        Some(StepName::Send) => send::send(job).await,
        Some(StepName::Metadata) => settle::metadata(job).await,
        Some(StepName::Thumbnail) => steps::thumbnail(job, target).await,
        Some(StepName::Captions) => steps::captions(job, target, again).await,
        Some(StepName::Playlist) => steps::playlist(job, target, again).await,
        Some(StepName::Processing) => processing::wait(job).await,
        Some(StepName::Verify) => processing::verify(job).await,
        Some(StepName::Open) => settle::open(job).await,
        None => Err(Error::storage(format!("the step '{}' is not known", step.name.escape_default()))
            .hint("update ytseo")
            .into()),
    }
}

/// What is noted of an outcome, and whether the steps after it are carried out.
fn noted(outcome: &Result<Done, Trouble>, step: Option<StepName>) -> (StepNote, bool) {
    let note = |state: StepState, detail: Option<&String>, error: Option<&Error>| StepNote {
        state: state.name().into(),
        detail: detail.cloned(),
        error: error.and_then(|error| serde_json::to_string(&StepError::of(error)).ok()),
        retry_at: None,
    };
    match outcome {
        Ok(Done::Yes(detail)) => (note(StepState::Done, Some(detail), None), true),
        Ok(Done::NotYet(detail)) => (note(StepState::Begun, Some(detail), None), false),
        Err(Trouble::Final(error)) => (note(StepState::Failed, None, Some(error)), false),
        // One that was stopped stays begun: whether it was done has to be looked up.
        Err(Trouble::Again(failure)) if failure.then == Then::Stopped => {
            (note(StepState::Begun, None, None), false)
        }
        Err(Trouble::Again(failure)) => {
            let mut note = note(StepState::Failed, None, Some(&failure.error));
            if let Then::RetryLater(at) = failure.then {
                note.retry_at = Some(at);
            }
            // The limit on thumbnails is one of its own.
            let alone = step == Some(StepName::Thumbnail)
                && failure.reason.as_deref() == Some("uploadRateLimitExceeded");
            let fails_all = matches!(failure.then, Then::RetrySoon | Then::RetryLater(_) | Then::SignIn)
                || failure.error.kind() == Kind::Storage;
            (note, step != Some(StepName::Send) && (alone || !fails_all))
        }
    }
}

/// Keeps other processes from carrying out the same upload, until it is dropped or the process ends, however it ends.
/// Nothing when another process has it.
pub(super) fn claim(id: i64, folder: &Path) -> Result<Option<File>> {
    files::make_private_folder(folder)?;
    let path = lock_of(id, folder);
    let failed = |error| Error::io("lock", &path, error);
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

fn lock_of(id: i64, folder: &Path) -> PathBuf {
    folder.join(format!("upload-{id}.lock"))
}

fn stopped(error: Error, id: i64) -> Error {
    match error.kind() {
        Kind::Interrupted => {
            Error::new(Kind::Interrupted, "interrupted").hint(format!("go on: ytseo upload resume {id}"))
        }
        _ => error,
    }
}
