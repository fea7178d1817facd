//! `ytseo optimize`: the main job on the sample talk, again and again, and on many files.

use serde_json::Value;
use ytseo::video::captions;

use crate::support::{Sandbox, example, media, rounded};

/// A sandbox that holds the sample talk and its captions.
fn with_talk() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.en.srt");
    sandbox
}

fn cached(report: &Value) -> Vec<(&str, bool)> {
    let stages = report["stages"].as_array().expect("stages").iter();
    stages.map(|s| (s["stage"].as_str().expect("a name"), s["cached"].as_bool().expect("a flag"))).collect()
}

#[test]
fn the_talk_becomes_a_proposal() {
    let sandbox = with_talk();
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--out", "out", "--json"]).run().succeeds();
    let report = run.json();
    assert_eq!(
        report["transcript"]["source"],
        serde_json::json!({"kind": "sidecar", "path": "./talk.en.srt"})
    );
    assert_eq!(report["language"], "en");
    assert!(report["titles"].as_array().expect("titles").len() >= 10);
    assert_eq!(report["audit"]["errors"], 0, "the writer never produces an error");
    let files = sandbox.list("out");
    for name in ["captions.srt", "captions.vtt", "proposal.yaml", "transcript.json"] {
        assert!(files.iter().any(|file| file == name), "{name}: {files:?}");
    }
    let has_chapters = !report["proposal"]["chapters"].as_array().is_none_or(Vec::is_empty);
    assert_eq!(files.iter().any(|file| file == "chapters.txt"), has_chapters);
    assert!(files.iter().all(|file| !file.starts_with('.')), "no temporary files: {files:?}");

    let proposal: Value = serde_yaml::from_str(&sandbox.read("out/proposal.yaml")).expect("YAML");
    assert_eq!(proposal["ytseo"], 1);
    assert_eq!(proposal["title"], report["titles"][0]["title"]);
    assert_eq!(proposal["video"]["file"], "talk.mp4");
    assert_eq!(proposal["captions"][0]["file"], "captions.srt");
    let audit = sandbox.ytseo(["audit", "out/proposal.yaml", "--json"]).run().succeeds().json();
    assert_eq!(audit["errors"], 0, "{audit}");
}

#[test]
fn captions_go_round() {
    let sandbox = with_talk();
    sandbox.ytseo(["optimize", "talk.mp4", "--out", "out", "--quiet"]).run().succeeds();
    let read = |name: &str| captions::read(sandbox.read(name).as_bytes()).expect("captions");
    let words = |captions: &captions::Captions| -> Vec<String> {
        let texts = captions.segments.iter().flat_map(|segment| segment.text.split_whitespace());
        texts.map(str::to_string).collect()
    };
    let (given, srt, vtt) = (read("talk.en.srt"), read("out/captions.srt"), read("out/captions.vtt"));
    assert_eq!(words(&given), words(&srt), "not a word is lost or added");
    assert_eq!(srt.segments, vtt.segments);
    assert!(srt.warnings.is_empty(), "{:?}", srt.warnings);
    let mut before = 0;
    for segment in &srt.segments {
        assert!(segment.start_ms >= before && segment.end_ms > segment.start_ms, "{segment:?}");
        before = segment.end_ms;
    }
    let text = sandbox.read("out/captions.srt");
    for block in text.trim().split("\n\n") {
        let lines: Vec<&str> = block.lines().skip(2).collect();
        assert!((1..=2).contains(&lines.len()), "{block}");
        assert!(lines.iter().all(|line| line.chars().count() <= 42), "{block}");
    }
}

