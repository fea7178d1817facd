//! Hashtags: read them the way YouTube does, and make some from key phrases.

use crate::model::Keyword;

/// Most words joined into one proposed hashtag.
const MOST_WORDS: usize = 3;
/// Most characters of a proposed hashtag, with its `#`.
const MOST_CHARACTERS: usize = 30;

/// The hashtags of a text in order, with their `#`, as written. Repetitions stay: YouTube counts them.
///
/// A hashtag is `#` and letters, digits or underscores of any script, not digits alone; `#` inside a word or
/// a link is none.
pub fn parse(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = ' ';
    let mut word_start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            word_start = at + c.len_utf8();
        }
        let opens = c == '#' && !is_tag_char(before) && !matches!(before, '#' | '&' | '/');
        before = c;
        if !opens || is_link(&text[word_start..at]) {
            continue;
        }
        let body_start = at + 1;
        let mut end = body_start;
        while let Some((next, c)) = chars.peek().copied() {
            if !is_tag_char(c) {
                break;
            }
            end = next + c.len_utf8();
            before = c;
            chars.next();
        }
        let body = &text[body_start..end];
        if body.chars().any(|c| !c.is_numeric() && c != '_') {
            found.push(format!("#{body}"));
        }
    }
    found
}

/// Letters and digits with their marks (Hindi and Thai vowels), and the underscore.
fn is_tag_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_mark(c)
}

/// Combining marks that belong to the letter before them, and the joiners of Persian and Hindi.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_link(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.")
}

/// Up to `limit` hashtags from key phrases, best first: lower case, words joined, at most three words and
/// 30 characters. A phrase that does not fit gives none.
pub fn propose(keywords: &[Keyword], limit: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for keyword in keywords {
        if found.len() >= limit {
            break;
        }
        let words =
            keyword.phrase.split(|c: char| c.is_whitespace() || c == '-').filter(|w| !w.is_empty()).count();
        let body: String =
            keyword.phrase.chars().filter(|c| is_tag_char(*c)).collect::<String>().to_lowercase();
        let fits = words <= MOST_WORDS && body.chars().count() < MOST_CHARACTERS;
        if !fits || !body.chars().any(char::is_alphabetic) {
            continue;
        }
        let tag = format!("#{body}");
        if !found.contains(&tag) {
            found.push(tag);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keyword(phrase: &str) -> Keyword {
        Keyword { phrase: phrase.into(), score: 1.0, count: 1, mentions: Vec::new() }
    }

    #[test]
    fn reads_hashtags_of_any_script() {
        assert_eq!(parse("#soundproofing and #home_studio2!"), ["#soundproofing", "#home_studio2"]);
        assert_eq!(parse("見て #東京タワー、#हिन्दी #ทำอาหาร"), ["#東京タワー", "#हिन्दी", "#ทำอาหาร"]);
        assert_eq!(parse("(#one) #two#three"), ["#one", "#two"]);
    }

    #[test]
    fn leaves_what_is_no_hashtag() {
        for text in
            ["C# and a#b", "#1 trick", "https://example.com/page#part", "# alone", "##", "&#39;", "#_"]
        {
            assert_eq!(parse(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn proposes_joined_words() {
        let keywords = [
            keyword("Soundproofing"),
            keyword("home studio"),
            keyword("home-studio"),
            keyword("a very long phrase of words"),
            keyword("electroencephalography research laboratory"),
            keyword("2022"),
            keyword("東京タワー"),
        ];
        assert_eq!(propose(&keywords, 5), ["#soundproofing", "#homestudio", "#東京タワー"]);
        assert_eq!(propose(&keywords, 1), ["#soundproofing"]);
    }

    proptest! {
        #[test]
        fn every_proposal_reads_as_one_hashtag(phrase in "[\\p{L}\\p{N} '&-]{1,40}") {
            for tag in propose(&[keyword(&phrase)], 3) {
                prop_assert_eq!(parse(&tag), vec![tag]);
            }
        }

        #[test]
        fn parsing_never_fails(text in "\\PC{0,200}") {
            for tag in parse(&text) {
                prop_assert!(text.contains(&tag));
            }
        }
    }
}
