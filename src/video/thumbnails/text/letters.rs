//! A font and what it can set: single letters side by side, from left to right.

use std::path::Path;

use ab_glyph::{Font, FontArc, Glyph, GlyphId, PxScale, point};
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Result};
use crate::video::fonts;
use crate::video::thumbnails::template::{Bundled, Case, Template};

/// Largest font file that is read, in bytes.
const LARGEST_FONT: u64 = 64 << 20;

/// Scripts whose letters join, stack or run from right to left: name, first and last character.
const COMPLEX: &[(&str, u32, u32)] = &[
    ("Hebrew", 0x0590, 0x05FF),
    ("Arabic", 0x0600, 0x077F),
    ("Arabic", 0x0860, 0x08FF),
    ("Syriac or Thaana", 0x0780, 0x085F),
    ("an Indian script", 0x0900, 0x0DFF),
    ("Thai", 0x0E00, 0x0E7F),
    ("Lao", 0x0E80, 0x0EFF),
    ("Tibetan", 0x0F00, 0x0FFF),
    ("Burmese", 0x1000, 0x109F),
    ("Khmer", 0x1780, 0x17FF),
    ("Mongolian", 0x1800, 0x18AF),
    ("Hebrew", 0xFB1D, 0xFB4F),
    ("Arabic", 0xFB50, 0xFDFF),
    ("Arabic", 0xFE70, 0xFEFF),
];

/// A font with the text that it sets.
pub struct Letters {
    font: FontArc,
    /// Height of a capital in the font's units.
    capital: f32,
}

/// How far a row of letters reaches when a capital is 1 high.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Reach {
    /// From the first ink to the last.
    pub width: f32,
    /// From the start of the row to the first ink (may be negative).
    pub left: f32,
    /// Ink above the base line.
    pub up: f32,
    /// Ink below the base line.
    pub down: f32,
}

impl Letters {
    /// Opens a font.
    fn new(font: FontArc) -> Self {
        let measured =
            font.outline(font.glyph_id('H')).map(|outline| outline.bounds.max.y - outline.bounds.min.y);
        // ab_glyph's bounds have y upwards or downwards depending on the table; the height is what counts.
        let capital =
            measured.map(f32::abs).filter(|height| *height > 1.0).unwrap_or(font.ascent_unscaled() * 0.7);
        Self { font, capital: capital.max(1.0) }
    }

    /// A bundled font.
    ///
    /// # Errors
    /// [`crate::error::Kind::Internal`] when it cannot be read.
    pub fn bundled(which: Bundled) -> Result<Self> {
        let font = match which {
            Bundled::Anton => fonts::ANTON,
            Bundled::Montserrat => fonts::MONTSERRAT,
        };
        FontArc::try_from_slice(font.bytes).map(Self::new).map_err(|error| {
            Error::internal(format!("the font {} cannot be read", font.family)).caused_by(error)
        })
    }

    /// A font of the user's.
    ///
    /// # Errors
    /// I/O errors; usage when it is no TrueType or OpenType font.
    pub fn file(path: &Path) -> Result<Self> {
        let about = std::fs::metadata(path).map_err(|error| Error::io("read the font", path, error))?;
        let no_font = || {
            Error::usage(format!("{} is not a font that can be used", path.display()))
                .hint("give a TrueType or OpenType file: --font FILE.ttf")
        };
        if !about.is_file() || about.len() > LARGEST_FONT {
            return Err(no_font());
        }
        let bytes = std::fs::read(path).map_err(|error| Error::io("read the font", path, error))?;
        FontArc::try_from_vec(bytes).map(Self::new).map_err(|error| no_font().caused_by(error))
    }

    /// The first character that the font lacks.
    pub fn lacking(&self, text: &str) -> Option<char> {
        text.chars().find(|c| !c.is_whitespace() && self.font.glyph_id(*c).0 == 0)
    }

