//! Every rule has an example that breaks it and one beside it that does not.

use std::collections::BTreeSet;

use crate::model::media::{AudioStream, VideoStream};
use crate::model::{Chapter, Draft, Finding, Localization, MediaInfo, Severity};
use crate::rules;

fn title(text: &str) -> Draft {
    Draft { title: Some(text.into()), ..Draft::default() }
}

fn description(text: &str) -> Draft {
    Draft { description: Some(text.into()), ..Draft::default() }
}

fn tags(tags: &[&str]) -> Draft {
    Draft { tags: Some(tags.iter().map(ToString::to_string).collect()), ..Draft::default() }
}

fn language(code: &str) -> Draft {
    Draft { language: Some(code.into()), ..Draft::default() }
}

fn chapters(starts: &[u64]) -> Draft {
    let list = starts.iter().map(|start| Chapter::new(start * 1000, "A title")).collect();
    Draft { chapters: Some(list), duration_s: Some(600.0), ..Draft::default() }
}

fn with_duration(draft: Draft, seconds: f64) -> Draft {
    Draft { duration_s: Some(seconds), ..draft }
}

/// Rule id, a draft that breaks it, and one that comes close and does not.
fn draft_examples() -> Vec<(&'static str, Draft, Draft)> {
    let hashtags =
        |count: usize| description(&format!("Words first {}", "#tag ".repeat(count)).replace("  ", " "));
    let many: Vec<u64> = (0..101).map(|at| at * 10).collect();
    let clocks = |first: &str| {
        description(&format!(
            "{first} Start
0:30:00 Middle
1:00:00 End"
        ))
    };
    let letters = |count: usize| "a".repeat(count);
    let german = |language: Option<&str>| Draft {
        localizations: [("de".to_string(), Localization { title: "Brot".into(), ..Localization::default() })]
            .into(),
        language: language.map(str::to_string),
        ..title("Bread")
    };
    vec![
        ("localization-without-language", german(None), german(Some("en"))),
        ("title-empty", title(" \u{200b}"), title("a")),
        ("title-too-long", title(&letters(101)), title(&letters(100))),
        ("title-angle-bracket", title("I <3 Rust"), title("I ‹3 Rust")),
        ("title-control-character", title("a\u{7}b"), title("a\u{92}b")),
        ("title-line-break", title("two\nlines"), title("one line")),
        ("title-outer-space", title("Rust "), title("Rust")),
        ("title-all-caps", title("LEARN RUST NOW TODAY"), title("NASA AND THE ESA")),
        ("title-cut", title(&letters(71)), title(&letters(70))),
        ("description-too-long", description(&letters(5001)), description(&letters(5000))),
        ("description-angle-bracket", description("a -> b"), description("a → b")),
        ("description-control-character", description("a\u{7}b"), description("a\r\n\tb")),
        ("description-empty", description("\n "), description("words")),
        ("description-first-line-empty", description("\r\n\nwords"), description("words\n\n")),
        (
            "description-opening-without-words",
            description("https://example.com #rust\n1:00"),
            description("How to learn Rust in a week: https://example.com"),
        ),
        ("description-trailing-space", description("words \nmore"), description("words\n more")),
        ("chapters-mixed-clocks", clocks("0:00"), clocks("0:00:00")),
        ("tags-too-long", tags(&[letters(501).as_str()]), tags(&[letters(500).as_str()])),
        ("tag-angle-bracket", tags(&["a<b"]), tags(&["a‹b"])),
        ("tag-control-character", tags(&["a\u{1b}b"]), tags(&["a b"])),
        ("tag-line-break", tags(&["a\tb"]), tags(&["a b"])),
        ("tag-empty", tags(&["a", " "]), tags(&[])),
        ("tag-duplicate", tags(&["rust", "rust "]), tags(&["rust", "rusty"])),
        ("tag-duplicate-case", tags(&["Rust", "rust"]), tags(&["Rust", "rusty"])),
        ("tag-hash", tags(&["#rust"]), tags(&["#1 hits", "c#"])),
        ("tag-quote", tags(&["\"rust\""]), tags(&["rust's"])),
        ("tag-comma", tags(&["a,b"]), tags(&["a", "b"])),
        ("tag-outer-space", tags(&[" rust"]), tags(&["learn rust"])),
        ("hashtags-too-many", hashtags(61), hashtags(60)),
        ("hashtags-only-three-shown", hashtags(4), hashtags(3)),
        ("link-malformed", description("https:/example.com"), description("https://example.com:443/a(b)")),
        ("link-punctuation", description("(https://example.com)"), description("https://e.org/A_(b)")),
        (
            "link-insecure",
            description("HTTP://example.com"),
            description("https://example.com/?u=http://x.org"),
        ),
        (
            "link-without-scheme",
            description("www.example.com"),
            description("Node.js and main.rs and a@b.com"),
        ),
        (
            "link-duplicate",
            description("https://a.org https://a.org/"),
            description("https://a.org/1 https://a.org/2"),
        ),
        ("chapters-first-not-zero", chapters(&[1, 60, 120]), chapters(&[0, 60, 120])),
        ("chapters-too-few", chapters(&[0, 60]), chapters(&[0, 60, 120])),
        ("chapters-not-ascending", chapters(&[0, 120, 60]), chapters(&[0, 60, 120])),
        ("chapter-too-short", chapters(&[0, 9, 60]), chapters(&[0, 10, 60])),
        ("chapter-last-too-short", chapters(&[0, 60, 591]), chapters(&[0, 60, 590])),
        ("chapter-after-end", chapters(&[0, 60, 600]), chapters(&[0, 60, 590])),
        (
            "chapters-differ",
            Draft {
                description: Some("0:00 A title\n1:01 A title\n2:00 A title".into()),
                ..chapters(&[0, 60, 120])
            },
            Draft {
                description: Some("0:00 - A title\n1:00 A title\n2:00 A title".into()),
                ..chapters(&[0, 60, 120])
            },
        ),
        ("chapters-too-many", chapters(&many), chapters(&many[..100])),
        ("chapter-title-empty", description("0:00\n1:00 b\n2:00 c"), description("0:00 a\n1:00 b\n2:00 c")),
        (
            "chapter-title-cut",
            description(&format!("0:00 {}\n1:00 b\n2:00 c", letters(50))),
            description(&format!("0:00 {}\n1:00 b\n2:00 c", letters(49))),
        ),
        ("language-invalid", language("cn"), language("zh-CN")),
        ("language-is-country", language("kr"), language("ko")),
        ("language-unknown", language("qqq"), language("fil")),
        ("language-form", language("pt_br"), language("pt-BR")),
        (
            "short-too-long",
            with_duration(title("A #shorts"), 181.0),
            with_duration(title("A #shorts"), 180.0),
        ),
        (
            "short-content-id",
            with_duration(title("A #Shorts"), 61.0),
            with_duration(title("A #Shorts"), 60.0),
        ),
    ]
}

