//! YouTube's autocomplete: what people type, from an address that is nobody's contract (R-53a to R-53c).
//!
//! One question at a time and never faster than the settings say, answers kept for a while, and everything that goes
//! wrong is "no data" with its reason: it may block, change or vanish on any day. What it shows is that a phrase is typed,
//! never how often: the order of its answers is not passed on as anything else.

mod parse;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use reqwest::Url;
use reqwest::header::CONTENT_TYPE;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use tokio::time::Instant;
use utoipa::ToSchema;

use crate::config::{Config, SuggestClient};
use crate::error::{Error, Result};
use crate::ports::store::{AnswerKey, KeptAnswer, Store};
use crate::ports::{clock, files};
use crate::progress::Watch;

/// Least time between two questions to somebody else's server (R-53c).
const POLITE: Duration = Duration::from_millis(100);
/// How long an answer may take.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Largest answer that is read: ten phrases are a hundredth of it.
const LARGEST: usize = 256 << 10;
/// Failures one after the other after which nobody is asked any more.
const PATIENCE: u32 = 3;
/// Who asks, in the store: nobody in particular.
const READER: &str = "autocomplete";
/// Seconds of an hour and of a day.
const HOUR_S: i64 = 3600;
const DAY_S: i64 = 24 * HOUR_S;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SuggestQuery {
    /// What was typed so far.
    pub text: String,
    /// Language of the one who types (ISO 639-1), `hl`.
    pub language: Option<String>,
    /// Country (ISO 3166-1 alpha-2), `gl`.
    pub country: Option<String>,
}

/// Why there is no data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NoData {
    /// The server refused, with this status.
    Blocked {
        /// Status of the answer.
        status: u16,
    },
    /// The server was not reached, or did not answer in time.
    Unreachable,
    /// The answer was none that is known.
    Odd {
        /// What is odd about it.
        why: String,
    },
    /// Nobody was asked, because the questions before had no success.
    GivenUp,
}

impl std::fmt::Display for NoData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Blocked { status } => write!(f, "it refused to answer ({status})"),
            Self::Unreachable => f.write_str("it did not answer"),
            Self::Odd { why } => write!(f, "the answer cannot be used: {why}"),
            Self::GivenUp => f.write_str("it was not asked any more after several failures"),
        }
    }
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The phrases. Their order says nothing about how often they are typed.
    pub phrases: Vec<String>,
    /// Whether the answer was kept from earlier.
    pub kept: bool,
    /// Why there is none.
    pub no_data: Option<NoData>,
}

impl Suggested {
    fn none(why: NoData) -> Self {
        Self { phrases: Vec::new(), kept: false, no_data: Some(why) }
    }
}

/// Autocomplete. Clones share the pace and the patience.
#[derive(Clone)]
pub struct Suggest {
    inner: Arc<Inner>,
}

struct Inner {
    http: reqwest::Client,
    store: Store,
    url: Url,
    client: SuggestClient,
    pace: Duration,
    /// How long answers are used again, in seconds.
    cache_s: i64,
    /// How long answers are kept at all, in seconds.
    keep_s: i64,
    /// When somebody was asked last. Held while asking: one question at a time.
    last: Mutex<Option<Instant>>,
    failures: AtomicU32,
    tidied: AtomicBool,
}

impl Suggest {
    /// Reads the settings. Nobody is contacted.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when the network is forbidden (`--offline`);
    /// [`crate::error::Kind::Config`] for an address that is none.
    pub fn open(config: &Config, http: reqwest::Client, store: Store) -> Result<Self> {
        if config.offline {
            return Err(Error::usage("autocomplete needs the network, and it is forbidden (--offline)")
                .hint("leave --offline (or YTSEO_OFFLINE) out"));
        }
        let settings = &config.youtube;
        let url = Url::parse(&settings.suggest_url).ok().filter(|url| url.has_host()).ok_or_else(|| {
            Error::config("youtube.suggest_url is no address")
                .hint("write it like https://suggestqueries.google.com, or leave it out")
        })?;
        let wait = Duration::from_millis(settings.suggest_wait_ms);
        let keep_s = i64::from(settings.keep_days.min(30)) * DAY_S;
        let inner = Inner {
            http,
            store,
            pace: if is_this_machine(&url) { wait } else { wait.max(POLITE) },
            url,
            client: settings.suggest_client,
            cache_s: (i64::from(settings.suggest_cache_h) * HOUR_S).min(keep_s),
            keep_s,
            last: Mutex::new(None),
            failures: AtomicU32::new(0),
            tidied: AtomicBool::new(false),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The least time between two questions.
    pub fn pace(&self) -> Duration {
        self.inner.pace
    }

    /// Whether there is an answer that can be used without asking.
    ///
    /// # Errors
    /// Storage.
    pub async fn knows(&self, query: &SuggestQuery) -> Result<bool> {
        Ok(self.kept(&self.key(query)).await?.is_some())
    }

    /// Asks what people type who began like this. What goes wrong is told in the answer.
    ///
    /// # Errors
    /// Interrupted; storage.
    pub async fn ask(&self, query: &SuggestQuery, watch: &Watch) -> Result<Suggested> {
        watch.check()?;
        self.tidy().await?;
        let key = self.key(query);
        if let Some(phrases) = self.kept(&key).await? {
            return Ok(Suggested { phrases, kept: true, no_data: None });
        }
        let mut last = self.inner.last.lock().await;
        if self.inner.failures.load(Ordering::Relaxed) >= PATIENCE {
            return Ok(Suggested::none(NoData::GivenUp));
        }
        if let Some(last) = *last {
            tokio::select! {
                biased;
                () = watch.cancel().cancelled() => return Err(Error::interrupted()),
                () = tokio::time::sleep_until(last + self.inner.pace) => {}
            }
        }
        let answer = tokio::select! {
            biased;
            () = watch.cancel().cancelled() => return Err(Error::interrupted()),
            answer = self.fetch(query) => answer,
        };
        *last = Some(Instant::now());
        drop(last);
        match answer {
            Ok(phrases) => {
                self.inner.failures.store(0, Ordering::Relaxed);
                self.keep(key, &phrases).await?;
                Ok(Suggested { phrases, kept: false, no_data: None })
            }
            Err(why) => {
                self.inner.failures.fetch_add(1, Ordering::Relaxed);
                Ok(Suggested::none(why))
            }
        }
    }

    async fn fetch(&self, query: &SuggestQuery) -> Result<Vec<String>, NoData> {
        let unreachable = |_| NoData::Unreachable;
        let request = self.inner.http.get(self.address(query)).timeout(TIMEOUT);
        let mut response = request.send().await.map_err(unreachable)?;
        let status = response.status();
        if !status.is_success() {
            return Err(NoData::Blocked { status: status.as_u16() });
        }
        let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.map(str::to_string);
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(NoData::Odd { why: "it is too long".into() });
            }
            bytes.extend_from_slice(&chunk);
        }
        read_answer(self.inner.client, kind.as_deref(), &bytes)
    }

