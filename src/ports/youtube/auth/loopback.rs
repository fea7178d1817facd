//! The small server that the browser is sent back to: on this machine only, for one sign-in.

use std::net::Ipv4Addr;

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use oauth2::RedirectUrl;
use oauth2::url::{Url, form_urlencoded};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use super::credentials::{ClientKind, OAuthClient, is_this_machine};
use crate::error::{Error, Result};

/// What the browser brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BrowserAnswer {
    /// What was sent along with the question.
    pub state: String,
    /// What can be exchanged for a token.
    pub code: Option<String>,
    /// Why there is none.
    pub error: Option<String>,
    /// The same in a sentence.
    pub description: Option<String>,
}

impl BrowserAnswer {
    /// Reads a query, or a whole address as people copy it. `None` when it is no answer.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let query = text.split_once('?').map_or(text, |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let mut answer = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "state" => answer.state = value.into_owned(),
                "code" => answer.code = Some(value.into_owned()),
                "error" => answer.error = Some(value.into_owned()),
                "error_description" => answer.description = Some(value.into_owned()),
                _ => {}
            }
        }
        let whole = !answer.state.is_empty() && (answer.code.is_some() || answer.error.is_some());
        whole.then_some(answer)
    }
}

/// What the browser shows then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrowserPage {
    /// It worked.
    Good(String),
    /// It did not, and why.
    Bad(String),
    /// Another question.
    Onward(String),
}

/// An answer with somebody waiting for a page.
#[derive(Debug)]
pub struct Arrival {
    /// What the browser brought.
    pub answer: BrowserAnswer,
    page: oneshot::Sender<BrowserPage>,
}

impl Arrival {
    /// Shows a page. A browser that is gone does not matter.
    pub fn show(self, page: BrowserPage) {
        let _ = self.page.send(page);
    }
}

/// A listening server. It ends when it is dropped.
pub struct Loopback {
    redirect: RedirectUrl,
    arrivals: mpsc::Receiver<Arrival>,
    stop: CancellationToken,
    server: Option<tokio::task::JoinHandle<std::io::Result<()>>>,
}

impl Loopback {
    /// Listens where `client` may be answered: at `port` or any free one for a desktop app, at a registered
    /// address for a web app.
    ///
    /// # Errors
    /// Usage, when the port is taken; config, when a web app has no address on this machine.
    pub async fn open(client: &OAuthClient, port: Option<u16>) -> Result<Self> {
        let mut address = match client.kind {
            ClientKind::Web => registered(client, port)?,
            _ => Url::parse("http://127.0.0.1/")
                .map_err(|error| Error::internal("no address").caused_by(error))?,
        };
        let wanted = match client.kind {
            ClientKind::Web => address.port_or_known_default().unwrap_or(80),
            _ => port.unwrap_or(0),
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).await.map_err(|error| {
            Error::usage(format!("port {wanted} of this machine cannot be listened on"))
                .hint("another program has it: choose another with --port, or leave --port out")
                .caused_by(error)
        })?;
        let failed = |error| Error::internal("the port is not known").caused_by(error);
        let port = listener.local_addr().map_err(failed)?.port();
        if client.kind != ClientKind::Web {
            // An address without a port would be that of port 80.
            let _ = address.set_port(Some(port));
        }
        let (sender, arrivals) = mpsc::channel(4);
        let router = Router::new().fallback(answer).with_state(sender);
        let stop = CancellationToken::new();
        let stopped = stop.clone();
        let server = axum::serve(listener, router).with_graceful_shutdown(stopped.cancelled_owned());
        let server = tokio::spawn(server.into_future());
        let redirect = match client.kind {
            // Google compares letter by letter with what was registered.
            ClientKind::Web => RedirectUrl::new(as_registered(client, &address)),
            _ => Ok(RedirectUrl::from_url(address)),
        };
        let redirect = redirect.map_err(|error| Error::internal("no address").caused_by(error))?;
        Ok(Self { redirect, arrivals, stop, server: Some(server) })
    }

    /// Where the browser is sent back to.
    pub fn redirect(&self) -> &RedirectUrl {
        &self.redirect
    }

    /// The next answer of a browser.
    pub async fn next(&mut self) -> Option<Arrival> {
        self.arrivals.recv().await
    }

    /// Ends once the pages that are on their way have been sent, after a second at the latest.
    pub async fn close(mut self) {
        self.stop.cancel();
        if let Some(server) = self.server.take() {
            let _ = tokio::time::timeout(std::time::Duration::from_secs(1), server).await;
        }
    }
}

