//! `ytseo video normalize`, `video encode` and `video chapters --embed`, on media made with known levels and faults.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::support::media::made;
use crate::support::programs::script;
use crate::support::{Sandbox, example, media};

const PICTURE: &[&str] = &["-f", "lavfi", "-i", "testsrc=size=160x120:rate=25:duration=4"];
const X264: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
/// What YouTube recommends.
#[rustfmt::skip]
const RIGHT: &[&str] = &[
    "-c:v", "libx264", "-preset", "superfast", "-profile:v", "high", "-pix_fmt", "yuv420p", "-bf", "2",
    "-g", "12", "-flags", "+cgop",
];

/// A tone of 997 Hz at a peak level, as an input.
fn tone(db: f64, rate: u32, layout: &str, seconds: f64) -> String {
    let level = 10f64.powf(db / 20.0);
    let channels = match layout {
        "mono" => 1,
        "5.1" => 6,
        _ => 2,
    };
    let all = vec![format!("{level:.6}*sin(2*PI*997*t)"); channels].join("|");
    format!("aevalsrc={all}:s={rate}:c={layout}:d={seconds}")
}

/// A file of the name (its ending chooses the container) with a picture and a tone for each of `sounds`.
fn film(name: &str, sounds: &[String], codec: &[&str]) -> PathBuf {
    let mut args: Vec<&str> = PICTURE.to_vec();
    for sound in sounds {
        args.extend(["-f", "lavfi", "-i", sound]);
    }
    let maps: Vec<String> = (0..=sounds.len()).map(|input| input.to_string()).collect();
    for map in &maps {
        args.extend(["-map", map]);
    }
    made(name, &[&args, X264, codec])
}

fn quiet() -> PathBuf {
    film("quiet.mp4", &[tone(-24.0, 48_000, "stereo", 4.0)], &["-c:a", "aac"])
}

fn hash(path: &Path) -> Vec<u8> {
    Sha256::digest(std::fs::read(path).expect("read")).to_vec()
}

/// The packets of a picture, as one number.
fn picture_of(path: &Path) -> String {
    let output = Command::new("ffmpeg")
        .args(["-v", "error", "-i"])
        .arg(path)
        .args(["-map", "0:v:0", "-c", "copy", "-f", "md5", "-"])
        .output()
        .expect("ffmpeg");
    assert!(output.status.success());
    String::from_utf8_lossy(&output.stdout).trim().to_string()
}

/// Integrated loudness and true peak of an audio track (from 0), as ffmpeg's own filter measures them.
fn by_ffmpeg(path: &Path, track: usize) -> (f64, f64) {
    let output = Command::new("ffmpeg")
        .args(["-hide_banner", "-nostats", "-i"])
        .arg(path)
        .args(["-map", &format!("0:a:{track}"), "-af", "ebur128=peak=true", "-f", "null", "-"])
        .output()
        .expect("ffmpeg");
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    let summary = log.rsplit_once("Summary:").expect("a summary").1;
    let number = |name: &str| {
        let rest = summary.split_once(name).expect("a value").1;
        rest.split_whitespace().next().expect("a number").parse().expect("a number")
    };
    (number("I:"), number("Peak:"))
}

fn normalize(sandbox: &Sandbox, args: &[&str]) -> Value {
    sandbox.ytseo(["video", "normalize", "--json"]).args(args).run().succeeds().json()
}

fn probe(sandbox: &Sandbox, name: &str) -> Value {
    sandbox.ytseo(["video", "probe", "--json", name]).run().succeeds().json()
}

fn near(value: &Value, wanted: f64, within: f64) -> bool {
    value.as_f64().is_some_and(|value| (value - wanted).abs() <= within)
}

