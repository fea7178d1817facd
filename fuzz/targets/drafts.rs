//! Drafts and proposals in YAML or JSON: whatever parses can be linted, scored and mended, and mending twice
//! mends no more than mending once.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::model::{Draft, Proposal};
use ytseo::seo::{audit, lint};

fuzz_target!(|text: &str| {
    let read = serde_json::from_str::<Draft>(text)
        .ok()
        .or_else(|| serde_yaml::from_str::<Proposal>(text).ok().map(|proposal| proposal.draft()))
        .or_else(|| serde_yaml::from_str::<Draft>(text).ok());
    let Some(mut draft) = read else { return };
    let report = audit::audit(&draft, None);
    let score = report.score.expect("a draft has a score");
    assert!((0.0..=100.0).contains(&score), "{score}");
    lint::fix(&mut draft);
    let mended = draft.clone();
    assert!(lint::fix(&mut draft).is_empty(), "a second run does nothing");
    assert_eq!(draft, mended);
});
