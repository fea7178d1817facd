//! `ytseo video captions convert`: the same captions in another format.

use std::path::Path;

use serde::Serialize;
use ytseo::error::{Error, Result};
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::files;
use ytseo::progress::Watch;
use ytseo::video::captions::{CaptionFile, CaptionStyle, CaptionTarget, CueLimits, place};
use ytseo::video::output::Target;

use super::{arrow, caption_files, local, warnings};
use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Write captions in another format: srt, vtt, sbv, ass, txt or json.
///
/// What the new format can hold is kept; what it cannot is named.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// The new format: srt, vtt, sbv, ass, txt or json; else the ending of --out says.
    #[arg(long, value_name = "FORMAT")]
    to: Option<String>,
    /// Break lines and captions anew: two lines of 42 characters, readable speed.
    #[arg(long)]
    relayout: bool,
    /// Look of ASS captions: plain, box, karaoke or shorts.
    #[arg(long, value_name = "NAME", default_value = "plain")]
    style: String,
    #[command(flatten)]
    out: OutArgs,
}

/// What was converted.
#[derive(Debug, Serialize)]
struct ConvertReport {
    /// The file, as given.
    file: String,
    /// The new file.
    output: String,
    /// How many cues it has.
    cues: usize,
    /// What the new format does not hold.
    lost: Vec<String>,
    /// What reading the file had to mend.
    mended: Vec<String>,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let style = CaptionStyle::named(&args.style)?;
    let to = target(&args)?;
    let files = FilesArgs { files: caption_files(&args.files.files)?, jobs: args.files.jobs };
    let work = async |input: Input, several: bool, watch: Watch| {
        watch.check()?;
        convert(&local(input)?, to, &args, style, &args.out.target(several))
    };
    many::each(&files, context, work).await.map(|_: Vec<ConvertReport>| ())
}

fn target(args: &Args) -> Result<CaptionTarget> {
    let ending = || args.out.out.as_ref().and_then(|out| out.extension()).and_then(|ending| ending.to_str());
    let Some(name) = args.to.as_deref().or_else(ending) else {
        return Err(
            Error::usage("nothing says which format is wanted").hint("say --to vtt, or --out talk.vtt")
        );
    };
    let named = CaptionTarget::named(name);
    named.ok_or_else(|| {
        let names: Vec<&str> = CaptionTarget::ALL.iter().map(|target| target.ending()).collect();
        Error::usage(format!("captions cannot be written as '{name}'"))
            .hint(format!("the formats are {}", names.join(", ")))
    })
}

fn convert(
    path: &Path,
    to: CaptionTarget,
    args: &Args,
    style: &CaptionStyle,
    target: &Target,
) -> Result<ConvertReport> {
    let output = place(path, None, to.ending(), target)?;
    let mut file = CaptionFile::open(path)?;
    if args.relayout {
        file = file.relaid(&CueLimits::default());
    }
    let converted = file.write(to, style)?;
    files::write_whole(&output, converted.text.as_bytes())?;
    Ok(ConvertReport {
        file: path.display().to_string(),
        output: output.display().to_string(),
        cues: file.len(),
        lost: converted.lost,
        mended: file.mended,
    })
}

impl InBatch for ConvertReport {}

impl Human for ConvertReport {
    fn human(&self, page: &mut Page) {
        arrow(page, &self.file, &self.output, &plural(self.cues, "caption"));
        for lost in &self.lost {
            page.hanging("  lost: ", "        ", lost);
        }
        warnings(page, &self.mended);
    }

    fn markdown(&self) -> String {
        let mut text = format!("{} → {}\n", escape(&self.file), escape(&self.output));
        for lost in &self.lost {
            text.push_str(&format!("- lost: {}\n", escape(lost)));
        }
        text
    }
}
