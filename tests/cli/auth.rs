//! `ytseo auth`: the whole sign-in against a strict stand-in for Google, with the test as the user's browser.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::oauth::{Browser, CLIENT_SECRET, OAuth, Page, SECRET_MARK, Trouble, json_in};
use crate::support::sandbox::Call;
use crate::support::youtube::{Seed, YouTubeServer};
use crate::support::{Run, Running, Sandbox, wait_until};

/// A user with a channel, Google's sign-in and YouTube.
pub struct Scene {
    pub sandbox: Sandbox,
    pub oauth: OAuth,
    pub youtube: YouTubeServer,
    pub channel: String,
}

impl Scene {
    pub fn new() -> Self {
        let youtube = YouTubeServer::start();
        let channel = youtube.seed(Seed::channel("Night Sky"));
        let oauth = OAuth::start(&youtube.tokens);
        oauth.behave(|manner| manner.channel = Some(channel.clone()));
        Self { sandbox: Sandbox::new(), oauth, youtube, channel }
    }

    /// A command in the user's world, with the credentials of the client.
    pub fn call(&self, args: &[&str]) -> Call {
        self.at_home(self.sandbox.ytseo(args))
    }

    pub fn at_home(&self, call: Call) -> Call {
        call.env("YTSEO_DATA_DIR", self.sandbox.data())
            .env("YOUTUBE_CREDENTIALS", self.oauth.client())
            .env("YTSEO_YOUTUBE_API_URL", self.youtube.url(""))
            .env("YTSEO_YOUTUBE_ANALYTICS_URL", self.youtube.url(""))
    }

    /// Runs a command, whose output holds no secret.
    pub fn run(&self, args: &[&str]) -> Run {
        let run = self.call(args).run();
        keeps_quiet(&run);
        run
    }

    /// Starts `ytseo auth login` with its remarks in a file, because they are read while it runs.
    pub fn start(&self, args: &[&str]) -> Waiting<'_> {
        let _ = std::fs::remove_file(self.sandbox.path("said"));
        let words = self.call(&["auth", "login", "--no-browser"]).args(args).words();
        let shell = self.sandbox.program("bash", ["-c", "exec \"$@\" 2>said", "bash"]).args(words);
        Waiting { sandbox: &self.sandbox, running: self.at_home(shell).spawn() }
    }

    /// Signs in and expects it to work.
    pub fn sign_in(&self, args: &[&str]) -> Run {
        let (run, page) = self.start(args).browse();
        let run = run.succeeds();
        assert_eq!(page.status, 200, "{page:?}");
        run
    }

    pub fn token_file(&self, profile: &str) -> PathBuf {
        self.sandbox.data().join("sign-ins").join(profile).join("token.json")
    }

    pub fn token(&self, profile: &str) -> Value {
        json_in(&self.token_file(profile))
    }

    /// Changes what is kept of a sign-in, as time does.
    pub fn change(&self, change: impl FnOnce(&mut Value)) {
        let mut token = self.token("default");
        change(&mut token);
        std::fs::write(self.token_file("default"), token.to_string()).expect("written");
    }

    /// Lets so many days pass: the sign-in and its last renewal are that old, and its token has ended.
    pub fn days_pass(&self, since_sign_in: i64, since_renewal: i64) {
        self.oauth.end_access_tokens();
        self.change(|token| {
            let now = token["refreshed_at"].as_i64().expect("a time");
            token["signed_in_at"] = (now - since_sign_in * 86_400).into();
            token["refreshed_at"] = (now - since_renewal * 86_400).into();
            token["expires_at"] = (now - since_renewal * 86_400 + 3600).min(now - 1).into();
        });
    }

    /// The check of this name by `ytseo auth doctor`.
    pub fn check(&self, code: i32, name: &str) -> Value {
        let report = self.run(&["auth", "doctor", "--json"]).exits(code).json();
        let checks = report["checks"].as_array().expect("checks");
        checks
            .iter()
            .find(|check| check["name"] == name)
            .unwrap_or_else(|| {
                panic!(
                    "no {name}: \
            {report}"
                )
            })
            .clone()
    }
}

