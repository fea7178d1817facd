//! The decisive cases, the folklore that must not be reported, and what holds for every text.

use proptest::prelude::*;

use super::{Clock, Fixes, chapters, draft, fix, fix_with, parse_chapters};
use crate::model::{Chapter, Draft, Finding, Severity};

fn title(text: &str) -> Draft {
    Draft { title: Some(text.into()), ..Draft::default() }
}

fn description(text: &str) -> Draft {
    Draft { description: Some(text.into()), ..Draft::default() }
}

fn tags(tags: Vec<String>) -> Draft {
    Draft { tags: Some(tags), ..Draft::default() }
}

fn language(code: &str) -> Draft {
    Draft { language: Some(code.into()), ..Draft::default() }
}

fn errors(findings: &[Finding]) -> Vec<&str> {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.rule.as_str()).collect()
}

fn only(draft: &Draft, rule: &str) -> Finding {
    let findings = super::draft(draft);
    let mut of_rule = findings.iter().filter(|finding| finding.rule == rule);
    let finding = of_rule.next().unwrap_or_else(|| panic!("no {rule} in {findings:?}")).clone();
    assert_eq!(of_rule.next(), None);
    finding
}

#[test]
fn what_is_not_written_is_not_linted() {
    assert_eq!(draft(&Draft::default()), []);
    assert_eq!(draft(&Draft { duration_s: Some(f64::NAN), text: Some("<".into()), ..Draft::default() }), []);
}

#[test]
fn titles_are_measured_in_utf16_units_and_both_counts_are_said() {
    let finding = only(&title(&format!("{}{}", "a".repeat(92), "👍".repeat(6))), "title-too-long");
    assert_eq!(finding.measured.as_deref(), Some("104 UTF-16 units, 98 characters"));
    assert_eq!(finding.limit.as_deref(), Some("100 UTF-16 units"));
    assert!(finding.source.contains("https://developers.google.com/youtube/v3/docs/videos"));
    assert_eq!(errors(&draft(&title(&"👍".repeat(50)))), [""; 0]);
    assert_eq!(errors(&draft(&title(&"👍".repeat(51)))), ["title-too-long"]);
    assert_eq!(errors(&draft(&title(&"é".repeat(100)))), [""; 0]);
}

#[test]
fn descriptions_are_measured_in_bytes() {
    assert_eq!(errors(&draft(&description(&"é".repeat(2500)))), [""; 0]);
    let finding = only(&description(&"é".repeat(2501)), "description-too-long");
    assert_eq!(finding.measured.as_deref(), Some("5002 bytes, 2501 characters"));
    assert_eq!(errors(&draft(&description(&"日".repeat(1667)))), ["description-too-long"]);
}

#[test]
fn tags_are_measured_with_quotes_and_commas() {
    // 50 tags of 9 and 49 commas are 499.
    let mut list: Vec<String> = (0..50).map(|at| format!("tag-n-{at:03}")).collect();
    assert_eq!(errors(&draft(&tags(list.clone()))), [""; 0]);
    // A space makes one of them 2 longer.
    list[0] = "tag n-000".into();
    let finding = only(&tags(list), "tags-too-long");
    assert!(finding.measured.as_deref().unwrap_or_default().starts_with("501 characters"), "{finding:?}");
}

#[test]
fn folklore_is_not_reported() {
    let many: Vec<String> = (0..60).map(|at| format!("t{at}")).collect();
    assert_eq!(draft(&tags(many)), [], "there is no limit of 30 tags");
    assert_eq!(
        draft(&tags(vec!["a tag of far more than thirty characters, all in all".replace(',', "")])),
        []
    );
    let sixteen: String = (0..16).map(|at| format!(" #tag{at}")).collect();
    let findings = draft(&description(&format!("Words about the video{sixteen}")));
    assert!(findings.iter().all(|finding| finding.severity == Severity::Info), "{findings:?}");
    let links: String = (0..16).map(|at| format!("\nhttps://example.com/{at}")).collect();
    assert_eq!(draft(&description(&format!("All the pages of the talk:{links}"))), []);
    // 4-byte text under 5000 bytes, and a title without any keyword, number or power word.
    assert_eq!(draft(&Draft { title: Some("Bread".into()), ..description("Short, and that is fine.") }), []);
}

