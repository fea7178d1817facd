//! What this ffmpeg can do: the encoders and filters it was built with, and which of them really work here.

use std::collections::BTreeSet;
use std::ffi::OsString;

use super::{Ffmpeg, missing};
use crate::error::{Error, Result};
use crate::ports::process;

/// Encoders and filters that are built in. That one is listed does not mean that its device is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Abilities {
    /// Names of the encoders: `libx264`, `h264_nvenc` ...
    pub encoders: BTreeSet<String>,
    /// Names of the filters: `bwdif`, `zscale` ...
    pub filters: BTreeSet<String>,
}

impl Ffmpeg {
    /// Asks for the encoders and filters.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when ffmpeg is missing or does not answer.
    pub fn abilities(&self) -> Result<Abilities> {
        Ok(Abilities {
            encoders: names(&self.listing("-encoders")?, 6),
            filters: names(&self.listing("-filters")?, 3),
        })
    }

    /// Runs ffmpeg with these arguments, to see whether they work; the reason is what it says last.
    ///
    /// # Errors
    /// [`crate::error::Kind::Tool`] when it does not work.
    pub fn works(&self, args: &[OsString]) -> Result<()> {
        let mut command = process::command(&self.ffmpeg);
        command.args(["-hide_banner", "-nostdin", "-v", "error"]).args(args);
        let output = process::output(&mut command).map_err(|error| missing("ffmpeg", &self.ffmpeg, error))?;
        if output.status.success() {
            return Ok(());
        }
        let log = String::from_utf8_lossy(&output.stderr);
        let first = log.lines().find(|line| !line.trim().is_empty()).unwrap_or("no reason given").trim();
        Err(Error::tool(without_address(first)))
    }

    fn listing(&self, what: &str) -> Result<String> {
        let output = process::output(process::command(&self.ffmpeg).args(["-hide_banner", what]))
            .map_err(|error| missing("ffmpeg", &self.ffmpeg, error))?;
        if !output.status.success() {
            return Err(Error::tool(format!("ffmpeg does not answer to {what}"))
                .hint("`ytseo doctor` shows whether ffmpeg works"));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// The second word of each line whose first is a row of so many flags.
fn names(listing: &str, flags: usize) -> BTreeSet<String> {
    let is_flags = |word: &str| (2..=flags).contains(&word.len()) && !word.contains('-');
    listing
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let (flags, name) = (words.next()?, words.next()?);
            (is_flags(flags) && name != "=").then(|| name.to_string())
        })
        .collect()
}

/// `[h264_nvenc @ 0x55d] No device` without the address of the part that says it.
fn without_address(line: &str) -> String {
    match line.split_once("] ") {
        Some((head, rest)) if head.starts_with('[') && head.contains(" @ ") => rest.to_string(),
        _ => line.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listings_of_old_and_new_versions_are_read() {
        let encoders = "Encoders:\n V..... = Video\n ------\n V....D libx264              libx264 H.264\n";
        assert_eq!(names(encoders, 6), BTreeSet::from(["libx264".to_string()]));
        let filters = "Filters:\n  T.. = Timeline support\n TS. bwdif             V->V       Deinterlace\n \
                       .. zscale  V->V  x\n";
        assert_eq!(names(filters, 3), BTreeSet::from(["bwdif".to_string(), "zscale".to_string()]));
    }

    #[test]
    fn what_ffmpeg_says_reads_without_addresses() {
        assert_eq!(
            without_address("[h264_nvenc @ 0x55d0] Cannot load libcuda.so.1"),
            "Cannot load libcuda.so.1"
        );
        assert_eq!(without_address("plain"), "plain");
    }
}
