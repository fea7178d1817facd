//! Declared sequences: `ytseo run workflow.yaml` does the same steps to many files, remembers finished ones, and
//! goes on where it stopped.
//!
//! A step takes the video (and captions) that the step before left and leaves its own; the source is never changed.

mod document;
mod kept;
mod report;
mod steps;

use std::path::{Path, PathBuf};

use futures::{StreamExt, stream};

use crate::config::{Channel, Writing};
use crate::error::{Error, Kind, Result};
use crate::model::FailedFile;
use crate::ports::ffmpeg::Input;
use crate::ports::files;
use crate::progress::Watch;
use crate::services::Services;
use crate::video::{TranscribeRequest, transcript_file};
use crate::write::model::Writer;

pub use document::{Step, Workflow};
pub use report::{FileRun, StepRun, StepState, WorkflowReport};

/// What a run needs besides the workflow: settings, and where to report.
#[derive(Clone)]
pub struct Setup {
    /// How files are heard; its input is replaced by each file.
    pub hearing: TranscribeRequest,
    /// The creator's voice.
    pub channel: Channel,
    /// How is written.
    pub writing: Writing,
    /// Language models that write; the offline writer when absent.
    pub writer: Option<Writer>,
    /// Folder of the results; each file gets one of its own inside.
    pub out: PathBuf,
    /// Do finished steps again, and replace what was changed since.
    pub force: bool,
    /// How many files at once.
    pub jobs: usize,
}

/// Runs a workflow over files. A failing file does not stop the rest; its later steps are skipped. `watch_of` gives
/// each file its own progress.
///
/// # Errors
/// Interruption, and a folder that cannot be written. What went wrong with single files is in the report.
pub async fn run(
    workflow: &Workflow,
    inputs: Vec<PathBuf>,
    setup: &Setup,
    services: &Services,
    watch_of: &(dyn Fn(&Path) -> Watch + Sync),
) -> Result<WorkflowReport> {
    files::make_folder(&setup.out)?;
    let folders = folders(&inputs, &setup.out)?;
    let runs: Vec<FileRun> = stream::iter(inputs.into_iter().zip(folders))
        .map(|(file, folder)| {
            let watch = watch_of(&file);
            async move { one(workflow, &file, folder, setup, services, &watch).await }
        })
        .buffered(setup.jobs.max(1))
        .collect()
        .await;
    if runs.iter().any(|run| run.failed.as_ref().is_some_and(|f| f.kind == Kind::Interrupted.name())) {
        return Err(Error::interrupted());
    }
    let report =
        WorkflowReport { workflow: workflow.name.clone(), steps: workflow.step_names(), files: runs };
    report.write(&setup.out)?;
    Ok(report)
}

/// A folder for each file, named after it.
fn folders(inputs: &[PathBuf], out: &Path) -> Result<Vec<PathBuf>> {
    let mut names = std::collections::HashMap::new();
    let mut folders = Vec::with_capacity(inputs.len());
    for input in inputs {
        let name = input.file_stem().unwrap_or_default().to_owned();
        if let Some(other) = names.insert(name.clone(), input) {
            return Err(Error::usage(format!(
                "{} and {} would share a folder of results",
                other.display(),
                input.display()
            ))
            .hint("rename one of them, or run the workflow for each"));
        }
        folders.push(out.join(name));
    }
    Ok(folders)
}

/// What the steps of one file hand on.
pub(crate) struct Carried {
    /// The video as the last step left it.
    pub video: PathBuf,
    /// Captions that belong to `video`, when there are some.
    pub captions: Option<PathBuf>,
    /// Folder of the results.
    pub folder: PathBuf,
}

async fn one(
    workflow: &Workflow,
    file: &Path,
    folder: PathBuf,
    setup: &Setup,
    services: &Services,
    watch: &Watch,
) -> FileRun {
    let wanted = &setup.hearing;
    let beside = || transcript_file::sidecar(file, wanted.language.as_deref()).filter(|_| !wanted.listen);
    let captions = wanted.transcript.clone().or_else(beside);
    let mut carried = Carried { video: file.into(), captions, folder };
    let mut run =
        FileRun { file: file.display().to_string(), video: String::new(), steps: Vec::new(), failed: None };
    let lock = kept::lock(&carried.folder);
    for (index, step) in workflow.steps.iter().enumerate() {
        if run.failed.is_some() {
            run.steps.push(StepRun::skipped(step));
            continue;
        }
        if let Err(error) = &lock {
            run.failed = Some(FailedFile::new(run.file.clone(), error));
            run.steps.push(StepRun::failed(step, error));
            continue;
        }
        let place = workflow.steps[..index].iter().filter(|other| other.name() == step.name()).count();
        match kept::or_run((place, step), &mut carried, setup, services, watch).await {
            Ok(done) => run.steps.push(done),
            Err(error) => {
                run.failed = Some(FailedFile::new(run.file.clone(), &error));
                run.steps.push(StepRun::failed(step, &error));
            }
        }
    }
    run.video = carried.video.display().to_string();
    run
}

/// The hearing of the video that a step works on.
pub(crate) fn hearing(setup: &Setup, carried: &Carried) -> TranscribeRequest {
    let mut request = setup.hearing.clone();
    request.input = Input::File(carried.video.clone());
    request.transcript.clone_from(&carried.captions);
    request
}
