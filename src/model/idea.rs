//! A phrase somebody may search for, with the evidence for it. What is not known is absent, and never zero.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Intent;

/// Where evidence comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum IdeaSource {
    /// The search terms that led to the channel's own videos (YouTube Analytics).
    OwnSearch,
    /// YouTube's suggestions of tags for a video of one's own.
    Suggestions,
    /// YouTube's autocomplete, which is not official.
    Autocomplete,
    /// What is said or written in the video.
    Transcript,
    /// A list of volumes that the user exported elsewhere.
    Volumes,
    /// The first results of a search on YouTube.
    Competition,
}

impl IdeaSource {
    /// All of them.
    pub const ALL: [IdeaSource; 6] = [
        Self::OwnSearch,
        Self::Suggestions,
        Self::Autocomplete,
        Self::Transcript,
        Self::Volumes,
        Self::Competition,
    ];

    /// The name that flags and documents use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OwnSearch => "own-search",
            Self::Suggestions => "suggestions",
            Self::Autocomplete => "autocomplete",
            Self::Transcript => "transcript",
            Self::Volumes => "volumes",
            Self::Competition => "competition",
        }
    }

    /// The source of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }
}

/// An intent, and the word that told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IntentFound {
    /// Which.
    pub intent: Intent,
    /// The word of the phrase that told it.
    pub because: String,
}

/// How much a phrase has to do with something, 0 to 1. Absent where there was nothing to compare it with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Relevance {
    /// How much of a seed the phrase holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<f64>,
    /// How much of the phrase the video's material holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<f64>,
    /// How much of the phrase the channel's own titles hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<f64>,
}

/// Views that came by this search to the channel's own videos. Its time span stands at the source.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OwnSearch {
    /// Views.
    pub views: u64,
    /// Minutes watched, an estimate of YouTube.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<f64>,
}

/// The phrase in the video's own material.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Said {
    /// How often.
    pub count: u32,
    /// Weight in the text, 0 to 1, the best phrase being 1.
    pub weight: f64,
}

/// The time that a volume is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum VolumePeriod {
    /// A day.
    Day,
    /// A month.
    #[default]
    Month,
    /// A year.
    Year,
}

impl VolumePeriod {
    /// So many of it are a month.
    pub fn in_a_month(self) -> f64 {
        match self {
            Self::Day => 365.0 / 12.0,
            Self::Month => 1.0,
            Self::Year => 1.0 / 12.0,
        }
    }
}

/// What a list of volumes says of a phrase.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct VolumeSeen {
    /// Which list: its place in the report's `volumes`, from 0.
    pub list: usize,
    /// The lower end: searches in the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<u64>,
    /// The upper end; the same as `low` where the list is exact; absent where it has none ("100K+").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<u64>,
    /// The list's mark of 0 to 100 in place of a count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<f64>,
    /// What the list says of the difficulty, as it stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<String>,
    /// What the list says of the competition, as it stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competition: Option<String>,
}

/// Evidence that a phrase is searched for. All of it absent: nobody knows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Demand {
    /// The channel's own search terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_search: Option<OwnSearch>,
    /// Lists of volumes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub volumes: Vec<VolumeSeen>,
    /// What was typed when autocomplete showed the phrase: somebody searches for it, nobody says how often.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub autocomplete: Vec<String>,
    /// YouTube suggests it as a tag of the user's video.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suggested_tag: bool,
}

/// A result of a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SearchHit {
    /// Id of the video.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Id of its channel.
    pub channel_id: String,
    /// Name of its channel.
    pub channel: String,
    /// When it was published (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<String>,
}

/// The first results for a phrase, as they are: counts and dates, no mark made of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Competition {
    /// How many results were looked at.
    pub results: usize,
    /// How many of them hold the phrase in their title.
    pub titles_with_phrase: usize,
    /// How many channels they are of.
    pub channels: usize,
    /// Age of the newest in days; absent where no date is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest_days: Option<i64>,
    /// The middle of their ages in days; absent where no date is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle_days: Option<i64>,
    /// The results, in YouTube's order.
    pub hits: Vec<SearchHit>,
}

/// A phrase somebody may search for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Idea {
    /// The phrase.
    pub phrase: String,
    /// Where it was found.
    pub sources: Vec<IdeaSource>,
    /// Name of its cluster.
    pub cluster: String,
    /// What somebody wants who types it; absent where no word tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<IntentFound>,
    /// How much it has to do with the seeds, the video and the channel.
    pub relevance: Relevance,
    /// Evidence that it is searched for.
    pub demand: Demand,
    /// The phrase in the video's own material. That is no demand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Said>,
    /// What stands in its way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competition: Option<Competition>,
    /// Its place in the order, 0 to 1, by the formula of the report; absent where demand is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<f64>,
    /// The formula with this phrase's numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worked_out: Option<String>,
}

/// Phrases that mean much the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IdeaCluster {
    /// Its name: its most general phrase.
    pub name: String,
    /// Its phrases, in the order of the report.
    pub phrases: Vec<String>,
}
