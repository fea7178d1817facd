//! The only code that touches stdout, stderr, colours, prompts and progress bars.

pub(crate) mod chart;
pub(crate) mod clean;
pub(crate) mod csv;
pub(crate) mod error;
pub(crate) mod hush;
pub(crate) mod junit;
pub(crate) mod markdown;
mod output;
pub(crate) mod page;
mod progress;
mod prompt;
pub(crate) mod sarif;
pub(crate) mod subject;

use std::io::IsTerminal;
use std::sync::Arc;

use ytseo::progress::{Silent, Sink};

use crate::global_args::{Color, Format, GlobalArgs};

pub(crate) use output::{Human, closed_pipe as is_closed_pipe};
pub(crate) use page::Page;

/// Where answers, remarks and questions go.
#[derive(Clone)]
pub(crate) struct Terminal {
    format: Format,
    quiet: bool,
    yes: bool,
    bars: Option<indicatif::MultiProgress>,
}

impl Terminal {
    pub(crate) fn new(global: &GlobalArgs) -> Self {
        set_colors(global.color);
        let draws = !global.quiet && !global.no_progress && std::io::stderr().is_terminal();
        Self {
            format: global.format(),
            quiet: global.quiet,
            yes: global.yes,
            bars: draws.then(indicatif::MultiProgress::new),
        }
    }

    /// Takes the bars away for good; what follows is written on clean lines.
    pub(crate) fn clear_bars(&self) {
        if let Some(bars) = &self.bars {
            let _ = bars.clear();
            bars.set_draw_target(indicatif::ProgressDrawTarget::hidden());
        }
    }

    /// A line at the bottom that shows that something goes on; hidden where nothing is drawn.
    pub(crate) fn spinner(&self) -> indicatif::ProgressBar {
        let Some(bars) = &self.bars else { return indicatif::ProgressBar::hidden() };
        let bar = bars.add(indicatif::ProgressBar::new_spinner());
        if let Ok(style) = indicatif::ProgressStyle::with_template("{spinner} {msg:.dim}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(std::time::Duration::from_millis(120));
        bar
    }

    pub(crate) fn format(&self) -> Format {
        self.format
    }

    /// A sink that draws on standard error: bars on a terminal, lines elsewhere, nothing when quiet.
    pub(crate) fn sink(&self, name: Option<&str>) -> Arc<dyn Sink> {
        match &self.bars {
            Some(bars) => Arc::new(progress::Bars::new(bars.clone(), name)),
            None if self.quiet => Arc::new(Silent),
            None => Arc::new(progress::Lines::new(name)),
        }
    }
}

/// Decides about colours once, for standard output and standard error apart.
pub(crate) fn set_colors(color: Color) {
    match color {
        Color::Always => {
            console::set_colors_enabled(true);
            console::set_colors_enabled_stderr(true);
        }
        Color::Never => {
            console::set_colors_enabled(false);
            console::set_colors_enabled_stderr(false);
        }
        // The library looks at NO_COLOR, CLICOLOR and the terminal.
        Color::Auto => {}
    }
}
