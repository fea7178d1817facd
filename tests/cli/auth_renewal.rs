//! What comes after the sign-in: renewal by one process at a time, ends of every kind told apart, kills.

use serde_json::{Value, json};

use super::auth::{Scene, keeps_quiet};
use crate::support::oauth::{SECRET_MARK, Trouble};
use crate::support::youtube::{Failure, KEY, Seed};
use crate::support::{Sandbox, wait_until};

const CHECK: &[&str] = &["auth", "status", "--check", "--json"];
const PLAIN: &[&str] = &["auth", "status", "--check"];
const RENEWED: &str = "token refresh_token";

#[test]
fn a_token_that_ended_is_renewed_once_and_kept() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    assert_eq!(scene.run(CHECK).succeeds().json()["channel"]["title"], "Night Sky");
    assert_eq!(scene.oauth.count(RENEWED), 0, "it is still good");
    scene.days_pass(1, 1);
    let before = scene.token("default");
    let report = scene.run(CHECK).succeeds().json();
    assert_eq!(report["channel"], json!({"id": scene.channel, "title": "Night Sky"}));
    let _ = scene.run(CHECK).succeeds();
    assert_eq!(scene.oauth.count(RENEWED), 1);
    let after = scene.token("default");
    assert_ne!(before["access_token"], after["access_token"]);
    for same in ["refresh_token", "signed_in_at", "scopes", "channel"] {
        assert_eq!(before[same], after[same], "{same}");
    }
    scene.youtube.expect_no_refusals();
}

#[test]
fn a_token_that_youtube_refuses_is_renewed_once() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    scene.youtube.fail("channels.list", 1, Failure::ExpiredToken);
    let _ = scene.run(CHECK).succeeds();
    assert_eq!(scene.oauth.count(RENEWED), 1);
    scene.youtube.fail_times("channels.list", 2, Failure::ExpiredToken);
    scene.run(PLAIN).refuses(4, "does not accept the sign-in", "ytseo auth login");
    assert_eq!(scene.oauth.count(RENEWED), 2, "not again and again");
}

#[test]
fn a_new_refresh_token_takes_the_place_of_the_old_one() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    scene.oauth.behave(|manner| manner.rotates = true);
    for _ in 0..3 {
        scene.days_pass(1, 1);
        let _ = scene.run(CHECK).succeeds();
        let token = scene.token("default")["refresh_token"].as_str().expect("a token").to_string();
        assert!(scene.oauth.knows_refresh(&token));
    }
    assert_eq!(scene.oauth.count(RENEWED), 3);
}

#[test]
fn of_many_processes_one_renews() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    scene.days_pass(1, 1);
    // Each old token works once: a second renewal with it would fail.
    scene.oauth.behave(|manner| manner.rotates = true);
    let running: Vec<_> = (0..6).map(|_| scene.call(CHECK).spawn()).collect();
    for running in running {
        let run = running.wait();
        keeps_quiet(&run);
        assert_eq!(run.succeeds().json()["channel"]["title"], "Night Sky");
    }
    assert_eq!(scene.oauth.count(RENEWED), 1);
}

#[test]
fn a_kill_while_it_is_written_leaves_a_token_that_works() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    for round in 0..12u64 {
        scene.days_pass(1, 1);
        let running = scene.call(CHECK).spawn();
        wait_until("a renewal", || scene.oauth.count(RENEWED) as u64 > round);
        // At another moment each time: the answer is on its way, is read, is written, was written.
        for _ in 0..round * 20_000 {
            std::hint::spin_loop();
        }
        #[cfg(unix)]
        running.signal(libc::SIGKILL);
        let _ = running.wait();
        assert!(scene.token("default")["refresh_token"].as_str().expect("a token").starts_with(SECRET_MARK));
    }
    // What a write that was killed for certain leaves.
    let folder = scene.token_file("default").parent().expect("a folder").to_path_buf();
    std::fs::write(folder.join(".ytseo-killed"), "half a token").expect("written");
    scene.days_pass(1, 1);
    let _ = scene.run(CHECK).succeeds();
    let mut left: Vec<_> =
        std::fs::read_dir(&folder).expect("listed").flatten().map(|e| e.file_name()).collect();
    left.sort();
    assert_eq!(left, ["lock", "token.json"], "what was left is removed");
}

#[test]
fn a_server_that_fails_for_a_moment_is_asked_again() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    scene.days_pass(1, 1);
    scene.oauth.trouble("token", Trouble::Page(503));
    scene.oauth.trouble("token", Trouble::Close);
    let _ = scene.run(CHECK).succeeds();
    for trouble in [Trouble::Page(500), Trouble::Garbage] {
        scene.days_pass(1, 1);
        for _ in 0..3 {
            scene.oauth.trouble("token", trouble.clone());
        }
        scene.run(PLAIN).refuses(6, "Google's sign-in", "try again");
        while scene.oauth.has_trouble() {
            let _ = scene.run(CHECK);
        }
    }
}

