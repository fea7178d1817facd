//! Text on a thumbnail: set as large as it goes where the picture leaves room, and readable on what is really there.

pub mod layout;
pub mod letters;
pub mod paint;
mod place;

use std::path::Path;

use image::RgbImage;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::layout::{Block, Breaks, Limits};
use self::letters::Letters;
use self::paint::{Mask, Side};
use super::color;
use super::template::{Align, Case, Color, Outline, Panel, PanelKind, Shadow, Template, templates};
use crate::error::{Error, Result};
use crate::model::analysis::Face;

/// More is no text for a thumbnail, in characters.
const LONGEST: usize = 100;

/// How much of the room around a letter is looked at, when a capital is 1 high.
const RING: f32 = 0.09;

/// Share of a strip's padding that lies above and below the letters.
const STRIP_HEIGHT: f32 = 0.6;

/// What became of the text on one thumbnail.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ThumbnailText {
    /// The template.
    pub template: String,
    /// The lines as they are broken.
    pub lines: Vec<String>,
    /// Height of a capital, in pixels.
    pub capital_px: f64,
    /// Contrast of the letters with what was behind them (WCAG ratio, the worst tenth), before anything was done.
    pub contrast_before: f64,
    /// Contrast of the letters with what is around them in the finished picture, 1 to 21.
    pub contrast: f64,
    /// What was added to the template so that the text can be read: `the other colour`, `an outline`, `a panel`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adapted: Option<String>,
    /// Whether it is smaller than can be read on a phone.
    pub small: bool,
    /// Whether it covers a face, because there was no other room.
    pub over_face: bool,
}

/// A text made ready for pictures of one size.
pub struct Setting<'a> {
    letters: Letters,
    breaks: Breaks,
    template: &'a Template,
    tall: bool,
}

/// How the letters are drawn.
#[derive(Debug, Clone, Copy)]
struct Look {
    fill: Color,
    outline: Option<Outline>,
    shadow: Option<Shadow>,
    panel: Option<Panel>,
}

impl<'a> Setting<'a> {
    /// Checks the text against the font and breaks it.
    ///
    /// # Errors
    /// Usage for a text that is empty, too long, or cannot be set with the font; I/O errors of the font's file.
    pub fn new(text: &str, template: &'a Template, font: Option<&Path>, tall: bool) -> Result<Self> {
        let length = text.chars().count();
        if length > LONGEST {
            return Err(Error::usage(format!(
                "--text has {length} characters; a thumbnail holds a few words"
            ))
            .hint(format!("three or four words can be read on a phone; {LONGEST} characters are the most")));
        }
        let (letters, paragraphs) = letters::prepare(text, template, font)?;
        // Upright pictures are narrow: a line more.
        let breaks = Breaks::new(&letters, &paragraphs, template.lines + usize::from(tall));
        Ok(Self { letters, breaks, template, tall })
    }

    /// Sets the text. `faces` are those of this picture, which the text keeps clear of.
    pub fn set(&self, picture: &mut RgbImage, faces: &[Face]) -> ThumbnailText {
        let template = self.template;
        let places = if self.tall { &template.tall } else { &template.wide };
        let height = picture.height() as f32;
        // Sizes are shares of the height; of an upright picture, of what its width would make of it.
        let unit = if self.tall { picture.width() as f32 * 0.8 } else { height };
        let limits = Limits { capital: template.size[1] * unit, margin: self.margin(), apart: self.apart() };
        let found = place::find(picture, faces, &self.breaks, places, &limits);
        let block = found.block;
        let ring = RING * block.capital;
        let mask = Mask::of(&self.letters, &block, ring.max(self.around(block.capital)));
        let distances = mask.distances();
        let near = |_: f32, distance: f32| distance <= ring;
        let before = color::contrast_with(template.fill.0, mask.under(picture, &distances, near));
        let (contrast, adapted, drawn) =
            self.readable(picture, &Written { block: &block, mask: &mask, distances: &distances, faces });
        *picture = drawn;
        ThumbnailText {
            template: template.name.clone(),
            lines: block.lines.iter().map(|line| line.text.clone()).collect(),
            capital_px: (f64::from(block.capital) * 10.0).round() / 10.0,
            contrast_before: (before * 100.0).round() / 100.0,
            contrast: (contrast * 100.0).round() / 100.0,
            adapted: adapted.map(str::to_string),
            small: block.capital < template.size[0] * unit * 0.999,
            over_face: found.over_face,
        }
    }

