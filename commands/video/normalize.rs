//! `ytseo video normalize`: the sound at the loudness of YouTube, the picture untouched.

use clap::ArgAction;
use console::style;
use ytseo::blocking::blocking;
use ytseo::error::Result;
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::video::normalize::{Action, Level, NormalizeReport, NormalizeRequest, NormalizedTrack, normalize};

use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Bring the sound to -14 LUFS and at most -1 dBTP; the picture is copied as it is.
///
/// One gain per audio track, nothing is compressed or limited. What is right already is left alone.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// Loudness to reach, in LUFS; -14 when not given.
    #[arg(long, value_name = "LUFS", allow_negative_numbers = true)]
    target: Option<f64>,
    /// Highest true peak, in dBTP; -1 when not given.
    #[arg(long, value_name = "DBTP", allow_negative_numbers = true)]
    peak: Option<f64>,
    /// Only measure; print what would be done and the ffmpeg command.
    #[arg(long, action = ArgAction::SetTrue)]
    dry_run: bool,
    #[command(flatten)]
    out: OutArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let work = async |input: Input, several: bool, watch: Watch| {
        let mut request = NormalizeRequest::new(input);
        request.place = args.out.target(several);
        request.target_lufs = args.target.unwrap_or(request.target_lufs);
        request.ceiling_dbtp = args.peak.unwrap_or(request.ceiling_dbtp);
        request.dry_run = args.dry_run;
        let ffmpeg = ffmpeg.clone();
        blocking("normalizing", move || normalize(&request, &ffmpeg, &watch)).await
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

/// `-14.0 LUFS (peak -1.2)`
fn level(level: &Level) -> String {
    match (level.integrated_lufs, level.true_peak_dbtp) {
        (Some(loudness), Some(peak)) => format!("{loudness:.1} LUFS (peak {peak:.1})"),
        (None, Some(peak)) => format!("peak {peak:.1} dBTP"),
        _ => "silent".into(),
    }
}

/// What was done with a track, as a sentence.
fn in_words(track: &NormalizedTrack, report: &NormalizeReport) -> String {
    let reached = track.after.and_then(|after| after.integrated_lufs).or(track.aimed_lufs);
    let reached = reached.map(|level| format!("{level:.1} LUFS")).unwrap_or_default();
    let (target, ceiling) = (report.target_lufs, report.ceiling_dbtp);
    match track.action {
        Action::Leveled => match &track.encoded_as {
            Some(encoded) => format!("encoded as {encoded}"),
            None => String::new(),
        },
        Action::LimitedByPeak => format!(
            "{reached} and not {target}: its peak (at most {ceiling} dBTP) allows no more; a limiter in your editor would get it further"
        ),
        Action::AlreadyRight => "already right; left as it is".into(),
        Action::AtItsPeak => format!(
            "as loud as its peak allows; left as it is (a limiter in your editor would get it to {target} LUFS)"
        ),
        Action::Silent => "silent; left as it is".into(),
        Action::TooShort => "too short to measure (under 0.4 s); left as it is".into(),
    }
}

fn name(track: &NormalizedTrack) -> String {
    match &track.language {
        Some(language) => format!("track {} ({language})", track.track),
        None => format!("track {}", track.track),
    }
}

/// The line under the file's name.
fn outcome(report: &NormalizeReport) -> String {
    match (&report.output, &report.command) {
        (Some(output), _) => format!("wrote {output}"),
        (None, Some(_)) => "would be rendered with the command below; nothing was written".into(),
        (None, None) => "nothing to do: no file was written".into(),
    }
}

impl Human for NormalizeReport {
    fn human(&self, page: &mut Page) {
        page.line(&style(&self.file).bold().to_string());
        let width = self.tracks.iter().map(|track| name(track).len()).max().unwrap_or(0);
        let rest = " ".repeat(width + 4);
        for track in &self.tracks {
            let mut text = level(&track.before);
            if let Some(gain) = track.gain_db {
                text.push_str(&format!("  {gain:+.1} dB"));
            }
            if let Some(after) = &track.after {
                text.push_str(&format!("  → {}", style(level(after)).green()));
            }
            page.hanging(&format!("  {:<width$}  ", name(track)), &rest, &text);
            let said = in_words(track, self);
            if !said.is_empty() {
                page.paragraph(&rest, &said);
            }
        }
        for warning in &self.warnings {
            page.hanging(&format!("  {} ", style("!").yellow()), "    ", warning);
        }
        page.paragraph("  ", &outcome(self));
        if let Some(command) = &self.command {
            page.line("");
            page.line(command);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}\n\n", escape(&self.file), escape(&outcome(self)));
        text.push_str("| track | before | gain | after | |\n|---|---|---:|---|---|\n");
        for track in &self.tracks {
            let gain = track.gain_db.map(|gain| format!("{gain:+.1} dB")).unwrap_or_default();
            let after = track.after.as_ref().map(level).unwrap_or_default();
            let (name, said) = (escape(&name(track)), escape(&in_words(track, self)));
            text.push_str(&format!("| {name} | {} | {gain} | {after} | {said} |\n", level(&track.before)));
        }
        for warning in &self.warnings {
            text.push_str(&format!("\n{}\n", escape(warning)));
        }
        if let Some(command) = &self.command {
            text.push_str(&format!("\n```sh\n{command}\n```\n"));
        }
        text
    }
}

impl InBatch for NormalizeReport {}
