//! Where the words come from, which track is heard, and files with odd content or odd names.

use serde_json::Value;

use crate::support::stand_in::{Reply, StandIn};
use crate::support::{Run, Sandbox, example, media};

const CAPTIONS: &str = "1\n00:00:01,000 --> 00:00:05,000\nThe bread dough needs twelve hours.\n\n2\n00:00:05,500 --> \
    00:00:10,000\nThen bake the bread dough in a hot pot.\n";

fn source(run: &Run) -> Value {
    run.json()["transcript"]["source"].clone()
}

#[test]
fn a_given_transcript_beats_a_sidecar_beats_a_stream_beats_nothing() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::two_tracks(), "talk.mkv");
    sandbox.write("given.txt", "Knead the bread dough twice. The bread dough rests in between.");
    sandbox.write("talk.srt", CAPTIONS);
    let optimize = |extra: &[&str]| {
        sandbox.ytseo(["optimize", "talk.mkv", "--json", "--engine", "none"]).args(extra).run()
    };

    let given = optimize(&["--transcript", "given.txt"]).succeeds();
    assert_eq!(source(&given), serde_json::json!({"kind": "file", "path": "given.txt"}));
    let beside = optimize(&[]).succeeds();
    assert_eq!(source(&beside)["kind"], "sidecar");
    std::fs::remove_file(sandbox.path("talk.srt")).expect("removed");
    let inside = optimize(&[]).succeeds();
    assert_eq!(source(&inside), serde_json::json!({"kind": "embedded", "stream": 3}));
    assert_eq!(inside.json()["language"], "en");
    assert!(inside.json()["keywords"].to_string().contains("cast iron pan"), "{}", inside.stdout);
    let listening = optimize(&["--listen", "--topic", "pans"]).succeeds();
    assert_eq!(source(&listening)["kind"], "none");
}

#[test]
fn of_two_languages_the_wanted_one_is_taken() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    sandbox.write(
        "talk.de.srt",
        CAPTIONS.replace("The bread dough needs twelve hours.", "Der Teig ruht zwölf Stunden."),
    );
    sandbox.write("talk.en.vtt", format!("WEBVTT\n\n{}", CAPTIONS.replace(',', ".")));
    let path = |extra: &[&str]| {
        let run = sandbox
            .ytseo(["optimize", "talk.mp4", "--json", "--engine", "none"])
            .args(extra)
            .run()
            .succeeds();
        source(&run)["path"].as_str().unwrap_or_default().to_string()
    };
    assert_eq!(path(&[]), "./talk.en.vtt");
    assert_eq!(path(&["--language", "de"]), "./talk.de.srt");
    assert_eq!(path(&["--language", "de-AT"]), "./talk.de.srt");
    assert_eq!(path(&["--language", "fr", "--topic", "le pain"]), "", "no captions in French");
}

#[test]
fn audio_tracks_are_listed_and_a_wrong_one_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::two_tracks(), "talk.mkv");
    let info = sandbox.ytseo(["video", "probe", "talk.mkv", "--json"]).run().succeeds().json();
    let tracks: Vec<_> = info["audio"]
        .as_array()
        .expect("tracks")
        .iter()
        .map(|track| (track["track"].clone(), track["language"].clone()))
        .collect();
    assert_eq!(
        tracks,
        [(1.into(), "eng".into()), (2.into(), Value::from("deu"))].map(|(a, b): (Value, Value)| (a, b))
    );
    sandbox.ytseo(["optimize", "talk.mkv", "--listen", "--audio-track", "3"]).run().refuses(
        2,
        "has no audio track 3",
        "it has 2: `ytseo video probe` lists them",
    );
    sandbox.take(&media::silent(), "silent.mp4");
    sandbox.ytseo(["optimize", "silent.mp4", "--audio-track", "1"]).run().refuses(
        2,
        "silent.mp4 has no sound",
        "--transcript",
    );
}