/// A file nothing is wrong with, but for being longer or wider than a Short.
pub(super) fn good_media() -> MediaInfo {
    MediaInfo {
        file: "talk.mp4".into(),
        size_bytes: 1 << 20,
        container: "mov,mp4,m4a,3gp,3g2,mj2".into(),
        duration_ms: Some(600_000),
        bit_rate: Some(8_500_000),
        moov_first: Some(true),
        edit_list: Some(false),
        title: None,
        spherical: false,
        video: vec![VideoStream {
            index: 0,
            codec: "h264".into(),
            profile: None,
            width: 1920,
            height: 1080,
            rotation: 0,
            frame_rate: Some(29.97),
            variable_frame_rate: false,
            pixel_format: Some("yuv420p".into()),
            color_transfer: Some("bt709".into()),
            interlaced: false,
            bit_rate: Some(8_000_000),
            attached_picture: false,
            ..VideoStream::default()
        }],
        audio: vec![AudioStream {
            index: 1,
            track: 1,
            codec: "aac".into(),
            sample_rate: Some(48_000),
            channels: Some(2),
            language: None,
            title: None,
            default: true,
            bit_rate: Some(384_000),
            ..AudioStream::default()
        }],
        subtitles: Vec::new(),
        chapters: Vec::new(),
    }
}

