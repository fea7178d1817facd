//! Which files are meant by files, folders and patterns.

use std::path::{Path, PathBuf};

use super::read;
use super::rules::rules;
use crate::error::{Error, Result};

/// Deepest folder in a folder.
const MOST_DEPTH: usize = 32;

/// A file that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meant {
    /// Its path, as the system knows it.
    pub path: PathBuf,
    /// Whether it was named itself, and not only its folder or a pattern.
    pub named: bool,
}

/// The files that are meant, each once and in order, and how many others were passed over because their kind is not
/// known.
pub(super) fn files(paths: &[PathBuf]) -> Result<(Vec<Meant>, usize)> {
    let mut found = Vec::new();
    let mut passed_over = 0;
    for path in paths {
        let text = path.to_string_lossy();
        if text.contains("://") {
            return Err(Error::usage(format!(
                "{text} is an address, and nothing is fetched from the network"
            ))
            .hint("save the page as a file and add that; for a text use --text"));
        }
        if path.is_dir() {
            let before = found.len();
            below(path, 0, &mut found, &mut passed_over)?;
            found[before..].sort_by(|a: &Meant, b| a.path.cmp(&b.path));
        } else if path.exists() {
            found.push(Meant { path: whole(path)?, named: true });
        } else if text.contains(['*', '?', '[']) {
            matching(&text, &mut found, &mut passed_over)?;
        } else {
            return Err(Error::not_found(format!("there is no {text}"))
                .hint("check the path; a text of your own goes behind --text"));
        }
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|file| seen.insert(file.path.clone()));
    if found.is_empty() {
        return Err(Error::not_found("there is nothing that can be read")
            .hint(format!("files that can: {}", read::ENDINGS.join(", "))));
    }
    Ok((found, passed_over))
}

/// The path as the system knows it: the same file has one name, whichever way it is called.
pub(super) fn whole(path: &Path) -> Result<PathBuf> {
    path.canonicalize().map_err(|error| Error::io("read", path, error))
}

fn push(path: &Path, found: &mut Vec<Meant>, passed_over: &mut usize) -> Result<()> {
    if !read::is_known(path) {
        *passed_over += 1;
        return Ok(());
    }
    let most = rules().most_files;
    if found.len() >= most {
        return Err(
            Error::usage(format!("there are more than {most} files")).hint("add the folders one by one")
        );
    }
    found.push(Meant { path: whole(path)?, named: false });
    Ok(())
}

/// Everything in a folder and those below it; what is hidden, and links to folders, are left alone.
fn below(folder: &Path, depth: usize, found: &mut Vec<Meant>, passed_over: &mut usize) -> Result<()> {
    let entries = std::fs::read_dir(folder).map_err(|error| Error::io("read", folder, error))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let Ok(kind) = entry.file_type() else { continue };
        if hidden {
            continue;
        }
        if kind.is_dir() && depth < MOST_DEPTH {
            below(&path, depth + 1, found, passed_over)?;
        } else if path.is_file() {
            push(&path, found, passed_over)?;
        }
    }
    Ok(())
}

fn matching(pattern: &str, found: &mut Vec<Meant>, passed_over: &mut usize) -> Result<()> {
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..Default::default() };
    let paths = glob::glob_with(pattern, options).map_err(|error| {
        Error::usage(format!("'{pattern}' is no pattern")).hint("write \"scripts/*.md\"").caused_by(error)
    })?;
    let mut any = false;
    for path in paths.flatten().filter(|path| path.is_file()) {
        any = true;
        push(&path, found, passed_over)?;
    }
    match any {
        true => Ok(()),
        false => Err(Error::not_found(format!("nothing matches {pattern}"))
            .hint("quote the pattern and check the folder")),
    }
}
