//! The typed view of `previews.yaml`: where a title and a thumbnail are seen, and how much room they have there.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Source;
use super::limits::Grade;

/// How an item of a list of videos is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    /// The picture above the text, as wide as the screen.
    Feed,
    /// A large picture beside the text.
    Search,
    /// A small picture beside the text.
    Sidebar,
}

/// A place where people see title and thumbnail. Lengths are CSS pixels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Surface {
    /// Stable id: `phone`, `search`, `sidebar`.
    pub id: String,
    /// What people read.
    pub name: String,
    /// How it is laid out.
    pub layout: Layout,
    /// Width of the whole item.
    pub width: u32,
    /// Width of the thumbnail.
    pub picture: u32,
    /// Width that the title has.
    pub text: u32,
    /// Size of the title's font.
    pub font: u32,
    /// Height of a line of the title.
    pub line: u32,
    /// Weight of the title's font.
    pub weight: u32,
    /// The title is cut after so many lines.
    pub lines: u32,
    /// Where it comes from.
    pub source: Source,
    /// The day somebody last looked, `YYYY-MM-DD`.
    pub checked: String,
    /// How far it can be trusted.
    pub grade: Grade,
}

/// Every place, and the font that YouTube's pages ask for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Previews {
    /// A CSS list of font families.
    pub font_family: String,
    /// The places.
    pub surfaces: Vec<Surface>,
}

/// Where titles and thumbnails are seen.
pub fn previews() -> &'static Previews {
    // The data is compiled in and a test parses it, so no input can reach this panic.
    static PREVIEWS: LazyLock<Previews> = LazyLock::new(|| {
        serde_yaml::from_str(include_str!("previews.yaml")).expect("previews.yaml is checked by a test")
    });
    &PREVIEWS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_fits_in_itself_and_says_that_it_is_practice() {
        let layouts: Vec<Layout> = previews().surfaces.iter().map(|surface| surface.layout).collect();
        assert_eq!(layouts, [Layout::Feed, Layout::Search, Layout::Sidebar]);
        for surface in &previews().surfaces {
            let beside = if surface.layout == Layout::Feed { 0 } else { surface.picture };
            assert!(beside + surface.text < surface.width, "{}", surface.id);
            assert!(surface.line > surface.font && surface.lines > 0, "{}", surface.id);
            assert_eq!(surface.grade, Grade::D, "{}", surface.id);
            assert!(surface.source.title.ends_with("not official"), "{}", surface.id);
            assert_eq!(surface.checked.len(), 10, "{}", surface.id);
        }
        let family = &previews().font_family;
        assert!(family.chars().all(|c| c.is_ascii_alphanumeric() || " ,-".contains(c)), "{family}");
    }
}
