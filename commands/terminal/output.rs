//! Writing the answer to standard output, in the format that was asked for.

use std::io::Write;

use serde::Serialize;
use ytseo::error::{Error, Result};

use super::clean::styled;
use super::{Page, Terminal};
use crate::global_args::Format;

/// A report that people can read.
pub(crate) trait Human {
    /// Draws it for a terminal.
    fn human(&self, page: &mut Page);
    /// Writes it as Markdown.
    fn markdown(&self) -> String;
    /// Writes it as CSV, where there is a table in it.
    fn csv(&self) -> Option<Result<String>> {
        None
    }
}

/// Whether an error only says that nobody reads any more.
pub(crate) fn closed_pipe(error: &Error) -> bool {
    let mut next: Option<&dyn std::error::Error> = std::error::Error::source(error);
    while let Some(cause) = next {
        if cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
        {
            return true;
        }
        next = cause.source();
    }
    false
}

impl Terminal {
    /// Writes a report in the wanted format.
    pub(crate) fn report<T: Human + Serialize>(&self, report: &T) -> Result<()> {
        match self.format {
            Format::Human => {
                let mut page = Page::new();
                report.human(&mut page);
                self.answer(&styled(&page.finish()))
            }
            Format::Markdown => self.answer(&report.markdown()),
            Format::Json | Format::Yaml => self.document(report),
            Format::Csv => match report.csv() {
                Some(text) => self.answer(&text?),
                None => {
                    Err(Error::usage("there is no table for CSV in this answer").hint("use --format json"))
                }
            },
            Format::Sarif | Format::Junit => {
                Err(Error::usage("SARIF and JUnit are formats of `ytseo audit`").hint("use --format json"))
            }
        }
    }

    /// Writes a value as a document: YAML when that was asked for, JSON otherwise.
    pub(crate) fn document<T: Serialize>(&self, value: &T) -> Result<()> {
        let text = match self.format {
            Format::Yaml => serde_yaml::to_string(value).map_err(unwritable)?,
            _ => json(value)?,
        };
        self.answer(&text)
    }

    /// Writes text to standard output, ending with a new line.
    pub(crate) fn answer(&self, text: &str) -> Result<()> {
        let mut out = std::io::stdout().lock();
        let newline: &[u8] = if text.ends_with('\n') || text.is_empty() { b"" } else { b"\n" };
        out.write_all(text.as_bytes())
            .and_then(|()| out.write_all(newline))
            .and_then(|()| out.flush())
            .map_err(|error| Error::storage("cannot write the answer").caused_by(error))
    }

    /// Writes a part of the answer to standard output, as it is and at once.
    pub(crate) fn piece(&self, text: &str) -> Result<()> {
        let write = || {
            let mut out = std::io::stdout().lock();
            out.write_all(text.as_bytes()).and_then(|()| out.flush())
        };
        let written = match &self.bars {
            Some(bars) => bars.suspend(write),
            None => write(),
        };
        written.map_err(|error| Error::storage("cannot write the answer").caused_by(error))
    }

    /// Writes a remark to standard error, unless quiet.
    pub(crate) fn status(&self, text: &str) {
        if !self.quiet {
            self.above_bars(text);
        }
    }

    /// Writes text that was asked for to standard error, also when quiet. Control characters are left out.
    pub(crate) fn show(&self, text: &str) {
        self.above_bars(&printable(text));
    }

    /// Writes something that the user cannot do without to standard error, quiet or not.
    pub(crate) fn notice(&self, text: &str) {
        self.above_bars(text);
    }

    fn above_bars(&self, text: &str) {
        let write = || {
            // A closed standard error is no reason to fail.
            let _ = writeln!(std::io::stderr().lock(), "{text}");
        };
        match &self.bars {
            Some(bars) => bars.suspend(write),
            None => write(),
        }
    }
}

/// A text without what a terminal would obey.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// A value as indented JSON: the form of every `--json` answer and HTTP body.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(unwritable)
}

fn unwritable(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::internal("a report cannot be written down").caused_by(error)
}
