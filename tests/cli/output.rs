//! Pipes, colours and what is drawn where: standard output is the answer, standard error everything else.

use crate::support::{Sandbox, example};

/// A command line for the shell, each word quoted.
fn shell_words(call: &crate::support::sandbox::Call) -> String {
    let quoted = |word: &std::ffi::OsString| format!("'{}'", word.to_string_lossy());
    call.words().iter().map(quoted).collect::<Vec<_>>().join(" ")
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let sandbox = Sandbox::new();
    let drafts: String = (0..3000).map(|id| format!("{{\"id\":{id},\"title\":\"Pan {id}\"}}\n")).collect();
    sandbox.write("many.jsonl", drafts);
    for args in [
        vec!["audit", "--jsonl", "many.jsonl"],
        vec!["completions", "bash"],
        vec!["man", "optimize"],
        vec!["config", "show"],
        vec!["models", "list", "--json"],
    ] {
        let words = shell_words(&sandbox.ytseo(&args));
        // The exit codes of both sides; head takes a line and closes.
        let line = format!("{{ {words}; echo \"code $?\" >&2; }} | head -1");
        let run = sandbox.program("bash", ["-c", &line]).run().succeeds();
        assert_eq!(run.stdout.lines().count(), 1, "{args:?}");
        assert_eq!(run.stderr, "code 0\n", "{args:?}");
        let closed = sandbox.program("bash", ["-c", &format!("{words} >&-")]).run();
        assert!(!closed.stderr.contains("panicked"), "{args:?}: {}", closed.stderr);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_a_storage_error() {
    let sandbox = Sandbox::new();
    for args in [&["tags", "--topic", "bread"][..], &["completions", "bash"], &["doctor", "--json"]] {
        let words = shell_words(&sandbox.ytseo(args));
        let run = sandbox.program("bash", ["-c", &format!("{words} > /dev/full")]).run().exits(9);
        assert!(run.stderr.contains("cannot write the answer"), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn colours_follow_the_flag_and_no_color() {
    let sandbox = Sandbox::new();
    let audit =
        |color: &str| sandbox.ytseo(["audit", "-", "--color", color]).stdin("title: Bread\ntags: [a, a]\n");
    let plain = audit("never").without_env("NO_COLOR").run().succeeds().stdout;
    assert!(!plain.contains('\u{1b}'));
    let auto = audit("auto").without_env("NO_COLOR").run().succeeds().stdout;
    assert_eq!(auto, plain, "not a terminal: no colours");
    let colored = audit("always").run().succeeds().stdout;
    assert!(colored.contains("\u{1b}["), "asked for, colours come even with NO_COLOR");
    assert_eq!(console::strip_ansi_codes(&colored), plain, "it reads the same without colour");
    let error = sandbox.ytseo(["audit", "none.yaml", "--color", "always"]).run().exits(8);
    assert!(error.stderr.contains("\u{1b}["), "{:?}", error.stderr);
}

#[test]
fn without_a_terminal_nothing_moves() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    let run = sandbox.ytseo(["optimize", "talk.mp4"]).run().succeeds();
    for text in [&run.stdout, &run.stderr] {
        assert!(!text.contains(['\u{1b}', '\r']), "{text:?}");
    }
    assert_eq!(run.stderr, "", "nothing needs to be said");
    let json = sandbox.ytseo(["optimize", "talk.mp4", "--json"]).run().succeeds();
    json.json();
    assert_eq!(json.stderr, "");
}

#[test]
fn human_reports_fit_80_columns_and_leave_no_space_behind() {
    let sandbox = Sandbox::new();
    sandbox.take(&example("talk.mp4"), "talk.mp4");
    sandbox.take(&example("talk.en.srt"), "talk.srt");
    sandbox.write("draft.json", r#"{"title": "Bread", "tags": ["a", "a"]}"#);
    for args in [
        &["optimize", "talk.mp4", "--out", "out"][..],
        &["keywords", "--from", "talk.srt"],
        &["titles", "talk.srt"],
        &["description", "talk.srt"],
        &["tags", "talk.srt"],
        &["audit", "draft.json"],
        &["video", "probe", "talk.mp4"],
        &["video", "transcribe", "talk.mp4"],
        &["video", "chapters", "talk.mp4"],
        &["config", "show"],
    ] {
        let run = sandbox.ytseo(args).run().succeeds();
        for line in run.stdout.lines() {
            assert!(console::measure_text_width(line) <= 80, "{args:?}: {line}");
            assert!(!line.ends_with(' '), "{args:?}: space at the end of {line:?}");
        }
    }
}

#[test]
fn quiet_leaves_the_answer_and_the_errors() {
    let sandbox = Sandbox::new();
    sandbox.write("draft.yaml", "title: Bread\ntags: [a, a]\n");
    let run = sandbox.ytseo(["--quiet", "audit", "--fix", "draft.yaml"]).run().succeeds();
    assert_eq!(run.stderr, "");
    assert!(!run.stdout.is_empty());
    let run = sandbox.ytseo(["--quiet", "audit", "none.yaml"]).run().exits(8);
    assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
}

#[test]
fn errors_are_a_document_for_those_who_read_json() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["audit", "none.yaml", "--json"]).run().exits(8);
    assert_eq!(run.stdout, "");
    let error = &run.error_json()["error"];
    assert_eq!(error["kind"], "not_found");
    assert!(error["message"].as_str().expect("a message").contains("none.yaml"));
    assert!(!error["hints"].as_array().expect("hints").is_empty());
}

#[test]
fn a_wrong_command_line_exits_with_2() {
    let sandbox = Sandbox::new();
    for args in [&["dance"][..], &[], &["optimize"], &["audit"], &["tags", "--json", "--format", "yaml", "x"]]
    {
        let run = sandbox.ytseo(args).run().exits(2);
        assert!(run.stderr.contains("Usage"), "{args:?}: {}", run.stderr);
    }
}
