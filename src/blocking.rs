//! Work that takes long, away from the threads that answer.

use crate::error::{Error, Result};

/// Runs `work` on a thread where it may block.
///
/// # Errors
/// What `work` reports; [`crate::error::Kind::Internal`] with "`what` broke off" when it panics.
pub async fn blocking<T: Send + 'static>(
    what: &str,
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::internal(format!("{what} broke off")).caused_by(error))?
}
