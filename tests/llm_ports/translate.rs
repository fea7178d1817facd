//! Translations: every text exactly once, nothing lost that has to stay, times and limits kept; asked for again with the
//! finding, and left in the original language where it does not hold.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;
use ytseo::model::{Chapter, Usd};
use ytseo::progress::{Event, Recorded, Watch};
use ytseo::prompts::Prompts;
use ytseo::video::captions::{CaptionFile, CaptionStyle, CaptionTarget, CueLimits};
use ytseo::write::translate::{
    CaptionsRequest, CaptionsTranslation, MetadataRequest, MetadataTranslation, Translator,
    translate_captions, translate_metadata,
};
use ytseo::{Kind, Result};

use crate::llm::german::{answer, german, good, translated, wanted};
use crate::llm::{Asked, KEY, LlmServer, Reply, Wire};
use crate::setup::Setup;

const TITLE: &str = "How to treat a small room in one afternoon";
const DESCRIPTION: &str = "\
Four steps make a small room sound better, and they cost less than 200 dollars.
Everything is measured before and after, so that you hear what each of the steps does to the sound of the room.

• What I use: https://example.com/list?a=1
• The YouTube channel of @anna

0:00 Why rooms echo
1:30 The corner behind the desk
12:05 All 4 steps at once

https://example.com/about
#acoustics #smallroom";

/// What goes wrong the first time.
fn at_first(asked: &Asked, wrong: impl Fn(Vec<(usize, String)>) -> Vec<(usize, String)>) -> String {
    if wanted(asked).1 { good(asked) } else { answer(wrong(translated(asked))) }
}

fn lost(asked: &Asked) -> String {
    at_first(asked, |texts| texts.into_iter().filter(|(number, _)| *number != 3).collect())
}

fn merged(asked: &Asked) -> String {
    at_first(asked, |texts| {
        let words: Vec<String> = texts.iter().map(|(_, text)| text.clone()).collect();
        let joined = [format!("{} {}", words[0], words[1])].into_iter().chain(words[2..].iter().cloned());
        texts.iter().map(|(number, _)| *number).zip(joined).collect()
    })
}

fn split(asked: &Asked) -> String {
    at_first(asked, |mut texts| {
        let last = texts.last().map_or(0, |(number, _)| number + 1);
        texts.push((last, "und noch mehr".into()));
        texts
    })
}

fn twice(asked: &Asked) -> String {
    at_first(asked, |mut texts| {
        texts.push(texts[1].clone());
        texts
    })
}

fn empty(asked: &Asked) -> String {
    at_first(asked, |mut texts| {
        texts[1].1 = " \n ".into();
        texts
    })
}

/// A number that is never right.
fn wrong_number(asked: &Asked) -> String {
    answer(translated(asked).into_iter().map(|(number, text)| (number, text.replace("48", "84"))))
}

fn long_title(asked: &Asked) -> String {
    at_first(asked, |mut texts| {
        texts[0].1 = "Ein sehr langer Titel ".repeat(6);
        texts
    })
}

fn always_long_title(asked: &Asked) -> String {
    answer(
        translated(asked).into_iter().map(|(number, text)| {
            (number, if number == 1 { "Ein sehr langer Titel ".repeat(6) } else { text })
        }),
    )
}

fn invented_link(asked: &Asked) -> String {
    at_first(asked, |mut texts| {
        texts[1].1.push_str(" https://evil.example/x");
        texts
    })
}

fn new_chapter(asked: &Asked) -> String {
    answer(
        translated(asked)
            .into_iter()
            .map(|(number, text)| (number, if number == 2 { "4:04 Vier Schritte".into() } else { text })),
    )
}

fn english(asked: &Asked) -> String {
    answer(wanted(asked).0)
}

