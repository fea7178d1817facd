//! The data that is compiled in, and the permissions.

use serde_json::json;

use super::*;
use crate::chat::tools::Workplace;
use crate::config::{self, LoadRequest};
use crate::services::Services;

async fn toolbox() -> (tempfile::TempDir, Toolbox) {
    let folder = tempfile::tempdir().expect("a folder");
    let flags = vec![("data_dir".to_string(), folder.path().display().to_string().into())];
    let loaded = config::load(&LoadRequest { config: Some("none".into()), flags }).expect("settings");
    let services = Services::open(&loaded, &Watch::silent()).await.expect("services");
    let workplace = Workplace { folder: folder.path().into(), ..Workplace::default() };
    let toolbox = Toolbox::open(&loaded, services, workplace).expect("a toolbox");
    (folder, toolbox)
}

#[test]
fn every_prompt_can_be_filled_in() {
    for prompt in offers::prompts() {
        let named =
            prompt.arguments.iter().flatten().map(|argument| (argument.name.clone(), json!("a.yaml")));
        let filled = offers::prompt(&prompt.name, &named.collect()).expect("filled in");
        assert_eq!(filled.messages.len(), 1, "{}", prompt.name);
        assert!(serde_json::to_string(&filled).expect("json").contains("a.yaml"), "{}", prompt.name);
        let wrong = [("no_such".to_string(), json!("x")), ("file".to_string(), json!("x"))];
        assert!(offers::prompt(&prompt.name, &wrong.into_iter().collect()).is_err(), "{}", prompt.name);
    }
    assert!(offers::prompt("review", &Default::default()).is_err(), "an argument that has to be there");
    assert!(offers::prompt("titles", &Default::default()).is_ok());
    assert!(offers::prompt("none", &Default::default()).is_err());
}

#[tokio::test]
async fn only_tools_can_be_allowed() {
    let (_folder, toolbox) = toolbox().await;
    let allow = |name: &str| check_allowed(&toolbox, &[name.to_string()]);
    assert_eq!(allow("save_draft").expect("allowed").len(), 1);
    assert!(allow("write_titles").is_ok(), "it may cost with other settings");
    let error = allow("all").expect_err("no tool");
    assert!(error.hints()[0].contains("edit_proposal"), "{:?}", error.hints());
}

#[tokio::test]
async fn hints_follow_from_the_effect() {
    let (_folder, toolbox) = toolbox().await;
    for spec in toolbox.specs() {
        let listed = serde_json::to_value(answers::tool(spec)).expect("json");
        let hints = &listed["annotations"];
        assert_eq!(hints["readOnlyHint"], spec.effect == Effect::Reads, "{listed}");
        assert_eq!(hints["destructiveHint"], spec.effect == Effect::Writes, "{listed}");
        assert_eq!(hints["openWorldHint"], spec.effect == Effect::Costs, "{listed}");
        assert!(!hints["title"].as_str().expect("a title").contains('_'), "{listed}");
    }
}
