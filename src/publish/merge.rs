//! Three values of a field compared: as it was last seen, as it is on YouTube, as it is in the file.

use serde_json::Value;

use super::fields::{is_empty, same, settled};
use crate::ports::files;

/// A field as it was last seen.
#[derive(Debug, Clone, PartialEq)]
pub enum Base {
    /// The video was never seen.
    Unknown,
    /// Its short hash; nothing when it was empty.
    Hash(Option<String>),
}

impl Base {
    /// The base that a value is.
    pub fn of(value: &Value) -> Self {
        Self::Hash(short_hash(value))
    }

    fn is(&self, value: &Value) -> bool {
        *self == Self::of(value)
    }
}

/// A short hash of a value as YouTube keeps it; nothing for what is empty.
pub fn short_hash(value: &Value) -> Option<String> {
    let value = settled(value);
    if is_empty(&value) {
        return None;
    }
    Some(files::sha256_of_bytes(value.to_string().as_bytes())[..12].to_string())
}

/// Who changed a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// Nobody, or both the same.
    Same,
    /// The file.
    Mine,
    /// YouTube.
    Theirs,
    /// Both, and differently.
    Conflict,
    /// The file does not speak of it.
    Unspoken,
    /// They differ, and nobody knows who changed it.
    Unknown,
}

/// Compares a field. `file` is nothing when the file does not speak of it.
pub fn compare(base: &Base, youtube: &Value, file: Option<&Value>) -> Sides {
    let Some(file) = file else {
        return match base {
            // It was empty when the file was written: that is why the file is silent.
            Base::Hash(None) if !is_empty(youtube) => Sides::Theirs,
            _ => Sides::Unspoken,
        };
    };
    match base {
        _ if same(file, youtube) => Sides::Same,
        Base::Unknown => Sides::Unknown,
        base if base.is(file) => Sides::Theirs,
        base if base.is(youtube) => Sides::Mine,
        Base::Hash(_) => Sides::Conflict,
    }
}
