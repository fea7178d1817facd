//! `--jsonl`: many drafts in, as many lines out, in the same order.

use serde_json::json;

use crate::support::Sandbox;

const COMMANDS: [&str; 5] = ["keywords", "titles", "description", "tags", "audit"];

fn draft(id: impl Into<serde_json::Value>) -> String {
    json!({ "id": id.into(), "title": "Cast iron pans", "text": "Season a cast iron pan with oil and heat." })
        .to_string()
}

#[test]
fn each_command_answers_each_line_with_its_id() {
    let sandbox = Sandbox::new();
    let input = format!("{}\n\n{}\r\n{}", draft("a"), draft(7), draft(json!({"deep": [1]})));
    sandbox.write("many.jsonl", format!("\u{feff}{input}"));
    for (command, key) in COMMANDS.into_iter().zip(["keywords", "titles", "description", "tags", "findings"])
    {
        let run = sandbox.ytseo([command, "--jsonl", "many.jsonl"]).run().succeeds();
        let lines = run.lines();
        let ids: Vec<_> = lines.iter().map(|line| line["id"].clone()).collect();
        assert_eq!(ids, [json!("a"), json!(7), json!({"deep": [1]})], "{command}");
        assert!(lines.iter().all(|line| line.get(key).is_some()), "{command}: {}", run.stdout);
        assert!(lines.iter().all(|line| line.get("error").is_none()));
        let piped = sandbox.ytseo([command, "--jsonl", "-"]).stdin(input.clone()).run().succeeds();
        assert_eq!(piped.stdout, run.stdout, "{command} reads standard input the same way");
    }
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_stops_nobody() {
    let sandbox = Sandbox::new();
    let input =
        format!("{}\n{{\"id\": \"bad\", \"title\": 5}}\nno json at all\n{}\n", draft("a"), draft("b"));
    for command in COMMANDS {
        let run = sandbox.ytseo([command, "--jsonl", "-"]).stdin(input.clone()).run().exits(2);
        let lines = run.lines();
        assert_eq!(lines.len(), 4, "{command}: {}", run.stdout);
        assert_eq!((&lines[0]["id"], &lines[3]["id"]), (&"a".into(), &"b".into()));
        assert_eq!((&lines[1]["id"], &lines[1]["line"]), (&"bad".into(), &2.into()));
        assert_eq!((&lines[2]["id"], &lines[2]["line"]), (&json!(null), &3.into()));
        for bad in &lines[1..3] {
            assert_eq!(bad["error"]["kind"], "usage", "{bad}");
            assert!(bad["error"]["message"].as_str().expect("a message").contains("is not a draft in JSON"));
        }
        assert!(run.stderr.contains("2 of 4 lines could not be used"), "{}", run.stderr);
    }
}

#[test]
fn a_line_without_a_field_says_so_and_names_one_place() {
    let sandbox = Sandbox::new();
    let input = "{\"id\": 1}\n{\"id\": 2, \"tags\": \"a, b\"}\n{\"title\": nope}\n{\"id\": 4, \"text\": \"Cast iron pans.\"}\n";
    for command in COMMANDS {
        let lines = sandbox.ytseo([command, "--jsonl", "-"]).stdin(input).run().exits(2).lines();
        let said = |at: usize| lines[at]["error"]["message"].as_str().expect("an error").to_string();
        assert_eq!(said(0), "line 1 is not a draft in JSON: it has neither title, description nor tags");
        assert_eq!(said(1), "line 2 is not a draft in JSON: `tags` must be a list");
        assert_eq!(lines[1]["error"]["hints"][0], "write [\"a\", \"b\"]");
        assert_eq!(said(2).matches("line ").count(), 1, "{}", said(2));
        assert!(!said(2).contains("ident"), "{}", said(2));
        assert!(lines[3].get("error").is_none(), "{command}: {}", lines[3]);
    }
}

#[test]
fn two_thousand_lines_keep_their_order() {
    let sandbox = Sandbox::new();
    let input: String = (0..2000)
        .map(|id| {
            json!({ "id": id, "title": format!("Pan number {id}"), "tags": ["pan"] }).to_string() + "\n"
        })
        .collect();
    let run = sandbox.ytseo(["audit", "--jsonl", "-"]).stdin(input).run().succeeds();
    let lines = run.lines();
    assert_eq!(lines.len(), 2000);
    for (index, line) in lines.iter().enumerate() {
        assert_eq!(line["id"], index);
        assert!(line["score"].is_number());
    }
}

#[test]
fn a_line_gives_what_the_command_gives() {
    let sandbox = Sandbox::new();
    let line = draft("a");
    sandbox.write("one.json", &line);
    for (command, flag) in
        [("keywords", Some("--from")), ("titles", None), ("description", None), ("tags", None)]
    {
        let one = sandbox.ytseo([command, "--json"]).args(flag).arg("one.json").run().succeeds().json();
        let run = sandbox.ytseo([command, "--jsonl", "-"]).stdin(line.clone()).run().succeeds();
        let mut many = run.lines().remove(0);
        many.as_object_mut().expect("an object").shift_remove("id");
        assert_eq!(many, one, "{command}");
    }
}

#[test]
fn a_missing_file_and_a_second_source_are_refused() {
    let sandbox = Sandbox::new();
    sandbox.ytseo(["audit", "--jsonl", "none.jsonl"]).run().refuses(
        8,
        "cannot read none.jsonl",
        "check the path",
    );
    let _ = sandbox.ytseo(["tags", "--jsonl", "-", "--topic", "x"]).run().exits(2);
    sandbox.ytseo(["tags", "--jsonl", "-"]).run().succeeds();
}
