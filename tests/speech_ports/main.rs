//! The speech ports against stand-in servers on real sockets: no model, no network.

#[path = "../support/file_server.rs"]
mod file_server;
#[path = "../support/speech_server.rs"]
mod speech_server;

mod api;
mod hearing;
mod pulling;
