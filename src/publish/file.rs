//! The file of a video, a playlist or the channel's settings: reading it, and the name it gets.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::captions;
use super::fields::Fields;
use super::kind::Kind;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::ports::files;
use crate::research::read_text;

/// Most characters of a title in a file's name.
const NAME: usize = 48;

/// The name of the file with the channel's settings.
pub const SETTINGS: &str = "channel.yaml";

/// A file of a thing of the channel.
#[derive(Debug, Clone)]
pub struct ThingFile {
    pub path: PathBuf,
    pub kind: Kind,
    pub id: String,
    pub text: String,
    pub fields: Fields,
}

impl ThingFile {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = read_text(path)?;
        let parsed = match path.extension() {
            Some(ending) if ending == "srt" => Self::parse_captions(path, text),
            _ => Self::parse(path, text),
        };
        parsed.map_err(|error| {
            let told = Error::new(error.kind(), format!("{}: {}", path.display(), error.chain()));
            error.hints().iter().fold(told, |told, hint| told.hint(hint))
        })
    }

    fn parse_captions(path: &Path, text: String) -> Result<Self> {
        let id = captions::id_of_file(path).ok_or_else(|| {
            Error::usage("its name does not say which captions it holds")
                .hint("name it like stars-dQw4w9WgXcQ.de.srt: the id of the video, and the language")
        })?;
        // What has no times is kept as it is, to be told when it is planned. An empty file takes the track away.
        let settled = captions::settled(&text).unwrap_or_else(|| text.trim().to_string());
        let value = if settled.is_empty() { Value::Null } else { settled.into() };
        let fields = Fields::from([("text".to_string(), value)]);
        Ok(Self { path: path.to_path_buf(), kind: Kind::Captions, id, text, fields })
    }

    /// A file from its text.
    pub fn parse(path: &Path, text: String) -> Result<Self> {
        let document: Value = serde_yaml::from_str(&text)
            .map_err(|error| Error::usage("it is no YAML").hint("mend the line it names").caused_by(error))?;
        let Some(map) = document.as_object() else {
            return Err(Error::usage("it holds no fields").hint("write it anew: ytseo channel pull"));
        };
        if map.get("ytseo").is_some_and(|version| version != 1) {
            return Err(Error::usage("it is of a version that this ytseo does not know").hint("update ytseo"));
        }
        let id = map.get("id").and_then(Value::as_str).unwrap_or_default();
        let kind = Kind::of_id(id).ok_or_else(|| {
            Error::usage("it has no id of a video, a playlist or a channel")
                .hint("write `id:` with the id, in quotes: 11 characters of a video, PL... or UC...")
        })?;
        let fields = kind.schema().of_document(map)?;
        Ok(Self { path: path.to_path_buf(), kind, id: id.into(), text, fields })
    }

    /// The folder that the lock file of this file is in.
    pub fn root(&self) -> PathBuf {
        root_of(&self.path)
    }

    /// The day its video was published, `YYYY-MM-DD`, as the remark at its top says it.
    pub fn published(&self) -> Option<&str> {
        let mut remarks = self.text.lines().take_while(|line| line.starts_with('#'));
        let day = remarks.find_map(|line| line.split_once("· published "))?.1.get(..10)?;
        day.parse::<jiff::civil::Date>().is_ok().then_some(day)
    }

    /// SHA-256 of what is in it.
    pub fn sha256(&self) -> String {
        files::sha256_of_bytes(self.text.as_bytes())
    }
}

/// The folder that the lock file of a file is in.
pub fn root_of(path: &Path) -> PathBuf {
    let parent = path.parent().unwrap_or(Path::new(""));
    match parent.file_name() {
        Some(name) if name == Kind::Video.plural() || name == Kind::Playlist.plural() => {
            parent.parent().unwrap_or(Path::new("")).to_path_buf()
        }
        _ => parent.to_path_buf(),
    }
}

