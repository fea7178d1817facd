//! `ytseo video captions`: caption files converted, shifted, checked, translated, burnt in and put into videos.

mod burn;
mod convert;
mod lint;
mod mux;
mod shift;
mod translate;

use std::path::{Path, PathBuf};

use console::style;
use ytseo::error::{Error, Result};
use ytseo::ports::ffmpeg::Input;

use crate::context::Context;
use crate::terminal::Page;

/// Endings of caption files that are taken from a folder.
const CAPTION_ENDINGS: &[&str] = &["srt", "vtt", "sbv", "ass", "ssa"];

/// Convert, shift, check, translate, burn in and embed captions.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Convert(convert::Args),
    Shift(shift::Args),
    Lint(lint::Args),
    Translate(translate::Args),
    Burn(burn::Args),
    Mux(mux::MuxArgs),
    Extract(mux::ExtractArgs),
}

pub(crate) async fn run(command: Command, context: &Context) -> Result<()> {
    match command {
        Command::Convert(args) => convert::run(args, context).await,
        Command::Shift(args) => shift::run(args, context).await,
        Command::Lint(args) => lint::run(args, context).await,
        Command::Translate(args) => translate::run(args, context).await,
        Command::Burn(args) => burn::run(args, context).await,
        Command::Mux(args) => mux::run_mux(args, context).await,
        Command::Extract(args) => mux::run_extract(args, context).await,
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    endings.contains(&ending.as_str())
}

/// Whether this is a caption file or a transcript and not a video.
fn is_captions(path: &Path) -> bool {
    has_ending(path, CAPTION_ENDINGS) || has_ending(path, &["json"])
}

/// Caption files: each folder stands for those in it.
fn caption_files(files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for file in files {
        if !file.is_dir() {
            all.push(file.clone());
            continue;
        }
        let entries = std::fs::read_dir(file).map_err(|error| Error::io("read", file, error))?;
        let mut found: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.is_file() && has_ending(path, CAPTION_ENDINGS))
            .collect();
        if found.is_empty() {
            return Err(Error::not_found(format!("there are no captions in {}", file.display()))
                .hint(format!("endings that count: {}", CAPTION_ENDINGS.join(", "))));
        }
        found.sort();
        all.append(&mut found);
    }
    Ok(all)
}

/// Videos and caption files of one list of arguments.
fn divided(files: &[PathBuf]) -> (Vec<PathBuf>, Vec<PathBuf>) {
    files.iter().cloned().partition(|file| !is_captions(file))
}

/// The path of an argument; captions do not come from an address.
fn local(input: Input) -> Result<PathBuf> {
    match input {
        Input::File(path) => Ok(path),
        Input::Url(url) => {
            Err(Error::usage(format!("{url} is an address")).hint("download it first, then give the file"))
        }
    }
}

/// `talk.srt -> talk.vtt`, in one row.
fn arrow(page: &mut Page, from: &str, to: &str, right: &str) {
    let name = |path: &str| {
        Path::new(path)
            .file_name()
            .map_or_else(|| path.to_string(), |name| name.to_string_lossy().into_owned())
    };
    let same_folder = Path::new(from).parent() == Path::new(to).parent();
    let to = if same_folder { name(to) } else { to.to_string() };
    page.row(&format!("{} → {}", style(from).bold(), style(to).bold()), &style(right).dim().to_string());
}

fn warnings(page: &mut Page, warnings: &[String]) {
    for warning in warnings {
        page.hanging(&format!("  {} ", style("!").yellow().bold()), "    ", warning);
    }
}
