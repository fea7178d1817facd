//! What all figures share: running a process with its costs, medians, and how a figure is printed.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// What measuring gives, or why it could not.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What a process cost.
#[derive(Debug, Clone, Copy)]
pub struct Usage {
    /// Seconds from its start to its end.
    pub wall_s: f64,
    /// Seconds of processor time, user and system, children that it waited for included.
    pub cpu_s: f64,
    /// Most memory it held at once, in bytes.
    pub memory_bytes: u64,
}

/// The built command.
pub fn ytseo() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ytseo"));
    command.env_clear().stdin(Stdio::null());
    for name in ["PATH", "HOME", "SSL_CERT_FILE", "TMPDIR"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command
}

/// This program again, as one of its peers.
pub fn peer(arguments: &[&str]) -> Outcome<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("peer").args(arguments).stdin(Stdio::null());
    Ok(command)
}

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of what the measurements keep between runs.
pub fn cache() -> Outcome<PathBuf> {
    let folder = root().join(".cache/bench");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Outcome<Usage> {
    let start = Instant::now();
    let child = command.spawn()?;
    wait(child, start)
}

/// Runs a command to its end with nothing to see.
pub fn run_silently(command: &mut Command) -> Outcome<Usage> {
    run(command.stdout(Stdio::null()).stderr(Stdio::null()))
}

fn wait(child: Child, start: Instant) -> Outcome<Usage> {
    let id = libc::pid_t::try_from(child.id())?;
    let mut status = 0;
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: `id` is our own child, not yet waited for, and both pointers are to living variables.
    let (ended, usage) =
        unsafe { (libc::wait4(id, &raw mut status, 0, usage.as_mut_ptr()), usage.assume_init()) };
    let wall_s = start.elapsed().as_secs_f64();
    if ended != id || !libc::WIFEXITED(status) || libc::WEXITSTATUS(status) != 0 {
        return Err(format!("a measured command failed (status {status:#x})").into());
    }
    Ok(Usage { wall_s, cpu_s: cpu_of(&usage), memory_bytes: memory_of(&usage) })
}

/// Processor seconds of this process so far.
pub fn own_cpu_s() -> f64 {
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: the pointer is to a living variable, and the call fills it.
    let usage = unsafe {
        libc::getrusage(libc::RUSAGE_SELF, usage.as_mut_ptr());
        usage.assume_init()
    };
    cpu_of(&usage)
}

fn cpu_of(usage: &libc::rusage) -> f64 {
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

fn memory_of(usage: &libc::rusage) -> u64 {
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    u64::try_from(usage.ru_maxrss).unwrap_or(0) * unit
}

/// The middle value.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => values[middle],
        _ => (values[middle - 1] + values[middle]) / 2.0,
    }
}

/// What a ratio is held against.
#[derive(Debug, Clone, Copy)]
pub enum Bar {
    /// Ours must be at most this many times the peer's.
    AtMost(f64),
    /// Ours must be at least this many times the peer's.
    AtLeast(f64),
    /// Shown for information.
    None,
}

/// One measured ratio.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What is measured, and against what.
    pub name: String,
    /// Our value.
    pub ours: f64,
    /// The peer's value, or the limit.
    pub peer: f64,
    /// What both are measured in.
    pub unit: &'static str,
    /// What `ours / peer` is held against.
    pub bar: Bar,
}

impl Figure {
    /// Puts one together.
    pub fn new(name: impl Into<String>, ours: f64, peer: f64, unit: &'static str, bar: Bar) -> Self {
        Self { name: name.into(), ours, peer, unit, bar }
    }

    fn ratio(&self) -> f64 {
        self.ours / self.peer
    }

    fn verdict(&self) -> &'static str {
        match self.bar {
            Bar::AtMost(bar) if self.ratio() <= bar => "ok",
            Bar::AtLeast(bar) if self.ratio() >= bar => "ok",
            Bar::None => "",
            _ => "below",
        }
    }

    fn bar(&self) -> String {
        match self.bar {
            Bar::AtMost(bar) => format!("at most {bar}"),
            Bar::AtLeast(bar) => format!("at least {bar}"),
            Bar::None => "none".into(),
        }
    }

    /// As a row of a Markdown table.
    pub fn row(&self) -> String {
        let (ours, peer) = (number(self.ours), number(self.peer));
        let (ratio, unit) = (number(self.ratio()), self.unit);
        format!(
            "| {} | {ours} {unit} | {peer} {unit} | {ratio} | {} | {} |",
            self.name,
            self.bar(),
            self.verdict()
        )
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ours, peer, ratio) = (number(self.ours), number(self.peer), number(self.ratio()));
        let unit = self.unit;
        write!(
            f,
            "{}: {ours} {unit} / {peer} {unit} = {ratio} ({}) {}",
            self.name,
            self.bar(),
            self.verdict()
        )
    }
}

/// Three figures that count.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
