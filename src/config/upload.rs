//! The settings of uploads.

use serde::{Deserialize, Serialize};

use crate::model::Privacy;

/// Uploads to YouTube.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Upload {
    /// Who may see a new video: private, unlisted or public. It is always said to YouTube, which takes silence for
    /// public.
    pub privacy: Privacy,
    /// Whether the videos are made for children. YouTube has to know; it is asked for when it is not set.
    pub made_for_kids: Option<bool>,
    /// The category, by its number at YouTube; 22 is People & Blogs.
    pub category: String,
    /// Playlists that every new video goes into, by id or title.
    pub playlists: Vec<String>,
    /// Whether subscribers are told of a new video.
    pub notify_subscribers: bool,
    /// Size of the first piece a file is sent in, in MiB; pieces double while the line holds, up to eight times this.
    pub piece_mib: u64,
    /// Most bytes a second, like 2M (MiB) or 500K (KiB).
    pub limit_rate: Option<String>,
    /// Tries in a row that bring an upload no further, after the first one.
    pub retries: usize,
    /// First wait until YouTube is asked again what became of a video, in milliseconds; it doubles, up to a minute.
    pub poll_wait_ms: u64,
    /// How long it is waited for that, in seconds.
    pub processing_wait_s: u64,
}

impl Default for Upload {
    fn default() -> Self {
        Self {
            privacy: Privacy::Private,
            made_for_kids: None,
            category: "22".into(),
            playlists: Vec::new(),
            notify_subscribers: true,
            piece_mib: 8,
            limit_rate: None,
            retries: 10,
            poll_wait_ms: 5000,
            processing_wait_s: 3600,
        }
    }
}
