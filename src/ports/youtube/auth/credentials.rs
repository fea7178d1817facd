//! What `YOUTUBE_CREDENTIALS` holds: a client's secret, or a token for CI; as JSON, in base64, or as a path.

use std::path::Path;

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use oauth2::url::Url;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use crate::config::{Loaded, Origin};
use crate::error::{Error, Result};
use crate::rules::Scope;

/// Where Google asks its users, unless the file says otherwise.
const AUTH_URI: &str = "https://accounts.google.com/o/oauth2/v2/auth";
/// Where Google gives out tokens, unless the file says otherwise.
pub(super) const TOKEN_URI: &str = "https://oauth2.googleapis.com/token";

/// What to do when there is nothing to sign in with.
pub(super) const GUIDE: &str = "how to make a client in some ten minutes: docs/guides/signing-in.md";

/// What kind of OAuth client it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientKind {
    /// A desktop app: any port of this machine may be redirected to.
    Installed,
    /// A web app: only the addresses that were registered may be redirected to.
    Web,
    /// A token that somebody got elsewhere, for CI; nobody can sign in with it.
    AuthorizedUser,
}

impl ClientKind {
    /// What Google's console calls it.
    pub const fn words(self) -> &'static str {
        match self {
            ClientKind::Installed => "desktop app",
            ClientKind::Web => "web app",
            ClientKind::AuthorizedUser => "token for CI",
        }
    }
}

/// An OAuth client: the program as Google knows it.
#[derive(Debug, Clone)]
pub struct OAuthClient {
    /// What kind it is.
    pub kind: ClientKind,
    /// Its public id.
    pub id: String,
    /// Its secret; some clients have none.
    pub secret: Option<SecretString>,
    /// Where users are asked.
    pub auth_uri: Url,
    /// Where tokens are given out.
    pub token_uri: Url,
    /// Where the browser may be sent back to (web apps only).
    pub redirect_uris: Vec<String>,
}

impl OAuthClient {
    /// The number of the Google Cloud project it belongs to: the first part of its id.
    pub fn project(&self) -> Option<&str> {
        let (number, _) = self.id.split_once('-')?;
        (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
    }

    /// The address beside the one of the tokens, where they are taken back.
    pub fn revoke_uri(&self) -> Url {
        let mut address = self.token_uri.clone();
        if let Ok(mut parts) = address.path_segments_mut() {
            parts.pop().push("revoke");
        }
        address
    }
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The client.
    pub client: OAuthClient,
    /// The token of an authorised user, for CI.
    pub refresh_token: Option<SecretString>,
    /// What that token allows, if the file says so.
    pub scopes: Vec<Scope>,
    /// Where they come from, in words.
    pub from: String,
}

/// The fields of Google's files, of all kinds together.
#[derive(Deserialize)]
struct Fields {
    #[serde(rename = "type")]
    kind: Option<String>,
    installed: Option<Box<Fields>>,
    web: Option<Box<Fields>>,
    client_id: Option<String>,
    client_secret: Option<SecretString>,
    refresh_token: Option<SecretString>,
    auth_uri: Option<String>,
    token_uri: Option<String>,
    #[serde(default)]
    redirect_uris: Vec<String>,
    scopes: Option<Vec<String>>,
    client_email: Option<String>,
    private_key: Option<serde::de::IgnoredAny>,
}

impl Credentials {
    /// Reads the setting `youtube.credentials`. `None` when it is not set.
    ///
    /// # Errors
    /// [`crate::error::Kind::Config`] when it cannot be used; [`crate::error::Kind::Auth`] for a service
    /// account. The text is never quoted.
    pub fn of_settings(loaded: &Loaded) -> Result<Option<Self>> {
        let Some(text) = loaded.config.youtube.credentials.get() else { return Ok(None) };
        let origin = loaded
            .settings()
            .iter()
            .find(|setting| setting.key == "youtube.credentials")
            .map_or_else(String::new, |setting| named(&setting.origin));
        Self::parse(text.expose_secret(), &origin).map(Some)
    }

    /// Reads JSON, base64 of it, or the file at a path. `origin` says in words where the text was.
    ///
    /// # Errors
    /// See [`Credentials::of_settings`].
    pub fn parse(text: &str, origin: &str) -> Result<Self> {
        let text = text.trim().trim_start_matches('\u{feff}');
        if text.starts_with('{') {
            return Self::of_json(text, format!("{origin} (JSON)"));
        }
        if text.starts_with("AIza") {
            return Err(Error::config(format!("{origin} holds an API key, which cannot sign in"))
                .hint("set it as YOUTUBE_API_KEY")
                .hint(GUIDE));
        }
        if let Some(json) = of_base64(text) {
            return Self::of_json(&json, format!("{origin} (base64)"));
        }
        let path = Path::new(text);
        let looks_like_path =
            text.len() < 4096 && !text.contains('\n') && (path.exists() || is_named_like_a_file(text));
        if !looks_like_path {
            return Err(Error::config(format!("{origin} is no JSON, no base64 of JSON, and no file"))
                .hint("give the client's JSON, the same in base64, or the path of its file")
                .hint(GUIDE));
        }
        let json = std::fs::read_to_string(path).map_err(|error| {
            let error = Error::io("read", path, error);
            let error = Error::config(format!("{origin}: {}", error.chain()));
            if text.starts_with('~') {
                error.hint("write the whole path: ~ is a matter of the shell")
            } else {
                error.hint("check the path; it counts from the folder you are in").hint(GUIDE)
            }
        })?;
        let json = of_base64(&json).unwrap_or(json);
        Self::of_json(json.trim_start_matches('\u{feff}'), format!("{} ({origin})", path.display()))
    }

