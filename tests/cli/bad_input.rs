//! Bad input: a clear error with its exit code and a hint, no panic, nothing lost.

use std::time::{Duration, Instant};

use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Sandbox, media};

const CAPTIONS: &str = "1\n00:00:01,000 --> 00:00:05,000\nThe bread dough needs twelve hours of rest.\n\n2\n\
    00:00:05,500 --> 00:00:10,000\nThen bake the bread dough in a hot pot with a lid.\n";

/// All commands that take a video refuse it in the same way.
#[track_caller]
fn all_refuse(sandbox: &Sandbox, file: &str, code: i32, message: &str, hint: &str) {
    let before = std::fs::read(sandbox.path(file)).ok();
    for command in [
        &["optimize", "--out", "out"][..],
        &["video", "probe"],
        &["video", "transcribe"],
        &["video", "chapters"],
        &["keywords", "--from"],
        &["titles"],
        &["audit"],
    ] {
        let run = sandbox.ytseo(command).arg(file).run();
        let run = run.exits(code);
        assert_eq!(run.stdout, "", "{command:?}");
        assert!(run.stderr.contains(message), "{command:?}: no '{message}' in: {}", run.stderr);
        let hinted = run.stderr.lines().any(|line| line.starts_with("hint: ") && line.contains(hint));
        assert!(hinted, "{command:?}: no hint with '{hint}' in: {}", run.stderr);
    }
    assert_eq!(std::fs::read(sandbox.path(file)).ok(), before, "the file is as it was");
    assert!(sandbox.list("out").iter().all(|name| !name.starts_with("proposal")), "nothing was proposed");
}

#[test]
fn an_empty_draft() {
    let sandbox = Sandbox::new();
    for (name, text) in
        [("a.yaml", ""), ("b.yaml", "# only a comment\n"), ("c.json", "[]"), ("d.json", "null")]
    {
        sandbox.write(name, text);
        sandbox.ytseo(["audit", name]).run().refuses(
            2,
            "is neither a proposal nor a draft",
            "title, description",
        );
    }
}

#[test]
fn a_missing_file() {
    all_refuse(&Sandbox::new(), "talk.mp4", 8, "talk.mp4", "check the path");
}

#[test]
fn an_empty_file() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.mp4", "");
    all_refuse(&sandbox, "talk.mp4", 2, "talk.mp4 is empty", "has finished");
}

#[test]
fn a_cut_off_file() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.mp4", media::cut_off());
    all_refuse(&sandbox, "talk.mp4", 2, "its index (moov) is missing", "copy or download it again");
}

#[test]
fn an_encrypted_file() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::encrypted(), "talk.mp4");
    all_refuse(&sandbox, "talk.mp4", 2, "talk.mp4 is encrypted", "");
}

#[test]
fn things_that_are_no_video() {
    let sandbox = Sandbox::new();
    sandbox.write("text.mp4", "This is a text that somebody renamed.\n".repeat(100));
    all_refuse(&sandbox, "text.mp4", 2, "not a video or audio file", "plays");
    sandbox.write("archive.mp4", [b"PK\x03\x04\x14\0\0\0\x08\0".as_slice(), &[0x5a; 3000]].concat());
    all_refuse(&sandbox, "archive.mp4", 2, "not a video or audio file", "plays");
    let noise: Vec<u8> = (0..50_000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    sandbox.write("noise.mp4", noise);
    all_refuse(&sandbox, "noise.mp4", 2, "noise.mp4", "plays");
}

#[test]
fn a_picture() {
    let sandbox = Sandbox::new();
    let picture =
        media::made("picture.png", &[&["-f", "lavfi", "-i", "testsrc=size=64x64", "-frames:v", "1"]]);
    sandbox.take(&picture, "picture.png");
    let run = sandbox.ytseo(["optimize", "picture.png"]).run().exits(2);
    assert!(run.stderr.contains("picture") && run.stderr.contains("hint: "), "{}", run.stderr);
    sandbox.take(&picture, "renamed.mp4");
    let _ = sandbox.ytseo(["optimize", "renamed.mp4"]).run().exits(2);
}

#[test]
fn a_film_of_no_length() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::nothing(), "nothing to see here.mp4");
    let run = sandbox.ytseo(["optimize", "nothing to see here.mp4"]).run().exits(2);
    assert!(run.stderr.contains("error: ") && run.stderr.contains("hint: "), "{}", run.stderr);
}

#[test]
fn a_folder() {
    let sandbox = Sandbox::new();
    sandbox.write("empty/notes.txt", "x");
    sandbox.ytseo(["optimize", "empty"]).run().refuses(8, "there is no video in empty", "mp4");
    sandbox.ytseo(["optimize", "empty/*.mp4"]).run().refuses(
        8,
        "nothing matches empty/*.mp4",
        "quote the pattern",
    );
    sandbox.ytseo(["video", "probe", "empty"]).run().refuses(2, "empty is a folder", "ytseo optimize FOLDER");
}

