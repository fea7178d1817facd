//! The nouns of the field, without I/O: what every other module talks about.

pub mod analysis;
pub mod batch;
pub mod chapter;
pub mod cut_list;
pub mod document;
pub mod draft;
pub mod finding;
pub mod idea;
pub mod keyword;
pub mod media;
pub mod privacy;
pub mod proposal;
pub mod score;
pub mod span;
pub mod timestamp;
pub mod transcript;
pub mod usd;
pub mod written;
pub mod youtube_ref;

pub use analysis::Analysis;
pub use batch::{Batch, FailedFile};
pub use chapter::Chapter;
pub use cut_list::CutList;
pub use draft::Draft;
pub use finding::{Finding, Fix, Severity};
pub use idea::{
    Competition, Demand, Idea, IdeaCluster, IdeaSource, IntentFound, OwnSearch, Relevance, Said, SearchHit,
    VolumePeriod, VolumeSeen,
};
pub use keyword::{Intent, Keyword, Mention};
pub use media::MediaInfo;
pub use privacy::Privacy;
pub use proposal::{Localization, Proposal};
pub use score::{Score, ScorePart};
pub use span::Span;
pub use transcript::{Segment, Transcript, TranscriptSource, Word};
pub use usd::Usd;
pub use written::{WriterTry, Written};
pub use youtube_ref::{ChannelId, PlaylistId, VideoId, YouTubeRef};