/// Where the new file of a thing goes below a folder: its title in plain characters, and its id.
pub fn place(kind: Kind, title: &str, id: &str) -> PathBuf {
    if kind == Kind::Settings {
        return SETTINGS.into();
    }
    let mut slug = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        match c {
            c if c.is_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let cut: String = slug.chars().take(NAME).collect();
    let name = match cut.trim_end_matches('-') {
        "" => format!("{}-{id}.yaml", kind.name()),
        slug => format!("{slug}-{id}.yaml"),
    };
    Path::new(kind.plural()).join(name)
}

/// Files and folders as files; a folder stands for what is in it of these kinds.
pub fn find(paths: &[PathBuf], kinds: &[Kind]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(find_in(path, kinds)?);
        } else {
            found.push(path.clone());
        }
    }
    if found.is_empty() {
        let shown: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        let what: Vec<&str> = kinds.iter().map(|kind| kind.plural()).collect();
        return Err(Error::new(
            ErrorKind::NotFound,
            format!("there are no files of {} in {}", what.join(", "), shown.join(", ")),
        )
        .hint("write them first: ytseo channel pull"));
    }
    Ok(found)
}

/// The files of a channel's folder, or of one of the folders in it.
fn find_in(folder: &Path, kinds: &[Kind]) -> Result<Vec<PathBuf>> {
    let inner = [Kind::Video, Kind::Playlist].map(|kind| folder.join(kind.plural()));
    if folder.join(SETTINGS).is_file() || inner.iter().any(|inner| inner.is_dir()) {
        return find_all(folder, kinds);
    }
    let mut found = yaml_files(folder)?;
    if kinds.contains(&Kind::Captions) {
        found.extend(files_of(folder, &["srt"])?);
    }
    Ok(found)
}

/// The files of a channel's folder of these kinds.
pub fn find_all(root: &Path, kinds: &[Kind]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let videos = root.join(Kind::Video.plural());
    for kind in kinds {
        match kind {
            Kind::Video => found.extend(yaml_files(&videos)?),
            Kind::Playlist => found.extend(yaml_files(&root.join(kind.plural()))?),
            Kind::Settings => found.extend(Some(root.join(SETTINGS)).filter(|settings| settings.is_file())),
            Kind::Captions => found.extend(files_of(&videos, &["srt"])?),
        }
    }
    Ok(found)
}

/// The id of a thing whose file cannot be read, from the file's name.
pub fn id_in_name(path: &Path, channel: &str) -> Option<String> {
    if path.file_name().is_some_and(|name| name == SETTINGS) {
        return Some(channel.into());
    }
    let name = path.file_stem().and_then(|name| name.to_str())?;
    // An id may hold the sign that stands before it, so the longest ending that is one counts.
    let mut ends =
        name.char_indices().filter(|(at, _)| *at == 0 || name.get(..*at).is_some_and(|n| n.ends_with('-')));
    let in_videos = path.parent().and_then(Path::file_name).is_some_and(|name| name == Kind::Video.plural());
    match in_videos {
        true => name.len().checked_sub(11).and_then(|at| name.get(at..)).map(str::to_string),
        false => ends
            .find_map(|(at, _)| name.get(at..).filter(|id| Kind::of_id(id) == Some(Kind::Playlist)))
            .map(str::to_string),
    }
}

/// The YAML files of a folder, by name; none when there is no folder.
pub fn yaml_files(folder: &Path) -> Result<Vec<PathBuf>> {
    files_of(folder, &["yaml", "yml"])
}

fn files_of(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::io("read", folder, error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Error::io("read", folder, error))?.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if endings.contains(&ending) && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Two files of the same thing.
pub fn two(file: &ThingFile, other: &Path) -> Error {
    let what = if file.kind == Kind::Settings { "channel" } else { file.kind.name() };
    Error::usage(format!("two files are of the {what} {}", file.id)).hint(format!(
        "remove {} or {}",
        other.display(),
        file.path.display()
    ))
}
