//! The kinds of things of a channel that have files, are planned and changed.

use serde::{Deserialize, Serialize};

/// A kind of thing. Its name in plans and in the journal is that of the variant.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A video: its texts, tags, settings and translations.
    Video,
}

impl Kind {
    /// Every kind, in the order in which they are shown and changed.
    pub const ALL: [Kind; 1] = [Kind::Video];

    /// Its name in plans, in the lock file and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Video => "video",
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
        }
    }

    /// Where a field stands in a list of changes.
    pub fn place(self, field: &str) -> usize {
        match self {
            Kind::Video => super::fields::place(field),
        }
    }

    /// Where people look at one; nothing when it has no page.
    pub fn address(self, id: &str) -> Option<String> {
        match self {
            Kind::Video => Some(format!("https://youtu.be/{id}")),
        }
    }
}
