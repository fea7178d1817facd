//! `ytseo knowledge`: adding, listing, searching and removing, with files that the tests write themselves.

mod files;
mod hostile;
mod meaning;

use serde_json::Value;

use crate::support::Sandbox;

/// Captions whose last sentence is said at 12:04.
const CAPTIONS: &str = "1\n00:00:01,000 --> 00:00:04,000\nWelcome to the workshop about quiet rooms.\n\n\
    2\n00:12:04,500 --> 00:12:09,000\nPut the microphone a hand away from your mouth.\n";

const SCRIPT: &str = "# How to light a face\n\nOne lamp is enough.\n\n## Key light\n\n\
    The key light stands at forty-five degrees. Large and soft is better than strong.\n\n\
    ## Background\n\nA dark background makes the speaker stand out.\n";

fn folder() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("notes/talk.en.srt", CAPTIONS);
    sandbox.write("notes/light.md", SCRIPT);
    sandbox
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Value {
    let mut all = vec!["knowledge"];
    all.extend(args);
    all.push("--json");
    sandbox.ytseo(all).run().succeeds().json()
}

fn citations(report: &Value) -> Vec<&str> {
    let passages = report["passages"].as_array().expect("passages");
    passages.iter().map(|passage| passage["citation"].as_str().expect("a text")).collect()
}

fn outcomes(report: &Value) -> Vec<&str> {
    let sources = report["sources"].as_array().expect("sources");
    sources.iter().map(|source| source["outcome"].as_str().expect("a text")).collect()
}

#[test]
fn what_was_added_is_found_with_its_place() {
    let sandbox = folder();
    let added = json(&sandbox, &["add", "notes"]);
    assert_eq!(outcomes(&added), ["added", "added"]);
    let found = json(&sandbox, &["search", "where does the microphone go"]);
    assert_eq!(citations(&found)[0], "talk.en.srt, 12:04");
    let passage = &found["passages"][0];
    assert_eq!((&passage["kind"], &passage["title"]), (&"transcript".into(), &"talk".into()));
    assert_eq!(passage["at_ms"], 724_500);
    assert_eq!(passage["found_by"], serde_json::json!(["words"]));
    let marks = passage["excerpt"]["marks"].as_array().expect("marks");
    let (start, end) = (marks[0][0].as_u64().expect("a byte"), marks[0][1].as_u64().expect("a byte"));
    let text = passage["excerpt"]["text"].as_str().expect("a text");
    let (start, end) = (usize::try_from(start).expect("small"), usize::try_from(end).expect("small"));
    assert_eq!(&text[start..end], "microphone");
    // A match in the middle of a passage is cited at its own time.
    let captions = "1\n00:00:10,000 --> 00:00:14,000\nFirst the curtains.\n\n\
        2\n00:00:15,000 --> 00:00:19,000\nThen the carpets.\n";
    sandbox.write("long.srt", captions);
    json(&sandbox, &["add", "long.srt"]);
    assert_eq!(citations(&json(&sandbox, &["search", "carpet"])), ["long.srt, 0:15"]);
    assert_eq!(citations(&json(&sandbox, &["search", "curtain"])), ["long.srt, 0:10"]);
    let found = json(&sandbox, &["search", "lights", "degree"]);
    assert_eq!(citations(&found)[0], "light.md, Key light", "stems, and the heading");
    let human = sandbox.ytseo(["knowledge", "search", "microphone"]).run().succeeds().stdout;
    assert!(human.contains("talk.en.srt, 12:04") && human.contains("a hand away"), "{human}");
    let markdown =
        sandbox.ytseo(["knowledge", "search", "microphone", "--format", "markdown"]).run().succeeds().stdout;
    assert!(markdown.starts_with("**talk.en.srt, 12:04**"), "{markdown}");
}

#[test]
fn a_passage_is_shown_with_what_is_around_it() {
    let sandbox = folder();
    json(&sandbox, &["add", "notes/light.md"]);
    let found = json(&sandbox, &["search", "degrees"]);
    let id = found["passages"][0]["id"].to_string();
    let shown = json(&sandbox, &["show", &id]);
    assert_eq!(shown["passage"]["heading"], "Key light");
    assert_eq!(shown["before"][0]["text"], "One lamp is enough.");
    assert_eq!(shown["after"][0]["heading"], "Background");
    let human = sandbox.ytseo(["knowledge", "show", &id]).run().succeeds().stdout;
    assert!(human.contains("notes/light.md") && human.contains("forty-five"), "{human}");
    sandbox.ytseo(["knowledge", "show", "4711"]).run().refuses(8, "there is no passage 4711", "search");
}

