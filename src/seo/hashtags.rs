//! Hashtags: read them the way YouTube does, and make some from key phrases.

use super::lint;
use crate::model::Keyword;

/// Most words joined into one proposed hashtag.
const MOST_WORDS: usize = 3;
/// Most characters of a proposed hashtag, with its `#`.
const MOST_CHARACTERS: usize = 30;

/// The hashtags of a text in their order, with the `#`, repeated ones each time: YouTube counts them.
///
/// A hashtag starts at the beginning of a word and runs over letters, digits, marks and `_` of any script;
/// digits alone count too (`#36` in a title is a link). A `#` inside a link or a word (`C#`) is none.
pub fn parse(text: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    if !text.contains(SIGNS) {
        return tags;
    }
    for word in text.split_whitespace().filter(|word| word.contains(SIGNS) && !is_link(word)) {
        let mut before = None;
        for (at, c) in word.char_indices() {
            let inside = before.is_some_and(|before: char| is_body(before) || matches!(before, '&' | '/'));
            if SIGNS.contains(&c) && !inside {
                let body = &word[at + c.len_utf8()..];
                let length = body.find(|c| !is_body(c)).unwrap_or(body.len());
                if body[..length].contains(char::is_alphanumeric) {
                    tags.push(&word[at..at + c.len_utf8() + length]);
                }
            }
            before = Some(c);
        }
    }
    tags
}

/// The sign, and its full-width form.
const SIGNS: [char; 2] = ['#', '＃'];

/// Letters and digits with their marks (Hindi and Thai vowels), the underscore, and the joiners of Persian
/// and Hindi.
fn is_body(c: char) -> bool {
    c.is_alphanumeric()
        || c == '_'
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_link(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || lint::looks_like_link(word)
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
        let body: String = keyword.phrase.chars().filter(|c| is_body(*c)).collect::<String>().to_lowercase();
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
    fn reads_them_between_other_signs() {
        let text =
            "#one, (#two) C# page#part #3 #über_cool. ##four # none https://x.org/#frag &#39; #हिन्दी #a#b";
        assert_eq!(parse(text), ["#one", "#two", "#3", "#über_cool", "#four", "#हिन्दी", "#a"]);
    }

    #[test]
    fn leaves_what_is_no_hashtag() {
        for text in ["C# and a#b", "https://example.com/page#part", "# alone", "##", "&#39;", "#_"] {
            assert_eq!(parse(text), Vec::<&str>::new(), "{text}");
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
                prop_assert_eq!(parse(&tag), vec![tag.as_str()]);
            }
        }

        #[test]
        fn parsing_never_fails(text in "\\PC{0,200}") {
            for tag in parse(&text) {
                prop_assert!(text.contains(tag));
            }
        }
    }
}
