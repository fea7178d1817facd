//! Pulling: what stands on YouTube is written into files. What was changed by hand stays.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use google_youtube3::api::Channel;
use serde::Serialize;
use serde_json::Value;

use super::fields::{Fields, is_empty};
use super::file::{self, ThingFile};
use super::kind::Kind as Thing;
use super::lock::Lock;
use super::merge::{Base, Sides, compare};
use super::{captions, playlist, remote, settings, yaml};
use crate::blocking::blocking;
use crate::error::{Error, Kind, Result};
use crate::model::{PlaylistId, VideoId};
use crate::ports::files;
use crate::ports::store::Store;
use crate::ports::youtube::{Cost, Reader, Resource, YouTube};
use crate::progress::Watch;
use crate::rules::YoutubeMethod;

/// The name in the lock file under which it is noted when a caption track was changed last.
const UPDATED: &str = "updated";

/// How many videos are held at a time.
const AT_ONCE: usize = 200;

/// After so many of these the lock file is written, which holds all of them.
const SAVE_AFTER: usize = 5;

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
    /// Videos of the own channel, and nothing else; none means all there is.
    pub videos: Vec<VideoId>,
    /// Only these kinds. Captions go with the videos that are pulled.
    pub only: Vec<Thing>,
    /// How conflicts are settled; they are left when this is absent.
    pub settle: Option<Settle>,
}

impl PullRequest {
    pub(super) fn wants(&self, kind: Thing) -> bool {
        match self.videos.as_slice() {
            [] => self.only.contains(&kind),
            _ => kind == Thing::Video || (kind == Thing::Captions && self.only.contains(&kind)),
        }
    }
}

/// What was pulled.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PullReport {
    /// The id of the channel.
    pub channel: String,
    /// How many videos were read.
    pub read: usize,
    /// How many playlists were read.
    pub playlists: usize,
    /// Whether the channel's settings were read.
    pub settings: bool,
    /// How many caption tracks were looked at.
    pub captions: usize,
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
    /// What it is of.
    pub kind: Thing,
    /// The id of that.
    pub id: String,
    /// Whether there was none before.
    pub new: bool,
    /// The fields that were taken from YouTube into a file that was there.
    pub fields: Vec<String>,
}

