//! The kinds of things of a channel that have files, are planned and changed.

use serde::{Deserialize, Serialize};

use super::schema::{self, Schema};
use crate::model::{ChannelId, PlaylistId, VideoId};

/// A kind of thing. Its name in plans and in the journal is that of the variant.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A video: its texts, tags, settings and translations.
    Video,
    /// A playlist: its texts, its settings, and its videos in their order.
    Playlist,
    /// The settings of the channel.
    Settings,
    /// A caption track of a video.
    Captions,
}

impl Kind {
    /// Every kind, in the order in which they are shown and changed.
    pub const ALL: [Kind; 4] = [Kind::Video, Kind::Playlist, Kind::Settings, Kind::Captions];

    /// The kinds that cost little to read: a caption track takes 250 units, so it is read only when that is asked for.
    pub const CHEAP: [Kind; 3] = [Kind::Video, Kind::Playlist, Kind::Settings];

    /// Its name in plans, in the lock file and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Video => "video",
            Kind::Playlist => "playlist",
            Kind::Settings => "settings",
            Kind::Captions => "captions",
        }
    }

    /// The kind with this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The word for several, which is also the name of its section in the lock file.
    pub const fn plural(self) -> &'static str {
        match self {
            Kind::Video => "videos",
            Kind::Playlist => "playlists",
            Kind::Settings => "settings",
            Kind::Captions => "captions",
        }
    }

    /// Where a field stands in a list of changes.
    pub fn place(self, field: &str) -> usize {
        self.schema().place(field)
    }

    /// The fields of one.
    pub fn schema(self) -> &'static Schema {
        match self {
            Kind::Video => &schema::VIDEO,
            Kind::Playlist => &schema::PLAYLIST,
            Kind::Settings => &schema::SETTINGS,
            Kind::Captions => &schema::CAPTIONS,
        }
    }

    /// The kind that an id is of: ids of videos, playlists and channels look different.
    pub fn of_id(id: &str) -> Option<Self> {
        let video = VideoId::of_id(id).map(|_| Kind::Video);
        let channel = || ChannelId::of_id(id).map(|_| Kind::Settings);
        let playlist = || PlaylistId::of_id(id).map(|_| Kind::Playlist);
        video.or_else(channel).or_else(playlist)
    }

    /// Where people look at one; nothing when it has no page.
    pub fn address(self, id: &str) -> Option<String> {
        match self {
            Kind::Video => Some(format!("https://youtu.be/{id}")),
            Kind::Playlist => Some(format!("https://www.youtube.com/playlist?list={id}")),
            Kind::Settings => Some(format!("https://www.youtube.com/channel/{id}")),
            Kind::Captions => id.get(..11).map(|video| format!("https://youtu.be/{video}")),
        }
    }
}
