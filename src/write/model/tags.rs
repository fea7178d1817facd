//! Tags by language models: the creator's own first, then those that pass, within what YouTube allows.

use std::collections::HashSet;

use serde::Deserialize;

use super::brief::{Brief, Wanted};
use super::talk::{Log, Reply, Talk};
use super::{Attempt, Subject, all_offline, offline_tags};
use crate::error::Result;
use crate::model::Draft;
use crate::progress::Watch;
use crate::prompts;
use crate::rules::limits;
use crate::seo::claims;
use crate::seo::measure::{tag_length, tags_length};
use crate::seo::tags::{Tag, TagOrigin};
use crate::write::clean::one_line;
use crate::write::tags::TagReport;

/// With fewer tags of models than this, the offline writer adds its own.
const FEW: usize = 5;
/// Most characters of one tag.
const LONGEST: usize = 60;

/// What models gave.
#[derive(Default)]
pub(super) struct Proposed {
    tags: Vec<Tag>,
    models: Vec<String>,
    /// Tags that stayed wrong or did not fit, and why.
    left_out: Vec<String>,
}

/// The form of an answer.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Answer {
    tags: Vec<String>,
}

/// Asks for tags until they are good, or the rounds are over.
pub(super) async fn attempt(brief: &Brief<'_>, watch: &Watch) -> Result<Attempt<Proposed>> {
    let prompt = brief.prompt(&prompts::TAGS, Wanted::default())?;
    let mut talk = Talk::new(brief, prompt, Vec::new(), watch);
    let mut log = Log::new(brief.telling_cost());
    let mut list = List::new(brief);
    let mut rounds = 0;
    loop {
        let (json, model) = match talk.ask(&mut log).await? {
            Reply::Answer { json, model } => (json, model),
            Reply::Nothing(error) => {
                return Ok(Attempt { value: list.proposed, log, failure: Some(error) });
            }
        };
        let answer = serde_json::from_value::<Answer>(json).unwrap_or_default();
        list.take(brief, answer, &model);
        let mut problems = list.proposed.left_out.clone();
        if problems.is_empty() && list.proposed.tags.len() < FEW {
            problems.push("there are too few tags".into());
        }
        // Tags that only found no room are no reason to ask again when enough others are there.
        let enough = list.wrong == 0 && list.proposed.tags.len() >= FEW;
        if problems.is_empty() || enough || rounds >= brief.subject.writing.rounds {
            return Ok(Attempt { value: list.proposed, log, failure: None });
        }
        let room = limits().tags.length.count().saturating_sub(list.used);
        let wanted = format!(
            "The other tags are kept. Write others in their place, with at most {room} characters together."
        );
        talk.again(&problems, &wanted, &mut log)?;
        rounds += 1;
    }
}

/// What is left of one answer.
#[cfg(test)]
pub(super) fn sifted(brief: &Brief<'_>, answer: serde_json::Value, model: &str) -> Proposed {
    let mut list = List::new(brief);
    list.take(brief, serde_json::from_value(answer).unwrap_or_default(), model);
    list.proposed
}

/// The growing list.
struct List {
    proposed: Proposed,
    seen: HashSet<String>,
    used: usize,
    /// How many of the last answer broke a rule.
    wrong: usize,
}

impl List {
    fn new(brief: &Brief<'_>) -> Self {
        let own = brief.subject.own_tags();
        let seen = own.iter().map(|tag| plain(tag)).collect();
        Self { proposed: Proposed::default(), seen, used: tags_length(&own), wrong: 0 }
    }

