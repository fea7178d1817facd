//! `channel.lock.json`: short hashes of the fields as they were last seen, kept with the files. Machines that forget
//! everything else tell by it who changed what. One line per video, so that differences stay small.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Fields;
use super::kind::Kind;
use super::merge::{Base, short_hash};
use crate::error::{Error, Result};
use crate::ports::files;

/// Its name.
pub const NAME: &str = "channel.lock.json";

type Hashes = BTreeMap<String, String>;

/// Hashes of the fields of things, by their ids.
type Section = BTreeMap<String, Hashes>;

/// A section for each kind, by the kind's word for several.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Document {
    ytseo: u32,
    #[serde(flatten)]
    sections: BTreeMap<String, Section>,
}

/// The lock file of a folder.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    document: Document,
    written: String,
}

impl Lock {
    /// Reads the one of a folder; an empty one when there is none.
    pub fn read(root: &Path) -> Result<Self> {
        let path = root.join(NAME);
        let written = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Error::io("read", &path, error)),
        };
        let document = match written.as_str() {
            "" => Document::default(),
            text => serde_json::from_str(text).map_err(|error| {
                Error::usage(format!("{} cannot be read", path.display()))
                    .hint("take the marks of a merge out of it, or remove it and pull again")
                    .caused_by(error)
            })?,
        };
        Ok(Self { path, document, written })
    }

    fn hashes(&self, kind: Kind, id: &str) -> Option<&Hashes> {
        self.document.sections.get(kind.plural())?.get(id)
    }

    fn section(&mut self, kind: Kind) -> &mut Section {
        self.document.sections.entry(kind.plural().into()).or_default()
    }

    /// The ids of the things of a kind that stand in it.
    pub fn ids(&self, kind: Kind) -> Vec<String> {
        self.document.sections.get(kind.plural()).into_iter().flat_map(|all| all.keys().cloned()).collect()
    }

    /// The fields of a thing that were not empty.
    pub fn fields(&self, kind: Kind, id: &str) -> Vec<String> {
        self.hashes(kind, id).into_iter().flat_map(|hashes| hashes.keys().cloned()).collect()
    }

    /// A field as it was last seen.
    pub fn base(&self, kind: Kind, id: &str, field: &str) -> Base {
        match self.hashes(kind, id) {
            None => Base::Unknown,
            Some(hashes) => Base::Hash(hashes.get(field).cloned()),
        }
    }

    /// Notes a field as it is seen.
    pub fn note(&mut self, kind: Kind, id: &str, field: &str, value: &Value) {
        let hashes = self.section(kind).entry(id.into()).or_default();
        match short_hash(value) {
            Some(hash) => hashes.insert(field.into(), hash),
            None => hashes.remove(field),
        };
    }

    /// Puts what another source remembers in the place of a thing that does not stand in it.
    pub fn learn(&mut self, kind: Kind, id: &str, fields: &Fields) {
        let hashes = fields.iter().filter_map(|(name, value)| Some((name.clone(), short_hash(value)?)));
        self.section(kind).entry(id.into()).or_insert_with(|| hashes.collect());
    }

    /// Writes it, when it changed.
    pub fn save(&mut self) -> Result<()> {
        let unwritable = |error| Error::internal("the lock file cannot be written down").caused_by(error);
        let mut sections = vec!["\"ytseo\": 1".to_string()];
        for (name, section) in &self.document.sections {
            let mut rows = Vec::new();
            for (id, hashes) in section {
                let id = serde_json::to_string(id).map_err(unwritable)?;
                rows.push(format!("{id}: {}", serde_json::to_string(hashes).map_err(unwritable)?));
            }
            sections.push(format!("\"{name}\": {{\n{}\n}}", rows.join(",\n")));
        }
        let text = format!("{{\n{}\n}}\n", sections.join(",\n"));
        if text != self.written {
            files::write_whole(&self.path, text.as_bytes())?;
            self.written = text;
        }
        Ok(())
    }
}
