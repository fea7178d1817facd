//! What the page shows besides the timeline: the verdict, the figures, titles, key phrases, score and findings.

use std::cmp::Reverse;

use serde::Serialize;

use super::ReportRequest;
use super::timeline::{self, data_address};
use super::words::{count, decimal, length, streams};
use crate::model::timestamp::format_clock;
use crate::model::{Finding, Severity};
use crate::rules;
use crate::seo::audit::AuditReport;
use crate::write::titles::TitleOrigin;

/// Most key phrases of the chart.
const MOST_KEYWORDS: usize = 12;

/// Most places that are shown for a key phrase.
const MOST_PLACES: usize = 3;

/// Findings that the verdict names after the first.
const MORE_IN_VERDICT: usize = 2;

/// What stands at the top.
#[derive(Debug, Serialize)]
pub struct Header {
    file: String,
    streams: Vec<String>,
    verdict: Verdict,
    figures: Vec<Figure>,
}

/// What to fix first.
#[derive(Debug, Serialize)]
struct Verdict {
    label: &'static str,
    severity: &'static str,
    message: String,
    detail: Option<String>,
    then: Vec<String>,
}

/// A figure with its name; `note` puts it into relation.
#[derive(Debug, Serialize)]
struct Figure {
    name: &'static str,
    value: String,
    unit: &'static str,
    note: Option<String>,
}

/// A finding as the page shows it.
#[derive(Debug, Serialize)]
pub struct FindingView {
    severity: &'static str,
    field: String,
    message: String,
    why: Option<String>,
    fix: Option<String>,
    measured: Option<String>,
    limit: Option<String>,
    source: String,
}

/// A title candidate.
#[derive(Debug, Serialize)]
pub struct TitleView {
    title: String,
    score: String,
    origin: String,
    at_ms: Option<u64>,
}

/// A picture to choose.
#[derive(Debug, Serialize)]
pub struct PictureView {
    src: String,
    width: u32,
    height: u32,
    clock: String,
    score: Option<String>,
}

/// A key phrase with its bar.
#[derive(Debug, Serialize)]
pub struct KeywordView {
    phrase: String,
    width: f64,
    said: String,
    places: Vec<Place>,
}

/// A moment that can be gone to.
#[derive(Debug, Serialize)]
struct Place {
    at_ms: u64,
    clock: String,
}

/// The score and what it is made of.
#[derive(Debug, Serialize)]
pub struct ScoreView {
    value: String,
    parts: Vec<PartView>,
    basis: String,
}

/// A part of the score; widths are percentages of the widest bar.
#[derive(Debug, Serialize)]
struct PartView {
    label: String,
    points: String,
    weight: String,
    /// Of the heaviest part.
    track: f64,
    /// Of the track.
    fill: f64,
    measured: String,
    advice: Option<String>,
    reason: String,
}

/// A mark that errors and warnings get first.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A sentence with a capital and a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let mut sentence: String = first.to_uppercase().chain(chars).collect();
    if !sentence.ends_with(['.', '!', '?', '…', ':']) {
        sentence.push('.');
    }
    sentence
}

/// The findings of the file and of the text, each once, worst first.
pub fn findings(request: &ReportRequest) -> Vec<Finding> {
    let audited = request.audit.map_or(&[][..], |audit| &audit.findings);
    let mut all: Vec<Finding> = Vec::new();
    for finding in request.analysis.findings.iter().chain(audited) {
        let known = |other: &Finding| other.rule == finding.rule && other.message == finding.message;
        if !all.iter().any(known) {
            all.push(finding.clone());
        }
    }
    all.sort_by_key(|finding| Reverse(finding.severity));
    all
}

/// The top of the page.
pub fn header(request: &ReportRequest, findings: &[Finding]) -> Header {
    let analysis = request.analysis;
    let name = std::path::Path::new(&analysis.file).file_name();
    let track = analysis.sound.as_ref().map(|sound| sound.track);
    Header {
        file: name.map_or_else(|| analysis.file.clone(), |name| name.to_string_lossy().into_owned()),
        streams: streams(&analysis.media, track),
        verdict: verdict(findings),
        figures: figures(request),
    }
}

fn verdict(findings: &[Finding]) -> Verdict {
    let mut serious = findings.iter().filter(|finding| finding.severity > Severity::Info);
    let Some(first) = serious.next() else {
        return Verdict {
            label: "Ready",
            severity: "ready",
            message: "Nothing here that YouTube would refuse or viewers would mind.".into(),
            detail: (!findings.is_empty())
                .then(|| format!("{} below, for those who like details.", count(findings.len(), "remark"))),
            then: Vec::new(),
        };
    };
    let detail = match (&first.measured, &first.limit) {
        (Some(measured), Some(limit)) => Some(format!("Measured {measured}; it should be {limit}.")),
        (Some(measured), None) => Some(format!("Measured: {measured}.")),
        _ => None,
    };
    let then: Vec<String> = serious.take(MORE_IN_VERDICT).map(|finding| sentence(&finding.message)).collect();
    Verdict {
        label: "Fix first",
        severity: severity(first.severity),
        message: sentence(&first.message),
        detail,
        then,
    }
}

