//! Puts the pieces of text that a page draws together: lines where the pen moves down, spaces where it jumps.

use std::rc::Rc;

use lopdf::Object;

use super::fonts::Font;

/// A jump to the right of so much of the font's size is a space.
const SPACE: f32 = 0.18;
/// A jump up or down of so much of the font's size is another line.
const LINE: f32 = 0.35;
/// A jump down of more than so much of the font's size begins a paragraph.
const PARAGRAPH: f32 = 1.75;
/// Most states of the pen that are kept.
const MOST_SAVED: usize = 256;
/// A line that ends further left than so much of the longest one ends a paragraph, when a stop is at its end.
const SHORT_LINE: f32 = 0.7;

/// A transformation: `[a b c d e f]`.
#[derive(Debug, Clone, Copy)]
struct Matrix([f32; 6]);

impl Matrix {
    const ONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn of(operands: &[Object]) -> Option<Self> {
        let mut matrix = [0.0; 6];
        if operands.len() != 6 {
            return None;
        }
        for (slot, operand) in matrix.iter_mut().zip(operands) {
            *slot = operand.as_float().ok().filter(|number| number.is_finite())?;
        }
        Some(Self(matrix))
    }

    /// First this, then `next`.
    fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, next.0);
        let rows = [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j];
        Self([rows[0], rows[1], rows[2], rows[3], e * g + f * i + k, e * h + f * j + l])
    }

    fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    fn point(self) -> (f32, f32) {
        (self.0[4], self.0[5])
    }

    /// How much taller it makes what is drawn.
    fn scale(self) -> f32 {
        (self.0[2] * self.0[2] + self.0[3] * self.0[3]).sqrt()
    }
}

/// How the pen stands.
#[derive(Clone)]
struct Pen<'d> {
    place: Matrix,
    font: Option<Rc<Font<'d>>>,
    size: f32,
    leading: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
}

impl Default for Pen<'_> {
    fn default() -> Self {
        Self {
            place: Matrix::ONE,
            font: None,
            size: 1.0,
            leading: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
        }
    }
}

/// A line of text.
#[derive(Debug, Default)]
struct Line {
    text: String,
    /// Where it ends at the right.
    end: f32,
    /// Whether a paragraph begins with it.
    opens: bool,
}

/// What is drawn on a page.
#[derive(Default)]
pub(super) struct Page<'d> {
    pen: Pen<'d>,
    saved: Vec<Pen<'d>>,
    bottoms: Vec<usize>,
    line: Option<Matrix>,
    text: Option<Matrix>,
    lines: Vec<Line>,
    /// Where the last letter ended, and its size.
    last: Option<(f32, f32, f32)>,
}

impl<'d> Page<'d> {
    /// A drawing begins; what it changes about the pen ends with it.
    pub fn begin(&mut self) {
        self.save();
        self.bottoms.push(self.saved.len());
    }

    /// The drawing ends.
    pub fn end(&mut self) {
        if let Some(bottom) = self.bottoms.pop() {
            self.saved.truncate(bottom);
        }
        self.restore();
    }

    /// Sets the place of a form; undone by [`Page::restore`].
    pub fn matrix(&mut self, matrix: Option<&Vec<Object>>) {
        self.save();
        if let Some(matrix) = matrix.and_then(|matrix| Matrix::of(matrix)) {
            self.pen.place = matrix.then(self.pen.place);
        }
    }

    fn save(&mut self) {
        if self.saved.len() < MOST_SAVED {
            self.saved.push(self.pen.clone());
        }
    }

    /// Takes the pen as it was saved.
    pub fn restore(&mut self) {
        let bottom = self.bottoms.last().copied().unwrap_or(0);
        if self.saved.len() > bottom
            && let Some(pen) = self.saved.pop()
        {
            self.pen = pen;
        }
    }

    /// Takes a font.
    pub fn font(&mut self, font: Option<Rc<Font<'d>>>, size: Option<&Object>) {
        self.pen.font = font;
        self.pen.size = size.and_then(|size| size.as_float().ok()).unwrap_or(1.0);
    }

    /// Does what an operator of the page says, if it matters for text.
    pub fn operation(&mut self, operator: &str, operands: &[Object]) {
        let number =
            |at: usize| operands.get(at).and_then(|operand: &Object| operand.as_float().ok()).unwrap_or(0.0);
        match operator {
            "q" => self.save(),
            "Q" => self.restore(),
            "cm" => {
                if let Some(matrix) = Matrix::of(operands) {
                    self.pen.place = matrix.then(self.pen.place);
                }
            }
            "BT" => (self.line, self.text) = (Some(Matrix::ONE), Some(Matrix::ONE)),
            "Tm" => {
                let matrix = Matrix::of(operands).unwrap_or(Matrix::ONE);
                (self.line, self.text) = (Some(matrix), Some(matrix));
            }
            "Td" => self.down(number(0), number(1)),
            "TD" => {
                self.pen.leading = -number(1);
                self.down(number(0), number(1));
            }
            "T*" => self.down(0.0, -self.pen.leading),
            "TL" => self.pen.leading = number(0),
            "Tc" => self.pen.letter_space = number(0),
            "Tw" => self.pen.word_space = number(0),
            "Tz" => self.pen.stretch = number(0) / 100.0,
            "Tj" => self.show(operands.first()),
            "'" => {
                self.down(0.0, -self.pen.leading);
                self.show(operands.first());
            }
            "\"" => {
                (self.pen.word_space, self.pen.letter_space) = (number(0), number(1));
                self.down(0.0, -self.pen.leading);
                self.show(operands.get(2));
            }
            "TJ" => {
                for piece in operands.first().and_then(|list| list.as_array().ok()).into_iter().flatten() {
                    match piece.as_float() {
                        Ok(back) => self.advance(-back / 1000.0 * self.pen.size * self.pen.stretch),
                        Err(_) => self.show(Some(piece)),
                    }
                }
            }
            _ => {}
        }
    }

