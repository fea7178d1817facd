//! The typed view of `templates.yaml`: how text on a thumbnail looks and where it may stand.

use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::error::{Error, Result};

/// The template that is taken when none is named.
pub const DEFAULT: &str = "bold";

/// A colour, 8 bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] = value
            .ok_or_else(|| serde::de::Error::custom(format!("'{text}' is no colour like #FFE600")))?
            .to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

/// Which bundled font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bundled {
    /// Narrow and heavy.
    Anton,
    /// Wide and heavy.
    Montserrat,
}

/// How the text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Case {
    /// In capitals.
    Upper,
    /// As typed.
    Typed,
}

/// Where lines begin, from left to right or from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// At the left or the top.
    #[serde(alias = "top")]
    Left,
    /// In the middle.
    #[serde(alias = "middle")]
    Center,
    /// At the right or the bottom.
    #[serde(alias = "bottom")]
    Right,
}

impl Align {
    /// Where something of `length` begins in `room`.
    pub fn start(self, room: f32, length: f32) -> f32 {
        match self {
            Self::Left => 0.0,
            Self::Center => (room - length) / 2.0,
            Self::Right => room - length,
        }
    }
}

/// A line around the letters.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// Its colour.
    pub color: Color,
    /// Its width, as a share of the height of a capital.
    pub width: f32,
}

/// A shadow behind the letters; lengths as shares of the height of a capital.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shadow {
    /// Its colour.
    pub color: Color,
    /// How far to the right.
    pub right: f32,
    /// How far down.
    pub down: f32,
    /// How soft.
    pub soft: f32,
    /// 0 to 1.
    pub opacity: f32,
}

/// What kind of panel lies behind the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PanelKind {
    /// A box around all lines.
    Box,
    /// A strip behind each line.
    Strips,
    /// The picture darkens towards the side of the text.
    Scrim,
}

/// What lies behind the letters.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Panel {
    /// What kind.
    pub kind: PanelKind,
    /// Its colour.
    pub color: Color,
    /// 0 to 1.
    pub opacity: f32,
    /// Room around the letters, as a share of the height of a capital.
    pub padding: f32,
}

/// A place for text.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Left, top, width and height as shares of the picture.
    #[serde(rename = "box")]
    pub area: [f64; 4],
    /// Where lines begin.
    pub align: Align,
    /// Where the lines stand in the box.
    pub valign: Align,
}

/// A way to set text on a thumbnail.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What `--template` takes.
    pub name: String,
    /// One line for people.
    pub about: String,
    /// The font.
    pub font: Bundled,
    /// Capitals or as typed.
    pub case: Case,
    /// Most lines.
    pub lines: usize,
    /// Height of a capital as a share of the picture's height: smallest and largest.
    pub size: [f32; 2],
    /// Colour of the letters.
    pub fill: Color,
    /// The colour that is taken when `fill` cannot be read.
    #[serde(default)]
    pub other: Option<Color>,
    /// A line around the letters.
    #[serde(default)]
    pub outline: Option<Outline>,
    /// A shadow.
    #[serde(default)]
    pub shadow: Option<Shadow>,
    /// What lies behind.
    #[serde(default)]
    pub panel: Option<Panel>,
    /// Places on a 16:9 picture.
    pub wide: Vec<Place>,
    /// Places on a 9:16 picture.
    pub tall: Vec<Place>,
}

/// All templates, and what holds for each of them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Templates {
    /// Where YouTube writes the length: left, top, width, height as shares of the picture.
    pub badge: [f64; 4],
    /// Least contrast.
    pub contrast: f64,
    #[serde(rename = "places")]
    _places: serde_yaml::Value,
    /// The templates.
    pub templates: Vec<Template>,
}

/// A template as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TemplateEntry {
    /// What `--template` takes.
    pub name: String,
    /// One line for people.
    pub about: String,
}

/// The templates that come with ytseo.
pub fn templates() -> &'static Templates {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static READ: LazyLock<Templates> =
        LazyLock::new(|| serde_yaml::from_str(include_str!("templates.yaml")).expect("checked by a test"));
    &READ
}

/// Their names and what they look like.
pub fn list() -> Vec<TemplateEntry> {
    let entry = |one: &Template| TemplateEntry { name: one.name.clone(), about: one.about.clone() };
    templates().templates.iter().map(entry).collect()
}

/// The template of this name.
///
/// # Errors
/// [`crate::error::Kind::Usage`] when there is none, naming those there are.
pub fn named(name: &str) -> Result<&'static Template> {
    let all = &templates().templates;
    all.iter().find(|one| one.name == name).ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        Error::usage(format!("there is no template '{name}'"))
            .hint(format!("choose one of: {}; --list-templates describes them", names.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_usable() {
        assert!(named(DEFAULT).is_ok());
        assert!(named("nope").expect_err("none").hints()[0].contains("bold, punch"));
        for one in &templates().templates {
            assert!(one.size[0] > 0.0 && one.size[0] < one.size[1], "{}", one.name);
            assert!(one.lines > 0 && !one.wide.is_empty() && !one.tall.is_empty(), "{}", one.name);
            for place in one.wide.iter().chain(&one.tall) {
                let [x, y, width, height] = place.area;
                assert!(x >= 0.0 && y >= 0.0 && x + width <= 1.0 && y + height <= 1.0, "{}", one.name);
            }
            assert_eq!(list().iter().filter(|entry| entry.name == one.name).count(), 1);
        }
    }

    #[test]
    fn a_wrong_colour_is_refused() {
        assert!(serde_yaml::from_str::<Color>("\"#12345\"").is_err());
        assert_eq!(serde_yaml::from_str::<Color>("\"#FF8000\"").expect("a colour"), Color([255, 128, 0]));
    }
}
