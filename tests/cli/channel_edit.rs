//! `ytseo channel edit`: many files changed at once, and nothing else.

use serde_json::{Value, json};

use crate::support::{Run, Sandbox};

/// Files of a channel, written by hand.
struct Files {
    sandbox: Sandbox,
}

const IDS: [&str; 3] = ["aaaaaaaaaa1", "aaaaaaaaaa2", "aaaaaaaaaa3"];

fn name(at: usize) -> String {
    format!("videos/video-{at}.yaml")
}

fn text(at: usize) -> String {
    format!(
        "# https://www.youtube.com/watch?v={id} · published 202{at}-01-02 · 3:20\n\
         # mine, do not lose it\n\
         ytseo: 1\n\
         id: {id}\n\
         title: Stars of 2025, part {at} # the best one\n\
         description: |-\n  The year 2025.\n\n  0:00 Start\n\
         # about the tags\n\
         tags:\n- stars\n- night sky # both words\n\
         category: '22'\n\
         language: en\n\
         privacy: {privacy}\n",
        id = IDS[at],
        privacy = if at == 2 { "private" } else { "public" },
    )
}

impl Files {
    fn new() -> Self {
        let sandbox = Sandbox::new();
        for at in 0..IDS.len() {
            sandbox.write(name(at), text(at));
        }
        Self { sandbox }
    }

    fn edit(&self, args: &[&str]) -> Run {
        let all = ["channel", "edit"].iter().chain(args);
        self.sandbox.ytseo(all.copied().collect::<Vec<_>>()).run()
    }

    fn read(&self, at: usize) -> String {
        self.sandbox.read(name(at))
    }

    fn is_untouched(&self, at: usize) -> bool {
        self.read(at) == text(at)
    }
}