#[test]
fn a_tone_gets_the_gain_it_needs_and_the_picture_stays() {
    let sandbox = Sandbox::new();
    let source = sandbox.take(&quiet(), "a.mp4");
    let before = hash(&source);
    let report = normalize(&sandbox, &["a.mp4"]);
    let track = &report["tracks"][0];
    let (level, _) = by_ffmpeg(&source, 0);
    assert!(near(&track["before"]["integrated_lufs"], level, 0.11), "{track} {level}");
    assert!(near(&track["gain_db"], -14.0 - level, 0.11), "{track}");
    assert_eq!((&track["action"], &report["output"]), (&"leveled".into(), &"a.normalized.mp4".into()));
    let result = sandbox.path("a.normalized.mp4");
    let (level, peak) = by_ffmpeg(&result, 0);
    assert!((level + 14.0).abs() <= 0.3 && peak <= -1.0, "{level} {peak}");
    assert!(near(&track["after"]["integrated_lufs"], level, 0.11), "{track} {level}");
    assert_eq!(picture_of(&source), picture_of(&result));
    assert_eq!(hash(&source), before, "the source is unchanged");

    let again = normalize(&sandbox, &["a.normalized.mp4"]);
    assert_eq!((&again["tracks"][0]["action"], &again["output"]), (&"already_right".into(), &Value::Null));
    assert_eq!(sandbox.list("."), ["a.mp4", "a.normalized.mp4"]);
    sandbox.ytseo(["video", "normalize", "a.mp4"]).run().refuses(2, "exists already", "--force");
    assert_eq!(hash(&source), before);
}

#[test]
fn people_read_what_was_done() {
    let sandbox = Sandbox::new();
    sandbox.take(&quiet(), "a.mp4");
    let run = sandbox.ytseo(["video", "normalize", "a.mp4"]).run().succeeds();
    insta::assert_snapshot!(run.stdout);
    let run = sandbox.ytseo(["video", "normalize", "a.normalized.mp4"]).run().succeeds();
    assert!(
        run.stdout.contains("already right") && run.stdout.contains("no file was written"),
        "{}",
        run.stdout
    );
    let markdown = sandbox.ytseo(["video", "normalize", "--dry-run", "--format", "markdown", "a.mp4"]).run();
    let markdown = markdown.succeeds().stdout;
    assert!(markdown.contains("| track 1 | ") && markdown.contains("-c copy"), "{markdown}");
}

#[test]
fn a_peak_that_forbids_more_is_said_plainly() {
    let sandbox = Sandbox::new();
    // A quiet tone with a click in every second that leaves 4 dB of room.
    let clicks =
        "aevalsrc=0.02*sin(2*PI*997*t)+0.5*sin(2*PI*997*t)*lt(mod(t\\,1)\\,0.01):s=48000:d=4".to_string();
    let source = film("clicks.mkv", &[clicks], &["-c:a", "flac"]);
    sandbox.take(&source, "a.mkv");
    let report = normalize(&sandbox, &["a.mkv"]);
    let track = &report["tracks"][0];
    assert_eq!(track["action"], "limited_by_peak");
    let (level, peak) = by_ffmpeg(&sandbox.path("a.normalized.mkv"), 0);
    assert!(level < -15.0 && (peak + 1.0).abs() <= 0.2, "{level} {peak}");
    let said = sandbox.ytseo(["video", "normalize", "a.mkv", "--force"]).run().succeeds().stdout;
    assert!(said.contains("allows no more") && said.contains("limiter"), "{said}");
    // What is as loud as it can be is left alone.
    let again = normalize(&sandbox, &["a.normalized.mkv"]);
    assert_eq!(again["tracks"][0]["action"], "at_its_peak");
}

