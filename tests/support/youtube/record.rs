//! What was asked: each request with what it cost and what became of it.

use serde_json::Value;

/// A request as it came in.
#[derive(Debug, Clone)]
pub struct Call {
    /// `videos.list`, `upload.put` for bytes of a session, `suggest`, or `?`.
    pub method: String,
    pub verb: String,
    pub path: String,
    /// Decoded; the key is left out.
    pub query: Vec<(String, String)>,
    /// Lower case; `authorization` says only what kind it was.
    pub headers: Vec<(String, String)>,
    /// Null when it is not JSON.
    pub body: Value,
    /// Bytes of the body, or of the file in it.
    pub bytes: u64,
    /// The status of the answer; 0 when there was none.
    pub status: u16,
    /// Why it was refused, when it was wrong.
    pub refused: Option<String>,
    /// A failure of the script.
    pub scripted: bool,
}

impl Call {
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}
