//! A strict stand-in for Google's sign-in, on a real socket: it asks, gives codes for one use, checks PKCE,
//! client and redirect, gives, renews and takes back tokens, and fails on demand. [`Browser`] plays the
//! user's browser.
//!
//! The tokens that it gives are in the table of [`super::youtube`], so that one takes what the other gave.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use jiff::Timestamp;

use super::stand_in::{Reply, Request, StandIn};
use super::youtube::{Grant, Tokens};

pub const CLIENT: &str = "4711-stand.in.apps.googleusercontent.com";
pub const CLIENT_SECRET: &str = "GOCSPX-stand-in-client-secret";
/// What every token begins with, so that a test can look for it where it must not be.
pub const SECRET_MARK: &str = "tok-secret-";

const SCOPES: &str = "https://www.googleapis.com/auth/";

/// How the next request to an endpoint is answered instead of properly.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// A status with a page, as a proxy gives it.
    Page(u16),
    /// A refusal: code and sentence.
    Refuse(&'static str, &'static str),
    /// An answer that is not JSON, with status 200.
    Garbage,
    /// Nothing: the connection is closed.
    Close,
}

struct Code {
    challenge: String,
    redirect: String,
    scopes: Vec<String>,
    refresh: bool,
}

#[derive(Default)]
struct Shared {
    codes: BTreeMap<String, Code>,
    access: BTreeSet<String>,
    tokens: Tokens,
    refresh: BTreeMap<String, Vec<String>>,
    /// What the account allowed so far, for `include_granted_scopes`.
    allowed: Vec<String>,
    count: usize,
    log: Vec<String>,
    troubles: Vec<(&'static str, Trouble)>,
    manner: Manner,
}

/// How the account and its owner behave.
#[derive(Debug, Clone)]
pub struct Manner {
    /// Boxes that the owner leaves unticked: short names of scopes.
    pub unticked: Vec<&'static str>,
    /// The owner says no, or Google does: the code that the browser comes back with.
    pub denies: Option<&'static str>,
    /// Each renewal gives a new refresh token, and the old one ends.
    pub rotates: bool,
    /// A consent that was given before gives no refresh token again, as Google does it.
    pub gives_refresh: bool,
    /// How long access tokens last, in seconds.
    pub lasts: i64,
    /// What is said about the life of refresh tokens, in seconds (consent screen in testing).
    pub testing: Option<i64>,
    /// By how many seconds its clock is ahead.
    pub clock_ahead: i64,
    /// Another `state` than the one that was sent.
    pub wrong_state: bool,
    /// Whether the client is a web app, and where it may be answered.
    pub web: Vec<String>,
    /// The channel of the account that is chosen, if it has one.
    pub channel: Option<String>,
    /// Whether the account is the owner of its channel, and no manager.
    pub owner: bool,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            unticked: Vec::new(),
            denies: None,
            rotates: false,
            gives_refresh: true,
            lasts: 3600,
            testing: None,
            clock_ahead: 0,
            wrong_state: false,
            web: Vec::new(),
            channel: None,
            owner: true,
        }
    }
}

/// A running stand-in. Clones are the same one.
#[derive(Clone)]
pub struct OAuth {
    server: Arc<StandIn>,
    shared: Arc<Mutex<Shared>>,
}

