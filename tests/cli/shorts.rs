//! `ytseo video shorts`: moments, upright pictures that follow, words burnt in.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Run, Sandbox, example, media};

const SMALL: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];

/// The frames of a file as grey pixels.
fn frames(path: &Path, width: usize, height: usize) -> Vec<Vec<u8>> {
    let output = Command::new("ffmpeg")
        .args(["-hide_banner", "-nostdin", "-v", "error", "-i"])
        .arg(path)
        .args(["-map", "0:v", "-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"])
        .output()
        .expect("ffmpeg runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let frames: Vec<Vec<u8>> = output.stdout.chunks_exact(width * height).map(<[u8]>::to_vec).collect();
    assert!(!frames.is_empty() && output.stdout.len().is_multiple_of(width * height), "{width}x{height}");
    frames
}

fn shorts(sandbox: &Sandbox, args: &[&str]) -> Run {
    sandbox.ytseo(["video", "shorts"].iter().chain(args)).run()
}

/// A grey picture of 320x240 and 6 s in which a white box goes from left to right.
fn moving_box() -> PathBuf {
    media::made(
        "moving-box.mp4",
        &[
            &["-f", "lavfi", "-i", "color=c=gray:s=320x240:r=10:d=6"],
            &["-f", "lavfi", "-i", "color=c=white:s=30x30:r=10:d=6"],
            &["-filter_complex", "[0][1]overlay=x='20+40*t':y=100:shortest=1"],
            SMALL,
        ],
    )
}

#[test]
fn the_talk_has_moments_and_nothing_is_rendered_unasked() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.en.srt");
    let run = shorts(&sandbox, &["talk.mp4"]).succeeds();
    for part in ["Does your recording sound like a bathroom?", "opens with a question", "--pick 1,2"] {
        assert!(run.stdout.contains(part), "{}", run.stdout);
    }
    let report = shorts(&sandbox, &["talk.mp4", "--list", "--count", "2", "--json"]).succeeds().json();
    let moments = report["moments"].as_array().expect("moments");
    assert_eq!(moments.len(), 2);
    assert!(moments.iter().all(|moment| {
        let length = moment["end_ms"].as_u64().unwrap() - moment["start_ms"].as_u64().unwrap();
        (15_000..=60_000).contains(&length) && moment["score"].as_f64().is_some_and(|score| score > 50.0)
    }));
    let markdown = shorts(&sandbox, &["talk.mp4", "--format", "markdown"]).succeeds().stdout;
    assert!(markdown.contains("1. **Does your recording"), "{markdown}");
    assert_eq!(sandbox.list(""), ["talk.en.srt", "talk.mp4"]);
    shorts(&sandbox, &["talk.mp4", "--pick", "9"]).refuses(2, "no moment 9", "lists them");
}

#[test]
fn the_crop_follows_what_moves() {
    let sandbox = Sandbox::new();
    sandbox.take(&moving_box(), "box.mp4");
    let args = ["box.mp4", "--from", "0", "--no-captions", "--json"];
    let report = shorts(&sandbox, &args).succeeds().json();
    let short = &report["shorts"][0];
    assert_eq!((&short["width"], &short["height"]), (&136.into(), &240.into()));
    assert_eq!(short["framed"]["follows"], serde_json::json!(["motion"]));
    assert_eq!(short["captions"], "none");
    let frames = frames(&sandbox.path("box.short-0s-6s.mp4"), 136, 240);
    assert_eq!(frames.len(), 60);
    for (index, frame) in frames.iter().enumerate() {
        let white = frame.iter().filter(|pixel| **pixel > 200).count();
        assert!(white > 780, "frame {index}: only {white} pixels of the box are inside");
    }
}

#[test]
fn words_are_burnt_in_one_after_the_other() {
    let sandbox = Sandbox::new();
    let grey: &[&str] = &["-f", "lavfi", "-i", "color=c=gray:s=480x360:r=10:d=4"];
    sandbox.take(&media::made("grey.mp4", &[grey, SMALL]), "grey.mp4");
    sandbox.write("grey.srt", "1\n00:00:00,000 --> 00:00:03,000\nalpha bravo charlie delta golf hotel\n");
    let report = shorts(&sandbox, &["grey.mp4", "--from", "0", "--json"]).succeeds().json();
    assert_eq!(report["shorts"][0]["captions"], "spread");
    assert!(report["notes"][0].as_str().is_some_and(|note| note.contains("spread evenly")), "{report}");
    let burnt = frames(&sandbox.path("grey.short-0s-4s.mp4"), 202, 360);
    // Where the words stand: above what the app covers, below the middle.
    let text = |frame: &[u8]| frame[202 * 180..202 * 270].to_vec();
    let differ =
        |a: &[u8], b: &[u8]| text(a).iter().zip(text(b)).filter(|(a, b)| a.abs_diff(*b) > 40).count();
    let changes: Vec<usize> = burnt.windows(2).map(|pair| differ(&pair[0], &pair[1])).collect();
    assert!(changes.iter().filter(|change| **change > 60).count() >= 4, "{changes:?}");
    // What stands before is gone in the end, and what the app covers stays free.
    assert!(text(&burnt[39]).iter().all(|pixel| pixel.abs_diff(burnt[39][0]) < 12));
    assert!(burnt.iter().all(|frame| frame[202 * 274..].iter().all(|pixel| pixel.abs_diff(frame[0]) < 12)));
    shorts(&sandbox, &["grey.mp4", "--from", "0", "--no-captions", "--force"]).succeeds();
    let plain = frames(&sandbox.path("grey.short-0s-4s.mp4"), 202, 360);
    assert!(plain.windows(2).all(|pair| differ(&pair[0], &pair[1]) == 0));
}

