//! `ytseo video transcribe`: what is said, as text, captions or JSON.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use ytseo::error::{Error, Result};
use ytseo::model::Transcript;
use ytseo::model::timestamp::format_clock;
use ytseo::ports::ffmpeg::Input;
use ytseo::ports::files;
use ytseo::video::captions::{self, CueLimits};

use crate::context::Context;
use crate::input::{self, HearingArgs};
use crate::keywords::source_in_words;
use crate::terminal::{Human, Page};

/// What is said in a video, from its captions or by listening.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The video.
    file: PathBuf,
    /// Write captions or text to this file (.srt, .vtt, .txt, .json) instead of printing.
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Print captions in this format.
    #[arg(long, value_enum, conflicts_with = "out")]
    captions: Option<CaptionFormat>,
    /// Replace the file of --out when it is there.
    #[arg(long, requires = "out")]
    force: bool,
    #[command(flatten)]
    hearing: HearingArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum CaptionFormat {
    Srt,
    Vtt,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    let target = args.out.as_deref().map(|path| Ok::<_, Error>((path, target(path)?))).transpose()?;
    if let Some((path, _)) = target
        && path.exists()
        && !args.force
    {
        return Err(
            Error::usage(format!("{} is there already", path.display())).hint("replace it with --force")
        );
    }
    let services = context.services().await?;
    let request = args.hearing.request(Input::from_argument(args.file.as_os_str()), context)?;
    let (_, transcript) = input::heard(&request, &services, &context.watch()).await?;
    if let Some(format) = args.captions {
        return context.terminal.answer(&captions_of(&transcript, format)?);
    }
    let Some((path, target)) = target else { return context.terminal.report(&transcript) };
    let text = match target {
        Target::Captions(format) => captions_of(&transcript, format)?,
        Target::Text => plain(&transcript),
        Target::Json => serde_json::to_string_pretty(&transcript)
            .map_err(|error| Error::internal("the transcript cannot be written down").caused_by(error))?,
    };
    files::write_whole(path, text.as_bytes())?;
    context.terminal.status(&format!("wrote {}", path.display()));
    Ok(())
}

enum Target {
    Captions(CaptionFormat),
    Text,
    Json,
}

fn target(path: &Path) -> Result<Target> {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase().as_str() {
        "srt" => Ok(Target::Captions(CaptionFormat::Srt)),
        "vtt" => Ok(Target::Captions(CaptionFormat::Vtt)),
        "txt" | "md" => Ok(Target::Text),
        "json" => Ok(Target::Json),
        _ => {
            Err(Error::usage("the ending of --out says what is written")
                .hint("use .srt, .vtt, .txt or .json"))
        }
    }
}

fn captions_of(transcript: &Transcript, format: CaptionFormat) -> Result<String> {
    if !transcript.is_empty() && !transcript.is_timed() {
        return Err(Error::usage("a text without times cannot become captions"));
    }
    let cues = captions::cues(transcript, &CueLimits::default());
    Ok(match format {
        CaptionFormat::Srt => captions::write_srt(&cues),
        CaptionFormat::Vtt => captions::write_vtt(&cues),
    })
}

fn plain(transcript: &Transcript) -> String {
    let lines: Vec<&str> = transcript.segments.iter().map(|segment| segment.text.trim()).collect();
    lines.join("\n") + "\n"
}

impl Human for Transcript {
    fn human(&self, page: &mut Page) {
        page.heading("Transcript", &source_in_words(&self.source));
        for segment in &self.segments {
            let at = if self.is_timed() { format_clock(segment.start_ms, false) } else { String::new() };
            page.hanging(&format!("{at:>8}  "), "          ", segment.text.trim());
        }
        if self.segments.is_empty() {
            page.line("  nothing is said");
        }
    }

    fn markdown(&self) -> String {
        let lines = self.segments.iter().map(|segment| {
            format!(
                "- **{}** {}\n",
                format_clock(segment.start_ms, false),
                crate::keywords::escape(segment.text.trim())
            )
        });
        lines.collect()
    }
}
