//! The typed view of `quota.yaml`: what each method of YouTube costs, from which bucket, and who may call it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Grade, Scope, Source};

/// A daily allowance of a project, used up on its own.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum QuotaBucket {
    /// Units, for all methods that have no bucket of their own.
    Units,
    /// Calls of search.list.
    Searches,
    /// Calls of videos.insert.
    Uploads,
    /// Calls of videos.batchGetStats.
    BatchStats,
}

impl QuotaBucket {
    /// All of them.
    pub const ALL: [QuotaBucket; 4] =
        [QuotaBucket::Units, QuotaBucket::Searches, QuotaBucket::Uploads, QuotaBucket::BatchStats];

    /// The name in JSON and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            QuotaBucket::Units => "units",
            QuotaBucket::Searches => "searches",
            QuotaBucket::Uploads => "uploads",
            QuotaBucket::BatchStats => "batch_stats",
        }
    }

    /// What one and several of it are called.
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            QuotaBucket::Units => ("unit", "units"),
            QuotaBucket::Searches => ("search", "searches"),
            QuotaBucket::Uploads => ("upload", "uploads"),
            QuotaBucket::BatchStats => ("batch of statistics", "batches of statistics"),
        }
    }
}

macro_rules! methods {
    ($($variant:ident, $name:literal, $about:literal;)*) => {
        /// A method of YouTube's APIs that ytseo calls.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum YoutubeMethod {
            $(
                #[doc = $about]
                #[serde(rename = $name)]
                $variant,
            )*
        }

        impl YoutubeMethod {
            /// All of them.
            pub const ALL: &'static [YoutubeMethod] = &[$(YoutubeMethod::$variant,)*];

            /// The name in Google's documentation.
            pub const fn name(self) -> &'static str {
                match self {
                    $(YoutubeMethod::$variant => $name,)*
                }
            }
        }
    };
}

methods! {
    CaptionsDelete, "captions.delete", "Removes a caption track.";
    CaptionsDownload, "captions.download", "The text of a caption track.";
    CaptionsInsert, "captions.insert", "Adds a caption track.";
    CaptionsList, "captions.list", "The caption tracks of a video.";
    CaptionsUpdate, "captions.update", "Replaces a caption track.";
    ChannelBannersInsert, "channelBanners.insert", "Uploads a banner.";
    ChannelsList, "channels.list", "Channels.";
    ChannelsUpdate, "channels.update", "Writes a part of a channel.";
    CommentThreadsList, "commentThreads.list", "Comments of a video.";
    I18nLanguagesList, "i18nLanguages.list", "Languages of YouTube's pages.";
    I18nRegionsList, "i18nRegions.list", "Regions of YouTube's pages.";
    PlaylistItemsDelete, "playlistItems.delete", "Takes a video out of a playlist.";
    PlaylistItemsInsert, "playlistItems.insert", "Puts a video into a playlist.";
    PlaylistItemsList, "playlistItems.list", "The videos of a playlist.";
    PlaylistItemsUpdate, "playlistItems.update", "Moves a video in a playlist.";
    PlaylistsDelete, "playlists.delete", "Removes a playlist.";
    PlaylistsInsert, "playlists.insert", "Makes a playlist.";
    PlaylistsList, "playlists.list", "Playlists.";
    PlaylistsUpdate, "playlists.update", "Writes parts of a playlist.";
    SearchList, "search.list", "Search results.";
    ThumbnailsSet, "thumbnails.set", "Sets the thumbnail of a video.";
    VideoCategoriesList, "videoCategories.list", "Categories of a region.";
    VideosBatchGetStats, "videos.batchGetStats", "Statistics of up to 50 videos.";
    VideosDelete, "videos.delete", "Removes a video.";
    VideosGetRating, "videos.getRating", "How the channel rated videos.";
    VideosInsert, "videos.insert", "Uploads a video.";
    VideosList, "videos.list", "Videos.";
    VideosUpdate, "videos.update", "Writes parts of a video.";
    ReportsQuery, "reports.query", "A report of the Analytics API.";
}

/// The verb of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Verb {
    /// Reads.
    Get,
    /// Makes something new.
    Post,
    /// Replaces.
    Put,
    /// Removes.
    Delete,
}

/// What is known of a method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodRule {
    /// The verb of its request.
    pub verb: Verb,
    /// The path below the API's address; `{id}` stands for that parameter.
    pub path: String,
    /// Whether it goes to the address of uploads.
    #[serde(default)]
    pub upload: bool,
    /// Whether it is one of the Analytics API, which spends none of these units.
    #[serde(default)]
    pub analytics: bool,
    /// What a call is taken from; nothing for the Analytics API.
    #[serde(default)]
    pub bucket: Option<QuotaBucket>,
    /// How much a call takes.
    #[serde(default)]
    pub cost: u64,
    /// Most items of one answer, or most ids of one call.
    #[serde(default)]
    pub page: Option<usize>,
    /// Whether a key is enough for public data.
    #[serde(default)]
    pub key: bool,
    /// One of these is enough when signed in, the smallest first.
    pub scopes: Vec<Scope>,
    /// Whether the same call sent twice does no harm.
    pub repeat: bool,
    /// Where it comes from: a key of [`QuotaRules::sources`].
    pub source: String,
    /// The day it was last compared with the source.
    pub checked: String,
    /// How far it can be trusted.
    pub grade: Grade,
}

