//! `ytseo video cut`: what is heard and seen in the result is where the cut list says.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::{Sandbox, media, programs};

const RATE: usize = 48_000;
const SMALL: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"];
const FAST: &[&str] = &["--preset", "ultrafast"];

fn decoded(file: &Path, args: &[&str]) -> Vec<u8> {
    let output = Command::new("ffmpeg")
        .args(["-v", "error", "-nostdin", "-i"])
        .arg(file)
        .args(args)
        .arg("-")
        .output()
        .expect("ffmpeg runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn samples(file: &Path) -> Vec<f32> {
    let bytes = decoded(
        file,
        &["-map", "0:a:0", "-af", "aresample=async=1:first_pts=0", "-ac", "1", "-ar", "48000", "-f", "f32le"],
    );
    bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}

/// When something begins to be heard after at least 80 ms of quiet, in seconds.
fn onsets(file: &Path) -> Vec<f64> {
    let mut last = None;
    let mut found = Vec::new();
    for (index, _) in samples(file).iter().enumerate().filter(|(_, sample)| sample.abs() > 0.1) {
        if last.is_none_or(|last| index - last > RATE * 8 / 100) {
            found.push(index as f64 / RATE as f64);
        }
        last = Some(index);
    }
    found
}

/// When the picture turns bright, in seconds.
fn flashes(file: &Path) -> Vec<f64> {
    let output = Command::new("ffprobe")
        .args(["-v", "error", "-select_streams", "v", "-show_entries", "frame=pts_time", "-of", "csv=p=0"])
        .arg(file)
        .output()
        .expect("ffprobe runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let times: Vec<f64> = text.lines().filter_map(|line| line.split(',').next()?.parse().ok()).collect();
    let frames = decoded(file, &["-map", "0:v:0", "-vsync", "0", "-f", "rawvideo", "-pix_fmt", "gray"]);
    let size = frames.len() / times.len().max(1);
    let bright: Vec<bool> =
        frames.chunks_exact(size.max(1)).map(|frame| frame[frame.len() / 2] > 128).collect();
    let turned =
        bright.iter().enumerate().filter(|(index, now)| **now && (*index == 0 || !bright[index - 1]));
    turned.map(|(index, _)| times[index]).collect()
}

/// Two seconds of tone, two of silence, again and again, from a start of one second of silence; 13 s.
fn pattern(name: &str, args: &[&str]) -> PathBuf {
    let tone = "aevalsrc=exprs='if(gte(mod(t+3\\,4)\\,2)\\,0\\,0.5*cos(2*PI*1000*t))':s=48000:d=13";
    media::made(name, &[&["-f", "lavfi", "-i", tone], args])
}

/// A flash of one frame and a beep of 20 ms every second.
fn sync(name: &str, rate: &str, every: &str, filter: &str) -> PathBuf {
    let picture = format!(
        "color=black:size=64x48:rate={rate}:duration=30,geq=lum='if(eq(mod(N,30),0),235,16)':cb=128:cr=128{filter}"
    );
    let sound =
        format!("aevalsrc=exprs='if(lt(mod(t\\,{every})\\,0.02)\\,0.5*cos(2*PI*1000*t)\\,0)':s=48000:d=30");
    let inputs: &[&str] = &["-f", "lavfi", "-i", &picture, "-f", "lavfi", "-i", &sound];
    media::made(name, &[inputs, &["-vsync", "vfr"], SMALL])
}

fn cut(sandbox: &Sandbox, args: &[&str]) -> Value {
    sandbox.ytseo(["video", "cut", "--json"]).args(args).args(FAST).run().succeeds().json()
}

fn ms(value: &Value) -> u64 {
    value.as_u64().expect("milliseconds")
}

#[test]
fn silence_goes_and_every_tone_is_where_the_list_says() {
    let sandbox = Sandbox::new();
    sandbox.take(&pattern("tones.wav", &[]), "a.wav");
    let report = cut(&sandbox, &["a.wav"]);
    let kept = report["list"]["kept"].as_array().expect("pieces");
    assert_eq!(kept.len(), 3, "{report}");
    let mut expected = Vec::new();
    let mut before = 0;
    for (index, span) in kept.iter().enumerate() {
        let (start, end) = (ms(&span["start_ms"]), ms(&span["end_ms"]));
        let tone = 1000 + 4000 * index as u64;
        // Margins: 0.15 s before and 0.2 s after.
        assert!(start.abs_diff(tone - 150) <= 20 && end.abs_diff(tone + 2200) <= 20, "{span}");
        expected.push((before + tone - start) as f64 / 1000.0);
        before += end - start;
    }
    let heard = onsets(&sandbox.path("a.cut.wav"));
    assert_eq!(heard.len(), expected.len(), "{heard:?}");
    assert!(heard.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 0.001), "{heard:?} {expected:?}");
    assert_eq!(samples(&sandbox.path("a.cut.wav")).len(), before as usize * RATE / 1000);
}

/// Cuts away from flashes, so that each is either in the result with its beep or gone with it.
fn twenty_cuts(second: f64) -> Vec<String> {
    (0..20)
        .map(|index| {
            let start = second * (f64::from(index) * 1.35).floor() + 0.35;
            format!("--remove={start:.3}-{:.3}", start + 0.4)
        })
        .collect()
}

#[track_caller]
fn stays_together(source: &Path, name: &str, second: f64) {
    let sandbox = Sandbox::new();
    sandbox.take(source, name);
    let cuts = twenty_cuts(second);
    let mut args: Vec<&str> = vec![name, "--no-silence"];
    args.extend(cuts.iter().map(String::as_str));
    let report = cut(&sandbox, &args);
    let result = sandbox.path(name.replace(".mp4", ".cut.mp4"));
    let (seen, heard) = (flashes(&result), onsets(&result));
    assert!(seen.len() >= 28, "{seen:?}");
    assert_eq!(seen.len(), heard.len(), "{seen:?}\n{heard:?}");
    for (flash, beep) in seen.iter().zip(&heard) {
        assert!((flash - beep).abs() < 0.034, "{flash} {beep}\n{seen:?}\n{heard:?}");
    }
    let length = samples(&result).len() as f64 / RATE as f64;
    assert!((length - ms(&report["after_ms"]) as f64 / 1000.0).abs() < 0.034 + 0.022, "{length}");
}

#[test]
fn picture_and_sound_stay_together_at_29_97() {
    stays_together(&sync("sync-ntsc.mp4", "30000/1001", "1.001", ""), "a.mp4", 1.001);
}

#[test]
fn picture_and_sound_stay_together_at_a_variable_rate() {
    let uneven = ",select='lt(mod(n,30),2)+not(mod(n,7))'";
    stays_together(&sync("sync-variable.mp4", "30", "1", uneven), "a.mp4", 1.0);
}

#[test]
fn a_still_picture_is_shown_from_the_start_of_the_piece_it_belongs_to() {
    // A slide every two seconds and nothing in between.
    let slides = "color=black:size=64x48:rate=30:duration=12,geq=lum='40+30*floor(T/2)':cb=128:cr=128,\
                  select='not(mod(n,60))+eq(n,1)'";
    let tone = "sine=frequency=440:sample_rate=48000:duration=12";
    let args: &[&str] = &["-f", "lavfi", "-i", slides, "-f", "lavfi", "-i", tone, "-vsync", "vfr"];
    let sandbox = Sandbox::new();
    sandbox.take(&media::made("slides.mp4", &[args, SMALL]), "a.mp4");
    cut(&sandbox, &["a.mp4", "--no-silence", "--remove", "1-5"]);
    let result = sandbox.path("a.cut.mp4");
    let frames =
        decoded(&result, &["-map", "0:v", "-vsync", "cfr", "-r", "10", "-f", "rawvideo", "-pix_fmt", "gray"]);
    let shown: Vec<u8> = frames.chunks_exact(64 * 48).map(|frame| frame[1500]).collect();
    // At 1.5 s of the result it is 5.5 s of the source: the third slide, although it came up while it was removed.
    // Levels as ffmpeg spreads 16-235 to 0-255.
    assert!(shown[15].abs_diff(98) < 6, "{shown:?}");
    assert!(shown[5].abs_diff(28) < 6 && shown[25].abs_diff(133) < 6, "{shown:?}");
}

#[test]
fn every_kind_of_source() {
    let sandbox = Sandbox::new();
    let surround: &[&str] = &["-ac", "6", "-c:a", "aac"];
    let picture: &[&str] = &["-f", "lavfi", "-i", "testsrc=size=161x121:rate=25:duration=6"];
    sandbox.take(&pattern("surround.m4a", surround), "surround.m4a");
    sandbox.take(&pattern("mono.mp3", &["-ac", "1"]), "mono.mp3");
    sandbox.take(&media::rotated(), "rotated.mp4");
    sandbox.take(&media::silent(), "silent.mp4");
    sandbox.take(&media::made("odd.mkv", &[picture, &["-c:v", "ffv1"]]), "odd.mkv");
    let short: &[&str] = &["-f", "lavfi", "-i", "sine=frequency=440:duration=3"];
    sandbox.take(
        &media::made("short-sound.mp4", &[picture, short, SMALL, &["-vf", "scale=160:120"]]),
        "short.mp4",
    );
    for (file, result) in [
        ("surround.m4a", "surround.cut.m4a"),
        ("mono.mp3", "mono.cut.mp3"),
        ("rotated.mp4", "rotated.cut.mp4"),
        ("silent.mp4", "silent.cut.mp4"),
        ("odd.mkv", "odd.cut.mkv"),
        ("short.mp4", "short.cut.mp4"),
    ] {
        let report = cut(&sandbox, &[file, "--no-silence", "--remove", "2-4"]);
        let about = sandbox.ytseo(["video", "probe", "--json", result]).run().succeeds().json();
        let length = ms(&about["duration_ms"]);
        assert!(length.abs_diff(ms(&report["after_ms"])) <= 70, "{file}: {length} {report}");
        let before = sandbox.ytseo(["video", "probe", "--json", file]).run().succeeds().json();
        assert_eq!(about["audio"][0]["channels"], before["audio"][0]["channels"], "{file}");
    }
    let turned = sandbox.ytseo(["video", "probe", "--json", "rotated.cut.mp4"]).run().succeeds().json();
    assert_eq!((&turned["video"][0]["width"], &turned["video"][0]["height"]), (&120.into(), &160.into()));
    assert_eq!(turned["video"][0]["rotation"], 0);
    // Sound that ends early is followed by silence, which goes.
    let report = cut(&sandbox, &["short.mp4", "--dry-run"]);
    assert!(ms(&report["after_ms"]).abs_diff(3200) < 60, "{report}");
}

#[test]
fn what_cannot_be_cut_says_why() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::silent(), "silent.mp4");
    sandbox.take(
        &media::made("hush.wav", &[&["-f", "lavfi", "-i", "anullsrc=r=48000:cl=mono", "-t", "3"]]),
        "hush.wav",
    );
    sandbox.take(&media::plain(), "plain.mp4");
    let run = sandbox.ytseo(["video", "cut", "silent.mp4"]).run().exits(2);
    assert!(
        run.stderr.contains("no sound to tell silence by") && run.stderr.contains("--remove"),
        "{}",
        run.stderr
    );
    let run = sandbox.ytseo(["video", "cut", "hush.wav"]).run().exits(2);
    assert!(run.stderr.contains("nothing would be left") && run.stderr.contains("silent"), "{}", run.stderr);
    let run = sandbox.ytseo(["video", "cut", "plain.mp4"]).run().succeeds();
    assert!(
        run.stdout.contains("nothing to cut") && run.stdout.contains("nothing was written"),
        "{}",
        run.stdout
    );
    assert_eq!(sandbox.list("."), ["hush.wav", "plain.mp4", "silent.mp4"]);
    for (arg, hint) in [("--remove=x", "1:10-1:25"), ("--threshold=5", "-40"), ("--margin=a", "seconds")] {
        let run = sandbox.ytseo(["video", "cut", "plain.mp4", arg]).run().exits(2);
        assert!(run.stderr.contains(hint), "{}", run.stderr);
    }
    sandbox.write("here", "a file");
    let run = sandbox.ytseo(["video", "cut", "plain.mp4", "--remove", "1-2", "--out", "here/a.mp4"]).run();
    assert!(matches!(run.status.code(), Some(2 | 9)), "{}", run.stderr);
    let run =
        sandbox.ytseo(["video", "cut", "plain.mp4", "--remove", "1-2", "--out", "plain.mp4"]).run().exits(2);
    assert!(run.stderr.contains("the source itself"), "{}", run.stderr);
    let one: &[&str] = &["-f", "lavfi", "-i", "testsrc=size=64x48:rate=25:duration=0.04", "-c:v", "libx264"];
    sandbox.take(&media::made("one.mp4", &[one]), "one.mp4");
    sandbox.ytseo(["video", "cut", "one.mp4", "--no-silence", "--remove", "0-1"]).run().exits(2);
    sandbox.ytseo(["video", "cut", "one.mp4", "--no-silence", "--remove", "1-2"]).run().succeeds();
}

