//! A YouTube on this machine to practise on: a channel with videos, playlists and captions that can be pulled,
//! planned, changed, uploaded to and broken, with no account and no network.
//!
//! ```sh
//! cargo run --example local_youtube -- 60 > practice.env &    # a channel with 60 videos; Ctrl-C ends it
//! set -a; . ./practice.env; set +a                            # this shell talks to it from now on
//! ytseo channel pull --out channel
//! ```
//!
//! It is the stand-in that the tests use: it refuses what YouTube refuses, erases what YouTube erases, and counts
//! quota as YouTube does. Its videos carry every oddity that people write. Nothing of it is kept.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program of its own, outside the library"
)]

#[allow(dead_code, reason = "what only tests ask of it")]
#[path = "../tests/support/oauth.rs"]
mod oauth;
#[allow(dead_code, reason = "what only tests ask of it")]
#[path = "../tests/support/stand_in.rs"]
mod stand_in;
#[path = "../tests/support/youtube/mod.rs"]
mod youtube;

use youtube::{Seed, YouTubeServer};

/// What the owner of the channel allows.
const SCOPES: &[&str] = &["youtube", "youtube.force-ssl", "youtube.upload", "yt-analytics.readonly"];

fn main() {
    let videos = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(20);
    let youtube = YouTubeServer::start();
    let channel = youtube.seed(Seed::channel("Practice").videos(videos).playlists(3).captions());
    let oauth = oauth::OAuth::start(&youtube.tokens);
    oauth.behave(|manner| manner.channel = Some(channel.clone()));
    for (name, value) in youtube.env() {
        println!("{name}='{value}'");
    }
    println!("YOUTUBE_CREDENTIALS='{}'", oauth.authorized_user(SCOPES));
    // What ytseo keeps of this channel stays apart from what it keeps of yours.
    println!(
        "YTSEO_DATA_DIR='{}'",
        std::env::temp_dir().join(format!("ytseo-practice-{}", std::process::id())).display()
    );
    println!("# the channel is {channel}");
    loop {
        std::thread::park();
    }
}
