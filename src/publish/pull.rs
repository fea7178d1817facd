//! Pulling: what stands on YouTube is written into files. What was changed by hand stays.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use google_youtube3::api::Video;
use serde::Serialize;
use serde_json::Value;

use super::fields::{self, Fields, is_empty};
use super::file::{self, VideoFile};
use super::kind::Kind as Thing;
use super::lock::Lock;
use super::merge::{Base, Sides, compare};
use super::{remote, yaml};
use crate::error::{Error, Kind, Result};
use crate::model::VideoId;
use crate::ports::files;
use crate::ports::store::Store;
use crate::ports::youtube::{Reader, Resource, YouTube};
use crate::progress::Watch;

/// How many videos are held at a time.
const AT_ONCE: usize = 200;

/// How conflicts are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settle {
    /// The file is right; the next plan writes it to YouTube.
    Mine,
    /// YouTube is right.
    Theirs,
}

/// What is pulled.
#[derive(Debug, Clone)]
pub struct PullRequest {
    /// The folder; `videos/` and the lock file are in it.
    pub out: PathBuf,
    /// Videos of the own channel; none means all.
    pub videos: Vec<VideoId>,
    /// How conflicts are settled; they are left when this is absent.
    pub settle: Option<Settle>,
}

/// What was pulled.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PullReport {
    /// The id of the channel.
    pub channel: String,
    /// How many videos were read.
    pub read: usize,
    /// How many files are as they were.
    pub unchanged: usize,
    /// Files that were written.
    pub written: Vec<PulledFile>,
    /// Fields that were changed in the file and on YouTube, and differently. They were left.
    pub conflicts: Vec<Conflict>,
    /// Videos that have a file or were asked for, and are not on YouTube.
    pub gone: Vec<String>,
    /// Files that could not be read; nothing was done with them.
    pub unreadable: Vec<Unreadable>,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize)]
pub struct PulledFile {
    /// Its path.
    pub file: String,
    /// The video.
    pub id: String,
    /// Whether there was none before.
    pub new: bool,
    /// The fields that were taken from YouTube into a file that was there.
    pub fields: Vec<String>,
}

/// A field that both sides changed.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize)]
pub struct Conflict {
    /// The video.
    pub id: String,
    /// Its file.
    pub file: String,
    /// The field.
    pub field: String,
    /// Its value as it was last seen; absent when only its hash is known, or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Value>,
    /// Its value on YouTube; null when it is empty.
    pub youtube: Value,
    /// Its value in the file.
    pub in_file: Value,
}

/// A file that could not be read.
#[derive(Debug, Clone, Serialize)]
pub struct Unreadable {
    /// Its path.
    pub file: String,
    /// Why.
    pub why: String,
}

/// What a pull works with.
pub struct Pulling<'a> {
    /// YouTube.
    pub youtube: &'a YouTube,
    /// Where the fields are kept as they were seen.
    pub store: &'a Store,
    /// Notes and Ctrl-C.
    pub watch: &'a Watch,
}

/// Pulls. Costs one unit for the channel, one for 50 videos listed, and one for 50 videos read.
///
/// # Errors
/// Sign-in, quota, network and storage. Files that were written stay.
pub async fn pull(request: &PullRequest, with: &Pulling<'_>) -> Result<PullReport> {
    let channel = with.youtube.my_channel(&["id", "contentDetails"]).await?;
    let ids = match request.videos.as_slice() {
        [] => {
            let uploads =
                channel.uploads().ok_or_else(|| Error::remote("YouTube names no uploads of the channel"))?;
            with.youtube.video_ids_of(&uploads, None, Reader::Owner).await?
        }
        some => some.to_vec(),
    };
    let folder = request.out.join("videos");
    files::make_folder(&folder)?;
    let mut report = PullReport { channel: channel.id().into(), ..PullReport::default() };
    let files = index(&folder, &mut report)?;
    let mut desk = Desk { lock: Lock::read(&request.out)?, folder, files, settle: request.settle, report };
    for ids in ids.chunks(AT_ONCE) {
        with.watch.check()?;
        let outcome = desk.pull_some(ids, with).await;
        desk.lock.save()?;
        outcome?;
    }
    if request.videos.is_empty() {
        let there: BTreeSet<&str> = ids.iter().map(VideoId::as_str).collect();
        let gone = desk.files.keys().filter(|id| !there.contains(id.as_str()));
        desk.report.gone.extend(gone.cloned().collect::<Vec<_>>());
        desk.report.gone.sort();
        desk.report.gone.dedup();
    }
    Ok(desk.report)
}

/// The files that are there by the ids in them; `None` for those that cannot be read.
fn index(folder: &Path, report: &mut PullReport) -> Result<HashMap<String, Option<PathBuf>>> {
    let mut found: HashMap<String, Option<PathBuf>> = HashMap::new();
    for path in file::yaml_files(folder)? {
        match VideoFile::read(&path) {
            Ok(read) => {
                let before = found.insert(read.id.to_string(), Some(path.clone())).flatten();
                if let Some(other) = before {
                    return Err(Error::usage(format!("two files are of the video {}", read.id))
                        .hint(format!("remove {} or {}", other.display(), path.display())));
                }
            }
            Err(error) => {
                // Its name says which video it is of, so that no second file is made.
                let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
                if let Some(id) = name.len().checked_sub(11).and_then(|at| name.get(at..)) {
                    found.entry(id.to_string()).or_insert(None);
                }
                report.unreadable.push(Unreadable { file: path.display().to_string(), why: error.chain() });
            }
        }
    }
    Ok(found)
}