    /// Draws with the template's look, then with more and more help, until the contrast is enough.
    fn readable(&self, picture: &RgbImage, written: &Written<'_>) -> (f64, Option<&'static str>, RgbImage) {
        let Written { block, mask, distances, .. } = *written;
        let mut best: Option<(f64, Option<&'static str>, RgbImage)> = None;
        for (adapted, look) in self.looks() {
            let mut drawn = picture.clone();
            draw(&mut drawn, written, &look);
            let reach = look.outline.map_or(RING, |outline| outline.width * 0.8) * block.capital;
            let around = |coverage: f32, distance: f32| coverage < 0.004 && distance <= reach.max(1.5);
            let contrast = color::contrast_with(look.fill.0, mask.under(&drawn, distances, around));
            if best.as_ref().is_none_or(|(most, ..)| contrast > *most) {
                best = Some((contrast, adapted, drawn));
            }
            if contrast >= templates().contrast {
                break;
            }
        }
        best.unwrap_or_else(|| (1.0, None, picture.clone()))
    }

    /// The template's look, and what may be added to it.
    fn looks(&self) -> Vec<(Option<&'static str>, Look)> {
        let template = self.template;
        let own = Look {
            fill: template.fill,
            outline: template.outline,
            shadow: template.shadow,
            panel: template.panel,
        };
        let mut looks = vec![(None, own)];
        if let Some(other) = template.other {
            looks.push((Some("the other colour"), Look { fill: other, ..own }));
        }
        let against = Color(color::opposite(own.fill.0));
        let width = own.outline.map_or(0.1, |outline| outline.width.max(0.1));
        looks.push((Some("an outline"), Look { outline: Some(Outline { color: against, width }), ..own }));
        let panel = Panel { kind: PanelKind::Box, color: against, opacity: 0.9, padding: 0.3 };
        looks.push((Some("a panel"), Look { panel: Some(panel), outline: None, shadow: None, ..own }));
        looks
    }

    /// Room that the look needs around the letters, when a capital is 1 high.
    fn margin(&self) -> f32 {
        let outline = self.template.outline.map_or(0.0, |outline| outline.width);
        let panel = self.template.panel.filter(|panel| panel.kind != PanelKind::Scrim);
        outline.max(panel.map_or(0.0, |panel| panel.padding)).max(0.03)
    }

    /// More room between lines that have strips.
    fn apart(&self) -> f32 {
        let strips = self.template.panel.filter(|panel| panel.kind == PanelKind::Strips);
        let typed = if self.template.case == Case::Typed { 0.18 } else { 0.0 };
        strips.map_or(typed, |panel| (panel.padding * STRIP_HEIGHT * 2.0 - 0.12).max(0.0))
    }

    /// Room that outline and shadow need around the letters, in pixels.
    fn around(&self, capital: f32) -> f32 {
        let shadow = self.template.shadow.map_or(0.0, |shadow| shadow.soft * 2.0);
        (self.template.outline.map_or(0.1, |outline| outline.width.max(0.1)) + shadow) * capital
    }
}

/// Letters with their places, before they are drawn.
struct Written<'a> {
    block: &'a Block,
    mask: &'a Mask,
    distances: &'a [f32],
    faces: &'a [Face],
}

