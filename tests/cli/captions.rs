//! `ytseo video captions convert|shift|lint|burn|mux|extract`.

use std::path::Path;

use serde_json::Value;

use crate::support::{Sandbox, media};

const TALK: &str = "1\n00:00:01,000 --> 00:00:03,000\nOil the <i>pan</i>.\n\n\
                    2\n00:00:04,000 --> 00:00:06,500\nBake it for an hour,\nthen wait.\n\n\
                    3\n00:00:08,000 --> 00:00:10,000\nDone.\n";

/// A frame of a video as grey pixels of 160x120.
fn grey(video: &Path, at: &str) -> Vec<u8> {
    let output = std::process::Command::new("ffmpeg")
        .args(["-v", "error", "-ss", at, "-i"])
        .arg(video)
        .args(["-frames:v", "1", "-vf", "scale=160:120,format=gray", "-f", "rawvideo", "-"])
        .output()
        .expect("ffmpeg runs");
    assert_eq!(output.stdout.len(), 160 * 120, "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// How many pixels differ clearly.
fn changed(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).filter(|(a, b)| a.abs_diff(**b) > 60).count()
}

/// A grey picture that does not move, with a tone from 1 to 3 s.
fn still() -> std::path::PathBuf {
    let picture: &[&str] = &["-f", "lavfi", "-i", "color=c=gray:size=160x120:rate=10:duration=6"];
    let sound: &[&str] = &[
        "-f",
        "lavfi",
        "-i",
        "sine=frequency=440:sample_rate=16000:duration=6,volume=enable='not(between(t,1,3))':volume=0",
    ];
    let codecs: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"];
    media::made("still.mp4", &[picture, sound, codecs])
}

fn subtitles(sandbox: &Sandbox, file: &str) -> Vec<(String, String)> {
    let info = sandbox.ytseo(["video", "probe", file, "--json"]).run().succeeds().json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let stream = |stream: &Value| (text(&stream["codec"]), text(&stream["language"]));
    info["subtitles"].as_array().expect("streams").iter().map(stream).collect()
}

#[test]
fn captions_are_converted_and_what_is_lost_is_named() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.en.srt", TALK);
    let run = sandbox.ytseo(["video", "captions", "convert", "talk.en.srt", "--to", "vtt"]).run().succeeds();
    insta::assert_snapshot!(run.stdout, @"talk.en.srt → talk.en.vtt                                             3 captions");
    let vtt = sandbox.read("talk.en.vtt");
    assert!(
        vtt.starts_with("WEBVTT\nLanguage: en\n\n00:00:01.000 --> 00:00:03.000\nOil the <i>pan</i>.\n"),
        "{vtt}"
    );
    let again = sandbox
        .ytseo(["video", "captions", "convert", "talk.en.vtt", "--to", "srt", "--out", "again.srt"])
        .run();
    again.succeeds();
    assert_eq!(sandbox.read("again.srt"), TALK);
    let sbv = sandbox.ytseo(["video", "captions", "convert", "talk.en.srt", "--to", "sbv"]).run().succeeds();
    assert!(sbv.stdout.contains("lost: italic, bold and underlined text (1 cue)"), "{}", sbv.stdout);
    assert!(sandbox.read("talk.en.sbv").starts_with("0:00:01.000,0:00:03.000\nOil the pan.\n\n"));
    let txt = sandbox.ytseo(["video", "captions", "convert", "talk.en.srt", "--to", "txt"]).run().succeeds();
    assert!(txt.stdout.contains("lost: the times (3 cues)"), "{}", txt.stdout);
    assert_eq!(sandbox.read("talk.en.txt"), "Oil the pan.\nBake it for an hour, then wait.\nDone.\n");
    for (from, to) in [("srt", "ass"), ("sbv", "json")] {
        let from = format!("talk.en.{from}");
        sandbox.ytseo(["video", "captions", "convert", &from, "--to", to]).run().succeeds();
    }
    let back = ["video", "captions", "convert", "talk.en.ass", "--out", "back.srt"];
    sandbox.ytseo(back).run().succeeds();
    assert_eq!(sandbox.read("back.srt"), TALK.replace("<i>", "").replace("</i>", ""));
    let json: Value = serde_json::from_str(&sandbox.read("talk.en.json")).expect("JSON");
    assert_eq!((&json["language"], &json["segments"][2]["text"]), (&"en".into(), &"Done.".into()));
}

