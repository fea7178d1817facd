//! `ytseo serve`: the same reports over HTTP.

use std::sync::Arc;
use std::time::Duration;

use ytseo::error::Result;
use ytseo::ports::cache;
use ytseo::server::{self, AppState};

use crate::context::Context;

/// Answer the same questions over HTTP, with metrics and a browsable description of the API.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Address to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT")]
    address: Option<String>,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let config = context.config();
    let services = context.services().await?;
    let state = AppState {
        cache: cache::open(config.redis_url.get())?,
        cache_age: Duration::from_secs(config.server.cache_s),
        store: services.store,
        channel: Arc::new(config.channel.clone()),
        writing: Arc::new(config.writing.clone()),
        metrics: server::install_metrics()?,
    };
    let (listener, bound) = server::bind(args.address.as_deref().unwrap_or(&config.server.address)).await?;
    context
        .terminal
        .status(&format!("listening on http://{bound} (API: /docs, metrics: /metrics; Ctrl-C stops)"));
    server::run(listener, state, context.cancel.clone()).await
}
