//! Videos as they stand on YouTube: found from what people paste, read 50 at a time, and seen as drafts.

mod audit;
mod estimate;
mod read;

pub use audit::{AuditedVideo, ChannelAuditReport, audit_videos};
pub use estimate::{ReadEstimate, estimate_reading};
pub(super) use read::seconds;
pub use read::{Place, PublishedVideo, find, read};