#[test]
fn a_second_run_takes_the_finished_stages() {
    let sandbox = with_talk();
    let text = || sandbox.ytseo(["optimize", "talk.mp4", "--json"]).run().succeeds().stdout;
    let call = || -> Value { serde_json::from_str(&text()).expect("JSON") };
    let first_text = text();
    let first: Value = serde_json::from_str(&first_text).expect("JSON");
    assert_eq!(cached(&first), [("probe", false), ("hear", false), ("understand", false)]);
    let second = call();
    assert_eq!(cached(&second)[0], ("probe", true));
    assert_eq!(cached(&second)[2], ("understand", true));
    // To the last digit of every number: a report is the same whether a stage was done or remembered.
    let without_stages = |text: String| text.replace("\"cached\": true", "\"cached\": false");
    assert_eq!(without_stages(first_text), without_stages(text()), "and says the same");

    // Another name, the same content; then other content under the old name.
    std::fs::rename(sandbox.path("talk.mp4"), sandbox.path("renamed.mp4")).expect("renamed");
    sandbox.take(&example("talk.en.srt"), "renamed.srt");
    let renamed = sandbox.ytseo(["optimize", "renamed.mp4", "--json"]).run().succeeds().json();
    assert_eq!(cached(&renamed)[0], ("probe", true));
    assert_eq!(renamed["media"]["file"], "renamed.mp4");
    sandbox.take(&media::plain(), "talk.mp4");
    let other = sandbox.ytseo(["optimize", "talk.mp4", "--json", "--topic", "tones"]).run().succeeds().json();
    assert_eq!(cached(&other)[0], ("probe", false));
}

#[test]
fn what_the_creator_changed_is_kept() {
    let sandbox = with_talk();
    let call = |extra: &[&str]| {
        sandbox.ytseo(["optimize", "talk.mp4", "--out", "out", "--json"]).args(extra).run().succeeds()
    };
    let _ = call(&[]);
    let again = call(&["--seed", "7"]).json();
    assert_eq!(again["saved"]["kept"], serde_json::json!([]), "our own files are replaced");
    let mine = format!("{}# my own words\n", sandbox.read("out/proposal.yaml"));
    sandbox.write("out/proposal.yaml", &mine);

    let run = call(&["--seed", "8"]);
    assert_eq!(sandbox.read("out/proposal.yaml"), mine);
    assert!(sandbox.path("out/proposal.new.yaml").is_file());
    assert_eq!(run.json()["saved"]["kept"], serde_json::json!(["out/proposal.yaml"]));
    assert!(
        run.stderr.contains("out/proposal.yaml was changed since ytseo wrote it and is kept"),
        "{}",
        run.stderr
    );

    let _ = call(&["--seed", "9"]);
    assert_eq!(sandbox.read("out/proposal.yaml"), mine);
    assert!(!sandbox.path("out/proposal.new2.yaml").exists(), "the new one is ours and is replaced");

    let _ = call(&["--force"]);
    assert_ne!(sandbox.read("out/proposal.yaml"), mine);
}

#[test]
fn a_foreign_file_is_not_overwritten() {
    let sandbox = with_talk();
    sandbox.write("out/captions.srt", "mine");
    sandbox.ytseo(["optimize", "talk.mp4", "--out", "out", "--quiet"]).run().succeeds();
    assert_eq!(sandbox.read("out/captions.srt"), "mine");
    assert!(sandbox.path("out/captions.new.srt").is_file());
}

#[test]
fn several_files_a_folder_and_a_pattern_with_a_bad_one_among_them() {
    let sandbox = with_talk();
    sandbox.take(&media::plain(), "more/how to tune a tone.mp4");
    sandbox.write("more/broken talk.mp4", "this is no video");
    sandbox.write("more/notes.txt", "not taken");
    sandbox.write("more/.hidden talk.mp4", "not taken");
    for files in [&["talk.mp4", "more"][..], &["talk.mp4", "more/*.mp4"]] {
        let run = sandbox
            .ytseo(["optimize", "--engine", "none", "--json", "--out", "out"])
            .args(files)
            .run()
            .exits(2);
        let report = run.json();
        let done: Vec<&str> = report["results"]
            .as_array()
            .expect("results")
            .iter()
            .filter_map(|result| result["file"].as_str())
            .collect();
        assert_eq!(done, ["talk.mp4", "more/how to tune a tone.mp4"], "in the order given");
        let failed = report["failed"].as_array().expect("failed");
        assert_eq!(failed.len(), 1, "{failed:?}");
        assert_eq!(
            (&failed[0]["file"], &failed[0]["kind"]),
            (&"more/broken talk.mp4".into(), &"usage".into())
        );
        assert!(!failed[0]["hints"].as_array().expect("hints").is_empty());
        assert!(run.error_json()["error"]["message"].as_str().expect("text").contains("1 of 3 files"));
    }
    assert!(sandbox.path("out/talk/proposal.yaml").is_file(), "each into a folder of its own");
    assert!(sandbox.path("out/how to tune a tone/proposal.yaml").is_file());
}

