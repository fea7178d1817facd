//! Sending a video (R-37): a session whose address is kept before the first byte, pieces streamed from the disk, and
//! the question of how much has arrived after every break.
//!
//! `google_youtube3` cannot go on with a session; why the calls are ours: `docs/decisions/0010-youtube-client.md`.

mod pace;
mod pieces;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use google_youtube3::api::Video;
use reqwest::header::{CONTENT_LENGTH, CONTENT_RANGE, HeaderMap, RANGE};
use reqwest::{StatusCode, Url};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::time::Instant;

use super::call::{later, waits};
use super::resource::Resource;
use super::{Body, Failure, Request, Then, YouTube};
use crate::error::{Error, Result};
use crate::ports::{clock, http};
use crate::progress::Stage;
use crate::rules::YoutubeMethod;

use pace::{Meter, Pace};
use pieces::{Activity, Source};

/// Pieces are multiples of this many bytes.
pub const UPLOAD_STEP: u64 = 256 * 1024;
/// The MIME type that YouTube takes for every video.
const ANY_VIDEO: &str = "application/octet-stream";
/// Most that is read of an answer.
const LARGEST_ANSWER: usize = 1 << 20;
/// How many times the first piece the longest one is.
const LONGEST_PIECE: u64 = 8;
/// How often it is looked whether anything moves.
const HEARTBEAT: Duration = Duration::from_secs(1);

/// Where the pieces of one video go. Whoever has the address may send there, so it is shown to nobody.
#[derive(Debug, Clone)]
pub struct UploadSession(SecretString);

impl UploadSession {
    /// A session that was kept.
    pub fn new(address: impl Into<String>) -> Self {
        Self(SecretString::from(address.into()))
    }

    /// Its address, to be kept.
    pub fn address(&self) -> &str {
        self.0.expose_secret()
    }
}

/// A video that is announced.
#[derive(Debug, Clone)]
pub struct NewVideo<'a> {
    /// The resource; it names the privacy, always (R-30).
    pub resource: Value,
    /// The parts of it that are written.
    pub parts: &'a [&'a str],
    /// Size of the file in bytes.
    pub size_bytes: u64,
    /// Whether subscribers are told when it is published.
    pub notify: bool,
}

/// The file that is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadFile {
    /// Its path.
    pub path: PathBuf,
    /// Its size in bytes; when it has another one, nothing more is sent.
    pub size_bytes: u64,
}

/// How it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendingRules {
    /// Size of the first piece in bytes; what is no multiple of [`UPLOAD_STEP`] is rounded down to one. Each piece that
    /// arrives doubles the next one, up to eight times this; a break begins anew.
    pub piece_bytes: u64,
    /// Most bytes a second.
    pub limit_rate: Option<u64>,
    /// Tries in a row that bring nothing forward, after the first.
    pub retries: usize,
}

/// What has become of a session.
#[derive(Debug)]
pub enum Arrived {
    /// So many bytes are there.
    Bytes(u64),
    /// All of it is there, and this is the video.
    Video(Box<Resource<Video>>),
    /// The session is not known any more. Whether a video came of it has to be looked up (R-38).
    Gone,
}

/// Is told how many bytes YouTube has, after each piece.
pub type Told<'a> = dyn Fn(u64) -> BoxFuture<'a, Result<()>> + Send + Sync + 'a;

impl YouTube {
    /// Opens a session. Takes one upload of the day. Nothing is published before its last byte.
    ///
    /// # Errors
    /// [`Then::RetryLater`] when the channel may upload no more today (R-14); see [`YouTube::call`].
    pub async fn begin_upload(&self, video: &NewVideo<'_>) -> Result<UploadSession, Failure> {
        let body = Body::Resumable {
            json: video.resource.clone(),
            content_type: ANY_VIDEO.into(),
            length: video.size_bytes,
        };
        let quiet = (!video.notify).then_some("false");
        let request = Request::new(YoutubeMethod::VideosInsert)
            .parts(video.parts)
            .maybe("notifySubscribers", quiet)
            .body(body);
        let answer = self.call(&request).await?;
        let address = answer.location.ok_or_else(|| Failure::garbled(YoutubeMethod::VideosInsert))?;
        Ok(UploadSession::new(address))
    }

