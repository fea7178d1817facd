//! Adding material, and reading again what was changed.

use std::path::{Path, PathBuf};

use serde::Serialize;
use utoipa::ToSchema;

use super::find::{self, Meant};
use super::meaning::{self, Embedding};
use super::read::{self, FileContent, READER_VERSION};
use super::split::split;
use super::terms::Terms;
use super::types::SourceKind;
use crate::blocking::blocking;
use crate::error::{Error, Kind, Result};
use crate::model::FailedFile;
use crate::ports::llm::Llm;
use crate::ports::store::{NewPassage, NewSource, SourceRow, Store};
use crate::ports::{clock, files};
use crate::progress::{Stage, Unit, Watch};

/// What is to be added.
#[derive(Clone, Default)]
pub struct AddRequest<'a> {
    /// Files, folders and patterns such as `scripts/*.md`.
    pub paths: Vec<PathBuf>,
    /// Texts with their names.
    pub notes: Vec<(String, String)>,
    /// Language models, where passages shall be found by meaning. Nobody is asked unless
    /// `knowledge.embedding_model` is set.
    pub embed: Option<&'a Llm>,
}

/// What became of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is new.
    Added,
    /// It was there with another content and was read again.
    Updated,
    /// It was there as it is.
    Unchanged,
}

/// A source that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AddedSource {
    /// Path of the file, or name of the note.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// What became of it.
    pub outcome: Outcome,
    /// How many passages it has.
    pub passages: u64,
}

/// What was added.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct AddReport {
    /// The sources, in order.
    pub sources: Vec<AddedSource>,
    /// Files that could not be read, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<FailedFile>,
    /// Files of folders and patterns that are of no kind that can be read.
    pub passed_over: usize,
    /// Files of sources that are gone; only when everything is read again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<String>,
    /// What was done so that passages are found by meaning; absent without an embedding model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embedding: Option<Embedding>,
}

impl AddReport {
    /// The kind of the first failure, if there was one.
    pub fn failure(&self) -> Option<Kind> {
        self.failed.first().map(|failed| Kind::of_name(&failed.kind))
    }
}

/// Adds files, folders, patterns and texts. What was added before and is the same stays as it is; what was changed is
/// read again. A file that cannot be read does not stop the rest.
///
/// # Errors
/// Not found or usage when nothing is meant by the paths; the file's own error when it is the only one; storage.
pub async fn add(store: &Store, request: &AddRequest<'_>, watch: &Watch) -> Result<AddReport> {
    let paths = request.paths.clone();
    let (meant, passed_over) = match paths.is_empty() {
        true => (Vec::new(), 0),
        false => blocking("looking for files", move || find::files(&paths)).await?,
    };
    let alone = meant.len() + request.notes.len() == 1;
    let mut report =
        AddReport { sources: Vec::new(), failed: Vec::new(), passed_over, gone: Vec::new(), embedding: None };
    watch.started(Stage::Read, Some((meant.len() + request.notes.len()) as u64), Unit::Items);
    for (name, text) in &request.notes {
        report.sources.push(add_note(store, name, text).await?);
    }
    for (done, file) in (1..).zip(&meant) {
        watch.check()?;
        match add_file(store, &file.path, false, watch).await {
            Ok(added) => report.sources.push(added),
            Err(error) if alone || error.kind() == Kind::Interrupted => return Err(error),
            // A folder holds settings and data too; they are no material, and nobody said they were.
            Err(error) if is_no_material(file, &error) => report.passed_over += 1,
            Err(error) => report.failed.push(FailedFile::new(file.path.display().to_string(), &error)),
        }
        watch.advanced(Stage::Read, done);
    }
    watch.finished(Stage::Read, false);
    if let Some(llm) = request.embed {
        report.embedding = meaning::embed_missing(store, llm, watch).await?;
    }
    Ok(report)
}

/// Reads every changed file again, and makes the vectors that are missing.
///
/// # Errors
/// Storage; those of the embedding model.
pub async fn refresh(store: &Store, embed: Option<&Llm>, watch: &Watch) -> Result<AddReport> {
    let rows = store.knowledge_sources("").await?;
    let mut report = AddReport {
        sources: Vec::new(),
        failed: Vec::new(),
        passed_over: 0,
        gone: Vec::new(),
        embedding: None,
    };
    watch.started(Stage::Read, Some(rows.len() as u64), Unit::Items);
    for (done, row) in (1..).zip(rows.into_iter().filter(|row| row.is_file)) {
        watch.check()?;
        let path = Path::new(&row.name);
        if !path.exists() {
            report.gone.push(row.name);
            continue;
        }
        match add_file(store, path, true, watch).await {
            Ok(added) => report.sources.push(added),
            Err(error) if error.kind() == Kind::Interrupted => return Err(error),
            Err(error) => report.failed.push(FailedFile::new(row.name.clone(), &error)),
        }
        watch.advanced(Stage::Read, done);
    }
    watch.finished(Stage::Read, false);
    if let Some(llm) = embed {
        report.embedding = meaning::embed_missing(store, llm, watch).await?;
    }
    Ok(report)
}

fn is_no_material(file: &Meant, error: &Error) -> bool {
    !file.named && read::is_doubtful(&file.path) && error.kind() == Kind::Usage
}

