//! The API, one file per resource.

mod audits;
mod reports;

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::FromRequest;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa_axum::router::OpenApiRouter;

use super::error::Failure;
use super::{AppState, MOST_BODY_BYTES};
use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::metrics::CACHE_LOOKUPS;
use crate::model::Draft;
use crate::ports::files;

pub(super) fn routes() -> OpenApiRouter<AppState> {
    audits::routes().merge(reports::routes())
}

/// A draft in the body of a request, with the bytes it came in.
pub(super) struct DraftBody {
    draft: Draft,
    bytes: Bytes,
}

impl FromRequest<AppState> for DraftBody {
    type Rejection = Response;

    async fn from_request(request: axum::extract::Request, state: &AppState) -> Result<Self, Response> {
        let bytes = Bytes::from_request(request, state).await.map_err(|error| unreadable(&error))?;
        let draft = Draft::of_json(&bytes).map_err(|cause| {
            let error = Error::usage("the body is not a draft in JSON");
            let error = cause.hints().iter().fold(error, |error, hint| error.hint(hint));
            Failure(error.caused_by(cause)).into_response()
        })?;
        Ok(Self { draft, bytes })
    }
}

/// The answer to a body that cannot be read: 413 when it is too large, as RFC 9110 (15.5.14) has it.
fn unreadable(error: &BytesRejection) -> Response {
    let most = MOST_BODY_BYTES >> 20;
    if error.status() != StatusCode::PAYLOAD_TOO_LARGE {
        let broken = Error::usage("the request cannot be read").hint("send it again, whole");
        return Failure(broken).into_response();
    }
    let large = Error::usage(format!("the request is larger than {most} MB"))
        .hint(format!("send at most {most} MB, or use `ytseo audit` with a file"));
    let mut answer = Failure(large).into_response();
    *answer.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
    answer
}

/// Gives the answer from the cache, or works it out on a thread of its own and keeps it.
///
/// The key covers the version of ytseo, the kind of report and everything the report depends on.
pub(super) async fn cached<T, F>(state: &AppState, kind: &str, body: &Bytes, work: F) -> Result<Answer>
where
    T: Serialize,
    F: FnOnce() -> Result<T> + Send + 'static,
{
    let mut all = format!("{}\n{kind}\n", env!("CARGO_PKG_VERSION")).into_bytes();
    let settings = serde_json::to_vec(&(&*state.channel, &*state.writing)).unwrap_or_default();
    all.extend_from_slice(&settings);
    all.extend_from_slice(body);
    let id = files::sha256_of_bytes(&all);
    let key = format!("{kind}:{id}");
    if let Some(bytes) = look_up(state, &key).await {
        return Ok(Answer { id, bytes });
    }
    let render = move || {
        let mut bytes = serde_json::to_vec_pretty(&work()?)
            .map_err(|error| Error::internal("a report cannot be written down").caused_by(error))?;
        bytes.push(b'\n');
        Ok::<_, Error>(bytes)
    };
    let bytes = Arc::new(blocking("the work", render).await?);
    if !state.cache_age.is_zero() {
        state.cache.put(&key, bytes.clone(), state.cache_age).await;
    }
    Ok(Answer { id, bytes })
}

/// Asks the cache, and counts.
pub(super) async fn look_up(state: &AppState, key: &str) -> Option<Arc<Vec<u8>>> {
    let found = if state.cache_age.is_zero() { None } else { state.cache.get(key).await };
    // Two calls: a label that is known to the compiler costs nothing for each request.
    match found {
        Some(_) => metrics::counter!(CACHE_LOOKUPS, "result" => "hit").increment(1),
        None => metrics::counter!(CACHE_LOOKUPS, "result" => "miss").increment(1),
    }
    found
}

/// A JSON document that is ready to be sent, and what names its content.
pub(super) struct Answer {
    id: String,
    bytes: Arc<Vec<u8>>,
}

impl Answer {
    /// Sends it, or only says that the client has it already.
    fn respond(self, request: &HeaderMap) -> Response {
        let tag = format!("\"{}\"", self.id);
        let known = request.get_all(header::IF_NONE_MATCH).iter().any(|value| matches(value, &tag));
        let headers = [(header::CONTENT_TYPE, "application/json".to_string()), (header::ETAG, tag)];
        if known {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        (headers, Bytes::from_owner(Shared(self.bytes))).into_response()
    }
}

/// Whether `If-None-Match` names the tag: a list, weak ones count, and the star names any (RFC 9110, 13.1.2).
fn matches(value: &HeaderValue, tag: &str) -> bool {
    let Ok(list) = value.to_str() else { return false };
    list.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

/// Bytes of the cache, sent without being copied.
struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}
