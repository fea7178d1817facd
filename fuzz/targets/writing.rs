//! The offline writer: whatever is said in a video, nothing it writes breaks one of YouTube's hard rules.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::config::{Channel, Writing};
use ytseo::model::{Draft, Severity, Transcript};
use ytseo::research::{Material, understand};
use ytseo::seo::lint;
use ytseo::write;

fuzz_target!(|text: &str| {
    let material = Material::of_transcript(Transcript::from_text(text));
    let (channel, writing) = (Channel::default(), Writing::default());
    let about = understand(&material);
    let titles = write::titles::suggest(&material, &about, &channel, &writing);
    let Ok(description) = write::description::compose(&material, &about, &channel, &writing) else { return };
    let tags = write::tags::suggest(&material, &about, &channel);
    for title in titles.titles.into_iter().map(|candidate| candidate.title) {
        let draft = Draft {
            title: Some(title),
            description: Some(description.description.clone()),
            tags: Some(tags.tags.clone()),
            ..Draft::default()
        };
        let errors: Vec<_> =
            lint::draft(&draft).into_iter().filter(|found| found.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
});