impl OAuth {
    /// Its tokens are put into `tokens`, the table of a stand-in for YouTube.
    pub fn start(tokens: &Tokens) -> Self {
        let shared = Shared { tokens: tokens.clone(), ..Shared::default() };
        let shared = Arc::new(Mutex::new(shared));
        let state = shared.clone();
        let server = StandIn::start(move |_, request| answer(&state, request));
        Self { server: Arc::new(server), shared }
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// Changes how account and owner behave.
    pub fn behave(&self, change: impl FnOnce(&mut Manner)) {
        change(&mut self.lock().manner);
    }

    /// Answers the next request to `endpoint` (`auth`, `token`, `revoke`) in another way.
    pub fn trouble(&self, endpoint: &'static str, trouble: Trouble) {
        self.lock().troubles.push((endpoint, trouble));
    }

    /// Whether a scripted trouble has not come up yet.
    pub fn has_trouble(&self) -> bool {
        !self.lock().troubles.is_empty()
    }

    /// The JSON of the client, as Google's console gives it.
    pub fn client(&self) -> String {
        let kind = if self.lock().manner.web.is_empty() { "installed" } else { "web" };
        let redirects = match kind {
            "web" => self.lock().manner.web.clone(),
            _ => vec!["http://localhost".into()],
        };
        json!({kind: {
            "client_id": CLIENT, "client_secret": CLIENT_SECRET, "project_id": "stand-in",
            "auth_uri": self.url("/auth"), "token_uri": self.url("/token"), "redirect_uris": redirects,
        }})
        .to_string()
    }

    /// A token for CI, as `ytseo auth export` gives it.
    pub fn authorized_user(&self, scopes: &[&str]) -> String {
        let token = self.give_refresh(scopes);
        json!({
            "type": "authorized_user", "client_id": CLIENT, "client_secret": CLIENT_SECRET,
            "refresh_token": token, "token_uri": self.url("/token"),
        })
        .to_string()
    }

    /// A refresh token for these scopes (short names), as if somebody had signed in.
    pub fn give_refresh(&self, scopes: &[&str]) -> String {
        let mut shared = self.lock();
        let scopes = scopes.iter().map(|scope| format!("{SCOPES}{scope}")).collect();
        shared.new_refresh(scopes)
    }

    /// Ends every access token, as time does.
    pub fn end_access_tokens(&self) {
        self.lock().end_access();
    }

    /// Ends every refresh token, as the seven days or the owner do.
    pub fn end_refresh_tokens(&self) {
        self.lock().refresh.clear();
    }

    /// Whether this refresh token still works.
    pub fn knows_refresh(&self, token: &str) -> bool {
        self.lock().refresh.contains_key(token)
    }

    /// What was asked for so far: `auth`, `token authorization_code`, `token refresh_token`, `revoke`, each
    /// with how it ended.
    pub fn log(&self) -> Vec<String> {
        self.lock().log.clone()
    }

    /// How often something was asked for that ended well.
    pub fn count(&self, what: &str) -> usize {
        self.log().iter().filter(|line| *line == what).count()
    }
}

impl Shared {
    fn fresh(&mut self, kind: &str) -> String {
        self.count += 1;
        format!("{SECRET_MARK}{kind}-{}", self.count)
    }

    fn new_refresh(&mut self, scopes: Vec<String>) -> String {
        let token = self.fresh("refresh");
        self.refresh.insert(token.clone(), scopes);
        token
    }

    fn new_access(&mut self, scopes: &[String]) -> String {
        let token = self.fresh("access");
        let mut grant = Grant::new(scopes, self.manner.channel.as_deref());
        let ends = i64::try_from(now()).expect("before the year 292 billion") + self.manner.lasts;
        grant = grant.until(Timestamp::from_second(ends).expect("a time"));
        if !self.manner.owner {
            grant = grant.manager();
        }
        self.tokens.add(&token, grant);
        self.access.insert(token.clone());
        token
    }

    fn end_access(&mut self) {
        for token in std::mem::take(&mut self.access) {
            self.tokens.revoke(&token);
        }
    }

    fn trouble(&mut self, endpoint: &str) -> Option<Trouble> {
        let at = self.troubles.iter().position(|(name, _)| *name == endpoint)?;
        Some(self.troubles.remove(at).1)
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs()
}

type Form = BTreeMap<String, String>;

/// Reads a query or a form; the same name twice is an error, as it is at Google.
fn form(text: &str) -> Result<Form, String> {
    let mut form = Form::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        if form.insert(name.clone(), value).is_some() {
            return Err(format!("{name} is there twice"));
        }
    }
    Ok(form)
}

fn decoded(text: &str) -> String {
    let bytes = text.replace('+', " ").into_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).expect("UTF-8")
}

fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |out, byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out + &char::from(byte).to_string(),
        _ => out + &format!("%{byte:02X}"),
    })
}

