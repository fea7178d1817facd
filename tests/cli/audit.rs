//! `ytseo audit`: findings, score, exit codes and the outputs for CI systems.

use serde_json::{Value, json};

use crate::support::{Sandbox, example, media};

fn bad_draft() -> String {
    json!({ "title": "x".repeat(104), "tags": ["one", "one"], "description": "Words." }).to_string()
}

/// The part of a human report before the score, whose weights are another matter.
fn findings(text: &str) -> &str {
    text.split("\nScore").next().unwrap_or_default()
}

#[test]
fn an_error_is_shown_and_exits_with_1() {
    let sandbox = Sandbox::new();
    sandbox.write("draft.json", bad_draft());
    let run = sandbox.ytseo(["audit", "draft.json"]).run().exits(1);
    insta::assert_snapshot!(findings(&run.stdout), @r"
    Findings                                            1 error · 1 warning · 0 info
      ✗ error   the title is 4 characters too long; YouTube refuses it
                [title-too-long]
      ! warning tags are there twice: 'one' [tag-duplicate]
                fix: remove the repeated tags (`ytseo audit --fix`)
    ");
    // The repeated tag can be mended, the error cannot.
    insta::assert_snapshot!(run.stderr, @"result: 1 finding is an error");
    let run = sandbox.ytseo(["audit", "-"]).stdin("{\"title\": \"a\\u0007b\"}").run();
    let run = run.exits(1);
    assert!(run.stderr.contains("hint: `ytseo audit --fix` mends what is certain"), "{}", run.stderr);
}

#[test]
fn one_unreadable_file_does_not_hide_the_others() {
    let sandbox = Sandbox::new();
    sandbox.write("good.yaml", "title: Bread\ndescription: How bread is made.\n");
    sandbox.write("bad.yaml", "note: 1\n");
    let audit = |format: &str| {
        sandbox.ytseo(["audit", "good.yaml", "none.yaml", "bad.yaml", "--format", format]).run().exits(8)
    };
    let sarif = audit("sarif").json();
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let unread: Vec<&Value> = results.iter().filter(|result| result["ruleId"] == "unreadable").collect();
    assert_eq!(unread.len(), 2, "{results:?}");
    assert_eq!(unread[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "none.yaml");
    assert_eq!(unread[0]["level"], "error");
    let junit = audit("junit").stdout;
    assert_eq!(junit.matches("name=\"unreadable\"").count(), 2, "{junit}");
    assert!(junit.contains("<testsuite name=\"none.yaml\" tests=\"1\" failures=\"1\""), "{junit}");
    let json = audit("json").json();
    assert!(json["results"][0]["audit"]["score"].is_number());
    assert_eq!(json["results"][1]["error"]["kind"], "not_found");
    let message = json["results"][2]["error"]["message"].as_str().expect("a message");
    assert!(message.ends_with("it has neither title, description nor tags"), "{message}");
    let human = audit("human");
    assert!(human.stdout.contains("cannot read none.yaml"), "{}", human.stdout);
    assert!(human.stderr.contains("2 of 3 files could not be audited"), "{}", human.stderr);
}

#[test]
fn drafts_that_are_none_are_refused_with_what_to_write() {
    let sandbox = Sandbox::new();
    let refused = |text: &str, code: i32, message: &str, hint: &str| {
        sandbox.write("d.yaml", text);
        sandbox.ytseo(["audit", "d.yaml"]).run().refuses(code, message, hint);
        sandbox.ytseo(["audit", "-"]).stdin(text).run().refuses(code, message, hint);
    };
    refused("titel: Bread\n", 2, "it has neither title, description nor tags", "did you mean 'title'");
    refused("title: Bread: how\n", 2, "is neither a proposal nor a draft", "put a text in quotes");
    refused("title: x\ntags: a, b\n", 2, "`tags` must be a list", "[\"a\", \"b\"]");
    refused("title: x\nduration_s: -3\n", 2, "not -3", "length of the video");
    refused("ytseo: 2\ntitle: x\n", 3, "format 2", "update ytseo");
    sandbox.ytseo(["audit", "-"]).stdin(b"title: \xff".to_vec()).run().refuses(
        2,
        "not text in UTF-8",
        "path",
    );
    let edited = "ytseo: 1\ntitle: x\ndescription: |\n  0:00 a\n  1:00 b\n  2:00 c\nchapters:\n\
        - {time: \"0:00\", title: a}\n- {time: \"1:10\", title: b}\n- {time: \"2:00\", title: c}\n";
    sandbox.write("p.yaml", edited);
    let run = sandbox.ytseo(["audit", "p.yaml"]).run().succeeds();
    assert!(run.stdout.contains("[chapters-differ]"), "{}", run.stdout);
    sandbox.write("p.yaml", edited.replace("1:10", "1:00"));
    let run = sandbox.ytseo(["audit", "p.yaml"]).run().succeeds();
    assert!(!run.stdout.contains("chapters-differ"), "{}", run.stdout);
}

#[test]
fn numbers_on_the_command_line_are_checked() {
    let sandbox = Sandbox::new();
    for command in ["titles", "keywords"] {
        let run = sandbox.ytseo([command, "--topic", "bread", "--limit", "0"]).run().exits(2);
        assert!(run.stderr.contains("write a whole number from 1"), "{}", run.stderr);
    }
    let run = sandbox.ytseo(["audit", "a.yaml", "--fail-under", "high"]).run().exits(2);
    assert!(run.stderr.contains("write a number, like 80"), "{}", run.stderr);
}

#[test]
fn a_sound_draft_exits_with_0() {
    let sandbox = Sandbox::new();
    sandbox
        .write("draft.yaml", "title: How to Season a Cast Iron Pan\ndescription: |\n  Oil, heat and time.\n");
    let run = sandbox.ytseo(["audit", "draft.yaml"]).run().succeeds();
    insta::assert_snapshot!(findings(&run.stdout), @r"
    Findings                                          0 errors · 0 warnings · 0 info
      ✓ nothing to mend
    ");
    assert!(run.stdout.contains(" of 100\n"), "{}", run.stdout);
    assert_eq!(run.stderr, "");
}

#[test]
fn json_has_the_documented_shape() {
    let sandbox = Sandbox::new();
    sandbox.write("draft.json", bad_draft());
    let run = sandbox.ytseo(["audit", "--json", "draft.json"]).run().exits(1);
    let report = run.json();
    let keys: Vec<&String> = report.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["score", "parts", "basis", "errors", "warnings", "findings"]);
    assert_eq!(report["errors"], 1);
    let finding = &report["findings"][0];
    assert_eq!((&finding["rule"], &finding["field"]), (&"title-too-long".into(), &"title".into()));
    assert_eq!(finding["severity"], "error");
    for key in ["message", "measured", "limit", "source"] {
        assert!(finding[key].is_string(), "{key}: {finding}");
    }
    let (sum, score) = points(&report);
    assert!(score < sum, "an error costs points: {score} of {sum}");
    assert!(report["parts"].as_array().expect("parts").iter().all(|part| part["reason"].is_string()));
    assert_eq!(run.error_json()["error"]["kind"], "findings");
}

/// The sum of the parts, and the score.
fn points(report: &Value) -> (f64, f64) {
    let parts = report["parts"].as_array().expect("parts").iter();
    let sum = parts.filter_map(|part| part["points"].as_f64()).sum();
    (sum, report["score"].as_f64().expect("a score"))
}

#[test]
fn the_parts_add_up_to_the_score() {
    let sandbox = Sandbox::new();
    let draft = "title: How to Season a Cast Iron Pan\ndescription: Oil, heat and time.\n";
    let report = sandbox.ytseo(["audit", "-", "--json"]).stdin(draft).run().succeeds().json();
    let (sum, score) = points(&report);
    assert!((sum - score).abs() < 0.1, "{score} of {sum}");
    let weights: f64 =
        report["parts"].as_array().expect("parts").iter().filter_map(|part| part["weight"].as_f64()).sum();
    assert!((weights - 100.0).abs() < 1e-6, "{weights}");
}

#[test]
fn a_score_below_the_wanted_one_exits_with_1() {
    let sandbox = Sandbox::new();
    sandbox.write("draft.yaml", "title: Bread\ndescription: How bread is made.\n");
    sandbox.ytseo(["audit", "draft.yaml", "--fail-under", "1"]).run().succeeds();
    let run = sandbox.ytseo(["audit", "draft.yaml", "--fail-under", "99.5"]).run().exits(1);
    assert!(run.stderr.contains("is below 99.5"), "{}", run.stderr);
    assert!(!run.stdout.is_empty(), "the report is there all the same");
    sandbox.ytseo(["audit", "draft.yaml", "--fail-under", "high"]).run().exits(2);
}

#[test]
fn a_video_is_audited_alone_and_with_its_proposal() {
    let sandbox = Sandbox::new();
    sandbox.take(&media::plain(), "plain.mp4");
    sandbox.write("draft.yaml", "title: Bread\ndescription: How bread is made.\n");
    let alone = sandbox.ytseo(["audit", "--json", "plain.mp4"]).run().succeeds().json();
    assert!(alone.get("score").is_none(), "a file has no text to score");
    let rules = |report: &Value| -> Vec<String> {
        let findings = report["findings"].as_array().expect("findings");
        findings.iter().map(|finding| finding["rule"].as_str().expect("a rule").to_string()).collect()
    };
    assert!(rules(&alone).iter().any(|rule| rule == "nonStreamableMov"), "{:?}", rules(&alone));
    let both =
        sandbox.ytseo(["audit", "--json", "draft.yaml", "--video", "plain.mp4"]).run().succeeds().json();
    assert!(both["score"].is_number());
    assert!(rules(&both).iter().any(|rule| rule == "nonStreamableMov"));
}

#[test]
fn several_files_give_one_document() {
    let sandbox = Sandbox::new();
    sandbox.write("a.json", bad_draft());
    sandbox.write("b.yaml", "title: Bread\ndescription: How bread is made.\n");
    let run = sandbox.ytseo(["audit", "--json", "a.json", "b.yaml"]).run().exits(1);
    let results = run.json();
    assert_eq!(results["results"][0]["file"], "a.json");
    assert_eq!(results["results"][1]["audit"]["errors"], 0);
}

#[test]
fn standard_input_is_a_draft_too() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["audit", "-", "--json"]).stdin(bad_draft()).run().exits(1);
    assert_eq!(run.json()["errors"], 1);
    sandbox.ytseo(["audit", "-"]).stdin("[1, 2]").run().refuses(
        2,
        "standard input is neither a proposal nor a draft",
        "title, description, tags",
    );
}