#[test]
fn ends_are_told_apart_by_their_dates() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    scene.oauth.end_refresh_tokens();
    let ends = [
        ((7, 6), "probably_testing", "seventh day", "publish the app"),
        ((12, 0), "probably_testing", "seventh day", "publish the app"),
        ((3, 1), "revoked", "taken back", "myaccount.google.com"),
        ((40, 1), "revoked", "taken back", "myaccount.google.com"),
        ((400, 190), "unused", "half a year", "ytseo auth login"),
    ];
    for ((since_sign_in, ago), cause, message, hint) in ends {
        // `ago` counts from the sign-in for the second one: renewed on its first day only.
        let ago = if ago == 0 { since_sign_in } else { ago };
        scene.days_pass(since_sign_in, ago);
        let run = scene.run(PLAIN).refuses(4, message, hint);
        assert!(run.stderr.contains("sign in again: ytseo auth login"), "{}", run.stderr);
        let check = scene.check(4, "renewal");
        assert_eq!((&check["health"], &check["cause"]), (&"failing".into(), &cause.into()), "{check}");
        scene.change(|token| {
            let now = token["refreshed_at"].as_i64().expect("a time") + ago * 86_400;
            token["refreshed_at"] = now.into();
        });
    }
    scene.change(|token| token["refresh_expires_at"] = 1000.into());
    assert_eq!(scene.check(4, "renewal")["cause"], "testing");
}

#[test]
fn a_client_that_is_gone_is_told() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    scene.days_pass(1, 1);
    scene.oauth.trouble("token", Trouble::Refuse("deleted_client", "The OAuth client was deleted."));
    let _ = scene.run(CHECK).exits(4);
    scene.oauth.trouble("token", Trouble::Refuse("invalid_client", "Unauthorized"));
    assert_eq!(scene.check(4, "renewal")["cause"], "unknown_client");
    scene.change(|token| token["client_id"] = "other".into());
    scene.run(PLAIN).refuses(4, "another client", "ytseo auth login");
    assert_eq!(scene.check(4, "renewal")["cause"], "other_client");
}

#[test]
fn what_is_not_allowed_is_told_before_anything_is_asked() {
    let scene = Scene::new();
    scene.run(PLAIN).refuses(
        4,
        "nobody is signed in",
        "ytseo auth login --for \
        read",
    );
    let _ = scene.sign_in(&["--scope", "yt-analytics.readonly"]);
    let run = scene.run(PLAIN);
    run.refuses(4, "does not allow this: to see the channel", "ytseo auth login --for read");
    assert_eq!(scene.youtube.count("channels.list"), 0);
    let nobody = scene.run(&["auth", "status", "--check", "--profile", "cooking"]);
    let nobody = nobody.refuses(4, "as 'cooking'", "ytseo auth login --profile cooking --for read");
    assert!(nobody.stderr.contains("signed in: default"), "{}", nobody.stderr);
}

#[test]
fn a_sign_in_without_its_client_works_until_it_ends() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    let without = || scene.call(PLAIN).without_env("YOUTUBE_CREDENTIALS").run();
    let _ = without().succeeds();
    scene.days_pass(1, 1);
    without().refuses(3, "cannot be renewed without its client", "YOUTUBE_CREDENTIALS");
}

#[test]
fn in_ci_the_token_of_the_environment_is_used_and_nothing_written() {
    let scene = Scene::new();
    let ci = Sandbox::new();
    let credentials = scene.oauth.authorized_user(&["youtube.readonly", "youtube.upload"]);
    let call = |args: &[&str]| {
        let call = ci.ytseo(args).env("YTSEO_YOUTUBE_API_URL", scene.youtube.url(""));
        let run = call.env("YOUTUBE_CREDENTIALS", &credentials).run();
        keeps_quiet(&run);
        run
    };
    let report = call(CHECK).succeeds().json();
    assert_eq!((&report["channel"]["title"], &report["read_only"]), (&"Night Sky".into(), &true.into()));
    let doctor = call(&["auth", "doctor"]).succeeds();
    assert!(doctor.stdout.contains("for read, upload"), "{}", doctor.stdout);
    assert!(!ci.data().join("sign-ins").exists());
    let offline = call(&["auth", "status", "--check", "--offline"]);
    offline.refuses(2, "--offline", "--offline");
    scene.oauth.end_refresh_tokens();
    let _ = call(CHECK).exits(4);
    let gone = call(PLAIN);
    gone.refuses(4, "token in YOUTUBE_CREDENTIALS does not work any more", "ytseo auth export");
}

#[test]
fn a_token_for_ci_that_may_not_do_it_says_so() {
    let scene = Scene::new();
    let ci = Sandbox::new();
    let credentials = scene.oauth.authorized_user(&["youtube.upload"]);
    let call = ci.ytseo(["auth", "status", "--check"]).env("YTSEO_YOUTUBE_API_URL", scene.youtube.url(""));
    let run = call.env("YOUTUBE_CREDENTIALS", &credentials).run();
    run.refuses(4, "does not allow this", "ytseo auth login --for read && ytseo auth export");
}

