//! Listening: ffmpeg streams the sound, a local server stands in for the speech engine.

use serde_json::json;

use crate::support::programs::script;
use crate::support::sandbox::Call;
use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Sandbox, example, media, wait_until};

/// What the stand-in hears in the window with this number.
fn heard(number: usize) -> Reply {
    let text = format!("The clap test number {number} shows how the room sounds.");
    Reply::json(&json!({
        "language": "english",
        "text": text,
        "segments": [{"start": 0.0, "end": 3.0, "text": text}],
    }))
}

fn listening(sandbox: &Sandbox, server: &StandIn) -> Call {
    sandbox
        .ytseo(["optimize", "talk.mp4", "--json"])
        .env("YTSEO_SPEECH_ENGINE", "api")
        .env("YTSEO_SPEECH_API_BASE", server.url("/v1"))
}

#[test]
fn a_server_hears_the_talk_once() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    let server = StandIn::start(|number, _| heard(number));
    let run = listening(&sandbox, &server).run().succeeds();
    let report = run.json();
    assert_eq!(
        report["transcript"]["source"],
        json!({"kind": "engine", "engine": "api", "model": "whisper-1"})
    );
    assert_eq!(report["language"], "en");
    assert!(run.stderr.contains("hearing 1:58 of sound"), "{}", run.stderr);
    let asked = server.requests();
    assert!(asked.len() >= 4, "{} windows", asked.len());
    assert!(asked.iter().all(|request| request.path == "/v1/audio/transcriptions"));
    assert!(asked.iter().all(|request| request.body.windows(4).any(|part| part == b"RIFF")), "WAV is sent");

    let again = listening(&sandbox, &server).run().succeeds().json();
    assert_eq!(server.requests().len(), asked.len(), "nothing is heard twice");
    assert_eq!(again["stages"][1], json!({"stage": "hear", "cached": true}));
    assert_eq!(again["keywords"], report["keywords"]);
}

#[cfg(unix)]
#[test]
fn a_killed_run_goes_on_where_it_stopped() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    // Hears two windows, then falls silent.
    let server = StandIn::start(|number, _| if number < 2 { heard(number) } else { Reply::silence() });
    let running = listening(&sandbox, &server).spawn();
    wait_until("the third window", || server.requests().len() >= 3);
    running.signal(libc::SIGKILL);
    assert_eq!(running.wait().status.code(), None);

    server.becomes(|number, _| heard(number + 2));
    let _ = listening(&sandbox, &server).run().succeeds();
    let rest = server.requests().len();
    server.becomes(|number, _| heard(number));
    let fresh = Sandbox::new();
    fresh.take(&example("talk.mp4"), "talk.mp4");
    let _ = listening(&fresh, &server).run().succeeds();
    assert_eq!(rest, server.requests().len() - 2, "two windows were kept");
}

#[test]
fn ffmpeg_that_dies_half_way_is_a_tool_error() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    let server = StandIn::start(|number, _| heard(number));
    let dying = script(
        &sandbox,
        "dying-ffmpeg",
        "head -c 640000 /dev/zero\necho 'something broke inside' >&2\nkill -KILL $$",
    );
    let run = listening(&sandbox, &server).env("YTSEO_FFMPEG", &dying).args(["--out", "out"]).run().exits(7);
    let error = &run.error_json()["error"];
    let message = error["message"].as_str().expect("a message");
    assert!(message.contains("stopped in the middle") && message.contains("killed"), "{message}");
    assert!(message.contains("something broke inside"), "ffmpeg's own words: {message}");
    assert!(error["hints"][0].as_str().expect("a hint").contains("what was finished before is kept"));
    assert_eq!(sandbox.list("out"), [""; 0]);

    let failing = script(&sandbox, "failing-ffmpeg", "echo 'no decoder' >&2\nexit 3");
    let run = listening(&sandbox, &server).env("YTSEO_FFMPEG", &failing).run().exits(7);
    assert!(run.stderr.contains("exit code 3") && run.stderr.contains("no decoder"), "{}", run.stderr);
}

#[test]
fn missing_programs_say_what_to_install() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.ytseo(["optimize", "talk.mp4"]).env("PATH", "").run().refuses(
        7,
        "ffprobe is not installed",
        "apt install ffmpeg",
    );
    let run = sandbox.ytseo(["optimize", "talk.mp4"]).env("YTSEO_FFPROBE", "/no/ffprobe").run();
    run.refuses(7, "there is no ffprobe at /no/ffprobe", "tools.ffprobe");
}

#[test]
fn a_tone_is_no_speech() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    let server = StandIn::start(|_, _| Reply::json(&json!({"text": "", "segments": []})));
    let run = listening(&sandbox, &server).args(["--topic", "tuning forks"]).run().succeeds();
    assert_eq!(run.json()["transcript"]["source"]["kind"], "none");
    assert!(run.stderr.contains("going by what you say it is about"), "{}", run.stderr);
}

#[test]
fn the_network_can_be_forbidden() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    let server = StandIn::start(|number, _| heard(number));
    let run = listening(&sandbox, &server).arg("--offline").run().exits(2);
    assert!(run.stderr.contains("the network is forbidden"), "{}", run.stderr);
    assert!(server.requests().is_empty());
}

#[test]
fn without_a_model_nothing_is_downloaded_unasked() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    let server = StandIn::start(|_, _| Reply::new(200, "x"));
    let run = sandbox.ytseo(["optimize", "talk.mp4"]).env("YTSEO_MODELS_URL", server.url("/m")).run();
    let run = run.exits(2);
    for part in ["'base' (148 MB)", "http://127.0.0.1", "nobody is here to agree", "ytseo models pull base"] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
    assert!(server.requests().is_empty());
    let offline = sandbox.ytseo(["optimize", "talk.mp4", "--offline"]).run();
    offline.refuses(8, "the speech model base is not on this machine", "--transcript FILE");
}

#[test]
fn a_damaged_model_is_a_tool_error() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    for content in [&b"damaged"[..], b"lmgg\0\0\0\0", &[0; 4096]] {
        sandbox.write("ggml-broken.bin", content);
        let run = sandbox.ytseo(["optimize", "talk.mp4", "--model", "./ggml-broken.bin"]).run().exits(7);
        assert!(run.stderr.contains("error: ") && run.stderr.contains("hint: "), "{}", run.stderr);
    }
}
