//! `ytseo rules`.

use crate::support::Sandbox;

#[test]
fn limits_and_rules_are_found_with_their_source() {
    let sandbox = Sandbox::new();
    let run = sandbox.ytseo(["rules", "title", "length"]).run().succeeds();
    for part in
        ["title length: 100 UTF-16 units", "title-too-long error", "developers.google.com", "checked 20"]
    {
        assert!(run.stdout.contains(part), "no '{part}' in:\n{}", run.stdout);
    }
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    let report = sandbox.ytseo(["rules", "--json", "--field", "tags"]).run().succeeds().json();
    let limits = report["limits"].as_array().expect("limits");
    assert!(!limits.is_empty() && limits.iter().all(|limit| limit["group"] == "tags"), "{report}");
    assert!(limits[0]["source"]["title"].is_string(), "{report}");
    let all = sandbox.ytseo(["rules", "--format", "markdown"]).run().succeeds().stdout;
    assert!(all.lines().count() > 50 && all.starts_with("| limit or rule |"), "{all}");
    sandbox.ytseo(["rules", "bicycle"]).run().refuses(8, "'bicycle'", "ytseo rules");
}
