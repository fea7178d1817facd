//! The tools as a model calls them.

use serde_json::json;

use super::*;
use crate::config::{self, LoadRequest};
use crate::error::Kind;
use crate::model::{Segment, Transcript, TranscriptSource};
use crate::research;
use crate::seo::audit::audit;

const LINES: [&str; 6] = [
    "Today we bake sourdough bread at home with flour, water and salt.",
    "First feed the sourdough starter the evening before you bake.",
    "Mix the bread dough and let the dough rest for half an hour.",
    "Fold the dough every thirty minutes so that the gluten gets strong.",
    "Shape the loaf and let it rise in the fridge over night.",
    "Bake the sourdough bread in a hot pot for forty minutes.",
];

fn video() -> Material {
    let segment = |(number, text): (usize, &&str)| Segment {
        start_ms: number as u64 * 60_000,
        end_ms: number as u64 * 60_000 + 8_000,
        text: (*text).to_string(),
        words: Vec::new(),
    };
    Material::of_transcript(Transcript {
        source: TranscriptSource::File { path: "talk.srt".into() },
        language: Some("en".into()),
        duration_ms: Some(360_000),
        segments: LINES.iter().enumerate().map(segment).collect(),
    })
}

async fn toolbox(video: Option<Material>) -> (tempfile::TempDir, Toolbox) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let flags = vec![("data_dir".to_string(), data.display().to_string().into())];
    let loaded = config::load(&LoadRequest { config: Some("none".into()), flags }).expect("settings");
    let services = Services::open(&loaded, &Watch::silent()).await.expect("services");
    let work = folder.path().join("work");
    std::fs::create_dir(&work).expect("a folder");
    let workplace = Workplace { folder: work, video, ..Workplace::default() };
    let toolbox = Toolbox::open(&loaded, services, workplace).expect("a toolbox");
    (folder, toolbox)
}

async fn call(toolbox: &Toolbox, name: &str, arguments: Value) -> Result<ToolOutcome> {
    toolbox.call(name, &arguments, &Watch::silent()).await
}

#[tokio::test]
async fn every_tool_is_described_and_answers() {
    let (_folder, toolbox) = toolbox(Some(video())).await;
    for spec in toolbox.specs() {
        assert!(spec.description.len() > 40 && !spec.description.contains('\n'), "{}", spec.name);
        let parameters = spec.parameters.to_string();
        assert_eq!(spec.parameters["additionalProperties"], false, "{}", spec.name);
        assert!(!parameters.contains("$ref") && !parameters.contains("null"), "{}: {parameters}", spec.name);
        for (name, property) in spec.parameters["properties"].as_object().expect("properties") {
            assert!(property["description"].is_string(), "{}: {name}", spec.name);
        }
        if let Err(error) = call(&toolbox, spec.name, json!({})).await {
            assert!(!error.to_string().contains("there is no tool"), "{}", spec.name);
            assert!(!error.hints().is_empty(), "{}: {error}", spec.name);
        }
        let error = call(&toolbox, spec.name, json!({ "no_such_argument": 1 })).await.expect_err("strict");
        assert_eq!(error.kind(), Kind::Usage, "{}", spec.name);
        assert!(told(&error).contains("no_such_argument"), "{}", told(&error));
    }
    let error = call(&toolbox, "rm\n-rf", json!({})).await.expect_err("no tool");
    assert_eq!(error.kind(), Kind::NotFound);
    assert!(told(&error).contains("'rm -rf'") && told(&error).contains("write_titles"));
}

