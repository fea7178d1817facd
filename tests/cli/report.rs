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

use crate::support::{Sandbox, example, media};

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

/// Keeps a page for somebody to look at, in the folder that `YTSEO_SAMPLE_PAGES` names.
fn kept(name: &str, page: String) -> String {
    if let Some(folder) = std::env::var_os("YTSEO_SAMPLE_PAGES") {
        std::fs::write(Path::new(&folder).join(name), &page).expect("written");
    }
    page
}

/// Everything that could make a browser ask somebody: no address but data, no import, no call.
fn asks_nobody(page: &str) {
    let outside =
        ["src=\"http", "src=\"//", "href=\"http", "href=\"//", "srcset", "url(", "@import", "fetch("];
    let outside =
        outside.into_iter().chain(["XMLHttpRequest", "WebSocket", "sendBeacon", "<iframe", "<object"]);
    for sign in outside {
        assert!(!page.contains(sign), "{sign}");
    }
    for (at, _) in page.match_indices(" src=\"") {
        assert!(page[at..].starts_with(" src=\"data:image/jpeg;base64,"), "{}", &page[at..at + 60]);
    }
    for (at, _) in page.match_indices(" href=\"") {
        let address = &page[at + 7..at + 20];
        assert!(address.starts_with('#') || address.starts_with("data:,"), "{address}");
    }
    assert!(page.contains("content=\"default-src 'none'; img-src data:;"));
}

#[test]
fn the_page_of_the_talk_comes_alive_in_a_browser() {
    let (analysis, transcript) = talk();
    let (strip, thumbnails) = stills(&analysis);
    let about = about(&analysis, transcript);
    let request = ReportRequest {
        strip: &strip,
        thumbnails: &thumbnails,
        channel: Some("Room & Sound"),
        ..ReportRequest::new(&analysis).with(&about)
    };
    let page = kept("talk.html", report::render(&request).expect("rendered"));
    asks_nobody(&page);
    assert!(page.len() < 1_500_000, "{} bytes", page.len());
    let ids = ["h-player", "h-looks", "findings", "h-score", "h-keywords", "h-chapters", "h-description"];
    for id in ids {
        assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
    }

    let sandbox = Sandbox::new();
    let dom = dom(&sandbox, &sandbox.write("talk.html", &page));
    assert!(dom.contains("data-ready=\"yes\""), "the script ran to its end");
    let dom = visible(&dom);
    let said = "<p class=\"said\" id=\"now-said\" lang=\"en\" dir=\"auto\">Does your recording sound like a bathroom?";
    assert!(dom.contains(said), "the sentence at the playhead");
    assert_eq!(dom.matches("the whole title fits").count(), 3, "in each place");
    assert!(dom.contains("<span class=\"lost\">"), "the longest title is cut somewhere");
}

#[test]
fn a_strip_of_what_there_is_to_see() {
    let take = |path: PathBuf, duration_ms| {
        report::strip(&ffmpeg(), &Input::File(path), duration_ms, &Watch::silent()).expect("a strip")
    };
    let strip = take(media::plain(), 2_000);
    assert_eq!(strip.len(), 8);
    assert!(strip.windows(2).all(|pair| pair[0].at_ms < pair[1].at_ms));
    for still in &strip {
        assert_eq!((still.width, still.height), (180, 135), "fitted, not stretched");
        assert!(still.jpeg.starts_with(&[0xff, 0xd8, 0xff]) && still.jpeg.len() < 12_000);
    }
    assert!(strip[0].jpeg != strip[7].jpeg);
    assert!(take(media::sound_only(), 1_000).is_empty(), "nothing to see");
    let early = take(media::plain(), 24_000);
    assert!((20..48).contains(&early.len()), "a stream that ends early: {}", early.len());
    let absent = report::strip(&ffmpeg(), &Input::File("absent.mp4".into()), 1000, &Watch::silent());
    assert!(absent.expect("nothing to see either").is_empty());
}

