//! What burning captions into a picture needs: the ASS file and the fonts in a folder of their own, and the filter
//! that names them.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::ports::files::write_whole;
use crate::video::fonts::{ANTON, Font, MONTSERRAT};

/// The video filter that burns in an ASS file, with the fonts of a folder (and of the machine, where a letter is
/// missing). It takes the place of a filter in `-vf` or in a graph.
pub fn burn_filter(ass: &Path, fonts: &Path) -> String {
    let value = |path: &Path| escape_graph(&escape_value(&path.to_string_lossy()));
    format!("ass=filename={}:fontsdir={}", value(ass), value(fonts))
}

/// What the parser of a filter's options takes for itself. Source: ffmpeg-filters, "Notes on filtergraph escaping".
fn escape_value(text: &str) -> String {
    escape(text, "\\':")
}

/// What the parser of a filter graph takes for itself.
fn escape_graph(text: &str) -> String {
    escape(text, "\\'[],;")
}

/// Puts a backslash before special characters and before white space (which is cut off at the ends otherwise).
fn escape(text: &str, special: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if special.contains(c) || c.is_ascii_whitespace() {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// An ASS file and the bundled fonts in a temporary folder, which goes when this is dropped.
#[derive(Debug)]
pub struct BurnFiles {
    folder: tempfile::TempDir,
}

impl BurnFiles {
    /// Writes what [`super::write_ass`] gave.
    ///
    /// # Errors
    /// [`crate::error::Kind::Storage`] when the temporary folder cannot be written.
    pub fn write(ass: &str) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("ytseo-captions-").tempdir().map_err(|error| {
            Error::storage("cannot make a temporary folder for the captions")
                .hint("free some space, or set TMPDIR to a folder you may write to")
                .caused_by(error)
        })?;
        let fonts = folder.path().join("fonts");
        crate::ports::files::make_folder(&fonts)?;
        for Font { file, bytes, .. } in [MONTSERRAT, ANTON] {
            write_whole(&fonts.join(file), bytes)?;
        }
        write_whole(&folder.path().join("captions.ass"), ass.as_bytes())?;
        Ok(Self { folder })
    }

    /// The ASS file.
    pub fn ass(&self) -> PathBuf {
        self.folder.path().join("captions.ass")
    }

    /// The folder of the fonts.
    pub fn fonts(&self) -> PathBuf {
        self.folder.path().join("fonts")
    }

    /// The filter that burns them in; good as long as this lives.
    pub fn filter(&self) -> String {
        burn_filter(&self.ass(), &self.fonts())
    }
}
