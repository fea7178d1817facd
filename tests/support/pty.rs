//! A program on a terminal of its own, which answers what programs ask of one.
#![allow(dead_code, reason = "each test program uses its part")]

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::sandbox::Call;

/// What a program asks to learn where the cursor is, and the answer: at the left, at the top.
const WHERE: &[u8] = b"\x1b[6n";
const HERE: &[u8] = b"\x1b[1;1R";

/// A run that takes longer is stuck.
const STUCK: Duration = Duration::from_secs(40);

/// A program on a terminal. It is killed when dropped.
pub struct Terminal {
    child: Child,
    keys: File,
    screen: Arc<Mutex<Vec<u8>>>,
}

impl Terminal {
    /// Starts a call on a terminal of so many columns.
    pub fn start(call: Call, columns: u16) -> Self {
        let mut command = call.into_command();
        let (ours, theirs) = open(columns);
        let side = |fd: &OwnedFd| Stdio::from(fd.try_clone().expect("a copy"));
        command.stdin(side(&theirs)).stdout(side(&theirs)).stderr(side(&theirs)).env("TERM", "xterm");
        // SAFETY: both calls are allowed between fork and exec; they make the terminal the program's own.
        unsafe {
            command.pre_exec(|| {
                if libc::setsid() < 0 || libc::ioctl(0, libc::TIOCSCTTY, 0) < 0 {
                    return Err(std::io::Error::last_os_error());
                }
                Ok(())
            });
        }
        let child = command.spawn().expect("the program starts");
        drop(theirs);
        let screen = Arc::new(Mutex::new(Vec::new()));
        let seen = screen.clone();
        let mut output = File::from(ours.try_clone().expect("a copy"));
        let mut answers = File::from(ours.try_clone().expect("a copy"));
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            let mut answered = 0;
            while let Ok(count @ 1..) = output.read(&mut buffer) {
                let mut seen = seen.lock().expect("not poisoned");
                seen.extend_from_slice(&buffer[..count]);
                let asked = seen.windows(WHERE.len()).filter(|bytes| *bytes == WHERE).count();
                for _ in answered..asked {
                    let _ = answers.write_all(HERE);
                }
                answered = asked;
            }
        });
        Self { child, keys: File::from(ours), screen }
    }

    /// Types.
    pub fn types(&mut self, text: &str) {
        self.keys.write_all(text.as_bytes()).expect("typed");
    }

    /// All that was written so far, without escape sequences.
    pub fn screen(&self) -> String {
        let bytes = self.screen.lock().expect("not poisoned").clone();
        console::strip_ansi_codes(&String::from_utf8_lossy(&bytes)).into_owned()
    }

    /// All that was written so far, as it came.
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.screen.lock().expect("not poisoned")).into_owned()
    }

    /// Waits until a text was written so often.
    #[track_caller]
    pub fn shows(&self, text: &str, times: usize) {
        let start = Instant::now();
        while self.screen().matches(text).count() < times {
            assert!(start.elapsed() < STUCK, "'{text}' never came {times} times:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: i32) {
        let pid = i32::try_from(self.child.id()).expect("a process id");
        // SAFETY: the child was not waited for yet, so the id is still its own.
        assert_eq!(unsafe { libc::kill(pid, signal) }, 0, "the signal is delivered");
    }

    /// Waits for the end and gives the exit code.
    #[track_caller]
    pub fn ends(&mut self) -> i32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the child can be asked") {
                return status.code().unwrap_or(-1);
            }
            assert!(start.elapsed() < STUCK, "the program is stuck:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the program reads key by key.
    #[track_caller]
    pub fn reads_keys(&self) {
        super::wait_until("the editor", || !self.takes_lines());
    }

    /// Whether the terminal takes lines again, as a shell expects it.
    pub fn takes_lines(&self) -> bool {
        use std::os::fd::AsRawFd;
        let mut state = std::mem::MaybeUninit::<libc::termios>::zeroed();
        // SAFETY: the terminal is open, and the pointer is to a living variable that the call fills.
        let state = unsafe {
            libc::tcgetattr(self.keys.as_raw_fd(), state.as_mut_ptr());
            state.assume_init()
        };
        state.c_lflag & libc::ICANON != 0 && state.c_lflag & libc::ECHO != 0
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Our side and the program's side of a new terminal.
fn open(columns: u16) -> (OwnedFd, OwnedFd) {
    let (mut ours, mut theirs) = (-1, -1);
    let size = libc::winsize { ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
    // SAFETY: both pointers are to living variables; the name and the settings may be absent.
    let opened = unsafe {
        libc::openpty(&raw mut ours, &raw mut theirs, std::ptr::null_mut(), std::ptr::null(), &raw const size)
    };
    assert_eq!(opened, 0, "a terminal can be opened");
    // SAFETY: the call gave two new descriptors that nobody else owns.
    unsafe { (OwnedFd::from_raw_fd(ours), OwnedFd::from_raw_fd(theirs)) }
}
