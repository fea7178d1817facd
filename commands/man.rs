//! `ytseo man`: the manual page, of ytseo or of one of its commands.

use ytseo::error::{Error, Result};

use crate::completions::write;

/// Write the manual page to standard output: `ytseo man | man -l -`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The command, for example `optimize` or `video probe`.
    command: Vec<String>,
}

pub(crate) fn run(args: &Args, root: clap::Command) -> Result<()> {
    let mut root = root;
    root.build();
    let mut command = &root;
    for name in &args.command {
        command = command.find_subcommand(name).ok_or_else(|| {
            Error::not_found(format!("there is no command '{}'", args.command.join(" ")))
                .hint("`ytseo --help` lists them")
        })?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone())
        .source(concat!("ytseo ", env!("CARGO_PKG_VERSION")))
        .render(&mut page)
        .map_err(|error| Error::internal("the manual page cannot be written").caused_by(error))?;
    write(&page)
}
