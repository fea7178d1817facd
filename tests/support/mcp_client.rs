//! A client of `ytseo mcp`: JSON-RPC over the pipes of the real binary, one message on a line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

use super::sandbox::{Call, Run};

/// An answer that takes longer is none.
const STUCK: Duration = Duration::from_secs(60);

/// A running server.
pub struct McpClient {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Receiver<String>,
    next: i64,
}

impl McpClient {
    /// Starts the server without saying a word.
    pub fn start(call: Call) -> Self {
        let mut command = call.into_command();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the server starts");
        let (sender, lines) = channel();
        let stdout = child.stdout.take().expect("an output");
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let stdin = child.stdin.take();
        Self { child, stdin, lines, next: 1 }
    }

    /// Starts it and shakes hands.
    pub fn open(call: Call) -> (Self, Value) {
        let mut client = Self::start(call);
        let hello = client.ask(
            "initialize",
            json!({
                "protocolVersion": "2025-06-18",
                "capabilities": {},
                "clientInfo": { "name": "a test", "version": "1" },
            }),
        );
        client.send(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }));
        let result = hello["result"].clone();
        assert!(result.is_object(), "{hello}");
        (client, result)
    }

    /// Writes bytes as they are.
    pub fn write(&mut self, bytes: &[u8]) {
        let stdin = self.stdin.as_mut().expect("an input");
        stdin.write_all(bytes).expect("written");
        stdin.flush().expect("written");
    }

    /// Sends a message.
    pub fn send(&mut self, message: &Value) {
        self.write(format!("{message}\n").as_bytes());
    }

    /// Sends a request without waiting; gives its id.
    pub fn request(&mut self, method: &str, params: Value) -> i64 {
        let id = self.next;
        self.next += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        id
    }

    /// The next message. Everything on standard output must be one.
    #[track_caller]
    pub fn receive(&self) -> Value {
        let line = self.lines.recv_timeout(STUCK).expect("a message");
        let message: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("no message: {line}"));
        assert_eq!(message["jsonrpc"], "2.0", "{line}");
        message
    }

    /// Sends a request and gives the answer; messages before it must be notifications.
    #[track_caller]
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.request(method, params);
        loop {
            let message = self.receive();
            if message["id"] == id {
                return message;
            }
            assert!(message["method"].is_string(), "an answer to another request: {message}");
        }
    }

    /// Calls a tool; gives the result.
    #[track_caller]
    pub fn call(&mut self, tool: &str, arguments: Value) -> Value {
        let answer = self.ask("tools/call", json!({ "name": tool, "arguments": arguments }));
        assert!(answer["result"].is_object(), "{answer}");
        answer["result"].clone()
    }

    /// Calls a tool that has to succeed; gives its words and its report.
    #[track_caller]
    pub fn use_tool(&mut self, tool: &str, arguments: Value) -> (String, Value) {
        let result = self.call(tool, arguments);
        assert_eq!(result["isError"], false, "{tool}: {result}");
        (words(&result), result["structuredContent"].clone())
    }

    pub fn pid(&self) -> i32 {
        i32::try_from(self.child.id()).expect("a process id")
    }

    /// Closes the input and waits for the end. Nothing more may have been said.
    #[must_use]
    pub fn close(mut self) -> Run {
        drop(self.stdin.take());
        self.wait()
    }

    /// Waits for the end; gives what was still said.
    #[must_use]
    pub fn wait(mut self) -> Run {
        let _stdin = self.stdin.take();
        let mut rest = String::new();
        // The reader ends when the server does.
        while let Ok(line) = self.lines.recv_timeout(STUCK) {
            rest.push_str(&line);
            rest.push('\n');
        }
        let output = self.child.wait_with_output().expect("the server ends");
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        Run { status: output.status, stdout: rest, stderr }
    }
}

/// The words of a result.
#[track_caller]
pub fn words(result: &Value) -> String {
    result["content"][0]["text"].as_str().unwrap_or_else(|| panic!("no words: {result}")).to_string()
}
