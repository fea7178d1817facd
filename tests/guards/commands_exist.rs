//! What messages and pages tell people to type exists.

use std::collections::BTreeSet;

use super::pages::command_names;
use super::tree;

/// Commands of `ytseo ...` in a text: between backticks, or where a hint begins.
fn told(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["`ytseo ", "hint(\"ytseo ", "hint(format!(\"ytseo ", ": ytseo ", "&& ytseo "] {
        for rest in text.split(start).skip(1) {
            let line = rest.lines().next().unwrap_or_default();
            let end = line.find(['`', '"', '\\', '(', ',', ';', '&', '|']).unwrap_or(line.len());
            let words = line[..end].split_whitespace();
            let is_name = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            found.push(
                words.take_while(is_name).filter(|word| !word.starts_with('-')).map(str::to_string).collect(),
            );
        }
    }
    found
}

#[test]
fn nobody_is_told_to_type_a_command_that_is_not_there() {
    let names: BTreeSet<String> = command_names().into_iter().map(|path| path.join(" ")).collect();
    let groups: BTreeSet<&str> =
        names.iter().filter_map(|name| name.split_once(' ').map(|(group, _)| group)).collect();
    let mut wrong = Vec::new();
    let mut count = 0;
    let sources = [
        tree::files("src", &[".rs"]),
        tree::files("commands", &[".rs"]),
        tree::files("docs/guides", &[".md"]),
    ];
    for path in sources.into_iter().flatten() {
        for words in told(&tree::text(&path)) {
            let Some(first) = words.first() else { continue };
            count += 1;
            let known = match words.get(1) {
                Some(second) if groups.contains(first.as_str()) => {
                    names.contains(&format!("{first} {second}"))
                }
                _ => names.contains(first),
            };
            if !known {
                wrong.push(format!("{}: ytseo {}", tree::shown(&path), words.join(" ")));
            }
        }
    }
    assert!(count > 20, "the scan finds what is told: {count}");
    assert!(wrong.is_empty(), "commands that do not exist:\n{}", wrong.join("\n"));
}
