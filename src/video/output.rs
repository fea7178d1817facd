//! Where a rendered file goes when nobody says so: beside the source, with a word that tells what was done.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Where the user wants results.
#[derive(Debug, Clone, Default)]
pub struct Target {
    /// A file, or a folder (one that exists, ends with a slash, or takes several files).
    pub out: Option<PathBuf>,
    /// Whether several files are being done, so that `out` can only be a folder.
    pub several: bool,
    /// Replace what stands there.
    pub force: bool,
}

impl Target {
    /// The path of the result: `talk.mp4` with the word `cut` and the ending `mp4` becomes `talk.cut.mp4`, in the
    /// folder of the source or in `out`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when it would be the source itself; I/O errors when the folder cannot be made.
    pub fn path(&self, source: &Path, word: &str, ending: &str) -> Result<PathBuf> {
        let stem = source.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{stem}.{word}.{ending}");
        let path = match &self.out {
            Some(out) if self.several || out.is_dir() || out.to_string_lossy().ends_with(['/', '\\']) => {
                crate::ports::files::make_folder(out)?;
                out.join(name)
            }
            Some(out) => out.clone(),
            None => source.with_file_name(name),
        };
        if same_file(&path, source) {
            return Err(Error::usage(format!("{} is the source itself", path.display()))
                .hint("the source is never changed; choose another name with --out"));
        }
        Ok(path)
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// The ending of a file in lower case, or another when it has none.
pub fn ending_or(path: &Path, other: &str) -> String {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some(ending) if !ending.is_empty() => ending.to_lowercase(),
        _ => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_stands_beside_its_source() {
        let target = Target::default();
        let path = target.path(Path::new("a/talk.final.mov"), "cut", "mp4").expect("a path");
        assert_eq!(path, Path::new("a/talk.final.cut.mp4"));
    }

    #[test]
    fn a_result_never_replaces_its_source() {
        let folder = tempfile::tempdir().expect("a folder");
        let source = folder.path().join("a.mp4");
        std::fs::write(&source, b"x").expect("written");
        let target = Target { out: Some(folder.path().join("./a.mp4")), several: false, force: true };
        assert!(target.path(&source, "cut", "mp4").is_err());
        let folder_target = Target { out: Some(folder.path().join("out")), several: true, force: false };
        assert_eq!(
            folder_target.path(&source, "cut", "mp4").expect("a path"),
            folder.path().join("out/a.cut.mp4")
        );
    }
}
