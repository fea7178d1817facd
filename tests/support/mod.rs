//! What the tests share: an empty world to run the binary in, media, and local stand-ins for servers.

pub mod llm;
pub mod mcp_client;
pub mod media;
pub mod oauth;
pub mod programs;
#[cfg(target_os = "linux")]
pub mod pty;
pub mod sandbox;
pub mod stand_in;
pub mod youtube;

pub use sandbox::{Run, Running, Sandbox};

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of `examples/`.
pub fn example(name: &str) -> PathBuf {
    root().join("examples").join(name)
}

/// Asks again and again until `condition` holds; fails after half a minute, saying what was waited for.
pub fn wait_until(what: &str, mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(30), "waited in vain for: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Whether a process is there and not a zombie.
#[cfg(unix)]
pub fn is_alive(pid: i32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{pid}/stat"));
    match state {
        Ok(text) => !text.rsplit(')').next().unwrap_or_default().trim_start().starts_with('Z'),
        // Without /proc the system is asked.
        // SAFETY: signal 0 only asks whether the process is there.
        Err(_) => !Path::new("/proc/self").exists() && unsafe { libc::kill(pid, 0) } == 0,
    }
}

/// The readers of the two formats may differ in the last digit of a number.
pub fn rounded(value: Value) -> Value {
    match value {
        Value::Number(number) => format!("{:.9}", number.as_f64().expect("a number")).into(),
        Value::Array(items) => items.into_iter().map(rounded).collect(),
        Value::Object(map) => {
            Value::Object(map.into_iter().map(|(key, value)| (key, rounded(value))).collect())
        }
        other => other,
    }
}
