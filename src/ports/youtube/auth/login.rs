//! The sign-in itself: a question for the user's browser, its answer, a token on disk.
//!
//! Loopback redirect with `state` and PKCE (RFC 8252, RFC 7636). An answer with another `state` is turned
//! away, and the right one is still waited for.

use std::time::Duration;

use oauth2::CsrfToken;
use serde::Serialize;
use tokio::sync::mpsc;

use super::credentials::{ClientKind, Credentials, GUIDE};
use super::loopback::{Arrival, BrowserAnswer, BrowserPage, Loopback};
use super::refusal::{self, Refusal};
use super::tokens::{SignedInChannel, StoredToken, TokenFiles, check_name, login as to_type};
use super::who;
use super::wire::{Denial, Granted, Question, Wire};
use super::{AccessToken, SignIn};
use crate::config::Loaded;
use crate::error::{Error, Result};
use crate::ports::store::Store;
use crate::ports::youtube::Then;
use crate::ports::youtube::day::rfc3339;
use crate::ports::{clock, process};
use crate::progress::Watch;
use crate::rules::{Scope, sign_in};

/// What is wanted of a sign-in.
#[derive(Debug, Clone)]
pub struct LoginRequest {
    /// What is asked for. What was allowed before stays allowed.
    pub scopes: Vec<Scope>,
    /// The port of this machine that the browser is sent back to; any free one when not given.
    pub port: Option<u16>,
    /// Whether to open a browser.
    pub open_browser: bool,
    /// How long to wait for the user.
    pub patience: Duration,
}

/// A question that the user has to answer in a browser.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The address to open.
    pub address: String,
    /// Whether a browser was opened there.
    pub opened: bool,
    /// Where the browser is sent back to.
    pub answer_to: String,
    /// Why it is asked a second time.
    pub again: Option<&'static str>,
}

/// How a front end takes part in a sign-in.
pub struct Desk<'a> {
    /// Shows a question.
    pub show: &'a mut (dyn FnMut(&Invitation) + Send),
    /// Lines that the user typed: the address that the browser ended at, copied from another machine.
    pub pasted: Option<mpsc::Receiver<String>>,
}

/// Something that was asked for and not allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unticked {
    /// The scope.
    pub scope: Scope,
    /// What it would have allowed.
    pub words: &'static str,
    /// The tasks that do not work without it.
    pub tasks: Vec<&'static str>,
}

/// What came of a sign-in.
#[derive(Debug, Clone, Serialize)]
pub struct LoginReport {
    /// The profile.
    pub profile: String,
    /// The channel, if it could be asked for.
    pub channel: Option<SignedInChannel>,
    /// What is allowed now.
    pub scopes: Vec<Scope>,
    /// What was asked for and is not.
    pub missing: Vec<Unticked>,
    /// When the sign-in will end because the consent screen is in testing, in RFC 3339.
    pub ends_at: Option<String>,
    /// Things to know, each a sentence.
    pub notes: Vec<String>,
}

/// Asks the owner of a channel in a browser, and keeps the answer under the profile of the settings.
///
/// # Errors
/// Usage without credentials that a user can sign in with; auth when it was not allowed, or nobody answered;
/// remote when Google cannot be reached; interrupted on Ctrl-C.
pub async fn login(
    loaded: &Loaded,
    store: &Store,
    request: &LoginRequest,
    desk: &mut Desk<'_>,
    watch: &Watch,
) -> Result<LoginReport> {
    let profile = &loaded.config.youtube.profile;
    check_name(profile)?;
    let wire = Wire::new(client_for_users(loaded)?.client);
    let files = TokenFiles::new(loaded.paths.sign_ins());
    // A damaged file is no reason not to sign in anew.
    let before = files.read(profile).unwrap_or_default().filter(|token| token.client_id == wire.client().id);
    let mut talk = Talk {
        loopback: Loopback::open(wire.client(), request.port).await?,
        wire: &wire,
        request,
        profile,
        watch,
    };
    let outcome = talk.ask(desk, before.as_ref()).await;
    let (token, arrival) = match outcome {
        Ok(done) => done,
        Err(error) => {
            talk.loopback.close().await;
            return Err(error);
        }
    };
    let place = Place { loaded, store, files: &files, profile, wire: &wire, watch };
    let kept = place.keep(token, before).await;
    if let Some(arrival) = arrival {
        arrival.show(match &kept {
            Ok((token, _)) => BrowserPage::Good(match &token.channel {
                Some(channel) => {
                    format!("ytseo may now work with {}.\nYou can close this window.", channel.title)
                }
                None => "ytseo may now work with your channel.\nYou can close this window.".into(),
            }),
            Err(error) => BrowserPage::Bad(format!("{}.\nSee the terminal.", error.chain())),
        });
    }
    talk.loopback.close().await;
    let (token, notes) = kept?;
    Ok(report(profile, &token, request, notes))
}

