//! An empty world for the binary: its own home, data and working folder, nothing inherited but PATH.

use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;

/// A run that takes longer is stuck.
const STUCK: Duration = Duration::from_secs(100);

/// A temporary home and working folder. Gone when dropped.
pub struct Sandbox {
    root: tempfile::TempDir,
}

impl Sandbox {
    pub fn new() -> Self {
        let root = tempfile::Builder::new().prefix("ytseo-it-").tempdir().expect("a temporary folder");
        for name in ["home", "work", "data"] {
            std::fs::create_dir(root.path().join(name)).expect("a folder");
        }
        Self { root }
    }

    /// The folder the binary runs in.
    pub fn work(&self) -> PathBuf {
        self.root.path().join("work")
    }

    /// The folder of the database.
    pub fn data(&self) -> PathBuf {
        self.root.path().join("data")
    }

    pub fn home(&self) -> PathBuf {
        self.root.path().join("home")
    }

    /// A path in the working folder.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.work().join(name)
    }

    /// Writes a file into the working folder, with the folders above it.
    pub fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        std::fs::write(&path, content).expect("written");
        path
    }

    /// Copies a file into the working folder under a name.
    pub fn take(&self, from: &Path, name: impl AsRef<Path>) -> PathBuf {
        let to = self.path(name);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("folders");
        std::fs::copy(from, &to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        to
    }

    pub fn read(&self, name: impl AsRef<Path>) -> String {
        let path = self.path(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Names in a folder of the working folder, sorted, hidden ones too.
    pub fn list(&self, name: impl AsRef<Path>) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.path(name)) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// The binary without configuration files, at 80 columns, without colours.
    pub fn ytseo<I, S>(&self, args: I) -> Call
    where
        I: IntoIterator<Item = S>,
        S: AsRef<OsStr>,
    {
        let mut call = self.configured(["--config", "none"]);
        call.command.env("YTSEO_DATA_DIR", self.data()).args(args);
        call
    }

    /// The binary with whatever configuration the sandbox holds.
    pub fn configured<I, S>(&self, args: I) -> Call
    where
        I: IntoIterator<Item = S>,
        S: AsRef<OsStr>,
    {
        self.program(env!("CARGO_BIN_EXE_ytseo"), args)
    }

    /// Another program in the same world.
    pub fn program<I, S>(&self, program: impl AsRef<OsStr>, args: I) -> Call
    where
        I: IntoIterator<Item = S>,
        S: AsRef<OsStr>,
    {
        let mut command = Command::new(program);
        command.args(args).current_dir(self.work()).env_clear();
        let home = self.home();
        command
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("COLUMNS", "80")
            .env("NO_COLOR", "1")
            .env("LC_ALL", "C.UTF-8");
        Call { command, stdin: Vec::new(), root: self.root.path().display().to_string() }
    }
}

/// A run that is being put together.
#[must_use]
pub struct Call {
    command: Command,
    stdin: Vec<u8>,
    root: String,
}

impl Call {
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub fn stdin(mut self, text: impl Into<Vec<u8>>) -> Self {
        self.stdin = text.into();
        self
    }

    /// The words of the command line, to be put behind a shell's `exec`.
    pub fn words(&self) -> Vec<OsString> {
        std::iter::once(self.command.get_program())
            .chain(self.command.get_args())
            .map(OsStr::to_owned)
            .collect()
    }

    /// The command, to be started by somebody else.
    pub fn into_command(self) -> Command {
        self.command
    }

    /// Starts it.
    pub fn spawn(mut self) -> Running {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().expect("the program starts");
        let (mut stdin, text) = (child.stdin.take().expect("an input"), self.stdin);
        // A program that reads no input may be gone before all of it is written.
        std::thread::spawn(move || drop(stdin.write_all(&text)));
        let so_far = Arc::new(Mutex::new(Vec::new()));
        let stdout = collect(child.stdout.take().expect("an output"), so_far.clone());
        let stderr = collect(child.stderr.take().expect("an output"), Arc::default());
        Running { child, stdout, stderr, so_far, root: self.root }
    }

    /// Runs it to its end. What came of it has to be looked at.
    #[must_use]
    pub fn run(self) -> Run {
        self.spawn().wait()
    }
}

fn collect(mut from: impl Read + Send + 'static, so_far: Arc<Mutex<Vec<u8>>>) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut buffer = [0; 8192];
        // What came before an error is what counts.
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            so_far.lock().expect("not poisoned").extend_from_slice(&buffer[..count]);
        }
        so_far.lock().expect("not poisoned").clone()
    })
}

