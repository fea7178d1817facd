//! A video's file: reading it, and the name it gets.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::fields::{self, Fields};
use crate::error::{Error, Kind, Result};
use crate::model::VideoId;
use crate::ports::files;
use crate::research::read_text;

/// Most characters of a title in a file's name.
const NAME: usize = 48;

/// A file of a video.
#[derive(Debug, Clone)]
pub struct VideoFile {
    pub path: PathBuf,
    pub id: VideoId,
    pub text: String,
    pub fields: Fields,
}

impl VideoFile {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = read_text(path)?;
        Self::parse(path, text).map_err(|error| {
            let told = Error::new(error.kind(), format!("{}: {error}", path.display()));
            error.hints().iter().fold(told, |told, hint| told.hint(hint))
        })
    }

    fn parse(path: &Path, text: String) -> Result<Self> {
        let document: Value = serde_yaml::from_str(&text)
            .map_err(|error| Error::usage("is no YAML").hint("mend the line it names").caused_by(error))?;
        let Some(map) = document.as_object() else {
            return Err(Error::usage("holds no fields").hint("write it anew: ytseo channel pull"));
        };
        if map.get("ytseo").is_some_and(|version| version != 1) {
            return Err(Error::usage("is of a version that this ytseo does not know").hint("update ytseo"));
        }
        let id = map.get("id").and_then(Value::as_str).and_then(VideoId::of_id).ok_or_else(|| {
            Error::usage("has no id of a video")
                .hint("write `id:` with the 11 characters of the video's id, in quotes")
        })?;
        let fields = fields::of_document(map)?;
        Ok(Self { path: path.to_path_buf(), id, text, fields })
    }

    /// The folder that the lock file of this file is in.
    pub fn root(&self) -> PathBuf {
        root_of(&self.path)
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
        Some(name) if name == "videos" => parent.parent().unwrap_or(Path::new("")).to_path_buf(),
        _ => parent.to_path_buf(),
    }
}

/// The name of a new file: the title in plain characters, and the id.
pub fn name(title: &str, id: &VideoId) -> String {
    let mut slug = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        match c {
            c if c.is_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let cut: String = slug.chars().take(NAME).collect();
    match cut.trim_end_matches('-') {
        "" => format!("video-{id}.yaml"),
        slug => format!("{slug}-{id}.yaml"),
    }
}

/// Files and folders as files; a folder stands for the videos in it.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in paths {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        let videos = path.join("videos");
        found.extend(yaml_files(if videos.is_dir() { &videos } else { path })?);
    }
    if found.is_empty() {
        let shown: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        return Err(Error::new(
            Kind::NotFound,
            format!("there are no files of videos in {}", shown.join(", ")),
        )
        .hint("write them first: ytseo channel pull"));
    }
    Ok(found)
}

/// The YAML files of a folder, by name; none when there is no folder.
pub fn yaml_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::io("read", folder, error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Error::io("read", folder, error))?.path();
        let is_yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
        if is_yaml && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