    fn address(&self, query: &SuggestQuery) -> Url {
        let mut url = self.inner.url.clone();
        url.set_path("/complete/search");
        {
            let mut pairs = url.query_pairs_mut();
            pairs.append_pair("client", self.client_name()).append_pair("ds", "yt");
            if let Some(language) = &query.language {
                pairs.append_pair("hl", language);
            }
            if let Some(country) = &query.country {
                pairs.append_pair("gl", country);
            }
            pairs.append_pair("q", &query.text);
        }
        url
    }

    fn client_name(&self) -> &'static str {
        match self.inner.client {
            SuggestClient::Firefox => "firefox",
            SuggestClient::Youtube => "youtube",
        }
    }

    fn key(&self, query: &SuggestQuery) -> AnswerKey {
        let what = serde_json::json!([
            READER,
            self.inner.url.as_str(),
            self.client_name(),
            query.language,
            query.country,
            query.text
        ]);
        AnswerKey {
            key: files::sha256_of_bytes(what.to_string().as_bytes()),
            reader: READER.into(),
            method: READER,
        }
    }

    async fn kept(&self, key: &AnswerKey) -> Result<Option<Vec<String>>> {
        let now = clock::unix_seconds();
        let kept = self.inner.store.kept_answer(&key.key, now - self.inner.cache_s).await?;
        Ok(kept.filter(|_| self.inner.cache_s > 0).and_then(|kept| serde_json::from_str(&kept.body).ok()))
    }

    async fn keep(&self, key: AnswerKey, phrases: &[String]) -> Result<()> {
        if self.inner.cache_s == 0 {
            return Ok(());
        }
        let body = serde_json::to_string(phrases)
            .map_err(|error| Error::internal("suggestions cannot be written down").caused_by(error))?;
        let answer = KeptAnswer { etag: None, body, fetched_at: clock::unix_seconds() };
        self.inner.store.keep_answer(&key, &answer).await
    }

    /// Removes what is too old, once in a process.
    async fn tidy(&self) -> Result<()> {
        if self.inner.tidied.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        self.inner.store.forget_answers(clock::unix_seconds() - self.inner.keep_s).await.map(|_| ())
    }
}

/// The phrases of an answer, strictly: what looks otherwise is no data, and never half a list.
///
/// # Errors
/// [`NoData::Odd`].
pub fn read_answer(
    client: SuggestClient,
    content_type: Option<&str>,
    bytes: &[u8],
) -> Result<Vec<String>, NoData> {
    let text = parse::decode(content_type, bytes);
    text.and_then(|text| parse::phrases(client, &text)).map_err(|why| NoData::Odd { why })
}

/// Whether an address is on this machine, where nobody needs politeness.
fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let ip: Option<std::net::IpAddr> = host.parse().ok();
    host == "localhost" || ip.is_some_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn suggest(url: &str, wait: u64) -> Result<Suggest> {
        let mut config = Config::default();
        config.youtube.suggest_url = url.into();
        config.youtube.suggest_wait_ms = wait;
        let http = crate::ports::http::youtube_client().expect("a client");
        Suggest::open(&config, http, Store::in_memory().await.expect("opened"))
    }

    #[tokio::test]
    async fn nobody_else_is_asked_faster_than_is_polite() {
        for (url, wait, pace) in [
            ("https://suggestqueries.google.com", 0, 100),
            ("https://suggestqueries.google.com", 250, 250),
            ("http://127.0.0.1:1", 0, 0),
            ("http://[::1]:1", 0, 0),
            ("http://localhost.example.org", 0, 100),
        ] {
            let suggest = suggest(url, wait).await.expect("opened");
            assert_eq!(suggest.pace(), Duration::from_millis(pace), "{url}");
        }
        assert_eq!(suggest("not an address", 0).await.err().map(|e| e.kind()), Some(crate::Kind::Config));
    }

    #[tokio::test]
    async fn the_question_holds_what_the_rule_names_and_no_more() {
        let suggest = suggest("https://suggestqueries.google.com", 100).await.expect("opened");
        let query = SuggestQuery {
            text: "käse & brot".into(),
            language: Some("de".into()),
            country: Some("AT".into()),
        };
        assert_eq!(
            suggest.address(&query).as_str(),
            "https://suggestqueries.google.com/complete/search?client=firefox&ds=yt&hl=de&gl=AT&q=k%C3%A4se+%26+brot"
        );
    }
}