fn client_for_users(loaded: &Loaded) -> Result<Credentials> {
    if loaded.config.offline {
        return Err(Error::usage("signing in needs the network, and it is forbidden (--offline)")
            .hint("leave out --offline"));
    }
    let credentials = Credentials::of_settings(loaded)?.ok_or_else(|| {
        Error::usage("there is no client to sign in with")
            .hint("make one in Google's console and set YOUTUBE_CREDENTIALS to its file")
            .hint(GUIDE)
    })?;
    if credentials.client.kind == ClientKind::AuthorizedUser {
        return Err(Error::usage(format!("{} is a token for CI: it is signed in already", credentials.from))
            .hint("to sign in anew, set YOUTUBE_CREDENTIALS to the client (Desktop app) instead"));
    }
    Ok(credentials)
}

/// One sign-in that is going on.
struct Talk<'a> {
    loopback: Loopback,
    wire: &'a Wire,
    request: &'a LoginRequest,
    profile: &'a str,
    watch: &'a Watch,
}

/// Why a user is asked once more.
const NO_REFRESH: &str = "Google gave nothing to renew the sign-in with, so it is asked once more";

impl Talk<'_> {
    /// Asks, and asks again with `prompt=consent` when no refresh token came that covers all of it.
    async fn ask(
        &mut self,
        desk: &mut Desk<'_>,
        before: Option<&StoredToken>,
    ) -> Result<(StoredToken, Option<Arrival>)> {
        let now = clock::unix_seconds();
        let known = before.and_then(|token| token.refresh_token.as_ref());
        // Without an earlier sign-in the account has to be chosen, and Google gives a refresh token only on
        // consent.
        let prompt = if known.is_some() { None } else { Some("consent select_account") };
        let (granted, arrival) = self.round(prompt, None, None, desk).await?;
        let token = stored(self.wire, granted, self.request, before, now);
        if token.refresh_token.is_some() {
            return Ok((token, arrival));
        }
        let (granted, arrival) = self.round(Some("consent"), Some(NO_REFRESH), arrival, desk).await?;
        Ok((stored(self.wire, granted, self.request, before, now), arrival))
    }

    /// One question and its answer. A browser that still waits is sent to the question.
    async fn round(
        &mut self,
        prompt: Option<&str>,
        again: Option<&'static str>,
        waiting: Option<Arrival>,
        desk: &mut Desk<'_>,
    ) -> Result<(Granted, Option<Arrival>)> {
        let Question { address, state, verifier } =
            self.wire.question(&self.request.scopes, self.loopback.redirect(), prompt);
        let address = String::from(address);
        let opened = match waiting {
            Some(arrival) => {
                arrival.show(BrowserPage::Onward(address.clone()));
                true
            }
            None => self.request.open_browser && opened(&address).await,
        };
        let answer_to = self.loopback.redirect().to_string();
        (desk.show)(&Invitation { address, opened, answer_to, again });
        let (answer, arrival) = self.wait(&state, desk).await?;
        let outcome = match (answer.code, answer.error) {
            (_, Some(error)) => {
                Err(refusal::of_browser(&Refusal::new(&error, answer.description.as_deref()), self.profile))
            }
            (Some(code), None) => {
                let exchanged = self.wire.exchange(code, self.loopback.redirect(), verifier).await;
                exchanged.map_err(|denial| match denial {
                    Denial::Refused(refusal) => refusal::of_exchange(&refusal, self.profile),
                    Denial::Failed(error) => error,
                })
            }
            (None, None) => Err(Error::auth("the browser came back without an answer")),
        };
        match (outcome, arrival) {
            (Ok(granted), arrival) => Ok((granted, arrival)),
            (Err(error), arrival) => {
                if let Some(arrival) = arrival {
                    arrival.show(BrowserPage::Bad(format!("{}.\nSee the terminal.", error.chain())));
                }
                Err(error)
            }
        }
    }

    /// Waits for the answer to the question with this `state`, from the browser or typed in.
    async fn wait(
        &mut self,
        state: &CsrfToken,
        desk: &mut Desk<'_>,
    ) -> Result<(BrowserAnswer, Option<Arrival>)> {
        let patience = tokio::time::sleep(self.request.patience);
        tokio::pin!(patience);
        loop {
            tokio::select! {
                arrival = self.loopback.next() => {
                    let Some(arrival) = arrival else { return Err(Error::internal("the answer's server \
                        ended")) };
                    if arrival.answer.state == *state.secret() {
                        return Ok((arrival.answer.clone(), Some(arrival)));
                    }
                    self.watch.warning("an answer of another sign-in came, and was turned away");
                    arrival.show(BrowserPage::Bad(
                        "This is not the answer to the question that ytseo asked.\nOpen the newest \
                         address.".into(),
                    ));
                }
                line = typed(&mut desk.pasted) => match BrowserAnswer::read(&line) {
                    Some(answer) if answer.state == *state.secret() => return Ok((answer, None)),
                    Some(_) => self.watch.warning("this is the answer of another sign-in; open the newest \
                        address"),
                    None if line.trim().is_empty() => {}
                    None => self.watch.warning("this is not the address the browser ended at (with code= in \
                        it)"),
                },
                () = &mut patience => return Err(nobody_came(self.profile, self.request.patience)),
                () = self.watch.cancel().cancelled() => return Err(Error::interrupted()),
            }
        }
    }
}