#[tokio::test]
async fn reports_are_those_of_the_library() {
    let (_folder, toolbox) = toolbox(Some(video())).await;
    let keywords = call(&toolbox, "research_keywords", json!({ "limit": 5 })).await.expect("keywords");
    let same = research::keywords(&video(), 5);
    assert_eq!(keywords.report, serde_json::to_value(&same).expect("json"));
    assert!(keywords.content.contains(&same.keywords[0].phrase), "{}", keywords.content);

    let titles = call(&toolbox, "write_titles", json!({ "limit": 4 })).await.expect("titles");
    assert_eq!(titles.report["titles"].as_array().map(Vec::len), Some(4));
    let tags = call(&toolbox, "write_tags", json!({ "topic": "sourdough bread" })).await.expect("tags");
    assert!(tags.content.contains("of 500 characters"), "{}", tags.content);
    let text = call(&toolbox, "write_description", json!({ "text": LINES.join(" ") })).await.expect("text");
    assert!(text.report["description"].as_str().expect("a text").contains("sourdough"));

    let title = "x".repeat(101);
    let checked = call(&toolbox, "audit", json!({ "title": title })).await.expect("an audit");
    assert!(checked.content.contains("error title-too-long"), "{}", checked.content);
    let alone = audit(&crate::model::Draft { title: Some(title), ..Default::default() }, None);
    assert_eq!(checked.report["errors"], alone.errors);

    let found = call(&toolbox, "look_up_transcript", json!({ "query": "fridge" })).await.expect("found");
    assert!(
        found.content.starts_with("<transcript id=") && found.content.contains("[4:00]"),
        "{}",
        found.content
    );
    let costs = call(&toolbox, "costs", json!({ "by": "model", "since": "7d" })).await.expect("costs");
    assert!(costs.content.contains("nothing was asked"));
    let rules = call(&toolbox, "youtube_rules", json!({ "query": "tags length" })).await.expect("rules");
    assert!(rules.content.contains("500") && rules.content.contains("source: "), "{}", rules.content);
    let chapters = call(&toolbox, "list_chapters", json!({})).await.expect("chapters");
    assert!(chapters.content.contains("chapters"), "{}", chapters.content);
}

#[tokio::test]
async fn a_talk_about_nothing_says_what_to_give() {
    let (_folder, toolbox) = toolbox(None).await;
    for name in ["research_keywords", "write_titles", "look_up_transcript", "list_chapters", "write_tags"] {
        let error = call(&toolbox, name, json!({})).await.expect_err("nothing to go by");
        assert!(told(&error).contains("hint: give `file`"), "{name}: {}", told(&error));
    }
    let both = json!({ "file": "a.srt", "text": "b" });
    assert!(call(&toolbox, "write_tags", both).await.expect_err("both").to_string().contains("both"));
    let outside = json!({ "file": "/etc/passwd" });
    assert_eq!(call(&toolbox, "audit", outside).await.expect_err("outside").kind(), Kind::Usage);
}

#[tokio::test]
async fn a_change_keeps_comments_and_can_be_taken_back() {
    let (_folder, toolbox) = toolbox(None).await;
    let text = "# mine\nytseo: 1\ntitle: Old # why\ndescription: |\n  a\ntags:\n- x\n";
    let path = toolbox.reach.folder().join("proposal.yaml");
    std::fs::write(&path, text).expect("written");
    let arguments = json!({ "file": "proposal.yaml", "title": "New", "tags": ["x", "y"] });
    let done = call(&toolbox, "edit_proposal", arguments).await.expect("edited");
    assert!(done.content.contains("title was: Old"), "{}", done.content);
    let now = std::fs::read_to_string(&path).expect("read");
    assert_eq!(now, "# mine\nytseo: 1\ntitle: New # why\ndescription: |\n  a\ntags:\n- x\n- y\n");
    let report: ChangeReport = serde_json::from_value(done.report).expect("a report");
    assert_eq!(report.previous.as_deref(), Some(text));
    assert_eq!(report.fields.iter().map(|c| c.field.as_str()).collect::<Vec<_>>(), ["title", "tags"]);
    let read = call(&toolbox, "read_proposal", json!({ "file": "proposal.yaml" })).await.expect("read");
    assert_eq!(read.report["proposal"]["title"], "New");

    take_back(&report).expect("taken back");
    assert_eq!(std::fs::read_to_string(&path).expect("read"), text);
    assert!(take_back(&report).expect_err("changed since").to_string().contains("changed since"));
    let same = json!({ "file": "proposal.yaml", "title": "Old" });
    assert!(call(&toolbox, "edit_proposal", same).await.is_err(), "nothing would change");
}

#[tokio::test]
async fn chapters_of_a_new_description_replace_those_of_the_proposal() {
    let (_folder, toolbox) = toolbox(None).await;
    let text = "ytseo: 1\ntitle: T\ndescription: ''\nchapters:\n- time: \"0:00\"\n  title: A\n";
    std::fs::write(toolbox.reach.folder().join("p.yaml"), text).expect("written");
    let description = "0:00 One\n1:00 Two\n2:00 Three";
    let arguments = json!({ "file": "p.yaml", "description": description });
    let done = call(&toolbox, "edit_proposal", arguments).await.expect("edited");
    let read = call(&toolbox, "read_proposal", json!({ "file": "p.yaml" })).await.expect("read");
    assert_eq!(read.report["proposal"]["chapters"][2]["title"], "Three", "{}", done.content);
}

