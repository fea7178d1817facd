//! `ytseo channel`: the videos of a channel as files, what a change of the files would change on YouTube, and changing it.

mod apply;
mod diff;
mod drift;
mod plan;
mod pull;
mod runs;
mod undo;

use clap::Subcommand;
use ytseo::error::Result;

use crate::context::Context;

/// Your channel as code: videos as files that you edit, compare and keep in git.
///
/// Start with `ytseo channel pull`, edit a file, look at `ytseo channel plan --out plan.json`, and make it come true with
/// `ytseo channel apply plan.json`. What was changed can be taken back: `ytseo channel undo`.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Pull(pull::Args),
    Plan(plan::Args),
    Apply(apply::Args),
    Drift(drift::Args),
    Undo(undo::Args),
    Runs(runs::Args),
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Pull(args) => pull::run(args, context).await,
        Command::Plan(args) => plan::run(args, context).await,
        Command::Apply(args) => apply::run(args, context).await,
        Command::Drift(args) => drift::run(args, context).await,
        Command::Undo(args) => undo::run(args, context).await,
        Command::Runs(args) => runs::run(args, context).await,
    }
}
