//! Makes a proposal from captions with the library, without video, network or model:
//! `cargo run --example propose_from_captions examples/talk.en.srt`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example shows its result")]

use std::error::Error;
use std::path::Path;

use ytseo::config::{Channel, Link, Writing};
use ytseo::model::proposal::ProposalVideo;
use ytseo::model::{Proposal, TranscriptSource};
use ytseo::progress::Watch;
use ytseo::research::{Material, understand};
use ytseo::seo::audit;
use ytseo::video::transcript_file;
use ytseo::write;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: propose_from_captions FILE.srt")?;
    let source = TranscriptSource::File { path: path.clone() };
    let transcript = transcript_file::read(Path::new(&path), source, &Watch::silent())?;

    // What it is about: language, key phrases, summary, chapters.
    let mut material = Material::of_transcript(transcript);
    material.duration_ms = Some(material.transcript.end_ms());
    let about = understand(&material);

    // What is written, in the creator's voice.
    let link = Link { label: "Newsletter".into(), url: "https://example.org/news".into() };
    let channel = Channel { name: Some("Quiet Rooms".into()), links: vec![link], ..Channel::default() };
    let writing = Writing::default();
    let titles = write::titles::suggest(&material, &about, &channel, &writing);
    let description = write::description::compose(&material, &about, &channel, &writing)?;
    let tags = write::tags::suggest(&material, &about, &channel);

    let mut names = titles.titles.into_iter().map(|candidate| candidate.title);
    let proposal = Proposal {
        ytseo: Proposal::VERSION,
        video: ProposalVideo {
            duration_s: material.duration_ms.map(|duration| duration as f64 / 1000.0),
            ..ProposalVideo::default()
        },
        title: names.next().ok_or("nothing is said")?,
        other_titles: names.collect(),
        description: description.description,
        tags: tags.tags,
        language: about.language,
        chapters: description.chapters,
        localizations: Default::default(),
        captions: Vec::new(),
        thumbnails: Vec::new(),
        written_by: Vec::new(),
    };
    print!("{}", serde_yaml::to_string(&proposal)?);

    let report = audit::audit(&proposal.draft(), None);
    eprintln!("{} errors, {} warnings, score {:?}", report.errors, report.warnings, report.score);
    Ok(())
}
