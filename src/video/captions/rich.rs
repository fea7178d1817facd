//! A caption line with what a format may hold beside its text: italic, bold, underlined, and the times of words.

use super::markup::{Line, entity_char, push};
use super::scan::clock;

/// Something that begins or ends within a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// From here on it is said at this time, in milliseconds.
    Time(u64),
    /// Italic (`i`), bold (`b`) or underlined (`u`) begins or ends.
    Tag(char, bool),
}

/// A line with its marks.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct RichLine {
    /// What is said, single spaces.
    pub text: String,
    /// Byte offsets in `text` and what stands there, in order.
    pub marks: Vec<(usize, Mark)>,
    /// Whether it holds what none of our writers writes: colours, fonts, voices, effects.
    pub lossy: bool,
}

impl RichLine {
    /// Reads a line. `karaoke` is the running time of an ASS line, in milliseconds; `None` for other formats.
    pub(super) fn read(raw: &str, karaoke: Option<&mut u64>) -> Self {
        let ass = karaoke.is_some();
        let mut now = karaoke;
        let mut line = Self::default();
        let mut rest = raw;
        while let Some(c) = rest.chars().next() {
            let taken = match c {
                '<' if !ass => line.tag(rest),
                '{' => line.block(rest, now.as_deref_mut()),
                '&' if !ass => entity_char(rest).map_or(0, |(character, length)| {
                    push(&mut line.text, character);
                    length
                }),
                '\\' if rest.starts_with("\\N") || (ass && rest.starts_with("\\h")) => {
                    push(&mut line.text, ' ');
                    2
                }
                '\\' if ass && (rest.starts_with("\\{") || rest.starts_with("\\}")) => {
                    line.text.extend(rest.chars().nth(1));
                    2
                }
                '\u{2060}' if ass => 3,
                _ => 0,
            };
            if taken == 0 {
                push(&mut line.text, c);
                rest = &rest[c.len_utf8()..];
            } else {
                rest = &rest[taken..];
            }
        }
        line.text.truncate(line.text.trim_end().len());
        let length = line.text.len();
        for mark in &mut line.marks {
            mark.0 = mark.0.min(length);
        }
        line
    }

    /// The length of a tag at the start of `rest`, 0 if it is none.
    fn tag(&mut self, rest: &str) -> usize {
        let Some(end) = rest.char_indices().take(300).skip(1).find(|(_, c)| matches!(c, '>' | '<')) else {
            return 0;
        };
        if end.1 == '<' {
            return 0;
        }
        let inner = &rest[1..end.0];
        if let Some(time) = clock(inner) {
            self.marks.push((self.text.len(), Mark::Time(time)));
            return end.0 + 1;
        }
        let opens = !inner.starts_with('/');
        let name = inner.trim_matches('/').split(['.', ' ', '\t']).next().unwrap_or("").to_lowercase();
        match name.as_str() {
            "i" | "em" => self.marks.push((self.text.len(), Mark::Tag('i', opens))),
            "b" | "strong" => self.marks.push((self.text.len(), Mark::Tag('b', opens))),
            "u" => self.marks.push((self.text.len(), Mark::Tag('u', opens))),
            "br" => push(&mut self.text, ' '),
            "c" if inner.trim_matches('/') == "c" => {}
            "s" | "c" | "v" | "font" | "lang" | "ruby" | "rt" | "span" | "p" => self.lossy = true,
            _ => return 0,
        }
        end.0 + 1
    }

    /// The length of `{\an8}` at the start of `rest` (in ASS also of `{a remark}`), 0 if it is none.
    fn block(&mut self, rest: &str, now: Option<&mut u64>) -> usize {
        let Some(end) = rest.bytes().take(2000).position(|byte| byte == b'}') else { return 0 };
        let inner = &rest[1..end];
        if !inner.starts_with('\\') && now.is_none() {
            return 0;
        }
        let mut now = now;
        for command in inner.split('\\').skip(1) {
            let command = command.trim();
            let karaoke = command.trim_start_matches(['k', 'K', 'f', 'o']);
            match command {
                "i1" | "i0" => self.marks.push((self.text.len(), Mark::Tag('i', command == "i1"))),
                "b1" | "b0" => self.marks.push((self.text.len(), Mark::Tag('b', command == "b1"))),
                "u1" | "u0" => self.marks.push((self.text.len(), Mark::Tag('u', command == "u1"))),
                _ if command.starts_with(['k', 'K']) => {
                    if let (Some(now), Ok(centis)) = (now.as_deref_mut(), karaoke.parse::<u64>()) {
                        self.marks.push((self.text.len(), Mark::Time(*now)));
                        *now = now.saturating_add(centis.min(1 << 30) * 10);
                    }
                }
                _ => self.lossy = true,
            }
        }
        end + 1
    }

    /// Whether something is italic, bold or underlined.
    pub(super) fn has_tags(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark.1, Mark::Tag(..)))
    }

    /// Whether words have times.
    pub(super) fn has_times(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark.1, Mark::Time(_)))
    }

    /// The text with the times of its words only.
    pub(super) fn timed(&self) -> Line {
        let marks = self.marks.iter().filter_map(|(at, mark)| match mark {
            Mark::Time(time) => Some((*at, *time)),
            Mark::Tag(..) => None,
        });
        Line { text: self.text.clone(), marks: marks.collect() }
    }

    /// The text with each piece between two marks through `piece`, and each mark through `mark`.
    pub(super) fn written(&self, piece: impl Fn(&str) -> String, mark: impl Fn(Mark) -> String) -> String {
        let (mut text, mut from) = (String::new(), 0);
        for (at, what) in &self.marks {
            text.push_str(&piece(&self.text[from..*at]));
            text.push_str(&mark(*what));
            from = *at;
        }
        text.push_str(&piece(&self.text[from..]));
        text
    }
}
