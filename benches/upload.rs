//! Sending a file in pieces with our uploader against one bare reqwest PUT of the same file (streamed, and from memory), all to the stand-in for
//! YouTube, each in a process of its own; and the memory of it for a small and a large file.

use std::path::{Path, PathBuf};

use serde_json::json;
use tokio::io::AsyncReadExt;
use ytseo::config::Config;
use ytseo::ports::http;
use ytseo::ports::store::Store;
use ytseo::ports::youtube::{
    AccessToken, Arrived, NewVideo, Parts, SendingRules, SignIn, UploadFile, UploadSession, YouTube,
};
use ytseo::rules::Scope;

use crate::measure::{self, Bar, Figure, Outcome, Usage};
use crate::youtube::{Seed, YouTubeServer};

/// Sizes of the files, in bytes.
const SMALL: u64 = 32 << 20;
const LARGE: u64 = 512 << 20;
/// How often each is sent; the middle one counts.
const TIMES: usize = 5;
/// The default of `upload.piece_mib`.
const PIECE: u64 = 8 << 20;
/// What the streaming peer reads at once, in bytes.
const PORTION: usize = 256 << 10;
/// What is written of the video.
const PARTS: [&str; 2] = ["snippet", "status"];

/// The figures of this group.
pub fn measure() -> Outcome<Vec<Figure>> {
    let server = YouTubeServer::start();
    let channel = server.seed(Seed::channel("Bench"));
    server.change(|world| {
        world.settings.keeps_files = false;
        world.channels.get_mut(&channel).expect("seeded").uploads_left = 1000;
    });
    let token = server.token(&["youtube.upload"], Some(&channel));
    let (small, large) = (file(SMALL)?, file(LARGE)?);
    let send = |how: &str, file: &Path| -> Outcome<Usage> {
        let file = file.to_str().ok_or("a path that is text")?;
        measure::run(&mut measure::peer(&["upload", how, &server.url(""), &token, file])?)
    };
    // Files, code and sockets are warm before it counts.
    for how in ["ours", "streamed", "whole"] {
        send(how, &small)?;
    }
    let (mut ours, mut streamed, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        ours.push(send("ours", &large)?);
        streamed.push(send("streamed", &large)?);
        whole.push(send("whole", &large)?);
    }
    let little = send("ours", &small)?;
    let speed =
        |usages: &[Usage]| LARGE as f64 / 1e6 / measure::median(usages.iter().map(|usage| usage.wall_s));
    let memory =
        |usages: &[Usage]| measure::median(usages.iter().map(|usage| usage.memory_bytes as f64)) / 1e6;
    Ok(vec![
        Figure::new(
            "upload of 512 MiB in pieces from 8 MiB on, over loopback, ytseo / one bare reqwest PUT (the faster of two)",
            speed(&ours),
            speed(&streamed).max(speed(&whole)),
            "MB/s",
            Bar::AtLeast(0.8),
        ),
        Figure::new(
            "memory of an upload, 512 MiB / 32 MiB",
            memory(&ours),
            little.memory_bytes as f64 / 1e6,
            "MB",
            Bar::AtMost(1.1),
        ),
    ])
}

/// A file of that size, made once and kept. What is in it does not matter to the stand-in.
fn file(bytes: u64) -> Outcome<PathBuf> {
    let path = measure::cache()?.join(format!("upload-{}-mib.bin", bytes >> 20));
    if path.metadata().is_ok_and(|about| about.len() == bytes) {
        return Ok(path);
    }
    let block: Vec<u8> = (0..1 << 20).map(|at: u32| (at * 31 % 251) as u8).collect();
    let mut file = std::fs::File::create(&path)?;
    for _ in 0..bytes >> 20 {
        std::io::Write::write_all(&mut file, &block)?;
    }
    Ok(path)
}

/// Sends a file once: with our uploader (`ours`), or with one bare PUT (`streamed`, `whole`).
pub fn send(how: &str, server: &str, token: &str, file: &str) -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let size_bytes = std::fs::metadata(file)?.len();
    runtime.block_on(async {
        let youtube = youtube(server, token).await?;
        let resource = json!({"snippet": {"title": "Bench", "categoryId": "22"},
            "status": {"privacyStatus": "private"}});
        let video = NewVideo { resource, parts: &PARTS, size_bytes, notify: false };
        let session = youtube.begin_upload(&video).await.map_err(|failure| failure.error)?;
        match how {
            "ours" => in_pieces(&youtube, &session, file, size_bytes).await,
            how => bare(&session, how, file, size_bytes).await,
        }
    })
}

async fn youtube(server: &str, token: &str) -> Outcome<YouTube> {
    let settings = json!({"api_url": server, "upload_url": server, "project": "project-1",
        "quota": {"uploads": 1000}});
    let config: Config = serde_json::from_value(json!({"youtube": settings}))?;
    let sign_in = SignIn::with_token(AccessToken::new(token), &[Scope::Upload]);
    let store = Store::in_memory().await?;
    Ok(YouTube::open(&config, Parts { http: http::youtube_client()?, store, sign_in: Some(sign_in) })?)
}

async fn in_pieces(youtube: &YouTube, session: &UploadSession, file: &str, size_bytes: u64) -> Outcome<()> {
    let rules = SendingRules { piece_bytes: PIECE, limit_rate: None, retries: 0 };
    let uploader = youtube.uploader(UploadFile { path: file.into(), size_bytes }, session, rules)?;
    let told = |_: u64| -> futures::future::BoxFuture<'_, ytseo::Result<()>> { Box::pin(async { Ok(()) }) };
    match uploader.send(false, &told).await.map_err(|failure| failure.error)? {
        Arrived::Video(_) => Ok(()),
        other => Err(format!("not sent: {other:?}").into()),
    }
}

/// What somebody would write who needs no more: one request with the file as its body, streamed in portions of
/// 256 KiB, or read as a whole first.
async fn bare(session: &UploadSession, how: &str, file: &str, size_bytes: u64) -> Outcome<()> {
    http::init_tls();
    let body = match how {
        "streamed" => {
            let mut file = tokio::fs::File::open(file).await?;
            file.set_max_buf_size(PORTION);
            reqwest::Body::wrap_stream(futures::stream::unfold(file, async |mut file| {
                let mut portion = Vec::with_capacity(PORTION);
                match (&mut file).take(PORTION as u64).read_to_end(&mut portion).await {
                    Ok(0) => None,
                    Ok(_) => Some((Ok(portion), file)),
                    Err(error) => Some((Err(error), file)),
                }
            }))
        }
        _ => std::fs::read(file)?.into(),
    };
    let request =
        reqwest::Client::new().put(session.address()).header("content-length", size_bytes).body(body);
    request.send().await?.error_for_status()?.bytes().await?;
    Ok(())
}
