//! `ytseo video analyze`: what is measured on generated media, against what is known of them and ffmpeg's filters.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::programs::{pid_in, script, sleeper};
use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Sandbox, example, is_alive, media, wait_until};

const FAST_ENCODE: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
const LOSSLESS: &[&str] = &["-c:v", "ffv1"];

/// Three scenes: 33 frames, 40 frames, 27 frames.
fn scenes(rate: &str, extra: &str) -> String {
    format!(
        "testsrc=s=160x120:r={rate},trim=end_frame=33,format=yuv420p,setsar=1[a];\
         mandelbrot=s=160x120:r={rate},trim=end_frame=40,setpts=PTS-STARTPTS,format=yuv420p,setsar=1[b];\
         testsrc2=s=160x120:r={rate},trim=end_frame=27,negate,hue=h=90,format=yuv420p,setsar=1[c];\
         [a][b][c]concat=n=3{extra}[out]"
    )
}

fn film(name: &str, graph: &str, more: &[&str]) -> std::path::PathBuf {
    media::made(name, &[&["-filter_complex", graph, "-map", "[out]"], more])
}

fn analyzed(file: &Path, more: &[&str]) -> Value {
    let sandbox = Sandbox::new();
    let name = file.file_name().expect("a name").to_string_lossy().into_owned();
    sandbox.take(file, &name);
    sandbox.ytseo(["video", "analyze", &name, "--json"]).args(more).run().succeeds().json()
}

fn cuts(analysis: &Value) -> Vec<u64> {
    let scenes = analysis["picture"]["scenes"].as_array().expect("scenes");
    scenes.iter().skip(1).filter_map(|scene| scene["start_ms"].as_u64()).collect()
}

#[track_caller]
fn near(found: &[u64], expected: &[f64], within: f64) {
    assert_eq!(found.len(), expected.len(), "{found:?} for {expected:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!((*found as f64 - expected).abs() <= within, "{found:?} for {expected:?}");
    }
}

fn rules(analysis: &Value) -> Vec<&str> {
    analysis["findings"].as_array().expect("findings").iter().filter_map(|f| f["rule"].as_str()).collect()
}

