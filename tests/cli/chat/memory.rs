//! Long talks: older parts are sent as a summary, nothing is deleted, and what cannot fit is said.

use serde_json::json;

use super::{chat, exported, last, openai, project, text_of};
use crate::support::Sandbox;
use crate::support::llm::{Asked, KEY, MODEL, Reply};

/// Some 1,750 counted tokens.
fn long(word: &str) -> String {
    format!("{word} {}", "word ".repeat(700))
}

/// A model of 8,192 tokens.
fn small(sandbox: &Sandbox, server: &crate::support::llm::LlmServer) {
    project(sandbox, server, &format!("mine/{MODEL}"), "");
}

/// Shortens what it is given to shorten, and answers everything else.
fn shortens(asked: &Asked) -> String {
    let kept = json!({"decided": ["The title is Sourdough."], "facts": [], "open": ["Tags"]});
    if asked.body.to_string().contains("<talk id=") { kept.to_string() } else { "An answer.".into() }
}

#[test]
fn older_messages_are_shortened_and_kept() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::Made(shortens)]);
    small(&sandbox, &server);
    chat(&sandbox, &["--no-tools", &long("alpha")]).run().succeeds();
    chat(&sandbox, &["--no-tools", "--continue", &long("beta")]).run().succeeds();
    chat(&sandbox, &["--no-tools", "--continue", &long("gamma")]).run().succeeds();
    assert_eq!(server.asked().len(), 3, "three questions fit");
    let run = chat(&sandbox, &["--no-tools", "--continue", &long("delta")]).run().succeeds();
    assert_eq!(run.stdout, "An answer.\n");
    assert!(run.stderr.contains("older messages are sent in short"), "{}", run.stderr);
    let asked = server.asked();
    // What is older is itself too long for one request: it is shortened part by part.
    let parts = &asked[3..asked.len() - 1];
    assert!(parts.len() > 1 && last(&parts[0]).contains("Person: alpha"), "{}", last(&parts[0]));
    let second = last(&parts[1]);
    assert!(second.contains("<kept id=\"") && second.contains("The title is Sourdough."), "{second}");
    let body = asked[asked.len() - 1].body.to_string();
    assert!(body.contains("The title is Sourdough.") && body.contains("<summary id="), "{body}");
    assert!(!body.contains("alpha") && body.contains("delta"), "{body}");
    assert_eq!(server.refused(), [""; 0]);
    let said = exported(&sandbox, "1");
    let kinds: Vec<&str> = said.iter().filter_map(|said| said["kind"].as_str()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "question").count(), 4, "nothing is deleted: {kinds:?}");
    let summary = said.iter().find(|said| said["kind"] == "summary").expect("a summary");
    assert!(summary["covers"].as_i64().expect("a number") >= 2 && summary["cost_usd"].is_number());
    // What was found before is found still.
    let hits = chat(&sandbox, &["sessions", "search", "alpha", "--json"]).run().succeeds().json();
    assert_eq!(hits["hits"].as_array().expect("hits").len(), 1);
}

#[test]
fn a_question_that_cannot_fit_is_refused_honestly() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::text("x")]);
    small(&sandbox, &server);
    let huge = "word ".repeat(6000);
    sandbox.write("huge.txt", huge);
    let run = chat(&sandbox, &["--no-tools", "--attach", "huge.txt", "--", "What is in it?"]).run();
    run.refuses(2, "does not fit mine/small", "fewer or shorter attachments");
    assert!(server.asked().is_empty());
    let list = chat(&sandbox, &["sessions", "list", "--json"]).run().succeeds().json();
    assert_eq!(list["sessions"], json!([]), "no empty session is left");
}

#[test]
fn tools_that_do_not_fit_are_left_out_with_a_word() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::text("Fine.")]);
    small(&sandbox, &server);
    let run = chat(&sandbox, &["Hello"]).run().succeeds();
    assert_eq!(run.stdout, "Fine.\n");
    assert!(run.stderr.contains("the tools do not fit mine/small"), "{}", run.stderr);
    let body = &server.asked()[0].body;
    assert!(body.get("tools").is_none());
    assert!(text_of(&body["messages"][0]).contains("You have no tools"));
}

#[test]
fn a_long_video_is_told_in_what_fits() {
    let sandbox = Sandbox::new();
    let server = openai(vec![Reply::text("Fine.")]);
    project(&sandbox, &server, "openai/gpt-4o-mini", "");
    let cues: String = (0..1200)
        .map(|index| {
            let (minutes, seconds) = (index / 10, index % 10 * 6);
            format!(
                "{}\n00:{:02}:{seconds:02},000 --> 00:{:02}:{:02},000\nSentence {index} about bread.\n\n",
                index + 1,
                minutes % 60,
                minutes % 60,
                seconds + 5
            )
        })
        .take(590)
        .collect();
    sandbox.write("talk.srt", cues);
    chat(&sandbox, &["--video", "talk.srt", "What?"]).run().succeeds();
    let told = text_of(&server.asked()[0].body["messages"][1]);
    assert!(told.contains("Sentence 0 about") && told.contains("Sentence 589 about"), "all of it fits");
    assert!(!told.contains(KEY));
}
