//! With Redis: shared between servers, and never needed for an answer.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use super::app::App;
use crate::support::wait_until;

/// A Redis of its own on a free port. Killed when dropped.
struct Redis {
    child: Child,
    url: String,
    port: u16,
    _folder: tempfile::TempDir,
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Redis {
    fn start() -> Self {
        // Somebody else may take the port between the two lines: then another one is tried.
        for _ in 0..5 {
            let folder = tempfile::tempdir().expect("a folder");
            let port = dead_port();
            let mut child = Command::new("redis-server")
                .args([
                    "--port",
                    &port.to_string(),
                    "--bind",
                    "127.0.0.1",
                    "--save",
                    "",
                    "--appendonly",
                    "no",
                ])
                .current_dir(folder.path())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap_or_else(|error| {
                    panic!("the tests need redis-server ({error}); `make test` installs it")
                });
            let mut answers = false;
            wait_until("redis", || {
                answers = std::net::TcpStream::connect(("127.0.0.1", port)).is_ok();
                answers || child.try_wait().expect("asked").is_some()
            });
            if answers && child.try_wait().expect("asked").is_none() {
                return Self { child, url: format!("redis://127.0.0.1:{port}/0"), port, _folder: folder };
            }
            let _ = child.kill();
            let _ = child.wait();
        }
        panic!("no redis-server could be started");
    }
}

/// A port nobody listens on.
fn dead_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

const DRAFT: &str = "{\"title\": \"Bread\"}";

#[tokio::test]
async fn two_servers_share_what_they_worked_out() {
    let redis = Redis::start();
    let (one, two) = (App::with_redis(&redis.url).await, App::with_redis(&redis.url).await);
    let ready = one.get("/health/ready").await;
    assert_eq!(ready.status, 200, "{}", ready.text);
    assert_eq!(ready.json()["checks"][1]["name"], "cache (redis)");
    let made = one.post("/api/v1/audits", DRAFT).await;
    let read = two.get(made.header("location")).await;
    assert_eq!((read.status, &read.text), (200, &made.text), "the other server has it");
}

#[tokio::test]
async fn without_an_answering_redis_everything_still_works() {
    let app = App::with_redis(&format!("redis://127.0.0.1:{}/0", dead_port())).await;
    let ready = app.get("/health/ready").await;
    assert_eq!(ready.status, 503);
    assert_eq!(ready.json()["status"], "failing");
    assert_eq!(ready.json()["checks"][0]["status"], "ok", "the database is another matter");
    assert_eq!(app.get("/health/live").await.status, 200);
    for _ in 0..2 {
        let made = app.post("/api/v1/audits", DRAFT).await;
        assert_eq!(made.status, 200, "{}", made.text);
    }
}

#[tokio::test]
async fn a_redis_that_goes_and_comes_back() {
    let mut redis = Redis::start();
    let app = App::with_redis(&redis.url).await;
    assert_eq!(app.get("/health/ready").await.status, 200);
    redis.child.kill().expect("killed");
    redis.child.wait().expect("waited for");
    assert_eq!(app.get("/health/ready").await.status, 503);
    assert_eq!(app.post("/api/v1/audits", DRAFT).await.status, 200);
    redis.child = Command::new("redis-server")
        .args(["--port", &redis.port.to_string(), "--bind", "127.0.0.1", "--save", ""])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("redis starts again");
    for _ in 0..100 {
        if app.get("/health/ready").await.status == 200 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the server never found Redis again");
}