#[test]
fn a_good_sign_in_passes_every_check() {
    let scene = Scene::new();
    let _ = scene.sign_in(&["--for", "analytics,captions"]);
    let run = scene.call(&["auth", "doctor", "--json"]).env("YOUTUBE_API_KEY", KEY).run().succeeds();
    keeps_quiet(&run);
    let report = run.json();
    let checks = report["checks"].as_array().expect("checks");
    let names: Vec<&str> = checks.iter().map(|check| check["name"].as_str().expect("a name")).collect();
    assert_eq!(
        names,
        ["credentials", "sign-in", "renewal", "clock", "rights", "channel", "analytics", "API key"]
    );
    assert!(checks.iter().all(|check| check["health"] == "ok"), "{report}");
    scene.youtube.expect_no_refusals();
    let human = scene.run(&["auth", "doctor"]).succeeds();
    assert!(human.stdout.lines().all(|line| line.chars().count() <= 80), "{}", human.stdout);
}

#[test]
fn each_trouble_has_a_cause_and_something_to_do() {
    let scene = Scene::new();
    let cause = |check: &Value, cause: &str| {
        assert_eq!(check["cause"], cause, "{check}");
        assert!(!check["hints"].as_array().expect("hints").is_empty(), "{check}");
    };
    cause(&scene.check(0, "sign-in"), "not_signed_in");
    let _ = scene.sign_in(&["--for", "analytics"]);
    scene.oauth.behave(|manner| manner.clock_ahead = 7300);
    let clock = scene.check(4, "clock");
    cause(&clock, "clock");
    assert!(clock["found"].as_str().expect("text").contains("2 hours behind"), "{clock}");
    scene.oauth.behave(|manner| manner.clock_ahead = -600);
    let clock = scene.check(4, "clock");
    assert!(clock["found"].as_str().expect("text").contains("minutes ahead of"), "{clock}");
    scene.oauth.behave(|manner| manner.clock_ahead = 0);
    for (reason, expected) in [
        ("accessNotConfigured", "api_disabled"),
        ("youtubeSignupRequired", "no_channel"),
        ("insufficientPermissions", "unticked"),
    ] {
        let status = if reason == "youtubeSignupRequired" { 401 } else { 403 };
        scene.youtube.fail_from("channels.list", 1, Failure::Reason(status, reason));
        cause(&scene.check(4, "channel"), expected);
        scene.youtube.recover();
    }
    scene.change(|token| token["channel"]["id"] = "UCother00000000000000000".into());
    cause(&scene.check(4, "channel"), "wrong_channel");
    scene.oauth.behave(|manner| manner.owner = false);
    cause(&scene.check(4, "analytics"), "not_owner");
    scene.oauth.behave(|manner| manner.testing = Some(1000));
    cause(&scene.check(4, "renewal"), "testing");
    scene.oauth.trouble("token", Trouble::Garbage);
    cause(&scene.check(4, "renewal"), "unreachable");
    scene.youtube.fail("channels.list", 1, Failure::QuotaExceeded);
    cause(&scene.check(4, "channel"), "quota");
}

#[test]
fn keys_are_checked_too() {
    let scene = Scene::new();
    let check = |reason: &'static str| {
        scene.youtube.recover();
        scene.youtube.fail_from("i18nRegions.list", 1, Failure::Reason(403, reason));
        let call = scene.call(&["auth", "doctor", "--json"]).env("YOUTUBE_API_KEY", KEY);
        let run = call.without_env("YOUTUBE_CREDENTIALS").run().exits(4);
        assert!(!format!("{}{}", run.stdout, run.stderr).contains(KEY));
        run.json()["checks"].as_array().expect("checks").last().expect("one")["cause"].clone()
    };
    assert_eq!(check("API_KEY_IP_ADDRESS_BLOCKED"), "key_restricted");
    assert_eq!(check("keyInvalid"), "key_unknown");
    assert_eq!(check("accessNotConfigured"), "api_disabled");
}

#[test]
fn a_profile_stays_with_its_channel() {
    let scene = Scene::new();
    let _ = scene.sign_in(&[]);
    let before = scene.token("default");
    let other = scene.youtube.seed(Seed::channel("Kitchen").number(2));
    scene.oauth.behave(|manner| manner.channel = Some(other));
    let (run, page) = scene.start(&[]).browse();
    run.refuses(4, "you signed in with the channel Kitchen", "--profile NAME");
    assert_eq!(page.status, 400);
    assert_eq!(scene.token("default"), before, "nothing was changed");
    let _ = scene.sign_in(&["--profile", "kitchen"]);
    assert_eq!(scene.token("kitchen")["channel"]["title"], "Kitchen");
    scene.oauth.behave(|manner| manner.channel = None);
    let (run, _) = scene.start(&["--profile", "third"]).browse();
    run.refuses(4, "no YouTube channel", "brand accounts");
    assert!(!scene.token_file("third").exists());
}

#[test]
fn a_sign_in_is_kept_although_the_channel_cannot_be_asked_for() {
    let scene = Scene::new();
    scene.youtube.fail_from("channels.list", 1, Failure::Reason(403, "accessNotConfigured"));
    let run = scene.sign_in(&[]);
    assert!(run.stdout.contains("not switched on"), "{}", run.stdout);
    assert!(scene.token_file("default").exists());
}
