//! `ytseo video cut`: a shorter video without silence, filler words or given parts.

use std::path::PathBuf;

use clap::ValueEnum;
use console::style;
use ytseo::error::{Error, Result};
use ytseo::model::Span;
use ytseo::model::timestamp::format_tenths;
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::video::cuts::{CutReport, CutRequest, ExportFormat, Removal, SilenceSettings, Why, cut};
use ytseo::video::encoding::{PRESETS, Quality};
use ytseo::video::times::parse_range;

use crate::audit::plural;
use crate::context::Context;
use crate::input::HearingArgs;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// How many removals are shown after rendering.
const MOST_SHOWN: usize = 5;

/// Remove silence, filler words or parts you name, and move captions and chapters along.
///
/// The source stays as it is. --dry-run first shows what would go.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    #[command(flatten)]
    out: OutArgs,
    /// Show what would go and how long the result is, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write a list for an editing program instead of a video.
    #[arg(long, value_enum, value_name = "FORMAT")]
    export: Option<Export>,
    /// Move captions, chapters, description and transcript beside the video along, as new files.
    #[arg(long)]
    retime: bool,
    /// Move this file along as well; may be given several times.
    #[arg(long, value_name = "FILE")]
    retime_file: Vec<PathBuf>,
    #[command(flatten)]
    what: WhatArgs,
    /// Quality of the picture, 0 (best) to 51.
    #[arg(long, value_name = "NUMBER", default_value_t = 18, value_parser = clap::value_parser!(u8).range(0..=51))]
    crf: u8,
    /// How much time goes into compressing: ultrafast ... veryslow.
    #[arg(long, value_name = "NAME", default_value = "medium", value_parser = PRESETS)]
    preset: String,
    #[command(flatten)]
    hearing: HearingArgs,
}

