//! What YouTube allows, as data (the YAML files beside this one) with a typed view.
//!
//! [`limits()`] are the numbers, [`lint_rules()`] the texts of the linter, [`languages()`] the codes,
//! [`previews()`] the room that titles and thumbnails have, [`llm_models()`] what is known of language models,
//! [`quota_rules()`] what each method of YouTube costs,
//! [`youtube_errors()`] what its errors mean, [`published()`] how published videos are judged, [`research()`] how the
//! videos of a channel are compared, [`sign_in()`] what a sign-in at Google allows,
//! [`expansion()`] what is put around a seed to ask autocomplete, [`keywords()`] how phrases are judged, and
//! [`volumes()`] how exported lists of them are read.

mod expansions;
mod keywords;
mod languages;
mod limits;
mod lint_rules;
mod llm_models;
mod look_up;
mod previews;
mod published;
mod quota;
mod reference;
mod research;
mod sign_in;
mod stop_words;
mod volumes;
mod youtube_errors;
mod youtube_reference;

use serde::{Deserialize, Serialize};

pub use expansions::{Expansion, expansion};
pub use keywords::{ClusterRules, IntentRule, KeywordRules, OpportunityRules, keywords};
pub use languages::{Languages, Mistake, languages};
pub use limits::{
    AudioBitrates, BitrateRow, BitrateTable, CaptionLimits, ChannelLimits, ChapterLimits, DescriptionLimits,
    EncodingLimits, FileLimits, FormatLimits, Grade, HashtagLimits, Limit, Limits, LoudnessLimits,
    PlaylistLimits, PracticeLimits, ShortLimits, TagLimits, ThumbnailLimits, TitleLimits, limits,
};
pub use lint_rules::{LintRule, lint_rule, lint_rules};
pub use llm_models::{Abilities, Embeds, KnownModel, LongPrompt, ModelTable, TokenPrice, llm_models};
pub use look_up::{RulesReport, look_up};
pub use previews::{Layout, Previews, Surface, previews};
pub use published::{PublishedRules, published};
pub use quota::{BucketRule, MethodRule, QuotaBucket, QuotaRules, Verb, YoutubeMethod, quota_rules};
pub use reference::{LimitRow, limit_rows, reference_page, severity_name};
pub use research::{ComparedRules, GapRules, ResearchRules, TitleRules, research};
pub use sign_in::{Scope, ScopeFacts, SignInRules, Task, sign_in};
pub use stop_words::{stop_word_languages, stop_words};
pub use volumes::{VolumeColumns, VolumeExport, VolumePeriods, VolumeRules, volumes};
pub use youtube_errors::{DayRule, ErrorAction, ErrorRule, StatusRule, YoutubeErrors, youtube_errors};
pub use youtube_reference::youtube_page;

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the page or document.
    pub title: String,
    /// Its address, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Source {
    /// Title and address in one line.
    pub fn cite(&self) -> String {
        match &self.address {
            Some(address) => format!("{}, {address}", self.title),
            None => self.title.clone(),
        }
    }
}
