//! The HTTP front end: the same functions and the same reports as the commands.

mod error;
mod health;
mod observe;
mod routes;
mod state;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_swagger_ui::SwaggerUi;

pub use state::AppState;

use crate::error::{Error, Result};
use crate::metrics::{HTTP_SECONDS, SECONDS_BUCKETS, YOUTUBE_SECONDS, describe};

/// Largest request that is read, in bytes: the text of a day of speech.
pub(in crate::server) const MOST_BODY_BYTES: usize = 8 << 20;

/// How often what was recorded is summed up; until then every request takes memory.
const UPKEEP: Duration = Duration::from_secs(5);

/// Longest time an answer may take.
const LONGEST_ANSWER: Duration = Duration::from_secs(60);

#[derive(OpenApi)]
#[openapi(info(
    title = "ytseo",
    description = "Audits, key phrases, titles, descriptions and tags over HTTP: the same documents as the commands' --json.",
    license(name = "MIT", identifier = "MIT")
), components(schemas(
    // Documents of commands without a route of their own.
    crate::optimize::OptimizeReport,
    crate::model::Batch<crate::optimize::OptimizeReport>,
    crate::model::Transcript,
)))]
struct ApiDoc;

fn api() -> OpenApiRouter<AppState> {
    OpenApiRouter::<AppState>::with_openapi(ApiDoc::openapi()).merge(routes::routes()).merge(health::routes())
}

/// The OpenAPI document, as JSON.
pub fn openapi() -> String {
    let (_, document) = api().split_for_parts();
    document.to_pretty_json().unwrap_or_default() + "\n"
}

/// All routes.
pub fn router(state: AppState) -> Router {
    let (router, document) = api().split_for_parts();
    let metrics = state.metrics.clone();
    // The first is the outermost: timeouts, refusals and panics are counted like every other answer.
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(Arc::<observe::Observed>::default(), observe::observe))
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, LONGEST_ANSWER))
        .layer(DefaultBodyLimit::max(MOST_BODY_BYTES));
    router
        .with_state(state)
        .merge(SwaggerUi::new("/docs").url("/api/openapi.json", document))
        .route("/", get(|| async { axum::response::Redirect::temporary("/docs/") }))
        .route(
            "/metrics",
            get(move || async move {
                metrics.run_upkeep();
                ([("content-type", "text/plain; version=0.0.4; charset=utf-8")], metrics.render())
            }),
        )
        .fallback(|| async {
            error::Failure(Error::not_found("there is nothing here").hint("the API is described at /docs"))
        })
        .layer(layers)
}

/// Makes the process's metrics recorder.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when there is one already.
pub fn install_metrics() -> Result<metrics_exporter_prometheus::PrometheusHandle> {
    let failed = |error| Error::internal("metrics cannot be set up").caused_by(error);
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(HTTP_SECONDS.into()), SECONDS_BUCKETS)
        .and_then(|builder| {
            builder.set_buckets_for_metric(Matcher::Full(YOUTUBE_SECONDS.into()), SECONDS_BUCKETS)
        })
        .map_err(failed)?
        .install_recorder()
        .map_err(failed)?;
    describe();
    Ok(handle)
}

/// Opens the address. Port 0 takes a free one.
///
/// # Errors
/// [`crate::error::Kind::Usage`] for a bad address, [`crate::error::Kind::Config`] when it is taken.
pub async fn bind(address: &str) -> Result<(TcpListener, SocketAddr)> {
    let parsed: SocketAddr = address.parse().map_err(|error| {
        Error::usage(format!("'{address}' is no address to listen on"))
            .hint("write 127.0.0.1:8787")
            .caused_by(error)
    })?;
    let taken = |error| {
        Error::config(format!("cannot listen on {address}"))
            .hint("choose another port with --address 127.0.0.1:PORT, or 0 for a free one")
            .caused_by(error)
    };
    let listener = TcpListener::bind(parsed).await.map_err(taken)?;
    let bound = listener.local_addr().map_err(taken)?;
    Ok((listener, bound))
}

/// Answers until `stop`; then finishes what is under way.
///
/// # Errors
/// [`crate::error::Kind::Internal`] when the listener fails.
pub async fn run(listener: TcpListener, state: AppState, stop: CancellationToken) -> Result<()> {
    let metrics = state.metrics.clone();
    let upkeep = async move {
        let mut ticks = tokio::time::interval(UPKEEP);
        loop {
            ticks.tick().await;
            metrics.run_upkeep();
        }
    };
    tokio::spawn(stop.clone().run_until_cancelled_owned(upkeep));
    axum::serve(listener, router(state))
        .with_graceful_shutdown(stop.cancelled_owned())
        .await
        .map_err(|error| Error::internal("the server failed").caused_by(error))
}
