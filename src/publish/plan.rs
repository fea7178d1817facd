//! Planning: what the files, or a proposal, would change on YouTube. Nothing is changed.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use google_youtube3::api::Video;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::fields::{Fields, is_empty};
use super::file::{self, VideoFile};
use super::kind::Kind;
use super::lock::Lock;
use super::merge::{Base, Sides, compare};
use super::pull::{Conflict, known_base};
use super::{check, remote};
use crate::error::{Error, Result};
use crate::model::{Finding, Proposal, VideoId};
use crate::ports::store::Store;
use crate::ports::youtube::{Cost, Reader, Resource, YouTube, day};
use crate::ports::{clock, files};
use crate::progress::Watch;

/// What is planned from.
#[derive(Debug, Clone)]
pub enum PlanRequest {
    /// Files of videos, and folders of them.
    Files(Vec<PathBuf>),
    /// A proposal for a video.
    Proposal(Box<Proposal>, VideoId),
}

/// A plan: everything that would be changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Version of this format: 1.
    pub ytseo: u32,
    /// When it was made, in RFC 3339 (UTC).
    pub made_at: String,
    /// The id of the channel.
    pub channel: String,
    /// How many things were compared.
    pub compared: usize,
    /// What doing it takes of the daily quota.
    pub cost: Cost,
    /// Units that are left today, as far as ytseo counted.
    pub units_left: u64,
    /// Things of which there is something to say.
    pub items: Vec<Item>,
    /// SHA-256 of everything above, by which a plan that was edited is recognised.
    #[serde(default)]
    pub seal: String,
}

/// What would be changed of one thing, and what keeps it from being changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its title on YouTube.
    pub title: String,
    /// The most that changing it takes of the daily quota; nothing when nothing would be changed.
    #[serde(default)]
    pub cost: Cost,
    /// The file it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// SHA-256 of that file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The mark of its state on YouTube.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// What would be changed.
    pub changes: Vec<Change>,
    /// Fields that were changed on YouTube since they were pulled, and not in the file. They stay as they are there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub behind: Vec<String>,
    /// Fields that were changed in the file and on YouTube.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    /// What the linter finds in the video as it would be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What is wrong besides, as sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<String>,
    /// Whether errors, problems or conflicts keep the changes from being made.
    pub blocked: bool,
    /// The thing as it was once, when it is to be put back exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restore: Option<Value>,
}

/// A field before and after; null is empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The field.
    pub field: String,
    /// Its value on YouTube.
    pub before: Value,
    /// Its value in the file.
    pub after: Value,
}

impl Plan {
    /// Whether nothing would be changed.
    pub fn is_empty(&self) -> bool {
        self.changed() == 0
    }

    /// How many things would be changed.
    pub fn changed(&self) -> usize {
        self.items.iter().filter(|item| !item.changes.is_empty()).count()
    }

    /// How many things are blocked.
    pub fn blocked(&self) -> usize {
        self.items.iter().filter(|item| item.blocked).count()
    }

    /// The plan with its cost added up and its seal set. To be done when nothing in it changes any more.
    ///
    /// # Errors
    /// Internal, when it cannot be written down.
    pub fn sealed(mut self) -> Result<Self> {
        self.cost = self.items.iter().map(|item| item.cost).sum();
        self.seal = self.digest()?;
        Ok(self)
    }

    /// Whether it is as it was made: nobody edited it since.
    ///
    /// # Errors
    /// Internal, when it cannot be written down.
    pub fn is_sealed(&self) -> Result<bool> {
        Ok(self.seal == self.digest()?)
    }

    fn digest(&self) -> Result<String> {
        let plain = Self { seal: String::new(), ..self.clone() };
        let text = serde_json::to_string(&plain)
            .map_err(|error| Error::internal("the plan cannot be written down").caused_by(error))?;
        Ok(files::sha256_of_bytes(text.as_bytes()))
    }
}

/// What a plan is made with.
pub struct Planning<'a> {
    /// YouTube.
    pub youtube: &'a YouTube,
    /// Where the fields are kept as they were seen.
    pub store: &'a Store,
    /// Notes and Ctrl-C.
    pub watch: &'a Watch,
}

/// Something wanted of a video.
struct Wish {
    id: VideoId,
    fields: Fields,
    file: Option<VideoFile>,
}

/// Makes a plan. Costs one unit for the channel and one for 50 videos.
///
/// # Errors
/// Usage for files that cannot be read; sign-in, quota, network and storage.
pub async fn plan(request: PlanRequest, with: &Planning<'_>) -> Result<Plan> {
    let wishes = wishes(request)?;
    let channel = with.youtube.my_channel(&["id"]).await?;
    let ids: Vec<VideoId> = wishes.iter().map(|wish| wish.id.clone()).collect();
    let there = remote::read(with.youtube, &ids).await?;
    let mut locks: HashMap<PathBuf, Lock> = HashMap::new();
    let mut items = Vec::new();
    let compared = wishes.len();
    for wish in wishes {
        with.watch.check()?;
        let kept = with.store.channel_fields(wish.id.as_str()).await?;
        let lock = match &wish.file {
            Some(file) => match locks.entry(file.root()) {
                std::collections::hash_map::Entry::Occupied(entry) => Some(entry.into_mut()),
                std::collections::hash_map::Entry::Vacant(entry) => {
                    Some(entry.insert(Lock::read(&file.root())?))
                }
            },
            None => None,
        };
        let own = there
            .get(wish.id.as_str())
            .filter(|video| video.text("/snippet/channelId") == Some(channel.id()));
        let item = match own {
            Some(video) => Comparing { wish: &wish, video, kept: kept.as_ref() }.compare(lock),
            None => gone(&wish, there.contains_key(wish.id.as_str())),
        };
        if !(item.changes.is_empty() && item.behind.is_empty() && !item.blocked) {
            items.push(item);
        }
    }
    Plan {
        ytseo: 1,
        made_at: day::rfc3339(clock::unix_seconds()),
        channel: channel.id().into(),
        compared,
        cost: Cost::ZERO,
        units_left: with.youtube.quota(Reader::Owner).left().await?.units,
        items,
        seal: String::new(),
    }
    .sealed()
}