/// A sign-in that waits for its browser.
pub struct Waiting<'a> {
    sandbox: &'a Sandbox,
    running: Running,
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
    pub fn browse(self) -> (Run, Page) {
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
pub fn keeps_quiet(run: &Run) {
    let all = format!("{}{}", run.stdout, run.stderr);
    for secret in [CLIENT_SECRET, SECRET_MARK] {
        assert!(!all.contains(secret), "a secret came out:\n{all}");
    }
}

#[test]
fn a_user_signs_in_and_the_page_says_so() {
    let scene = Scene::new();
    let (run, page) = scene.start(&["--for", "upload", "--json"]).browse();
    let report = run.succeeds().json();
    assert_eq!(report["profile"], "default");
    assert_eq!(report["scopes"], json!(["youtube.upload", "youtube.readonly"]));
    assert_eq!(report["missing"], json!([]));
    assert_eq!(report["channel"], json!({"id": scene.channel, "title": "Night Sky"}));
    scene.youtube.expect_no_refusals();
    assert_eq!(scene.oauth.log(), ["auth consent", "token authorization_code"]);
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("<h1>Signed in</h1>")
            && page.body.contains(
                "Night \
        Sky"
            )
            && !page.body.contains("http"),
        "{}",
        page.body
    );
    let policy = &page.headers["content-security-policy"];
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
    assert_eq!(page.headers["cache-control"], "no-store");
}

#[cfg(unix)]
#[test]
fn the_token_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    let path = scene.token_file("default");
    let mode = |path: &std::path::Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().expect("a folder")), 0o700);
    let token = json_in(&path);
    assert!(token["refresh_token"].as_str().expect("a token").starts_with(SECRET_MARK));
    assert!(!token.to_string().contains(CLIENT_SECRET), "the client's secret stays where it was");
}

#[test]
fn an_answer_with_another_state_is_turned_away_and_the_right_one_awaited() {
    let scene = Scene::new();
    scene.oauth.behave(|manner| manner.wrong_state = true);
    let waiting = scene.start(&[]);
    let page = Browser::open(&waiting.address());
    assert_eq!(page.status, 400, "{page:?}");
    assert!(page.body.contains("not the answer"), "{}", page.body);
    assert_eq!(scene.oauth.count("token authorization_code"), 0, "nothing is exchanged");
    scene.oauth.behave(|manner| manner.wrong_state = false);
    let (run, page) = waiting.browse();
    assert_eq!(page.status, 200);
    assert!(run.succeeds().stderr.contains("turned away"));
}

#[test]
fn a_code_that_was_used_is_refused() {
    let scene = Scene::new();
    scene.oauth.trouble("token", Trouble::Refuse("invalid_grant", "Bad Request"));
    let (run, page) = scene.start(&[]).browse();
    run.refuses(4, "does not take the answer of the browser", "try again: ytseo auth login");
    assert_eq!(page.status, 400);
    assert!(!scene.token_file("default").exists());
}

#[test]
fn no_is_taken_for_no() {
    let scene = Scene::new();
    scene.oauth.behave(|manner| manner.denies = Some("access_denied"));
    let (run, page) = scene.start(&[]).browse();
    let run = run.refuses(4, "told not to allow it", "ytseo auth login");
    assert!(run.stderr.contains("test users"), "{}", run.stderr);
    assert_eq!(page.status, 400);
    assert!(page.body.contains("Not signed in"));
    scene.oauth.behave(|manner| manner.denies = Some("admin_policy_enforced"));
    let (run, _) = scene.start(&[]).browse();
    run.refuses(4, "administrator", "ask the administrator");
}

