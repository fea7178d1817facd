//! `ytseo channel`: a channel as files, what a change of the files would change on YouTube, and changing it.

mod apply;
mod diff;
mod drift;
mod edit;
mod plan;
mod pull;
mod runs;
mod undo;

use std::collections::BTreeMap;

use clap::{Subcommand, ValueEnum};
use ytseo::error::Result;
use ytseo::publish::Kind;

use crate::context::Context;
use crate::terminal::page::thousands;

/// Your channel as code: videos, playlists and settings as files that you edit, compare and keep in git.
///
/// Start with `ytseo channel pull`, edit a file, look at `ytseo channel plan --out plan.json`, and make it come true with
/// `ytseo channel apply plan.json`. What was changed can be taken back: `ytseo channel undo`.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Pull(pull::Args),
    Plan(plan::Args),
    Edit(edit::Args),
    Apply(apply::Args),
    Drift(drift::Args),
    Undo(undo::Args),
    Runs(runs::Args),
}

/// A kind of thing of the channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum KindName {
    /// The videos.
    Videos,
    /// The playlists.
    Playlists,
    /// The channel's settings.
    Settings,
    /// Caption tracks.
    Captions,
}

impl KindName {
    /// The kinds that are meant: those that are named, or those that cost little to read; and captions on demand.
    fn kinds(names: &[Self], captions: bool) -> Vec<Kind> {
        let kind = |name: &Self| match name {
            Self::Videos => Kind::Video,
            Self::Playlists => Kind::Playlist,
            Self::Settings => Kind::Settings,
            Self::Captions => Kind::Captions,
        };
        let mut kinds: Vec<Kind> = names.iter().map(kind).collect();
        if kinds.is_empty() {
            kinds.extend(Kind::CHEAP);
        }
        if captions && !kinds.contains(&Kind::Captions) {
            kinds.push(Kind::Captions);
        }
        kinds
    }
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Pull(args) => pull::run(args, context).await,
        Command::Plan(args) => plan::run(args, context).await,
        Command::Edit(args) => edit::run(args, context),
        Command::Apply(args) => apply::run(args, context).await,
        Command::Drift(args) => drift::run(args, context).await,
        Command::Undo(args) => undo::run(args, context).await,
        Command::Runs(args) => runs::run(args, context).await,
    }
}

/// How many there are of each kind: `2 videos, 1 playlist`.
fn counted(kinds: impl Iterator<Item = Kind>) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    kinds.for_each(|kind| *counts.entry(kind).or_insert(0) += 1);
    in_words(&counts)
}

/// Counts of kinds in words.
fn in_words(counts: &BTreeMap<Kind, usize>) -> String {
    let one = |(kind, count): (&Kind, &usize)| {
        let word = match (kind, *count) {
            (Kind::Settings, _) => return "the settings".to_string(),
            (Kind::Captions, 1) => "caption track",
            (Kind::Captions, _) => "caption tracks",
            (kind, 1) => kind.name(),
            (kind, _) => kind.plural(),
        };
        format!("{} {word}", thousands(*count))
    };
    let words: Vec<String> = counts.iter().map(one).collect();
    if words.is_empty() { format!("0 {}", Kind::Video.plural()) } else { words.join(", ") }
}
