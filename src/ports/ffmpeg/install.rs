//! Fetching ffmpeg for users who have none: only when they agreed, into ytseo's own folder.

use std::path::Path;

use crate::blocking::blocking;
use crate::error::{Error, Result};
use crate::ports::files;

/// Where ffmpeg would be fetched from on this system.
///
/// # Errors
/// [`crate::error::Kind::Tool`] where there is no build for it.
pub fn download_address() -> Result<&'static str> {
    ffmpeg_sidecar::download::ffmpeg_download_url().map_err(|error| {
        Error::tool("there is no ffmpeg to download for this system")
            .hint(super::INSTALL)
            .caused_by(error.to_string())
    })
}

/// Fetches and unpacks ffmpeg and ffprobe into `folder`.
///
/// # Errors
/// [`crate::error::Kind::Remote`] when the download fails; nothing is installed then.
pub async fn download(folder: &Path) -> Result<()> {
    files::make_folder(folder)?;
    let folder = folder.to_path_buf();
    let work = move || {
        let url = download_address()?;
        let failed = |error: String| {
            Error::remote("ffmpeg could not be fetched").hint(super::INSTALL).caused_by(error)
        };
        let archive = ffmpeg_sidecar::download::download_ffmpeg_package(url, &folder)
            .map_err(|error| failed(error.to_string()))?;
        ffmpeg_sidecar::download::unpack_ffmpeg(&archive, &folder).map_err(|error| failed(error.to_string()))
    };
    blocking("the download", work).await
}
