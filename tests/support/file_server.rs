//! A stand-in for a download server, on a real socket: it knows byte ranges, and can be told to cut
//! answers short, to ignore ranges, to answer errors, or to stop half way.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// How one request is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// The file, or the range asked for.
    Good,
    /// The connection ends after so many bytes of the body.
    Cut(usize),
    /// So many bytes of the body, then nothing, but the connection stays.
    Stall(usize),
    /// All of the file, whatever range was asked for.
    NoRanges,
    /// A range other than the one asked for.
    WrongRange,
    /// This status.
    Status(u16),
}

struct Shared {
    file: Vec<u8>,
    manners: Vec<Manner>,
    requests: Vec<String>,
}

/// A running server; it ends with the runtime.
pub struct FileServer {
    address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

impl FileServer {
    /// Serves `file` under any path, one [`Manner`] per request; the last one repeats.
    pub async fn start(file: Vec<u8>, manners: Vec<Manner>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Mutex::new(Shared { file, manners, requests: Vec::new() }));
        let state = shared.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, state.clone()));
            }
        });
        Self { address, shared }
    }

    /// The base address.
    pub fn base_url(&self) -> String {
        format!("http://{}/hub", self.address)
    }

    /// For each request so far: its path, and its range if it asked for one.
    pub fn requests(&self) -> Vec<String> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner).requests.clone()
    }
}

async fn serve(mut stream: TcpStream, shared: Arc<Mutex<Shared>>) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).to_lowercase();
    let path = head.split(' ').nth(1).unwrap_or_default().to_string();
    let from: Option<usize> = head
        .lines()
        .find_map(|line| line.strip_prefix("range: bytes="))
        .and_then(|range| range.strip_suffix('-')?.parse().ok());
    let (manner, file) = {
        let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
        let number = shared.requests.len();
        let range = from.map(|from| format!(" from {from}")).unwrap_or_default();
        shared.requests.push(format!("{path}{range}"));
        (shared.manners[number.min(shared.manners.len() - 1)], shared.file.clone())
    };
    let total = file.len();
    let from = if manner == Manner::NoRanges { None } else { from };
    let (status, range, body) = match (manner, from) {
        (Manner::Status(status), _) => (status, String::new(), &file[..0]),
        (_, None) => (200, String::new(), &file[..]),
        (_, Some(from)) if from >= total => (416, format!("content-range: bytes */{total}\r\n"), &file[..0]),
        (Manner::WrongRange, Some(_)) => (206, range_line(0, total), &file[..]),
        (_, Some(from)) => (206, range_line(from, total), &file[from..]),
    };
    let head = format!(
        "HTTP/1.1 {status} X\r\n{range}content-length: {}\r\nretry-after: 0\r\nconnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    match manner {
        Manner::Cut(bytes) => stream.write_all(&body[..bytes.min(body.len())]).await?,
        Manner::Stall(bytes) => {
            stream.write_all(&body[..bytes.min(body.len())]).await?;
            stream.flush().await?;
            std::future::pending::<()>().await;
        }
        _ => stream.write_all(body).await?,
    }
    stream.shutdown().await
}

fn range_line(from: usize, total: usize) -> String {
    format!("content-range: bytes {from}-{}/{total}\r\n", total - 1)
}