#[test]
fn captions_and_chapters_move_along_and_the_old_ones_stay() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    sandbox.write("talk.srt", "1\n00:00:00,500 --> 00:00:02,500\none\n\n2\n00:00:02,600 --> 00:00:03,500\ntwo\n\n3\n00:00:06,000 --> 00:00:07,000\nthree\n");
    sandbox.write("notes.txt", "Bread\n\n0:00 Start\n0:05 Dough\n");
    let report = cut(
        &sandbox,
        &["talk.mp4", "--no-silence", "--remove", "2-4", "--retime", "--retime-file", "notes.txt"],
    );
    assert_eq!(
        sandbox.read("talk.cut.srt"),
        "1\n00:00:00,500 --> 00:00:02,000\none\n\n2\n00:00:04,000 --> 00:00:05,000\nthree\n"
    );
    assert_eq!(sandbox.read("talk.cut.notes.txt"), "Bread\n\n0:00 Start\n0:03 Dough\n");
    assert!(sandbox.read("talk.srt").contains("two"));
    let notes = report["retimed"][0]["notes"].to_string();
    assert!(notes.contains("'Start' at 0:00 is now 3 s long"), "{report}");
    // None of it is written twice.
    let run = sandbox.ytseo(["video", "cut", "talk.mp4", "--remove", "2-4", "--retime"]).run().exits(2);
    assert!(run.stderr.contains("--force"), "{}", run.stderr);
}

