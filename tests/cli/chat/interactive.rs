//! A talk on a terminal: typed, answered, stopped, asked, left.

use serde_json::json;

use super::{ABLE, chat, exported, last, openai, project};
use crate::support::Sandbox;
use crate::support::llm::Reply;
use crate::support::pty::Terminal;

const READY: &str = "Ctrl-D leaves";

#[test]
fn questions_are_answered_stopped_and_kept() {
    let sandbox = Sandbox::new();
    let server = openai(vec![
        Reply::text("## Colours\n\nTake **blue**.\n\n```yaml\ncolour: blue\n```\n"),
        Reply::Slow("and on\n\n".repeat(3000), 5),
        Reply::text("Fine."),
    ]);
    project(&sandbox, &server, ABLE, "");
    let mut terminal = Terminal::start(chat(&sandbox, &[]), 80);
    terminal.shows(READY, 1);
    // Two lines, by a backslash at the end.
    terminal.types("Which colour?\\\r");
    terminal.types("Just one.\r");
    terminal.shows("colour: blue", 1);
    terminal.shows("7 out", 1);
    assert!(terminal.screen().contains("\nTake blue."), "Markdown is drawn: {}", terminal.screen());
    assert_eq!(last(&server.asked()[0]), "Which colour?\nJust one.");
    terminal.types("Talk for ever\r");
    terminal.shows("and on", 2);
    terminal.types("\u{3}");
    terminal.shows("stopped; what came so far is kept", 1);
    terminal.types("/rol critic\r");
    terminal.shows("did you mean /role?", 1);
    terminal.types("/rename colours\r");
    terminal.shows("this talk is called 'colours'", 1);
    terminal.types("Enough?\r");
    terminal.shows("Fine.", 1);
    terminal.types("/quit\r");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.takes_lines());
    let said = exported(&sandbox, "colours");
    let ended: Vec<&str> = said.iter().filter_map(|said| said["ended"].as_str()).collect();
    assert_eq!(ended, ["done", "stopped", "done"]);
    let history = std::fs::read_to_string(sandbox.data().join("chat-history.txt")).expect("a history");
    assert!(history.contains("Talk for ever"), "{history}");
}

#[test]
fn a_tool_that_writes_asks_first() {
    let sandbox = Sandbox::new();
    let draft = |name: &str| Reply::Tool("save_draft", json!({"file": name, "title": "How to Bake Bread"}));
    let script = vec![
        draft("a.yaml"),
        Reply::text("Not this one."),
        draft("b.yaml"),
        Reply::text("That one."),
        draft("c.yaml"),
        Reply::text("And another."),
    ];
    let server = openai(script);
    project(&sandbox, &server, ABLE, "");
    let mut terminal = Terminal::start(chat(&sandbox, &[]), 80);
    terminal.shows(READY, 1);
    terminal.types("Save a\r");
    terminal.shows("save_draft changes something. [y]es, [n]o, [a]lways", 1);
    terminal.types("n");
    terminal.shows("Not this one.", 1);
    terminal.types("Save b\r");
    terminal.shows("[a]lways in this talk?", 2);
    terminal.types("a");
    terminal.shows("That one.", 1);
    terminal.types("Save c\r");
    terminal.shows("And another.", 1);
    terminal.reads_keys();
    terminal.types("\u{4}");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(sandbox.list("."), ["b.yaml", "c.yaml", "ytseo.yaml"]);
}

#[test]
fn commands_change_who_answers_about_what() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::text("One."), Reply::text("Two."), Reply::text("Three.")]);
    project(&sandbox, &server, ABLE, "");
    sandbox.write("talk.srt", "1\n00:00:00,000 --> 00:00:04,000\nAll about sourdough.\n");
    sandbox.write("notes.md", "Remember the oven.");
    let mut terminal = Terminal::start(chat(&sandbox, &[]), 120);
    terminal.shows(READY, 1);
    terminal.types("/help\r");
    terminal.shows("take the last question and its answer back", 1);
    terminal.types("/role critic\r");
    terminal.shows("the role is critic", 1);
    terminal.types("/video talk.srt\r");
    terminal.shows("the video is talk.srt", 1);
    terminal.types("/attach notes.md\r");
    terminal.shows("attached to the next question: notes.md", 1);
    terminal.types("How is it?\r");
    terminal.shows("One.", 1);
    let body = server.asked()[0].body.to_string();
    assert!(body.contains("You are a critic") && body.contains("All about sourdough"), "{body}");
    assert!(body.contains("Remember the oven."));
    terminal.types("/retry\r");
    terminal.shows("Two.", 1);
    terminal.types("/undo\r");
    terminal.shows("taken back: How is it?", 1);
    terminal.types("/tools\r");
    terminal.shows("asks: changes", 1);
    terminal.types("/compare openai/gpt-4o-mini,openai/gpt-4o\r");
    terminal.shows("answer side by side; /compare off", 1);
    terminal.types("Both?\r");
    terminal.shows(" │ ", 2);
    terminal.types("/compare swap\r");
    terminal.shows("goes on from the other answer", 1);
    terminal.types("/export talk.md\r");
    terminal.shows("written: talk.md", 1);
    terminal.types("/cost\r");
    terminal.shows("the whole talk: $", 1);
    // A signal gives the terminal back.
    terminal.signal(libc::SIGTERM);
    assert_eq!(terminal.ends(), 130);
    assert!(terminal.takes_lines());
    let markdown = sandbox.read("talk.md");
    assert!(markdown.contains("Both?") && !markdown.contains("How is it?"), "{markdown}");
    assert!(markdown.contains(", beside it"), "{markdown}");
}
