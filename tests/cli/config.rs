//! `ytseo config` and the order of the layers: defaults < user < project < .env < environment < flags.

use serde_json::Value;

use crate::support::Sandbox;

/// One setting of `config show --json`.
fn setting(report: &Value, key: &str) -> (Value, Value) {
    let settings = report["settings"].as_array().expect("a list");
    let found = settings.iter().find(|setting| setting["key"] == key).expect("a known key");
    (found["value"].clone(), found["origin"].clone())
}

#[test]
fn each_layer_wins_over_the_one_below_and_is_named() {
    let sandbox = Sandbox::new();
    let seed = |call: crate::support::sandbox::Call| setting(&call.run().succeeds().json(), "writing.seed");
    let show = || sandbox.configured(["config", "show", "--json"]);
    assert_eq!(seed(show()), (0.into(), serde_json::json!({"kind": "default"})));

    let user = sandbox.home().join(".config/ytseo/config.yaml");
    std::fs::create_dir_all(user.parent().expect("a folder")).expect("made");
    std::fs::write(&user, "writing:\n  seed: 1\n  titles: 11\n").expect("written");
    let (value, origin) = seed(show());
    assert_eq!((value, &origin["kind"]), (1.into(), &"file".into()));
    assert_eq!(origin["path"], "[TMP]/home/.config/ytseo/config.yaml");

    sandbox.write("ytseo.yaml", "writing:\n  seed: 2\n");
    let (value, origin) = seed(show());
    assert_eq!((value, &origin["path"]), (2.into(), &"ytseo.yaml".into()));

    sandbox.write(".env", "YTSEO_SEED=3\n");
    assert_eq!(seed(show()), (3.into(), serde_json::json!({"kind": "dot_env", "variable": "YTSEO_SEED"})));

    let (value, origin) = seed(show().env("YTSEO_SEED", "4"));
    assert_eq!((value, &origin["kind"]), (4.into(), &"environment".into()));

    // What the stronger layers do not say stays as the weaker ones have it.
    let report = show().run().succeeds().json();
    assert_eq!(setting(&report, "writing.titles").0, 11);
    assert_eq!(setting(&report, "writing.hashtags").0, 3);
}

#[test]
fn a_flag_wins_over_the_environment() {
    let sandbox = Sandbox::new();
    sandbox.write(".env", "YTSEO_OFFLINE=false\n");
    let report = sandbox
        .configured(["config", "show", "--json", "--offline"])
        .env("YTSEO_OFFLINE", "0")
        .run()
        .succeeds()
        .json();
    assert_eq!(setting(&report, "offline"), (true.into(), serde_json::json!({"kind": "flag"})));
}

#[test]
fn every_documented_variable_works() {
    let sandbox = Sandbox::new();
    let names: Vec<&str> = ytseo::config::VARIABLES.iter().map(|variable| variable.name).collect();
    for variable in ytseo::config::VARIABLES.iter().filter(|variable| !variable.example.is_empty()) {
        let run = sandbox
            .configured(["config", "show", "--json"])
            .env(variable.name, variable.example)
            .run()
            .succeeds();
        let (_, origin) = setting(&run.json(), variable.key);
        assert_eq!(origin["variable"], variable.name);
    }
    // As it is checked in, everything in the example is commented out; uncommented, it holds as well.
    let example = ytseo::config::env_example();
    let lines =
        example.lines().filter_map(|line| line.strip_prefix("# ").filter(|rest| rest.starts_with("YTSEO")));
    let used: String = lines.map(|line| format!("{line}\n")).collect();
    assert!(names.iter().filter(|name| name.starts_with("YTSEO")).all(|name| used.contains(*name)));
    sandbox.write(".env", &used);
    let report = sandbox.configured(["config", "show", "--json"]).run().succeeds().json();
    assert_eq!(setting(&report, "writing.seed").1["kind"], "dot_env");
}

#[test]
fn config_none_reads_no_file() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "this is: [not valid");
    sandbox.write(".env", "YTSEO_SEED=3\n");
    let report = sandbox.configured(["--config", "none", "config", "show", "--json"]).run().succeeds().json();
    assert_eq!(setting(&report, "writing.seed").0, 0);
}

#[test]
fn another_file_takes_the_place_of_the_projects() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "writing: {seed: 2}\n");
    sandbox.write("other.yaml", "writing: {titles: 5}\n");
    let report =
        sandbox.configured(["config", "show", "--json", "--config", "other.yaml"]).run().succeeds().json();
    assert_eq!(setting(&report, "writing.seed").0, 0);
    assert_eq!(setting(&report, "writing.titles").0, 5);
    sandbox.configured(["config", "show", "--config", "none.yaml"]).run().refuses(
        8,
        "none.yaml",
        "check the path",
    );
}

#[test]
fn an_unknown_key_names_the_nearest() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "channel:\n  fotter: hello\n");
    let run = sandbox.configured(["tags", "--topic", "x"]).run();
    run.refuses(3, "ytseo.yaml: unknown setting 'channel.fotter'", "did you mean 'channel.footer'?");
    sandbox.write("ytseo.yaml", "langauge: en\n");
    sandbox.configured(["config", "show"]).run().refuses(3, "'langauge'", "did you mean 'language'?");
}

