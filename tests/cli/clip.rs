//! `ytseo video clip`: exact to the frame, in step, and nothing lost.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Sandbox, media};

/// A white flash and a beep of 0.2 s at every even second, 25 frames a second, 10 s.
const FLASH: &str =
    "color=c=black:s=160x120:r=25:d=10,drawbox=color=white:t=fill:enable='lt(mod(t,2),0.2)',format=yuv420p";
const BEEP: &str = "aevalsrc='if(lt(mod(t,2),0.2),0.5*sin(2*PI*1000*t),0)':s=48000:d=10";
/// The same, begun so much later that the flashes and beeps fall on the same seconds.
const LATE_FLASH: &str = "color=c=black:s=160x120:r=25:d=9.6,drawbox=color=white:t=fill:enable='lt(mod(t+0.4,2),0.2)',format=yuv420p";
const LATE_BEEP: &str = "aevalsrc='if(lt(mod(t+0.7,2),0.2),0.5*sin(2*PI*1000*t),0)':s=48000:d=9.3";
const CODECS: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-g", "50", "-bf", "2", "-c:a", "aac"];

fn flashes(name: &str, more: &[&str]) -> PathBuf {
    media::made(name, &[&["-f", "lavfi", "-i", FLASH, "-f", "lavfi", "-i", BEEP], CODECS, more])
}

