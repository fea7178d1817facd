//! Breaking text into balanced lines at the largest size that fits a box.

use super::letters::{Letters, Reach};

/// From base line to base line, at least, when a capital is 1 high.
const PITCH: f32 = 1.2;

/// Least free room between the ink of two lines, when a capital is 1 high.
const GAP: f32 = 0.13;

/// A line with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// Where the row starts, in pixels.
    pub x: f32,
    /// Its base line, in pixels.
    pub y: f32,
    /// Left, top, right and bottom of its ink, in pixels.
    pub ink: [f32; 4],
}

/// Text laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Height of a capital, in pixels.
    pub capital: f32,
    /// The lines.
    pub lines: Vec<Line>,
}

impl Block {
    /// Left, top, right and bottom of all ink, in pixels.
    pub fn ink(&self) -> [f32; 4] {
        let start = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
        self.lines.iter().fold(start, |all, line| {
            let ink = line.ink;
            [all[0].min(ink[0]), all[1].min(ink[1]), all[2].max(ink[2]), all[3].max(ink[3])]
        })
    }
}

/// A box that text has to fit, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// What limits a layout.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Largest height of a capital, in pixels.
    pub capital: f32,
    /// Room on each side for outline and padding, when a capital is 1 high.
    pub margin: f32,
    /// More room between lines, when a capital is 1 high.
    pub apart: f32,
}

/// Where lines begin, from left to right and from top to bottom.
pub type Aligned = (super::super::template::Align, super::super::template::Align);

/// The ways to break a text, from the fewest lines to the most.
pub struct Breaks(Vec<Measured>);

impl Breaks {
    /// Breaks paragraphs into up to `most` lines, or as many as there are paragraphs.
    pub fn new(letters: &Letters, paragraphs: &[String], most: usize) -> Self {
        let least = paragraphs.len();
        Self((least..=most.max(least)).map(|count| broken(letters, paragraphs, count)).collect())
    }

    /// Lays the text out in a box, as large as it goes.
    pub fn lay(&self, room: Room, limits: &Limits, aligned: Aligned) -> Block {
        let options = self.0.iter().map(|lines| (fitting(lines, room, limits), lines));
        // Of equally large ones the one with fewer lines.
        let best = options.fold(None::<(f32, &Measured)>, |best, option| match best {
            Some(best) if best.0 >= option.0 * 0.98 => Some(best),
            _ => Some(option),
        });
        best.map_or(Block { capital: 0.0, lines: Vec::new() }, |(capital, lines)| {
            placed(lines, capital, room, limits, aligned)
        })
    }
}

type Measured = Vec<(String, Reach)>;

/// The largest height of a capital with which the lines fit.
fn fitting(lines: &Measured, room: Room, limits: &Limits) -> f32 {
    let widest = lines.iter().map(|(_, reach)| reach.width).fold(0.0, f32::max) + 2.0 * limits.margin;
    let high = height(lines, limits) + 2.0 * limits.margin;
    (room.width / widest.max(1e-3)).min(room.height / high.max(1e-3)).min(limits.capital).max(0.0)
}

/// From one base line to the next, when a capital is 1 high.
fn pitch(lines: &Measured, limits: &Limits) -> f32 {
    let between = lines.windows(2).map(|pair| pair[0].1.down + pair[1].1.up + GAP);
    between.fold(PITCH, f32::max) + limits.apart
}

fn height(lines: &Measured, limits: &Limits) -> f32 {
    let up = lines.first().map_or(0.0, |(_, reach)| reach.up);
    let down = lines.last().map_or(0.0, |(_, reach)| reach.down);
    up + down + pitch(lines, limits) * lines.len().saturating_sub(1) as f32
}

fn placed(lines: &Measured, capital: f32, room: Room, limits: &Limits, (across, down): Aligned) -> Block {
    let margin = limits.margin * capital;
    let (inner_width, inner_height) = (room.width - 2.0 * margin, room.height - 2.0 * margin);
    let top = room.y + margin + down.start(inner_height, height(lines, limits) * capital);
    let first_base = top + lines.first().map_or(0.0, |(_, reach)| reach.up) * capital;
    let step = pitch(lines, limits) * capital;
    let line = |(index, (text, reach)): (usize, &(String, Reach))| {
        let left = room.x + margin + across.start(inner_width, reach.width * capital);
        let base = first_base + step * index as f32;
        Line {
            text: text.clone(),
            x: left - reach.left * capital,
            y: base,
            ink: [left, base - reach.up * capital, left + reach.width * capital, base + reach.down * capital],
        }
    };
    Block { capital, lines: lines.iter().enumerate().map(line).collect() }
}