fn figures(request: &ReportRequest) -> Vec<Figure> {
    let (analysis, limits) = (request.analysis, &rules::limits().loudness);
    let mut figures = Vec::new();
    let mut add = |name, value: Option<String>, unit, note: Option<String>| {
        figures.extend(value.map(|value| Figure { name, value, unit, note }));
    };
    let duration = analysis.media.duration_ms;
    add("Length", duration.map(|duration| format_clock(duration, false)), "", None);
    if let Some(sound) = &analysis.sound {
        let loudness = &sound.loudness;
        let target = format!("target {}", decimal(limits.target.value));
        add("Loudness", loudness.integrated_lufs.map(decimal), "LUFS", Some(target));
        let ceiling = format!("at most {}", decimal(limits.true_peak.value));
        add("True peak", loudness.true_peak_dbtp.map(decimal), "dBTP", Some(ceiling));
        add("Range", loudness.range_lu.map(decimal), "LU", Some("loud to quiet".into()));
        let silent = timeline::sum(&sound.silences);
        let share = (silent as f64 / sound.duration_ms.max(1) as f64 * 100.0).round();
        let note = (silent > 0).then(|| length(silent));
        add("Silence", (sound.duration_ms > 0).then(|| format!("{share:.0}")), "%", note);
    }
    if let Some(picture) = analysis.picture.as_ref().filter(|picture| !picture.scenes.is_empty()) {
        let (scenes, seen) = (picture.scenes.len(), picture.scenes.last().map_or(0, |scene| scene.end_ms));
        let note = (scenes > 1).then(|| format!("{} each", length(seen / scenes as u64)));
        add("Scenes", Some(count(scenes, "").trim().trim_end_matches('s').trim().into()), "", note);
    }
    if let Some(score) = request.audit.and_then(|audit| audit.score) {
        add("Score", Some(format!("{score:.0}")), "of 100", None);
    }
    figures
}

/// Findings with what they mean and how they go away.
pub fn finding_views(findings: &[Finding]) -> Vec<FindingView> {
    let view = |finding: &Finding| FindingView {
        severity: severity(finding.severity),
        field: finding.field.clone(),
        message: sentence(&finding.message),
        why: rules::lint_rule(&finding.rule).map(|rule| sentence(&rule.why)),
        fix: finding.fix.as_ref().map(|fix| sentence(&fix.what)),
        measured: finding.measured.clone(),
        limit: finding.limit.clone(),
        // An address nobody can click on is noise.
        source: finding.source.split(", http").next().unwrap_or_default().to_string(),
    };
    findings.iter().map(view).collect()
}

/// The title candidates.
pub fn titles(request: &ReportRequest) -> Vec<TitleView> {
    let view = |candidate: &crate::write::titles::TitleCandidate| {
        let (origin, at_ms) = match &candidate.from {
            TitleOrigin::Said { at_ms: Some(at) } => {
                (format!("said at {}", format_clock(*at, false)), Some(*at))
            }
            TitleOrigin::Said { at_ms: None } => ("said in the video".into(), None),
            TitleOrigin::Built => ("from its key phrases".into(), None),
            TitleOrigin::Given => ("yours".into(), None),
            TitleOrigin::Model { model, at_ms } => (model.clone(), *at_ms),
        };
        let score = format!("{:.0}", candidate.score);
        TitleView { title: candidate.title.clone(), score, origin, at_ms }
    };
    request.titles.iter().map(view).collect()
}

/// The pictures to choose from: thumbnails, or else one still of the strip.
pub fn pictures(request: &ReportRequest) -> Vec<PictureView> {
    let view = |still: &super::Still, score: Option<f64>| PictureView {
        src: data_address(&still.jpeg),
        width: still.width,
        height: still.height,
        clock: format_clock(still.at_ms, false),
        score: score.map(|score| format!("{score:.0}")),
    };
    if request.thumbnails.is_empty() {
        return request
            .strip
            .get(request.strip.len() / 2)
            .map(|still| view(still, None))
            .into_iter()
            .collect();
    }
    request.thumbnails.iter().map(|picture| view(&picture.still, picture.score)).collect()
}

/// The key phrases, bars relative to the strongest.
pub fn keywords(request: &ReportRequest) -> Vec<KeywordView> {
    let best = request.keywords.iter().map(|keyword| keyword.score).fold(f64::MIN_POSITIVE, f64::max);
    let view = |keyword: &crate::model::Keyword| {
        let times = keyword.mentions.iter().filter_map(|mention| mention.at_ms);
        KeywordView {
            phrase: keyword.phrase.clone(),
            width: (keyword.score / best * 1000.0).round().clamp(0.0, 1000.0) / 10.0,
            said: if keyword.count == 1 { "once".into() } else { format!("{}\u{d7}", keyword.count) },
            places: times
                .take(MOST_PLACES)
                .map(|at_ms| Place { at_ms, clock: format_clock(at_ms, false) })
                .collect(),
        }
    };
    request.keywords.iter().take(MOST_KEYWORDS).map(view).collect()
}

/// The score; nothing where no text was scored.
pub fn score(audit: Option<&AuditReport>) -> Option<ScoreView> {
    let audit = audit?;
    let heaviest = audit.parts.iter().map(|part| part.weight).fold(f64::MIN_POSITIVE, f64::max);
    let share = |part: f64, whole: f64| {
        (part / whole.max(f64::MIN_POSITIVE) * 1000.0).round().clamp(0.0, 1000.0) / 10.0
    };
    let short = |number: f64| decimal(number).trim_end_matches(".0").to_string();
    let parts = audit.parts.iter().map(|part| PartView {
        label: part.label.clone(),
        points: short(part.points),
        weight: short(part.weight),
        track: share(part.weight, heaviest),
        fill: share(part.points, part.weight),
        measured: part.measured.clone(),
        advice: part.advice.as_deref().map(sentence),
        reason: part.reason.clone(),
    });
    Some(ScoreView {
        value: format!("{:.0}", audit.score?),
        parts: parts.collect(),
        basis: audit.basis.clone(),
    })
}
