//! Uploading videos: looked at before a byte is sent, sent so that any other process can go on, and followed by steps
//! (thumbnail, captions, playlists, processing ...) that are noted and tried again one by one.
//!
//! [`prepare`] makes a plan of everything that will be sent and changes nothing. [`record`] notes plans in the
//! database. [`run`](saga::run) carries one out, from wherever it stands: [`resume`](resume::resume) is the same after
//! a crash. What is not certain after a break is looked up on YouTube before anything is sent a second time.

mod beside;
mod look_up;
mod merged;
mod plan;
mod preflight;
mod processing;
mod request;
pub mod resume;
pub mod saga;
mod send;
mod settle;
mod state;
mod steps;

use std::path::PathBuf;

use crate::config;
use crate::ports::youtube::YouTube;
use crate::progress::Watch;
use crate::services::Services;

pub use plan::{PlannedCaptions, PlannedPlaylist, UploadChannel, UploadPlan};
pub use preflight::{PlannedUpload, Preflight, prepare, record};
pub use request::{License, UploadRequest, parse_rate};
pub use state::{StepError, StepState, UploadState, UploadStatus, UploadStep, UploadVideo, Uploads};

/// What uploads need.
pub struct Uploading<'a> {
    /// The ports.
    pub services: &'a Services,
    /// YouTube, as the owner of the channel.
    pub youtube: &'a YouTube,
    /// The settings.
    pub settings: &'a config::Upload,
    /// A folder of this user, in which each upload that goes on is locked.
    pub locks: PathBuf,
    /// Where to report, and whether to stop.
    pub watch: &'a Watch,
}
