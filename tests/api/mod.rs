//! The HTTP front end, over real sockets: in this process, and as `ytseo serve`.

mod app;
mod audits;
mod docs;
mod errors;
mod health;
mod metrics;
mod parity;
mod process;
mod redis;
