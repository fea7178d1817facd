//! What a translation must not change: links, addresses, @names, hashtags, numbers, and names that are surely names.

use crate::seo::hashtags;
use crate::seo::lint::looks_like_link;

/// The greatest number that may be written in digits where the original has a word for it.
const MOST_IN_WORDS: u64 = 20;

/// What is lost or invented in a translation, one fragment each: `the link https://x.org is missing`. `keep` are names
/// that stay as they are.
pub(super) fn findings(original: &str, translation: &str, keep: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (what, read) in
        [("link", links as fn(&str) -> Vec<String>), ("name", handles), ("hashtag", tags), ("name", names)]
    {
        let (before, after) = (read(original), read(translation));
        let missing = without(&before, &after);
        found.extend(missing.iter().map(|text| format!("the {what} {text} is missing")));
        // A name may be what the new language writes like one; the others are never added.
        if what != "name" {
            let added = without(&after, &before);
            found.extend(added.iter().map(|text| format!("the {what} {text} is not in the original")));
        }
    }
    for word in
        keep.iter().filter(|word| original.contains(word.as_str()) && !translation.contains(word.as_str()))
    {
        found.push(format!("'{word}' has to stay as it is"));
    }
    let (before, after) = (numbers(original), numbers(translation));
    found.extend(without(&before, &after).iter().map(|number| format!("the number {number} is missing")));
    let small = |number: &String| number.parse().is_ok_and(|number: u64| number <= MOST_IN_WORDS);
    let added = without(&after, &before).into_iter().filter(|number| !small(number));
    found.extend(added.map(|number| format!("the number {number} is not in the original")));
    found
}

/// Whether there is anything to translate: letters outside of links, addresses, @names and hashtags.
pub(super) fn has_words(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '#' | '＃'));
        word.chars().any(char::is_alphabetic)
            && !looks_like_link(word)
            && !is_address(word)
            && !bare.starts_with(['@', '#', '＃'])
    })
}

/// What is in `these` and not in `those`, each as often as it is missing.
fn without(these: &[String], those: &[String]) -> Vec<String> {
    let mut left = those.to_vec();
    let missing = |text: &&String| match left.iter().position(|other| other == *text) {
        Some(at) => {
            left.swap_remove(at);
            false
        }
        None => true,
    };
    these.iter().filter(missing).cloned().collect()
}

/// Marks around a link or a name that belong to the sentence.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '@' | '_' | '#' | '=' | '&' | '-'))
        .trim_end_matches('-')
}

fn is_address(word: &str) -> bool {
    let word = bare(word);
    word.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
}

/// Words with a link in them, cut where a script without spaces goes on.
fn words(text: &str) -> impl Iterator<Item = &str> {
    // In Japanese and Chinese, text may follow a link without a space.
    text.split(|c: char| {
        c.is_whitespace() || (c.is_alphabetic() && is_wide(c)) || "、。，（）「」【】：；！？".contains(c)
    })
    .filter(|word| !word.is_empty())
}

fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x0E00..=0x0EFF | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF)
}

fn links(text: &str) -> Vec<String> {
    let links = words(text).filter(|word| looks_like_link(word) || is_address(word));
    links
        .map(|word| bare(&word[word.find("http").unwrap_or(0)..]).trim_end_matches('/').to_string())
        .collect()
}

fn handles(text: &str) -> Vec<String> {
    let handles = words(text).filter(|word| !is_address(word) && !looks_like_link(word));
    handles.map(bare).filter(|word| word.len() > 1 && word.starts_with('@')).map(String::from).collect()
}

fn tags(text: &str) -> Vec<String> {
    hashtags::parse(text).into_iter().map(String::from).collect()
}

/// Words that no language translates: a capital inside (`YouTube`, `iPhone`), or letters with digits (`H264`, `4K`).
fn names(text: &str) -> Vec<String> {
    let plain =
        words(text).filter(|word| !looks_like_link(word) && !is_address(word) && !word.contains(['#', '@']));
    let pieces = plain.flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
    let inner = |word: &&str| {
        word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase())
    };
    // `3rd`, `1990s` and `10km` are words of a language.
    let coded = |word: &&str| {
        word.chars().any(|c| c.is_ascii_digit()) && word.chars().any(char::is_uppercase) && word.is_ascii()
    };
    pieces.filter(|word| inner(word) || coded(word)).map(String::from).collect()
}

