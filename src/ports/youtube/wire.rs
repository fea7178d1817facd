//! One request over the network and its answer. Nothing is counted, waited for or repeated here.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, ETAG, HeaderMap, IF_MATCH, IF_NONE_MATCH, LOCATION};
use reqwest::{Method, StatusCode, Url};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::{AccessToken, Answer, Body, Failure, Request};
use crate::config;
use crate::error::{Error, Result};
use crate::ports::{clock, files};
use crate::rules::{MethodRule, Verb};

/// Largest answer that is read: no list of 50 resources comes near.
const LARGEST_ANSWER: usize = 64 << 20;
/// Largest file that is read: caption files have at most 100 MiB.
const LARGEST_FILE: usize = 128 << 20;
/// A line slower than this, in bytes a second, is not waited for.
const SLOWEST_LINE: u64 = 16 << 10;

/// What allows one try.
#[derive(Debug, Clone)]
pub(super) enum Pass {
    Key(SecretString),
    Token(AccessToken),
}

/// The client and the addresses.
#[derive(Debug, Clone)]
pub(super) struct Wire {
    http: reqwest::Client,
    api: Url,
    upload: Url,
    analytics: Url,
    timeout: Duration,
}

/// What came back.
#[derive(Debug)]
pub(super) enum Reply {
    /// It worked.
    Done(Answer),
    /// What was known still holds.
    NotModified,
}

impl Wire {
    pub fn new(http: reqwest::Client, settings: &config::Youtube) -> Result<Self> {
        Ok(Self {
            http,
            api: address("api_url", &settings.api_url)?,
            upload: address("upload_url", &settings.upload_url)?,
            analytics: address("analytics_url", &settings.analytics_url)?,
            timeout: Duration::from_secs(settings.timeout_s.max(1)),
        })
    }

    /// The client, for what is no call of a method.
    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// Where files go.
    pub fn upload_address(&self) -> &Url {
        &self.upload
    }

    /// Where a method is, for people.
    pub fn host(&self, rule: &MethodRule) -> String {
        let base = self.base(rule, rule.upload);
        let host = base.host_str().unwrap_or("YouTube");
        base.port().map_or_else(|| host.to_string(), |port| format!("{host}:{port}"))
    }

    fn base(&self, rule: &MethodRule, sends_file: bool) -> &Url {
        match (rule.analytics, rule.upload && sends_file) {
            (true, _) => &self.analytics,
            (_, true) => &self.upload,
            _ => &self.api,
        }
    }

