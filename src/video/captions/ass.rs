//! Captions for burning in: Advanced SubStation Alpha written from cues, with the spoken word lit up.
//!
//! Each moment that looks different is an event of its own (whole captions, or a few words at a time; the word that is
//! said in another colour), so that nothing depends on how a renderer understands karaoke tags. Right-to-left text,
//! shaping and missing letters are left to libass.

use std::fmt::Write as _;
use std::ops::Range;

use super::style::{CaptionStyle, Color, Edge, Position};
use super::tokens::{Clock, pieces};
use super::{Cue, script};
use crate::model::transcript::{Segment, Word};

/// A gap shorter than this between two groups of words is closed, so that nothing flickers. In milliseconds.
const FLICKER_MS: u64 = 400;

/// A pause of this length ends a group of words, in milliseconds.
const PAUSE_MS: u64 = 500;

/// Most of the picture's height that captions may cover; longer ones are written smaller.
const MOST_HEIGHT: f64 = 0.5;

/// The picture that ASS is written for when nobody says which.
pub(super) const USUAL_SIZE: [u32; 2] = [1920, 1080];

/// A caption with the times of its words, where they are known.
#[derive(Debug, Clone, PartialEq)]
pub struct TimedCue {
    /// When it appears, in milliseconds.
    pub start_ms: u64,
    /// When it goes, in milliseconds; a cue that does not end after its start is left out.
    pub end_ms: u64,
    /// Its lines, top to bottom.
    pub lines: Vec<String>,
    /// Its words with their times, or none. They count when they spell the lines.
    pub words: Vec<Word>,
}

impl From<&Segment> for TimedCue {
    fn from(segment: &Segment) -> Self {
        Self {
            start_ms: segment.start_ms,
            end_ms: segment.end_ms,
            lines: vec![segment.text.clone()],
            words: segment.words.clone(),
        }
    }
}

impl From<&Cue> for TimedCue {
    fn from(cue: &Cue) -> Self {
        let (start_ms, end_ms) = (cue.start_ms, cue.end_ms);
        Self { start_ms, end_ms, lines: cue.lines.clone(), words: Vec::new() }
    }
}

impl TimedCue {
    /// Gives laid-out cues the words of the transcript they were made of: each cue the words that are said in it.
    pub fn with_words(cues: &[Cue], segments: &[Segment]) -> Vec<TimedCue> {
        let mut words = segments.iter().flat_map(|segment| &segment.words).peekable();
        let timed = |cue: &Cue| {
            let mut left: usize = cue.lines.iter().map(|line| visible(line)).sum();
            let mut own = Vec::new();
            while left > 0
                && let Some(word) = words.peek()
                && visible(&word.text) <= left
            {
                left -= visible(&word.text);
                own.extend(words.next().cloned());
            }
            TimedCue { words: own, ..TimedCue::from(cue) }
        };
        cues.iter().map(timed).collect()
    }

    /// Whether the words have times and spell the lines, so that the spoken one can be lit up.
    pub fn has_word_times(&self) -> bool {
        let visible =
            |text: &str| text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<String>();
        !self.words.is_empty()
            && self.words.iter().map(|word| visible(&word.text)).collect::<String>()
                == self.lines.iter().map(|line| visible(line)).collect::<String>()
    }
}

fn visible(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).count()
}

/// Writes cues as Advanced SubStation Alpha for a picture of this size (width and height in pixels, as shown).
///
/// Whatever the text holds, it is shown and never understood as a command. Lines that are too wide are broken anew,
/// and text that would cover more than half of the picture is written smaller.
pub fn write_ass(cues: &[TimedCue], style: &CaptionStyle, size: [u32; 2]) -> String {
    let page = Page::new(style, size);
    let mut text = page.head();
    for cue in cues.iter().filter(|cue| cue.end_ms > cue.start_ms) {
        page.cue(cue, &mut text);
    }
    text
}

/// A word, or a piece of one, that is placed on a line.
struct Unit {
    text: String,
    width: usize,
    spaced: bool,
    line: usize,
    start_ms: u64,
    end_ms: u64,
}

