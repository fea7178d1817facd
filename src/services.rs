//! The opened ports in one bundle: handles only, no settings, no lock.

use std::sync::{Arc, OnceLock};

use tokio::sync::Semaphore;

use crate::config::Loaded;
use crate::error::{Kind, Result};
use crate::ports::ffmpeg::Ffmpeg;
use crate::ports::llm::{Llm, Parts};
use crate::ports::store::Store;
use crate::ports::suggest::Suggest;
use crate::ports::youtube::{self, SignIn, YouTube};
use crate::ports::{cache, http};
use crate::progress::Watch;

/// Everything outside that a feature may need.
#[derive(Clone)]
pub struct Services {
    /// ffmpeg and ffprobe.
    pub ffmpeg: Ffmpeg,
    /// The database.
    pub store: Store,
    /// Held while the local speech engine works: two at a time would only be slower.
    pub engine: Arc<Semaphore>,
    client: Arc<OnceLock<reqwest::Client>>,
    llm: Arc<OnceLock<Llm>>,
    youtube: Arc<OnceLock<YouTube>>,
    suggest: Arc<OnceLock<Suggest>>,
}

impl Services {
    /// Opens them. A database that cannot be opened is replaced by one in memory, with a warning: nothing
    /// is remembered then, but the work gets done.
    ///
    /// # Errors
    /// [`Kind::Config`] when the database was written by a newer ytseo.
    pub async fn open(loaded: &Loaded, watch: &Watch) -> Result<Self> {
        let store = match Store::open(&loaded.paths.database()).await {
            Err(error) if error.kind() != Kind::Config => {
                watch.warning(format!("nothing is remembered between runs: {}", error.chain()));
                Store::in_memory().await?
            }
            opened => opened?,
        };
        Ok(Self {
            ffmpeg: Self::ffmpeg_of(loaded),
            store,
            engine: Arc::new(Semaphore::new(1)),
            client: Arc::default(),
            llm: Arc::default(),
            youtube: Arc::default(),
            suggest: Arc::default(),
        })
    }

    /// ffmpeg alone, for what needs nothing else.
    pub fn ffmpeg_of(loaded: &Loaded) -> Ffmpeg {
        Ffmpeg::new(&loaded.config.tools, &loaded.paths.tools())
    }

    /// The HTTP client, made when it is first needed.
    ///
    /// # Errors
    /// [`Kind::Tool`] when the machine has no certificates.
    pub fn http(&self) -> Result<reqwest::Client> {
        if let Some(client) = self.client.get() {
            return Ok(client.clone());
        }
        let client = http::client()?;
        Ok(self.client.get_or_init(|| client).clone())
    }

    /// Language models, opened when they are first needed. Nobody is contacted.
    ///
    /// # Errors
    /// See [`Llm::open`].
    pub fn llm(&self, loaded: &Loaded) -> Result<Llm> {
        if let Some(llm) = self.llm.get() {
            return Ok(llm.clone());
        }
        let parts = Parts {
            http: http::model_client()?,
            store: self.store.clone(),
            cache: cache::open(loaded.config.redis_url.get())?,
        };
        let llm = Llm::open(&loaded.config, parts)?;
        Ok(self.llm.get_or_init(|| llm).clone())
    }

    /// YouTube, opened when it is first needed. Nobody is contacted. Say what for with [`YouTube::run_as`].
    ///
    /// # Errors
    /// See [`YouTube::open`] and [`SignIn::open`].
    pub fn youtube(&self, loaded: &Loaded) -> Result<YouTube> {
        if let Some(youtube) = self.youtube.get() {
            return Ok(youtube.clone());
        }
        let sign_in = self.sign_in(loaded)?;
        let parts = youtube::Parts { http: http::youtube_client()?, store: self.store.clone(), sign_in };
        let youtube = YouTube::open(&loaded.config, parts)?;
        Ok(self.youtube.get_or_init(|| youtube).clone())
    }

    /// YouTube's autocomplete, opened when it is first needed. Nobody is contacted.
    ///
    /// # Errors
    /// See [`Suggest::open`].
    pub fn suggest(&self, loaded: &Loaded) -> Result<Suggest> {
        if let Some(suggest) = self.suggest.get() {
            return Ok(suggest.clone());
        }
        let suggest = Suggest::open(&loaded.config, http::youtube_client()?, self.store.clone())?;
        Ok(self.suggest.get_or_init(|| suggest).clone())
    }

    /// Who is signed in to YouTube, if anybody.
    ///
    /// # Errors
    /// See [`SignIn::open`].
    pub fn sign_in(&self, loaded: &Loaded) -> Result<Option<SignIn>> {
        Ok(Some(SignIn::open(loaded)?).filter(SignIn::is_signed_in))
    }
}
