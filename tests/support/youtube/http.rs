//! HTTP/1.1 over plain threads: connections that stay open, bodies that are read as they come, and ends that are
//! not clean when a test wants that.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

/// The first part of a request. Header names are lower case.
#[derive(Debug, Clone)]
pub struct Head {
    pub verb: String,
    /// Without the query.
    pub path: String,
    /// Decoded, in order.
    pub query: Vec<(String, String)>,
    pub headers: Vec<(String, String)>,
}

impl Head {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub manner: Manner,
    /// So long the answer is held back.
    pub delay: Duration,
}

/// How an answer travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Whole,
    /// Only so many bytes of the body; then the connection is closed.
    Half(usize),
    /// The same, but the connection is torn down and not closed: the client reads "connection reset".
    Torn(usize),
    /// The connection is closed without a word.
    Nothing,
    /// The connection is torn down without a word.
    Reset,
    /// Silence until the client goes away.
    Hang,
}

impl Reply {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into(), manner: Manner::Whole, delay: Duration::ZERO }
    }

    pub fn json(status: u16, value: &Value) -> Self {
        let body = serde_json::to_vec(value).expect("JSON");
        Self::new(status, body).header("content-type", "application/json; charset=UTF-8")
    }

    pub fn header(mut self, name: &str, value: impl ToString) -> Self {
        self.headers.push((name.into(), value.to_string()));
        self
    }

    pub fn manner(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }
}

/// A request's body, not read yet.
pub struct Body<'a> {
    reader: &'a mut BufReader<TcpStream>,
    stream: &'a TcpStream,
    length: Length,
    waits_for_leave: bool,
}

enum Length {
    Known(u64),
    Chunked,
    Over,
}

impl Body<'_> {
    /// The next bytes; none at the end. An error when the client broke off.
    pub fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.waits_for_leave {
            self.waits_for_leave = false;
            (&*self.stream).write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
        }
        match self.length {
            Length::Over | Length::Known(0) => {
                self.length = Length::Over;
                Ok(0)
            }
            Length::Known(left) => {
                let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
                let count = self.reader.read(&mut buffer[..most])?;
                if count == 0 {
                    return Err(std::io::ErrorKind::UnexpectedEof.into());
                }
                self.length = Length::Known(left - count as u64);
                Ok(count)
            }
            Length::Chunked => self.read_chunk(buffer),
        }
    }

    /// One chunk is read whole when it fits; ours are small.
    fn read_chunk(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let size = usize::from_str_radix(line.trim().split(';').next().unwrap_or_default(), 16)
            .map_err(|_| std::io::Error::from(std::io::ErrorKind::InvalidData))?;
        if size > buffer.len() {
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        self.reader.read_exact(&mut buffer[..size])?;
        self.reader.read_exact(&mut [0; 2])?;
        if size == 0 {
            self.length = Length::Over;
        }
        Ok(size)
    }

    /// All that is left, at most `most` bytes.
    pub fn read_all(&mut self, most: u64) -> std::io::Result<Vec<u8>> {
        let mut all = Vec::new();
        let mut buffer = vec![0; 1 << 18];
        loop {
            let count = self.read(&mut buffer)?;
            if count == 0 {
                return Ok(all);
            }
            all.extend_from_slice(&buffer[..count]);
            if all.len() as u64 > most {
                return Err(std::io::ErrorKind::FileTooLarge.into());
            }
        }
    }

    /// Bytes announced, when they are.
    pub fn announced(&self) -> Option<u64> {
        match self.length {
            Length::Known(length) => Some(length),
            Length::Chunked => None,
            Length::Over => Some(0),
        }
    }

    fn is_over(&self) -> bool {
        matches!(self.length, Length::Over | Length::Known(0))
    }
}

/// Answers a request.
pub trait Site: Send + Sync + 'static {
    fn answer(&self, head: &Head, body: &mut Body<'_>) -> Reply;
}

/// Takes connections for as long as the process lives.
pub fn listen(listener: TcpListener, site: Arc<dyn Site>) {
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = site.clone();
            // A client that goes away is its own business.
            std::thread::spawn(move || drop(talk(&stream, site.as_ref())));
        }
    });
}

fn talk(stream: &TcpStream, site: &dyn Site) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::with_capacity(1 << 16, stream.try_clone()?);
    while let Some(head) = read_head(&mut reader)? {
        let chunked = head.header("transfer-encoding").is_some_and(|value| value.contains("chunked"));
        let known = head.header("content-length").and_then(|value| value.parse().ok()).unwrap_or(0);
        let length = if chunked { Length::Chunked } else { Length::Known(known) };
        let waits_for_leave = head.header("expect").is_some();
        let mut body = Body { reader: &mut reader, stream, length, waits_for_leave };
        let reply = site.answer(&head, &mut body);
        let goes_on = body.is_over() && head.header("connection") != Some("close");
        if !reply.delay.is_zero() {
            std::thread::sleep(reply.delay);
        }
        match reply.manner {
            Manner::Whole => send(stream, &reply, reply.body.len(), goes_on)?,
            Manner::Half(most) => send(stream, &reply, most.min(reply.body.len()), false)?,
            Manner::Torn(most) => {
                send(stream, &reply, most.min(reply.body.len()), false)?;
                return tear(stream);
            }
            Manner::Reset => return tear(stream),
            Manner::Nothing => {}
            Manner::Hang => drop(reader.read_to_end(&mut Vec::new())),
        }
        if !goes_on || reply.manner != Manner::Whole {
            break;
        }
    }
    stream.shutdown(Shutdown::Both)
}

/// Closing will send a reset instead of a proper end.
fn tear(stream: &TcpStream) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::fd::AsRawFd;
        let linger = libc::linger { l_onoff: 1, l_linger: 0 };
        // SAFETY: the socket is open, and the pointer and the size are those of `linger`.
        let result = unsafe {
            libc::setsockopt(
                stream.as_raw_fd(),
                libc::SOL_SOCKET,
                libc::SO_LINGER,
                std::ptr::from_ref(&linger).cast(),
                libc::socklen_t::try_from(size_of::<libc::linger>()).expect("small"),
            )
        };
        if result != 0 {
            return Err(std::io::Error::last_os_error());
        }
    }
    #[cfg(not(unix))]
    stream.shutdown(Shutdown::Both)?;
    Ok(())
}

fn send(mut stream: &TcpStream, reply: &Reply, bytes: usize, goes_on: bool) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", reply.status, phrase(reply.status));
    if reply.status != 304 {
        head.push_str(&format!("content-length: {}\r\n", reply.body.len()));
    }
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(if goes_on { "\r\n" } else { "connection: close\r\n\r\n" });
    let mut whole = head.into_bytes();
    whole.extend_from_slice(&reply.body[..bytes]);
    stream.write_all(&whole)
}

fn phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        304 => "Not Modified",
        308 => "Resume Incomplete",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        429 => "Too Many Requests",
        503 => "Service Unavailable",
        _ => "Answer",
    }
}

fn read_head(reader: &mut impl BufRead) -> std::io::Result<Option<Head>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let (Some(verb), Some(target)) = (words.next(), words.next()) else {
        return Err(std::io::ErrorKind::InvalidData.into());
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_lowercase(), value.trim().to_string()));
    }
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let query = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let query = query.map(|(name, value)| (decode(name), decode(value))).collect();
    Ok(Some(Head { verb: verb.into(), path: decode(path), query, headers }))
}

/// Percent signs and plus signs.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match (first, hex.and_then(|two| u8::from_str_radix(two, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
