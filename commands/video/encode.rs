//! `ytseo video encode`: the file to upload, with the settings YouTube recommends.

use clap::ArgAction;
use console::style;
use ytseo::blocking::blocking;
use ytseo::error::Result;
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::video::encode::{Device, EncodeReport, EncodeRequest, Fault, Outcome, Part, encode};
use ytseo::video::encoding::{Hardware, PRESETS, Quality};

use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Make the file to upload: MP4, H.264 and AAC as YouTube recommends; what is right is copied.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// Bring HDR to standard range instead of keeping it.
    #[arg(long, action = ArgAction::SetTrue)]
    sdr: bool,
    /// Let the graphics processor encode: auto, nvenc, qsv, vaapi or videotoolbox.
    #[arg(long, value_name = "KIND", num_args = 0..=1, require_equals = true, default_missing_value = "auto",
          value_parser = parse_device)]
    hardware: Option<Device>,
    /// Quality from 0 (lossless) to 51; 18 is hard to tell from the source.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u8).range(0..=51), conflicts_with = "bitrate")]
    crf: Option<u8>,
    /// Average bit rate of the picture, like 8M or 6000k, instead of a constant quality.
    #[arg(long, value_name = "RATE", value_parser = parse_bitrate)]
    bitrate: Option<u64>,
    /// How much time goes into compressing: ultrafast, veryfast, fast, medium, slow, veryslow.
    #[arg(long, value_name = "PRESET", value_parser = PRESETS, hide_possible_values = true)]
    preset: Option<String>,
    /// Encode everything again, even what is right already.
    #[arg(long, action = ArgAction::SetTrue)]
    reencode: bool,
    /// Only look; print what would be done and the ffmpeg command.
    #[arg(long, action = ArgAction::SetTrue)]
    dry_run: bool,
    #[command(flatten)]
    out: OutArgs,
}

fn parse_device(text: &str) -> Result<Device, String> {
    if text == "auto" {
        return Ok(Device::AnyHardware);
    }
    let known = Hardware::ALL.into_iter().find(|kind| kind.name() == text);
    known.map(Device::Hardware).ok_or_else(|| "write auto, nvenc, qsv, vaapi or videotoolbox".into())
}

/// `8M`, `6000k` or plain kbit/s.
fn parse_bitrate(text: &str) -> Result<u64, String> {
    let wrong = || "write a rate like 8M or 6000k".to_string();
    let (number, unit) = match text.strip_suffix(['M', 'm']) {
        Some(number) => (number, 1000.0),
        None => (text.strip_suffix(['K', 'k']).unwrap_or(text), 1.0),
    };
    let rate = number.parse::<f64>().map_err(|_| wrong())? * unit;
    if (50.0..=1_000_000.0).contains(&rate) { Ok(rate.round() as u64) } else { Err(wrong()) }
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let work = async |input: Input, several: bool, watch: Watch| {
        let usual = Quality::default();
        let request = EncodeRequest {
            place: args.out.target(several),
            sdr: args.sdr,
            device: args.hardware.unwrap_or_default(),
            quality: Quality {
                crf: args.crf.unwrap_or(usual.crf),
                preset: args.preset.clone().unwrap_or(usual.preset),
            },
            kbit_per_s: args.bitrate,
            reencode: args.reencode,
            dry_run: args.dry_run,
            ..EncodeRequest::new(input)
        };
        let ffmpeg = ffmpeg.clone();
        blocking("encoding", move || encode(&request, &ffmpeg, &watch)).await
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

fn place(part: Part) -> String {
    match part {
        Part::Container => "file".into(),
        Part::Picture => "picture".into(),
        Part::Sound(track) => format!("sound {track}"),
    }
}

fn in_words(fault: &Fault) -> String {
    format!("{} (recommended: {})", fault.is, fault.wanted)
}

/// What was done, in a line.
fn outcome(report: &EncodeReport) -> String {
    let size = |bytes: u64| match bytes {
        ..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    };
    let how = match report.outcome {
        Outcome::AlreadyRight if report.found.is_empty() => return "already right: nothing to do".into(),
        Outcome::AlreadyRight => {
            return "right enough: encoding again would lose more than it gains (--reencode does it anyway)"
                .into();
        }
        Outcome::Remuxed => "copied without encoding again",
        Outcome::Encoded => "encoded",
    };
    match (&report.output, report.size_after) {
        (Some(output), Some(after)) => {
            let before = size(report.size_before);
            format!("{how}: wrote {output} ({}, from {before})", size(after))
        }
        _ => format!("would be {how} with the command below; nothing was written"),
    }
}

impl Human for EncodeReport {
    fn human(&self, page: &mut Page) {
        page.line(&style(&self.file).bold().to_string());
        for fault in &self.found {
            let mark = if fault.worth { style("✗").red() } else { style("·").dim() };
            page.hanging(&format!("  {mark} {:<8} ", place(fault.part)), "             ", &in_words(fault));
        }
        for done in &self.done {
            page.hanging(&format!("  {} ", style("→").green()), "    ", done);
        }
        for fault in &self.left {
            let text = format!("still so in the result: {}: {}", place(fault.part), in_words(fault));
            page.hanging(&format!("  {} ", style("!").yellow()), "    ", &text);
        }
        page.paragraph("  ", &outcome(self));
        if let Some(command) = &self.command {
            page.line("");
            page.line(command);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}\n", escape(&self.file), escape(&outcome(self)));
        if !self.found.is_empty() {
            text.push_str("\n| part | is | recommended |\n|---|---|---|\n");
        }
        for fault in &self.found {
            let (is, wanted) = (escape(&fault.is), escape(&fault.wanted));
            text.push_str(&format!("| {} | {is} | {wanted} |\n", place(fault.part)));
        }
        if !self.done.is_empty() {
            text.push('\n');
        }
        for done in &self.done {
            text.push_str(&format!("- {}\n", escape(done)));
        }
        for fault in &self.left {
            text.push_str(&format!("- still so in the result: {}\n", escape(&in_words(fault))));
        }
        if let Some(command) = &self.command {
            text.push_str(&format!("\n```sh\n{command}\n```\n"));
        }
        text
    }
}

impl InBatch for EncodeReport {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_read_as_people_write_them() {
        assert_eq!(parse_bitrate("8M"), Ok(8000));
        assert_eq!(parse_bitrate("2.5m"), Ok(2500));
        assert_eq!(parse_bitrate("6000k"), Ok(6000));
        assert_eq!(parse_bitrate("6000"), Ok(6000));
        for bad in ["", "fast", "0", "-1M", "NaN", "1e99"] {
            assert!(parse_bitrate(bad).is_err(), "{bad}");
        }
    }
}