#[test]
fn the_same_twice_changes_nothing_and_a_change_is_read_again() {
    let sandbox = folder();
    json(&sandbox, &["add", "notes"]);
    let before = json(&sandbox, &["search", "microphone"]);
    assert_eq!(outcomes(&json(&sandbox, &["add", "notes", "notes/light.md"])), ["unchanged", "unchanged"]);
    assert_eq!(json(&sandbox, &["search", "microphone"]), before, "the numbers stay too");
    sandbox.write("notes/light.md", SCRIPT.replace("soft", "tungsten and soft"));
    let listed = json(&sandbox, &["list"]);
    let states: Vec<&Value> =
        listed["sources"].as_array().expect("a list").iter().map(|s| &s["state"]).collect();
    assert_eq!(states, ["changed", "current"]);
    assert!(citations(&json(&sandbox, &["search", "tungsten"])).is_empty());
    assert_eq!(outcomes(&json(&sandbox, &["refresh"])), ["updated", "unchanged"]);
    assert_eq!(citations(&json(&sandbox, &["search", "tungsten"])), ["light.md, Key light"]);
    // Another time of change alone is no change.
    sandbox.write("notes/talk.en.srt", CAPTIONS);
    assert_eq!(outcomes(&json(&sandbox, &["add", "notes"])), ["unchanged", "unchanged"]);
    assert_eq!(json(&sandbox, &["list"])["sources"][0]["state"], "current");
}

#[test]
fn what_is_gone_is_kept_until_it_is_removed() {
    let sandbox = folder();
    json(&sandbox, &["add", "notes"]);
    std::fs::remove_file(sandbox.path("notes/talk.en.srt")).expect("removed");
    let list = sandbox.ytseo(["knowledge", "list"]).run().succeeds().stdout;
    assert!(list.contains("gone") && list.contains("ytseo knowledge rm"), "{list}");
    assert_eq!(citations(&json(&sandbox, &["search", "microphone"])).len(), 1);
    let refreshed = json(&sandbox, &["refresh"]);
    assert_eq!(refreshed["gone"].as_array().expect("a list").len(), 1);
    let removed = json(&sandbox, &["rm", "talk.en.srt"]);
    assert_eq!(removed["removed"].as_array().expect("a list").len(), 1);
    assert!(citations(&json(&sandbox, &["search", "microphone"])).is_empty());
    assert_eq!(json(&sandbox, &["list"])["sources"].as_array().expect("a list").len(), 1);
    sandbox.ytseo(["knowledge", "rm", "nothing"]).run().refuses(8, "no source is called nothing", "list");
    json(&sandbox, &["rm", "notes"]);
    let empty = sandbox.ytseo(["knowledge", "list"]).run().succeeds().stdout;
    assert!(empty.contains("Nothing was added."), "{empty}");
    let nothing = sandbox.ytseo(["knowledge", "search", "light"]).run().succeeds().stdout;
    assert!(nothing.contains("Nothing was added yet."), "{nothing}");
}

#[test]
fn names_must_be_clear() {
    let sandbox = Sandbox::new();
    sandbox.write("a/script.md", "one thing");
    sandbox.write("b/script.md", "another thing");
    json(&sandbox, &["add", "a", "b"]);
    sandbox.ytseo(["knowledge", "rm", "script.md"]).run().refuses(2, "2 sources are called", "whole path");
    assert_eq!(json(&sandbox, &["rm", "a/*.md"])["removed"].as_array().expect("a list").len(), 1);
    assert_eq!(json(&sandbox, &["rm", "script.md"])["removed"].as_array().expect("a list").len(), 1);
}

#[test]
fn a_text_is_added_by_name() {
    let sandbox = Sandbox::new();
    let text = "Never promise what the video does not show.";
    json(&sandbox, &["add", "--text", text, "--name", "brand voice"]);
    let found = json(&sandbox, &["search", "promises"]);
    assert_eq!(citations(&found), ["brand voice"]);
    assert_eq!(found["passages"][0]["kind"], "note");
    assert_eq!(outcomes(&json(&sandbox, &["add", "--text", text, "--name", "brand voice"])), ["unchanged"]);
    let piped = sandbox.ytseo(["knowledge", "add", "-", "--name", "brand voice", "--json"]);
    assert_eq!(outcomes(&piped.stdin("Say it plainly.").run().succeeds().json()), ["updated"]);
    assert!(citations(&json(&sandbox, &["search", "promises"])).is_empty());
    sandbox.ytseo(["knowledge", "add", "-"]).stdin("x").run().refuses(2, "a text needs a name", "--name");
    json(&sandbox, &["rm", "brand voice"]);
}

