//! `ytseo auth`: the whole sign-in against a strict stand-in for Google, with the test as the user's browser.

use std::path::PathBuf;
use std::process::Command;

use crate::support::oauth::{Browser, CLIENT_SECRET, OAuth, Page, SECRET_MARK, Trouble, json_in};
use crate::support::sandbox::Call;
use crate::support::{Run, Running, Sandbox, wait_until};

/// A sign-in that waits for its browser.
struct Waiting<'a> {
    sandbox: &'a Sandbox,
    running: Running,
}

/// A command with the credentials of the stand-in's client.
fn with(sandbox: &Sandbox, server: &OAuth, args: &[&str]) -> Call {
    sandbox.ytseo(args).env("YOUTUBE_CREDENTIALS", server.client())
}

/// Starts `ytseo auth login` with its remarks in a file, because they are read while it runs.
fn start<'a>(sandbox: &'a Sandbox, server: &OAuth, args: &[&str]) -> Waiting<'a> {
    let _ = std::fs::remove_file(sandbox.path("said"));
    let words = with(sandbox, server, &["auth", "login", "--no-browser"]).args(args).words();
    let call = sandbox
        .program("bash", ["-c", "exec \"$@\" 2>said", "bash"])
        .args(words)
        .env("YTSEO_DATA_DIR", sandbox.data())
        .env("YOUTUBE_CREDENTIALS", server.client());
    Waiting { sandbox, running: call.spawn() }
}

impl Waiting<'_> {
    fn said(&self) -> String {
        std::fs::read_to_string(self.sandbox.path("said")).unwrap_or_default()
    }

    /// The newest address that was printed.
    fn address(&self) -> String {
        let find = |text: &str| text.lines().rfind(|line| line.starts_with("http")).map(str::to_string);
        wait_until("an address", || find(&self.said()).is_some() && self.said().ends_with('\n'));
        find(&self.said()).expect("an address")
    }

    /// Opens the address in a browser, and waits for the end.
    fn browse(self) -> (Run, Page) {
        let page = Browser::open(&self.address());
        (self.end(), page)
    }

    fn end(self) -> Run {
        let said = self.sandbox.path("said");
        let mut run = self.running.wait();
        run.stderr = std::fs::read_to_string(said).unwrap_or_default();
        keeps_quiet(&run);
        run
    }
}

/// No secret of the stand-in came out.
#[track_caller]
fn keeps_quiet(run: &Run) {
    let all = format!("{}{}", run.stdout, run.stderr);
    for secret in [CLIENT_SECRET, SECRET_MARK] {
        assert!(!all.contains(secret), "a secret came out:\n{all}");
    }
}

fn token_file(sandbox: &Sandbox, profile: &str) -> PathBuf {
    sandbox.data().join("sign-ins").join(profile).join("token.json")
}

/// Signs in and expects it to work.
fn sign_in(sandbox: &Sandbox, server: &OAuth, args: &[&str]) -> Run {
    let (run, page) = start(sandbox, server, args).browse();
    let run = run.succeeds();
    assert_eq!(page.status, 200, "{page:?}");
    run
}

/// Lets the access token of a profile end, as time does; the file's dates can be moved as well.
fn change(sandbox: &Sandbox, profile: &str, change: impl FnOnce(&mut serde_json::Value)) {
    let path = token_file(sandbox, profile);
    let mut token = json_in(&path);
    change(&mut token);
    std::fs::write(&path, token.to_string()).expect("written");
}

#[test]
fn a_user_signs_in_and_the_page_says_so() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let (run, page) = start(&sandbox, &server, &["--for", "upload", "--json"]).browse();
    let report = run.succeeds().json();
    assert_eq!(report["profile"], "default");
    assert_eq!(report["scopes"], serde_json::json!(["youtube.upload", "youtube.readonly"]));
    assert_eq!(report["missing"], serde_json::json!([]));
    assert_eq!(server.log(), ["auth consent", "token authorization_code"]);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<h1>Signed in</h1>") && !page.body.contains("http"), "{}", page.body);
    let policy = &page.headers["content-security-policy"];
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
    assert_eq!(page.headers["cache-control"], "no-store");
}

#[cfg(unix)]
#[test]
fn the_token_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let _ = sign_in(&sandbox, &server, &[]);
    let path = token_file(&sandbox, "default");
    let mode = |path: &std::path::Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().expect("a folder")), 0o700);
    let token = json_in(&path);
    assert!(token["refresh_token"].as_str().expect("a token").starts_with(SECRET_MARK));
    assert!(!token.to_string().contains(CLIENT_SECRET), "the client's secret stays where it was");
}