#[test]
fn a_playlist_reaches_nothing() {
    let server = StandIn::start(|_, _| Reply::new(200, "x"));
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "secret.mp4");
    let list =
        |target: &str| format!("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{target}\n#EXT-X-ENDLIST\n");
    sandbox.write("remote.m3u8", list(&server.url("/a.ts")));
    sandbox.write("remote.mp4", list(&server.url("/b.ts")));
    sandbox.write("concat.mp4", format!("ffconcat version 1.0\nfile '{}'\n", server.url("/c.mp4")));
    sandbox.write(
        "manifest.mp4",
        format!(
            "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" \
             mediaPresentationDuration=\"PT10S\"><Period><AdaptationSet mimeType=\"video/mp4\"><Representation \
             id=\"1\" bandwidth=\"1\"><BaseURL>{}</BaseURL></Representation></AdaptationSet></Period></MPD>",
            server.url("/d.mp4")
        ),
    );
    for name in ["remote.m3u8", "remote.mp4", "concat.mp4", "manifest.mp4"] {
        let run = sandbox.ytseo(["optimize", name]).run().exits(2);
        assert!(run.stderr.contains("hint: "), "{name}: {}", run.stderr);
    }
    assert!(server.requests().is_empty(), "a local file reached the network: {:?}", server.requests());
}

#[test]
fn an_address_that_answers_with_an_error() {
    let server = StandIn::start(|_, _| Reply::new(404, "no"));
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["video", "probe", &server.url("/talk.mp4")]).run();
    run.refuses(6, "cannot read http://127.0.0.1", "check the address");
    assert!(!server.requests().is_empty());
}

#[test]
fn transcripts_that_are_none() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    let with = |name: &str| sandbox.ytseo(["optimize", "talk.mp4", "--transcript", name]).run();
    sandbox.write("broken.json", "{\"segments\": [");
    with("broken.json").refuses(2, "broken.json is not a transcript", "give SRT");
    sandbox.write("zeros.srt", [0u8; 2000]);
    let run = with("zeros.srt").exits(2);
    assert!(run.stderr.contains("hint: "), "{}", run.stderr);
    sandbox.write("prose.srt", "Just some prose without any time.");
    let run = with("prose.srt").exits(2);
    assert!(run.stderr.contains("hint: "), "{}", run.stderr);
    with("none.srt").refuses(8, "cannot read none.srt", "check the path");
    sandbox.write("folder.srt/x", "");
    let run = with("folder.srt").exits(2);
    assert!(run.stderr.contains("hint: "), "{}", run.stderr);
}

#[test]
fn a_partly_broken_transcript_is_read_as_far_as_it_goes() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    sandbox.write(
        "half.srt",
        format!("{CAPTIONS}\n3\n00:00:1x,000 --> oops\nThis line has no time.\n\n4\n00:00:1"),
    );
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--transcript", "half.srt", "--json"]).run().succeeds();
    assert!(run.json()["keywords"].to_string().contains("bread dough"), "{}", run.stdout);
}

#[test]
fn a_transcript_in_another_language_than_said() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    sandbox.write("talk.srt", CAPTIONS);
    let run = sandbox
        .ytseo(["optimize", "talk.mp4", "--language", "de", "--transcript", "talk.srt"])
        .run()
        .succeeds();
    assert!(run.stderr.contains("warning: the transcript reads like 'en', not 'de'"), "{}", run.stderr);
}

#[test]
fn captions_of_another_video() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    sandbox.write(
        "talk.srt",
        format!("{CAPTIONS}\n3\n01:30:00,000 --> 01:30:04,000\nThanks for watching bread.\n"),
    );
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--json", "--out", "out"]).run().succeeds();
    assert!(run.stderr.contains("is it the transcript of another video?"), "{}", run.stderr);
    assert!(!sandbox.read("out/captions.srt").contains("01:30"), "nothing after the end is proposed");
}

#[test]
fn twelve_hours_of_captions() {
    let sandbox = Sandbox::new();
    let clock = |s: u64| format!("{:02}:{:02}:{:02},000", s / 3600, s / 60 % 60, s % 60);
    let text: String = (0..4320u64)
        .map(|i| {
            let (from, to) = (i * 10, i * 10 + 8);
            format!(
                "{i}\n{} --> {}\nStep {i} of the long bread baking day begins now.\n\n",
                clock(from),
                clock(to)
            )
        })
        .collect();
    sandbox.write("long.srt", text);
    let start = Instant::now();
    let report = sandbox.ytseo(["titles", "long.srt", "--json"]).run().succeeds().json();
    assert!(!report["titles"].as_array().expect("titles").is_empty());
    assert!(start.elapsed() < Duration::from_secs(30), "{:?} in a debug build", start.elapsed());
}