#[test]
fn hostile_text_stays_text() {
    let (mut analysis, _) = talk();
    let evil = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">\u{2028}'\"&";
    let sentence = format!("{evil} is what we speak about in this video about hostile titles.");
    let transcript = Transcript {
        source: TranscriptSource::File { path: "a.srt".into() },
        language: Some("en\" onload=\"document.title='owned'".into()),
        duration_ms: analysis.media.duration_ms,
        segments: vec![Segment { start_ms: 0, end_ms: 9000, text: sentence, words: Vec::new() }],
    };
    let known = about(&analysis, transcript.clone());
    let mut titles = known.titles.clone();
    for title in &mut titles {
        title.title = evil.into();
    }
    analysis.file = format!("/tmp/{evil}.mp4");
    analysis.media.video[0].codec = evil.into();
    analysis.findings[0].message = evil.into();
    analysis.findings[0].measured = Some(evil.into());
    analysis.warnings.push(evil.into());
    let chapters = [ytseo::model::Chapter::new(0, evil), ytseo::model::Chapter::new(20_000, evil)];
    let mut keywords = known.keywords.clone();
    for keyword in &mut keywords {
        keyword.phrase = evil.into();
    }
    let request = ReportRequest {
        titles: &titles,
        chapters: &chapters,
        keywords: &keywords,
        channel: Some(evil),
        description: Some(evil),
        language: transcript.language.as_deref(),
        ..ReportRequest::new(&analysis).with(&known)
    };
    let page = kept("hostile.html", report::render(&request).expect("rendered"));
    assert!(!titles.is_empty() && !keywords.is_empty(), "the places for the text are there");
    assert_eq!(page.matches("<script").count(), 2, "only our own scripts");
    assert!(!page.contains("<img src=x") && !page.contains("\" onload=\""));
    let sandbox = Sandbox::new();
    let dom = dom(&sandbox, &sandbox.write("evil.html", &page));
    assert!(dom.contains("data-ready=\"yes\""), "the script ran all the same");
    assert!(dom.contains("· video report</title>"), "no other script ran");
    assert_eq!(dom.matches("<script").count(), 2);
}

/// What a reader gets of a document: without style and script.
fn visible(dom: &str) -> String {
    let (head, rest) = dom.split_once("<style>").expect("a style");
    let (_, rest) = rest.split_once("</style>").expect("its end");
    let (body, _) = rest.rsplit_once("<script>").expect("a script");
    format!("{head}{body}")
}

/// The page of a talk of which a part is missing.
fn page_of(name: &str, change: impl FnOnce(&mut Analysis)) -> String {
    let (mut analysis, _) = talk();
    change(&mut analysis);
    let page = kept(name, report::render(&ReportRequest::new(&analysis)).expect("rendered"));
    asks_nobody(&page);
    let sandbox = Sandbox::new();
    let dom = dom(&sandbox, &sandbox.write(name, &page));
    assert!(dom.contains("data-ready=\"yes\""), "{name}: the script ran to its end");
    visible(&dom)
}

#[test]
fn what_is_not_known_is_not_drawn() {
    let silent = page_of("silent.html", |analysis| {
        analysis.sound = None;
        analysis.media.audio.clear();
    });
    assert!(silent.contains("No sound") && silent.contains(">Scenes<"));
    for absent in ["LUFS", "dBTP", ">Loudness<", ">Silence<", "Score", "h-looks"] {
        assert!(!silent.contains(absent), "{absent}");
    }
    let heard = page_of("sound-only.html", |analysis| {
        analysis.picture = None;
        analysis.media.video.clear();
    });
    assert!(heard.contains("No picture") && heard.contains("target −14"));
    for absent in [">Scenes<", ">Black<", "id=\"poster\"", "row film"] {
        assert!(!heard.contains(absent), "{absent}");
    }
    let nothing = page_of("nothing.html", |analysis| {
        (analysis.sound, analysis.picture, analysis.media.duration_ms) = (None, None, None);
        analysis.findings.clear();
    });
    assert!(nothing.contains("Nothing here that YouTube would refuse"));
    assert!(!nothing.contains("id=\"tracks\"") && !nothing.contains(">Length<"));
}

#[test]
fn a_second_and_three_hours_look_right() {
    let second = page_of("second.html", |analysis| {
        analysis.media.duration_ms = Some(1000);
        let mut short = sound(&[], 1000);
        short.loudness.curve[0].short_term_lufs = None;
        (short.loudness.integrated_lufs, short.loudness.range_lu) = (None, None);
        analysis.sound = Some(short);
        analysis.picture.as_mut().expect("a picture").scenes.truncate(1);
        analysis.picture.as_mut().expect("a picture").scenes[0].end_ms = 1000;
    });
    assert!(second.contains("one scene, without a cut"));
    for absent in ["row loudness", "NaN", "Infinity", "Range"] {
        assert!(!second.contains(absent), "{absent}");
    }
    let hours = 3 * 3600 * 1000;
    let speech: Vec<Segment> = (0..2700)
        .map(|part| Segment {
            start_ms: part * 4000,
            end_ms: part * 4000 + 3300,
            text: format!("This is sentence number {part} of a very long talk about pans."),
            words: Vec::new(),
        })
        .collect();
    let long = page_of("hours.html", |analysis| {
        analysis.media.duration_ms = Some(hours);
        analysis.sound = Some(sound(&speech, hours));
        let mut picture = picture(hours);
        picture.scenes = (0..3000)
            .map(|part| Scene { start_ms: part * 3600, end_ms: (part + 1) * 3600, strength: 1.5 })
            .collect();
        analysis.picture = Some(picture);
    });
    assert!(long.contains("3,000 scenes, 2,999 cuts") && long.contains("3:00:00"));
    assert!(long.len() < 250_000, "{} bytes without pictures", long.len());
}