    /// What sends `file` into a session.
    ///
    /// # Errors
    /// Usage for an empty file; remote when the session's address is none; see [`http::upload_client`].
    pub fn uploader(
        &self,
        file: UploadFile,
        session: &UploadSession,
        rules: SendingRules,
    ) -> Result<Uploader> {
        let address = Url::parse(session.address())
            .map_err(|_| Error::remote("the address of the upload that YouTube gave is none"))?;
        if file.size_bytes == 0 {
            return Err(Error::usage(format!("{} is empty", file.path.display())).hint("check the file"));
        }
        let steps = (rules.piece_bytes / UPLOAD_STEP).max(1);
        let rules = SendingRules { piece_bytes: steps * UPLOAD_STEP, ..rules };
        let pace = Pace::new(rules.limit_rate);
        let source = Source::new(file.path.clone(), file.size_bytes, pace);
        Ok(Uploader {
            signed: self.is_own(&address),
            youtube: self.clone(),
            http: http::upload_client()?,
            address,
            file,
            rules,
            source: Arc::new(source),
        })
    }

    /// Whether a session's address is YouTube's, so that the sign-in may travel there.
    fn is_own(&self, address: &Url) -> bool {
        let google = address.scheme() == "https"
            && address.host_str().is_some_and(|host| host.ends_with(".googleapis.com"));
        google || self.inner.wire.upload_address().origin() == address.origin()
    }

    /// Waits, unless the user asks to stop.
    ///
    /// # Errors
    /// Interrupted.
    pub async fn pause(&self, wait: Duration) -> Result<(), Failure> {
        tokio::select! {
            biased;
            () = self.watch.cancel().cancelled() => Err(Failure::stopped()),
            () = (self.waiter)(wait) => Ok(()),
        }
    }
}

/// Sends one file into one session.
pub struct Uploader {
    youtube: YouTube,
    http: reqwest::Client,
    address: Url,
    /// Whether the sign-in goes along.
    signed: bool,
    file: UploadFile,
    rules: SendingRules,
    source: Arc<Source>,
}

impl Uploader {
    /// How much has arrived. Costs no quota.
    ///
    /// # Errors
    /// See [`YouTube::call`].
    pub async fn arrived(&self) -> Result<Arrived, Failure> {
        let range = format!("bytes */{}", self.file.size_bytes);
        let request = self.request().await?.header(CONTENT_RANGE, range).header(CONTENT_LENGTH, 0);
        self.answer(request, None).await
    }

    /// Sends until all is there, or the session is gone. `begun` says whether something may have arrived already: then
    /// it is asked first. After every break it is asked how far it came (R-37), and breaks in a row have an end.
    ///
    /// # Errors
    /// Usage when the file is not the same any more; interrupted; what YouTube refuses; remote when the tries have
    /// come to their end: what has arrived stays there.
    pub async fn send(&self, begun: bool, told: &Told<'_>) -> Result<Arrived, Failure> {
        let watch = &self.youtube.watch;
        let meter = Arc::new(Meter::new(watch.clone(), self.file.size_bytes));
        let mut waits = self.waits();
        let (mut next, mut furthest, mut renewed) = ((!begun).then_some(0), 0, false);
        let mut piece = self.rules.piece_bytes;
        loop {
            watch.check()?;
            let outcome = match next {
                Some(from) => self.piece((from, piece), &meter).await,
                None => self.arrived().await,
            };
            let failure = match outcome {
                Ok(Arrived::Bytes(there))
                    if there > furthest || next.is_none() && there < self.file.size_bytes =>
                {
                    if there > furthest {
                        waits = self.waits();
                        furthest = there;
                        // A line that holds does not have to be asked so often.
                        let longer = piece * if next.is_some() { 2 } else { 1 };
                        piece = longer.min(self.rules.piece_bytes * LONGEST_PIECE);
                        renewed = false;
                    }
                    meter.is_at(there);
                    told(there).await?;
                    next = (there < self.file.size_bytes).then_some(there);
                    continue;
                }
                Ok(Arrived::Bytes(_)) => standstill("YouTube takes no more of the file"),
                Ok(done) => {
                    watch.finished(Stage::Upload, false);
                    return Ok(done);
                }
                Err(failure) => failure,
            };
            next = None;
            piece = self.rules.piece_bytes;
            if failure.status == Some(401) && !std::mem::replace(&mut renewed, true) {
                self.renew().await?;
                continue;
            }
            if failure.then != Then::RetrySoon {
                return Err(failure);
            }
            let Some(wait) = waits.next() else {
                return Err(failure.hinting("what has arrived is kept: ytseo upload resume goes on there"));
            };
            let longest = Duration::from_secs(self.youtube.inner.settings.longest_wait_s);
            if let Some(asked) = failure.wait.filter(|asked| *asked > longest) {
                return Err(later(failure, asked));
            }
            watch.note(format!("{}; trying again", failure.error));
            self.youtube.pause(failure.wait.unwrap_or(wait)).await?;
        }
    }