#[test]
fn a_box_left_unticked_is_named_with_what_does_not_work() {
    let scene = Scene::new();
    scene.oauth.behave(|manner| manner.unticked = vec!["youtube.upload"]);
    let (run, _) = scene.start(&["--for", "upload"]).browse();
    let run = run.exits(4);
    assert!(run.stderr.contains("youtube.upload is missing"), "{}", run.stderr);
    assert!(run.stderr.contains("hint: ytseo auth login --for upload"), "{}", run.stderr);
    let words: Vec<&str> = run.stdout.split_whitespace().collect();
    assert!(words.join(" ").contains("needed for: upload"), "{}", run.stdout);
    assert!(scene.token_file("default").exists(), "what was allowed can be used");
    let status = scene.run(&["auth", "status", "--json"]).succeeds().json();
    let task = |id: &str| {
        let tasks = status["tasks"].as_array().expect("tasks");
        tasks.iter().find(|task| task["id"] == id).expect("there")["allowed"].clone()
    };
    assert_eq!((task("read"), task("upload")), (true.into(), false.into()));
}

#[test]
fn all_boxes_left_unticked_is_no_sign_in() {
    let scene = Scene::new();
    scene.oauth.behave(|manner| manner.unticked = vec!["youtube.readonly"]);
    let (run, _) = scene.start(&[]).browse();
    run.refuses(4, "nothing was allowed", "tick the boxes");
    assert!(!scene.token_file("default").exists());
}

#[test]
fn a_second_sign_in_adds_and_keeps_what_was_there() {
    let scene = Scene::new();
    let _ = scene.sign_in(&["--for", "read"]);
    let run = scene.sign_in(&["--for", "analytics", "--json"]);
    assert_eq!(run.json()["scopes"], json!(["yt-analytics.readonly", "youtube.readonly"]));
    assert_eq!(scene.oauth.log().iter().filter(|line| line.starts_with("auth")).count(), 2);
}

#[test]
fn google_is_asked_again_when_it_gives_nothing_to_renew_with() {
    let scene = Scene::new();
    let _ = scene.sign_in(&["--for", "read"]);
    scene.oauth.behave(|manner| manner.gives_refresh = false);
    let run = scene.sign_in(&["--for", "analytics"]);
    assert!(run.stderr.contains("asked once more"), "{}", run.stderr);
    let expected = [
        "auth consent",
        "token authorization_code",
        "auth",
        "token authorization_code",
        "auth consent",
        "token authorization_code",
    ];
    assert_eq!(scene.oauth.log(), expected, "the one browser goes on by itself");
    let token = scene.token("default");
    assert!(scene.oauth.knows_refresh(token["refresh_token"].as_str().expect("a token")));
    // The same again brings no refresh token, but the one that is there is enough.
    let _ = scene.sign_in(&["--for", "analytics"]);
    assert_eq!(scene.oauth.log().len(), 8);
    assert_eq!(scene.token("default")["refresh_token"], token["refresh_token"]);
}

#[test]
fn a_consent_screen_in_testing_is_told_with_its_end() {
    let scene = Scene::new();
    scene.oauth.behave(|manner| manner.testing = Some(7 * 86_400 - 1));
    let run = scene.sign_in(&[]);
    assert!(run.stdout.contains("in testing"), "{}", run.stdout);
    let status = scene.run(&["auth", "status", "--json"]).succeeds().json();
    assert!(status["ends_at"].is_string(), "{status}");
}

#[test]
fn nobody_comes() {
    let scene = Scene::new();
    let run = scene.start(&["--wait", "1"]).end();
    let run = run.refuses(4, "no answer came within 1 seconds", "ytseo auth login");
    assert!(run.stderr.contains("Access blocked"), "{}", run.stderr);
}