#[test]
fn upright_video_stays_whole_and_wide_video_is_never_stretched() {
    let sandbox = Sandbox::new();
    let wide: &[&str] = &["-f", "lavfi", "-i", "testsrc=size=192x108:rate=10:duration=3"];
    let wide = media::made("wide.mp4", &[wide, SMALL]);
    let input = wide.to_str().expect("a plain path");
    let phone = media::made("phone.mp4", &[&["-i", input, "-c", "copy", "-metadata:s:v:0", "rotate=90"]]);
    sandbox.take(&phone, "phone.mp4");
    sandbox.take(&wide, "wide.mp4");
    let made = |args: &[&str]| {
        let more = ["--from", "0", "--no-captions", "--force", "--json"];
        let args: Vec<&str> = args.iter().chain(&more).copied().collect();
        shorts(&sandbox, &args).succeeds().json()["shorts"][0].clone()
    };
    let phone = made(&["phone.mp4"]);
    assert_eq!((&phone["width"], &phone["height"]), (&108.into(), &192.into()));
    assert_eq!(phone["framed"]["shape"], "whole");
    for fit in ["crop", "blur", "pad"] {
        let short = made(&["wide.mp4", "--fit", fit]);
        assert_eq!((&short["width"], &short["height"]), (&60.into(), &108.into()), "{fit}");
        assert_eq!(short["framed"]["shape"], fit);
        let info =
            sandbox.ytseo(["video", "probe", "wide.short-0s-3s.mp4", "--json"]).run().succeeds().json();
        assert!(info["audio"].as_array().is_some_and(Vec::is_empty), "no sound stays no sound");
        assert!(info["video"][0]["pixel_aspect"].is_null(), "{info}");
    }
    let padded = frames(&sandbox.path("wide.short-0s-3s.mp4"), 60, 108);
    assert!(padded[0][..60 * 30].iter().all(|pixel| *pixel < 24), "bars are black");
}

#[test]
fn what_cannot_be_a_short_is_said() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    sandbox.take(&media::sound_only(), "sound.m4a");
    shorts(&sandbox, &["a.mp4", "--engine", "none"]).refuses(2, "nothing is known of that", "--from 1:10");
    sandbox.write("words.txt", "Only words.");
    shorts(&sandbox, &["a.mp4", "--transcript", "words.txt"]).refuses(2, "without times", ".srt");
    shorts(&sandbox, &["sound.m4a", "--from", "0"]).refuses(2, "no picture", "video clip");
    shorts(&sandbox, &["a.mp4", "--max-length", "5m"]).refuses(2, "180 seconds at most", "--max-length");
    shorts(&sandbox, &["a.mp4", "--style", "loud"]).refuses(2, "no caption style", "karaoke");
    sandbox.write("a.short-1s-3s.mp4", "mine");
    let args = ["a.mp4", "--from", "1", "--to", "3", "--no-captions"];
    shorts(&sandbox, &args).refuses(2, "exists already", "--force");
    assert_eq!(sandbox.read("a.short-1s-3s.mp4"), "mine");
}

#[test]
fn a_long_short_warns_of_claims() {
    let sandbox = Sandbox::new();
    let long: &[&str] = &["-f", "lavfi", "-i", "color=c=gray:s=108x192:r=5:d=70"];
    sandbox.take(&media::made("long.mp4", &[long, SMALL]), "long.mp4");
    let report = shorts(&sandbox, &["long.mp4", "--from", "0", "--no-captions", "--json"]).succeeds().json();
    let mut rules: Vec<&str> = report["shorts"][0]["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|finding| finding["rule"].as_str())
        .collect();
    rules.sort_unstable();
    assert_eq!(rules, ["short", "short-content-id"]);
}