/// What goes.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "What goes")]
struct WhatArgs {
    /// Remove this part, like 1:10-1:25 or 1:10- (to the end); may be given several times.
    #[arg(long, value_name = "FROM-TO", value_parser = parse_range, allow_hyphen_values = true)]
    remove: Vec<Span>,
    /// Leave silence and filler words in this part; may be given several times.
    #[arg(long, value_name = "FROM-TO", value_parser = parse_range, allow_hyphen_values = true)]
    keep: Vec<Span>,
    /// Remove filler words (um, äh, euh ...); needs a transcript with the times of single words.
    #[arg(long)]
    fillers: bool,
    /// Leave silence alone.
    #[arg(long)]
    no_silence: bool,
    /// Level below which it is silent, in dBFS; found from the file when not given.
    #[arg(long, value_name = "DB", value_parser = parse_db, allow_hyphen_values = true)]
    threshold: Option<i32>,
    /// Shortest silence that goes, in seconds.
    #[arg(long, value_name = "SECONDS", default_value = "0.6", value_parser = parse_seconds)]
    min_silence: u64,
    /// How much silence stays: before and after what is heard, in seconds (one number means both).
    #[arg(long, value_name = "SECONDS", default_value = "0.15,0.2", value_parser = parse_margins)]
    margin: Margins,
    /// Shortest piece that stays, in seconds.
    #[arg(long, value_name = "SECONDS", default_value = "0.1", value_parser = parse_seconds)]
    min_clip: u64,
    /// Cut by a list: JSON of --dry-run --json, an EDL, or YAML with remove: or keep:.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["remove", "keep", "fillers", "no_silence", "threshold"])]
    list: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Export {
    Otio,
    Edl,
    Fcpxml,
}

/// Silence that stays before and after what is heard, in milliseconds.
#[derive(Debug, Clone, Copy)]
struct Margins(u64, u64);

fn parse_seconds(text: &str) -> Result<u64, String> {
    let seconds = text.trim().trim_end_matches('s').parse::<f64>().ok();
    let seconds = seconds.filter(|seconds| (0.0..=3600.0).contains(seconds));
    seconds.map(|seconds| (seconds * 1000.0).round() as u64).ok_or_else(|| "write seconds, like 0.6".into())
}

fn parse_margins(text: &str) -> Result<Margins, String> {
    let (before, after) = text.split_once(',').unwrap_or((text, text));
    Ok(Margins(parse_seconds(before)?, parse_seconds(after)?))
}

/// Decibels in hundredths.
fn parse_db(text: &str) -> Result<i32, String> {
    let plain = text.trim().trim_end_matches("dB").trim_end_matches("FS").trim();
    let db = plain.parse::<f64>().ok().filter(|db| (-120.0..0.0).contains(db));
    db.map(|db| (db * 100.0).round() as i32).ok_or_else(|| "write a level below 0, like -40".into())
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let several = many::find(&args.files.files)?.several;
    if several
        && (args.hearing.transcript.is_some() || args.what.list.is_some() || !args.retime_file.is_empty())
    {
        return Err(Error::usage("--transcript, --list and --retime-file are for one file")
            .hint("put captions beside each video and use --retime"));
    }
    let services = context.services().await?;
    let work = async |input: Input, several: bool, watch: Watch| {
        cut(&request(input, several, &args, context)?, &services, &watch).await
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

fn request(input: Input, several: bool, args: &Args, context: &Context) -> Result<CutRequest> {
    let what = &args.what;
    let silence = SilenceSettings {
        threshold_centi_db: what.threshold,
        min_silence_ms: what.min_silence.max(10),
        margin_before_ms: what.margin.0,
        margin_after_ms: what.margin.1,
    };
    Ok(CutRequest {
        hearing: args.hearing.request(input, context)?,
        silence: (!what.no_silence).then_some(silence),
        fillers: what.fillers,
        remove: what.remove.clone(),
        keep: what.keep.clone(),
        list: what.list.clone(),
        min_clip_ms: what.min_clip,
        retime: (args.retime || !args.retime_file.is_empty()).then(|| args.retime_file.clone()),
        export: args.export.map(|format| match format {
            Export::Otio => ExportFormat::Otio,
            Export::Edl => ExportFormat::Edl,
            Export::Fcpxml => ExportFormat::Fcpxml,
        }),
        quality: Quality { crf: args.crf, preset: args.preset.clone() },
        target: args.out.target(several),
        dry_run: args.dry_run,
    })
}

fn seconds(ms: u64) -> String {
    format!("{:.1} s", ms as f64 / 1000.0)
}

fn why(removal: &Removal) -> String {
    let words = removal.words.join(", ");
    let names = removal.why.iter().map(|why| match why {
        Why::Silence => "silence".to_string(),
        Why::Filler => format!("“{words}”"),
        Why::Range => "as you said".into(),
        Why::List => "as the list says".into(),
        Why::Short => "too short to stay".into(),
    });
    names.collect::<Vec<_>>().join(", ")
}

/// `2:00.0 → 1:20.5 (39.5 s shorter, 33 %)`.
fn lengths(report: &CutReport) -> String {
    let shorter = report.before_ms.saturating_sub(report.after_ms);
    let share = 100.0 * shorter as f64 / report.before_ms.max(1) as f64;
    format!(
        "{} → {} ({} shorter, {share:.0} %)",
        format_tenths(report.before_ms),
        format_tenths(report.after_ms),
        seconds(shorter)
    )
}

fn levels(report: &CutReport) -> Option<String> {
    let silence = report.silence.as_ref()?;
    let below = format!("silence is what is below {:.1} dB", silence.threshold_db);
    Some(if silence.measured {
        format!(
            "{below} (speech at {:.0} dB, background at {:.0} dB)",
            silence.speech_level_db, silence.noise_floor_db
        )
    } else {
        format!("{below}, as you said")
    })
}

fn pieces(report: &CutReport) -> String {
    let (kept, removed) = (report.list.kept.len(), report.removals.len());
    format!("{} kept, {} removed", plural(kept, "piece"), plural(removed, "part"))
}

/// The removals that are shown: all of a dry run, otherwise the longest.
fn shown(report: &CutReport) -> Vec<&Removal> {
    let mut shown: Vec<&Removal> = report.removals.iter().collect();
    if !report.dry_run {
        shown.sort_by_key(|removal| std::cmp::Reverse(removal.length_ms()));
        shown.truncate(MOST_SHOWN);
    }
    shown
}

fn draw_removals(report: &CutReport, page: &mut Page) {
    let shown = shown(report);
    let title = match (report.dry_run, shown.len() < report.removals.len()) {
        (true, _) => "Would go",
        (false, true) => "Longest parts removed",
        (false, false) => "Removed",
    };
    page.heading(title, &report.removals.len().to_string());
    for removal in shown {
        let times = format!("{:>9} – {:<9}", format_tenths(removal.start_ms), format_tenths(removal.end_ms));
        page.row(&format!("  {times} {}", style(why(removal)).dim()), &seconds(removal.length_ms()));
    }
}

impl Human for CutReport {
    fn human(&self, page: &mut Page) {
        page.line(&format!("{}  {}", style(&self.file).bold(), style(lengths(self)).dim()));
        if let Some(levels) = levels(self) {
            page.paragraph("  ", &levels);
        }
        if self.removals.is_empty() {
            page.line("  nothing to cut");
        } else {
            page.line(&format!("  {}", pieces(self)));
            draw_removals(self, page);
        }
        if !self.notes.is_empty() || !self.retimed.is_empty() || self.output.is_some() {
            page.line("");
        }
        for note in &self.notes {
            page.hanging(&format!("  {} ", style("note:").cyan()), "        ", note);
        }
        if let Some(output) = &self.output {
            page.line(&format!("  {} {output}", style("wrote").green()));
        }
        for retimed in &self.retimed {
            let dropped = match retimed.dropped {
                0 => String::new(),
                count => style(format!(" ({count} removed)")).dim().to_string(),
            };
            page.line(&format!("  {} {}{dropped}", style("wrote").green(), retimed.to));
            for note in &retimed.notes {
                page.hanging(&format!("    {} ", style("note:").cyan()), "          ", note);
            }
        }
        if self.output.is_none() && !self.dry_run && self.removals.is_empty() {
            page.paragraph("  ", "nothing was written; --min-silence 0.3 or --threshold=-35 finds more");
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}; {}.\n", escape(&self.file), lengths(self), pieces(self));
        if !self.removals.is_empty() {
            text.push_str("\n| from | to | length | why |\n|---|---|---:|---|\n");
        }
        for removal in &self.removals {
            text.push_str(&format!(
                "| {} | {} | {} | {} |\n",
                format_tenths(removal.start_ms),
                format_tenths(removal.end_ms),
                seconds(removal.length_ms()),
                escape(&why(removal))
            ));
        }
        for note in &self.notes {
            text.push_str(&format!("\n{}\n", escape(note)));
        }
        for written in self.output.iter().chain(self.retimed.iter().map(|retimed| &retimed.to)) {
            text.push_str(&format!("\nWritten: {}\n", escape(written)));
        }
        text
    }
}

impl InBatch for CutReport {
    fn before_all(page: &mut Page) {
        page.heading("Files", "shorter by");
    }

    fn in_batch(&self, page: &mut Page) {
        let shorter = seconds(self.before_ms.saturating_sub(self.after_ms));
        page.row(&format!("  {}", style(&self.file).bold()), &shorter);
        let about = if self.removals.is_empty() { "nothing to cut".into() } else { pieces(self) };
        let times = format!("{} → {}", format_tenths(self.before_ms), format_tenths(self.after_ms));
        page.line(&style(format!("    {times} · {about}")).dim().to_string());
        for note in &self.notes {
            page.hanging(&format!("    {} ", style("note:").cyan()), "          ", note);
        }
        for written in self.output.iter().chain(self.retimed.iter().map(|retimed| &retimed.to)) {
            page.line(&format!("    {} {written}", style("wrote").green()));
        }
    }
}

#[cfg(test)]
mod tests {
    use ytseo::video::cuts::MIN_CLIP_MS;

    use super::*;

    #[test]
    fn numbers_as_people_type_them() {
        assert_eq!(parse_db("-37.5dB"), Ok(-3750));
        assert!(parse_db("3").is_err() && parse_db("x").is_err());
        let margins = parse_margins("0.1").expect("one number");
        assert_eq!((margins.0, margins.1), (100, 100));
        assert_eq!(parse_seconds("1.25s"), Ok(1250));
        assert!(parse_seconds("-1").is_err() && parse_seconds("nan").is_err());
    }

    #[test]
    fn the_defaults_are_those_of_the_library() {
        let defaults = SilenceSettings::default();
        let margins = parse_margins("0.15,0.2").expect("margins");
        assert_eq!((margins.0, margins.1), (defaults.margin_before_ms, defaults.margin_after_ms));
        assert_eq!(parse_seconds("0.6"), Ok(defaults.min_silence_ms));
        assert_eq!(parse_seconds("0.1"), Ok(MIN_CLIP_MS));
    }
}
