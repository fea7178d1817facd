//! YouTube's side of the house against a strict stand-in on real sockets: no network, no waiting.
//!
//! `stand_in/` holds the stand-in itself to its strictness; a permissive one would prove nothing.

#[allow(dead_code, reason = "it is shared with other test programs")]
#[path = "../support/stand_in.rs"]
mod stand_in_server;
#[path = "../support/youtube/mod.rs"]
mod youtube;

mod client;
mod rules;
mod stand_in;
