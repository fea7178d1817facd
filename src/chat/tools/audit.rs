//! The tool `audit`: findings and score of a text or a file.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ToolOutcome, Toolbox, one_line, outcome};
use crate::error::{Error, Result};
use crate::model::{Draft, Severity};
use crate::ports::ffmpeg::Input;
use crate::progress::Watch;
use crate::research;
use crate::seo::audit::{AuditReport, audit, audit_media};

/// What is to be checked. Texts that are given replace those of the file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Arguments {
    /// A proposal or draft (YAML or JSON), or a video file.
    file: Option<String>,
    /// The title to check.
    title: Option<String>,
    /// The whole description to check.
    description: Option<String>,
    /// The tags to check.
    tags: Option<Vec<String>>,
    /// Language of title and description (BCP 47, like en or pt-BR).
    language: Option<String>,
}

pub(super) async fn call(toolbox: &Toolbox, arguments: Arguments, _watch: &Watch) -> Result<ToolOutcome> {
    let texts = arguments.title.is_some() || arguments.description.is_some() || arguments.tags.is_some();
    let mut draft = match &arguments.file {
        None if !texts => {
            return Err(Error::usage("there is nothing to check")
                .hint("give `title`, `description`, `tags` or `file`"));
        }
        None => of_talk(toolbox),
        Some(file) => {
            let path = toolbox.reach.to_read(file)?;
            if research::is_draft(&path) {
                research::parse_draft(&research::read_text(&path)?, file)?
            } else {
                if texts {
                    return Err(Error::usage(format!(
                        "{file} is no draft or proposal whose texts can be replaced"
                    ))
                    .hint("check the file and the texts in two calls"));
                }
                let media = toolbox.services.ffmpeg.probe(&Input::File(path))?;
                let report = audit_media(&media);
                return outcome(&report, words(&report));
            }
        }
    };
    draft.title = arguments.title.or(draft.title);
    draft.description = arguments.description.or(draft.description);
    draft.tags = arguments.tags.or(draft.tags);
    draft.language = arguments.language.or(draft.language);
    let report = audit(&draft, None);
    outcome(&report, words(&report))
}

/// What is known from the video that is talked about: what is said in it, its length and language.
fn of_talk(toolbox: &Toolbox) -> Draft {
    let Some(video) = toolbox.video() else { return Draft::default() };
    Draft {
        text: Some(video.transcript.text()).filter(|text| !text.is_empty()),
        duration_s: video.duration_ms.map(|ms| ms as f64 / 1000.0),
        language: video.language.clone().or_else(|| video.transcript.language.clone()),
        ..Draft::default()
    }
}

/// Score and findings in words.
pub(super) fn words(report: &AuditReport) -> String {
    let count = report.findings.iter().filter(|f| f.severity == Severity::Info).count();
    let mut text = match report.score {
        Some(score) => format!("Score {score:.0} of 100. "),
        None => String::new(),
    };
    text.push_str(&format!("{} errors, {} warnings, {count} remarks.", report.errors, report.warnings));
    for finding in &report.findings {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        text.push_str(&format!(
            "\n- {severity} {} ({}): {}",
            finding.rule,
            finding.field,
            one_line(&finding.message, 400)
        ));
        if let Some(measured) = &finding.measured {
            text.push_str(&format!("; measured {}", one_line(measured, 200)));
        }
        if let Some(limit) = &finding.limit {
            text.push_str(&format!("; allowed {limit}"));
        }
        if let Some(fix) = &finding.fix {
            text.push_str(&format!("; mend: {}", fix.what));
        }
    }
    let mut advice: Vec<_> = report.parts.iter().filter(|part| part.advice.is_some()).collect();
    advice.sort_by(|a, b| (b.weight - b.points).total_cmp(&(a.weight - a.points)));
    for part in advice.iter().take(5) {
        let lost = part.weight - part.points;
        text.push_str(&format!(
            "\n- would raise the score by {lost:.0}: {}",
            part.advice.as_deref().unwrap_or_default()
        ));
    }
    text
}
