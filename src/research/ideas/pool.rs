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
        let at = *self.places.entry(plain(phrase)).or_insert_with(|| {
            self.ideas.push(Idea {
                phrase: phrase.trim().to_string(),
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
        assert!(ideas[0].demand.suggested_tag && ideas[0].phrase == "Rust  Book");
    }
}