#[test]
fn a_loud_one_is_turned_down_and_a_large_gain_warned_of() {
    let sandbox = Sandbox::new();
    sandbox.take(&film("loud.mp4", &[tone(-3.0, 48_000, "stereo", 4.0)], &["-c:a", "aac"]), "loud.mp4");
    let report = normalize(&sandbox, &["loud.mp4", "--target", "-20", "--peak", "-3"]);
    assert!(report["tracks"][0]["gain_db"].as_f64().expect("a gain") < -10.0, "{report}");
    assert!((by_ffmpeg(&sandbox.path("loud.normalized.mp4"), 0).0 + 20.0).abs() <= 0.3);
    assert_eq!(report["warnings"], Value::Null);
    sandbox.take(&film("faint.mp4", &[tone(-40.0, 48_000, "stereo", 4.0)], &["-c:a", "aac"]), "faint.mp4");
    let report = normalize(&sandbox, &["faint.mp4"]);
    assert!(report["warnings"][0].as_str().expect("a warning").contains("noise"), "{report}");
    sandbox.ytseo(["video", "normalize", "faint.mp4", "--target", "14"]).run().refuses(
        2,
        "out of reach",
        "--target -14",
    );
}

#[test]
fn every_codec_rate_and_layout_keeps_its_form() {
    let kinds: &[(&str, &str, u32, &[&str], &str)] = &[
        ("surround.mp4", "5.1", 48_000, &["-c:a", "aac"], "aac"),
        ("mono.mp4", "mono", 44_100, &["-c:a", "aac"], "aac"),
        ("mono.mkv", "mono", 48_000, &["-c:a", "libopus"], "opus"),
        ("flac24.mkv", "stereo", 44_100, &["-c:a", "flac", "-sample_fmt", "s32"], "flac"),
        ("flac16.mkv", "stereo", 96_000, &["-c:a", "flac", "-sample_fmt", "s16"], "flac"),
        ("mp3.mkv", "stereo", 44_100, &["-c:a", "libmp3lame"], "mp3"),
        ("pcm.mov", "stereo", 48_000, &["-c:a", "pcm_s24le"], "pcm_s24le"),
        ("vorbis.webm", "stereo", 48_000, &["-c:v", "libvpx", "-b:v", "50k", "-c:a", "libvorbis"], "vorbis"),
    ];
    for (name, layout, rate, codec, kept) in kinds {
        let sandbox = Sandbox::new();
        sandbox.take(&film(name, &[tone(-30.0, *rate, layout, 4.0)], codec), name);
        let before = &probe(&sandbox, name)["audio"][0];
        let report = normalize(&sandbox, &[name]);
        let output = report["output"].as_str().unwrap_or_else(|| panic!("{name}: {report}"));
        let after = &probe(&sandbox, output)["audio"][0];
        assert_eq!(after["codec"], *kept, "{name}");
        for part in ["sample_rate", "channels", "channel_layout", "bits"] {
            assert_eq!(before[part], after[part], "{name}: {part}");
        }
        let (level, peak) = by_ffmpeg(&sandbox.path(output), 0);
        assert!((level + 14.0).abs() <= 0.3 && peak <= -1.0, "{name}: {level} {peak}");
    }
}

#[test]
fn sound_without_a_picture_works_too() {
    for (name, codec) in [("a.wav", &["-c:a", "pcm_s16le"][..]), ("a.mp3", &["-c:a", "libmp3lame"])] {
        let sandbox = Sandbox::new();
        let sound = tone(-24.0, 44_100, "stereo", 3.0);
        sandbox.take(&made(name, &[&["-f", "lavfi", "-i", &sound], codec]), name);
        let report = normalize(&sandbox, &[name]);
        let output = report["output"].as_str().expect("a result");
        assert!((by_ffmpeg(&sandbox.path(output), 0).0 + 14.0).abs() <= 0.3, "{name}");
    }
}