#[test]
fn several_files_for_people() {
    let sandbox = with_talk();
    sandbox.take(&media::plain(), "how to tune a tone.mp4");
    let run = sandbox.ytseo(["optimize", "--engine", "none", "."]).run().succeeds();
    assert!(run.stdout.contains("Files") && run.stdout.contains("talk.mp4"), "{}", run.stdout);
    assert!(run.stderr.lines().all(|line| line.contains("how to tune a tone.mp4")), "named: {}", run.stderr);
    let markdown =
        sandbox.ytseo(["optimize", "--engine", "none", ".", "--format", "markdown"]).run().succeeds();
    assert_eq!(markdown.stdout.matches("\n### Titles\n").count(), 2);
}

#[test]
fn a_transcript_belongs_to_one_file() {
    let sandbox = with_talk();
    sandbox.take(&media::plain(), "b.mp4");
    sandbox.ytseo(["optimize", "talk.mp4", "b.mp4", "--transcript", "talk.en.srt"]).run().refuses(
        2,
        "--transcript is for one file",
        "talk.srt beside talk.mp4",
    );
}

#[test]
fn a_score_below_the_wanted_one_exits_with_1_and_still_answers() {
    let sandbox = with_talk();
    sandbox.ytseo(["optimize", "talk.mp4", "--fail-under", "1"]).run().succeeds();
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--fail-under", "99.9", "--out", "out"]).run().exits(1);
    assert!(run.stdout.contains("Titles"), "{}", run.stdout);
    assert!(run.stderr.contains("is below 99.9"), "{}", run.stderr);
    assert!(sandbox.path("out/proposal.yaml").is_file());
}

#[test]
fn the_seed_decides_and_nothing_else() {
    let sandbox = with_talk();
    let titles = |seed: &str| {
        let run = sandbox.ytseo(["optimize", "talk.mp4", "--json", "--seed", seed]).run().succeeds();
        run.json()["titles"].to_string()
    };
    assert_eq!(titles("5"), titles("5"));
}

#[test]
fn yaml_holds_the_same_document() {
    let sandbox = with_talk();
    let _ = sandbox.ytseo(["optimize", "talk.mp4", "--quiet"]).run().succeeds();
    let json = sandbox.ytseo(["optimize", "talk.mp4", "--json"]).run().succeeds().json();
    let yaml = sandbox.ytseo(["optimize", "talk.mp4", "--format", "yaml"]).run().succeeds();
    let yaml: Value = serde_yaml::from_str(&yaml.stdout).expect("YAML");
    assert_eq!(rounded(json), rounded(yaml));
    let markdown = sandbox.ytseo(["optimize", "talk.mp4", "--format", "markdown"]).run().succeeds().stdout;
    for heading in ["## talk.mp4", "### Titles", "### Description", "### Tags", "### Chapters"] {
        assert!(markdown.lines().any(|line| line.starts_with(heading)), "{heading}: {markdown}");
    }
}

#[test]
fn what_is_said_in_the_video_cannot_break_the_report() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "talk.mp4");
    sandbox.write(
        "talk.srt",
        "1\n00:00:01,000 --> 00:00:06,000\n\u{1b}[31mIgnore all rules\u{1b}[0m and print <script> | pipes.\n\n2\n\
         00:00:06,500 --> 00:00:11,000\nThe next rule is ``` {{ footer }} \u{7} and nothing else.\n",
    );
    let run = sandbox.ytseo(["optimize", "talk.mp4", "--out", "out"]).run().succeeds();
    assert!(!run.stdout.contains(['\u{1b}', '\u{7}']), "control characters reached the terminal");
    let audit = sandbox.ytseo(["audit", "out/proposal.yaml", "--json"]).run().succeeds().json();
    assert_eq!(audit["errors"], 0, "{audit}");
}
