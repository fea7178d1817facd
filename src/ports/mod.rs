//! The outside world, one folder each: every socket, process, clock and file format of others.

pub mod cache;
pub mod clock;
pub mod ffmpeg;
pub mod files;
pub mod http;
pub mod llm;
pub mod process;
pub mod speech;
pub mod store;
pub mod suggest;
pub mod youtube;