    fn of_json(json: &str, from: String) -> Result<Self> {
        let fields: Fields = serde_json::from_str(json).map_err(|error| {
            // The parser's message may quote the text.
            let place = format!("line {}, column {}", error.line(), error.column());
            Error::config(format!("{from} is not the JSON of a client ({place})"))
                .hint("download it once more from the page Clients of Google's console")
                .hint(GUIDE)
        })?;
        refuse_machines(&fields, &from)?;
        let (kind, fields) = match fields {
            Fields { installed: Some(inner), .. } => (ClientKind::Installed, *inner),
            Fields { web: Some(inner), .. } => (ClientKind::Web, *inner),
            other if other.refresh_token.is_some() => (ClientKind::AuthorizedUser, other),
            _ => {
                return Err(Error::config(format!("{from} holds neither a client nor a token"))
                    .hint("it must have `installed`, `web`, or `type` authorized_user with a refresh_token")
                    .hint(GUIDE));
            }
        };
        let missing = |what: &str| {
            Error::config(format!("{from} has no {what}")).hint("download it once more").hint(GUIDE)
        };
        let client = OAuthClient {
            kind,
            id: fields.client_id.filter(|id| !id.is_empty()).ok_or_else(|| missing("client_id"))?,
            secret: fields.client_secret.filter(|secret| !secret.expose_secret().is_empty()),
            auth_uri: address(fields.auth_uri.as_deref().unwrap_or(AUTH_URI), "auth_uri", &from)?,
            token_uri: address(fields.token_uri.as_deref().unwrap_or(TOKEN_URI), "token_uri", &from)?,
            redirect_uris: fields.redirect_uris,
        };
        let refresh_token = match kind {
            ClientKind::AuthorizedUser => {
                let token = fields.refresh_token.filter(|token| !token.expose_secret().is_empty());
                Some(token.ok_or_else(|| missing("refresh_token"))?)
            }
            _ => None,
        };
        let scopes = fields.scopes.unwrap_or_default();
        let scopes = scopes.iter().filter_map(|name| Scope::of_name(name)).collect();
        Ok(Self { client, refresh_token, scopes, from })
    }
}

/// Service accounts and the like have no channel.
fn refuse_machines(fields: &Fields, from: &str) -> Result<()> {
    let kind = fields.kind.as_deref().unwrap_or_default();
    let service =
        kind == "service_account" || (fields.private_key.is_some() && fields.client_email.is_some());
    if service {
        return Err(Error::auth(format!(
            "{from} is a service account, and those have no channel on YouTube"
        ))
        .hint("YouTube answers them with youtubeSignupRequired; there is no way around it (R-63)")
        .hint("make an OAuth client of the type Desktop app, and sign in as the channel's owner")
        .hint("for CI: sign in once, then `ytseo auth export`")
        .hint(GUIDE));
    }
    if !matches!(kind, "" | "authorized_user") {
        let kind: String = kind.chars().filter(|c| c.is_ascii_alphanumeric() || "_-".contains(*c)).collect();
        return Err(Error::auth(format!("{from} is of the type {kind}, which cannot sign in to YouTube"))
            .hint("make an OAuth client of the type Desktop app")
            .hint(GUIDE));
    }
    Ok(())
}

/// Secrets are sent there, so it must be encrypted or this machine.
fn address(text: &str, name: &str, from: &str) -> Result<Url> {
    let url = Url::parse(text)
        .map_err(|error| Error::config(format!("{from}: {name} is no address")).caused_by(error))?;
    if url.scheme() == "https" || (url.scheme() == "http" && is_this_machine(&url)) {
        return Ok(url);
    }
    Err(Error::config(format!("{from}: {name} must begin with https://"))
        .hint("secrets would be sent in the clear"))
}

/// Whether an address is one of this machine.
pub(super) fn is_this_machine(url: &Url) -> bool {
    matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"))
}

fn of_base64(text: &str) -> Option<String> {
    let packed: String = text.split_whitespace().collect();
    let any = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    [&alphabet::STANDARD, &alphabet::URL_SAFE].into_iter().find_map(|letters| {
        let bytes = GeneralPurpose::new(letters, any).decode(&packed).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        text.trim_start_matches('\u{feff}').trim_start().starts_with('{').then(|| text.trim().to_string())
    })
}

/// A text that is surely meant as a path, and no secret that lost its end.
fn is_named_like_a_file(text: &str) -> bool {
    text.ends_with(".json") || text.starts_with(['/', '~', '.'])
}

/// Where a setting came from, in words.
fn named(origin: &Origin) -> String {
    match origin {
        Origin::Environment { variable } => variable.clone(),
        Origin::DotEnv { variable } => format!("{variable} in .env"),
        Origin::File { path } => format!("youtube.credentials in {path}"),
        Origin::Default | Origin::Flag => "youtube.credentials".into(),
    }
}
