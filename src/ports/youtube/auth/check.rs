//! What is wrong with a sign-in: each cause told apart, with what to do. Asks Google and YouTube; three
//! units at most.

use serde::Serialize;

use super::account::tasks;
use super::credentials::{Credentials, GUIDE};
use super::login::no_channel;
use super::refusal::Ended;
use super::tokens::{StoredToken, TokenFiles, login as to_type};
use super::{SignIn, who};
use crate::config::Loaded;
use crate::error::{Error, Kind};
use crate::ports::store::Store;
use crate::ports::youtube::day::shown_utc;
use crate::ports::youtube::{Failure, Reader, Request};
use crate::ports::{clock, process};
use crate::progress::Watch;
use crate::rules::{Scope, YoutubeMethod, sign_in};

/// By how many seconds a clock may be wrong before it does harm.
const CLOCK_ROOM: i64 = 120;

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// As it should be.
    Ok,
    /// It is not there, or not everything works.
    Missing,
    /// It does not work.
    Failing,
}

/// Why something is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// `YOUTUBE_CREDENTIALS` is not set.
    NoCredentials,
    /// It holds something that cannot be used.
    BadCredentials,
    /// It holds a service account.
    ServiceAccount,
    /// Nobody is signed in.
    NotSignedIn,
    /// The sign-in belongs to another client.
    OtherClient,
    /// The file of the sign-in cannot be used.
    BadFile,
    /// Others on this machine can read the token.
    ReadableByOthers,
    /// The sign-in ended because the consent screen is in testing, or will.
    Testing,
    /// It ended around its seventh day: most likely the same.
    ProbablyTesting,
    /// It was not used for half a year.
    Unused,
    /// It was taken back.
    Revoked,
    /// Google does not know the client or its secret.
    UnknownClient,
    /// Google or YouTube cannot be reached, or does not answer well.
    Unreachable,
    /// The clock of this computer is wrong.
    Clock,
    /// A box was left unticked.
    Unticked,
    /// The account has no channel (R-20c).
    NoChannel,
    /// It is another channel than at the sign-in.
    WrongChannel,
    /// The API is not switched on in the project.
    ApiDisabled,
    /// The key is restricted, and not for this.
    KeyRestricted,
    /// The key is not known.
    KeyUnknown,
    /// Not the owner: Analytics is closed to managers.
    NotOwner,
    /// The quota of today is used up.
    Quota,
    /// Something else; the text says what.
    Other,
}

/// One check.
#[derive(Debug, Clone, Serialize)]
pub struct AuthCheck {
    /// What was checked.
    pub name: &'static str,
    /// How it ended.
    pub health: Health,
    /// Why it is not as it should be.
    pub cause: Option<Cause>,
    /// What was found.
    pub found: String,
    /// What to do.
    pub hints: Vec<String>,
}

/// All checks of a profile.
#[derive(Debug, Clone, Serialize)]
pub struct AuthCheckReport {
    /// The profile.
    pub profile: String,
    /// The checks, in an order in which each builds on those before.
    pub checks: Vec<AuthCheck>,
}

impl AuthCheckReport {
    fn good(&mut self, name: &'static str, found: impl Into<String>) {
        self.checks.push(AuthCheck {
            name,
            health: Health::Ok,
            cause: None,
            found: found.into(),
            hints: vec![],
        });
    }

    fn bad(&mut self, name: &'static str, cause: Cause, error: &Error) {
        let health = match cause {
            Cause::NotSignedIn | Cause::NoCredentials => Health::Missing,
            _ => Health::Failing,
        };
        let hints = error.hints().to_vec();
        self.checks.push(AuthCheck { name, health, cause: Some(cause), found: error.chain(), hints });
    }

    fn missing(&mut self, name: &'static str, cause: Cause, found: impl Into<String>, hints: Vec<String>) {
        self.checks.push(AuthCheck {
            name,
            health: Health::Missing,
            cause: Some(cause),
            found: found.into(),
            hints,
        });
    }
}