    /// Sends once.
    pub async fn send(
        &self,
        request: &Request,
        pass: &Pass,
        if_none_match: Option<&str>,
    ) -> Result<Reply, Failure> {
        let method = request.method;
        let rule = method.rule();
        let verb = match rule.verb {
            Verb::Get => Method::GET,
            Verb::Post => Method::POST,
            Verb::Put => Method::PUT,
            Verb::Delete => Method::DELETE,
        };
        let mut builder = self.http.request(verb, self.url(request)?).timeout(self.patience(&request.body));
        builder = match pass {
            // In a header and not in the address: addresses end up in logs.
            Pass::Key(key) => builder.header("x-goog-api-key", key.expose_secret()),
            Pass::Token(token) => builder.header(AUTHORIZATION, format!("Bearer {}", token.expose())),
        };
        if let Some(etag) = if_none_match {
            builder = builder.header(IF_NONE_MATCH, quoted(etag));
        }
        if let Some(etag) = &request.if_match {
            builder = builder.header(IF_MATCH, quoted(etag));
        }
        let network = |error: reqwest::Error| Failure::of_network(method, &error, &self.host(rule));
        let mut response = with_body(builder, &request.body)?.send().await.map_err(network)?;
        let status = response.status();
        if status == StatusCode::NOT_MODIFIED {
            return Ok(Reply::NotModified);
        }
        let headers = std::mem::take(response.headers_mut());
        let largest = if request.raw { LARGEST_FILE } else { LARGEST_ANSWER };
        let mut bytes = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if bytes.len() + chunk.len() > largest => {
                    return Err(Failure::garbled(method));
                }
                Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
                Ok(None) => break,
                // The status of an error is worth more than the rest of its body.
                Err(_) if !status.is_success() => break,
                Err(error) => return Err(network(error)),
            }
        }
        if !status.is_success() {
            let now = clock::unix_seconds();
            return Err(Failure::of_answer(method, status.as_u16(), &headers, &bytes, now));
        }
        read(request, &headers, bytes).map(Reply::Done)
    }

    fn patience(&self, body: &Body) -> Duration {
        let bytes = match body {
            Body::Media { bytes, .. } | Body::Multipart { bytes, .. } => bytes.len() as u64,
            _ => 0,
        };
        self.timeout + Duration::from_secs(bytes / SLOWEST_LINE)
    }

    fn url(&self, request: &Request) -> Result<Url> {
        let rule = request.method.rule();
        let kind = match request.body {
            Body::Media { .. } => Some("media"),
            Body::Multipart { .. } => Some("multipart"),
            Body::Resumable { .. } => Some("resumable"),
            Body::None | Body::Json(_) => None,
        };
        let mut url = self.base(rule, kind.is_some()).clone();
        // What takes a file takes its resource alone as well, at the ordinary address.
        let path = if kind.is_none() { rule.path.trim_start_matches("upload/") } else { &rule.path };
        let mut in_path = Vec::new();
        {
            let mut segments = url
                .path_segments_mut()
                .map_err(|()| Error::internal("an address of YouTube cannot have a path"))?;
            segments.pop_if_empty();
            for segment in path.split('/') {
                let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
                match name.and_then(|name| request.params.iter().find(|(known, _)| *known == name)) {
                    Some((name, value)) => {
                        in_path.push(*name);
                        segments.push(value);
                    }
                    None => {
                        segments.push(segment);
                    }
                }
            }
        }
        let in_query: Vec<_> = request.params.iter().filter(|(name, _)| !in_path.contains(name)).collect();
        if !in_query.is_empty() || kind.is_some() {
            let mut query = url.query_pairs_mut();
            query.extend_pairs(kind.map(|kind| ("uploadType", kind)));
            query.extend_pairs(in_query.into_iter().map(|(name, value)| (*name, value.as_str())));
        }
        Ok(url)
    }
}

/// An address of the settings.
fn address(name: &str, text: &str) -> Result<Url> {
    let bad = || {
        Error::config(format!("youtube.{name} is no address"))
            .hint("write it like https://youtube.googleapis.com; leave it out for the public one")
    };
    let url = Url::parse(text.trim()).map_err(|_| bad())?;
    if matches!(url.scheme(), "http" | "https") && url.host_str().is_some() { Ok(url) } else { Err(bad()) }
}

/// An ETag as HTTP wants it; in the body of an answer YouTube leaves the quotes out.
fn quoted(etag: &str) -> String {
    let has_quotes = etag.starts_with('"') || etag.starts_with("W/");
    if has_quotes || etag == "*" { etag.into() } else { format!("\"{etag}\"") }
}

fn with_body(builder: reqwest::RequestBuilder, body: &Body) -> Result<reqwest::RequestBuilder> {
    const JSON: &str = "application/json; charset=UTF-8";
    Ok(match body {
        Body::None => builder,
        Body::Json(json) => builder.header(CONTENT_TYPE, JSON).body(json.to_string()),
        Body::Media { content_type, bytes } => builder.header(CONTENT_TYPE, content_type).body(bytes.clone()),
        Body::Multipart { json, content_type, bytes } => {
            let boundary = format!("ytseo-{}", &files::sha256_of_bytes(bytes)[..40]);
            let mut whole = Vec::with_capacity(bytes.len() + 1024);
            whole.extend_from_slice(
                format!("--{boundary}\r\ncontent-type: {JSON}\r\n\r\n{json}\r\n").as_bytes(),
            );
            whole.extend_from_slice(
                format!("--{boundary}\r\ncontent-type: {content_type}\r\n\r\n").as_bytes(),
            );
            whole.extend_from_slice(bytes);
            whole.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
            builder.header(CONTENT_TYPE, format!("multipart/related; boundary={boundary}")).body(whole)
        }
        Body::Resumable { json, content_type, length } => builder
            .header(CONTENT_TYPE, JSON)
            .header("x-upload-content-type", content_type)
            .header("x-upload-content-length", length.to_string())
            .body(json.to_string()),
    })
}

