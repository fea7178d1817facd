//! `ytseo video analyze`: a look at the whole video, once.

use std::path::PathBuf;

use console::style;
use ytseo::error::Result;
use ytseo::model::analysis::{Depth, LoudnessPoint, PictureAnalysis, SoundAnalysis};
use ytseo::model::timestamp::format_clock;
use ytseo::model::{Analysis, Severity, Span};
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::process::quoted;
use ytseo::progress::Watch;
use ytseo::video::analyze::{AnalyzeRequest, analyze};

use super::report;
use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch};
use crate::optimize::media_in_words;
use crate::terminal::{Human, Page};

/// Look at a whole video once: loudness, silence, scenes, black and frozen stretches, and what to mend.
///
/// One pass over picture and sound. A second look at the same file is remembered.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// Look at key frames only (and all of the sound): much faster, cuts within a second.
    #[arg(long)]
    fast: bool,
    /// Which audio track, from 1.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    audio_track: Option<u32>,
    /// Also write a web page to look at and to send on: a file, or a folder for several videos.
    #[arg(long, value_name = "FILE.html|DIR")]
    report: Option<PathBuf>,
    /// Replace the page when it is there.
    #[arg(long, requires = "report")]
    force: bool,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let services = context.services().await?;
    let depth = if args.fast { Depth::Fast } else { Depth::Full };
    let work = async |input: Input, several: bool, watch: Watch| {
        let page = args.report.as_ref().map(|to| report::path(to, &input, several)).transpose()?;
        if let Some(page) = &page {
            report::check(page, args.force)?;
        }
        let wanted = AnalyzeRequest { input: input.clone(), audio_track: args.audio_track, depth };
        let analysis = analyze(&wanted, &services, &watch).await?;
        if let Some(to) = &page {
            let request = report::PageRequest::new(&input, &analysis, to, args.force);
            report::write(request, context, &services, &watch).await?;
        }
        Ok(analysis)
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

/// The eight heights of a bar.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// What the lowest and the highest bar stand for, in LUFS.
const BAR_RANGE: [f64; 2] = [-40.0, -8.0];

/// The loudness over time as bars, the loudest moment of each; a gap where it is silent.
fn bars(curve: &[LoudnessPoint], most: usize) -> String {
    let count = curve.len().min(most);
    let [low, high] = BAR_RANGE;
    (0..count)
        .map(|bar| {
            let points = &curve[bar * curve.len() / count..(bar + 1) * curve.len() / count];
            let loudest =
                points.iter().filter_map(|point| point.momentary_lufs).fold(f64::NEG_INFINITY, f64::max);
            let share = ((loudest - low) / (high - low)).clamp(0.0, 1.0);
            if loudest < low - 20.0 { ' ' } else { BARS[(share * 7.0).round() as usize] }
        })
        .collect()
}

/// A length: `4.2 s`, from a minute on `1:12`.
fn length(ms: u64) -> String {
    match ms {
        0..60_000 => format!("{:.1} s", ms as f64 / 1000.0),
        _ => format_clock(ms, false),
    }
}

fn total(spans: &[Span]) -> u64 {
    spans.iter().map(|span| span.length_ms()).sum()
}

fn percent(part: u64, whole: u64) -> String {
    format!("{:.0} %", part as f64 * 100.0 / whole.max(1) as f64)
}

fn loudness(sound: &SoundAnalysis) -> String {
    let loudness = &sound.loudness;
    let Some(integrated) = loudness.integrated_lufs else { return "nothing can be heard".into() };
    let mut parts = vec![format!("{integrated:.1} LUFS")];
    parts.extend(loudness.range_lu.map(|range| format!("range {range:.1} LU")));
    parts.extend(loudness.true_peak_dbtp.map(|peak| format!("true peak {peak:.1} dBTP")));
    parts.join(" · ")
}

fn silence(sound: &SoundAnalysis) -> String {
    if sound.silences.is_empty() {
        return "none of half a second".into();
    }
    format!(
        "{} ({} in {}) below {:.0} dBFS",
        percent(total(&sound.silences), sound.duration_ms),
        length(total(&sound.silences)),
        plural(sound.silences.len(), "stretch").replace("stretchs", "stretches"),
        sound.silence_threshold_db,
    )
}

fn scenes(picture: &PictureAnalysis) -> String {
    let longest = picture.scenes.iter().max_by_key(|scene| scene.end_ms.saturating_sub(scene.start_ms));
    match longest {
        Some(longest) if picture.scenes.len() > 1 => format!(
            "{} · the longest {} from {} on",
            picture.scenes.len(),
            length(longest.end_ms.saturating_sub(longest.start_ms)),
            format_clock(longest.start_ms, false)
        ),
        _ => "1, without a cut".into(),
    }
}

/// The longest stretches, and how many more there are.
fn stretches(spans: &[Span]) -> String {
    const NAMED: usize = 3;
    let mut longest: Vec<&Span> = spans.iter().collect();
    longest.sort_by_key(|span| std::cmp::Reverse(span.length_ms()));
    longest.truncate(NAMED);
    longest.sort();
    let named: Vec<String> = longest
        .iter()
        .map(|span| format!("{} at {}", length(span.length_ms()), format_clock(span.start_ms, false)))
        .collect();
    let more = spans.len().saturating_sub(NAMED);
    let more =
        if more > 0 { format!(" · {more} more, {} in all", length(total(spans))) } else { String::new() };
    format!("{}{more}", named.join(" · "))
}

/// What was measured, a line each: what, and the words. Lines without news are left out.
fn facts(analysis: &Analysis) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Some(sound) = &analysis.sound {
        if analysis.media.audio.len() > 1 {
            facts.push(("audio track", format!("{} of {}", sound.track, analysis.media.audio.len())));
        }
        facts.push(("loudness", loudness(sound)));
        facts.push(("silence", silence(sound)));
    }
    if let Some(picture) = &analysis.picture {
        facts.push(("scenes", scenes(picture)));
        if !picture.black.is_empty() {
            facts.push(("black", stretches(&picture.black)));
        }
        if !picture.frozen.is_empty() {
            facts.push(("still", stretches(&picture.frozen)));
        }
    }
    if analysis.depth == Depth::Fast && analysis.picture.is_some() {
        facts.push(("looked at", "key frames only (--fast)".into()));
    }
    facts
}