#[test]
fn a_dry_run_writes_nothing_and_its_list_is_taken() {
    let sandbox = Sandbox::new();
    sandbox.take(&pattern("tones.wav", &[]), "a.wav");
    let run = sandbox.ytseo(["video", "cut", "a.wav", "--dry-run"]).run().succeeds();
    insta::assert_snapshot!(run.stdout);
    assert_eq!(sandbox.list("."), ["a.wav"]);
    let planned = cut(&sandbox, &["a.wav", "--dry-run"]);
    sandbox.write("cuts.json", planned.to_string());
    let done = cut(&sandbox, &["a.wav", "--list", "cuts.json"]);
    assert_eq!(done["list"], planned["list"]);
    assert_eq!(done["output"], "a.cut.wav");
}

#[test]
fn editing_programs_get_a_list_instead() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a b.mp4");
    for (format, sign) in
        [("otio", "Timeline.1"), ("edl", "FCM: NON-DROP FRAME"), ("fcpxml", "<fcpxml version=\"1.10\">")]
    {
        let report = cut(&sandbox, &["a b.mp4", "--remove", "2-4", "--export", format]);
        assert_eq!(report["output"], format!("a b.cut.{format}"));
        assert!(sandbox.read(format!("a b.cut.{format}")).contains(sign), "{format}");
    }
    let back = cut(&sandbox, &["a b.mp4", "--list", "a b.cut.edl", "--dry-run"]);
    assert_eq!(back["after_ms"], 10_000, "{back}");
    assert!(sandbox.list(".").iter().all(|name| !name.ends_with(".cut.mp4")));
}

