//! Writing to YouTube, one kind of thing a file: read what is there, merge, send, and give what is there afterwards.
//!
//! A kind answers four questions, and the compiler asks them of a new one: what it reads ([`Kind::read`]), which fields
//! that is ([`Kind::fields`]), how fields are sent ([`Kind::send`]), and which calls that takes ([`Kind::calls`]).
//! Everything else (the journal, conflicts, going on after a crash, quota, taking back) is the same for all kinds, in
//! [`super::apply`]. It holds as long as a kind keeps to this:
//!
//! - `read` gives everything of the thing that can be written, as YouTube gives it; that is what the journal keeps.
//! - `send` changes only the fields it is given and loses nothing else; where a value stands in `restore`, it is taken
//!   from there as it is, so that taking back is exact to the byte.
//! - `send` may take several calls. When it ends in between, what was done is told by comparing fields.

mod video;

use std::collections::HashMap;

use serde_json::Value;

use super::fields::Fields;
use super::kind::Kind;
use super::plan::Change;
use crate::ports::youtube::{Cost, Failure, YouTube};
use crate::rules::YoutubeMethod;

#[cfg(test)]
pub(super) use video::merged;

/// Fields of one thing that are to be written.
pub struct Write<'a> {
    /// Id of the thing.
    pub id: &'a str,
    /// The thing as it was just read.
    pub current: &'a Value,
    /// The fields that are to be changed, and to what.
    pub changes: &'a [Change],
    /// The thing as it was once: values of changed fields are taken from it as they are.
    pub restore: Option<&'a Value>,
    /// Write only if the thing still has this mark.
    pub etag: Option<&'a str>,
}

impl Kind {
    /// Things by their ids, each with everything that can be written; those that are gone are missing.
    pub(super) async fn read(
        self,
        youtube: &YouTube,
        ids: &[&str],
    ) -> Result<HashMap<String, Value>, Failure> {
        match self {
            Kind::Video => video::read(youtube, ids).await,
        }
    }

    /// The fields of a thing that are not empty.
    pub(super) fn fields(self, thing: &Value) -> Fields {
        match self {
            Kind::Video => super::fields::of_resource(thing),
        }
    }

    /// The channel that a thing belongs to, where it says so.
    pub(super) fn channel(self, thing: &Value) -> Option<&str> {
        match self {
            Kind::Video => thing["snippet"]["channelId"].as_str(),
        }
    }

    /// The title of a thing, for people.
    pub(super) fn title(self, thing: &Value) -> &str {
        match self {
            Kind::Video => thing["snippet"]["title"].as_str().unwrap_or_default(),
        }
    }

    /// Writes fields, and gives the thing as it is afterwards.
    pub(super) async fn send(self, youtube: &YouTube, write: &Write<'_>) -> Result<Value, Failure> {
        match self {
            Kind::Video => video::send(youtube, write).await,
        }
    }

    /// The calls that changing these fields of a thing takes at most: reading, writing, and looking again.
    pub fn calls(self, _changes: &[Change]) -> Vec<(YoutubeMethod, u64)> {
        match self {
            Kind::Video => vec![(YoutubeMethod::VideosList, 2), (YoutubeMethod::VideosUpdate, 1)],
        }
    }

    /// What changing these fields of a thing takes at most of the daily quota.
    pub fn cost(self, changes: &[Change]) -> Cost {
        self.calls(changes).into_iter().map(|(method, times)| Cost::of(method) * times).sum()
    }
}
