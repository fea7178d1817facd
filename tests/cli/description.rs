//! `ytseo description`.

use crate::support::{Sandbox, example};

#[test]
fn a_description_stays_within_its_limit_and_counts_itself() {
    let sandbox = Sandbox::new();
    let report = sandbox.ytseo(["description", "--json"]).arg(example("talk.en.srt")).run().succeeds().json();
    let text = report["description"].as_str().expect("a text");
    assert_eq!(report["bytes"].as_u64(), Some(text.len() as u64));
    assert!(text.len() <= 5000 && !text.contains(['<', '>']), "{text}");
    let opening: String = text.chars().take(150).collect();
    assert!(!opening.lines().next().expect("a first line").trim().is_empty(), "{text}");
}

#[test]
fn footer_links_and_hashtags_of_the_channel_are_in_it() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "ytseo.yaml",
        "channel:\n  footer: Recorded in a shed.\n  hashtags: ['#shed']\n  links:\n    - label: Newsletter\n      \
         url: https://example.org/news\n",
    );
    let run = sandbox.configured(["description", "--json"]).arg(example("talk.en.srt")).run().succeeds();
    let report = run.json();
    let text = report["description"].as_str().expect("a text");
    for part in ["Recorded in a shed.", "Newsletter", "https://example.org/news", "#shed"] {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
}

#[test]
fn the_users_template_decides_the_layout() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "ytseo.yaml",
        "channel:\n  name: Shed Sounds\nwriting:\n  description_template: 'From {{ channel }}: {{ hook }}'\n",
    );
    let report =
        sandbox.configured(["description", "--json", "--topic", "clap test"]).run().succeeds().json();
    let text = report["description"].as_str().expect("a text");
    assert!(text.starts_with("From Shed Sounds: "), "{text}");
}

#[test]
fn a_template_with_an_unknown_word_is_a_configuration_error() {
    let sandbox = Sandbox::new();
    sandbox.write("ytseo.yaml", "writing:\n  description_template: '{{ hok }}'\n");
    let run = sandbox.configured(["description", "--topic", "clap test"]).run().exits(3);
    assert!(run.stderr.contains("hint: "), "{}", run.stderr);
    assert!(run.stderr.contains("template"), "{}", run.stderr);
}

#[test]
fn markdown_is_a_fenced_block() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["description", "--topic", "clap test", "--format", "markdown"]).run().succeeds();
    assert!(run.stdout.starts_with("```text\n") && run.stdout.ends_with("\n```\n"), "{}", run.stdout);
}

#[test]
fn a_folder_is_no_text() {
    let sandbox = Sandbox::new();
    sandbox.write("notes.yaml/x", "");
    sandbox.ytseo(["description", "notes.yaml"]).run().refuses(2, "notes.yaml is a folder", "give a file");
}