fn draw(picture: &mut RgbImage, letters: &Written<'_>, look: &Look) {
    let Written { block, mask, distances, .. } = *letters;
    let capital = block.capital;
    if let Some(panel) = look.panel {
        draw_panel(picture, block, &panel, letters.faces);
    }
    let outlined =
        look.outline.map(|outline| (mask.grown(distances, outline.width * capital), outline.color));
    if let Some(shadow) = look.shadow {
        let by = ((shadow.right * capital).round() as i32, (shadow.down * capital).round() as i32);
        let shape = outlined.as_ref().map_or(mask, |(shape, _)| shape);
        shape.softened(shadow.soft * capital).paint(picture, shadow.color.0, shadow.opacity, by);
    }
    if let Some((shape, color)) = outlined {
        shape.paint(picture, color.0, 1.0, (0, 0));
    }
    mask.paint(picture, look.fill.0, 1.0, (0, 0));
}

fn draw_panel(picture: &mut RgbImage, block: &Block, panel: &Panel, faces: &[Face]) {
    let pad = panel.padding * block.capital;
    let [left, top, right, bottom] = block.ink();
    match panel.kind {
        PanelKind::Box => {
            let sides = [left - pad, top - pad * 0.8, right + pad, bottom + pad * 0.8];
            paint::rounded(picture, sides, block.capital * 0.12, panel.color.0, panel.opacity);
        }
        PanelKind::Strips => {
            let reach = |value: fn(&layout::Line) -> f32| block.lines.iter().map(value).fold(0.0, f32::max);
            let (up, down) = (reach(|line| line.y - line.ink[1]), reach(|line| line.ink[3] - line.y));
            for line in &block.lines {
                let (above, below) = (line.y - up - pad * STRIP_HEIGHT, line.y + down + pad * STRIP_HEIGHT);
                let sides = [line.ink[0] - pad, above, line.ink[2] + pad, below];
                paint::rounded(picture, sides, block.capital * 0.05, panel.color.0, panel.opacity);
            }
        }
        PanelKind::Scrim => {
            let (width, height) = (picture.width() as f32, picture.height() as f32);
            let reach = |side: Side, face: &Face| match side {
                Side::Bottom => 1.0 - face.y - face.height,
                Side::Top => face.y,
                Side::Left => face.x,
                Side::Right => 1.0 - face.x - face.width,
            };
            let sides = [
                (Side::Bottom, height - top, height),
                (Side::Top, bottom, height),
                (Side::Left, right, width),
                (Side::Right, width - left, width),
            ];
            let nearest = sides.into_iter().min_by(|a, b| (a.1 / a.2).total_cmp(&(b.1 / b.2)));
            let (side, edge, whole) = nearest.unwrap_or((Side::Bottom, height, height));
            // It ends where a face begins, but not before the letters do.
            let face =
                faces.iter().map(|face| reach(side, face) as f32 * whole).fold(f32::INFINITY, f32::min);
            let to = (edge + pad + whole * 0.28).min(face.max(edge + whole * 0.06));
            paint::scrim(
                picture,
                side,
                ((edge + pad).min(to - whole * 0.1), to),
                panel.color.0,
                panel.opacity,
            );
        }
    }
}

/// Writes one row of small text: capitals of this height, from the left, on a base line. For captions of sheets.
pub fn label(
    picture: &mut RgbImage,
    letters: &Letters,
    text: &str,
    (capital, x, y): (f32, f32, f32),
    ink: [u8; 3],
) {
    for glyph in letters.row(text, capital, x, y) {
        letters.cover(glyph, |x, y, coverage| paint::blend(picture, x, y, ink, coverage.min(1.0)));
    }
}

/// Where a row begins so that it is aligned in a room.
pub fn aligned(letters: &Letters, text: &str, capital: f32, room: f32, align: Align) -> f32 {
    let reach = letters.reach(text);
    align.start(room, reach.width * capital) - reach.left * capital
}

#[cfg(test)]
#[path = "set_tests.rs"]
mod tests;
