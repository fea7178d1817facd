//! `ytseo models`, against a local mirror.

use std::time::Duration;

use ytseo::ports::speech::models::catalogue;

use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Sandbox, wait_until};

/// The sandbox's folder of models.
fn folder(sandbox: &Sandbox) -> std::path::PathBuf {
    sandbox.home().join(".cache/ytseo/models")
}

fn put(sandbox: &Sandbox, file: &str, bytes: &[u8]) {
    std::fs::create_dir_all(folder(sandbox)).expect("a folder");
    std::fs::write(folder(sandbox).join(file), bytes).expect("written");
}

#[test]
fn list_shows_what_there_is() {
    let sandbox = Sandbox::new();
    put(&sandbox, "ggml-mine.bin", b"x");
    let run = sandbox.ytseo(["models", "list"]).run().succeeds();
    let (heading, rest) = run.stdout.split_once('\n').expect("lines");
    assert_eq!(
        heading.split_whitespace().collect::<Vec<_>>(),
        ["Speech", "models", "[TMP]/home/.cache/ytseo/models"]
    );
    insta::assert_snapshot!(rest, @r"
      here  name                 size    good for
            tiny.en              78 MB   the fastest; English only
            tiny                 78 MB   fast, 99 languages, for a first look
            base (default)       148 MB  good enough for key phrases and chapters;
                                         the default
            base-q5_1            60 MB   base in less than half the space
            small-q5_1           191 MB  caption quality in most languages, about
                                         three times the work of base
            large-v3-turbo-q5_0  575 MB  the best captions; wants a fast machine
      ✓     mine                 1 MB    yours

      ytseo models pull NAME downloads one
    ");
    let json = sandbox.ytseo(["models", "list", "--json"]).run().succeeds().json();
    let models = json["models"].as_array().expect("a list");
    assert_eq!(models.iter().filter(|model| model["default"] == true).count(), 1);
    let mine = models.iter().find(|model| model["id"] == "mine").expect("the own file");
    assert_eq!(mine["path"], "[TMP]/home/.cache/ytseo/models/ggml-mine.bin");
    assert!(models.iter().all(|model| model["bytes"].is_u64()));
    let markdown = sandbox.ytseo(["models", "list", "--format", "markdown"]).run().succeeds();
    assert!(markdown.stdout.contains("| mine | 1 | yes |"), "{}", markdown.stdout);
}

#[test]
fn nothing_is_pulled_without_consent() {
    let sandbox = Sandbox::new();
    let server = StandIn::start(|_, _| Reply::new(200, "x"));
    let run = sandbox.ytseo(["models", "pull", "tiny"]).env("YTSEO_MODELS_URL", server.url("/m")).run();
    let run = run.refuses(2, "nobody is here to agree", "ytseo models pull tiny --yes");
    assert!(run.stderr.contains("tiny: 78 MB from http://127.0.0.1"), "size and origin: {}", run.stderr);
    assert!(server.requests().is_empty());
    sandbox
        .ytseo(["models", "pull", "tiny", "--yes", "--offline"])
        .env("YTSEO_MODELS_URL", server.url("/m"))
        .run()
        .exits(2);
    assert!(server.requests().is_empty());
    assert!(!folder(&sandbox).exists());
}

#[test]
fn a_wrong_file_is_not_kept() {
    let sandbox = Sandbox::new();
    let bytes = usize::try_from(catalogue().find("base-q5_1").expect("known").bytes).expect("small");
    let server = StandIn::start(move |_, _| Reply::new(200, vec![7u8; bytes]));
    let run = sandbox
        .ytseo(["models", "pull", "base-q5_1", "--yes"])
        .env("YTSEO_MODELS_URL", server.url("/m"))
        .run();
    run.refuses(6, "its sha256 is wrong", "another mirror");
    let requests = server.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].path, format!("/m/{}/ggml-base-q5_1.bin", catalogue().revision));
    let left: Vec<String> = std::fs::read_dir(folder(&sandbox))
        .expect("listed")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".lock"))
        .collect();
    assert_eq!(left, [""; 0]);
}