/// Whether a line may end between two characters without a space: scripts that are written without any.
fn breaks(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// The pieces of a paragraph that stay together, each with the space that follows it.
fn pieces(paragraph: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for c in paragraph.chars() {
        let last = found.len() - 1;
        let ends =
            found[last].chars().next_back().is_some_and(|before| before == ' ' || breaks(before) && c != ' ');
        if ends || breaks(c) && !found[last].is_empty() {
            found.push(c.into());
        } else {
            found[last].push(c);
        }
    }
    found
}

/// The paragraphs in `count` lines, as even as they can be: the widest line as short as possible.
fn broken(letters: &Letters, paragraphs: &[String], count: usize) -> Measured {
    let mut spare = count.saturating_sub(paragraphs.len());
    let mut parts: Vec<(Vec<String>, usize)> = paragraphs.iter().map(|one| (pieces(one), 1)).collect();
    // Each further line goes to the paragraph whose lines are longest.
    while spare > 0 {
        let longest = |(pieces, lines): &(Vec<String>, usize)| {
            pieces.iter().map(|piece| piece.chars().count()).sum::<usize>() as f32 / *lines as f32
        };
        let open = parts.iter_mut().filter(|(pieces, lines)| *lines < pieces.len());
        let Some(next) = open.max_by(|a, b| longest(a).total_cmp(&longest(b))) else { break };
        next.1 += 1;
        spare -= 1;
    }
    let lines = parts.iter().flat_map(|(pieces, lines)| balanced(letters, pieces, *lines));
    lines.map(|text| (letters.reach(&text), text)).map(|(reach, text)| (text, reach)).collect()
}

/// Divides pieces into `count` lines so that the widest is as short as possible.
fn balanced(letters: &Letters, pieces: &[String], count: usize) -> Vec<String> {
    let total = pieces.len();
    let count = count.clamp(1, total.max(1));
    let text = |from: usize, to: usize| pieces[from..to].concat().trim_end().to_string();
    // best[n][i]: widest line when the first i pieces stand in n lines, and where the last of them begins.
    let mut best = vec![vec![(f32::INFINITY, 0usize); total + 1]; count + 1];
    best[0][0] = (0.0, 0);
    for lines in 1..=count {
        for end in lines..=total {
            for from in lines - 1..end {
                let before = best[lines - 1][from].0;
                if before >= best[lines][end].0 {
                    continue;
                }
                let widest = before.max(letters.reach(&text(from, end)).width);
                if widest < best[lines][end].0 {
                    best[lines][end] = (widest, from);
                }
            }
        }
    }
    let mut lines = Vec::new();
    let mut end = total;
    for left in (1..=count).rev() {
        let from = best[left][end].1;
        lines.push(text(from, end));
        end = from;
    }
    lines.reverse();
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video::thumbnails::template::{Align, Bundled};
    use proptest::prelude::*;

    const LIMITS: Limits = Limits { capital: 180.0, margin: 0.1, apart: 0.0 };
    const START: Aligned = (Align::Left, Align::Left);

    fn letters() -> Letters {
        Letters::bundled(Bundled::Anton).expect("a font")
    }

    fn lay(paragraphs: &[String], room: Room, aligned: Aligned) -> Block {
        Breaks::new(&letters(), paragraphs, 3).lay(room, &LIMITS, aligned)
    }

    fn room(width: f32, height: f32) -> Room {
        Room { x: 10.0, y: 20.0, width, height }
    }

    fn texts(block: &Block) -> Vec<&str> {
        block.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn lines_are_balanced_and_as_large_as_they_can_be() {
        let words = ["THE BIGGEST MISTAKE IN CAST IRON".to_string()];
        let wide = lay(&words, room(1200.0, 130.0), START);
        assert_eq!(wide.lines.len(), 1);
        let column = lay(&words, room(500.0, 560.0), START);
        assert_eq!(texts(&column), ["THE BIGGEST", "MISTAKE IN", "CAST IRON"]);
        let forced = lay(&["ONE".into(), "TWO THREE".into()], room(900.0, 900.0), START);
        assert_eq!(forced.lines[0].text, "ONE");
    }

    #[test]
    fn scripts_without_spaces_break_anywhere() {
        assert_eq!(pieces("日本語 AB"), ["日", "本", "語 ", "AB"]);
        assert_eq!(pieces("A BC"), ["A ", "BC"]);
    }

    #[test]
    fn the_largest_size_is_kept() {
        let block = lay(&["GO".into()], room(1200.0, 700.0), (Align::Right, Align::Center));
        assert!((block.capital - 180.0).abs() < 1e-3);
        let ink = block.ink();
        assert!((ink[2] - (10.0 + 1200.0 - 18.0)).abs() < 0.5, "{ink:?}");
        assert!(((ink[1] + ink[3]) / 2.0 - 370.0).abs() < 1.0, "{ink:?}");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_everything_fits(
            words in proptest::collection::vec("[A-Z]{1,9}", 1..9), width in 80.0f32..1200.0, height in 60.0f32..700.0,
        ) {
            let text = words.join(" ");
            let room = room(width, height);
            let block = lay(std::slice::from_ref(&text), room, START);
            prop_assert_eq!(texts(&block).join(" "), text);
            prop_assert!(block.lines.len() <= 3);
            let ink = block.ink();
            prop_assert!(ink[0] >= room.x - 0.5 && ink[1] >= room.y - 0.5, "{:?}", ink);
            prop_assert!(ink[2] <= room.x + width + 0.5 && ink[3] <= room.y + height + 0.5, "{:?}", ink);
        }
    }
}
