//! `ytseo doctor`.

use crate::support::Sandbox;
use crate::support::programs::script;

#[test]
fn a_healthy_machine() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["doctor"]).run().succeeds();
    for part in ["✓ settings", "✓ ffmpeg", "✓ database", "○ speech", "✓ cache"] {
        assert!(run.stdout.contains(part), "{part}:\n{}", run.stdout);
    }
    assert!(run.stdout.contains("→ ytseo models pull base"), "what to type: {}", run.stdout);
    let json = sandbox.ytseo(["doctor", "--json"]).run().succeeds().json();
    assert_eq!(json["version"], env!("CARGO_PKG_VERSION"));
    let names: Vec<&str> = json["checks"]
        .as_array()
        .expect("checks")
        .iter()
        .filter_map(|check| check["name"].as_str())
        .collect();
    assert_eq!(names, ["settings", "ffmpeg", "database", "material", "speech", "cache", "youtube"]);
}

#[test]
fn without_ffmpeg_it_says_what_to_type_and_exits_with_7() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["doctor"]).env("PATH", "").run().exits(7);
    assert!(run.stdout.contains("✗ ffmpeg    ffmpeg is not installed"), "{}", run.stdout);
    assert!(run.stdout.contains("apt install ffmpeg"), "{}", run.stdout);
    assert!(run.stderr.contains("ffmpeg does not work"), "{}", run.stderr);
    let json = sandbox.ytseo(["doctor", "--json"]).env("PATH", "").run().exits(7).json();
    assert_eq!(json["checks"][1]["outcome"], "failing");
}

#[test]
fn an_old_or_wrong_ffmpeg_is_told_apart() {
    let sandbox = Sandbox::new();
    let old = script(&sandbox, "old-ffmpeg", "echo 'ffmpeg version 3.4.8 Copyright'");
    let run = sandbox.ytseo(["doctor"]).env("YTSEO_FFMPEG", old).run().exits(7);
    assert!(run.stdout.contains("ffmpeg 3.4.8 is too old"), "{}", run.stdout);
    let other = script(&sandbox, "other", "echo hello");
    let run = sandbox.ytseo(["doctor"]).env("YTSEO_FFMPEG", other).run().exits(7);
    assert!(run.stdout.contains("is not ffmpeg"), "{}", run.stdout);
    let run = sandbox.ytseo(["doctor"]).env("YTSEO_FFMPEG", "/no/such/ffmpeg").run().exits(7);
    assert!(run.stdout.contains("there is no ffmpeg at /no/such/ffmpeg"), "{}", run.stdout);
}

#[test]
fn an_installation_needs_consent_and_network() {
    let sandbox = Sandbox::new();
    sandbox.ytseo(["doctor", "--install-ffmpeg"]).run().refuses(2, "nobody is here to agree", "--yes");
    sandbox.ytseo(["doctor", "--install-ffmpeg", "--yes", "--offline"]).run().refuses(
        2,
        "--offline",
        "install it",
    );
}

#[test]
fn an_api_engine_without_address_fails() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["doctor"]).env("YTSEO_SPEECH_ENGINE", "api").run().exits(7);
    assert!(run.stdout.contains("✗ speech    the API's address is not set"), "{}", run.stdout);
}