impl Human for Analysis {
    fn human(&self, page: &mut Page) {
        page.line(&format!("{}  {}", style(&self.file).bold(), style(media_in_words(&self.media)).dim()));
        for (what, words) in facts(self) {
            page.hanging(&format!("  {}", style(format!("{what:<12}")).dim()), "              ", &words);
            if let Some(sound) = self.sound.as_ref().filter(|_| what == "loudness") {
                let bars = bars(&sound.loudness.curve, page.width().saturating_sub(15));
                if bars.chars().count() > 4 {
                    page.line(&format!("              {}", style(bars).cyan()));
                }
            }
        }
        for warning in &self.warnings {
            page.hanging(&format!("  {} ", style("! warning").yellow().bold()), "            ", warning);
        }
        if self.findings.is_empty() {
            page.line(&format!("  {} nothing to mend", style("✓").green()));
        } else {
            page.heading("Findings", &counts(self));
            page.findings(&self.findings);
            next(self, page);
        }
    }

    fn markdown(&self) -> String {
        let mut text =
            format!("## {}\n\n{}\n\n| | |\n|---|---|\n", escape(&self.file), media_in_words(&self.media));
        for (what, words) in facts(self) {
            text.push_str(&format!("| {what} | {words} |\n"));
        }
        for warning in &self.warnings {
            text.push_str(&format!("\n**Warning:** {}\n", escape(warning)));
        }
        if !self.findings.is_empty() {
            text.push_str("\n| finding | | measured |\n|---|---|---|\n");
        }
        for finding in &self.findings {
            text.push_str(&format!(
                "| {} | {} | {} |\n",
                finding.rule,
                escape(&finding.message),
                finding.measured.as_deref().map(escape).unwrap_or_default()
            ));
        }
        text
    }
}

/// Which command mends which findings.
const MENDS: &[(&str, &[&str])] = &[
    ("normalize", &["loudness-low", "loudness-high", "true-peak-high"]),
    ("cut", &["silent-start"]),
    (
        "encode",
        &[
            "nonStreamableMov",
            "hasEditlist",
            "unknownContainer",
            "problematicVideoCodec",
            "problematicAudioCodec",
            "unsupportedHdrPixelFormat",
            "interlaced",
            "variable-frame-rate",
            "audio-sample-rate",
        ],
    ),
];

/// The commands that mend what was found.
fn next(analysis: &Analysis, page: &mut Page) {
    let found =
        |rules: &[&str]| analysis.findings.iter().any(|finding| rules.contains(&finding.rule.as_str()));
    let mends: Vec<&str> =
        MENDS.iter().filter(|(_, rules)| found(rules)).map(|(command, _)| *command).collect();
    if !mends.is_empty() {
        page.heading("Next", "");
    }
    for command in mends {
        page.line(&format!("  ytseo video {command} {}", quoted(&analysis.file)));
    }
}

fn counts(analysis: &Analysis) -> String {
    let of = |severity| analysis.findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    match (errors, warnings) {
        (0, 0) => String::new(),
        (0, warnings) => plural(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", plural(errors, "error"), plural(warnings, "warning")),
    }
}

impl InBatch for Analysis {
    fn in_batch(&self, page: &mut Page) {
        page.row(&format!("  {}", style(&self.file).bold()), &style(counts(self)).yellow().to_string());
        for (what, words) in
            facts(self).into_iter().filter(|(what, _)| matches!(*what, "loudness" | "scenes"))
        {
            page.hanging(&format!("    {what:<10}"), "              ", &words);
        }
        for warning in &self.warnings {
            page.hanging(&format!("    {} ", style("!").yellow().bold()), "      ", warning);
        }
    }

    fn before_all(page: &mut Page) {
        page.heading("Files", "findings");
    }
}
