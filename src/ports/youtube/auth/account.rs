//! What is known of the sign-ins on this machine: status, all profiles, signing out, and a token for CI.

use std::path::PathBuf;

use oauth2::url::Url;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use yup_oauth2::authorized_user::AuthorizedUserSecret;

use super::credentials::{ClientKind, Credentials, GUIDE, OAuthClient, TOKEN_URI};
use super::login::no_channel;
use super::tokens::{SignedInChannel, StoredToken, TokenFiles, check_name, login as to_type};
use super::wire::Wire;
use super::{SignIn, who};
use crate::config::Loaded;
use crate::error::{Error, Result};
use crate::ports::store::Store;
use crate::ports::youtube::day::rfc3339;
use crate::progress::Watch;
use crate::rules::{Scope, sign_in};

/// The client of the credentials.
#[derive(Debug, Clone, Serialize)]
pub struct ClientStatus {
    /// Its public id.
    pub id: String,
    /// What kind it is.
    pub kind: ClientKind,
    /// The number of its Google Cloud project, where the id tells.
    pub project: Option<String>,
    /// Where the credentials come from, in words.
    pub from: String,
}

/// A scope that was allowed.
#[derive(Debug, Clone, Serialize)]
pub struct ScopeStatus {
    /// Which one.
    pub scope: Scope,
    /// What it allows.
    pub words: &'static str,
}

/// Whether a task can be done.
#[derive(Debug, Clone, Serialize)]
pub struct TaskStatus {
    /// The task: `ytseo auth login --for ID`.
    pub id: &'static str,
    /// What it is.
    pub why: &'static str,
    /// Whether the sign-in allows it; `None` when that is not known yet.
    pub allowed: Option<bool>,
}

/// A sign-in, as far as it is known without asking anybody. Times are RFC 3339.
#[derive(Debug, Clone, Serialize)]
pub struct StatusReport {
    /// The profile.
    pub profile: String,
    /// Whether somebody is signed in under it.
    pub signed_in: bool,
    /// Whether the token stands in the credentials, so that nothing is written.
    pub read_only: bool,
    /// The channel, if it was asked for at the sign-in.
    pub channel: Option<SignedInChannel>,
    /// The client, if there are credentials.
    pub client: Option<ClientStatus>,
    /// Where the token is.
    pub file: Option<PathBuf>,
    /// What is allowed.
    pub scopes: Vec<ScopeStatus>,
    /// What can be done with that.
    pub tasks: Vec<TaskStatus>,
    /// When the user signed in.
    pub signed_in_at: Option<String>,
    /// When Google last gave a token.
    pub renewed_at: Option<String>,
    /// When the token of the requests ends; it is renewed by itself.
    pub token_expires_at: Option<String>,
    /// Whether it can be renewed.
    pub can_renew: bool,
    /// When the sign-in itself ends, if it has an end (consent screen in testing).
    pub ends_at: Option<String>,
    /// Whether a key for public data is set.
    pub api_key: bool,
    /// What to do next, each a sentence.
    pub hints: Vec<String>,
}

/// Says who is signed in under the profile of the settings. Nobody is contacted.
///
/// # Errors
/// Config or auth for credentials that cannot be used, config or storage for a file that cannot be read.
pub fn status(loaded: &Loaded) -> Result<StatusReport> {
    let credentials = Credentials::of_settings(loaded)?;
    let profile = &loaded.config.youtube.profile;
    let files = TokenFiles::new(loaded.paths.sign_ins());
    let fixed = credentials.as_ref().filter(|found| found.refresh_token.is_some());
    let stored = if fixed.is_some() { None } else { files.read(profile)? };
    let granted = match fixed {
        Some(found) => found.scopes.clone(),
        None => stored.as_ref().map(StoredToken::granted).unwrap_or_default(),
    };
    let known = fixed.is_none() || !granted.is_empty();
    let can_renew = fixed.is_some()
        || (credentials.is_some() && stored.as_ref().is_some_and(|token| token.refresh_token.is_some()));
    let mut report = StatusReport {
        profile: profile.clone(),
        signed_in: fixed.is_some() || stored.is_some(),
        read_only: fixed.is_some(),
        channel: stored.as_ref().and_then(|token| token.channel.clone()),
        client: credentials.as_ref().map(client_status),
        file: stored.as_ref().map(|_| files.path(profile)),
        scopes: granted.iter().map(|scope| ScopeStatus { scope: *scope, words: scope.words() }).collect(),
        tasks: tasks(&granted, known),
        signed_in_at: stored.as_ref().map(|token| rfc3339(token.signed_in_at)),
        renewed_at: stored.as_ref().map(|token| rfc3339(token.refreshed_at)),
        token_expires_at: stored.as_ref().map(|token| rfc3339(token.expires_at)),
        can_renew,
        ends_at: stored.as_ref().and_then(|token| token.refresh_expires_at).map(rfc3339),
        api_key: loaded.config.youtube.api_key.get().is_some(),
        hints: Vec::new(),
    };
    report.hints = hints(&report, &files, stored.as_ref());
    Ok(report)
}