fn answer(shared: &Mutex<Shared>, request: &Request) -> Reply {
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let endpoint = path.trim_start_matches('/').to_string();
    let trouble = shared.lock().unwrap_or_else(PoisonError::into_inner).trouble(&endpoint);
    match &trouble {
        Some(Trouble::Page(status)) => {
            log(shared, &format!("{endpoint}: {status}"));
            return Reply::new(*status, "<html>not today</html>").header("content-type", "text/html");
        }
        Some(Trouble::Refuse(code, sentence)) => {
            log(shared, &format!("{endpoint}: {code}"));
            return refusal(400, code, sentence);
        }
        Some(Trouble::Garbage) => {
            return Reply::new(200, "<html>a portal</html>").header("content-type", "text/html");
        }
        Some(Trouble::Close) => return Reply { status: 0, ..Reply::new(200, "") },
        None => {}
    }
    let body = String::from_utf8_lossy(&request.body).into_owned();
    let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let (line, reply) = match endpoint.as_str() {
        "auth" if request.body.is_empty() => auth(&mut shared, query),
        "token" | "revoke" if request.header("content-type") != Some("application/x-www-form-urlencoded") => {
            (format!("{endpoint}: no form"), refusal(400, "invalid_request", "not a form"))
        }
        "token" if query.is_empty() => token(&mut shared, &body),
        "revoke" if query.is_empty() => revoke(&mut shared, &body),
        _ => (format!("{endpoint}: 404"), Reply::new(404, "no such page")),
    };
    shared.log.push(line);
    let date = UNIX_EPOCH + Duration::from_secs(now().saturating_add_signed(shared.manner.clock_ahead));
    reply.header("date", httpdate::fmt_http_date(date)).header("cache-control", "no-store")
}

fn log(shared: &Mutex<Shared>, line: &str) {
    shared.lock().unwrap_or_else(PoisonError::into_inner).log.push(line.into());
}

fn refusal(status: u16, code: &str, sentence: &str) -> Reply {
    let body = json!({"error": code, "error_description": sentence});
    Reply { status, ..Reply::json(&body) }
}

/// Google's page of consent, answered at once by the owner.
fn auth(shared: &mut Shared, query: &str) -> (String, Reply) {
    let page = |problem: String| {
        (format!("auth: {problem}"), Reply::new(400, format!("<html>Error 400: {problem}</html>")))
    };
    let ask = match form(query) {
        Ok(ask) => ask,
        Err(problem) => return page(problem),
    };
    let get = |name: &str| ask.get(name).map(String::as_str).unwrap_or_default();
    let known = [
        "response_type",
        "client_id",
        "redirect_uri",
        "scope",
        "state",
        "code_challenge",
        "code_challenge_method",
        "access_type",
        "include_granted_scopes",
        "prompt",
    ];
    if let Some(unknown) = ask.keys().find(|name| !known.contains(&name.as_str())) {
        return page(format!("unknown parameter {unknown}"));
    }
    let redirect = get("redirect_uri").to_string();
    let fits = match shared.manner.web.is_empty() {
        true => redirect.starts_with("http://127.0.0.1:") || redirect.starts_with("http://localhost:"),
        false => shared.manner.web.contains(&redirect),
    };
    if !fits {
        return page(format!("redirect_uri_mismatch {redirect}"));
    }
    let wanted: Vec<String> = get("scope").split(' ').map(str::to_string).collect();
    let checks = [
        (get("client_id") == CLIENT, "invalid_client"),
        (get("response_type") == "code", "response_type"),
        (get("state").len() >= 16, "state is missing or can be guessed"),
        (get("code_challenge_method") == "S256", "code_challenge_method"),
        (get("code_challenge").len() == 43, "code_challenge"),
        (get("access_type") == "offline", "access_type"),
        (get("include_granted_scopes") == "true", "include_granted_scopes"),
        (wanted.iter().all(|scope| scope.starts_with(SCOPES)), "invalid_scope"),
        (get("prompt").split(' ').all(|word| ["", "consent", "select_account"].contains(&word)), "prompt"),
    ];
    if let Some((_, problem)) = checks.iter().find(|(holds, _)| !holds) {
        return page((*problem).to_string());
    }
    let state = if shared.manner.wrong_state { "somebody-elses-state-0000" } else { get("state") };
    let back = |fields: &str| {
        let target = format!("{redirect}?state={}&{fields}", encoded(state));
        Reply::new(302, "").header("location", target)
    };
    if let Some(error) = shared.manner.denies {
        return (format!("auth: {error}"), back(&format!("error={error}")));
    }
    let ticked =
        |scope: &String| !shared.manner.unticked.iter().any(|box_| *scope == format!("{SCOPES}{box_}"));
    let mut scopes: Vec<String> = wanted.into_iter().filter(ticked).collect();
    let first = shared.allowed.is_empty() || scopes.iter().any(|scope| !shared.allowed.contains(scope));
    for earlier in shared.allowed.clone() {
        if !scopes.contains(&earlier) {
            scopes.push(earlier);
        }
    }
    shared.allowed.clone_from(&scopes);
    let consented = get("prompt").contains("consent");
    let refresh = consented || (first && shared.manner.gives_refresh);
    let code = shared.fresh("code").replace("tok-", "4/");
    let granted = encoded(&scopes.join(" "));
    let challenge = get("code_challenge").to_string();
    shared.codes.insert(code.clone(), Code { challenge, redirect: redirect.clone(), scopes, refresh });
    let line = if consented { "auth consent" } else { "auth" };
    (line.into(), back(&format!("code={}&scope={granted}", encoded(&code))))
}

