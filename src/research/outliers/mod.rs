//! What stands out in a channel: videos with far more or fewer views than those beside them, what their titles have
//! that the others have not, and what people search for that no title covers.
//!
//! Medians and multiples are derived from YouTube's numbers. Its policy does not allow them of other people's channels
//! (Developer Policies III.E.4.h, R-71), so there they are only made when asked for, and never stored.

mod compare;
mod gaps;
mod read;
mod titles;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};
use crate::model::{VideoId, YouTubeRef};
use crate::ports::clock;
use crate::ports::suggest::Suggest;
use crate::ports::youtube::{Cost, Reader, Verdict, YouTube};
use crate::progress::Watch;
use crate::rules::{self, YoutubeMethod};

pub use compare::{Aside, Kind, Standing, median};
pub use gaps::{Gap, GapReport, GapSource};
pub use read::{Length, ResearchedChannel, ResearchedVideo};
pub use titles::{Common, TitleComparison, TitleLengths};

/// Videos that are read when nothing is said, the newest first.
pub const DEFAULT_VIDEOS: usize = 200;

/// What is wanted.
#[derive(Debug, Clone)]
pub struct ResearchRequest {
    /// A channel, or a video of it.
    pub meant: YouTubeRef,
    /// Most videos, the newest first.
    pub most: usize,
    /// Whether figures are derived from the numbers of somebody else's channel.
    pub derived: bool,
}

/// What was found out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ResearchReport {
    /// The channel.
    pub channel: ResearchedChannel,
    /// The video that was asked for, if one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_for: Option<String>,
    /// Whether there are figures that ytseo derived from YouTube's numbers: medians, multiples, outliers.
    pub derived: bool,
    /// What those figures are, or why there are none.
    pub remark: String,
    /// How videos are compared.
    pub how: String,
    /// Videos that were read.
    pub read: usize,
    /// The videos. Derived: most times the median of its like first; otherwise most views first.
    pub videos: Vec<ResearchedVideo>,
    /// What titles of outliers have that the others have not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titles: Option<TitleComparison>,
    /// What people search for that no title covers.
    pub gaps: GapReport,
}

impl ResearchReport {
    /// The videos of a kind, in the order of the report.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &ResearchedVideo> {
        let is = move |video: &&ResearchedVideo| video.standing.is_some_and(|standing| standing.kind == kind);
        self.videos.iter().filter(is)
    }

    /// The video that was asked for.
    pub fn asked(&self) -> Option<&ResearchedVideo> {
        let id = self.asked_for.as_ref()?;
        self.videos.iter().find(|video| video.id == *id)
    }
}

/// Says that figures are ytseo's own.
const OWN_FIGURES: &str = "medians, multiples and outliers are ytseo's own arithmetic and no figures of YouTube; \
    they are computed now and not stored";
/// Says why there are none.
const NO_FIGURES: &str = "these are YouTube's public numbers as they stand: its policy (III.E.4.h) does not allow new \
    metrics derived from other people's; --derived computes them all the same, for you alone, and stores none";

/// What research would cost at most.
///
/// # Errors
/// Storage.
pub async fn estimate(request: &ResearchRequest, youtube: &YouTube) -> Result<Verdict> {
    youtube.quota(Reader::Anyone).fits(&at_most(request, youtube)).await
}

fn at_most(request: &ResearchRequest, youtube: &YouTube) -> Cost {
    let channels = Cost::of(YoutubeMethod::ChannelsList) * (1 + u64::from(youtube.sign_in().is_some()));
    let one = match request.meant {
        YouTubeRef::Video(_) => Cost::of(YoutubeMethod::VideosList),
        _ => Cost::ZERO,
    };
    one + channels + of_videos(request.most)
}

fn of_videos(count: usize) -> Cost {
    Cost::of_items(YoutubeMethod::PlaylistItemsList, count) + Cost::of_items(YoutubeMethod::VideosList, count)
}

/// Reads a channel and compares its videos with each other. With `suggest`, autocomplete is asked what else people type.
///
/// # Errors
/// Usage for a playlist; not found; limit, when today's quota does not suffice; what YouTube refuses.
pub async fn research(
    request: &ResearchRequest,
    youtube: &YouTube,
    suggest: Option<&Suggest>,
    watch: &Watch,
) -> Result<ResearchReport> {
    if let YouTubeRef::Playlist(id) = &request.meant {
        return Err(Error::usage(format!("{id} is a playlist, and its videos may be of many channels"))
            .hint("give a channel (@name) or one of its videos"));
    }
    let now = clock::unix_seconds();
    let asked = match &request.meant {
        YouTubeRef::Video(id) => Some(read::one(id, youtube, now).await?),
        _ => None,
    };
    let channel = read::channel(&request.meant, asked.as_ref(), youtube, watch).await?;
    let count = channel
        .videos
        .map_or(request.most, |count| request.most.min(usize::try_from(count).unwrap_or(usize::MAX)));
    youtube
        .quota(Reader::Anyone)
        .fits(&of_videos(count))
        .await?
        .require("the research")
        .map_err(|error| error.hint("fewer videos cost less: --limit 50"))?;
    let mut videos = read::videos(&channel, request.most, youtube, (now, watch)).await?;
    if let Some(asked) = &asked
        && !videos.iter().any(|video| video.id == asked.id)
    {
        watch.warning(format!("the video is not among the newest {}: --limit reads more", request.most));
        videos.push(asked.clone());
    }
    let derived = channel.own || request.derived;
    let titles = if derived {
        compare::stand(&mut videos, &rules::research().compared);
        Some(titles::compare(&videos))
    } else {
        videos.sort_by(|a, b| b.views.cmp(&a.views).then_with(|| a.id.cmp(&b.id)));
        None
    };
    let gaps = gaps::find(&channel, &videos, (youtube, suggest), (now, watch)).await?;
    Ok(ResearchReport {
        asked_for: asked.map(|video| video.id),
        derived,
        remark: if derived { OWN_FIGURES } else { NO_FIGURES }.into(),
        how: compare::in_words(&rules::research().compared),
        read: videos.len(),
        channel,
        videos,
        titles,
        gaps,
    })
}

/// The id of a video as it is in reports.
fn address(id: &str) -> String {
    VideoId::of_id(id).map(|id| id.address()).unwrap_or_default()
}