struct Desk {
    lock: Lock,
    folder: PathBuf,
    files: HashMap<String, Option<PathBuf>>,
    settle: Option<Settle>,
    report: PullReport,
}

impl Desk {
    async fn pull_some(&mut self, ids: &[VideoId], with: &Pulling<'_>) -> Result<()> {
        let videos = remote::read(with.youtube, ids).await?;
        let mut seen = Vec::new();
        for id in ids {
            let Some(video) = videos.get(id.as_str()) else {
                self.report.gone.push(id.to_string());
                continue;
            };
            if video.text("/snippet/channelId") != Some(self.report.channel.as_str()) {
                return Err(Error::new(
                    Kind::Usage,
                    format!("the video {id} is not of the channel that is signed in"),
                )
                .hint("sign in with its channel: ytseo auth login"));
            }
            self.report.read += 1;
            let kept = with.store.channel_fields(id.as_str()).await?;
            if let Some(fields) = self.pull_one(id, video, kept.as_ref())? {
                seen.push((id.to_string(), fields));
            }
        }
        with.store.keep_channel_fields(&seen).await
    }

    /// Gives the fields to remember.
    fn pull_one(
        &mut self,
        id: &VideoId,
        video: &Resource<Video>,
        kept: Option<&Fields>,
    ) -> Result<Option<Fields>> {
        let there = remote::fields_of(video);
        let Some(path) = self.files.get(id.as_str()).cloned() else {
            let title = video.text("/snippet/title").unwrap_or_default();
            let path = self.folder.join(file::name(title, id));
            let text = yaml::file(id.as_str(), &remote::facts(id, video), &there);
            files::write_whole(&path, text.as_bytes())?;
            self.note_all(id, &there);
            self.wrote(&path, id, None);
            return Ok(Some(there));
        };
        let Some(path) = path else { return Ok(None) };
        if let Some(kept) = kept {
            self.lock.learn(Thing::Video, id.as_str(), kept);
        }
        self.merge(id, &VideoFile::read(&path)?, there, kept).map(Some)
    }

    fn merge(
        &mut self,
        id: &VideoId,
        file: &VideoFile,
        there: Fields,
        kept: Option<&Fields>,
    ) -> Result<Fields> {
        let names: BTreeSet<String> = there.keys().chain(file.fields.keys()).cloned().collect();
        let mut remembered = there.clone();
        let mut taken: Vec<(String, Option<Value>)> = Vec::new();
        let mut conflicts = Vec::new();
        for name in names {
            let base = self.lock.base(Thing::Video, id.as_str(), &name);
            let value = there.get(&name).cloned().unwrap_or(Value::Null);
            let mine = file.fields.get(&name);
            let take = |taken: &mut Vec<_>| taken.push((name.clone(), there.get(&name).cloned()));
            match (compare(&base, &value, mine), self.settle) {
                (Sides::Theirs, _) | (Sides::Conflict | Sides::Unknown, Some(Settle::Theirs)) => {
                    take(&mut taken)
                }
                (Sides::Conflict | Sides::Unknown, None) => {
                    conflicts.push(Conflict {
                        id: id.to_string(),
                        file: file.path.display().to_string(),
                        field: name.clone(),
                        base: known_base(&base, kept, &name),
                        youtube: value,
                        in_file: mine.cloned().unwrap_or(Value::Null),
                    });
                    let _ = match kept.and_then(|kept| kept.get(&name)) {
                        Some(old) => remembered.insert(name, old.clone()),
                        None => remembered.remove(&name),
                    };
                }
                _ => {}
            }
        }
        if taken.is_empty() {
            self.report.unchanged += 1;
        } else {
            let text = yaml::changed(&file.text, &file.fields, &taken).map_err(|error| {
                Error::usage(format!("{}: {error}", file.path.display())).caused_by(error)
            })?;
            files::write_whole(&file.path, text.as_bytes())?;
            self.wrote(&file.path, id, Some(taken.into_iter().map(|(name, _)| name).collect()));
        }
        let open: BTreeSet<&str> = conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
        self.note(id, &there, &open);
        self.report.conflicts.extend(conflicts);
        Ok(remembered)
    }

    fn wrote(&mut self, path: &Path, id: &VideoId, fields: Option<Vec<String>>) {
        self.report.written.push(PulledFile {
            file: path.display().to_string(),
            id: id.to_string(),
            new: fields.is_none(),
            fields: fields.unwrap_or_default(),
        });
    }

    fn note_all(&mut self, id: &VideoId, there: &Fields) {
        self.note(id, there, &BTreeSet::new());
    }

    /// Notes the fields as they are seen, but for those in conflict: their base stays until that is settled.
    fn note(&mut self, id: &VideoId, there: &Fields, open: &BTreeSet<&str>) {
        let known = self.lock.fields(Thing::Video, id.as_str());
        let names: BTreeSet<String> = known
            .into_iter()
            .chain(there.keys().cloned())
            .chain(fields::names().map(str::to_string))
            .collect();
        for name in names.iter().filter(|name| !open.contains(name.as_str())) {
            self.lock.note(Thing::Video, id.as_str(), name, there.get(name).unwrap_or(&Value::Null));
        }
    }
}

/// The value that a base is of, when it is known.
pub fn known_base(base: &Base, kept: Option<&Fields>, name: &str) -> Option<Value> {
    let value = kept?.get(name).cloned().unwrap_or(Value::Null);
    (*base == Base::of(&value) && !is_empty(&value)).then_some(value)
}