    /// How far a text reaches when a capital is 1 high.
    pub fn reach(&self, text: &str) -> Reach {
        let mut reach = Reach::default();
        let (mut first, mut last) = (f32::INFINITY, f32::NEG_INFINITY);
        for glyph in self.row(text, self.capital, 0.0, 0.0) {
            if let Some(outline) = self.font.outline(glyph.id) {
                let (low, high) = (outline.bounds.min, outline.bounds.max);
                first = first.min(glyph.position.x + low.x.min(high.x));
                last = last.max(glyph.position.x + low.x.max(high.x));
                reach.up = reach.up.max(low.y.max(high.y));
                reach.down = reach.down.max(-low.y.min(high.y));
            }
        }
        if first > last {
            return Reach::default();
        }
        let per = 1.0 / self.capital;
        Reach { width: (last - first) * per, left: first * per, up: reach.up * per, down: reach.down * per }
    }

    /// The glyphs of a row: capitals of this height, the row starting at `x` on the base line `y`.
    pub fn row(&self, text: &str, capital: f32, x: f32, y: f32) -> Vec<Glyph> {
        let per = capital / self.capital;
        let scale = PxScale::from(self.font.height_unscaled() * per);
        let mut at = x;
        let mut before: Option<GlyphId> = None;
        let mut glyphs = Vec::new();
        for c in text.chars() {
            let id = self.font.glyph_id(c);
            if let Some(before) = before {
                at += self.font.kern_unscaled(before, id) * per;
            }
            glyphs.push(id.with_scale_and_position(scale, point(at, y)));
            at += self.font.h_advance_unscaled(id) * per;
            before = Some(id);
        }
        glyphs
    }

    /// Calls `set` with the coverage (0 to 1) of each pixel of a glyph.
    pub fn cover(&self, glyph: Glyph, mut set: impl FnMut(i32, i32, f32)) {
        if let Some(outlined) = self.font.outline_glyph(glyph) {
            let bounds = outlined.px_bounds();
            let (left, top) = (bounds.min.x as i32, bounds.min.y as i32);
            outlined.draw(|x, y, coverage| {
                set(left.saturating_add_unsigned(x), top.saturating_add_unsigned(y), coverage);
            });
        }
    }
}

/// The text as the template writes it, and the font that can set it: the user's, the template's, or the other bundled
/// one when that has a letter the template's lacks.
///
/// # Errors
/// Usage when there is no text, when its script needs more than letters side by side, or when the font lacks a letter.
pub fn prepare(text: &str, template: &Template, font: Option<&Path>) -> Result<(Letters, Vec<String>)> {
    let text: String = text.nfc().filter(|c| *c == '\n' || !c.is_control()).collect();
    let text = if template.case == Case::Upper { text.to_uppercase() } else { text };
    let paragraphs: Vec<String> = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect();
    if paragraphs.is_empty() {
        return Err(Error::usage("--text is empty").hint("give a few words: --text \"3 mistakes\""));
    }
    let text = paragraphs.join("\n");
    check_script(&text)?;
    if let Some(path) = font {
        let letters = Letters::file(path)?;
        return match letters.lacking(&text) {
            Some(c) => Err(lacks(c, &path.display().to_string())),
            None => Ok((letters, paragraphs)),
        };
    }
    let own = Letters::bundled(template.font)?;
    let Some(lacking) = own.lacking(&text) else { return Ok((own, paragraphs)) };
    let other = if template.font == Bundled::Anton { Bundled::Montserrat } else { Bundled::Anton };
    let other = Letters::bundled(other)?;
    match other.lacking(&text) {
        None => Ok((other, paragraphs)),
        Some(c) => {
            Err(lacks(if own.lacking(&c.to_string()).is_some() { c } else { lacking }, "the bundled fonts"))
        }
    }
}

fn lacks(c: char, font: &str) -> Error {
    let verb = if font.starts_with("the ") { "have" } else { "has" };
    Error::usage(format!("{font} {verb} no letter '{c}' (U+{:04X})", u32::from(c)))
        .hint("give a font that has it with --font FILE.ttf, or leave the character out; coloured emoji cannot be set")
}