    fn waits(&self) -> backon::ExponentialBackoff {
        let settings =
            crate::config::Youtube { retries: self.rules.retries, ..self.youtube.inner.settings.clone() };
        waits(&settings)
    }

    /// Sends a piece that begins at `from`, of `length` bytes or as many as there are.
    async fn piece(&self, (from, length): (u64, u64), meter: &Arc<Meter>) -> Result<Arrived, Failure> {
        self.check_file()?;
        let total = self.file.size_bytes;
        let length = length.min(total - from);
        let range = format!("bytes {from}-{}/{total}", from + length - 1);
        let activity = Arc::new(Activity::default());
        let request = self.request().await?;
        let body = self.source.body((from, from + length), meter.clone(), activity.clone());
        let request = request.header(CONTENT_RANGE, range).header(CONTENT_LENGTH, length).body(body);
        self.answer(request, Some(&activity)).await
    }

    async fn request(&self) -> Result<reqwest::RequestBuilder, Failure> {
        let request = self.http.put(self.address.clone());
        match self.signed {
            true => self.youtube.authorize(request, &YoutubeMethod::VideosInsert.rule().scopes).await,
            false => Ok(request),
        }
    }

    async fn renew(&self) -> Result<(), Failure> {
        let sign_in = self.youtube.sign_in().ok_or_else(|| Error::auth("nobody is signed in"))?;
        let token = sign_in.token(&YoutubeMethod::VideosInsert.rule().scopes).await?;
        sign_in.refresh_after_401(&token).await?;
        Ok(())
    }

    /// The file is the one that was begun with.
    fn check_file(&self) -> Result<()> {
        let path = &self.file.path;
        let about = std::fs::metadata(path).map_err(|error| Error::io("read", path, error))?;
        if about.len() == self.file.size_bytes {
            return Ok(());
        }
        Err(Error::usage(format!("{} has changed since its upload began", path.display()))
            .hint("put the old file back and resume, or give up: ytseo upload forget"))
    }

    /// Sends a request and reads what it says of the session. With `activity`, it is given up when nothing moves.
    async fn answer(
        &self,
        request: reqwest::RequestBuilder,
        activity: Option<&Activity>,
    ) -> Result<Arrived, Failure> {
        let method = YoutubeMethod::VideosInsert;
        let host = self.address.host_str().unwrap_or("YouTube");
        let network = |error: reqwest::Error| Failure::of_network(method, &error, host);
        let exchange = async {
            let mut response = request.send().await.map_err(network)?;
            let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
            let mut bytes = Vec::new();
            while let Some(chunk) = response.chunk().await.map_err(network)? {
                if bytes.len() + chunk.len() > LARGEST_ANSWER {
                    return Err(Failure::garbled(method));
                }
                bytes.extend_from_slice(&chunk);
            }
            Ok((status, headers, bytes))
        };
        let (status, headers, bytes) = tokio::select! {
            biased;
            () = self.youtube.watch.cancel().cancelled() => return Err(Failure::stopped()),
            answer = exchange => answer?,
            () = self.silence(activity) => return Err(standstill(&format!("{host} did not answer in time"))),
        };
        read(status, &headers, &bytes)
    }