#[test]
fn tracks_are_brought_to_the_target_one_by_one_and_keep_their_names() {
    let sandbox = Sandbox::new();
    let sounds = [
        tone(-24.0, 48_000, "stereo", 4.0),
        "anullsrc=r=48000:cl=stereo:d=4".to_string(),
        tone(-34.0, 48_000, "mono", 4.0),
        tone(-14.0, 48_000, "stereo", 4.0),
        tone(-20.0, 48_000, "stereo", 0.2),
    ];
    let tags = [
        "-c:a",
        "flac",
        "-metadata:s:a:0",
        "language=eng",
        "-metadata:s:a:2",
        "language=deu",
        "-disposition:a:0",
        "0",
        "-disposition:a:2",
        "default",
    ];
    sandbox.take(&film("tracks.mkv", &sounds, &tags), "a.mkv");
    let before = probe(&sandbox, "a.mkv");
    let report = normalize(&sandbox, &["a.mkv"]);
    let actions: Vec<&str> =
        report["tracks"].as_array().expect("tracks").iter().filter_map(|t| t["action"].as_str()).collect();
    assert_eq!(actions, ["leveled", "silent", "leveled", "already_right", "too_short"]);
    let after = probe(&sandbox, "a.normalized.mkv");
    for at in 0..5 {
        for part in ["language", "default", "channels", "index", "codec"] {
            assert_eq!(before["audio"][at][part], after["audio"][at][part], "{at} {part}");
        }
    }
    for track in [0, 2] {
        assert!((by_ffmpeg(&sandbox.path("a.normalized.mkv"), track).0 + 14.0).abs() <= 0.3);
    }
}

