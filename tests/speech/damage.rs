//! Models that are not what they should be.

use std::io::{Seek, SeekFrom, Write};

use ytseo::Kind;
use ytseo::ports::speech::models;
use ytseo::ports::speech::whisper::Whisper;
use ytseo::progress::Watch;

use crate::clips::{folder, model};

/// The converter's output for the fetched weights: the size is that of the public file.
const TINY_EN_BYTES: u64 = 77_704_715;
const TINY_EN_SHA256: &str = "a71f5f1b22c1b44ee98ad9c8045ce78b784189d6a5a3ce6060fb9519eeb84e2b";

#[test]
fn conversion_is_exact_and_repeatable() {
    let Some(path) = model() else { return };
    assert_eq!(std::fs::metadata(&path).unwrap().len(), TINY_EN_BYTES);
    assert_eq!(
        ytseo::ports::files::sha256_of(&path, &ytseo::progress::Watch::silent()).unwrap(),
        TINY_EN_SHA256
    );
    let dir = tempfile::tempdir().unwrap();
    if folder().is_dir() {
        let resolved = models::resolve(dir.path(), folder().to_str().unwrap()).unwrap();
        assert_eq!(
            ytseo::ports::files::sha256_of(&resolved.path, &ytseo::progress::Watch::silent()).unwrap(),
            TINY_EN_SHA256
        );
        assert_eq!(resolved.id, "faster-whisper-tiny.en");
        let changed = std::fs::metadata(&resolved.path).unwrap().modified().unwrap();
        let again = models::resolve(dir.path(), folder().to_str().unwrap()).unwrap();
        assert_eq!(std::fs::metadata(again.path).unwrap().modified().unwrap(), changed, "converted once");
    }
}

#[test]
fn damaged_models_are_errors_with_a_hint() {
    let Some(path) = model() else { return };
    let dir = tempfile::tempdir().unwrap();
    let damaged = dir.path().join("ggml-tiny.en.bin");
    std::fs::copy(&path, &damaged).unwrap();
    let mut file = std::fs::OpenOptions::new().write(true).open(&damaged).unwrap();
    file.seek(SeekFrom::Start(40_000_000)).unwrap();
    file.write_all(b"other weights").unwrap();
    let sha256 = std::fs::read_to_string(path.with_extension("bin.sha256")).unwrap();
    std::fs::write(damaged.with_extension("bin.sha256"), sha256).unwrap();
    let verified = models::verify(dir.path(), "tiny.en", &Watch::silent()).unwrap();
    assert!(!verified.ok, "{verified:?}");
    for length in [TINY_EN_BYTES - 1000, 30_000_000, 1000, 20, 0] {
        file.set_len(length).unwrap();
        let error = Whisper::open(&damaged, "tiny.en").err().expect("a cut-off file is refused");
        assert_eq!(error.kind(), Kind::Tool);
        assert!(error.hints().contains(&"ytseo models verify".to_string()), "{:?}", error.hints());
    }
    let error = Whisper::open(&dir.path().join("none.bin"), "none").err().unwrap();
    assert_eq!(error.kind(), Kind::NotFound);
}