    /// Ends when nothing has moved for too long.
    async fn silence(&self, activity: Option<&Activity>) {
        let patience = Duration::from_secs(self.youtube.inner.settings.timeout_s.max(1));
        let (mut seen, mut since) = (activity.map(Activity::count), Instant::now());
        loop {
            tokio::time::sleep(HEARTBEAT.min(patience)).await;
            let now = activity.map(Activity::count);
            if now != seen {
                (seen, since) = (now, Instant::now());
            } else if since.elapsed() >= patience {
                return;
            }
        }
    }
}

/// Nothing moves; asking how far it came may help.
fn standstill(what: &str) -> Failure {
    let error = Error::remote(what.to_string()).hint("check the network; ytseo upload resume goes on");
    Failure { then: Then::RetrySoon, sent: true, ..Failure::from(error) }
}

/// What an answer says of the session.
fn read(status: StatusCode, headers: &HeaderMap, bytes: &[u8]) -> Result<Arrived, Failure> {
    let method = YoutubeMethod::VideosInsert;
    if status == StatusCode::PERMANENT_REDIRECT {
        let Some(range) = headers.get(RANGE) else { return Ok(Arrived::Bytes(0)) };
        let there = range.to_str().ok().and_then(end_of);
        return there.map(Arrived::Bytes).ok_or_else(|| Failure::garbled(method));
    }
    if matches!(status, StatusCode::NOT_FOUND | StatusCode::GONE) {
        return Ok(Arrived::Gone);
    }
    if !status.is_success() {
        return Err(Failure::of_answer(method, status.as_u16(), headers, bytes, clock::unix_seconds()));
    }
    let value: Value = serde_json::from_slice(bytes).map_err(|_| Failure::garbled(method))?;
    match value["id"].as_str() {
        Some(id) if !id.is_empty() => Ok(Arrived::Video(Box::new(Resource::new(value)))),
        _ => Err(Failure::garbled(method)),
    }
}

/// The first byte that has not arrived, of a `Range` such as `bytes=0-262143`; some servers write a space.
fn end_of(range: &str) -> Option<u64> {
    let rest = range.trim().strip_prefix("bytes")?.trim_start_matches(['=', ' ']);
    let (from, to) = rest.split_once('-')?;
    (from.trim() == "0").then_some(())?;
    to.trim().parse::<u64>().ok()?.checked_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_arrived_is_read_from_the_range() {
        assert_eq!(end_of("bytes=0-262143"), Some(262_144));
        assert_eq!(end_of("bytes 0-9"), Some(10));
        assert_eq!(end_of(" bytes=0-0 "), Some(1));
        for bad in
            ["", "bytes", "bytes=5-9", "bytes=0-", "bytes=0-x", "items=0-9", "bytes=0-18446744073709551615"]
        {
            assert_eq!(end_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn answers_are_told_apart() {
        let none = HeaderMap::new();
        let mut range = HeaderMap::new();
        range.insert(RANGE, "bytes=0-99".parse().expect("a header"));
        let read = |status: u16, headers: &HeaderMap, body: &str| {
            super::read(StatusCode::from_u16(status).expect("a status"), headers, body.as_bytes())
        };
        assert!(matches!(read(308, &none, ""), Ok(Arrived::Bytes(0))));
        assert!(matches!(read(308, &range, ""), Ok(Arrived::Bytes(100))));
        assert!(matches!(read(404, &none, ""), Ok(Arrived::Gone)));
        assert!(matches!(read(410, &none, "x"), Ok(Arrived::Gone)));
        assert!(matches!(read(200, &none, r#"{"id": "abc"}"#), Ok(Arrived::Video(_))));
        // Whether it was done is asked again.
        assert_eq!(read(200, &none, "<html>").expect_err("no video").then, Then::RetrySoon);
        assert_eq!(read(200, &none, "{}").expect_err("no video").then, Then::RetrySoon);
        assert_eq!(read(503, &none, "").expect_err("down").then, Then::RetrySoon);
        assert_eq!(read(416, &none, "").expect_err("wrong place").then, Then::RetrySoon);
        assert_eq!(read(400, &none, "").expect_err("refused").then, Then::GiveUp);
    }

    #[test]
    fn a_session_does_not_show_its_address() {
        let session = UploadSession::new("https://x/?upload_id=secret");
        assert!(!format!("{session:?}").contains("secret"));
        assert!(session.address().contains("secret"));
    }
}