#[test]
fn sarif_names_rule_file_and_field() {
    let sandbox = Sandbox::new();
    sandbox.write("my draft.json", bad_draft());
    let run = sandbox.ytseo(["audit", "my draft.json", "--format", "sarif"]).run().exits(1);
    let document = run.json();
    assert_eq!(document["version"], "2.1.0");
    let result = &document["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "title-too-long");
    assert_eq!(result["level"], "error");
    let location = &result["locations"][0];
    assert_eq!(location["physicalLocation"]["artifactLocation"]["uri"], "my%20draft.json");
    assert_eq!(location["logicalLocations"][0]["name"], "title");
    let index = result["ruleIndex"].as_u64().expect("an index");
    let rules = document["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules[usize::try_from(index).expect("small")]["id"], "title-too-long");
}

#[test]
fn junit_counts_failures() {
    let sandbox = Sandbox::new();
    sandbox.write("draft.json", bad_draft());
    let run = sandbox.ytseo(["audit", "draft.json", "--format", "junit"]).run().exits(1);
    assert!(
        run.stdout.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("<testcase classname=\"draft.json\" name=\"title-too-long\""));
    assert_eq!(run.stdout.matches("<failure ").count(), 2, "{}", run.stdout);
    assert!(run.stdout.contains("failures=\"2\""));
    assert_eq!(
        run.stdout.matches("<testcase").count(),
        run.stdout.matches("</testcase>").count()
            + run.stdout.lines().filter(|line| line.contains("<testcase") && line.ends_with("/>")).count()
    );
}

#[test]
fn markdown_is_a_table() {
    let sandbox = Sandbox::new();
    sandbox.write("draft.json", bad_draft());
    let run = sandbox.ytseo(["audit", "draft.json", "--format", "markdown"]).run().exits(1);
    assert!(run.stdout.contains("1 error · 1 warning"), "{}", run.stdout);
    assert!(run.stdout.contains("`title-too-long`"), "{}", run.stdout);
}

#[test]
fn ci_formats_belong_to_audit_alone() {
    let sandbox = Sandbox::new();
    for format in ["sarif", "junit"] {
        sandbox.ytseo(["tags", "--topic", "bread", "--format", format]).run().refuses(
            2,
            "SARIF and JUnit are formats of `ytseo audit`",
            "--format json",
        );
    }
}

#[test]
fn the_example_drafts_have_the_faults_they_are_said_to_have() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["audit", "--jsonl"]).arg(example("drafts.jsonl")).run().succeeds();
    let lines = run.lines();
    let errors = |id: &str| -> Vec<String> {
        let line = lines.iter().find(|line| line["id"] == id).expect("the draft");
        let findings = line["findings"].as_array().expect("findings").iter();
        findings
            .filter(|f| f["severity"] == "error")
            .map(|f| f["rule"].as_str().expect("a rule").into())
            .collect()
    };
    assert_eq!(errors("room-sound"), [""; 0]);
    assert_eq!(errors("long-title"), ["title-too-long"]);
    assert_eq!(errors("long-tags"), ["tags-too-long"]);
    assert_eq!(errors("short-chapter"), ["chapter-too-short"]);
    assert_eq!(errors("many-hashtags"), ["hashtags-too-many"]);
    assert_eq!(errors("japanese"), [""; 0]);
}
