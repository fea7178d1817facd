//! `ytseo video captions shift`: the same captions at other times.

use std::path::Path;

use serde::Serialize;
use ytseo::error::{Error, Result};
use ytseo::model::timestamp::format_clock;
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::files;
use ytseo::progress::Watch;
use ytseo::video::captions::{
    CaptionFile, CaptionStyle, CaptionTarget, Shift, parse_moment, parse_offset, parse_scale, place,
};
use ytseo::video::output::{Target, ending_or};

use super::{arrow, caption_files, local, warnings};
use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Move captions in time, stretch them, or fit them to two moments.
///
/// The new file keeps the format and everything else that stands in it.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("how").required(true).multiple(true).args(["by", "scale", "at"]))]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// Later (1.5s, 0:02.5) or earlier (-200ms).
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, conflicts_with = "at")]
    by: Option<String>,
    /// Stretch: a factor, or the rate it was made for over the rate it is shown at (25/23.976).
    #[arg(long, value_name = "FACTOR", conflicts_with = "at")]
    scale: Option<String>,
    /// What stands at the first time belongs at the second (0:10=0:12.5); twice to stretch as well.
    #[arg(long, value_name = "TIME=TIME")]
    at: Vec<String>,
    #[command(flatten)]
    out: OutArgs,
}

/// What was shifted.
#[derive(Debug, Serialize)]
struct ShiftReport {
    /// The file, as given.
    file: String,
    /// The new file.
    output: String,
    /// How many cues it has.
    cues: usize,
    /// What times were multiplied with.
    scale: f64,
    /// What was added then, in milliseconds.
    by_ms: f64,
    /// When the first caption appears now, in milliseconds.
    first_ms: u64,
    /// When the last one goes now, in milliseconds.
    end_ms: u64,
    /// How many would begin before the video and now begin with it.
    clipped: usize,
    /// How many would lie before the video and are gone.
    dropped: usize,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let shift = shift(&args)?;
    let files = FilesArgs { files: caption_files(&args.files.files)?, jobs: args.files.jobs };
    let work = async |input: Input, several: bool, watch: Watch| {
        watch.check()?;
        shifted(&local(input)?, shift, &args.out.target(several))
    };
    many::each(&files, context, work).await.map(|_: Vec<ShiftReport>| ())
}

fn shift(args: &Args) -> Result<Shift> {
    if args.at.is_empty() {
        let by_ms = args.by.as_deref().map_or(Ok(0), parse_offset)? as f64;
        return Ok(Shift { scale: args.scale.as_deref().map_or(Ok(1.0), parse_scale)?, by_ms });
    }
    let pair = |text: &String| {
        let (from, to) = text.split_once('=').ok_or_else(|| {
            Error::usage(format!("'{text}' is no pair of times")).hint("write --at 0:10=0:12.5")
        })?;
        Ok((parse_moment(from)?, parse_moment(to)?))
    };
    Shift::fitted(&args.at.iter().map(pair).collect::<Result<Vec<_>>>()?)
}

fn shifted(path: &Path, shift: Shift, target: &Target) -> Result<ShiftReport> {
    let mut file = CaptionFile::open(path)?;
    let to = file.format.map_or(CaptionTarget::Json, CaptionTarget::from);
    let output = place(path, Some("shifted"), &ending_or(path, to.ending()), target)?;
    let done = file.shift(shift)?;
    let text = file.write(to, CaptionStyle::named("plain")?)?.text;
    files::write_whole(&output, text.as_bytes())?;
    Ok(ShiftReport {
        file: path.display().to_string(),
        output: output.display().to_string(),
        cues: file.len(),
        scale: shift.scale,
        by_ms: shift.by_ms,
        first_ms: file.start_ms(),
        end_ms: file.end_ms(),
        clipped: done.clipped,
        dropped: done.dropped,
    })
}

impl InBatch for ShiftReport {}

impl ShiftReport {
    fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        if self.clipped > 0 {
            let word = if self.clipped == 1 { "begins" } else { "begin" };
            remarks.push(format!(
                "{} would begin before the video and now {word} with it",
                plural(self.clipped, "caption")
            ));
        }
        if self.dropped > 0 {
            let word = if self.dropped == 1 { "is" } else { "are" };
            remarks.push(format!(
                "{} would lie before the video and {word} gone",
                plural(self.dropped, "caption")
            ));
        }
        remarks
    }
}

impl Human for ShiftReport {
    fn human(&self, page: &mut Page) {
        arrow(page, &self.file, &self.output, &plural(self.cues, "caption"));
        let (first, end) = (format_clock(self.first_ms, false), format_clock(self.end_ms, false));
        page.line(&format!("  from {first} to {end}"));
        warnings(page, &self.remarks());
    }

    fn markdown(&self) -> String {
        let mut text = format!("{} → {}\n", escape(&self.file), escape(&self.output));
        for remark in self.remarks() {
            text.push_str(&format!("- {remark}\n"));
        }
        text
    }
}
