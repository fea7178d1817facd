//! A request to YouTube and its answer.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Failure;
use crate::rules::{Verb, YoutubeMethod};

/// As whom something is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reader {
    /// Anybody: public data. A key is used when there is one, else the sign-in.
    #[default]
    Anyone,
    /// The owner, who also sees what is private. A sign-in is needed.
    Owner,
}

/// Whether an answer of earlier may be used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Freshness {
    /// YouTube is asked, and nothing is kept.
    #[default]
    Always,
    /// YouTube is asked whether the kept answer still holds (by its ETag); costs the same, saves the transfer.
    Checked,
    /// A kept answer that is young enough (`youtube.cache_s`) is used without asking.
    Recent,
}

/// What is sent along.
#[derive(Clone, Default)]
pub enum Body {
    /// Nothing.
    #[default]
    None,
    /// A resource.
    Json(Value),
    /// A file.
    Media {
        /// Its MIME type.
        content_type: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A resource and a file.
    Multipart {
        /// The resource.
        json: Value,
        /// MIME type of the file.
        content_type: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A resource, and the announcement of a file that follows in pieces.
    Resumable {
        /// The resource.
        json: Value,
        /// MIME type of the file.
        content_type: String,
        /// Its size in bytes.
        length: u64,
    },
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Body::None => f.write_str("None"),
            Body::Json(json) => f.debug_tuple("Json").field(json).finish(),
            Body::Media { content_type, bytes } => write!(f, "Media({content_type}, {} bytes)", bytes.len()),
            Body::Multipart { json, content_type, bytes } => {
                write!(f, "Multipart({json}, {content_type}, {} bytes)", bytes.len())
            }
            Body::Resumable { json, content_type, length } => {
                write!(f, "Resumable({json}, {content_type}, {length} bytes)")
            }
        }
    }
}

/// A request.
#[derive(Debug, Clone)]
pub struct Request {
    pub(super) method: YoutubeMethod,
    pub(super) params: Vec<(&'static str, String)>,
    pub(super) body: Body,
    pub(super) if_match: Option<String>,
    pub(super) reader: Reader,
    pub(super) freshness: Freshness,
    pub(super) raw: bool,
}

impl Request {
    /// A request without parameters. Reads ask as anyone, writes as the owner.
    pub fn new(method: YoutubeMethod) -> Self {
        let rule = method.rule();
        let reader = if rule.verb == Verb::Get && rule.key { Reader::Anyone } else { Reader::Owner };
        Self {
            method,
            params: Vec::new(),
            body: Body::None,
            if_match: None,
            reader,
            freshness: Freshness::Always,
            raw: false,
        }
    }

    /// Which method it calls.
    pub fn method(&self) -> YoutubeMethod {
        self.method
    }

    /// Sets a parameter, in place of an earlier one of that name.
    #[must_use]
    pub fn param(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.params.retain(|(known, _)| *known != name);
        self.params.push((name, value.into()));
        self
    }

    /// Sets a parameter when there is a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.param(name, value),
            None => self,
        }
    }

    /// Sets the parts that are read or written.
    #[must_use]
    pub fn parts(self, parts: &[&str]) -> Self {
        self.param("part", parts.join(","))
    }

    /// Asks for these fields only, as `items(id,snippet/title),nextPageToken`.
    #[must_use]
    pub fn fields(self, mask: &str) -> Self {
        self.param("fields", mask)
    }

    /// Asks as `reader`. Methods that a key does not open are always asked as the owner.
    #[must_use]
    pub fn reader(mut self, reader: Reader) -> Self {
        self.reader = if self.method.rule().key { reader } else { Reader::Owner };
        self
    }

    /// Says whether an answer of earlier may be used. For reads only.
    #[must_use]
    pub fn freshness(mut self, freshness: Freshness) -> Self {
        self.freshness = if self.method.rule().verb == Verb::Get { freshness } else { Freshness::Always };
        self
    }

    /// Writes only when the resource still has this ETag.
    #[must_use]
    pub fn if_match(mut self, etag: Option<&str>) -> Self {
        self.if_match = etag.map(str::to_string);
        self
    }

    /// Sends this along.
    #[must_use]
    pub fn body(mut self, body: Body) -> Self {
        self.body = body;
        self
    }

    /// The answer is a file, not JSON.
    #[must_use]
    pub fn raw(mut self) -> Self {
        self.raw = true;
        self
    }
}

/// An answer.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// The body; null when there was none or it is a file.
    pub value: Value,
    /// The body when it is a file.
    pub bytes: Vec<u8>,
    /// The ETag of the answer.
    pub etag: Option<String>,
    /// Where the pieces of an upload go.
    pub location: Option<String>,
    /// Whether it was kept from earlier, and YouTube was not asked or said that it still holds.
    pub kept: bool,
    /// How often the request was sent.
    pub tries: u32,
}

impl Answer {
    /// The resources of a list.
    pub fn items(&self) -> &[Value] {
        self.value["items"].as_array().map(Vec::as_slice).unwrap_or_default()
    }

    /// The token of the next page.
    pub fn next_page(&self) -> Option<&str> {
        self.value["nextPageToken"].as_str().filter(|token| !token.is_empty())
    }

    /// The body as a type.
    ///
    /// # Errors
    /// Remote, when it has another form.
    pub fn read<T: DeserializeOwned>(&self, method: YoutubeMethod) -> Result<T, Failure> {
        T::deserialize(&self.value).map_err(|_| Failure::garbled(method))
    }
}
