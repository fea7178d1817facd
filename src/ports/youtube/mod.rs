//! YouTube: one client for the Data API and the Analytics API that counts what it spends, keeps to the quota, tries
//! again what may pass, and tells every error apart.
//!
//! [`YouTube::call`] is the one way out. The files beside it (`videos`, `channels`, `captions` ...) are typed calls
//! over it: they give `google_youtube3`'s types as a view, and the JSON that came beside it, so that nothing that those
//! types do not know is lost when it is written back. Why the calls themselves are ours:
//! `docs/decisions/0010-youtube-client.md`.
//!
//! ```no_run
//! # async fn example(services: ytseo::services::Services, loaded: ytseo::config::Loaded) -> ytseo::Result<()> {
//! use ytseo::ports::youtube::{Reader, Request};
//! use ytseo::progress::Watch;
//! use ytseo::rules::YoutubeMethod;
//!
//! let youtube = services.youtube(&loaded)?.run_as("example", &Watch::silent());
//! let request = Request::new(YoutubeMethod::VideosList).parts(&["snippet"]).param("id", "dQw4w9WgXcQ");
//! for video in youtube.call(&request.reader(Reader::Anyone)).await?.items() {
//!     assert!(video["snippet"]["title"].is_string());
//! }
//! # Ok(())
//! # }
//! ```

mod analytics;
pub mod auth;
mod call;
mod captions;
mod channels;
pub mod data;
pub mod day;
mod failure;
mod kept;
mod pages;
mod places;
mod playlists;
mod quota;
mod quota_report;
mod request;
mod resource;
mod search;
mod upload;
mod videos;
mod wire;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use secrecy::{ExposeSecret, SecretString};

use crate::config::{self, Config};
use crate::error::{Error, Result};
use crate::ports::files;
use crate::ports::store::Store;
use crate::progress::Watch;

pub use analytics::{ReportColumn, ReportRequest, ReportTable, SearchTerm};
pub use auth::{Access, AccessToken, SignIn};
pub use captions::{CaptionFormat, NewCaption};
pub use failure::{Failure, Then};
pub use playlists::NewPlaylistItem;
pub use quota::{Cost, Quota, Shortage, SpreadDay, Verdict};
pub use quota_report::{
    BucketState, DayTotal, ProjectQuota, QuotaReport, QuotaRequest, Spending, quota_report,
};
pub use request::{Answer, Body, Freshness, Reader, Request};
pub use resource::Resource;
pub use search::{SearchKind, SearchRequest, plain_title};
pub use upload::{Arrived, NewVideo, SendingRules, Told, UPLOAD_STEP, UploadFile, UploadSession, Uploader};
pub use videos::VideosRequest;

use wire::Wire;

/// Most days that data of others may be kept (R-70).
const MOST_DAYS: u32 = 30;

/// Waits between two tries. Tests hand in one that only notes how long it would have been.
pub type Waiter = Arc<dyn Fn(Duration) -> BoxFuture<'static, ()> + Send + Sync>;

/// What a client is made of.
pub struct Parts {
    /// An HTTP client that follows no redirects ([`crate::ports::http::youtube_client`]).
    pub http: reqwest::Client,
    /// Where the ledger and the kept answers are.
    pub store: Store,
    /// Who is signed in, if anybody.
    pub sign_in: Option<SignIn>,
}

/// YouTube. Clones are cheap and share everything but what [`YouTube::run_as`] sets.
#[derive(Clone)]
pub struct YouTube {
    inner: Arc<Inner>,
    waiter: Waiter,
    command: Arc<str>,
    watch: Watch,
}

struct Inner {
    wire: Wire,
    store: Store,
    key: Option<SecretString>,
    sign_in: Option<SignIn>,
    settings: config::Youtube,
    /// Whether answers that are too old were removed in this process.
    tidied: AtomicBool,
}

