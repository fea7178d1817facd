//! Who may see a video.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who may see a video; in YouTube's words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Privacy {
    /// Only its owner, and those who were invited.
    #[default]
    Private,
    /// Whoever has the address.
    Unlisted,
    /// Everybody.
    Public,
}

impl Privacy {
    /// YouTube's word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Privacy::Private => "private",
            Privacy::Unlisted => "unlisted",
            Privacy::Public => "public",
        }
    }
}