#[test]
fn subtitles_and_chapters_go_with_it() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::two_tracks(), "a.mkv");
    sandbox.write("chapters.txt", "0:00 One\n0:05 Two\n");
    let embed = ["video", "chapters", "a.mkv", "--embed", "--from", "chapters.txt", "--out", "b.mkv"];
    sandbox.ytseo(embed).run().succeeds();
    let report = normalize(&sandbox, &["b.mkv", "--out", "c.mkv"]);
    assert_eq!(report["output"], "c.mkv");
    let (before, after) = (probe(&sandbox, "b.mkv"), probe(&sandbox, "c.mkv"));
    assert_eq!(before["subtitles"], after["subtitles"]);
    assert_eq!(before["chapters"], after["chapters"]);
    assert_eq!(after["chapters"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_hundred_tracks() {
    let sandbox = Sandbox::new();
    let (sound, silence) = (tone(-20.0, 8_000, "mono", 0.5), "anullsrc=r=8000:cl=mono:d=0.5");
    let mut args: Vec<&str> = vec!["-f", "lavfi", "-i", &sound, "-f", "lavfi", "-i", silence, "-map", "0"];
    args.extend(std::iter::repeat_n(["-map", "1"], 98).flatten());
    args.extend(["-map", "0"]);
    sandbox.take(&made("hundred.mka", &[&args, &["-c:a", "pcm_s16le"]]), "a.mka");
    let report = normalize(&sandbox, &["a.mka"]);
    let tracks = report["tracks"].as_array().expect("tracks");
    assert_eq!(tracks.len(), 100);
    for (at, track) in tracks.iter().enumerate() {
        assert_eq!(track["action"], if at == 0 || at == 99 { "leveled" } else { "silent" }, "{at}");
    }
    assert!(near(&tracks[99]["after"]["integrated_lufs"], -14.0, 0.3), "{}", tracks[99]);
}

#[test]
fn what_cannot_be_normalized_is_refused_clearly() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::silent(), "silent.mp4");
    sandbox.ytseo(["video", "normalize", "silent.mp4"]).run().refuses(2, "has no sound", "video probe");
    sandbox.ytseo(["video", "normalize", "https://example.org/a.mp4"]).run().refuses(
        2,
        "an address",
        "download",
    );
    sandbox.take(&quiet(), "a.mp4");
    let source = sandbox.path("a.mp4");
    let to_itself = ["video", "normalize", "a.mp4", "--out", "a.mp4", "--force"];
    let before = hash(&source);
    sandbox.ytseo(to_itself).run().refuses(2, "is the source itself", "--out");
    assert_eq!(hash(&source), before);
    let several =
        sandbox.ytseo(["video", "normalize", "--json", "silent.mp4", "a.mp4"]).run().exits(2).json();
    assert_eq!(
        (&several["failed"][0]["kind"], &several["results"][0]["file"]),
        (&"usage".into(), &"a.mp4".into())
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_leaves_nothing_behind() {
    let sandbox = Sandbox::new();
    sandbox.take(&quiet(), "a.mp4");
    // Also the administrator cannot make files here.
    sandbox.ytseo(["video", "normalize", "a.mp4", "--out", "/proc/a.mp4"]).run().refuses(
        8,
        "/proc",
        "check the path",
    );
    sandbox.ytseo(["video", "encode", "a.mp4", "--out", "a.mp4/b.mp4"]).run().exits(2);
    assert_eq!(sandbox.list("."), ["a.mp4"]);
}

fn encode(sandbox: &Sandbox, args: &[&str]) -> Value {
    sandbox.ytseo(["video", "encode", "--preset", "ultrafast", "--json"]).args(args).run().succeeds().json()
}

/// Encodes a file, checks what every result has to be, and gives the report and the picture of the result.
fn encoded(sandbox: &Sandbox, name: &str) -> (Value, Value) {
    let before = hash(&sandbox.path(name));
    let report = encode(sandbox, &[name]);
    let output = report["output"].as_str().unwrap_or_else(|| panic!("{name}: {report}"));
    let result = probe(sandbox, output);
    assert_eq!((&result["moov_first"], &result["edit_list"]), (&true.into(), &false.into()), "{name}");
    assert_eq!(report["left"], Value::Null, "{name}: {report}");
    assert_eq!(hash(&sandbox.path(name)), before, "{name}: the source is unchanged");
    let again = encode(sandbox, &[output]);
    assert_eq!(again["outcome"], "already_right", "{name}: {again}");
    let picture = result["video"][0].clone();
    assert_eq!((&picture["rotation"], &picture["interlaced"]), (&0.into(), &false.into()), "{name}");
    (report, picture)
}

#[test]
fn pictures_of_every_kind_become_what_youtube_recommends() {
    let big = "testsrc=size=161x121:rate=25:duration=2";
    let small = &["-f", "lavfi", "-i", "testsrc=size=160x120:rate=50:duration=2"][..];
    let kinds: Vec<(&str, PathBuf, [u64; 2])> = vec![
        ("ten-bit.mp4", made("ten-bit.mp4", &[PICTURE, X264, &["-pix_fmt", "yuv420p10le"]]), [160, 120]),
        ("422.mov", made("422.mov", &[PICTURE, X264, &["-pix_fmt", "yuv422p"]]), [160, 120]),
        (
            "odd.mkv",
            made("odd.mkv", &[&["-f", "lavfi", "-i", big, "-c:v", "libx264", "-pix_fmt", "yuv444p"]]),
            [160, 120],
        ),
        (
            "interlaced.mp4",
            made("interlaced.mp4", &[small, &["-vf", "interlace"], X264, &["-flags", "+ildct+ilme"]]),
            [160, 120],
        ),
        ("anamorphic.mp4", made("anamorphic.mp4", &[PICTURE, &["-vf", "setsar=4/3"], X264]), [214, 120]),
        ("rotated.mp4", media::rotated(), [120, 160]),
        (
            "vp9.webm",
            made("vp9.webm", &[PICTURE, &["-c:v", "libvpx-vp9", "-b:v", "50k", "-cpu-used", "8"]]),
            [160, 120],
        ),
        ("screen.mkv", made("screen.mkv", &[PICTURE, &["-c:v", "ffv1", "-pix_fmt", "bgr0"]]), [160, 120]),
    ];
    for (name, path, size) in kinds {
        let sandbox = Sandbox::new();
        sandbox.take(&path, name);
        let (report, picture) = encoded(&sandbox, name);
        assert_eq!(report["outcome"], "encoded", "{name}");
        assert_eq!((&picture["codec"], &picture["profile"]), (&"h264".into(), &"High".into()), "{name}");
        assert_eq!(picture["pixel_format"], "yuv420p", "{name}");
        assert_eq!([&picture["width"], &picture["height"]], size, "{name}");
        assert_eq!(picture["pixel_aspect"], Value::Null, "{name}");
    }
}

#[test]
fn a_varying_frame_rate_becomes_constant_and_is_said() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::variable_rate(), "a.mp4");
    let (report, picture) = encoded(&sandbox, "a.mp4");
    assert_eq!(picture["variable_frame_rate"], false);
    assert!(near(&picture["frame_rate"], 24.0, 0.05), "{picture}");
    assert!(report["done"].to_string().contains("made constant at"), "{report}");
}

