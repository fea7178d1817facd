//! Tests of caption files as they are: read, written in every format, moved and mended without losing a word.

use proptest::prelude::*;

use super::*;

fn style() -> &'static CaptionStyle {
    CaptionStyle::named("plain").expect("a style")
}

fn read(text: &str) -> CaptionFile {
    CaptionFile::read(text.as_bytes()).expect("captions")
}

fn written(file: &CaptionFile, target: CaptionTarget) -> String {
    file.write(target, style()).expect("written").text
}

#[test]
fn ass_is_read_with_karaoke_and_braces() {
    let text = "[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n\
                Dialogue: 0,0:00:05.00,0:00:06.00,Default,Later\n\
                Comment: 0,0:00:00.00,0:00:06.00,Default,A remark\n\
                Dialogue: 0,0:00:01.00,0:00:03.00,Default,{\\k50}Oil {\\k70\\i1}the{\\i0} {\\k80}pan,\\Nnow\n";
    let file = read(text);
    assert_eq!(file.format, Some(CaptionFormat::Ass));
    let cues = file.timed_cues();
    assert_eq!((cues.len(), cues[0].lines.join("/").as_str()), (2, "Oil the pan,/now"));
    let starts: Vec<u64> = cues[0].words.iter().map(|word| word.start_ms).collect();
    assert_eq!(starts[..3], [1_000, 1_500, 2_200], "{:?}", cues[0].words);
    let vtt = written(&file, CaptionTarget::Vtt);
    assert!(vtt.contains("Oil <00:00:01.500><i>the</i> <00:00:02.200>pan,\nnow"), "{vtt}");
    let mut moved = file.clone();
    moved.shift(Shift::by(1_000)).expect("moved");
    let ass = written(&moved, CaptionTarget::Ass);
    assert!(ass.contains("Dialogue: 0,0:00:02.00,0:00:04.00,Default,{\\k50}Oil"), "{ass}");
    assert!(ass.contains("Title: x") && ass.contains("Comment: 0"), "{ass}");
}

#[test]
fn rolling_captions_are_unrolled() {
    let text = "WEBVTT\nKind: captions\nLanguage: en\n\n\
        00:00:00.000 --> 00:00:02.000 align:start position:0%\n \nrub<00:00:00.500><c> the</c><00:00:01.000><c> pan</c>\n\n\
        00:00:02.000 --> 00:00:02.010 align:start position:0%\nrub the pan\n \n\n\
        00:00:02.010 --> 00:00:04.000 align:start position:0%\nrub the pan\nwith<00:00:02.500><c> oil</c>\n";
    let file = read(text);
    let srt = written(&file, CaptionTarget::Srt);
    assert_eq!(srt.matches("rub the pan").count(), 1, "{srt}");
    assert!(file.timed_cues().iter().any(TimedCue::has_word_times));
}

#[test]
fn times_are_read_as_people_write_them() {
    for (text, ms) in [
        ("1.5s", 1_500),
        ("-200ms", -200),
        ("+2", 2_000),
        ("-0:01.5", -1_500),
        ("1:02:03", 3_723_000),
        ("−3s", -3_000),
    ] {
        assert_eq!(parse_offset(text).expect("a time"), ms, "{text}");
    }
    for text in ["", "s", "-", "1.5.2", "--2", "1e9", "inf", "NaN", "2 minutes"] {
        assert!(parse_offset(text).is_err(), "{text}");
    }
    assert!((parse_scale("25/23.976").expect("a factor") - 1.042_709).abs() < 1e-5);
    assert!(["0", "1/0", "-1", "11", "a"].iter().all(|text| parse_scale(text).is_err()));
    assert!(parse_moment("-1").is_err());
}

#[test]
fn clean_captions_are_mended_into_themselves() {
    let text =
        "1\n00:00:01,000 --> 00:00:03,000\nOil the <i>pan</i>.\n\n2\n00:00:04,000 --> 00:00:06,500\nWait.\n";
    assert_eq!(written(&read(text).repaired(&CueLimits::default(), None), CaptionTarget::Srt), text);
}

/// Cues as they may come: any order, any text.
fn any_cues() -> impl Strategy<Value = Vec<(u64, u64, String)>> {
    prop::collection::vec(
        (0u64..7_200_000, 1u64..20_000, "[a-zA-Zäßé你好]{1,12}( [a-z,.]{1,12}){0,20}"),
        1..30,
    )
}

