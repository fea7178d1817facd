//! `ytseo audit`: findings and score of proposals, drafts and published videos, and findings of video files.

mod published;

use std::path::{Path, PathBuf};

use console::style;
use ytseo::error::{Error, ErrorDocument, Kind, Result};
use ytseo::model::{Finding, MediaInfo, Severity, YouTubeRef};
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::files;
use ytseo::seo::audit::{AuditReport, audit, audit_media};
use ytseo::seo::lint;
use ytseo::services::Services;
use ytseo::write::edit;

use crate::context::Context;
use crate::global_args::Format;
use crate::input::{parse_count, parse_draft, parse_score, read_stdin, read_text};
use crate::jsonl;
use crate::keywords::escape;
use crate::terminal::subject::{Subject, UNREADABLE};
use crate::terminal::{Human, Page, junit, page, sarif};

/// Check proposals, drafts, video files and what stands on YouTube against its rules, and score the texts.
///
/// Of a channel or playlist every video is listed, those first that would gain most. Exits with 1 when a finding is an
/// error, or a score is below --fail-under.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// proposal.yaml, a draft (YAML or JSON), or a video; - for standard input. Or the address, id or handle of a
    /// video, playlist or channel on YouTube.
    #[arg(value_name = "FILE", required_unless_present = "jsonl")]
    files: Vec<PathBuf>,
    /// Audit this video together with the proposal.
    #[arg(long, value_name = "FILE")]
    video: Option<PathBuf>,
    /// Mend what can be mended for certain, in the file.
    #[arg(long, conflicts_with = "jsonl")]
    fix: bool,
    /// Exit with 1 when a score is below this.
    #[arg(long, value_name = "SCORE", value_parser = parse_score)]
    fail_under: Option<f64>,
    /// Look at so many videos of a channel or playlist at most, the newest first.
    #[arg(long, value_name = "NUMBER", value_parser = parse_count)]
    most: Option<usize>,
    /// Only say what reading it from YouTube would take of the daily quota.
    #[arg(long, conflicts_with_all = ["jsonl", "fix", "video"])]
    dry_run: bool,
    /// Read many drafts as JSON Lines, write score and findings as many lines.
    #[arg(long, value_name = "FILE|-", conflicts_with_all = ["files", "video"])]
    jsonl: Option<PathBuf>,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    if let Some(path) = &args.jsonl {
        return jsonl::run(path, context, |draft| Ok(audit(draft, None)));
    }
    if let [file] = &args.files[..]
        && let Some(meant) = on_youtube(file)
    {
        if args.fix || args.video.is_some() {
            return Err(Error::usage("--fix and --video are for files")
                .hint("ytseo optimize with the same address proposes what to change"));
        }
        if args.dry_run {
            return published::estimate(&meant, args.most, context).await;
        }
        let wanted = published::Wanted { most: args.most, fail_under: args.fail_under };
        return published::run(&meant, &wanted, context).await;
    }
    if args.dry_run {
        return Err(Error::usage("--dry-run is for what is on YouTube").hint("auditing files takes no quota"));
    }
    let media = match &args.video {
        Some(path) => Some(probe(path, context)?),
        None => None,
    };
    let mut reports = Vec::new();
    for file in &args.files {
        let mended = if args.fix { fix(file, context) } else { Ok(()) };
        match mended.and_then(|()| report(file, media.as_ref(), context)) {
            Err(error) if args.files.len() == 1 || error.kind() == Kind::Interrupted => return Err(error),
            outcome => reports.push((file.display().to_string(), outcome)),
        }
    }
    write(&reports, context)?;
    let failed: Vec<&Error> = reports.iter().filter_map(|(_, outcome)| outcome.as_ref().err()).collect();
    if let Some(first) = failed.first() {
        let message = format!("{} of {} could not be audited", failed.len(), plural(reports.len(), "file"));
        let error = Error::new(first.kind(), message);
        return Err(first.hints().iter().fold(error, |error, hint| error.hint(hint)));
    }
    reports
        .iter()
        .filter_map(|(_, outcome)| outcome.as_ref().ok())
        .try_for_each(|r| passes(r, args.fail_under))
}

