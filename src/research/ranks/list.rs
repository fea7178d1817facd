//! Which keywords are watched.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{Ranking, chosen, said, tidy};
use crate::config;
use crate::error::{Error, Result};
use crate::model::YouTubeRef;
use crate::ports::clock;
use crate::ports::store::{NewRankKeyword, RankKeywordRow, Store};
use crate::ports::youtube::Freshness;

/// Most pages of 50: search gives 500 results at most (R-07).
pub const MOST_PAGES: u32 = 10;
/// Most characters of a keyword.
const MOST_CHARACTERS: usize = 100;

/// What is to be watched.
#[derive(Debug, Clone, Default)]
pub struct AddRequest {
    /// The keywords.
    pub keywords: Vec<String>,
    /// The channel whose videos are looked for; that of the sign-in when absent.
    pub channel: Option<YouTubeRef>,
    /// Language of the viewer (ISO 639-1).
    pub language: Option<String>,
    /// Country of the viewer (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Pages of 50 results, at most.
    pub pages: u32,
}

/// A keyword that is watched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WatchedKeyword {
    /// The words.
    pub keyword: String,
    /// Language of the viewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Country of the viewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The id of the channel.
    pub channel: String,
    /// The title of the channel.
    pub channel_title: String,
    /// Pages of 50 results: the searches that a look takes at most.
    pub pages: u32,
    /// Looks that are kept.
    pub looks: u64,
    /// The Pacific day of the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<String>,
}

impl From<RankKeywordRow> for WatchedKeyword {
    fn from(row: RankKeywordRow) -> Self {
        Self {
            keyword: row.keyword,
            language: said(&row.language),
            country: said(&row.country),
            channel: row.channel,
            channel_title: row.channel_title,
            pages: row.pages,
            looks: u64::try_from(row.checks).unwrap_or(0),
            last_day: row.last_day,
        }
    }
}

/// Keywords that are watched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WatchedReport {
    /// The keywords, those first that were looked at longest ago.
    pub keywords: Vec<WatchedKeyword>,
    /// Searches that a look at all of them takes at most.
    pub searches: u64,
}

impl From<Vec<RankKeywordRow>> for WatchedReport {
    fn from(rows: Vec<RankKeywordRow>) -> Self {
        let searches = rows.iter().map(|row| u64::from(row.pages)).sum();
        Self { keywords: rows.into_iter().map(WatchedKeyword::from).collect(), searches }
    }
}

/// What was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AddReport {
    /// The id of the channel whose videos are looked for.
    pub channel: String,
    /// Its title.
    pub channel_title: String,
    /// Keywords that are new.
    pub added: Vec<String>,
    /// Keywords that were watched already.
    pub known: Vec<String>,
    /// Searches that a look at all watched keywords takes at most.
    pub searches: u64,
}

/// Which of the watched keywords are meant; all of them by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// These words.
    pub keywords: Vec<String>,
    /// Only in this language.
    pub language: Option<String>,
    /// Only in this country.
    pub country: Option<String>,
}

impl Chosen {
    /// Whether a keyword is meant.
    pub(super) fn is(&self, row: &RankKeywordRow) -> bool {
        let named = |text: &String| normal(text) == row.keyword;
        (self.keywords.is_empty() || self.keywords.iter().any(named))
            && self.language.as_ref().is_none_or(|language| language.eq_ignore_ascii_case(&row.language))
            && self.country.as_ref().is_none_or(|country| country.eq_ignore_ascii_case(&row.country))
    }

    /// Fails when something was named that is not watched.
    pub(super) fn require(&self, rows: &[RankKeywordRow]) -> Result<()> {
        let missing = self.keywords.iter().find(|text| !rows.iter().any(|row| row.keyword == normal(text)));
        match missing {
            Some(text) => Err(Error::not_found(format!("'{}' is not watched", text.escape_debug()))
                .hint("what is watched: ytseo keywords track list")),
            None if rows.is_empty() => Err(Error::not_found("no keyword is watched")
                .hint("begin with one: ytseo keywords track add \"sourdough bread\"")),
            None => Ok(()),
        }
    }
}

/// A keyword as it is kept: small letters, one space between words. Search does not tell capitals apart.
fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn check_keyword(text: &str) -> Result<String> {
    let keyword = normal(text);
    let bad = |why: &str| {
        Error::usage(format!("'{}' {why}", text.chars().take(60).collect::<String>().escape_debug()))
            .hint("a keyword is what people type into the search box")
    };
    match () {
        () if keyword.is_empty() => Err(bad("is no keyword")),
        () if keyword.chars().any(char::is_control) => Err(bad("has control characters in it")),
        () if keyword.chars().count() > MOST_CHARACTERS => {
            Err(bad(&format!("is longer than {MOST_CHARACTERS} characters")))
        }
        () => Ok(keyword),
    }
}

fn code(text: Option<&String>, what: &str, example: &str) -> Result<String> {
    let Some(text) = text else { return Ok(String::new()) };
    if text.len() == 2 && text.chars().all(|c| c.is_ascii_alphabetic()) {
        return Ok(text.to_lowercase());
    }
    Err(Error::usage(format!("'{}' is no {what}", text.escape_debug()))
        .hint(format!("write two letters: {example}")))
}

