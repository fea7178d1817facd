//! The folder of speech models: what there is, what can be had, and whether a file is what it should be.
//!
//! Nothing here downloads by itself: [`pull`] is called after the user agreed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ct2, ggml};
use crate::error::{Error, Result};
use crate::ports::files;
use crate::progress::Watch;

pub use super::pull::{pull, pull_model};

/// Which languages a model knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Languages {
    /// English only.
    English,
    /// About a hundred languages.
    Multilingual,
}

/// A model that can be pulled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Name on the command line: `base`.
    pub id: String,
    /// File name, here and on the hub.
    pub file: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Languages it knows.
    pub languages: Languages,
    /// Licence of the weights, as an SPDX name.
    pub licence: String,
    /// Who trained it.
    pub origin: String,
    /// What it is good for, in a few words.
    pub note: String,
}

/// All models that can be pulled, and where from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Address of the hub, without the revision. A setting may replace it by a mirror.
    pub base_url: String,
    /// The pinned revision.
    pub revision: String,
    /// The model used when nobody chooses.
    pub default: String,
    /// The models, smallest first within a family.
    pub models: Vec<Model>,
    /// English names of languages and their ISO 639 codes.
    pub language_names: BTreeMap<String, String>,
}

impl Catalogue {
    /// The model called `id`.
    pub fn find(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == id)
    }
}

/// The ISO 639 code of a language a server calls `english`, `en` or `en-US`.
pub(super) fn language_code(name: &str) -> Option<String> {
    let lower = name.trim().to_lowercase();
    let names = &catalogue().language_names;
    if let Some(code) = names.get(&lower) {
        return Some(code.clone());
    }
    let base = lower.split(['-', '_']).next().unwrap_or(&lower);
    names.values().find(|code| *code == base).cloned()
}

/// The catalogue of `rules/models.yaml`.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        // A test reads the file as well, so a broken one never leaves the house.
        serde_yaml::from_str(include_str!("../../rules/models.yaml")).unwrap_or_else(|error| {
            tracing::error!("rules/models.yaml: {error}");
            Catalogue {
                base_url: String::new(),
                revision: String::new(),
                default: "base".into(),
                models: Vec::new(),
                language_names: BTreeMap::new(),
            }
        })
    })
}

/// A model of the catalogue or of the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// Name on the command line.
    pub id: String,
    /// Size in bytes: of the file if it is there, else of the download.
    pub bytes: u64,
    /// Where it lies, if it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<PathBuf>,
    /// The catalogue's entry; absent for files the user put there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<Model>,
    /// Whether it is used when nobody chooses.
    pub default: bool,
}

/// The catalogue, each with its path if it is in `dir`, then the other model files of `dir`.
///
/// # Errors
/// When the folder exists and cannot be read.
pub fn list(dir: &Path) -> Result<Vec<Listed>> {
    let catalogue = catalogue();
    let present = present(dir)?;
    let mut listed: Vec<Listed> = catalogue
        .models
        .iter()
        .map(|model| {
            let found = present.iter().find(|(file, _)| *file == model.file);
            Listed {
                id: model.id.clone(),
                bytes: found.map_or(model.bytes, |(_, bytes)| *bytes),
                path: found.map(|(file, _)| dir.join(file)),
                model: Some(model.clone()),
                default: model.id == catalogue.default,
            }
        })
        .collect();
    for (file, bytes) in &present {
        let Some(id) = id_of(file) else { continue };
        if !catalogue.models.iter().any(|model| model.file == *file) {
            let path = Some(dir.join(file));
            listed.push(Listed { id: id.into(), bytes: *bytes, path, model: None, default: false });
        }
    }
    Ok(listed)
}

/// Names and sizes of the files in `dir`, sorted; none when there is no folder.
fn present(dir: &Path) -> Result<Vec<(String, u64)>> {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::io("read", dir, error)),
    };
    let mut files: Vec<(String, u64)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let data = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
            Some((entry.file_name().into_string().ok()?, data.len()))
        })
        .collect();
    files.sort();
    Ok(files)
}

