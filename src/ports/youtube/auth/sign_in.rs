//! A signed-in owner: gives tokens, renews them, and says what was not allowed.

use std::sync::{Arc, Mutex, PoisonError};

use secrecy::{ExposeSecret, SecretString};

use super::AccessToken;
use super::credentials::{Credentials, GUIDE};
use super::refusal::{self, Refusal};
use super::tokens::{StoredToken, TokenFiles, check_name, login};
use super::wire::{Denial, Granted, Wire};
use crate::config::Loaded;
use crate::error::{Error, Remedy, Result};
use crate::ports::clock;
use crate::rules::{Scope, sign_in};

/// A signed-in owner, or one who is not signed in yet. Clones share the token.
#[derive(Debug, Clone)]
pub struct SignIn {
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    profile: String,
    project: Option<String>,
    offline: bool,
    source: Source,
    /// The last token that was seen or got.
    held: Mutex<Option<StoredToken>>,
    /// Held while it is renewed: in one process once, between processes see [`TokenFiles::lock`].
    renewing: tokio::sync::Mutex<()>,
    /// Why Google last gave no new token.
    refused: Mutex<Option<Refusal>>,
}

/// Where tokens come from.
#[derive(Debug)]
enum Source {
    /// Somebody else got it and renews it.
    Given(AccessToken, Vec<Scope>),
    /// `ytseo auth login` left it on disk. Without credentials it cannot be renewed.
    Files(TokenFiles, Option<Wire>),
    /// It stands in `YOUTUBE_CREDENTIALS`; nothing is written.
    Fixed(Wire, SecretString),
}

impl SignIn {
    /// Opens what the settings say: a token for CI in the credentials, or the profile that is signed in.
    /// Nobody is contacted, and it is no error when nobody is signed in.
    ///
    /// # Errors
    /// Config or auth for credentials that cannot be used; config or storage for a profile that cannot be
    /// read.
    pub fn open(loaded: &Loaded) -> Result<Self> {
        let credentials = Credentials::of_settings(loaded)?;
        let youtube = &loaded.config.youtube;
        check_name(&youtube.profile)?;
        let files = TokenFiles::new(loaded.paths.sign_ins());
        let project = credentials.as_ref().and_then(|found| found.client.project()).map(str::to_string);
        let (source, held) = match credentials {
            Some(Credentials { client, refresh_token: Some(token), scopes, .. }) => {
                let held = of_environment(&client.id, &scopes);
                (Source::Fixed(Wire::new(client), token), Some(held))
            }
            other => {
                let held = files.read(&youtube.profile)?;
                (Source::Files(files, other.map(|found| Wire::new(found.client))), held)
            }
        };
        let profile = youtube.profile.clone();
        Ok(Self::with(State {
            profile,
            project,
            offline: loaded.config.offline,
            source,
            held: Mutex::new(held),
            renewing: tokio::sync::Mutex::default(),
            refused: Mutex::default(),
        }))
    }

    /// A token that somebody else got and renews.
    pub fn with_token(token: AccessToken, scopes: &[Scope]) -> Self {
        Self::given(super::DEFAULT_PROFILE, None, token, scopes)
    }

    /// A token that is not kept yet, counted for its project.
    pub(super) fn given(profile: &str, project: Option<&str>, token: AccessToken, scopes: &[Scope]) -> Self {
        Self::with(State {
            profile: profile.into(),
            project: project.map(str::to_string),
            offline: false,
            source: Source::Given(token, scopes.to_vec()),
            held: Mutex::default(),
            renewing: tokio::sync::Mutex::default(),
            refused: Mutex::default(),
        })
    }

    fn with(state: State) -> Self {
        Self { state: Arc::new(state) }
    }

    /// The name of the profile.
    pub fn profile(&self) -> &str {
        &self.state.profile
    }

    /// The number of the Google Cloud project the client belongs to, for the quota ledger.
    pub fn project(&self) -> Option<&str> {
        self.state.project.as_deref()
    }

