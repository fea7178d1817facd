//! Titles that language models wrote, among those of the offline writer: cased, scored and ranked the same
//! way.

use super::{
    Candidate, TitleCandidate, TitleKind, TitleOrigin, casing, finished, language, overlap, suggest,
    supported, words_of,
};
use crate::config::{Channel, Writing};
use crate::research::{Material, Understanding};
use crate::rules;
use crate::seo::measure::utf16_units;
use crate::seo::score::{self, TitleContext};

/// Share of common words from which two titles are too alike to fill a gap.
const ALIKE: f64 = 0.8;

/// A title of a language model that broke no rule.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::write) struct ModelTitle {
    /// The title, written like a sentence.
    pub title: String,
    /// Its kind, as the model says.
    pub kind: TitleKind,
    /// `provider/model`.
    pub model: String,
    /// When much the same is said, in milliseconds.
    pub at_ms: Option<u64>,
    /// The share of its words that stand in the material, 0 to 1.
    pub share: f64,
}

/// The models' titles and the creator's own, best first, then the offline writer's until there are as many as
/// wanted. Gives how many were filled in so.
pub(in crate::write) fn with_models(
    titles: Vec<ModelTitle>,
    (material, about): (&Material, &Understanding),
    channel: &Channel,
    writing: &Writing,
) -> (Vec<TitleCandidate>, usize) {
    let language = about.language.as_deref();
    let wording = language::wording(language);
    let context = TitleContext { keywords: &about.keywords, language };
    let limit = rules::limits().title.length.count();
    let mut best: Vec<TitleCandidate> = titles
        .into_iter()
        .map(|written| {
            let cased = casing::cased(&written.title, writing.title_case, wording);
            // Capitals may be longer (ß becomes SS).
            let title = if utf16_units(&cased) <= limit { cased } else { written.title };
            let from = TitleOrigin::Model { model: written.model, at_ms: written.at_ms };
            let candidate = Candidate { kind: written.kind, title, from, weight: written.share };
            finished(&candidate, &supported(score::title_score(&candidate.title, &context), &candidate))
        })
        .collect();
    let wanted = writing.titles.max(best.len());
    let (own, others): (Vec<TitleCandidate>, Vec<TitleCandidate>) =
        suggest(material, about, channel, writing)
            .titles
            .into_iter()
            .partition(|candidate| candidate.kind == TitleKind::Yours);
    best.extend(own);
    best.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.title.cmp(&b.title)));
    let mut filled = 0;
    for candidate in others {
        let words = words_of(&candidate.title);
        let alike = best.iter().any(|other| overlap(&words, &words_of(&other.title)) >= ALIKE);
        if best.len() < wanted && !alike {
            best.push(candidate);
            filled += 1;
        }
    }
    (best, filled)
}
