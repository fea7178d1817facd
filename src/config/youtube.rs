//! The settings of YouTube: key and sign-in, addresses, quota, patience and how long answers are kept.

use serde::{Deserialize, Serialize};

use super::Secret;

/// What a project may spend on a Pacific day. Google grants more on request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct YoutubeQuota {
    /// Units a day for everything that has no bucket of its own.
    pub units: u64,
    /// Calls of search.list a day.
    pub searches: u64,
    /// Calls of videos.insert a day.
    pub uploads: u64,
    /// Calls of videos.batchGetStats a day.
    pub batch_stats: u64,
}

impl Default for YoutubeQuota {
    fn default() -> Self {
        Self { units: 10_000, searches: 100, uploads: 100, batch_stats: 10_000 }
    }
}

/// In which form search suggestions are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SuggestClient {
    /// As a browser does: plain JSON.
    #[default]
    Firefox,
    /// As YouTube's own pages do: JSON inside a call.
    Youtube,
}

/// YouTube.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Youtube {
    /// Key of a Google Cloud project, for public data.
    pub api_key: Secret,
    /// Who signs in: the client's JSON, the same in base64, or the path of its file.
    pub credentials: Secret,
    /// Which of several channels is meant, by the name that was given at sign-in.
    pub profile: String,
    /// Name of the project in the quota ledger; by default it is taken from the client or the key.
    pub project: Option<String>,
    /// Address of the Data API.
    #[serde(serialize_with = "serialize_url")]
    pub api_url: String,
    /// Address that files are uploaded to.
    #[serde(serialize_with = "serialize_url")]
    pub upload_url: String,
    /// Address of the Analytics API.
    #[serde(serialize_with = "serialize_url")]
    pub analytics_url: String,
    /// Address of the search suggestions (not an official API).
    #[serde(serialize_with = "serialize_url")]
    pub suggest_url: String,
    /// In which form they are asked for: firefox or youtube.
    pub suggest_client: SuggestClient,
    /// Least time between two questions for suggestions, in milliseconds. Anywhere but on this machine it is at least 100.
    pub suggest_wait_ms: u64,
    /// How long suggestions are used again without asking, in hours.
    pub suggest_cache_h: u32,
    /// Whether `ytseo serve` and `ytseo mcp` may ask for search suggestions.
    pub suggest_in_serve: bool,
    /// What the project may spend a day.
    pub quota: YoutubeQuota,
    /// Tries after the first one, where trying again can help.
    pub retries: usize,
    /// First wait between two tries, in milliseconds; it doubles, with jitter.
    pub retry_wait_ms: u64,
    /// Longest wait between two tries, in seconds; when YouTube asks for more, the run stops and says until when.
    pub longest_wait_s: u64,
    /// How long an answer may take, in seconds; files that are sent have more time.
    pub timeout_s: u64,
    /// How long an answer of public data is used again without asking, in seconds.
    pub cache_s: u64,
    /// How many days answers are kept at all; YouTube's policy allows 30.
    pub keep_days: u32,
}

impl Default for Youtube {
    fn default() -> Self {
        Self {
            api_key: Secret::default(),
            credentials: Secret::default(),
            profile: "default".into(),
            project: None,
            api_url: "https://youtube.googleapis.com".into(),
            upload_url: "https://youtube.googleapis.com".into(),
            analytics_url: "https://youtubeanalytics.googleapis.com".into(),
            suggest_url: "https://suggestqueries.google.com".into(),
            suggest_client: SuggestClient::default(),
            suggest_wait_ms: 100,
            suggest_cache_h: 168,
            suggest_in_serve: false,
            quota: YoutubeQuota::default(),
            retries: 4,
            retry_wait_ms: 1000,
            longest_wait_s: 60,
            timeout_s: 60,
            cache_s: 3600,
            keep_days: 30,
        }
    }
}

fn serialize_url<S: serde::Serializer>(address: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&super::shown_address(address))
}
