//! What people search for and no title of the channel covers.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::read::{ResearchedChannel, ResearchedVideo};
use super::titles::{language, stems};
use crate::error::{Kind, Result};
use crate::ports::youtube::{YouTube, day};
use crate::progress::Watch;
use crate::rules::{self, YoutubeMethod};

/// Where a phrase comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GapSource {
    /// What viewers of the channel typed, from YouTube Analytics.
    OwnSearchTerms,
    /// What YouTube's search box completes; unofficial, and its order is no volume.
    Autocomplete,
}

impl GapSource {
    /// What people call it.
    pub fn words(self) -> &'static str {
        match self {
            Self::OwnSearchTerms => "own search terms",
            Self::Autocomplete => "autocomplete",
        }
    }
}

/// Something that no title covers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Gap {
    /// The words that were typed.
    pub phrase: String,
    /// Where they come from.
    pub source: GapSource,
    /// Views of the channel that came by them, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub views: Option<u64>,
}

/// What no title covers, and what was asked for it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct GapReport {
    /// The gaps: own search terms first, most views first.
    pub gaps: Vec<Gap>,
    /// How many phrases each source gave, covered ones too.
    pub asked: Vec<AskedSource>,
}

/// What a source gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AskedSource {
    /// The source.
    pub source: GapSource,
    /// How many phrases it gave.
    pub phrases: usize,
    /// Why it gave none, where there is a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// Looks for gaps.
pub(super) async fn find(
    channel: &ResearchedChannel,
    videos: &[ResearchedVideo],
    youtube: &YouTube,
    (now, watch): (i64, &Watch),
) -> Result<GapReport> {
    watch.check()?;
    let mut report = GapReport::default();
    let titles = Titles::of(videos);
    let rules = &rules::research().gaps;
    let (asked, terms) = own_terms(channel, youtube, now).await?;
    report.asked.push(asked);
    let gaps = terms.into_iter().filter(|gap| !titles.cover(&gap.phrase)).take(rules.most);
    report.gaps.extend(gaps);
    Ok(report)
}

/// What viewers typed, when it is one's own channel and Analytics may be asked. That it cannot be asked ends nothing.
async fn own_terms(
    channel: &ResearchedChannel,
    youtube: &YouTube,
    now: i64,
) -> Result<(AskedSource, Vec<Gap>)> {
    let source = GapSource::OwnSearchTerms;
    let without = |remark: String| (AskedSource { source, phrases: 0, remark: Some(remark) }, Vec::new());
    if !channel.own {
        return Ok(without("only of your own channel, when you are signed in as its owner".into()));
    }
    let scopes = &YoutubeMethod::ReportsQuery.rule().scopes;
    if !youtube.sign_in().is_some_and(|sign_in| sign_in.allows(scopes)) {
        let login = YoutubeMethod::ReportsQuery.login();
        return Ok(without(format!("not allowed by the sign-in; allow it: {login}")));
    }
    let rules = &rules::research().gaps;
    let days = |back: i64| day::pacific_day(day::reset_after(now, -back));
    let (start, end) = (days(rules.late_days + rules.days - 1), days(rules.late_days));
    match youtube.search_terms(None, &start, &end).await {
        Ok(terms) => {
            let remark = terms.is_empty().then(|| "YouTube has too little to show".to_string());
            let gap = |term: crate::ports::youtube::SearchTerm| Gap {
                phrase: term.term,
                source,
                views: Some(term.views),
            };
            Ok((AskedSource { source, phrases: terms.len(), remark }, terms.into_iter().map(gap).collect()))
        }
        Err(failure) if failure.error.kind() == Kind::Interrupted => Err(failure.into()),
        Err(failure) => Ok(without(failure.error.to_string())),
    }
}

/// The titles of a channel, as the words that carry meaning.
struct Titles {
    language: String,
    titles: Vec<HashSet<String>>,
}

impl Titles {
    fn of(videos: &[ResearchedVideo]) -> Self {
        let language = language(videos);
        let titles = videos.iter().map(|video| stems(&video.title, &language)).collect();
        Self { language, titles }
    }

    /// Whether one title has all words of a phrase that carry meaning. A phrase without any is covered.
    fn cover(&self, phrase: &str) -> bool {
        let wanted = stems(phrase, &self.language);
        wanted.is_empty() || self.titles.iter().any(|title| wanted.is_subset(title))
    }
}

#[cfg(test)]
mod tests {
    use super::super::compare::tests::video;
    use super::*;

    #[test]
    fn a_title_covers_a_phrase_by_its_words_in_any_form_and_order() {
        let videos = [
            video(1, "How to photograph the Milky Way with one camera", 10, 1),
            video(2, "Baking sourdough bread for beginners", 10, 1),
        ];
        let titles = Titles::of(&videos);
        for covered in
            ["milky way photographs", "how to photograph the milky way", "beginner bread", "how to"]
        {
            assert!(titles.cover(covered), "{covered}");
        }
        for gap in ["milky way bread", "moon photography", "rye bread"] {
            assert!(!titles.cover(gap), "{gap}");
        }
    }
}
