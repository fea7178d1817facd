//! Steps that are done are not done again: each is kept under everything that changes its result.
//!
//! What a step wrote last is remembered too, so that its own files may be replaced and nobody else's, and what
//! stood in the folder when it began, so that what a killed or failed step left there can be told apart.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::report::{StepRun, StepState};
use super::{Carried, Setup, Step, steps};
use crate::error::{Error, Result};
use crate::ports::files;
use crate::progress::Watch;
use crate::services::Services;
use crate::video::hash;

/// Another release may do a step otherwise.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a step did and left.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Done {
    /// What came of it, in a few words.
    pub summary: String,
    /// Files it wrote.
    pub outputs: Vec<PathBuf>,
    /// The video for the next step, when it is another one now.
    pub video: Option<PathBuf>,
    /// The captions for the next step, when they are others now.
    pub captions: Option<PathBuf>,
    /// Whether times changed, so that captions of the video before do not fit any more.
    pub retimed: bool,
    /// The report of the step.
    pub report: serde_json::Value,
}

/// What a place in a workflow did to a folder, whatever its options were then.
#[derive(Default, Serialize, Deserialize)]
struct Last {
    /// The key of the result that stands there.
    key: Option<String>,
    /// What it wrote, each with its hash.
    written: Vec<(PathBuf, String)>,
}

/// A step that is under way in a folder, or was when its run was killed.
#[derive(Serialize, Deserialize)]
struct Begun {
    /// What the names of its results start with.
    stem: String,
    /// What stood in the folder when it began.
    before: BTreeMap<PathBuf, (u64, Option<SystemTime>)>,
    /// What of it was its own, from the time before.
    own: Vec<PathBuf>,
}

impl Begun {
    fn new(carried: &Carried, last: &Last) -> Result<Self> {
        let stem = carried.video.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let own = last.written.iter().map(|(path, _)| path.clone()).collect();
        Ok(Self { stem, before: listed(&carried.folder)?, own })
    }

    /// Removes what it left half done: files that were not there when it began, named after its video or not named
    /// yet, and its own files that it had begun to replace.
    fn clear(&self, folder: &Path) -> Result<()> {
        for (path, state) in listed(folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let ours = name.starts_with(&format!("{}.", self.stem)) || name.starts_with(".ytseo-");
            let left = match self.before.get(&path) {
                None => ours,
                Some(before) => *before != state && self.own.contains(&path),
            };
            if left {
                std::fs::remove_file(&path).map_err(|error| Error::io("remove", &path, error))?;
            }
        }
        Ok(())
    }
}

/// Takes the result of an earlier run when nothing changed, does the step otherwise. `place` tells steps of the same
/// name in a workflow apart.
pub(super) async fn or_run(
    (place, step): (usize, &Step),
    carried: &mut Carried,
    setup: &Setup,
    services: &Services,
    watch: &Watch,
) -> Result<StepRun> {
    watch.check()?;
    let key = key(step, carried, setup, services, watch).await?;
    let slot = format!(
        "workflow-last:{}:{}:{place}:{}",
        absolute(&carried.folder)?.display(),
        step.name(),
        absolute(&carried.video)?.display()
    );
    let mut last: Last = services.store.stage(&slot).await?.unwrap_or_default();
    let kept: Option<Done> = if setup.force { None } else { services.store.stage(&key).await? };
    // The same files can hold the result of other options by now.
    let stands = |done: &Done| {
        let same = done.outputs.is_empty() || last.key.as_ref() == Some(&key);
        same && done.outputs.iter().all(|output| output.is_file())
    };
    if let Some(done) = kept.filter(stands) {
        return Ok(take(step, done, StepState::Cached, carried));
    }
    let under_way = format!("workflow-begun:{}", absolute(&carried.folder)?.display());
    let killed = services.store.stage::<Option<Begun>>(&under_way).await?.flatten();
    if let Some(killed) = &killed {
        killed.clear(&carried.folder)?;
    }
    let force = setup.force || unchanged(&last.written, services, watch).await?;
    last.key = None;
    services.store.keep_stage(&slot, "workflow-last", &last).await?;
    let begun = Begun::new(carried, &last)?;
    services.store.keep_stage(&under_way, "workflow-begun", &begun).await?;
    let work = steps::Work { carried, setup, force, services, watch };
    let outcome = steps::run(step, &work).await;
    if outcome.is_err() {
        begun.clear(&carried.folder)?;
    }
    let done = outcome?;
    if killed.is_some() {
        // An ffmpeg that outlived its run may have made its file only now.
        clear_unnamed(&carried.folder);
    }
    last = Last { key: Some(key.clone()), written: Vec::new() };
    for output in &done.outputs {
        last.written.push((output.clone(), hash::of_file(output, services, watch).await?));
    }
    services.store.keep_stage(&key, "workflow", &done).await?;
    services.store.keep_stage(&slot, "workflow-last", &last).await?;
    services.store.keep_stage(&under_way, "workflow-begun", &None::<Begun>).await?;
    Ok(take(step, done, StepState::Done, carried))
}

