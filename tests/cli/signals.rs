//! Ctrl-C and SIGTERM: the end comes at once, with 130, no half-written file and no child left.
//!
//! It comes within a second by design (`commands/context.rs`); here only a hang is told from an end.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::support::programs::{pid_in, sleeper};
use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Running, Sandbox, example, is_alive, media, wait_until};

/// What the work itself would take much longer than.
const NOT_HANGING: Duration = Duration::from_secs(10);

/// Signals, waits, and looks at what is left.
#[track_caller]
fn ends(sandbox: &Sandbox, running: Running, signal: i32) {
    running.signal(signal);
    let start = Instant::now();
    let run = running.wait().exits(130);
    let took = start.elapsed();
    assert!(took < NOT_HANGING, "took {took:?}");
    assert!(run.stdout.is_empty(), "no half answer: {}", run.stdout);
    assert_eq!(sandbox.list("out"), [""; 0], "nothing half written");
}

/// The process that is in the sandbox's pid file, once it is there.
fn child(pid_file: &Path) -> i32 {
    wait_until("the child", || pid_in(pid_file).is_some());
    pid_in(pid_file).expect("just seen")
}

#[track_caller]
fn is_gone(pid: i32) {
    wait_until("the child's end", || !is_alive(pid));
}

/// How many bytes a process has read so far.
fn bytes_read(pid: i32) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/io")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("rchar: "));
    line.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
}

#[test]
fn while_a_large_file_is_hashed() {
    for signal in [libc::SIGINT, libc::SIGTERM] {
        let sandbox = Sandbox::new();
        let file = std::fs::File::create(sandbox.path("big.mp4")).expect("made");
        file.set_len(30 << 30).expect("a sparse file");
        let running = sandbox.ytseo(["optimize", "big.mp4", "--out", "out"]).spawn();
        wait_until("the hash to be under way", || bytes_read(running.pid()) > 50_000_000);
        ends(&sandbox, running, signal);
    }
}

#[test]
fn while_ffprobe_hangs() {
    for (command, signal) in
        [(&["optimize", "--out", "out"][..], libc::SIGTERM), (&["video", "probe"], libc::SIGINT)]
    {
        let sandbox = Sandbox::new();
        sandbox.take(&media::plain(), "talk.mp4");
        let pid_file = sandbox.path("pid");
        let slow = sleeper(&sandbox, "slow-ffprobe", &pid_file);
        let running = sandbox.ytseo(command).arg("talk.mp4").env("YTSEO_FFPROBE", slow).spawn();
        let pid = child(&pid_file);
        ends(&sandbox, running, signal);
        is_gone(pid);
    }
}

#[test]
fn while_ffmpeg_hangs_over_the_sound() {
    for signal in [libc::SIGINT, libc::SIGTERM] {
        let sandbox = Sandbox::new();
        sandbox.take(&media::plain(), "talk.mp4");
        let pid_file = sandbox.path("pid");
        let slow = sleeper(&sandbox, "slow-ffmpeg", &pid_file);
        let running = sandbox
            .ytseo(["optimize", "talk.mp4", "--out", "out", "--engine", "api"])
            .env("YTSEO_SPEECH_API_BASE", "http://127.0.0.1:1/v1")
            .env("YTSEO_FFMPEG", slow)
            .spawn();
        let pid = child(&pid_file);
        ends(&sandbox, running, signal);
        is_gone(pid);
    }
}

#[test]
fn while_subtitles_are_read_and_in_a_batch() {
    for extra in [&["b.mkv"][..], &[]] {
        let sandbox = Sandbox::new();
        sandbox.take(&media::two_tracks(), "a.mkv");
        sandbox.take(&media::two_tracks(), "b.mkv");
        let pid_file = sandbox.path("pid");
        let slow = sleeper(&sandbox, "slow-ffmpeg", &pid_file);
        let running = sandbox
            .ytseo(["optimize", "a.mkv", "--out", "out", "--engine", "none"])
            .args(extra)
            .env("YTSEO_FFMPEG", slow)
            .spawn();
        let pid = child(&pid_file);
        running.signal(libc::SIGINT);
        let start = Instant::now();
        let _ = running.wait().exits(130);
        assert!(start.elapsed() < NOT_HANGING, "took {:?}", start.elapsed());
        assert!(!sandbox.path("out/proposal.yaml").exists() && !sandbox.path("out/a/proposal.yaml").exists());
        is_gone(pid);
    }
}

#[test]
fn while_a_speech_server_is_silent() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    let server = StandIn::start(|_, _| Reply::silence());
    let running = sandbox
        .ytseo(["optimize", "talk.mp4", "--out", "out", "--engine", "api"])
        .env("YTSEO_SPEECH_API_BASE", server.url("/v1"))
        .spawn();
    wait_until("a request", || !server.requests().is_empty());
    ends(&sandbox, running, libc::SIGINT);
}

#[test]
fn doctor_stops_too() {
    let sandbox = Sandbox::new();
    let pid_file = sandbox.path("pid");
    let slow = sleeper(&sandbox, "slow-ffmpeg", &pid_file);
    let running = sandbox.ytseo(["doctor"]).env("YTSEO_FFMPEG", slow).spawn();
    let pid = child(&pid_file);
    ends(&sandbox, running, libc::SIGTERM);
    is_gone(pid);
}