fn warnings(analysis: &Value) -> String {
    analysis["warnings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn cuts_are_found_at_their_frame() {
    for (rate, frame_ms) in [("25", 40.0), ("30000/1001", 1001.0 / 30.0)] {
        let file = film(&format!("cuts-{}.mp4", &rate[..2]), &scenes(rate, ""), FAST_ENCODE);
        let analysis = analyzed(&file, &[]);
        near(&cuts(&analysis), &[33.0 * frame_ms, 73.0 * frame_ms], 1.0);
        assert_eq!(analysis["picture"]["frames"], 100);
        let last = &analysis["picture"]["scenes"][2]["end_ms"];
        assert!((last.as_f64().expect("a time") - 100.0 * frame_ms).abs() < 2.0, "{last}");
    }
}

#[test]
fn frames_at_a_variable_rate_keep_their_times() {
    let graph = scenes("25", ",select='lt(n,33)+not(mod(n,3))'");
    let file =
        film("cuts-variable.mkv", &graph, &["-vsync", "vfr", "-c:v", "libx264", "-preset", "ultrafast"]);
    near(&cuts(&analyzed(&file, &[])), &[1320.0, 3000.0], 1.0);
}

#[test]
fn a_stream_that_starts_late_keeps_its_times() {
    let file = film("late.mkv", &scenes("25", ",setpts=PTS+2/TB"), FAST_ENCODE);
    let sound: &[&str] = &["-f", "lavfi", "-i", "sine=d=6", "-c:v", "copy", "-map", "0:v", "-map", "1:a"];
    let input = file.to_str().expect("a plain path");
    let file = media::made("late-picture.mkv", &[&["-copyts", "-i", input], sound, &["-c:a", "pcm_s16le"]]);
    near(&cuts(&analyzed(&file, &[])), &[3320.0, 4920.0], 1.0);
}

#[test]
fn fast_finds_cuts_at_key_frames_and_between_them() {
    let graph = scenes("25", "");
    let at_cuts = film("fast-cuts.mp4", &graph, &["-c:v", "libx264", "-preset", "veryfast", "-bf", "0"]);
    let regular: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-g", "50", "-sc_threshold", "0"];
    let regular = film("fast-regular.mp4", &graph, regular);
    for file in [at_cuts, regular] {
        let analysis = analyzed(&file, &["--fast"]);
        assert_eq!(analysis["depth"], "fast");
        near(&cuts(&analysis), &[1320.0, 2920.0], 1000.0);
        assert!(analysis["picture"]["frames"].as_u64() < Some(20));
    }
}

#[test]
fn slides_that_look_alike_are_told_apart_fast_as_well() {
    let analysis = analyzed(&example("talk.mp4"), &["--fast"]);
    near(&cuts(&analysis), &[7720.0, 29_080.0, 50_600.0, 71_400.0, 92_200.0, 109_160.0], 1000.0);
}

/// What ffmpeg's own filter says: integrated loudness, range, true peak.
fn by_filter(file: &Path) -> [f64; 3] {
    let output = Command::new("ffmpeg")
        .args(["-hide_banner", "-nostdin", "-i"])
        .arg(file)
        .args(["-vn", "-af", "ebur128=peak=true", "-f", "null", "-"])
        .output()
        .expect("ffmpeg");
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    let summary = log.split("Summary:").nth(1).expect("a summary").to_string();
    ["I:", "LRA:", "Peak:"].map(|name| {
        let rest = summary.split(name).nth(1).expect("a value").trim_start();
        rest.split_whitespace().next().and_then(|value| value.parse().ok()).expect("a number")
    })
}

#[test]
fn loudness_is_what_ffmpegs_filter_says() {
    let voice = "anoisesrc=c=pink:seed=7:r=48000:d=9,volume='if(lt(t,5),0.3,0.06)':eval=frame";
    let tone = "sine=997:r=48000:d=6,volume=0.5";
    let surround = "aevalsrc='0.2*sin(900*t)|0.1*sin(800*t)|0.3*sin(2000*t)|0.9*sin(300*t)|0.3*sin(1500*t)|0.2*sin(1600*t)'\
                    :c=5.1:s=48000:d=6";
    let square = "aevalsrc='0.7*sgn(sin(6000*t))':s=44100:d=4";
    for (name, graph, codec) in [
        ("voice.flac", format!("{voice},aformat=channel_layouts=stereo"), "flac"),
        ("mono.wav", tone.to_string(), "pcm_s16le"),
        ("stereo.m4a", format!("{tone},aformat=channel_layouts=stereo"), "aac"),
        ("surround.mkv", surround.to_string(), "pcm_s24le"),
        ("square.wav", square.to_string(), "pcm_f32le"),
    ] {
        let file = media::made(name, &[&["-f", "lavfi", "-i", &graph, "-c:a", codec]]);
        let analysis = analyzed(&file, &[]);
        let loudness = &analysis["sound"]["loudness"];
        let ours = ["integrated_lufs", "range_lu", "true_peak_dbtp"].map(|key| loudness[key].as_f64());
        let [integrated, range, peak] = by_filter(&file);
        let apart = |ours: Option<f64>, theirs: f64| (ours.expect("measured") - theirs).abs();
        assert!(apart(ours[0], integrated) <= 0.1, "{name}: {ours:?} {integrated}");
        // The filter takes a short-term value ten times a second, the crate one: in a few seconds that shows.
        assert!(apart(ours[1], range) <= 1.0, "{name}: {ours:?} {range}");
        assert!(apart(ours[2], peak) <= 0.2, "{name}: {ours:?} {peak}");
        assert!(analysis.get("picture").is_none());
        assert!(rules(&analysis).contains(&"audioFile"));
    }
}

#[test]
fn silence_is_found_where_it_is() {
    let graph = "anoisesrc=c=pink:seed=3:r=48000:d=8,asetnsamples=480,\
                 volume='if(between(t,0,0.8)+between(t,3.2,4.9),0.003,0.4)':eval=frame";
    let file = media::made("pauses.flac", &[&["-f", "lavfi", "-i", graph, "-c:a", "flac"]]);
    let analysis = analyzed(&file, &[]);
    let spans = analysis["sound"]["silences"].as_array().expect("silences");
    let times: Vec<u64> = spans
        .iter()
        .flat_map(|span| [span["start_ms"].as_u64().expect("ms"), span["end_ms"].as_u64().expect("ms")])
        .collect();
    near(&times, &[0.0, 800.0, 3200.0, 4900.0], 50.0);
}

#[test]
fn black_and_frozen_stretches_are_told() {
    let graph = "color=black:s=160x120:r=25:d=1.2,format=yuv420p[a];testsrc2=s=160x120:r=25:d=1.6,format=yuv420p[b];\
                 smptebars=s=160x120:r=25:d=2.4,format=yuv420p[c];testsrc2=s=160x120:r=25:d=1,format=yuv420p[d];\
                 [a][b][c][d]concat=n=4[out]";
    let analysis = analyzed(&film("black-frozen.mp4", graph, FAST_ENCODE), &[]);
    let picture = &analysis["picture"];
    assert_eq!(picture["black"], serde_json::json!([{"start_ms": 0, "end_ms": 1200}]));
    assert_eq!(picture["frozen"], serde_json::json!([{"start_ms": 2800, "end_ms": 5200}]));
    assert!(rules(&analysis).contains(&"black-start"), "{:?}", rules(&analysis));
    let candidates = picture["candidates"].as_array().expect("candidates");
    assert!(!candidates.is_empty() && candidates.len() <= 240);
    assert_eq!(candidates[0]["hash"].as_str().map(str::len), Some(16));
}

#[test]
fn unusual_pictures_are_seen() {
    let ten_bit: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p10le"];
    let hdr: &[&str] = &["-color_trc", "smpte2084", "-color_primaries", "bt2020", "-colorspace", "bt2020nc"];
    let odd = "testsrc=s=161x121:r=10:d=1,format=yuv444p[out]";
    let one = "testsrc=s=64x48:r=10,trim=end_frame=1[out]";
    for (file, frames) in [
        (media::rotated(), 120),
        (
            media::made("ten.mp4", &[&["-filter_complex", &scenes("25", ""), "-map", "[out]"], ten_bit, hdr]),
            100,
        ),
        (film("odd.mkv", odd, LOSSLESS), 10),
        (film("one.mkv", one, LOSSLESS), 1),
    ] {
        let analysis = analyzed(&file, &[]);
        assert_eq!(analysis["picture"]["frames"], frames, "{}", file.display());
        assert_eq!(warnings(&analysis), "", "{}", file.display());
    }
}

#[test]
fn a_file_without_sound_and_one_without_picture() {
    let analysis = analyzed(&media::silent(), &[]);
    assert!(analysis.get("sound").is_none() && analysis["picture"]["frames"] == 120);
    let analysis = analyzed(&media::sound_only(), &[]);
    assert!(analysis.get("picture").is_none() && analysis["sound"]["track"] == 1);
}

#[test]
fn sound_that_ends_before_the_picture_is_told() {
    let short: &[&str] =
        &["-f", "lavfi", "-i", "testsrc=s=160x120:r=10:d=5", "-f", "lavfi", "-i", "sine=d=3"];
    let analysis = analyzed(&media::made("short-sound.mp4", &[short, FAST_ENCODE]), &[]);
    assert!(rules(&analysis).contains(&"sound-short"), "{:?}", rules(&analysis));
    assert!((analysis["sound"]["duration_ms"].as_f64().expect("ms") - 3000.0).abs() < 60.0);
}

#[test]
fn damage_is_a_warning_and_the_rest_is_measured() {
    let noisy = "testsrc2=s=320x240:r=25:d=6,noise=alls=20:allf=t,format=yuv420p[out]";
    let sound: &[&str] = &["-f", "lavfi", "-i", "sine=d=6"];
    let maps: &[&str] = &["-filter_complex", noisy, "-map", "[out]", "-map", "0:a", "-c:a", "aac"];
    let file = media::made("damaged.mkv", &[sound, maps, FAST_ENCODE]);
    let mut bytes = std::fs::read(&file).expect("read");
    let whole = bytes.len();
    for byte in &mut bytes[whole * 2 / 5..whole / 2] {
        *byte = byte.wrapping_mul(31).wrapping_add(7);
    }
    let sandbox = Sandbox::new();
    sandbox.write("damaged.mkv", &bytes);
    let analysis = sandbox.ytseo(["video", "analyze", "damaged.mkv", "--json"]).run().succeeds().json();
    assert!(warnings(&analysis).contains("the file is damaged: ffmpeg reported"), "{}", warnings(&analysis));
    assert!(analysis["picture"]["frames"].as_u64() > Some(30));

    sandbox.write("cut.mkv", &std::fs::read(&file).expect("read")[..whole / 2]);
    let analysis = sandbox.ytseo(["video", "analyze", "cut.mkv", "--json"]).run().succeeds().json();
    assert!(warnings(&analysis).contains("the rest is missing"), "{}", warnings(&analysis));

    let run = sandbox.ytseo(["video", "analyze", "cut.mkv"]).run().succeeds();
    assert!(run.stdout.contains("says that it is 0:06 long"), "{}", run.stdout);
}

#[test]
fn a_truncated_transport_stream_is_looked_at() {
    let file = film("stream.ts", &scenes("25", ""), FAST_ENCODE);
    let bytes = std::fs::read(&file).expect("read");
    let sandbox = Sandbox::new();
    sandbox.write("cut.ts", &bytes[..bytes.len() * 2 / 3]);
    let analysis = sandbox.ytseo(["video", "analyze", "cut.ts", "--json"]).run().succeeds().json();
    assert!(analysis["picture"]["frames"].as_u64() > Some(40));
    assert_eq!(cuts(&analysis).first(), Some(&1320));
}

#[test]
fn times_that_jump_are_told() {
    let graph = "testsrc2=s=160x120:r=25:d=4,setpts='if(gt(N,50),PTS+8/TB,PTS)'[out]";
    let analysis = analyzed(
        &film("jump.mkv", graph, &["-vsync", "vfr", "-c:v", "libx264", "-preset", "ultrafast"]),
        &[],
    );
    assert!(
        warnings(&analysis).contains("there is no frame for 8.0 s from 0:02 on"),
        "{}",
        warnings(&analysis)
    );
}

#[test]
fn one_of_a_hundred_tracks_is_heard() {
    let sound: &[&str] = &["-f", "lavfi", "-i", "sine=440:d=1", "-f", "lavfi", "-i", "sine=880:d=1,volume=4"];
    let maps: Vec<&str> = (0..99).flat_map(|_| ["-map", "0:a"]).chain(["-map", "1:a"]).collect();
    let file = media::made("hundred.mkv", &[sound, &maps, &["-c:a", "pcm_s16le"]]);
    let loudness = |track: &str| {
        let analysis = analyzed(&file, &["--audio-track", track]);
        assert_eq!(analysis["sound"]["track"].to_string(), track);
        analysis["sound"]["loudness"]["integrated_lufs"].as_f64().expect("heard")
    };
    assert!(loudness("100") > loudness("3") + 8.0);
    let sandbox = Sandbox::new();
    sandbox.take(&file, "a.mkv");
    let run = sandbox.ytseo(["video", "analyze", "a.mkv", "--audio-track", "101"]).run();
    run.refuses(2, "a.mkv has no audio track 101; it has 100", "`ytseo video probe FILE` lists the tracks");
}

#[test]
fn a_playlist_does_not_reach_the_network() {
    let server = StandIn::start(|_, _| Reply::new(200, "no"));
    let sandbox = Sandbox::new();
    let list =
        format!("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{}\n#EXT-X-ENDLIST\n", server.url("/a.ts"));
    sandbox.write("list.m3u8", list);
    sandbox.ytseo(["video", "analyze", "list.m3u8"]).run().exits(2);
    assert!(server.requests().is_empty());
}

#[test]
fn an_ffmpeg_that_is_killed_is_an_error_and_nothing_is_remembered() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    let dying = script(&sandbox, "dying-ffmpeg", "ffmpeg \"$@\" | head -c 300000\nkill -9 $$");
    let run = sandbox.ytseo(["video", "analyze", "talk.mp4"]).env("YTSEO_FFMPEG", dying).run().exits(7);
    assert!(run.stderr.contains("ffmpeg was killed at 0:0"), "{}", run.stderr);
    let analysis = sandbox.ytseo(["video", "analyze", "talk.mp4", "--json"]).run().succeeds().json();
    assert_eq!(analysis["picture"]["frames"], 120);
}

