//! Drift: what was changed on YouTube, in Studio or by another program, since the last pull or apply.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;

use super::fields::Fields;
use super::kind::Kind;
use super::lock::{self, Lock};
use super::merge::Base;
use super::plan::Planning;
use super::pull::known_base;
use crate::error::{Error, Result};

/// How many things are held at a time.
const AT_ONCE: usize = 200;

/// What was changed elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DriftReport {
    /// The id of the channel.
    pub channel: String,
    /// How many things were compared.
    pub compared: usize,
    /// What is not as it was last seen.
    pub items: Vec<Drifted>,
}

/// A thing that is not as it was last seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drifted {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its title on YouTube; empty when it is gone.
    pub title: String,
    /// Whether YouTube does not have it any more, or does not show it.
    pub gone: bool,
    /// What was changed.
    pub fields: Vec<DriftedField>,
}

/// A field that is not as it was last seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DriftedField {
    /// Its name.
    pub field: String,
    /// Whether it was empty when it was last seen.
    pub was_empty: bool,
    /// Its value as it was last seen; absent when it was empty, or only its hash is known on this machine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// Its value on YouTube; null when it is empty.
    pub now: Value,
}

impl DriftReport {
    /// Whether nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// Compares YouTube with the lock file of a folder, but for captions, which are dear to read. Costs one unit for the
/// channel, one for 50 videos, and for playlists what [`super::plan::plan`] takes.
///
/// # Errors
/// Not found, when there is no lock file; sign-in, quota, network and storage.
pub async fn drift(folder: &Path, with: &Planning<'_>) -> Result<DriftReport> {
    let lock = read_lock(folder)?;
    let channel = with.youtube.my_channel(&["id"]).await?;
    let mut report = DriftReport { channel: channel.id().into(), compared: 0, items: Vec::new() };
    for kind in Kind::CHEAP {
        let ids = lock.ids(kind);
        for ids in ids.chunks(AT_ONCE) {
            with.watch.check()?;
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let there = kind.read(with.youtube, &ids).await?;
            let kept = with.store.channel_fields_of(&ids).await?;
            report.compared += ids.len();
            for id in ids {
                let comparing = Comparing { kind, id, lock: &lock, kept: kept.get(id) };
                report.items.extend(comparing.drifted(there.get(id)));
            }
        }
    }
    Ok(report)
}

fn read_lock(folder: &Path) -> Result<Lock> {
    let inner: PathBuf = folder.join(lock::NAME);
    if !inner.is_file() {
        return Err(Error::not_found(format!("there is no {} in {}", lock::NAME, folder.display()))
            .hint("drift is told from the last pull: ytseo channel pull"));
    }
    Lock::read(folder)
}

struct Comparing<'a> {
    kind: Kind,
    id: &'a str,
    lock: &'a Lock,
    kept: Option<&'a Fields>,
}

impl Comparing<'_> {
    fn drifted(&self, thing: Option<&Value>) -> Option<Drifted> {
        let Self { kind, id, lock, kept } = *self;
        let mut drifted =
            Drifted { kind, id: id.into(), title: String::new(), gone: thing.is_none(), fields: Vec::new() };
        let Some(thing) = thing else { return Some(drifted) };
        drifted.title = kind.title(thing).into();
        let there = kind.fields(thing);
        let names: std::collections::BTreeSet<String> =
            there.keys().cloned().chain(lock.fields(kind, id)).collect();
        for field in names {
            let now = there.get(&field).cloned().unwrap_or(Value::Null);
            let base = lock.base(kind, id, &field);
            if base != Base::of(&now) {
                let (was_empty, before) = (base == Base::Hash(None), known_base(&base, kept, &field));
                drifted.fields.push(DriftedField { field, was_empty, before, now });
            }
        }
        drifted.fields.sort_by_key(|drifted| kind.place(&drifted.field));
        (!drifted.fields.is_empty()).then_some(drifted)
    }
}
