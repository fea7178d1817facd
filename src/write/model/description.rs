//! A description by language models: hook, summary, points and chapter titles; the layout is ours.

use serde::Deserialize;

use super::brief::{Brief, CHAPTER_CHARS, HOOK_CHARS, SUMMARY_CHARS, Wanted};
use super::talk::{Log, Reply, Talk};
use super::{Attempt, Subject, all_offline, offline_description};
use crate::error::Result;
use crate::model::timestamp::parse_clock;
use crate::model::{Chapter, Draft};
use crate::progress::Watch;
use crate::prompts;
use crate::seo::{claims, hashtags, lint};
use crate::write::clean::one_line;
use crate::write::description::{DescriptionReport, Given};

/// Most characters of a point.
const TOPIC_CHARS: usize = 120;
/// Most points.
const MOST_TOPICS: usize = 8;

/// What models gave: each part once it was good.
#[derive(Default)]
pub(super) struct Parts {
    given: Given,
    models: Vec<String>,
    /// What was wrong with the parts that are missing.
    problems: Vec<String>,
}

/// The form of an answer.
#[derive(Deserialize)]
struct Answer {
    hook: String,
    summary: String,
    topics: Vec<String>,
    chapters: Vec<AnsweredChapter>,
}

#[derive(Deserialize)]
struct AnsweredChapter {
    time: String,
    title: String,
}

/// Asks for the parts until each is good, or the rounds are over.
pub(super) async fn attempt(brief: &Brief<'_>, watch: &Watch) -> Result<Attempt<Parts>> {
    let prompt = brief.prompt(&prompts::DESCRIPTION_PARTS, Wanted::default())?;
    let mut talk = Talk::new(brief, prompt, Vec::new(), watch);
    let mut log = Log::new(brief.telling_cost());
    let mut parts = Parts::default();
    let mut rounds = 0;
    loop {
        let (json, model) = match talk.ask(&mut log).await? {
            Reply::Answer { json, model } => (json, model),
            Reply::Nothing(error) => return Ok(Attempt { value: parts, log, failure: Some(error) }),
        };
        parts.problems = match serde_json::from_value::<Answer>(json) {
            Ok(answer) => parts.take(brief, answer, &model),
            Err(_) => vec!["the answer has not the form that was asked for".into()],
        };
        if parts.problems.is_empty() || rounds >= brief.subject.writing.rounds {
            return Ok(Attempt { value: parts, log, failure: None });
        }
        let problems = parts.problems.clone();
        talk.again(&problems, "Mend them, and repeat the other parts as they are.", &mut log)?;
        rounds += 1;
    }
}

/// What is left of one answer.
#[cfg(test)]
pub(super) fn sifted(brief: &Brief<'_>, answer: serde_json::Value, model: &str) -> Parts {
    let mut parts = Parts::default();
    parts.problems = match serde_json::from_value(answer) {
        Ok(answer) => parts.take(brief, answer, model),
        Err(_) => vec!["wrong form".into()],
    };
    parts
}

impl Parts {
    /// Keeps the parts that are good; what is wrong with the others comes back.
    fn take(&mut self, brief: &Brief<'_>, answer: Answer, model: &str) -> Vec<String> {
        let mut wrong = Vec::new();
        let before = self.given.count();
        let mut keep = |name: &str, problems: Vec<String>| {
            let good = problems.is_empty();
            wrong.extend(problems.into_iter().map(|problem| format!("{name}: {problem}")));
            good
        };
        if self.given.hook.is_none() {
            let hook = one_line(&answer.hook);
            if keep("hook", prose(brief, &hook, HOOK_CHARS)) {
                self.given.hook = Some(hook);
            }
        }
        if self.given.summary.is_none() {
            let summary = one_line(&answer.summary);
            if keep("summary", prose(brief, &summary, SUMMARY_CHARS)) {
                self.given.summary = Some(summary);
            }
        }
        let chapters = brief.subject.open_chapters();
        if self.given.topics.is_none() && brief.subject.about.chapters.chapters.is_empty() {
            let topics: Vec<String> = answer.topics.iter().map(|topic| one_line(topic)).collect();
            if keep("topics", points(brief, &topics)) {
                self.given.topics = Some(topics);
            }
        }
        if self.given.chapters.is_none() && !chapters.is_empty() {
            let titled = titled(&answer.chapters);
            if keep("chapters", chapter_titles(brief, chapters, &titled)) {
                self.given.chapters = Some(
                    titled.into_iter().map(|(at, title)| Chapter::new(at.unwrap_or(0), title)).collect(),
                );
            }
        }
        if self.given.count() > before {
            self.models.push(model.to_string());
        }
        wrong
    }
}