#[test]
fn a_download_goes_on_where_it_broke_off() {
    let sandbox = Sandbox::new();
    let total = catalogue().find("tiny").expect("known").bytes;
    // Sends some bytes, then breaks off; refuses every further request.
    let server = StandIn::start(move |number, _| match number {
        0 => Reply::new(200, vec![1u8; 5000]).announces(total),
        _ => Reply::new(403, ""),
    });
    let call =
        || sandbox.ytseo(["models", "pull", "tiny", "--yes"]).env("YTSEO_MODELS_URL", server.url("/m"));
    let _ = call().run().exits(6);
    let part = folder(&sandbox).join("ggml-tiny.bin.part");
    assert_eq!(std::fs::metadata(&part).expect("what came is kept").len(), 5000);
    let _ = call().run().exits(6);
    let ranges: Vec<Option<String>> =
        server.requests().iter().map(|request| request.header("range").map(str::to_string)).collect();
    assert_eq!(ranges[0], None);
    assert!(ranges[1..].iter().all(|range| range.as_deref() == Some("bytes=5000-")), "{ranges:?}");
    assert!(ranges.len() >= 3);
}

#[test]
fn a_mirror_without_the_model_is_not_found() {
    let sandbox = Sandbox::new();
    let server = StandIn::start(|_, _| Reply::new(404, "no"));
    let run =
        sandbox.ytseo(["models", "pull", "tiny", "--yes"]).env("YTSEO_MODELS_URL", server.url("/m")).run();
    run.refuses(8, "the server has no ggml-tiny.bin", "REVISION/FILE");
    sandbox.ytseo(["models", "pull", "huge", "--yes"]).run().refuses(
        8,
        "no speech model \"huge\"",
        "known are",
    );
}

#[cfg(unix)]
#[test]
fn a_stopped_download_keeps_what_came() {
    let sandbox = Sandbox::new();
    let total = catalogue().find("tiny").expect("known").bytes;
    let server = StandIn::start(move |_, _| Reply {
        hangs: true,
        ..Reply::new(200, vec![1u8; 70_000]).announces(total)
    });
    let running =
        sandbox.ytseo(["models", "pull", "tiny", "--yes"]).env("YTSEO_MODELS_URL", server.url("/m")).spawn();
    let part = folder(&sandbox).join("ggml-tiny.bin.part");
    wait_until("bytes on disk", || std::fs::metadata(&part).is_ok_and(|about| about.len() >= 60_000));
    running.signal(libc::SIGINT);
    let start = std::time::Instant::now();
    let _ = running.wait().exits(130);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    assert!(std::fs::metadata(&part).expect("kept").len() >= 60_000);
    assert!(!folder(&sandbox).join("ggml-tiny.bin").exists());
}

#[test]
fn verify_tells_a_damaged_model() {
    let sandbox = Sandbox::new();
    put(&sandbox, "ggml-tiny.bin", b"not a model");
    let run = sandbox.ytseo(["models", "verify", "tiny"]).run().exits(7);
    assert!(run.stdout.contains("✗ tiny"), "{}", run.stdout);
    assert!(run.stderr.contains("hint: ytseo models rm tiny && ytseo models pull tiny"), "{}", run.stderr);
    let json = sandbox.ytseo(["models", "verify", "tiny", "--json"]).run().exits(7).json();
    assert_eq!(json["ok"], false);
    assert!(json["problem"].is_string());
    sandbox.ytseo(["models", "verify", "base"]).run().refuses(
        8,
        "the speech model base is not on this machine",
        "ytseo models pull base (148 MB)",
    );
}

#[test]
fn path_and_rm() {
    let sandbox = Sandbox::new();
    put(&sandbox, "ggml-mine.bin", b"12345");
    let run = sandbox.ytseo(["models", "path", "mine"]).run().succeeds();
    assert_eq!(run.stdout, "[TMP]/home/.cache/ytseo/models/ggml-mine.bin\n");
    sandbox.ytseo(["models", "rm", "mine"]).run().succeeds();
    assert!(!folder(&sandbox).join("ggml-mine.bin").exists());
    let _ = sandbox.ytseo(["models", "path", "mine"]).run().exits(8);
    sandbox.ytseo(["models", "rm", "mine"]).run().refuses(
        8,
        "mine is not on this machine",
        "ytseo models list",
    );
    sandbox.ytseo(["models", "rm", "../mine"]).run().refuses(2, "is not a model name", "letters, digits");
}
