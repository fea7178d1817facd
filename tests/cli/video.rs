//! `ytseo video probe|transcribe|chapters`.

use ytseo::video::captions;

use crate::support::{Sandbox, example, media};

#[test]
fn probe_describes_the_talk() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    let run = sandbox.ytseo(["video", "probe", "talk.mp4"]).run().succeeds();
    insta::assert_snapshot!(run.stdout, @r"
    talk.mp4  1:58 · 1280×720 25 fps · h264 + aac · 1.7 MB
      container         mov,mp4,m4a,3gp,3g2,mj2
      index (moov)      at the front
      video (stream 0)  h264 · High · 1280×720 · 25 fps · yuv420p · bt709
      audio track 1     aac · 2 ch · 48000 Hz · default
    ");
    let info = sandbox.ytseo(["video", "probe", "talk.mp4", "--json"]).run().succeeds().json();
    assert_eq!((&info["moov_first"], &info["edit_list"]), (&true.into(), &false.into()));
    assert_eq!(info["video"][0]["codec"], "h264");
    assert_eq!(info["audio"][0]["track"], 1);
    let markdown = sandbox.ytseo(["video", "probe", "talk.mp4", "--format", "markdown"]).run().succeeds();
    assert!(markdown.stdout.contains("| video (stream 0) | h264"), "{}", markdown.stdout);
}

#[test]
fn probe_opens_no_database() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "a.mp4");
    sandbox.ytseo(["video", "probe", "a.mp4"]).run().succeeds();
    assert_eq!(std::fs::read_dir(sandbox.data()).expect("listed").count(), 0);
}

#[test]
fn a_transcript_in_every_form() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    let given = captions::read(sandbox.read("talk.srt").as_bytes()).expect("captions");
    let words = |text: &str| text.split_whitespace().count();
    let count: usize = given.segments.iter().map(|segment| words(&segment.text)).sum();

    let json = sandbox.ytseo(["video", "transcribe", "talk.mp4", "--json"]).run().succeeds().json();
    assert_eq!(json["segments"].as_array().map(Vec::len), Some(given.segments.len()));
    assert_eq!(json["source"]["kind"], "sidecar");
    for format in ["srt", "vtt"] {
        let printed =
            sandbox.ytseo(["video", "transcribe", "talk.mp4", "--captions", format]).run().succeeds();
        let read = captions::read(printed.stdout.as_bytes()).expect("captions");
        assert_eq!(read.segments.iter().map(|segment| words(&segment.text)).sum::<usize>(), count);
        let name = format!("new.{format}");
        let run = sandbox.ytseo(["video", "transcribe", "talk.mp4", "--out", &name]).run().succeeds();
        assert_eq!((run.stdout.as_str(), run.stderr), ("", format!("wrote {name}\n")));
        assert_eq!(sandbox.read(&name), printed.stdout);
    }
    sandbox.ytseo(["video", "transcribe", "talk.mp4", "--out", "new.txt"]).run().succeeds();
    assert_eq!(words(&sandbox.read("new.txt")), count);
    sandbox.ytseo(["video", "transcribe", "talk.mp4", "--out", "new.json"]).run().succeeds();
    let again = sandbox
        .ytseo(["video", "transcribe", "talk.mp4", "--transcript", "new.json", "--json"])
        .run()
        .succeeds()
        .json();
    assert_eq!(again["segments"], json["segments"], "what is written can be read back");
}

#[test]
fn a_transcript_is_not_overwritten_and_needs_a_known_ending() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    sandbox.write("new.srt", "mine");
    sandbox.ytseo(["video", "transcribe", "talk.mp4", "--out", "new.srt"]).run().refuses(
        2,
        "is there already",
        "--force",
    );
    assert_eq!(sandbox.read("new.srt"), "mine");
    sandbox.ytseo(["video", "transcribe", "talk.mp4", "--out", "new.srt", "--force"]).run().succeeds();
    assert_ne!(sandbox.read("new.srt"), "mine");
    sandbox.ytseo(["video", "transcribe", "talk.mp4", "--out", "new.doc"]).run().refuses(
        2,
        "the ending of --out",
        ".srt",
    );
    sandbox.write("text.txt", "only words");
    let run = sandbox
        .ytseo(["video", "transcribe", "talk.mp4", "--transcript", "text.txt", "--captions", "srt"])
        .run();
    assert!(run.exits(2).stderr.contains("without times cannot become captions"));
}

#[test]
fn chapters_obey_the_rules_or_say_why_there_are_none() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    let report = sandbox.ytseo(["video", "chapters", "talk.srt", "--json"]).run().succeeds().json();
    let chapters = report["chapters"].as_array().expect("a list");
    if chapters.is_empty() {
        assert!(report["reason"].is_string(), "{report}");
    } else {
        assert!(chapters.len() >= 3 && chapters[0]["time"] == "0:00", "{report}");
        let starts: Vec<u64> = chapters.iter().filter_map(|chapter| chapter["start_s"].as_u64()).collect();
        assert!(starts.windows(2).all(|pair| pair[1] >= pair[0] + 10), "{starts:?}");
    }
    let short = sandbox.write("short.srt", "1\n00:00:01,000 --> 00:00:05,000\nBread needs time.\n");
    let report = sandbox.ytseo(["video", "chapters", "--json"]).arg(short).run().succeeds().json();
    assert_eq!(report["chapters"], serde_json::json!([]));
    assert!(report["reason"].is_string(), "{report}");
}
