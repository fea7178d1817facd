//! Audits: made from a draft, and read again by their id while they are kept.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{Answer, AppState, DraftBody, Failure, cached, look_up};
use crate::error::{Error, ErrorDocument};
use crate::metrics::FINDINGS;
use crate::model::{Draft, Severity};
use crate::seo::audit::{AuditReport, audit};

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(create)).routes(routes!(read))
}

/// Audits a draft: findings and score. `Location` names the audit for reading it again.
#[utoipa::path(post, path = "/api/v1/audits", tag = "audits", request_body = Draft,
    responses((status = 200, body = AuditReport), (status = 400, body = ErrorDocument), (status = 413, body = ErrorDocument)))]
async fn create(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: DraftBody,
) -> Result<Response, Failure> {
    let draft = body.draft;
    let work = move || {
        let report = audit(&draft, None);
        for (word, severity) in
            [("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)]
        {
            let count = report.findings.iter().filter(|finding| finding.severity == severity).count();
            metrics::counter!(FINDINGS, "severity" => word).increment(count as u64);
        }
        Ok(report)
    };
    let answer = cached(&state, "audits", &body.bytes, work).await?;
    let location = HeaderValue::from_str(&format!("/api/v1/audits/{}", answer.id));
    let mut response = answer.respond(&headers);
    if let Ok(location) = location {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

/// Reads an audit that was made shortly before.
#[utoipa::path(get, path = "/api/v1/audits/{id}", tag = "audits", params(("id" = String, Path)),
    responses((status = 200, body = AuditReport), (status = 404, body = ErrorDocument)))]
async fn read(
    State(state): State<AppState>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    match look_up(&state, &format!("audits:{id}")).await {
        Some(bytes) => Ok(Answer { id, bytes }.respond(&headers)),
        None => Err(Error::not_found("there is no such audit, or it was made too long ago")
            .hint("send the draft to POST /api/v1/audits again")
            .into()),
    }
}