impl YouTube {
    /// Reads the settings. Nobody is contacted.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when the network is forbidden (`--offline`);
    /// [`crate::error::Kind::Config`] for an address that is none, or answers kept longer than is allowed.
    pub fn open(config: &Config, parts: Parts) -> Result<Self> {
        if config.offline {
            return Err(Error::usage("YouTube needs the network, and it is forbidden (--offline)")
                .hint("leave --offline (or YTSEO_OFFLINE) out"));
        }
        let settings = config.youtube.clone();
        if settings.keep_days > MOST_DAYS {
            return Err(Error::config(format!(
                "youtube.keep_days is {}, and YouTube's policy allows {MOST_DAYS} days",
                settings.keep_days
            ))
            .hint("set it to 30 or less (rule R-70)"));
        }
        let inner = Inner {
            wire: Wire::new(parts.http, &settings)?,
            store: parts.store,
            key: settings.api_key.get().cloned(),
            sign_in: parts.sign_in,
            settings,
            tidied: AtomicBool::new(false),
        };
        Ok(Self {
            inner: Arc::new(inner),
            waiter: Arc::new(|wait| tokio::time::sleep(wait).boxed()),
            command: "ytseo".into(),
            watch: Watch::silent(),
        })
    }

    /// Waits by `waiter` from now on.
    #[must_use]
    pub fn waiting_by(mut self, waiter: Waiter) -> Self {
        self.waiter = waiter;
        self
    }

    /// The same client for a command: its name stands in the ledger, notes go to `watch`, and its Ctrl-C stops it.
    #[must_use]
    pub fn run_as(&self, command: &str, watch: &Watch) -> Self {
        Self { command: command.into(), watch: watch.clone(), ..self.clone() }
    }

    /// Who is signed in.
    pub fn sign_in(&self) -> Option<&SignIn> {
        self.inner.sign_in.as_ref()
    }

    /// Whether public data can be read: there is a key or a sign-in.
    pub fn can_read(&self) -> bool {
        self.inner.key.is_some() || self.inner.sign_in.is_some()
    }

    /// The ledger that requests of this reader are counted in.
    pub fn quota(&self, reader: Reader) -> Quota {
        let project = match (reader, &self.inner.key, &self.inner.sign_in) {
            (Reader::Anyone, Some(key), _) | (Reader::Owner, Some(key), None) => self.project_of_key(key),
            (_, _, Some(sign_in)) => self.project_of(sign_in),
            (_, None, None) => project_name(&self.inner.settings).unwrap_or_else(|| "none".into()),
        };
        Quota::new(self.inner.store.clone(), project, self.inner.settings.quota)
    }

    fn project_of_key(&self, key: &SecretString) -> String {
        project_name(&self.inner.settings).unwrap_or_else(|| project_of_key(key))
    }

    fn project_of(&self, sign_in: &SignIn) -> String {
        let own = || match sign_in.project() {
            Some(project) => project.to_string(),
            None => format!("profile-{}", sign_in.profile()),
        };
        project_name(&self.inner.settings).unwrap_or_else(own)
    }
}

/// The project's name that the user gave.
fn project_name(settings: &config::Youtube) -> Option<String> {
    settings.project.clone().filter(|name| !name.trim().is_empty())
}

/// A name for the project of a key that does not tell the key.
fn project_of_key(key: &SecretString) -> String {
    format!("key-{}", &files::sha256_of_bytes(key.expose_secret().as_bytes())[..8])
}

/// The ledgers of these settings, for looking at them without a network: of the key, then of the sign-in.
pub fn ledgers(config: &config::Youtube, store: &Store, sign_in: Option<&SignIn>) -> Vec<Quota> {
    let names: Vec<String> = match project_name(config) {
        Some(name) => vec![name],
        None => {
            let key = config.api_key.get().map(project_of_key);
            let signed_in = sign_in.map(|sign_in| match sign_in.project() {
                Some(project) => project.to_string(),
                None => format!("profile-{}", sign_in.profile()),
            });
            key.into_iter().chain(signed_in).collect()
        }
    };
    names.into_iter().map(|name| Quota::new(store.clone(), name, config.quota)).collect()
}
