//! The data under `src/rules/`: it parses, every fact has a source, every rule is in use.

use std::collections::BTreeSet;

use ytseo::rules::{lint_rules, reference_page};

use super::tree;
use crate::support::root;

#[test]
fn every_data_file_is_yaml() {
    let files = tree::files("src/rules", &[".yaml"]);
    assert!(files.len() >= 10);
    for path in files {
        let parsed: Result<serde_yaml::Value, _> = serde_yaml::from_str(&tree::text(&path));
        assert!(parsed.is_ok(), "{}: {parsed:?}", tree::shown(&path));
    }
}

#[test]
fn every_limit_has_unit_source_and_date() {
    let text = tree::text(&root().join("src/rules/limits.yaml"));
    let limits: serde_yaml::Value = serde_yaml::from_str(&text).expect("YAML");
    let mut count = 0;
    for (group, entries) in limits.as_mapping().expect("groups") {
        if group.as_str() == Some("sources") {
            continue;
        }
        for (name, entry) in entries.as_mapping().expect("limits") {
            for key in ["value", "unit", "meaning", "source", "checked", "grade"] {
                assert!(entry.get(key).is_some(), "{group:?} {name:?} has no {key}");
            }
            let checked = entry["checked"].as_str().unwrap_or_default();
            let date = checked.len() == 10 && checked.starts_with("20") && checked.matches('-').count() == 2;
            assert!(date, "{group:?} {name:?}: '{checked}' is no day");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn every_rule_is_checked_somewhere_and_described() {
    let code: String = ["src/seo", "src/video"]
        .iter()
        .flat_map(|folder| tree::files(folder, &[".rs"]))
        .filter(|path| !tree::shown(path).contains("test"))
        .map(|path| tree::text(&path))
        .collect();
    let page = reference_page();
    let mut ids = BTreeSet::new();
    for rule in lint_rules() {
        assert!(ids.insert(&rule.id), "{} is there twice", rule.id);
        assert!(code.contains(&format!("\"{}\"", rule.id)), "no check reports {}", rule.id);
        assert!(page.contains(&format!("\n### {}\n", rule.id)), "{} is not described", rule.id);
        assert!(!rule.why.is_empty() && !rule.source.title.is_empty(), "{}", rule.id);
    }
}
