//! The only place that starts processes, and the one that ends them.
//!
//! A child never outlives ytseo: each one is registered while it runs, and [`end_all`] kills what is left.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::Mutex;

use ffmpeg_sidecar::child::FfmpegChild;
use ffmpeg_sidecar::command::FfmpegCommand;

static RUNNING: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Makes a command without a terminal to read from. Its output goes into pipes, so it ends with ytseo at the
/// latest when it next writes.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    with_stdin(program, Stdio::null())
}

/// The same for ffmpeg, whose wrapper insists on an open standard input.
pub fn ffmpeg_command(program: impl AsRef<OsStr>) -> FfmpegCommand {
    FfmpegCommand::from(with_stdin(program, Stdio::piped()))
}

#[expect(clippy::disallowed_methods, reason = "this is the home of processes")]
fn with_stdin(program: impl AsRef<OsStr>, stdin: Stdio) -> Command {
    let mut command = Command::new(program);
    command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;
        // Its own group: a Ctrl-C in the terminal reaches ytseo, which then ends the child itself.
        command.process_group(0);
    }
    command
}

/// Opens an address in the user's browser (BROWSER, or what the desktop says), without its words in our terminal.
/// Whether that worked as far as can be told. The browser lives on; blocks while it starts.
pub fn open_browser(address: &str) -> bool {
    let mut options = webbrowser::BrowserOptions::new();
    options.with_suppress_output(true);
    webbrowser::open_browser_with_options(webbrowser::Browser::Default, address, &options).is_ok()
}

/// Keeps a child registered while it lives; kills and reaps it when dropped.
pub struct Guard {
    child: FfmpegChild,
    pid: u32,
}

impl Guard {
    /// Registers a running child.
    pub fn new(mut child: FfmpegChild) -> Self {
        let pid = child.as_inner().id();
        running().insert(pid);
        Self { child, pid }
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// When the system has lost it.
    pub fn wait(&mut self) -> std::io::Result<ExitStatus> {
        self.child.wait()
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        running().remove(&self.pid);
    }
}

/// A word as it can be typed in a shell.
pub fn quoted(word: &str) -> String {
    let plain = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "/._-+:=,@%".contains(c));
    if plain { word.to_string() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// Runs a command to its end and gives what it wrote. It is registered meanwhile.
///
/// # Errors
/// When it cannot be started, or the system has lost it.
pub fn output(command: &mut Command) -> std::io::Result<Output> {
    let child = command.spawn()?;
    let pid = child.id();
    running().insert(pid);
    let output = child.wait_with_output();
    running().remove(&pid);
    output
}

/// Runs a command and gives each line of its output to `each` until that says false; then the command is ended. It is
/// registered meanwhile. What it wrote to its error output (or why it was ended: nothing) comes back with its status.
///
/// # Errors
/// When it cannot be started, or the system has lost it.
pub fn lines(
    command: &mut Command,
    each: &mut dyn FnMut(&str) -> bool,
) -> std::io::Result<(ExitStatus, String)> {
    let mut child = command.spawn()?;
    let pid = child.id();
    running().insert(pid);
    let log = child.stderr.take().map(|mut stderr| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            // What came before an error is what counts.
            let _ = stderr.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        })
    });
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if !each(&line) {
                let _ = child.kill();
                break;
            }
        }
    }
    let status = child.wait();
    running().remove(&pid);
    Ok((status?, log.and_then(|log| log.join().ok()).unwrap_or_default()))
}

fn running() -> std::sync::MutexGuard<'static, BTreeSet<u32>> {
    RUNNING.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Kills every registered child. Called right before the process ends on a signal.
pub fn end_all() {
    #[cfg(unix)]
    for pid in running().iter() {
        // SAFETY: kill has no memory effects; the pid is a child that was not reaped yet.
        unsafe {
            libc::kill(*pid as libc::pid_t, libc::SIGKILL);
        }
    }
}