/// A caption cut to the size it is written in.
struct Fitted {
    units: Vec<Unit>,
    /// The groups that are shown one after the other, each with its lines as ranges of units.
    groups: Vec<Vec<Range<usize>>>,
    scale: f64,
}

/// The picture that is written on.
struct Page<'a> {
    style: &'a CaptionStyle,
    width: f64,
    height: f64,
    short: f64,
}

impl<'a> Page<'a> {
    fn new(style: &'a CaptionStyle, [width, height]: [u32; 2]) -> Self {
        let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
        Self { style, width, height, short: width.min(height) }
    }

    /// Script header and style. Source: the ASS File Format Specification of libass (docs in aegisub and libass).
    fn head(&self) -> String {
        let style = self.style;
        let pixels = |edge: Option<Edge>| edge.map_or(0.0, |edge| (edge.width * self.short).max(0.5));
        let color =
            |edge: Option<Edge>| edge.map_or_else(|| "&H00000000".into(), |edge| ass_color(edge.color));
        // One box around all lines (style 4) takes its colour and padding from the shadow.
        let (kind, outline, shadow) = match style.backing {
            Some(_) => (4, None, style.backing),
            None => (1, style.outline, style.shadow),
        };
        let margin = if self.height > self.width { style.upright } else { style.margin };
        let alignment = match style.position {
            Position::Bottom => 2,
            Position::Centre => 5,
            Position::Top => 8,
        };
        format!(
            "[Script Info]\nScriptType: v4.00+\nPlayResX: {}\nPlayResY: {}\nWrapStyle: 0\n\
             ScaledBorderAndShadow: yes\nYCbCr Matrix: None\n\n[V4+ Styles]\n\
             Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
             Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, \
             MarginR, MarginV, Encoding\n\
             Style: Caption,{},{},{text},{text},{},{},-1,0,0,0,100,100,0,0,{kind},{:.1},{:.1},{alignment},{side},{side},\
             {},-1\n\n\
             [Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
            self.width,
            self.height,
            style.font.replace([',', '\n', '\r'], " "),
            (style.size * self.short).round().max(1.0),
            color(outline),
            color(shadow),
            pixels(outline),
            pixels(shadow),
            (margin * self.short).round(),
            text = ass_color(style.text),
            side = (style.side * self.short).round(),
        )
    }

    /// All events of a cue.
    fn cue(&self, cue: &TimedCue, out: &mut String) {
        let fitted = self.fit(cue);
        let timed = cue.has_word_times();
        let first = |group: &Vec<Range<usize>>| group.first().map_or(0, |line| line.start);
        for (index, group) in fitted.groups.iter().enumerate() {
            let start = if index == 0 { cue.start_ms } else { fitted.units[first(group)].start_ms };
            let end = match fitted.groups.get(index + 1) {
                None => cue.end_ms,
                Some(next) => {
                    let next = fitted.units[first(next)].start_ms;
                    let said = group.last().map_or(start, |line| fitted.units[line.end - 1].end_ms);
                    if next.saturating_sub(said) < FLICKER_MS { next } else { said + FLICKER_MS / 2 }
                }
            };
            self.group(&fitted, group, (start, end), timed, out);
        }
    }

    /// The events of a group: one, or one for each word that is said.
    fn group(
        &self,
        fitted: &Fitted,
        lines: &[Range<usize>],
        (start, end): (u64, u64),
        timed: bool,
        out: &mut String,
    ) {
        let units: Vec<usize> = lines.iter().cloned().flatten().collect();
        if !timed || self.style.highlight.is_none() {
            return self.event(fitted, lines, (start, end), Moment { lit: None, opens: true }, out);
        }
        let mut at = start;
        let mut opens = true;
        for (position, unit) in units.iter().enumerate() {
            let until = match units.get(position + 1) {
                Some(next) => fitted.units[*next].start_ms.clamp(at, end),
                None => end,
            };
            if centis(until) > centis(at) {
                self.event(fitted, lines, (at, until), Moment { lit: Some(*unit), opens }, out);
                at = until;
                opens = false;
            }
        }
    }

    fn event(
        &self,
        fitted: &Fitted,
        lines: &[Range<usize>],
        (start, end): (u64, u64),
        moment: Moment,
        out: &mut String,
    ) {
        if centis(end) <= centis(start) {
            return;
        }
        let _ = write!(out, "Dialogue: 0,{},{},Caption,,0,0,0,,", Stamp(start), Stamp(end));
        if fitted.scale < 1.0 {
            let _ = write!(out, "{{\\fs{:.0}}}", (self.style.size * self.short * fitted.scale).max(1.0));
        }
        if self.style.pop && moment.opens {
            out.push_str("{\\fscx88\\fscy88\\t(0,90,\\fscx100\\fscy100)}");
        }
        let color = |color: Color| {
            let [red, green, blue] = color.rgb;
            format!("{{\\1c&H{blue:02X}{green:02X}{red:02X}&}}")
        };
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                out.push_str("\\N");
            }
            for at in line.clone() {
                let unit = &fitted.units[at];
                if unit.spaced && at > line.start {
                    out.push(' ');
                }
                let text = if self.style.capitals { capitals(&unit.text) } else { unit.text.clone() };
                match self.style.highlight.filter(|_| moment.lit == Some(at)) {
                    Some(highlight) => {
                        let _ =
                            write!(out, "{}{}{}", color(highlight), escape(&text), color(self.style.text));
                    }
                    None => out.push_str(&escape(&text)),
                }
            }
        }
        out.push('\n');
    }

    /// Cuts a cue into groups and lines that fit, in the largest size that does.
    fn fit(&self, cue: &TimedCue) -> Fitted {
        const SCALES: [f64; 6] = [1.0, 0.85, 0.7, 0.58, 0.48, 0.4];
        let mut last = Fitted { units: Vec::new(), groups: Vec::new(), scale: 1.0 };
        for scale in SCALES {
            let line = self.style.size * self.short * scale;
            let room = (self.width - 2.0 * self.style.side * self.short) / (line * self.style.column);
            let columns = (room.max(4.0)) as usize;
            let units = units(cue, columns);
            let groups = match self.style.words {
                Some(most) => groups(&units, most.max(1), columns * 2),
                None => std::iter::once(0..units.len()).filter(|all| !all.is_empty()).collect(),
            };
            let keep = self.style.words.is_none();
            let broken = units.iter().any(|unit| unit.width >= columns && scale > 0.7 && unit.width > 12);
            let groups: Vec<_> =
                groups.into_iter().map(|group| lines(&units, group, columns, keep)).collect();
            let most = groups.iter().map(Vec::len).max().unwrap_or(0);
            last = Fitted { units, groups, scale };
            if most as f64 * line <= self.height * MOST_HEIGHT && !broken {
                break;
            }
        }
        last
    }
}

