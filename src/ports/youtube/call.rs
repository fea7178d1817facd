//! The loop around a request: quota before each try, one refresh of the sign-in, waits between tries, kept answers.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use futures::FutureExt;
use futures::future::BoxFuture;
use secrecy::ExposeSecret;
use tokio::time::Instant;

use super::failure::used_up;
use super::kept::answer_of;
use super::quota::Taken;
use super::wire::{Pass, Reply};
use super::{Access, Answer, Body, Failure, Freshness, Quota, Reader, Request, Then, YouTube};
use crate::config;
use crate::error::{Error, Kind, Remedy};
use crate::metrics::{YOUTUBE_CALLS, YOUTUBE_QUOTA_LEFT, YOUTUBE_SECONDS};
use crate::ports::store::{AnswerKey, KeptAnswer};
use crate::ports::{clock, files};
use crate::rules::{Scope, Verb, YoutubeMethod};

impl YouTube {
    /// Sends a request. Each try is counted before it is sent; what may pass is tried again, unless the request
    /// could be carried out twice by that.
    ///
    /// # Errors
    /// A [`Failure`] that says what comes next; it becomes an [`Error`] with `?`.
    pub fn call<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Answer, Failure>> {
        // Boxed, so that what waits for it can be moved between threads whatever is inside.
        self.answer(request).boxed()
    }

    async fn answer(&self, request: &Request) -> Result<Answer, Failure> {
        self.watch.check()?;
        let access = self.access(request)?;
        self.tidy().await?;
        let reader = reader_name(&access);
        let key = self.kept_key(request, &reader);
        let mut kept = match &key {
            Some(key) => self.kept(key.key.clone()).await?,
            None => None,
        };
        if request.freshness == Freshness::Recent
            && let Some(answer) = kept.as_ref().filter(|kept| self.is_young(kept)).and_then(answer_of)
        {
            return Ok(answer);
        }
        if kept.as_ref().is_some_and(|kept| kept.etag.is_none() || answer_of(kept).is_none()) {
            kept = None;
        }
        let answer = self.patiently(request, access, kept).await?;
        self.remember(request, reader, key, &answer).await?;
        Ok(answer)
    }