#[test]
fn hundreds_of_cuts_go_through_a_file() {
    let sandbox = Sandbox::new();
    sandbox.take(&sync("sync-ntsc.mp4", "30000/1001", "1.001", ""), "a.mp4");
    // Every other frame: a filter that is too long for a command line.
    let frame = 1001.0 / 30_000.0;
    let removed: Vec<String> = (0..440)
        .map(|n| format!("\"{:.4}-{:.4}\"", f64::from(2 * n + 1) * frame, f64::from(2 * n + 2) * frame))
        .collect();
    sandbox.write("cuts.yaml", format!("remove: [{}]\n", removed.join(", ")));
    let report = cut(&sandbox, &["a.mp4", "--list", "cuts.yaml"]);
    assert_eq!(report["removals"].as_array().map(Vec::len), Some(440));
    let result = sandbox.path("a.cut.mp4");
    let frames =
        decoded(&result, &["-map", "0:v:0", "-vsync", "0", "-f", "rawvideo", "-pix_fmt", "gray"]).len();
    let before = decoded(
        &sandbox.path("a.mp4"),
        &["-map", "0:v:0", "-vsync", "0", "-f", "rawvideo", "-pix_fmt", "gray"],
    );
    assert_eq!(frames / (64 * 48), before.len() / (64 * 48) - 440);
}

