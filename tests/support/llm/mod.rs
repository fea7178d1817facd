//! Strict stand-ins for providers of language models, one for each wire format, on real sockets.
//!
//! They refuse what the real ones refuse: an unknown field, a wrong header, a wrong path, a wrong key. What they
//! answer is a script of [`Reply`]s, one for each accepted question; the last one repeats.
#![allow(dead_code, reason = "each test program uses its part")]

mod frames;
pub mod german;
mod strict;
mod vectors;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

/// The key that every stand-in wants (Ollama wants none).
pub const KEY: &str = "sk-test-0123456789abcdef";

/// The only model that every stand-in has, besides those that begin with `gpt-`, `o3`, `claude-` or `gemini-`.
pub const MODEL: &str = "small";

/// A wire format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    OpenAi,
    Anthropic,
    Gemini,
    Ollama,
}

impl Wire {
    pub const ALL: [Wire; 4] = [Wire::OpenAi, Wire::Anthropic, Wire::Gemini, Wire::Ollama];

    /// Name of the provider in the settings.
    pub fn name(self) -> &'static str {
        match self {
            Wire::OpenAi => "openai",
            Wire::Anthropic => "anthropic",
            Wire::Gemini => "gemini",
            Wire::Ollama => "ollama",
        }
    }

    fn root(self) -> &'static str {
        match self {
            Wire::OpenAi | Wire::Anthropic => "/v1",
            Wire::Gemini => "/v1beta",
            Wire::Ollama => "",
        }
    }
}

/// One answer.
#[derive(Debug, Clone)]
pub enum Reply {
    /// A text, in pieces of a few characters.
    Text(String),
    /// A text whose every byte travels alone.
    Bytewise(String),
    /// A text whose pieces come slowly: so many milliseconds between them.
    Slow(String, u64),
    /// A text whose use of tokens is not told.
    NoUsage(String),
    /// A text that is ended by the most tokens.
    Length(String),
    /// Nothing, because the content filter holds it back.
    Filtered,
    /// A text made from the question.
    Made(fn(&Asked) -> String),
    /// Another reply, after so many milliseconds.
    Late(u64, Box<Reply>),
    /// A call of a tool with these arguments.
    Tool(&'static str, Value),
    /// The beginning of a text; then the connection is cut.
    Cut(String),
    /// The beginning of a text; then the answer ends as if it were whole.
    CutNeatly(String),
    /// The beginning of a text; the last frame is half a JSON document.
    HalfFrame(String),
    /// The beginning of a text, then an error in the provider's own form.
    ErrorAfter(String),
    /// The beginning of a text, then silence.
    Stall(String),
    /// A text without an end.
    Endless,
    /// Not even headers.
    Silence,
    /// The connection is closed without a word.
    Reset,
    /// A status with an error in the provider's form, and headers.
    Status(u16, &'static str, Vec<(&'static str, String)>),
    /// A web page.
    Page,
    /// Vectors of the texts that were sent: texts about the same things have near ones.
    Vectors,
    /// The same without the last one.
    FewVectors,
    /// The same, the last one shorter than the others.
    UnevenVectors,
}

impl Reply {
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    pub fn status(code: u16) -> Self {
        Self::Status(code, "scripted failure", Vec::new())
    }

    /// 429 with `Retry-After` in seconds.
    pub fn busy(seconds: u64) -> Self {
        Self::Status(429, "slow down", vec![("retry-after", seconds.to_string())])
    }
}

/// A question as it came in. Header names are lower case.
#[derive(Debug, Clone)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Value,
}

impl Asked {
    /// The texts of its messages, the last one last. What the system is told is among them where the wire format has
    /// it there.
    pub fn texts(&self) -> Vec<String> {
        let messages = self.body["messages"].as_array().cloned().unwrap_or_default();
        let text = |message: &Value| match &message["content"] {
            Value::Array(parts) => parts.iter().filter_map(|part| part["text"].as_str()).collect(),
            content => content.as_str().unwrap_or_default().to_string(),
        };
        messages.iter().map(text).collect()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Chooses the answer to a question: the question, and how many were accepted before it.
type Pick = Box<dyn Fn(&Asked, usize) -> Reply + Send>;

struct Shared {
    wire: Wire,
    pick: Pick,
    asked: Vec<Asked>,
    refused: Vec<String>,
}

/// A running stand-in. Its threads end with the test's process.
pub struct LlmServer {
    address: SocketAddr,
    wire: Wire,
    shared: Arc<Mutex<Shared>>,
}

impl LlmServer {
    /// Answers by a script; the last reply repeats.
    pub fn start(wire: Wire, script: Vec<Reply>) -> Self {
        Self::picking(wire, move |_, number| script[number.min(script.len() - 1)].clone())
    }

    /// Answers what `pick` chooses for a question and its number, from 0: for questions that come in any order.
    pub fn picking(wire: Wire, pick: impl Fn(&Asked, usize) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Shared { wire, pick: Box::new(pick), asked: Vec::new(), refused: Vec::new() };
        let shared = Arc::new(Mutex::new(shared));
        let inside = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = inside.clone();
                // A client that goes away is its own business.
                std::thread::spawn(move || drop(serve(stream, &shared)));
            }
        });
        Self { address, wire, shared }
    }

    /// The address as a user would write it.
    pub fn base_url(&self) -> String {
        format!("http://{}{}", self.address, self.wire.root())
    }

    /// The accepted questions.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.lock().expect("not poisoned").asked.clone()
    }

    /// Why questions were refused.
    pub fn refused(&self) -> Vec<String> {
        self.shared.lock().expect("not poisoned").refused.clone()
    }
}