#[test]
fn other_pages_of_the_small_server_are_nothing() {
    let scene = Scene::new();
    let waiting = scene.start(&[]);
    let address = waiting.address();
    let answer_to =
        address.split("redirect_uri=").nth(1).and_then(|rest| rest.split('&').next()).expect("there");
    let answer_to = answer_to.replace("%3A", ":").replace("%2F", "/");
    assert!(answer_to.starts_with("http://127.0.0.1:"), "{answer_to}");
    let page = Browser::get(&format!("{answer_to}favicon.ico"));
    assert_eq!(page.status, 404);
    let hostile =
        Browser::get(&format!("{answer_to}?state=%3Cscript%3E&error=%3Cscript%3Ealert(1)%3C/script%3E"));
    assert_eq!(hostile.status, 400);
    assert!(!hostile.body.contains("alert"), "{}", hostile.body);
    let (run, _) = waiting.browse();
    let _ = run.succeeds();
}

#[test]
fn a_web_app_is_answered_at_its_registered_address_only() {
    let scene = Scene::new();
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .expect("free")
        .local_addr()
        .expect(
            "an \
        address",
        )
        .port();
    scene.oauth.behave(|manner| {
        manner.web = vec!["https://example.org/".into(), format!("http://localhost:{port}/done")]
    });
    let _ = scene.sign_in(&[]);
    let other = scene.run(&["auth", "login", "--no-browser", "--port", "1"]);
    other.refuses(3, "may not answer to port 1", "http://127.0.0.1:1/");
}

#[test]
fn credentials_that_cannot_sign_in_say_why() {
    let scene = Scene::new();
    let login = |credentials: &str| {
        let run = scene
            .sandbox
            .ytseo(["auth", "login", "--no-browser"])
            .env("YOUTUBE_CREDENTIALS", credentials)
            .run();
        keeps_quiet(&run);
        run
    };
    let service = format!(
        "{{\"type\":\"service_account\",\"private_key\":\"{CLIENT_SECRET}\",\"client_email\":\"a@b\"}}"
    );
    login(&service).refuses(4, "service account", "Desktop app");
    login("").refuses(2, "no client to sign in with", "signing-in.md");
    login("client.json").refuses(3, "client.json", "path");
    login(&format!(
        "{{\"installed\": {{\"client_secret\": \
        \"{CLIENT_SECRET}\"}}}}"
    ))
    .refuses(3, "client_id", "download");
    login(&scene.oauth.authorized_user(&["youtube"])).refuses(2, "token for CI", "client (Desktop app)");
    let offline = scene.run(&["auth", "login", "--offline"]);
    offline.refuses(2, "forbidden (--offline)", "--offline");
    let profile = scene.run(&["auth", "login", "--profile", "../x"]);
    profile.refuses(2, "name of a profile", "letters");
    scene.run(&["auth", "login", "--for", "everything"]).exits(2);
    assert!(scene.oauth.log().is_empty());
}

#[test]
fn each_channel_has_a_profile() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    let _ = scene.sign_in(&["--profile", "cooking", "--for", "captions"]);
    let list = scene.run(&["auth", "profiles", "--json", "--profile", "cooking"]).succeeds().json();
    let rows = list["profiles"].as_array().expect("rows");
    let names: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row["profile"].as_str().expect(
                    "a \
        name",
                ),
                &row["current"],
            )
        })
        .collect();
    assert_eq!(names, [("cooking", &true.into()), ("default", &false.into())]);
    assert_eq!(rows[1]["tasks"], json!(["read"]));
    let nobody = scene.run(&["auth", "status", "--profile", "third"]).succeeds();
    assert!(nobody.stdout.contains("cooking, default"), "{}", nobody.stdout);
    assert!(nobody.stdout.contains("ytseo auth login --profile third"), "{}", nobody.stdout);
}

#[test]
fn signing_out_takes_the_sign_in_back() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    let token = scene.token("default");
    let refresh = token["refresh_token"].as_str().expect("a token").to_string();
    // Without an answer nothing is forgotten.
    scene.oauth.trouble("revoke", Trouble::Page(503));
    let run = scene.run(&["auth", "logout"]);
    run.refuses(6, "503", "ytseo auth logout --local");
    assert!(scene.token_file("default").exists());
    let run = scene.run(&["auth", "logout"]).succeeds();
    keeps_quiet(&run);
    assert!(run.stdout.contains("took the sign-in back"), "{}", run.stdout);
    assert!(!scene.oauth.knows_refresh(&refresh) && !scene.token_file("default").exists());
    let again = scene.run(&["auth", "logout", "--json"]).succeeds().json();
    assert_eq!(again["was_signed_in"], false);
}

