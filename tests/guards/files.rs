//! How files look: a first line that says what for, a bearable length, honest names, no unfinished places.

use super::tree;
use crate::support::root;

/// Most lines of a Rust file.
const MOST_LINES: usize = 600;

#[test]
fn every_file_says_what_it_is_for() {
    for path in tree::rust() {
        let text = tree::text(&path);
        let first = text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! ") && first.len() > 15,
            "{}: opens with '{first}'",
            tree::shown(&path)
        );
    }
}

#[test]
fn no_file_is_too_long() {
    for path in tree::rust() {
        let count = tree::text(&path).lines().count();
        assert!(count <= MOST_LINES, "{} has {count} lines: split it", tree::shown(&path));
    }
}

#[test]
fn names_say_what_is_inside() {
    for path in tree::files("", &[]) {
        for part in path.strip_prefix(root()).expect("inside").iter() {
            let name = part.to_string_lossy().to_lowercase();
            let stem = name.split('.').next().unwrap_or_default();
            let empty = ["util", "utils", "helper", "helpers", "common", "misc", "manager", "stuff"];
            assert!(!empty.contains(&stem), "{}: a name that says nothing", tree::shown(&path));
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    let marks =
        [concat!("todo", "!("), concat!("unimplemented", "!("), concat!("FIX", "ME"), concat!("XX", "X:")];
    for path in tree::rust() {
        for (index, line) in tree::text(&path).lines().enumerate() {
            for mark in marks {
                assert!(!line.contains(mark), "{}:{}: {mark}", tree::shown(&path), index + 1);
            }
        }
    }
}

#[test]
fn packages_come_from_the_public_registries() {
    let lock = tree::text(&root().join("Cargo.lock"));
    for line in lock.lines().filter(|line| line.starts_with("source = ")) {
        assert_eq!(line, "source = \"registry+https://github.com/rust-lang/crates.io-index\"");
    }
    for path in tree::files(".cargo", &[".toml"]) {
        let text = tree::text(&path);
        assert!(
            !text.contains("[source") && !text.contains("regist"),
            "{}: a private registry",
            tree::shown(&path)
        );
    }
    for path in tree::files("", &["package-lock.json"]) {
        for line in
            tree::text(&path).lines().filter(|line| line.trim_start().starts_with("\"resolved\": \"http"))
        {
            assert!(line.contains("\"https://registry.npmjs.org/"), "{}: {line}", tree::shown(&path));
        }
    }
    for path in tree::files("", &[]) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(
            ![".npmrc", ".pypirc", "pip.conf", ".netrc"].contains(&name.as_str()),
            "{}",
            tree::shown(&path)
        );
        let requirements = name.starts_with("requirements") && name.ends_with(".txt");
        assert!(!requirements || !tree::text(&path).contains("index-url"), "{}", tree::shown(&path));
    }
}
