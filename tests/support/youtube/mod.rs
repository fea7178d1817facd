//! A strict stand-in for YouTube on a real socket: Data API, uploads, Analytics and autocomplete.
//!
//! It knows Google's discovery document and refuses what is not in it, keeps state, erases what an update leaves
//! out, counts quota in the real buckets, and fails on demand. What it refused can be asked for, and so can every
//! call. The revision is that of `tests/fixtures/youtube/discovery.json`.
//!
//! ```ignore
//! let youtube = YouTubeServer::start();
//! let channel = youtube.seed(Seed::channel("Night Sky").videos(60));
//! let token = youtube.token(&["youtube.readonly"], Some(&channel));
//! youtube.fail("videos.list", 2, Failure::Status(503));
//! // ... run ytseo against youtube.url("") ...
//! assert_eq!(youtube.count("playlistItems.list"), 2);
//! youtube.expect_no_refusals();
//! ```
#![allow(dead_code, unused_imports, reason = "each test program uses its part")]
#![allow(clippy::result_large_err, reason = "refusals are rare and made to be read")]
#![allow(clippy::disallowed_methods, reason = "the stand-in has a clock of its own")]

mod analytics;
mod answer;
mod ask;
mod captions;
mod channels;
mod check;
mod clock;
mod discovery;
mod http;
mod images;
mod mp4;
mod playlists;
mod processing;
mod quota;
mod record;
mod refusal;
mod script;
mod search;
mod seed;
mod suggest;
mod text;
mod tokens;
mod uploads;
mod videos;
mod world;

use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use serde_json::Value;

pub use clock::Clock;
pub use discovery::discovery;
pub use processing::{End, Processing};
pub use quota::{Bucket, cost};
pub use record::Call;
pub use script::Failure;
pub use seed::Seed;
pub use tokens::{Grant, PROJECT, Tokens};
pub use world::{Channel, Playlist, Settings, Term, Video, World, uploads_of};

use quota::Quota;
use script::Script;

/// A key that every stand-in takes, for [`PROJECT`].
pub const KEY: &str = "AIzaSyA-stand-in-0123456789-abcdefghijk";

/// All that changes.
#[derive(Default)]
struct Inner {
    world: World,
    quota: Quota,
    script: Script,
    sessions: uploads::Sessions,
    suggestions: suggest::Suggestions,
    calls: Vec<Call>,
    busy: Duration,
    latency: Duration,
}

/// What the threads of a stand-in share.
struct Shared {
    address: SocketAddr,
    tokens: Tokens,
    inner: Mutex<Inner>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().expect("not poisoned")
    }
}

/// A running stand-in. Its threads end with the test's process.
pub struct YouTubeServer {
    shared: Arc<Shared>,
    /// Who may ask; a stand-in for sign-in can fill it.
    pub tokens: Tokens,
}