/// An ffmpeg that behaves until it is asked to encode a picture.
fn ffmpeg_that(sandbox: &Sandbox, instead: &str) -> PathBuf {
    let body = format!("case \"$*\" in *libx264*) {instead} ;; esac\nexec ffmpeg \"$@\"");
    programs::script(sandbox, "other-ffmpeg", &body)
}

#[test]
fn a_missing_encoder_and_a_full_disk_say_so() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    for (says, code, shown) in [
        ("Unknown encoder '\\''libx264'\\''", 7, "built without the encoder libx264"),
        ("av_interleaved_write_frame(): No space left on device", 9, "no room on the disk"),
    ] {
        let says = says.replace("'\\''", "\\'");
        let other = ffmpeg_that(&sandbox, &format!("echo {} >&2; exit 1", shell(&says)));
        let run = sandbox
            .ytseo(["video", "cut", "a.mp4", "--remove", "1-2"])
            .env("YTSEO_FFMPEG", other)
            .env("YTSEO_FFPROBE", "ffprobe")
            .run()
            .exits(code);
        assert!(run.stderr.contains(shown), "{}", run.stderr);
        assert_eq!(sandbox.list("."), ["a.mp4", "other-ffmpeg"]);
    }
}

fn shell(text: &str) -> String {
    format!("\"{}\"", text.replace("\\'", "'"))
}

#[cfg(target_os = "linux")]
#[test]
fn killed_in_the_middle_what_stood_there_stays() {
    use crate::support::{is_alive, wait_until};

    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    sandbox.write("a.cut.mp4", "an earlier result");
    let pid_file = sandbox.data().join("pid");
    let shown = pid_file.display();
    let other = ffmpeg_that(
        &sandbox,
        &format!("echo $$ > '{shown}.part'; mv '{shown}.part' '{shown}'; exec sleep 600"),
    );
    let running = sandbox
        .ytseo(["video", "cut", "a.mp4", "--remove", "1-2", "--force"])
        .env("YTSEO_FFMPEG", other)
        .env("YTSEO_FFPROBE", "ffprobe")
        .spawn();
    wait_until("the rendering", || programs::pid_in(&pid_file).is_some());
    running.signal(libc::SIGINT);
    let _ = running.wait().exits(130);
    let pid = programs::pid_in(&pid_file).expect("seen");
    wait_until("the end of ffmpeg", || !is_alive(pid));
    assert_eq!(sandbox.read("a.cut.mp4"), "an earlier result");
    assert_eq!(sandbox.list("."), ["a.cut.mp4", "a.mp4", "other-ffmpeg"]);
}