/// What is meant on YouTube, unless there is such a file.
pub(crate) fn on_youtube(file: &Path) -> Option<YouTubeRef> {
    if file.exists() || file == Path::new("-") || is_draft(file) {
        return None;
    }
    YouTubeRef::parse(file.to_str()?).ok()
}

/// Fails when a finding is an error or the score is too low.
pub(crate) fn passes(report: &AuditReport, fail_under: Option<f64>) -> Result<()> {
    if report.errors > 0 {
        let word = if report.errors == 1 { "finding is an error" } else { "findings are errors" };
        let error = Error::findings(format!("{} {word}", report.errors));
        let certain = |finding: &Finding| finding.severity == Severity::Error && finding.fix.is_some();
        return Err(if report.findings.iter().any(certain) {
            error.hint("`ytseo audit --fix` mends what is certain")
        } else {
            error
        });
    }
    match (fail_under, report.score) {
        (Some(least), Some(score)) if score < least => Err(Error::findings(format!(
            "the score {} is below {}",
            page::trim_zero(score),
            page::trim_zero(least)
        ))),
        _ => Ok(()),
    }
}

fn report(file: &Path, media: Option<&MediaInfo>, context: &Context) -> Result<AuditReport> {
    if file == Path::new("-") {
        return Ok(audit(&parse_draft(&read_stdin()?, "standard input")?, media));
    }
    if is_draft(file) {
        return Ok(audit(&parse_draft(&read_text(file)?, &file.display().to_string())?, media));
    }
    Ok(audit_media(&probe(file, context)?))
}

fn is_draft(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    matches!(ending.as_str(), "yaml" | "yml" | "json")
}

fn probe(path: &Path, context: &Context) -> Result<MediaInfo> {
    let input = Input::from_argument(path.as_os_str());
    Services::ffmpeg_of(&context.loaded).probe(&input)
}

/// Mends a file in place. Only the fields that change are written anew.
fn fix(file: &Path, context: &Context) -> Result<()> {
    if !is_draft(file) {
        return Err(Error::usage("--fix mends proposals and drafts")
            .hint("a video file has to be encoded anew; each finding says what to change"));
    }
    let text = read_text(file)?;
    let before = parse_draft(&text, &file.display().to_string())?;
    let mut after = before.clone();
    let applied = lint::fix(&mut after);
    let mut fields = Vec::new();
    let value = |value: Result<serde_yaml::Value, serde_yaml::Error>| {
        value.map_err(|error| Error::internal("a field cannot be written down").caused_by(error))
    };
    if before.title != after.title {
        fields.push(("title", value(serde_yaml::to_value(&after.title))?));
    }
    if before.description != after.description {
        fields.push(("description", value(serde_yaml::to_value(&after.description))?));
    }
    if before.tags != after.tags {
        fields.push(("tags", value(serde_yaml::to_value(&after.tags))?));
    }
    if before.language != after.language {
        fields.push(("language", value(serde_yaml::to_value(&after.language))?));
    }
    if before.chapters != after.chapters {
        fields.push(("chapters", value(serde_yaml::to_value(&after.chapters))?));
    }
    if fields.is_empty() {
        return Ok(());
    }
    let json = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let mended =
        if json { edit::set_json_fields(&text, &fields)? } else { edit::set_fields(&text, &fields)? };
    files::write_whole(file, mended.as_bytes())?;
    for mend in applied {
        context.terminal.status(&format!("{}: {}: {}", file.display(), mend.rule, mend.what));
    }
    Ok(())
}

/// A file and what came of it.
type Outcome = (String, Result<AuditReport>);