#[cfg(unix)]
#[test]
fn the_wanted_track_is_the_one_that_is_heard() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::two_tracks(), "talk.mkv");
    let body = "echo \"$@\" >> asked\nexec ffmpeg \"$@\"";
    let recorder = crate::support::programs::script(&sandbox, "recorder", body);
    let server = StandIn::start(|_, _| Reply::json(&serde_json::json!({"text": "", "segments": []})));
    let heard = |extra: &[&str]| {
        let _ = std::fs::remove_file(sandbox.path("asked"));
        sandbox
            .ytseo(["optimize", "talk.mkv", "--listen", "--topic", "tones", "--engine", "api"])
            .args(extra)
            .env("YTSEO_SPEECH_API_BASE", server.url("/v1"))
            .env("YTSEO_FFMPEG", &recorder)
            .env("YTSEO_FFPROBE", "ffprobe")
            .run()
            .succeeds();
        let asked = sandbox.read("asked");
        asked.split_whitespace().skip_while(|word| *word != "-map").nth(1).unwrap_or_default().to_string()
    };
    assert_eq!(heard(&[]), "0:a:0", "the default one");
    assert_eq!(heard(&["--audio-track", "2"]), "0:a:1");
    assert_eq!(heard(&["--language", "de"]), "0:a:1", "the one in the wanted language");
}

#[test]
fn without_sound_the_name_or_the_topic_is_gone_by() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::silent(), "timelapse of oslo harbour.mp4");
    let run = sandbox.ytseo(["optimize", "timelapse of oslo harbour.mp4", "--json"]).run().succeeds();
    assert_eq!(source(&run), serde_json::json!({"kind": "none", "reason": "the file has no sound"}));
    assert!(run.stderr.contains("warning: ") && run.stderr.contains("--topic"), "{}", run.stderr);
    assert!(run.json()["proposal"]["title"].to_string().to_lowercase().contains("oslo"), "{}", run.stdout);

    sandbox.take(&media::silent(), "IMG_2041.mp4");
    sandbox.ytseo(["optimize", "IMG_2041.mp4"]).run().refuses(2, "there is nothing to go by", "--topic");
    let topic =
        sandbox.ytseo(["optimize", "IMG_2041.mp4", "--topic", "a walk in Oslo", "--json"]).run().succeeds();
    assert!(topic.json()["proposal"]["title"].to_string().contains("Oslo"));
}

#[test]
fn sound_without_picture_is_done_too() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::sound_only(), "episode.m4a");
    sandbox.write("episode.srt", CAPTIONS);
    // YouTube takes no sound alone, and the audit says so; the proposal is there all the same.
    let report = sandbox.ytseo(["optimize", "episode.m4a", "--json", "--out", "out"]).run().exits(1).json();
    assert!(sandbox.path("out/proposal.yaml").is_file());
    assert_eq!(report["media"]["video"], serde_json::json!([]));
    assert_eq!(report["transcript"]["source"]["kind"], "sidecar");
    let findings = report["audit"]["findings"].as_array().expect("findings");
    let errors: Vec<_> = findings.iter().filter(|finding| finding["severity"] == "error").collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0]["field"], "file");
}

#[test]
fn rotated_and_uneven_videos_are_described_as_seen() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::rotated(), "phone.mp4");
    let info = sandbox.ytseo(["video", "probe", "phone.mp4", "--json"]).run().succeeds().json();
    let video = &info["video"][0];
    assert!(video["rotation"] == 90 || video["rotation"] == 270, "{video}");
    assert_eq!((&video["width"], &video["height"]), (&120.into(), &160.into()), "as shown: {video}");
    sandbox.take(&media::variable_rate(), "screen.mp4");
    let info = sandbox.ytseo(["video", "probe", "screen.mp4", "--json"]).run().succeeds().json();
    assert_eq!(info["video"][0]["variable_frame_rate"], true, "{info}");
    let even = sandbox.ytseo(["video", "probe", "--json"]).arg(example("talk.mp4")).run().succeeds().json();
    assert_eq!(even["video"][0]["variable_frame_rate"], false);
}

