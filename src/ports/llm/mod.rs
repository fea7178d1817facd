//! Language models: one client for all providers that keeps to the budget, tries again, falls back and tells
//! what it did.
//!
//! [`Llm::ask`] and [`Llm::stream`] take an [`LlmRequest`] and give an [`Answer`]. The models are asked in
//! the user's order. What may pass (429, 5xx, a broken connection before the first word) is tried again, what
//! cannot succeed (a wrong key, an unknown model) goes to the next model at once. Before every try the most
//! it may cost is set aside in the ledger, so that neither retries nor fallbacks nor other processes exceed a
//! limit.

mod ask;
mod breaker;
mod budget;
mod costs;
mod count;
mod embed;
mod failure;
mod overview;
mod providers;
mod structured;
mod trial;
mod types;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use serde::Serialize;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::model::Usd;
use crate::ports::cache::Cache;
use crate::ports::store::{Period, Store};
use crate::ports::{clock, files};

pub use budget::{Budget, is_over_budget};
pub use costs::{CostsReport, CostsRequest, LimitState, costs};
pub use count::tokens_of;
pub use embed::{EmbedPurpose, EmbedRequest, EmbeddingModel, Embeddings};
pub use overview::{ListedModel, ListedProvider, LlmOverview, Reachable, overview};
pub use providers::{Catalogue, OFFLINE, Provider, Target};
pub use trial::Trial;
pub use types::{
    Answer, Image, LlmRequest, Message, Options, Schema, Stop, StreamEvent, Tool, ToolCall, Try, Usage,
};

use breaker::Breaker;
use budget::Ledger;
use wire::{Patience, Wire};

/// Waits between two tries. Tests hand in one that only notes how long it would have been.
pub type Waiter = Arc<dyn Fn(Duration) -> BoxFuture<'static, ()> + Send + Sync>;

/// Is shown every request as it is sent, with the model it goes to. It must not block.
pub type Shower = Arc<dyn Fn(&Target, &LlmRequest) + Send + Sync>;

/// What a client is made of.
pub struct Parts {
    /// An HTTP client without a limit on silence ([`crate::ports::http::model_client`]).
    pub http: reqwest::Client,
    /// Where the ledger is.
    pub store: Store,
    /// Where answers are kept.
    pub cache: Arc<dyn Cache>,
}

/// Language models. Clones share everything but what is said of a run: [`Llm::limited`], [`Llm::preferring`],
/// [`Llm::fresh`] and [`Llm::showing`].
#[derive(Clone)]
pub struct Llm {
    catalogue: Arc<Catalogue>,
    wire: Wire,
    ledger: Ledger,
    cache: Arc<dyn Cache>,
    breaker: Breaker,
    patience: Patience,
    waiter: Waiter,
    settings: Arc<Settings>,
    embedding: Option<Arc<Target>>,
    fresh: bool,
    shower: Option<Shower>,
}

/// The numbers of the settings that the loop needs.
#[derive(Debug, Clone, Copy)]
struct Settings {
    max_output_tokens: u32,
    retries: usize,
    retry_wait: Duration,
    longest_wait: Duration,
    cache_age: Duration,
}

/// Limits that a command line adds to those of the settings.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RunLimits {
    /// Most that this run may cost; the lower one counts where the settings have a limit too.
    pub max_cost: Option<Usd>,
    /// Lets models be asked whose price is not known, although there is a limit.
    pub allow_unknown_cost: bool,
}

/// What a request would cost at most with one model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Estimate {
    /// `provider/model`.
    pub model: String,
    /// Tokens that would be sent, counted on the safe side.
    pub input_tokens: u64,
    /// Most tokens that would be answered.
    pub output_tokens: u64,
    /// The most it would cost; nothing when the price is not known.
    pub most_usd: Option<Usd>,
}

impl Llm {
    /// Reads the settings. Nobody is contacted.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when the network is forbidden (`--offline`);
    /// [`crate::error::Kind::Config`] for wrong settings of providers, models or limits.
    pub fn open(config: &Config, parts: Parts) -> Result<Self> {
        if config.offline {
            return Err(Error::usage("language models need the network, and it is forbidden (--offline)")
                .hint("leave --offline (or YTSEO_OFFLINE) out"));
        }
        let llm = &config.llm;
        let catalogue = Catalogue::of(config)?;
        Ok(Self {
            embedding: catalogue.embedding(config)?.map(Arc::new),
            catalogue: Arc::new(catalogue),
            wire: Wire::new(parts.http)?,
            ledger: Ledger { store: parts.store, run: new_run(), budget: Budget::of(&llm.budget)? },
            cache: parts.cache,
            breaker: Breaker::new(Duration::from_secs(llm.rest_s)),
            patience: Patience::of(llm),
            waiter: Arc::new(|wait| tokio::time::sleep(wait).boxed()),
            settings: Arc::new(Settings {
                max_output_tokens: llm.max_output_tokens.max(1),
                retries: llm.retries,
                retry_wait: Duration::from_millis(llm.retry_wait_ms),
                longest_wait: Duration::from_secs(llm.longest_wait_s),
                cache_age: Duration::from_secs(llm.cache_s),
            }),
            fresh: false,
            shower: None,
        })
    }

