//! After a change: what was last seen is brought up to date, in the database and in the lock file beside the files.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::error::Result;
use crate::ports::store::Store;
use crate::publish::fields::{Fields, is_empty};
use crate::publish::file;
use crate::publish::lock::Lock;
use crate::publish::plan::Item;

/// The lock files of a run.
#[derive(Default)]
pub(super) struct Locks(HashMap<PathBuf, Lock>);

impl Locks {
    /// Notes the planned fields of an item as they are on YouTube now; `there` are all fields of it.
    pub(super) async fn settle(
        &mut self,
        item: &Item,
        there: &Fields,
        folder: &Path,
        store: &Store,
    ) -> Result<()> {
        let kept = store.channel_fields(&item.id).await?;
        let mut fields = kept.clone().unwrap_or_else(|| there.clone());
        let planned = item.changes.iter().map(|change| change.field.as_str());
        for name in planned.clone() {
            match there.get(name).filter(|value| !is_empty(value)) {
                Some(value) => fields.insert(name.to_string(), value.clone()),
                None => fields.remove(name),
            };
        }
        if let Some(file) = item.file.as_ref().map(|file| folder.join(file)).filter(|file| file.exists()) {
            let root = file::root_of(&file);
            let lock = match self.0.entry(root.clone()) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::hash_map::Entry::Vacant(entry) => entry.insert(Lock::read(&root)?),
            };
            if let Some(kept) = &kept {
                lock.learn(item.kind, &item.id, kept);
            } else {
                lock.learn(item.kind, &item.id, there);
            }
            for name in planned {
                lock.note(item.kind, &item.id, name, there.get(name).unwrap_or(&Value::Null));
            }
            lock.save()?;
        }
        store.keep_channel_fields(&[(item.id.clone(), fields)]).await
    }
}
