//! An audit: the findings and the score of a draft, in one document.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{lint, score};
use crate::model::{Analysis, Draft, Finding, MediaInfo, ScorePart, Severity};

/// What is wrong with a draft, and how good it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AuditReport {
    /// 0 to 100; absent for a video file alone, which has no text to score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The parts of the score.
    pub parts: Vec<ScorePart>,
    /// What the score means and does not mean.
    pub basis: String,
    /// How many findings are errors.
    pub errors: usize,
    /// How many findings are warnings.
    pub warnings: usize,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
}

/// Audits a draft, and the file it is for.
pub fn audit(draft: &Draft, media: Option<&MediaInfo>) -> AuditReport {
    scored(
        draft,
        match media {
            Some(media) => lint::both(draft, media),
            None => lint::draft(draft),
        },
    )
}

/// Audits a draft, and the file it is for, which was looked at.
pub fn audit_analyzed(draft: &Draft, analysis: &Analysis) -> AuditReport {
    let mut findings = lint::both(draft, &analysis.media);
    let known: HashSet<&str> = findings.iter().map(|finding| finding.rule.as_str()).collect();
    let seen = lint::analysis(analysis).into_iter().filter(|finding| !known.contains(finding.rule.as_str()));
    let seen: Vec<Finding> = seen.collect();
    findings.extend(seen);
    scored(draft, findings)
}

fn scored(draft: &Draft, findings: Vec<Finding>) -> AuditReport {
    let score = score::score_with_findings(draft, &findings);
    let mut report = of_findings(findings);
    report.score = Some(score.value);
    report.parts = score.parts;
    report.basis = score.basis;
    report
}

/// Audits a video file alone.
pub fn audit_media(media: &MediaInfo) -> AuditReport {
    of_findings(lint::media(media))
}

fn of_findings(mut findings: Vec<Finding>) -> AuditReport {
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    AuditReport {
        score: None,
        parts: Vec::new(),
        basis: String::new(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        findings,
    }
}
