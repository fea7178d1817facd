//! Tests of reading, laying out and writing captions: examples, properties, and a seeded mutation loop.

use proptest::prelude::*;

use super::*;
use crate::error::Kind;
use crate::model::transcript::{Transcript, TranscriptSource, Word};

const YOUTUBE: &str = "WEBVTT\nKind: captions\nLanguage: en\n\n\
00:00:00.160 --> 00:00:02.550 align:start position:0%\n \nhello<00:00:00.400><c> everyone</c><00:00:00.900><c> welcome</c>\n\n\
00:00:02.550 --> 00:00:02.560 align:start position:0%\nhello everyone welcome\n \n\n\
00:00:02.560 --> 00:00:05.000 align:start position:0%\nhello everyone welcome\nto<00:00:02.800><c> the</c><00:00:03.100><c> show</c>\n\n\
00:00:05.000 --> 00:00:05.010 align:start position:0%\nto the show\n \n";

const SAMPLES: [&str; 7] = [
    YOUTUBE,
    "1\n00:00:01,000 --> 00:00:02,500\n<i>Hello,</i> world.\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}Two &amp; two\nare four.\n",
    "WEBVTT - A title\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\nSTYLE\n::cue { color: red }\n\nNOTE a\nremark\n\nREGION\nid:fred\n\nintro\n00:01.000 --> 00:02.000 line:0 align:left\n<v Bob>Hi <b>you</b>.\n\n00:03.000 --> 00:04.000\n<v.loud Ann>Bye &lt;3\n",
    "0:00:01.000,0:00:03.000\nFirst line\nsecond line\n\n0:00:03.000,0:00:05.500\nThird\n",
    "1\r\n00:00:01,000 --> 00:00:02,000\r\nÀ bientôt\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n字幕です。\r\n次の行\r\n",
    "00:01 --> 00:02\nno numbers\n00:00:03.5 --> 00:00:04\nno blank lines\n\nbut text after one\n\n00:00:05,000 --> 00:00:04,000\nreversed\n",
    "1\n00:00:05,000 --> 00:00:09,000\nJOHN: Late.\n\n2\n00:00:01,000 --> 00:00:06,000\nMARY: Early.\n\n3\n00:00:06,000 --> 00:00:07,000\n>> Over <00:00:06.500>there.\n",
];

fn texts(captions: &Captions) -> Vec<(u64, u64, &str)> {
    captions.segments.iter().map(|s| (s.start_ms, s.end_ms, s.text.as_str())).collect()
}

fn read_text(text: &str) -> Captions {
    read(text.as_bytes()).expect("readable")
}

#[test]
fn reads_srt_without_markup() {
    let captions = read_text(SAMPLES[1]);
    assert_eq!(captions.format, CaptionFormat::Srt);
    assert_eq!(texts(&captions), [(1000, 2500, "Hello, world."), (3000, 4000, "Two & two are four.")]);
    assert!(captions.warnings.is_empty(), "{:?}", captions.warnings);
}

#[test]
fn reads_vtt_blocks_settings_and_speakers() {
    let captions = read_text(SAMPLES[2]);
    assert_eq!(captions.format, CaptionFormat::Vtt);
    assert_eq!(texts(&captions), [(1000, 2000, "Hi you."), (3000, 4000, "Bye <3")]);
}

#[test]
fn reads_sbv() {
    let captions = read_text(SAMPLES[3]);
    assert_eq!(captions.format, CaptionFormat::Sbv);
    assert_eq!(texts(&captions), [(1000, 3000, "First line second line"), (3000, 5500, "Third")]);
}

#[test]
fn joins_lines_of_scripts_without_spaces_directly() {
    assert_eq!(texts(&read_text(SAMPLES[4])), [(1000, 2000, "À bientôt"), (2000, 3000, "字幕です。次の行")]);
}

#[test]
fn mends_missing_numbers_blank_lines_and_ends() {
    let captions = read_text(SAMPLES[5]);
    let found = texts(&captions);
    assert_eq!(found[0], (1000, 2000, "no numbers"));
    assert_eq!(found[1], (3500, 4000, "no blank lines but text after one"));
    assert_eq!((found[2].0, found[2].2), (5000, "reversed"));
    assert!(found[2].1 > 5000);
    assert_eq!(captions.warnings.len(), 2, "{:?}", captions.warnings);
}

