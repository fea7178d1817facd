//! Who may ask: keys and tokens. The table is shared, so that a stand-in for sign-in can fill it.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;

use super::refusal::Refusal;

/// The project that a key or token belongs to unless it is said otherwise.
pub const PROJECT: &str = "project-1";

/// What a token stands for.
#[derive(Debug, Clone)]
pub struct Grant {
    /// Short names, such as `youtube.readonly`.
    pub scopes: HashSet<String>,
    /// None: an account without a channel, or a service account.
    pub channel: Option<String>,
    /// None: never.
    pub expires: Option<Timestamp>,
    pub project: String,
    /// Managers of a channel may not see its Analytics.
    pub owner: bool,
}

impl Grant {
    /// Scopes may be short or whole addresses.
    pub fn new<S: AsRef<str>>(scopes: impl IntoIterator<Item = S>, channel: Option<&str>) -> Self {
        let short = |scope: S| scope.as_ref().replace("https://www.googleapis.com/auth/", "");
        Self {
            scopes: scopes.into_iter().map(short).collect(),
            channel: channel.map(Into::into),
            expires: None,
            project: PROJECT.into(),
            owner: true,
        }
    }

    pub fn until(mut self, expires: Timestamp) -> Self {
        self.expires = Some(expires);
        self
    }

    pub fn project(mut self, project: &str) -> Self {
        self.project = project.into();
        self
    }

    pub fn manager(mut self) -> Self {
        self.owner = false;
        self
    }
}

/// The table of keys and tokens. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    tokens: Arc<Mutex<HashMap<String, Grant>>>,
    keys: Arc<Mutex<HashMap<String, String>>>,
}

impl Tokens {
    pub fn add(&self, token: &str, grant: Grant) {
        self.tokens.lock().expect("not poisoned").insert(token.into(), grant);
    }

    /// The token is unknown from now on.
    pub fn revoke(&self, token: &str) {
        self.tokens.lock().expect("not poisoned").remove(token);
    }

    /// Changes what a token stands for.
    pub fn change(&self, token: &str, change: impl FnOnce(&mut Grant)) {
        change(self.tokens.lock().expect("not poisoned").get_mut(token).expect("a known token"));
    }

    pub fn add_key(&self, key: &str, project: &str) {
        self.keys.lock().expect("not poisoned").insert(key.into(), project.into());
    }

    pub fn grant(&self, token: &str, now: Timestamp) -> Result<Grant, Refusal> {
        let found = self.tokens.lock().expect("not poisoned").get(token).cloned();
        let over = |grant: &Grant| grant.expires.is_some_and(|end| end <= now);
        found.filter(|grant| !over(grant)).ok_or_else(Refusal::bad_token)
    }

    pub fn project_of_key(&self, key: &str) -> Result<String, Refusal> {
        self.keys.lock().expect("not poisoned").get(key).cloned().ok_or_else(Refusal::bad_key)
    }
}

/// Who asks.
#[derive(Debug, Clone)]
pub enum Caller {
    Key { project: String },
    Person(Grant),
}

impl Caller {
    pub fn project(&self) -> &str {
        match self {
            Self::Key { project } => project,
            Self::Person(grant) => &grant.project,
        }
    }

    /// The channel that is signed in.
    pub fn channel(&self) -> Option<&str> {
        match self {
            Self::Key { .. } => None,
            Self::Person(grant) => grant.channel.as_deref(),
        }
    }

    /// The channel that is signed in, where one is needed.
    pub fn own_channel(&self, method: &str) -> Result<&str, Refusal> {
        match self {
            Self::Key { .. } => Err(Refusal::login_required(method)),
            Self::Person(_) => self.channel().ok_or_else(Refusal::signup_required),
        }
    }
}
