//! Who calls YouTube: an API key for public data, or a channel's owner who signed in.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use crate::error::{Error, Result};
use crate::rules::Scope;

/// How a request is allowed.
#[derive(Debug, Clone)]
pub enum Access {
    /// A key: public data only.
    Key(SecretString),
    /// A signed-in owner.
    Token(SignIn),
}

/// A token that allows requests for about an hour.
#[derive(Debug, Clone)]
pub struct AccessToken(SecretString);

impl AccessToken {
    /// Wraps the token's text.
    pub fn new(token: impl Into<String>) -> Self {
        Self(SecretString::from(token.into()))
    }

    /// The token, for the `Authorization` header.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

/// A signed-in owner. Clones share the token.
#[derive(Debug, Clone)]
pub struct SignIn {
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    profile: String,
    project: Option<String>,
    token: AccessToken,
    scopes: Vec<Scope>,
}

impl SignIn {
    /// A token that somebody else got and renews.
    pub fn with_token(token: AccessToken, scopes: &[Scope]) -> Self {
        let state = State { profile: "default".into(), project: None, token, scopes: scopes.to_vec() };
        Self { state: Arc::new(state) }
    }

    /// The name of the profile that is signed in.
    pub fn profile(&self) -> &str {
        &self.state.profile
    }

    /// The number of the Google Cloud project the client belongs to, for the quota ledger.
    pub fn project(&self) -> Option<&str> {
        self.state.project.as_deref()
    }

    /// Whether one of these scopes was granted.
    pub fn allows(&self, scopes: &[Scope]) -> bool {
        scopes.iter().any(|scope| self.state.scopes.iter().any(|own| own.covers(*scope)))
    }

    /// A token that is valid now and has one of `scopes` (the smallest first).
    ///
    /// # Errors
    /// [`crate::error::Kind::Auth`] when nobody is signed in or none of the scopes was granted.
    pub async fn token(&self, scopes: &[Scope]) -> Result<AccessToken> {
        if scopes.is_empty() || self.allows(scopes) {
            return Ok(self.state.token.clone());
        }
        let wanted = scopes[0].words();
        let task = crate::rules::sign_in().task_for(scopes).map_or("read", |task| task.id.as_str());
        Err(Error::auth(format!("the sign-in does not allow this: it lacks the right to {wanted}"))
            .hint(format!("sign in once more and tick the box: ytseo auth login --for {task}")))
    }

    /// A new token in place of one that YouTube refused with 401. Asked once for a request (R-20b).
    ///
    /// # Errors
    /// [`crate::error::Kind::Auth`] when there is no way to get a new one.
    pub async fn refresh_after_401(&self, _refused: &AccessToken) -> Result<AccessToken> {
        Err(Error::auth("YouTube does not accept the sign-in any more")
            .hint("sign in again: ytseo auth login"))
    }
}