    /// Whether there is somebody whose token could be used.
    pub fn is_signed_in(&self) -> bool {
        matches!(self.state.source, Source::Given(..)) || self.held().is_some()
    }

    /// Whether the token comes from the environment, so that nothing is written.
    pub fn is_read_only(&self) -> bool {
        matches!(self.state.source, Source::Fixed(..))
    }

    /// Whether one of these scopes was granted, or one that includes it. What a token for CI allows may not
    /// be known before it was first used; then nothing is ruled out.
    pub fn allows(&self, scopes: &[Scope]) -> bool {
        match (&self.state.source, self.held()) {
            (Source::Given(_, granted), _) => covered(granted, scopes),
            (_, Some(token)) => {
                (self.is_read_only() && token.scopes.is_empty()) || covered(&token.granted(), scopes)
            }
            (_, None) => false,
        }
    }

    /// Asks, before any work, that each of `scopes` is allowed. `task` is what they are needed for: the id
    /// of a task in
    /// `src/rules/sign_in.yaml`, which is what the user is told to type.
    ///
    /// # Errors
    /// Auth, when nobody is signed in or something is not allowed; what [`SignIn::token`] reports.
    pub async fn require(&self, scopes: &[Scope], task: &str) -> Result<()> {
        for scope in scopes {
            if !self.is_signed_in() {
                return Err(self.nobody(Some(task)));
            }
            self.token_for(&[*scope], Some(task)).await?;
        }
        Ok(())
    }

    /// A token that is valid now and has one of `scopes` (the smallest first). Renewed when it has ended.
    ///
    /// # Errors
    /// Auth, when nobody is signed in, none of the scopes was granted, or the sign-in has ended; remote,
    /// when Google cannot be reached.
    pub async fn token(&self, scopes: &[Scope]) -> Result<AccessToken> {
        self.token_for(scopes, None).await
    }

    async fn token_for(&self, scopes: &[Scope], task: Option<&str>) -> Result<AccessToken> {
        let task = task.or_else(|| sign_in().task_for(scopes).map(|task| task.id.as_str()));
        if let Source::Given(token, granted) = &self.state.source {
            let fits = scopes.is_empty() || covered(granted, scopes);
            return if fits { Ok(token.clone()) } else { Err(self.lacks(scopes, task)) };
        }
        if (self.held().is_none() || !self.fits(scopes))
            && let Source::Files(files, _) = &self.state.source
        {
            // Somebody may have signed in, or allowed more, since this process looked.
            let found = files.read(&self.state.profile)?;
            self.hold(found);
        }
        let held = self.held().ok_or_else(|| self.nobody(task))?;
        self.check_client(&held)?;
        if !self.fits(scopes) {
            return Err(self.lacks(scopes, task));
        }
        let token = match held.is_fresh(clock::unix_seconds()) {
            true => AccessToken::of(&held),
            false => self.renew(None).await?,
        };
        // A renewal says anew what is allowed.
        if self.fits(scopes) { Ok(token) } else { Err(self.lacks(scopes, task)) }
    }

    fn fits(&self, scopes: &[Scope]) -> bool {
        scopes.is_empty() || self.allows(scopes)
    }

    /// A new token in place of one that YouTube refused with 401. Asked once for a request (R-20b).
    ///
    /// # Errors
    /// See [`SignIn::token`].
    pub async fn refresh_after_401(&self, refused: &AccessToken) -> Result<AccessToken> {
        if let Source::Given(..) = self.state.source {
            return Err(Error::auth("YouTube does not accept the sign-in any more")
                .hint(format!("sign in again: {}", login(&self.state.profile))));
        }
        self.renew(Some(refused.clone())).await
    }