fn id_of(file: &str) -> Option<&str> {
    file.strip_prefix("ggml-")?.strip_suffix(".bin")
}

fn check_id(id: &str) -> Result<()> {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if id.is_empty() || id.len() > 64 || !id.chars().all(good) || id.starts_with(['.', '-']) {
        return Err(Error::usage(format!("{id:?} is not a model name"))
            .hint("use letters, digits, dots, dashes and underscores"));
    }
    Ok(())
}

/// The catalogue's entry for `id`.
///
/// # Errors
/// Not-found, with the names there are.
pub fn known(id: &str) -> Result<&'static Model> {
    let catalogue = catalogue();
    catalogue.find(id).ok_or_else(|| {
        let names: Vec<&str> = catalogue.models.iter().map(|model| model.id.as_str()).collect();
        Error::not_found(format!("there is no speech model {id:?}"))
            .hint(format!("known are {}", names.join(", ")))
            .hint("or give the path of a GGML file or a faster-whisper folder")
    })
}

/// Where the model `id` lies in `dir`.
///
/// # Errors
/// Not-found when it is not there, with what to type to get it.
pub fn path(dir: &Path, id: &str) -> Result<PathBuf> {
    check_id(id)?;
    let path = dir.join(format!("ggml-{id}.bin"));
    if path.is_file() {
        return Ok(path);
    }
    let model = known(id)?;
    Err(Error::not_found(format!("the speech model {id} is not on this machine"))
        .hint(format!("ytseo models pull {id} ({} MB)", model.bytes.div_ceil(1_000_000)))
        .hint("or use captions you have: --transcript FILE"))
}

/// A model ready to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The GGML file.
    pub path: PathBuf,
    /// Its name in reports.
    pub id: String,
}

/// Finds the model the user means: a name, the path of a GGML file, or a faster-whisper folder, which is
/// converted into `dir` once.
///
/// # Errors
/// Not-found when it is none of these, and what the conversion reports.
pub fn resolve(dir: &Path, id_or_path: &str) -> Result<Resolved> {
    let given = Path::new(id_or_path);
    let is_path = id_or_path.contains(['/', '\\']) || given.extension().is_some_and(|e| e == "bin");
    if !is_path || (check_id(id_or_path).is_ok() && dir.join(format!("ggml-{id_or_path}.bin")).is_file()) {
        return Ok(Resolved { path: path(dir, id_or_path)?, id: id_or_path.into() });
    }
    if given.is_dir() {
        let id = format!("imported-{}", &folder_hash(given)?[..16]);
        let target = dir.join(format!("ggml-{id}.bin"));
        if !target.is_file() {
            import(dir, given, &id)?;
        }
        return Ok(Resolved { path: target, id: folder_name(given) });
    }
    if !given.is_file() {
        return Err(Error::not_found(format!("there is no speech model at {id_or_path}"))
            .hint("give a name (ytseo models list), a GGML file, or a faster-whisper folder"));
    }
    let name = given.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = id_of(&name).unwrap_or(name.strip_suffix(".bin").unwrap_or(&name)).to_string();
    Ok(Resolved { path: given.to_path_buf(), id })
}

fn folder_name(folder: &Path) -> String {
    folder.file_name().map_or_else(|| "imported".into(), |name| name.to_string_lossy().into_owned())
}

/// Names the content of a faster-whisper folder without reading all of it: size and ends of `model.bin`.
fn folder_hash(folder: &Path) -> Result<String> {
    use std::io::{Seek, SeekFrom};
    let path = folder.join("model.bin");
    let failed = |error| Error::io("read", &path, error);
    let mut file = File::open(&path).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    let mut hash = Sha256::new();
    hash.update(length.to_le_bytes());
    for start in [0, length / 2, length.saturating_sub(1 << 20)] {
        file.seek(SeekFrom::Start(start)).map_err(failed)?;
        let mut part = Vec::new();
        (&mut file).take(1 << 20).read_to_end(&mut part).map_err(failed)?;
        hash.update(&part);
    }
    Ok(files::hex(&hash.finalize()))
}

