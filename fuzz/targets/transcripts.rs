//! Transcript files in JSON (ours and Whisper's): whatever is read can be laid out as captions that are in
//! order and do not overlap, and can be understood.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ytseo::model::TranscriptSource;
use ytseo::progress::Watch;
use ytseo::research::{Material, understand};
use ytseo::video::captions::{self, CueLimits};
use ytseo::video::transcript_file;

static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

fuzz_target!(|bytes: &[u8]| {
    let path = FOLDER.path().join("transcript.json");
    std::fs::write(&path, bytes).expect("written");
    let source = TranscriptSource::File { path: "transcript.json".into() };
    let Ok(transcript) = transcript_file::read(&path, source, &Watch::silent()) else { return };
    let cues = captions::cues(&transcript, &CueLimits::default());
    for pair in cues.windows(2) {
        assert!(pair[0].end_ms <= pair[1].start_ms, "cues do not overlap");
    }
    captions::write_srt(&cues);
    understand(&Material::of_transcript(transcript));
});
