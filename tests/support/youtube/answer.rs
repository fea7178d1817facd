//! The way of a request: read, paid for, failed by the script, checked, done, recorded.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::ask::Ask;
use super::discovery::{Method, discovery};
use super::http::{Body, Head, Manner, Reply, Site};
use super::record::Call;
use super::refusal::Refusal;
use super::script::Failure;
use super::tokens::Caller;
use super::world::World;
use super::{Inner, PROJECT, Shared, analytics, captions, channels, check, playlists, search, videos};

/// Most bytes of a body that is not a file.
const MOST_BODY: u64 = 1 << 21;

/// The server's front.
pub struct Front(pub Arc<Shared>);

/// What became of a request.
pub struct Outcome {
    pub reply: Reply,
    pub refused: Option<String>,
    pub scripted: bool,
}

impl Outcome {
    pub fn of(result: Result<Reply, Refusal>) -> Self {
        match result {
            Ok(reply) => Self { reply, refused: None, scripted: false },
            Err(refusal) => {
                let refused = Some(format!("{} {}: {}", refusal.status, refusal.reason, refusal.message));
                Self { reply: refusal.reply(), refused, scripted: false }
            }
        }
    }

    pub fn scripted(reply: Reply) -> Self {
        Self { reply, refused: None, scripted: true }
    }
}

impl Site for Front {
    fn answer(&self, head: &Head, body: &mut Body<'_>) -> Reply {
        if head.path == "/complete/search" {
            return self.suggest(head);
        }
        if head.query("upload_id").is_some() && head.path.contains("/upload/") {
            return self.session(head, body);
        }
        let Some((method, is_file)) = discovery().route(&head.verb, &head.path) else {
            let page = "<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>";
            let outcome = Outcome {
                reply: Reply::new(404, page).header("content-type", "text/html; charset=UTF-8"),
                refused: Some(format!("404: no method {} {}", head.verb, head.path)),
                scripted: false,
            };
            return self.record("?", head, &Value::Null, 0, outcome, Duration::ZERO);
        };
        if is_file {
            return self.file(method, head, body);
        }
        let Ok(bytes) = body.read_all(MOST_BODY) else {
            let refusal = Refusal::new(413, "uploadTooLarge", "The request is too large.");
            return self.record(&method.id, head, &Value::Null, 0, Outcome::of(Err(refusal)), Duration::ZERO);
        };
        let mut inner = self.0.lock();
        let begin = Instant::now();
        let sent = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        let outcome = self.decide(&mut inner, method, head, &bytes);
        drop(inner);
        self.record(&method.id, head, &sent, bytes.len() as u64, outcome, begin.elapsed())
    }
}

impl Front {
    /// A request without a file.
    fn decide(&self, inner: &mut Inner, method: &'static Method, head: &Head, bytes: &[u8]) -> Outcome {
        let (caller, failure) = match self.pay(inner, method, head) {
            Ok(paid) => paid,
            Err(outcome) => return outcome,
        };
        let result = caller.and_then(|caller| {
            let mime = head.header("content-type").unwrap_or_default();
            let ask = prepare(method, head, caller, &Sent { mime, bytes })?;
            if method.id == "captions.download" {
                return captions::download(&inner.world, &ask);
            }
            let value = dispatch(&mut inner.world, &ask)?;
            finish(method, head, &ask, value)
        });
        let mut outcome = Outcome::of(result);
        if let Some(failure) = failure {
            outcome.reply = failure.after(outcome.reply);
            outcome.scripted = true;
        }
        outcome
    }

    /// Who asks; paid for; and the failure that comes after. Or the outcome, when it ends here.
    #[allow(clippy::type_complexity, reason = "used once")]
    pub fn pay(
        &self,
        inner: &mut Inner,
        method: &Method,
        head: &Head,
    ) -> Result<(Result<Caller, Refusal>, Option<Failure>), Outcome> {
        let caller = self.caller(inner, head);
        let day = inner.world.clock.pacific_day();
        let project = caller.as_ref().map_or(PROJECT, Caller::project);
        inner.world.publish_due();
        // Analytics has a quota of its own.
        let paid = if method.analytics { Ok(()) } else { inner.quota.take(project, &day, &method.id) };
        let failure = inner.script.next(&method.id);
        if let Some(reply) = failure.as_ref().and_then(Failure::instead) {
            return Err(Outcome::scripted(reply));
        }
        match paid {
            // Not the client's mistake.
            Err(refusal) => Err(Outcome::scripted(refusal.reply())),
            Ok(()) => Ok((caller, failure)),
        }
    }

    fn caller(&self, inner: &Inner, head: &Head) -> Result<Caller, Refusal> {
        let key = head.query("key").or_else(|| head.header("x-goog-api-key"));
        if let Some(value) = head.header("authorization") {
            let token = value.strip_prefix("Bearer ").ok_or_else(Refusal::bad_token)?;
            return Ok(Caller::Person(self.0.tokens.grant(token, inner.world.clock.now())?));
        }
        match key {
            Some(key) => Ok(Caller::Key { project: self.0.tokens.project_of_key(key)? }),
            None => Err(Refusal::unregistered()),
        }
    }