fn write(reports: &[Outcome], context: &Context) -> Result<()> {
    let subjects = || -> Vec<Subject> { reports.iter().map(subject).collect() };
    match (context.terminal.format(), reports) {
        (Format::Sarif, _) => context.terminal.answer(&sarif::render(&subjects())),
        (Format::Junit, _) => context.terminal.answer(&junit::render(&subjects(), Severity::Warning)),
        (_, [(_, Ok(report))]) => context.terminal.report(report),
        (Format::Json | Format::Yaml, _) => {
            let entry = |(file, outcome): &Outcome| match outcome {
                Ok(report) => serde_json::json!({ "file": file, "audit": report }),
                Err(error) => serde_json::json!({ "file": file, "error": ErrorDocument::from(error).error }),
            };
            let results: Vec<_> = reports.iter().map(entry).collect();
            context.terminal.document(&serde_json::json!({ "results": results }))
        }
        _ => reports.iter().try_for_each(|(name, outcome)| {
            context.terminal.answer(&style(name).bold().to_string())?;
            match outcome {
                Ok(report) => context.terminal.report(report),
                Err(error) => context.terminal.report(&unreadable_report(error)),
            }
        }),
    }
}

fn subject((name, outcome): &Outcome) -> Subject {
    Subject {
        name: name.clone(),
        file: Some(name.clone()).filter(|name| name != "-"),
        findings: match outcome {
            Ok(report) => report.findings.clone(),
            Err(error) => vec![unreadable(error)],
        },
        media: false,
        score: outcome.as_ref().ok().and_then(|report| report.score),
    }
}

/// The finding that stands for a file that could not be audited.
fn unreadable(error: &Error) -> Finding {
    Finding {
        rule: UNREADABLE.into(),
        field: "file".into(),
        severity: Severity::Error,
        message: error.chain(),
        measured: None,
        limit: None,
        source: "ytseo could not read the file".into(),
        fix: None,
    }
}

/// A report that holds nothing but [`unreadable`].
fn unreadable_report(error: &Error) -> AuditReport {
    AuditReport {
        score: None,
        parts: Vec::new(),
        basis: String::new(),
        errors: 1,
        warnings: 0,
        findings: vec![unreadable(error)],
    }
}

/// `1 error`, `2 errors`.
pub(crate) fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// How many findings there are of each kind.
fn counts(findings: &[Finding]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    format!("{} · {} · {} info", plural(errors, "error"), plural(warnings, "warning"), count(Severity::Info))
}

impl Human for AuditReport {
    fn human(&self, page: &mut Page) {
        page.heading("Findings", &counts(&self.findings));
        if self.findings.is_empty() {
            page.line(&format!("  {} nothing to mend", style("✓").green()));
        }
        page.findings(&self.findings);
        if let Some(score) = self.score {
            page.heading("Score", &format!("{} of 100", page::trim_zero(score)));
            page.score_parts(&self.parts);
            page.paragraph("  ", &style(&self.basis).dim().to_string());
        }
    }

    fn markdown(&self) -> String {
        let score = self
            .score
            .map(|score| format!("Score: **{}** of 100 · ", page::trim_zero(score)))
            .unwrap_or_default();
        let mut text = format!("{score}{}\n\n", counts(&self.findings));
        if !self.findings.is_empty() {
            text.push_str("| | finding | measured | limit |\n|---|---|---|---|\n");
        }
        for finding in &self.findings {
            let mark = match finding.severity {
                Severity::Error => "❌",
                Severity::Warning => "⚠️",
                Severity::Info => "ℹ️",
            };
            let cell = |text: &Option<String>| escape(text.as_deref().unwrap_or_default());
            text.push_str(&format!(
                "| {mark} | {} `{}` | {} | {} |\n",
                escape(&finding.message),
                finding.rule,
                cell(&finding.measured),
                cell(&finding.limit)
            ));
        }
        text
    }
}