/// Checks the profile of the settings: credentials, sign-in, renewal, clock, rights, channel, Analytics, key.
pub async fn check(loaded: &Loaded, store: &Store, watch: &Watch) -> AuthCheckReport {
    let profile = loaded.config.youtube.profile.clone();
    let mut report = AuthCheckReport { profile, checks: Vec::new() };
    if credentials(loaded, &mut report)
        && let Some(sign_in) = opened(loaded, &mut report)
    {
        let renewed = renewal(&sign_in, &mut report).await;
        clock_check(&sign_in, &mut report);
        if renewed && let Some(token) = sign_in.held() {
            rights(&token, &report.profile.clone(), &mut report);
            channel(loaded, store, (&sign_in, &token, watch), &mut report).await;
        }
    }
    if loaded.config.youtube.api_key.get().is_some() {
        key(loaded, store, watch, &mut report).await;
    }
    report
}

/// What they are, and whether somebody can be signed in with them.
fn credentials(loaded: &Loaded, report: &mut AuthCheckReport) -> bool {
    let name = "credentials";
    match Credentials::of_settings(loaded) {
        Ok(Some(found)) => {
            report.good(
                name,
                format!("{} {}, from {}", found.client.kind.words(), found.client.id, found.from),
            );
            true
        }
        Ok(None) => {
            let hints = vec![
                "set YOUTUBE_CREDENTIALS to the client of your Google Cloud project".into(),
                GUIDE.into(),
            ];
            report.missing(name, Cause::NoCredentials, "none: nobody can sign in", hints);
            false
        }
        Err(error) => {
            let cause =
                if error.kind() == Kind::Auth { Cause::ServiceAccount } else { Cause::BadCredentials };
            report.bad(name, cause, &error);
            false
        }
    }
}

fn opened(loaded: &Loaded, report: &mut AuthCheckReport) -> Option<SignIn> {
    let name = "sign-in";
    let sign_in = match SignIn::open(loaded) {
        Ok(sign_in) => sign_in,
        Err(error) => {
            report.bad(name, Cause::BadFile, &error);
            return None;
        }
    };
    let Some(token) = sign_in.held() else {
        let hints = vec![format!("to sign in: {}", to_type(sign_in.profile()))];
        report.missing(name, Cause::NotSignedIn, "nobody is signed in", hints);
        return None;
    };
    if sign_in.is_read_only() {
        report.good(name, "a token for CI, from the credentials");
        return Some(sign_in);
    }
    let files = TokenFiles::new(loaded.paths.sign_ins());
    let since = shown_utc(token.signed_in_at);
    match files.readable_by_others(sign_in.profile()) {
        Some(path) => {
            let path = process::quoted(&path.display().to_string());
            let error =
                Error::config("others on this machine can read the token").hint(format!("chmod 600 {path}"));
            report.bad(name, Cause::ReadableByOthers, &error);
        }
        None => report.good(name, format!("since {since}")),
    }
    Some(sign_in)
}

