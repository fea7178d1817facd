//! `ytseo video clip`: stretches of a video as files of their own.

use console::style;
use ytseo::blocking::blocking;
use ytseo::error::{Error, Result};
use ytseo::model::Span;
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::video::clip::{self, Clip, ClipReport, ClipRequest};
use ytseo::video::encoding::Quality;
use ytseo::video::times::{parse_range, parse_time, shown_time};

use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Cut stretches out of a video, each into a file of its own.
///
/// Exact to the frame, with sound and picture in step; captions beside the video are re-timed into new files.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// Where the clip begins: 1:10, 70 or 1m10s.
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    from: Option<u64>,
    /// Where it ends; the end of the video when neither --to nor --length is given.
    #[arg(long, value_name = "TIME", value_parser = parse_time, conflicts_with = "length")]
    to: Option<u64>,
    /// How long it is.
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    length: Option<u64>,
    /// A stretch, like 1:10-1:40; give it again for more clips.
    #[arg(long, value_name = "FROM-TO", value_parser = parse_range, allow_hyphen_values = true,
          conflicts_with_all = ["from", "to", "length"])]
    range: Vec<Span>,
    /// Encode nothing: quick and without loss, but it begins at the key frame before.
    #[arg(long)]
    copy: bool,
    /// Which audio track, from 1; `ytseo video probe` lists them.
    #[arg(long, value_name = "NUMBER", conflicts_with = "copy")]
    audio_track: Option<u32>,
    #[command(flatten)]
    out: OutArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let ranges = ranges(&args)?;
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let work = async |input: Input, several: bool, watch: Watch| {
        let request = ClipRequest {
            input,
            ranges: ranges.clone(),
            copy: args.copy,
            audio_track: args.audio_track,
            target: args.out.target(several),
            quality: Quality::default(),
        };
        let ffmpeg = ffmpeg.clone();
        blocking("cutting", move || clip::clip(&request, &ffmpeg, &watch)).await
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

/// The stretches that were typed.
fn ranges(args: &Args) -> Result<Vec<(u64, Option<u64>)>> {
    if !args.range.is_empty() {
        return Ok(args
            .range
            .iter()
            .map(|range| (range.start_ms, (range.end_ms < u64::MAX).then_some(range.end_ms)))
            .collect());
    }
    if args.from.is_none() && args.to.is_none() && args.length.is_none() {
        return Err(Error::usage("which stretch?")
            .hint("write --from 1:10 --to 1:40, --from 1:10 --length 30, or --range 1:10-1:40"));
    }
    let from = args.from.unwrap_or(0);
    let to = args.to.or(args.length.map(|length| from.saturating_add(length)));
    if to.is_some_and(|to| to <= from) {
        return Err(Error::usage("the clip ends before it begins").hint("write --from 1:10 --to 1:40"));
    }
    Ok(vec![(from, to)])
}

/// `1:10 to 1:40`.
fn stretch(clip: &Clip) -> String {
    format!("{} to {}", shown_time(clip.start_ms), shown_time(clip.start_ms + clip.length_ms))
}

/// What differs from what was asked for.
fn remark(clip: &Clip) -> Option<String> {
    let early = clip.wanted.start_ms.saturating_sub(clip.start_ms);
    (clip.copied && early > 0).then(|| {
        format!(
            "begins at the key frame, {:.2} s before {}; without --copy it is exact",
            early as f64 / 1000.0,
            shown_time(clip.wanted.start_ms)
        )
    })
}

impl Human for ClipReport {
    fn human(&self, page: &mut Page) {
        page.heading(&self.file, &format!("{} made", crate::audit::plural(self.clips.len(), "clip")));
        for clip in &self.clips {
            page.row(&format!("  {}", style(&clip.file).bold()), &stretch(clip));
            if let Some(remark) = remark(clip) {
                page.hanging(&format!("    {} ", style("!").yellow()), "      ", &remark);
            }
            for captions in &clip.captions {
                page.line(&format!("    {captions}"));
            }
        }
        for note in &self.notes {
            page.hanging(&format!("  {} ", style("·").cyan()), "    ", note);
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n", escape(&self.file));
        for clip in &self.clips {
            text.push_str(&format!("- **{}** {}\n", escape(&clip.file), stretch(clip)));
            for line in remark(clip).iter().chain(&clip.captions) {
                text.push_str(&format!("  - {}\n", escape(line)));
            }
        }
        for note in &self.notes {
            text.push_str(&format!("\n{}\n", escape(note)));
        }
        text
    }
}

impl InBatch for ClipReport {}