/// Converts the faster-whisper folder `folder` and keeps it in `dir` as the model `id`.
///
/// # Errors
/// [`crate::error::Kind::Tool`] when the folder holds no Whisper model; not-found and storage errors.
pub fn import(dir: &Path, folder: &Path, id: &str) -> Result<PathBuf> {
    check_id(id)?;
    std::fs::create_dir_all(dir).map_err(|error| Error::io("create", dir, error))?;
    let target = dir.join(format!("ggml-{id}.bin"));
    ct2::convert(folder, &target)?;
    let sha256 = files::sha256_of(&target, &Watch::silent())?;
    write_note(&target, &sha256)?;
    Ok(target)
}

/// The file beside a model that keeps its hash, so that it need not be read whole to be told apart.
pub(super) fn note_path(model: &Path) -> PathBuf {
    model.with_extension("bin.sha256")
}

/// The hash a model had when it was pulled or converted, if the file was not touched since.
pub(super) fn noted_hash(model: &Path) -> Option<String> {
    let text = std::fs::read_to_string(note_path(model)).ok()?;
    let (sha256, stamp) = text.trim().split_once(' ')?;
    (stamp == file_stamp(model)?).then(|| sha256.to_string())
}

pub(super) fn write_note(model: &Path, sha256: &str) -> Result<()> {
    let path = note_path(model);
    let stamp = file_stamp(model).unwrap_or_default();
    std::fs::write(&path, format!("{sha256} {stamp}\n")).map_err(|error| Error::io("write", &path, error))
}

/// Size and time of the last change.
fn file_stamp(path: &Path) -> Option<String> {
    let data = std::fs::metadata(path).ok()?;
    let changed = data.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(format!("{} {}", data.len(), changed.as_nanos()))
}

/// SHA-256 of a model in hex: the noted one if the file is as it was, else computed.
///
/// # Errors
/// When it cannot be read.
pub fn identity_of(model: &Path) -> Result<String> {
    noted_hash(model).map_or_else(|| files::sha256_of(model, &Watch::silent()), Ok)
}

/// What the check of one model found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// The model's name.
    pub id: String,
    /// The file.
    pub path: PathBuf,
    /// Its SHA-256 in hex.
    pub sha256: String,
    /// Whether it is the file it should be: the catalogue's, or what was converted here. Files nobody knows
    /// the hash of are checked for being complete.
    pub ok: bool,
    /// What is wrong, if something is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// Reads the whole file of `id` in `dir` and compares it with what it should be: the hash it had when it was
/// pulled or converted, else the catalogue's.
///
/// # Errors
/// Not-found when it is not there. A wrong file is no error but `ok: false`.
pub fn verify(dir: &Path, id: &str, watch: &Watch) -> Result<Verified> {
    let path = path(dir, id)?;
    watch.check()?;
    let sha256 = files::sha256_of(&path, watch)?;
    let noted = std::fs::read_to_string(note_path(&path)).ok();
    let noted = noted.and_then(|text| text.split_whitespace().next().map(str::to_string));
    let expected = noted.or_else(|| catalogue().find(id).map(|model| model.sha256.clone()));
    let problem = match (expected, ggml::inspect(&path)) {
        (_, Err(error)) => Some(error.to_string()),
        (Some(expected), _) if expected != sha256 => Some(format!("its sha256 should be {expected}")),
        _ => None,
    };
    Ok(Verified { id: id.into(), path, sha256, ok: problem.is_none(), problem })
}

