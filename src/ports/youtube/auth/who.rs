//! Whose channel a sign-in is: one unit of the project's quota.

use super::{SignIn, SignedInChannel};
use crate::config::Loaded;
use crate::error::Result;
use crate::ports::http;
use crate::ports::store::Store;
use crate::ports::youtube::{Failure, Parts, Reader, Request, YouTube};
use crate::progress::Watch;
use crate::rules::{Scope, YoutubeMethod};

/// A client that asks as `sign_in`.
pub(super) fn client(
    loaded: &Loaded,
    store: &Store,
    sign_in: Option<SignIn>,
    watch: &Watch,
) -> Result<YouTube> {
    let parts = Parts { http: http::youtube_client()?, store: store.clone(), sign_in };
    Ok(YouTube::open(&loaded.config, parts)?.run_as("auth", watch))
}

/// Whether a sign-in may ask whose channel it is.
pub(super) fn may_ask(granted: &[Scope]) -> bool {
    YoutubeMethod::ChannelsList
        .rule()
        .scopes
        .iter()
        .any(|wanted| granted.iter().any(|own| own.covers(*wanted)))
}

/// The channel of who is signed in; `None` when the account has none (R-20c).
///
/// # Errors
/// A [`Failure`] that tells why YouTube does not say.
pub(super) async fn channel(youtube: &YouTube) -> Result<Option<SignedInChannel>, Failure> {
    let request = Request::new(YoutubeMethod::ChannelsList)
        .parts(&["snippet"])
        .param("mine", "true")
        .fields("items(id,snippet/title)")
        .reader(Reader::Owner);
    let answer = match youtube.call(&request).await {
        Err(failure) if failure.reason.as_deref() == Some("youtubeSignupRequired") => return Ok(None),
        other => other?,
    };
    let text = |value: &serde_json::Value| value.as_str().map(str::to_string);
    Ok(answer.items().first().and_then(|item| {
        Some(SignedInChannel {
            id: text(&item["id"])?,
            title: text(&item["snippet"]["title"]).unwrap_or_default(),
        })
    }))
}
