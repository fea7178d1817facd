//! Fetching models: whole, resumed, refused, stopped.

use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tokio_util::sync::CancellationToken;
use ytseo::ports::http;
use ytseo::ports::speech::models::{Languages, Model, catalogue, pull_model};
use ytseo::progress::{Event, Recorded, Silent, Sink, Watch};
use ytseo::{Kind, Result};

use crate::file_server::{FileServer, Manner};

/// Three megabytes that do not repeat, and their entry.
fn model() -> (Vec<u8>, Model) {
    let bytes: Vec<u8> = (0..750_000u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    let hash = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let model = Model {
        id: "small".into(),
        file: "ggml-small.bin".into(),
        bytes: bytes.len() as u64,
        sha256: hash,
        languages: Languages::English,
        licence: "MIT".into(),
        origin: "a test".into(),
        note: String::new(),
    };
    (bytes, model)
}

async fn fetch(server: &FileServer, dir: &Path, model: &Model, watch: &Watch) -> Result<std::path::PathBuf> {
    pull_model(&http::client().unwrap(), &server.base_url(), dir, model, watch).await
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".lock"))
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_model_arrives_once() {
    let (bytes, model) = model();
    let dir = tempfile::tempdir().unwrap();
    let server = FileServer::start(bytes.clone(), vec![Manner::Good]).await;
    let events = Arc::new(Recorded::default());
    let watch = Watch::new(events.clone(), CancellationToken::new());
    let path = fetch(&server, &dir.path().join("models"), &model, &watch).await.unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(names(path.parent().unwrap()), ["ggml-small.bin", "ggml-small.bin.sha256"]);
    assert_eq!(server.requests(), [format!("/hub/{}/ggml-small.bin", catalogue().revision)]);
    let events = events.events();
    assert!(matches!(events.first(), Some(Event::Started { total: Some(3_000_000), .. })), "{events:?}");
    assert!(events.iter().filter(|event| matches!(event, Event::Advanced { .. })).count() >= 2);
    fetch(&server, &dir.path().join("models"), &model, &watch).await.unwrap();
    assert_eq!(server.requests().len(), 1, "what is there is not fetched again");
}

#[tokio::test]
async fn a_broken_connection_is_resumed() {
    let (bytes, model) = model();
    let dir = tempfile::tempdir().unwrap();
    let manners = vec![Manner::Cut(1_000_000), Manner::Status(503), Manner::Cut(500_000), Manner::Good];
    let server = FileServer::start(bytes.clone(), manners).await;
    let path = fetch(&server, dir.path(), &model, &Watch::silent()).await.unwrap();
    assert_eq!(std::fs::read(path).unwrap(), bytes);
    let requests = server.requests();
    let ranges: Vec<&str> = requests.iter().filter_map(|request| request.split(" from ").nth(1)).collect();
    assert_eq!(ranges, ["1000000", "1000000", "1500000"]);
}

#[tokio::test]
async fn servers_that_resume_wrongly_do_no_harm() {
    let (bytes, model) = model();
    for manner in [Manner::NoRanges, Manner::WrongRange] {
        let dir = tempfile::tempdir().unwrap();
        let server =
            FileServer::start(bytes.clone(), vec![Manner::Cut(1_000_000), manner, Manner::Good]).await;
        let path = fetch(&server, dir.path(), &model, &Watch::silent()).await.unwrap();
        assert_eq!(std::fs::read(path).unwrap(), bytes, "{manner:?}");
    }
}

#[tokio::test]
async fn wrong_bytes_are_refused_and_deleted() {
    let (mut bytes, model) = model();
    bytes[1_234_567] ^= 1;
    let dir = tempfile::tempdir().unwrap();
    let server = FileServer::start(bytes, vec![Manner::Good]).await;
    let error = fetch(&server, dir.path(), &model, &Watch::silent()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Remote);
    assert!(error.to_string().contains("sha256"), "{error}");
    assert!(names(dir.path()).is_empty(), "{:?}", names(dir.path()));
}

#[tokio::test]
async fn files_of_the_wrong_size_are_refused() {
    let (mut bytes, model) = model();
    bytes.push(0);
    let dir = tempfile::tempdir().unwrap();
    let server = FileServer::start(bytes, vec![Manner::Good]).await;
    let error = fetch(&server, dir.path(), &model, &Watch::silent()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Remote);
    assert!(names(dir.path()).is_empty());
}

#[tokio::test]
async fn refusals_have_their_kind() {
    let (bytes, model) = model();
    for (status, kind) in [(404, Kind::NotFound), (403, Kind::Remote), (503, Kind::Remote)] {
        let dir = tempfile::tempdir().unwrap();
        let server = FileServer::start(bytes.clone(), vec![Manner::Status(status)]).await;
        let error = fetch(&server, dir.path(), &model, &Watch::silent()).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{status}");
        assert!(!error.hints().is_empty());
        assert!(!dir.path().join(&model.file).exists());
    }
}

/// Stops the work at the first event of progress beyond nothing.
struct StopAtProgress(CancellationToken);

impl Sink for StopAtProgress {
    fn emit(&self, event: Event) {
        if matches!(event, Event::Advanced { done, .. } if done > 0) {
            self.0.cancel();
        }
    }
}

#[tokio::test]
async fn stopping_keeps_what_arrived() {
    let (bytes, model) = model();
    let dir = tempfile::tempdir().unwrap();
    let server = FileServer::start(bytes.clone(), vec![Manner::Stall(2_000_000), Manner::Good]).await;
    let cancel = CancellationToken::new();
    let watch = Watch::new(Arc::new(StopAtProgress(cancel.clone())), cancel);
    let error = fetch(&server, dir.path(), &model, &watch).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Interrupted);
    let kept = std::fs::metadata(dir.path().join("ggml-small.bin.part")).unwrap().len();
    assert!(kept >= 1 << 20, "{kept} bytes kept");
    fetch(&server, dir.path(), &model, &Watch::silent()).await.unwrap();
    assert!(server.requests()[1].ends_with(&format!(" from {kept}")), "{:?}", server.requests());
}

#[tokio::test]
async fn a_second_pull_waits_for_the_first() {
    let (bytes, model) = model();
    let dir = tempfile::tempdir().unwrap();
    let server = FileServer::start(bytes, vec![Manner::Good]).await;
    let watch = Watch::new(Arc::new(Silent), CancellationToken::new());
    let (one, two) =
        tokio::join!(fetch(&server, dir.path(), &model, &watch), fetch(&server, dir.path(), &model, &watch));
    assert_eq!(one.unwrap(), two.unwrap());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn without_a_network_the_error_says_what_else_to_do() {
    let (_, model) = model();
    let dir = tempfile::tempdir().unwrap();
    // A port that was just free and is closed again.
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let base_url = format!("http://user:secret@{address}");
    let client = http::client().unwrap();
    let error = pull_model(&client, &base_url, dir.path(), &model, &Watch::silent()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Remote);
    assert!(error.hints().iter().any(|hint| hint.contains("--transcript")), "{:?}", error.hints());
    assert!(!error.chain().contains("secret"), "{}", error.chain());
    let file = dir.path().join("file");
    std::fs::write(&file, b"").unwrap();
    let error = pull_model(&client, &base_url, &file, &model, &Watch::silent()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Usage, "a file stands where the folder should be");
}
