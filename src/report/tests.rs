//! What the page is made safe with; what a browser makes of it is tested in `tests/cli/report.rs`.

use super::*;

#[test]
fn json_for_the_script_cannot_end_its_element() {
    let hostile = "</script><!--&\u{2028}\u{2029}";
    let json = for_script(&hostile).expect("written");
    assert_eq!(json, "\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\"");
    assert_eq!(serde_json::from_str::<String>(&json).expect("read back"), hostile);
}

#[test]
fn the_policy_knows_the_script_and_nothing_else() {
    let policy = policy();
    assert!(policy.starts_with("default-src 'none'; img-src data:;"));
    assert!(policy.contains(&STANDARD.encode(Sha256::digest(SCRIPT))));
    assert!(!SCRIPT.contains("</script") && !STYLE.contains("</style"));
    assert!(TEMPLATE.contains("<script>{{ script|safe }}</script>"), "nothing stands around the script");
}

#[test]
fn a_description_is_quoted_as_far_as_it_is_shown() {
    assert_eq!(snippet("One  line\nand another"), "One line and another");
    let long = snippet(&"word ".repeat(100));
    assert!(long.ends_with("word…") && long.chars().count() <= 151, "{long}");
}
