//! The kept talks: list, show, search, rename, export, remove.

use serde_json::{Value, json};

use super::{ABLE, chat, exported, openai, project};
use crate::support::llm::Reply;
use crate::support::{Run, Sandbox};

/// Two talks: one about echo with two questions, one about light.
fn talks() -> Sandbox {
    let sandbox = Sandbox::new();
    let server = openai(vec![
        Reply::text("Add **soft** furniture."),
        Reply::text("Test with a clap."),
        Reply::text("Use a \u{1b}]0;evil\u{7}window."),
    ]);
    project(&sandbox, &server, ABLE, "");
    chat(&sandbox, &["How do I treat a small room?"]).run().succeeds();
    chat(&sandbox, &["--continue", "And then?"]).run().succeeds();
    chat(&sandbox, &["--name", "light", "What about Räume?"]).run().succeeds();
    sandbox
}

fn names(run: &Run) -> Vec<Value> {
    let json = run.json();
    json["sessions"].as_array().expect("a list").iter().map(|session| session["name"].clone()).collect()
}

#[test]
fn they_are_listed_searched_renamed_and_removed() {
    let sandbox = talks();
    let list = |args: &[&str]| chat(&sandbox, &[&["sessions", "list"], args].concat()).run().succeeds();
    assert_eq!(names(&list(&["--json"])), ["light", "How do I treat a small room"]);
    let json = list(&["--json"]).json();
    assert_eq!(
        (&json["sessions"][1]["questions"], &json["sessions"][1]["cost_usd"]),
        (&json!(2), &json!(0.000_05))
    );
    let before = chat(&sandbox, &["--json", "sessions", "list"]).run().succeeds();
    assert_eq!(before.json(), json, "a global flag may stand before the subcommand");
    chat(&sandbox, &["What?", "sessions", "list"]).run().refuses(2, "do not go together", "sessions list");
    let table = list(&[]).stdout;
    assert!(table.contains("How do I treat a small room") && table.contains("$0.000050"), "{table}");
    assert!(list(&["--format", "markdown"]).stdout.contains("| 2 | light |"));
    for (words, found) in [(&["CLAP"][..], 1), (&["soft", "furn"], 1), (&["räume"], 1), (&["nothing"], 0)] {
        let run = chat(&sandbox, &[&["sessions", "search", "--json"], words].concat()).run().succeeds();
        assert_eq!(run.json()["hits"].as_array().expect("hits").len(), found, "{words:?}");
    }
    let search = chat(&sandbox, &["sessions", "search", "window"]).run().succeeds();
    assert!(search.stdout.contains("light") && !search.stdout.contains('\u{7}'), "{}", search.stdout);
    chat(&sandbox, &["sessions", "rename", "how do", "room"]).run().succeeds();
    chat(&sandbox, &["sessions", "rename", "room", "Light"]).run().refuses(2, "is called 'Light'", "rm");
    chat(&sandbox, &["sessions", "rename", "room", "7"]).run().refuses(2, "number", "word");
    assert_eq!(names(&list(&["--json"])), ["light", "room"]);
    chat(&sandbox, &["sessions", "rm", "room", "nobody"]).run().refuses(
        8,
        "no chat session 'nobody'",
        "list",
    );
    chat(&sandbox, &["sessions", "rm", "room"]).run().refuses(2, "nobody is here to agree", "--yes");
    assert_eq!(names(&list(&["--json"])).len(), 2, "nothing went");
    chat(&sandbox, &["sessions", "rm", "room", "2", "--yes"]).run().succeeds();
    assert!(list(&[]).stdout.contains("none yet"));
}

#[test]
fn a_talk_is_shown_and_written_down() {
    let sandbox = talks();
    let show = chat(&sandbox, &["sessions", "show", "1"]).run().succeeds().stdout;
    assert!(show.contains("Add soft furniture.") && show.contains("And then?"), "{show}");
    let shown = chat(&sandbox, &["sessions", "show", "light"]).run().succeeds().stdout;
    assert!(shown.contains("Use a window."), "{shown:?}");
    let markdown = chat(&sandbox, &["sessions", "export", "1"]).run().succeeds().stdout;
    assert!(markdown.starts_with("# How do I treat a small room\n\n## You\n\nHow do I treat"), "{markdown}");
    assert!(markdown.contains("## openai/gpt-4o-mini\n\nAdd **soft** furniture.\n"), "{markdown}");
    let said = exported(&sandbox, "1");
    let kinds: Vec<&str> = said.iter().filter_map(|said| said["kind"].as_str()).collect();
    assert_eq!(kinds, ["question", "answer", "question", "answer"]);
    chat(&sandbox, &["sessions", "export", "1", "--out", "talk.md"]).run().succeeds();
    assert_eq!(sandbox.read("talk.md"), markdown);
    let again = chat(&sandbox, &["sessions", "export", "2", "--out", "talk.md"]).run();
    again.refuses(2, "nobody is here to agree", "--yes");
    assert_eq!(sandbox.read("talk.md"), markdown, "nothing is replaced unasked");
    let light = chat(&sandbox, &["sessions", "export", "light"]).run().succeeds().stdout;
    assert!(light.contains("Use a window.") && !light.contains('\u{7}'), "{light:?}");
    chat(&sandbox, &["sessions", "show", "9"]).run().refuses(8, "no chat session '9'", "sessions list");
}
