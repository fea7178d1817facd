//! The page about a video: what a browser makes of it, and that it asks nobody for anything.

use std::path::{Path, PathBuf};

use ytseo::config::{Channel, Tools, Writing};
use ytseo::model::analysis::{
    Depth, FrameCandidate, Loudness, LoudnessPoint, PictureAnalysis, Scene, SoundAnalysis,
};
use ytseo::model::{Analysis, MediaInfo, Segment, Span, Transcript, TranscriptSource};
use ytseo::ports::ffmpeg::{Ffmpeg, Input};
use ytseo::progress::Watch;
use ytseo::report::{self, About, Picture, ReportRequest, Still};
use ytseo::video::captions;

use crate::support::{Sandbox, example};

fn ffmpeg() -> Ffmpeg {
    Ffmpeg::new(&Tools::default(), Path::new("/nonexistent"))
}

/// The sample talk as it might have been measured: loud where somebody speaks, still between.
fn talk() -> (Analysis, Transcript) {
    let path = example("talk.mp4");
    let media = MediaInfo { file: "talk.mp4".into(), ..ffmpeg().probe(&Input::File(path)).expect("probed") };
    let read = captions::read(&std::fs::read(example("talk.en.srt")).expect("read")).expect("captions");
    let duration_ms = media.duration_ms.expect("a length");
    let transcript = Transcript {
        source: TranscriptSource::Sidecar { path: "talk.en.srt".into() },
        language: Some("en".into()),
        duration_ms: Some(duration_ms),
        segments: read.segments,
    };
    let analysis = Analysis {
        file: media.file.clone(),
        sound: Some(sound(&transcript.segments, duration_ms)),
        picture: Some(picture(duration_ms)),
        findings: ytseo::seo::audit::audit_media(&media).findings,
        warnings: Vec::new(),
        depth: Depth::Full,
        media,
    };
    (analysis, transcript)
}

fn sound(segments: &[Segment], duration_ms: u64) -> SoundAnalysis {
    let wave = |second: u64, period: f64| (second as f64 / period).sin();
    let point = |second: u64| {
        let at_ms = second * 1000;
        let speaks = segments.iter().any(|part| part.start_ms < at_ms && part.end_ms + 600 > at_ms - 1000);
        let level = if speaks { -17.5 + 2.2 * wave(second, 3.1) + 1.3 * wave(second, 0.7) } else { -41.0 };
        LoudnessPoint {
            at_ms,
            short_term_lufs: (second > 2).then_some(level),
            momentary_lufs: Some(level + 2.0),
            true_peak_dbtp: Some(level + 14.5 + 2.5 * wave(second, 1.9)),
        }
    };
    let gaps = segments.windows(2).map(|pair| Span::new(pair[0].end_ms, pair[1].start_ms));
    SoundAnalysis {
        track: 1,
        duration_ms,
        loudness: Loudness {
            integrated_lufs: Some(-18.3),
            range_lu: Some(4.6),
            true_peak_dbtp: Some(0.4),
            curve: (1..=duration_ms / 1000).map(point).collect(),
        },
        noise_floor_db: Some(-62.0),
        speech_level_db: Some(-21.0),
        silence_threshold_db: -45.0,
        silences: gaps.filter(|gap| gap.length_ms() >= 500).collect(),
    }
}

fn picture(duration_ms: u64) -> PictureAnalysis {
    let mut starts = vec![0];
    starts.extend((1..12).map(|part| part * duration_ms / 12 + (part % 3) * 1300));
    let ends = starts[1..].iter().copied().chain([duration_ms]);
    let scenes = starts.iter().zip(ends).enumerate().map(|(index, (start_ms, end_ms))| Scene {
        start_ms: *start_ms,
        end_ms,
        strength: if index == 0 { 0.0 } else { 2.0 },
    });
    let candidate = |at_ms| FrameCandidate {
        at_ms,
        sharpness: 8.0,
        brightness: 0.5,
        contrast: 0.2,
        clipped: 0.0,
        colorfulness: 0.2,
        motion: 0.0,
        hash: "0".repeat(16),
    };
    PictureAnalysis {
        frames: duration_ms / 40,
        scenes: scenes.collect(),
        black: vec![Span::new(0, 700)],
        frozen: vec![Span::new(31_000, 38_500), Span::new(74_000, 79_000)],
        candidates: (1..9).map(|part| candidate(part * duration_ms / 9)).collect(),
    }
}

fn stills(analysis: &Analysis) -> (Vec<Still>, Vec<Picture>) {
    let input = Input::File(example("talk.mp4"));
    let strip = report::strip(&ffmpeg(), &input, analysis.media.duration_ms.unwrap_or(0), &Watch::silent());
    let frames = report::frames(&ffmpeg(), &input, analysis, 4, &Watch::silent());
    (strip.expect("a strip"), frames.expect("frames"))
}

fn about(analysis: &Analysis, transcript: Transcript) -> About {
    let writing = Writing::default();
    report::about(transcript, &analysis.media, &Channel::default(), &writing).expect("understood")
}

fn chromium() -> PathBuf {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let path = std::env::var_os("PATH").expect("a PATH");
    let found = std::env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name)));
    found.into_iter().find(|file| file.is_file()).expect("the tests need Chromium; `make test` installs it")
}

/// The document after the script has run.
fn dom(sandbox: &Sandbox, page: &Path) -> String {
    let address = format!("file://{}", page.display());
    let profile = format!("--user-data-dir={}", sandbox.path("profile").display());
    let args = ["--headless", "--no-sandbox", "--disable-gpu", &profile, "--virtual-time-budget=5000"];
    let run = sandbox.program(chromium(), args).args(["--dump-dom", &address]).run().succeeds();
    run.stdout
}

#[test]
fn the_page_of_the_talk() {
    let (analysis, transcript) = talk();
    let (strip, thumbnails) = stills(&analysis);
    let about = about(&analysis, transcript);
    let request = ReportRequest {
        strip: &strip,
        thumbnails: &thumbnails,
        channel: Some("Room & Sound"),
        ..ReportRequest::new(&analysis).with(&about)
    };
    let page = report::render(&request).expect("rendered");
    if let Some(to) = std::env::var_os("YTSEO_SAMPLE_PAGE") {
        std::fs::write(to, &page).expect("written");
    }
    assert!(page.len() < 1_500_000, "{} bytes", page.len());
}