/// Keeps other runs out of a folder of results until it is dropped (or the process ends, however it ends).
///
/// # Errors
/// Usage when another run works there; I/O when the folder cannot be made.
pub(super) fn lock(folder: &Path) -> Result<Option<File>> {
    files::make_folder(folder)?;
    // A folder cannot be opened on every system, and not every file system can lock; neither is a reason to stop.
    let Ok(file) = File::open(folder) else { return Ok(None) };
    match file.try_lock() {
        Err(std::fs::TryLockError::WouldBlock) => {
            Err(Error::usage(format!("another run is working in {}", folder.display()))
                .hint("wait until it is done, or choose another folder with --out"))
        }
        Err(std::fs::TryLockError::Error(_)) => Ok(None),
        Ok(()) => Ok(Some(file)),
    }
}

/// Removes files that had not got their name yet.
fn clear_unnamed(folder: &Path) {
    for path in listed(folder).unwrap_or_default().into_keys() {
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".ytseo-")) {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// The files of a folder, with their size and when they were changed.
fn listed(folder: &Path) -> Result<BTreeMap<PathBuf, (u64, Option<SystemTime>)>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Error::io("read", folder, error))?;
    let states = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let state = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some((path, (state.len(), state.modified().ok())))
    });
    Ok(states.collect())
}

fn take(step: &Step, done: Done, state: StepState, carried: &mut Carried) -> StepRun {
    if let Some(video) = done.video {
        carried.video = video;
    }
    if done.captions.is_some() || done.retimed {
        carried.captions = done.captions;
    }
    StepRun {
        step: step.name().into(),
        state,
        summary: done.summary,
        outputs: done.outputs.iter().map(|output| output.display().to_string()).collect(),
        report: Some(done.report),
    }
}

/// Everything that changes the result: the step and its options, the settings, the video, the captions, the folder.
async fn key(
    step: &Step,
    carried: &Carried,
    setup: &Setup,
    services: &Services,
    watch: &Watch,
) -> Result<String> {
    let unwritable = |error| Error::internal("a step cannot be written down").caused_by(error);
    let mut parts = vec![
        serde_json::to_string(step).map_err(unwritable)?,
        hash::of_file(&carried.video, services, watch).await?,
        absolute(&carried.folder)?.display().to_string(),
        carried.video.display().to_string(),
        serde_json::to_string(&(&setup.channel, &setup.writing)).map_err(unwritable)?,
        format!(
            "{:?} {:?} {}",
            setup.hearing.language, setup.hearing.audio_track, setup.hearing.speech.model
        ),
    ];
    if let (Step::Optimize(_), Some(writer)) = (step, &setup.writer) {
        parts.push(writer.fingerprint()?);
    }
    if let Some(captions) = &carried.captions {
        parts.push(hash::of_file(captions, services, watch).await?);
    }
    Ok(format!("workflow:{VERSION}:{}:{}", step.name(), files::sha256_of_bytes(parts.join("\n").as_bytes())))
}

/// Whether everything that a step wrote last time is still as it was written (or gone), so that it may be replaced.
async fn unchanged(written: &[(PathBuf, String)], services: &Services, watch: &Watch) -> Result<bool> {
    for (path, sha256) in written {
        if path.is_file() && hash::of_file(path, services, watch).await? != *sha256 {
            return Ok(false);
        }
    }
    Ok(!written.is_empty())
}

fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).map_err(|error| Error::io("find", path, error))
}