#[test]
fn sorts_cuts_overlaps_and_removes_labels() {
    let captions = read_text(SAMPLES[6]);
    assert_eq!(
        texts(&captions),
        [(1000, 5000, "Early."), (5000, 6000, "Late."), (6000, 7000, "Over there.")]
    );
    assert_eq!(captions.segments[2].words.len(), 2);
    assert_eq!(captions.segments[2].words[1].start_ms, 6500);
    assert_eq!(captions.warnings.len(), 2, "{:?}", captions.warnings);
}

#[test]
fn unrolls_youtube_captions_with_word_times() {
    let captions = read_text(YOUTUBE);
    assert_eq!(captions.language.as_deref(), Some("en"));
    assert_eq!(texts(&captions), [(160, 2550, "hello everyone welcome"), (2560, 5000, "to the show")]);
    let words: Vec<(u64, u64, &str)> = captions
        .segments
        .iter()
        .flat_map(|segment| &segment.words)
        .map(|word| (word.start_ms, word.end_ms, word.text.as_str()))
        .collect();
    assert_eq!(
        words,
        [
            (160, 400, "hello"),
            (400, 900, "everyone"),
            (900, 2550, "welcome"),
            (2560, 2800, "to"),
            (2800, 3100, "the"),
            (3100, 5000, "show")
        ]
    );
}

#[test]
fn unrolls_rolling_srt_but_keeps_real_repetitions() {
    let rolling = "1\n00:00:00,000 --> 00:00:02,000\none\n\n2\n00:00:02,000 --> 00:00:04,000\none\ntwo\n\n\
                   3\n00:00:04,000 --> 00:00:06,000\ntwo\nthree\n";
    let captions = read_text(rolling);
    assert_eq!(texts(&captions), [(0, 2000, "one"), (2000, 4000, "two"), (4000, 6000, "three")]);
    let growing = "1\n00:00:00,000 --> 00:00:01,000\nso we\n\n2\n00:00:01,000 --> 00:00:02,000\nso we begin\n\n\
                   3\n00:00:02,000 --> 00:00:03,000\nso we begin here\n";
    assert_eq!(texts(&read_text(growing)), [(0, 1000, "so we"), (1000, 2000, "begin"), (2000, 3000, "here")]);
    let said_twice = "1\n00:00:00,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:04,000\nNo.\n\n\
                      3\n00:00:04,000 --> 00:00:06,000\nStop it.\n";
    assert_eq!(read_text(said_twice).segments.len(), 3);
}

#[test]
fn a_number_that_is_said_is_kept() {
    let text = "1\n00:00:00,000 --> 00:00:01,000\nWhen?\n\n2\n00:00:01,000 --> 00:00:02,000\n1984\n\n\
                3\n00:00:02,000 --> 00:00:03,000\nThen.\n4\n00:00:03,000 --> 00:00:04,000\nEnd\n";
    let captions = read_text(text);
    let said: Vec<&str> = captions.segments.iter().map(|segment| segment.text.as_str()).collect();
    assert_eq!(said, ["When?", "1984", "Then.", "End"]);
}

#[test]
fn reads_other_encodings() {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nCafé – ça va\n";
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut utf16_be = vec![0xFE, 0xFF];
    utf16_be.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let utf8_mark = format!("\u{FEFF}{text}");
    for bytes in [latin.to_vec(), utf16, utf16_be, utf8_mark.into_bytes()] {
        assert_eq!(texts(&read(&bytes).expect("readable")), [(1000, 2000, "Café – ça va")]);
    }
    assert_eq!(read(&latin).expect("readable").warnings.len(), 1);
}

#[test]
fn joins_parts_of_a_stream() {
    let text = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n00:01.000 --> 00:02.000\na\n\n\
                WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:1800000,LOCAL:00:00:00.000\n\n00:01.000 --> 00:02.000\nb\n";
    assert_eq!(texts(&read_text(text)), [(1000, 2000, "a"), (11_000, 12_000, "b")]);
}