fn token(shared: &mut Shared, body: &str) -> (String, Reply) {
    let form = match form(body) {
        Ok(form) => form,
        Err(problem) => return (format!("token: {problem}"), refusal(400, "invalid_request", &problem)),
    };
    let get = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    let grant = get("grant_type").to_string();
    let denied = |code: &str, sentence: &str| {
        (
            format!("token {grant}: {code}"),
            refusal(if code == "invalid_client" { 401 } else { 400 }, code, sentence),
        )
    };
    if get("client_id") != CLIENT || get("client_secret") != CLIENT_SECRET {
        return denied("invalid_client", "The OAuth client was not found.");
    }
    let (scopes, refresh) = match grant.as_str() {
        "authorization_code" => {
            // Used up whatever comes of it.
            let Some(code) = shared.codes.remove(get("code")) else {
                return denied("invalid_grant", "Bad Request");
            };
            let proof = URL_SAFE_NO_PAD.encode(Sha256::digest(get("code_verifier").as_bytes()));
            if proof != code.challenge || !(43..=128).contains(&get("code_verifier").len()) {
                return denied("invalid_grant", "Invalid code verifier.");
            }
            if get("redirect_uri") != code.redirect {
                return denied("redirect_uri_mismatch", "Bad Request");
            }
            let refresh = code.refresh.then(|| shared.new_refresh(code.scopes.clone()));
            (code.scopes, refresh)
        }
        "refresh_token" => {
            let sent = get("refresh_token").to_string();
            let Some(scopes) = shared.refresh.get(&sent).cloned() else {
                return denied("invalid_grant", "Token has been expired or revoked.");
            };
            let new = shared.manner.rotates.then(|| {
                shared.refresh.remove(&sent);
                shared.new_refresh(scopes.clone())
            });
            (scopes, new)
        }
        _ => return denied("unsupported_grant_type", "Invalid grant_type"),
    };
    let manner = shared.manner.clone();
    let access = shared.new_access(&scopes);
    let mut answer = json!({
        "access_token": access, "expires_in": manner.lasts, "token_type": "Bearer", "scope": scopes.join(" "),
    });
    if let Some(refresh) = refresh {
        answer["refresh_token"] = refresh.into();
    }
    if let Some(left) = manner.testing {
        answer["refresh_token_expires_in"] = left.into();
    }
    (format!("token {grant}"), Reply::json(&answer))
}

fn revoke(shared: &mut Shared, body: &str) -> (String, Reply) {
    let form = form(body).unwrap_or_default();
    let token = form.get("token").cloned().unwrap_or_default();
    let known = shared.refresh.remove(&token).is_some() | shared.access.contains(&token);
    if !known {
        return ("revoke: invalid_token".into(), refusal(400, "invalid_token", "Token expired or revoked"));
    }
    // With one token the whole of what the account had allowed is gone.
    shared.allowed.clear();
    shared.end_access();
    ("revoke".into(), Reply::json(&json!({})))
}

/// A page that a browser got.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

/// The user's browser: follows redirects as one does.
pub struct Browser;

impl Browser {
    /// Opens an address and follows where it leads; gives the last page.
    pub fn open(address: &str) -> Page {
        let mut page = Self::get(address);
        for _ in 0..5 {
            let Some(next) = page.headers.get("location").cloned() else { return page };
            page = Self::get(&next);
        }
        panic!("the browser goes in circles: {page:?}");
    }

    /// One request, no redirect followed.
    pub fn get(address: &str) -> Page {
        let rest =
            address.strip_prefix("http://").unwrap_or_else(|| panic!("not of this machine: {address}"));
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let mut stream = TcpStream::connect(host).unwrap_or_else(|error| panic!("{host}: {error}"));
        let request = format!("GET /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("read");
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split_whitespace().nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let headers = head.lines().skip(1).filter_map(|line| {
            line.split_once(':').map(|(name, value)| (name.to_lowercase(), value.trim().to_string()))
        });
        Page { status, headers: headers.collect(), body: body.to_string() }
    }
}

/// The value of a JSON file that a test looks into.
pub fn json_in(path: &std::path::Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
