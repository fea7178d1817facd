//! Planning: what the files, or a proposal, would change on YouTube. Nothing is changed.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use google_youtube3::api::Video;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::fields::{Fields, is_empty, place};
use super::file::{self, VideoFile};
use super::lock::Lock;
use super::merge::{Base, Sides, compare};
use super::pull::{Conflict, known_base};
use super::{check, remote};
use crate::error::{Error, Result};
use crate::model::{Finding, Proposal, VideoId};
use crate::ports::clock;
use crate::ports::store::Store;
use crate::ports::youtube::{Cost, Reader, Resource, YouTube, day};
use crate::progress::Watch;
use crate::rules::YoutubeMethod;

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
    /// How many videos were compared.
    pub compared: usize,
    /// What doing it takes of the daily quota.
    pub cost: Cost,
    /// Units that are left today, as far as ytseo counted.
    pub units_left: u64,
    /// Videos of which there is something to say.
    pub videos: Vec<VideoPlan>,
}

/// What would be changed of a video, and what keeps it from being changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VideoPlan {
    /// Its id.
    pub id: String,
    /// Its title on YouTube.
    pub title: String,
    /// The file it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// SHA-256 of that file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The mark of the video's state on YouTube.
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

    /// How many videos would be changed.
    pub fn changed(&self) -> usize {
        self.videos.iter().filter(|video| !video.changes.is_empty()).count()
    }

    /// How many videos are blocked.
    pub fn blocked(&self) -> usize {
        self.videos.iter().filter(|video| video.blocked).count()
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
    let mut videos = Vec::new();
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
        let video = match own {
            Some(video) => Comparing { wish: &wish, video, kept: kept.as_ref() }.compare(lock),
            None => gone(&wish, there.contains_key(wish.id.as_str())),
        };
        if !(video.changes.is_empty() && video.behind.is_empty() && !video.blocked) {
            videos.push(video);
        }
    }
    let mut plan = Plan {
        ytseo: 1,
        made_at: day::rfc3339(clock::unix_seconds()),
        channel: channel.id().into(),
        compared,
        cost: Cost::ZERO,
        units_left: with.youtube.quota(Reader::Owner).left().await?.units,
        videos,
    };
    // Each video is written once, and read before and after.
    let one = Cost::of(YoutubeMethod::VideosUpdate) + Cost::of(YoutubeMethod::VideosList) * 2;
    plan.cost = one * u64::try_from(plan.changed()).unwrap_or(u64::MAX);
    Ok(plan)
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

fn blank(wish: &Wish) -> VideoPlan {
    VideoPlan {
        id: wish.id.to_string(),
        title: String::new(),
        file: wish.file.as_ref().map(|file| file.path.display().to_string()),
        sha256: wish.file.as_ref().map(VideoFile::sha256),
        etag: None,
        changes: Vec::new(),
        behind: Vec::new(),
        conflicts: Vec::new(),
        findings: Vec::new(),
        problems: Vec::new(),
        blocked: true,
    }
}

fn gone(wish: &Wish, is_there: bool) -> VideoPlan {
    let why = match is_there {
        true => "The video is not of the channel that is signed in.",
        false => "YouTube does not have this video, or does not show it to you.",
    };
    VideoPlan { problems: vec![why.into()], ..blank(wish) }
}

struct Comparing<'a> {
    wish: &'a Wish,
    video: &'a Resource<Video>,
    kept: Option<&'a Fields>,
}

impl Comparing<'_> {
    fn compare(&self, lock: Option<&mut Lock>) -> VideoPlan {
        let Self { wish, video, kept } = *self;
        let there = remote::fields_of(video);
        let mut lock = lock;
        if let (Some(lock), Some(kept)) = (lock.as_mut(), kept) {
            lock.learn(wish.id.as_str(), kept);
        }
        let base_of =
            |name: &str| lock.as_ref().map_or(Base::Unknown, |lock| lock.base(wish.id.as_str(), name));
        let mut plan = VideoPlan {
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
        plan.changes.sort_by_key(|change| place(&change.field));
        let changes = plan.changes.iter().map(|change| (change.field.as_str(), &change.after));
        let after = check::with_changes(&there, changes);
        if !plan.changes.is_empty() {
            let (findings, new_errors) = check::findings(&there, &after, remote::seconds(video));
            plan.problems = check::problems(&there, &after);
            plan.findings = findings;
            plan.blocked = new_errors;
        }
        plan.blocked |= !plan.problems.is_empty() || !plan.conflicts.is_empty();
        plan
    }
}
