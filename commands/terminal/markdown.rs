//! Markdown on a terminal, block by block as it comes: a block is drawn once, when it is whole.

use console::style;
use termimad::{FmtText, MadSkin, crossterm::style::Color};

/// Widest text, in columns.
const WIDEST: usize = 100;

/// A whole block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// Its lines as they came, without the last new line.
    pub(crate) text: String,
    /// Whether it is code between fences.
    pub(crate) code: bool,
    /// Whether an empty line stands before it.
    pub(crate) apart: bool,
}

/// Takes text piece by piece and gives blocks.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    /// The line that is not whole yet.
    line: String,
    block: Vec<String>,
    /// The mark that ends the code that is open: so many of this character.
    fence: Option<(char, usize)>,
    apart: bool,
    ready: Vec<Block>,
}

impl Blocks {
    /// Takes more text; gives the blocks that became whole.
    pub(crate) fn push(&mut self, piece: &str) -> Vec<Block> {
        for c in piece.chars() {
            if c == '\n' {
                let line = std::mem::take(&mut self.line);
                self.take(line);
            } else {
                self.line.push(c);
            }
        }
        std::mem::take(&mut self.ready)
    }

    /// There is no more: gives what is left.
    pub(crate) fn finish(&mut self) -> Vec<Block> {
        let line = std::mem::take(&mut self.line);
        if !line.is_empty() {
            self.take(line);
        }
        let code = self.fence.take().is_some();
        self.close(code);
        std::mem::take(&mut self.ready)
    }

    /// The end of what came and is not drawn yet.
    pub(crate) fn waiting(&self) -> &str {
        if self.line.trim().is_empty() { self.block.last().map_or("", String::as_str) } else { &self.line }
    }

    fn take(&mut self, line: String) {
        if let Some((mark, count)) = self.fence {
            let trimmed = line.trim();
            let ends = trimmed.chars().all(|c| c == mark) && trimmed.chars().count() >= count;
            self.block.push(line);
            if ends {
                self.fence = None;
                self.close(true);
            }
            return;
        }
        if let Some(fence) = fence(&line) {
            self.close(false);
            self.fence = Some(fence);
            self.block.push(line);
        } else if line.trim().is_empty() {
            self.close(false);
            self.apart = true;
        } else if is_heading(&line) {
            self.close(false);
            self.block.push(line);
            self.close(false);
        } else {
            let table = is_table(&line);
            let other = self.block.last().is_some_and(|last| is_table(last) != table);
            if other || is_item(&line) {
                self.close(false);
            }
            self.block.push(line);
        }
    }

    fn close(&mut self, code: bool) {
        if !self.block.is_empty() {
            let text = std::mem::take(&mut self.block).join("\n");
            self.ready.push(Block { text, code, apart: std::mem::take(&mut self.apart) });
        }
    }
}

fn fence(line: &str) -> Option<(char, usize)> {
    let trimmed = line.trim_start();
    let mark = trimmed.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let count = trimmed.chars().take_while(|c| *c == mark).count();
    let rest: String = trimmed.chars().skip(count).collect();
    (count >= 3 && !rest.contains('`')).then_some((mark, count))
}

