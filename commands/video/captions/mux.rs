//! `ytseo video captions mux` and `extract`: captions as streams that can be switched on and off.

use console::style;
use ytseo::blocking::blocking;
use ytseo::error::{Error, Result};
use ytseo::ports::ffmpeg::Input;
use ytseo::progress::Watch;
use ytseo::services::Services;
use ytseo::video::captions::{CaptionTarget, ExtractReport, MuxReport, MuxRequest, extract, mux};

use super::{arrow, divided, local, warnings};
use crate::audit::plural;
use crate::context::Context;
use crate::keywords::escape;
use crate::many::{self, FilesArgs, InBatch, OutArgs};
use crate::terminal::{Human, Page};

/// Put captions into the video file as streams; nothing is encoded anew.
///
/// `ytseo video captions mux talk.mp4 talk.en.srt talk.de.vtt`; without caption files all that stand beside the video.
#[derive(Debug, clap::Args)]
pub(crate) struct MuxArgs {
    #[command(flatten)]
    files: FilesArgs,
    /// Language of a caption file whose name does not say; once for each file, in the same order.
    #[arg(long, value_name = "CODE")]
    language: Vec<String>,
    /// The language that is shown unless the viewer chooses; the first one when not given.
    #[arg(long, value_name = "CODE")]
    default: Option<String>,
    /// Only show the command.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    out: OutArgs,
}

/// Write the captions inside a video to files: talk.en.srt beside talk.mkv.
#[derive(Debug, clap::Args)]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    files: FilesArgs,
    /// The format: srt, vtt, sbv, ass, txt or json.
    #[arg(long, value_name = "FORMAT", default_value = "srt")]
    to: String,
    #[command(flatten)]
    out: OutArgs,
}

pub(crate) async fn run_mux(args: MuxArgs, context: &Context) -> Result<()> {
    let (videos, captions) = divided(&args.files.files);
    if videos.is_empty() {
        return Err(Error::usage("no video was given")
            .hint("`ytseo video captions mux talk.mp4 talk.en.srt talk.de.vtt`"));
    }
    if !captions.is_empty() && (videos.len() > 1 || videos[0].is_dir()) {
        return Err(Error::usage("caption files go into one video")
            .hint("for several videos put the captions beside each: talk.en.srt beside talk.mp4"));
    }
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let files = FilesArgs { files: videos, jobs: args.files.jobs };
    let work = async |input: Input, several: bool, watch: Watch| {
        let request = MuxRequest {
            video: local(input)?,
            captions: captions.clone(),
            languages: args.language.clone(),
            default: args.default.clone(),
            target: args.out.target(several),
            dry_run: args.dry_run,
        };
        let ffmpeg = ffmpeg.clone();
        blocking("muxing", move || mux(&request, &ffmpeg, &watch)).await
    };
    many::each(&files, context, work).await.map(|_| ())
}

pub(crate) async fn run_extract(args: ExtractArgs, context: &Context) -> Result<()> {
    let to = CaptionTarget::named(&args.to).ok_or_else(|| {
        Error::usage(format!("captions cannot be written as '{}'", args.to))
            .hint("the formats are srt, vtt, sbv, ass, txt, json")
    })?;
    let ffmpeg = Services::ffmpeg_of(&context.loaded);
    let work = async |input: Input, several: bool, watch: Watch| {
        let (video, target, ffmpeg) = (local(input)?, args.out.target(several), ffmpeg.clone());
        blocking("muxing", move || extract(&video, to, &target, &ffmpeg, &watch)).await
    };
    many::each(&args.files, context, work).await.map(|_| ())
}

impl InBatch for MuxReport {}

impl Human for MuxReport {
    fn human(&self, page: &mut Page) {
        arrow(page, &self.file, &self.output, &plural(self.tracks.len(), "caption track"));
        for track in &self.tracks {
            let language = track.language.as_deref().unwrap_or("?");
            let chosen = if track.default { " · shown by default" } else { "" };
            page.row(
                &format!("  {language:<6} {}", track.from),
                &style(format!("{}{chosen}", plural(track.cues, "caption"))).dim().to_string(),
            );
        }
        if self.kept > 0 {
            page.line(&format!("  kept: {}", plural(self.kept, "subtitle stream")));
        }
        warnings(page, &self.warnings);
        if let Some(command) = &self.command {
            page.line(&format!("  {command}"));
        }
    }

    fn markdown(&self) -> String {
        let mut text = format!("{} → {}\n", escape(&self.file), escape(&self.output));
        for track in &self.tracks {
            let language = track.language.as_deref().unwrap_or("unknown language");
            text.push_str(&format!("- {language}: {}\n", escape(&track.from)));
        }
        for warning in &self.warnings {
            text.push_str(&format!("- {}\n", escape(warning)));
        }
        text
    }
}

impl InBatch for ExtractReport {}

impl Human for ExtractReport {
    fn human(&self, page: &mut Page) {
        for track in &self.tracks {
            let language = track.language.as_deref().unwrap_or("unknown language");
            arrow(
                page,
                &self.file,
                &track.output,
                &format!("{} · {language}", plural(track.cues, "caption")),
            );
        }
        warnings(page, &self.left);
    }

    fn markdown(&self) -> String {
        let line = |track: &ytseo::video::captions::ExtractedTrack| format!("- {}\n", escape(&track.output));
        self.tracks.iter().map(line).collect()
    }
}
