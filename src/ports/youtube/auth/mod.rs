//! Who calls YouTube: an API key for public data, or a channel's owner who signed in.
//!
//! [`login()`] asks the owner in a browser, [`SignIn`] gives tokens from then on and renews them,
//! [`status()`], [`profiles()`], [`logout()`] and [`export()`] are about what is there, and [`check()`] says
//! what is wrong with it.

mod account;
mod check;
mod credentials;
#[cfg(test)]
mod credentials_tests;
mod hub;
mod login;
mod loopback;
mod refusal;
mod sign_in;
mod tokens;
mod who;
mod wire;

use secrecy::{ExposeSecret, SecretString};

pub use account::{
    ClientStatus, Export, LogoutReport, ProfileRow, ProfilesReport, ScopeStatus, StatusReport, TaskStatus,
    export, logout, profiles, status, status_asked,
};
pub use check::{AuthCheck, AuthCheckReport, Cause, Health, check};
pub use credentials::{ClientKind, Credentials, OAuthClient};
pub use login::{Desk, Invitation, LoginReport, LoginRequest, Unticked, login};
pub use refusal::{Ended, TESTING_DAYS};
pub use sign_in::SignIn;
pub use tokens::{DEFAULT_PROFILE, SignedInChannel, check_name};

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

    fn of(token: &tokens::StoredToken) -> Self {
        Self(token.access_token.clone())
    }

    /// The token, for the `Authorization` header.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}