#[test]
fn ctrl_c_ends_it_while_ffmpeg_hangs() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    let pid_file = sandbox.path("pid");
    let slow = sleeper(&sandbox, "slow-ffmpeg", &pid_file);
    let running = sandbox.ytseo(["video", "analyze", "talk.mp4"]).env("YTSEO_FFMPEG", slow).spawn();
    wait_until("the child", || pid_in(&pid_file).is_some());
    running.signal(libc::SIGINT);
    let _ = running.wait().exits(130);
    let pid = pid_in(&pid_file).expect("just seen");
    wait_until("the child's end", || !is_alive(pid));
}

#[test]
fn a_second_look_is_remembered_whatever_the_name() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    sandbox.take(&media::plain(), "b.mp4");
    let first = sandbox.ytseo(["video", "analyze", "a.mp4", "--json"]).run().succeeds().json();
    let none = script(&sandbox, "no-ffmpeg", "exit 1");
    let again = sandbox.ytseo(["video", "analyze", "b.mp4", "--json"]).env("YTSEO_FFMPEG", &none).run();
    let again = again.succeeds().json();
    assert_eq!((&again["file"], &again["picture"]), (&"b.mp4".into(), &first["picture"]));
    let other = sandbox.ytseo(["video", "analyze", "b.mp4", "--fast"]).env("YTSEO_FFMPEG", &none).run();
    other.exits(7);
}

