//! How burnt captions look: the typed view of `src/rules/caption_styles.yaml`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// A colour with its opacity, written `#RRGGBB` or `#RRGGBBAA`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Color {
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// 0 is clear, 255 opaque.
    pub alpha: u8,
}

impl TryFrom<String> for Color {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("'{text}' is no colour; write #RRGGBB or #RRGGBBAA");
        let hex = text.strip_prefix('#').filter(|hex| hex.is_ascii()).ok_or_else(wrong)?;
        let value = u32::from_str_radix(hex, 16).map_err(|_| wrong())?;
        let [a, b, c, d] = value.to_be_bytes();
        match hex.len() {
            6 => Ok(Self { rgb: [b, c, d], alpha: 255 }),
            8 => Ok(Self { rgb: [a, b, c], alpha: d }),
            _ => Err(wrong()),
        }
    }
}

impl From<Color> for String {
    fn from(color: Color) -> Self {
        let [red, green, blue] = color.rgb;
        format!("#{red:02X}{green:02X}{blue:02X}{:02X}", color.alpha)
    }
}

/// A colour and how far it reaches, as a share of the picture's shorter side.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edge {
    /// Its colour.
    pub color: Color,
    /// Width of an outline, distance of a shadow, padding of a box.
    pub width: f64,
}

/// Where captions stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Position {
    /// Above the lower edge.
    Bottom,
    /// In the middle.
    Centre,
    /// Below the upper edge.
    Top,
}

/// How burnt captions look. Sizes are shares of the picture's shorter side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaptionStyle {
    /// What it is called on the command line.
    pub name: String,
    /// What it looks like, in a few words.
    pub about: String,
    /// Family of the font; where a letter is missing in it, another font of the machine is used.
    pub font: String,
    /// Height of a line.
    pub size: f64,
    /// Width of a letter as a share of the height of a line.
    pub column: f64,
    /// Colour of the letters.
    pub text: Color,
    /// Colour of the word that is being said, where the words have times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highlight: Option<Color>,
    /// Line around the letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<Edge>,
    /// Shadow behind the letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shadow: Option<Edge>,
    /// Box behind the text; takes the place of outline and shadow.
    #[serde(default, rename = "box", skip_serializing_if = "Option::is_none")]
    pub backing: Option<Edge>,
    /// Where it stands.
    pub position: Position,
    /// Distance to the edge it stands at.
    pub margin: f64,
    /// The same on a picture that is higher than wide, where the app writes over the lower part.
    pub upright: f64,
    /// Distance to the left and the right edge.
    pub side: f64,
    /// Most words at a time; absent for the whole caption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<usize>,
    /// Write all in capital letters.
    #[serde(default)]
    pub capitals: bool,
    /// Let each new group of words grow in.
    #[serde(default)]
    pub pop: bool,
}

static STYLES: LazyLock<Vec<CaptionStyle>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
    serde_yaml::from_str(include_str!("../../rules/caption_styles.yaml"))
        .expect("caption_styles.yaml is sound")
});

impl CaptionStyle {
    /// All styles, the plainest first.
    pub fn all() -> &'static [CaptionStyle] {
        &STYLES
    }

    /// The style of this name: `plain`, `box`, `karaoke`, `shorts`.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] for a name that none has.
    pub fn named(name: &str) -> Result<&'static CaptionStyle> {
        STYLES.iter().find(|style| style.name == name).ok_or_else(|| {
            let known: Vec<&str> = STYLES.iter().map(|style| style.name.as_str()).collect();
            Error::usage(format!("there is no caption style '{name}'"))
                .hint(format!("the styles are {}", known.join(", ")))
        })
    }
}