#[test]
fn an_answer_with_another_state_is_turned_away_and_the_right_one_awaited() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    server.behave(|manner| manner.wrong_state = true);
    let waiting = start(&sandbox, &server, &[]);
    let page = Browser::open(&waiting.address());
    assert_eq!(page.status, 400, "{page:?}");
    assert!(page.body.contains("not the answer"), "{}", page.body);
    assert_eq!(server.count("token authorization_code"), 0, "nothing is exchanged");
    server.behave(|manner| manner.wrong_state = false);
    let (run, page) = waiting.browse();
    assert_eq!(page.status, 200);
    assert!(run.succeeds().stderr.contains("turned away"));
}

#[test]
fn a_code_that_was_used_is_refused() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    server.trouble("token", Trouble::Refuse("invalid_grant", "Bad Request"));
    let (run, page) = start(&sandbox, &server, &[]).browse();
    run.refuses(4, "does not take the answer of the browser", "try again: ytseo auth login");
    assert_eq!(page.status, 400);
    assert!(!token_file(&sandbox, "default").exists());
}

#[test]
fn no_is_taken_for_no() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    server.behave(|manner| manner.denies = Some("access_denied"));
    let (run, page) = start(&sandbox, &server, &[]).browse();
    let run = run.refuses(4, "told not to allow it", "ytseo auth login");
    assert!(run.stderr.contains("test users"), "{}", run.stderr);
    assert_eq!(page.status, 400);
    assert!(page.body.contains("Not signed in"));
    server.behave(|manner| manner.denies = Some("admin_policy_enforced"));
    let (run, _) = start(&sandbox, &server, &[]).browse();
    run.refuses(4, "administrator", "ask the administrator");
}

#[test]
fn a_box_left_unticked_is_named_with_what_does_not_work() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    server.behave(|manner| manner.unticked = vec!["youtube.upload"]);
    let (run, _) = start(&sandbox, &server, &["--for", "upload"]).browse();
    let run = run.exits(4);
    assert!(run.stderr.contains("youtube.upload is missing"), "{}", run.stderr);
    assert!(run.stderr.contains("hint: ytseo auth login --for upload"), "{}", run.stderr);
    assert!(run.stdout.contains("needed for: upload"), "{}", run.stdout);
    assert!(token_file(&sandbox, "default").exists(), "what was allowed can be used");
    let status = with(&sandbox, &server, &["auth", "status", "--json"]).run().succeeds().json();
    let task = |id: &str| {
        let tasks = status["tasks"].as_array().expect("tasks");
        tasks.iter().find(|task| task["id"] == id).expect("there")["allowed"].clone()
    };
    assert_eq!((task("read"), task("upload")), (true.into(), false.into()));
}

#[test]
fn all_boxes_left_unticked_is_no_sign_in() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    server.behave(|manner| manner.unticked = vec!["youtube.readonly"]);
    let (run, _) = start(&sandbox, &server, &[]).browse();
    run.refuses(4, "nothing was allowed", "tick the boxes");
    assert!(!token_file(&sandbox, "default").exists());
}

#[test]
fn a_second_sign_in_adds_and_keeps_what_was_there() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let _ = sign_in(&sandbox, &server, &["--for", "read"]);
    let run = sign_in(&sandbox, &server, &["--for", "analytics", "--json"]);
    assert_eq!(run.json()["scopes"], serde_json::json!(["yt-analytics.readonly", "youtube.readonly"]));
    assert_eq!(server.log().iter().filter(|line| line.starts_with("auth")).count(), 2);
}

#[test]
fn google_is_asked_again_when_it_gives_nothing_to_renew_with() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let _ = sign_in(&sandbox, &server, &["--for", "read"]);
    server.behave(|manner| manner.gives_refresh = false);
    let run = sign_in(&sandbox, &server, &["--for", "analytics"]);
    assert!(run.stderr.contains("asked once more"), "{}", run.stderr);
    let expected = [
        "auth consent", "token authorization_code", "auth", "token authorization_code", "auth consent",
        "token authorization_code",
    ];
    assert_eq!(server.log(), expected, "the one browser goes on by itself");
    let token = json_in(&token_file(&sandbox, "default"));
    assert!(server.knows_refresh(token["refresh_token"].as_str().expect("a token")));
    // The same again brings no refresh token, but the one that is there is enough.
    let _ = sign_in(&sandbox, &server, &["--for", "analytics"]);
    assert_eq!(server.log().len(), 8);
    assert_eq!(json_in(&token_file(&sandbox, "default"))["refresh_token"], token["refresh_token"]);
}

