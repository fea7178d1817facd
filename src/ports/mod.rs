//! The outside world, one folder each: every socket, process, clock and file format of others.

pub mod http;
pub mod speech;