#[test]
fn hdr_is_kept_or_brought_to_standard_range() {
    let hdr: &[&str] = &[
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p10le",
        "-color_primaries",
        "bt2020",
        "-color_trc",
        "smpte2084",
        "-colorspace",
        "bt2020nc",
        "-t",
        "1",
    ];
    let sandbox = Sandbox::new();
    sandbox.take(&made("hdr.mp4", &[PICTURE, hdr]), "a.mp4");
    let (report, picture) = encoded(&sandbox, "a.mp4");
    assert_eq!((&picture["codec"], &picture["profile"]), (&"hevc".into(), &"Main 10".into()), "{report}");
    assert_eq!(picture["pixel_format"], "yuv420p10le");
    for (part, wanted) in
        [("color_transfer", "smpte2084"), ("color_primaries", "bt2020"), ("color_space", "bt2020nc")]
    {
        assert_eq!(picture[part], wanted, "{part}");
    }
    let report = encode(&sandbox, &["a.mp4", "--sdr", "--out", "b.mp4"]);
    let picture = &probe(&sandbox, "b.mp4")["video"][0];
    assert_eq!(
        (&picture["codec"], &picture["color_transfer"]),
        (&"h264".into(), &"bt709".into()),
        "{report}"
    );
    assert_eq!(picture["pixel_format"], "yuv420p");
}

#[test]
fn what_is_right_is_left_alone_or_only_copied() {
    let sandbox = Sandbox::new();
    let sound = tone(-20.0, 48_000, "stereo", 4.0);
    let sounded: &[&str] = &["-f", "lavfi", "-i", &sound];
    let front: &[&str] = &["-c:a", "aac", "-movflags", "+faststart"];
    sandbox.take(&made("right.mp4", &[PICTURE, sounded, RIGHT, front]), "right.mp4");
    let run = sandbox.ytseo(["video", "encode", "right.mp4"]).run().succeeds();
    assert!(run.stdout.contains("already right: nothing to do"), "{}", run.stdout);
    assert_eq!(sandbox.list("."), ["right.mp4"]);
    for (name, ending) in [("late.mp4", "mp4"), ("right.mkv", "mkv"), ("right.mov", "mov")] {
        sandbox.take(&made(name, &[PICTURE, sounded, RIGHT, &["-c:a", "aac"]]), name);
        let (report, _) = encoded(&sandbox, name);
        assert_eq!(report["outcome"], "remuxed", "{ending}: {report}");
        let output = report["output"].as_str().expect("a result");
        let frames = |name: &str| probe(&sandbox, name)["duration_ms"].as_u64().expect("a length");
        assert!(frames(name).abs_diff(frames(output)) < 50, "{name}");
        std::fs::remove_file(sandbox.path(output)).expect("removed");
    }
    let report = encode(&sandbox, &["right.mp4", "--reencode"]);
    assert_eq!(report["outcome"], "encoded");
    // The picture is right, the sound is not: only the sound is encoded.
    let half = made("half.mkv", &[PICTURE, sounded, RIGHT, &["-c:a", "pcm_s16le", "-ar", "44100"]]);
    sandbox.take(&half, "half.mkv");
    let (report, _) = encoded(&sandbox, "half.mkv");
    assert!(report["done"].to_string().contains("picture copied"), "{report}");
    assert_eq!(picture_of(&sandbox.path("half.upload.mp4")).len(), picture_of(&half).len());
    assert_eq!(probe(&sandbox, "half.upload.mp4")["audio"][0]["sample_rate"], 48_000);
}

