//! `ytseo video`: what is done with a video file.

mod captions;
mod chapters;
mod cut;
mod probe;
mod thumbnails;
mod transcribe;

use ytseo::error::Result;

use crate::context::Context;

/// Look at, hear and divide a video.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Probe(probe::Args),
    Transcribe(transcribe::Args),
    Chapters(chapters::Args),
    Cut(Box<cut::Args>),
    #[command(subcommand)]
    Captions(captions::Command),
    Thumbnails(thumbnails::Args),
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Probe(args) => probe::run(args, context),
        Command::Transcribe(args) => transcribe::run(args, context).await,
        Command::Chapters(args) => chapters::run(args, context).await,
        Command::Cut(args) => cut::run(*args, context).await,
        Command::Captions(command) => captions::run(command, context).await,
        Command::Thumbnails(args) => thumbnails::run(args, context).await,
    }
}