/// The same, after asking YouTube whose channel it is: one unit of quota. Renews the token if it has ended.
///
/// # Errors
/// What [`status`] reports; auth when nobody is signed in, the sign-in has ended, may not ask this, or has no
/// channel; what YouTube reports.
pub async fn status_asked(loaded: &Loaded, store: &Store, watch: &Watch) -> Result<StatusReport> {
    let sign_in = SignIn::open(loaded)?;
    sign_in.require(&[Scope::Readonly], "read").await?;
    let youtube = who::client(loaded, store, Some(sign_in), watch)?;
    let channel = who::channel(&youtube).await?;
    let mut report = status(loaded)?;
    report.channel = Some(channel.ok_or_else(|| no_channel(&report.profile))?);
    Ok(report)
}

fn client_status(found: &Credentials) -> ClientStatus {
    ClientStatus {
        id: found.client.id.clone(),
        kind: found.client.kind,
        project: found.client.project().map(str::to_string),
        from: found.from.clone(),
    }
}

/// What can be done with the scopes that were granted.
pub(super) fn tasks(granted: &[Scope], known: bool) -> Vec<TaskStatus> {
    let allowed = |needs: &[Scope]| needs.iter().all(|need| granted.iter().any(|scope| scope.covers(*need)));
    let status = |task: &'static crate::rules::Task| TaskStatus {
        id: &task.id,
        why: &task.why,
        allowed: known.then(|| allowed(&task.needs)),
    };
    sign_in().tasks.iter().map(status).collect()
}

fn hints(report: &StatusReport, files: &TokenFiles, stored: Option<&StoredToken>) -> Vec<String> {
    let mut hints = Vec::new();
    let others: Vec<String> = files.profiles().unwrap_or_default();
    let others: Vec<&str> =
        others.iter().map(String::as_str).filter(|name| *name != report.profile).collect();
    if report.client.is_none() {
        hints.push(format!("set YOUTUBE_CREDENTIALS to the client of your Google Cloud project; {GUIDE}"));
    }
    if !report.signed_in {
        hints.push(format!("to sign in: {}", to_type(&report.profile)));
        if !others.is_empty() {
            hints.push(format!("signed in as well: {}; choose with --profile", others.join(", ")));
        }
    }
    if let (Some(client), Some(token)) = (&report.client, stored)
        && client.id != token.client_id
    {
        hints.push(format!(
            "this sign-in belongs to another client ({}); set its credentials, or sign in again: {}",
            token.client_id,
            to_type(&report.profile)
        ));
    }
    if stored.is_some_and(|token| token.refresh_expires_at.is_some()) {
        hints.push("the consent screen is in testing: publish the app, then sign in again".into());
    }
    if let Some(path) = files.readable_by_others(&report.profile) {
        hints.push(format!(
            "others can read the token: chmod 600 {}",
            crate::ports::process::quoted(&path.display().to_string())
        ));
    }
    hints
}