/// What is wrong with a text of a description.
fn prose(brief: &Brief<'_>, text: &str, most: usize) -> Vec<String> {
    if !text.chars().any(char::is_alphanumeric) {
        return vec!["it says nothing".into()];
    }
    let draft = Draft { description: Some(text.to_string()), ..Draft::default() };
    let mut problems = brief.problems("description", text, draft);
    let count = text.chars().count();
    if count > most {
        problems.push(format!("it has {count} characters, and may have {most}"));
    }
    if text.split_whitespace().any(claims::is_address) {
        problems.push("it holds a link or an address; links are added by the program".into());
    }
    if !hashtags::parse(text).is_empty() {
        problems.push("it holds a hashtag; hashtags are added by the program".into());
    }
    if !lint::parse_chapters(text).is_empty() {
        problems.push("it begins with a time, which would be read as a chapter".into());
    }
    problems
}

fn points(brief: &Brief<'_>, topics: &[String]) -> Vec<String> {
    let mut problems = Vec::new();
    if topics.is_empty() || topics.len() > MOST_TOPICS {
        problems.push(format!("there are {}, and there should be three to six", topics.len()));
    }
    for topic in topics {
        problems.extend(
            prose(brief, topic, TOPIC_CHARS).into_iter().map(|problem| format!("\"{topic}\": {problem}")),
        );
    }
    problems
}

/// The answered chapters with their times, where they can be read.
fn titled(answered: &[AnsweredChapter]) -> Vec<(Option<u64>, String)> {
    let read = |chapter: &AnsweredChapter| {
        (parse_clock(chapter.time.trim().trim_matches(['[', ']'])), one_line(&chapter.title))
    };
    answered.iter().map(read).collect()
}

fn chapter_titles(brief: &Brief<'_>, chapters: &[Chapter], titled: &[(Option<u64>, String)]) -> Vec<String> {
    if titled.len() != chapters.len() {
        return vec![format!("there are {} titles for {} chapters", titled.len(), chapters.len())];
    }
    let mut problems = Vec::new();
    for (chapter, (at, title)) in chapters.iter().zip(titled) {
        // The times are shown in whole seconds.
        if at.map(|at| at / 1000) != Some(chapter.start_ms / 1000) {
            let time = crate::model::timestamp::format_clock(chapter.start_ms, false);
            problems.push(format!("the chapter at {time} is missing, or its time was changed"));
            continue;
        }
        let wrong = prose(brief, title, CHAPTER_CHARS);
        problems.extend(wrong.into_iter().map(|problem| format!("\"{title}\": {problem}")));
    }
    problems
}

/// The report: what models gave in our layout, and the offline writer's parts where they gave none.
pub(super) fn finish(brief: &Brief<'_>, attempt: Attempt<Parts>) -> Result<DescriptionReport> {
    let Attempt { value: Parts { mut given, models, problems }, log, failure } = attempt;
    // The times stay ours, to the millisecond.
    if let Some(titled) = &mut given.chapters {
        for (chapter, own) in titled.iter_mut().zip(brief.subject.open_chapters()) {
            chapter.start_ms = own.start_ms;
        }
    }
    let has_chapters = !brief.subject.open_chapters().is_empty();
    let no_chapters = brief.subject.about.chapters.chapters.is_empty();
    let missing = [
        ("hook", "the hook", given.hook.is_none()),
        ("summary", "the summary", given.summary.is_none()),
        ("topics", "the topics", no_chapters && given.topics.is_none()),
        ("chapters", "the chapter titles", has_chapters && given.chapters.is_none()),
    ];
    let why = |part: &str| match &failure {
        Some(error) => error.chain(),
        None => {
            let own = format!("{part}: ");
            let found: Vec<&str> = problems.iter().filter_map(|problem| problem.strip_prefix(&own)).collect();
            found.join("; ")
        }
    };
    let filled = missing
        .into_iter()
        .filter(|(_, _, missing)| *missing)
        .map(|(part, name, _)| format!("{name}: {}", why(part)))
        .collect();
    let Subject { material, about, channel, writing, .. } = brief.subject;
    let report = offline_description::compose_with(material, about, (channel, writing), given)?;
    Ok(DescriptionReport { written: log.written(models, filled), ..report })
}

/// The offline writer's description, because the models cannot be asked.
pub(super) fn offline(subject: Subject<'_>, why: String) -> Result<DescriptionReport> {
    let report =
        offline_description::compose(subject.material, subject.about, subject.channel, subject.writing)?;
    Ok(DescriptionReport { written: all_offline(why), ..report })
}
