//! Editing YAML in place: the field is set, and every other field says what it said.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_yaml::Value;
use ytseo::write::edit::set_fields;

const VALUES: [&str; 4] = ["[a, b c]", "one line", "'- 1: \"x\" # y'", "\"a\\n\\n b\\n\""];

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let key = ["title", "tags"][usize::from(choice & 1)];
    let value: Value = serde_yaml::from_str(VALUES[usize::from(choice >> 1) % VALUES.len()]).expect("yaml");
    let Ok(edited) = set_fields(text, &[(key, value.clone())]) else { return };
    let after: Value = serde_yaml::from_str(&edited).expect("what was edited is YAML");
    assert_eq!(after[key], value);
    let before: Value = serde_yaml::from_str(text).unwrap_or_default();
    for (name, old) in before.as_mapping().into_iter().flatten() {
        if name.as_str() != Some(key) {
            assert_eq!(&after[name], old);
        }
    }
});
