//! Key phrases, titles, descriptions and tags of a draft.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{AppState, DraftBody, Failure, cached};
use crate::config::{Channel, Writing};
use crate::error::{ErrorDocument, Result};
use crate::model::Draft;
use crate::research::{self, KeywordReport, Material, Understanding};
use crate::write::description::{self, DescriptionReport};
use crate::write::tags::{self, TagReport};
use crate::write::titles::{self, TitleReport};

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(keywords))
        .routes(routes!(title))
        .routes(routes!(describe))
        .routes(routes!(tag))
}

/// Key phrases with their evidence. Search volume and competition are not known from a text.
#[utoipa::path(post, path = "/api/v1/keywords", tag = "reports", request_body = Draft,
    responses((status = 200, body = KeywordReport), (status = 400, body = ErrorDocument), (status = 413, body = ErrorDocument)))]
async fn keywords(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: DraftBody,
) -> Result<Response, Failure> {
    let draft = body.draft;
    let work = move || Ok(research::keywords(&Material::of_draft(&draft)?, research::DEFAULT_KEYWORDS));
    Ok(cached(&state, "keywords", &body.bytes, work).await?.respond(&headers))
}

/// Title candidates, best first.
#[utoipa::path(post, path = "/api/v1/titles", tag = "reports", request_body = Draft,
    responses((status = 200, body = TitleReport), (status = 400, body = ErrorDocument), (status = 413, body = ErrorDocument)))]
async fn title(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: DraftBody,
) -> Result<Response, Failure> {
    write(state, headers, "titles", body, |m, a, channel, writing| {
        Ok(titles::suggest(m, a, channel, writing))
    })
    .await
}

/// A description.
#[utoipa::path(post, path = "/api/v1/descriptions", tag = "reports", request_body = Draft,
    responses((status = 200, body = DescriptionReport), (status = 400, body = ErrorDocument), (status = 413, body = ErrorDocument)))]
async fn describe(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: DraftBody,
) -> Result<Response, Failure> {
    write(state, headers, "descriptions", body, description::compose).await
}

/// Tags within YouTube's limit.
#[utoipa::path(post, path = "/api/v1/tags", tag = "reports", request_body = Draft,
    responses((status = 200, body = TagReport), (status = 400, body = ErrorDocument), (status = 413, body = ErrorDocument)))]
async fn tag(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: DraftBody,
) -> Result<Response, Failure> {
    write(state, headers, "tags", body, |m, a, channel, _| Ok(tags::suggest(m, a, channel))).await
}

/// Understands the draft and hands it to one of the writers.
async fn write<T, F>(
    state: AppState,
    headers: HeaderMap,
    kind: &str,
    body: DraftBody,
    writer: F,
) -> Result<Response, Failure>
where
    T: Serialize,
    F: FnOnce(&Material, &Understanding, &Channel, &Writing) -> Result<T> + Send + 'static,
{
    let (draft, channel, writing) = (body.draft, state.channel.clone(), state.writing.clone());
    let work = move || {
        let material = Material::of_draft(&draft)?;
        let about = research::understand(&material);
        writer(&material, &about, &channel, &writing)
    };
    Ok(cached(&state, kind, &body.bytes, work).await?.respond(&headers))
}