/// A field that both sides changed.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize)]
pub struct Conflict {
    /// The video, playlist or channel.
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

/// Pulls. Costs one unit for the channel, one for 50 videos listed, one for 50 videos read, one for 50 playlists, and
/// one for 50 videos in each playlist.
///
/// # Errors
/// Sign-in, quota, network and storage. Files that were written stay.
pub async fn pull(request: &PullRequest, with: &Pulling<'_>) -> Result<PullReport> {
    let mut parts = vec!["id", "contentDetails"];
    if request.wants(Thing::Settings) {
        parts.extend(settings::PARTS.into_iter().filter(|part| *part != "id"));
    }
    let channel = with.youtube.my_channel(&parts).await?;
    let mut report = PullReport { channel: channel.id().into(), ..PullReport::default() };
    files::make_folder(&request.out)?;
    let files = index(&request.out, request.wants(Thing::Captions), &mut report)?;
    let lock = Lock::read(&request.out)?;
    let mut desk = Desk {
        lock,
        root: request.out.clone(),
        files,
        captioned: Vec::new(),
        looked_at: BTreeSet::new(),
        with_videos: request.wants(Thing::Video),
        settle: request.settle,
        report,
        unwritten: Vec::new(),
        writing: None,
    };
    let outcome = desk.pull_all(request, channel, with).await;
    let written = desk.written().await;
    desk.lock.save()?;
    outcome.and(written)?;
    Ok(desk.report)
}

/// The files that are there by the ids in them; `None` for those that cannot be read.
fn index(root: &Path, with_captions: bool, report: &mut PullReport) -> Result<Index> {
    let mut found = Index::new();
    let kinds: &[Thing] = if with_captions { &Thing::ALL } else { &Thing::CHEAP };
    for path in file::find_all(root, kinds)? {
        match ThingFile::read(&path) {
            Ok(read) => {
                let before = found.insert(read.id.clone(), Some((read.kind, path.clone()))).flatten();
                if let Some((_, other)) = before {
                    return Err(file::two(&read, &other));
                }
            }
            Err(error) => {
                // Its name says what it is of, so that no second file is made.
                if let Some(id) = file::id_in_name(&path, &report.channel) {
                    found.entry(id).or_insert(None);
                }
                report.unreadable.push(Unreadable { file: path.display().to_string(), why: error.chain() });
            }
        }
    }
    Ok(found)
}

/// Files by the ids in them; nothing for those that cannot be read.
type Index = HashMap<String, Option<(Thing, PathBuf)>>;

struct Desk {
    lock: Lock,
    root: PathBuf,
    files: Index,
    /// Videos that have caption tracks.
    captioned: Vec<VideoId>,
    /// Videos that were read.
    looked_at: BTreeSet<String>,
    /// Whether the videos themselves are written.
    with_videos: bool,
    settle: Option<Settle>,
    report: PullReport,
    /// New files that are not on the disk yet.
    unwritten: Vec<(PathBuf, Vec<u8>)>,
    /// New files that are being written.
    writing: Option<tokio::task::JoinHandle<Result<()>>>,
}

impl Desk {
    async fn pull_all(
        &mut self,
        request: &PullRequest,
        channel: Resource<Channel>,
        with: &Pulling<'_>,
    ) -> Result<()> {
        if request.wants(Thing::Video) || request.wants(Thing::Captions) {
            let uploads = channel.uploads();
            self.pull_videos(&request.videos, uploads.as_ref(), with).await?;
        }
        if request.wants(Thing::Captions) {
            self.pull_captions(with).await?;
        }
        if request.wants(Thing::Playlist) {
            let playlists = playlist::mine(with.youtube).await?;
            self.report.playlists = playlists.len();
            self.pull_things(Thing::Playlist, &playlists, with).await?;
            self.note_gone(Thing::Playlist, playlists.iter().filter_map(|playlist| playlist["id"].as_str()));
        }
        if request.wants(Thing::Settings) {
            self.report.settings = true;
            self.pull_things(Thing::Settings, &[channel.into_json()], with).await?;
        }
        Ok(())
    }

    async fn pull_videos(
        &mut self,
        asked: &[VideoId],
        uploads: Option<&PlaylistId>,
        with: &Pulling<'_>,
    ) -> Result<()> {
        let ids = match asked {
            [] => {
                let uploads =
                    uploads.ok_or_else(|| Error::remote("YouTube names no uploads of the channel"))?;
                with.youtube.video_ids_of(uploads, None, Reader::Owner).await?
            }
            some => some.to_vec(),
        };
        files::make_folder(&self.root.join(Thing::Video.plural()))?;
        for (ids, number) in ids.chunks(AT_ONCE).zip(1_usize..) {
            with.watch.check()?;
            self.pull_some(ids, with).await?;
            if number.is_multiple_of(SAVE_AFTER) {
                self.lock.save()?;
            }
        }
        if asked.is_empty() {
            self.note_gone(Thing::Video, ids.iter().map(VideoId::as_str));
        }
        Ok(())
    }

    async fn pull_some(&mut self, ids: &[VideoId], with: &Pulling<'_>) -> Result<()> {
        let names: Vec<&str> = ids.iter().map(VideoId::as_str).collect();
        let mut videos = remote::read(Thing::Video, with.youtube, &names).await?;
        let mut found = Vec::new();
        for id in ids {
            let Some(video) = videos.remove(id.as_str()) else {
                self.report.gone.push(id.to_string());
                continue;
            };
            if remote::owner(Thing::Video, &video) != Some(self.report.channel.as_str()) {
                return Err(Error::new(
                    Kind::Usage,
                    format!("the video {id} is not of the channel that is signed in"),
                )
                .hint("sign in with its channel: ytseo auth login"));
            }
            self.report.read += 1;
            self.looked_at.insert(id.to_string());
            if video["contentDetails"]["caption"] == "true" {
                self.captioned.push(id.clone());
            }
            found.push(video);
        }
        if self.with_videos { self.pull_things(Thing::Video, &found, with).await } else { Ok(()) }
    }

