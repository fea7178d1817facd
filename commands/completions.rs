//! `ytseo completions`: the completion script of a shell.

use clap_complete::Shell;
use ytseo::error::{Error, Result};

/// Write the completion script of a shell to standard output.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(args: &Args, command: &mut clap::Command) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, command, "ytseo", &mut script);
    write(&script)
}

/// Writes bytes that need no settings.
pub(crate) fn write(bytes: &[u8]) -> Result<()> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(|error| Error::storage("cannot write the answer").caused_by(error))
}
