//! Audits of what stands on YouTube: a video, a playlist, or every video of a channel.

use console::style;
use ytseo::error::{Error, Result};
use ytseo::model::{ScorePart, Severity, YouTubeRef};
use ytseo::research::published::{
    AuditedVideo, ChannelAuditReport, ReadEstimate, audit_videos, estimate_reading,
};

use super::{passes, plural};
use crate::context::Context;
use crate::global_args::Format;
use crate::keywords::escape;
use crate::quota;
use crate::terminal::clean::shown_on_a_line;
use crate::terminal::subject::Subject;
use crate::terminal::{Human, Page, junit, page, sarif};

/// Videos that are shown to people; documents hold all of them.
const SHOWN: usize = 20;

/// Findings of a video that are shown to people.
const FINDINGS: usize = 3;

/// How many videos, and when they are not good enough.
pub(super) struct Wanted {
    /// Most videos; the newest of a channel.
    pub most: Option<usize>,
    /// The least score.
    pub fail_under: Option<f64>,
}

/// Audits what is meant and reports it.
pub(super) async fn run(meant: &YouTubeRef, wanted: &Wanted, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let watch = context.watch();
    let youtube = services.youtube(&context.loaded)?.run_as("audit", &watch);
    let report = audit_videos(meant, wanted.most, &youtube, &watch).await?;
    match context.terminal.format() {
        Format::Sarif => context.terminal.answer(&sarif::render(&subjects(&report)))?,
        Format::Junit => context.terminal.answer(&junit::render(&subjects(&report), Severity::Warning))?,
        _ => context.terminal.report(&report)?,
    }
    if report.videos.is_empty() {
        return Err(Error::not_found(format!("there is no video to be seen in {}", report.name))
            .hint("check the address; private videos need a sign-in: ytseo auth login"));
    }
    verdict(&report.videos, wanted.fail_under)
}

/// Says what the audit would take of the quota.
pub(super) async fn estimate(meant: &YouTubeRef, most: Option<usize>, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let youtube = services.youtube(&context.loaded)?.run_as("audit", &context.watch());
    context.terminal.report(&estimate_reading(meant, most, &youtube).await?)
}

/// Fails when a video has an error or a score that is too low, and says how many do.
fn verdict(videos: &[AuditedVideo], fail_under: Option<f64>) -> Result<()> {
    let failing: Vec<&AuditedVideo> =
        videos.iter().filter(|video| passes(&video.audit, fail_under).is_err()).collect();
    match failing[..] {
        [] => Ok(()),
        [video] if videos.len() == 1 => passes(&video.audit, fail_under),
        _ => {
            let below = match fail_under {
                Some(least) => format!(" or score below {}", page::trim_zero(least)),
                None => String::new(),
            };
            let all = plural(videos.len(), "video");
            Err(Error::findings(format!("{} of {all} have errors{below}", failing.len())))
        }
    }
}

fn subjects(report: &ChannelAuditReport) -> Vec<Subject> {
    let subject = |video: &AuditedVideo| Subject {
        name: format!("{} {}", video.id, video.title),
        file: None,
        findings: video.audit.findings.clone(),
        score: video.audit.score,
        media: false,
    };
    report.videos.iter().map(subject).collect()
}

/// What would raise the score most, in points, where something is known that would.
fn most_to_gain(video: &AuditedVideo) -> Option<&ScorePart> {
    let parts = video.audit.parts.iter().filter(|part| part.advice.is_some());
    parts.max_by(|one, other| (one.weight - one.points).total_cmp(&(other.weight - other.points)))
}

fn score(video: &AuditedVideo) -> String {
    video.audit.score.map_or_else(|| "unknown".into(), |score| format!("{score:.0}"))
}

impl Human for ChannelAuditReport {
    fn human(&self, page: &mut Page) {
        if let [video] = &self.videos[..] {
            page.line(&format!(
                "{}  {}",
                style(shown_on_a_line(&video.title)).bold(),
                style(&video.address).dim()
            ));
            return video.audit.human(page);
        }
        page.heading(&shown_on_a_line(&self.name), "score");
        for video in self.videos.iter().take(SHOWN) {
            page.row(&format!("  {}", style(shown_on_a_line(&video.title)).bold()), &score(video));
            let about = format!(
                "    {} · {} · {}",
                video.id,
                plural(video.audit.errors, "error"),
                plural(video.audit.warnings, "warning")
            );
            page.line(&style(about).dim().to_string());
            for finding in video.audit.findings.iter().filter(|f| f.severity != Severity::Info).take(FINDINGS)
            {
                let mark = match finding.severity {
                    Severity::Error => style("✗").red().bold(),
                    _ => style("!").yellow().bold(),
                };
                page.hanging(&format!("    {mark} "), "      ", &finding.message);
            }
            if let Some(part) = most_to_gain(video) {
                let points = part.weight - part.points;
                let gain = format!("{}: {} (up to {points:.0} points)", part.label, part.measured);
                page.hanging(&format!("    {} ", style("↑").green()), "      ", &gain);
            }
        }
        let more = self.videos.len().saturating_sub(SHOWN);
        if more > 0 {
            page.line("");
            page.line(&format!(
                "  and {more} more: --json, --format sarif or --format markdown has all of them"
            ));
        }
        page.heading("In all", &plural(self.videos.len(), "video"));
        let median = self.median_score.map_or_else(|| "unknown".into(), |score| format!("{score:.0} of 100"));
        page.line(&format!("  {} with errors · median score {median}", plural(self.with_errors, "video")));
        if self.missing > 0 {
            page.line(&format!("  {} in the list cannot be seen", plural(self.missing, "video")));
        }
        page.paragraph("  ", &style(format!("order: {}", self.order)).dim().to_string());
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n", escape(&shown_on_a_line(&self.name)));
        text.push_str("| video | score | errors | warnings | first finding |\n|---|---:|---:|---:|---|\n");
        for video in &self.videos {
            let first =
                video.audit.findings.first().map(|finding| finding.message.as_str()).unwrap_or_default();
            text.push_str(&format!(
                "| [{}]({}) | {} | {} | {} | {} |\n",
                escape(&shown_on_a_line(&video.title)),
                video.address,
                score(video),
                video.audit.errors,
                video.audit.warnings,
                escape(first)
            ));
        }
        text.push_str(&format!("\nOrder: {}.\n", self.order));
        text
    }
}

fn in_words(estimate: &ReadEstimate) -> Vec<String> {
    let Some((videos, cost)) = estimate.videos.zip(estimate.cost) else {
        return vec!["YouTube does not say how many videos that is, so the cost is unknown.".into()];
    };
    let mut lines = vec![format!("{} would be read; that takes {cost}.", plural(videos, "video"))];
    if let Some(verdict) = &estimate.verdict {
        lines.push(quota::fits_in_words(verdict));
    }
    if !estimate.took.is_zero() {
        lines.push(format!("Finding this out took {}.", estimate.took));
    }
    lines
}

impl Human for ReadEstimate {
    fn human(&self, page: &mut Page) {
        page.heading(&shown_on_a_line(&self.name), "what it takes");
        for line in in_words(self) {
            page.paragraph("  ", &line);
        }
    }

    fn markdown(&self) -> String {
        format!("## {}\n\n{}\n", escape(&shown_on_a_line(&self.name)), in_words(self).join("\n"))
    }
}
