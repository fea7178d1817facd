//! Tests of reading credentials: every form, every kind, and that no secret is quoted.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use proptest::prelude::*;
use secrecy::ExposeSecret;
use serde_json::json;

use super::credentials::*;
use crate::error::{Error, Kind};
use crate::rules::Scope;

const SECRET: &str = "GOCSPX-very-secret";

fn installed() -> String {
    json!({"installed": {
        "client_id": "123456-abc.apps.googleusercontent.com", "project_id": "mine",
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
        "auth_provider_x509_cert_url": "https://www.googleapis.com/oauth2/v1/certs",
        "client_secret": SECRET, "redirect_uris": ["http://localhost"]
    }})
    .to_string()
}

fn parse(text: &str) -> Result<Credentials, Error> {
    Credentials::parse(text, "YOUTUBE_CREDENTIALS")
}

#[track_caller]
fn refused(text: &str, kind: Kind, message: &str) {
    let error = parse(text).expect_err("refused");
    let all = format!("{} {:?} {error:?}", error.chain(), error.hints());
    assert_eq!(error.kind(), kind, "{all}");
    assert!(error.chain().contains(message), "{all}");
    assert!(!error.hints().is_empty(), "{all}");
    assert!(!all.contains(SECRET), "a secret came out: {all}");
}

#[test]
fn json_base64_and_paths_give_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("client secret.json");
    std::fs::write(&path, format!("\u{feff}{}\n", installed())).expect("written");
    let wrapped = STANDARD.encode(installed());
    let wrapped: String = wrapped
        .as_bytes()
        .chunks(64)
        .fold(String::new(), |text, line| text + std::str::from_utf8(line).expect("ASCII") + "\n");
    let forms = [
        format!("  {}\n", installed()),
        STANDARD.encode(installed()),
        URL_SAFE_NO_PAD.encode(installed()),
        wrapped,
        path.display().to_string(),
    ];
    for form in forms {
        let found = parse(&form).expect("read");
        assert_eq!(found.client.kind, ClientKind::Installed);
        assert_eq!(found.client.id, "123456-abc.apps.googleusercontent.com");
        assert_eq!(found.client.project(), Some("123456"));
        assert_eq!(found.client.secret.as_ref().expect("a secret").expose_secret(), SECRET);
        assert_eq!(found.client.revoke_uri().as_str(), "https://oauth2.googleapis.com/revoke");
        assert!(found.refresh_token.is_none());
        assert!(found.from.contains("YOUTUBE_CREDENTIALS"), "{}", found.from);
        assert!(!format!("{found:?}").contains(SECRET));
    }
}

#[test]
fn a_web_app_without_redirects_and_tokens_for_ci_are_known() {
    let web = json!({"web": {"client_id": "7-x", "client_secret": SECRET,
        "auth_uri": "http://127.0.0.1:9/auth",
        "token_uri": "http://localhost:9/token"}});
    let found = parse(&web.to_string()).expect("read");
    assert_eq!((found.client.kind, found.client.redirect_uris.len()), (ClientKind::Web, 0));
    assert_eq!(found.client.token_uri.as_str(), "http://localhost:9/token");
    let user = json!({"type": "authorized_user", "client_id": "id", "client_secret": SECRET,
        "refresh_token": "1//x",
        "scopes": ["https://www.googleapis.com/auth/youtube.upload", "openid"]});
    let found = parse(&user.to_string()).expect("read");
    assert_eq!(found.client.kind, ClientKind::AuthorizedUser);
    assert_eq!(found.client.token_uri.as_str(), "https://oauth2.googleapis.com/token");
    assert_eq!(found.refresh_token.expect("a token").expose_secret(), "1//x");
    assert_eq!(found.scopes, [Scope::Upload]);
    // As Google's library for Python writes it: without a type.
    let python = json!({"token": "ya29.x", "refresh_token": "1//x", "client_id": "id",
        "client_secret": SECRET, "token_uri": "https://oauth2.googleapis.com/token", "scopes": null,
        "expiry": "2026-01-01T00:00:00Z"});
    assert_eq!(parse(&python.to_string()).expect("read").client.kind, ClientKind::AuthorizedUser);
}

#[test]
fn what_cannot_sign_in_is_told_apart() {
    let service = json!({"type": "service_account", "project_id": "p", "private_key": SECRET,
        "client_email": "a@p.iam.gserviceaccount.com", "client_id": "1", "token_uri": "https://x.example/"});
    refused(&service.to_string(), Kind::Auth, "service account");
    let external = json!({"type": "external_account", "audience": SECRET});
    refused(&external.to_string(), Kind::Auth, "external_account");
    refused("AIzaSyVerySecretKey0000000000000000000000", Kind::Config, "API key");
    refused("/nowhere/client.json", Kind::Config, "/nowhere/client.json");
    refused("~/client.json", Kind::Config, "cannot read");
    refused(&format!("{{\"installed\": {SECRET}}}"), Kind::Config, "line 1");
    refused(&STANDARD.encode(installed())[..41], Kind::Config, "no base64");
    refused(SECRET, Kind::Config, "no file");
    refused("{}", Kind::Config, "neither");
    let no_id = json!({"installed": {"client_secret": SECRET}});
    refused(&no_id.to_string(), Kind::Config, "client_id");
    let empty = json!({"type": "authorized_user", "client_id": "i", "refresh_token": ""});
    refused(&empty.to_string(), Kind::Config, "refresh_token");
    let clear = json!({"client_id": "i", "client_secret": SECRET, "token_uri": "http://example.org/t"});
    let clear = json!({ "installed": clear });
    refused(&clear.to_string(), Kind::Config, "https://");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_without_being_quoted(text in "[ -~\u{e9}\n]{0,80}") {
        if let Err(error) = parse(&text) {
            let shown = error.chain();
            prop_assert!(text.len() < 12 || !shown.contains(&text) || text.trim().starts_with(['/', '~', '.'])
                || text.trim().ends_with(".json"), "{shown}");
        }
    }
}
