//! `ytseo video`: what is done with a video file.

mod analyze;
mod captions;
mod chapters;
mod clip;
mod cut;
mod encode;
mod normalize;
mod probe;
pub(crate) mod report;
mod shorts;
mod thumbnails;
mod transcribe;

use ytseo::error::Result;

use crate::context::Context;

/// Look at, hear, cut, level, frame and package a video.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Probe(probe::Args),
    Analyze(analyze::Args),
    Transcribe(transcribe::Args),
    Chapters(chapters::Args),
    #[command(subcommand)]
    Captions(captions::Command),
    Thumbnails(thumbnails::Args),
    Cut(Box<cut::Args>),
    Normalize(normalize::Args),
    Clip(clip::Args),
    Shorts(shorts::Args),
    Encode(encode::Args),
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Probe(args) => probe::run(args, context),
        Command::Analyze(args) => analyze::run(args, context).await,
        Command::Transcribe(args) => transcribe::run(args, context).await,
        Command::Chapters(args) => chapters::run(args, context).await,
        Command::Captions(command) => captions::run(command, context).await,
        Command::Thumbnails(args) => thumbnails::run(args, context).await,
        Command::Cut(args) => cut::run(*args, context).await,
        Command::Normalize(args) => normalize::run(args, context).await,
        Command::Clip(args) => clip::run(args, context).await,
        Command::Shorts(args) => shorts::run(args, context).await,
        Command::Encode(args) => encode::run(args, context).await,
    }
}
