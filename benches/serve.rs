//! Reading a cached audit from `ytseo serve`, beside a bare axum handler that returns the same bytes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use axum::body::Bytes;
use axum::http::header;
use axum::routing::get;

use crate::measure::{Bar, Figure, Outcome, cache, median, peer, ytseo};

/// Rounds of each server; they take turns.
const ROUNDS: usize = 7;
/// Length of a round.
const ROUND: &str = "3s";
/// The route of a cached audit; the bare server answers on the same.
const ROUTE: &str = "/api/v1/audits/{id}";

const DRAFT: &str = r#"{"title": "Make your room sound better for recording", "description": "Four steps against echo: bring the microphone closer, add soft furnishings, tame the bass corners, and test with a clap.\n\n0:00 Why rooms echo\n0:30 Step one\n1:00 Step two", "tags": ["acoustics", "recording", "room echo"]}"#;

/// Requests a second, and processor time for each request.
pub fn measure() -> Outcome<Vec<Figure>> {
    let data = cache()?.join("serve");
    let mut command = ytseo();
    command.args(["serve", "--config", "none", "--address", "127.0.0.1:0"]);
    command.env("YTSEO_DATA_DIR", &data).env("YTSEO_CACHE_DIR", &data);
    let ours = Server::start(command)?;
    let answer = ask(&ours.address, &post("/api/v1/audits", DRAFT))?;
    let path = location(&answer.0).ok_or("the audit has no Location")?;
    let audit =
        ask(&ours.address, &format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))?.1;
    let file = cache()?.join("audit.json");
    std::fs::write(&file, &audit)?;
    let bare = Server::start(peer(&["server", &file.to_string_lossy()])?)?;
    let urls = [&ours, &bare].map(|server| format!("http://{}{path}", server.address));
    let mut rates = [Vec::new(), Vec::new()];
    let mut costs = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        for side in if round % 2 == 0 { [0, 1] } else { [1, 0] } {
            let server = [&ours, &bare][side];
            let before = server.cpu_s()?;
            let (requests, per_second) = load(&urls[side])?;
            rates[side].push(per_second);
            costs[side].push((server.cpu_s()? - before) / requests * 1e6);
        }
    }
    let name = format!("serve, GET of a cached audit ({} bytes), ytseo / bare axum", audit.len());
    let [our_rate, bare_rate] = rates.map(median);
    let [our_cost, bare_cost] = costs.map(median);
    Ok(vec![
        Figure::new(name.clone(), our_rate, bare_rate, "requests/s", Bar::AtLeast(0.7)),
        Figure::new(format!("{name}, CPU a request"), our_cost, bare_cost, "µs", Bar::None),
    ])
}

/// The peer: one handler, as many threads as `ytseo serve` has, no layers.
pub fn bare_server(file: &str) -> Outcome<()> {
    let bytes = Bytes::from(std::fs::read(file)?);
    let handler = move || async move { ([(header::CONTENT_TYPE, "application/json")], bytes) };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        eprintln!("listening on http://{}", listener.local_addr()?);
        axum::serve(listener, axum::Router::new().route(ROUTE, get(handler))).await?;
        Ok(())
    })
}

/// A server in a process of its own; dropping it ends it.
pub struct Server {
    child: Child,
    /// Host and port.
    pub address: String,
}

impl Server {
    /// Starts it and waits until it listens.
    pub fn start(mut command: Command) -> Outcome<Self> {
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let log = BufReader::new(child.stderr.take().ok_or("no log")?);
        let mut said = String::new();
        for line in log.lines() {
            let line = line?;
            if let Some((_, rest)) = line.split_once("listening on http://") {
                let address = rest.split_whitespace().next().unwrap_or_default().to_string();
                return Ok(Self { child, address });
            }
            said = line;
        }
        Err(format!("the server did not start: {said}").into())
    }

    /// Processor seconds of the server so far (Linux; not known elsewhere).
    fn cpu_s(&self) -> Outcome<f64> {
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())) else {
            return Ok(f64::NAN);
        };
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks =
            |index: usize| fields.get(index).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0);
        // Fields 14 and 15 of proc(5); a tick is 10 ms wherever Linux runs today.
        Ok((ticks(11) + ticks(12)) / 100.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Requests made, and requests a second.
fn load(url: &str) -> Outcome<(f64, f64)> {
    let output = Command::new("wrk").args(["-t1", "-c32", "-d", ROUND, url]).output()?;
    let text = String::from_utf8(output.stdout)?;
    if text.contains("Non-2xx") || text.contains("Socket errors") {
        return Err(format!("requests failed:\n{text}").into());
    }
    let after = |mark: &str| text.lines().find_map(|line| line.trim().strip_prefix(mark));
    let rate = after("Requests/sec:").ok_or("wrk gave no rate")?.trim().parse()?;
    let total = text.lines().find_map(|line| line.trim().split_once(" requests in "));
    Ok((total.ok_or("wrk gave no count")?.0.parse()?, rate))
}

fn post(path: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Head and body of the answer to one request.
fn ask(address: &str, request: &str) -> Outcome<(String, Vec<u8>)> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").ok_or("no answer")?;
    let head = String::from_utf8(answer[..end].to_vec())?;
    if !head.starts_with("HTTP/1.1 200") {
        return Err(format!("the server refused: {head}").into());
    }
    Ok((head, answer.split_off(end + 4)))
}

fn location(head: &str) -> Option<&str> {
    head.lines().find_map(|line| line.strip_prefix("location: "))
}