impl Drop for Loopback {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// The registered address of a web app that is on this machine, with the wanted port.
fn registered(client: &OAuthClient, port: Option<u16>) -> Result<Url> {
    let local = client
        .redirect_uris
        .iter()
        .filter_map(|text| Url::parse(text).ok())
        .filter(|url| url.scheme() == "http" && is_this_machine(url) && url.host_str() != Some("[::1]"));
    let mut local = local.filter(|url| port.is_none() || url.port_or_known_default() == port);
    local.next().ok_or_else(|| {
        let port = port.unwrap_or(8790);
        Error::config(format!(
            "the web app in YOUTUBE_CREDENTIALS may not answer to port {port} of this machine"
        ))
        .hint(format!(
            "add http://127.0.0.1:{port}/ to its redirect URIs in Google's console, and download it again"
        ))
        .hint("or make a client of the type Desktop app, which may use any port")
    })
}

fn as_registered(client: &OAuthClient, address: &Url) -> String {
    let same = |text: &&String| Url::parse(text).is_ok_and(|url| url == *address);
    client.redirect_uris.iter().find(same).cloned().unwrap_or_else(|| address.to_string())
}

async fn answer(State(arrivals): State<mpsc::Sender<Arrival>>, RawQuery(query): RawQuery) -> Response {
    let Some(answer) = query.as_deref().and_then(BrowserAnswer::read) else {
        return page(StatusCode::NOT_FOUND, "Nothing here", "ytseo waits for the answer of a sign-in here.");
    };
    let (sender, shown) = oneshot::channel();
    if arrivals.send(Arrival { answer, page: sender }).await.is_err() {
        return over();
    }
    match shown.await {
        Ok(BrowserPage::Good(text)) => page(StatusCode::OK, "Signed in", &text),
        Ok(BrowserPage::Bad(text)) => page(StatusCode::BAD_REQUEST, "Not signed in", &text),
        Ok(BrowserPage::Onward(address)) => Redirect::to(&address).into_response(),
        Err(_) => over(),
    }
}

fn over() -> Response {
    page(StatusCode::GONE, "Over", "This sign-in is over. Start again in the terminal.")
}

const STYLE: &str = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 \
    1.5rem;\
color:#1c1c1e;background:#fff}h1{font-size:1.6rem}p{white-space:pre-line}\
@media(prefers-color-scheme:dark){body{color:#eee;background:#1c1c1e}}";

/// Takes the code, which is used up by now, out of the address bar and the history.
const SCRIPT: &str = "history.replaceState(null,'',location.pathname)";

/// A page with nothing from elsewhere: the policy allows this style and this script, by their hashes.
fn page(status: StatusCode, title: &str, text: &str) -> Response {
    let (title, text) = (escaped(title), escaped(text));
    let body = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} - ytseo</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head>\
         <body><main><h1>{title}</h1><p>{text}</p></main><script>{SCRIPT}</script></body></html>\n"
    );
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        hash(STYLE),
        hash(SCRIPT)
    );
    let policy = HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONNECTION, HeaderValue::from_static("close")),
    ];
    (status, headers, body).into_response()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ports::youtube::auth::credentials::Credentials;

    #[test]
    fn answers_are_read_from_queries_and_from_copied_addresses() {
        let read =
            BrowserAnswer::read("http://127.0.0.1:5/?state=a%2Bb&code=4%2F0Ax&scope=x#_=_\n").expect("read");
        assert_eq!((read.state.as_str(), read.code.as_deref()), ("a+b", Some("4/0Ax")));
        let denied = BrowserAnswer::read("error=access_denied&state=s").expect("read");
        assert_eq!(denied.error.as_deref(), Some("access_denied"));
        for none in ["", "y", "state=s", "code=c", "http://127.0.0.1:5/favicon.ico", "?state=&code=c"] {
            assert_eq!(BrowserAnswer::read(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn any_line_is_read_or_not(line in ".{0,100}") {
            let _ = BrowserAnswer::read(&line);
        }
    }

    fn web(redirects: &[&str]) -> OAuthClient {
        let json = serde_json::json!({"web": {"client_id": "1-a", "redirect_uris": redirects}});
        Credentials::parse(&json.to_string(), "test").expect("read").client
    }

    #[test]
    fn a_web_app_is_answered_where_it_was_registered() {
        let client = web(&["https://example.org/", "http://localhost:8080/done", "http://127.0.0.1:9000"]);
        let port = |port| registered(&client, port).map(|url| url.to_string()).ok();
        assert_eq!(port(None).as_deref(), Some("http://localhost:8080/done"));
        assert_eq!(port(Some(9000)).as_deref(), Some("http://127.0.0.1:9000/"));
        assert_eq!(
            as_registered(&client, &registered(&client, Some(9000)).expect("one")),
            "http://127.0.0.1:9000"
        );
        assert_eq!(port(Some(1)), None);
        let error = registered(&web(&[]), None).expect_err("none");
        assert!(error.hints()[0].contains("http://127.0.0.1:8790/"), "{:?}", error.hints());
    }

    #[test]
    fn what_is_shown_is_text() {
        assert_eq!(escaped("<b>\"&\"</b>"), "&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;");
    }
}
