//! `ytseo serve` as a process: it says where it listens, answers, and ends gracefully.
#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use super::app::Answer;
use crate::support::{Sandbox, wait_until};

/// The process is killed when a test fails.
struct Served {
    child: Child,
    base: String,
    stderr: BufReader<std::process::ChildStderr>,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    fn start(sandbox: &Sandbox) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ytseo"))
            .args(["--config", "none", "serve", "--address", "127.0.0.1:0"])
            .current_dir(sandbox.work())
            .env_clear()
            .env("HOME", sandbox.home())
            .env("YTSEO_DATA_DIR", sandbox.data())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("ytseo starts");
        let mut stderr = BufReader::new(child.stderr.take().expect("an output"));
        let mut line = String::new();
        stderr.read_line(&mut line).expect("a line");
        let base =
            line.split_whitespace().find(|word| word.starts_with("http://")).unwrap_or_default().to_string();
        assert!(base.starts_with("http://127.0.0.1:") && !base.ends_with(":0"), "{line}");
        Self { child, base, stderr }
    }

    fn terminate(&self) {
        let pid = i32::try_from(self.child.id()).expect("a process id");
        // SAFETY: the child was not waited for yet, so the id is still its own.
        assert_eq!(unsafe { libc::kill(pid, libc::SIGTERM) }, 0);
    }
}

#[tokio::test]
async fn it_answers_and_ends_on_sigterm() {
    let sandbox = Sandbox::new();
    let mut served = Served::start(&sandbox);
    let client = ytseo::ports::http::client().expect("a client");
    let get = |path: &str| client.get(format!("{}{path}", served.base)).send();
    assert_eq!(Answer::of(get("/health/ready").await).await.status, 200);
    let metrics = Answer::of(get("/metrics").await).await;
    assert!(metrics.text.contains("ytseo_build_info{version="), "{}", metrics.text);
    let draft = "{\"title\": \"Bread\"}";
    let audit = client.post(format!("{}/api/v1/audits", served.base)).body(draft).send().await;
    assert_eq!(Answer::of(audit).await.status, 200);
    drop(client);
    served.terminate();
    let start = Instant::now();
    wait_until("the end", || served.child.try_wait().expect("asked").is_some());
    assert!(start.elapsed().as_secs_f64() < 2.0, "{:?}", start.elapsed());
    let status = served.child.try_wait().expect("asked").expect("ended");
    assert_eq!(status.code(), Some(0), "a server that is told to stop has done its work");
    let rest = std::io::Read::by_ref(&mut served.stderr).lines().map(|line| line.expect("text"));
    assert_eq!(rest.collect::<Vec<_>>(), [""; 0], "nothing to complain about");
}

#[tokio::test]
async fn an_address_that_is_taken_is_said_so() {
    let sandbox = Sandbox::new();
    let served = Served::start(&sandbox);
    let address = served.base.trim_start_matches("http://").to_string();
    let run = sandbox.ytseo(["serve", "--address", &address]).run();
    run.refuses(3, &format!("cannot listen on {address}"), "0 for a free one");
    sandbox.ytseo(["serve", "--address", "nowhere"]).run().refuses(
        2,
        "is no address to listen on",
        "127.0.0.1:8787",
    );
}