/// What is known of a bucket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BucketRule {
    /// Number of the rule in the project's notes.
    pub rule: String,
    /// What is taken from it.
    pub meaning: String,
    /// What is counted.
    pub unit: String,
    /// How much a project has a day, unless Google granted more.
    pub size: u64,
    /// Where it comes from: a key of [`QuotaRules::sources`].
    pub source: String,
    /// The day it was last compared with the source.
    pub checked: String,
    /// How far it can be trusted.
    pub grade: Grade,
}

/// Everything that is known of quota.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotaRules {
    /// Where the figures are from.
    pub sources: BTreeMap<String, Source>,
    /// The buckets.
    pub buckets: BTreeMap<QuotaBucket, BucketRule>,
    /// The methods.
    pub methods: BTreeMap<YoutubeMethod, MethodRule>,
}

static RULES: LazyLock<QuotaRules> = LazyLock::new(|| {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    serde_yaml::from_str(include_str!("quota.yaml")).expect("quota.yaml is checked by a test")
});

/// What YouTube charges.
pub fn quota_rules() -> &'static QuotaRules {
    &RULES
}

impl YoutubeMethod {
    /// What is known of it.
    pub fn rule(self) -> &'static MethodRule {
        &RULES.methods[&self]
    }

    /// What is typed to sign in for it.
    pub fn login(self) -> String {
        match self.task() {
            Some(task) => format!("ytseo auth login --for {task}"),
            None => "ytseo auth login".into(),
        }
    }

    /// The task that a sign-in for it is made for, as `ytseo auth login --for` takes it.
    pub fn task(self) -> Option<&'static str> {
        super::sign_in().task_for(&self.rule().scopes).map(|task| task.id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_is_described_once_and_every_figure_has_a_source() {
        let rules = quota_rules();
        assert_eq!(rules.buckets.len(), QuotaBucket::ALL.len());
        for method in YoutubeMethod::ALL {
            let rule = rules.methods.get(method).unwrap_or_else(|| panic!("{} is missing", method.name()));
            assert!(rules.sources.contains_key(&rule.source), "{}", method.name());
            assert!(!rule.scopes.is_empty() && rule.checked.len() == 10, "{}", method.name());
            assert_eq!(rule.bucket.is_none(), rule.analytics, "{}", method.name());
            // Every request costs at least one unit.
            assert!(rule.analytics || rule.cost >= 1, "{}", method.name());
            assert!(!rule.key || rule.verb == Verb::Get, "{}: a key only reads", method.name());
            assert_eq!(rule.upload, rule.path.starts_with("upload/"), "{}", method.name());
        }
        for bucket in rules.buckets.values() {
            assert!(rules.sources.contains_key(&bucket.source) && bucket.size > 0);
        }
    }

    #[test]
    fn the_prices_are_those_of_june_2026() {
        let cost = |method: YoutubeMethod| (method.rule().bucket, method.rule().cost);
        assert_eq!(cost(YoutubeMethod::SearchList), (Some(QuotaBucket::Searches), 1));
        assert_eq!(cost(YoutubeMethod::VideosInsert), (Some(QuotaBucket::Uploads), 1));
        assert_eq!(cost(YoutubeMethod::CaptionsList), (Some(QuotaBucket::Units), 50));
        assert_eq!(cost(YoutubeMethod::CaptionsInsert), (Some(QuotaBucket::Units), 400));
        assert_eq!(cost(YoutubeMethod::CaptionsUpdate), (Some(QuotaBucket::Units), 450));
        assert_eq!(cost(YoutubeMethod::VideosUpdate), (Some(QuotaBucket::Units), 50));
        assert_eq!(cost(YoutubeMethod::ReportsQuery), (None, 0));
    }

    #[test]
    fn each_method_asks_for_the_smallest_scope_first() {
        // An update needs more than the right to upload (C12).
        assert!(!YoutubeMethod::VideosUpdate.rule().scopes.contains(&Scope::Upload));
        assert_eq!(YoutubeMethod::CaptionsList.rule().scopes[0], Scope::ForceSsl);
        assert_eq!(YoutubeMethod::ThumbnailsSet.rule().scopes[0], Scope::Upload);
        for method in YoutubeMethod::ALL {
            let scopes = &method.rule().scopes;
            for (index, scope) in scopes.iter().enumerate() {
                assert!(!scopes[index + 1..].iter().any(|later| scope.covers(*later)), "{}", method.name());
            }
            assert!(crate::rules::sign_in().task_for(scopes).is_some(), "{}", method.name());
        }
    }
}