    /// Gets a new token, unless another thread or process has just done so. `refused` is one that must not
    /// come again.
    async fn renew(&self, refused: Option<AccessToken>) -> Result<AccessToken> {
        let _one = self.state.renewing.lock().await;
        if let Some(token) = self.held()
            && is_good(&token, refused.as_ref())
        {
            return Ok(AccessToken::of(&token));
        }
        match &self.state.source {
            Source::Given(token, _) => Ok(token.clone()),
            Source::Fixed(wire, refresh_token) => {
                let before = self.held().unwrap_or_else(|| of_environment(&wire.client().id, &[]));
                // A refresh token that came in place of the first one is used from then on.
                let current = before.refresh_token.clone();
                let sent = current.as_ref().unwrap_or(refresh_token);
                let granted = self.ask(wire, sent, None).await?;
                if granted
                    .refresh_token
                    .as_ref()
                    .is_some_and(|new| new.expose_secret() != sent.expose_secret())
                {
                    tracing::warn!(
                        "Google replaced the token in YOUTUBE_CREDENTIALS; it may stop working: export it \
                         again"
                    );
                }
                let token = renewed(before, granted);
                self.hold(Some(token.clone()));
                Ok(AccessToken::of(&token))
            }
            Source::Files(files, wire) => {
                let profile = &self.state.profile;
                let lock = files.lock(profile).await?;
                let before = files.read(profile)?;
                self.hold(before.clone());
                let before = before.ok_or_else(|| self.nobody(None))?;
                if is_good(&before, refused.as_ref()) {
                    return Ok(AccessToken::of(&before));
                }
                self.check_client(&before)?;
                let wire = wire.as_ref().ok_or_else(no_credentials)?;
                let sent = before.refresh_token.clone().ok_or_else(|| {
                    Error::auth(format!(
                        "the sign-in '{profile}' has ended, and Google gave nothing to renew it with"
                    ))
                    .hint(format!("sign in again: {}", login(profile)))
                    .remedy(Remedy::SignIn { task: None })
                })?;
                let granted = self.ask(wire, &sent, Some(&before)).await?;
                let token = renewed(before, granted);
                if let Err(error) = files.write(profile, &token, &lock) {
                    // The token works all the same; only the next process has to ask again.
                    tracing::warn!("the renewed sign-in is not kept: {}", error.chain());
                }
                self.hold(Some(token.clone()));
                Ok(AccessToken::of(&token))
            }
        }
    }

    async fn ask(&self, wire: &Wire, token: &SecretString, stored: Option<&StoredToken>) -> Result<Granted> {
        if self.state.offline {
            return Err(Error::usage(
                "renewing the sign-in needs the network, and it is forbidden (--offline)",
            )
            .hint("leave out --offline"));
        }
        wire.refresh(token).await.map_err(|denial| match denial {
            Denial::Refused(refusal) => {
                let error = refusal::of_refresh(&refusal, &self.state.profile, stored, clock::unix_seconds());
                *self.state.refused.lock().unwrap_or_else(PoisonError::into_inner) = Some(refusal);
                error
            }
            Denial::Failed(error) => error,
        })
    }

    /// A refresh token works only with the client it was given to.
    fn check_client(&self, token: &StoredToken) -> Result<()> {
        match &self.state.source {
            Source::Files(_, Some(wire)) if wire.client().id != token.client_id => {
                let profile = &self.state.profile;
                Err(Error::auth(format!(
                    "the sign-in '{profile}' belongs to another client than the one in YOUTUBE_CREDENTIALS"
                ))
                .hint("set the credentials it was made with")
                .hint(format!("or sign in with these: {}", login(profile))))
            }
            _ => Ok(()),
        }
    }

    fn nobody(&self, task: Option<&str>) -> Error {
        let profile = &self.state.profile;
        let others = match &self.state.source {
            Source::Files(files, _) => files.profiles().unwrap_or_default(),
            _ => Vec::new(),
        };
        let mut error = match profile.as_str() {
            super::DEFAULT_PROFILE => Error::auth("nobody is signed in to YouTube"),
            other => Error::auth(format!("nobody is signed in to YouTube as '{other}'")),
        };
        if !others.is_empty() {
            error = error.hint(format!("signed in: {}; choose with --profile", others.join(", ")));
        }
        if matches!(self.state.source, Source::Files(_, None)) {
            error =
                error.hint("set YOUTUBE_CREDENTIALS to the client of your Google Cloud project").hint(GUIDE);
        }
        self.with_remedy(error.hint(to_type(profile, task)), task)
    }

