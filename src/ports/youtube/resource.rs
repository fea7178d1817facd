//! A resource of YouTube as it came, with a typed view: nothing that the types do not know is lost.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::error::{Error, Result};

/// A resource. `T` is one of `google_youtube3::api`; it is read when it is asked for, so a list of thousands holds the
/// JSON alone.
pub struct Resource<T> {
    json: Value,
    view: PhantomData<fn() -> T>,
}

impl<T> Clone for Resource<T> {
    fn clone(&self) -> Self {
        Self { json: self.json.clone(), view: PhantomData }
    }
}

impl<T> std::fmt::Debug for Resource<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.json.fmt(f)
    }
}

impl<T> PartialEq for Resource<T> {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

impl<T> Serialize for Resource<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}

impl<T> Resource<T> {
    /// A resource from its JSON.
    pub fn new(json: Value) -> Self {
        Self { json, view: PhantomData }
    }

    /// Everything that came.
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// Everything that came.
    pub fn into_json(self) -> Value {
        self.json
    }

    /// Its id; empty when it has none.
    pub fn id(&self) -> &str {
        self.json["id"].as_str().unwrap_or_default()
    }

    /// Its ETag, for writing only when it did not change.
    pub fn etag(&self) -> Option<&str> {
        self.json["etag"].as_str()
    }

    /// A text in it, by a path such as `/snippet/title`.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.json.pointer(path).and_then(Value::as_str)
    }

    /// A number in it, which YouTube may write as text; nothing when it is not there.
    pub fn number(&self, path: &str) -> Option<u64> {
        match self.json.pointer(path)? {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }
}

impl<T: DeserializeOwned> Resource<T> {
    /// The typed view.
    ///
    /// # Errors
    /// Remote, when a field has a form that the type does not know.
    pub fn view(&self) -> Result<T> {
        T::deserialize(&self.json).map_err(|error| {
            Error::remote(format!("what YouTube sent of {} cannot be read", self.shown_id()))
                .hint("please report it: YouTube may have changed something")
                .caused_by(error)
        })
    }

    fn shown_id(&self) -> String {
        let id: String = self.id().chars().filter(|c| c.is_ascii_graphic()).take(64).collect();
        if id.is_empty() { "a resource".into() } else { id }
    }
}

#[cfg(test)]
mod tests {
    use google_youtube3::api::Video;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_the_type_does_not_know_stays() {
        let json = json!({"id": "a", "etag": "e", "snippet": {"title": "T", "newField": {"x": 1}},
            "statistics": {"viewCount": "12", "likeCount": null}});
        let video: Resource<Video> = Resource::new(json.clone());
        assert_eq!(video.view().expect("read").snippet.expect("there").title.as_deref(), Some("T"));
        assert_eq!((video.id(), video.etag()), ("a", Some("e")));
        assert_eq!(video.text("/snippet/title"), Some("T"));
        assert_eq!(video.number("/statistics/viewCount"), Some(12));
        assert_eq!(video.number("/statistics/likeCount"), None);
        assert_eq!(video.number("/statistics/commentCount"), None);
        assert_eq!(video.into_json(), json);
        let odd: Resource<Video> = Resource::new(json!({"id": "a\u{1b}b", "snippet": 5}));
        assert!(odd.view().expect_err("unreadable").to_string().contains("of ab cannot"));
    }
}
