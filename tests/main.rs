//! The front ends from outside: the real binary, the real server, and guards over the source.
//!
//! `cli/` runs the binary in an empty environment, `api/` talks to the server over a socket, `guards/` reads
//! the repository. What they share is in `support/`.
#![allow(
    clippy::disallowed_methods,
    reason = "tests start processes, read their own switches and open sockets"
)]

mod api;
mod cli;
mod guards;
mod support;
