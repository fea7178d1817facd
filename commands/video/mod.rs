//! `ytseo video`: what is done with a video file.

mod chapters;
mod clip;
mod probe;
mod shorts;
mod transcribe;

use ytseo::error::Result;

use crate::context::Context;

/// Look at, hear and divide a video.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Probe(probe::Args),
    Transcribe(transcribe::Args),
    Chapters(chapters::Args),
    Clip(clip::Args),
    Shorts(shorts::Args),
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Probe(args) => probe::run(args, context),
        Command::Transcribe(args) => transcribe::run(args, context).await,
        Command::Chapters(args) => chapters::run(args, context).await,
        Command::Clip(args) => clip::run(args, context).await,
        Command::Shorts(args) => shorts::run(args, context).await,
    }
}
