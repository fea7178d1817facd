//! Tests of the ASS writer: what is shown when, and that no text is ever a command.

use proptest::prelude::*;

use super::*;
use crate::model::transcript::Word;

fn word(start_ms: u64, end_ms: u64, text: &str) -> Word {
    Word { start_ms, end_ms, text: text.into(), confidence: None }
}

fn cue(start_ms: u64, end_ms: u64, text: &str) -> TimedCue {
    TimedCue { start_ms, end_ms, lines: text.lines().map(String::from).collect(), words: Vec::new() }
}

fn style(name: &str) -> &'static CaptionStyle {
    CaptionStyle::named(name).expect("a style")
}

/// The events of a script: start and end as written, and the text.
fn events(ass: &str) -> Vec<(String, String, String)> {
    let part = |line: &str| {
        let parts: Vec<&str> = line.strip_prefix("Dialogue: ")?.splitn(10, ',').collect();
        Some((parts[1].to_string(), parts[2].to_string(), parts[9].to_string()))
    };
    ass.lines().filter_map(part).collect()
}

/// What an event shows, as libass understands it: commands gone, escapes undone, line breaks as `/`.
fn shown(text: &str) -> String {
    let mut shown = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' => while chars.next().is_some_and(|c| c != '}') {},
            '\\' => match chars.peek() {
                Some('N' | 'n') => {
                    chars.next();
                    shown.push('/');
                }
                Some('h') => {
                    chars.next();
                    shown.push(' ');
                }
                Some('{' | '}') => shown.extend(chars.next()),
                _ => shown.push('\\'),
            },
            '\u{2060}' => {}
            c => shown.push(c),
        }
    }
    shown
}

const WIDE: [u32; 2] = [1920, 1080];
const TALL: [u32; 2] = [1080, 1920];

#[test]
fn every_style_is_sound() {
    let names: Vec<&str> = CaptionStyle::all().iter().map(|style| style.name.as_str()).collect();
    assert_eq!(names, ["plain", "box", "karaoke", "shorts"]);
    for style in CaptionStyle::all() {
        assert!(style.size > 0.02 && style.size < 0.2 && style.column > 0.3 && style.side < 0.2, "{style:?}");
    }
    let error = CaptionStyle::named("neon").expect_err("unknown");
    assert!(error.hints()[0].contains("karaoke"), "{error:?}");
}

#[test]
fn a_plain_caption_is_one_event_with_its_own_lines() {
    let ass = write_ass(&[cue(1_000, 2_500, "Hello there,\nwelcome back.")], style("plain"), WIDE);
    let expected = ("0:00:01.00".into(), "0:00:02.50".into(), "Hello there,\\Nwelcome back.".into());
    assert_eq!(events(&ass), [expected]);
    assert!(ass.contains("PlayResX: 1920\nPlayResY: 1080\n"));
}

#[test]
fn the_spoken_word_is_lit_up_without_a_gap() {
    let mut one = cue(0, 2_000, "one two three");
    one.words = vec![word(100, 500, "one"), word(600, 900, "two"), word(1_200, 1_900, "three")];
    let events = events(&write_ass(&[one], style("karaoke"), WIDE));
    let lit = "{\\1c&H0AD6FF&}";
    let back = "{\\1c&HFFFFFF&}";
    let texts: Vec<&str> = events.iter().map(|event| event.2.as_str()).collect();
    assert_eq!(
        texts,
        [
            format!("{lit}one{back} two three"),
            format!("one {lit}two{back} three"),
            format!("one two {lit}three{back}")
        ]
    );
    let times: Vec<(&str, &str)> = events.iter().map(|event| (event.0.as_str(), event.1.as_str())).collect();
    let expected = [("0:00:00.00", "0:00:00.60"), ("0:00:00.60", "0:00:01.20"), ("0:00:01.20", "0:00:02.00")];
    assert_eq!(times, expected);
}