/// Deletes the model `id` and what is left of an unfinished download of it. Says how many bytes that freed.
///
/// # Errors
/// Not-found when nothing of it is there.
pub fn remove(dir: &Path, id: &str) -> Result<u64> {
    check_id(id)?;
    let path = dir.join(format!("ggml-{id}.bin"));
    let part = dir.join(format!("ggml-{id}.bin.part"));
    let mut freed = None;
    let _ = std::fs::remove_file(dir.join(format!(".ggml-{id}.bin.lock")));
    for file in [&path, &part, &note_path(&path)] {
        let Ok(data) = std::fs::metadata(file) else { continue };
        std::fs::remove_file(file).map_err(|error| Error::io("remove", file, error))?;
        freed = Some(freed.unwrap_or(0) + data.len());
    }
    freed.ok_or_else(|| {
        Error::not_found(format!("the speech model {id} is not on this machine")).hint("ytseo models list")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn the_catalogue_is_sound() {
        let catalogue: Catalogue = serde_yaml::from_str(include_str!("../../rules/models.yaml")).unwrap();
        assert!(catalogue.find(&catalogue.default).is_some());
        for model in &catalogue.models {
            assert_eq!(id_of(&model.file), Some(model.id.as_str()));
            assert!(model.sha256.len() == 64 && model.sha256.chars().all(|c| c.is_ascii_hexdigit()));
            assert!(model.bytes > 10_000_000, "{}", model.id);
            assert!(check_id(&model.id).is_ok());
        }
    }

    #[test]
    fn names_cannot_leave_the_folder() {
        let dir = tempfile::tempdir().unwrap();
        for bad in ["", "../base", "a/b", ".hidden", "-rf", "a b", "a\0b"] {
            assert_eq!(path(dir.path(), bad).unwrap_err().kind(), Kind::Usage, "{bad:?}");
            assert_eq!(remove(dir.path(), bad).unwrap_err().kind(), Kind::Usage, "{bad:?}");
            assert_eq!(import(dir.path(), dir.path(), bad).unwrap_err().kind(), Kind::Usage, "{bad:?}");
        }
    }

    #[test]
    fn lists_what_is_there_and_what_can_be_had() {
        let dir = tempfile::tempdir().unwrap();
        assert!(list(&dir.path().join("none")).unwrap().iter().all(|listed| listed.path.is_none()));
        std::fs::write(dir.path().join("ggml-base.bin"), b"12345").unwrap();
        std::fs::write(dir.path().join("ggml-mine.bin"), b"123").unwrap();
        std::fs::write(dir.path().join("ggml-tiny.bin.part"), b"1").unwrap();
        let listed = list(dir.path()).unwrap();
        let there: Vec<(&str, u64)> = listed
            .iter()
            .filter(|listed| listed.path.is_some())
            .map(|listed| (listed.id.as_str(), listed.bytes))
            .collect();
        assert_eq!(there, [("base", 5), ("mine", 3)]);
        assert_eq!(listed.iter().filter(|listed| listed.default).count(), 1);
        assert_eq!(remove(dir.path(), "mine").unwrap(), 3);
        assert_eq!(remove(dir.path(), "tiny").unwrap(), 1);
        assert_eq!(remove(dir.path(), "mine").unwrap_err().kind(), Kind::NotFound);
    }

    #[test]
    fn missing_models_say_how_to_get_them() {
        let dir = tempfile::tempdir().unwrap();
        let error = path(dir.path(), "base").unwrap_err();
        assert_eq!(error.kind(), Kind::NotFound);
        assert!(error.hints()[0].contains("ytseo models pull base (148 MB)"), "{:?}", error.hints());
        assert_eq!(resolve(dir.path(), "huge").unwrap_err().kind(), Kind::NotFound);
        assert_eq!(resolve(dir.path(), "/no/such.bin").unwrap_err().kind(), Kind::NotFound);
    }

    #[test]
    fn wrong_files_are_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("ggml-base.bin"), b"not a model").unwrap();
        let verified = verify(dir.path(), "base", &Watch::silent()).unwrap();
        assert!(!verified.ok && verified.problem.is_some());
        let file = dir.path().join("own.bin");
        std::fs::write(&file, b"x").unwrap();
        let resolved = resolve(dir.path(), file.to_str().unwrap()).unwrap();
        assert_eq!((resolved.id.as_str(), resolved.path), ("own", file));
    }
}