/// Begins to watch keywords.
///
/// # Errors
/// Usage for what is no keyword, language or country; auth when it is not known whose videos are looked for; what
/// YouTube refuses; storage.
pub async fn add(request: &AddRequest, with: &Ranking<'_>) -> Result<AddReport> {
    let mut keywords = request.keywords.iter().map(|text| check_keyword(text)).collect::<Result<Vec<_>>>()?;
    let mut seen = std::collections::HashSet::new();
    keywords.retain(|keyword| seen.insert(keyword.clone()));
    if keywords.is_empty() {
        return Err(Error::usage("no keyword is given").hint("ytseo keywords track add \"sourdough bread\""));
    }
    let language = code(request.language.as_ref(), "language", "en, de")?;
    let country = code(request.country.as_ref(), "country", "US, DE")?.to_uppercase();
    let (channel, channel_title) = whose(request, with).await?;
    let mut report = AddReport {
        channel: channel.clone(),
        channel_title: channel_title.clone(),
        added: Vec::new(),
        known: Vec::new(),
        searches: 0,
    };
    let now = clock::unix_seconds();
    for keyword in keywords {
        let new = NewRankKeyword {
            channel: channel.clone(),
            channel_title: channel_title.clone(),
            keyword: keyword.clone(),
            language: language.clone(),
            country: country.clone(),
            pages: request.pages.clamp(1, MOST_PAGES),
        };
        let is_new = with.store.add_rank_keyword(&new, now).await?;
        if is_new { report.added.push(keyword) } else { report.known.push(keyword) }
    }
    report.searches = with.store.rank_keywords().await?.iter().map(|row| u64::from(row.pages)).sum();
    Ok(report)
}

/// The channel whose videos are looked for: its id and title.
async fn whose(request: &AddRequest, with: &Ranking<'_>) -> Result<(String, String)> {
    let channel = match &request.channel {
        Some(named) => with.youtube.channel_of(named, &["snippet"], Freshness::Recent).await?,
        None if with.youtube.sign_in().is_none() => {
            return Err(Error::usage("whose videos are looked for is not known: nobody is signed in")
                .hint("name your channel: --channel @name")
                .hint("or sign in: ytseo auth login"));
        }
        None => with.youtube.my_channel(&["snippet"]).await?,
    };
    let title = channel.text("/snippet/title").unwrap_or(channel.id()).to_string();
    Ok((channel.id().to_string(), title))
}

/// The keywords that are watched, those first that were looked at longest ago.
///
/// # Errors
/// Storage.
pub async fn list(store: &Store, settings: &config::Youtube) -> Result<WatchedReport> {
    tidy(store, settings).await?;
    Ok(store.rank_keywords().await?.into())
}

/// Stops watching keywords and forgets what was seen of them. Without `really`, only says which that would be.
///
/// # Errors
/// Not found, when one is not watched; storage.
pub async fn remove(store: &Store, which: &Chosen, really: bool) -> Result<WatchedReport> {
    let rows = chosen(store, which).await?;
    which.require(&rows)?;
    if really {
        let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
        store.remove_rank_keywords(&ids).await?;
    }
    Ok(rows.into())
}

/// The keywords of a text: a document of `ytseo keywords --json`, a JSON list of words, or a keyword on each line.
///
/// # Errors
/// Usage for a JSON document without keywords.
pub fn keywords_of(text: &str) -> Result<Vec<String>> {
    let none = || {
        Error::usage("there are no keywords in this document")
            .hint("give what `ytseo keywords --json` writes, or a keyword on each line")
    };
    if !text.trim_start().starts_with(['{', '[']) {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        return Ok(lines.map(str::to_string).collect());
    }
    let document: Value = serde_json::from_str(text).map_err(|error| none().caused_by(error))?;
    let lists = [&document, &document["keywords"], &document["ideas"], &document["phrases"]];
    let items = lists.iter().find_map(|list| list.as_array()).ok_or_else(none)?;
    let words = |item: &Value| {
        let named = ["phrase", "keyword"].iter().find_map(|name| item[*name].as_str());
        item.as_str().or(named).map(str::to_string)
    };
    let found: Vec<String> = items.iter().filter_map(words).collect();
    if found.is_empty() { Err(none()) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_come_from_documents_and_lines() {
        let of = |text: &str| keywords_of(text).expect("keywords");
        assert_eq!(of("bread\n\n# later\n rolls \n"), ["bread", "rolls"]);
        assert_eq!(of(r#"{"keywords": [{"phrase": "bread", "score": 1.0}]}"#), ["bread"]);
        assert_eq!(
            of(r#"{"ideas": [{"phrase": "rye bread"}, {"phrase": "rolls"}]}"#),
            ["rye bread", "rolls"]
        );
        assert_eq!(of(r#"["bread", {"keyword": "rolls"}]"#), ["bread", "rolls"]);
        for bad in ["{}", "[]", "{\"keywords\": []}", "{ broken", "[1, 2]"] {
            assert_eq!(keywords_of(bad).expect_err(bad).kind(), crate::Kind::Usage);
        }
    }

    #[test]
    fn keywords_are_words_and_codes_are_two_letters() {
        assert_eq!(check_keyword("  Sourdough   BREAD ").expect("a keyword"), "sourdough bread");
        for bad in ["", " \n", "a\u{1b}[31m", &"x".repeat(101)] {
            let error = check_keyword(bad).expect_err(bad);
            assert!(!error.to_string().contains('\u{1b}'), "{error}");
        }
        assert_eq!(code(Some(&"DE".into()), "language", "de").expect("a code"), "de");
        for bad in ["deu", "d", "1a", ""] {
            assert!(code(Some(&bad.to_string()), "language", "de").is_err(), "{bad}");
        }
    }
}
