//! Files: whole in one request, with their metadata beside them, or in a session that goes on after a break.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::answer::{Front, Outcome, Sent, finish, prepare};
use super::ask::{Ask, File};
use super::discovery::Method;
use super::http::{Body, Head, Manner, Reply};
use super::refusal::Refusal;
use super::script::Failure;
use super::seed::{Base, base_parts, base_video};
use super::world::World;
use super::{captions, check, images, processing, videos};

/// Chunks are multiples of this many bytes.
pub const STEP: u64 = 256 * 1024;

/// Most bytes of a file that is kept; of larger ones only the size.
const MOST_KEPT: u64 = 64 << 20;

/// Sessions by id. One request at a time has a session.
pub type Sessions = HashMap<String, Arc<Mutex<Session>>>;

/// An upload on its way.
pub struct Session {
    ask: Ask,
    head: Head,
    /// Bytes in all, when it was said.
    total: Option<u64>,
    received: Received,
    /// The answer, once all has come.
    done: Option<Reply>,
}

/// What has come so far.
#[derive(Default)]
struct Received {
    size: u64,
    bytes: Vec<u8>,
    keeps: bool,
}

impl Received {
    fn add(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        self.keeps &= self.size <= MOST_KEPT;
        if self.keeps {
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn cut(&mut self, size: u64) {
        self.size = self.size.min(size);
        self.bytes.truncate(usize::try_from(self.size).expect("fits"));
    }

    fn file(self, mime: &str) -> File {
        File { mime: mime.into(), size: self.size, bytes: self.keeps.then_some(self.bytes) }
    }
}

/// Reads into `received` at most `most` bytes; whether all came.
fn read(body: &mut Body<'_>, received: &mut Received, most: u64) -> bool {
    let mut buffer = vec![0; 256 * 1024];
    let mut left = most;
    loop {
        let room = usize::try_from(left.min(buffer.len() as u64)).expect("fits");
        if room == 0 {
            return body.announced() == Some(0);
        }
        match body.read(&mut buffer[..room]) {
            Ok(0) => return true,
            Ok(count) => {
                received.add(&buffer[..count]);
                left -= count as u64;
            }
            Err(_) => return false,
        }
    }
}

impl Front {
    /// The first request of an upload, and often the only one.
    pub fn file(&self, method: &'static Method, head: &Head, body: &mut Body<'_>) -> Reply {
        let resumable = head.query("uploadType") == Some("resumable");
        // What opens a session is the resource, which is read, and not the file.
        let keeps = resumable || self.0.lock().world.settings.keeps_files;
        let mut received = Received { keeps, ..Received::default() };
        let most = method.media.as_ref().map_or(0, |media| media.most_bytes);
        let too_large = body.announced().is_some_and(|size| size > most);
        let mut whole = too_large || read(body, &mut received, u64::MAX);
        let size = received.size;
        let mut inner = self.0.lock();
        let begin = Instant::now();
        let mut sent = Value::Null;
        let outcome = match self.pay(&mut inner, method, head) {
            Err(outcome) => outcome,
            Ok((caller, failure)) => {
                let result = caller.and_then(|caller| {
                    if too_large {
                        return Err(Refusal::new(413, "uploadTooLarge", "The file is too large."));
                    }
                    if resumable {
                        let bytes = std::mem::take(&mut received.bytes);
                        sent = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
                        let mime = head.header("content-type").unwrap_or_default();
                        let ask = prepare(method, head, caller, &Sent { mime, bytes: &bytes })?;
                        return self.begin(&mut inner, ask, head);
                    }
                    if let Some(Failure::CutUpload(bytes) | Failure::Truncate(bytes)) = failure {
                        received.cut(bytes);
                        whole &= matches!(failure, Some(Failure::Truncate(_)));
                    }
                    let takes_cut = inner.world.settings.takes_cut_files && method.id == "videos.insert";
                    if !whole && !takes_cut {
                        return Err(Refusal::new(400, "badRequest", "The connection broke off."));
                    }
                    let is_cut = !whole || failure.is_some();
                    let (mime, json, file) = apart(head, std::mem::take(&mut received), is_cut)?;
                    sent = serde_json::from_slice(&json).unwrap_or(Value::Null);
                    let has_json = !json.is_empty() || method.request.is_none();
                    let mut ask = if has_json {
                        prepare(method, head, caller, &Sent { mime: &mime, bytes: &json })?
                    } else {
                        prepare(method, head, caller, &Sent { mime: "application/json", bytes: b"{}" })?
                    };
                    accepts(method, &file.mime)?;
                    ask.file = Some(file);
                    may_begin(&inner.world, &ask)?;
                    commit(&mut inner.world, &ask).and_then(|value| finish(method, head, &ask, value))
                });
                after(Outcome::of(result), failure)
            }
        };
        drop(inner);
        let outcome =
            if whole { outcome } else { Outcome { reply: outcome.reply.manner(Manner::Nothing), ..outcome } };
        self.record(&method.id, head, &sent, size, outcome, begin.elapsed())
    }

    /// Opens a session.
    fn begin(&self, inner: &mut super::Inner, ask: Ask, head: &Head) -> Result<Reply, Refusal> {
        let media = ask.method.media.as_ref().expect("a method for files");
        let mime = head.header("x-upload-content-type").unwrap_or("application/octet-stream");
        accepts(ask.method, mime)?;
        let total = head.header("x-upload-content-length").map(|length| length.parse::<u64>());
        let total = total
            .transpose()
            .map_err(|_| Refusal::new(400, "badRequest", "X-Upload-Content-Length is not a number."))?;
        if total.is_some_and(|total| total > media.most_bytes) {
            return Err(Refusal::new(413, "uploadTooLarge", "The file is too large."));
        }
        may_begin(&inner.world, &ask)?;
        let id = format!("AHm-{}{}", inner.world.new_id(), inner.world.new_id());
        let query: Vec<String> = head
            .query
            .iter()
            .filter(|(name, _)| name != "key")
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let location = format!("http://{}{}?{}&upload_id={id}", self.0.address, head.path, query.join("&"));
        let received = Received { keeps: inner.world.settings.keeps_files, ..Received::default() };
        let session = Session { ask, head: head.clone(), total, received, done: None };
        inner.sessions.insert(id.clone(), Arc::new(Mutex::new(session)));
        Ok(Reply::new(200, "").header("location", location).header("x-guploader-uploadid", id))
    }

    /// A request to a session. Its address is the right to use it.
    pub fn session(&self, head: &Head, body: &mut Body<'_>) -> Reply {
        let id = head.query("upload_id").unwrap_or_default();
        let (session, failure) = {
            let mut inner = self.0.lock();
            (inner.sessions.get(id).cloned(), inner.script.next("upload.put"))
        };
        let mut came = 0;
        let outcome = if let Some(reply) = failure.as_ref().and_then(Failure::instead) {
            // The client may finish its sentence, unless it is cut off.
            if reply.manner == Manner::Whole {
                read(body, &mut Received::default(), u64::MAX);
            }
            Outcome::scripted(reply)
        } else if let Some(session) = session {
            // A client that died does not keep the session from the next one.
            let mut session = session.lock().unwrap_or_else(PoisonError::into_inner);
            let before = session.received.size;
            let result = self.take(&mut session, head, body, failure.as_ref());
            came = session.received.size.saturating_sub(before);
            after(Outcome::of(result), failure)
        } else {
            read(body, &mut Received::default(), u64::MAX);
            Outcome::of(Err(Refusal::new(404, "notFound", "There is no such session.")))
        };
        self.record("upload.put", head, &Value::Null, came, outcome, Duration::ZERO)
    }

    fn take(
        &self,
        session: &mut Session,
        head: &Head,
        body: &mut Body<'_>,
        failure: Option<&Failure>,
    ) -> Result<Reply, Refusal> {
        if head.verb != "PUT" {
            return Err(Refusal::new(405, "methodNotAllowed", "Sessions take PUT."));
        }
        let Some(length) = body.announced() else {
            return Err(Refusal::new(411, "lengthRequired", "The request has no Content-Length."));
        };
        let range = Range::read(head.header("content-range"), length)?;
        if let (Some(known), Some(total)) = (session.total, range.total)
            && known != total
        {
            return Err(Refusal::new(400, "badRequest", format!("The file has {known} bytes, not {total}.")));
        }
        if session.done.is_some() || range.from.is_none() {
            read(body, &mut Received::default(), u64::MAX);
            return Ok(session.done.clone().unwrap_or_else(|| session.incomplete()));
        }
        session.total = session.total.or(range.total);
        if range.from != Some(session.received.size) {
            read(body, &mut Received::default(), u64::MAX);
            let message = format!("The next byte is {}.", session.received.size);
            return Err(Refusal::new(416, "requestedRangeNotSatisfiable", message));
        }
        let is_last = session.total == Some(session.received.size + length);
        if !is_last && !length.is_multiple_of(STEP) {
            read(body, &mut Received::default(), u64::MAX);
            return Err(Refusal::new(
                400,
                "badRequest",
                "Chunks are multiples of 256 KiB, but for the last one.",
            ));
        }
        let most = match failure {
            Some(Failure::CutUpload(bytes) | Failure::StallUpload(bytes)) => *bytes,
            _ => u64::MAX,
        };
        let whole = read(body, &mut session.received, most);
        if let Some(Failure::Truncate(bytes)) = failure {
            session.received.cut(*bytes);
            session.total = Some(session.received.size);
        }
        if !whole {
            if self.0.lock().world.settings.whole_steps_only {
                let size = session.received.size / STEP * STEP;
                session.received.cut(size);
            }
            let stalls = matches!(failure, Some(Failure::StallUpload(_)));
            return Ok(Reply::new(0, "").manner(if stalls { Manner::Hang } else { Manner::Nothing }));
        }
        if session.total != Some(session.received.size) {
            return Ok(session.incomplete());
        }
        let mut inner = self.0.lock();
        let mime =
            session.head.header("x-upload-content-type").unwrap_or("application/octet-stream").to_string();
        session.ask.file = Some(std::mem::take(&mut session.received).file(&mime));
        session.received.size = session.total.unwrap_or_default();
        let value = commit(&mut inner.world, &session.ask)?;
        session.ask.file = None;
        let reply = finish(session.ask.method, &session.head, &session.ask, value)?;
        session.done = Some(reply.clone());
        Ok(reply)
    }
}

impl Session {
    /// 308, and what has come.
    fn incomplete(&self) -> Reply {
        let reply = Reply::new(308, "");
        match self.received.size {
            0 => reply,
            size => reply.header("range", format!("bytes=0-{}", size - 1)),
        }
    }
}

/// `Content-Range`.
struct Range {
    /// None: a question about what has come.
    from: Option<u64>,
    total: Option<u64>,
}

impl Range {
    fn read(header: Option<&str>, length: u64) -> Result<Self, Refusal> {
        let Some(header) = header else { return Ok(Self { from: Some(0), total: Some(length) }) };
        let wrong = || Refusal::new(400, "badRequest", format!("Not a Content-Range: {header}"));
        let (range, total) =
            header.strip_prefix("bytes ").and_then(|rest| rest.split_once('/')).ok_or_else(wrong)?;
        let total = if total == "*" { None } else { Some(total.parse().map_err(|_| wrong())?) };
        if range == "*" {
            return if length == 0 { Ok(Self { from: None, total }) } else { Err(wrong()) };
        }
        let (from, to) = range.split_once('-').ok_or_else(wrong)?;
        let from: u64 = from.parse().map_err(|_| wrong())?;
        let to: u64 = to.parse().map_err(|_| wrong())?;
        let fits = to.checked_sub(from).is_some_and(|span| span + 1 == length);
        if !fits || total.is_some_and(|total| to >= total) {
            return Err(wrong());
        }
        Ok(Self { from: Some(from), total })
    }
}

fn after(mut outcome: Outcome, failure: Option<Failure>) -> Outcome {
    if let Some(failure) = failure {
        outcome.reply = failure.after(outcome.reply);
        outcome.scripted = true;
    }
    outcome
}

/// The file's type is one that the method takes.
fn accepts(method: &Method, mime: &str) -> Result<(), Refusal> {
    let accept = &method.media.as_ref().expect("a method for files").accept;
    let plain = mime.split(';').next().unwrap_or_default().trim();
    let fits = |pattern: &String| match pattern.strip_suffix("/*") {
        Some("*") => plain.contains('/'),
        Some(kind) => plain.split('/').next() == Some(kind),
        None => pattern == plain,
    };
    if accept.iter().any(fits) {
        return Ok(());
    }
    let message = format!("Media type '{mime}' is not supported. Valid media types: {accept:?}");
    Err(Refusal::new(400, "badContent", message))
}

/// The type and the bytes of the resource, and the file: of a body that is one file, or of one in two parts.
fn apart(head: &Head, received: Received, is_cut: bool) -> Result<(String, Vec<u8>, File), Refusal> {
    let mime = head.header("content-type").unwrap_or_default();
    match head.query("uploadType") {
        Some("media") => Ok((String::new(), Vec::new(), received.file(mime))),
        Some("multipart") => {
            let wrong =
                |why: &str| Refusal::new(400, "badRequest", format!("Malformed multipart body: {why}"));
            if !mime.starts_with("multipart/related") {
                return Err(wrong("the content type is not multipart/related"));
            }
            let boundary = mime.split("boundary=").nth(1).ok_or_else(|| wrong("no boundary"))?;
            let boundary = boundary.split(';').next().unwrap_or_default().trim_matches('"');
            let parts = parts(&received.bytes, boundary, is_cut).ok_or_else(|| wrong("it does not end"))?;
            let [(json_mime, json), (mime, file)] =
                <[_; 2]>::try_from(parts).map_err(|_| wrong("not two parts"))?;
            let file = File { mime, size: file.len() as u64, bytes: Some(file) };
            Ok((json_mime, json, file))
        }
        _ => Err(Refusal::parameter("invalidParameter", "uploadType", "media, multipart or resumable.")),
    }
}

/// Type and content of each part. Only a file that is cut may lack its end.
fn parts(body: &[u8], boundary: &str, is_cut: bool) -> Option<Vec<(String, Vec<u8>)>> {
    let find = |from: usize, what: &[u8]| {
        body[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let mark = format!("--{boundary}");
    let mut at = find(0, mark.as_bytes())? + mark.len();
    let mut all = Vec::new();
    while !body[at..].starts_with(b"--") {
        let head_end = find(at, b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&body[at..head_end]).to_lowercase();
        let mime = head.lines().find_map(|line| line.strip_prefix("content-type:")).unwrap_or_default();
        let end = find(head_end + 4, format!("\r\n{mark}").as_bytes()).or(is_cut.then_some(body.len()))?;
        all.push((mime.trim().to_string(), body[head_end + 4..end].to_vec()));
        if end == body.len() {
            break;
        }
        at = end + 2 + mark.len();
    }
    Some(all)
}

/// What can be said before the file has come.
fn may_begin(world: &World, ask: &Ask) -> Result<(), Refusal> {
    let own = ask.own_channel()?;
    match ask.method.id.as_str() {
        "videos.insert" => {
            check::writable(videos::WRITABLE, &ask.parts, &ask.body, "invalidVideoMetadata")?;
            if !ask.body["id"].is_null() {
                return Err(Refusal::body("invalidVideoMetadata", "id", "A new video has no id yet."));
            }
            let base = Base { channel: own, title: "unknown", seconds: 0, published: "" };
            videos::write(&base_parts(world, "", &base), ask, false, world.clock.now())?;
            if world.channels[own].uploads_left == 0 {
                let message = "The user has exceeded the number of videos they may upload.";
                return Err(Refusal::new(400, "uploadLimitExceeded", message).domain("youtube.video"));
            }
            Ok(())
        }
        "captions.insert" => captions::may_insert(world, ask),
        "captions.update" => captions::may_update(world, ask),
        "thumbnails.set" => images::may_set(world, ask),
        _ => Ok(()),
    }
}

/// The file has come: it becomes what it is for.
fn commit(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    let file = ask.file.as_ref().expect("a file");
    match ask.method.id.as_str() {
        "videos.insert" => insert_video(world, ask, file),
        "captions.insert" => captions::insert(world, ask),
        "captions.update" => captions::update(world, ask),
        "thumbnails.set" => images::set(world, ask),
        "channelBanners.insert" => {
            let url = format!("https://yt3.googleusercontent.com/{}", world.new_id());
            Ok(json!({"kind": "youtube#channelBannerResource", "url": url}))
        }
        other => Err(Refusal::new(501, "notImplemented", format!("The stand-in does not have {other}."))),
    }
}

fn insert_video(world: &mut World, ask: &Ask, file: &File) -> Result<Value, Refusal> {
    if file.size == 0 {
        return Err(Refusal::new(400, "mediaBodyRequired", "The request does not include a video."));
    }
    let own = ask.own_channel()?.to_string();
    let now = world.clock.stamp();
    let mut video = base_video(world, &Base { channel: &own, title: "unknown", seconds: 0, published: &now });
    video.was_published = false;
    video.processing = world.settings.processing.clone();
    video.file.clone_from(&file.bytes);
    video.parts = videos::write(&video.parts, ask, false, world.clock.now())?;
    video.parts["contentDetails"]["duration"] = json!("P0D");
    let size = file.size.to_string();
    let name = ask.body["snippet"]["title"].as_str().unwrap_or("unknown").to_string();
    video
        .parts
        .insert("fileDetails".into(), json!({"fileName": name, "fileSize": size, "fileType": "video"}));
    processing::begin(&mut video.parts);
    video.was_published = video.parts["status"]["privacyStatus"] != "private";
    if video.processing.polls == 0 {
        video.polled();
    }
    let id = video.id.clone();
    world.channels.get_mut(&own).expect("signed in").uploads_left -= 1;
    world.add_video(video);
    world.touched();
    world.publish_due();
    Ok(videos::show(world, &world.videos[&id], ask, true))
}
