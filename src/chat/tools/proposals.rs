//! The tools `list_videos` and `read_proposal`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ToolOutcome, Toolbox, one_line, outcome};
use crate::error::{Error, Result};
use crate::model::timestamp::format_clock;
use crate::model::{Draft, Proposal};
use crate::prompts::fenced;
use crate::research;
use crate::video::chapters;

/// Most videos when nobody says how many.
const DEFAULT_VIDEOS: usize = 20;

/// Which videos.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ListArguments {
    /// Most videos; 20 when not given.
    limit: Option<usize>,
}

/// Which proposal: one of `file` and `id`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadArguments {
    /// A proposal or draft file (YAML or JSON).
    file: Option<String>,
    /// The id that list_videos gives.
    id: Option<i64>,
}

/// The videos that are known.
#[derive(Debug, Serialize)]
struct VideosReport {
    /// The newest first.
    videos: Vec<KnownVideo>,
    /// How many more there are.
    left_out: usize,
}

/// A video for which a proposal was made.
#[derive(Debug, Serialize)]
struct KnownVideo {
    /// Number of its last proposal.
    id: i64,
    /// The file it was made from, as it was given.
    file: String,
    /// The day it was made (UTC).
    made_on: String,
    /// The proposed title.
    title: String,
    /// Length in seconds, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    duration_s: Option<f64>,
    /// Language (BCP 47), where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

/// A proposal or draft and where it stands.
#[derive(Debug, Serialize)]
struct ReadReport {
    /// The file it was read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    /// Its number, when it was remembered.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i64>,
    /// The day it was made (UTC), when it was remembered.
    #[serde(skip_serializing_if = "Option::is_none")]
    made_on: Option<String>,
    /// The texts.
    draft: Draft,
    /// The whole proposal, when it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    proposal: Option<Proposal>,
}

pub(super) async fn list(toolbox: &Toolbox, arguments: ListArguments) -> Result<ToolOutcome> {
    let limit = arguments.limit.unwrap_or(DEFAULT_VIDEOS).max(1);
    let (kept, count) = toolbox.services.store.proposals(limit).await?;
    let videos: Vec<KnownVideo> = kept
        .into_iter()
        .map(|kept| KnownVideo {
            id: kept.id,
            file: kept.subject,
            made_on: kept.made_on,
            title: kept.proposal.title,
            duration_s: kept.proposal.video.duration_s,
            language: kept.proposal.language,
        })
        .collect();
    let report = VideosReport { left_out: count.saturating_sub(videos.len()), videos };
    outcome(&report, listed(&report))
}

fn listed(report: &VideosReport) -> String {
    if report.videos.is_empty() {
        return "No video is known yet: `ytseo optimize FILE` makes the first proposal.".into();
    }
    let mut text = String::from("id, day, file, length, title:");
    for video in &report.videos {
        let length = match video.duration_s {
            Some(seconds) if seconds.is_finite() && seconds >= 0.0 => {
                format_clock((seconds * 1000.0) as u64, false)
            }
            _ => "unknown".into(),
        };
        let (file, title) = (one_line(&video.file, 200), one_line(&video.title, 200));
        text.push_str(&format!("\n- {}, {}, {file}, {length}, {title}", video.id, video.made_on));
    }
    if report.left_out > 0 {
        text.push_str(&format!("\n{} older ones are left out: raise limit.", report.left_out));
    }
    text
}

pub(super) async fn read(toolbox: &Toolbox, arguments: ReadArguments) -> Result<ToolOutcome> {
    let report = match (arguments.file, arguments.id) {
        (Some(file), None) => of_file(toolbox, &file)?,
        (None, Some(id)) => {
            let kept = toolbox.services.store.proposal(id).await?.ok_or_else(|| {
                Error::not_found(format!("there is no proposal {id}")).hint("list_videos gives the ids")
            })?;
            ReadReport {
                file: None,
                id: Some(kept.id),
                made_on: Some(kept.made_on),
                draft: kept.proposal.draft(),
                proposal: Some(kept.proposal),
            }
        }
        _ => {
            return Err(
                Error::usage("which proposal is meant is not said").hint("give one of `file` and `id`")
            );
        }
    };
    let words = fenced("proposal", &words(&report));
    outcome(&report, words)
}

fn of_file(toolbox: &Toolbox, file: &str) -> Result<ReadReport> {
    let path = toolbox.reach.to_read(file)?;
    if !research::is_draft(&path) {
        return Err(Error::usage(format!("{file} is no proposal")).hint("proposals are YAML or JSON files"));
    }
    let text = research::read_text(&path)?;
    let draft = research::parse_draft(&text, file)?;
    let proposal = serde_yaml::from_str(&text).ok();
    Ok(ReadReport { file: Some(toolbox.reach.shown(&path)), id: None, made_on: None, draft, proposal })
}

fn words(report: &ReadReport) -> String {
    let draft = &report.draft;
    let mut text = String::new();
    let mut part = |name: &str, content: Option<String>| {
        let content = content.unwrap_or_else(|| "(not written)".into());
        let gap = if content.contains('\n') { "\n" } else { " " };
        text.push_str(&format!("{name}:{gap}{content}\n"));
    };
    part("title", draft.title.clone());
    part("description", draft.description.clone());
    part("tags", draft.tags.as_ref().map(|tags| tags.join(", ")));
    part("language", draft.language.clone());
    if let Some(list) = draft.chapters.as_ref().filter(|list| !list.is_empty()) {
        part("chapters", Some(chapters::format(list).trim_end().to_string()));
    }
    if let Some(proposal) = report.proposal.as_ref().filter(|proposal| !proposal.other_titles.is_empty()) {
        part(
            "other titles",
            Some(proposal.other_titles.iter().map(|title| format!("\n- {title}")).collect()),
        );
    }
    text
}
