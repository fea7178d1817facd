//! Text of strangers made fit for a terminal: no control characters, no escape sequences, whole or in pieces.

/// Longest escape sequence that is swallowed, in characters; what is longer is text again.
const LONGEST_SEQUENCE: usize = 4096;

/// Where in an escape sequence the last piece ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Text,
    /// After ESC.
    Escape,
    /// In `ESC [ ... letter`.
    Control,
    /// In `ESC ] ... BEL` and its like.
    Words,
    /// In `ESC ] ...` after ESC, which `\` ends.
    WordsEscape,
}

/// Takes text piece by piece and gives what may be shown of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cleaner {
    state: State,
    swallowed: usize,
}

impl Cleaner {
    /// What may be shown of the next piece.
    pub(crate) fn push(&mut self, piece: &str) -> String {
        piece.chars().filter(|c| self.shows(*c)).collect()
    }

    fn shows(&mut self, c: char) -> bool {
        self.swallowed += 1;
        let (next, shows) = match (self.state, c) {
            (_, '\u{1b}') if self.state != State::Words => (State::Escape, false),
            (State::Text, '\u{9b}') => (State::Control, false),
            (State::Text, '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}') => (State::Words, false),
            (State::Text, c) => {
                self.swallowed = 0;
                (State::Text, is_shown(c))
            }
            (State::Escape, '[') => (State::Control, false),
            (State::Escape, ']' | 'P' | 'X' | '^' | '_') => (State::Words, false),
            // A sequence of two or three characters; the middle ones are in this range.
            (State::Escape, ' '..='/') => (State::Escape, false),
            (State::Escape, _) => (State::Text, false),
            (State::Control, ' '..='?') => (State::Control, false),
            (State::Control, _) => (State::Text, false),
            (State::Words, '\u{7}' | '\u{9c}') => (State::Text, false),
            (State::Words, '\u{1b}') => (State::WordsEscape, false),
            (State::Words | State::WordsEscape, '\n') => (State::Text, true),
            (State::WordsEscape, '\\') => (State::Text, false),
            (State::Words | State::WordsEscape, _) => (State::Words, false),
        };
        self.state = if self.swallowed > LONGEST_SEQUENCE { State::Text } else { next };
        shows
    }
}

/// Characters that draw something, and white space; none that turn text around or hide it.
fn is_shown(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => false,
        c => !c.is_control(),
    }
}

/// What may be shown of a whole text.
pub(crate) fn shown(text: &str) -> String {
    Cleaner::default().push(text)
}

/// What may be shown of a text, on one line.
pub(crate) fn shown_on_a_line(text: &str) -> String {
    shown(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What may be shown of a whole page: its colours and emphasis stay, everything else that a terminal obeys goes,
/// so that a title that was forgotten on the way cannot move the cursor or turn text around.
pub(crate) fn styled(page: &str) -> String {
    let mut pieces = page.split("\u{1b}[");
    let mut clean = shown(pieces.next().unwrap_or_default());
    for piece in pieces {
        let end = piece.find(|c| !(' '..='?').contains(&c)).unwrap_or(piece.len());
        let (codes, rest) = piece.split_at(end);
        let mut rest = rest.chars();
        if rest.next() == Some('m') && codes.chars().all(|c| c.is_ascii_digit() || c == ';') {
            clean.push_str(&format!("\u{1b}[{codes}m"));
        }
        clean.push_str(&shown(rest.as_str()));
    }
    clean
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sequences_go_and_words_stay() {
        for (text, clean) in [
            ("a\u{1b}[31mred\u{1b}[0m b", "ared b"),
            ("\u{1b}]0;title\u{7}x", "x"),
            ("\u{1b}]8;;http://e\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
            ("\u{1b}Pq#0\u{1b}\\y", "y"),
            ("\u{1b}(0x\u{1b}c!", "x!"),
            ("\u{9b}2Jz", "z"),
            ("a\rb\u{8}\u{7}c\td\n", "abc\td\n"),
            ("\u{202E}evil\u{2066}", "evil"),
            ("👩‍👩‍👧 e\u{301}", "👩‍👩‍👧 e\u{301}"),
            ("\u{1b}]never ended\nnext", "\nnext"),
        ] {
            assert_eq!(shown(text), clean, "{text:?}");
        }
        assert_eq!(shown_on_a_line(" a\n\u{1b}[1mb "), "a b");
        let page = "\u{1b}[1;32mgood\u{1b}[0m \u{202e}evil\u{1b}[2J\u{1b}[>4m\u{1b}]0;x\u{7}.";
        assert_eq!(styled(page), "\u{1b}[1;32mgood\u{1b}[0m evil.");
    }

    proptest! {
        #[test]
        fn pieces_are_cleaned_like_the_whole(text in "(\\PC|\u{1b}|\\[|\\]|\u{7}|[0-9;mJ]){0,60}", at in 0usize..60) {
            let at = text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
            let mut cleaner = Cleaner::default();
            let pieces = cleaner.push(&text[..at]) + &cleaner.push(&text[at..]);
            prop_assert_eq!(&pieces, &shown(&text));
            prop_assert!(pieces.chars().all(is_shown));
        }
    }
}
