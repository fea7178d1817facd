//! YouTube's side of the house against a strict stand-in on real sockets: no network, no waiting.
//!
//! `stand_in/` holds the stand-in itself to its strictness; a permissive one would prove nothing.

#[path = "../support/youtube/mod.rs"]
mod youtube;

mod rules;
mod stand_in;