    /// Keeps what was read, and forgets what was kept of a channel that was written to.
    fn remember<'a>(
        &'a self,
        request: &'a Request,
        reader: String,
        key: Option<AnswerKey>,
        answer: &'a Answer,
    ) -> BoxFuture<'a, Result<(), Failure>> {
        async move {
            let store = &self.inner.store;
            match key {
                Some(key) if answer.kept => store.confirm_answer(&key.key, clock::unix_seconds()).await?,
                Some(key) => self.keep(key, answer).await?,
                None if request.method.rule().verb != Verb::Get => {
                    store.forget_answers_of(&reader).await?;
                }
                None => {}
            }
            Ok(())
        }
        .boxed()
    }

    /// Tries until there is an answer, or trying again does not help.
    fn patiently<'a>(
        &'a self,
        request: &'a Request,
        access: Access,
        kept: Option<KeptAnswer>,
    ) -> BoxFuture<'a, Result<Answer, Failure>> {
        async move {
            let settings = &self.inner.settings;
            let longest = Duration::from_secs(settings.longest_wait_s);
            let mut waits = waits(settings);
            let quota = self.quota_of(&access);
            let mut pass = self.pass(request.method, access.clone()).await?;
            let (mut tries, mut refreshed) = (0, false);
            loop {
                tries += 1;
                let failure = match self.once(request, &pass, &quota, kept.as_ref()).await {
                    Ok(answer) => return Ok(Answer { tries, ..answer }),
                    Err(failure) => failure,
                };
                if failure.then == Then::SignIn
                    && failure.status == Some(401)
                    && !std::mem::replace(&mut refreshed, true)
                    && let (Access::Token(sign_in), Pass::Token(token)) = (&access, &pass)
                {
                    pass = Pass::Token(sign_in.refresh_after_401(token).await?);
                    continue;
                }
                // What is gone after a second try was removed by the first.
                let removes = request.method.rule().verb == Verb::Delete;
                if removes && tries > 1 && failure.then == Then::NotFound {
                    return Ok(Answer { tries, ..Answer::default() });
                }
                if failure.then != Then::RetrySoon {
                    return Err(failure);
                }
                if !may_repeat(request, &failure) {
                    return Err(failure.unknown());
                }
                let wait = match (waits.next(), failure.wait) {
                    (_, Some(asked)) if asked > longest => return Err(later(failure, asked)),
                    (None, _) => return Err(failure),
                    (Some(own), asked) => asked.unwrap_or(own),
                };
                self.watch.note(format!("{}; trying again", failure.error));
                tokio::select! {
                    biased;
                    () = self.watch.cancel().cancelled() => return Err(Failure::stopped()),
                    () = (self.waiter)(wait) => {}
                }
            }
        }
        .boxed()
    }

    /// One try, counted before it is sent.
    async fn once(
        &self,
        request: &Request,
        pass: &Pass,
        quota: &Quota,
        kept: Option<&KeptAnswer>,
    ) -> Result<Answer, Failure> {
        self.watch.check()?;
        let method = request.method;
        let row = match quota.take(method, &self.command).await? {
            Taken::Row(row) => Some(row),
            Taken::Free => None,
            Taken::Refused { message, exhausted } => return Err(used_up(method, message, exhausted)),
        };
        let start = Instant::now();
        let etag = kept.and_then(|kept| kept.etag.as_deref());
        let reply = self.send(request, pass, etag).await;
        let (outcome, sent) = match &reply {
            Ok(Reply::Done(_)) => ("ok", true),
            Ok(Reply::NotModified) => ("not_modified", true),
            Err(failure) => (failure.outcome(), failure.sent),
        };
        metrics::counter!(YOUTUBE_CALLS, "method" => method.name(), "outcome" => outcome).increment(1);
        metrics::histogram!(YOUTUBE_SECONDS, "method" => method.name()).record(start.elapsed().as_secs_f64());
        if let Some(row) = row {
            quota.settle(row, outcome, sent).await?;
        }
        if let Err(Failure { used_up: Some(bucket), .. }) = &reply {
            quota.exhausted(*bucket).await?;
        }
        if let Some(bucket) = method.rule().bucket {
            let left = quota.left_in(bucket).await?;
            let labels = [("bucket", bucket.name().to_string()), ("project", quota.project().to_string())];
            metrics::gauge!(YOUTUBE_QUOTA_LEFT, &labels).set(left as f64);
        }
        match reply? {
            Reply::Done(answer) => Ok(answer),
            Reply::NotModified => kept.and_then(answer_of).ok_or_else(|| Failure::garbled(method)),
        }
    }

    /// Sends; reads end at Ctrl-C, writes are let through to their answer.
    async fn send(&self, request: &Request, pass: &Pass, etag: Option<&str>) -> Result<Reply, Failure> {
        let sending = self.inner.wire.send(request, pass, etag);
        if request.method.rule().verb != Verb::Get {
            return sending.await;
        }
        tokio::select! {
            biased;
            () = self.watch.cancel().cancelled() => Err(Failure { sent: true, ..Failure::stopped() }),
            reply = sending => reply,
        }
    }

    /// Who a request is sent as.
    fn access(&self, request: &Request) -> Result<Access, Failure> {
        let key = self.inner.key.clone().map(Access::Key);
        let signed_in = self.inner.sign_in.clone().map(Access::Token);
        let found = match request.reader {
            Reader::Anyone => key.or(signed_in),
            Reader::Owner => signed_in,
        };
        Ok(found.ok_or_else(|| self.nobody(request.method, request.reader))?)
    }

    /// The error when nobody may ask this. Signing in is offered where there is a client to do it with.
    fn nobody(&self, method: YoutubeMethod, reader: Reader) -> Error {
        let error = nobody(method, reader);
        match self.inner.settings.credentials.get() {
            Some(_) => error.remedy(Remedy::SignIn { task: method.task().map(str::to_string) }),
            None => error,
        }
    }

    fn pass(&self, method: YoutubeMethod, access: Access) -> BoxFuture<'static, Result<Pass, Failure>> {
        async move {
            Ok(match access {
                Access::Key(key) => Pass::Key(key),
                Access::Token(sign_in) => Pass::Token(sign_in.token(&method.rule().scopes).await?),
            })
        }
        .boxed()
    }

    fn quota_of(&self, access: &Access) -> Quota {
        let project = match access {
            Access::Key(key) => self.project_of_key(key),
            Access::Token(sign_in) => self.project_of(sign_in),
        };
        Quota::new(self.inner.store.clone(), project, self.inner.settings.quota)
    }

    /// Adds the owner's sign-in to a request of one's own making, such as the pieces of an upload.
    ///
    /// # Errors
    /// Auth, when nobody is signed in or none of `scopes` was granted.
    pub async fn authorize(
        &self,
        builder: reqwest::RequestBuilder,
        scopes: &[Scope],
    ) -> Result<reqwest::RequestBuilder, Failure> {
        let sign_in = self
            .inner
            .sign_in
            .as_ref()
            .ok_or_else(|| self.nobody(YoutubeMethod::VideosInsert, Reader::Owner))?;
        let token = sign_in.token(scopes).await?;
        Ok(builder.bearer_auth(token.expose()))
    }

    /// The HTTP client, for requests of one's own making. It follows no redirects.
    pub fn http(&self) -> &reqwest::Client {
        self.inner.wire.http()
    }
}

