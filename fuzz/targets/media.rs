//! What is read from video files: ffprobe's JSON, and the boxes of MP4.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ytseo::ports::ffmpeg::{Input, mp4, parse};
use ytseo::seo::lint;

static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

fuzz_target!(|bytes: &[u8]| {
    if bytes.first() == Some(&b'{') {
        if let Ok(media) = parse::media(bytes, &Input::File("talk.mp4".into())) {
            lint::media(&media);
        }
        return;
    }
    let path = FOLDER.path().join("talk.mp4");
    std::fs::write(&path, bytes).expect("written");
    let _ = mp4::layout(&path);
});