#[test]
fn what_cannot_be_converted_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.srt", TALK);
    sandbox.write("talk.vtt", "mine");
    let convert = |args: &[&str]| sandbox.ytseo(["video", "captions", "convert"]).args(args).run();
    convert(&["talk.srt", "--to", "vtt"]).refuses(2, "exists already", "--force");
    assert_eq!(sandbox.read("talk.vtt"), "mine");
    convert(&["talk.srt", "--to", "vtt", "--force"]).succeeds();
    convert(&["talk.srt", "--to", "srt", "--force"]).refuses(2, "is the source itself", "--out");
    convert(&["talk.srt"]).refuses(2, "which format", "--to vtt");
    convert(&["talk.srt", "--to", "doc"]).refuses(2, "'doc'", "srt, vtt, sbv");
    convert(&["gone.srt", "--to", "vtt"]).refuses(8, "gone.srt", "check the path");
    sandbox.write("empty.srt", "\u{feff} \n");
    convert(&["empty.srt", "--to", "vtt"]).refuses(2, "empty", "export");
    sandbox.write("plain.json", "{}");
    convert(&["plain.json", "--to", "vtt"]).refuses(2, "is not a transcript", "give SRT");
}

#[test]
fn any_encoding_becomes_utf_8() {
    let sandbox = Sandbox::new();
    let text = TALK.replace("Done", "Fertig: Öl für alle");
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    sandbox.write("wide.srt", utf16);
    sandbox.write("bom.srt", format!("\u{feff}{text}"));
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    sandbox.write("latin.srt", latin);
    for name in ["wide", "bom", "latin"] {
        let file = format!("{name}.srt");
        sandbox.ytseo(["video", "captions", "convert", &file, "--to", "vtt"]).run().succeeds();
        assert!(sandbox.read(format!("{name}.vtt")).contains("Öl für alle"), "{name}");
    }
    let run = sandbox.ytseo(["video", "captions", "lint", "latin.srt", "--json"]).run().succeeds().json();
    assert!(run["findings"].as_array().expect("findings").iter().any(|f| f["rule"] == "captions-encoding"));
}

#[test]
fn a_shift_keeps_everything_else() {
    let sandbox = Sandbox::new();
    let vtt = "WEBVTT\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\n\
               00:00:01.000 --> 00:00:03.000 align:start\n<v Bob>Oil <00:00:02.000>it\n\n\
               00:01:00.000 --> 00:01:02.000\nDone\n";
    sandbox.write("talk.en.vtt", vtt);
    let shift = |args: &[&str]| sandbox.ytseo(["video", "captions", "shift"]).args(args).run();
    let run = shift(&["talk.en.vtt", "--by", "1.5s"]).succeeds();
    assert!(run.stdout.contains("talk.en.vtt → talk.shifted.en.vtt"), "{}", run.stdout);
    let moved = sandbox.read("talk.shifted.en.vtt");
    assert_eq!(
        moved,
        vtt.replace("00:00:01.000", "00:00:02.500")
            .replace("00:00:03.000", "00:00:04.500")
            .replace("00:00:02.000", "00:00:03.500")
            .replace("00:01:00.000", "00:01:01.500")
            .replace("00:01:02.000", "00:01:03.500")
    );
    shift(&["talk.shifted.en.vtt", "--by", "-1500ms", "--out", "back.vtt"]).succeeds();
    assert_eq!(sandbox.read("back.vtt"), vtt);
    let early = shift(&["talk.en.vtt", "--by", "-2s", "--out", "early.vtt"]).succeeds();
    assert!(early.stdout.contains("1 caption would begin before the video"), "{}", early.stdout);
    assert!(sandbox.read("early.vtt").contains("00:00:00.000 --> 00:00:01.000"));
    let gone = shift(&["talk.en.vtt", "--by", "-5s", "--out", "gone.vtt"]).succeeds();
    assert!(gone.stdout.contains("1 caption would lie before the video and is gone"), "{}", gone.stdout);
    shift(&["talk.en.vtt", "--by", "-1:10", "--force"]).refuses(
        2,
        "before the start of the video",
        "--by 2s",
    );
}