fn is_heading(line: &str) -> bool {
    let hashes = line.chars().take_while(|c| *c == '#').count();
    (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
}

fn is_table(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

fn is_item(line: &str) -> bool {
    let trimmed = line.trim_start();
    let bullet = ["- ", "* ", "+ "].iter().any(|mark| trimmed.starts_with(mark));
    let digits = trimmed.chars().take_while(char::is_ascii_digit).count();
    let number =
        (1..=9).contains(&digits) && [". ", ") "].iter().any(|mark| trimmed[digits..].starts_with(mark));
    bullet || number
}

/// Draws blocks.
pub(crate) struct Painter {
    skin: MadSkin,
    width: usize,
    colors: bool,
}

impl Painter {
    /// For a terminal of so many columns.
    pub(crate) fn new(columns: usize) -> Self {
        let colors = console::colors_enabled();
        let mut skin = if colors { MadSkin::default() } else { MadSkin::no_style() };
        if colors {
            skin.set_headers_fg(Color::Cyan);
            skin.bold.set_fg(Color::Reset);
            skin.italic.set_fg(Color::Reset);
            skin.inline_code.set_fg(Color::Yellow);
            skin.inline_code.object_style.background_color = None;
        }
        skin.headers.iter_mut().for_each(|header| header.align = termimad::Alignment::Left);
        Self { skin, width: columns.clamp(20, WIDEST), colors }
    }

    /// A block as lines of the terminal, ending with a new line.
    pub(crate) fn draw(&self, block: &Block) -> String {
        if block.code {
            return self.code(&block.text);
        }
        let drawn = FmtText::from(&self.skin, &block.text, Some(self.width)).to_string();
        let mut text: String = drawn.lines().map(|line| format!("{}\n", line.trim_end())).collect();
        if text.is_empty() {
            text.push('\n');
        }
        text
    }

    /// Code as it is, so that it can be copied; its fences are kept.
    fn code(&self, text: &str) -> String {
        let count = text.lines().count();
        let line = |(index, line): (usize, &str)| {
            let is_fence = index == 0 || (index + 1 == count && fence(line).is_some());
            match (self.colors, is_fence) {
                (true, true) => format!("{}\n", style(line).dim()),
                (true, false) => format!("{}\n", style(line).yellow()),
                _ => format!("{line}\n"),
            }
        };
        text.lines().enumerate().map(line).collect()
    }

    /// A whole text.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut blocks = Blocks::default();
        let mut all = blocks.push(text);
        all.extend(blocks.finish());
        let mut drawn = String::new();
        for block in all {
            if block.apart && !drawn.is_empty() {
                drawn.push('\n');
            }
            drawn.push_str(&self.draw(&block));
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "# Titles\nTwo ideas\nfor you:\n\n1. First one\n   goes on\n2. **Second**\n\n\
                        ```yaml\ntitle: a\n\nb: c\n```\nAfter.\n\n| a | b |\n|---|---|\n| 1 | 2 |\nend";

    fn all(pieces: &[&str]) -> Vec<Block> {
        let mut blocks = Blocks::default();
        let mut ready: Vec<Block> = pieces.iter().flat_map(|piece| blocks.push(piece)).collect();
        ready.extend(blocks.finish());
        ready
    }

    #[test]
    fn blocks_are_whole() {
        let texts: Vec<String> = all(&[TEXT]).into_iter().map(|block| block.text).collect();
        assert_eq!(
            texts,
            [
                "# Titles",
                "Two ideas\nfor you:",
                "1. First one\n   goes on",
                "2. **Second**",
                "```yaml\ntitle: a\n\nb: c\n```",
                "After.",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "end"
            ]
        );
        let open = all(&["````\ncode ```\n", "more"]);
        assert_eq!((open.len(), open[0].code, open[0].text.as_str()), (1, true, "````\ncode ```\nmore"));
        let mut blocks = Blocks::default();
        assert!(blocks.push("half a li").is_empty());
        assert_eq!(blocks.waiting(), "half a li");
    }

    #[test]
    fn what_is_drawn_fits_and_code_is_as_it_was() {
        let painter = Painter::new(40);
        let long = "word ".repeat(40);
        let drawn = painter.text(&format!("{long}\n\n1. one\n2. two\n- **b** and `c`\n\n```\n{long}\n```"));
        let plain = console::strip_ansi_codes(&drawn).into_owned();
        let code_line = plain.lines().find(|line| line.len() > 40).expect("the code is not wrapped");
        assert_eq!(code_line, long);
        assert!(plain.contains("1. one\n") && plain.contains("2. two\n"), "{plain}");
        assert!(plain.contains("b and c"), "{plain}");
    }

    proptest! {
        #[test]
        fn pieces_give_the_same_blocks(at in 0usize..TEXT.len(), second in 0usize..TEXT.len()) {
            let (a, b) = (at.min(second), at.max(second));
            prop_assert_eq!(all(&[&TEXT[..a], &TEXT[a..b], &TEXT[b..]]), all(&[TEXT]));
        }

        #[test]
        fn no_word_is_lost(text in "([a-z#`|*1-3. ~-]|\n){0,120}") {
            let blocks = all(&[&text]);
            let kept: String = blocks.iter().map(|block| block.text.clone() + "\n").collect();
            let squeeze = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(squeeze(&kept), squeeze(&text));
            Painter::new(30).text(&text);
        }
    }
}
