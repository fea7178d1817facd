//! `ytseo channel`: the videos of a channel as files, and what a change of the files would change on YouTube.

mod diff;
mod edit;
mod plan;
mod pull;

use clap::Subcommand;
use ytseo::error::Result;

use crate::context::Context;

/// Your channel as code: videos as files that you edit, compare and keep in git.
///
/// Start with `ytseo channel pull`, edit a file, then look at `ytseo channel plan`.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Pull(pull::Args),
    Plan(plan::Args),
    Edit(edit::Args),
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Pull(args) => pull::run(args, context).await,
        Command::Plan(args) => plan::run(args, context).await,
        Command::Edit(args) => edit::run(args, context),
    }
}