#[test]
fn a_shift_by_two_moments_stretches() {
    let sandbox = Sandbox::new();
    sandbox.write("talk.srt", TALK);
    let shift =
        |args: &[&str]| sandbox.ytseo(["video", "captions", "shift", "talk.srt", "--force"]).args(args).run();
    shift(&["--at", "0:01=0:02", "--at", "0:08=0:16"]).succeeds();
    assert!(sandbox.read("talk.shifted.srt").contains("00:00:16,000 --> 00:00:20,000"));
    shift(&["--scale", "25/23.976"]).succeeds();
    assert!(sandbox.read("talk.shifted.srt").contains("00:00:01,043 --> 00:00:03,128"));
    shift(&["--at", "0:01=0:02", "--at", "0:01=0:16"]).refuses(2, "lie apart", "--at");
    shift(&["--at", "0:01"]).refuses(2, "no pair of times", "--at 0:10=0:12.5");
    shift(&["--by", "soon"]).refuses(2, "'soon'", "1.5s");
    shift(&["--scale", "0"]).refuses(2, "no factor", "25/23.976");
    shift(&[]).exits(2);
}

#[test]
fn lint_says_what_is_wrong_and_mends_a_copy() {
    let sandbox = Sandbox::new();
    let bad = "1\n00:00:05,000 --> 00:00:05,200\nThis is far too much text to be read by anybody in so short a time.\n\n\
               2\n00:00:01,000 --> 00:00:03,500\nFirst\n\n3\n00:00:03,000 --> 00:00:04,500\nSecond\n\n\
               4\n00:00:08,000 --> 00:00:07,000\nBackwards\n\n5\n00:00:20,000 --> 00:00:21,000\n\n";
    sandbox.write("talk.en.srt", bad);
    let lint = |args: &[&str]| sandbox.ytseo(["video", "captions", "lint"]).args(args).run();
    let run = lint(&["talk.en.srt"]).exits(1);
    insta::assert_snapshot!(run.stdout, @"
    talk.en.srt                                      srt · 5 captions · to 0:21 · en
      ✗ error   1 caption ends before it starts: 0:08 [captions-end-before-start]
      ! warning 1 caption stands out of order: 0:01 [captions-out-of-order]
      ! warning 1 caption holds no text: 0:20 [captions-empty]
      ! warning 1 caption begins before the one before has ended: 0:03
                [captions-overlap]
      ! warning 1 caption is gone before it can be read (up to 335 characters a
                second; 20 are good): 0:05 [captions-too-fast]
      ! warning 1 caption has a line that is too long (up to 67 characters; 42 are
                good): 0:05 [captions-line-too-long]
      ! warning 1 caption is shown for less than a second: 0:05 [captions-too-short]
    ");
    assert!(run.stderr.contains("hint: `ytseo video captions lint --fix`"), "{}", run.stderr);
    let fixed = lint(&["talk.en.srt", "--fix"]).succeeds();
    assert!(fixed.stdout.contains("mended copy: talk.fixed.en.srt"), "{}", fixed.stdout);
    assert_eq!(sandbox.read("talk.en.srt"), bad, "the source is untouched");
    let json = lint(&["talk.fixed.en.srt", "--json"]).succeeds().json();
    assert_eq!(json["errors"], 0);
    let mended = sandbox.read("talk.fixed.en.srt");
    for word in ["First", "Second", "Backwards", "anybody"] {
        assert!(mended.contains(word), "{mended}");
    }
    let sarif = lint(&["talk.en.srt", "--format", "sarif"]).exits(1).json();
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    assert!(results.iter().any(|result| result["ruleId"] == "captions-end-before-start"));
    let junit = lint(&["talk.en.srt", "--format", "junit"]).exits(1);
    assert!(junit.stdout.contains("captions-end-before-start"), "{}", junit.stdout);
}

#[test]
fn captions_of_another_video_are_noticed() {
    let sandbox = Sandbox::new();
    sandbox.take(&still(), "talk.mp4");
    let long = TALK.replace("00:00:10,000", "00:45:10,000");
    sandbox.write("talk.en.srt", &long);
    let lint = |args: &[&str]| sandbox.ytseo(["video", "captions", "lint"]).args(args).run();
    let run = lint(&["talk.en.srt", "--video", "talk.mp4", "--json"]).exits(1).json();
    let rules: Vec<&str> =
        run["findings"].as_array().expect("list").iter().filter_map(|f| f["rule"].as_str()).collect();
    assert!(rules.contains(&"captions-other-video"), "{rules:?}");
    for command in [["burn", "talk.mp4", "talk.en.srt"], ["mux", "talk.mp4", "talk.en.srt"]] {
        let run = sandbox.ytseo(["video", "captions"]).args(command).run().succeeds();
        let said = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("they belong to another video"), "{said}");
    }
    let late = "1\n00:00:04,000 --> 00:00:04,500\nA\n\n2\n00:00:04,600 --> 00:00:05,000\nB\n\n\
                3\n00:00:05,100 --> 00:00:05,900\nC\n";
    sandbox.write("late.en.srt", late);
    let run = lint(&["late.en.srt", "--video", "talk.mp4"]).succeeds();
    assert!(run.stdout.contains("captions-in-silence"), "{}", run.stdout);
    sandbox.write("past.en.srt", TALK.replace("00:00:0", "00:01:0"));
    let burn = sandbox.ytseo(["video", "captions", "burn", "talk.mp4", "past.en.srt", "--force"]).run();
    burn.refuses(2, "lies within the video", "captions shift");
}

