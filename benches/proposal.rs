//! Captions in, proposal out: processor time for a talk of one hour, and of ten.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use ytseo::config::{Channel, Writing};
use ytseo::model::proposal::ProposalVideo;
use ytseo::model::{Proposal, Transcript, TranscriptSource};
use ytseo::research::{Material, understand};
use ytseo::seo::audit::audit;
use ytseo::video::captions::{self, CueLimits};
use ytseo::write::{description, tags, titles};

use crate::measure::{Bar, Figure, Outcome, cache, median, own_cpu_s, peer, run_silently, ytseo};
use crate::words;

/// Words of an hour of speech.
const HOUR: usize = 9_000;
/// Fresh processes for each value.
const RUNS: usize = 7;
/// Most an hour may cost, in milliseconds.
const LIMIT_MS: f64 = 100.0;

/// Made-up and repeated talks of one and ten hours, in the library and as a command.
pub fn measure() -> Outcome<Vec<Figure>> {
    let folder = cache()?;
    let mut figures = Vec::new();
    type Make = fn(usize) -> Outcome<Vec<String>>;
    let kinds: [(&str, Make); 2] =
        [("varied", |words| Ok(words::talk(words, 1))), ("repeated", |words| words::looped(words))];
    for (kind, make) in kinds {
        let file = |hours: usize| -> Outcome<PathBuf> {
            let path = folder.join(format!("{kind}-{hours}h.srt"));
            std::fs::write(&path, words::srt(&make(hours * HOUR)?))?;
            Ok(path)
        };
        let (one, ten) = (file(1)?, file(10)?);
        let (short, long) = (in_library(&one)?, in_library(&ten)?);
        let name = format!("captions to proposal, {kind} words");
        figures.push(Figure::new(format!("{name}, 1 h / limit"), short, LIMIT_MS, "ms", Bar::AtMost(1.0)));
        figures.push(Figure::new(format!("{name}, 10 h / 1 h"), long, short, "ms", Bar::AtMost(12.0)));
        let (short, long) = (as_command(&one)?, as_command(&ten)?);
        let name = format!("ytseo titles, {kind} words, less start-up");
        figures.push(Figure::new(format!("{name}, 1 h / limit"), short, LIMIT_MS, "ms", Bar::AtMost(1.0)));
        figures.push(Figure::new(format!("{name}, 10 h / 1 h"), long, short, "ms", Bar::AtMost(12.0)));
    }
    Ok(figures)
}

/// Processor milliseconds of the library's path, each time in a new process.
fn in_library(srt: &Path) -> Outcome<f64> {
    let mut values = Vec::new();
    for _ in 0..RUNS {
        let output = peer(&["proposal", &srt.to_string_lossy()])?.stderr(Stdio::inherit()).output()?;
        values.push(String::from_utf8(output.stdout)?.trim().parse::<f64>()?);
    }
    Ok(median(values))
}

/// Processor milliseconds of the command, less those of `ytseo --version`.
fn as_command(srt: &Path) -> Outcome<f64> {
    let (mut work, mut start) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        work.push(run_silently(ytseo().args(["titles", "--config", "none", "--json"]).arg(srt))?.cpu_s * 1e3);
        start.push(run_silently(ytseo().arg("--version"))?.cpu_s * 1e3);
    }
    Ok(median(work) - median(start))
}

/// The path from the bytes of a caption file to the bytes of a proposal and its captions, once, cold; prints
/// its processor time in milliseconds.
pub fn once(file: &str) -> Outcome<()> {
    let bytes = std::fs::read(file)?;
    let before = own_cpu_s();
    let read = captions::read(&bytes)?;
    let material = Material::of_transcript(Transcript {
        source: TranscriptSource::File { path: file.into() },
        language: read.language,
        duration_ms: read.segments.last().map(|segment| segment.end_ms),
        segments: read.segments,
    });
    let (channel, writing) = (Channel::default(), Writing::default());
    let about = understand(&material);
    let titles = titles::suggest(&material, &about, &channel, &writing);
    let description = description::compose(&material, &about, &channel, &writing)?;
    let tags = tags::suggest(&material, &about, &channel);
    let mut names = titles.titles.into_iter().map(|candidate| candidate.title);
    let proposal = Proposal {
        ytseo: Proposal::VERSION,
        video: ProposalVideo::default(),
        title: names.next().ok_or("no title")?,
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
    let report = audit(&proposal.draft(), None);
    let document = serde_json::to_string(&(&proposal, &report))?;
    let cues = captions::cues(&material.transcript, &CueLimits::default());
    let written = captions::write_srt(&cues).len() + captions::write_vtt(&cues).len();
    println!("{:.3}", (own_cpu_s() - before) * 1e3);
    if document.is_empty() || written == 0 { Err("nothing was made".into()) } else { Ok(()) }
}
