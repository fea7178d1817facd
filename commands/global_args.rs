//! Flags that every command takes.

use clap::{Args, ValueEnum};

/// When colours are used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How the answer is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Human,
    /// One JSON document.
    Json,
    /// The same document as YAML.
    Yaml,
    /// Markdown, for a pull request or a note.
    Markdown,
    /// A table for spreadsheets, where there is one in the answer.
    Csv,
    /// SARIF 2.1.0, for code scanning (audit only).
    Sarif,
    /// JUnit XML, for test reports (audit only).
    Junit,
}

#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct GlobalArgs {
    /// Write the answer as one JSON document (the same as --format json).
    #[arg(long, global = true, conflicts_with = "format")]
    pub json: bool,
    /// How the answer is written.
    #[arg(long, global = true, value_enum)]
    pub format: Option<Format>,
    /// Say nothing but the answer and errors.
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more; twice for everything.
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// When colours are used.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
    /// Draw no progress bars.
    #[arg(long, global = true)]
    pub no_progress: bool,
    /// Use this file instead of ./ytseo.yaml, or `none` for no file at all.
    #[arg(long, global = true, value_name = "FILE|none")]
    pub config: Option<String>,
    /// Forbid every use of the network.
    #[arg(long, global = true)]
    pub offline: bool,
    /// Which of several channels is meant: a name given at sign-in (youtube.profile).
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,
    /// Go on without asking.
    #[arg(long, short, global = true)]
    pub yes: bool,
}

impl GlobalArgs {
    /// The wanted format.
    pub(crate) fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format.unwrap_or_default() }
    }
}
