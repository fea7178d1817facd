//! Phrases as they come in from the sources: the same phrase once, with everything that is known of it.

use std::collections::HashMap;

use crate::model::{Demand, Idea, IdeaSource, Relevance};
use crate::seo::ideas::plain;

/// Phrases in the order in which they were found first.
#[derive(Debug, Default)]
pub(super) struct Pool {
    places: HashMap<String, usize>,
    ideas: Vec<Idea>,
}

impl Pool {
    /// The idea of a phrase, as a source names it; made when it is new.
    pub fn idea(&mut self, phrase: &str, source: IdeaSource) -> &mut Idea {
        let at = *self.places.entry(plain(&fit_to_show(phrase))).or_insert_with(|| {
            self.ideas.push(Idea {
                phrase: fit_to_show(phrase),
                sources: Vec::new(),
                cluster: String::new(),
                intent: None,
                relevance: Relevance::default(),
                demand: Demand::default(),
                said: None,
                competition: None,
                opportunity: None,
                worked_out: None,
            });
            self.ideas.len() - 1
        });
        let idea = &mut self.ideas[at];
        if !idea.sources.contains(&source) {
            idea.sources.push(source);
            idea.sources.sort_unstable();
        }
        idea
    }

    pub fn is_empty(&self) -> bool {
        self.ideas.is_empty()
    }

    pub fn phrases(&self) -> impl Iterator<Item = &str> {
        self.ideas.iter().map(|idea| idea.phrase.as_str())
    }

    pub fn into_ideas(self) -> Vec<Idea> {
        self.ideas
    }
}

/// A phrase of others without what a terminal would obey: control characters, and marks that turn the direction.
fn fit_to_show(phrase: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String = phrase.chars().map(|c| if c.is_control() || turns(c) { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_one_idea_whoever_names_it() {
        let mut pool = Pool::default();
        pool.idea("Rust  Book", IdeaSource::Volumes);
        pool.idea("rust book", IdeaSource::OwnSearch).demand.suggested_tag = true;
        let ideas = pool.into_ideas();
        assert_eq!(ideas.len(), 1);
        assert_eq!(ideas[0].sources, [IdeaSource::OwnSearch, IdeaSource::Volumes]);
        assert!(ideas[0].demand.suggested_tag && ideas[0].phrase == "Rust Book");
    }

    #[test]
    fn nothing_in_a_phrase_is_obeyed() {
        let mut pool = Pool::default();
        pool.idea("\u{1b}[2Jred\u{202e} book\u{7}", IdeaSource::OwnSearch);
        assert_eq!(pool.into_ideas()[0].phrase, "[2Jred book");
    }
}