    /// Offers to sign in, where that is possible on this machine.
    fn with_remedy(&self, error: Error, task: Option<&str>) -> Error {
        match &self.state.source {
            Source::Files(_, Some(_)) => error.remedy(Remedy::SignIn { task: task.map(str::to_string) }),
            _ => error,
        }
    }

    fn lacks(&self, scopes: &[Scope], task: Option<&str>) -> Error {
        let Some(smallest) = scopes.first() else { return self.nobody(task) };
        let error = Error::auth(format!(
            "the sign-in '{}' does not allow this: to {} (scope {})",
            self.state.profile,
            smallest.words(),
            smallest.name()
        ));
        match self.is_read_only() {
            true => error
                .hint("sign in where there is a browser, and export again:")
                .hint(format!("{} && ytseo auth export", to_type(&self.state.profile, task))),
            false => {
                let hint = format!("allow it, with its box ticked: {}", to_type(&self.state.profile, task));
                self.with_remedy(error.hint(hint), task)
            }
        }
    }

    pub(super) fn held(&self) -> Option<StoredToken> {
        self.state.held.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hold(&self, token: Option<StoredToken>) {
        *self.state.held.lock().unwrap_or_else(PoisonError::into_inner) = token;
    }

    /// Why Google last gave no new token, if it said so.
    pub(super) fn refused(&self) -> Option<Refusal> {
        self.state.refused.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn wire(&self) -> Option<&Wire> {
        match &self.state.source {
            Source::Given(..) => None,
            Source::Files(_, wire) => wire.as_ref(),
            Source::Fixed(wire, _) => Some(wire),
        }
    }

    /// Gets a new token now, whether or not the old one has ended.
    ///
    /// # Errors
    /// See [`SignIn::token`].
    pub async fn renew_now(&self) -> Result<AccessToken> {
        let held = self.held().ok_or_else(|| self.nobody(None))?;
        self.renew(Some(AccessToken::of(&held))).await
    }
}

/// Whether a token can be used for a while, and is not the one that was refused.
fn is_good(token: &StoredToken, refused: Option<&AccessToken>) -> bool {
    let other = refused.is_none_or(|refused| refused.expose() != token.access_token.expose_secret());
    other && token.is_fresh(clock::unix_seconds())
}

/// Whether one of `wanted` is among what was granted, or included in it.
fn covered(granted: &[Scope], wanted: &[Scope]) -> bool {
    wanted.iter().any(|wanted| granted.iter().any(|granted| granted.covers(*wanted)))
}

/// What to type to allow a task.
fn to_type(profile: &str, task: Option<&str>) -> String {
    let login = login(profile);
    task.map_or_else(|| login.clone(), |task| format!("{login} --for {task}"))
}

fn no_credentials() -> Error {
    Error::config("the sign-in cannot be renewed without its client")
        .hint("set YOUTUBE_CREDENTIALS as it was at the sign-in")
        .hint(GUIDE)
}

/// What is known of a token for CI before it was used.
fn of_environment(client_id: &str, scopes: &[Scope]) -> StoredToken {
    StoredToken {
        client_id: client_id.into(),
        access_token: String::new().into(),
        expires_at: 0,
        refresh_token: None,
        refresh_expires_at: None,
        asked: Vec::new(),
        scopes: scopes.iter().map(|scope| scope.address().into()).collect(),
        signed_in_at: 0,
        refreshed_at: 0,
        channel: None,
    }
}

/// The token after a renewal. What Google did not say anew stays as it was.
fn renewed(before: StoredToken, granted: Granted) -> StoredToken {
    let now = clock::unix_seconds();
    StoredToken {
        access_token: granted.access_token,
        expires_at: now + granted.expires_in,
        refresh_token: granted.refresh_token.or(before.refresh_token),
        refresh_expires_at: granted.refresh_expires_in.map(|left| now + left).or(before.refresh_expires_at),
        scopes: granted.scopes.unwrap_or(before.scopes),
        refreshed_at: now,
        ..before
    }
}