#[test]
fn words_that_do_not_spell_the_caption_light_up_nothing() {
    let mut one = cue(0, 2_000, "one two");
    one.words = vec![word(0, 500, "eins"), word(500, 900, "zwei")];
    let events = events(&write_ass(&[one], style("karaoke"), WIDE));
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].2, "one two");
}

#[test]
fn shorts_show_a_few_words_at_a_time() {
    let text = "This is how you cut a video without losing a single frame. Ready?";
    let events = events(&write_ass(&[cue(0, 6_000, text)], style("shorts"), TALL));
    let groups: Vec<String> = events.iter().map(|event| shown(&event.2).replace('/', " ")).collect();
    assert!(groups.iter().all(|group| group.split(' ').count() <= 4), "{groups:?}");
    assert_eq!(groups.join(" "), text.to_uppercase());
    assert_eq!(groups.last().map(String::as_str), Some("READY?"));
    for pair in events.windows(2) {
        assert_eq!(pair[0].1, pair[1].0, "no flicker between groups");
    }
}

#[test]
fn a_pause_takes_the_words_away() {
    let mut one = cue(0, 9_000, "before after");
    one.words = vec![word(0, 400, "before"), word(8_000, 8_400, "after")];
    let events = events(&write_ass(&[one], style("shorts"), TALL));
    assert_eq!((events[0].1.as_str(), events[1].0.as_str()), ("0:00:00.60", "0:00:08.00"));
}

#[test]
fn commands_in_the_text_are_shown_and_not_obeyed() {
    let nasty = "{\\an8\\fs300}a\\Nb {\\p1}m 0 0\\h \\\\N } {";
    for style in CaptionStyle::all().iter().filter(|style| !style.capitals) {
        let events = events(&write_ass(&[cue(0, 1_000, nasty)], style, WIDE));
        assert_eq!(shown(&events[0].2), nasty.replace('\n', " "), "{events:?}");
    }
}

#[test]
fn a_long_line_is_broken_and_a_longer_text_is_smaller() {
    let long = "word ".repeat(40);
    for size in [WIDE, TALL] {
        let events = events(&write_ass(&[cue(0, 1_000, &long)], style("plain"), size));
        let lines: Vec<String> = shown(&events[0].2).split('/').map(String::from).collect();
        assert!(lines.len() > 2 && lines.iter().all(|line| line.len() < 70), "{lines:?}");
    }
    let novel = "A sentence that goes on and on. ".repeat(40);
    assert!(events(&write_ass(&[cue(0, 1_000, &novel)], style("plain"), WIDE))[0].2.starts_with("{\\fs"));
    let solid = "x".repeat(200);
    let broken = events(&write_ass(&[cue(0, 1_000, &solid)], style("plain"), TALL));
    assert_eq!(shown(&broken[0].2).replace('/', ""), solid);
}

#[test]
fn cues_get_the_words_that_are_said_in_them() {
    let segment = Segment {
        start_ms: 0,
        end_ms: 2_000,
        text: "one two three".into(),
        words: vec![word(0, 500, "one"), word(500, 900, "two"), word(900, 2_000, "three")],
    };
    let laid = [
        Cue { start_ms: 0, end_ms: 900, lines: vec!["one two".into()] },
        Cue { start_ms: 900, end_ms: 2_000, lines: vec!["three".into()] },
    ];
    let timed = TimedCue::with_words(&laid, &[segment]);
    assert!(timed.iter().all(TimedCue::has_word_times), "{timed:?}");
    assert_eq!(timed[1].words.len(), 1);
}