#[test]
fn the_command_of_a_dry_run_can_be_pasted() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "my talk.mp4");
    let report = encode(&sandbox, &["my talk.mp4", "--dry-run", "--crf", "23"]);
    let command = report["command"].as_str().expect("a command");
    assert!(command.contains("-crf 23") && command.contains("-bf 2 -g 5 -flags +cgop"), "{command}");
    assert_eq!(sandbox.list("."), ["my talk.mp4"]);
    let _ = sandbox.program("sh", ["-c", command]).run().succeeds();
    let result = probe(&sandbox, "my talk.upload.mp4");
    assert_eq!((&result["video"][0]["profile"], &result["moov_first"]), (&"High".into(), &true.into()));
    // 16 kHz mono becomes 48 kHz.
    assert_eq!(result["audio"][0]["sample_rate"], 48_000);
    let words = sandbox.ytseo(["video", "encode", "my talk.mp4", "--bitrate", "x"]).run().exits(2);
    assert!(words.stderr.contains("8M"), "{}", words.stderr);
}

/// An ffmpeg that knows no x264 and no graphics processor, but everything else.
fn poor_ffmpeg(sandbox: &Sandbox) -> PathBuf {
    let body = "case \"$*\" in\n*-encoders*) echo ' V....D h264_nvenc x'; echo ' V....D h264_vaapi x' ;;\n\
                *h264_nvenc*) echo '[h264_nvenc @ 0x1] No device found' >&2; exit 1 ;;\n\
                *-filters*|*h264_vaapi*) ;;\n*) exec ffmpeg \"$@\" ;;\nesac";
    script(sandbox, "poor-ffmpeg", body)
}

#[test]
fn a_missing_encoder_is_said_with_what_works() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    let poor = poor_ffmpeg(&sandbox);
    let with = |args: &[&str]| {
        let run = sandbox.ytseo(["video", "encode", "a.mp4"]).args(args);
        run.env("YTSEO_FFMPEG", &poor).env("YTSEO_FFPROBE", "ffprobe").run()
    };
    let _ = with(&[]).refuses(7, "without the encoder libx264", "ytseo doctor");
    let _ = with(&["--hardware=nvenc"]).refuses(7, "No device found", "--hardware vaapi");
    let _ = with(&["--hardware=qsv"]).refuses(7, "built without h264_qsv", "vaapi");
    let planned = with(&["--hardware", "--dry-run"]).succeeds().stdout;
    assert!(planned.contains("-c:v h264_vaapi"), "{planned}");
    assert_eq!(sandbox.list("."), ["a.mp4", "poor-ffmpeg"]);
}

#[test]
fn a_file_without_a_picture_is_no_upload() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::sound_only(), "a.m4a");
    sandbox.ytseo(["video", "encode", "a.m4a"]).run().refuses(2, "no moving picture", "picture");
    sandbox.take(&media::silent(), "b.mp4");
    let (report, _) = encoded(&sandbox, "b.mp4");
    assert!(report["done"].to_string().contains("there is no sound"), "{report}");
}

