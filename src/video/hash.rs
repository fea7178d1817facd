//! The hash of a file, taken once and remembered while size and time of change stay the same.

use std::path::Path;

use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::ports::files;
use crate::ports::store::FileState;
use crate::progress::Watch;
use crate::services::Services;

/// SHA-256 of a file in hexadecimal.
///
/// # Errors
/// I/O errors, and interruption.
pub async fn of_file(path: &Path, services: &Services, watch: &Watch) -> Result<String> {
    let state = state(path)?;
    if let Some(hash) = services.store.file_hash(&state).await? {
        return Ok(hash);
    }
    let (owned, stop) = (path.to_path_buf(), watch.clone());
    let hash = blocking("reading", move || files::sha256_of(&owned, &stop)).await?;
    services.store.keep_file_hash(&state, &hash).await?;
    Ok(hash)
}

fn state(path: &Path) -> Result<FileState> {
    let failed = |error| Error::io("read", path, error);
    let about = std::fs::metadata(path).map_err(failed)?;
    let whole = std::path::absolute(path).map_err(failed)?;
    let modified = about.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    Ok(FileState {
        path: whole.to_string_lossy().into_owned(),
        size_bytes: i64::try_from(about.len()).unwrap_or(i64::MAX),
        modified_ns: modified.and_then(|time| i64::try_from(time.as_nanos()).ok()).unwrap_or(-1),
    })
}
