//! How far uploads are, as documents.

use serde::Serialize;

use super::plan::{StepName, UploadChannel, UploadPlan};
use crate::error::{Error, Kind, Result};
use crate::model::VideoId;
use crate::ports::store::{UploadRow, UploadStepRow};
use crate::ports::youtube::{Cost, SpreadDay, day};

/// How far an upload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UploadStatus {
    /// Nothing was sent yet.
    Waiting,
    /// The file is on its way.
    Sending,
    /// The video is there, and something of what belongs to it is not.
    Unfinished,
    /// Everything is there, and YouTube is processing it.
    Processing,
    /// All is done.
    Done,
    /// YouTube could not use it, or has only a part of it. It ends here.
    Failed,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Not begun.
    Waiting,
    /// Begun, and not known to be done.
    Begun,
    /// Done.
    Done,
    /// It went wrong, and can be tried again.
    Failed,
    /// The user does without it.
    Skipped,
}

impl StepState {
    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            StepState::Waiting => "waiting",
            StepState::Begun => "begun",
            StepState::Done => "done",
            StepState::Failed => "failed",
            StepState::Skipped => "skipped",
        }
    }

    fn of_name(name: &str) -> Self {
        let all = [StepState::Begun, StepState::Done, StepState::Failed, StepState::Skipped];
        all.into_iter().find(|state| state.name() == name).unwrap_or(StepState::Waiting)
    }

    /// Whether nothing is left to do.
    pub const fn is_over(self) -> bool {
        matches!(self, StepState::Done | StepState::Skipped)
    }
}

/// What went wrong with a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct StepError {
    /// The kind of error: `auth`, `limit`, `remote` ...
    pub kind: String,
    /// What failed and why.
    pub message: String,
    /// What to do next.
    pub hints: Vec<String>,
}

impl StepError {
    /// What is told of an error.
    pub fn of(error: &Error) -> Self {
        Self { kind: error.kind().name().into(), message: error.chain(), hints: error.hints().to_vec() }
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UploadStep {
    /// `send`, `metadata`, `thumbnail`, `captions`, `playlist`, `processing`, `verify` or `open`.
    pub step: String,
    /// What it is about: a language, a playlist, a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// How far it is.
    pub state: StepState,
    /// How often it was begun.
    pub tries: u64,
    /// When something last happened, in RFC 3339; nothing for a step that waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What went wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<StepError>,
    /// When it can be tried again, in RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_at: Option<String>,
}

impl UploadStep {
    /// The step as it is noted.
    pub fn of(row: &UploadStepRow) -> Self {
        let state = StepState::of_name(&row.state);
        Self {
            step: row.name.clone(),
            target: row.target.clone(),
            state,
            tries: u64::try_from(row.tries).unwrap_or(0),
            at: (state != StepState::Waiting).then(|| day::rfc3339(row.changed_at)),
            detail: row.detail.clone(),
            error: row.error.as_deref().and_then(|error| serde_json::from_str(error).ok()),
            retry_at: row.retry_at.map(day::rfc3339),
        }
    }

    /// Its name.
    pub fn name(&self) -> Option<StepName> {
        StepName::of_name(&self.step)
    }
}

/// The video that an upload became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UploadVideo {
    /// Its id.
    pub id: String,
    /// Where it is watched.
    pub url: String,
}

/// An upload: what it is, what came of it, and how far each step is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UploadState {
    /// Version of this document: 1.
    pub ytseo: u32,
    /// Number of the upload, for `ytseo upload resume`.
    pub id: i64,
    /// How far it is.
    pub status: UploadStatus,
    /// The file.
    pub file: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// How many bytes YouTube was last known to have.
    pub sent_bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The title.
    pub title: String,
    /// The channel.
    pub channel: UploadChannel,
    /// As whom it is sent.
    pub profile: String,
    /// Who may see it in the end.
    pub privacy: String,
    /// When YouTube makes it public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_at: Option<String>,
    /// The video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub video: Option<UploadVideo>,
    /// When it may go on, in RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<String>,
    /// What it takes of the quota when nothing has to be done twice.
    pub cost: Cost,
    /// The steps.
    pub steps: Vec<UploadStep>,
    /// Whether the user did not want to wait for YouTube.
    #[serde(skip)]
    pub waits: bool,
    /// When it was noted, in RFC 3339.
    pub created_at: String,
    /// When something last happened, in RFC 3339.
    pub changed_at: String,
}

impl UploadState {
    /// The document of an upload as it is noted.
    pub fn of(row: &UploadRow, plan: &UploadPlan, steps: &[UploadStepRow]) -> Self {
        let steps: Vec<UploadStep> = steps.iter().map(UploadStep::of).collect();
        let video = row.video.clone().and_then(|id| VideoId::of_id(&id));
        Self {
            ytseo: 1,
            id: row.id,
            status: status(row, &steps),
            file: row.file.clone(),
            size_bytes: plan.size_bytes,
            sent_bytes: if video.is_some() {
                plan.size_bytes
            } else {
                u64::try_from(row.sent_bytes).unwrap_or(0)
            },
            sha256: row.sha256.clone(),
            title: plan.title().into(),
            channel: plan.channel.clone(),
            profile: row.profile.clone(),
            privacy: plan.privacy().into(),
            publish_at: plan.publish_at().map(str::to_string),
            video: video.map(|id| UploadVideo { url: id.address(), id: id.to_string() }),
            not_before: row.not_before.map(day::rfc3339),
            cost: plan.cost(),
            steps,
            waits: plan.wait,
            created_at: day::rfc3339(row.created_at),
            changed_at: day::rfc3339(row.changed_at),
        }
    }

    /// Fails when it is not what was asked for: with the first step that went wrong.
    ///
    /// # Errors
    /// The kind of the step's error; findings when YouTube cannot use the video.
    pub fn outcome(&self) -> Result<()> {
        let failed = self.steps.iter().find_map(|step| Some((step, step.error.as_ref()?)));
        if let Some((step, error)) = failed {
            let told = Error::new(Kind::of_name(&error.kind), format!("{}: {}", step.step, error.message));
            let told = error.hints.iter().fold(told, |told, hint| told.hint(hint));
            return Err(match self.status {
                UploadStatus::Failed => told,
                _ => told.hint(format!("what is done stays done; the rest: ytseo upload resume {}", self.id)),
            });
        }
        if self.status == UploadStatus::Processing && self.waits {
            return Err(Error::remote("YouTube has not finished processing the video yet")
                .hint(format!("look again later: ytseo upload resume {}", self.id)));
        }
        Ok(())
    }

    /// Whether something is left to do.
    pub fn is_open(&self) -> bool {
        !matches!(self.status, UploadStatus::Done | UploadStatus::Failed)
    }
}

fn status(row: &UploadRow, steps: &[UploadStep]) -> UploadStatus {
    if row.state == "failed" {
        return UploadStatus::Failed;
    }
    let first_open = steps.iter().find(|step| !step.state.is_over());
    match first_open {
        None => UploadStatus::Done,
        Some(_) if row.video.is_none() => match row.session {
            Some(_) => UploadStatus::Sending,
            None => UploadStatus::Waiting,
        },
        Some(step) if step.name() == Some(StepName::Processing) && step.error.is_none() => {
            UploadStatus::Processing
        }
        Some(_) => UploadStatus::Unfinished,
    }
}

/// Several uploads.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Uploads {
    /// The uploads.
    pub uploads: Vec<UploadState>,
    /// The days they are spread over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<SpreadDay>,
}
