//! An error for people: what failed, why, and what to type next; and its exit code.

use std::io::Write;
use std::process::ExitCode;

use ytseo::error::{Error, ErrorDocument, Kind};

use super::output::closed_pipe;
use crate::global_args::{Format, GlobalArgs};

/// Turns a panic into one line; where it came from is what a report needs.
pub(crate) fn catch_panics() {
    std::panic::set_hook(Box::new(|panic| {
        // A file that breaks its reader is reported as a damaged file.
        if std::thread::current().name() == Some(ytseo::knowledge::READER_THREAD) {
            return;
        }
        let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        let payload = panic.payload();
        let message = payload
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        let _ = writeln!(std::io::stderr().lock(), "bug: {} ({place})", message.unwrap_or("no message"));
    }));
}

/// Writes an error to standard error (and, for JSON readers, the same as a document) and gives the exit code.
pub(crate) fn report(error: &Error, global: &GlobalArgs) -> ExitCode {
    if closed_pipe(error) {
        return ExitCode::SUCCESS;
    }
    super::set_colors(global.color);
    let mut stderr = std::io::stderr().lock();
    if global.format() == Format::Json {
        let document = serde_json::to_string(&ErrorDocument::from(error)).unwrap_or_default();
        let _ = writeln!(stderr, "{document}");
    } else {
        let _ = write!(stderr, "{}", words(error));
    }
    ExitCode::from(error.kind().exit_code())
}

/// An error as people read it, with its hints, each on a line.
pub(crate) fn words(error: &Error) -> String {
    let label = match error.kind() {
        Kind::Findings => console::style("result").yellow().bold().for_stderr(),
        Kind::Interrupted => console::style("stopped").yellow().bold().for_stderr(),
        _ => console::style("error").red().bold().for_stderr(),
    };
    let mut text = format!("{label}: {}\n", error.chain());
    for hint in error.hints() {
        text.push_str(&format!("{}: {hint}\n", console::style("hint").cyan().for_stderr()));
    }
    text
}