#[test]
fn burnt_captions_are_there_in_their_time_and_only_then() {
    let sandbox = Sandbox::new();
    sandbox.take(&still(), "talk.mp4");
    sandbox.write("talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nHELLO THERE\n");
    let before = std::fs::read(sandbox.path("talk.mp4")).expect("read");
    for style in ["plain", "box", "karaoke", "shorts"] {
        let out = format!("{style}.mp4");
        let call = sandbox.ytseo(["video", "captions", "burn", "talk.mp4", "--style", style, "--out", &out]);
        call.run().succeeds();
        let frame = |at: &str| grey(&sandbox.path(&out), at);
        let empty = frame("0.5");
        assert!(changed(&empty, &frame("1.5")) > 60, "{style}: nothing is shown at 1.5 s");
        assert!(changed(&empty, &frame("2.5")) < 5, "{style}: something is left at 2.5 s");
    }
    let info = sandbox.ytseo(["video", "probe", "plain.mp4", "--json"]).run().succeeds().json();
    assert_eq!(info["audio"].as_array().map(Vec::len), Some(1));
    assert_eq!(before, std::fs::read(sandbox.path("talk.mp4")).expect("read"), "the source is untouched");
    let again = sandbox.ytseo(["video", "captions", "burn", "talk.mp4", "--out", "plain.mp4"]).run();
    again.refuses(2, "exists already", "--force");
    let own = ["video", "captions", "burn", "talk.mp4", "--out", "talk.mp4", "--force"];
    sandbox.ytseo(own).run().refuses(2, "is the source itself", "--out");
}

