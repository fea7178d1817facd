//! What a workflow hands back, for people and for programs.

use std::path::Path;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Step;
use crate::error::{Error, Result};
use crate::model::FailedFile;
use crate::ports::files;

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It was done now.
    Done,
    /// An earlier run had done it.
    Cached,
    /// It failed.
    Failed,
    /// A step before it failed.
    Skipped,
}

/// A step of one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct StepRun {
    /// The step's name.
    pub step: String,
    /// How it ended.
    pub state: StepState,
    /// What came of it, in a few words.
    pub summary: String,
    /// Files it wrote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outputs: Vec<String>,
    /// The report of the step, as its own command gives it with `--json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<serde_json::Value>,
}

impl StepRun {
    pub(super) fn skipped(step: &Step) -> Self {
        Self {
            step: step.name().into(),
            state: StepState::Skipped,
            summary: String::new(),
            outputs: Vec::new(),
            report: None,
        }
    }

    pub(super) fn failed(step: &Step, error: &Error) -> Self {
        Self { state: StepState::Failed, summary: error.chain(), ..Self::skipped(step) }
    }
}

/// One file through all steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FileRun {
    /// The file, as given.
    pub file: String,
    /// The video as the last step left it.
    pub video: String,
    /// The steps, in order.
    pub steps: Vec<StepRun>,
    /// What went wrong, if something did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<FailedFile>,
}

/// A workflow over many files. `run.json` in the folder of results holds the same document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct WorkflowReport {
    /// The workflow's name.
    pub workflow: String,
    /// Names of its steps.
    pub steps: Vec<String>,
    /// The files, in the order given.
    pub files: Vec<FileRun>,
}

impl WorkflowReport {
    /// Writes `run.json`.
    pub(super) fn write(&self, out: &Path) -> Result<()> {
        let text = serde_json::to_string_pretty(self)
            .map_err(|error| Error::internal("the report cannot be written down").caused_by(error))?;
        files::write_whole(&out.join("run.json"), (text + "\n").as_bytes())
    }
}
