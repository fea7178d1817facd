//! A proposal through a cut list: description, chapters, length and the names of its captions change, the rest stays.

use std::path::Path;

use serde_yaml::Value;

use super::chapters::{loose_note, notes};
use super::{Job, Outcome, retime_chapters, retime_text};
use crate::error::{Error, Result};
use crate::model::proposal::CaptionFile;
use crate::model::{CutList, Proposal};
use crate::write::edit::{quoted_times, set_fields};

/// Whether a proposal says that it is for this video.
pub(super) fn is_for(proposal: &Path, video: &Path) -> bool {
    let read = std::fs::read_to_string(proposal).ok();
    let read = read.and_then(|text| serde_yaml::from_str::<Proposal>(&text).ok());
    let named = read.and_then(|proposal| proposal.video.file);
    named.is_some_and(|file| Path::new(&file).file_name() == video.file_name())
}

/// Re-times a proposal. `jobs` are all files that are re-timed along with it.
pub(super) fn outcome(
    text: &str,
    (job, jobs): (&Job, &[Job]),
    list: &CutList,
    result: &Path,
) -> Result<Outcome> {
    let mut proposal: Proposal = serde_yaml::from_str(text).map_err(|error| {
        Error::usage("it is no proposal")
            .hint("give the proposal.yaml of `ytseo optimize --out DIR`")
            .caused_by(error)
    })?;
    let described = retime_text(&proposal.description, list);
    let (chapters, gone) = retime_chapters(&proposal.chapters, list);
    // The two say the same as a rule.
    let mut notes = if chapters.is_empty() {
        notes(&described.chapters, &described.gone, list)
    } else {
        notes(&chapters, &gone, list)
    };
    notes.extend(loose_note(described.loose));
    let names = captions(&proposal, job, jobs);
    if names.len() < proposal.captions.len() {
        notes.push("captions that were not re-timed are left out of it".into());
    }
    proposal.video.file = Some(result.display().to_string());
    proposal.video.sha256 = None;
    proposal.video.duration_s = Some(list.kept_ms() as f64 / 1000.0);
    let value = |value: Result<Value, serde_yaml::Error>| {
        value.map_err(|error| Error::internal("a proposal cannot be written down").caused_by(error))
    };
    let mut fields = vec![
        ("video", value(serde_yaml::to_value(&proposal.video))?),
        ("description", Value::String(described.text)),
    ];
    if !proposal.chapters.is_empty() {
        fields.push(("chapters", value(serde_yaml::to_value(&chapters))?));
    }
    if !proposal.captions.is_empty() {
        fields.push(("captions", value(serde_yaml::to_value(&names))?));
    }
    let kept = chapters.len().max(described.chapters.len());
    Ok(Outcome {
        text: quoted_times(&set_fields(text, &fields)?),
        kept,
        dropped: gone.len().max(described.gone.len()),
        notes,
    })
}

/// The caption files that have a new version, by its name.
fn captions(proposal: &Proposal, job: &Job, jobs: &[Job]) -> Vec<CaptionFile> {
    let renamed = |caption: &CaptionFile| {
        let old = job.from.with_file_name(&caption.file);
        let new = jobs.iter().find(|other| other.from == old)?;
        let file = new.to.file_name()?.to_string_lossy().into_owned();
        Some(CaptionFile { file, language: caption.language.clone() })
    };
    proposal.captions.iter().filter_map(renamed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    #[test]
    fn what_has_times_changes_and_the_rest_stays() {
        let text = "# mine\nytseo: 1\nvideo:\n  file: talk.mp4\n  sha256: abc\n  duration_s: 120.0\ntitle: Bread # good\n\
                    description: |\n  0:00 Start\n  1:00 Dough\n  1:30 Bake\ntags: [bread]\nchapters:\n- time: \"0:00\"\n  start_s: 0\n  title: Start\n\
                    - time: \"1:30\"\n  start_s: 90\n  title: Bake\ncaptions:\n- file: captions.srt\n  language: en\n- file: other.srt\n";
        let job = |name: &str| Job { from: name.into(), to: format!("talk.cut.{name}").into() };
        let jobs = [job("proposal.yaml"), job("captions.srt")];
        let list = CutList::of_removed(120_000, None, [Span::new(20_000, 50_000)]);
        let outcome = outcome(text, (&jobs[0], &jobs), &list, Path::new("talk.cut.mp4")).expect("re-timed");
        let read: Proposal = serde_yaml::from_str(&outcome.text).expect("a proposal");
        assert_eq!(read.video.file.as_deref(), Some("talk.cut.mp4"));
        assert_eq!((read.video.sha256, read.video.duration_s), (None, Some(90.0)));
        assert_eq!(read.description, "0:00 Start\n0:30 Dough\n1:00 Bake\n");
        assert_eq!(read.chapters[1].start_ms, 60_000);
        assert_eq!(read.captions.len(), 1);
        assert_eq!(read.captions[0].file, "talk.cut.captions.srt");
        assert!(outcome.text.starts_with("# mine\n") && outcome.text.contains("title: Bread # good"));
        assert!(outcome.text.contains("time: \"1:00\""), "{}", outcome.text);
        assert!(outcome.notes.iter().any(|note| note.contains("left out")));
    }
}