/// Rule id, and what to change in a good file to break it.
type Damage = (&'static str, fn(&mut MediaInfo));

const MEDIA_EXAMPLES: [Damage; 27] = [
    ("short", |media| (media.video[0].width, media.duration_ms) = (1080, Some(180_000))),
    ("notAVideoFile", |media| (media.video, media.audio) = (Vec::new(), Vec::new())),
    ("audioFile", |media| media.video[0].attached_picture = true),
    ("imageFile", |media| (media.container, media.audio) = ("png_pipe".into(), Vec::new())),
    ("archiveFile", |media| {
        (media.file, media.video, media.audio) = ("a.ZIP".into(), Vec::new(), Vec::new());
    }),
    ("docFile", |media| (media.file, media.video, media.audio) = ("a.docx".into(), Vec::new(), Vec::new())),
    ("projectFile", |media| {
        (media.file, media.video, media.audio) = ("a.kdenlive".into(), Vec::new(), Vec::new());
    }),
    ("too-large", |media| media.size_bytes = (256 << 30) + 1),
    ("too-long", |media| media.duration_ms = Some(43_200_001)),
    ("unknownContainer", |media| media.container = "roq".into()),
    ("unknownVideoCodec", |media| media.video[0].codec = "unknown".into()),
    ("unknownAudioCodec", |media| media.audio[0].codec = "unknown".into()),
    ("problematicVideoCodec", |media| media.video[0].codec = "svq3".into()),
    ("problematicAudioCodec", |media| media.audio[0].codec = "truehd".into()),
    ("hasEditlist", |media| media.edit_list = Some(true)),
    ("inconsistentResolution", |media| {
        let other = VideoStream { width: 1280, height: 720, index: 2, ..media.video[0].clone() };
        media.video.push(other);
    }),
    ("unsupportedHdrPixelFormat", |media| media.video[0].color_transfer = Some("smpte2084".into())),
    ("variable-frame-rate", |media| media.video[0].variable_frame_rate = true),
    ("interlaced", |media| media.video[0].interlaced = true),
    ("bitrate-low", |media| media.video[0].frame_rate = Some(59.94)),
    ("no-audio", |media| media.audio.clear()),
    ("nonStreamableMov", |media| media.moov_first = Some(false)),
    ("sendBestQualityVideo", |media| (media.video[0].width, media.video[0].height) = (854, 480)),
    ("hdrVideo", |media| media.video[0].color_transfer = Some("arib-std-b67".into())),
    ("sphericalVideo", |media| media.spherical = true),
    ("audio-bitrate-low", |media| media.audio[0].bit_rate = Some(128_000)),
    ("over-15-minutes", |media| media.duration_ms = Some(900_001)),
];

fn breaks(findings: &[Finding], rule: &str) -> bool {
    findings.iter().any(|finding| finding.rule == rule)
}

#[test]
fn every_rule_is_broken_by_its_example_only() {
    let mut tried = BTreeSet::new();
    for (rule, bad, good) in draft_examples() {
        let findings = super::draft(&bad);
        assert!(breaks(&findings, rule), "{rule} is not found in {bad:?}: {findings:?}");
        let findings = super::draft(&good);
        assert!(!breaks(&findings, rule), "{rule} is found in {good:?}: {findings:?}");
        tried.insert(rule);
    }
    assert_eq!(super::media(&good_media()), []);
    let rate = |media: &mut MediaInfo| media.audio[0].sample_rate = Some(44_100);
    for (rule, damage) in
        MEDIA_EXAMPLES.into_iter().chain([("audio-sample-rate", rate as fn(&mut MediaInfo))])
    {
        let mut media = good_media();
        damage(&mut media);
        let findings = super::media(&media);
        assert!(breaks(&findings, rule), "{rule} is not found: {findings:?}");
        tried.insert(rule);
    }
    tried.extend(super::analysis::tests::broken_rules(&good_media()));
    assert!(breaks(&super::both(&title("A #shorts"), &good_media()), "short-too-wide"));
    tried.insert("short-too-wide");
    // Rules for caption files, thumbnails and claims have their examples where those are made.
    let elsewhere = ["captions", "thumbnail"];
    let here = rules::lint_rules()
        .iter()
        .filter(|rule| !elsewhere.contains(&rule.field.as_str()) && !rule.id.starts_with("claim-"));
    let known: BTreeSet<&str> = here.map(|rule| rule.id.as_str()).collect();
    assert_eq!(tried, known);
}

#[test]
fn errors_come_first_then_the_order_of_fields() {
    let draft = Draft {
        title: Some("A title ".into()),
        description: Some("\n5:00 Middle\n6:00 End <3".into()),
        tags: Some(vec!["a".into(), "a".into()]),
        language: Some("jp".into()),
        ..Draft::default()
    };
    let findings = super::draft(&draft);
    assert!(findings.windows(2).all(|pair| pair[0].severity >= pair[1].severity), "{findings:?}");
    let errors: Vec<&str> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.field.as_str())
        .collect();
    assert_eq!(errors, ["description", "chapters", "chapters", "language"]);
}

