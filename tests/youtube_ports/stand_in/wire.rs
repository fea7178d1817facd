//! HTTP by hand: one request, one connection, the answer as it came.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::Value;

use crate::youtube::YouTubeServer;

/// An answer. Header names are lower case.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub bytes: Vec<u8>,
    /// The body that was announced did not come.
    pub broken: bool,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    pub fn reason(&self) -> String {
        self.json()["error"]["errors"][0]["reason"].as_str().unwrap_or_default().into()
    }

    /// Status and reason, to compare in one go.
    pub fn says(&self) -> (u16, String) {
        (self.status, self.reason())
    }

    /// The answer of something that had to work.
    pub fn ok(&self) -> Value {
        assert!(self.status < 300, "{}: {}", self.status, String::from_utf8_lossy(&self.bytes));
        self.json()
    }
}

pub fn no(status: u16, reason: &str) -> (u16, String) {
    (status, reason.into())
}

/// Sends a request as it is; status 0 when there is no answer at all.
pub fn ask(
    youtube: &YouTubeServer,
    verb: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Answer {
    let mut stream = connect(youtube);
    let mut head = format!("{verb} {target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
    if !body.is_empty() || matches!(verb, "POST" | "PUT") {
        head.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    // The other side may close before it has read everything.
    let _ = stream.write_all(format!("{head}\r\n").as_bytes()).and_then(|()| stream.write_all(body));
    receive(stream)
}

pub fn connect(youtube: &YouTubeServer) -> TcpStream {
    TcpStream::connect(youtube.url("").trim_start_matches("http://")).expect("a connection")
}

pub fn receive(mut stream: TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Answer { status: 0, headers: Vec::new(), bytes: Vec::new(), broken: true };
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let body = bytes[end + 4..].to_vec();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_string()))
        .collect();
    let announced = headers.iter().find(|(name, _)| name == "content-length").map(|(_, value)| value.clone());
    let broken = announced.is_some_and(|length| length != body.len().to_string());
    Answer { status: status.expect("a status"), headers, bytes: body, broken }
}