fn check_script(text: &str) -> Result<()> {
    let complex = |c: char| COMPLEX.iter().find(|(_, from, to)| (*from..=*to).contains(&u32::from(c)));
    let stacked = |c: char| unicode_normalization::char::is_combining_mark(c);
    if let Some((name, ..)) = text.chars().find_map(complex) {
        return Err(Error::usage(format!(
            "the text is in {name}, whose letters join, stack or run from right to left; ytseo sets letters side by side only"
        ))
        .hint("make the thumbnails without --text and write on them in a picture editor"));
    }
    if let Some(c) = text.chars().find(|c| stacked(*c)) {
        return Err(Error::usage(format!(
            "the mark U+{:04X} stands on another letter, which ytseo cannot set",
            u32::from(c)
        ))
        .hint("make the thumbnails without --text and write on them in a picture editor"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;
    use crate::video::thumbnails::template::named;

    fn prepared(text: &str, template: &str) -> Result<(Letters, Vec<String>)> {
        prepare(text, named(template).expect("a template"), None)
    }

    #[test]
    fn text_is_cleaned_and_cased() {
        let (_, lines) = prepared("  stop   doing\u{7} this \n\n now ", "bold").expect("set");
        assert_eq!(lines, ["STOP DOING THIS", "NOW"]);
        let (_, typed) = prepared("Cafe\u{301}", "clean").expect("set");
        assert_eq!(typed, ["Caf\u{e9}"]);
    }

    #[test]
    fn a_capital_is_one_high_and_stands_on_the_line() {
        for font in [Bundled::Anton, Bundled::Montserrat] {
            let letters = Letters::bundled(font).expect("a font");
            let reach = letters.reach("H");
            assert!((reach.up - 1.0).abs() < 1e-3 && reach.down.abs() < 1e-3, "{reach:?}");
            assert!(letters.reach("Hg").down > 0.1);
            assert!(letters.reach("HH").width > reach.width * 1.8);
            assert_eq!(letters.reach(" "), Reach::default());
        }
    }

    #[test]
    fn letters_a_font_lacks_are_named_or_found_in_the_other() {
        assert!(prepared("Привет", "bold").is_ok(), "Cyrillic is in the other font");
        let error = prepared("ok 👍", "bold").err().expect("no emoji");
        assert_eq!(error.kind(), Kind::Usage);
        assert!(error.to_string().contains("'👍' (U+1F44D)"), "{error}");
        assert!(error.hints()[0].contains("--font FILE.ttf"));
        assert!(prepared("日本", "bold").err().expect("no kanji").to_string().contains('日'));
    }

    #[test]
    fn scripts_that_need_more_are_refused() {
        for (text, name) in [("שלום", "Hebrew"), ("مرحبا", "Arabic"), ("नमस्ते", "Indian"), ("ไทย", "Thai")]
        {
            let error = prepared(text, "bold").err().expect("refused");
            assert!(error.to_string().contains(name), "{error}");
        }
        assert!(prepared("x\u{0323}\u{0307}q\u{0301}", "bold").is_err(), "a mark that cannot be composed");
        assert!(prepared(" \n ", "bold").err().expect("empty").to_string().contains("empty"));
    }

    #[test]
    fn what_is_no_font_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.ttf");
        std::fs::write(&path, b"no font").expect("written");
        let bold = named("bold").expect("a template");
        assert_eq!(prepare("A", bold, Some(&path)).err().expect("refused").kind(), Kind::Usage);
        assert_eq!(prepare("A", bold, Some(folder.path())).err().expect("refused").kind(), Kind::Usage);
        let gone = folder.path().join("b.ttf");
        assert_eq!(prepare("A", bold, Some(&gone)).err().expect("refused").kind(), Kind::NotFound);
    }
}
