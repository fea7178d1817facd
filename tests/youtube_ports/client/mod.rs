//! The client against the strict stand-in, with a clock that only notes how long it would have waited.

mod failures;
mod files;
mod kept;
mod limits;
mod reads;
mod uploads;
mod writes;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt;
use serde_json::{Value, json};
use ytseo::config::Config;
use ytseo::ports::http;
use ytseo::ports::store::Store;
use ytseo::ports::youtube::{AccessToken, Parts, Quota, Reader, SignIn, YouTube};
use ytseo::progress::Watch;
use ytseo::rules::Scope;

use crate::youtube::{Bucket, KEY, Seed, YouTubeServer};

/// A stand-in with a channel, its owner's client, and what it stands on.
pub struct Desk {
    pub server: YouTubeServer,
    pub channel: String,
    pub youtube: YouTube,
    pub store: Store,
    pub waits: Arc<Mutex<Vec<Duration>>>,
}

/// What the owner of the desk allowed.
const SCOPES: [Scope; 2] = [Scope::ForceSsl, Scope::Analytics];

/// Settings that lead to a server.
pub fn settings(url: &str, more: &Value) -> Config {
    let mut youtube = json!({"api_url": url, "upload_url": url, "analytics_url": url, "api_key": KEY,
        "project": "project-1", "timeout_s": 20});
    for (name, value) in more.as_object().into_iter().flatten() {
        youtube[name] = value.clone();
    }
    serde_json::from_value(json!({"youtube": youtube})).expect("settings")
}

/// A client with these settings.
pub fn client(
    config: &Config,
    store: &Store,
    sign_in: Option<SignIn>,
) -> (YouTube, Arc<Mutex<Vec<Duration>>>) {
    let waits: Arc<Mutex<Vec<Duration>>> = Arc::default();
    let noted = waits.clone();
    let parts = Parts { http: http::youtube_client().expect("a client"), store: store.clone(), sign_in };
    let youtube = YouTube::open(config, parts).expect("opened").waiting_by(Arc::new(move |wait| {
        noted.lock().expect("not poisoned").push(wait);
        async {}.boxed()
    }));
    (youtube.run_as("test", &Watch::silent()), waits)
}

impl Desk {
    pub async fn new(videos: usize) -> Self {
        Self::with(Seed::channel("Night Sky").videos(videos), &json!({})).await
    }

    pub async fn with(seed: Seed, more: &Value) -> Self {
        let server = YouTubeServer::start();
        let channel = server.seed(seed);
        let token = server.token(&["youtube.force-ssl", "yt-analytics.readonly"], Some(&channel));
        let store = Store::in_memory().await.expect("a store");
        let sign_in = SignIn::with_token(AccessToken::new(token), &SCOPES);
        let (youtube, waits) = client(&settings(&server.url(""), more), &store, Some(sign_in));
        Self { server, channel, youtube, store, waits }
    }

    /// A video of the channel with plain defaults.
    pub fn video(&self) -> ytseo::model::VideoId {
        let id = self.server.add_video(&self.channel, &json!({"snippet": {"title": "Stars"}}));
        ytseo::model::VideoId::of_id(&id).expect("an id")
    }

    pub fn quota(&self) -> Quota {
        self.youtube.quota(Reader::Owner)
    }

    pub fn waits(&self) -> Vec<Duration> {
        self.waits.lock().expect("not poisoned").clone()
    }

    /// What the ledger counted, which has to be what YouTube counted.
    pub async fn spent(&self) -> u64 {
        let left = self.quota().left().await.expect("read").units;
        let counted = 10_000 - left;
        assert_eq!(counted, self.server.spent(Bucket::Units), "the ledger and YouTube disagree");
        counted
    }
}