/// One level of unescaping as `av_get_token` of libavutil does it: white space at the ends cut, quotes, backslashes,
/// up to one of `ends`. Gives the token and the rest.
fn av_get_token(text: &str, ends: &str) -> (String, String) {
    let text = text.trim_start_matches([' ', '\n', '\t', '\r']);
    let mut token = String::new();
    let mut kept = 0;
    let mut chars = text.char_indices();
    let mut rest = text.len();
    while let Some((at, c)) = chars.next() {
        match c {
            c if ends.contains(c) => {
                rest = at;
                break;
            }
            '\\' => {
                token.extend(chars.next().map(|next| next.1));
                kept = token.len();
            }
            '\'' => {
                for (_, c) in chars.by_ref().take_while(|(_, c)| *c != '\'') {
                    token.push(c);
                }
                kept = token.len();
            }
            c => token.push(c),
        }
    }
    let cut = token[kept..].trim_end_matches([' ', '\n', '\t', '\r']).len();
    token.truncate(kept + cut);
    (token, text[rest..].to_string())
}

/// The options of a filter as ffmpeg reads them out of a graph.
fn as_ffmpeg_reads(filter: &str) -> (Vec<(String, String)>, String) {
    let (options, rest) = av_get_token(filter.strip_prefix("ass=").expect("the filter"), "[],;");
    let mut found = Vec::new();
    let mut left = options;
    while !left.is_empty() {
        let (key, value) = left.split_once('=').expect("a key");
        let (key, (value, rest)) = (key.to_string(), av_get_token(value, ":"));
        found.push((key, value));
        left = rest.strip_prefix(':').unwrap_or(&rest).to_string();
    }
    (found, rest)
}

proptest! {
    #[test]
    fn any_path_survives_both_parsers(
        ass in "[\\PC \\n\\t'\\\\:,;=%\\[\\]]{1,24}",
        fonts in "[a-z '\\\\:,;=\\[\\]]{1,24}",
        next in "(,format=rgb24)?",
    ) {
        let filter = burn_filter(std::path::Path::new(&ass), std::path::Path::new(&fonts));
        let (options, rest) = as_ffmpeg_reads(&format!("{filter}{next}"));
        prop_assert_eq!(options, [("filename".to_string(), ass), ("fontsdir".to_string(), fonts)]);
        prop_assert_eq!(rest, next);
    }

    #[test]
    fn any_text_is_shown_whole_and_in_its_time(
        lines in prop::collection::vec("[\\PC{}\\\\Nnh\\t]{0,60}", 1..4),
        start in 0u64..10_000_000,
        length in 0u64..20_000,
        name in prop::sample::select(vec!["plain", "box", "karaoke"]),
        tall: bool,
    ) {
        let cue = TimedCue { start_ms: start, end_ms: start + length, lines: lines.clone(), words: Vec::new() };
        let ass = write_ass(&[cue], style(name), if tall { TALL } else { WIDE });
        let bare = |text: &str| {
            text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{2060}').collect::<String>()
        };
        let events = events(&ass);
        let said = bare(&lines.concat());
        if said.is_empty() || length < 5 {
            prop_assert!(events.len() <= 1);
        } else {
            prop_assert_eq!(events.len(), 1);
            // A slash of the text stands beside those of the line breaks: both go.
            let without = |text: &str| bare(text).replace('/', "");
            prop_assert_eq!(without(&shown(&events[0].2)), without(&said));
        }
    }

    #[test]
    fn lit_words_follow_each_other(gaps in prop::collection::vec((0u64..900, 0u64..900), 1..30)) {
        let mut now = 500;
        let words: Vec<Word> = gaps.iter().map(|(gap, length)| {
            let start = now + gap;
            now = start + length;
            word(start, now, "word")
        }).collect();
        let text = vec!["word"; words.len()].join(" ");
        for name in ["karaoke", "shorts"] {
            let cue = TimedCue { start_ms: 500, end_ms: now + 100, lines: vec![text.clone()], words: words.clone() };
            let events = events(&write_ass(&[cue], style(name), TALL));
            prop_assert!(!events.is_empty());
            for pair in events.windows(2) {
                prop_assert!(pair[0].0 < pair[0].1 && pair[0].1 <= pair[1].0, "{:?}", pair);
            }
        }
    }
}
