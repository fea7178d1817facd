//! The server in this process, on a free port, with its own cache and a database in memory.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use metrics_exporter_prometheus::PrometheusHandle;
use secrecy::SecretString;
use serde_json::Value;
use tokio_util::sync::CancellationToken;
use ytseo::config::{Channel, Writing};
use ytseo::ports::{cache, http, store::Store};
use ytseo::server::{self, AppState};

/// The process has one recorder; every server of a test shows it.
fn recorder() -> PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    HANDLE.get_or_init(|| server::install_metrics().expect("a recorder")).clone()
}

/// A running server. It stops when dropped.
pub struct App {
    base: String,
    client: reqwest::Client,
    stop: CancellationToken,
}

impl Drop for App {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

impl App {
    pub async fn start() -> Self {
        Self::start_with(None, Channel::default(), Duration::from_secs(60)).await
    }

    pub async fn with_redis(url: &str) -> Self {
        Self::start_with(Some(url), Channel::default(), Duration::from_secs(60)).await
    }

    pub async fn start_with(redis: Option<&str>, channel: Channel, cache_age: Duration) -> Self {
        let redis = redis.map(SecretString::from);
        let state = AppState {
            cache: cache::open(redis.as_ref()).expect("a cache"),
            cache_age,
            store: Store::in_memory().await.expect("a store"),
            channel: Arc::new(channel),
            writing: Arc::new(Writing::default()),
            metrics: recorder(),
        };
        let (listener, address) = server::bind("127.0.0.1:0").await.expect("a free port");
        let stop = CancellationToken::new();
        tokio::spawn(server::run(listener, state, stop.clone()));
        Self { base: format!("http://{address}"), client: http::client().expect("a client"), stop }
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    pub fn client(&self) -> &reqwest::Client {
        &self.client
    }

    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.client.get(self.url(path)).send().await).await
    }

    pub async fn post(&self, path: &str, body: impl Into<reqwest::Body>) -> Answer {
        Answer::of(self.client.post(self.url(path)).body(body).send().await).await
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
}

impl Answer {
    pub async fn of(response: reqwest::Result<reqwest::Response>) -> Self {
        let response = response.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, text: response.text().await.expect("a body") }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().expect("text")).unwrap_or_default()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}