/// One profile of several.
#[derive(Debug, Clone, Serialize)]
pub struct ProfileRow {
    /// Its name.
    pub profile: String,
    /// Whether it is the one of the settings.
    pub current: bool,
    /// Its channel, if it was asked for at the sign-in.
    pub channel: Option<SignedInChannel>,
    /// The tasks it allows.
    pub tasks: Vec<&'static str>,
    /// When the user signed in, in RFC 3339.
    pub signed_in_at: Option<String>,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// Every profile that is signed in.
#[derive(Debug, Clone, Serialize)]
pub struct ProfilesReport {
    /// The profiles by name.
    pub profiles: Vec<ProfileRow>,
}

/// Lists the profiles. One that cannot be read is listed with what is wrong.
///
/// # Errors
/// Storage, when the folder cannot be read.
pub fn profiles(loaded: &Loaded) -> Result<ProfilesReport> {
    let files = TokenFiles::new(loaded.paths.sign_ins());
    let row = |profile: String| {
        let read = files.read(&profile);
        let problem = read.as_ref().err().map(Error::chain);
        let token = read.ok().flatten();
        let granted = token.as_ref().map(StoredToken::granted).unwrap_or_default();
        let allowed = tasks(&granted, true).into_iter().filter(|task| task.allowed == Some(true));
        ProfileRow {
            current: profile == loaded.config.youtube.profile,
            channel: token.as_ref().and_then(|token| token.channel.clone()),
            tasks: allowed.map(|task| task.id).collect(),
            signed_in_at: token.as_ref().map(|token| rfc3339(token.signed_in_at)),
            problem,
            profile,
        }
    };
    Ok(ProfilesReport { profiles: files.profiles()?.into_iter().map(row).collect() })
}

/// What came of signing out.
#[derive(Debug, Clone, Serialize)]
pub struct LogoutReport {
    /// The profile.
    pub profile: String,
    /// Whether somebody was signed in.
    pub was_signed_in: bool,
    /// Whether Google took the sign-in back.
    pub revoked: bool,
    /// The channel that was signed in.
    pub channel: Option<SignedInChannel>,
}

/// Takes the sign-in back at Google (unless `revoke` is false) and forgets it here. Nothing is forgotten
/// when Google cannot be reached.
///
/// # Errors
/// Usage for a token that stands in the credentials; remote when Google cannot be reached; storage.
pub async fn logout(loaded: &Loaded, revoke: bool) -> Result<LogoutReport> {
    let profile = &loaded.config.youtube.profile;
    check_name(profile)?;
    // Credentials that are broken do not keep anybody signed in.
    let credentials = Credentials::of_settings(loaded).unwrap_or_default();
    if let Some(found) = credentials.as_ref().filter(|found| found.refresh_token.is_some()) {
        return Err(Error::usage(format!("the token is in {}, and ytseo does not change that", found.from))
            .hint("take it back in the Google account: https://myaccount.google.com/connections"));
    }
    let files = TokenFiles::new(loaded.paths.sign_ins());
    if !files.path(profile).exists() {
        return Ok(LogoutReport {
            profile: profile.clone(),
            was_signed_in: false,
            revoked: false,
            channel: None,
        });
    }
    let lock = files.lock(profile).await?;
    // A damaged file holds nothing that could be taken back.
    let token = files.read(profile).unwrap_or_default();
    let mut revoked = false;
    if let Some(token) = token.as_ref().filter(|_| revoke) {
        if loaded.config.offline {
            return Err(Error::usage(
                "taking the sign-in back needs the network, and it is forbidden (--offline)",
            )
            .hint("to forget it on this machine only: ytseo auth logout --local"));
        }
        let client = credentials.map_or_else(|| google(&token.client_id), |found| Ok(found.client))?;
        let secret = token.refresh_token.as_ref().unwrap_or(&token.access_token);
        Wire::new(client)
            .revoke(secret)
            .await
            .map_err(|error| error.hint("to forget it on this machine only: ytseo auth logout --local"))?;
        revoked = true;
    }
    files.remove(profile, &lock)?;
    let channel = token.and_then(|token| token.channel);
    Ok(LogoutReport { profile: profile.clone(), was_signed_in: true, revoked, channel })
}

/// A client as far as it is needed to take a token back: Google asks for the token only.
fn google(id: &str) -> Result<OAuthClient> {
    let address = Url::parse(TOKEN_URI).map_err(|error| Error::internal("no address").caused_by(error))?;
    Ok(OAuthClient {
        kind: ClientKind::Installed,
        id: id.into(),
        secret: None,
        auth_uri: address.clone(),
        token_uri: address,
        redirect_uris: Vec::new(),
    })
}

/// A token for CI.
#[derive(Debug)]
pub struct Export {
    /// The JSON of an authorised user, as `YOUTUBE_CREDENTIALS` takes it.
    pub document: SecretString,
    /// The profile.
    pub profile: String,
    /// Its channel.
    pub channel: Option<SignedInChannel>,
    /// When it ends, in RFC 3339, if the consent screen is in testing.
    pub ends_at: Option<String>,
}

/// The JSON of an authorised user, as Google's own libraries read it, with address and scopes beside.
#[derive(Serialize)]
struct AuthorizedUser<'a> {
    #[serde(flatten)]
    secret: AuthorizedUserSecret,
    token_uri: &'a str,
    scopes: &'a [String],
}

/// Makes a token for CI of the sign-in of this profile. Nothing is sent or changed.
///
/// # Errors
/// Auth, when nobody is signed in or there is nothing to renew the sign-in with; config without its client.
pub fn export(loaded: &Loaded) -> Result<Export> {
    let profile = &loaded.config.youtube.profile;
    let files = TokenFiles::new(loaded.paths.sign_ins());
    let credentials = Credentials::of_settings(loaded)?;
    if let Some(found) = credentials.as_ref().filter(|found| found.refresh_token.is_some()) {
        return Err(Error::usage(format!("{} is a token for CI already", found.from)));
    }
    let token = files.read(profile)?.ok_or_else(|| {
        Error::auth(format!("nobody is signed in as '{profile}'"))
            .hint(format!("first: {}", to_type(profile)))
    })?;
    let client = credentials
        .map(|found| found.client)
        .filter(|client| client.id == token.client_id)
        .ok_or_else(|| {
            Error::config("the token is of no use without its client")
                .hint("set YOUTUBE_CREDENTIALS as it was at the sign-in")
                .hint(GUIDE)
        })?;
    let refresh_token = token.refresh_token.as_ref().ok_or_else(|| {
        Error::auth("Google gave nothing to renew this sign-in with")
            .hint(format!("sign in again: {}", to_type(profile)))
    })?;
    let secret = AuthorizedUserSecret {
        client_id: client.id.clone(),
        client_secret: client.secret.as_ref().map(|secret| secret.expose_secret().into()).unwrap_or_default(),
        refresh_token: refresh_token.expose_secret().into(),
        key_type: "authorized_user".into(),
    };
    let document = AuthorizedUser { secret, token_uri: client.token_uri.as_str(), scopes: &token.scopes };
    let document = serde_json::to_string(&document)
        .map_err(|error| Error::internal("a token cannot be written down").caused_by(error))?;
    Ok(Export {
        document: document.into(),
        profile: profile.clone(),
        channel: token.channel.clone(),
        ends_at: token.refresh_expires_at.map(rfc3339),
    })
}