#[test]
fn the_picture_decides_what_a_mark_makes() {
    let marked = with_duration(title("A #shorts"), 90.0);
    let of = |findings: Vec<Finding>| -> Vec<Finding> {
        findings.into_iter().filter(|finding| finding.field == "shorts").collect()
    };
    let alone = of(super::draft(&marked));
    assert_eq!(alone.len(), 1);
    assert!(alone[0].message.starts_with("if it is square or taller"), "{}", alone[0].message);
    let mut media = good_media();
    media.duration_ms = Some(90_000);
    let ids = |media: &MediaInfo| -> Vec<String> {
        of(super::both(&marked, media)).into_iter().map(|finding| finding.rule).collect()
    };
    assert_eq!(ids(&media), ["short-too-wide"]);
    media.video[0].width = 1080;
    assert_eq!(ids(&media), ["short", "short-content-id"], "told once");
}

#[test]
fn chapters_of_the_description_count() {
    let text = |text: &str, starts: &[u64]| Draft { description: Some(text.into()), ..chapters(starts) };
    let found = super::draft(&text("0:00 A title\n1:00 A title\n1:05 A title", &[0, 60, 120]));
    assert!(breaks(&found, "chapter-too-short") && breaks(&found, "chapters-differ"), "{found:?}");
    assert!(found.iter().all(|finding| finding.rule != "chapters-differ" || finding.fix.is_none()));
    assert!(breaks(&super::draft(&text("Words only", &[0, 60, 120])), "chapters-differ"));
    let renamed = text("0:00 A title\n1:00 Another\n2:00 A title", &[0, 60, 120]);
    assert!(breaks(&super::draft(&renamed), "chapters-differ"));
    assert!(!breaks(&super::draft(&chapters(&[0, 60, 120])), "chapters-differ"), "no description is written");
}

#[test]
fn one_is_not_many() {
    for (draft, message) in [
        (title(&"a".repeat(101)), "the title is 1 character too long"),
        (description(&"a".repeat(5001)), "the description is 1 byte too long"),
        (tags(&[&"a".repeat(501)]), "the tags are 1 character too long"),
    ] {
        assert!(super::draft(&draft)[0].message.starts_with(message), "{:?}", super::draft(&draft)[0]);
    }
}

#[test]
fn a_file_can_break_several_rules_at_once() {
    let mut media = good_media();
    (media.video[0].width, media.video[0].height, media.duration_ms) = (1080, 1080, Some(61_000));
    let rules: Vec<String> = super::media(&media).into_iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["short", "short-content-id"]);
    media.video[0].width = 1082;
    assert_eq!(super::media(&media), [], "wider than square is no Short");
    media.video[0].codec = "av1".into();
    media.video[0].bit_rate = Some(3_000_000);
    assert_eq!(super::media(&media), [], "the table is for H.264");
}
