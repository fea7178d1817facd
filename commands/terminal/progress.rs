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
        // What is sent tells its own speed, which is that of the line and not of what was there before.
        let template = match stage {
            Stage::Upload => "{prefix:.bold} uploading {bar:20.cyan/dim} {percent:>3} %  {msg}",
            _ => template,
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸─").with_key("left", time_left));
        }
        bar.set_prefix(self.name.clone());
        bar.set_message(if stage == Stage::Upload { "" } else { stage.label() });
        match total {
            Some(total) => bar.set_length(total),
            None => bar.unset_length(),
        }
        bar.set_position(0);
        bar.reset_eta();
        bar.enable_steady_tick(Duration::from_millis(120));
        (state.unit, state.total) = (Some(unit), total);
    }

    fn pace(state: &State, stage: Stage, bytes_per_s: u64, left_s: Option<u64>) {
        if let (Some(bar), Stage::Upload) = (&state.bar, stage) {
            bar.set_message(pace(bytes_per_s, left_s));
        }
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

/// A speed and the time that is left, for people.
fn pace(bytes_per_s: u64, left_s: Option<u64>) -> String {
    let speed = match bytes_per_s {
        0..1_000_000 => format!("{} kB/s", bytes_per_s.div_ceil(1000)),
        _ => format!("{:.1} MB/s", bytes_per_s as f64 / 1e6),
    };
    match left_s {
        Some(left) => format!("{speed}, {} left", HumanDuration(Duration::from_secs(left))),
        None => speed,
    }
}

impl Sink for Bars {
    fn emit(&self, event: Event) {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match event {
            Event::Started { stage, total, unit } => self.start(&mut state, stage, total, unit),
            Event::Advanced { stage, done } => Self::advance(&state, stage, done),
            Event::Pace { stage, bytes_per_s, left_s } => Self::pace(&state, stage, bytes_per_s, left_s),
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
    sent: Mutex<Sent>,
}

/// How far an upload is, in bytes and in the tenths that were told.
#[derive(Default)]
struct Sent {
    total: u64,
    done: u64,
    told: u64,
}

impl Lines {
    pub(crate) fn new(name: Option<&str>) -> Self {
        Self { name: name.unwrap_or_default().to_string(), sent: Mutex::default() }
    }

    fn sent(&self, change: impl FnOnce(&mut Sent)) {
        change(&mut self.sent.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
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
            Event::Started { stage: Stage::Upload, total: Some(total), .. } => {
                line(&self.name, &format!("uploading {} MB", total.div_ceil(1_000_000)));
                self.sent(|sent| *sent = Sent { total, ..Sent::default() });
            }
            Event::Advanced { stage: Stage::Upload, done } => self.sent(|sent| sent.done = done),
            Event::Pace { stage: Stage::Upload, bytes_per_s, left_s } => {
                self.sent(|sent| {
                    let tenths = sent.done.saturating_mul(10).checked_div(sent.total).unwrap_or(0);
                    // A line for every tenth: what a log can bear.
                    if tenths > sent.told && tenths < 10 {
                        sent.told = tenths;
                        line(
                            &self.name,
                            &format!("{} % uploaded, {}", tenths * 10, pace(bytes_per_s, left_s)),
                        );
                    }
                });
            }
            Event::Started { stage: Stage::Process, .. } => {
                line(&self.name, "waiting until YouTube has processed the video");
            }
            Event::Started { .. } | Event::Advanced { .. } | Event::Pace { .. } | Event::Finished { .. } => {}
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