#[test]
fn refuses_what_is_no_caption_file_with_a_hint() {
    let binary: Vec<u8> = (0..400u32).map(|i| (i * 37 % 256) as u8).collect();
    for bytes in
        [&b""[..], b" \n\n", b"{\"events\": []}", b"WEBVTT\n\n", b"<html></html>", b"Just text.", &binary]
    {
        let error = read(bytes).expect_err("no captions");
        assert_eq!(error.kind(), Kind::Usage);
        assert!(!error.hints().is_empty());
    }
}

#[test]
fn code_and_arrows_in_the_text_survive() {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nVec<T> -> a < b && c > d, 5 -> 6 -5 degrees\n";
    assert_eq!(read_text(text).segments[0].text, "Vec<T> -> a < b && c > d, 5 -> 6 -5 degrees");
}

fn cue(start_ms: u64, end_ms: u64, lines: &[&str]) -> Cue {
    Cue { start_ms, end_ms, lines: lines.iter().map(|line| (*line).to_string()).collect() }
}

#[test]
fn writes_both_formats() {
    let cues = [cue(0, 1500, &["Two < three", "& more"]), cue(3_600_000, 3_601_001, &["End"])];
    assert_eq!(
        write_srt(&cues),
        "1\n00:00:00,000 --> 00:00:01,500\nTwo < three\n& more\n\n2\n01:00:00,000 --> 01:00:01,001\nEnd\n"
    );
    assert_eq!(
        write_vtt(&cues),
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nTwo &lt; three\n&amp; more\n\n\
         01:00:00.000 --> 01:00:01.001\nEnd\n"
    );
}

fn transcript(language: &str, segments: Vec<Segment>) -> Transcript {
    Transcript {
        source: TranscriptSource::File { path: "a.srt".into() },
        language: Some(language.into()),
        duration_ms: None,
        segments,
    }
}

fn segment(start_ms: u64, end_ms: u64, text: &str) -> Segment {
    Segment { start_ms, end_ms, text: text.into(), words: Vec::new() }
}

#[test]
fn breaks_at_sentences_and_phrases() {
    let text = "The quick brown fox jumps over the lazy dog. Then it runs back to the house, and nobody \
                knows where it has been for the last three days.";
    let cues = cues(&transcript("en", vec![segment(0, 9000, text)]), &CueLimits::default());
    let found: Vec<Vec<&str>> =
        cues.iter().map(|cue| cue.lines.iter().map(String::as_str).collect()).collect();
    assert_eq!(
        found,
        [
            vec!["The quick brown fox jumps", "over the lazy dog."],
            vec!["Then it runs back to the house,"],
            vec!["and nobody knows where it has been", "for the last three days."],
        ]
    );
    assert_eq!(check(&cues, &CueLimits::default()), []);
}

#[test]
fn cjk_lines_are_half_as_long_and_never_begin_with_a_stop() {
    let text = "これは日本語の字幕の例です。長い文章はちょうどよい場所で改行されなければなりません。「引用」も大丈夫です。";
    let cues = cues(&transcript("ja", vec![segment(0, 12_000, text)]), &CueLimits::default());
    assert!(cues.len() > 1);
    for line in cues.iter().flat_map(|cue| &cue.lines) {
        assert!(line.chars().count() <= 21, "{line}");
        assert!(!line.starts_with(['。', '、', '」']), "{line}");
        assert!(!line.ends_with('「'), "{line}");
    }
    assert_eq!(cues.iter().map(Cue::text).collect::<String>(), text);
}

#[test]
fn follows_the_words_and_gives_time_to_read() {
    let words = [("Right.", 0, 200), ("Now", 4000, 4200), ("we", 4200, 4300), ("begin.", 4300, 4800)];
    let words = words
        .iter()
        .map(|&(text, start_ms, end_ms)| Word { start_ms, end_ms, text: text.into(), confidence: None })
        .collect();
    let spoken = Segment { start_ms: 0, end_ms: 4800, text: "Right. Now we begin.".into(), words };
    let cues = cues(&transcript("en", vec![spoken]), &CueLimits::default());
    assert_eq!(cues[0], cue(0, 1000, &["Right."]));
    assert_eq!((cues[1].start_ms, cues[1].text().as_str()), (3800, "Now we begin."));
}

#[test]
fn text_without_times_gives_no_cues() {
    assert_eq!(cues(&Transcript::from_text("Hello there."), &CueLimits::default()), []);
}

