//! Tags and hashtags: read as YouTube reads them, counted as it counts, mended without loss.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::model::Draft;
use ytseo::seo::{hashtags, lint, measure, tags};

fuzz_target!(|text: &str| {
    for tag in hashtags::parse(text) {
        assert!(tag.starts_with('#') && text.contains(&tag), "{tag}");
    }
    let given: Vec<String> = text.split(',').map(str::to_string).collect();
    let cost = measure::tags_length(&given);
    assert!(cost >= measure::utf16_units(text), "commas count, quotes come on top");
    let request = tags::Request { title: Some(text), text, preferred: &given, ..tags::Request::default() };
    let proposed: Vec<String> = tags::suggest(&request).into_iter().map(|tag| tag.tag).collect();
    assert!(measure::tags_length(&proposed) <= 500, "{proposed:?}");
    let mut draft = Draft { tags: Some(given), ..Draft::default() };
    lint::fix(&mut draft);
    assert!(lint::fix(&mut draft).is_empty(), "a second run does nothing");
});
