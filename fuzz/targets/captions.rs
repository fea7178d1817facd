//! Caption files: reading never fails badly, and what was read is written and read again without loss.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ytseo::video::captions::{self, Cue};

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(first) = captions::read(bytes) else { return };
    for pair in first.segments.windows(2) {
        assert!(pair[0].end_ms <= pair[1].start_ms, "segments are in order and do not overlap");
    }
    let cue = |segment: &ytseo::model::Segment| Cue {
        start_ms: segment.start_ms,
        end_ms: segment.end_ms.max(segment.start_ms + 1),
        lines: vec![segment.text.clone()],
    };
    let cues: Vec<Cue> = first.segments.iter().map(cue).collect();
    let vtt = captions::write_vtt(&cues);
    let second = captions::read(vtt.as_bytes()).expect("what was written is read");
    // Lines that are alike are taken for rolling captions, which keep each line once; `{\` opens a style of
    // ASS, which is taken out in every format, and may come together from two lines.
    let rolls = second.warnings.iter().any(|warning| warning.contains("rolling"));
    if rolls || vtt.contains("{\\") {
        return;
    }
    let said = |segments: &[ytseo::model::Segment]| -> String {
        segments.iter().map(|segment| letters(&segment.text)).collect()
    };
    assert_eq!(said(&first.segments), said(&second.segments), "{vtt}");
    let _ = captions::read(captions::write_srt(&cues).as_bytes());
});
