//! The steps: each turns its options into the request of a feature and calls it.

use serde::{Deserialize, Serialize};

use super::kept::Done;
use super::{Carried, Setup, Step, hearing};
use crate::error::{Error, Result};
use crate::model::analysis::Depth;
use crate::optimize::{OptimizeRequest, optimize};
use crate::progress::Watch;
use crate::services::Services;

/// Options of `optimize`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OptimizeStep {
    /// What the video is about, when nobody says so in it.
    pub topic: Option<String>,
    /// A working title.
    pub title: Option<String>,
    /// How many pictures to choose the thumbnail from.
    pub thumbnails: usize,
}

/// Does a step. `force` allows to replace what stands at its outputs.
pub(super) async fn run(
    step: &Step,
    carried: &Carried,
    (setup, force): (&Setup, bool),
    services: &Services,
    watch: &Watch,
) -> Result<Done> {
    match step {
        Step::Optimize(options) => run_optimize(options, carried, (setup, force), services, watch).await,
    }
}

async fn run_optimize(
    options: &OptimizeStep,
    carried: &Carried,
    (setup, _): (&Setup, bool),
    services: &Services,
    watch: &Watch,
) -> Result<Done> {
    let request = OptimizeRequest {
        hearing: hearing(setup, carried),
        topic: options.topic.clone(),
        title: options.title.clone(),
        channel: setup.channel.clone(),
        writing: setup.writing.clone(),
        look: Some(Depth::Fast),
        thumbnails: options.thumbnails,
        out: Some(carried.folder.clone()),
        force: setup.force,
    };
    let report = optimize(&request, services, watch).await?;
    let score = report.audit.score.map(|score| format!(" ({score:.0})")).unwrap_or_default();
    Ok(Done {
        summary: format!("{}{score}", report.proposal.title),
        outputs: report.saved.files.iter().map(Into::into).collect(),
        video: None,
        captions: None,
        report: value(&report)?,
    })
}

fn value<T: Serialize>(report: &T) -> Result<serde_json::Value> {
    serde_json::to_value(report)
        .map_err(|error| Error::internal("a report cannot be written down").caused_by(error))
}
