//! Why Google does not give a token: what its answer means, and what to do about it.

use crate::error::{Error, Remedy, Result};

use super::credentials::GUIDE;
use super::tokens::{StoredToken, login};

/// Days after which a sign-in ends while the consent screen is in testing.
pub const TESTING_DAYS: i64 = 7;
/// Days without use after which Google forgets a sign-in.
const UNUSED_DAYS: i64 = 180;
const DAY: i64 = 86_400;

/// What Google said: RFC 6749, section 5.2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The code: `invalid_grant`, `invalid_client` ...
    pub code: String,
    /// A sentence, made safe to show; for people only, it changes.
    pub description: Option<String>,
}

impl Refusal {
    /// Takes the two fields of an answer. Control characters are dropped, long texts cut.
    pub fn new(code: &str, description: Option<&str>) -> Self {
        let safe = |text: &str| -> String { text.chars().filter(|c| !c.is_control()).take(200).collect() };
        Self { code: safe(code), description: description.map(safe).filter(|text| !text.is_empty()) }
    }

    /// The code with the sentence, in parentheses behind a message of ours.
    fn quoted(&self) -> String {
        match &self.description {
            Some(description) => format!("{}: {description}", self.code),
            None => self.code.clone(),
        }
    }
}

/// Why a sign-in ended, as far as its dates tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// Google had said that it would end now: the consent screen is in testing.
    Testing,
    /// It ended around the seventh day: most likely the consent screen is in testing.
    ProbablyTesting,
    /// It was not used for half a year.
    Unused,
    /// It was taken back, the password was changed, or too many sign-ins of the same client were made.
    Revoked,
}

impl Ended {
    /// Tells from the dates. The sign-in was good at `refreshed_at` and is not at `now`, so it ended in
    /// between.
    pub fn of(token: &StoredToken, now: i64) -> Self {
        if token.refresh_expires_at.is_some_and(|end| end <= now) {
            return Ended::Testing;
        }
        let end_of_testing = token.signed_in_at + TESTING_DAYS * DAY;
        // Some hours of room: the day counts from when Google, not we, wrote it down.
        if token.refreshed_at < end_of_testing + DAY / 8 && now >= end_of_testing - DAY / 8 {
            return Ended::ProbablyTesting;
        }
        if now - token.refreshed_at >= UNUSED_DAYS * DAY {
            return Ended::Unused;
        }
        Ended::Revoked
    }

    /// The reason in words.
    pub const fn words(self) -> &'static str {
        match self {
            Ended::Testing => {
                "it ended after seven days, because the consent screen of its Google Cloud project is in \
                 testing"
            }
            Ended::ProbablyTesting => {
                "it ended around its seventh day: most likely the consent screen of its Google Cloud \
                 project is in testing"
            }
            Ended::Unused => "it was not used for half a year, and Google forgot it",
            Ended::Revoked => {
                "it was taken back (in the Google account, by a new password, or by signing in too often \
                 elsewhere)"
            }
        }
    }

    /// What to do before signing in again.
    pub const fn advice(self) -> Option<&'static str> {
        match self {
            Ended::Testing | Ended::ProbablyTesting => Some(
                "publish the app first (Google's console, Google Auth Platform, Audience, Publish app); a \
                 sign-in from before still ends",
            ),
            Ended::Unused => None,
            Ended::Revoked => Some("see who has access: https://myaccount.google.com/connections"),
        }
    }
}

/// The error of a refresh that Google refused.
pub fn of_refresh(refusal: &Refusal, profile: &str, token: Option<&StoredToken>, now: i64) -> Error {
    if refusal.code != "invalid_grant" {
        return of_client(refusal);
    }
    match token {
        Some(token) => {
            let ended = Ended::of(token, now);
            let days = (now - token.signed_in_at).max(0) / DAY;
            let error = Error::auth(format!(
                "the sign-in '{profile}' of {days} days ago does not work any more: {} ({})",
                ended.words(),
                refusal.quoted()
            ));
            let advised = ended.advice().into_iter().fold(error, |error, advice| error.hint(advice));
            advised.hint(format!("sign in again: {}", login(profile))).remedy(Remedy::SignIn { task: None })
        }
        None => Error::auth(format!(
            "the token in YOUTUBE_CREDENTIALS does not work any more ({})",
            refusal.quoted()
        ))
        .hint(
            "tokens end after seven days while the consent screen is in testing, and when they are \
             taken back",
        )
        .hint("where you can sign in: `ytseo auth login`, then `ytseo auth export`"),
    }
}

/// The error of a code that Google did not take at the end of a sign-in.
pub fn of_exchange(refusal: &Refusal, profile: &str) -> Error {
    match refusal.code.as_str() {
        "invalid_grant" => {
            Error::auth(format!("Google does not take the answer of the browser ({})", refusal.quoted()))
                .hint("it can be used once, and only for some minutes")
                .hint(format!("try again: {}", login(profile)))
        }
        _ => of_client(refusal),
    }
}

