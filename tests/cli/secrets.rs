//! Secrets never leave: not in settings, reports, errors or logs.

use serde_json::json;

use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Run, Sandbox, example};

const KEY: &str = "sk-very-secret-key-4711";
const PASSWORD: &str = "hunter2-very-secret";

#[track_caller]
fn keeps_quiet(run: &Run) {
    for secret in [KEY, PASSWORD] {
        let all = format!("{}{}", run.stdout, run.stderr);
        assert!(!all.contains(secret), "a secret came out:\n{all}");
    }
}

fn redis() -> String {
    format!("redis://user:{PASSWORD}@127.0.0.1:1/0")
}

#[test]
fn settings_show_that_a_secret_is_set_and_not_which() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", format!("speech:\n  api_key: {KEY}\n"));
    sandbox.write(".env", format!("REDIS_URL={}\n", redis()));
    for format in ["human", "json", "yaml", "markdown"] {
        let run = sandbox.configured(["-vvv", "config", "show", "--format", format]).run().succeeds();
        keeps_quiet(&run);
        assert_eq!(run.stdout.matches("[redacted]").count(), 2, "{}", run.stdout);
    }
}

#[test]
fn a_key_of_the_wrong_type_is_not_repeated() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", format!("speech:\n  api_key: [{KEY}]\n"));
    keeps_quiet(&sandbox.configured(["config", "show"]).run().exits(3));
    sandbox.write("ytseo.yaml", format!("speech: {KEY}\n"));
    keeps_quiet(&sandbox.configured(["config", "show"]).run().exits(3));
    sandbox.write("ytseo.yaml", "");
    sandbox.write(".env", format!("YTSEO_SPEECH_API_KEY=\"{KEY}\nx\n"));
    keeps_quiet(&sandbox.configured(["config", "show"]).run().exits(3));
}

#[test]
fn doctor_does_not_tell() {
    let sandbox = Sandbox::new();
    let run = sandbox
        .ytseo(["-vvv", "doctor"])
        .env("REDIS_URL", redis())
        .env("YTSEO_SPEECH_ENGINE", "api")
        .env("YTSEO_SPEECH_API_BASE", "http://127.0.0.1:1/v1")
        .env("YTSEO_SPEECH_API_KEY", KEY)
        .run()
        .exits(7);
    keeps_quiet(&run);
    assert!(run.stdout.contains("Redis does not answer"), "{}", run.stdout);
    let wrong = sandbox.ytseo(["doctor"]).env("REDIS_URL", format!("http://{PASSWORD}/")).run().exits(7);
    keeps_quiet(&wrong);
}

#[test]
fn an_address_with_a_password_is_shown_without_it() {
    let sandbox = Sandbox::new();
    let base = format!("http://user:{PASSWORD}@127.0.0.1:1/v1");
    let call = |args: &[&str]| {
        sandbox
            .ytseo(args)
            .env("YTSEO_SPEECH_ENGINE", "api")
            .env("YTSEO_SPEECH_API_BASE", &base)
            .env("YTSEO_MODELS_URL", &base)
            .run()
    };
    keeps_quiet(&call(&["doctor"]));
    keeps_quiet(&call(&["config", "show", "--json"]));
    keeps_quiet(&call(&["config", "show"]));
    keeps_quiet(&call(&["models", "pull", "tiny"]));
}

#[test]
fn a_server_that_repeats_the_key_is_not_quoted() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    for status in [400, 401, 404] {
        let server = StandIn::start(move |_, request| {
            let sent = request.header("authorization").unwrap_or_default().to_string();
            assert_eq!(sent, format!("Bearer {KEY}"));
            Reply { status, ..Reply::json(&json!({"error": {"message": format!("bad key: {sent}")}})) }
        });
        let run = sandbox
            .ytseo(["-vvv", "optimize", "talk.mp4", "--json"])
            .env("YTSEO_SPEECH_ENGINE", "api")
            .env("YTSEO_SPEECH_API_BASE", server.url("/v1"))
            .env("YTSEO_SPEECH_API_KEY", KEY)
            .run();
        let code = if status == 401 { 4 } else { 6 };
        let run = run.exits(code);
        keeps_quiet(&run);
        assert!(!server.requests().is_empty());
    }
}