    async fn pull_things(&mut self, kind: Thing, things: &[Value], with: &Pulling<'_>) -> Result<()> {
        let mut seen = Vec::new();
        let ids: Vec<&str> = things.iter().filter_map(|thing| thing["id"].as_str()).collect();
        let kept = with.store.channel_fields_of(&ids).await?;
        for thing in things {
            with.watch.check()?;
            let id = thing["id"].as_str().unwrap_or_default();
            if let Some(fields) = self.pull_one(kind, id, thing, kept.get(id))? {
                seen.push((id.to_string(), fields));
            }
        }
        self.begin_writing().await?;
        with.store.keep_channel_fields(&seen).await
    }

    /// Writes the new files in the background, while the next things are read.
    async fn begin_writing(&mut self) -> Result<()> {
        self.written().await?;
        let files = std::mem::take(&mut self.unwritten);
        if !files.is_empty() {
            self.writing = Some(tokio::spawn(blocking("writing files", move || files::write_many(&files))));
        }
        Ok(())
    }

    /// Waits until the new files are on the disk.
    async fn written(&mut self) -> Result<()> {
        match self.writing.take() {
            Some(writing) => {
                writing.await.map_err(|error| Error::internal("writing files broke off").caused_by(error))?
            }
            None => Ok(()),
        }
    }

    /// The tracks of the videos that were pulled. One that was not changed on YouTube since is not read again.
    async fn pull_captions(&mut self, with: &Pulling<'_>) -> Result<()> {
        let videos = std::mem::take(&mut self.captioned);
        let (list, text) = (Cost::of(YoutubeMethod::CaptionsList), Cost::of(YoutubeMethod::CaptionsDownload));
        let lists = list * videos.len() as u64;
        with.watch.note(format!(
            "Listing the captions takes {lists} (videos with captions: {}), and each track that is new or was changed \
             {text} more.",
            videos.len()
        ));
        with.youtube
            .quota(Reader::Owner)
            .fits(&lists)
            .await?
            .require("listing the captions")
            .map_err(|error| error.hint("name some videos: ytseo channel pull VIDEO... --captions"))?;
        let mut there = BTreeSet::new();
        for video in videos {
            with.watch.check()?;
            for track in captions::tracks(with.youtube, &video).await? {
                self.report.captions += 1;
                there.insert(track.id.clone());
                let seen = self.lock.base(Thing::Captions, &track.id, UPDATED) == Base::of(track.updated());
                if seen && self.files.contains_key(&track.id) {
                    self.report.unchanged += 1;
                    continue;
                }
                let thing = captions::filled(with.youtube, &track).await?;
                self.pull_things(Thing::Captions, &[thing], with).await?;
                // A conflict is to be told again next time.
                if !self.report.conflicts.iter().any(|conflict| conflict.id == track.id) {
                    self.lock.note(Thing::Captions, &track.id, UPDATED, track.updated());
                }
            }
        }
        self.note_gone_captions(&there);
        Ok(())
    }

    /// Files of tracks that were on YouTube once, and are not any more. A new file is none of them.
    fn note_gone_captions(&mut self, there: &BTreeSet<String>) {
        let files = self.files.iter().filter(|(_, file)| matches!(file, Some((Thing::Captions, _))));
        let gone = files.map(|(id, _)| id).filter(|id| {
            let video = captions::parts_of(id).map(|(video, ..)| video.to_string());
            let read = video.is_some_and(|video| self.looked_at.contains(&video));
            read && !there.contains(*id) && !self.lock.fields(Thing::Captions, id).is_empty()
        });
        let mut gone: Vec<String> = gone.cloned().collect();
        gone.sort();
        self.report.gone.extend(gone);
    }

    /// Where the new file of a thing goes.
    fn place(&self, kind: Thing, id: &str, thing: &Value) -> PathBuf {
        let video = id.get(..11).and_then(|video| self.files.get(video)?.as_ref());
        match (kind, video) {
            // Beside the file of its video, and named like it.
            (Thing::Captions, Some((_, path))) => {
                path.with_extension(format!("{}.srt", id.get(12..).unwrap_or_default()))
            }
            (Thing::Captions, None) => self.root.join(Thing::Video.plural()).join(format!("{id}.srt")),
            _ => self.root.join(file::place(kind, remote::title(thing), id)),
        }
    }

