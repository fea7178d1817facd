//! Steps that are done are not done again: each is kept under everything that changes its result.

use std::path::{Path, PathBuf};

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

/// Takes the result of an earlier run when nothing changed, does the step otherwise.
pub(super) async fn or_run(
    (index, step): (usize, &Step),
    carried: &mut Carried,
    setup: &Setup,
    services: &Services,
    watch: &Watch,
) -> Result<StepRun> {
    watch.check()?;
    let key = key(step, carried, setup, services, watch).await?;
    let kept: Option<Done> = if setup.force { None } else { services.store.stage(&key).await? };
    if let Some(done) = kept.filter(|done| done.outputs.iter().all(|output| output.is_file())) {
        return Ok(take(step, done, StepState::Cached, carried));
    }
    files::make_folder(&carried.folder)?;
    let last = format!("workflow-last:{}:{index}:{}", absolute(&carried.folder)?.display(), step.name());
    let force = setup.force || unchanged(&last, services, watch).await?;
    let work = steps::Work { carried, setup, force, services, watch };
    let done = steps::run(step, &work).await?;
    let mut hashes = Vec::new();
    for output in &done.outputs {
        hashes.push((output.clone(), hash::of_file(output, services, watch).await?));
    }
    services.store.keep_stage(&last, "workflow-last", &hashes).await?;
    services.store.keep_stage(&key, "workflow", &done).await?;
    Ok(take(step, done, StepState::Done, carried))
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
    if let Some(captions) = &carried.captions {
        parts.push(hash::of_file(captions, services, watch).await?);
    }
    Ok(format!("workflow:{VERSION}:{}:{}", step.name(), files::sha256_of_bytes(parts.join("\n").as_bytes())))
}

/// Whether everything that this step wrote last time is still as it was written (or gone), so that it may be
/// replaced.
async fn unchanged(last: &str, services: &Services, watch: &Watch) -> Result<bool> {
    let Some(written) = services.store.stage::<Vec<(PathBuf, String)>>(last).await? else { return Ok(false) };
    for (path, sha256) in written {
        if path.is_file() && hash::of_file(&path, services, watch).await? != sha256 {
            return Ok(false);
        }
    }
    Ok(true)
}

fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).map_err(|error| Error::io("find", path, error))
}