/// `by_state`: a file that looks as it did when it was read is not opened.
async fn add_file(store: &Store, path: &Path, by_state: bool, watch: &Watch) -> Result<AddedSource> {
    let Some(name) = path.to_str() else {
        return Err(Error::usage(format!("{} is no name in UTF-8", path.display())).hint("rename the file"));
    };
    if !read::is_known(path) {
        return Err(read::unknown(path));
    }
    let known = store.knowledge_source(name).await?;
    let state = state(path)?;
    if let Some(row) = known.as_ref().filter(|row| by_state && is_current(row, &state)) {
        return Ok(unchanged(row));
    }
    let owned = path.to_path_buf();
    let bytes = blocking("reading", move || read::bytes_of(&owned)).await?;
    if let Some(row) = known.as_ref().filter(|row| row.reader == READER_VERSION) {
        let (hash, bytes_again) =
            blocking("reading", move || Ok((files::sha256_of_bytes(&bytes), bytes))).await?;
        if row.sha256 == hash {
            store.touch_knowledge(row.id, state.modified_ns).await?;
            return Ok(unchanged(row));
        }
        return put_file(store, name, path, (bytes_again, state, known.is_some()), watch).await;
    }
    put_file(store, name, path, (bytes, state, known.is_some()), watch).await
}

async fn put_file(
    store: &Store,
    name: &str,
    path: &Path,
    (bytes, state, was_there): (Vec<u8>, FileState, bool),
    watch: &Watch,
) -> Result<AddedSource> {
    let (owned, reading) = (path.to_path_buf(), watch.clone());
    let (file, passages) = blocking("reading", move || {
        let file = read::parse(&owned, bytes, &reading)?;
        let passages = passages(&file);
        Ok((file, passages))
    })
    .await?;
    let source =
        Written { name, is_file: true, size_bytes: state.size_bytes, modified_ns: state.modified_ns };
    put(store, &source, &file, (&passages, was_there)).await
}

async fn add_note(store: &Store, name: &str, text: &str) -> Result<AddedSource> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.contains(['/', '\\']) || name.chars().any(char::is_control) {
        return Err(Error::usage("a text needs a name without slashes")
            .hint("ytseo knowledge add --text \"...\" --name \"brand voice\""));
    }
    let (owned, text) = (name.clone(), text.to_string());
    let size_bytes = i64::try_from(text.len()).unwrap_or(i64::MAX);
    let (note, passages) = blocking("reading", move || {
        let note = read::note(&owned, &text)?;
        let passages = passages(&note);
        Ok((note, passages))
    })
    .await?;
    let known = store.knowledge_source(&name).await?;
    if let Some(row) = known.as_ref().filter(|row| row.sha256 == note.sha256 && row.reader == READER_VERSION)
    {
        return Ok(unchanged(row));
    }
    let modified_ns = clock::unix_seconds().saturating_mul(1_000_000_000);
    let source = Written { name: &name, is_file: false, size_bytes, modified_ns };
    put(store, &source, &note, (&passages, known.is_some())).await
}

/// What is written of a source besides what it says.
struct Written<'a> {
    name: &'a str,
    is_file: bool,
    size_bytes: i64,
    modified_ns: i64,
}

async fn put(
    store: &Store,
    source: &Written<'_>,
    file: &FileContent,
    (passages, was_there): (&[NewPassage], bool),
) -> Result<AddedSource> {
    let content = &file.content;
    let new = NewSource {
        name: source.name,
        kind: content.kind.name(),
        title: &content.title,
        language: content.language.as_deref(),
        is_file: source.is_file,
        sha256: &file.sha256,
        size_bytes: source.size_bytes,
        modified_ns: source.modified_ns,
        reader: READER_VERSION,
    };
    store.put_knowledge(&new, passages).await?;
    Ok(AddedSource {
        name: source.name.to_string(),
        kind: content.kind,
        title: content.title.clone(),
        outcome: if was_there { Outcome::Updated } else { Outcome::Added },
        passages: passages.len() as u64,
    })
}

/// The passages of a source with their words as the index takes them.
fn passages(file: &FileContent) -> Vec<NewPassage> {
    let content = &file.content;
    let terms = Terms::of(content.language.as_deref());
    let title_words = terms.line(&content.title);
    let passage = |piece: super::split::Piece| NewPassage {
        at_ms: piece.at_ms.and_then(|at| i64::try_from(at).ok()),
        page: piece.page.map(i64::from),
        title_words: title_words.clone(),
        heading_words: piece.heading.as_deref().map(|heading| terms.line(heading)).unwrap_or_default(),
        words: terms.line(&piece.text),
        times: times(&piece.times),
        heading: piece.heading,
        text: piece.text,
    };
    split(content).into_iter().map(passage).collect()
}

/// Times as they are kept; nothing where one time says it all.
fn times(times: &[(usize, u64)]) -> Option<String> {
    let written = |(byte, at): &(usize, u64)| format!("{byte}:{at}");
    (times.len() > 1).then(|| times.iter().map(written).collect::<Vec<_>>().join(" "))
}

fn unchanged(row: &SourceRow) -> AddedSource {
    AddedSource {
        name: row.name.clone(),
        kind: SourceKind::of_name(&row.kind),
        title: row.title.clone(),
        outcome: Outcome::Unchanged,
        passages: u64::try_from(row.passages).unwrap_or(0),
    }
}

/// What the system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileState {
    pub size_bytes: i64,
    pub modified_ns: i64,
}

/// What the system says of a file now.
pub(super) fn state(path: &Path) -> Result<FileState> {
    let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
    let modified = about.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    Ok(FileState {
        size_bytes: i64::try_from(about.len()).unwrap_or(i64::MAX),
        modified_ns: modified.and_then(|time| i64::try_from(time.as_nanos()).ok()).unwrap_or(-1),
    })
}

/// Whether a source is as the system says that its file is.
pub(super) fn is_current(row: &SourceRow, state: &FileState) -> bool {
    row.reader == READER_VERSION && row.size_bytes == state.size_bytes && row.modified_ns == state.modified_ns
}