    /// Files of a kind whose things are not on YouTube any more.
    fn note_gone<'a>(&mut self, kind: Thing, there: impl Iterator<Item = &'a str>) {
        let there: BTreeSet<&str> = there.collect();
        let of_kind = self.files.iter().filter(|(id, file)| match file {
            Some((known, _)) => *known == kind,
            None => Thing::of_id(id) == Some(kind),
        });
        let gone = of_kind.map(|(id, _)| id).filter(|id| !there.contains(id.as_str()));
        self.report.gone.extend(gone.cloned().collect::<Vec<_>>());
        self.report.gone.sort();
        self.report.gone.dedup();
    }

    /// Gives the fields to remember.
    fn pull_one(
        &mut self,
        kind: Thing,
        id: &str,
        thing: &Value,
        kept: Option<&Fields>,
    ) -> Result<Option<Fields>> {
        let there = kind.schema().of_resource(thing);
        let remarks = playlist::remarks(thing);
        let Some(path) = self.files.get(id).cloned() else {
            let path = self.place(kind, id, thing);
            if let Some(folder) = path.parent() {
                files::make_folder(folder)?;
            }
            let text = match kind {
                Thing::Captions => there.get("text").and_then(Value::as_str).unwrap_or_default().to_string(),
                _ => yaml::file(kind.schema(), id, &remote::facts(kind, id, thing), &there, &remarks),
            };
            self.unwritten.push((path.clone(), text.into_bytes()));
            self.files.insert(id.into(), Some((kind, path.clone())));
            self.note(kind, id, &there, &BTreeSet::new());
            self.wrote(&path, kind, id, None);
            return Ok(Some(there));
        };
        let Some((_, path)) = path else { return Ok(None) };
        if let Some(kept) = kept {
            self.lock.learn(kind, id, kept);
        }
        self.merge(&ThingFile::read(&path)?, there, kept, &remarks).map(Some)
    }

    fn merge(
        &mut self,
        file: &ThingFile,
        there: Fields,
        kept: Option<&Fields>,
        remarks: &yaml::Remarks,
    ) -> Result<Fields> {
        let (kind, id) = (file.kind, file.id.as_str());
        let names: BTreeSet<String> = there.keys().chain(file.fields.keys()).cloned().collect();
        let mut remembered = there.clone();
        let mut taken: Vec<(String, Option<Value>)> = Vec::new();
        let mut conflicts = Vec::new();
        for name in names {
            let base = self.lock.base(kind, id, &name);
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
            let text = match kind {
                Thing::Captions => there.get("text").and_then(Value::as_str).unwrap_or_default().to_string(),
                _ => yaml::changed(&file.text, &file.fields, &taken, remarks).map_err(|error| {
                    Error::usage(format!("{}: {error}", file.path.display())).caused_by(error)
                })?,
            };
            files::write_whole(&file.path, text.as_bytes())?;
            self.wrote(&file.path, kind, id, Some(taken.into_iter().map(|(name, _)| name).collect()));
        }
        let open: BTreeSet<&str> = conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
        self.note(kind, id, &there, &open);
        self.report.conflicts.extend(conflicts);
        Ok(remembered)
    }

    fn wrote(&mut self, path: &Path, kind: Thing, id: &str, fields: Option<Vec<String>>) {
        self.report.written.push(PulledFile {
            file: path.display().to_string(),
            kind,
            id: id.into(),
            new: fields.is_none(),
            fields: fields.unwrap_or_default(),
        });
    }

    /// Notes the fields as they are seen, but for those in conflict: their base stays until that is settled.
    fn note(&mut self, kind: Thing, id: &str, there: &Fields, open: &BTreeSet<&str>) {
        let known = self.lock.fields(kind, id);
        let names: BTreeSet<String> = known
            .into_iter()
            .chain(there.keys().cloned())
            .chain(kind.schema().names().map(str::to_string))
            .collect();
        for name in names.iter().filter(|name| !open.contains(name.as_str())) {
            self.lock.note(kind, id, name, there.get(name).unwrap_or(&Value::Null));
        }
    }
}

/// The value that a base is of, when it is known.
pub fn known_base(base: &Base, kept: Option<&Fields>, name: &str) -> Option<Value> {
    let value = kept?.get(name).cloned().unwrap_or(Value::Null);
    (*base == Base::of(&value) && !is_empty(&value)).then_some(value)
}