#[test]
fn check_names_each_broken_limit() {
    let long = "x".repeat(43);
    let cues = [cue(0, 100, &[&long]), cue(50, 9000, &["a", "b", "c"])];
    let problems: Vec<CueProblem> =
        check(&cues, &CueLimits::default()).into_iter().map(|issue| issue.problem).collect();
    use CueProblem::*;
    assert_eq!(problems, [TooFast, TooShort, TooWide, TooLong, TooManyLines, TooClose]);
}

/// The characters that carry text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// Words with pauses and lengths in milliseconds.
fn spoken_words() -> impl Strategy<Value = Vec<(String, u64, u64)>> {
    let word = prop_oneof![
        8 => "[a-z]{1,12}[,.?]?",
        1 => "[A-Z][a-z]{1,60}",
        1 => "[あ-んア-ン一-三]{1,30}[。、]?",
        1 => "[א-ת]{1,9}",
    ];
    prop::collection::vec((word, 0u64..2500, 0u64..1500), 1..60)
}

/// Puts words into segments; every `group` words begin a new one. Times come from words or segments.
fn speak(words: &[(String, u64, u64)], group: usize, with_words: bool) -> Transcript {
    let mut now = 0;
    let mut segments = Vec::new();
    for chunk in words.chunks(group) {
        let mut said = Vec::new();
        for (text, pause, length) in chunk {
            let start_ms = now + pause;
            now = start_ms + length;
            said.push(Word { start_ms, end_ms: now, text: text.clone(), confidence: None });
        }
        let text = chunk.iter().map(|word| word.0.as_str()).collect::<Vec<_>>().join(" ");
        let start_ms = said[0].start_ms;
        segments.push(Segment {
            start_ms,
            end_ms: now,
            text,
            words: if with_words { said } else { Vec::new() },
        });
    }
    transcript("en", segments)
}

