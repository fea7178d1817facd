//! `/health/live`: the process answers. `/health/ready`: what it depends on answers too.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::AppState;

/// Health of the server.
#[derive(Debug, Serialize, ToSchema)]
struct Health {
    /// `ok` or `failing`.
    status: &'static str,
    /// Version of ytseo.
    version: &'static str,
    /// Each dependency with `ok` or `failing`.
    checks: Vec<Check>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Check {
    /// `database` or the kind of cache.
    name: String,
    /// `ok` or `failing`.
    status: &'static str,
}

fn word(ok: bool) -> &'static str {
    if ok { "ok" } else { "failing" }
}

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(live)).routes(routes!(ready))
}

/// Whether the process answers.
#[utoipa::path(get, path = "/health/live", tag = "health", responses((status = 200, body = Health)))]
async fn live() -> Json<Health> {
    Json(Health { status: "ok", version: env!("CARGO_PKG_VERSION"), checks: Vec::new() })
}

/// Whether the database and the cache answer.
#[utoipa::path(get, path = "/health/ready", tag = "health",
    responses((status = 200, body = Health), (status = 503, body = Health)))]
async fn ready(State(state): State<AppState>) -> Response {
    let (database, cache) = tokio::join!(state.store.ping(), state.cache.healthy());
    let checks = vec![
        Check { name: "database".into(), status: word(database.is_ok()) },
        Check { name: format!("cache ({})", state.cache.name()), status: word(cache) },
    ];
    let ok = database.is_ok() && cache;
    let status = if ok { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Health { status: word(ok), version: env!("CARGO_PKG_VERSION"), checks })).into_response()
}
