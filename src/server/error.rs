//! Errors as HTTP answers: the status from the one table, the same document as the commands'.

use std::any::Any;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::error::{Error, ErrorDocument, Kind};

/// An error on its way out. Details of bugs go to the log, not to the client.
pub struct Failure(pub Error);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.0.kind().http_status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let document = if self.0.kind() == Kind::Internal {
            tracing::error!(error = %self.0.chain(), "internal error");
            ErrorDocument::from(&Error::internal("something went wrong; the log says what"))
        } else {
            ErrorDocument::from(&self.0)
        };
        (status, Json(document)).into_response()
    }
}

/// A handler that panicked.
pub fn panicked(_panic: Box<dyn Any + Send + 'static>) -> Response {
    Failure(Error::internal("a handler panicked")).into_response()
}