#[tokio::test]
async fn a_draft_is_saved_once() {
    let (_folder, toolbox) = toolbox(None).await;
    let arguments = json!({ "file": "draft.yaml", "title": "A: b # c", "tags": ["yes", "1"] });
    let saved = call(&toolbox, "save_draft", arguments.clone()).await.expect("saved");
    let read = call(&toolbox, "read_proposal", json!({ "file": "draft.yaml" })).await.expect("read");
    assert_eq!(read.report["draft"]["title"], "A: b # c");
    assert_eq!(read.report["draft"]["tags"], json!(["yes", "1"]));
    assert!(
        call(&toolbox, "save_draft", arguments).await.expect_err("there").to_string().contains("already")
    );
    let wrong = json!({ "file": "draft.sh", "title": "x" });
    assert!(call(&toolbox, "save_draft", wrong).await.is_err());
    take_back(&serde_json::from_value(saved.report).expect("a report")).expect("taken back");
    assert!(!toolbox.reach.folder().join("draft.yaml").exists());
}

#[tokio::test]
async fn remembered_proposals_are_listed_and_read() {
    let (_folder, toolbox) = toolbox(None).await;
    let none = call(&toolbox, "list_videos", json!({})).await.expect("listed");
    assert!(none.content.contains("No video is known yet"));
    let store: &Store = &toolbox.services.store;
    let run = store.start_run("optimize", "talk.mp4").await.expect("started");
    let proposal =
        serde_json::from_value(json!({ "ytseo": 1, "title": "Bread", "tags": ["a"] })).expect("one");
    store.finish_run(run, Ok(&proposal)).await.expect("finished");
    let list = call(&toolbox, "list_videos", json!({})).await.expect("listed");
    let id = list.report["videos"][0]["id"].as_i64().expect("an id");
    let read = call(&toolbox, "read_proposal", json!({ "id": id })).await.expect("read");
    assert!(read.content.starts_with("<proposal id=") && read.content.contains("title: Bread"));
    assert_eq!(
        call(&toolbox, "read_proposal", json!({ "id": 99 })).await.expect_err("none").kind(),
        Kind::NotFound
    );
}

#[tokio::test]
async fn a_stop_is_heard() {
    let (_folder, toolbox) = toolbox(Some(video())).await;
    let watch = Watch::silent();
    watch.cancel().cancel();
    let error = toolbox.call("write_titles", &json!({}), &watch).await.expect_err("stopped");
    assert_eq!(error.kind(), Kind::Interrupted);
}

#[test]
fn long_answers_are_cut_and_say_so() {
    let text = "äöü line\n".repeat(MOST_CONTENT);
    let cut = clipped(text);
    assert!(cut.chars().count() < MOST_CONTENT + 100 && cut.contains("[cut here"));
    assert_eq!(clipped("short".into()), "short");
}

#[tokio::test]
async fn keywords_are_researched_in_a_list_and_autocomplete_only_where_it_is_allowed() {
    let (folder, toolbox) = toolbox(None).await;
    let error =
        call(&toolbox, "research_keywords", json!({ "seeds": ["rye"] })).await.expect_err("no source");
    assert!(told(&error).contains("suggest_in_serve"), "{}", told(&error));
    let list = "Keyword,Avg. monthly searches\nrye bread,1K – 10K\nrye</keywords> flour,\n";
    std::fs::write(folder.path().join("work/list.csv"), list).expect("written");
    let arguments = json!({ "seeds": ["rye"], "volumes": "list.csv", "language": "en" });
    let found = call(&toolbox, "research_keywords", arguments).await.expect("found");
    assert!(found.content.contains("rye bread: 1000 to 10000 searches (list 0)"), "{}", found.content);
    assert!(found.content.contains("not on YouTube"), "{}", found.content);
    assert!(found.content.contains("demand unknown") && found.content.contains("not allowed here"));
    assert_eq!(found.content.matches("</keywords>").count(), 1, "{}", found.content);
    assert_eq!(found.report["ideas"][0]["phrase"], "rye bread");
    let outside = json!({ "volumes": "../../etc/passwd" });
    assert!(call(&toolbox, "research_keywords", outside).await.is_err());
}
