//! An audit: the findings and the score of a draft, in one document.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{lint, score};
use crate::model::{Draft, Finding, MediaInfo, ScorePart, Severity};

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
    let findings = match media {
        Some(media) => lint::both(draft, media),
        None => lint::draft(draft),
    };
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