async fn metadata(make: fn(&Asked) -> String) -> (MetadataTranslation, Vec<Asked>) {
    let server = LlmServer::start(Wire::OpenAi, vec![Reply::Made(make)]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    let (prompts, watch) = (Prompts::default(), Watch::silent());
    let translator = Translator::new(&setup.llm, &prompts, &watch);
    let request = MetadataRequest {
        title: TITLE,
        description: DESCRIPTION,
        chapters: &[],
        duration_s: Some(900.0),
        from: Some("en"),
        to: "de",
        about: &["room acoustics".to_string()],
    };
    let translation = translate_metadata(&request, &translator).await.expect("translated");
    assert!(server.refused().is_empty(), "{:?}", server.refused());
    (translation, server.asked())
}

fn again(asked: &[Asked]) -> String {
    asked.last().expect("asked").texts().last().expect("a message").clone()
}

#[tokio::test]
async fn links_hashtags_and_times_of_chapters_stay() {
    let (done, asked) = metadata(good).await;
    assert_eq!(asked.len(), 1);
    assert!(done.kept.is_empty(), "{:?}", done.kept);
    let lines: Vec<&str> = done.description.lines().collect();
    assert_eq!(lines.len(), DESCRIPTION.lines().count());
    for line in ["https://example.com/about", "#acoustics #smallroom"] {
        assert!(lines.contains(&line), "{}", done.description);
    }
    assert!(done.description.contains("https://example.com/list?a=1") && done.description.contains("@anna"));
    let times: Vec<u64> = done.chapters.iter().map(|chapter| chapter.start_ms).collect();
    assert_eq!(times, [0, 90_000, 725_000]);
    assert!(done.chapters[2].title.contains('4'), "{:?}", done.chapters);
    assert!(lines[7].starts_with("1:30 ") && !lines[7].contains("corner"), "{}", lines[7]);
    let sent = asked[0].body.to_string();
    assert!(!sent.contains("example.com/about"), "what needs no translation is not sent");
    assert!(!sent.contains(KEY));
    assert_eq!((done.models.len(), done.cost_usd.is_some_and(|cost| cost > Usd::ZERO)), (1, true));
}

#[tokio::test]
async fn a_title_that_is_too_long_is_asked_for_again_and_never_cut() {
    let (done, asked) = metadata(long_title).await;
    assert!(done.kept.is_empty());
    assert!(
        again(&asked).contains("text 1: the title is ") && again(&asked).contains("each exactly once: 1.")
    );
    assert_eq!(done.title, german(TITLE));
    let (done, asked) = metadata(always_long_title).await;
    assert_eq!(asked.len(), 3, "asked again twice");
    assert_eq!((done.title.as_str(), done.kept[0].what.as_str()), (TITLE, "title"));
    assert!(done.kept[0].why.contains("too long"), "{:?}", done.kept);
    assert!(done.findings.iter().all(|finding| finding.rule != "title-too-long"));
}

#[tokio::test]
async fn an_invented_link_and_another_chapter_do_not_come_through() {
    let (done, asked) = metadata(invented_link).await;
    assert!(again(&asked).contains("the link https://evil.example/x is not in the original"));
    assert!(!done.description.contains("evil") && done.kept.is_empty());
    let (done, _) = metadata(new_chapter).await;
    assert_eq!(done.chapters.len(), 3);
    assert!(!done.kept.is_empty());
}

#[tokio::test]
async fn what_comes_back_in_the_original_language_is_no_translation() {
    let (done, asked) = metadata(english).await;
    assert!(again(&asked).contains("still are in 'en', not in 'de'"), "{}", again(&asked));
    assert_eq!((done.title.as_str(), done.description.as_str()), (TITLE, DESCRIPTION));
    assert!(done.kept.iter().any(|kept| kept.what == "title"));
}

#[tokio::test]
async fn chapters_apart_from_the_description_keep_their_times() {
    let server = LlmServer::start(Wire::Ollama, vec![Reply::Made(good)]);
    let setup = Setup::one(&server, Wire::Ollama).await;
    let (prompts, watch) = (Prompts::default(), Watch::silent());
    let chapters = [Chapter::new(0, "The start"), Chapter::new(61_500, "The end of it")];
    let request = MetadataRequest {
        title: TITLE,
        description: "",
        chapters: &chapters,
        duration_s: None,
        from: None,
        to: "de",
        about: &[],
    };
    let done = translate_metadata(&request, &Translator::new(&setup.llm, &prompts, &watch))
        .await
        .expect("translated");
    assert_eq!(done.chapters.iter().map(|chapter| chapter.start_ms).collect::<Vec<_>>(), [0, 61_500]);
    assert_ne!(done.chapters[1].title, chapters[1].title);
    assert_eq!(done.description, "");
}

const SRT: &str = "1\n00:00:00,000 --> 00:00:03,000\nToday we treat a small room\n\n\
2\n00:00:03,100 --> 00:00:06,000\nwith 48 square metres\n\n\
3\n00:00:06,100 --> 00:00:09,000\nand <i>very</i> little money 👨‍👩‍👧‍👦 in one\nafternoon of work.\n\n\
4\n00:00:10,000 --> 00:00:11,000\n♪♪\n\n\
5\n00:00:12,000 --> 00:00:15,000\n- Who is there?\n- Only the bass.\n\n\
6\n00:00:16,000 --> 00:00:19,000\nAll of it is at https://example.com/a\n";

async fn captions_of(
    file: &CaptionFile,
    reply: Reply,
    to: &str,
) -> (Result<(CaptionFile, CaptionsTranslation)>, Vec<Asked>, Vec<Event>) {
    let server = LlmServer::start(Wire::OpenAi, vec![reply]);
    let setup = Setup::one(&server, Wire::OpenAi).await;
    let sink = Arc::new(Recorded::default());
    let (prompts, watch) = (Prompts::default(), Watch::new(sink.clone(), CancellationToken::new()));
    let translator = Translator::new(&setup.llm, &prompts, &watch);
    let limits = CueLimits::default();
    let request = CaptionsRequest { file, from: Some("en"), to, about: &[], limits: &limits };
    let done = translate_captions(&request, &translator).await;
    assert!(server.refused().is_empty(), "{:?}", server.refused());
    (done, server.asked(), sink.events())
}

async fn captions(make: fn(&Asked) -> String) -> (CaptionFile, CaptionsTranslation, Vec<Asked>) {
    let file = CaptionFile::read(SRT.as_bytes()).expect("read");
    let (done, asked, _) = captions_of(&file, Reply::Made(make), "de").await;
    let (new, report) = done.expect("translated");
    let times =
        |file: &CaptionFile| file.texts().iter().map(|cue| (cue.start_ms, cue.end_ms)).collect::<Vec<_>>();
    assert_eq!(times(&new), times(&file), "as many cues at the same times");
    (new, report, asked)
}

fn srt(file: &CaptionFile) -> String {
    file.write(CaptionTarget::Srt, CaptionStyle::named("plain").expect("a style")).expect("written").text
}

#[tokio::test]
async fn captions_keep_their_times_and_what_needs_no_words() {
    let (file, report, asked) = captions(good).await;
    assert_eq!((report.cues, report.kept.len(), asked.len()), (6, 0, 1));
    let text = srt(&file);
    assert!(text.contains("♪♪") && text.contains("48") && text.contains("https://example.com/a"), "{text}");
    assert!(text.contains("👨‍👩‍👧‍👦"), "{text}");
    assert_eq!(text.matches("\n- ").count(), 2, "two speakers stay two: {text}");
    assert!(!text.contains("Today") && !text.contains("money"));
    assert!(!asked[0].body.to_string().contains("♪♪"));
    assert_eq!(report.lost.len(), 1, "{:?}", report.lost);
}

#[tokio::test]
async fn a_cue_that_is_lost_joined_split_or_twice_is_asked_for_again() {
    type Case = (fn(&Asked) -> String, &'static str, &'static str);
    let cases: [Case; 5] = [
        (lost, "text 3: it is missing", "each exactly once: 3."),
        (
            merged,
            "text 6 is missing: none may be left out, and no two joined",
            "each exactly once: 1, 2, 3, 5, 6.",
        ),
        (split, "there is no text 7: none may be split or added", "each exactly once: 1, 2, 3, 5, 6."),
        (twice, "text 2: it is there twice", "each exactly once: 2."),
        (empty, "text 2: it is empty", "each exactly once: 2."),
    ];
    let good = srt(&captions(good).await.0);
    for (make, finding, numbers) in cases {
        let (file, report, asked) = captions(make).await;
        let message = again(&asked);
        assert!(message.contains(finding) && message.contains(numbers), "{message}");
        assert_eq!((asked.len(), report.kept.len()), (2, 0));
        assert_eq!(srt(&file), good);
    }
}

#[tokio::test]
async fn a_cue_that_stays_wrong_stays_in_the_original_language_and_is_named() {
    let (file, report, asked) = captions(wrong_number).await;
    assert_eq!(asked.len(), 3);
    assert!(srt(&file).contains("\nwith 48 square metres\n"));
    assert_eq!(report.kept.len(), 1);
    let kept = &report.kept[0];
    assert_eq!((kept.what.as_str(), kept.text.as_str()), ("caption 2", "with 48 square metres"));
    assert_eq!(kept.why, "the number 48 is missing");
}

#[tokio::test]
async fn other_scripts_arrive_whole_even_byte_by_byte() {
    let two = "1\n00:00:00,000 --> 00:00:03,000\nHello 👨‍👩‍👧‍👦 there\n\n2\n00:00:03,100 --> 00:00:06,000\nIt has 48 doors\n";
    let file = CaptionFile::read(two.as_bytes()).expect("read");
    for (to, first, second) in [
        ("ja", "こんにちは👨‍👩‍👧‍👦", "ドアは48枚あります"),
        ("ar", "مرحبا 👨‍👩‍👧‍👦 بكم", "فيها ٤٨ بابًا"),
        ("he", "שלום 👨‍👩‍👧‍👦 לכם", "יש בו 48 דלתות"),
    ] {
        let text = answer([(1, first.to_string()), (2, second.to_string())]);
        let (done, asked, _) = captions_of(&file, Reply::Bytewise(text), to).await;
        let (new, report) = done.expect("translated");
        assert_eq!(asked.len(), 1, "{to}: {:?}", asked.last().map(Asked::texts));
        assert!(report.kept.is_empty(), "{to}: {:?}", report.kept);
        assert_eq!(new.texts().into_iter().map(|cue| cue.text).collect::<Vec<_>>(), [first, second]);
        assert_eq!(new.language.as_deref(), Some(to));
    }
}

#[tokio::test]
async fn long_captions_go_in_batches_and_a_part_that_fails_stays_as_it_was() {
    let cue = |index: u64| {
        let (start, end) = (index * 4, index * 4 + 3);
        let clock = |s: u64| format!("{:02}:{:02}:{:02},000", s / 3600, s / 60 % 60, s % 60);
        format!(
            "{}\n{} --> {}\nMeasurement {index} shows how the corner changes.\n",
            index + 1,
            clock(start),
            clock(end)
        )
    };
    let text: Vec<String> = (0..200).map(cue).collect();
    let file = CaptionFile::read(text.join("\n").as_bytes()).expect("read");
    let (done, asked, _) = captions_of(&file, Reply::Made(good), "de").await;
    let (new, report) = done.expect("translated");
    assert!(asked.len() > 4 && report.kept.is_empty(), "{} {:?}", asked.len(), report.kept);
    assert_eq!(new.len(), 200);
    let texts: Vec<String> = new.texts().into_iter().map(|cue| cue.text).collect();
    assert!((0..200).all(|index| texts[index].split(' ').any(|word| word == index.to_string())), "in order");
    let (done, asked, events) = captions_of(&file, Reply::Made(first_part_is_refused), "de").await;
    let (_, report) = done.expect("translated");
    let part = report.kept.len();
    assert!(part > 10 && part < 60 && asked.len() > 4, "{part}");
    assert!(events.iter().any(|event| matches!(event, Event::Warning { text } if text.contains("1 of "))));
    let (done, _, _) = captions_of(&file, Reply::status(401), "de").await;
    assert_eq!(done.expect_err("nobody").kind(), Kind::Auth);
}

/// No JSON for the part that begins the captions.
fn first_part_is_refused(asked: &Asked) -> String {
    if wanted(asked).0.first().is_some_and(|(number, _)| *number == 1) {
        "I would rather not.".into()
    } else {
        good(asked)
    }
}
