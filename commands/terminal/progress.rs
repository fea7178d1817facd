//! Progress on standard error: a bar for each file on a terminal, plain lines elsewhere.

use std::io::Write;
use std::sync::Mutex;
use std::time::Duration;

use indicatif::{HumanDuration, MultiProgress, ProgressBar, ProgressState, ProgressStyle};
use ytseo::model::timestamp::format_clock;
use ytseo::progress::{Event, Sink, Stage, Unit};

/// Longest name in front of a bar.
const NAME_WIDTH: usize = 24;

/// One bar, for one file.
pub(crate) struct Bars {
    all: MultiProgress,
    name: String,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    bar: Option<ProgressBar>,
    unit: Option<Unit>,
    total: Option<u64>,
}

impl Bars {
    pub(crate) fn new(all: MultiProgress, name: Option<&str>) -> Self {
        let name = console::truncate_str(name.unwrap_or_default(), NAME_WIDTH, "…").into_owned();
        Self { all, name, state: Mutex::new(State::default()) }
    }

    fn start(&self, state: &mut State, stage: Stage, total: Option<u64>, unit: Unit) {
        let bar = state.bar.get_or_insert_with(|| self.all.add(ProgressBar::new_spinner()));
        let template = match total {
            Some(_) => "{prefix:.bold} {msg:<13} {bar:20.cyan/dim} {percent:>3} %  {left}",
            None => "{prefix:.bold} {spinner} {msg}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸─").with_key("left", time_left));
        }
        bar.set_prefix(self.name.clone());
        bar.set_message(stage.label());
        match total {
            Some(total) => bar.set_length(total),
            None => bar.unset_length(),
        }
        bar.set_position(0);
        bar.reset_eta();
        bar.enable_steady_tick(Duration::from_millis(120));
        (state.unit, state.total) = (Some(unit), total);
    }

    fn advance(state: &State, stage: Stage, done: u64) {
        let Some(bar) = &state.bar else { return };
        bar.set_position(done);
        let amount = match state.unit {
            Some(Unit::MediaMs) => format_clock(done, false),
            Some(Unit::Bytes) => format!("{} MB", done / 1_000_000),
            _ => String::new(),
        };
        if state.total.is_none() {
            bar.set_message(format!("{} {amount}", stage.label()));
        }
    }
}

impl Sink for Bars {
    fn emit(&self, event: Event) {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match event {
            Event::Started { stage, total, unit } => self.start(&mut state, stage, total, unit),
            Event::Advanced { stage, done } => Self::advance(&state, stage, done),
            Event::Finished { .. } => {
                if let Some(bar) = state.bar.take() {
                    bar.finish_and_clear();
                    self.all.remove(&bar);
                }
            }
            Event::Note { text } => self.all.suspend(|| line(&self.name, &text)),
            Event::Warning { text } => self.all.suspend(|| warning(&self.name, &text)),
        }
    }
}

/// The time left, once there is something to judge it by.
fn time_left(state: &ProgressState, out: &mut dyn std::fmt::Write) {
    let _ = match state.pos() {
        0 => Ok(()),
        _ => write!(out, "{} left", HumanDuration(state.eta())),
    };
}

/// A line for what takes long and for what matters: what a CI log should hold.
pub(crate) struct Lines {
    name: String,
}

impl Lines {
    pub(crate) fn new(name: Option<&str>) -> Self {
        Self { name: name.unwrap_or_default().to_string() }
    }
}

impl Sink for Lines {
    fn emit(&self, event: Event) {
        match event {
            Event::Started { stage: Stage::Hear, total: Some(total), .. } => {
                line(&self.name, &format!("hearing {} of sound", format_clock(total, false)));
            }
            Event::Started { stage: Stage::Download, total: Some(total), .. } => {
                line(&self.name, &format!("downloading {} MB", total / 1_000_000));
            }
            Event::Started { stage: Stage::Condense, total: Some(total), .. } => {
                line(&self.name, &format!("condensing the transcript in {total} parts"));
            }
            Event::Note { text } => line(&self.name, &text),
            Event::Warning { text } => warning(&self.name, &text),
            Event::Started { .. } | Event::Advanced { .. } | Event::Finished { .. } => {}
        }
    }
}

fn line(name: &str, text: &str) {
    let colon = if name.is_empty() { "" } else { ": " };
    let _ = writeln!(std::io::stderr().lock(), "{name}{colon}{text}");
}

fn warning(name: &str, text: &str) {
    let colon = if name.is_empty() { "" } else { ": " };
    let label = console::style("warning").yellow().bold().for_stderr();
    let _ = writeln!(std::io::stderr().lock(), "{label}: {name}{colon}{text}");
}