#[test]
fn sixty_hashtags_count_and_sixty_one_do_not() {
    let list = |count: usize| (0..count).map(|at| format!("#t{at}")).collect::<Vec<_>>().join(" ");
    assert_eq!(errors(&draft(&description(&list(60)))), [""; 0]);
    assert_eq!(errors(&draft(&description(&list(61)))), ["hashtags-too-many"]);
    let both = Draft { title: Some("A #t".into()), ..description(&list(60)) };
    assert_eq!(errors(&draft(&both)), ["hashtags-too-many"]);
    let shown = Draft { title: Some("A #x".into()), ..description("Words and words: #a #b #c") };
    assert!(only(&shown, "hashtags-only-three-shown").message.contains("shows #x by the title"));
}

#[test]
fn chapters_of_nine_and_ten_seconds() {
    let list = |starts: &[u64]| starts.iter().map(|at| Chapter::new(at * 1000, "t")).collect::<Vec<_>>();
    assert_eq!(chapters(&list(&[0, 10, 20]), Some(30_000)), []);
    assert_eq!(errors(&chapters(&list(&[0, 9, 20]), Some(30_000))), ["chapter-too-short"]);
    assert_eq!(errors(&chapters(&list(&[0, 10, 20]), Some(29_000))), ["chapter-last-too-short"]);
    assert_eq!(chapters(&list(&[0, 10, 20]), None), [], "the end is not known");
    assert_eq!(errors(&chapters(&list(&[0, 10, 20]), Some(20_000))), ["chapter-after-end"]);
    assert_eq!(errors(&chapters(&list(&[0, 0, 20]), None)), ["chapters-not-ascending"]);
    assert_eq!(errors(&chapters(&list(&[5]), None)), ["chapters-first-not-zero", "chapters-too-few"]);
    assert_eq!(chapters(&[], Some(1)), []);
}

#[test]
fn a_lone_time_is_no_chapter_list() {
    for text in [
        "The best part is at 2:35",
        "2:35 is the best part",
        "Doors open 19:00\nConcert 20:30",
        "7:00 pm Doors\n8:30 pm Concert",
        "See John 3:16\nand Romans 5:12",
        "I talk about A at 2:35 and about B at 4:10 in this one",
    ] {
        assert_eq!(errors(&draft(&description(text))), [""; 0], "{text}");
    }
    assert_eq!(errors(&draft(&description("0:00 Intro\nMore words"))), ["chapters-too-few"]);
    assert_eq!(
        errors(&draft(&description("0:10 Intro\n1:00 Middle"))),
        ["chapters-first-not-zero", "chapters-too-few"]
    );
    let late = Draft { duration_s: Some(65.0), ..description("0:00 a\n0:30 b\n1:00 c") };
    assert_eq!(errors(&draft(&late)), ["chapter-last-too-short"]);
}

