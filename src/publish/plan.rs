//! Planning: what the files, or a proposal, would change on YouTube. Nothing is changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::fields::{Fields, is_empty};
use super::file::{self, ThingFile};
use super::kind::Kind;
use super::lock::Lock;
use super::merge::{Base, Sides, compare};
use super::pull::{Conflict, known_base};
use super::{check, entries, playlist, remote, settings};
use crate::error::{Error, Result};
use crate::model::{Finding, Proposal, VideoId};
use crate::ports::store::Store;
use crate::ports::youtube::{Cost, Reader, YouTube, day};
use crate::ports::{clock, files};
use crate::progress::Watch;
use crate::rules::YoutubeMethod;

/// Of how many things the fields as they were last seen are held at a time.
const AT_ONCE: usize = 200;

/// What is planned from.
#[derive(Debug, Clone)]
pub enum PlanRequest {
    /// Files of things, and folders of them; only those of these kinds.
    Files(Vec<PathBuf>, Vec<Kind>),
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
    /// Titles of the videos that a changed list names, as far as they are known, by their ids.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
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

    /// What each of the changes that can be made takes, in their order.
    pub fn costs(&self) -> Vec<Cost> {
        let made = self.items.iter().filter(|item| !item.blocked && !item.changes.is_empty());
        made.map(|item| item.cost).collect()
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

/// Something wanted of a thing.
struct Wish {
    kind: Kind,
    id: String,
    fields: Fields,
    file: Option<ThingFile>,
}

/// Makes a plan. Costs one unit for the channel, one for 50 videos, one for 50 playlists, and one for 50 videos in each.
///
/// # Errors
/// Usage for files that cannot be read; sign-in, quota, network and storage.
pub async fn plan(request: PlanRequest, with: &Planning<'_>) -> Result<Plan> {
    let wishes = wishes(request)?;
    let compared = wishes.len();
    let mut locks: HashMap<PathBuf, Lock> = HashMap::new();
    let wishes = without_settled_captions(wishes, &mut locks)?;
    afford_captions(&wishes, with).await?;
    let with_settings = wishes.iter().any(|wish| wish.kind == Kind::Settings);
    let parts: &[&str] = if with_settings { &settings::PARTS } else { &["id"] };
    let channel = with.youtube.my_channel(parts).await?;
    let mut there = HashMap::from([((Kind::Settings, channel.id().to_string()), channel.json().clone())]);
    for kind in [Kind::Video, Kind::Playlist, Kind::Captions] {
        let ids: Vec<&str> =
            wishes.iter().filter(|wish| wish.kind == kind).map(|wish| wish.id.as_str()).collect();
        let found = remote::read(kind, with.youtube, &ids).await?;
        there.extend(found.into_iter().map(|(id, thing)| ((kind, id), thing)));
    }
    let ids: Vec<String> = wishes.iter().map(|wish| wish.id.clone()).collect();
    let (mut kept, mut items) = (HashMap::new(), Vec::new());
    for (at, wish) in wishes.into_iter().enumerate() {
        with.watch.check()?;
        if at.is_multiple_of(AT_ONCE) {
            let next: Vec<&str> = ids[at..].iter().take(AT_ONCE).map(String::as_str).collect();
            kept = with.store.channel_fields_of(&next).await?;
        }
        let kept = kept.remove(&wish.id);
        let lock = wish.file.as_ref().map(|file| lock_of(&mut locks, file)).transpose()?;
        let found = there.get(&(wish.kind, wish.id.clone()));
        let is_own =
            |thing: &&Value| remote::owner(wish.kind, thing).is_none_or(|owner| owner == channel.id());
        let own = found.filter(is_own);
        let item = match own {
            Some(thing) => {
                let item = Comparing { wish: &wish, thing, kept: kept.as_ref() }.compare(lock);
                Item { names: names(&item, thing, &there), ..item }
            }
            None => gone(&wish, found.is_some()),
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

/// The titles of the videos in a list that changes: as the playlist says them, or as the videos do that were read.
fn names(item: &Item, thing: &Value, there: &HashMap<(Kind, String), Value>) -> BTreeMap<String, String> {
    let lists = item.changes.iter().filter(|change| change.field == entries::PART);
    let mut known = playlist::remarks(thing);
    let mut names = BTreeMap::new();
    for entry in lists.flat_map(|change| [&change.before, &change.after]).flat_map(entries::of_value) {
        let video = || Some(remote::title(there.get(&(Kind::Video, entry.video.clone()))?).to_string());
        if let Some(title) = known.remove(&entry.video).or_else(video) {
            names.entry(entry.video).or_insert(title);
        }
    }
    names
}

fn lock_of<'a>(locks: &'a mut HashMap<PathBuf, Lock>, file: &ThingFile) -> Result<&'a mut Lock> {
    let root = file.root();
    Ok(match locks.entry(root.clone()) {
        std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
        std::collections::hash_map::Entry::Vacant(entry) => entry.insert(Lock::read(&root)?),
    })
}

/// What is wanted, without captions that are as they were last seen: to compare these would take 250 units each.
fn without_settled_captions(wishes: Vec<Wish>, locks: &mut HashMap<PathBuf, Lock>) -> Result<Vec<Wish>> {
    let mut open = Vec::new();
    for wish in wishes {
        let settled = match &wish.file {
            Some(file) if wish.kind == Kind::Captions => {
                let text = wish.fields.get("text").unwrap_or(&Value::Null);
                lock_of(locks, file)?.base(wish.kind, &wish.id, "text") == Base::of(text)
            }
            _ => false,
        };
        if !settled {
            open.push(wish);
        }
    }
    Ok(open)
}

/// Says what comparing captions takes, and refuses what does not fit into today.
async fn afford_captions(wishes: &[Wish], with: &Planning<'_>) -> Result<()> {
    let count = wishes.iter().filter(|wish| wish.kind == Kind::Captions).count() as u64;
    if count == 0 {
        return Ok(());
    }
    let cost = (Cost::of(YoutubeMethod::CaptionsList) + Cost::of(YoutubeMethod::CaptionsDownload)) * count;
    with.watch.note(format!("Comparing the captions that were changed takes up to {cost}."));
    with.youtube.quota(Reader::Owner).fits(&cost).await?.require("comparing captions")
}

fn wishes(request: PlanRequest) -> Result<Vec<Wish>> {
    match request {
        PlanRequest::Proposal(proposal, id) => {
            let (kind, fields) = (Kind::Video, fields_of_proposal(&proposal));
            Ok(vec![Wish { kind, id: id.to_string(), fields, file: None }])
        }
        PlanRequest::Files(paths, only) => {
            let mut seen: HashMap<String, PathBuf> = HashMap::new();
            let mut wishes = Vec::new();
            for path in file::find(&paths, &only)? {
                let file = ThingFile::read(&path)?;
                if !only.contains(&file.kind) {
                    continue;
                }
                if let Some(other) = seen.insert(file.id.clone(), path.clone()) {
                    return Err(file::two(&file, &other));
                }
                let fields = file.fields.clone();
                wishes.push(Wish { kind: file.kind, id: file.id.clone(), fields, file: Some(file) });
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
        kind: wish.kind,
        id: wish.id.clone(),
        title: String::new(),
        cost: Cost::ZERO,
        file: wish.file.as_ref().map(|file| file.path.display().to_string()),
        sha256: wish.file.as_ref().map(ThingFile::sha256),
        etag: None,
        changes: Vec::new(),
        names: BTreeMap::new(),
        behind: Vec::new(),
        conflicts: Vec::new(),
        findings: Vec::new(),
        problems: Vec::new(),
        blocked: true,
        restore: None,
    }
}

fn gone(wish: &Wish, is_there: bool) -> Item {
    let why = match (wish.kind, is_there) {
        (Kind::Settings, _) => "The file is of another channel than the one that is signed in.".into(),
        (kind, true) => format!("The {} is not of the channel that is signed in.", kind.name()),
        (kind, false) => format!("YouTube does not have this {}, or does not show it to you.", kind.name()),
    };
    Item { problems: vec![why], ..blank(wish) }
}

struct Comparing<'a> {
    wish: &'a Wish,
    thing: &'a Value,
    kept: Option<&'a Fields>,
}

impl Comparing<'_> {
    fn compare(&self, lock: Option<&mut Lock>) -> Item {
        let Self { wish, thing, kept } = *self;
        let there = wish.kind.schema().of_resource(thing);
        let mut lock = lock;
        if let (Some(lock), Some(kept)) = (lock.as_mut(), kept) {
            lock.learn(wish.kind, &wish.id, kept);
        }
        let base_of =
            |name: &str| lock.as_ref().map_or(Base::Unknown, |lock| lock.base(wish.kind, &wish.id, name));
        let mut plan = Item {
            title: remote::title(thing).into(),
            etag: thing["etag"].as_str().map(str::to_string),
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
                    id: wish.id.clone(),
                    file: plan.file.clone().unwrap_or_default(),
                    field: name.clone(),
                    base: known_base(&base, kept, name),
                    youtube: before,
                    in_file: after,
                }),
                Sides::Same | Sides::Unspoken => {}
            }
        }
        plan.changes.sort_by_key(|change| wish.kind.place(&change.field));
        let changes = plan.changes.iter().map(|change| (change.field.as_str(), &change.after));
        let after = check::with_changes(&there, changes);
        if !plan.changes.is_empty() {
            plan.cost = wish.kind.cost(&plan.changes);
            (plan.findings, plan.blocked) =
                check::findings(wish.kind, &there, &after, remote::seconds(thing));
            plan.problems = check::problems(wish.kind, &there, &after);
        }
        plan.blocked |= !plan.problems.is_empty() || !plan.conflicts.is_empty();
        plan
    }
}