#[test]
fn a_consent_screen_in_testing_is_told_with_its_end() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    server.behave(|manner| manner.testing = Some(7 * 86_400 - 1));
    let run = sign_in(&sandbox, &server, &[]);
    assert!(run.stdout.contains("in testing"), "{}", run.stdout);
    let status = with(&sandbox, &server, &["auth", "status", "--json"]).run().succeeds().json();
    assert!(status["ends_at"].is_string(), "{status}");
}

#[test]
fn nobody_comes() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let run = start(&sandbox, &server, &["--wait", "1"]).end();
    let run = run.refuses(4, "no answer came within 1 seconds", "ytseo auth login");
    assert!(run.stderr.contains("Access blocked"), "{}", run.stderr);
}

#[test]
fn other_pages_of_the_small_server_are_nothing() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let waiting = start(&sandbox, &server, &[]);
    let address = waiting.address();
    let answer_to = address.split("redirect_uri=").nth(1).and_then(|rest| rest.split('&').next()).expect("there");
    let answer_to = answer_to.replace("%3A", ":").replace("%2F", "/");
    assert!(answer_to.starts_with("http://127.0.0.1:"), "{answer_to}");
    let page = Browser::get(&format!("{answer_to}favicon.ico"));
    assert_eq!(page.status, 404);
    let hostile = Browser::get(&format!("{answer_to}?state=%3Cscript%3E&error=%3Cscript%3Ealert(1)%3C/script%3E"));
    assert_eq!(hostile.status, 400);
    assert!(!hostile.body.contains("alert"), "{}", hostile.body);
    let (run, _) = waiting.browse();
    let _ = run.succeeds();
}

#[test]
fn a_web_app_is_answered_at_its_registered_address_only() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let port = std::net::TcpListener::bind("127.0.0.1:0").expect("free").local_addr().expect("an address").port();
    server.behave(|manner| manner.web = vec!["https://example.org/".into(), format!("http://localhost:{port}/done")]);
    let _ = sign_in(&sandbox, &server, &[]);
    let other = with(&sandbox, &server, &["auth", "login", "--no-browser", "--port", "1"]).run();
    other.refuses(3, "may not answer to port 1", "http://127.0.0.1:1/");
}

#[test]
fn credentials_that_cannot_sign_in_say_why() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let login = |credentials: &str| {
        let run = sandbox.ytseo(["auth", "login", "--no-browser"]).env("YOUTUBE_CREDENTIALS", credentials).run();
        keeps_quiet(&run);
        run
    };
    let service = format!("{{\"type\":\"service_account\",\"private_key\":\"{CLIENT_SECRET}\",\"client_email\":\"a@b\"}}");
    login(&service).refuses(4, "service account", "Desktop app");
    login("").refuses(2, "no client to sign in with", "signing-in.md");
    login("client.json").refuses(3, "client.json", "path");
    login(&format!("{{\"installed\": {{\"client_secret\": \"{CLIENT_SECRET}\"}}}}")).refuses(3, "client_id", "download");
    login(&server.authorized_user(&["youtube"])).refuses(2, "token for CI", "client (Desktop app)");
    let offline = with(&sandbox, &server, &["auth", "login", "--offline"]).run();
    offline.refuses(2, "forbidden (--offline)", "--offline");
    let profile = with(&sandbox, &server, &["auth", "login", "--profile", "../x"]).run();
    profile.refuses(2, "name of a profile", "letters");
    with(&sandbox, &server, &["auth", "login", "--for", "everything"]).run().exits(2);
    assert!(server.log().is_empty());
}

#[test]
fn each_channel_has_a_profile() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let _ = sign_in(&sandbox, &server, &[]);
    let _ = sign_in(&sandbox, &server, &["--profile", "cooking", "--for", "captions"]);
    let list = with(&sandbox, &server, &["auth", "profiles", "--json", "--profile", "cooking"]).run().succeeds().json();
    let rows = list["profiles"].as_array().expect("rows");
    let names: Vec<_> = rows.iter().map(|row| (row["profile"].as_str().expect("a name"), &row["current"])).collect();
    assert_eq!(names, [("cooking", &true.into()), ("default", &false.into())]);
    assert_eq!(rows[1]["tasks"], serde_json::json!(["read"]));
    let nobody = with(&sandbox, &server, &["auth", "status", "--profile", "third"]).run().succeeds();
    assert!(nobody.stdout.contains("cooking, default"), "{}", nobody.stdout);
    assert!(nobody.stdout.contains("ytseo auth login --profile third"), "{}", nobody.stdout);
}

