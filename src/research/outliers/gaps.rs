//! What people search for and no title of the channel covers.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::read::{ResearchedChannel, ResearchedVideo};
use super::titles::{language, phrases, stems};
use crate::error::{Kind, Result};
use crate::ports::suggest::{NoData, Suggest, SuggestQuery};
use crate::ports::youtube::{SearchTerm, YouTube, day};
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
    (youtube, suggest): (&YouTube, Option<&Suggest>),
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
    if let Some(suggest) = suggest {
        let (asked, found) = completed(&titles, videos, suggest, watch).await?;
        report.asked.push(asked);
        report.gaps.extend(found.into_iter().take(rules.most));
    }
    Ok(report)
}

/// What autocomplete makes of the phrases that most titles share, and no title covers. That it does not answer ends
/// nothing.
async fn completed(
    titles: &Titles,
    videos: &[ResearchedVideo],
    suggest: &Suggest,
    watch: &Watch,
) -> Result<(AskedSource, Vec<Gap>)> {
    let source = GapSource::Autocomplete;
    let shared = shared_phrases(videos, &titles.language, rules::research().gaps.phrases);
    let mut asked = AskedSource { source, phrases: 0, remark: None };
    if shared.is_empty() {
        asked.remark = Some("no two titles share a phrase that it could be asked for".into());
        return Ok((asked, Vec::new()));
    }
    let (mut seen, mut gaps) = (HashSet::new(), Vec::new());
    for text in shared {
        let query = SuggestQuery { text, language: Some(titles.language.clone()), country: None };
        let answer = suggest.ask(&query, watch).await?;
        asked.phrases += answer.phrases.len();
        for phrase in answer.phrases {
            if !titles.cover(&phrase) && seen.insert(phrase.to_lowercase()) {
                gaps.push(Gap { phrase, source, views: None });
            }
        }
        if let Some(why) = answer.no_data {
            asked.remark = Some(why.to_string());
            if why == NoData::GivenUp {
                break;
            }
        }
    }
    Ok((asked, gaps))
}

/// The phrases that most titles share, longer ones first where as many share them.
fn shared_phrases(videos: &[ResearchedVideo], language: &str, most: usize) -> Vec<String> {
    let mut counts: HashMap<String, (usize, String)> = HashMap::new();
    for video in videos {
        for (key, shown) in phrases(&video.title, language, rules::research().titles.words) {
            counts.entry(key).or_insert((0, shown)).0 += 1;
        }
    }
    let mut shared: Vec<(String, usize, String)> = counts
        .into_iter()
        .filter(|(_, (count, _))| *count > 1)
        .map(|(key, (count, shown))| (key, count, shown))
        .collect();
    shared.sort_by(|a, b| {
        let words = |key: &str| key.split(' ').count();
        b.1.cmp(&a.1).then_with(|| words(&b.0).cmp(&words(&a.0))).then_with(|| a.0.cmp(&b.0))
    });
    let mut chosen: Vec<(String, String)> = Vec::new();
    for (key, _, shown) in shared {
        let key = format!(" {key} ");
        // A part of what is asked already would bring the same.
        if !chosen.iter().any(|(other, _)| other.contains(&key)) {
            chosen.push((key, shown));
        }
    }
    chosen.into_iter().map(|(_, shown)| shown).take(most).collect()
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
            let gap = |term: SearchTerm| Gap { phrase: term.term, source, views: Some(term.views) };
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
        for gap in ["milky way bread", "moon photography", "rye bread", "sourdough music"] {
            assert!(!titles.cover(gap), "{gap}");
        }
    }

    #[test]
    fn autocomplete_is_asked_for_what_titles_share() {
        let titles = ["Rye bread at home", "Rye bread, cold", "Rye bread for a week", "Cold brew", "Walnut"];
        let videos: Vec<ResearchedVideo> =
            titles.iter().enumerate().map(|(number, title)| video(number, title, 10, 1)).collect();
        assert_eq!(shared_phrases(&videos, "en", 8), ["rye bread", "cold"]);
        assert_eq!(shared_phrases(&videos, "en", 1), ["rye bread"]);
        assert!(shared_phrases(&videos[4..], "en", 8).is_empty());
    }
}