#[test]
fn odd_names_are_only_names() {
    for name in [
        "my talk.mp4",
        "100% real %d %03d.mp4",
        "12:30 talk.mp4",
        "file:talk.mp4",
        "a'b\"c.mp4",
        "-talk.mp4",
        "concat:a|b.mp4",
        "[x] talk.mp4",
        "日本語の動画.mp4",
    ] {
        let sandbox = Sandbox::new();
        sandbox.take(&media::two_tracks(), name);
        // A leading dash needs `--`, as everywhere.
        let args = ["optimize", "--json", "--out", "out", "--engine", "none", "--", name];
        let run = sandbox.ytseo(args).run().succeeds();
        assert_eq!(source(&run)["kind"], "embedded", "{name}");
        assert_eq!(run.json()["file"], name);
        assert!(sandbox.path("out/proposal.yaml").is_file(), "{name}");
    }
}

#[test]
fn a_leading_dash_can_be_written_with_a_folder() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::two_tracks(), "-talk.mp4");
    sandbox.ytseo(["optimize", "./-talk.mp4"]).run().succeeds();
    let _ = sandbox.ytseo(["optimize", "-talk.mp4"]).run().exits(2);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf_8_work() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let sandbox = Sandbox::new();
    let name = OsStr::from_bytes(b"t\xe4lk.mp4");
    sandbox.take(&media::plain(), name);
    sandbox.write(OsStr::from_bytes(b"t\xe4lk.srt"), CAPTIONS);
    let run =
        sandbox.ytseo(["optimize", "--json", "--engine", "none", "--out", "out"]).arg(name).run().succeeds();
    assert_eq!(source(&run)["kind"], "sidecar", "{}", run.stdout);
    assert_eq!(run.json()["file"], "t\u{fffd}lk.mp4");
    let folder =
        sandbox.ytseo(["optimize", "--json", "--engine", "none", "--out", "many", "."]).run().succeeds();
    assert_eq!(folder.json()["results"].as_array().map(Vec::len), Some(1));
}

#[test]
fn an_english_model_is_not_asked_for_another_language() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::two_tracks(), "talk.mkv");
    sandbox.write("models/ggml-tiny.en.bin", "never opened");
    sandbox
        .ytseo(["optimize", "talk.mkv", "--listen", "--model", "tiny.en", "--language", "de"])
        .env("YTSEO_MODEL_DIR", sandbox.path("models"))
        .run()
        .refuses(2, "tiny.en hears English only, not 'de'", "--model tiny");
}

#[test]
fn chapters_and_title_in_the_file_are_the_creators_and_are_used() {
    let sandbox = Sandbox::new();
    let chapter = |start: u32, end: u32, title: &str| {
        format!("[CHAPTER]\nTIMEBASE=1/1\nSTART={start}\nEND={end}\ntitle={title}\n")
    };
    let chapters =
        [chapter(0, 30, "Choosing a pot"), chapter(30, 70, "Planting deep"), chapter(70, 118, "Feeding")];
    let about = format!(";FFMETADATA1\ntitle=Tomatoes in a Pot\n{}", chapters.concat());
    let file = sandbox.write("about.txt", &about);
    let talk = example("talk.mp4");
    let args = ["-i", talk.to_str().expect("plain"), "-i", file.to_str().expect("plain")];
    sandbox.take(&media::made("chapters.mp4", &[&args, &["-map_metadata", "1", "-c", "copy"]]), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.en.srt");
    let report = sandbox.ytseo(["optimize", "talk.mp4", "--json"]).run().succeeds().json();
    let titles: Vec<&str> = report["proposal"]["chapters"]
        .as_array()
        .expect("chapters")
        .iter()
        .filter_map(|chapter| chapter["title"].as_str())
        .collect();
    assert_eq!(titles, ["Choosing a pot", "Planting deep", "Feeding"]);
    let yours = report["titles"].as_array().expect("titles").iter().find(|title| title["kind"] == "yours");
    assert_eq!(yours.expect("the title in the file")["title"], "Tomatoes in a Pot");
}
