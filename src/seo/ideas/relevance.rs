//! How much a phrase has to do with seeds and texts: shares of weighed stems, 0 to 1.

use std::collections::BTreeSet;

use super::Stems;

/// The stems of a text that phrases are compared with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corpus(BTreeSet<String>);

impl Corpus {
    /// Of texts; nothing when there is no word in them.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, stems: &Stems) -> Option<Self> {
        let all: BTreeSet<String> = texts.into_iter().flat_map(|text| stems.of(text)).collect();
        (!all.is_empty()).then_some(Self(all))
    }
}

/// How much of a seed the phrase holds: of the one that it holds most of. Nothing without seeds.
pub fn of_seeds(phrase: &BTreeSet<String>, seeds: &[BTreeSet<String>], stems: &Stems) -> Option<f64> {
    let shares = seeds.iter().filter(|seed| !seed.is_empty()).map(|seed| share(seed, phrase, stems));
    shares.reduce(f64::max)
}

/// How much of the phrase a text holds. Nothing without a text.
pub fn in_corpus(phrase: &BTreeSet<String>, corpus: Option<&Corpus>, stems: &Stems) -> Option<f64> {
    let corpus = corpus?;
    (!phrase.is_empty()).then(|| share(phrase, &corpus.0, stems))
}

/// What of `wanted` stands in `found`, by weight.
fn share(wanted: &BTreeSet<String>, found: &BTreeSet<String>, stems: &Stems) -> f64 {
    let whole = stems.weigh(wanted);
    let there = stems.weigh(wanted.intersection(found));
    if whole > 0.0 { there / whole } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_belongs_to_a_seed_that_it_holds_and_to_a_text_that_holds_it() {
        let stems = Stems::new("en");
        let phrase = stems.of("sourdough starter recipe");
        let seeds = [stems.of("sourdough"), stems.of("cast iron pan")];
        assert_eq!(of_seeds(&phrase, &seeds, &stems), Some(1.0));
        assert_eq!(of_seeds(&stems.of("pasta"), &seeds, &stems), Some(0.0));
        assert_eq!(of_seeds(&phrase, &[], &stems), None);
        let corpus = Corpus::of(["Feed the starter twice.", "Sourdoughs need time."], &stems).expect("words");
        let share = in_corpus(&phrase, Some(&corpus), &stems).expect("a share");
        assert!(share > 0.4 && share < 1.0, "{share}");
        assert_eq!(in_corpus(&phrase, None, &stems), None);
        assert_eq!(Corpus::of(["", " "], &stems), None);
    }
}