#[test]
fn a_wrong_value_names_its_place_and_not_itself() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "writing:\n  titles: secret-word\n");
    let run = sandbox.configured(["config", "show"]).run();
    let run = run.refuses(3, "setting 'writing.titles' in ytseo.yaml is wrong", "ytseo config show");
    assert!(!run.stderr.contains("secret-word"), "{}", run.stderr);
    let run =
        sandbox.configured(["--config", "none", "config", "show"]).env("YTSEO_SPEECH_ENGINE", "best").run();
    run.refuses(3, "YTSEO_SPEECH_ENGINE in the environment", "ytseo config show");
}

#[test]
fn broken_files_are_configuration_errors() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "a: [1");
    sandbox.configured(["config", "show"]).run().refuses(
        3,
        "ytseo.yaml is not valid YAML",
        "ytseo config init",
    );
    sandbox.write("ytseo.yaml", b"a: \xff\xfe");
    let _ = sandbox.configured(["config", "show"]).run().exits(3);
    sandbox.write("ytseo.yaml", "- a\n- b\n");
    let _ = sandbox.configured(["config", "show"]).run().exits(3);
    sandbox.write("ytseo.yaml", "");
    sandbox.write(".env", "this is no assignment\n");
    sandbox.configured(["config", "show"]).run().refuses(3, ".env is malformed", "NAME=value");
}

#[test]
fn init_writes_a_file_that_holds_and_is_never_overwritten() {
    let sandbox = Sandbox::new();
    let run = sandbox.configured(["config", "init"]).run().succeeds();
    assert_eq!(run.stderr, "wrote ytseo.yaml\n");
    let text = sandbox.read("ytseo.yaml");
    assert!(text.contains("# name: My Channel"), "{text}");
    sandbox.configured(["config", "show"]).run().succeeds();
    sandbox.write("ytseo.yaml", "language: de\n");
    sandbox.configured(["config", "init"]).run().refuses(2, "ytseo.yaml is there already", "--force");
    assert_eq!(sandbox.read("ytseo.yaml"), "language: de\n");
    sandbox.configured(["config", "init", "--force"]).run().succeeds();
    assert_eq!(sandbox.read("ytseo.yaml"), text);
    sandbox.configured(["config", "init", "--user"]).run().succeeds();
    assert!(sandbox.home().join(".config/ytseo/config.yaml").is_file());
}

#[test]
fn every_line_of_the_template_is_valid_when_it_is_used() {
    let sandbox = Sandbox::new();
    sandbox.configured(["config", "init"]).run().succeeds();
    let text = sandbox.read("ytseo.yaml");
    // Settings are commented with a space in front of the `#`, or stand at the border; prose is neither.
    let used: String = text
        .lines()
        .map(|line| {
            let body = line.trim_start();
            let indent = &line[..line.len() - body.len()];
            let inner = body.strip_prefix("# ").unwrap_or(body);
            let setting = inner.split(':').next().is_some_and(|key| {
                inner.contains(':')
                    && key
                        .trim_start()
                        .trim_start_matches("- ")
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c == '_')
            });
            let text_of_footer = inner.starts_with("  Recorded");
            if !body.starts_with('#') || setting || text_of_footer {
                format!("{indent}{inner}\n")
            } else {
                String::new()
            }
        })
        .collect();
    sandbox.write("ytseo.yaml", &used);
    let report = sandbox.configured(["config", "show", "--json"]).run().succeeds().json();
    assert_eq!(setting(&report, "channel.name").0, "My Channel", "{used}");
    assert_eq!(setting(&report, "speech.model").0, "base");
    assert_eq!(setting(&report, "channel.links").0[0]["label"], "Newsletter");
}

#[test]
fn path_says_where_things_are() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "language: en\n");
    let run = sandbox.configured(["config", "path"]).run().succeeds();
    insta::assert_snapshot!(run.stdout, @r"
    user file     [TMP]/home/.config/ytseo/config.yaml
    project file  ytseo.yaml
    database      [TMP]/home/.local/share/ytseo/ytseo.db
    models        [TMP]/home/.cache/ytseo/models
    read now      ytseo.yaml
    ");
    let json = sandbox.configured(["config", "path", "--json"]).run().succeeds().json();
    assert_eq!(json["read"], serde_json::json!(["ytseo.yaml"]));
}

#[test]
fn show_for_people_and_as_markdown() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "channel:\n  name: Shed Sounds\n");
    let run = sandbox.configured(["config", "show"]).env("YTSEO_THREADS", "2").run().succeeds();
    let lines: Vec<&str> = run.stdout.lines().map(str::trim_end).collect();
    let line = |key: &str| {
        let found = lines.iter().find(|line| line.trim_start().starts_with(&format!("{key} ")));
        found.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default()
    };
    assert_eq!(line("channel.name"), "channel.name Shed Sounds ytseo.yaml");
    assert_eq!(line("speech.threads"), "speech.threads 2 $YTSEO_THREADS");
    assert_eq!(line("language"), "language not set default");
    let markdown = sandbox.configured(["config", "show", "--format", "markdown"]).run().succeeds();
    assert!(
        markdown.stdout.contains("| `channel.name` | `\"Shed Sounds\"` | ytseo.yaml |"),
        "{}",
        markdown.stdout
    );
}