#[test]
fn hostile_text_and_hostile_paths_are_burnt_as_they_are() {
    let sandbox = Sandbox::new();
    let folder = "it's: a [b],c;100%\\d {x}";
    let video = sandbox.take(&still(), format!("{folder}/ta'lk:%d.mp4"));
    let long = "w".repeat(200);
    let nasty = format!(
        "1\n00:00:01,000 --> 00:00:02,000\n{{\\an8\\fs400}}a\\N{{\\p1}}m 0 0 😀 שלום עולם مرحبا {{\n\n\
         2\n00:00:03,000 --> 00:00:04,000\n{long}\n\nDialogue: 0,0:00:00.00,0:00:09.00,Caption,,0,0,0,,X\n"
    );
    sandbox.write(format!("{folder}/ta'lk:%d.srt"), nasty);
    let temporary = sandbox.path(folder);
    let out = sandbox.path(format!("{folder}/out.mp4"));
    let call = sandbox.ytseo(["video", "captions", "burn"]).arg(&video).arg("--out").arg(&out);
    // The ASS file stands in the same kind of folder.
    call.env("TMPDIR", temporary).run().succeeds();
    let empty = grey(&out, "0.5");
    for at in ["1.5", "3.5"] {
        let part = changed(&empty, &grey(&out, at));
        assert!(part > 40, "{at}: nothing is shown");
        assert!(part < 160 * 120 * 6 / 10, "{at}: {part} pixels are covered");
    }
    assert!(changed(&empty, &grey(&out, "2.5")) < 5);
    let left: Vec<String> = sandbox.list(folder).into_iter().filter(|name| name.contains("ytseo")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn videos_of_every_kind_take_burnt_captions() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::silent(), "silent.mp4");
    sandbox.take(&media::rotated(), "turned.mp4");
    sandbox.take(&media::two_tracks(), "inside.mkv");
    sandbox.write("silent.srt", TALK);
    sandbox.write("turned.srt", TALK);
    let report =
        |file: &str| sandbox.ytseo(["video", "captions", "burn", file, "--json"]).run().succeeds().json();
    assert_eq!(report("silent.mp4")["media"]["audio"].as_array().map(Vec::len), Some(0));
    let turned = report("turned.mp4");
    assert_eq!(
        (&turned["media"]["video"][0]["width"], &turned["media"]["video"][0]["rotation"]),
        (&120.into(), &0.into())
    );
    let inside = report("inside.mkv");
    assert_eq!(inside["captions"], "subtitle stream 3");
    assert_eq!(inside["media"]["audio"].as_array().map(Vec::len), Some(2));
    sandbox.take(&media::plain(), "none.mp4");
    let none = sandbox.ytseo(["video", "captions", "burn", "none.mp4"]).run();
    none.refuses(8, "has no captions", "ytseo video transcribe none.mp4");
    sandbox.take(&media::sound_only(), "sound.m4a");
    sandbox.write("sound.srt", TALK);
    sandbox.ytseo(["video", "captions", "burn", "sound.m4a"]).run().refuses(2, "no picture", "give a video");
    let neon = sandbox.ytseo(["video", "captions", "burn", "silent.mp4", "--style", "neon"]).run();
    neon.refuses(2, "'neon'", "karaoke");
}

#[test]
fn captions_go_into_every_container_and_come_out_again() {
    let sandbox = Sandbox::new();
    let plain = media::plain();
    let plain = plain.to_str().expect("a path");
    sandbox.take(Path::new(plain), "talk.mp4");
    sandbox.take(&media::made("copy.mkv", &[&["-i", plain, "-c", "copy"]]), "talk.mkv");
    let webm: &[&str] =
        &["-i", plain, "-t", "12", "-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus"];
    sandbox.take(&media::made("copy.webm", &[webm]), "talk.webm");
    sandbox.write("talk.en.srt", TALK);
    sandbox.write("talk.pt-BR.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nOlá & adeus\n");
    for (ending, codec) in [("mp4", "mov_text"), ("mkv", "subrip"), ("webm", "webvtt")] {
        let video = format!("talk.{ending}");
        let report = sandbox.ytseo(["video", "captions", "mux", &video, "--json"]).run().succeeds().json();
        assert_eq!(report["tracks"][0]["default"], true);
        let made = format!("talk.subtitled.{ending}");
        let streams = subtitles(&sandbox, &made);
        let expected = [(codec.to_string(), "eng".to_string()), (codec.to_string(), "por".to_string())];
        assert_eq!(streams, expected, "{ending}");
        let out = format!("{ending}/");
        let run = sandbox.ytseo(["video", "captions", "extract", &made, "--out", &out]).run().succeeds();
        assert!(run.stdout.contains(".pt.srt"), "{}", run.stdout);
        let text = sandbox.read(format!("{ending}/talk.subtitled.pt.srt"));
        // Sound that begins a little before zero moves everything by as much.
        assert!(text.contains("00:00:01,00") && text.contains("\nOlá & adeus"), "{text}");
        let text = sandbox.read(format!("{ending}/talk.subtitled.en.srt"));
        assert!(text.contains("Bake it for an hour,\nthen wait."), "{text}");
    }
    let none = sandbox.ytseo(["video", "captions", "extract", "talk.mp4"]).run();
    none.refuses(8, "holds no captions", "video transcribe");
}

