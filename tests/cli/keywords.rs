//! `ytseo keywords`.

use crate::support::{Sandbox, example, rounded};

#[test]
fn captions_give_phrases_with_times() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["keywords", "--json", "--from"]).arg(example("talk.en.srt")).run().succeeds();
    let report = run.json();
    assert_eq!(report["language"], "en");
    assert_eq!(report["source"]["kind"], "file");
    let keywords = report["keywords"].as_array().expect("a list");
    assert!(keywords.len() >= 10, "{} phrases", keywords.len());
    let mut before = 1.0;
    for keyword in keywords {
        let score = keyword["score"].as_f64().expect("a score");
        assert!((0.0..=before).contains(&score), "in order of falling score: {keyword}");
        before = score;
        assert!(!keyword["phrase"].as_str().expect("a phrase").is_empty());
        assert!(keyword["count"].as_u64().expect("a count") >= 1);
        let mention = &keyword["mentions"][0];
        assert!(mention["at_ms"].as_u64().expect("a time") < 120_000, "{mention}");
        assert!(mention["context"].is_string());
    }
    assert!((keywords[0]["score"].as_f64().expect("a score") - 1.0).abs() < 1e-9, "the best phrase has 1");
    let phrases: Vec<&str> = keywords.iter().filter_map(|keyword| keyword["phrase"].as_str()).collect();
    assert!(phrases.iter().any(|phrase| phrase.contains("room")), "{phrases:?}");
}

#[test]
fn plain_text_gives_phrases_without_times() {
    let sandbox = Sandbox::new();
    let report = sandbox
        .ytseo(["keywords", "--json", "--limit", "3", "--from"])
        .arg(example("transcript.txt"))
        .run()
        .succeeds()
        .json();
    let keywords = report["keywords"].as_array().expect("a list");
    assert_eq!(keywords.len(), 3, "--limit");
    assert!(keywords.iter().all(|keyword| keyword["mentions"][0].get("at_ms").is_none()));
}

#[test]
fn standard_input_is_read_without_being_named_and_by_a_dash() {
    let sandbox = Sandbox::new();
    let text = "Cast iron pans need seasoning. A cast iron pan that is seasoned does not stick.";
    let silent = sandbox.ytseo(["keywords", "--json"]).stdin(text).run().succeeds();
    let dash = sandbox.ytseo(["keywords", "--json", "--from", "-"]).stdin(text).run().succeeds();
    assert_eq!(silent.stdout, dash.stdout);
    assert!(silent.stdout.contains("cast iron"), "{}", silent.stdout);
    let captions = "1\n00:00:02,000 --> 00:00:04,000\nCast iron pans need seasoning, cast iron pans.\n";
    let timed = sandbox.ytseo(["keywords", "--json"]).stdin(captions).run().succeeds().json();
    assert_eq!(timed["keywords"][0]["mentions"][0]["at_ms"], 2000, "{timed}");
}

#[test]
fn the_formats_say_the_same() {
    let sandbox = Sandbox::new();
    let captions = example("talk.en.srt");
    let of = |format: &str| {
        sandbox.ytseo(["keywords", "--format", format, "--from"]).arg(&captions).run().succeeds()
    };
    let json = of("json").json();
    let yaml: serde_json::Value = yaml_serde(&of("yaml").stdout);
    assert_eq!(rounded(json.clone()), rounded(yaml));
    let first = json["keywords"][0]["phrase"].as_str().expect("a phrase").to_string();
    let markdown = of("markdown").stdout;
    assert!(markdown.starts_with("| phrase | weight | said |\n|---|---:|---:|\n"), "{markdown}");
    assert!(markdown.contains(&format!("| {first} | 1.00 |")), "{markdown}");
    assert!(of("human").stdout.contains(&first));
    let csv = of("csv").stdout;
    assert!(csv.starts_with(&format!("phrase,weight,said,first_at_s\n{first},1.000,")), "{csv}");
}

fn yaml_serde(text: &str) -> serde_json::Value {
    serde_yaml::from_str(text).expect("YAML")
}

#[test]
fn nothing_to_go_by_is_said_so() {
    let sandbox = Sandbox::new();
    sandbox.ytseo(["keywords"]).run().refuses(2, "there is nothing to go by", "--topic");
    sandbox.ytseo(["keywords", "--from", "nowhere.txt"]).run().refuses(8, "nowhere.txt", "check the path");
    sandbox.ytseo(["keywords", "--topic", "x", "--language", "klingonisch"]).run().refuses(
        2,
        "'klingonisch' is no language code",
        "pt-BR",
    );
}

#[test]
fn other_scripts_give_their_own_words() {
    let sandbox = Sandbox::new();
    for (language, text, part) in [
        (
            "ja",
            "自転車のチェーンを掃除します。自転車のチェーンに油をさします。自転車は軽く走ります。",
            "自転車",
        ),
        ("ar", "الدراجة تحتاج إلى زيت. تنظيف الدراجة سهل. الدراجة النظيفة تسير بسرعة.", "الدراجة"),
        ("ru", "Велосипед нужно чистить. Чистый велосипед едет быстрее. Велосипед любит масло.", "елосипед"),
        ("th", "จักรยานต้องการน้ำมัน ทำความสะอาดจักรยาน จักรยานสะอาดวิ่งเร็ว", "จักรยาน"),
    ] {
        let run = sandbox.ytseo(["keywords", "--json"]).stdin(text).run().succeeds();
        assert!(run.stdout.contains(part), "{language}: {}", run.stdout);
        assert_eq!(run.json()["language"], language);
    }
}