/// Gets a new token, which shows whether the sign-in still holds.
async fn renewal(sign_in: &SignIn, report: &mut AuthCheckReport) -> bool {
    let name = "renewal";
    let before = sign_in.held();
    let error = match sign_in.renew_now().await {
        Ok(_) => {
            match sign_in.held().and_then(|token| token.refresh_expires_at) {
                Some(end) => report.missing(
                    name,
                    Cause::Testing,
                    format!(
                        "works, but the sign-in ends at {}: the consent screen is in testing",
                        shown_utc(end)
                    ),
                    vec![
                        "publish the app: Google's console, Google Auth Platform, Audience, Publish app"
                            .into(),
                        format!("then sign in again: {}", to_type(sign_in.profile())),
                    ],
                ),
                None => report.good(name, "Google gives new tokens"),
            }
            return true;
        }
        Err(error) => error,
    };
    let cause = match (sign_in.refused(), before) {
        (Some(refusal), Some(token)) if refusal.code == "invalid_grant" && !sign_in.is_read_only() => {
            match Ended::of(&token, clock::unix_seconds()) {
                Ended::Testing => Cause::Testing,
                Ended::ProbablyTesting => Cause::ProbablyTesting,
                Ended::Unused => Cause::Unused,
                Ended::Revoked => Cause::Revoked,
            }
        }
        (Some(refusal), _) if refusal.code == "invalid_grant" => Cause::Revoked,
        (Some(_), _) => Cause::UnknownClient,
        (None, _) if error.kind() == Kind::Remote => Cause::Unreachable,
        (None, _) if error.kind() == Kind::Auth => Cause::OtherClient,
        (None, _) => Cause::Other,
    };
    report.bad(name, cause, &error);
    false
}

fn clock_check(sign_in: &SignIn, report: &mut AuthCheckReport) {
    let name = "clock";
    match sign_in.wire().and_then(|wire| wire.clock_skew()) {
        Some(ahead) if ahead.abs() > CLOCK_ROOM => {
            let (amount, side) = (spoken(ahead.abs()), if ahead > 0 { "behind" } else { "ahead of" });
            let error = Error::config(format!("the clock of this computer is {amount} {side} Google's"))
                .hint("set it by the network, for example: timedatectl set-ntp true")
                .hint("until then tokens seem to end too early or too late");
            report.bad(name, Cause::Clock, &error);
        }
        Some(_) => report.good(name, "as Google's"),
        None => report.missing(
            name,
            Cause::Unreachable,
            "not known, because Google did not answer",
            vec!["a clock that is wrong by days makes secure connections fail: compare it".into()],
        ),
    }
}

/// A span of time in its largest unit.
fn spoken(seconds: i64) -> String {
    let (count, unit) = match seconds {
        0..=119 => (seconds, "seconds"),
        120..=7199 => (seconds / 60, "minutes"),
        7200..=172_799 => (seconds / 3600, "hours"),
        _ => (seconds / 86_400, "days"),
    };
    format!("{count} {unit}")
}

/// What is allowed, and the boxes that were left unticked.
fn rights(token: &StoredToken, profile: &str, report: &mut AuthCheckReport) {
    let name = "rights";
    let named = |wanted: bool| -> Vec<&str> {
        let tasks = tasks(&token.granted(), true).into_iter();
        tasks.filter(|task| task.allowed == Some(wanted)).map(|task| task.id).collect()
    };
    let (allowed, denied) = (named(true), named(false));
    let login = to_type(profile);
    let unticked = token.unticked();
    if let Some(first) = unticked.first() {
        let names: Vec<&str> = unticked.iter().map(|scope| scope.name()).collect();
        let for_what = sign_in().tasks.iter().filter(|task| task.needs.contains(first));
        let for_what: Vec<&str> = for_what.map(|task| task.id.as_str()).collect();
        let hints = vec![
            "sign in again and tick every box".to_string(),
            format!("{login} --for {}", for_what.first().unwrap_or(&"read")),
        ];
        let found =
            format!("a box was left unticked: {}; needed for: {}", names.join(", "), for_what.join(", "));
        report.missing(name, Cause::Unticked, found, hints);
        return;
    }
    let allowed = if allowed.is_empty() { "none of the tasks".to_string() } else { allowed.join(", ") };
    let mut check =
        AuthCheck { name, health: Health::Ok, cause: None, found: format!("for {allowed}"), hints: vec![] };
    if !denied.is_empty() {
        check.hints.push(format!("for more ({}): {login} --for TASK", denied.join(", ")));
    }
    report.checks.push(check);
}

