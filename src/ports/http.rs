//! The one place where HTTP clients are made: TLS provider, timeouts, name.

use std::sync::OnceLock;
use std::time::Duration;

use crate::error::{Error, Result};

/// How long a connection may take to come up.
const CONNECT: Duration = Duration::from_secs(15);
/// How long a server may stay silent in the middle of an answer. There is no limit on the whole: a model
/// of a gigabyte takes as long as it takes.
const SILENCE: Duration = Duration::from_secs(90);

/// How long an answer about a sign-in may take.
const SIGN_IN: Duration = Duration::from_secs(30);

/// Installs the TLS provider (ring) once per process. Harmless to call again.
pub fn init_tls() {
    static ONCE: OnceLock<()> = OnceLock::new();
    ONCE.get_or_init(|| {
        // An error means that somebody installed one before; that one is used then.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
}

/// A client with the limits above. Clients share nothing: make one and clone it.
///
/// # Errors
/// [`crate::error::Kind::Tool`] when the machine has no certificate store (slim containers).
pub fn client() -> Result<reqwest::Client> {
    build(builder().read_timeout(SILENCE))
}

/// A client for language models: they may think in silence for minutes, so the caller limits the time. A
/// redirect is not followed, because the key would travel along.
///
/// # Errors
/// See [`client`].
pub fn model_client() -> Result<reqwest::Client> {
    build(builder().redirect(reqwest::redirect::Policy::none()).tcp_nodelay(true))
}

/// A client for signing in: small answers, and no redirect, because secrets would travel along.
///
/// # Errors
/// See [`client`].
pub fn sign_in_client() -> Result<reqwest::Client> {
    build(builder().redirect(reqwest::redirect::Policy::none()).timeout(SIGN_IN))
}

/// A client for YouTube: no redirect is followed, because the key would travel along, and because 308 means something
/// else to an upload.
///
/// # Errors
/// See [`client`].
pub fn youtube_client() -> Result<reqwest::Client> {
    build(builder().redirect(reqwest::redirect::Policy::none()).read_timeout(SILENCE).tcp_nodelay(true))
}

/// A client for the pieces of an upload. There is no limit on silence, because a piece may take minutes to go out over a
/// slow line before anything comes back: the caller watches whether it moves. HTTP/1.1, whose window is the system's.
///
/// # Errors
/// See [`client`].
pub fn upload_client() -> Result<reqwest::Client> {
    build(builder().redirect(reqwest::redirect::Policy::none()).http1_only().tcp_nodelay(true))
}

fn builder() -> reqwest::ClientBuilder {
    init_tls();
    #[allow(clippy::disallowed_methods, reason = "this is their one home")]
    let builder = reqwest::Client::builder();
    builder.user_agent(concat!("ytseo/", env!("CARGO_PKG_VERSION"))).connect_timeout(CONNECT)
}

fn build(builder: reqwest::ClientBuilder) -> Result<reqwest::Client> {
    builder.build().map_err(|error| {
        Error::tool("cannot set up secure connections")
            .hint("install the certificates of your system: apt-get install ca-certificates")
            .caused_by(error)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn clients_can_be_made_repeatedly() {
        assert!(super::client().is_ok());
        assert!(super::client().is_ok());
    }
}
