//! The typed view of `src/rules/shorts.yaml` and `src/rules/text/moments.yaml`.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use crate::seo::topics::phrases::Phrases;

/// Shares of the picture that the app covers, 0 to 1.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Covered {
    /// Search and menu.
    pub top: f64,
    /// Title and channel.
    pub bottom: f64,
    /// The edge.
    pub left: f64,
    /// Buttons.
    pub right: f64,
}

/// Where burnt captions stand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaptionRules {
    /// Name of the style.
    pub style: String,
    /// Lower edge of the text from the top, as a share of the height.
    pub lower_edge: f64,
    /// Distance to both sides, as a share of the width.
    pub side: f64,
    /// Height of a line, as a share of the width; styles with smaller letters keep them.
    pub size: f64,
}

/// How a crop follows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CropRules {
    /// Looks a second.
    pub looks_per_second: f64,
    /// Width of the reduced picture.
    pub look_width: u32,
    /// Share of the crop's width.
    pub dead_zone: f64,
    /// Widths of the crop a second.
    pub speed: f64,
    /// Softening of movement.
    pub soften_ms: u64,
    /// Least share of looks with a face.
    pub faces: f64,
    /// Least share of looks with motion.
    pub motion: f64,
}

/// `src/rules/shorts.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortRules {
    /// Full width, in pixels.
    pub width: u32,
    /// Full height, in pixels.
    pub height: u32,
    /// Least height of a source that is rendered in full size.
    pub full_from_height: u32,
    /// What the app covers.
    pub covered: Covered,
    /// Burnt captions.
    pub captions: CaptionRules,
    /// Following.
    pub crop: CropRules,
}

/// The rules of framing and captions.
pub fn short_rules() -> &'static ShortRules {
    static RULES: LazyLock<ShortRules> = LazyLock::new(|| {
        #[allow(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
        serde_yaml::from_str(include_str!("../../rules/shorts.yaml")).expect("shorts.yaml is well-formed")
    });
    &RULES
}

/// A part of the score of a moment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartRule {
    /// What people read.
    pub label: String,
    /// Most points.
    pub weight: f64,
    /// Why it counts so much.
    pub reason: String,
}

/// The word lists of a language as they are written down.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    dangling: Vec<String>,
    backwards: Vec<String>,
    connectors: Vec<String>,
    questions: Vec<String>,
    claims: Vec<String>,
    announces: Vec<String>,
}

/// The word lists of a language, ready for look-ups; empty for a language without.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Begin a sentence that leans on the one before.
    pub dangling: Phrases,
    /// Point back.
    pub backwards: Phrases,
    /// Join a sentence to the one before, but can be taken off.
    pub connectors: Phrases,
    /// Begin a question.
    pub questions: Phrases,
    /// Strong words.
    pub claims: Phrases,
    /// End a sentence after which the thought goes on.
    pub announces: Phrases,
}

/// `src/rules/text/moments.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MomentRules {
    /// The parts of the score by id.
    pub parts: HashMap<String, PartRule>,
    /// Lengths with all points.
    pub best_length_ms: [u64; 2],
    /// Shown before the first word.
    pub lead_ms: u64,
    /// Shown after the last word.
    pub tail_ms: u64,
    /// What a pause is.
    pub pause_ms: u64,
    /// What closes a thought.
    pub closing_pause_ms: u64,
    /// Points lost for each chosen moment about the same subject.
    pub same_subject: f64,
    /// Words of the opening.
    pub opening_words: usize,
    /// Longest title.
    pub title_characters: usize,
    languages: HashMap<String, Lists>,
}

/// The rules of moments.
pub(super) fn moment_rules() -> &'static MomentRules {
    static RULES: LazyLock<MomentRules> = LazyLock::new(|| {
        #[allow(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
        serde_yaml::from_str(include_str!("../../rules/text/moments.yaml"))
            .expect("moments.yaml is well-formed")
    });
    &RULES
}

/// The word lists of a language (ISO 639-1).
pub(super) fn words_of(language: &str) -> &'static Words {
    static READ: OnceLock<HashMap<String, Words>> = OnceLock::new();
    static NONE: LazyLock<Words> = LazyLock::new(Words::default);
    let all = READ.get_or_init(|| {
        let read = |lists: &Lists| Words {
            dangling: Phrases::new(&lists.dangling),
            backwards: Phrases::new(&lists.backwards),
            connectors: Phrases::new(&lists.connectors),
            questions: Phrases::new(&lists.questions),
            claims: Phrases::new(&lists.claims),
            announces: Phrases::new(&lists.announces),
        };
        moment_rules().languages.iter().map(|(code, lists)| (code.clone(), read(lists))).collect()
    });
    all.get(language).unwrap_or(&NONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_sound() {
        let rules = moment_rules();
        let total: f64 = rules.parts.values().map(|part| part.weight).sum();
        assert!((total - 100.0).abs() < 1e-9);
        for id in ["opening", "phrases", "ending", "subject", "flow", "length"] {
            assert!(rules.parts.contains_key(id), "{id}");
        }
        for (code, lists) in &rules.languages {
            let all =
                lists.dangling.iter().chain(&lists.claims).chain(&lists.questions).chain(&lists.connectors);
            for phrase in all {
                assert_eq!(*phrase, phrase.to_lowercase(), "{code}");
            }
        }
        let shorts = short_rules();
        assert!(shorts.width * 16 == shorts.height * 9 && shorts.width.is_multiple_of(2));
        let text = shorts.captions.lower_edge;
        assert!(text > shorts.covered.top && text < 1.0 - shorts.covered.bottom);
        assert!(shorts.captions.side < 0.5 && shorts.covered.left + shorts.covered.right < 0.5);
        assert!(crate::video::captions::CaptionStyle::named(&shorts.captions.style).is_ok());
    }
}