/// The next line that was typed; never when nobody types.
async fn typed(lines: &mut Option<mpsc::Receiver<String>>) -> String {
    if let Some(receiver) = lines {
        if let Some(line) = receiver.recv().await {
            return line;
        }
        *lines = None;
    }
    std::future::pending().await
}

async fn opened(address: &str) -> bool {
    let address = address.to_string();
    let opening = tokio::task::spawn_blocking(move || process::open_browser(&address));
    // A browser that takes its time is opening all the same.
    matches!(tokio::time::timeout(Duration::from_secs(5), opening).await, Ok(Ok(true)) | Err(_))
}

fn nobody_came(profile: &str, patience: Duration) -> Error {
    Error::auth(format!("no answer came within {} seconds", patience.as_secs()))
        .hint("did Google show 'Access blocked'? Then add your account as a test user, or publish the app")
        .hint("did it show redirect_uri_mismatch? Then make a client of the type Desktop app")
        .hint(
            "is the browser on another machine? Paste the address it ended at into the terminal, or use \
            ssh -L",
        )
        .hint(format!("try again: {}", to_type(profile)))
}

/// The token as it will be kept. Times count from before the question, so that they end too early, never too
/// late.
fn stored(
    wire: &Wire,
    granted: Granted,
    request: &LoginRequest,
    before: Option<&StoredToken>,
    now: i64,
) -> StoredToken {
    let asked: Vec<String> = request.scopes.iter().map(|scope| scope.address().to_string()).collect();
    let scopes: Vec<String> = granted.scopes.unwrap_or_else(|| asked.clone());
    // The earlier refresh token gives what was allowed earlier, not what was added now.
    let still_enough = before.filter(|before| scopes.iter().all(|scope| before.scopes.contains(scope)));
    let earlier = still_enough.and_then(|before| before.refresh_token.clone());
    let is_new = granted.refresh_token.is_some();
    StoredToken {
        client_id: wire.client().id.clone(),
        access_token: granted.access_token,
        expires_at: now + granted.expires_in,
        refresh_token: granted.refresh_token.or(earlier),
        refresh_expires_at: match granted.refresh_expires_in {
            Some(left) => Some(now + left),
            None if is_new => None,
            None => before.and_then(|before| before.refresh_expires_at),
        },
        asked,
        scopes,
        // An earlier refresh token goes on counting its days.
        signed_in_at: before.filter(|_| !is_new).map_or(now, |before| before.signed_in_at),
        refreshed_at: now,
        channel: None,
    }
}