#[test]
fn what_google_does_not_know_any_more_is_forgotten_too() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    scene.oauth.end_refresh_tokens();
    let report = scene.run(&["auth", "logout", "--json"]).succeeds().json();
    assert_eq!((&report["was_signed_in"], &report["revoked"]), (&true.into(), &true.into()));
    let _ = scene.sign_in(&[]);
    std::fs::write(scene.token_file("default"), "{damaged").expect("written");
    let status = scene.run(&["auth", "status"]);
    status.refuses(3, "damaged", "ytseo auth login");
    let report = scene.run(&["auth", "logout", "--json"]).succeeds().json();
    assert_eq!((&report["was_signed_in"], &report["revoked"]), (&true.into(), &false.into()));
    assert_eq!(scene.oauth.count("revoke"), 0);
}

#[test]
fn a_token_for_ci_is_written_after_asking_and_works_there() {
    let scene = Scene::new();
    let none = scene.run(&["auth", "export", "--yes"]);
    none.refuses(4, "nobody is signed in", "ytseo auth login");
    let _ = scene.sign_in(&["--for", "channel"]);
    scene.run(&["auth", "export"]).refuses(2, "nobody is here to agree", "ytseo auth export --yes");
    let run = scene.call(&["auth", "export", "--yes"]).run().succeeds();
    assert!(run.stderr.contains("is a secret"), "{}", run.stderr);
    let document: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(document["type"], "authorized_user");
    let file = scene.run(&["auth", "export", "--yes", "--base64", "--out", "ci.b64"]).succeeds();
    keeps_quiet(&file);
    assert_eq!(file.stdout, "");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(scene.sandbox.path("ci.b64")).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let taken = scene.run(&["auth", "export", "--yes", "--out", "ci.b64"]);
    taken.refuses(2, "is there already", "another name");
    let ci = Sandbox::new();
    for credentials in
        [run.stdout.clone(), scene.sandbox.read("ci.b64"), scene.sandbox.path("ci.b64").display().to_string()]
    {
        let run =
            ci.ytseo(["auth", "status", "--json"]).env("YOUTUBE_CREDENTIALS", &credentials).run().succeeds();
        keeps_quiet(&run);
        assert_eq!((&run.json()["read_only"], &run.json()["signed_in"]), (&true.into(), &true.into()));
    }
    let logout = ci.ytseo(["auth", "logout"]).env("YOUTUBE_CREDENTIALS", &run.stdout).run();
    logout.refuses(2, "does not change that", "myaccount.google.com");
    assert!(!ci.data().join("sign-ins").exists(), "nothing is written in CI");
}

#[test]
fn no_secret_is_in_any_output() {
    let scene = Scene::new();
    let _ = scene.sign_in(&["-vvv", "--for", "upload"]);
    for format in ["human", "json", "yaml", "markdown"] {
        for command in ["status", "profiles"] {
            let run = scene.run(&["-vvv", "auth", command, "--format", format]).succeeds();
            keeps_quiet(&run);
        }
        let run = scene.run(&["-vvv", "config", "show", "--format", format]).succeeds();
        keeps_quiet(&run);
    }
    let dump = Command::new("strings").arg(scene.sandbox.data().join("ytseo.db")).output();
    if let Ok(dump) = dump {
        assert!(!String::from_utf8_lossy(&dump.stdout).contains(SECRET_MARK), "in the database");
    }
    scene.change(|token| token["client_id"] = "other".into());
    let status = scene.run(&["auth", "status"]).succeeds();
    assert!(status.stdout.contains("belongs to another client (other)"), "{}", status.stdout);
}