impl YouTubeServer {
    /// An empty YouTube.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let tokens = Tokens::default();
        tokens.add_key(KEY, PROJECT);
        let shared = Arc::new(Shared { address, tokens: tokens.clone(), inner: Mutex::default() });
        http::listen(listener, Arc::new(answer::Front(shared.clone())));
        Self { shared, tokens }
    }

    /// The address of a path, such as `/youtube/v3/videos`; of the whole server without one.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.shared.address)
    }

    /// Adds a channel; its id.
    pub fn seed(&self, seed: Seed) -> String {
        self.change(|world| seed.plant(world))
    }

    /// Adds a video with parts over plain defaults, such as `{"snippet": {"title": "Stars"}}`; its id.
    pub fn add_video(&self, channel: &str, parts: &Value) -> String {
        self.change(|world| seed::plain_video(world, channel, parts))
    }

    /// A caption track of a video.
    pub fn add_caption(&self, video: &str, language: &str, name: &str, text: &str) {
        self.change(|world| seed::plain_caption(world, video, language, name, text));
    }

    /// A new token with these scopes (short names), for a channel or for an account without one.
    pub fn token(&self, scopes: &[&str], channel: Option<&str>) -> String {
        let token = format!("ya29.{}", world::etag_of(&(scopes, channel)));
        self.tokens.add(&token, Grant::new(scopes, channel));
        token
    }

    /// Looks at what there is.
    pub fn see<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.shared.lock().world)
    }

    /// Changes what there is, as somebody in Studio would.
    pub fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let mut inner = self.shared.lock();
        inner.world.touched();
        change(&mut inner.world)
    }

    /// All parts of a video.
    pub fn video(&self, id: &str) -> Value {
        self.see(|world| Value::Object(world.videos[id].parts.clone()))
    }

    /// All there is as one document, to compare before and after.
    pub fn snapshot(&self) -> Value {
        self.see(World::snapshot)
    }

    /// Call `nth` of a method (`videos.update`; `*` is any) from now on fails. From 1.
    pub fn fail(&self, method: &str, nth: usize, failure: Failure) {
        self.shared.lock().script.add(method, nth, Some(1), failure);
    }

    /// The next `times` calls of a method fail.
    pub fn fail_times(&self, method: &str, times: usize, failure: Failure) {
        self.shared.lock().script.add(method, 1, Some(times), failure);
    }

    /// Every call of a method fails from the `nth` on, until [`YouTubeServer::recover`].
    pub fn fail_from(&self, method: &str, nth: usize, failure: Failure) {
        self.shared.lock().script.add(method, nth, None, failure);
    }

    /// Nothing fails any more.
    pub fn recover(&self) {
        self.shared.lock().script.clear();
    }

    /// Failures that have not come up yet.
    pub fn failures_left(&self) -> usize {
        self.shared.lock().script.left()
    }

    /// How much a bucket holds.
    pub fn limit(&self, bucket: Bucket, limit: u64) {
        self.shared.lock().quota.limit(bucket, limit);
    }

    /// What was spent today by [`PROJECT`].
    pub fn spent(&self, bucket: Bucket) -> u64 {
        let inner = self.shared.lock();
        inner.quota.spent(PROJECT, &inner.world.clock.pacific_day(), bucket)
    }

    /// The stand-in forgets all sessions of uploads: they answer 404 from now on.
    pub fn expire_sessions(&self) {
        self.shared.lock().sessions.clear();
    }

    /// Phrases that autocomplete knows: those are answered that begin with the question.
    pub fn suggest(&self, phrases: &[&str]) {
        self.shared.lock().suggestions.know(None, phrases);
    }

    /// Phrases for a language only (`hl`).
    pub fn suggest_in(&self, language: &str, phrases: &[&str]) {
        self.shared.lock().suggestions.know(Some(language), phrases);
    }

    /// Autocomplete answers in a charset such as `ISO-8859-1` from now on, as it does in some regions.
    pub fn suggest_in_charset(&self, charset: &'static str) {
        self.shared.lock().suggestions.charset = charset;
    }

    /// Every call since the start or [`YouTubeServer::forget_calls`].
    pub fn calls(&self) -> Vec<Call> {
        self.shared.lock().calls.clone()
    }

    /// Calls of one method.
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        self.calls().into_iter().filter(|call| call.method == method).collect()
    }

    pub fn count(&self, method: &str) -> usize {
        self.shared.lock().calls.iter().filter(|call| call.method == method).count()
    }

    /// Waits until a method was called `count` times, so that a test can end a process at that very call.
    pub fn wait_for(&self, method: &str, count: usize) {
        let start = std::time::Instant::now();
        while self.count(method) < count {
            assert!(start.elapsed() < Duration::from_secs(60), "waited in vain for call {count} of {method}");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// What leads a process here: addresses, the key, and the project's name in the ledger.
    pub fn env(&self) -> Vec<(&'static str, String)> {
        let addresses = [
            "YTSEO_YOUTUBE_API_URL",
            "YTSEO_YOUTUBE_UPLOAD_URL",
            "YTSEO_YOUTUBE_ANALYTICS_URL",
            "YTSEO_YOUTUBE_SUGGEST_URL",
        ];
        let mut variables: Vec<_> = addresses.map(|name| (name, self.url(""))).into();
        variables.push(("YOUTUBE_API_KEY", KEY.into()));
        variables.push(("YTSEO_YOUTUBE_PROJECT", PROJECT.into()));
        variables
    }

    /// The record begins anew; quota stays spent.
    pub fn forget_calls(&self) {
        self.shared.lock().calls.clear();
    }

    /// What was refused because it was wrong, not because a script said so: method, reason, message.
    pub fn refused(&self) -> Vec<String> {
        self.calls()
            .into_iter()
            .filter_map(|call| call.refused.map(|why| format!("{}: {why}", call.method)))
            .collect()
    }

    /// A well-made client asks nothing that is refused.
    pub fn expect_no_refusals(&self) {
        let refused = self.refused();
        assert!(refused.is_empty(), "YouTube refused:\n{}", refused.join("\n"));
    }

    /// Every answer takes so long from now on, as over a network. For measurements, not for tests.
    pub fn answers_after(&self, latency: Duration) {
        self.shared.lock().latency = latency;
    }

    /// The time that went into answers, without waiting on sockets: what a client's own time is compared with.
    pub fn busy(&self) -> Duration {
        self.shared.lock().busy
    }
}
