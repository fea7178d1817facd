//! Stand-ins for programs: small shell scripts that behave like an ffmpeg with a problem.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Sandbox;

/// Writes a shell script and makes it executable.
///
/// Another process writes it: a file that a thread of this one had open for writing could be inherited by
/// a child that starts at the same time, and could then not be executed.
pub fn script(sandbox: &Sandbox, name: &str, body: &str) -> PathBuf {
    let path = sandbox.path(name);
    let mut child = Command::new("install")
        .args(["-m", "755", "/dev/stdin"])
        .arg(&path)
        .stdin(Stdio::piped())
        .spawn()
        .expect("install(1) starts");
    let text = format!("#!/bin/sh\n{body}\n");
    child.stdin.take().expect("an input").write_all(text.as_bytes()).expect("written");
    assert!(child.wait().expect("waited for").success());
    path
}

/// A program that writes its process id to `pid_file` and then does nothing for ten minutes.
pub fn sleeper(sandbox: &Sandbox, name: &str, pid_file: &Path) -> PathBuf {
    let pid_file = pid_file.display();
    script(
        sandbox,
        name,
        &format!("echo $$ > '{pid_file}.part' && mv '{pid_file}.part' '{pid_file}'\nexec sleep 600"),
    )
}

/// The process id a [`sleeper`] wrote, once it is there.
pub fn pid_in(pid_file: &Path) -> Option<i32> {
    std::fs::read_to_string(pid_file).ok()?.trim().parse().ok()
}