#[test]
fn chapters_are_read_back_from_every_container() {
    let titles = ["Start", "A=B; #1 \\ 'quoted' \"too\"", "Ümläute und 漢字"];
    let lines = format!("0:00 {}\n0:04 {}\n0:08 {}\n", titles[0], titles[1], titles[2]);
    let vp9 = made("chapters.webm", &[PICTURE, &["-t", "4", "-c:v", "libvpx", "-b:v", "50k"]]);
    let plain = media::plain();
    let copied = |name: &str| made(name, &[&["-i", plain.to_str().expect("a path"), "-c", "copy"]]);
    for (name, path) in
        [("a.mp4", plain.clone()), ("a.mov", copied("a.mov")), ("a.mkv", copied("a.mkv")), ("a.webm", vp9)]
    {
        let sandbox = Sandbox::new();
        let source = sandbox.take(&path, name);
        let before = hash(&source);
        let text = if name == "a.webm" {
            lines.replace("0:08", "0:03").replace("0:04", "0:02")
        } else {
            lines.clone()
        };
        sandbox.write("chapters.txt", &text);
        let args = ["video", "chapters", name, "--embed", "--from", "chapters.txt", "--json"];
        let report = sandbox.ytseo(args).run().succeeds().json();
        let output = report["output"].as_str().expect("a result").to_string();
        let found = probe(&sandbox, &output);
        let found: Vec<&str> = found["chapters"]
            .as_array()
            .expect("chapters")
            .iter()
            .filter_map(|c| c["title"].as_str())
            .collect();
        assert_eq!(found, titles, "{name}");
        assert_eq!(picture_of(&source), picture_of(&sandbox.path(&output)), "{name}");
        assert_eq!(hash(&source), before, "{name}");
        // Once more: the old ones are replaced, not added to.
        sandbox.write("two.txt", "0:00 One\n0:02 Two\n");
        let args =
            ["video", "chapters", &output, "--embed", "--from", "two.txt", "--out", &format!("b-{name}")];
        let run = sandbox.ytseo(args).run().succeeds();
        assert!(run.stdout.contains("replace the 3"), "{name}: {}", run.stdout);
        assert_eq!(probe(&sandbox, &format!("b-{name}"))["chapters"].as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn chapters_come_from_what_is_said_or_from_a_proposal() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    let found = sandbox.ytseo(["video", "chapters", "talk.mp4", "--json"]).run().succeeds().json();
    let run = sandbox.ytseo(["video", "chapters", "talk.mp4", "--embed", "--json"]).run();
    if found["chapters"].as_array().is_some_and(Vec::is_empty) {
        let _ = run.refuses(2, "no chapters were found", "--from");
    } else {
        let report = run.succeeds().json();
        assert_eq!(report["chapters"], found["chapters"]);
    }
    let yaml = "ytseo: 1\ntitle: T\nchapters:\n- {time: '0:00', title: One}\n- {time: '1:00', title: Two}\n";
    sandbox.write("proposal.yaml", yaml);
    let args = ["video", "chapters", "talk.mp4", "--embed", "--from", "proposal.yaml", "--out", "b.mp4"];
    sandbox.ytseo(args).run().succeeds();
    assert_eq!(probe(&sandbox, "b.mp4")["chapters"][1]["title"], "Two");
}

#[test]
fn chapters_that_do_not_fit_are_refused() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    sandbox.write("late.txt", "0:00 One\n5:00 Two\n");
    sandbox.write("none.txt", "no times here\n");
    let embed = |from: &str, more: &[&str]| {
        sandbox.ytseo(["video", "chapters", "a.mp4", "--embed", "--from", from]).args(more).run()
    };
    let _ = embed("late.txt", &[]).refuses(2, "starts at 5:00, but the video ends at 0:12", "belong");
    let _ = embed("none.txt", &[]).refuses(2, "holds no chapters", "1:05 Title");
    sandbox.write("ok.txt", "0:00 One\n0:05 Two\n");
    let _ = embed("ok.txt", &["--out", "a.avi"]).refuses(2, "holds no chapters", "video encode");
    let _ = embed("ok.txt", &["--out", "a.mp4", "--force"]).refuses(2, "the source itself", "--out");
    assert_eq!(sandbox.list("."), ["a.mp4", "late.txt", "none.txt", "ok.txt"]);
}
