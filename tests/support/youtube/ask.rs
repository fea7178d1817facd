//! A checked request, and how its answer is put together: resources, lists, pages.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};

use super::check::Query;
use super::discovery::Method;
use super::refusal::Refusal;
use super::tokens::Caller;
use super::world::{Parts, etag_of, etag_of_value, resource_etag};

/// A request that passed what every request has to pass.
pub struct Ask {
    pub method: &'static Method,
    pub query: Query,
    pub parts: Vec<String>,
    pub caller: Caller,
    /// Null when there is none.
    pub body: Value,
    pub file: Option<File>,
    pub if_match: Option<String>,
    /// The path's last segment, which is an id for some methods.
    pub path_end: String,
}

/// A file that was sent.
#[derive(Debug, Clone)]
pub struct File {
    pub mime: String,
    pub size: u64,
    /// None when only the size is kept.
    pub bytes: Option<Vec<u8>>,
}

impl Ask {
    pub fn wants(&self, part: &str) -> bool {
        self.parts.iter().any(|wanted| wanted == part)
    }

    /// The channel that is signed in, where one is needed.
    pub fn own_channel(&self) -> Result<&str, Refusal> {
        self.caller.own_channel(&self.method.id)
    }

    /// The id in the body.
    pub fn body_id(&self) -> Result<&str, Refusal> {
        let id = self.body["id"].as_str().filter(|id| !id.is_empty());
        id.ok_or_else(|| Refusal::body("required", "id", "Required: the resource's id"))
    }

    /// `If-Match` names the state that the resource is in.
    pub fn condition(&self, honoured: bool, id: &str, parts: &Parts) -> Result<(), Refusal> {
        match self.if_match.as_deref() {
            Some(wanted) if honoured && wanted != "*" => {
                let is = resource_etag(id, parts);
                if wanted.trim_matches('"') == is { Ok(()) } else { Err(Refusal::precondition()) }
            }
            _ => Ok(()),
        }
    }

    /// What this list is of: a page token of another list does not fit.
    fn list_mark(&self) -> String {
        let names = ["id", "playlistId", "channelId", "q", "mine", "forMine", "order", "type", "forHandle"];
        let values = names.map(|name| self.query.all(name));
        etag_of(&(self.method.id.as_str(), values))
    }

    fn token(&self, offset: usize) -> String {
        URL_SAFE_NO_PAD.encode(format!("{offset}.{}", self.list_mark()))
    }

    /// Where the page begins that is asked for.
    fn offset(&self) -> Result<usize, Refusal> {
        let Some(token) = self.query.get("pageToken").filter(|token| !token.is_empty()) else { return Ok(0) };
        let text = URL_SAFE_NO_PAD.decode(token).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let offset = text
            .as_deref()
            .and_then(|text| text.split_once('.'))
            .and_then(|(offset, mark)| (mark == self.list_mark()).then(|| offset.parse().ok()).flatten());
        offset.ok_or_else(|| {
            let message = "The request specifies an invalid page token.";
            Refusal::parameter("invalidPageToken", "pageToken", message)
        })
    }

    /// One page of `all`, drawn by `draw`.
    pub fn page<T>(
        &self,
        all: &[T],
        kind: &str,
        mut draw: impl FnMut(usize, &T) -> Value,
    ) -> Result<Value, Refusal> {
        let most = self.query.number("maxResults").unwrap_or(5);
        let offset = self.offset()?.min(all.len());
        let end = (offset + most).min(all.len());
        let items: Vec<Value> =
            all[offset..end].iter().enumerate().map(|(index, one)| draw(offset + index, one)).collect();
        let mut head = Map::new();
        if end < all.len() {
            head.insert("nextPageToken".into(), json!(self.token(end)));
        }
        if offset > 0 {
            head.insert("prevPageToken".into(), json!(self.token(offset.saturating_sub(most))));
        }
        head.insert("pageInfo".into(), json!({"totalResults": all.len(), "resultsPerPage": most}));
        Ok(listing(kind, head, items))
    }
}

/// A list's answer with its etag.
pub fn listing(kind: &str, head: Map<String, Value>, items: Vec<Value>) -> Value {
    let mut answer = json!({"kind": kind, "etag": ""});
    let map = answer.as_object_mut().expect("an object");
    map.extend(head);
    map.insert("items".into(), Value::Array(items));
    answer["etag"] = json!(etag_of_value(&answer));
    answer
}

/// A resource with the parts that are wanted and there.
pub fn resource(kind: &str, id: &str, parts: &Parts, wanted: &[String]) -> Value {
    let mut answer = json!({"kind": kind, "etag": resource_etag(id, parts), "id": id});
    let map = answer.as_object_mut().expect("an object");
    for part in wanted.iter().filter(|part| *part != "id") {
        if let Some(value) = parts.get(part) {
            map.insert(part.clone(), value.clone());
        }
    }
    answer
}
