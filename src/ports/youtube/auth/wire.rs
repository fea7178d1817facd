//! The talk with Google's sign-in over HTTP: asking a user, exchanging a code, renewing, taking back.
//!
//! Forms, `state` and PKCE are those of the crate `oauth2`; the requests go through our own client.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use backon::{BackoffBuilder, ExponentialBuilder};
use futures::future::BoxFuture;
use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::url::{Url, form_urlencoded};
use oauth2::{
    AsyncHttpClient, AuthType, AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken,
    EndpointNotSet, EndpointSet, ExtraTokenFields, HttpRequest, HttpResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RefreshToken, RequestTokenError, StandardRevocableToken,
    StandardTokenResponse, TokenResponse, TokenUrl, http as wire_http,
};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::credentials::OAuthClient;
use super::refusal::{self, Refusal};
use crate::error::{Error, Result};
use crate::ports::{clock, http};
use crate::rules::Scope;

/// Most bytes of an answer; they have some hundred.
const LARGEST: usize = 64 * 1024;
/// Tries of a renewal after the first one.
const RETRIES: usize = 2;
/// First wait between two tries; it doubles, with jitter.
const FIRST_WAIT: Duration = Duration::from_millis(200);

/// Fields of Google's own in an answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct OwnFields {
    refresh_token_expires_in: Option<i64>,
}

impl ExtraTokenFields for OwnFields {}

type Answer = StandardTokenResponse<OwnFields, BasicTokenType>;
type GoogleClient = Client<
    BasicErrorResponse,
    Answer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// What Google gave.
#[derive(Debug)]
pub struct Granted {
    /// The token of the requests.
    pub access_token: SecretString,
    /// How many seconds it lasts; an hour when Google does not say.
    pub expires_in: i64,
    /// What gives new ones: at a sign-in, or in place of the old one.
    pub refresh_token: Option<SecretString>,
    /// How many seconds that lasts, when it has an end.
    pub refresh_expires_in: Option<i64>,
    /// What was allowed; `None` when it is what was asked for.
    pub scopes: Option<Vec<String>>,
}

/// Why nothing was given.
#[derive(Debug)]
pub enum Denial {
    /// Google said no.
    Refused(Refusal),
    /// There was no answer that can be used.
    Failed(Error),
}

/// What goes wrong below the forms.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error("the answer has status {0}")]
    Status(u16),
    #[error("the answer is too long")]
    TooLong,
    #[error("{0}")]
    Setup(String),
}

/// A question for the user's browser, and what is kept to check the answer.
pub struct Question {
    /// The address to open.
    pub address: Url,
    /// What the browser has to bring back.
    pub state: CsrfToken,
    /// What proves that the code is exchanged by who asked.
    pub verifier: PkceCodeVerifier,
}

/// An OAuth client that can talk. Clones share the connection.
#[derive(Debug, Clone)]
pub struct Wire {
    client: Arc<OAuthClient>,
    http: Arc<OnceLock<reqwest::Client>>,
    skew: Arc<Mutex<Option<i64>>>,
}

impl Wire {
    /// Nothing is opened yet.
    pub fn new(client: OAuthClient) -> Self {
        Self { client: Arc::new(client), http: Arc::default(), skew: Arc::default() }
    }

    /// The client it talks for.
    pub fn client(&self) -> &OAuthClient {
        &self.client
    }