/// What an event shows.
#[derive(Clone, Copy)]
struct Moment {
    /// The unit that is being said.
    lit: Option<usize>,
    /// Whether the group appears with it.
    opens: bool,
}

/// The pieces of a cue with their times: those of its words, or its time shared out.
fn units(cue: &TimedCue, columns: usize) -> Vec<Unit> {
    let mut texts: Vec<(String, bool)> = Vec::new();
    let mut line_of = Vec::new();
    for (index, line) in cue.lines.iter().flat_map(|line| line.split(['\n', '\r'])).enumerate() {
        for (position, (text, spaced)) in pieces(line, columns.max(1)).into_iter().enumerate() {
            let joined = position == 0 && texts.last().is_none_or(|last| script::joins(&last.0, &text));
            texts.push((text, spaced && !joined));
            line_of.push(index);
        }
    }
    let text = cue.lines.join(" ");
    let words = if cue.has_word_times() { cue.words.clone() } else { Vec::new() };
    let segment = Segment { start_ms: cue.start_ms, end_ms: cue.end_ms, text, words };
    let clock = Clock::new(&segment, &texts);
    let (mut position, mut now) = (0, cue.start_ms);
    texts
        .into_iter()
        .zip(line_of)
        .map(|((text, spaced), line)| {
            let start_ms = clock.at(position, false).clamp(now, cue.end_ms);
            position += text.chars().count();
            let end_ms = clock.at(position, true).clamp(start_ms, cue.end_ms);
            now = start_ms;
            Unit { width: script::width(&text), text, spaced, line, start_ms, end_ms }
        })
        .collect()
}