    pub fn record(
        &self,
        method: &str,
        head: &Head,
        body: &Value,
        bytes: u64,
        outcome: Outcome,
        busy: Duration,
    ) -> Reply {
        let Outcome { reply, refused, scripted } = outcome;
        let known = |manner| matches!(manner, Manner::Whole | Manner::Half(_) | Manner::Torn(_));
        let call = Call {
            method: method.into(),
            verb: head.verb.clone(),
            path: head.path.clone(),
            query: head.query.iter().filter(|(name, _)| name != "key").cloned().collect(),
            headers: head.headers.iter().map(|(name, value)| (name.clone(), shown(name, value))).collect(),
            body: body.clone(),
            bytes,
            status: if known(reply.manner) { reply.status } else { 0 },
            refused,
            scripted,
        };
        let mut inner = self.0.lock();
        inner.busy += busy;
        inner.calls.push(call);
        let (date, latency) = (inner.world.clock.http_date(), inner.latency);
        drop(inner);
        if !latency.is_zero() {
            std::thread::sleep(latency);
        }
        reply.header("date", date)
    }
}

/// Secrets are not kept.
fn shown(name: &str, value: &str) -> String {
    match name {
        "authorization" => value.split(' ').next().unwrap_or_default().into(),
        "x-goog-api-key" => "key".into(),
        _ => value.into(),
    }
}

/// The resource of a body, as it came.
pub struct Sent<'a> {
    /// Its declared type.
    pub mime: &'a str,
    pub bytes: &'a [u8],
}

/// All that holds for every request.
pub fn prepare(
    method: &'static Method,
    head: &Head,
    caller: Caller,
    sent: &Sent<'_>,
) -> Result<Ask, Refusal> {
    let query = check::query(method, &head.query)?;
    check::scopes(method, &caller)?;
    let parts = check::parts(method, &query)?;
    let body = match (&method.request, sent.bytes.is_empty()) {
        (Some(schema), false) => {
            if !sent.mime.starts_with("application/json") {
                let message = "The body is not declared as application/json.";
                return Err(Refusal::new(400, "badContent", message));
            }
            let body: Value = serde_json::from_slice(sent.bytes)
                .map_err(|error| Refusal::new(400, "parseError", format!("Parse Error: {error}")))?;
            check::fields(schema, &body, "resource")?;
            body
        }
        (Some(_), true) => return Err(Refusal::new(400, "required", "Required: the resource")),
        (None, true) => Value::Null,
        (None, false) => return Err(Refusal::new(400, "badRequest", "This method takes no body.")),
    };
    let if_match = head.header("if-match").map(Into::into);
    let path_end = head.path.rsplit('/').next().unwrap_or_default().to_string();
    Ok(Ask { method, query, parts, caller, body, file: None, if_match, path_end })
}

fn dispatch(world: &mut World, ask: &Ask) -> Result<Value, Refusal> {
    match ask.method.id.as_str() {
        "videos.list" => videos::list(world, ask),
        "videos.update" => videos::update(world, ask),
        "videos.delete" => videos::delete(world, ask),
        "videos.batchGetStats" => videos::stats(world, ask),
        "videos.insert" => {
            Err(Refusal::new(400, "mediaBodyRequired", "The request does not include a video."))
        }
        "channels.list" => channels::list(world, ask),
        "channels.update" => channels::update(world, ask),
        "videoCategories.list" => channels::categories(ask),
        "i18nLanguages.list" => Ok(channels::languages(ask)),
        "i18nRegions.list" => Ok(channels::regions(ask)),
        "playlists.list" => playlists::list(world, ask),
        "playlists.insert" => playlists::insert(world, ask),
        "playlists.update" => playlists::update(world, ask),
        "playlists.delete" => playlists::delete(world, ask),
        "playlistItems.list" => playlists::items(world, ask),
        "playlistItems.insert" => playlists::add(world, ask),
        "playlistItems.update" => playlists::change(world, ask),
        "playlistItems.delete" => playlists::remove(world, ask),
        "captions.list" => captions::list(world, ask),
        "captions.update" => captions::update(world, ask),
        "captions.delete" => captions::delete(world, ask),
        "captions.insert" => Err(Refusal::new(400, "contentRequired", "The request holds no caption file.")),
        "thumbnails.set" => Err(Refusal::new(400, "mediaBodyRequired", "The request holds no image.")),
        "search.list" => search::list(world, ask),
        "reports.query" => analytics::query(world, ask),
        other => Err(Refusal::new(501, "notImplemented", format!("The stand-in does not have {other}."))),
    }
}

/// 204 without content, 304 when the client has it already, otherwise what is asked for of it.
pub fn finish(method: &Method, head: &Head, ask: &Ask, value: Value) -> Result<Reply, Refusal> {
    if value.is_null() {
        return Ok(Reply::new(204, ""));
    }
    let known = head.header("if-none-match").map(|mark| mark.trim_matches('"'));
    if method.verb == "GET" && known.is_some() && known == value["etag"].as_str() {
        return Ok(Reply::new(304, ""));
    }
    Ok(Reply::json(200, &check::mask(method, &ask.query, value)?))
}