#[test]
fn signing_out_takes_the_sign_in_back() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let _ = sign_in(&sandbox, &server, &[]);
    let token = json_in(&token_file(&sandbox, "default"));
    let refresh = token["refresh_token"].as_str().expect("a token").to_string();
    // Without an answer nothing is forgotten.
    server.trouble("revoke", Trouble::Page(503));
    let run = with(&sandbox, &server, &["auth", "logout"]).run();
    run.refuses(6, "503", "ytseo auth logout --local");
    assert!(token_file(&sandbox, "default").exists());
    let run = with(&sandbox, &server, &["auth", "logout"]).run().succeeds();
    keeps_quiet(&run);
    assert!(run.stdout.contains("took the sign-in back"), "{}", run.stdout);
    assert!(!server.knows_refresh(&refresh) && !token_file(&sandbox, "default").exists());
    let again = with(&sandbox, &server, &["auth", "logout", "--json"]).run().succeeds().json();
    assert_eq!(again["was_signed_in"], false);
}

#[test]
fn what_google_does_not_know_any_more_is_forgotten_too() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let _ = sign_in(&sandbox, &server, &[]);
    server.end_refresh_tokens();
    let report = with(&sandbox, &server, &["auth", "logout", "--json"]).run().succeeds().json();
    assert_eq!((&report["was_signed_in"], &report["revoked"]), (&true.into(), &true.into()));
    let _ = sign_in(&sandbox, &server, &[]);
    std::fs::write(token_file(&sandbox, "default"), "{damaged").expect("written");
    let status = with(&sandbox, &server, &["auth", "status"]).run();
    status.refuses(3, "damaged", "ytseo auth login");
    let report = with(&sandbox, &server, &["auth", "logout", "--json"]).run().succeeds().json();
    assert_eq!((&report["was_signed_in"], &report["revoked"]), (&true.into(), &false.into()));
    assert_eq!(server.count("revoke"), 0);
}

#[test]
fn a_token_for_ci_is_written_after_asking_and_works_there() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let none = with(&sandbox, &server, &["auth", "export", "--yes"]).run();
    none.refuses(4, "nobody is signed in", "ytseo auth login");
    let _ = sign_in(&sandbox, &server, &["--for", "channel"]);
    with(&sandbox, &server, &["auth", "export"]).run().refuses(2, "nobody is here to agree", "ytseo auth export --yes");
    let run = with(&sandbox, &server, &["auth", "export", "--yes"]).run().succeeds();
    assert!(run.stderr.contains("is a secret"), "{}", run.stderr);
    let document: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(document["type"], "authorized_user");
    let file = with(&sandbox, &server, &["auth", "export", "--yes", "--base64", "--out", "ci.b64"]).run().succeeds();
    keeps_quiet(&file);
    assert_eq!(file.stdout, "");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(sandbox.path("ci.b64")).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let taken = with(&sandbox, &server, &["auth", "export", "--yes", "--out", "ci.b64"]).run();
    taken.refuses(2, "is there already", "another name");
    let ci = Sandbox::new();
    for credentials in [run.stdout.clone(), sandbox.read("ci.b64"), sandbox.path("ci.b64").display().to_string()] {
        let run = ci.ytseo(["auth", "status", "--json"]).env("YOUTUBE_CREDENTIALS", &credentials).run().succeeds();
        keeps_quiet(&run);
        assert_eq!((&run.json()["read_only"], &run.json()["signed_in"]), (&true.into(), &true.into()));
    }
    let logout = ci.ytseo(["auth", "logout"]).env("YOUTUBE_CREDENTIALS", &run.stdout).run();
    logout.refuses(2, "does not change that", "myaccount.google.com");
    assert!(!ci.data().join("sign-ins").exists(), "nothing is written in CI");
}

#[test]
fn no_secret_is_in_any_output() {
    let (sandbox, server) = (Sandbox::new(), OAuth::start());
    let _ = sign_in(&sandbox, &server, &["-vvv", "--for", "upload"]);
    for format in ["human", "json", "yaml", "markdown"] {
        for command in ["status", "profiles"] {
            let run = with(&sandbox, &server, &["-vvv", "auth", command, "--format", format]).run().succeeds();
            keeps_quiet(&run);
        }
        let run = with(&sandbox, &server, &["-vvv", "config", "show", "--format", format]).run().succeeds();
        keeps_quiet(&run);
    }
    let dump = Command::new("strings").arg(sandbox.data().join("ytseo.db")).output();
    if let Ok(dump) = dump {
        assert!(!String::from_utf8_lossy(&dump.stdout).contains(SECRET_MARK), "in the database");
    }
    change(&sandbox, "default", |token| token["client_id"] = "other".into());
    let status = with(&sandbox, &server, &["auth", "status"]).run().succeeds();
    assert!(status.stdout.contains("belongs to another client (other)"), "{}", status.stdout);
}