/// Runs of digits, whichever digits a script has, without leading zeros; those of links, hashtags and names left out.
/// Separators differ between languages, so `1,500.75` are three runs.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let rest = match word.find("http") {
            Some(at) => &word[..at],
            None if looks_like_link(word) || is_address(word) => "",
            None => word,
        };
        let tags = tags(rest).concat();
        let mut run = String::new();
        for c in rest.chars().chain([' ']) {
            match digit(c) {
                Some(digit) => run.push(digit),
                None if run.is_empty() => {}
                None => {
                    let number = run.trim_start_matches('0');
                    let number = if number.is_empty() { "0" } else { number };
                    if !tags.contains(&run) {
                        found.push(number.to_string());
                    }
                    run.clear();
                }
            }
        }
    }
    found
}

/// A decimal digit of any script that people write numbers with.
fn digit(c: char) -> Option<char> {
    /// The zeros of Arabic, Persian, Devanagari, Bengali, Tamil, Thai, Myanmar, Khmer and full-width digits.
    const ZEROS: [u32; 9] = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0BE6, 0x0E50, 0x1040, 0x17E0, 0xFF10];
    if c.is_ascii_digit() {
        return Some(c);
    }
    let value = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lost(original: &str, translation: &str) -> String {
        findings(original, translation, &["Acme Audio".to_string()]).join("; ")
    }

    #[test]
    fn what_stays_is_no_finding() {
        for (original, translation) in [
            ("Get 3 tips for 1,500.75 dollars", "Drei? Nein: 3 Tipps für 1.500,75 Dollar"),
            ("More at https://x.org/a?b=1.", "Mehr unter https://x.org/a?b=1"),
            ("See https://x.org/a for more", "詳細はhttps://x.org/aをご覧ください"),
            ("By @anna for Acme Audio #bass #raum", "Von @anna für Acme Audio #bass #raum"),
            ("My iPhone films in 4K at 60 fps", "Mein iPhone filmt in 4K mit 60 Bildern"),
            ("It has 48 samples", "يحتوي على ٤٨ عينة"),
            ("Two microphones", "2つのマイク"),
            ("Mail me: a@b.org", "Schreib mir: a@b.org"),
            ("At 07:05", "Um 7:05 Uhr"),
        ] {
            assert_eq!(lost(original, translation), "", "{original}");
        }
    }

    #[test]
    fn what_is_lost_or_invented_is_named() {
        assert_eq!(
            lost("at https://x.org/a", "bei https://y.org/a"),
            "the link https://x.org/a is missing; the link https://y.org/a is not in the original"
        );
        assert_eq!(lost("by @anna", "von anna"), "the name @anna is missing");
        assert_eq!(
            lost("it is #bass", "es ist #bässe"),
            "the hashtag #bass is missing; the hashtag #bässe is not in the original"
        );
        assert_eq!(lost("uses YouTube", "nutzt Ihr Rohr"), "the name YouTube is missing");
        assert_eq!(lost("from Acme Audio", "von Gipfelton"), "'Acme Audio' has to stay as it is");
        assert_eq!(
            lost("48 of them", "84 davon"),
            "the number 48 is missing; the number 84 is not in the original"
        );
        assert_eq!(lost("10 and 10", "10"), "the number 10 is missing");
    }

    #[test]
    fn lines_without_words_need_no_translation() {
        for text in [
            "https://x.org/about",
            "@anna @bert",
            "#bass #raum",
            "♪ 12:30 ♪",
            "---",
            "a@b.org",
            "(https://x.org)",
        ] {
            assert!(!has_words(text), "{text}");
        }
        for text in ["Website: https://x.org", "日本語", "by @anna", "Ω"] {
            assert!(has_words(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_text_keeps_what_it_keeps(text in "\\PC{0,80}") {
            prop_assert_eq!(findings(&text, &text, &[]), Vec::<String>::new());
        }

        #[test]
        fn digits_of_any_script_are_the_same_number(number in 21u32..1_000_000) {
            let arabic: String = number.to_string().chars()
                .map(|c| char::from_u32(0x0660 + c.to_digit(10).expect("a digit")).expect("a digit")).collect();
            prop_assert_eq!(lost(&number.to_string(), &arabic), "");
        }
    }
}