/// Columns of some units on one line.
fn columns_of(units: &[Unit]) -> usize {
    units.iter().enumerate().map(|(index, unit)| unit.width + usize::from(unit.spaced && index > 0)).sum()
}

/// Groups of at most `most` units: ended by a sentence, a pause, a comma after the second word, else of like size.
fn groups(units: &[Unit], most: usize, columns: usize) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut start = 0;
    for index in 0..units.len() {
        let text = &units[index].text;
        let ends = units.get(index + 1).is_none_or(|next| {
            next.start_ms.saturating_sub(units[index].end_ms) >= PAUSE_MS
                || super::tokens::ends_sentence(text)
                || (index > start && super::tokens::ends_clause(text))
        });
        if ends {
            groups.extend(even(units, start..index + 1, most, columns));
            start = index + 1;
        }
    }
    groups
}

/// Cuts a stretch into as few groups as it takes, of like size.
fn even(units: &[Unit], stretch: Range<usize>, most: usize, columns: usize) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut rest = stretch;
    while !rest.is_empty() {
        let needed = rest.len().div_ceil(most);
        let mut take = rest.len().div_ceil(needed);
        while take > 1 && columns_of(&units[rest.start..rest.start + take]) > columns {
            take -= 1;
        }
        groups.push(rest.start..rest.start + take);
        rest.start += take;
    }
    groups
}

/// The lines of a group: those it came with when they fit and `keep` is set, else as few as it takes, of like width.
fn lines(units: &[Unit], group: Range<usize>, columns: usize, keep: bool) -> Vec<Range<usize>> {
    if keep {
        let own = split(units, &group, |line, at| units[at].line != units[line.start].line);
        if own.iter().all(|line| columns_of(&units[line.clone()]) <= columns) {
            return own;
        }
    }
    let greedy = |most: usize| split(units, &group, |line, at| columns_of(&units[line.start..at + 1]) > most);
    let fewest = greedy(columns).len();
    let narrow = (1..columns).rev().take_while(|most| greedy(*most).len() == fewest).last();
    greedy(narrow.unwrap_or(columns))
}

/// Cuts a group before each unit that `breaks` says does not go on the line.
fn split(
    units: &[Unit],
    group: &Range<usize>,
    breaks: impl Fn(&Range<usize>, usize) -> bool,
) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for at in group.clone().filter(|at| *at < units.len()) {
        match lines.last_mut() {
            Some(line) if !breaks(line, at) => line.end = at + 1,
            _ => lines.push(at..at + 1),
        }
    }
    lines
}

/// Capital letters; the German ß stays what it is.
fn capitals(text: &str) -> String {
    text.chars().flat_map(|c| if c == 'ß' { vec![c] } else { c.to_uppercase().collect() }).collect()
}

/// Text that libass shows as it is: an opening brace would begin a command, a backslash a line break.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' => escaped.push_str("\\{"),
            '}' => escaped.push_str("\\}"),
            // A backslash is shown when no letter follows that means something; the joiner after it is invisible.
            '\\' => escaped.push_str("\\\u{2060}"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// `&HAABBGGRR`, with 00 for opaque.
fn ass_color(color: Color) -> String {
    let [red, green, blue] = color.rgb;
    format!("&H{:02X}{blue:02X}{green:02X}{red:02X}", 255 - color.alpha)
}

/// Hundredths of a second: what ASS counts in.
fn centis(ms: u64) -> u64 {
    (ms + 5) / 10
}

/// A time as `H:MM:SS.cc`.
pub(super) struct Stamp(pub u64);

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let all = centis(self.0);
        write!(f, "{}:{:02}:{:02}.{:02}", all / 360_000, all / 6000 % 60, all / 100 % 60, all % 100)
    }
}