    fn down(&mut self, x: f32, y: f32) {
        let line = Matrix::moved(x, y).then(self.line.unwrap_or(Matrix::ONE));
        (self.line, self.text) = (Some(line), Some(line));
    }

    fn advance(&mut self, x: f32) {
        self.text = Some(Matrix::moved(x, 0.0).then(self.text.unwrap_or(Matrix::ONE)));
    }

    fn show(&mut self, string: Option<&Object>) {
        let (Some(bytes), Some(font)) = (string.and_then(|text| text.as_str().ok()), self.pen.font.clone())
        else {
            return;
        };
        let (text, width, letters, spaces) = font.read(bytes);
        let width = width / 1000.0 * self.pen.size
            + letters as f32 * self.pen.letter_space
            + spaces as f32 * self.pen.word_space;
        let whole = |page: &Self| page.text.unwrap_or(Matrix::ONE).then(page.pen.place);
        let start = whole(self);
        self.advance(width * self.pen.stretch);
        let end = whole(self).point();
        let size = (self.pen.size * start.scale()).abs();
        self.place(&text, start.point(), end, size);
    }

    /// Adds text that is drawn from `start` to `end`.
    fn place(&mut self, text: &str, start: (f32, f32), end: (f32, f32), size: f32) {
        if text.is_empty() {
            return;
        }
        let new_line = match self.last {
            None => Some(true),
            Some((_, y, last)) => {
                let (jump, size) = (y - start.1, size.max(last).max(0.1));
                let another = jump.abs() > size * LINE;
                another
                    .then_some(jump > size * PARAGRAPH || jump < -size * LINE || size > last.min(size) * 1.2)
            }
        };
        if let Some(opens) = new_line {
            self.lines.push(Line { opens, ..Line::default() });
        }
        let gap = self.last.map_or(0.0, |(x, _, _)| start.0 - x);
        if let Some(line) = self.lines.last_mut() {
            let apart = new_line.is_none() && gap.abs() > size * SPACE;
            if apart && !line.text.ends_with(' ') && !text.starts_with(' ') {
                line.text.push(' ');
            }
            line.text.push_str(text);
            line.end = end.0;
        }
        self.last = Some((end.0, end.1, size));
    }

    /// The paragraphs of the page.
    pub fn paragraphs(self) -> Vec<String> {
        let right = self.lines.iter().map(|line| line.end).fold(f32::MIN, f32::max);
        let mut paragraphs: Vec<String> = Vec::new();
        let mut ended = true;
        for line in &self.lines {
            let text = line.text.trim();
            if text.is_empty() {
                continue;
            }
            match paragraphs.last_mut().filter(|_| !ended && !line.opens) {
                Some(paragraph) => join(paragraph, text),
                None => paragraphs.push(text.to_string()),
            }
            ended = line.end < right * SHORT_LINE && text.ends_with(['.', '!', '?', ':', '。']);
        }
        paragraphs
    }
}

/// Adds a line to a paragraph; a word that was parted at its end is put together.
fn join(paragraph: &mut String, line: &str) {
    let parted = paragraph.ends_with('-')
        && paragraph.chars().rev().nth(1).is_some_and(char::is_alphabetic)
        && line.chars().next().is_some_and(char::is_lowercase);
    if parted {
        paragraph.pop();
    } else {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parted_word_is_put_together() {
        let mut text = "a micro-".to_string();
        join(&mut text, "phone");
        join(&mut text, "that");
        assert_eq!(text, "a microphone that");
    }

    #[test]
    fn jumps_are_spaces_lines_and_paragraphs() {
        let mut page = Page::default();
        page.place("Key", (0.0, 100.0), (18.0, 100.0), 10.0);
        page.place("s", (18.2, 100.0), (22.0, 100.0), 10.0);
        page.place("light", (25.0, 100.0), (50.0, 100.0), 10.0);
        page.place("is soft", (0.0, 88.0), (50.0, 88.0), 10.0);
        page.place("Another", (0.0, 60.0), (50.0, 60.0), 10.0);
        assert_eq!(page.paragraphs(), ["Keys light is soft", "Another"]);
    }
}