#[test]
fn chapter_lines_in_every_form() {
    let read = |text: &str| {
        let found = parse_chapters(text);
        assert!(found.len() <= 1, "{found:?}");
        found.first().map(|line| (line.start_ms / 1000, line.title.clone()))
    };
    let cases = [
        ("0:00 Intro", 0, "Intro"),
        ("00:00 - Intro", 0, "Intro"),
        ("00:00:05 – Intro – part 1", 5, "Intro – part 1"),
        ("1:05: Setup: the rest", 65, "Setup: the rest"),
        ("1:05 | Setup", 65, "Setup"),
        ("[1:05] Setup", 65, "Setup"),
        ("(1:02:05) Setup (again)", 3725, "Setup (again)"),
        ("• 1:05 Setup", 65, "Setup"),
        ("▶️ 1:05 Setup", 65, "Setup"),
        ("1. 1:05 Setup", 65, "Setup"),
        ("02) 1:05 Setup", 65, "Setup"),
        ("1:05-2:10 Setup", 65, "Setup"),
        ("1:05 – 2:10 – Setup", 65, "Setup"),
        ("Setup 1:05", 65, "Setup"),
        ("Setup - 1:05", 65, "Setup"),
        ("Setup: 1:05", 65, "Setup"),
        ("Setup (1:05)", 65, "Setup"),
        ("Setup [01:01:05]", 3665, "Setup"),
        ("Setup 1:05 - 2:10", 65, "Setup"),
        ("1:05 10 tips", 65, "10 tips"),
        ("1:05 2:1 ratio", 65, "2:1 ratio"),
        ("90:00 Late\r", 5400, "Late"),
        ("1:05", 65, ""),
        ("१ 1:05 Setup 日本", 0, ""),
    ];
    for (line, start, wanted) in cases {
        if line.starts_with('१') {
            assert_eq!(read(line), None, "{line}");
        } else {
            assert_eq!(read(line), Some((start, wanted.to_string())), "{line}");
        }
    }
    for none in [
        "at 1:05 I say",
        "ratio 16:9",
        "1:5 x",
        "1:65 x",
        "v1:05:2 x",
        "x1:05",
        "1:05am x",
        "https://x.org/1:05",
    ] {
        assert_eq!(read(none), None, "{none}");
    }
    let text = "Words\n0:00 A\n\n1:00:00 B";
    let found = parse_chapters(text);
    assert_eq!(found.iter().map(|line| line.line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(found[0].clock, Clock::MinutesSeconds);
    assert_eq!(found[1].clock, Clock::HoursMinutesSeconds);
    assert_eq!(&text[found[1].range.clone()], "1:00:00");
}

#[test]
fn country_codes_say_which_language_is_meant() {
    for (code, meant) in
        [("cn", "zh-CN"), ("CN", "zh-CN"), ("jp", "ja"), ("ua", "uk"), ("english", "en"), ("en-UK", "en-GB")]
    {
        let finding = only(&language(code), "language-invalid");
        assert_eq!(finding.severity, Severity::Error);
        assert!(finding.message.contains(&format!("'{meant}'")), "{finding:?}");
    }
    // Kanuri exists, so it cannot be an error.
    assert!(only(&language("kr"), "language-is-country").message.contains("'ko'"));
    for good in ["en", "pt-BR", "zh-Hans", "zh-Hant-TW", "es-419", "sr-Latn", "iw", "fil", "yue-HK", "uk"] {
        assert_eq!(draft(&language(good)), [], "{good}");
    }
    for bad in ["", " ", "e", "xx", "en-ZZ", "en-Abcd", "en--US", "123", "en-US-", "ein Satz"] {
        assert_eq!(errors(&draft(&language(bad))), ["language-invalid"], "{bad}");
    }
    for (code, form) in [("en_US", "en-US"), ("EN", "en"), ("eng", "en"), ("zh-hans-cn", "zh-Hans-CN")] {
        let mut draft = language(code);
        fix(&mut draft);
        assert_eq!(draft.language.as_deref(), Some(form));
    }
}

#[test]
fn links_are_read_as_people_write_them() {
    let rules = |text: &str| -> Vec<String> {
        draft(&description(&format!("Some words about what is in this video\n{text}")))
            .into_iter()
            .map(|finding| finding.rule)
            .collect()
    };
    for fine in
        ["https://youtu.be/abc?t=5", "Site:https://a.org", "e.g. this, i.e. that", "v1.2.3", "a/b", "3.5/5"]
    {
        assert_eq!(rules(fine), [""; 0], "{fine}");
    }
    for broken in [
        "https://",
        "https://a",
        "https:// example",
        "http//a.org",
        "htps://a.org",
        "https:/a.org",
        "https://a..b",
    ] {
        assert_eq!(rules(broken), ["link-malformed"], "{broken}");
    }
    assert_eq!(rules("https://a.orghttps://b.org"), ["link-malformed"]);
    assert_eq!(
        rules("https://a.org/watch?v=ab..."),
        ["link-malformed"],
        "copied from a page that shortens links"
    );
    for bare in ["www.a.org", "example.com", "youtu.be/abc", "instagram.com/me"] {
        assert_eq!(rules(bare), ["link-without-scheme"], "{bare}");
    }
    assert_eq!(rules("see https://a.org."), ["link-punctuation"]);
    assert_eq!(rules("見る：https://a.org。次"), ["link-punctuation"]);
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    let size = 100_000;
    for text in
        ["https://a.org/", "(", ")", "a", "#", "#a", "1:00", "<", "\u{1}", ". ", "\n", "👍", "https://"]
    {
        let long = text.repeat(size / text.len());
        let closed = format!("https://a.org/{}", ")".repeat(size));
        let written = Draft {
            title: Some(long.clone()),
            description: Some(format!("{long}{closed}")),
            tags: Some(vec![long.clone(), long.clone()]),
            language: Some(long),
            ..Draft::default()
        };
        assert!(errors(&draft(&written)).len() >= 3);
    }
}

#[test]
fn only_certain_mends_are_made() {
    let mut written = Draft {
        title: Some(" I <3\tRust ".into()),
        description: Some("\n\nWords  \r\n0:00 A\n0:30 B -> C\n1:00:00 D".into()),
        tags: Some(["#rust", "rust", "Rust", "", "\"learn rust\" ", "a, b"].map(String::from).to_vec()),
        language: Some("en_us".into()),
        ..Draft::default()
    };
    let applied = fix(&mut written);
    assert_eq!(written.title.as_deref(), Some("I <3 Rust"));
    assert_eq!(written.description.as_deref(), Some("Words\r\n0:00:00 A\n0:00:30 B -> C\n1:00:00 D"));
    assert_eq!(written.tags.as_deref(), Some(&["rust", "Rust", "learn rust", "a, b"].map(String::from)[..]));
    assert_eq!(written.language.as_deref(), Some("en-US"));
    assert_eq!(applied.len(), 10, "{applied:?}");
    assert_eq!(errors(&draft(&written)), ["title-angle-bracket", "description-angle-bracket"]);
    let applied = fix_with(&mut written, Fixes { look_alikes: true });
    assert_eq!(applied.len(), 2);
    assert_eq!(written.title.as_deref(), Some("I ‹3 Rust"));
    assert_eq!(errors(&draft(&written)), [""; 0]);
}

#[test]
fn a_mend_that_makes_a_description_too_long_is_not_offered() {
    let mut text = String::from("0:00 A\n0:30 B\n1:00:00 D\n");
    text.push_str(&"x".repeat(5000 - text.len() - 3));
    assert_eq!(only(&description(&text), "chapters-mixed-clocks").fix, None);
}

/// Text with the characters the rules look at.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<".to_string()),
        Just(" \n".to_string()),
        Just("\n".to_string()),
        Just("\r\n".to_string()),
        Just("\t".to_string()),
        Just("\u{7}".to_string()),
        Just("\u{85}".to_string()),
        Just("\u{200b}".to_string()),
        Just("https://".to_string()),
        Just("https://a.org/(b)".to_string()),
        Just("www.a.org".to_string()),
        Just("#".to_string()),
        Just("#shorts ".to_string()),
        Just("👨‍👩‍👧".to_string()),
        Just(" - ".to_string()),
        Just("\"".to_string()),
        Just(",".to_string()),
        Just("。".to_string()),
        Just("é̃".to_string()),
        "[0-9]{1,2}:[0-5][0-9]",
        "[0-9]:[0-5][0-9]:[0-5][0-9]",
        "[A-Za-z]{1,8}",
        "\\PC{0,6}",
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let list = prop::collection::vec((any::<u64>(), text()), 0..5)
        .prop_map(|list| list.into_iter().map(|(at, title)| Chapter::new(at, title)).collect());
    (
        prop::option::of(text()),
        prop::option::of(text()),
        prop::option::of(prop::collection::vec(text(), 0..8)),
        prop::option::of(list),
        prop::option::of(any::<f64>()),
        prop::option::of(prop_oneof![text(), "[a-zA-Z]{2,3}[-_][a-zA-Z]{2,4}", "[a-zA-Z]{2,3}"]),
    )
        .prop_map(|(title, description, tags, chapters, duration_s, language)| Draft {
            title,
            description,
            tags,
            chapters,
            duration_s,
            language,
            ..Draft::default()
        })
}

/// The words of a text, control characters aside.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let plain: String = plain.chars().filter(|c| !c.is_control()).collect();
    plain.split_whitespace().map(String::from).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn fixing_ends_and_leaves_nothing_to_fix(written in any_draft()) {
        let mut fixed = written.clone();
        let applied = fix(&mut fixed);
        for finding in draft(&fixed) {
            prop_assert!(finding.fix.is_none(), "{:?} after {:?}", finding, applied);
        }
        let again = fixed.clone();
        prop_assert_eq!(fix(&mut fixed), []);
        prop_assert_eq!(&fixed, &again);
        // Nothing is written that was not there, and what no rule mends is untouched.
        prop_assert_eq!(fixed.title.is_some(), written.title.is_some());
        prop_assert_eq!(fixed.description.is_some(), written.description.is_some());
        prop_assert_eq!(fixed.chapters, written.chapters);
        prop_assert_eq!(fixed.duration_s.map(f64::to_bits), written.duration_s.map(f64::to_bits));
    }

    #[test]
    fn every_mend_removes_its_finding_and_touches_its_field_only(written in any_draft()) {
        for finding in draft(&written) {
            let Some(fix) = &finding.fix else { continue };
            let mut changed = written.clone();
            match finding.field.as_str() {
                "title" => changed.title = fix.value.as_str().map(String::from),
                "description" => changed.description = fix.value.as_str().map(String::from),
                "language" => changed.language = fix.value.as_str().map(String::from),
                "tags" => changed.tags = serde_json::from_value(fix.value.clone()).ok(),
                other => prop_assert!(false, "a mend for {}", other),
            }
            let after = draft(&changed);
            prop_assert!(after.iter().all(|other| other.rule != finding.rule), "{:?}", finding);
        }
    }

    #[test]
    fn no_word_of_the_creator_is_lost(title in text(), body in text()) {
        let mut fixed = Draft { title: Some(title.clone()), description: Some(body.clone()), ..Draft::default() };
        let applied = fix(&mut fixed);
        prop_assert_eq!(words(fixed.title.as_deref().unwrap_or_default()), words(&title));
        if applied.iter().all(|mend| mend.rule != "chapters-mixed-clocks") {
            prop_assert_eq!(words(fixed.description.as_deref().unwrap_or_default()), words(&body));
        }
    }

    #[test]
    fn findings_are_complete_and_in_order(written in any_draft()) {
        let findings = draft(&written);
        prop_assert!(findings.windows(2).all(|pair| pair[0].severity >= pair[1].severity));
        for finding in findings {
            prop_assert!(crate::rules::lint_rule(&finding.rule).is_some());
            prop_assert!(!finding.message.is_empty() && !finding.source.is_empty() && !finding.field.is_empty());
        }
    }

    #[test]
    fn a_draft_within_the_limits_has_no_errors(
        title in "[A-Za-zé👍][A-Za-zé👍 ]{0,48}",
        body in "[A-Za-zé👍 ,.!?\n]{0,1200}",
        list in prop::collection::vec("[a-z]{1,10}( [a-z]{1,10})?", 0..20),
        starts in prop::collection::btree_set(1u64..60, 2..10),
        code in prop::sample::select(vec!["en", "de-AT", "zh-Hans", "es-419"]),
    ) {
        let lines: String = starts.iter().map(|at| format!("\n{}:00 Chapter", at)).collect();
        let written = Draft {
            title: Some(title),
            description: Some(format!("{body}\n0:00 Start{lines}")),
            tags: Some(list),
            duration_s: Some(3700.0),
            language: Some(code.into()),
            ..Draft::default()
        };
        let findings = draft(&written);
        prop_assert_eq!(errors(&findings), [""; 0]);
    }

    #[test]
    fn reading_chapters_never_panics_and_ranges_are_times(body in text()) {
        for line in parse_chapters(&body) {
            let clock = &body[line.range.clone()];
            prop_assert_eq!(crate::model::timestamp::parse_clock(clock), Some(line.start_ms));
        }
    }
}
