//! Text made fit for YouTube: no control characters, no angle brackets, no forbidden words.

/// Replaces what YouTube refuses: `<` and `>` by look-alikes, control characters by a space.
///
/// New lines are kept, tabs become spaces.
pub fn acceptable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '<' => '‹',
            '>' => '›',
            '\n' => '\n',
            c if c.is_control() || is_invisible(c) => ' ',
            c => c,
        })
        .collect()
}

/// Line and paragraph separators and text-direction overrides, which turn what follows around.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// One line: runs of white space become one space.
pub fn one_line(text: &str) -> String {
    acceptable(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text holds one of the words, as a whole word, ignoring case.
pub fn holds_any(text: &str, words: &[String]) -> bool {
    let lower = text.to_lowercase();
    words.iter().map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).any(|word| {
        lower.match_indices(&word).any(|(at, found)| {
            let before = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let after = lower[at + found.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
            before && after
        })
    })
}

/// Cuts at a word border so that at most `most` characters are left, with an ellipsis when something went.
pub fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let head: String = text.chars().take(most.saturating_sub(1)).collect();
    let cut = head.rfind(char::is_whitespace).filter(|at| *at > head.len() / 2).unwrap_or(head.len());
    let kept = head[..cut].trim_end_matches(|c: char| c.is_whitespace() || ",;:–-".contains(c));
    format!("{kept}…")
}

/// The first letter as a capital, the rest as it is. A first word with capitals inside (`iPhone`) is kept.
pub fn capitalised(text: &str) -> String {
    if text.split_whitespace().next().is_some_and(|word| word.chars().skip(1).any(char::is_uppercase)) {
        return text.to_string();
    }
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forbidden_words_are_whole_words() {
        let words = ["art".to_string(), " ".to_string()];
        assert!(holds_any("The ART of it", &words));
        assert!(!holds_any("A start", &words));
    }

    #[test]
    fn cuts_between_words() {
        assert_eq!(shorten("one two three four", 11), "one two…");
        assert_eq!(shorten("short", 11), "short");
    }

    proptest! {
        #[test]
        fn nothing_refused_is_left(text in "\\PC*|.*") {
            let clean = acceptable(&text);
            prop_assert!(!clean.contains(['<', '>']));
            prop_assert!(clean.chars().all(|c| c == '\n' || !c.is_control()));
        }

        #[test]
        fn shortened_text_fits(text in "\\PC{0,80}", most in 2usize..60) {
            prop_assert!(shorten(&text, most).chars().count() <= most);
        }
    }
}
