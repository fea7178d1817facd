//! A model as judge: it puts candidates in order and says why. Its word stands beside the score, which is
//! measured.

use serde::Deserialize;

use super::brief::{Brief, Wanted};
use super::talk::{Log, Reply, Talk};
use crate::error::Result;
use crate::progress::Watch;
use crate::prompts;
use crate::write::clean::{one_line, shorten};
use crate::write::titles::{Judgement, TitleCandidate};

/// Most characters of a reason.
const REASON_CHARS: usize = 300;

#[derive(Deserialize)]
struct Answer {
    order: Vec<Place>,
}

#[derive(Deserialize)]
struct Place {
    number: usize,
    reason: String,
}

/// Puts the candidates in the order of a judge. Gives notes about what went wrong; the order is that of the
/// score then.
pub(super) async fn order(
    brief: &Brief<'_>,
    judge: &str,
    candidates: &mut [TitleCandidate],
    log: &mut Log,
    watch: &Watch,
) -> Result<Vec<String>> {
    if candidates.len() < 2 {
        return Ok(Vec::new());
    }
    // The order by the alphabet says nothing about the score, and is the same every time.
    let mut numbers: Vec<usize> = (0..candidates.len()).collect();
    numbers.sort_by(|a, b| candidates[*a].title.cmp(&candidates[*b].title));
    let lines: Vec<String> = numbers
        .iter()
        .enumerate()
        .map(|(place, index)| format!("{}. {}", place + 1, candidates[*index].title))
        .collect();
    let titles = lines.join("\n");
    let prompt = brief.prompt(&prompts::JUDGE, Wanted { titles: &titles, ..Wanted::default() })?;
    let mut talk = Talk::new(brief, prompt, vec![judge.to_string()], watch);
    for round in 0..=brief.subject.writing.rounds {
        let (json, model) = match talk.ask(log).await? {
            Reply::Answer { json, model } => (json, model),
            Reply::Nothing(error) => return Ok(unjudged(judge, &error.chain(), watch)),
        };
        let places = serde_json::from_value::<Answer>(json).map(|answer| answer.order).unwrap_or_default();
        match wrong_with(&places, numbers.len()) {
            None => {
                place(candidates, &numbers, places, &model);
                return Ok(Vec::new());
            }
            Some(problem) if round < brief.subject.writing.rounds => {
                talk.again(&[problem], "Name every number exactly once.", log)?;
            }
            Some(problem) => return Ok(unjudged(judge, &problem, watch)),
        }
    }
    Ok(Vec::new())
}

fn unjudged(judge: &str, why: &str, watch: &Watch) -> Vec<String> {
    let note = format!("{judge} did not judge the titles: {why}; they are in the order of the score");
    watch.warning(note.clone());
    vec![note]
}

/// What keeps an order from being one.
fn wrong_with(places: &[Place], count: usize) -> Option<String> {
    let mut seen = vec![false; count];
    for place in places {
        match place.number.checked_sub(1).and_then(|index| seen.get_mut(index)) {
            None => return Some(format!("there is no title {}", place.number)),
            Some(true) => return Some(format!("title {} is there twice", place.number)),
            Some(slot) => *slot = true,
        }
    }
    seen.iter().position(|seen| !seen).map(|missing| format!("title {} is missing", missing + 1))
}

fn place(candidates: &mut [TitleCandidate], numbers: &[usize], places: Vec<Place>, model: &str) {
    for (rank, place) in places.into_iter().enumerate() {
        let Some(index) = numbers.get(place.number.saturating_sub(1)) else { continue };
        candidates[*index].judged = Some(Judgement {
            by: model.to_string(),
            place: rank + 1,
            reason: shorten(&one_line(&place.reason), REASON_CHARS),
        });
    }
    candidates.sort_by_key(|candidate| candidate.judged.as_ref().map_or(usize::MAX, |judged| judged.place));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_names_everybody_once() {
        let places = |numbers: &[usize]| -> Vec<Place> {
            numbers.iter().map(|number| Place { number: *number, reason: String::new() }).collect()
        };
        let wrong = |numbers: &[usize]| wrong_with(&places(numbers), 3);
        assert_eq!(wrong(&[3, 1, 2]), None);
        assert_eq!(wrong(&[3, 1]), Some("title 2 is missing".into()));
        assert_eq!(wrong(&[3, 3, 1]), Some("title 3 is there twice".into()));
        assert_eq!(wrong(&[0, 1, 2]), Some("there is no title 0".into()));
        assert_eq!(wrong(&[4]), Some("there is no title 4".into()));
    }
}
