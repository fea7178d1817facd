//! How rare words are in other texts, so that what is special about one text stands out.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

/// `src/rules/text/background.yaml`: English stems by half bits of rarity.
#[derive(Debug, Default, Deserialize)]
struct Background {
    unknown: u32,
    stems: BTreeMap<u32, String>,
}

static BACKGROUND: LazyLock<Background> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../rules/text/background.yaml")).unwrap_or_else(|error| {
        debug_assert!(false, "background.yaml: {error}");
        Background::default()
    })
});

static RARITY: LazyLock<HashMap<&'static str, f32>> = LazyLock::new(|| {
    let lists = BACKGROUND.stems.iter();
    lists.flat_map(|(bits, stems)| stems.split_whitespace().map(|stem| (stem, *bits as f32 / 2.0))).collect()
});

/// What a word of a language without a table counts as, as a share of the greatest rarity.
const UNTOLD: f32 = 0.7;

/// Bits of rarity of a stem: 10 means one text in 1,024 holds it. Stems outside the table get the greatest
/// rarity; in languages other than English all words get the same.
pub fn rarity(stem: &str, language: &str) -> f32 {
    let unknown = BACKGROUND.unknown as f32 / 2.0;
    if language != "en" {
        return unknown * UNTOLD;
    }
    let known = |part: &str| RARITY.get(part).copied();
    known(stem)
        .or_else(|| stem.split('-').map(|part| known(part).unwrap_or(unknown)).reduce(f32::max))
        .unwrap_or(unknown)
}