/// Reads an answer that says that it worked.
fn read(request: &Request, headers: &HeaderMap, bytes: Vec<u8>) -> Result<Answer, Failure> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_string);
    let mut answer = Answer { etag: text(ETAG), location: text(LOCATION), ..Answer::default() };
    if request.raw {
        answer.bytes = bytes;
        return Ok(answer);
    }
    if !bytes.iter().all(u8::is_ascii_whitespace) {
        answer.value = serde_json::from_slice(&bytes).map_err(|_| Failure::garbled(request.method))?;
    } else if request.method.rule().verb == Verb::Get {
        return Err(Failure::garbled(request.method));
    }
    if let Value::String(etag) = &answer.value["etag"] {
        answer.etag = Some(etag.clone());
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::YoutubeMethod;

    fn wire(api_url: &str) -> Wire {
        let settings = config::Youtube { api_url: api_url.into(), ..config::Youtube::default() };
        Wire::new(crate::ports::http::youtube_client().expect("a client"), &settings).expect("made")
    }

    #[test]
    fn addresses_are_put_together_safely() {
        let wire = wire("http://user:pass@127.0.0.1:1/proxy/");
        let list = Request::new(YoutubeMethod::VideosList).parts(&["snippet", "status"]).param("id", "a&b=c");
        let url = wire.url(&list).expect("made");
        assert_eq!(url.path(), "/proxy/youtube/v3/videos");
        assert_eq!(url.query(), Some("part=snippet%2Cstatus&id=a%26b%3Dc"));
        assert_eq!(wire.host(YoutubeMethod::VideosList.rule()), "127.0.0.1:1", "no password");
        let download =
            Request::new(YoutubeMethod::CaptionsDownload).param("id", "../x?y").param("tfmt", "srt");
        let url = wire.url(&download).expect("made");
        assert_eq!(url.path(), "/proxy/youtube/v3/captions/..%2Fx%3Fy");
        assert_eq!(url.query(), Some("tfmt=srt"));
        let stats = Request::new(YoutubeMethod::VideosBatchGetStats);
        assert_eq!(wire.url(&stats).expect("made").path(), "/proxy/youtube/v3/videos:batchGetStats");
        let upload = Request::new(YoutubeMethod::VideosInsert).parts(&["snippet"]).body(Body::Resumable {
            json: Value::Null,
            content_type: "video/mp4".into(),
            length: 5,
        });
        let url = wire.url(&upload).expect("made");
        assert_eq!(
            url.as_str(),
            "https://youtube.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&part=snippet"
        );
    }

    #[test]
    fn a_resource_without_its_file_goes_to_the_ordinary_address() {
        let update =
            Request::new(YoutubeMethod::CaptionsUpdate).parts(&["snippet"]).body(Body::Json(Value::Null));
        let url = wire("http://127.0.0.1:1").url(&update).expect("made");
        assert_eq!(url.as_str(), "http://127.0.0.1:1/youtube/v3/captions?part=snippet");
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        for bad in ["", "youtube.com", "ftp://x/", "http://", "file:///etc/passwd"] {
            let settings = config::Youtube { api_url: bad.into(), ..config::Youtube::default() };
            let http = crate::ports::http::youtube_client().expect("a client");
            assert_eq!(Wire::new(http, &settings).expect_err(bad).kind(), crate::Kind::Config);
        }
    }
}