    /// By how many seconds Google's clock was ahead of ours in the last answer.
    pub fn clock_skew(&self) -> Option<i64> {
        *self.skew.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn forms(&self) -> GoogleClient {
        let client = Client::new(ClientId::new(self.client.id.clone()))
            .set_auth_type(AuthType::RequestBody)
            .set_auth_uri(AuthUrl::from_url(self.client.auth_uri.clone()))
            .set_token_uri(TokenUrl::from_url(self.client.token_uri.clone()));
        match &self.client.secret {
            Some(secret) => client.set_client_secret(ClientSecret::new(secret.expose_secret().into())),
            None => client,
        }
    }

    /// Makes the question for a browser. `prompt` makes Google ask again what it would take as answered.
    pub fn question(&self, scopes: &[Scope], redirect: &RedirectUrl, prompt: Option<&str>) -> Question {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let forms = self.forms().set_redirect_uri(redirect.clone());
        let mut question = forms
            .authorize_url(CsrfToken::new_random)
            .add_scopes(scopes.iter().map(|scope| oauth2::Scope::new(scope.address().into())))
            .add_extra_param("access_type", "offline")
            .add_extra_param("include_granted_scopes", "true")
            .set_pkce_challenge(challenge);
        if let Some(prompt) = prompt {
            question = question.add_extra_param("prompt", prompt);
        }
        let (address, state) = question.url();
        Question { address, state, verifier }
    }

    /// Exchanges the code that the browser brought. Not repeated: a code can be used once.
    ///
    /// # Errors
    /// See [`Denial`].
    pub async fn exchange(
        &self,
        code: String,
        redirect: &RedirectUrl,
        verifier: PkceCodeVerifier,
    ) -> Result<Granted, Denial> {
        let forms = self.forms().set_redirect_uri(redirect.clone());
        let request = forms.exchange_code(AuthorizationCode::new(code)).set_pkce_verifier(verifier);
        request.request_async(&Sender(self.clone())).await.map(granted).map_err(denial)
    }

    /// Gets a new access token.
    ///
    /// # Errors
    /// See [`Denial`].
    pub async fn refresh(&self, token: &SecretString) -> Result<Granted, Denial> {
        let token = RefreshToken::new(token.expose_secret().into());
        let forms = self.forms();
        let sender = Sender(self.clone());
        let waits = ExponentialBuilder::default().with_min_delay(FIRST_WAIT).with_max_times(RETRIES);
        let mut waits = waits.with_jitter().build();
        loop {
            let outcome = forms.exchange_refresh_token(&token).request_async(&sender).await;
            let unclear =
                matches!(outcome, Err(RequestTokenError::Request(Trouble::Http(_) | Trouble::Status(_))));
            match waits.next().filter(|_| unclear) {
                Some(wait) => tokio::time::sleep(wait).await,
                None => return outcome.map(granted).map_err(denial),
            }
        }
    }

    /// Takes a token back, with all that came from the same sign-in. One that is not known any more counts
    /// as taken.
    ///
    /// # Errors
    /// Remote, when Google does not answer.
    pub async fn revoke(&self, token: &SecretString) -> Result<()> {
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", token.expose_secret())
            .finish();
        let request = wire_http::Request::post(self.client.revoke_uri().as_str())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.into_bytes())
            .map_err(|error| Error::internal("a request cannot be made").caused_by(error))?;
        let response = self.send(request).await.map_err(unreachable)?;
        match response.status().as_u16() {
            200..=299 => Ok(()),
            status => match refusal::read(status, response.body())?.code.as_str() {
                "invalid_token" | "invalid_grant" => Ok(()),
                code => Err(Error::remote(format!("Google did not take the sign-in back ({code})"))
                    .hint("take it back by hand: https://myaccount.google.com/connections")),
            },
        }
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Trouble> {
        let http = match self.http.get() {
            Some(http) => http,
            None => {
                let made = http::sign_in_client().map_err(|error| Trouble::Setup(error.chain()))?;
                self.http.get_or_init(|| made)
            }
        };
        let mut response = http.execute(reqwest::Request::try_from(request)?).await?;
        self.note_time(&response);
        let status = response.status();
        if status.is_server_error() || status.as_u16() == 429 {
            return Err(Trouble::Status(status.as_u16()));
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            body.extend_from_slice(&chunk);
            if body.len() > LARGEST {
                return Err(Trouble::TooLong);
            }
        }
        let mut answer = HttpResponse::new(body);
        *answer.status_mut() = status;
        *answer.headers_mut() = response.headers().clone();
        Ok(answer)
    }

    fn note_time(&self, response: &reqwest::Response) {
        let date = response.headers().get("date").and_then(|value| value.to_str().ok());
        let theirs = date
            .and_then(|date| httpdate::parse_http_date(date).ok())
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        if let Some(theirs) = theirs {
            let ahead = theirs.as_secs() as i64 - clock::unix_seconds();
            *self.skew.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
        }
    }
}

/// Sends the forms of the crate with our own client.
struct Sender(Wire);

impl<'c> AsyncHttpClient<'c> for Sender {
    type Error = Trouble;
    type Future = BoxFuture<'c, Result<HttpResponse, Trouble>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.0.send(request))
    }
}

fn granted(answer: Answer) -> Granted {
    let scopes = answer.scopes().map(|scopes| scopes.iter().map(|scope| scope.to_string()).collect());
    Granted {
        access_token: answer.access_token().secret().clone().into(),
        expires_in: answer.expires_in().map_or(3600, |time| time.as_secs() as i64),
        refresh_token: answer.refresh_token().map(|token| token.secret().clone().into()),
        refresh_expires_in: answer.extra_fields().refresh_token_expires_in,
        scopes,
    }
}

/// What the crate reports, without the bodies that it keeps in its errors.
fn denial(error: RequestTokenError<Trouble, BasicErrorResponse>) -> Denial {
    match error {
        RequestTokenError::ServerResponse(answer) => Denial::Refused(Refusal::new(
            answer.error().as_ref(),
            answer.error_description().map(String::as_str),
        )),
        RequestTokenError::Request(trouble) => Denial::Failed(unreachable(trouble)),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Denial::Failed(
            Error::remote("Google's sign-in gave an answer that cannot be read")
                .hint("see whether a proxy or a portal stands in between, and try again"),
        ),
    }
}

fn unreachable(trouble: Trouble) -> Error {
    let error = match trouble {
        // The address of a request holds no secret here, but says little either.
        Trouble::Http(error) => {
            Error::remote("Google's sign-in cannot be reached").caused_by(error.without_url())
        }
        other => Error::remote("Google's sign-in does not work").caused_by(other),
    };
    error
        .hint("check the connection and try again; nothing was changed")
        .hint("a clock that is wrong by days makes secure connections fail: `ytseo auth doctor`")
}
