//! A client over stand-ins, with a clock that only notes how long it would have waited.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt;
use serde_json::{Value, json};
use ytseo::config::Config;
use ytseo::ports::cache::MemoryCache;
use ytseo::ports::http;
use ytseo::ports::llm::{Answer, Llm, LlmRequest, Parts, StreamEvent};
use ytseo::ports::store::{CostKey, CostRow, Store};
use ytseo::progress::Watch;
use ytseo::{Error, Result};

use crate::llm::{KEY, LlmServer, MODEL, Wire};

/// A client and what it stands on.
pub struct Setup {
    pub llm: Llm,
    pub store: Store,
    pub waits: Arc<Mutex<Vec<Duration>>>,
}

/// Settings for a provider of the stand-in's own name, its model first in the order.
pub fn settings(servers: &[(&str, &LlmServer)]) -> Value {
    let mut providers = json!({});
    let mut models = Vec::new();
    for (name, server) in servers {
        providers[*name] =
            json!({"base_url": server.base_url(), "api_key": KEY, "price": {"input": 1.0, "output": 2.0}});
        models.push(format!("{name}/{MODEL}"));
    }
    json!({"llm": {"models": models, "providers": providers}})
}

impl Setup {
    pub async fn new(settings: Value) -> Self {
        Self::with_store(settings, Store::in_memory().await.expect("a store")).await
    }

    pub async fn with_store(settings: Value, store: Store) -> Self {
        let config: Config = serde_json::from_value(settings).expect("settings");
        let waits: Arc<Mutex<Vec<Duration>>> = Arc::default();
        let noted = waits.clone();
        let parts = Parts {
            http: http::model_client().expect("a client"),
            store: store.clone(),
            cache: Arc::new(MemoryCache::default()),
        };
        let llm = Llm::open(&config, parts).expect("opened").waiting_by(Arc::new(move |wait| {
            noted.lock().expect("not poisoned").push(wait);
            async {}.boxed()
        }));
        Self { llm, store, waits }
    }

    /// One provider, called like its wire format.
    pub async fn one(server: &LlmServer, wire: Wire) -> Self {
        Self::new(settings(&[(wire.name(), server)])).await
    }

    pub async fn ask(&self) -> Result<Answer> {
        self.llm.ask(&question(), &Watch::silent()).await
    }

    pub async fn fails(&self) -> Error {
        let error = self.ask().await.expect_err("no answer");
        let all = format!("{error:?} {} {:?}", error.chain(), error.hints());
        assert!(!all.contains(KEY), "the key came out: {all}");
        assert!(!all.contains(SECRET_PROMPT), "the prompt came out: {all}");
        assert!(!error.hints().is_empty(), "no hint: {all}");
        error
    }

    pub async fn streams(&self, request: &LlmRequest) -> (Result<Answer>, Vec<StreamEvent>) {
        let mut events = Vec::new();
        let answer = self.llm.stream(request, &Watch::silent(), &mut |event| events.push(event)).await;
        (answer, events)
    }

    pub async fn ledger(&self, by: CostKey) -> Vec<CostRow> {
        self.store.costs(by, "2000-01-01").await.expect("read")
    }

    pub fn waits(&self) -> Vec<Duration> {
        self.waits.lock().expect("not poisoned").clone()
    }
}

/// A piece of every prompt that must not come out again.
pub const SECRET_PROMPT: &str = "the unpublished name of our dog is Zarathustra";

pub fn question() -> LlmRequest {
    LlmRequest::new("titles", format!("Write a title: {SECRET_PROMPT}"))
}