/// Where a sign-in is kept.
struct Place<'a> {
    loaded: &'a Loaded,
    store: &'a Store,
    files: &'a TokenFiles,
    profile: &'a str,
    wire: &'a Wire,
    watch: &'a Watch,
}

impl Place<'_> {
    /// Finds out whose channel it is and writes the token down; gives it back with notes for the user.
    async fn keep(
        &self,
        mut token: StoredToken,
        before: Option<StoredToken>,
    ) -> Result<(StoredToken, Vec<String>)> {
        let mut notes = Vec::new();
        let granted = token.granted();
        if granted.is_empty() {
            return Err(Error::auth("nothing was allowed: every box was left unticked")
                .hint(format!("sign in again and tick the boxes: {}", to_type(self.profile))));
        }
        let earlier = before.and_then(|before| before.channel);
        if who::may_ask(&granted) {
            let access = AccessToken::of(&token);
            let sign_in = SignIn::given(self.profile, self.wire.client().project(), access, &granted);
            let youtube = who::client(self.loaded, self.store, Some(sign_in), self.watch)?;
            match who::channel(&youtube).await {
                Ok(Some(channel)) => {
                    self.check_channel(&channel, earlier.as_ref())?;
                    token.channel = Some(channel);
                }
                Ok(None) => return Err(no_channel(self.profile)),
                Err(failure) if failure.then == Then::Stopped => return Err(failure.into()),
                Err(failure) => {
                    let hints = failure.error.hints().join("; ");
                    notes.push(format!(
                        "the channel's name could not be asked for: {}; {hints}",
                        failure.error.chain()
                    ));
                    token.channel = earlier;
                }
            }
        }
        let lock = self.files.lock(self.profile).await?;
        self.files.write(self.profile, &token, &lock)?;
        Ok((token, notes))
    }

    /// A profile stays with its channel: another one is most likely the wrong one.
    fn check_channel(&self, now: &SignedInChannel, earlier: Option<&SignedInChannel>) -> Result<()> {
        let Some(earlier) = earlier.filter(|earlier| earlier.id != now.id) else { return Ok(()) };
        Err(Error::auth(format!(
            "you signed in with the channel {} ({}), but the profile '{}' is {} ({})",
            plain(&now.title),
            plain(&now.id),
            self.profile,
            plain(&earlier.title),
            plain(&earlier.id)
        ))
        .hint("nothing was changed; choose the other channel on Google's page")
        .hint("for a second channel, use a profile of its own: ytseo auth login --profile NAME")
        .hint(format!("to change the channel of '{}', sign out first: ytseo auth logout", self.profile)))
    }
}

/// Text of others without control characters.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// An account without a channel can do nothing here (R-20c).
pub(super) fn no_channel(profile: &str) -> Error {
    Error::auth("the account that signed in has no YouTube channel")
        .hint("choose the channel's own account on Google's page: brand accounts are listed there separately")
        .hint("or make a channel on youtube.com first")
        .hint(format!("then sign in again: {}", to_type(profile)))
}

fn report(profile: &str, token: &StoredToken, request: &LoginRequest, mut notes: Vec<String>) -> LoginReport {
    let scopes = token.granted();
    let missing = unticked(&request.scopes, &scopes);
    if token.refresh_expires_at.is_some() {
        notes.push(
            "the consent screen of the Google Cloud project is in testing, so this sign-in ends after seven \
             days; \
             publish the app, and sign in again after that"
                .into(),
        );
    }
    if token.refresh_token.is_none() {
        notes.push("Google gave nothing to renew the sign-in with; it ends within the hour".into());
    }
    let ends_at = token.refresh_expires_at.map(rfc3339);
    let channel = token.channel.clone();
    LoginReport { profile: profile.into(), channel, scopes, missing, ends_at, notes }
}

/// What was asked for and is not covered by what was granted, with the tasks that suffer.
pub(super) fn unticked(asked: &[Scope], granted: &[Scope]) -> Vec<Unticked> {
    let missing = asked.iter().filter(|asked| !granted.iter().any(|granted| granted.covers(**asked)));
    let tasks = |scope: Scope| {
        let tasks = sign_in().tasks.iter().filter(move |task| task.needs.contains(&scope));
        tasks.map(|task| task.id.as_str()).collect()
    };
    missing.map(|scope| Unticked { scope: *scope, words: scope.words(), tasks: tasks(*scope) }).collect()
}