/// How long is waited between tries, one after the other.
pub(super) fn waits(settings: &config::Youtube) -> ExponentialBackoff {
    let longest = Duration::from_secs(settings.longest_wait_s);
    let first = Duration::from_millis(settings.retry_wait_ms);
    ExponentialBuilder::default()
        .with_min_delay(first)
        .with_max_delay(longest.max(first))
        .with_max_times(settings.retries)
        .with_jitter()
        .build()
}

/// Who asked, for the kept answers. It does not tell the key.
fn reader_name(access: &Access) -> String {
    match access {
        Access::Key(key) => format!("key:{}", &files::sha256_of_bytes(key.expose_secret().as_bytes())[..8]),
        Access::Token(sign_in) => format!("profile:{}", sign_in.profile()),
    }
}

/// Whether the same request may be sent again after this failure without doing something twice.
fn may_repeat(request: &Request, failure: &Failure) -> bool {
    // A session that was only opened publishes nothing before its last byte.
    let opens_session = matches!(request.body, Body::Resumable { .. });
    request.method.rule().repeat || opens_session || !failure.sent || failure.error.kind() == Kind::Limit
}

/// YouTube asks to wait longer than anybody wants to sit there.
pub(super) fn later(mut failure: Failure, asked: Duration) -> Failure {
    let seconds = i64::try_from(asked.as_secs()).unwrap_or(i64::MAX);
    let until = clock::unix_seconds().saturating_add(seconds);
    failure.then = Then::RetryLater(until);
    failure.hinting(format!("go on after {}", super::day::shown_utc(until)))
}

fn nobody(method: YoutubeMethod, reader: Reader) -> Error {
    let name = method.name();
    match reader {
        Reader::Anyone => Error::auth(format!("YouTube answers only with an API key or a sign-in ({name})"))
            .hint("set YOUTUBE_API_KEY (a key of a Google Cloud project with the YouTube Data API)")
            .hint("or sign in: ytseo auth login"),
        Reader::Owner => Error::auth(format!("this needs the sign-in of the channel's owner ({name})"))
            .hint(format!("sign in: {}", method.login())),
    }
}