    /// Whether the settings name any model. Nothing is opened.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for wrong settings of providers and models.
    pub fn is_wanted(config: &Config) -> Result<bool> {
        Ok(!Catalogue::of(config)?.targets()?.is_empty())
    }

    /// Asks these models, in this order, instead of the configured ones. What stands behind [`OFFLINE`] is
    /// not asked.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for a name that is none.
    pub fn preferring(mut self, models: &[String]) -> Result<Self> {
        self.catalogue = Arc::new(Catalogue::clone(&self.catalogue).preferring(models)?);
        Ok(self)
    }

    /// Asks even when the same was answered before.
    #[must_use]
    pub fn fresh(mut self, fresh: bool) -> Self {
        self.fresh = fresh;
        self
    }

    /// Whether it asks even when the same was answered before.
    pub fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Shows every request as it is sent, retries and repairs too.
    #[must_use]
    pub fn showing(mut self, shower: Shower) -> Self {
        self.shower = Some(shower);
        self
    }

    /// Waits by `waiter` from now on.
    #[must_use]
    pub fn waiting_by(mut self, waiter: Waiter) -> Self {
        self.waiter = waiter;
        self
    }

    /// The same models as a run of their own: a new sum of costs, and these limits on top.
    #[must_use]
    pub fn limited(&self, limits: RunLimits) -> Self {
        let mut own = self.clone();
        own.ledger.run = new_run();
        let per_run = &mut own.ledger.budget.caps.per_run;
        *per_run = match (*per_run, limits.max_cost) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        own.ledger.budget.allow_unknown_cost |= limits.allow_unknown_cost;
        own
    }

    /// Whether any model is configured.
    pub fn is_configured(&self) -> bool {
        self.catalogue.targets().is_ok_and(|targets| !targets.is_empty())
    }

    /// Whether the offline writer stands at the end of the order.
    pub fn ends_offline(&self) -> bool {
        self.catalogue.ends_offline()
    }

    /// The models that a request goes to, in order: its own, or the configured ones.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] for a name that is none, and when there is no model at all.
    pub fn targets(&self, request: &LlmRequest) -> Result<Vec<Target>> {
        let targets = match request.models.is_empty() {
            true => self.catalogue.targets()?,
            false => request.models.iter().map(|name| self.catalogue.target(name)).collect::<Result<_>>()?,
        };
        if targets.is_empty() { Err(failure::nobody(Vec::new())) } else { Ok(targets) }
    }

    /// What a request would cost at most with each model it goes to; nobody is asked.
    ///
    /// # Errors
    /// See [`Llm::targets`].
    pub fn estimate(&self, request: &LlmRequest) -> Result<Vec<Estimate>> {
        let estimate = |target: &Target| {
            let input_tokens = count::request_tokens(request, target);
            let output = self.max_output(request, target);
            Estimate {
                model: target.id(),
                input_tokens,
                output_tokens: output.into(),
                most_usd: count::most(target, input_tokens, output),
            }
        };
        Ok(self.targets(request)?.iter().map(estimate).collect())
    }

    /// What this run spent so far, with what is set aside.
    ///
    /// # Errors
    /// Storage.
    pub async fn spent(&self) -> Result<Usd> {
        self.ledger.store.spent(Period::Run, &self.ledger.run).await
    }

    /// The models that a provider says it has. Costs nothing.
    ///
    /// # Errors
    /// Auth, remote: the provider refuses the key or is not there.
    pub async fn models_of(&self, provider: &Provider) -> Result<Vec<String>> {
        self.wire.models(provider).await
    }

    fn max_output(&self, request: &LlmRequest, target: &Target) -> u32 {
        target.output_limit(request.options.max_output_tokens.unwrap_or(self.settings.max_output_tokens))
    }
}

/// A name for a run that no other has, on this machine.
fn new_run() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // Process ids repeat between containers; the seed of a hash map does not.
    let chance = std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), count);
    let name = format!("{} {} {count} {chance}", clock::unix_seconds(), std::process::id());
    files::sha256_of_bytes(name.as_bytes())[..16].to_string()
}