    fn take(&mut self, brief: &Brief<'_>, answer: Answer, model: &str) {
        self.proposed.left_out.clear();
        self.wrong = 0;
        let limit = limits().tags.length.count();
        let before = self.proposed.tags.len();
        for tag in answer.tags {
            let tag = one_line(&tag);
            // A tag that is there already is no fault: nothing is lost without it.
            if self.seen.contains(&plain(&tag)) {
                continue;
            }
            let problems = wrong_with(brief, &tag);
            if !problems.is_empty() {
                self.wrong += 1;
                self.proposed.left_out.push(format!("\"{tag}\": {}", problems.join("; ")));
                continue;
            }
            let cost = tag_length(&tag) + usize::from(self.used > 0);
            if self.used + cost > limit {
                self.proposed.left_out.push(format!(
                    "\"{tag}\": there is no room, the tags together may have {limit} characters"
                ));
                continue;
            }
            self.used += cost;
            self.seen.insert(plain(&tag));
            let score = (brief.support.share(&tag) * 100.0).round() / 100.0;
            self.proposed.tags.push(Tag { tag, score, from: TagOrigin::Model });
        }
        if self.proposed.tags.len() > before {
            self.proposed.models.push(model.to_string());
        }
    }
}

fn wrong_with(brief: &Brief<'_>, tag: &str) -> Vec<String> {
    let draft = Draft { tags: Some(vec![tag.to_string()]), ..Draft::default() };
    let mut problems = brief.problems("tags", tag, draft);
    if !tag.chars().any(char::is_alphanumeric) {
        problems.push("it says nothing".into());
    }
    if tag.split_whitespace().any(claims::is_address) {
        problems.push("a tag holds no links".into());
    }
    if tag.contains(['"', '#']) && problems.is_empty() {
        problems.push("a tag holds neither quotation marks nor `#`".into());
    }
    let count = tag.chars().count();
    if count > LONGEST {
        problems.push(format!("it has {count} characters, and may have {LONGEST}"));
    }
    problems
}

/// The form in which two tags are the same.
fn plain(tag: &str) -> String {
    tag.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The report: the creator's own tags, those of models, and the offline writer's where there are few.
pub(super) fn finish(brief: &Brief<'_>, attempt: Attempt<Proposed>) -> TagReport {
    let Attempt { value: Proposed { tags, mut models, left_out }, log, failure } = attempt;
    let Subject { material, about, channel, .. } = brief.subject;
    let offline = offline_tags::suggest(material, about, channel);
    let few = tags.len() < FEW;
    let (own, others): (Vec<Tag>, Vec<Tag>) =
        offline.details.into_iter().partition(|tag| tag.from == TagOrigin::Preferred);
    let limit = limits().tags.length.count();
    let mut details = own;
    let mut seen: HashSet<String> = details.iter().map(|tag| plain(&tag.tag)).collect();
    let mut used = tags_length(&details.iter().map(|tag| tag.tag.clone()).collect::<Vec<_>>());
    let mut filled = 0;
    let more = others.into_iter().filter(|_| few);
    for tag in tags.into_iter().chain(more) {
        let cost = tag_length(&tag.tag) + usize::from(used > 0);
        if used + cost <= limit && seen.insert(plain(&tag.tag)) {
            used += cost;
            filled += usize::from(tag.from != TagOrigin::Model);
            details.push(tag);
        }
    }
    if !details.iter().any(|tag| tag.from == TagOrigin::Model) {
        models.clear();
    }
    let mut why = Vec::new();
    if filled > 0 {
        let reason =
            failure.as_ref().map_or_else(|| "the models gave too few".into(), crate::error::Error::chain);
        let count = if filled == 1 { "1 tag".into() } else { format!("{filled} tags") };
        why.push(format!("{count}: {reason}"));
    }
    let tags: Vec<String> = details.iter().map(|tag| tag.tag.clone()).collect();
    TagReport {
        language: about.language.clone(),
        characters: tags_length(&tags),
        limit,
        tags,
        details,
        notes: left_out.into_iter().map(|why| format!("left out: {why}")).collect(),
        written: log.written(models, why),
    }
}

/// The offline writer's tags, because the models cannot be asked.
pub(super) fn offline(subject: Subject<'_>, why: String) -> TagReport {
    let report = offline_tags::suggest(subject.material, subject.about, subject.channel);
    TagReport { written: all_offline(why), ..report }
}
