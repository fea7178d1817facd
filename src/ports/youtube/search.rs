//! Searching YouTube: dear (100 calls a day), so it is never used where a list will do.

use google_youtube3::api::SearchResult;

use super::resource::Resource;
use super::{Failure, Freshness, Request, YouTube};
use crate::error::{Error, Result};
use crate::rules::YoutubeMethod;

/// Most results that YouTube gives of one search.
const MOST: usize = 500;
/// Filters that need `type=video` (R-20h).
const OF_VIDEOS: [&str; 10] = [
    "eventType",
    "videoDuration",
    "videoCaption",
    "videoCategoryId",
    "videoDefinition",
    "videoDimension",
    "videoEmbeddable",
    "videoLicense",
    "videoSyndicated",
    "videoType",
];

/// What is searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SearchKind {
    /// Videos.
    #[default]
    Videos,
    /// Channels.
    Channels,
    /// Playlists.
    Playlists,
    /// All of them.
    Anything,
}

/// A search.
#[derive(Debug, Clone, Default)]
pub struct SearchRequest {
    /// The words.
    pub query: String,
    /// What is searched for.
    pub kind: SearchKind,
    /// `relevance` (as viewers see it), `date`, `viewCount`, `rating`, `title`.
    pub order: Option<&'static str>,
    /// Country of the viewer (ISO 3166-1 alpha-2).
    pub region: Option<String>,
    /// Language that results should be in (ISO 639-1).
    pub language: Option<String>,
    /// Only of this channel.
    pub channel: Option<String>,
    /// Only what was published at or after this time (RFC 3339).
    pub published_after: Option<String>,
    /// Only what was published before this time (RFC 3339).
    pub published_before: Option<String>,
    /// Further filters of the API, as `("videoDuration", "short")`.
    pub filters: Vec<(&'static str, String)>,
    /// Most results; each 50 are one search of the daily 100.
    pub most: usize,
    /// Whether answers of earlier may be used.
    pub freshness: Freshness,
}

impl SearchRequest {
    /// The request to send.
    ///
    /// # Errors
    /// Usage, when filters are mixed that do not go together (R-20h).
    pub fn request(&self) -> Result<Request> {
        let kind = match self.kind {
            SearchKind::Videos => Some("video"),
            SearchKind::Channels => Some("channel"),
            SearchKind::Playlists => Some("playlist"),
            SearchKind::Anything => None,
        };
        if kind != Some("video")
            && let Some((name, _)) = self.filters.iter().find(|(name, _)| OF_VIDEOS.contains(name))
        {
            return Err(Error::usage(format!(
                "{name} filters videos, and this search is not for videos alone"
            ))
            .hint("search for videos only, or leave the filter out (rule R-20h)"));
        }
        let mut request = Request::new(YoutubeMethod::SearchList)
            .parts(&["snippet"])
            .param("q", self.query.as_str())
            .maybe("type", kind)
            .maybe("order", self.order)
            .maybe("regionCode", self.region.as_deref())
            .maybe("relevanceLanguage", self.language.as_deref())
            .maybe("channelId", self.channel.as_deref())
            .maybe("publishedAfter", self.published_after.as_deref())
            .maybe("publishedBefore", self.published_before.as_deref());
        for (name, value) in &self.filters {
            request = request.param(name, value.as_str());
        }
        Ok(request.freshness(self.freshness))
    }
}

impl YouTube {
    /// Searches. Results stand in YouTube's order.
    ///
    /// # Errors
    /// Usage for filters that do not go together; see [`YouTube::call`].
    pub async fn search(&self, search: &SearchRequest) -> Result<Vec<Resource<SearchResult>>, Failure> {
        self.all(&search.request()?, Some(search.most.clamp(1, MOST))).await
    }
}

/// A title of a search result as people see it: search.list writes `&`, quotes and brackets as entities.
pub fn plain_title(text: &str) -> String {
    let entities =
        [("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    entities.iter().fold(text.to_string(), |text, (entity, plain)| text.replace(entity, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_read_once() {
        assert_eq!(
            plain_title("Tom &amp; &quot;Jerry&quot; don&#39;t &amp;lt;"),
            "Tom & \"Jerry\" don't &lt;"
        );
    }

    #[test]
    fn filters_of_videos_need_a_search_for_videos() {
        for name in OF_VIDEOS {
            for kind in [SearchKind::Anything, SearchKind::Channels, SearchKind::Playlists] {
                let search =
                    SearchRequest { kind, filters: vec![(name, "x".into())], ..SearchRequest::default() };
                assert_eq!(search.request().expect_err(name).kind(), crate::Kind::Usage);
            }
            let search = SearchRequest { filters: vec![(name, "x".into())], ..SearchRequest::default() };
            assert!(search.request().is_ok());
        }
        let anything = SearchRequest { kind: SearchKind::Anything, ..SearchRequest::default() };
        assert!(anything.request().is_ok());
    }
}