#[test]
fn the_report_is_short() {
    let sandbox = Sandbox::new();
    let graph = scenes("25", "");
    let file = media::made(
        "report.mp4",
        &[
            &[
                "-f",
                "lavfi",
                "-i",
                "sine=997:r=48000:d=4,aformat=channel_layouts=stereo",
                "-filter_complex",
                &graph,
            ],
            &["-map", "[out]", "-map", "0:a", "-c:a", "aac", "-movflags", "+faststart"],
            FAST_ENCODE,
        ],
    );
    sandbox.take(&file, "report.mp4");
    let run = sandbox.ytseo(["video", "analyze", "report.mp4"]).run().succeeds();
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[0].starts_with("report.mp4  0:04 · 160×120 25 fps · h264 + aac"), "{}", run.stdout);
    assert!(lines[1].starts_with("  loudness    -2") && lines[1].contains("true peak -"), "{}", run.stdout);
    assert!(run.stdout.contains("  scenes      3 · the longest 1.6 s from 0:01 on\n"), "{}", run.stdout);
    assert!(run.stdout.contains("too quiet; YouTube does not turn it up"), "{}", run.stdout);
    let markdown = sandbox.ytseo(["video", "analyze", "report.mp4", "--format", "markdown"]).run().succeeds();
    assert!(markdown.stdout.contains("| scenes | 3 · the longest"), "{}", markdown.stdout);
    let both = sandbox.ytseo(["video", "analyze", "report.mp4", "none.mp4"]).run().exits(8);
    assert!(both.stdout.contains("report.mp4") && both.stdout.contains("failed"), "{}", both.stdout);
}