fn serve(stream: TcpStream, shared: &Mutex<Shared>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let Some(asked) = read(&mut reader) else { return Ok(()) };
    let mut stream = stream;
    let (wire, reply) = {
        let mut shared = shared.lock().expect("not poisoned");
        let wire = shared.wire;
        match strict::check(wire, &asked) {
            Ok(strict::Wanted::Models) => {
                drop(shared);
                return whole(&mut stream, 200, &[], &frames::models(wire));
            }
            Ok(strict::Wanted::Chat | strict::Wanted::Vectors) => {
                let reply = (shared.pick)(&asked, shared.asked.len());
                shared.asked.push(asked.clone());
                (wire, reply)
            }
            Err((status, problem)) => {
                shared.refused.push(problem.clone());
                drop(shared);
                return whole(&mut stream, status, &[], &frames::error(wire, status, &problem));
            }
        }
    };
    answer(stream, reader, wire, &asked, reply)
}

fn answer(
    mut stream: TcpStream,
    mut reader: BufReader<TcpStream>,
    wire: Wire,
    asked: &Asked,
    reply: Reply,
) -> std::io::Result<()> {
    let reply = match reply {
        Reply::Late(milliseconds, reply) => {
            std::thread::sleep(std::time::Duration::from_millis(milliseconds));
            *reply
        }
        reply => reply,
    };
    let reply = if let Reply::Made(make) = reply { Reply::Text(make(asked)) } else { reply };
    let streams = asked.body["stream"] == true || asked.path.contains("streamGenerateContent");
    match reply {
        Reply::Silence => drop(reader.read_to_end(&mut Vec::new())),
        Reply::Reset => {}
        Reply::Page => {
            write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<html>Hello</html>"
            )?;
        }
        Reply::Status(code, message, headers) => {
            whole(&mut stream, code, &headers, &frames::error(wire, code, message))?;
        }
        Reply::Vectors | Reply::FewVectors | Reply::UnevenVectors => {
            whole(&mut stream, 200, &[], &vectors::answer(wire, asked, &reply))?;
        }
        reply if !streams => whole(&mut stream, 200, &[], &frames::at_once(wire, &reply))?,
        reply => {
            let kind = if wire == Wire::Ollama { "application/x-ndjson" } else { "text/event-stream" };
            write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n"
            )?;
            if let Reply::Endless = reply {
                loop {
                    chunk(&mut stream, frames::text(wire, "and on and on ").as_bytes())?;
                }
            }
            for frame in frames::stream(wire, &reply) {
                if let Reply::Slow(_, milliseconds) = reply {
                    std::thread::sleep(std::time::Duration::from_millis(milliseconds));
                }
                match reply {
                    Reply::Bytewise(_) => {
                        frame.as_bytes().iter().try_for_each(|byte| chunk(&mut stream, &[*byte]))?
                    }
                    _ => chunk(&mut stream, frame.as_bytes())?,
                }
            }
            match reply {
                Reply::Cut(_) => {}
                Reply::Stall(_) => drop(reader.read_to_end(&mut Vec::new())),
                _ => stream.write_all(b"0\r\n\r\n")?,
            }
        }
    }
    Ok(())
}

fn chunk(stream: &mut TcpStream, bytes: &[u8]) -> std::io::Result<()> {
    let mut framed = format!("{:x}\r\n", bytes.len()).into_bytes();
    framed.extend(bytes);
    framed.extend(b"\r\n");
    stream.write_all(&framed)
}

fn whole(
    stream: &mut TcpStream,
    status: u16,
    headers: &[(&'static str, String)],
    body: &Value,
) -> std::io::Result<()> {
    let body = body.to_string();
    let mut head = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n",
        body.len()
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    write!(stream, "{head}\r\n{body}")
}

fn read(reader: &mut impl BufRead) -> Option<Asked> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|count| *count > 0)?;
    let mut words = line.split_whitespace().map(str::to_string);
    let (method, path) = (words.next()?, words.next()?);
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_lowercase(), value.trim().to_string()));
    }
    let length = headers.iter().find(|(name, _)| name == "content-length").and_then(|(_, v)| v.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body).ok()?;
    let body = serde_json::from_slice(&body).unwrap_or(json!(null));
    Some(Asked { method, path, headers, body })
}
