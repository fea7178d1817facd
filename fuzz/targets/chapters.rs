//! Chapters in a description: each one found points at the time it was read from.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::model::timestamp::parse_clock;
use ytseo::model::{Chapter, Draft};
use ytseo::seo::lint;

fuzz_target!(|description: &str| {
    let found = lint::parse_chapters(description);
    let mut line = 0;
    for chapter in &found {
        assert!(chapter.line > line, "one chapter a line, in order");
        line = chapter.line;
        assert_eq!(parse_clock(&description[chapter.range.clone()]), Some(chapter.start_ms));
    }
    let list: Vec<Chapter> =
        found.iter().map(|chapter| Chapter::new(chapter.start_ms, chapter.title.clone())).collect();
    lint::chapters(&list, None);
    lint::chapters(&list, Some(60_000));
    let draft = Draft { description: Some(description.into()), ..Draft::default() };
    lint::draft(&draft);
});