proptest! {
    #[test]
    fn cues_keep_every_promise(words in spoken_words(), group in 1usize..20, with_words: bool, tail in 0u64..5000) {
        let mut transcript = speak(&words, group, with_words);
        let end = transcript.end_ms().max(1) + tail;
        transcript.duration_ms = Some(end);
        let limits = CueLimits::default();
        let cues = cues(&transcript, &limits);
        let is_timed = transcript.is_timed();
        let said: String = cues.iter().map(|cue| letters(&cue.text())).collect();
        if is_timed && cues.len() < end as usize {
            prop_assert_eq!(said, letters(&transcript.text()));
        }
        for (index, cue) in cues.iter().enumerate() {
            prop_assert!(cue.start_ms < cue.end_ms && cue.end_ms <= end, "{:?} of {}", cue, end);
            prop_assert!(cue.end_ms - cue.start_ms <= limits.max_ms);
            prop_assert!((1..=limits.lines).contains(&cue.lines.len()), "{:?}", cue);
            for line in &cue.lines {
                prop_assert!(!line.is_empty() && script::width(line) <= limits.line_width, "{:?}", cue);
            }
            if let Some(next) = cues.get(index + 1) {
                prop_assert!(cue.end_ms <= next.start_ms);
                if cues.len() as u64 * 500 < end {
                    prop_assert!(cue.end_ms + limits.gap_ms <= next.start_ms, "{:?} {:?}", cue, next);
                }
            }
        }
        // A cue is short or fast only if something stands in the way of a later end.
        for issue in check(&cues, &limits) {
            if matches!(issue.problem, CueProblem::TooFast | CueProblem::TooShort) {
                let until = cues.get(issue.cue + 1).map_or(end, |next| next.start_ms - limits.gap_ms.min(next.start_ms));
                prop_assert!(cues[issue.cue].end_ms + 1 >= until, "{:?} {:?}", issue, cues[issue.cue]);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_back(words in spoken_words(), group in 1usize..20) {
        let transcript = speak(&words, group, true);
        let cues = cues(&transcript, &CueLimits::default());
        prop_assume!(!cues.is_empty());
        for file in [write_srt(&cues), write_vtt(&cues)] {
            let captions = read(file.as_bytes()).expect("readable");
            let found: Vec<Cue> = captions
                .segments
                .iter()
                .map(|segment| cue(segment.start_ms, segment.end_ms, &[&segment.text]))
                .collect();
            let expected: Vec<Cue> =
                cues.iter().map(|each| cue(each.start_ms, each.end_ms, &[&each.text()])).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn vtt_keeps_any_text(line in "[ -\\[\\]-~]{0,40}x[ -\\[\\]-~]{0,40}") {
        let cues = [cue(0, 1000, &[&line])];
        let read = read(write_vtt(&cues).as_bytes()).expect("readable");
        let said = line.trim().trim_start_matches(['>', '-', ' ']);
        prop_assert!(read.segments[0].text.ends_with(&said.split_whitespace().collect::<Vec<_>>().join(" ")),
            "{:?} {:?}", read.segments[0].text, said);
    }

    #[test]
    fn reading_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn reading_text_never_panics(text in "(\\PC|\n|-->|00:00:0[0-9].5|<c>|<00:00:01.000>|&#x|\\{\\\\|WEBVTT\n|NOTE){0,60}") {
        let _ = read(text.as_bytes());
    }
}

/// A small generator, so that the loop is the same everywhere. Source: Steele et al., SplitMix64.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % below.max(1) as u64) as usize
    }
}

/// Changes some bytes: flips, cuts, doubles, splices from another sample, inserts what breaks parsers.
fn mutate(random: &mut SplitMix, sample: &[u8]) -> Vec<u8> {
    const NASTY: [&[u8]; 12] = [
        b"-->",
        b"\n\n",
        b"\r",
        b"99999999:99:99,999",
        b"<",
        b"&#1114112;",
        b"\xFF\xFE",
        b"\0",
        b"{\\",
        b"\xE3\x81",
        b"WEBVTT\n\n",
        b"00:00:01.000",
    ];
    let mut bytes = sample.to_vec();
    for _ in 0..=random.next(6) {
        let at = random.next(bytes.len() + 1);
        let length = random.next(20).min(bytes.len() - at);
        match random.next(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.next(8),
            1 => drop(bytes.drain(at..at + length)),
            2 => {
                let copy = bytes[at..at + length].to_vec();
                let to = random.next(bytes.len() + 1);
                bytes.splice(to..to, copy);
            }
            3 => {
                let other = SAMPLES[random.next(SAMPLES.len())].as_bytes();
                let from = random.next(other.len());
                let to = from + random.next(other.len() - from);
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            4 => bytes.truncate(at),
            _ => drop(bytes.splice(at..at, NASTY[random.next(NASTY.len())].iter().copied())),
        }
    }
    bytes
}

#[test]
fn mutated_files_are_read_or_refused_and_never_break_a_promise() {
    let mut random = SplitMix(20_261_122);
    let mut readable = 0;
    for round in 0..6_000 {
        let sample = SAMPLES[round % SAMPLES.len()];
        let bytes = mutate(&mut random, sample.as_bytes());
        match read(&bytes) {
            Err(error) => assert!(error.kind() == Kind::Usage && !error.hints().is_empty()),
            Ok(captions) => {
                readable += 1;
                assert_sound(&captions, &bytes);
            }
        }
    }
    assert!(readable > 4_000, "only {readable} of 6000 mutated files could be read");
}

/// Segments are in order, apart, not empty; words lie inside and in order; cues can be made of them.
fn assert_sound(captions: &Captions, bytes: &[u8]) {
    let shown = || String::from_utf8_lossy(bytes).into_owned();
    assert!(!captions.segments.is_empty());
    for pair in captions.segments.windows(2) {
        assert!(pair[0].start_ms < pair[1].start_ms && pair[0].end_ms <= pair[1].start_ms, "{}", shown());
    }
    for segment in &captions.segments {
        assert!(segment.start_ms <= segment.end_ms && !segment.text.trim().is_empty(), "{}", shown());
        let mut now = segment.start_ms;
        for word in &segment.words {
            assert!(word.start_ms >= now && word.end_ms >= word.start_ms, "{segment:?} {}", shown());
            assert!(word.end_ms <= segment.end_ms && !word.text.is_empty(), "{segment:?} {}", shown());
            now = word.end_ms;
        }
    }
    let cues = cues(&transcript("en", captions.segments.clone()), &CueLimits::default());
    for pair in cues.windows(2) {
        assert!(pair[0].start_ms < pair[0].end_ms && pair[0].end_ms <= pair[1].start_ms, "{}", shown());
    }
}
