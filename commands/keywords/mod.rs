//! `ytseo keywords`: the key phrases of a video or text, and research of what people search for.
//!
//! A subcommand (`ytseo keywords NAME`) has a file of its own here and a match arm in [`run`]; without one it is a
//! file or text whose phrases are ranked ([`phrases`]), or words that research begins with ([`ideas`]). A seed that is
//! called like a subcommand is written after `--`.

mod csv;
mod ideas;
mod phrases;
mod show;
mod track;

use std::path::{Path, PathBuf};

use ytseo::error::{Error, Result};
use ytseo::research::TEXT_ENDINGS;

pub(crate) use phrases::{draw, escape, source_in_words};

use crate::context::Context;

/// Endings of videos, by which a word is known to be meant as a file.
const VIDEO_ENDINGS: [&str; 8] = ["mp4", "mkv", "mov", "webm", "avi", "m4v", "mp3", "wav"];

/// What people search for, from several sources; or the key phrases of a video or text.
///
/// With words it is research: what YouTube's autocomplete shows for them, the channel's own search terms, lists of volumes
/// that other tools exported, and the first search results within a budget. Each number says where it is from, and what
/// nobody knows stays unknown. With a file alone (or --from) it ranks the phrases of that text, without any network.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    /// Words to begin with; a word that is an existing file is read, as with --from.
    #[arg(value_name = "SEED|FILE")]
    words: Vec<String>,
    #[command(flatten)]
    phrases: phrases::Args,
    #[command(flatten)]
    ideas: ideas::Args,
}

/// What else is done with keywords.
#[derive(Debug, clap::Subcommand)]
enum Command {
    #[command(subcommand)]
    Track(track::Command),
}

pub(crate) async fn run(mut args: Args, context: &Context) -> Result<()> {
    if let Some(Command::Track(command)) = args.command {
        return track::run(command, context).await;
    }
    let (files, seeds) = sort(std::mem::take(&mut args.words))?;
    for file in files {
        if args.phrases.from.replace(file).is_some() {
            return Err(
                Error::usage("more than one text is given").hint("give one file, and seeds beside it")
            );
        }
    }
    if seeds.is_empty() && !args.ideas.is_asked() {
        return phrases::run(args.phrases, context).await;
    }
    ideas::run(seeds, args.phrases, args.ideas, context).await
}

/// Files and seeds apart.
fn sort(words: Vec<String>) -> Result<(Vec<PathBuf>, Vec<String>)> {
    let (mut files, mut seeds) = (Vec::new(), Vec::new());
    for word in words {
        let path = Path::new(&word);
        if word == "-" || path.is_file() {
            files.push(path.to_path_buf());
        } else if word.contains("://") {
            return Err(Error::usage(format!("{word} is an address, and no word to begin with"))
                .hint("for a video of your own: ytseo keywords --video ADDRESS"));
        } else if is_meant_as_file(path) {
            return Err(Error::not_found(format!("there is no file {word}"))
                .hint("check the path; a word to begin with has no ending like this"));
        } else if !word.trim().is_empty() {
            seeds.push(word.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    Ok((files, seeds))
}

fn is_meant_as_file(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    TEXT_ENDINGS.contains(&ending.as_str()) || VIDEO_ENDINGS.contains(&ending.as_str())
}
