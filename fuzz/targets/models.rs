//! Speech models: a damaged GGML file or faster-whisper folder is refused, never trusted.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ytseo::ports::speech::models;
use ytseo::progress::Watch;

static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

/// The first four bytes of a GGML file.
const GGML: &[u8] = b"lmgg";

fuzz_target!(|bytes: &[u8]| {
    let folder = FOLDER.path();
    if bytes.starts_with(GGML) {
        std::fs::write(folder.join("ggml-any.bin"), bytes).expect("written");
        let verified = models::verify(folder, "any", &Watch::silent()).expect("it is there");
        assert_eq!(verified.ok, verified.problem.is_none());
        return;
    }
    let source = folder.join("faster");
    std::fs::create_dir_all(&source).expect("made");
    std::fs::write(source.join("model.bin"), bytes).expect("written");
    std::fs::write(source.join("vocabulary.json"), bytes).expect("written");
    let _ = models::import(folder, &source, "other");
});
