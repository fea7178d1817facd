//! Files that are made to do harm, or are simply broken: each refused with a reason, and none stops the others.

use lopdf::dictionary;

use super::files::{docx, pdf};
use super::{citations, json};
use crate::support::Sandbox;

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let sandbox = Sandbox::new();
    let body = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", " ".repeat(70 << 20));
    let bytes = docx(&body);
    assert!(bytes.len() < 1 << 20, "the file itself is small");
    sandbox.write("bomb.docx", bytes);
    sandbox.ytseo(["knowledge", "add", "bomb.docx"]).run().refuses(2, "unpacks to far more", ".txt");
}

#[test]
fn a_page_that_unpacks_to_too_much_is_refused() {
    let sandbox = Sandbox::new();
    let mut document = lopdf::Document::with_version("1.5");
    let pages = document.new_object_id();
    let mut content = lopdf::Stream::new(lopdf::Dictionary::new(), vec![b' '; 12 << 20]);
    content.compress().expect("compressed");
    let content = document.add_object(content);
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => dictionary! {},
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, lopdf::Object::Dictionary(tree));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("saved");
    assert!(bytes.len() < 1 << 20, "the file itself is small");
    sandbox.write("bomb.pdf", bytes);
    sandbox.ytseo(["knowledge", "add", "bomb.pdf"]).run().refuses(2, "unpacks to far more", ".txt");
}

#[test]
fn what_nests_without_end_is_survived() {
    let sandbox = Sandbox::new();
    sandbox.write("deep.docx", docx(&"<w:p>".repeat(50_000)));
    sandbox.ytseo(["knowledge", "add", "deep.docx"]).run().refuses(2, "nested too deeply", ".txt");
    let deep = format!("{}needle{}", "<div>".repeat(50_000), "</div>".repeat(50_000));
    sandbox.write("deep.html", deep);
    sandbox.ytseo(["knowledge", "add", "deep.html"]).run().refuses(2, "nested too deeply", ".txt");
    let drawing = format!("BT /F1 12 Tf {} Tj ET", "[".repeat(50_000));
    sandbox.write("deep.pdf", pdf(&[&drawing]));
    sandbox.ytseo(["knowledge", "add", "deep.pdf"]).run().refuses(2, "deep.pdf", "text recognition");
    sandbox.write("deep.json", "[".repeat(100_000));
    sandbox.ytseo(["knowledge", "add", "deep.json"]).run().refuses(2, "nested too deeply", ".txt");
    sandbox.write("deep.yaml", format!("title: {}", "[".repeat(100_000)));
    sandbox.ytseo(["knowledge", "add", "deep.yaml"]).run().refuses(2, "nested too deeply", ".txt");
}

#[test]
fn broken_files_say_what_is_wrong_with_them() {
    let sandbox = Sandbox::new();
    for (name, content, message, hint) in [
        ("a.pdf", b"%PDF-1.7\ngarbage".to_vec(), "is no PDF that can be read", ".txt"),
        ("b.docx", b"PK\x03\x04 nothing".to_vec(), "is no DOCX document", ".docx"),
        ("c.txt", vec![0, 1, 2, 3, 255, 0], "is not text", "its name ends like"),
        ("d.md", Vec::new(), "there is no text in", "text recognition"),
        ("e.srt", b"hello".to_vec(), "", ""),
        ("f.yaml", b"channel: {name: x}".to_vec(), "neither a transcript nor a proposal", "optimize"),
        ("g.pdf", pdf(&["0 0 10 10 re f"]), "there is no text in", "scanned"),
    ] {
        sandbox.write(name, &content);
        sandbox.ytseo(["knowledge", "add", name]).run().refuses(2, message, hint);
    }
    assert!(json(&sandbox, &["list"])["sources"].as_array().expect("a list").is_empty());
}

#[test]
fn one_broken_file_does_not_stop_the_rest() {
    let sandbox = Sandbox::new();
    sandbox.write("s/a.pdf", "%PDF-1.7\ngarbage");
    sandbox.write("s/b.md", "A good script.");
    let run = sandbox.ytseo(["knowledge", "add", "s", "--json"]).run().exits(2);
    let report = run.json();
    assert_eq!(report["sources"].as_array().expect("a list").len(), 1);
    assert!(report["failed"][0]["file"].as_str().expect("a path").ends_with("a.pdf"));
    assert!(run.stderr.contains("1 of 2 files could not be read"), "{}", run.stderr);
    let human = sandbox.ytseo(["knowledge", "add", "s"]).run().exits(2);
    assert!(human.stdout.contains("no PDF that can be read"), "{}", human.stdout);
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let sandbox = Sandbox::new();
    sandbox.write("evil.md", "# \u{1b}]0;title\u{7}\n\n\u{1b}[2J\u{1b}[31m needle \u{202e}desrever\u{8}\n");
    json(&sandbox, &["add", "evil.md"]);
    for args in [&["search", "needle"][..], &["search", "needle", "--full"], &["list"], &["show", "1"]] {
        let mut all = vec!["knowledge"];
        all.extend(args);
        let run = sandbox.ytseo(all).run().succeeds();
        let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!run.stdout.contains(bad), "{:?}", run.stdout);
    }
    assert_eq!(citations(&json(&sandbox, &["search", "needle"])).len(), 1);
}
