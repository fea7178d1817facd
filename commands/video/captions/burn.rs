//! `ytseo video captions burn`: captions as part of the picture.

use std::path::PathBuf;

use ytseo::blocking::blocking;
use ytseo::error::{Error, Result};
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::video::captions::{BurnReport, BurnRequest, CaptionStyle, burn};
use ytseo::video::encoding::Quality;

use super::{arrow, divided, local, warnings};
use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::optimize::media_in_words;
use crate::terminal::{Human, Page};

/// Write captions into the picture, in one of four styles.
///
/// `ytseo video captions burn talk.mp4 talk.srt`; without a caption file those beside the video or inside it. The
/// picture is encoded anew, the sound is copied, the source is not touched.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    files: FilesArgs,
    /// How they look: plain (white with an outline), box, karaoke (each word lights up), shorts (few large words).
    #[arg(long, value_name = "NAME", default_value = "plain")]
    style: String,
    /// Which language, where there are several (BCP 47, like en or pt-BR).
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Only show the command.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    out: OutArgs,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let style = CaptionStyle::named(&args.style)?;
    let (videos, captions) = divided(&args.files.files);
    let captions = one_each(&videos, captions)?;
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let files = FilesArgs { files: videos, jobs: args.files.jobs };
    let work = async |input: Input, several: bool, watch: Watch| {
        let request = BurnRequest {
            video: local(input)?,
            captions: captions.clone(),
            language: args.language.clone(),
            style: style.clone(),
            quality: Quality::default(),
            target: args.out.target(several),
            dry_run: args.dry_run,
        };
        let ffmpeg = ffmpeg.clone();
        blocking("burning captions in", move || burn(&request, &ffmpeg, &watch)).await
    };
    many::each(&files, context, work).await.map(|_| ())
}

/// A caption file goes with one video.
fn one_each(videos: &[PathBuf], captions: Vec<PathBuf>) -> Result<Option<PathBuf>> {
    if videos.is_empty() {
        return Err(Error::usage("no video was given").hint("`ytseo video captions burn talk.mp4 talk.srt`"));
    }
    let several = videos.len() > 1 || videos[0].is_dir();
    if captions.len() > 1 || (several && !captions.is_empty()) {
        return Err(Error::usage("one caption file goes into one video")
            .hint("for several videos put the captions beside each: talk.srt beside talk.mp4"));
    }
    Ok(captions.into_iter().next())
}

impl InBatch for BurnReport {}

impl Human for BurnReport {
    fn human(&self, page: &mut Page) {
        let what = format!("{} · {}", plural(self.cues, "caption"), self.style);
        arrow(page, &self.file, &self.output, &what);
        page.hanging("  captions  ", "            ", &self.captions);
        if let Some(media) = &self.media {
            page.hanging("  result    ", "            ", &media_in_words(media));
        }
        warnings(page, &self.warnings);
        if let Some(command) = &self.command {
            page.line(&format!("  {command}"));
        }
    }

    fn markdown(&self) -> String {
        let (from, to) = (escape(&self.file), escape(&self.output));
        let mut text = format!("{from} → {to}: {} ({})\n", plural(self.cues, "caption"), self.style);
        for warning in &self.warnings {
            text.push_str(&format!("- {}\n", escape(warning)));
        }
        text
    }
}
