//! `make bench`: every figure is a ratio to a peer or a limit measured in the same run.
//!
//! `cargo bench --bench figures -- start-up proposal` measures some of them; without names, all. Peers that
//! are this program itself (a bare HTTP server, a bare speech program) run as `figures peer NAME ...`, so
//! that each measured thing is a process of its own.
#![allow(clippy::disallowed_methods, reason = "measuring starts processes and reads its own switches")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program that prints figures")]

mod again;
mod channel;
mod chat;
mod condense;
mod cut;
mod key_phrases;
mod knowledge;
mod level;
#[path = "../tests/support/llm/mod.rs"]
mod llm;
mod measure;
#[allow(dead_code, reason = "what only tests ask of it")]
#[path = "../tests/support/oauth.rs"]
mod oauth;
mod proposal;
mod serve;
mod speech;
#[allow(dead_code, reason = "what only tests ask of it")]
#[path = "../tests/support/stand_in.rs"]
mod stand_in;
mod start_up;
mod upload;
mod video;
mod words;
#[path = "../tests/support/youtube/mod.rs"]
mod youtube;

use measure::{Figure, Outcome};

/// A group of figures: its name, and what measures it.
type Group = (&'static str, fn() -> Outcome<Vec<Figure>>);

const GROUPS: &[Group] = &[
    ("start-up", start_up::measure),
    ("key-phrases", key_phrases::measure),
    ("serve", serve::measure),
    ("proposal", proposal::measure),
    ("speech", speech::measure),
    ("memory", speech::measure_memory),
    ("again", again::measure),
    ("normalize", level::measure),
    ("analyze", video::measure),
    ("cut", cut::measure),
    ("knowledge", knowledge::measure),
    ("condense", condense::measure),
    ("chat", chat::measure),
    ("channel", channel::measure),
    ("upload", upload::measure),
];

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let Some(("peer", rest)) = arguments.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return peer(rest);
    }
    if let Some(unknown) = arguments.iter().find(|name| !GROUPS.iter().any(|(known, _)| known == name)) {
        let known: Vec<&str> = GROUPS.iter().map(|(name, _)| *name).collect();
        return Err(format!("there is no group '{unknown}'; there are {}", known.join(", ")).into());
    }
    let mut rows = Vec::new();
    for (name, measure) in GROUPS {
        if !arguments.is_empty() && !arguments.iter().any(|wanted| wanted == name) {
            continue;
        }
        eprintln!("bench: {name}");
        match measure() {
            Ok(figures) => {
                figures.iter().for_each(|figure| println!("{figure}"));
                rows.extend(figures.iter().map(Figure::row));
            }
            Err(error) => {
                println!("{name}: not measured: {error}");
                rows.push(format!("| {name} | not measured: {error} | | | | |"));
            }
        }
    }
    println!("\n| figure | ours | peer or limit | ratio | bar | |\n|---|---:|---:|---:|---:|---|");
    rows.iter().for_each(|row| println!("{row}"));
    Ok(())
}

/// The peers and measured paths that run as processes of their own.
fn peer(arguments: &[String]) -> Outcome<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["server", file] => serve::bare_server(file),
        ["youtube", latency] => channel::stand_in(latency),
        ["chat-server"] => chat::stand_in(),
        ["chats", address] => chat::many(address),
        ["proposal", file] => proposal::once(file),
        ["upload", how, server, token, file] => upload::send(how, server, token, file),
        ["speech", wav, mode] => speech::bare(wav, mode),
        ["stub", wav, minutes] => speech::stubbed(wav, minutes.parse()?),
        _ => Err("no such peer".into()),
    }
}