/// Whose channel it is, and whether Analytics answers.
async fn channel(
    loaded: &Loaded,
    store: &Store,
    (sign_in, token, watch): (&SignIn, &StoredToken, &Watch),
    report: &mut AuthCheckReport,
) {
    let name = "channel";
    let granted = token.granted();
    let youtube = match who::client(loaded, store, Some(sign_in.clone()), watch) {
        Ok(youtube) => youtube,
        Err(error) => return report.bad(name, Cause::Other, &error),
    };
    if who::may_ask(&granted) {
        match (who::channel(&youtube).await, &token.channel) {
            (Ok(Some(now)), Some(then)) if now.id != then.id => {
                let text = format!("it is {} ({}), and was {} ({})", now.title, now.id, then.title, then.id);
                let error = Error::auth(text)
                    .hint(format!("sign in again with the right one: {}", to_type(sign_in.profile())));
                report.bad(name, Cause::WrongChannel, &error);
            }
            (Ok(Some(now)), _) => {
                report.good(name, format!("{} ({})", now.title, now.id));
                let hint =
                    "not the one you mean? A profile for each channel: ytseo auth login --profile NAME";
                report.checks.last_mut().into_iter().for_each(|check| check.hints.push(hint.into()));
            }
            (Ok(None), _) => report.bad(name, Cause::NoChannel, &no_channel(sign_in.profile())),
            (Err(failure), _) => report.bad(name, cause_of(&failure), &failure.error),
        }
    }
    if granted.iter().any(|scope| scope.covers(Scope::Analytics)) {
        analytics(&youtube, report).await;
    }
}

/// The smallest report there is; it costs no units. Only the owner gets one.
async fn analytics(youtube: &crate::ports::youtube::YouTube, report: &mut AuthCheckReport) {
    let name = "analytics";
    let day = |ago: i64| clock::day_of(clock::unix_seconds() - ago * 86_400);
    let request = Request::new(YoutubeMethod::ReportsQuery)
        .param("ids", "channel==MINE")
        .param("startDate", day(10))
        .param("endDate", day(4))
        .param("metrics", "views");
    match youtube.call(&request).await {
        Ok(_) => report.good(name, "answers"),
        Err(failure) => report.bad(name, cause_of(&failure), &failure.error),
    }
}

/// Whether the key opens public data.
async fn key(loaded: &Loaded, store: &Store, watch: &Watch, report: &mut AuthCheckReport) {
    let name = "API key";
    let request = Request::new(YoutubeMethod::I18nRegionsList)
        .parts(&["snippet"])
        .fields("etag")
        .reader(Reader::Anyone);
    let outcome = match who::client(loaded, store, None, watch) {
        Ok(youtube) => youtube.call(&request).await,
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(_) => report.good(name, "opens public data"),
        Err(failure) => report.bad(name, cause_of(&failure), &failure.error),
    }
}

fn cause_of(failure: &Failure) -> Cause {
    match failure.reason.as_deref().unwrap_or_default() {
        "accessNotConfigured" | "SERVICE_DISABLED" => Cause::ApiDisabled,
        "keyInvalid" | "API_KEY_INVALID" | "keyExpired" => Cause::KeyUnknown,
        "ipRefererBlocked" => Cause::KeyRestricted,
        reason if reason.starts_with("API_KEY_") => Cause::KeyRestricted,
        "youtubeSignupRequired" => Cause::NoChannel,
        "insufficientPermissions" | "ACCESS_TOKEN_SCOPE_INSUFFICIENT" => Cause::Unticked,
        _ if failure.rule == Some("R-57") => Cause::NotOwner,
        _ if failure.error.kind() == Kind::Limit => Cause::Quota,
        _ if failure.error.kind() == Kind::Remote => Cause::Unreachable,
        _ => Cause::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_spoken_in_their_largest_unit() {
        let said = [90, 150, 7200, 90_000, 200_000].map(spoken);
        assert_eq!(said, ["90 seconds", "2 minutes", "2 hours", "25 hours", "2 days"]);
    }
}