fn wishes(request: PlanRequest) -> Result<Vec<Wish>> {
    match request {
        PlanRequest::Proposal(proposal, id) => {
            Ok(vec![Wish { id, fields: fields_of_proposal(&proposal), file: None }])
        }
        PlanRequest::Files(paths) => {
            let mut seen: HashMap<VideoId, PathBuf> = HashMap::new();
            let mut wishes = Vec::new();
            for path in file::find(&paths)? {
                let file = VideoFile::read(&path)?;
                if let Some(other) = seen.insert(file.id.clone(), path.clone()) {
                    return Err(Error::usage(format!("two files are of the video {}", file.id))
                        .hint(format!("remove {} or {}", other.display(), path.display())));
                }
                wishes.push(Wish { id: file.id.clone(), fields: file.fields.clone(), file: Some(file) });
            }
            Ok(wishes)
        }
    }
}

/// What a proposal says; what is empty in it is left as it is.
fn fields_of_proposal(proposal: &Proposal) -> Fields {
    let mut fields = Fields::from([
        ("title".to_string(), json!(proposal.title)),
        ("description".to_string(), json!(proposal.description)),
        ("tags".to_string(), json!(proposal.tags)),
        ("language".to_string(), json!(proposal.language)),
    ]);
    for (language, texts) in &proposal.localizations {
        if proposal.language.as_ref() != Some(language) {
            let value = json!({"title": texts.title, "description": texts.description});
            fields.insert(format!("localizations.{language}"), super::fields::settled(&value));
        }
    }
    fields.retain(|_, value| !is_empty(value));
    fields
}

fn blank(wish: &Wish) -> Item {
    Item {
        kind: Kind::Video,
        id: wish.id.to_string(),
        title: String::new(),
        cost: Cost::ZERO,
        file: wish.file.as_ref().map(|file| file.path.display().to_string()),
        sha256: wish.file.as_ref().map(VideoFile::sha256),
        etag: None,
        changes: Vec::new(),
        behind: Vec::new(),
        conflicts: Vec::new(),
        findings: Vec::new(),
        problems: Vec::new(),
        blocked: true,
        restore: None,
    }
}

fn gone(wish: &Wish, is_there: bool) -> Item {
    let why = match is_there {
        true => "The video is not of the channel that is signed in.",
        false => "YouTube does not have this video, or does not show it to you.",
    };
    Item { problems: vec![why.into()], ..blank(wish) }
}

struct Comparing<'a> {
    wish: &'a Wish,
    video: &'a Resource<Video>,
    kept: Option<&'a Fields>,
}

impl Comparing<'_> {
    fn compare(&self, lock: Option<&mut Lock>) -> Item {
        let Self { wish, video, kept } = *self;
        let there = remote::fields_of(video);
        let mut lock = lock;
        if let (Some(lock), Some(kept)) = (lock.as_mut(), kept) {
            lock.learn(Kind::Video, wish.id.as_str(), kept);
        }
        let base_of = |name: &str| {
            lock.as_ref().map_or(Base::Unknown, |lock| lock.base(Kind::Video, wish.id.as_str(), name))
        };
        let mut plan = Item {
            title: video.text("/snippet/title").unwrap_or_default().into(),
            etag: video.etag().map(str::to_string),
            blocked: false,
            ..blank(wish)
        };
        let names: BTreeSet<&String> = wish.fields.keys().chain(there.keys()).collect();
        for name in names {
            let (base, before) = (base_of(name), there.get(name).cloned().unwrap_or(Value::Null));
            let wanted = wish.fields.get(name);
            let after = wanted.cloned().unwrap_or(Value::Null);
            match compare(&base, &before, wanted) {
                Sides::Mine | Sides::Unknown => {
                    plan.changes.push(Change { field: name.clone(), before, after })
                }
                Sides::Theirs => plan.behind.push(name.clone()),
                Sides::Conflict => plan.conflicts.push(Conflict {
                    id: wish.id.to_string(),
                    file: plan.file.clone().unwrap_or_default(),
                    field: name.clone(),
                    base: known_base(&base, kept, name),
                    youtube: before,
                    in_file: after,
                }),
                Sides::Same | Sides::Unspoken => {}
            }
        }
        plan.changes.sort_by_key(|change| Kind::Video.place(&change.field));
        let changes = plan.changes.iter().map(|change| (change.field.as_str(), &change.after));
        let after = check::with_changes(&there, changes);
        if !plan.changes.is_empty() {
            plan.cost = Kind::Video.cost(&plan.changes);
            let (findings, new_errors) = check::findings(&there, &after, remote::seconds(video));
            plan.problems = check::problems(&there, &after);
            plan.findings = findings;
            plan.blocked = new_errors;
        }
        plan.blocked |= !plan.problems.is_empty() || !plan.conflicts.is_empty();
        plan
    }
}
