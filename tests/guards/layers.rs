//! The direction of the house: a module of the library uses only what stands to its left.

use std::path::Path;

use super::tree;
use crate::support::root;

/// The modules of the library from left to right; those of one line may use each other.
const LAYERS: &[&[&str]] = &[
    &["model", "error", "progress", "metrics", "blocking"],
    &["config", "rules", "prompts"],
    &["ports"],
    &["services"],
    &["seo"],
    &["video", "research", "write"],
    &["report"],
    &["publish", "knowledge", "upload"],
    &["optimize", "chat"],
    &["workflow"],
    &["jobs"],
    &["server", "mcp"],
];

/// What stands to the left and is still not used: `seo` is pure, and rules and prompts ask nobody.
const FORBIDDEN: &[(&str, &str)] =
    &[("seo", "ports"), ("seo", "services"), ("seo", "config"), ("write", "services")];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The modules of the library that a line of code names, in a file whose module is `depth` deep.
fn named(line: &str, depth: usize) -> Vec<String> {
    let code = line.split("//").next().unwrap_or_default();
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => found.push(identifier(rest)),
            Some(group) => {
                // `use crate::{a::b, c}`: names at the outer level.
                let mut level = 0;
                let mut start = true;
                for (at, c) in group.char_indices() {
                    match c {
                        '{' => level += 1,
                        '}' => level -= 1,
                        ',' if level == 0 => start = true,
                        c if start && !c.is_whitespace() => {
                            found.push(identifier(&group[at..]));
                            start = false;
                        }
                        _ => {}
                    }
                    if level < 0 {
                        break;
                    }
                }
            }
        }
    }
    let mut rest = code;
    while let Some(at) = rest.find("super::") {
        let chain = &rest[at..];
        let ups = chain.match_indices("super::").take_while(|(i, _)| i % 7 == 0).enumerate();
        let ups = ups.filter(|(n, (i, _))| n * 7 == *i).count();
        rest = &chain[ups * 7..];
        if ups >= depth {
            found.push(identifier(rest));
        }
    }
    found.retain(|name| layer(name).is_some());
    found
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The module of the library a file belongs to, and how deep it stands.
fn place(path: &Path) -> (String, usize) {
    let inside = path.strip_prefix(root().join("src")).expect("in src").with_extension("");
    let mut parts: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
        parts.pop();
    }
    (parts.first().cloned().unwrap_or_default(), parts.len())
}

#[test]
fn every_module_has_its_place() {
    for line in std::fs::read_to_string(root().join("src/lib.rs")).expect("read").lines() {
        if let Some(module) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) {
            assert!(layer(module).is_some(), "src/lib.rs: give '{module}' a place in tests/guards/layers.rs");
        }
    }
}

#[test]
fn data_flows_one_way() {
    let mut wrong = Vec::new();
    for path in tree::files("src", &[".rs"]) {
        let (module, depth) = place(&path);
        let Some(own) = layer(&module) else { continue };
        for (index, line) in tree::text(&path).lines().enumerate() {
            for used in named(line, depth) {
                let right = layer(&used).is_some_and(|other| other > own);
                if right || FORBIDDEN.contains(&(module.as_str(), used.as_str())) {
                    wrong.push(format!("{}:{}: {module} uses {used}", tree::shown(&path), index + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "these imports go against the direction of the house:\n{}", wrong.join("\n"));
}

#[test]
fn the_library_knows_no_command_line() {
    for path in tree::files("src", &[".rs"]) {
        for (index, line) in tree::text(&path).lines().enumerate() {
            for front in ["clap::", "indicatif::", "dialoguer::", "console::"] {
                let code = line.split("//").next().unwrap_or_default();
                assert!(!code.contains(front), "{}:{}: {front}", tree::shown(&path), index + 1);
            }
        }
    }
}

#[test]
fn the_scan_sees_every_way_to_name_a_module() {
    assert_eq!(named("use crate::server::x;", 2), ["server"]);
    assert_eq!(named("use crate::{error::{A, B}, jobs, seo::lint};", 1), ["error", "jobs", "seo"]);
    assert_eq!(named("let a = crate::video::b(crate::ports::c());", 1), ["video", "ports"]);
    assert_eq!(named("// crate::server in a comment", 1), [""; 0]);
    assert_eq!(named("use super::super::server::x;", 2), ["server"]);
    assert_eq!(named("use super::model::x;", 2), [""; 0]);
    assert_eq!(place(&root().join("src/seo/lint/mod.rs")), ("seo".into(), 2));
    assert_eq!(place(&root().join("src/error.rs")), ("error".into(), 1));
}
