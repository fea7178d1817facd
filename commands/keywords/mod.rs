//! `ytseo keywords`: the key phrases of a video or text, and what else is done with keywords.
//!
//! A subcommand (`ytseo keywords NAME`) has a file of its own here and a match arm in [`run`]; without one it is
//! [`phrases`] that runs. A seed that is called like a subcommand is written after `--`.

mod phrases;

use ytseo::error::Result;

pub(crate) use phrases::{draw, escape, source_in_words};

use crate::context::Context;

/// Key phrases of a video or text, ranked, with where they are said.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    phrases: phrases::Args,
}

pub(crate) async fn run(args: Args, context: &Context) -> Result<()> {
    phrases::run(args.phrases, context).await
}