/// Cues one after the other.
fn ordered() -> impl Strategy<Value = Vec<(u64, u64, String)>> {
    prop::collection::vec((0u64..5_000, 1u64..9_000, "[a-zA-Zäé]{1,12}( [a-z]{1,12}){0,6}"), 1..30).prop_map(
        |cues| {
            let mut now = 0;
            let place = |(gap, length, text): (u64, u64, String)| {
                let start = now + gap;
                now = start + length;
                (start, now, text)
            };
            cues.into_iter().map(place).collect()
        },
    )
}

fn srt(cues: &[(u64, u64, String)]) -> String {
    let cues: Vec<Cue> = cues
        .iter()
        .map(|(start_ms, end_ms, text)| Cue {
            start_ms: *start_ms,
            end_ms: *end_ms,
            lines: vec![text.clone()],
        })
        .collect();
    write_srt(&cues)
}

fn lasting(cues: Vec<(u64, u64, String)>) -> Vec<(u64, u64, String)> {
    cues.into_iter().map(|(start, length, text)| (start, start + length, text)).collect()
}

proptest! {
    #[test]
    fn every_format_brings_text_and_times_back(cues in ordered()) {
        let text = srt(&cues);
        for between in [CaptionTarget::Vtt, CaptionTarget::Sbv, CaptionTarget::Srt] {
            let other = written(&read(&text), between);
            prop_assert_eq!(written(&read(&other), CaptionTarget::Srt), text.clone(), "{:?}", between);
        }
    }

    #[test]
    fn a_shift_can_be_taken_back(cues in ordered(), by in 0i64..100_000) {
        let text = srt(&cues);
        let mut file = read(&text);
        file.shift(Shift::by(by)).expect("later");
        file.shift(Shift::by(-by)).expect("back");
        prop_assert_eq!(written(&file, CaptionTarget::Srt), text);
    }

    #[test]
    fn a_shift_keeps_the_order_and_stays_above_zero(
        cues in ordered(), by in -9_000_000i64..9_000_000, scale in 0.1f64..10.0,
    ) {
        let mut file = read(&srt(&cues));
        let before = file.len();
        if let Ok(done) = file.shift(Shift { scale, by_ms: by as f64 }) {
            prop_assert_eq!(file.len() + done.dropped, before);
            let list = file.timed_cues();
            prop_assert!(list.windows(2).all(|pair| pair[0].start_ms <= pair[1].start_ms));
            prop_assert!(list.iter().all(|cue| cue.start_ms <= cue.end_ms));
        }
    }

    #[test]
    fn fitting_puts_both_moments_where_they_belong(
        from in 0u64..1_000_000, apart in 1_000u64..9_000_000, to in 0u64..1_000_000, length in 1_000u64..9_000_000,
    ) {
        let shift = Shift::fitted(&[(from, to), (from + apart, to + length)]).expect("a shift");
        let at = |ms: u64| (ms as f64 * shift.scale + shift.by_ms).round() as i64;
        prop_assert!((at(from) - to as i64).abs() <= 1);
        prop_assert!((at(from + apart) - (to + length) as i64).abs() <= 1);
    }

    #[test]
    fn mending_loses_no_word_and_leaves_no_error(cues in any_cues()) {
        let text = srt(&lasting(cues.clone()));
        let file = read(&text);
        let mended = file.repaired(&CueLimits::default(), None);
        let bare = |text: &str| {
            let mut words: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
            words.sort_unstable();
            words
        };
        let all = |file: &CaptionFile| file.timed_cues().iter().map(|cue| cue.lines.concat()).collect::<String>();
        let (before, after) = (bare(&all(&file)), bare(&all(&mended)));
        // The same text at the same time is kept once; everything else stays.
        prop_assert!(after.len() <= before.len());
        let distinct: std::collections::HashSet<&String> = cues.iter().map(|cue| &cue.2).collect();
        if distinct.len() == cues.len() {
            prop_assert_eq!(after, before);
        }
        let list = mended.timed_cues();
        prop_assert!(list.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms));
        let report = lint("a.srt", &mended, None, &CueLimits::default());
        prop_assert_eq!(report.errors, 0);
        let rules: Vec<&str> = report.findings.iter().map(|finding| finding.rule.as_str()).collect();
        for gone in ["captions-overlap", "captions-out-of-order", "captions-empty"] {
            prop_assert!(!rules.contains(&gone), "{:?}", rules);
        }
    }
}
