//! Autocomplete: the seeds with letters, questions and prepositions around them, and what came back once more. Marked
//! as unofficial, asked slowly, and never read as a number.

use std::collections::{BTreeSet, HashSet, VecDeque};

use super::{SourceState, Work};
use crate::error::Result;
use crate::model::IdeaSource;
use crate::ports::suggest::{NoData, Suggest, SuggestQuery};
use crate::progress::{Stage, Unit, Watch};
use crate::rules::expansion;
use crate::seo::ideas::{Stems, plain};
use crate::seo::text::base_language;

/// What is put around seeds. A seed itself is always asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expand {
    /// A letter behind it.
    pub alphabet: bool,
    /// A question before it.
    pub questions: bool,
    /// A preposition behind it.
    pub prepositions: bool,
}

impl Default for Expand {
    fn default() -> Self {
        Self { alphabet: true, questions: true, prepositions: true }
    }
}

impl Expand {
    /// Nothing.
    pub const NOTHING: Expand = Expand { alphabet: false, questions: false, prepositions: false };
}

/// The questions to begin with, the seeds themselves first, each once.
pub(super) fn questions(seeds: &[String], expand: Expand, language: Option<&str>) -> Vec<String> {
    let rules = expansion(language);
    let mut all: Vec<String> = seeds.iter().map(|seed| seed.trim().to_string()).collect();
    let mut around = |patterns: &mut dyn Iterator<Item = String>| {
        for pattern in patterns {
            all.extend(seeds.iter().map(|seed| pattern.replace("{}", seed.trim())));
        }
    };
    if expand.questions {
        around(&mut rules.questions.iter().cloned());
    }
    if expand.prepositions {
        around(&mut rules.prepositions.iter().cloned());
    }
    if expand.alphabet {
        around(&mut rules.alphabet.chars().map(|letter| format!("{{}} {letter}")));
    }
    let mut seen = HashSet::new();
    all.retain(|text| !text.is_empty() && seen.insert(plain(text)));
    all
}

/// A question with language and country.
pub(super) fn query(text: &str, language: Option<&str>, country: Option<&str>) -> SuggestQuery {
    SuggestQuery {
        text: text.to_string(),
        language: language.map(base_language),
        country: country.map(str::to_uppercase),
    }
}

/// What was asked and what came of it.
#[derive(Default)]
struct Asked {
    sent: u64,
    kept: u64,
    unanswered: u64,
    why: Option<NoData>,
}

/// Asks, within the budget of questions.
pub(super) async fn ask(work: &mut Work, watch: &Watch) -> Result<()> {
    let Some(suggest) = work.chosen.suggest.clone() else { return Ok(()) };
    let (language, country) = (work.language.clone(), work.request.country.clone());
    // Words are put around seeds in English where the language is unknown; it is not said to be English.
    let words_of = language.as_deref().unwrap_or(super::FALLBACK);
    let begin = questions(&work.request.seeds, work.request.expand, Some(words_of));
    if begin.is_empty() {
        return Ok(());
    }
    let budget = work.request.questions;
    announce(begin.len().min(budget), &suggest, watch);
    let stems = Stems::new(words_of);
    let seeds: Vec<BTreeSet<String>> = work.request.seeds.iter().map(|seed| stems.of(seed)).collect();
    let mut known: HashSet<String> = begin.iter().map(|text| plain(text)).collect();
    let mut queue: VecDeque<(String, u32)> = begin.into_iter().map(|text| (text, 1)).collect();
    let (mut asked, mut phrases) = (Asked::default(), HashSet::new());
    let total = if work.request.depth > 1 { budget } else { queue.len().min(budget) };
    watch.started(Stage::Ask, Some(total as u64), Unit::Items);
    while let Some((text, depth)) = queue.pop_front() {
        if (asked.sent + asked.kept + asked.unanswered) as usize >= budget {
            break;
        }
        let query = query(&text, language.as_deref(), country.as_deref());
        let answer = suggest.ask(&query, watch).await?;
        match answer.no_data {
            None if answer.kept => asked.kept += 1,
            None => asked.sent += 1,
            Some(NoData::GivenUp) => {
                asked.why.get_or_insert(NoData::GivenUp);
                break;
            }
            Some(why) => {
                asked.unanswered += 1;
                asked.why.get_or_insert(why);
            }
        }
        watch.advanced(Stage::Ask, asked.sent + asked.kept + asked.unanswered);
        for phrase in answer.phrases {
            let idea = work.pool.idea(&phrase, IdeaSource::Autocomplete);
            if !idea.demand.autocomplete.contains(&text) {
                idea.demand.autocomplete.push(text.clone());
            }
            phrases.insert(plain(&phrase));
            // What holds nothing of a seed leads away from it.
            let near = || seeds.iter().any(|seed| !seed.is_disjoint(&stems.of(&phrase)));
            if depth < work.request.depth && known.insert(plain(&phrase)) && near() {
                queue.push_back((phrase, depth + 1));
            }
        }
    }
    watch.finished(Stage::Ask, asked.sent + asked.unanswered == 0);
    note(work, &asked, phrases.len(), watch);
    Ok(())
}

fn announce(count: usize, suggest: &Suggest, watch: &Watch) {
    let pace = suggest.pace();
    let questions = if count == 1 { "1 question".into() } else { format!("{count} questions") };
    if pace.is_zero() {
        watch.note(format!("autocomplete (not an official interface): {questions} at most"));
    } else {
        let seconds = (pace * u32::try_from(count).unwrap_or(u32::MAX)).as_secs_f64().ceil();
        watch.note(format!(
            "autocomplete (not an official interface): {questions} at most, one every {} ms, about {seconds} s",
            pace.as_millis()
        ));
    }
}

fn note(work: &mut Work, asked: &Asked, phrases: usize, watch: &Watch) {
    let source = work.report(IdeaSource::Autocomplete);
    source.phrases = phrases;
    source.requests = asked.sent + asked.unanswered;
    source.kept = asked.kept;
    let answered = asked.sent + asked.kept;
    source.state = match (&asked.why, answered) {
        (None, _) => SourceState::Used,
        (Some(_), 0) => SourceState::NoData,
        (Some(_), _) => SourceState::Partly,
    };
    source.notes.push("not an official interface; it shows that a phrase is typed, not how often".into());
    if let Some(why) = &asked.why {
        let text = match answered {
            0 => format!("no data: {why}"),
            _ => format!(
                "{} of {} questions had no answer: {why}",
                asked.unanswered,
                answered + asked.unanswered
            ),
        };
        watch.warning(format!("autocomplete: {text}"));
        source.notes.insert(0, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_come_first_and_nothing_is_asked_twice() {
        let seeds = ["bread".to_string(), " rolls ".into(), "Bread".into()];
        let all = questions(&seeds, Expand::default(), Some("en"));
        assert_eq!(&all[..2], ["bread", "rolls"]);
        assert!(all.contains(&"how to bread".into()) && all.contains(&"rolls for".into()));
        assert!(all.contains(&"rolls z".into()));
        let unique: HashSet<String> = all.iter().map(|text| plain(text)).collect();
        assert_eq!(unique.len(), all.len());
        assert_eq!(questions(&seeds, Expand::NOTHING, None), ["bread", "rolls"]);
        let german = questions(&["brot".into()], Expand::default(), Some("de-AT"));
        assert!(german.contains(&"wie brot".into()) && german.contains(&"brot ä".into()));
        assert!(questions(&["pan".into()], Expand::default(), Some("xx")).len() == 27);
    }
}