/// The error of a browser that came back with a refusal instead of a code.
pub fn of_browser(refusal: &Refusal, profile: &str) -> Error {
    match refusal.code.as_str() {
        "access_denied" => Error::auth("Google was told not to allow it")
            .hint(format!("to try again: {}", login(profile)))
            .hint(
                "while the consent screen is in testing, only the accounts listed there as test users can \
                allow it",
            ),
        "admin_policy_enforced" => Error::auth("the administrator of this Google account does not allow it")
            .hint("ask the administrator to trust the client, or use another account"),
        "org_internal" => Error::auth("the client is only for accounts of its own organisation")
            .hint("make its audience External (Google's console, Google Auth Platform, Audience)"),
        "invalid_scope" => Error::auth(format!(
            "Google does not know what was asked for \
         ({})",
            refusal.quoted()
        ))
        .hint("leave out --scope, or write scopes as `ytseo auth login --help` shows them"),
        _ => of_client(refusal),
    }
}

/// What is wrong with the client.
fn of_client(refusal: &Refusal) -> Error {
    let quoted = refusal.quoted();
    match refusal.code.as_str() {
        "invalid_client" | "deleted_client" | "unauthorized_client" | "disabled_client" => {
            Error::auth(format!(
                "Google does not know the client in YOUTUBE_CREDENTIALS, or its secret is wrong ({quoted})"
            ))
            .hint("see whether it is still there: Google's console, Google Auth Platform, Clients")
            .hint("download its JSON once more, or make a new one")
            .hint(GUIDE)
        }
        "redirect_uri_mismatch" => {
            Error::auth(format!("the client does not allow this machine as an answer ({quoted})"))
                .hint("make a client of the type Desktop app: it allows every port of this machine")
                .hint("or add the address to the client's redirect URIs in Google's console")
        }
        _ => Error::auth(format!("Google refused the sign-in ({quoted})")).hint(GUIDE),
    }
}

/// Reads the two fields out of an answer's JSON, if they are there.
///
/// # Errors
/// Remote, when it is something else.
pub fn read(status: u16, body: &[u8]) -> Result<Refusal> {
    #[derive(serde::Deserialize)]
    struct Fields {
        error: String,
        error_description: Option<String>,
    }
    match serde_json::from_slice::<Fields>(body) {
        Ok(fields) => Ok(Refusal::new(&fields.error, fields.error_description.as_deref())),
        Err(_) => Err(Error::remote(format!("Google's sign-in answers with status {status} and no reason"))
            .hint("try again later; https://www.google.com/appsstatus shows known problems")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    const SIGNED_IN: i64 = 1_790_000_000;

    fn token(refreshed_after_days: i64) -> StoredToken {
        StoredToken {
            client_id: "1-a".into(),
            access_token: String::new().into(),
            expires_at: 0,
            refresh_token: None,
            refresh_expires_at: None,
            asked: Vec::new(),
            scopes: Vec::new(),
            signed_in_at: SIGNED_IN,
            refreshed_at: SIGNED_IN + refreshed_after_days * DAY,
            channel: None,
        }
    }

    fn ended(refreshed_after_days: i64, now_after_days: i64) -> Ended {
        Ended::of(&token(refreshed_after_days), SIGNED_IN + now_after_days * DAY)
    }

    #[test]
    fn the_dates_tell_the_seven_days_from_being_taken_back() {
        assert_eq!(ended(6, 7), Ended::ProbablyTesting);
        assert_eq!(ended(0, 12), Ended::ProbablyTesting, "used on the first day, then not for long");
        assert_eq!(ended(0, 3), Ended::Revoked, "too early for the seven days");
        assert_eq!(ended(5, 6), Ended::Revoked);
        assert_eq!(ended(9, 10), Ended::Revoked, "it had outlived the seven days");
        assert_eq!(ended(9, 190), Ended::Unused);
        let announced = StoredToken { refresh_expires_at: Some(SIGNED_IN + 100), ..token(0) };
        assert_eq!(Ended::of(&announced, SIGNED_IN + 101), Ended::Testing);
        assert_eq!(Ended::of(&announced, SIGNED_IN + 99), Ended::Revoked, "before the announced end");
    }

    #[test]
    fn every_refusal_says_what_to_do() {
        let codes = [
            "invalid_grant",
            "invalid_client",
            "access_denied",
            "org_internal",
            "redirect_uri_mismatch",
            "x",
        ];
        for code in codes {
            let refusal = Refusal::new(code, Some("Bad\u{1b}[31m Request"));
            let stored = token(1);
            for error in [
                of_refresh(&refusal, "cooking", Some(&stored), SIGNED_IN + 8 * DAY),
                of_refresh(&refusal, "cooking", None, 0),
                of_exchange(&refusal, "cooking"),
                of_browser(&refusal, "cooking"),
            ] {
                assert_eq!(error.kind(), Kind::Auth);
                assert!(!error.hints().is_empty(), "{code}");
                assert!(!error.chain().contains('\u{1b}'), "{}", error.chain());
            }
        }
        let error =
            of_refresh(&Refusal::new("invalid_grant", None), "cooking", Some(&token(1)), SIGNED_IN + 8 * DAY);
        assert!(error.chain().contains("of 8 days ago"), "{}", error.chain());
        assert!(error.hints()[0].contains("publish the app"), "{:?}", error.hints());
        assert!(error.hints()[1].contains("ytseo auth login --profile cooking"), "{:?}", error.hints());
    }

    #[test]
    fn an_answer_without_a_reason_is_a_problem_of_the_server() {
        assert_eq!(
            read(400, b"{\"error\":\"invalid_grant\"}").expect("read"),
            Refusal::new("invalid_grant", None)
        );
        assert_eq!(read(502, b"<html>Bad Gateway").expect_err("no JSON").kind(), Kind::Remote);
    }
}
