//! Two answers to one question: in columns where there is room, one after the other where there is not.

use console::{Alignment, pad_str, style};
use ytseo::chat::ChatReport;

use super::screen::{columns, footer};
use crate::terminal::clean::{shown, shown_on_a_line};
use crate::terminal::markdown::Painter;

/// Least columns of the terminal for two columns of text.
const LEAST: usize = 100;
/// Most columns that both take.
const MOST: usize = 180;
/// Between the two.
const GAP: &str = " │ ";

/// The answers, drawn for a terminal.
pub(super) fn painted(reports: &[ChatReport]) -> String {
    let width = columns().min(MOST);
    match reports {
        [first, second] if width >= LEAST => in_columns(first, second, (width - GAP.chars().count()) / 2),
        reports => {
            let painter = Painter::new(width);
            let one = |report: &ChatReport| {
                let name = style(shown_on_a_line(&report.model)).bold().underlined().to_string();
                let footer = style(footer(report)).dim().to_string();
                format!("{name}\n{}{footer}\n", painter.text(&shown(&report.text)))
            };
            reports.iter().map(one).collect::<Vec<_>>().join("\n")
        }
    }
}

fn in_columns(first: &ChatReport, second: &ChatReport, width: usize) -> String {
    let painter = Painter::new(width);
    let side = |report: &ChatReport| -> Vec<String> {
        let mut lines = vec![style(shown_on_a_line(&report.model)).bold().underlined().to_string()];
        let text = painter.text(&shown(&report.text));
        // Code is not wrapped when it is drawn; here it has to be.
        lines.extend(text.lines().flat_map(|line| folded(line, width)));
        lines.push(String::new());
        let footer = footer(report);
        lines.extend(textwrap::wrap(&footer, width).iter().map(|line| style(line).dim().to_string()));
        lines
    };
    let (left, right) = (side(first), side(second));
    let empty = String::new();
    let line = |index: usize| {
        let (left, right) = (left.get(index).unwrap_or(&empty), right.get(index).unwrap_or(&empty));
        let text = format!("{}{GAP}{right}", pad_str(left, width, Alignment::Left, None));
        format!("{}\n", text.trim_end())
    };
    (0..left.len().max(right.len())).map(line).collect()
}

/// A drawn line in pieces of at most `width` columns.
fn folded(line: &str, width: usize) -> Vec<String> {
    if console::measure_text_width(line) <= width {
        return vec![line.to_string()];
    }
    let plain = console::strip_ansi_codes(line);
    let mut pieces = vec![String::new()];
    let mut taken = 0;
    for c in plain.chars() {
        let columns = console::measure_text_width(c.encode_utf8(&mut [0; 4]));
        if taken + columns > width {
            pieces.push(String::new());
            taken = 0;
        }
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
        taken += columns;
    }
    pieces
}

/// The answers as text for a pipe: Markdown with the model as a heading.
pub(super) fn plain(reports: &[ChatReport]) -> String {
    let one = |report: &ChatReport| {
        format!("## {}\n\n{}\n", shown_on_a_line(&report.model), shown(&report.text).trim_end())
    };
    reports.iter().map(one).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_at_the_border() {
        assert_eq!(folded("abcdef", 3), ["abc", "def"]);
        assert_eq!(folded("日本語", 4), ["日本", "語"]);
        assert_eq!(folded("\u{1b}[31mab\u{1b}[0m", 2), ["\u{1b}[31mab\u{1b}[0m"]);
    }
}
