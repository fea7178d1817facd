//! `ytseo.yaml`: any file is either taken or refused with a message and a hint.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ytseo::config::{LoadRequest, load};

static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

fuzz_target!(|bytes: &[u8]| {
    let path = FOLDER.path().join("ytseo.yaml");
    std::fs::write(&path, bytes).expect("written");
    let request = LoadRequest { config: Some(path.display().to_string()), flags: Vec::new() };
    if let Err(error) = load(&request) {
        assert!(!error.to_string().is_empty());
    }
});
