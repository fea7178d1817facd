//! What every handler is given.

use std::sync::Arc;
use std::time::Duration;

use metrics_exporter_prometheus::PrometheusHandle;

use crate::config::{Channel, Writing};
use crate::ports::cache::Cache;
use crate::ports::store::Store;

/// Handles and the parts of the settings that reports depend on.
#[derive(Clone)]
pub struct AppState {
    /// Answers that may be given again.
    pub cache: Arc<dyn Cache>,
    /// How long an answer is kept; zero keeps nothing.
    pub cache_age: Duration,
    /// The database.
    pub store: Store,
    /// The creator's voice.
    pub channel: Arc<Channel>,
    /// How is written.
    pub writing: Arc<Writing>,
    /// What `/metrics` shows.
    pub metrics: PrometheusHandle,
}