/// What ffmpeg decodes of a file.
fn decoded(path: &Path, args: &[&str]) -> Vec<u8> {
    let output = Command::new("ffmpeg")
        .args(["-hide_banner", "-nostdin", "-v", "error", "-i"])
        .arg(path)
        .args(args)
        .arg("pipe:1")
        .output()
        .expect("ffmpeg runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// When the picture first turns white after `after`, and when the beep begins, in seconds.
fn onsets(path: &Path, rate: f64, after: f64) -> (f64, f64) {
    let frames = decoded(path, &["-map", "0:v", "-vf", "scale=16:12,format=gray", "-f", "rawvideo"]);
    let white = frames
        .chunks_exact(16 * 12)
        .enumerate()
        .map(|(index, frame)| (index as f64 / rate, frame.iter().map(|p| f64::from(*p)).sum::<f64>() / 192.0))
        .find(|(at, level)| *at >= after && *level > 128.0);
    let sound =
        decoded(path, &["-map", "0:a", "-ac", "1", "-ar", "8000", "-c:a", "pcm_s16le", "-f", "s16le"]);
    let loud = sound
        .chunks_exact(2)
        .enumerate()
        .map(|(index, b)| (index as f64 / 8000.0, i16::from_le_bytes([b[0], b[1]]).unsigned_abs()))
        .find(|(at, level)| *at >= after && *level > 3000);
    (white.expect("a flash").0, loud.expect("a beep").0)
}

#[test]
fn picture_and_sound_begin_where_they_were_asked_to() {
    let late_sound: &[&str] =
        &["-f", "lavfi", "-i", FLASH, "-itsoffset", "0.7", "-f", "lavfi", "-i", LATE_BEEP];
    let late_picture: &[&str] =
        &["-itsoffset", "0.4", "-f", "lavfi", "-i", LATE_FLASH, "-f", "lavfi", "-i", BEEP];
    let variable: &[&str] = &["-vf", "select='not(mod(n,3))+lt(mod(t,2),0.2)'", "-vsync", "vfr"];
    let sources = [
        ("plain.mp4", flashes("flash.mp4", &[])),
        ("late-sound.mp4", media::made("flash-late-sound.mp4", &[late_sound, CODECS])),
        ("late-picture.mkv", media::made("flash-late-picture.mkv", &[late_picture, CODECS])),
        ("offset.ts", flashes("flash.ts", &[])),
        ("variable.mp4", flashes("flash-vfr.mp4", variable)),
    ];
    let sandbox = Sandbox::new();
    for (name, source) in sources {
        sandbox.take(&source, name);
        let info = sandbox.ytseo(["video", "clip", name, "--from", "2.97", "--to", "7", "--json"]).run();
        let info = info.succeeds().json();
        let clip = &info["clips"][0];
        let path = sandbox.path(clip["file"].as_str().expect("a file"));
        let (flash, beep) = onsets(&path, 25.0, 0.3);
        let start = clip["start_ms"].as_f64().expect("a start") / 1000.0;
        assert!((start - 2.97).abs() <= 0.021, "{name} starts at {start}");
        assert!((flash - (4.0 - start)).abs() <= 0.041, "{name}: flash at {flash}, start {start}");
        assert!((beep - flash).abs() <= 0.03, "{name}: beep {beep}, flash {flash}");
        let probed = sandbox.ytseo(["video", "probe", "--json"]).arg(&path).run().succeeds().json();
        let length = probed["duration_ms"].as_f64().expect("a length");
        assert!((length - 4030.0).abs() <= 60.0, "{name}: {length}");
        assert_eq!(probed["edit_list"], false, "{name}");
    }
}

#[test]
fn a_copy_says_where_it_really_begins() {
    let sandbox = Sandbox::new();
    sandbox.take(&flashes("flash.mp4", &[]), "a.mp4");
    let args = ["video", "clip", "a.mp4", "--from", "3.2", "--to", "7", "--copy"];
    let run = sandbox.ytseo(args).run().succeeds();
    assert!(run.stdout.contains("1.20 s before 0:03.2"), "{}", run.stdout);
    let (flash, beep) = onsets(&sandbox.path("a.clip-3.2s-7s.mp4"), 25.0, 0.3);
    assert!((flash - 2.0).abs() <= 0.06 && (beep - flash).abs() <= 0.06, "{flash} {beep}");
}

#[test]
fn several_stretches_each_with_its_captions() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    sandbox.write(
        "talk.de.srt",
        "1\n00:00:01,000 --> 00:00:03,000\nEins.\n\n2\n00:00:05,500 --> 00:00:07,000\nZwei und\nnoch mehr.\n",
    );
    let args = ["video", "clip", "talk.mp4", "--range", "0-2", "--range", "5s-8", "--out", "out/", "--json"];
    let report = sandbox.ytseo(args).run().succeeds().json();
    assert_eq!(report["clips"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        sandbox.list("out"),
        ["talk.clip-0s-2s.de.srt", "talk.clip-0s-2s.mp4", "talk.clip-5s-8s.de.srt", "talk.clip-5s-8s.mp4"]
    );
    assert_eq!(sandbox.read("out/talk.clip-0s-2s.de.srt"), "1\n00:00:01,000 --> 00:00:02,000\nEins.\n");
    let second = sandbox.read("out/talk.clip-5s-8s.de.srt");
    assert!(second.starts_with("1\n00:00:00,500 --> 00:00:02,000\nZwei und noch mehr."), "{second}");
}

#[test]
fn odd_sides_rotation_and_missing_streams() {
    let sandbox = Sandbox::new();
    let odd: &[&str] = &["-f", "lavfi", "-i", "testsrc=size=161x121:rate=10:duration=3,format=yuv444p"];
    sandbox.take(&media::made("odd.mkv", &[odd, &["-c:v", "libx264", "-preset", "ultrafast"]]), "odd.mkv");
    sandbox.take(&media::rotated(), "turned.mp4");
    sandbox.take(&media::sound_only(), "sound.m4a");
    let probe = |name: &str| sandbox.ytseo(["video", "probe", name, "--json"]).run().succeeds().json();
    for (name, result) in [("odd.mkv", "odd.clip-1s-2s.mp4"), ("turned.mp4", "turned.clip-1s-2s.mp4")] {
        sandbox.ytseo(["video", "clip", name, "--from", "1", "--length", "1"]).run().succeeds();
        let video = &probe(result)["video"][0];
        let size = (video["width"].as_u64(), video["height"].as_u64());
        assert_eq!(size, if name == "odd.mkv" { (Some(160), Some(120)) } else { (Some(120), Some(160)) });
    }
    sandbox.ytseo(["video", "clip", "sound.m4a", "--to", "2"]).run().succeeds();
    let sound = probe("sound.clip-0s-2s.m4a");
    assert!(sound["video"].as_array().is_some_and(Vec::is_empty), "{sound}");
}

#[test]
fn what_cannot_be_cut_is_refused_before_anything_is_made() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    let clip = |args: &[&str]| sandbox.ytseo(["video", "clip", "a.mp4"].iter().chain(args)).run();
    clip(&[]).refuses(2, "which stretch?", "--from 1:10 --to 1:40");
    clip(&["--from", "20"]).refuses(2, "cannot end at", "--from 1:10");
    clip(&["--from", "5", "--to", "30"]).refuses(2, "ends at 0:12", "video probe");
    clip(&["--from", "5", "--to", "4"]).refuses(2, "before it begins", "--from 1:10");
    clip(&["--to", "2", "--audio-track", "3"]).refuses(2, "no audio track 3", "video probe");
    sandbox.write("a.clip-0s-2s.mp4", "mine");
    clip(&["--range", "0-2", "--range", "3-4"]).refuses(2, "exists already", "--force");
    assert_eq!(sandbox.read("a.clip-0s-2s.mp4"), "mine");
    assert!(!sandbox.path("a.clip-3s-4s.mp4").exists());
    clip(&["--range", "0-2", "--force"]).succeeds();
    let wrong = clip(&["--from", "1:99"]).exits(2).stderr;
    assert!(wrong.contains("write 1:10"), "{wrong}");
}