#[test]
fn folders_patterns_and_kinds() {
    let sandbox = folder();
    sandbox.write(
        "notes/deep/old.yaml",
        "title: Ten lamps compared\ndescription: Which lamp is best?\ntags: [lamp]\n",
    );
    sandbox.write("notes/ytseo.yaml", "channel:\n  name: x\n");
    sandbox.write("notes/photo.png", "x");
    sandbox.write("notes/.hidden/secret.md", "secret lamp");
    let added = json(&sandbox, &["add", "notes"]);
    assert_eq!(added["sources"].as_array().expect("a list").len(), 3);
    assert_eq!(added["passed_over"], 2);
    let proposals = json(&sandbox, &["search", "lamp", "--kind", "proposal"]);
    assert!(!citations(&proposals).is_empty());
    assert!(citations(&proposals).iter().all(|citation| citation.starts_with("old.yaml")), "{proposals}");
    assert_eq!(citations(&json(&sandbox, &["search", "lamp", "--limit", "1"])).len(), 1);
    let patterns = json(&sandbox, &["add", "notes/*.md", "notes/**/*.srt"]);
    assert_eq!(outcomes(&patterns), ["unchanged", "unchanged"]);
}

#[test]
fn whatever_is_typed_is_words() {
    let sandbox = folder();
    json(&sandbox, &["add", "notes"]);
    for query in [
        "\"key light",
        "AND OR NOT light",
        "NEAR(light) *",
        "title:light",
        "light* -dark ^x {a b}: + '",
        "\"\"",
    ] {
        let run = sandbox.ytseo(["knowledge", "search", "--json", "--", query]).run();
        let fine = run.status.code();
        assert!(
            fine == Some(0) || (fine == Some(2) && run.stderr.contains("no word")),
            "{query}: {}",
            run.stderr
        );
    }
    assert_eq!(citations(&json(&sandbox, &["search", "\"dark background\""])), ["light.md, Background"]);
    assert!(
        citations(&json(&sandbox, &["search", "\"background dark\""])).is_empty(),
        "a phrase has its order"
    );
    sandbox.ytseo(["knowledge", "search", "?!"]).run().refuses(2, "there is no word to look for", "search");
}

#[test]
fn bad_arguments_say_what_to_do() {
    let sandbox = Sandbox::new();
    let add = |path: &str| sandbox.ytseo(["knowledge", "add", path]).run();
    add("nowhere.md").refuses(8, "there is no nowhere.md", "--text");
    add("https://example.com/a").refuses(2, "nothing is fetched", "save the page");
    add("*.md").refuses(8, "nothing matches *.md", "quote the pattern");
    sandbox.write("film.mp4", "x");
    add("film.mp4").refuses(2, "of no kind that can be read", "ytseo video transcribe");
    sandbox.write("empty/film.mp4", "x");
    add("empty").refuses(8, "there is nothing that can be read", "pdf");
    sandbox.ytseo(["knowledge", "add"]).run().exits(2);
}

#[test]
fn accents_scripts_and_odd_names() {
    let sandbox = Sandbox::new();
    sandbox.write("日本 語.txt", "動画の撮影にはよい照明が必要です。マイクも大切です。");
    sandbox.write("cafe.txt", "Le café du résumé est ouvert. Nous parlons de la lumière et des ombres.");
    sandbox.write("lager.txt", "Die Häuser stehen an der Straße, und die Übergänge werden geprüft.");
    sandbox.write("свет.txt", "Ключевой свет стоит под углом. Съёмка начинается утром, когда ещё темно.");
    json(&sandbox, &["add", "."]);
    for (query, file) in [
        ("照明", "日本 語.txt"),
        ("マイク", "日本 語.txt"),
        ("resume CAFE", "cafe.txt"),
        ("lumiere", "cafe.txt"),
        ("haus", "lager.txt"),
        ("STRASSE", "lager.txt"),
        ("ubergang", "lager.txt"),
        ("съемка", "свет.txt"),
    ] {
        let found = json(&sandbox, &["search", query]);
        assert_eq!(citations(&found).first().copied(), Some(file), "{query}: {found}");
    }
}

#[test]
fn the_best_ranks_first() {
    let sandbox = Sandbox::new();
    for number in 0..30 {
        sandbox.write(
            format!("s/{number:02}.md"),
            "A word about light, and a lot about other matters of the day.",
        );
    }
    sandbox.write("s/target.md", "# Compressor settings\n\nSet the compressor to three to one for speech.");
    sandbox.write("s/aside.md", "We heard a compressor in the yard. It was loud, and it had three wheels.");
    json(&sandbox, &["add", "s"]);
    let found = json(&sandbox, &["search", "compressor settings for speech"]);
    assert_eq!(citations(&found)[..2], ["target.md", "aside.md"]);
    let scores: Vec<f64> = found["passages"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|p| p["score"].as_f64().expect("a number"))
        .collect();
    assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]), "{scores:?}");
    assert_eq!(found["searched"], 32);
}