#[test]
fn only_what_is_selected_changes_and_only_its_lines() {
    let files = Files::new();
    let select = "title~stars, published>2020, privacy=public";
    let run = files.edit(&["--select", select, "--find", "2025", "--replace", "2026"]).succeeds();
    assert!(
        run.stdout.contains("Changed 1 file") && run.stdout.contains("1 of 3 videos selected"),
        "{}",
        run.stdout
    );
    assert!(files.is_untouched(0) && files.is_untouched(2));
    assert_eq!(files.read(1), text(1).replace("2025", "2026"), "comments, order and everything else stay");
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let files = Files::new();
    let args =
        ["--find", "Stars of (\\d+)", "--replace", "$1 in stars", "--regex", "--in", "title", "--dry-run"];
    let run = files.edit(&args).succeeds();
    assert!(run.stdout.contains("Would change 3 files"), "{}", run.stdout);
    assert!(run.stdout.contains("+ 2025 in stars, part 0"), "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    let report = files.edit(&[&args[..], &["--json"]].concat()).succeeds().json();
    assert_eq!(report["edited"][0]["changes"][0]["after"], "2025 in stars, part 0");
    assert_eq!((&report["dry_run"], &report["selected"]), (&json!(true), &json!(3)));
    let markdown = files.edit(&[&args[..], &["--format", "markdown"]].concat()).succeeds();
    assert!(markdown.stdout.contains("-Stars of 2025, part 0\n+2025 in stars"), "{}", markdown.stdout);
    assert!((0..3).all(|at| files.is_untouched(at)));
}

#[test]
fn a_footer_is_added_replaced_and_removed() {
    let files = Files::new();
    files.sandbox.write("old.txt", "— Links —\nhttps://old.example\n— thanks —\n");
    files.sandbox.write("new.txt", "— Links —\nhttps://new.example\nhttps://more.example\n— thanks —\n");
    let _ = files.edit(&["--footer-block", "old.txt"]).succeeds();
    let with = text(0)
        .replace("  0:00 Start\n", "  0:00 Start\n\n  — Links —\n  https://old.example\n  — thanks —\n");
    assert_eq!(files.read(0), with);
    let _ = files.edit(&["--footer-block", "new.txt"]).succeeds();
    let new = "https://new.example\n  https://more.example";
    assert_eq!(files.read(0), with.replace("https://old.example", new));
    let again = files.edit(&["--footer-block", "new.txt"]).succeeds();
    assert!(again.stdout.contains("Nothing to change"), "{}", again.stdout);
    let _ = files.edit(&["--remove-footer", "old.txt"]).succeeds();
    assert!((0..3).all(|at| files.is_untouched(at)));
}

#[test]
fn tags_and_fields_are_set() {
    let files = Files::new();
    let args = [
        "--select",
        "id=aaaaaaaaaa1",
        "--add-tag",
        "moon",
        "--add-tag",
        "STARS",
        "--remove-tag",
        "Night Sky",
    ];
    let _ = files.edit(&args).succeeds();
    assert!(
        files.read(0).contains("# about the tags\ntags:\n- stars\n- moon\ncategory"),
        "{}",
        files.read(0)
    );
    let _ = files
        .edit(&["--set-category", "27", "--set-language", "de", "--set", "license=creativeCommon"])
        .succeeds();
    let text = files.read(1);
    assert!(
        text.contains("category: '27'\nlanguage: de\n") && text.ends_with("license: creativeCommon\n"),
        "{text}"
    );
    files.edit(&["--set", "license=mine"]).exits(1);
    files.edit(&["--set", "colour=red"]).refuses(2, "'colour' is no field", "the fields are");
}

#[test]
fn a_change_that_breaks_a_limit_is_not_made_and_named() {
    let files = Files::new();
    files.sandbox.write(name(1), text(1).replace("part 1", &"long ".repeat(16)));
    let before = files.read(1);
    let args = ["--find", "2025", "--replace", "two thousand and twenty-five", "--in", "title"];
    let run = files.edit(&args).exits(1);
    assert!(run.stdout.contains("title-too-long") && run.stdout.contains("left as it was"), "{}", run.stdout);
    assert!(run.stderr.contains("1 file left as it was"), "{}", run.stderr);
    assert_eq!(files.read(1), before);
    assert!(files.read(0).contains("title: Stars of two thousand and twenty-five, part 0 # the best one\n"));
    let long = "ä".repeat(2500);
    files.sandbox.write("footer.txt", format!("First\n{long}\nLast"));
    let report = files.edit(&["--footer-block", "footer.txt", "--json"]).exits(1);
    let report: Value = serde_json::from_str(&report.stdout).expect("a report");
    assert_eq!(report["refused"].as_array().map(Vec::len), Some(3), "{report}");
    assert_eq!(report["refused"][0]["findings"][0]["rule"], "description-too-long", "{report}");
    let long: String = (0..60).map(|at| format!("--add-tag=tag number {at}\n")).collect();
    let many: Vec<&str> = long.lines().collect();
    let run = files.edit(&many).exits(1);
    assert!(run.stdout.contains("tags-too-long"), "{}", run.stdout);
}

#[test]
fn a_tag_is_not_added_where_youtube_may_hold_others() {
    let files = Files::new();
    let silent = text(0).replace("tags:\n- stars\n- night sky # both words\n", "");
    files.sandbox.write(name(0), &silent);
    let run = files.edit(&["--select", "id=aaaaaaaaaa1", "--add-tag", "moon"]).exits(1);
    assert!(run.stdout.contains("does not say tags"), "{}", run.stdout);
    assert_eq!(files.read(0), silent);
    // The lock file says that there were none when it was pulled.
    files.sandbox.write("channel.lock.json", r#"{"ytseo": 1, "videos": {"aaaaaaaaaa1": {"title": "abc"}}}"#);
    let _ = files.edit(&["--select", "id=aaaaaaaaaa1", "--add-tag", "moon"]).succeeds();
    assert!(files.read(0).ends_with("tags:\n- moon\n"), "{}", files.read(0));
}

#[test]
fn what_cannot_be_done_is_told_before_anything_is_written() {
    let files = Files::new();
    files.edit(&[]).refuses(2, "nothing is said that is to be changed", "--find TEXT");
    files.edit(&["--select", "title~moon", "--add-tag", "x"]).refuses(8, "none of 3 videos", "--select");
    files.edit(&["--select", "titel~moon", "--add-tag", "x"]).refuses(2, "'titel'", "title");
    files.edit(&["--find", "(", "--replace", "", "--regex"]).refuses(2, "no regular expression", "--regex");
    let _ = files.edit(&["--find", "a"]).exits(2);
    files.edit(&["nowhere", "--add-tag", "x"]).exits(8);
    files.sandbox.write("videos/zzz.yaml", "title: [broken");
    files.edit(&["--find", "2025", "--replace", "2026"]).refuses(2, "zzz.yaml", "mend");
    assert!((0..3).all(|at| files.is_untouched(at)));
}