#[test]
fn streams_that_were_there_are_kept() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::two_tracks(), "talk.mkv");
    sandbox.write("extra.srt", TALK);
    let mux =
        |args: &[&str]| sandbox.ytseo(["video", "captions", "mux", "talk.mkv", "extra.srt"]).args(args).run();
    let run = mux(&["--language", "de", "--json"]).succeeds().json();
    assert_eq!((&run["kept"], &run["tracks"][0]["language"]), (&1.into(), &"de".into()));
    let languages: Vec<String> =
        subtitles(&sandbox, "talk.subtitled.mkv").into_iter().map(|stream| stream.1).collect();
    assert_eq!(languages, ["eng", "ger"]);
    assert_eq!(run["media"]["audio"].as_array().map(Vec::len), Some(2));
    mux(&["--language", "de"]).refuses(2, "exists already", "--force");
    mux(&["--language", "klingonisch", "--force"]).refuses(2, "no language code", "pt-BR");
    mux(&["--default", "fr", "--force"]).refuses(2, "none of the captions", "--default");
    let unnamed = mux(&["--force"]).succeeds();
    assert!(unnamed.stdout.contains("no language; name it"), "{}", unnamed.stdout);
    let other = mux(&["--language", "de", "--out", "other.mp4"]).succeeds();
    drop(other);
    assert_eq!(subtitles(&sandbox, "other.mp4").len(), 2);
    sandbox.take(&media::plain(), "bare.mp4");
    sandbox.ytseo(["video", "captions", "mux", "bare.mp4"]).run().refuses(8, "no captions beside", "mux");
}

#[test]
fn ten_thousand_captions_are_no_trouble() {
    let sandbox = Sandbox::new();
    let stamp = |ms: u64| {
        format!("{:02}:{:02}:{:02},{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
    };
    let mut text = String::new();
    for index in 0..10_000u64 {
        let start = index * 2_000;
        text.push_str(&format!(
            "{}\n{} --> {}\nLine {index}\n\n",
            index + 1,
            stamp(start),
            stamp(start + 1_800)
        ));
    }
    sandbox.write("long.en.srt", &text);
    sandbox
        .ytseo(["video", "captions", "convert", "long.en.srt", "--to", "vtt", "--relayout"])
        .run()
        .succeeds();
    let lint = sandbox.ytseo(["video", "captions", "lint", "long.en.srt", "--json"]).run().succeeds().json();
    assert_eq!((&lint["cues"], &lint["errors"]), (&10_000.into(), &0.into()));
    sandbox.ytseo(["video", "captions", "shift", "long.en.srt", "--by", "1s"]).run().succeeds();
    assert!(sandbox.read("long.shifted.en.srt").contains("Line 9999"));
}

#[cfg(unix)]
#[test]
fn a_burn_that_is_stopped_leaves_nothing() {
    let sandbox = Sandbox::new();
    let slow: &[&str] = &["-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=30:duration=60"];
    let codecs: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
    sandbox.take(&media::made("slow.mp4", &[slow, codecs]), "slow.mp4");
    sandbox.write("slow.srt", TALK);
    std::fs::create_dir(sandbox.path("tmp")).expect("a folder");
    let call = sandbox.ytseo(["video", "captions", "burn", "slow.mp4", "--no-progress"]);
    let running = call.env("TMPDIR", sandbox.path("tmp")).spawn();
    let begun = || sandbox.list("").iter().any(|name| name.starts_with(".ytseo-"));
    crate::support::wait_until("the rendering begins", begun);
    running.signal(libc::SIGINT);
    let _ = running.wait().exits(130);
    assert_eq!(sandbox.list(""), ["slow.mp4", "slow.srt", "tmp"]);
    assert_eq!(sandbox.list("tmp"), [""; 0]);
}