/// A started program.
#[must_use]
pub struct Running {
    child: Child,
    stdout: JoinHandle<Vec<u8>>,
    stderr: JoinHandle<Vec<u8>>,
    so_far: Arc<Mutex<Vec<u8>>>,
    root: String,
}

impl Running {
    /// What it wrote to standard output so far.
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&self.so_far.lock().expect("not poisoned")).into_owned()
    }

    pub fn pid(&self) -> i32 {
        i32::try_from(self.child.id()).expect("a process id")
    }

    #[cfg(unix)]
    pub fn signal(&self, signal: i32) {
        // SAFETY: the child was not waited for yet, so the id is still its own.
        assert_eq!(unsafe { libc::kill(self.pid(), signal) }, 0, "the signal is delivered");
    }

    /// Waits for its end; a stuck one is killed and fails the test.
    #[must_use]
    pub fn wait(self) -> Run {
        self.wait_within(STUCK)
    }

    /// The same for what may take longer.
    #[must_use]
    pub fn wait_within(mut self, patience: Duration) -> Run {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("the child can be asked") {
                break status;
            }
            if start.elapsed() > patience {
                let _ = self.child.kill();
                let text = self.stderr.join().unwrap_or_default();
                panic!("the program is stuck; it said: {}", String::from_utf8_lossy(&text));
            }
            std::thread::sleep(Duration::from_millis(3));
        };
        let text = |handle: JoinHandle<Vec<u8>>| {
            let text = String::from_utf8_lossy(&handle.join().expect("read")).into_owned();
            text.replace(&self.root, "[TMP]")
        };
        Run { status, stdout: text(self.stdout), stderr: text(self.stderr) }
    }
}

/// How a run ended, with temporary paths replaced by `[TMP]`.
#[derive(Debug)]
pub struct Run {
    pub status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Asserts the exit code, and that nothing panicked.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        let panic =
            self.stderr.lines().any(|line| line.starts_with("bug: ") || line.contains("' panicked at "));
        assert!(!panic, "a panic reached the user:\n{}", self.stderr);
        assert_eq!(
            self.status.code(),
            Some(code),
            "exit code\n--- stdout\n{}\n--- stderr\n{}",
            self.stdout,
            self.stderr
        );
        self
    }

    #[track_caller]
    pub fn succeeds(self) -> Self {
        self.exits(0)
    }

    /// Asserts an error: its exit code, a part of its message, and a part of a hint that says what to do.
    #[track_caller]
    pub fn refuses(self, code: i32, message: &str, hint: &str) -> Self {
        let this = self.exits(code);
        assert_eq!(this.stdout, "", "an error leaves standard output empty");
        let line = this.stderr.lines().find(|line| line.starts_with("error: ")).unwrap_or_default();
        assert!(line.contains(message), "no '{message}' in:\n{}", this.stderr);
        let hinted = this.stderr.lines().any(|line| line.starts_with("hint: ") && line.contains(hint));
        assert!(hinted, "no hint with '{hint}' in:\n{}", this.stderr);
        this
    }

    /// The answer as one JSON document.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| {
            panic!("{error}\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr)
        })
    }

    /// The error document on standard error.
    #[track_caller]
    pub fn error_json(&self) -> Value {
        let line = self.stderr.lines().last().unwrap_or_default();
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {}", self.stderr))
    }

    /// The answer as JSON Lines.
    #[track_caller]
    pub fn lines(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
    }
}
